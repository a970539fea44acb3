"""What stands around an expression: its sentence, the year named there, the verb's direction."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

import regex

from analysis.chronology.finder.tense import direction, finite_verbs
from analysis.language import Span, normalize_key, sentences

__all__ = ["Surroundings"]

_CLAUSE = 80  # characters within which a year still governs a date without one
_YEAR = regex.compile(r"(?<![\w,.])(?:1[89]|20)\d\d(?![\w,]\d)")
_QUOTE = regex.compile(r"[“”„«»\"\n]")
_NEAR = 300  # characters of a sentence in which its verb is looked for


class Surroundings:
    """A text, read about an expression as far as someone asks."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language

    @cached_property
    def _spans(self) -> tuple[list[Span], list[int]]:
        spans = sentences(self.text, self.language)
        return spans, [span.start for span in spans]

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands between quotation marks, in order; none crosses a line end."""
        found: list[Span] = []
        opened = -1
        for match in _QUOTE.finditer(self.text):
            mark = match[0]
            if mark == "\n" or (opened < 0 and mark in "”»"):
                opened = -1
            elif opened < 0:
                opened = match.end()
            elif mark in '”»"':
                found.append(Span(opened, match.start()))
                opened = -1
        return found

    def sentence(self, start: int, end: int) -> Span:
        """The sentence an expression begins in, cut to a window about it.

        A window, so that a text without full stops costs no more than one with them.
        """
        spans, starts = self._spans
        place = bisect_right(starts, start) - 1
        span = spans[place] if place >= 0 else Span(start, end)
        return Span(max(span.start, start - _NEAR), max(end, min(span.end, end + _NEAR)))

    def year_before(self, start: int, end: int) -> int | None:
        """The year named shortly before in its sentence, which a date may go on from."""
        first = max(self.sentence(start, end).start, start - _CLAUSE)
        found = _YEAR.findall(normalize_key(self.text[first:start]))
        return int(found[-1]) if found else None

    def way(self, start: int, end: int) -> int:
        """Where the sentence looks: 1 ahead, -1 back, 0 if it does not say."""
        span = self.sentence(start, end)
        before = normalize_key(self.text[span.start : end])
        after = normalize_key(self.text[end : span.end])
        return direction(before + after, len(before), self.language)

    def crowded(self, behind: int, start: int) -> bool:
        """Whether more than one event stands between two expressions."""
        far = start - behind > 2 * _NEAR
        return far or finite_verbs(normalize_key(self.text[behind:start])) > 1
