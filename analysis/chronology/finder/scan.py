"""From a text to a row of tokens, each with the class of time word it belongs to."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple, cast

import regex

from analysis.chronology.finder.lexicon import role, word_rows
from analysis.language import KeyedText, check, normalize_key

__all__ = ["Token", "scan", "unit_of", "value_of", "values_of"]

_PIECE: Final = regex.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2}(?![\w-]))"
    r"|(?P<numeric>\d{1,2}[./]\d{1,2}[./]\d{4}(?![\w./]))"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\w))"
    r"|(?P<decade>\d{3}0 ?'?s(?!\w))"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th| ?वीं| ?वें| ?वां)(?!\w))"
    r"|(?P<number>\d+(?:[.,]\d+)+|\d+)"
    r"|(?P<word>\w+)"
    r"|(?P<line>[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])"
    r"|(?P<mark>[^\w\s])"
)
_BARE: Final = 1400  # a lower number is a year only after a word such as in
_LONGEST: Final = 5  # words in the longest form of the tables
_MARKS: Final = {"-": "-", ",": ",", "/": "/", ".": ".", "(": "(", ")": ")", "'": "'"}


class Token(NamedTuple):
    """A piece of text: class letter, value, and where it stands in text and key."""

    kind: str
    value: object
    start: int
    end: int
    key: str


@cache
def _forms(language: str) -> dict[tuple[str, ...], tuple[str, object]]:
    """Every form of a language as a tuple of words; Hindi text may hold English words too."""
    table: dict[tuple[str, ...], tuple[str, object]] = {}
    for code in ("en", "hi") if language == "hi" else ("en",):
        for row in word_rows():
            for form in getattr(row, code):
                words = tuple(regex.findall(r"\w+", normalize_key(form)))
                table.setdefault(words, (row.kind, row.value))
    return table


@cache
def _starts(language: str) -> frozenset[str]:
    """First words of all forms: most words of a text are none of them."""
    return frozenset(words[0] for words in _forms(language))


def scan(text: str, language: str) -> list[Token]:
    """Return the text's tokens, classed.

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
    'id-dM'
    >>> [token.value for token in scan("चौदह फ़रवरी २०१९", "hi")]
    [14, 2, 2019]
    """
    check(language)
    keyed = KeyedText(text)
    pieces = list(_PIECE.finditer(keyed.key))
    forms, starts = _forms(language), _starts(language)
    tokens: list[Token] = []
    index = 0
    while index < len(pieces):
        count, kind, value = 1, "_", None
        if pieces[index].lastgroup != "word":
            kind, value = _figure(pieces[index].lastgroup, pieces[index].group())
        elif pieces[index].group() in starts:
            count, kind, value = _longest(pieces, index, forms)
        first, last = pieces[index].start(), pieces[index + count - 1].end()
        span = keyed.span(first, last)
        tokens.append(Token(kind, value, span.start, span.end, keyed.key[first:last]))
        index += count
    return [_checked(tokens, place, text) for place in range(len(tokens))]


def _longest(
    pieces: list[regex.Match[str]], index: int, forms: dict[tuple[str, ...], tuple[str, object]]
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


def _figure(group: str | None, key: str) -> tuple[str, object]:
    """Class and value of a piece that is no word."""
    numbers = [int(part) for part in regex.findall(r"\d+", key)[:3] if len(part) < 10]
    if group == "iso":
        return "I", (numbers[0], numbers[1], numbers[2])
    if group == "numeric":
        return "I", (numbers[2], numbers[1], numbers[0])
    if group == "clock":
        return "H", tuple(numbers)
    if group == "decade":
        return "C", numbers[0]
    if group == "ordinal":
        return ("o", numbers[0]) if 1 <= numbers[0] <= 31 else ("_", None)
    if group == "number" and numbers and key.isdigit():
        if len(key) == 4 and 1000 <= numbers[0] <= 2100:
            return "y", numbers[0]
        return ("d" if 1 <= numbers[0] <= 31 and len(key) < 3 else "n"), numbers[0]
    if group == "number" and regex.fullmatch(r"\d{1,4}\.\d{1,2}", key):
        return "n", float(key)
    if group == "line":
        return "|", None
    return _MARKS.get(key, "_"), None


def _checked(tokens: list[Token], place: int, text: str) -> Token:
    """The token, or the same as an ordinary word where its neighbours say so."""
    token = tokens[place]
    before = tokens[place - 1] if place else Token("|", None, 0, 0, "")
    after = tokens[place + 1] if place + 1 < len(tokens) else Token("|", None, 0, 0, "")
    plain = token._replace(kind="_")
    if token.kind == "y":
        money = before.key in {"$", "₹", "£", "€", "rs", "#"}
        early = (
            cast(int, token.value) < _BARE and before.key not in role("lead") and before.kind != "M"
        )
        counted = after.key in role("counted") or after.key == "%"
        return plain if money or counted or early else token
    if token.key in role("needs_context"):
        beside = {before.kind, after.kind} & set("dyoI")
        capital = not token.key.isascii() or text[token.start].isupper()
        lead = before.key in role("lead") or before.kind in "fr" or after.key in ("में", "को", "के")
        return (
            token
            if (capital and (beside or lead) and token.kind != "o")
            or (token.kind == "o" and (after.kind in "OMu" or before.kind == "h"))
            else plain
        )
    # "Pakistan Today", "USA Today": a name, if both words stand in capitals.
    if token.kind == "t" and token.key.isascii() and text[token.start].isupper():
        named = before.kind == "_" and text[before.start : before.start + 1].isupper()
        return plain if named and before.end + 1 == token.start else token
    return token


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
