"""What it costs to take one name for another, for one pair at a time.

The reckoning of :mod:`analysis.language.name_costs`, written plainly: arrays are for many pairs, a
single one costs less this way, and the arrays are tested against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from analysis.language.name_parts import Part
from analysis.language.name_prices import (
    ANY_SOUND,
    GLUED,
    INITIAL_FOR_UNIT,
    INITIAL_FOR_WORD,
    LETTER_COSTS,
    OTHER_INITIAL,
    REORDERED,
    TRANSLATED,
    UNPAIRED_INITIAL,
    glued,
    letter_code,
    size_of,
    sounds_of,
    unpaired,
)
from analysis.language.spelling_pairs import spelling_cost

_LETTER_COSTS = LETTER_COSTS.tolist()


@lru_cache(maxsize=100_000)
def _word_cost(one: Part, other: Part) -> float | None:
    """Return the cost of a pair of words; None if they share less than half of their consonants."""
    ours, theirs = sounds_of(one), sounds_of(other)
    shared, both = (ours & theirs).bit_count(), ours.bit_count() + theirs.bit_count()
    if 4 * shared < both and ANY_SOUND not in (ours, theirs):
        return None
    price = spelling_cost(one[1:4], other[1:4])
    a, b = letter_code(one.initial), letter_code(other.initial)
    if a or b:
        meant = _LETTER_COSTS[a or letter_code(one.first)][b or letter_code(other.first)]
        spelled = other if a else one
        if not ((a and b) or (spelled.indic and len(spelled.units) <= 2)):
            meant += INITIAL_FOR_WORD + INITIAL_FOR_UNIT * size_of([spelled])
        price = min(price, meant)
    if one.concept and one.concept == other.concept:
        price = min(price, TRANSLATED)
    return price


def _matched(ours: Sequence[Part], theirs: Sequence[Part]) -> float:
    """Return the cost of matching the words of two names one to one, the best pair first."""
    lone, alone = [unpaired(word) for word in ours], [unpaired(word) for word in theirs]
    gains = []
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            price = _word_cost(one, other)
            if price is not None and price < lone[i] + alone[j]:
                gains.append((price - lone[i] - alone[j], i, j))
    total = sum(lone) + sum(alone)
    pairs: list[tuple[int, int]] = []
    for gain, i, j in sorted(gains):
        if all(i != x and j != y for x, y in pairs):
            total += gain
            pairs.append((i, j))
    order = [j for _, j in sorted(pairs)]
    return total + (REORDERED if order != sorted(order) else 0.0)


def _initials(words: Sequence[Part]) -> set[int]:
    """Return the initials of a name; none if it has nothing else."""
    found = [letter_code(word.initial) for word in words]
    return set() if all(found) else set(found) - {0}


def _as_wholes(ours: Sequence[Part], theirs: Sequence[Part]) -> float:
    """Return the cost of names that differ in their number of words, spaces left out."""
    spelled, other = ([w for w in words if not letter_code(w.initial)] for words in (ours, theirs))
    long, length = size_of(spelled), size_of(other)
    if len(spelled) == len(other) or abs(long - length) > 0.3 * max(long, length):
        return float("inf")
    one, two = _initials(ours), _initials(theirs)
    fewer, more = sorted((len(one - two), len(two - one)))
    price = fewer * OTHER_INITIAL * 0.6 + (more - fewer) * UNPAIRED_INITIAL
    return price + GLUED + spelling_cost(glued(ours), glued(theirs))


def name_cost(ours: Sequence[Part], theirs: Sequence[Part]) -> float:
    """Return what it costs to take one name for another, in nats; see :func:`name_costs`.

    Examples
    --------
    >>> from analysis.language.name_parts import parts
    >>> one, other, third = parts("नरेंद्र मोदी"), parts("Narendra Modi"), parts("Narendra Singh")
    >>> name_cost(one, other) < 3 < name_cost(one, third)
    True
    """
    price = _matched(ours, theirs)
    return min(price, _as_wholes(ours, theirs)) if price > 1.0 else price
