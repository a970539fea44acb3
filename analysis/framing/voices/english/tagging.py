"""Sentences of an English text as strings of letters, one a word (see `lexicon`).

Besides the letters of words there are ``, ; : ( )`` for themselves, ``-`` for a dash and ``Q`` for
a quotation that was blanked out. Other marks are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from analysis.framing.voices.english.lexicon import letter
from analysis.framing.voices.quotations import BLANK
from analysis.language import Span

__all__ = ["Line", "lines"]

TOKEN: Final = re.compile(
    rf"{BLANK}+|[^\W_]+(?:(?:[-./&@]|['’](?!(?:s|re|ve|d|ll|m)\b))[^\W_]+)*"
    r"|['’](?:s|re|ve|d|ll|m)\b|(?<=s)['’](?=\s)|[,;:()\[\]—–―]|--|(?<=\s)-(?=\s)"
)
_MARKS: Final = {
    **{mark: mark for mark in ",;:()"},
    **dict.fromkeys("—–―", "-"),
    "--": "-",
    "-": "-",
    "[": "(",
    "]": ")",
}
HEADLINE: Final = 3
_MEMORY: Final = 1 << 16
_seen: dict[str, str] = {}


class Line(NamedTuple):
    """A sentence: its letters, and word, start and end of each."""

    codes: str
    words: list[str]
    starts: list[int]
    ends: list[int]


def _code(token: str) -> str:
    found = _seen.get(token)
    if found is None:
        if len(_seen) > _MEMORY:
            _seen.clear()
        found = "Q" if token[0] == BLANK else _MARKS.get(token) or letter(token)
        _seen[token] = found
    return found


def lines(masked: str, spans: Iterable[Span]) -> Iterator[Line]:
    """Sentences of a text whose quotations are blanked out (`quotations.blanked`).

    Examples
    --------
    >>> next(lines("The minister said it was late.", [Span(0, 30)])).codes
    'dnVoBn'
    """
    places = [match.span() for match in TOKEN.finditer(masked)]
    starts = [start for start, _ in places]
    ends = [end for _, end in places]
    words = [masked[start:end] for start, end in places]
    seen = _seen.get
    codes = "".join([seen(word) or _code(word) for word in words])
    for span in spans:
        low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
        # "I am here. I wait," she said: the quotation that a sentence closes is read with it.
        if 0 < low < high and codes[low - 1] == "Q":
            low -= "\n" not in masked[ends[low - 1] : span.start]
        if low < high:
            line = Line(codes[low:high], words[low:high], starts[low:high], ends[low:high])
            yield _retagged(line)


def _retagged(line: Line) -> Line:
    """The first word, and the words of a headline set in capitals, read as if they had none."""
    codes, first = line.codes, int(line.codes[0] == "Q")
    if codes[first : first + 1] == "x":
        opening = _lowered(line.words[first], codes[first + 1 : first + 2])
        codes = codes[:first] + opening + codes[first + 1 :]
    names = codes.count("x")
    if names > 3 and names > HEADLINE * sum(map(codes.count, "nUVEGZuvegCA")):
        codes = "".join(
            _lowered(word, "") if code == "x" and place else code
            for place, (word, code) in enumerate(zip(line.words, codes, strict=True))
        )
    return line._replace(codes=codes)


def _lowered(word: str, following: str) -> str:
    """A name that opens a sentence stays a name: "Price said"."""
    low = letter(word.lower())
    return "x" if low == "n" or word.isupper() or following in tuple("VMHBDs") else low
