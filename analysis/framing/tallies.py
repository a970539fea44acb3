"""Counts of a stream of documents, by group, lot and term, that add up in any order.

Documents are dealt to a fixed number of *lots*, in turn. Counts by lot take the same memory for a
thousand documents and for a million, and resampling lots gives the intervals that resampling
documents would; up to that number of documents every lot is one document.
"""

from __future__ import annotations

__all__ = ["LOTS", "Counted", "Tally", "tally_of"]

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

LOTS: Final = 256
_APART: Final = 1 << 23  # rows kept before they are added up

Ints = npt.NDArray[np.int64]
Group = tuple[str, str, str]  # language, outlet, voice


class Counted(NamedTuple):
    """Counts of some documents.

    Attributes
    ----------
    groups : list of (language, outlet, voice)
    terms : list of str
    group, lot, term : array of int
        Places in the lists above, and the lot.
    uses, documents : array of int
        Uses, and documents they are in.
    """

    groups: list[Group]
    terms: list[str]
    group: Ints
    lot: Ints
    term: Ints
    uses: Ints
    documents: Ints


def tally_of(
    groups: list[Group], terms: list[str], group: Ints, document: Ints, term: Ints
) -> Counted:
    """Count uses given one by one, each with its group, the number of its document and its term.

    Examples
    --------
    >>> one = np.zeros(3, np.int64)
    >>> found = tally_of([("hi", "", "actor")], ["युद्ध"], one, np.array([4, 4, 5]), one)
    >>> found.lot.tolist(), found.uses.tolist(), found.documents.tolist()
    ([4, 5], [2, 1], [1, 1])
    """
    first = int(document.min()) if len(document) else 0
    # A batch has far fewer than a million documents, and fewer terms than fit in 32 bits.
    keys, uses = np.unique((group << 52) + (document - first << 32) + term, return_counts=True)
    lot = ((keys >> 32 & 0xFFFFF) + first) % LOTS
    return Counted(groups, terms, keys >> 52, lot, keys & 0xFFFFFFFF, uses, np.ones_like(keys))


def _keys(group: Ints, lot: Ints, term: Ints) -> Ints:
    return np.asarray((group * LOTS + lot) << 32 | term, np.int64)


def _parts(keys: Ints) -> tuple[Ints, Ints, Ints]:
    high = keys >> 32
    return high // LOTS, high % LOTS, keys & 0xFFFFFFFF


class Tally:
    """Adds up counts as they come.

    Examples
    --------
    >>> one = np.zeros(1, np.int64)
    >>> part = Counted([("hi", "", "actor")], ["युद्ध"], one, one, one, one + 2, one + 1)
    >>> tally = Tally()
    >>> tally.add(part), tally.add(part)
    (None, None)
    >>> total = tally.total()
    >>> total.terms, total.uses.tolist(), total.documents.tolist()
    (['युद्ध'], [4], [2])
    """

    def __init__(self) -> None:
        self._groups: dict[Group, int] = {}
        self._terms: dict[str, int] = {}
        self._kept: list[tuple[Ints, Ints, Ints]] = []
        self._size = 0

    def add(self, part: Counted) -> None:
        """Add the counts of some documents."""
        groups = _numbered(self._groups, part.groups)
        terms = _numbered(self._terms, part.terms)
        keys = _keys(groups[part.group], part.lot, terms[part.term])
        self._kept.append((keys, part.uses, part.documents))
        self._size += len(keys)
        if self._size > _APART:
            self._add_up()

    def _add_up(self) -> None:
        before = [np.concatenate(columns) for columns in zip(*self._kept, strict=True)]
        keys, place = np.unique(before[0], return_inverse=True)
        sums = [np.bincount(place, each).astype(np.int64) for each in before[1:]]
        self._kept = [(keys, sums[0], sums[1])]
        # Half of the room again, or a large tally would be added up at every part.
        self._size = len(keys) // 2

    def total(self) -> Counted:
        """All counts so far, groups and terms in order."""
        if self._kept:
            self._add_up()
        nothing = np.zeros(0, np.int64)
        keys, count, documents = self._kept[0] if self._kept else (nothing, nothing, nothing)
        groups, group_places = _sorted(self._groups)
        terms, term_places = _sorted(self._terms)
        group, lot, term = _parts(keys)
        columns = (group_places[group], lot, term_places[term])
        order = np.argsort(_keys(*columns), kind="stable")
        rest = (column[order] for column in (*columns, count, documents))
        return Counted(groups, terms, *rest)


def _numbered(
    known: dict[Group, int] | dict[str, int], met: Iterable[Group] | Iterable[str]
) -> Ints:
    return np.array([known.setdefault(one, len(known)) for one in met], np.int64)  # type: ignore[arg-type]


def _sorted(known: dict[Group, int] | dict[str, int]) -> tuple[list, Ints]:  # type: ignore[type-arg]
    """What is known in order, and for each number its new place."""
    order = sorted(known)
    places = np.empty(len(order), np.int64)
    places[[known[one] for one in order]] = np.arange(len(order))  # type: ignore[index]
    return order, places
