"""What an outlet claims without a source: accusations, motives, judgements, counts, statuses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

import pandas as pd
import regex

from analysis.framing import scope
from analysis.framing.claims.stretches import Stretch, outlet_stretches
from analysis.framing.claims.words import lexicon
from analysis.framing.voices import Voice, readings
from analysis.language import Hit, check

__all__ = ["Claim", "claims", "unattributed"]

_DIGITS: Final = regex.compile(r"\p{Nd}")
_QUESTION: Final = regex.compile(r"[?？][\"'”’»)]*\s*$")
_FEW: Final = 8
_NEAR: Final = 60  # characters between a number and the casualties that it counts


class Claim(NamedTuple):
    """One claim in the outlet's own voice: a row of `unattributed`."""

    start: int
    end: int
    kind: str
    cue_start: int
    cue_end: int
    surface: str
    hedged: bool


def unattributed(text: str, language: str, voices: Sequence[Voice] | None = None) -> pd.DataFrame:
    """Sentences in which the outlet itself asserts what calls for a source.

    Parameters
    ----------
    text : str
        Raw text of one document.
    language : {"en", "hi"}
        Its language.
    voices : sequence of Voice, optional
        As `analysis.framing.voices.readings` finds them; found anew by default.

    Returns
    -------
    DataFrame
        One row a sentence (or the part of it outside every voice) and class: ``start``, ``end``,
        ``class`` ("accusation", "motive", "evaluation", "casualties": a number of dead or wounded,
        "status": of a contested territory), ``cue_start``, ``cue_end``, ``surface`` (the listed
        words) and ``hedged``. A list for a reader to judge: the machine knows words, not whether
        what they say is true or common knowledge.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> text = "The cowardly attack shocked the town. “It was cowardly,” the mayor said."
    >>> unattributed(text, "en")[["class", "surface"]].values.tolist()
    [['evaluation', 'cowardly']]
    >>> text = "हमले में नौ लोग मारे गए। अस्पताल के मुताबिक तीस लोग घायल हुए।"
    >>> unattributed(text, "hi")[["class", "surface"]].values.tolist()
    [['casualties', 'मारे गए']]
    """
    columns = ["class" if name == "kind" else name for name in Claim._fields]
    types = dict.fromkeys(("start", "end", "cue_start", "cue_end"), "int64")
    frame = pd.DataFrame(claims(text, language, voices), columns=columns)
    return frame.astype({**types, "class": "str", "surface": "str", "hedged": "bool"})


def claims(text: str, language: str, voices: Sequence[Voice] | None = None) -> list[Claim]:
    """Claims as plain records: see `unattributed`."""
    check(language)
    spoken = readings(text, language) if voices is None else voices
    own = outlet_stretches(text, language, spoken)
    matcher, known = lexicon(language)
    hits = matcher.find(text)
    weak = sorted((hedge.scope_start, hedge.scope_end) for hedge in scope.hedges(text, language))
    found, first = [], 0
    for stretch in own:
        while first < len(hits) and hits[first].start < stretch.start:
            first += 1
        last = first
        while last < len(hits) and hits[last].start < stretch.end:
            last += 1
        inside = [hit for hit in hits[first:last] if hit.end <= stretch.end]
        found += _of_stretch(text, stretch, inside, known, weak)
    return found


def _of_stretch(
    text: str,
    stretch: Stretch,
    hits: Sequence[Hit],
    known: dict[str, str],
    weak: Sequence[tuple[int, int]],
) -> list[Claim]:
    kinds = [known[hit.form] for hit in hits]
    if "condition" in kinds or _QUESTION.search(text[stretch.end - 4 : stretch.end]):
        return []
    first: dict[str, Hit] = {}
    numbers = [hit.start for hit, kind in zip(hits, kinds, strict=True) if kind == "number"]
    for hit, kind in zip(hits, kinds, strict=True):
        if kind == "casualty" and _counted(text, stretch, hit, numbers):
            kind = "casualties"
        if kind not in ("casualty", "number", "condition"):
            first.setdefault(kind, hit)
    return [
        Claim(
            stretch.start,
            stretch.end,
            kind,
            hit.start,
            hit.end,
            text[hit.start : hit.end],
            _reached(hit.start, weak),
        )
        for kind, hit in first.items()
    ]


def _counted(text: str, stretch: Stretch, hit: Hit, numbers: list[int]) -> bool:
    """Tell whether a number stands near a word for casualties."""
    low, high = max(stretch.start, hit.start - _NEAR), min(stretch.end, hit.end + _NEAR)
    if _DIGITS.search(text, low, high):
        return True
    place = bisect_left(numbers, low)
    return place < len(numbers) and numbers[place] < high


def _reached(place: int, weak: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a hedge reaches a place; of many that begin before it the last few are asked."""
    before = bisect_left(weak, (place + 1,))
    return any(place < high for _, high in weak[max(0, before - _FEW) : before])
