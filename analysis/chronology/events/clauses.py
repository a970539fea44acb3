"""Clauses, as far as status needs them: no cue reaches across one's end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

import regex

from analysis.language import Span

__all__ = ["REACH", "clause_around"]

# How far a cue reaches where no mark ends the clause: a bound, so that time stays linear.
REACH: Final = 220
_ENGLISH: Final = regex.compile(
    r"[;:—–]|, (?=(?:and|or|which|who|but|as|with|while|after|where|adding|saying|[a-z]+ing)(?!\w))"
    r"|(?<!\w)(?:but|while|whereas|although|though|because|unless|after|before|since|which|who"
    r"|when|following|amid|despite)(?!\w)"
    r"|(?<!\w)in (?:the wake of|response to|retaliation for|the aftermath of)(?!\w)"
)
# What a verb of saying opens is a clause of its own, though the verb tells how far to trust it.
_SAID: Final = regex.compile(r"(?<!\w)(?:कि|that)(?!\w)")
_HINDI: Final = regex.compile(
    r"[;:—–।]|, |(?<!\w)(?:लेकिन|मगर|परंतु|हालाँकि|हालांकि|जबकि|क्योंकि|जिसमें|जिससे|जिसके)(?!\w)"
    r"|(?<=(?:था|थी|थे|है|हैं) )और(?!\w)"
    r"|(?<!\w)(?:के|की|से) (?:बाद|बावजूद|कारण|वजह|जवाब में|प्रतिकार में|पहले|मद्देनज़र|मद्देनजर|दौरान)(?!\w)"
)


def clause_around(text: str, span: Span, language: str, start: int, end: int) -> tuple[int, int]:
    """Bounds of the clause in which ``start:end`` stands, inside the sentence ``span``.

    Examples
    --------
    >>> text = "The summit was put off because of the fighting"
    >>> low, high = clause_around(text, Span(0, len(text)), "en", 38, 46)
    >>> text[low:high]
    'because of the fighting'
    >>> text = "लड़ाई के कारण बैठक टल गई"
    >>> low, high = clause_around(text, Span(0, len(text)), "hi", 0, 5)
    >>> text[low:high]
    'लड़ाई के कारण'
    """
    low, high = max(span.start, start - REACH), min(span.end, end + REACH)
    pattern = _HINDI if language == "hi" else _ENGLISH
    for mark in pattern.finditer(text, low, start):
        # A Hindi postposition closes its phrase, an English conjunction opens its clause.
        low = mark.end() if language == "hi" or not mark[0][0].isalpha() else mark.start()
    if said := _SAID.search(text, end, high):
        high = said.start()
    if after := pattern.search(text, end, high):
        closing = language == "hi" and after[0][0] in "कस"
        high = after.end() if closing else after.start()
    return low, high


def sentence_at(spans: Sequence[Span], starts: Sequence[int], start: int, end: int) -> Span:
    """The sentence that holds ``start``; the span itself where there is none."""
    place = bisect_right(starts, start) - 1
    return spans[place] if place >= 0 and spans[place].end > start else Span(start, end)
