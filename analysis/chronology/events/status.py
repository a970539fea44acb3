"""Whether an event happened, is planned, put off, claimed, denied or possible.

Of the cues that reach a trigger in its clause the strongest decides: a postponement over a
negation, a negation over a possibility, a possibility over a plan, a plan over a claim. In doubt
the weaker reading is taken: to show a plan as having happened is the worse error.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import regex

from analysis.chronology.events.triggers import EITHER, Cue, Trigger

__all__ = ["Placed", "Verdict", "decide", "settled"]

# What is used as a cause or a thing of the past happened, whatever the main verb says of the rest.
_FACTIVE: Final = regex.compile(
    r"(?:\w+ )?(?:के|की) (?:बाद|कारण|वजह|जवाब में|प्रतिकार में|मद्देनज़र|निंदा|आलोचना|बावजूद|जाँच|जांच)"
    r"(?!\w)|में .{0,40}(?:मारे गए|मारा गया|घायल|नष्ट)"
    r"|में (?:\w+ ){0,2}(?:हाथ|भूमिका|शामिल)(?!\w)|से जुड़"
)
_FACTIVE_EN: Final = regex.compile(
    r"(?:after|since|following|despite|amid|because of|response to|wake of|retaliation for"
    r"|condemned|condemns|aftermath of|for) (?:the|that|an?|his|its|their|this|last)?"
    r"(?: \w+){0,3} ?$"
)
_FUTURE: Final = regex.compile(r"\w(?:ेगा|ेगी|ेंगे|ेंगी|एगा|एगी|एंगे|एंगी|ूंगा|ूंगी|ऊंगा|ोगा|ोगी|ोंगे|ोंगी)(?!\w)")
_SOON: Final = regex.compile(
    r"(?<!\w)(?:due|set|scheduled|expected|likely|slated|about|plans?|planned|hopes?|intends?"
    r"|agreed|decided|prepar(?:es|ed|ing)) to (?:be )?$"
)
_NOT: Final = regex.compile(r"(?<!\w)(?:नहीं|not)(?!\w)")
_TO: Final = regex.compile(r"(?<!\w)to (?:\w+ly )?$")
# "the attack", "the Pulwama attack", "Simla agreement": known to have been, whatever is said of it.
_KNOWN: Final = regex.compile(
    r"(?<!\w)(?:the(?: [\w-]+){0,3}|[A-Z][\w-]+(?: and [A-Z][\w-]+)?(?: [a-z]+)?) $"
)
_NAME: Final = regex.compile(r"(?<!\w)[A-Z]")
_OF_YEAR: Final = regex.compile(r"(?<!\d)[12]\d{3} (?:का|के|की|में हुए|में हुई) (?:\w+ )?$")
_OPEN: Final = regex.compile(
    r"(?<!\w)(?:plan\w*|alleged|possible|potential|reported|purported|upcoming|threatened|next"
    r"|proposed|likely|expected|scheduled|no|any|new|fresh|future|need|for|of)(?!\w)"
)
_VERBAL: Final = regex.compile(
    r"(?i)(?<!\w)(?:to|will|would|may|might|could|can|shall|should|must|not|they|we|who|didn.t"
    r"|n.t|did|does|do|and|never|\w+ly) $"
)
_DONE: Final = regex.compile(
    r" *(?:की|किया|हुई|हुआ|हुए)(?:(?: गई| गयी| गया)?(?: है| हैं| थी| थीं| था| थे| और| तथा)|[।,;.]|$)"
)
_HAD: Final = regex.compile(r"^\W*(?:Had|had|If|Should)(?!\w)")
_FORCE: Final = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
_SIGNED: Final = ("AGREE", "SUPPORT")
_VERB_REACH: Final = 90


class Placed(NamedTuple):
    """A cue where it stands."""

    start: int
    end: int
    form: str
    cues: tuple[Cue, ...]


class Verdict(NamedTuple):
    """A status and the words that decided it, ``""`` where nothing speaks against it."""

    status: str
    cue: str
    rule: str


def decide(
    text: str,
    bounds: tuple[int, int],
    place: tuple[int, int],
    trigger: Trigger,
    cues: Sequence[Placed],
    language: str,
) -> Verdict:
    """Status of the event that a trigger tells of.

    Parameters
    ----------
    text : str
    bounds, place : tuple of int
        Of the clause, and of the trigger in it.
    trigger : Trigger
    cues : sequence of Placed
        Those of the clause.
    language : {"hi", "en"}

    Examples
    --------
    >>> text, talks = "the talks may be held", Trigger("CONSULT", "noun")
    >>> may = Placed(10, 21, "may be held", (Cue("possible", "after", 40),))
    >>> decide(text, (0, len(text)), (4, 9), talks, [may], "en").status
    'possible'
    >>> decide("बैठक होगी", (0, 9), (0, 4), talks, [], "hi").status
    'planned'
    """
    start, _ = place
    reaching = [
        (one, cue)
        for one in cues
        for cue in one.cues
        if _reaches(cue, one, place, trigger, language)
    ]
    found = [(cue.rank, cue.status, one.form) for one, cue in _outer(reaching)]
    if _is_known(text, bounds, place, trigger) and not any(
        _of_itself(one, cue, start, trigger) for one, cue in reaching
    ):
        return Verdict("happened", "", "presupposed")
    found += _grammar(text, bounds, place, trigger, language)
    if not found:
        # A noun alone ("dialogue is the way") asserts no meeting.
        bare = trigger == ("CONSULT", "noun")
        return Verdict("possible", "", "bare") if bare else Verdict("happened", "", "asserted")
    _, status, form = max(found)
    if status == "happened":
        return Verdict(status, form, "asserted")
    if _is_factive(text, bounds, place, trigger, status, language):
        return Verdict("happened", "", "presupposed")
    return Verdict(status, form, "cue")


def settled(text: str, start: int, trigger: Trigger) -> Trigger:
    """A form that may be verb or noun, decided by the word before it.

    Examples
    --------
    >>> settled("they will attack", 10, Trigger("ASSAULT", "either")).form
    'verb'
    >>> settled("the attack", 4, Trigger("ASSAULT", "either")).form
    'noun'
    """
    if trigger.form != EITHER:
        return trigger
    verbal = _VERBAL.search(text, max(0, start - 20), start)
    return Trigger(trigger.plover, "verb" if verbal else "noun")


def _outer(cues: Sequence[tuple[Placed, Cue]]) -> list[tuple[Placed, Cue]]:
    """Cues that no longer one takes in: 'not ruled out' is no 'ruled out'."""
    kept: list[tuple[Placed, Cue]] = []
    for one, cue in cues:  # by start, the longest first
        if not kept or one.end > kept[-1][0].end or one == kept[-1][0]:
            kept.append((one, cue))
    return kept


def _reaches(
    cue: Cue, one: Placed, place: tuple[int, int], trigger: Trigger, language: str
) -> bool:
    start, end = place
    if one.start < end and one.end > start:
        return False  # "agreed to", "का आरोप": the cue is the trigger, and tells of something else
    before = one.end <= start
    if cue.position == "before" and not before:
        return False
    if cue.position == "after" and before:
        return False
    if language == "en" and before and start - one.end > _VERB_REACH and trigger.form == "verb":
        return cue.status == "claimed"
    return True


def _grammar(
    text: str, bounds: tuple[int, int], place: tuple[int, int], trigger: Trigger, language: str
) -> list[tuple[int, str, str]]:
    """What endings and word order say: Hindi futures, English infinitives, 'had they met'."""
    low, high = bounds
    start, end = place
    if own := _NOT.search(text, start, end):
        return [(48, "negated", own[0])]
    if text[start : start + 3] == "to ":
        return [(5, "possible", "to")]
    if language == "hi":
        if _DONE.match(text, end, high):
            return [(4, "happened", "")]
        future = _FUTURE.search(text, start, high)
        return [(30, "planned", future[0])] if future else []
    found = []
    before = text[max(low, start - 20) : start]
    if trigger.form == "verb" and (soon := _SOON.search(before)):
        found.append((30, "planned", soon[0].strip()))
    elif trigger.form == "verb" and _TO.search(before):
        found.append((5, "possible", "to"))
    if _HAD.match(text[low : low + 12]):
        found.append((40, "possible", text[low : low + 4].strip()))
    return found


def _is_known(text: str, bounds: tuple[int, int], place: tuple[int, int], trigger: Trigger) -> bool:
    """Whether a noun of force, or an agreement with a name, is spoken of as known."""
    if trigger.form != "noun" or trigger.plover not in (*_FORCE, *_SIGNED):
        return False
    if _OF_YEAR.search(text, max(bounds[0], place[0] - 20), place[0]):
        return True
    before = _KNOWN.search(text, max(bounds[0], place[0] - 60), place[0])
    if before is None or _OPEN.search(before[0]):
        return False
    return trigger.plover in _FORCE or _NAME.search(before[0]) is not None


def _of_itself(one: Placed, cue: Cue, start: int, trigger: Trigger) -> bool:
    """Whether a cue tells of a known thing itself, and not of what is said with it.

    The text of a treaty may rule out or not allow much; that it was not signed says more.
    """
    if trigger.plover in _SIGNED and (
        cue.position == "either" or cue.status == "possible" or one.form == "नहीं"
    ):
        return cue.status == "deferred"
    return one.end > start


def _is_factive(
    text: str,
    bounds: tuple[int, int],
    place: tuple[int, int],
    trigger: Trigger,
    status: str,
    language: str,
) -> bool:
    start, end = place
    if trigger.form == "verb" and language == "en":
        return False
    if status in ("planned", "possible") and trigger.plover not in _FORCE:
        return False
    if language == "hi":
        return _FACTIVE.match(text[end : min(bounds[1], end + 60)].lstrip()) is not None
    return _FACTIVE_EN.search(text[max(bounds[0], start - 60) : start]) is not None
