"""Sentences of an English text as strings of letters, one a word (see `lexicon`).

Besides the letters of words there are ``, ; : ( )`` for themselves, ``-`` for a dash and ``Q`` for
a quotation that was blanked out. Other marks are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from unicodedata import category

from analysis.framing.voices.english.lexicon import letter
from analysis.framing.voices.quotations import BLANK
from analysis.language import Span

__all__ = ["Line", "lines"]

# Signs that belong to the letter before them: Python's ``\w`` leaves them out.
_SIGNS: Final = "".join(chr(code) for code in range(0x300, 0xFFFF) if category(chr(code))[0] == "M")
_WORD: Final = rf"[^\W_][\w{_SIGNS}]*"
_CLITIC: Final = "(?:s|re|ve|d|ll|m)"
_END: Final = "\ue001"
TOKEN: Final = re.compile(
    rf"{_END}|{_WORD}(?:(?:[-./&@]|['’](?!{_CLITIC}\b)|(?<=\d),(?=\d)){_WORD})*|{BLANK}+"
    rf"|['’]{_CLITIC}\b|(?<=s)['’](?=\s)|[,;:()\[\]—–―]|--|(?<=\s)-(?=\s)"
)
_MARKS: Final = {
    _END: _END,
    **{mark: mark for mark in ",;:()"},
    **dict.fromkeys("—–―", "-"),
    "--": "-",
    "-": "-",
    "[": "(",
    "]": ")",
}
_LOOSE: Final = frozenset("-'’")
HEADLINE: Final = 3
# Letters without which a sentence holds no voice; a name may be a cue in a headline.
_VOICED: Final = re.compile("[VUGEZCAKP:]|Q-|xxxx|^Q?x")
_MEMORY: Final = 1 << 16
_seen: dict[str, str] = {}


class Line(NamedTuple):
    """A sentence: its letters, its words, and where it starts in the text."""

    codes: str
    words: list[str]
    text: str
    offset: int

    def places(self) -> list[tuple[int, int]]:
        """Start and end of each word in the whole text."""
        places, text, offset, end = [], self.text, self.offset, 0
        for word in self.words:
            # Letters, figures and marks all belong to words, so the next like it is this one;
            # only hyphens and apostrophes may also stand outside.
            start = text.find(word, end)
            if word in _LOOSE:
                start = TOKEN.search(text, end).start()  # type: ignore[union-attr]
            end = start + len(word)
            places.append((start + offset, end + offset))
        return places


def _code(token: str) -> str:
    found = _seen.get(token)
    if found is None:
        if len(_seen) > _MEMORY:
            _seen.clear()
        found = "Q" if token[0] == BLANK else _MARKS.get(token) or letter(token)
        _seen[token] = found
    return found


def lines(masked: str, spans: Iterable[Span]) -> Iterator[Line]:
    """Sentences of a text that may hold a voice, its quotations blanked out (`quotations.blanked`).

    Examples
    --------
    >>> next(lines("The minister said it was late.", [Span(0, 30)])).codes
    'dnVoBn'
    """
    masked = masked.replace(_END, " ")
    starts, parts = [], []
    for start, end in spans:
        # "I am here. I wait," She said: the end of a quotation just before is read with it.
        if BLANK in masked[max(0, start - 2) : start] and masked[start - 1] != "\n":
            start = masked.rindex(BLANK, 0, start)
        starts.append(start)
        parts.append(masked[start:end])
    if not parts:
        return
    # One search over all sentences, an end mark between them, is faster than one in each.
    words = TOKEN.findall(_END.join(parts))
    seen = _seen.get
    letters = "".join([seen(word) or _code(word) for word in words])
    first = 0
    for start, part, codes in zip(starts, parts, letters.split(_END), strict=True):
        last = first + len(codes)
        if _VOICED.search(codes):
            held = words[first:last]
            yield Line(_retagged(codes, held), held, part, start)
        first = last + 1


def _retagged(codes: str, words: list[str]) -> str:
    """The first word, and the words of a headline set in capitals, read as if they had none."""
    first = int(codes[0] == "Q")
    if codes[first : first + 1] == "x":
        opening = _lowered(words[first], codes[first + 1 : first + 2])
        codes = codes[:first] + opening + codes[first + 1 :]
    names = codes.count("x")
    if (
        names > 3
        and 3 * names > len(codes)
        and names > HEADLINE * sum(map(codes.count, "nUVEGZuvegCA"))
    ):
        codes = "".join(
            _lowered(word, "") if code == "x" and place else code
            for place, (word, code) in enumerate(zip(words, codes, strict=True))
        )
    return codes


def _lowered(word: str, following: str) -> str:
    """A name that opens a sentence stays a name: "Price said"."""
    low = letter(word.lower())
    return "x" if low == "n" or word.isupper() or following in tuple("VMHBDs") else low
