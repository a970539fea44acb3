"""From a text to runs of tokens, each with the class of time word it belongs to.

Most words of a text are no words of time. Each word between spaces is looked up among those met
before, and only runs of known words with an opening one among them (`openers`) are read closely,
with a word or two around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple, cast

import regex

from analysis.chronology.finder.guards import Token, checked
from analysis.chronology.finder.lexicon import openers, word_rows
from analysis.chronology.finder.number_words import composed
from analysis.chronology.finder.pieces import Piece, cut_pieces, figure
from analysis.language import KeyedText, Span, check, normalize_key

__all__ = ["Run", "Token", "runs", "scan", "unit_of", "value_of", "values_of"]

_SUFFIXES: Final = frozenset({"वीं", "वें", "वां", "s"})  # of a figure, after a space
_LONGEST: Final = 5  # words in the longest form of the tables
# What a word between spaces is to the search: nothing, known, opening, or the end of a line.
_OTHER, _KNOWN, _OPENING, _LINE = "0", "1", "2", "3"
_RUN: Final = re.compile(f"(?<!{_KNOWN}){_KNOWN}*+{_OPENING}[{_KNOWN}{_OPENING}]*+")
_MAY_JOIN: Final = re.compile("[xXzE]|[dn].?[dn]")  # number words that may be one number
_MOST_WORDS: Final = 512  # of a run
_AROUND: Final = 2  # words read on either side of a run
_MOST: Final = 1 << 16
_LONG: Final = 40

Form = tuple[str, object]
_NO_FORM: Final[Form] = ("_", None)


class Run(NamedTuple):
    """Neighbouring tokens, their class letters, and the text they stand in."""

    tokens: list[Token]
    letters: str
    keyed: KeyedText

    def span(self, start: int, stop: int) -> Span:
        """Where some of the tokens stand in the text."""
        return self.keyed.span(self.tokens[start].start, self.tokens[stop - 1].end)


class _Tables(NamedTuple):
    """Forms of a language as tuples of words, and the words of which each kind of question asks."""

    forms: dict[tuple[str, ...], Form]
    alone: dict[str, Form]
    starts: dict[str, set[str]]  # what may follow the first word of a longer form
    known: frozenset[str]
    opening: frozenset[str]


@cache
def _tables(language: str) -> _Tables:
    """Every form of a language; Hindi text may hold English words too."""
    forms: dict[tuple[str, ...], Form] = {}
    for code in ("en", "hi") if language == "hi" else ("en",):
        for row in word_rows():
            for form in getattr(row, code):
                words = tuple(regex.findall(r"\w+", normalize_key(form)))
                forms.setdefault(words, (row.kind, row.value))
    starts: dict[str, set[str]] = {}
    for words in forms:
        if len(words) > 1:
            starts.setdefault(words[0], set("-'.")).add(words[1])
    alone = {words[0]: form for words, form in forms.items() if len(words) == 1}
    known = frozenset(word for words in forms for word in words)
    return _Tables(forms, alone, starts, known | _SUFFIXES, _opening_words(forms))


def _opening_words(forms: dict[tuple[str, ...], Form]) -> frozenset[str]:
    """One word of every opening form, such as are rare elsewhere."""
    opening = [words for words, (kind, _) in forms.items() if kind in openers()]
    found = {words[0] for words in opening if len(words) == 1}
    for words in opening:
        if not found.intersection(words):
            # "at the moment" is known by its longest word.
            found.add(min(words, key=lambda word: ((word,) in forms, -len(word))))
    return frozenset(found)


class _Codes(dict[str, str]):
    """What each word between spaces is; learnt when first met."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.update({"": _KNOWN, "\n": _LINE})

    def __missing__(self, chunk: str) -> str:
        code = self._code(chunk)
        if len(chunk) <= _LONG:
            if len(self) > _MOST:
                self.clear()
                self.update({"": _KNOWN, "\n": _LINE})
            self[chunk] = code
        return code

    def _code(self, chunk: str) -> str:
        tables, opening, every = _tables(self.language), openers(), True
        for piece in cut_pieces(chunk, 0, len(chunk)):
            if piece.lastgroup == "word":
                word = piece.group()
                if word in tables.opening:
                    return _OPENING
                every = every and word in tables.known
            else:
                kind = figure(piece.lastgroup, piece.group())[0]
                if kind in opening:
                    return _OPENING
                every = every and kind != "_"
        return _KNOWN if every else _OTHER


@cache
def _codes(language: str) -> _Codes:
    return _Codes(language)


def runs(text: str, language: str) -> Iterator[Run]:
    """Yield the stretches of a text in which time expressions may stand, as tokens.

    Parameters
    ----------
    text : str
        Any string.
    language : {"hi", "en"}

    Yields
    ------
    Run
        Known words in a row, one of them opening, with the words next to them.
    """
    check(language)
    keyed = KeyedText(text)
    key = keyed.key
    chunks = (key.replace("\n", " \n ") if "\n" in key else key).split(" ")
    codes = "".join(map(_codes(language).__getitem__, chunks))
    if _OPENING not in codes:
        return
    ends = list(accumulate(map(len, chunks)))
    lines = [match.start() for match in re.finditer(_LINE, codes)] if "\n" in key else []

    def bounds(first: int, last: int) -> tuple[int, int]:
        """Where chunks stand in the key, which has no spaces around its line ends."""
        a, b = bisect_left(lines, first), bisect_left(lines, last)
        start = ends[first] - len(chunks[first]) + first - 2 * a - (chunks[first] == "\n")
        return start, ends[last] + last - 2 * b - (chunks[last] == "\n")

    tables = _tables(language)
    for first, last in _run_places(codes):
        tokens = _tokens(key, *bounds(first, last), tables)
        if _MAY_JOIN.search("".join([token.kind for token in tokens])):
            tokens = composed(tokens)
        tokens = checked(tokens, keyed)
        for cut in range(0, len(tokens), _MOST_WORDS):
            part = tokens[cut : cut + _MOST_WORDS] if len(tokens) > _MOST_WORDS else tokens
            yield Run(part, "".join([token.kind for token in part]), keyed)


def _run_places(codes: str) -> Iterator[tuple[int, int]]:
    """First and last word of each run with its neighbours; endless ones, which no text has, cut."""
    for match in _RUN.finditer(codes):
        start, end = match.span()
        for first in range(start, end, _MOST_WORDS):
            last = min(first + _MOST_WORDS, end)
            left = _widened(codes, first, first)[0] if first == start else first
            yield left, _widened(codes, last - 1, last - 1)[1] if last == end else last - 1


def _widened(codes: str, first: int, last: int) -> tuple[int, int]:
    """A run with its neighbours, up to a line end or to where the next run may be."""
    for _ in range(_AROUND):
        if first == 0 or codes[first] == _LINE or codes[first - 1] == _OPENING:
            break
        first -= 1
    for _ in range(_AROUND):
        if last + 1 == len(codes) or codes[last] == _LINE or codes[last + 1] == _OPENING:
            break
        last += 1
    return first, last


def scan(text: str, language: str) -> list[Token]:
    """Return the text's tokens, classed, where it may speak of time.

    Parameters
    ----------
    text : str
        Any string.
    language : {"hi", "en"}

    Returns
    -------
    list of Token
        In order of the text. Class ``_`` is any other word or mark, ``|`` a line end.

    Examples
    --------
    >>> "".join(token.kind for token in scan("on 23-24 February", "en"))
    'ℓd-dM'
    >>> [token.value for token in scan("चौदह फ़रवरी २०१९", "hi")]
    [14, 2, 2019]
    """
    return [token for run in runs(text, language) for token in run.tokens]


def _tokens(key: str, first: int, last: int, tables: _Tables) -> list[Token]:
    """Tokens of a stretch of the key."""
    pieces = cut_pieces(key, first, last)
    tokens: list[Token] = []
    alone, starts, skip, last_piece = tables.alone, tables.starts, 0, len(pieces) - 1
    for index, piece in enumerate(pieces):
        if skip:
            skip -= 1
            continue
        word, (start, end) = piece[0], piece.span()
        if piece.lastgroup != "word":
            kind, value = figure(piece.lastgroup, word)
        elif word in starts and index < last_piece and pieces[index + 1][0] in starts[word]:
            count, kind, value = _longest(pieces, index, tables.forms)
            if count > 1:
                skip, end = count - 1, pieces[index + count - 1].end()
                word = key[start:end]
        else:
            kind, value = alone.get(word) or _NO_FORM
        tokens.append(Token(kind, value, start, end, word))
    return tokens


def _longest(
    pieces: list[Piece], index: int, forms: dict[tuple[str, ...], Form]
) -> tuple[int, str, object]:
    """Return how many pieces the longest form at ``index`` takes, its class and its value."""
    words: list[str] = []
    best: tuple[int, str, object] = (1, "_", None)
    for count, piece in enumerate(pieces[index : index + 2 * _LONGEST], 1):
        if piece.lastgroup != "word":
            # A hyphen, apostrophe or abbreviation point joins only without spaces.
            if piece.group() in "-'." and pieces[index + count - 2].end() == piece.start():
                continue
            break
        words.append(piece.group())
        if tuple(words) in forms:
            best = (count, *forms[tuple(words)])
        if len(words) == _LONGEST:
            break
    return best


def values_of(tokens: list[Token], kinds: str) -> list[int]:
    """Values of the tokens of some classes, in order."""
    return [cast(int, token.value) for token in tokens if token.kind in kinds]


def value_of(tokens: list[Token], kinds: str) -> int | None:
    """Value of the first token of some classes."""
    found = values_of(tokens, kinds)
    return found[0] if found else None


def unit_of(tokens: list[Token]) -> str:
    """The unit of time among the tokens."""
    return next(cast(str, token.value) for token in tokens if token.kind in "uY")
