"""Who does it to whom, and where: mentions beside a trigger, by the words that join them to it.

English is read by order and preposition, Hindi by postposition (ने acts; को, पर, से are acted on).
The mentions come from elsewhere as rows of start, end and actor, so any finder of names will do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import pandas as pd
import regex

from analysis.chronology.events.clauses import clause_around, sentence_at
from analysis.language import check, sentences

__all__ = ["PARTICIPANT_COLUMNS", "with_participants"]

PARTICIPANT_COLUMNS = ["actors_from", "actors_to", "place"]
_PLACE_EN: Final = regex.compile(r"(?<!\w)(?:in|at|near|around|inside|across)(?: the)? $")
_TO_EN: Final = regex.compile(r"(?<!\w)(?:on|against|with|to|at|from)(?: the)?(?: \w+)? $")
_BY_EN: Final = regex.compile(r"(?<!\w)by(?: the)? $")
_JOINT: Final = regex.compile(r"(?<!\w)between(?: the)?(?: \w+)? $")
_ALSO: Final = regex.compile(r"^(?: ?[,&] ?| and | और | तथा | व |-|–)(?:the )?$")
_PASSIVE: Final = regex.compile(r"(?<!\w)(?:was|were|is|are|been|being)(?: \w+ly)? $")
_PLACE_HI: Final = regex.compile(r"\s*(?:में|के पास|के निकट)(?!\w)")
_TO_HI: Final = regex.compile(
    r"\s*(?:को|पर|से|के साथ|के ख़िलाफ़|के खिलाफ|के विरुद्ध|के ऊपर|का दौरा|की यात्रा)(?!\w)"
)
_FROM_HI: Final = regex.compile(r"\s*(?:ने|की ओर से|की तरफ़ से|द्वारा|के बीच)(?!\w)")
_OF_HI: Final = regex.compile(r"\s*(?:का|के|की)(?!\w)")
_OF_TO_HI: Final = regex.compile(r"\s*(?:का|के|की)(?: \w+){1,2}? (?:पर|को)(?!\w)")
_NO_ACTOR: Final = ("pl-", "agr-", "prj-")
_WHERE: Final = ("pl-", "st-")
_BESIDE: Final = 12  # characters between a place or a demonym and the noun it goes with
_WINDOW: Final = 40


class _Mention(NamedTuple):
    start: int
    end: int
    actor: str


def with_participants(
    events: pd.DataFrame, mentions: pd.DataFrame, text: str, language: str
) -> pd.DataFrame:
    """Give each proposed event the actors and places that its clause names.

    Parameters
    ----------
    events : pandas.DataFrame
        As `find_events` returns them for `text`.
    mentions : pandas.DataFrame
        start, end, actor (id) of the names in `text`; ids that begin with ``pl-`` are places.
    text : str
    language : {"hi", "en"}

    Returns
    -------
    pandas.DataFrame
        The rows of `events` with actors_from, actors_to and place (``;`` lists of ids, in the
        order of the clause). An actor that nothing joins to the trigger is left out: a missing
        participant is better than a wrong one.

    Examples
    --------
    >>> from analysis.chronology import find_events
    >>> mentions = pd.DataFrame({"start": [0, 14], "end": [5, 23], "actor": ["st-IN", "st-PK"]})
    >>> text = "India accused Pakistan on Monday."
    >>> mentions.loc[1, "end"] = 22
    >>> found = with_participants(find_events(text, "en"), mentions, text, "en")
    >>> found[["actors_from", "actors_to"]].values.tolist()
    [['st-IN', 'st-PK']]
    >>> mentions = pd.DataFrame({"start": [0, 8], "end": [4, 17], "actor": ["st-IN", "st-PK"]})
    >>> text = "भारत ने पाकिस्तान पर आरोप लगाया।"
    >>> found = with_participants(find_events(text, "hi"), mentions, text, "hi")
    >>> found[["actors_from", "actors_to"]].values.tolist()
    [['st-IN', 'st-PK']]
    """
    spans = sentences(text, check(language)) if len(events) else []
    starts = [span.start for span in spans]
    columns = (mentions[name] for name in ("start", "end", "actor"))
    named = sorted(_Mention(*row) for row in zip(*columns, strict=True))
    places = [mention.start for mention in named]
    rows = []
    for event in events.to_dict("records"):
        start, end = int(event["start"]), int(event["end"])
        low, high = clause_around(
            text, sentence_at(spans, starts, start, end), language, start, end
        )
        near = named[bisect_left(places, low) : bisect_left(places, high)]
        outside = [one for one in near if one.end <= start or one.start >= end]
        rows.append(_roles(text, event, outside, language))
    frame = events.copy()
    for place, name in enumerate(PARTICIPANT_COLUMNS):
        frame[name] = pd.Series([row[place] for row in rows], index=frame.index, dtype="str")
    return frame


def _roles(
    text: str, event: Mapping[str, object], near: list[_Mention], language: str
) -> tuple[str, str, str]:
    told: dict[str, list[str]] = {"from": [], "to": [], "place": []}
    before = ""
    for place, one in enumerate(near):
        joined = place > 0 and _ALSO.match(text[near[place - 1].end : one.start])
        role = before if joined and before else _role(text, event, one, language)
        if language == "hi" and not joined:
            role = _shared(text, event, near[place:], role)
        if role:
            told[role].append(one.actor)
        before = role
    acting = [actor for actor in told["from"] if not actor.startswith(_NO_ACTOR)]
    acted_on = [a for a in told["to"] if not a.startswith(_NO_ACTOR) and a not in acting]
    where = [a for a in told["place"] if a.startswith(_WHERE)]
    where += [a for role in ("from", "to") for a in told[role] if a.startswith("pl-")]
    return _list(acting), _list(acted_on), _list(where)


def _list(actors: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(actors))


def _shared(text: str, event: Mapping[str, object], rest: list[_Mention], role: str) -> str:
    """In Hindi the postposition stands after the last of several: भारत और पाकिस्तान ने."""
    last = 0
    while last + 1 < len(rest) and _ALSO.match(text[rest[last].end : rest[last + 1].start]):
        last += 1
    return _role(text, event, rest[last], "hi") if last else role


def _role(text: str, event: Mapping[str, object], one: _Mention, language: str) -> str:
    start, end = int(str(event["start"])), int(str(event["end"]))
    if language == "hi":
        return _hindi_role(text, start, one)
    before = text[max(0, one.start - _WINDOW) : one.start]
    verb = event["form"] == "verb"
    passive = verb and bool(_PASSIVE.search(text[max(0, start - _WINDOW) : start]))
    named = 0 <= start - one.end <= _BESIDE and one.actor.startswith("pl-")
    if named or _PLACE_EN.search(before):
        return "place"
    if _BY_EN.search(before):
        return "from" if passive or not verb else ""
    if _JOINT.search(before):
        return "from"
    if one.end <= start:
        if _TO_EN.search(before):
            return ""
        return "to" if passive else "from"
    return "to" if verb or _TO_EN.search(before) or one.start - end < 2 else ""


def _hindi_role(text: str, start: int, one: _Mention) -> str:
    after = text[one.end : one.end + _WINDOW]
    for pattern, role in (
        (_PLACE_HI, "place"),
        (_TO_HI, "to"),
        (_FROM_HI, "from"),
        (_OF_TO_HI, "to"),
    ):
        if pattern.match(after):
            return role
    gap = start - one.end
    if 0 <= gap <= _BESIDE and one.actor.startswith("pl-"):
        return "place"
    beside = 0 <= gap <= 2 * _BESIDE and _OF_HI.match(after)
    return "from" if beside or 0 <= gap <= 2 else ""
