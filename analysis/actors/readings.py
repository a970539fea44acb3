"""Readings of the names in one text, and which of them stand beside one another."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["JOINED", "Neighbours", "Reading", "longest"]

JOINED = "agreement-joined"
ORDER = ("role", "misspelling", "name", "metonym", "alias", "acronym", "partial", "demonym")


@dataclass(frozen=True)
class Reading:
    """One possible reading of one stretch of text."""

    start: int
    end: int
    actor: str
    form: str
    rule: str


class Neighbours:
    """Readings by place and by actor, so that a rule asks its surroundings, not the whole text."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._starting: dict[int, list[Reading]] = defaultdict(list)
        self._ending: dict[int, list[Reading]] = defaultdict(list)
        self._of: dict[str, list[Reading]] = defaultdict(list)
        for reading in sorted(readings, key=lambda r: (r.start, r.end, r.actor)):
            self._starting[reading.start].append(reading)
            self._ending[reading.end].append(reading)
            self._of[reading.actor].append(reading)

    def after(self, place: int, reach: int = 0) -> list[Reading]:
        """Readings that start at a place, or up to ``reach`` characters later."""
        return [r for i in range(place, place + reach + 1) for r in self._starting.get(i, ())]

    def before(self, place: int, reach: int = 0) -> list[Reading]:
        """Readings that end at a place, or up to ``reach`` characters earlier, nearest first."""
        return [r for i in range(place, place - reach - 1, -1) for r in self._ending.get(i, ())]

    def of(self, actors: Iterable[str]) -> list[Reading]:
        """All readings of some actors, in order of place."""
        found = [r for actor in actors for r in self._of.get(actor, ())]
        return sorted(found, key=lambda r: (r.start, r.end, r.actor))

    def last(self, actor: str, place: int) -> Reading | None:
        """Last reading of an actor that ends at or before a place."""
        own = self._of.get(actor, [])
        number = bisect_right(own, place, key=lambda r: r.end)
        return own[number - 1] if number else None


def longest(readings: Iterable[Reading]) -> list[Reading]:
    """Of overlapping readings keep the longest, in order of place.

    The two holders of a shared role stand on one span and are both kept.
    """
    ranked = sorted(
        set(readings),
        key=lambda r: (r.start - r.end, r.rule != JOINED, ORDER.index(r.form), r.start, r.actor),
    )
    kept: list[Reading] = []
    owner: dict[int, Reading] = {}  # character -> the reading that claims it
    for reading in ranked:
        rivals = {owner[i] for i in range(reading.start, reading.end) if i in owner}
        shared = reading.rule == "role-both" and all(
            (r.start, r.end, r.rule) == (reading.start, reading.end, "role-both") for r in rivals
        )
        if not rivals or shared:
            kept.append(reading)
            owner.update(dict.fromkeys(range(reading.start, reading.end), reading))
    return sorted(kept, key=lambda r: (r.start, -r.end, r.actor))
