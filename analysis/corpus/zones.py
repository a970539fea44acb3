"""Zones: which part of a page is article, and which is the page around it.

A stored page is a sequence of lines. Each line that holds text belongs to exactly one zone, named
by hand in ``data/sources.csv``; names found in a link to another article are then not counted as
named in this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

__all__ = ["KINDS", "Zone", "ZoneError", "find_zones", "format_lines", "line_spans", "parse_lines"]

KINDS = ("title", "dek", "byline", "subhead", "body", "boilerplate")
RANGE = re.compile(r"(?P<first>[0-9]{1,9})(?:-(?P<last>[0-9]{1,9})(?P<parity> odd| even)?)?")
LINE_END = re.compile(r"\r\n|\n|\r")


class ZoneError(ValueError):
    """Line ranges do not describe a text: a line is missing, claimed twice, or not there."""


class Zone(NamedTuple):
    """One line of text and what it is.

    Attributes
    ----------
    kind : {'title', 'dek', 'byline', 'subhead', 'body', 'boilerplate'}
    start, end : int
        Half-open span of the line in the raw text, in code points, without the line end.
    line : int
        Number of the line in the file, from 1.
    paragraph : int
        Number among the lines that hold text, from 0.
    """

    kind: str
    start: int
    end: int
    line: int
    paragraph: int


def parse_lines(ranges: str) -> tuple[int, ...]:
    """Line numbers named by a list of ranges, ascending.

    Parameters
    ----------
    ranges : str
        Numbers and ranges separated by ``;``, each range optionally limited to its odd or even
        lines; empty for no lines.

    Raises
    ------
    ZoneError
        If the text is no such list, a range runs backwards, or a line is named twice.

    Examples
    --------
    >>> parse_lines("1-3;9-13 odd;20")
    (1, 2, 3, 9, 11, 13, 20)
    """
    found = [number for part in ranges.split(";") if ranges for number in _range(part, ranges)]
    found.sort()
    for number, following in pairwise(found):
        if number == following:
            raise ZoneError(f"line {number} is named twice in {ranges!r}")
    return tuple(found)


def _range(part: str, whole: str) -> Iterator[int]:
    match = RANGE.fullmatch(part.strip())
    if match is None:
        raise ZoneError(f"{part!r} in {whole!r} is no line range such as 7, 1-7 or 9-21 odd")
    first = int(match["first"])
    last = int(match["last"] or first)
    if first < 1 or last < first or last - first > 1_000_000:
        raise ZoneError(f"{part!r} in {whole!r}: lines count from 1 and ranges run upwards")
    parity = {" odd": (1,), " even": (0,)}.get(match["parity"] or "", (0, 1))
    return (number for number in range(first, last + 1) if number % 2 in parity)


def format_lines(numbers: Iterable[int]) -> str:
    """Line numbers in the one form tables use: ranges where they run on, ``;`` between.

    Examples
    --------
    >>> format_lines([1, 2, 3, 9, 11])
    '1-3;9;11'
    """
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ";".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def line_spans(text: str) -> list[tuple[int, int]]:
    r"""Half-open span of each line, without its end (LF, CRLF or CR; no other character ends one).

    ``str.splitlines`` would also break at U+2028, form feed and others, and lose count.

    Examples
    --------
    >>> line_spans("नमस्ते\r\n\nend")
    [(0, 6), (8, 8), (9, 12)]
    """
    spans, start = [], 0
    for match in LINE_END.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    return [*spans, (start, len(text))]


def find_zones(text: str, lines: Mapping[str, str]) -> tuple[Zone, ...]:
    r"""Zone of every line that holds text.

    Parameters
    ----------
    text : str
        The raw text.
    lines : mapping of str to str
        Line ranges by kind of zone; see `parse_lines`.

    Returns
    -------
    tuple of Zone
        In the order of the text: disjoint, and together holding every character that is
        neither white space nor a line end.

    Raises
    ------
    ZoneError
        If a kind is unknown, a line is claimed by two kinds, holds no text, lies beyond the end,
        or holds text and is claimed by none.

    Examples
    --------
    >>> for zone in find_zones("शीर्षक\n\nपहला वाक्य।", {"title": "1", "body": "3"}):
    ...     print(zone)
    Zone(kind='title', start=0, end=6, line=1, paragraph=0)
    Zone(kind='body', start=8, end=19, line=3, paragraph=1)
    """
    kinds = _kinds_by_line(lines)
    zones: list[Zone] = []
    spans = line_spans(text)
    for line, (start, end) in enumerate(spans, 1):
        kind = kinds.pop(line, None)
        blank = not text[start:end].strip()
        if kind and blank:
            raise ZoneError(f"line {line} is called {kind}, but holds no text")
        if not kind and not blank:
            raise ZoneError(f"line {line} holds text, but no zone names it")
        if kind:
            zones.append(Zone(kind, start, end, line, len(zones)))
    if kinds:
        line, kind = next(iter(kinds.items()))
        raise ZoneError(f"line {line} is called {kind}, but the text ends at line {len(spans)}")
    return tuple(zones)


def _kinds_by_line(lines: Mapping[str, str]) -> dict[int, str]:
    kinds: dict[int, str] = {}
    for kind, ranges in lines.items():
        if kind not in KINDS:
            raise ZoneError(f"{kind!r} is no kind of zone; use one of {', '.join(KINDS)}")
        for line in parse_lines(ranges):
            if line in kinds:
                raise ZoneError(f"line {line} is called both {kinds[line]} and {kind}")
            kinds[line] = kind
    return kinds
