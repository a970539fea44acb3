"""What stands around an expression: its sentence, the year named there, the verb's direction."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from operator import itemgetter

import regex

from analysis.chronology.finder.tense import finite_verbs, nearest_way, verb_marks
from analysis.language import Span, normalize_key, sentences

__all__ = ["Surroundings"]

_CLAUSE = 80  # characters within which a year still governs a date without one
_QUOTE = re.compile(r"[“”„«»\"\n]")
# By Friday, until March: still to come, unless the sentence says had.
_AHEAD = regex.compile(
    r"(?<!had .*)\b(?:by|until|till|as early as) (?:the |early |late )?$", regex.I
)
_LEAD = 60
_NEAR = 300  # characters on either side of an expression in which its verb is looked for
_WORD = 40  # characters of a word that is not cut


_start = itemgetter(0)


class Surroundings:
    """A text, read about an expression as far as someone asks."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self._pieces: dict[int, tuple[str, list[tuple[int, int]]]] = {}

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

    def quoted(self, start: int, end: int) -> Span | None:
        """The quotation that a stretch of the text shares something with."""
        place = bisect_right(self.quotations, end, key=_start) - 1
        span = self.quotations[place] if place >= 0 else None
        return span if span is not None and span.end > start else None

    def sentence(self, start: int, end: int) -> Span:
        """The sentence an expression begins in."""
        spans, starts = self._spans
        place = bisect_right(starts, start) - 1
        return spans[place] if place >= 0 else Span(start, end)

    def together(self, first: int, second: int) -> bool:
        """Whether an expression stands so shortly after another that its year holds for it."""
        return second - first <= _CLAUSE and self.sentence(second, second).start <= first

    def way(self, start: int, end: int) -> int:
        """Where the sentence looks: 1 ahead, -1 back, 0 if it does not say.

        A sentence is read once, and a very long one piece by piece, so that a text without full
        stops costs no more than one with them.
        """
        sentence = self.sentence(start, end)
        if _AHEAD.search(self.text[max(sentence.start, start - _LEAD) : start]):
            return 1
        number = (start - sentence.start) // _NEAR
        before: list[int] = []
        after: list[int] = []
        for piece in (number - 1, number, number + 1):
            first = sentence.start + piece * _NEAR
            if piece < 0 or first >= sentence.end:
                continue
            key, marks = self._piece(first, min(first + _NEAR, sentence.end))
            place = self._place(first, end, key) if piece == number else len(key) * (piece < number)
            before += [way for at, way in marks if at < place]
            after += [way for at, way in marks if at >= place]
        return nearest_way(before, after, self.language)

    def _piece(self, first: int, last: int) -> tuple[str, list[tuple[int, int]]]:
        """Key and verbs of a stretch of a sentence, with the word that its end would cut."""
        if (known := self._pieces.get(first)) is None:
            while last < len(self.text) and last - first < _NEAR + _WORD and self._inside(last):
                last += 1
            key = normalize_key(self.text[first:last])
            known = self._pieces[first] = (key, verb_marks(key, self.language))
        return known

    def _inside(self, place: int) -> bool:
        return not self.text[place].isspace()

    def _place(self, first: int, end: int, key: str) -> int:
        """Where an expression ends in the key of a piece."""
        if end - first >= _NEAR:
            return len(key)
        return min(len(normalize_key(self.text[first:end])), len(key))

    def crowded(self, behind: int, start: int) -> bool:
        """Whether more than one event stands between two expressions."""
        far = start - behind > 2 * _NEAR
        return far or finite_verbs(normalize_key(self.text[behind:start])) > 1
