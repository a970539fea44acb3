"""Numbers that take several words: उन्नीस सौ सैंतालीस, साढ़े तीन, दो हज़ार उन्नीस, 18 वें, twenty-five.

A run of number words is read from left to right: a scale word (सौ, हज़ार, thousand) multiplies what
stands before it, a half word (साढ़े, सवा, पौने) changes the number after it. What comes out is one
token of the class its value belongs to, so that the rules need not know how it was written.
"""

from __future__ import annotations

from typing import Final

from analysis.chronology.finder.guards import Token

__all__ = ["composed"]

_PARTS: Final = frozenset("dnxXz")
_YEAR_LEADS: Final = frozenset({"सन", "सन्", "वर्ष", "साल", "year"})
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_WORDS: Final = 12  # of the longest number
_MOST: Final = 10**12  # more is no count of times, and no end of factors must grow
_TENS: Final = frozenset({20, 30, 40, 50, 60, 70, 80, 90})


def composed(tokens: list[Token]) -> list[Token]:
    """Tokens with each run of number words made one.

    Parameters
    ----------
    tokens : list of Token
        Of one stretch of text.

    Returns
    -------
    list of Token
        The same list if nothing was to be joined.

    Examples
    --------
    >>> from analysis.chronology.finder.scan import scan
    >>> [token.value for token in scan("सन उन्नीस सौ सैंतालीस में", "hi") if token.kind == "y"]
    [1947]
    >>> [token.value for token in scan("साढ़े तीन साल", "hi") if token.kind == "n"]
    [3.5]
    >>> [token.value for token in scan("twenty-five years", "en") if token.kind == "d"]
    [25]
    """
    if not any(token.kind in "xXzE" or _is_ten(token) for token in tokens):
        return tokens
    result: list[Token] = []
    index = 0
    while index < len(tokens):
        stop = _run(tokens, index)
        ordinal = stop < len(tokens) and tokens[stop].kind == "E" and stop > index
        number = _number(tokens[index:stop]) if stop > index else None
        if stop == index + 1 and tokens[index].kind == "z" and not _before_unit(tokens, stop):
            number = None
        if number is None or (stop == index + 1 and not ordinal and tokens[index].kind in "dn"):
            result.append(tokens[index])
            index += 1
            continue
        before = result[-1].key if result else ""
        kind = "o" if ordinal else _kind(number, stop - index, before)
        stop += ordinal
        first, last = tokens[index], tokens[stop - 1]
        key = first.key if stop == index + 1 else " ".join(t.key for t in tokens[index:stop])
        result.append(Token(kind, number, first.start, last.end, key))
        index = stop
    return result


def _before_unit(tokens: list[Token], place: int) -> bool:
    """सवा घंटा, पौन घंटा: the half word alone is a number only there."""
    return place < len(tokens) and tokens[place].kind in "uY"


def _is_ten(token: Token) -> bool:
    return token.value in _TENS and token.kind in "dn" and token.key.isascii()


def _run(tokens: list[Token], index: int) -> int:
    """Where the run of number words from ``index`` ends."""
    stop = index
    while stop < min(len(tokens), index + _WORDS) and tokens[stop].kind in _PARTS:
        if stop > index and not _goes_on(tokens[stop - 1], tokens[stop]):
            break
        stop += 1
    return stop


def _goes_on(before: Token, after: Token) -> bool:
    """Whether two number words make one number."""
    if before.kind == "z" or after.kind in "xX":
        return after.kind != "z"
    if after.kind == "z":
        return False
    if before.kind in "xX":
        # "दो सौ 14 फरवरी": words go on with words, figures with figures.
        return isinstance(after.value, int) and not after.key.isdigit()
    small = isinstance(after.value, int) and 1 <= after.value <= 9
    return _is_ten(before) and small and before.key.isalpha() and after.key.isalpha()


def _number(tokens: list[Token]) -> float | int | None:
    total: float = 0
    current: float = 0
    change: float = 0
    given = False
    for token in tokens:
        value = token.value
        if not isinstance(value, int | float):
            return None
        if token.kind == "z":
            change = value
        elif token.kind in "xX":
            current = ((current if given else 1) + change) * value
            change, given = 0, True
            if current > _MOST:
                return None
            if value >= 1000:
                total, current, given = total + current, 0, False
        else:
            current, given = current + value, True
    if change and not given and not total:
        current = 1 + change if change != 0.5 else 0  # सवा घंटा, पौन घंटा; never साढ़े alone
        change = 0
    number = total + current + change
    if number <= 0:
        return None
    return int(number) if float(number).is_integer() else number


def _kind(number: float, words: int, before: str) -> str:
    """Class of a number: a year if it looks like one and was not left round."""
    if isinstance(number, int) and 1 <= number <= 31:
        return "d"
    named = number % 1000 != 0 or before in _YEAR_LEADS
    in_words = words > 1 and isinstance(number, int) and _FIRST_YEAR <= number <= _LAST_YEAR
    return "y" if in_words and named else "n"
