"""Who stands beside whom, counted in columns: units of text by actors, as integers.

A unit of text (a sentence, a paragraph) that names *n* actors has *n(n-1)/2* pairs of them: the
upper half of ``X'X``, where ``X`` has a row a unit and a column an actor. What is wanted of a pair
is more than its number of units, so the pairs are laid out, sorted and counted at once, without a
loop; tallies of different documents add up, whatever batches these came in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

__all__ = ["NO_DAY", "Pairs", "Tally", "add", "pairs_of", "tally_of"]

Ints = npt.NDArray[np.int64]
NO_DAY: Final = -(1 << 31)  # of a document without a date


@dataclass(frozen=True)
class Pairs:
    """Every two actors of every unit, in order of unit and actors.

    Attributes
    ----------
    unit, one, other : array of int
        The unit, and the two actors, the smaller first.
    left, right : array of int
        Which presences (unit and actor, each once, ascending) the two are.
    starts, rows : array of int
        The rows of presence ``p`` are ``rows[starts[p]:starts[p + 1]]``, ascending.
    """

    unit: Ints
    one: Ints
    other: Ints
    left: Ints
    right: Ints
    starts: Ints
    rows: Ints


def pairs_of(units: Ints, actors: Ints, size: int) -> Pairs:
    """Lay out every two actors that share a unit.

    Parameters
    ----------
    units, actors : array of int
        Of each mention, numbered from 0.
    size : int
        How many actors there are.

    Examples
    --------
    >>> found = pairs_of(np.array([0, 0, 0, 1]), np.array([2, 0, 2, 1]), 3)
    >>> list(zip(found.unit.tolist(), found.one.tolist(), found.other.tolist()))
    [(0, 0, 2)]
    """
    keys = units * size + actors
    rows = np.argsort(keys, kind="stable")
    keys = keys[rows]
    fresh = np.flatnonzero(np.diff(keys, prepend=-1))  # where a presence begins
    unit, actor = np.divmod(keys[fresh], size)
    ends = np.searchsorted(unit, unit, "right")
    later = ends - np.arange(len(unit)) - 1  # presences of the same unit that follow
    left = np.repeat(np.arange(len(unit)), later)
    right = left + 1 + np.arange(len(left)) - np.repeat(np.cumsum(later) - later, later)
    starts = np.append(fresh, len(keys))
    return Pairs(unit[left], actor[left], actor[right], left, right, starts, rows)


@dataclass(frozen=True)
class Tally:
    """What is counted of things (pairs of actors, or actors) that are numbered.

    Attributes
    ----------
    keys : array of int
        The things, ascending: ``one * size + other`` of a pair.
    weight, documents, mentions : array of int
        Units, documents and mentions of each.
    first, last : array of int
        Between which days they lie, counted from 1970; `NO_DAY` where none is known.
    """

    keys: Ints
    weight: Ints
    documents: Ints
    mentions: Ints
    first: Ints
    last: Ints

    def __len__(self) -> int:
        return len(self.keys)


def tally_of(
    keys: Ints, docs: Ints, mentions: Ints, first: Ints, last: Ints, groups: Ints | None = None
) -> Tally:
    """Count one row an occurrence.

    Parameters
    ----------
    keys, docs, mentions : array of int
        Of each occurrence: what occurs, in which document, and how many mentions are behind it.
    first, last : array of int
        Its days.
    groups : array of int, optional
        Within what occurrences count once; by default each counts.
    """
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    begins = np.flatnonzero(np.diff(keys, prepend=-1))
    sizes = np.diff(np.append(begins, len(keys)))
    if not len(keys):
        return Tally(*(np.zeros(0, np.int64) for _ in range(6)))
    place = np.repeat(np.arange(len(begins)), sizes)
    return Tally(
        keys[begins],
        sizes if groups is None else _distinct(place, groups[order], len(begins)),
        _distinct(place, docs[order], len(begins)),
        np.add.reduceat(mentions[order], begins),
        _earliest(first[order], begins),
        np.maximum.reduceat(last[order], begins),
    )


def _distinct(place: Ints, values: Ints, size: int) -> Ints:
    """Return how many distinct values stand at each place; places ascend."""
    step = np.diff(values)
    fresh = np.diff(place, prepend=-1) > 0
    if ((step >= 0) | fresh[1:]).all():  # values ascend at each place: no need to sort them
        fresh[1:] |= step > 0
        return np.bincount(place[fresh], minlength=size)
    width = int(values.max(initial=0)) + 1
    return np.bincount(np.unique(place * width + values) // width, minlength=size)


def _earliest(days: Ints, begins: Ints) -> Ints:
    """Return the least day of each stretch that is one."""
    known = np.where(days == NO_DAY, np.iinfo(np.int64).max, days)
    least: Ints = np.minimum.reduceat(known, begins)
    return np.where(least == np.iinfo(np.int64).max, NO_DAY, least)


def add(tallies: Sequence[Tally]) -> Tally:
    """Add up tallies of different documents.

    Examples
    --------
    >>> one = tally_of(np.array([3, 3]), np.array([0, 0]), *np.array([[2, 2], [9, 9], [9, 9]]))
    >>> add([one, one]).weight.tolist(), add([one, one]).documents.tolist()
    ([4], [2])
    """
    keys = np.concatenate([tally.keys for tally in tallies])
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    begins = np.flatnonzero(np.diff(keys, prepend=-1))
    if not len(keys):
        return tallies[0]

    def joined(name: str) -> Ints:
        return np.asarray(np.concatenate([getattr(tally, name) for tally in tallies])[order])

    weight, documents, mentions = (
        np.add.reduceat(joined(name), begins) for name in ("weight", "documents", "mentions")
    )
    last = np.maximum.reduceat(joined("last"), begins)
    first = _earliest(joined("first"), begins)
    return Tally(keys[begins], weight, documents, mentions, first, last)
