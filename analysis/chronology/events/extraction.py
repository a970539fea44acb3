"""Propose event reports from text: triggers, their status, and the nearest date.

What comes out is machine-made: a proposal for a reader to accept or reject, never a finding.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

import pandas as pd

from analysis.chronology.events.clauses import clause_around, sentence_at
from analysis.chronology.events.model import HAPPENED
from analysis.chronology.events.status import Placed, Verdict, decide, settled
from analysis.chronology.events.triggers import Lexicon, lexicon
from analysis.chronology.finder import find_times
from analysis.edtf import parse_edtf
from analysis.language import Hit, check, sentences

__all__ = ["EVENT_COLUMNS", "find_events"]

EVENT_COLUMNS = ["start", "end", "surface", "plover", "status", "date", "anchor"]
EVENT_COLUMNS += ["time_start", "time_end", "form", "cue", "rule"]
_NUMBERS: Final = ("start", "end", "time_start", "time_end")
_MONTH: Final = "May"  # no modal verb, but for the rare sentence that opens with it
_MOST: Final = 12  # dates of one clause that are looked at
_SIGNING: Final = ("sign", "ratif", "हस्ता", "दस्त")  # to welcome a treaty is another act
_ONE: Final = 30  # characters within which two triggers of one code tell of one event


class _Time(NamedTuple):
    start: int
    end: int
    edtf: str
    anchor: str


_UNDATED: Final = _Time(-1, -1, "", "none")


def find_events(
    text: str,
    language: str,
    published: date | str | None = None,
    times: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Propose the events that a text reports, with status and date.

    Parameters
    ----------
    text : str
        Any string; it is not altered and offsets refer to it.
    language : {"hi", "en"}
    published : datetime.date or str, optional
        Day of publication, as a date or in EDTF; what is dated after it did not happen yet.
    times : pandas.DataFrame, optional
        Time expressions of this text, as `find_times` returns them; found anew without it.

    Returns
    -------
    pandas.DataFrame
        One row a trigger, in order of the text, none overlapping: start, end (code points, half
        open), surface, plover (code of the act), status, date (EDTF, ``""`` where none is near),
        anchor (of that date), time_start, time_end (its expression; -1 where none), form (verb or
        noun), cue (words that decided the status), rule (asserted, cue, presupposed, dated
        ahead). Proposals by a machine.

    Raises
    ------
    ValueError
        If the language is unknown or `published` is no EDTF.

    References
    ----------
    Open Event Data Alliance, *PLOVER: Political Language Ontology for Verifiable Event Records*,
    for the codes; J. Pustejovsky et al., *TimeML*, 2003, for aspect and modality of events.

    Examples
    --------
    >>> found = find_events("14 फरवरी को हमला हुआ। बातचीत अगले हफ्ते होगी।", "hi", "2019-06-08")
    >>> found[["surface", "plover", "status", "date"]].values.tolist()[0]
    ['हमला', 'ASSAULT', 'happened', '2019-02-14']
    >>> found["status"].tolist()
    ['happened', 'planned']
    >>> find_events("The ministers did not meet in 2016.", "en")["status"].tolist()
    ['negated']
    """
    words = lexicon(check(language))
    hits = words.matcher.find(text)
    chosen = _longest(hit for hit in hits if hit.form in words.triggers)
    kept = [hit for hit in chosen if words.triggers[hit.form].plover != "-"]
    if not kept:
        return _frame([])
    if times is None:
        times = find_times(text, language, published)
    dated = _usable(times)
    rows = list(_rows(text, language, words, hits, kept, dated, _latest(published)))
    return _frame(_single(rows, text))


def _frame(rows: list[tuple[object, ...]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=EVENT_COLUMNS)
    return frame.astype({name: "int64" if name in _NUMBERS else "str" for name in EVENT_COLUMNS})


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    chosen: list[Hit] = []
    for hit in hits:  # by start, the longest first
        if not chosen or hit.start >= chosen[-1].end:
            chosen.append(hit)
        elif hit.end - hit.start > chosen[-1].end - chosen[-1].start:
            chosen[-1] = hit
    return chosen


def _usable(times: pd.DataFrame) -> list[_Time]:
    told = times[(times["edtf"] != "") & times["type"].isin(["date", "time"])]
    columns = (told[name] for name in ("start", "end", "edtf", "anchor"))
    return sorted(_Time(*row) for row in zip(*columns, strict=True))


def _latest(published: date | str | None) -> date | None:
    if published is None or published == "":
        return None
    if isinstance(published, date):
        return published
    found = parse_edtf(published)
    return found.latest or found.earliest


def _rows(
    text: str,
    language: str,
    words: Lexicon,
    hits: Sequence[Hit],
    kept: Sequence[Hit],
    times: Sequence[_Time],
    latest: date | None,
) -> Iterator[tuple[object, ...]]:
    spans = sentences(text, language)
    starts = [span.start for span in spans]
    cues = [
        Placed(*hit, words.cues[hit.form])
        for hit in hits
        if hit.form in words.cues and text[hit.start : hit.end] != _MONTH
    ]
    cue_starts = [cue.start for cue in cues]
    time_starts = [time.start for time in times]
    for before, hit in pairwise([None, *kept]):
        assert hit is not None
        sentence = sentence_at(spans, starts, hit.start, hit.end)
        low, high = clause_around(text, sentence, language, hit.start, hit.end)
        near = cues[bisect_left(cue_starts, low) : bisect_left(cue_starts, high)]
        trigger = settled(text, hit.start, words.triggers[hit.form])
        verdict = decide(text, (low, high), (hit.start, hit.end), trigger, near, language)
        first = bisect_left(time_starts, sentence.start)
        inside = times[first : bisect_left(time_starts, sentence.end)]
        when = _nearest(text, inside, hit, (low, high), before.start if before else -1)
        verdict = _not_yet(verdict, when, latest)
        yield (
            *(hit.start, hit.end, text[hit.start : hit.end], trigger.plover, verdict.status),
            *(when.edtf, when.anchor, when.start, when.end, trigger.form),
            *(verdict.cue, verdict.rule),
        )


def _nearest(
    text: str, times: Sequence[_Time], hit: Hit, clause: tuple[int, int], behind: int
) -> _Time:
    """The nearest date of the trigger's clause, else one before it that no other trigger took."""
    low, high = clause
    inside = [
        time
        for time in times[max(0, bisect_left(times, (low,)) - 1) :][:_MOST]
        if time.start >= low and time.end <= high and not _parted(text, hit, time)
    ]
    if inside:
        return min(inside, key=lambda time: max(time.start - hit.end, hit.start - time.end))
    only = times[0] if len(times) == 1 and behind < times[0].end <= hit.start else None
    return only or _UNDATED


def _parted(text: str, hit: Hit, time: _Time) -> bool:
    """Whether a date after the trigger belongs to what "and" goes on with."""
    between = text[hit.end : time.start]
    return len(between) > _ONE and (" and " in between or " और " in between)


def _not_yet(verdict: Verdict, when: _Time, latest: date | None) -> Verdict:
    """What is dated after the day of publication is a plan, whatever its tense."""
    if verdict.status != HAPPENED or latest is None or not when.edtf:
        return verdict
    earliest = parse_edtf(when.edtf).earliest
    if earliest is None or earliest <= latest:
        return verdict
    return Verdict("planned", when.edtf, "dated ahead")


def _single(rows: list[tuple[object, ...]], text: str) -> list[tuple[object, ...]]:
    """Take verb and noun of one phrase ("signed a treaty") for one event, told by the verb."""
    kept = rows[:1]
    for row in rows[1:]:
        before = kept[-1]
        between = text[int(str(before[1])) : int(str(row[0]))]
        near = len(between) <= _ONE and not set(between) & set(".,;।\n")
        same = before[3] == row[3] and before[9] != row[9]
        verb = str((row if row[9] == "verb" else before)[2]).lower()
        if near and same and (row[3] != "SUPPORT" or verb.startswith(_SIGNING)):
            kept[-1] = row if row[9] == "verb" else before
            continue
        kept.append(row)
    return kept
