r"""How much of a text's words a regular expression leaves whole.

Python's ``re`` does not count vowel signs and virama among the characters of a word, so ``\w+``
cuts Hindi into pieces and says nothing about it. These functions measure that, for readers.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.language.languages import Span
from analysis.language.tokens import words


class Contrast(NamedTuple):
    """Words of a text, and how many of them a pattern finds whole."""

    kept: int
    total: int


def whole_words(pattern: str, text: str, language: str) -> Contrast:
    r"""Count the words of ``text`` that ``re`` finds whole with ``pattern``.

    Parameters
    ----------
    pattern : str
        A regular expression of the standard library's ``re``, meant to match one word.
    text : str
        Any string.
    language : {"hi", "en"}
        Its language.

    Returns
    -------
    Contrast
        ``kept`` of ``total`` words have a match with exactly their offsets.

    Raises
    ------
    ValueError
        For an unknown language.
    re.error
        For a malformed pattern.

    Examples
    --------
    >>> whole_words(r"\w+", "भारत और पाकिस्तान की वार्ता", "hi")
    Contrast(kept=1, total=5)
    >>> whole_words(r"\w+", "India and Pakistan talk", "en")
    Contrast(kept=4, total=4)
    """
    matched = {match.span() for match in re.finditer(pattern, text)}
    spans = words(text, language)
    return Contrast(sum(tuple(span) in matched for span in spans), len(spans))


def broken_words(pattern: str, text: str, language: str) -> list[tuple[Span, tuple[str, ...]]]:
    r"""Return the words that ``pattern`` does not find whole, with the pieces it finds in them.

    Parameters
    ----------
    pattern, text, language
        As for :func:`whole_words`.

    Returns
    -------
    list of (Span, tuple of str)
        In the order of the text. No piece at all means that the word is lost.

    Raises
    ------
    ValueError
        For an unknown language.
    re.error
        For a malformed pattern.

    Examples
    --------
    >>> broken_words(r"\w+", "शांति वार्ता", "hi")
    [(Span(start=0, end=5), ('श', 'त')), (Span(start=6, end=12), ('व', 'र', 'त'))]
    >>> broken_words(r"\w+", "peace talks", "en")
    []
    """
    matches = [match.span() for match in re.finditer(pattern, text) if match.group()]
    whole = set(matches)
    broken: list[tuple[Span, tuple[str, ...]]] = []
    first = 0
    for word in words(text, language):
        while first < len(matches) and matches[first][1] <= word.start:
            first += 1
        pieces = []
        for number in range(first, len(matches)):
            start, end = matches[number]
            if start >= word.end:
                break
            pieces.append(text[max(start, word.start) : min(end, word.end)])
        if tuple(word) not in whole:
            broken.append((word, tuple(pieces)))
    return broken
