"""Words, numbers and punctuation marks of a text, as spans over it.

The division is that of the Universal Dependencies treebanks (PUD): a clitic ('s, n't) is parted
from its word, a dotted acronym is one token, hyphenated words are parted unless the first part is
a mere prefix; in Hindi a dollar amount or a range of years is one token too.

Characters that may stand in a word are joined to their neighbours of the same kind; where more
than two characters have to be seen, :mod:`analysis.language.token_rules` is asked.
"""

from __future__ import annotations

from functools import partial
from typing import Final

import numpy as np
import regex

from analysis.language import token_rules
from analysis.language.chunk_memory import ChunkMemory
from analysis.language.codepoints import (
    Codes,
    Flags,
    Mask,
    Offsets,
    Table,
    blocks,
    code_points,
    places,
)
from analysis.language.languages import LANGUAGES, Spans, check

_WORD: Final = 2  # letters, marks, digits, connectors: \w
_DIGIT: Final = 4
_INSIDE: Final = 8  # what may stand inside a word: \w, joiners, soft hyphens, direction marks
_SPACE: Final = 16
_REPEATED: Final = 32  # one mark when doubled: ...  --  ''
_ASKS: Final = 64  # calls for a rule
_RARE: Final = 128  # digits, repeated marks, and what calls for a rule
_SEPARATOR: Final = 256  # between digits it is of the number: 1,20,000  14:06  9/11

_SHORT: Final = 2048  # arrays pay only in longer texts
_EDGE: Final = regex.compile(
    rf"(?<=[\w--[{token_rules.JOINERS}]])[{token_rules.JOINERS}]*?([\u200e\u200f])[{token_rules.JOINERS}]*+(?!\w)",
    regex.VERSION1,
)
_PICTURE: Final = regex.compile(r"[\p{Extended_Pictographic}\p{Regional_Indicator}]")
_IS_WORD: Final = regex.compile(r"\w")
_DOLLAR: Final = ord("$")
_APOSTROPHE: Final = ord("'")
_CURLED: Final = ord("’")


def _classify(char: str) -> tuple[int, int]:
    joiner = char in token_rules.JOINERS
    word = not joiner and _IS_WORD.match(char) is not None
    digit, repeated = char.isdecimal(), char in ".-'`"
    asks = char in token_rules.MARKS or bool(not word and char > "\xff" and _PICTURE.match(char))
    flags = _WORD * word | _INSIDE * (word or joiner) | _SPACE * char.isspace() | _DIGIT * digit
    flags |= (
        _SEPARATOR * (char in ".,:/")
        | _REPEATED * repeated
        | _ASKS * asks
        | _RARE * (digit or repeated or asks)
    )
    return flags, 0


_TABLE: Final = Table(_classify)


def _joined(text: str, codes: Codes, flags: Flags, language: str) -> Mask:
    """Tell of every two neighbouring characters whether they are of one token."""
    joined: Mask = (flags[:-1] & flags[1:] & _INSIDE).astype(bool)
    rare = places(flags >= _RARE)
    if not rare.size:
        return joined
    kinds = flags[rare]
    present = int(np.bitwise_or.reduce(kinds))
    followed = rare[:-1] if rare[-1] == len(text) - 1 else rare
    if present & _REPEATED:
        repeated = followed[codes[followed] == codes[followed + 1]]
        joined[repeated[flags[repeated] & _REPEATED != 0]] = True
    if present & _DIGIT:
        digits = followed[kinds[: len(followed)] & _DIGIT != 0]
        _numbers(text, flags, joined, digits)
        if language == "hi" and "$" in text:
            digits = rare[kinds & _DIGIT != 0]  # the last character may be one of them
            digits = digits[digits > 0]
            joined[digits[codes[digits - 1] == _DOLLAR] - 1] = True
    if present & _ASKS:
        marks = rare[kinds & _ASKS != 0]
        _ask(text, flags, joined, marks.tolist(), token_rules.RULES[language])
    return joined


def _numbers(text: str, flags: Flags, joined: Mask, digits: Offsets) -> None:
    """Join digits over a separator; part them from a unit."""
    after = flags[digits + 1]
    ends = digits[after & _SEPARATOR != 0]
    if ends.size:
        ends = ends[flags.take(ends + 2, mode="clip") & _DIGIT != 0]
        joined[ends] = joined[ends + 1] = True
    for end in digits[after & (_WORD | _DIGIT) == _WORD].tolist():
        joined[end] = token_rules.UNIT.match(text, end + 1) is None


def _ask(text: str, flags: Flags, joined: Mask, marks: list[int], rules: token_rules.Rules) -> None:
    """Amend ``joined`` by the rules of each mark."""
    # For single places bytes are faster.
    kinds, glued = flags.astype(np.uint8).tobytes() + b"\0", joined.tobytes()
    done = 0
    for mark in marks:
        char, before = text[mark], bool(kinds[mark - 1] & _WORD)
        if mark < done:
            continue
        after = bool(kinds[mark + 1] & _INSIDE)
        rule = (
            rules.get((char, before, after)) if char in token_rules.MARKS else token_rules.CLUSTER
        )
        if rule is None or (before and glued[mark - 1]):  # inside a number
            continue
        start = max(done, glued.rfind(0, 0, mark - 1) + 1) if before and mark > 1 else mark - before
        if char == "." and not after and not _may_keep_stop(text, start, mark):
            continue
        found = rule.match(text, start)
        if found is not None:
            done = found.end()
            _hold(joined, found)


def _may_keep_stop(text: str, start: int, mark: int) -> bool:
    return mark - start == 1 or (mark - start < 10 and text[start:mark] in token_rules.KEEPS_STOP)


def _search(text: str, joined: Mask, language: str) -> None:
    """Amend ``joined`` by what the text seldom holds."""
    for needle, pattern in token_rules.ANYWHERE[language]:
        if needle in text:
            for found in pattern.finditer(text):
                _hold(joined, found)
    if "\u200e" in text or "\u200f" in text:  # at the edge of a word they are not of it
        for found in _EDGE.finditer(text):
            joined[found.start(1) - 1] = False


def _hold(joined: Mask, found: regex.Match[str]) -> None:
    """Make each group of a match one token."""
    for start, end in found.regs[1:]:
        if start >= 0:
            joined[start : end - 1] = True
            if start:
                joined[start - 1] = False
            joined[end - 1 : end] = False


def _divide(text: str, language: str) -> tuple[Codes, Flags, Offsets, Offsets]:
    codes = code_points(text)
    flags = _TABLE.flags(codes)
    shown = flags & _SPACE == 0
    if len(text) < 2:
        start = places(shown)
        return codes, flags, start, start + 1
    joined = _joined(text, codes, flags, language)
    _search(text, joined, language)
    apart = ~joined
    first, last = shown.copy(), shown
    first[1:] &= apart
    last[:-1] &= apart
    return codes, flags, places(first), places(last) + 1


def _offsets(text: str, language: str, words_only: bool) -> tuple[Offsets, Offsets]:
    """Return the starts and the ends of the tokens of a text of moderate length."""
    codes, flags, start, end = _divide(text, language)
    if words_only and start.size:
        kept = _are_words(codes, flags, start)
        start, end = start[kept], end[kept]
    return start, end


def _are_words(codes: Codes, flags: Flags, start: Offsets) -> Mask:
    wordlike = np.bitwise_or.reduceat(flags, start) & _WORD != 0
    first, second = codes[start], flags.take(start + 1, mode="clip")
    clitic = ((first == _APOSTROPHE) | (first == _CURLED)) & (second & _DIGIT == 0)
    words: Mask = wordlike & ~clitic
    return words


# By language and whether only words are wanted.
_MEMORIES: Final = {
    (language, words_only): ChunkMemory(partial(_offsets, language=language, words_only=words_only))
    for language in LANGUAGES
    for words_only in (False, True)
}


def _spans(text: str, language: str, words_only: bool) -> Spans:
    if len(text) <= _SHORT:
        return _MEMORIES[language, words_only](text)
    parts = [
        [offsets + first for offsets in _offsets(text[first:last], language, words_only)]
        for first, last in blocks(text)
    ]
    starts, ends = zip(*parts, strict=True)
    return Spans(np.concatenate(starts), np.concatenate(ends))


def tokenize(text: str, language: str) -> Spans:
    """Return the tokens of ``text``: words, numbers, punctuation marks.

    Parameters
    ----------
    text : str
        Any string.
    language : {"hi", "en"}
        Its language.

    Returns
    -------
    Spans
        Ordered, disjoint code-point spans that together cover every character but white space.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> text = "डॉ. सिंह को 1.5 अरब मिले।"
    >>> [text[start:end] for start, end in tokenize(text, "hi")]
    ['डॉ', '.', 'सिंह', 'को', '1.5', 'अरब', 'मिले', '।']
    >>> text = "India's U.S. envoy didn't go."
    >>> [text[start:end] for start, end in tokenize(text, "en")]
    ['India', "'s", 'U.S.', 'envoy', 'did', "n't", 'go', '.']
    """
    return _spans(text, check(language), words_only=False)


def words(text: str, language: str) -> Spans:
    """Return those tokens of ``text`` that are words or numbers.

    Parameters
    ----------
    text : str
        Any string.
    language : {"hi", "en"}
        Its language.

    Returns
    -------
    Spans
        Those of :func:`tokenize` that hold a letter or a digit, but not a clitic that begins with
        an apostrophe: India's counts as one word, didn't as two.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> [*words("बातचीत, शांति!", "hi")]
    [Span(start=0, end=6), Span(start=8, end=13)]
    >>> len(words("India's talks -- at last.", "en"))
    4
    """
    return _spans(text, check(language), words_only=True)
