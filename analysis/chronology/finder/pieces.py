"""Cut a stretch of text into words, figures and marks, and say what a figure may be."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

import regex

__all__ = ["Piece", "cut_pieces", "figure"]

Piece: TypeAlias = "re.Match[str] | regex.Match[str]"

_PIECES: Final = (
    r"(?P<word>[^\W\d]\w*)"
    r"|(?P<iso>\d{4}-\d{1,2}-\d{1,2}"
    r"(?:t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?(?!\w)|(?![\w-])))"
    r"|(?P<numeric>\d{1,2}(?:[./]\d{1,2}[./]|-\d{1,2}-)\d{4}(?![\w/-]|\.\d))"
    r"|(?P<slash>(?:(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])"
    r"|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01]))(?![\w/.]))"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\w))"
    r"|(?P<short>\d\d-\d\d-\d\d(?![\w-])|\d{1,2}/\d{1,2}/\d\d(?![\w/]))"
    r"|(?P<decade>(?:\d{2,3}0|'?\d0) ?'?s(?!\w))"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th| ?वीं| ?वें| ?वां)(?!\w))"
    r"|(?P<number>\d+(?:[.,]\d+)+|\d+)"
    r"|(?P<line>[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])"
    r"|(?P<mark>[^\w\s])"
)
# Two engines for one pattern: the fast one knows no Devanagari vowel signs.
_PIECE: Final = regex.compile(_PIECES)
_ASCII_PIECE: Final = re.compile(_PIECES, re.ASCII)
_NUMBERS: Final = re.compile(r"\d+")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{2,3})+")
_DECIMAL: Final = re.compile(r"\d{1,4}\.\d{1,2}")
_MARKS: Final = {"-": "-", ",": ",", "/": "/", ".": ".", "(": "(", ")": ")", "'": "'"}


def cut_pieces(key: str, first: int, last: int) -> list[Piece]:
    """Words, figures and marks of ``key[first:last]``; white space between them is left out.

    Examples
    --------
    >>> [(piece.lastgroup, piece[0]) for piece in cut_pieces("14 फरवरी, 5:30", 0, 15)]
    [('number', '14'), ('word', 'फरवरी'), ('mark', ','), ('clock', '5:30')]
    """
    if key.isascii():
        return list(_ASCII_PIECE.finditer(key, first, last))
    return list(_PIECE.finditer(key, first, last))


def figure(group: str | None, key: str) -> tuple[str, object]:
    """Class and value of a piece that is no word."""
    if group == "mark":
        return _MARKS.get(key, "_"), None
    if group == "line":
        return "|", None
    numbers = [int(part) for part in _NUMBERS.findall(key)[:3] if len(part) < 10]
    if group == "iso":
        return _date(numbers[0], numbers[1], numbers[2])
    if group == "numeric":
        return _date(numbers[2], numbers[1], numbers[0])
    if group == "short":
        # News agencies write the month first; years of two figures are those of living memory.
        century = 2000 if numbers[2] < 50 else 1900
        return _date(century + numbers[2], numbers[0], numbers[1])
    if group == "slash":
        return _day_and_month(numbers[0], numbers[1])
    if group == "clock":
        return "H", tuple(numbers)
    if group == "decade":
        return "C", numbers[0] + (1900 if numbers[0] < 100 else 0)
    if group == "ordinal":
        return ("o", numbers[0]) if 1 <= numbers[0] <= 31 else ("_", None)
    if group == "number" and numbers and key.isdigit():
        if len(key) == 4 and 1000 <= numbers[0] <= 2100:
            return "y", numbers[0]
        return ("d" if 1 <= numbers[0] <= 31 and len(key) < 3 else "n"), numbers[0]
    if group == "number" and _THOUSANDS.fullmatch(key):
        return "n", int(key.replace(",", "")) if len(key) < 16 else 0
    if group == "number" and _DECIMAL.fullmatch(key):
        return "n", float(key)
    return "_", None


def _day_and_month(first: int, last: int) -> tuple[str, object]:
    """11/20, 26/11: the pattern takes only figures that say which is the month; 24/7 is always."""
    return ("_", None) if (first, last) == (24, 7) else ("I", (0, *sorted((first, last))))


def _date(year: int, month: int, day: int) -> tuple[str, object]:
    """A date in figures, its month and day perhaps in the other order; 00/00/0000 is none."""
    low, high = sorted((month, day))
    possible = year > 0 and 1 <= low <= 12 and high <= 31
    return ("I", (year, month, day)) if possible else ("_", None)
