"""Where what is said stands in a Hindi sentence: after the cue, before it, or before the source."""

from __future__ import annotations

__all__ = ["Link", "inside", "link", "untied"]

import re
from typing import Final, NamedTuple

_LINK: Final = re.compile(r"([,:\-]*)(k?)([,:\-]*)")
_WORD: Final = re.compile(r"[^.,:()\-]")
# What may stand between ने and the content without being of it: when, to whom, where, doing what.
_ASIDE: Final = re.compile(
    r"T+[op]|T+(?![gZf])|[dt,D]|[^eEkQ,.v]{0,6}?[SB@](?:p(?!m)|gD[pf]?)|[^eEkQ,.v]{0,8}?(?:[xLw]h|R(?![alGR]))"
    r"|[xKPgZ]{0,4}?[xK]ZAf|[xKPgZYSn@NW]{0,6}?[xKSn@NW][gZ]D[pf]?|1D[pf]?"
)
# The case mark that ties the content to its noun, and an adjective of that noun.
_SINCE: Final = re.compile("x?T+f")
_TIE: Final = re.compile(r"(?:[gZpfo]|[gZ1][2A][pf]?|ZAf|Y|[wL]h)+[xn]?[dX]*$")


class Link(NamedTuple):
    """What joins a cue to what follows it."""

    begin: int
    that: bool
    mark: str
    quotation: bool
    empty: bool


def link(letters: str, end: int, stop: int) -> Link:
    """Comma, dash or कि after the word `end`, and what it leads to."""
    found = _LINK.match(letters, end, stop)
    assert found  # it may be empty
    begin = found.end()
    return Link(
        begin,
        bool(found[2]),
        (found[1] + found[3])[:1],
        letters[begin : begin + 1] == "Q",
        not _WORD.search(letters, begin, stop),
    )


def untied(letters: str, begin: int, end: int) -> tuple[int, int]:
    """Content of a noun without the case mark that ties it: नए पुल of नए पुल की मांग."""
    tie = _TIE.search(letters, begin, end)
    return begin, tie.start() if tie else end


def inside(letters: str, begin: int, end: int, *, tied: bool) -> tuple[int, int] | None:
    """Content between the source and its cue, without asides and, for nouns, without its tie."""
    if tied:
        begin, end = untied(letters, begin, end)
    else:
        since = _SINCE.match(letters, begin, end)
        begin = since.end() if since else begin
        end -= letters[end - 1] == "o"
    first = begin
    while (found := _ASIDE.match(letters, begin, end)) and found.end() > begin:
        first, begin = begin, found.end()
    if tied and not _WORD.search(letters, begin, end):
        begin = first  # what looked like an aside is all there is
    return (begin, end) if _WORD.search(letters, begin, end) else None
