"""Quotation marks as they are really used: doubled apostrophes, mixed pairs, quotations left open.

A quotation is a span from its opening to its closing mark, both included. One that never closes
runs to the end of its paragraph, and on through following paragraphs that open with a mark again,
as newspapers set long quotations.
"""

from __future__ import annotations

__all__ = [
    "BLANK",
    "PARAGRAPH",
    "Quotation",
    "Record",
    "blanked",
    "pieces",
    "quotations",
    "touching",
    "trimmed",
    "uncued",
    "widened",
]

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

import regex

from analysis.language import Span

# Two apostrophes are a double mark; a single one opens only at a word's start and closes only at
# a word's end, or every "don't" would open a quotation.
MARK = regex.compile(
    r"(?P<open>[“«]|‘‘)|(?P<close>[”»]|’’)|(?P<double>\"|''|``)"
    r"|(?P<single_open>(?<![\p{L}\p{M}\p{N}])[‘'](?=[\p{L}\p{N}]))"
    r"|(?P<single_close>(?<=[\p{L}\p{M}\p{N}.,!?।%…])[’'](?![\p{L}\p{N}]))"
)
PARAGRAPH = regex.compile(r"[^\n]*\S[^\n]*")


BLANK = "\ue000"
# Content, source and cue spans and the rule that found them.
Record = tuple[int, int, int, int, int, int, str]

LONGEST = 1200
SHORTEST = 5  # words of a quotation that is speech by itself, not a term in quotation marks
PADDING = " \t\xa0\n,:;.।-"


class Quotation(NamedTuple):
    """Span of a quotation with its marks, and whether a closing mark was found."""

    start: int
    end: int
    closed: bool


def quotations(text: str) -> list[Quotation]:
    """Quotations of a text, in order, without those inside another.

    Parameters
    ----------
    text : str
        Raw text; offsets are code points into it.

    Returns
    -------
    list of Quotation

    Examples
    --------
    >>> text = "''It can wait,'' she said. उन्होंने कहा, “हम तैयार हैं।”"
    >>> [text[q.start:q.end] for q in quotations(text)]
    ["''It can wait,''", '“हम तैयार हैं।”']
    """
    return list(_quotations(text))


@lru_cache(maxsize=1)  # a finder and `finding.readings` ask for the same text one after the other
def _quotations(text: str) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    left_open = False
    for paragraph in PARAGRAPH.finditer(text):
        inside = _in_paragraph(text, paragraph.start(), paragraph.end(), left_open)
        found += inside
        left_open = bool(inside) and not inside[-1].closed
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int, left_open: bool) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    single = False
    for mark in MARK.finditer(text, start, end):
        kind = mark.lastgroup or ""
        if opened is None:
            opened, single = _opening(text, mark, kind, start, end, found, left_open)
        elif _closes(kind, single):
            # A doubled mark right before a space-less word opens anew instead of closing.
            found.append(Quotation(opened, mark.end(), True))
            opened = None
        elif kind == "single_close" and single:
            found.append(Quotation(opened, mark.end(), True))
            opened = None
    if opened is not None and not (single and not _at_line_start(text, opened, start)):
        found.append(Quotation(opened, len(text[:end].rstrip()), False))
    return found


def _opening(
    text: str,
    mark: regex.Match[str],
    kind: str,
    start: int,
    end: int,
    found: list[Quotation],
    left_open: bool,
) -> tuple[int | None, bool]:
    if kind in ("open", "double"):
        return mark.start(), False
    if kind == "single_open":
        closing = regex.compile(r"[’'](?![\p{L}\p{N}'’])").search(text, mark.end(), end)
        if closing or _at_line_start(text, mark.start(), start):
            return mark.start(), True
    if kind == "close" and left_open and not found:
        # The paragraph goes on with a quotation opened before and closes it here.
        found.append(Quotation(start, mark.end(), True))
    return None, False


def _closes(kind: str, single: bool) -> bool:
    return not single and kind in ("close", "double")


def _at_line_start(text: str, position: int, start: int) -> bool:
    return not text[start:position].strip()


def blanked(text: str, quoted: list[Quotation]) -> str:
    """Text of the same length with every quotation of two words or more blanked out.

    A single quoted word (a scare quote, a quoted verb) is the reporter's syntax and stays.

    Examples
    --------
    >>> blanked("He said “go on” again.", quotations("He said “go on” again.")).count(BLANK)
    7
    """
    parts, last = [], 0
    for quote in quoted:
        if len(text[quote.start : quote.end].split()) < 2:
            continue
        parts += [text[last : quote.start], BLANK * (quote.end - quote.start)]
        last = quote.end
    return "".join([*parts, text[last:]])


def pieces(spans: Iterable[Span]) -> Iterator[Span]:
    """Sentences, those beyond any prose cut in lengths of `LONGEST`, to keep time linear."""
    for span in spans:
        for start in range(span.start, span.end, LONGEST):
            yield Span(start, min(start + LONGEST, span.end))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Span without spaces and sentence punctuation at its ends."""
    while start < end and text[start] in PADDING:
        start += 1
    while end > start and text[end - 1] in PADDING:
        end -= 1
    return start, end


def touching(start: int, end: int, quoted: list[Quotation]) -> Iterator[Quotation]:
    """Quotations that share a character with a span, in order."""
    place = bisect_right(quoted, start, key=lambda quote: quote.end)
    while place < len(quoted) and quoted[place].start < end:
        yield quoted[place]
        place += 1


def widened(start: int, end: int, quoted: list[Quotation]) -> tuple[int, int]:
    """Span grown over every quotation it touches, so that none is cut at a sentence break."""
    for quote in touching(start, end, quoted):
        start, end = min(start, quote.start), max(end, quote.end)
    return start, end


def uncued(text: str, quoted: list[Quotation], found: list[Record]) -> list[Record]:
    """Quotations without a cue of their own, going on with the voice before them in the line."""
    contents = sorted((record[0], record[1]) for record in found)
    starts = [start for start, _ in contents]
    reach = list(accumulate((end for _, end in contents), max))
    cued = sorted((record for record in found if record[4] >= 0), key=lambda r: r[4])
    cues = [record[4] for record in cued]
    more: list[Record] = []
    for quote in quoted:
        before = bisect_left(starts, quote.end)
        taken = before and reach[before - 1] > quote.start
        if taken or len(text[quote.start : quote.end].split()) < SHORTEST:
            continue
        last = bisect_left(cues, quote.start) - 1
        if last >= 0 and "\n" not in text[cued[last][5] : quote.start]:
            more.append((quote.start, quote.end, *cued[last][2:6], "continued"))
        else:
            more.append((quote.start, quote.end, -1, -1, -1, -1, "quotation"))
    return more
