"""What it costs to write one word as another, for one pair at a time.

The reckoning of :mod:`analysis.language.spelling_costs`, written plainly: arrays are for many
pairs, a single one costs less this way, and the arrays are tested against it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import accumulate
from math import log

from analysis.language.correspondences import LONGEST, rows, table
from analysis.language.spelling_units import MARKED, UNITS

Spelled = tuple[bool, str, str]  # whether Indic; units; marked letters


@cache
def _prices() -> tuple[dict[str, dict[str, float]], dict[str, float], dict[str, float]]:
    """Return what units cost as spellings, units left out, letters too many."""
    known = table()
    singles = known.written[0].tolist()
    written = {
        unit: dict(zip(MARKED[1:], row[1:], strict=True))
        for unit, row in zip(UNITS, singles, strict=True)
    }
    for unit, spelling, share in rows():
        if spelling:
            written[unit][spelling] = -log(share / 100)
    dropped = dict(zip(UNITS, known.dropped.tolist(), strict=True))
    return written, dropped, dict(zip(MARKED, known.extra.tolist(), strict=True))


@cache
def _spellings() -> frozenset[str]:
    """Return the spellings of several letters."""
    return frozenset(spelling for _, spelling, _ in rows() if len(spelling) > 1)


@lru_cache(maxsize=20_000)
def _pieces(letters: str) -> list[tuple[str, float, list[tuple[int, str]]]]:
    """Return each letter, its price if too many, and where longer spellings up to it begin."""
    several, extra = _spellings(), _prices()[2]
    pieces = []
    for end, letter in enumerate(letters, start=1):
        begins = range(max(end - LONGEST, 0), end - 1)
        longer = [(start, letters[start:end]) for start in begins]
        pieces.append((letter, extra[letter], [piece for piece in longer if piece[1] in several]))
    return pieces


def written_as(units: str, letters: str) -> float:
    """Return the cost of writing units as letters; see :func:`correspondences.costs`.

    Examples
    --------
    >>> written_as("र2ाम4", "ram") < written_as("र2ाम4", "rome")
    True
    """
    written, dropped, _ = _prices()
    pieces = _pieces(letters)
    best = [0.0, *accumulate([extra for _, extra, _ in pieces])]
    for unit in units:
        prices, lost = written[unit], dropped[unit]
        before = best[0]
        reached = before + lost
        following = [reached]
        for (letter, extra, longer), here in zip(pieces, best[1:], strict=True):
            reached += extra
            if here + lost < reached:
                reached = here + lost
            if before + prices[letter] < reached:
                reached = before + prices[letter]
            for start, spelling in longer:
                if spelling in prices and best[start] + prices[spelling] < reached:
                    reached = best[start] + prices[spelling]
            following.append(reached)
            before = here
        best = following
    return best[-1]


@lru_cache(maxsize=20_000)
def _own(units: str, letters: str) -> float:
    return written_as(units, letters)


@lru_cache(maxsize=20_000)
def _cheapest(units: str) -> float:
    least = table().cheapest
    return float(sum(least[UNITS.index(unit)] for unit in units))


def spelling_cost(one: Spelled, other: Spelled) -> float:
    """Return the nats beyond the commonest spelling; see :func:`spelling_costs`."""
    if one[0] != other[0]:
        source, target = (one, other) if one[0] else (other, one)
        price = written_as(source[1], target[2]) - _cheapest(source[1])
    else:
        there = written_as(one[1], other[2]) - _own(one[1], one[2])
        back = written_as(other[1], one[2]) - _own(other[1], other[2])
        price = (there + back) / 2
    return max(price, 0.0)
