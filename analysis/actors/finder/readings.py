"""Readings of the names in one text, and which of them stand beside one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

__all__ = ["JOINED", "Neighbours", "Reading", "longest"]

JOINED: Final = "agreement-joined"
BOTH: Final = "role-both"
_ORDER: Final = {
    form: number
    for number, form in enumerate(
        ("role", "name", "metonym", "alias", "acronym", "misspelling", "partial", "demonym")
    )
}


class Reading(NamedTuple):
    """One possible reading of one stretch of text."""

    start: int
    end: int
    actor: str
    form: str
    rule: str


class Neighbours:
    """Readings by place and by actor, so that a rule asks its surroundings, not the whole text.

    The readings do not overlap and are in order of place.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = readings
        self.starts = [reading.start for reading in readings]
        self.ends = [reading.end for reading in readings]
        self._of: dict[str, list[int]] = {}
        for number, reading in enumerate(readings):
            self._of.setdefault(reading.actor, []).append(number)

    def after(self, place: int, reach: int = 0) -> Reading | None:
        """First reading that starts at a place, or up to ``reach`` characters later."""
        number = bisect_left(self.starts, place)
        if number < len(self.starts) and self.starts[number] <= place + reach:
            return self.readings[number]
        return None

    def before(self, place: int, reach: int = 0) -> Reading | None:
        """Last reading that ends at a place, or up to ``reach`` characters earlier."""
        number = bisect_right(self.ends, place) - 1
        if number >= 0 and self.ends[number] >= place - reach:
            return self.readings[number]
        return None

    def earlier(self, place: int) -> Iterable[Reading]:
        """Readings that end at or before a place, the nearest first."""
        for number in range(bisect_right(self.ends, place) - 1, -1, -1):
            yield self.readings[number]

    def of(self, actors: Iterable[str]) -> list[Reading]:
        """All readings of some actors, in order of place."""
        numbers = sorted(number for actor in actors for number in self._of.get(actor, ()))
        return [self.readings[number] for number in numbers]

    def has(self, actor: str) -> bool:
        """Whether there is any reading of an actor."""
        return actor in self._of

    def last(self, actor: str, place: int) -> Reading | None:
        """Last reading of an actor that ends at or before a place."""
        own = self._of.get(actor)
        if not own:
            return None
        number = bisect_right(own, place, key=self.ends.__getitem__)
        return self.readings[own[number - 1]] if number else None

    def first(self, actor: str) -> Reading | None:
        """First reading of an actor."""
        own = self._of.get(actor)
        return self.readings[own[0]] if own else None


def longest(readings: Iterable[Reading]) -> list[Reading]:
    """Of overlapping readings keep the longest, in order of place.

    The holders of a shared role stand on one span and are all kept.

    Examples
    --------
    >>> found = [Reading(0, 5, "a", "name", "name"), Reading(0, 9, "b", "name", "name")]
    >>> [one.actor for one in longest([*found, Reading(9, 12, "c", "name", "name")])]
    ['b', 'c']
    """
    ordered = sorted(set(readings))
    kept: list[Reading] = []
    group: list[Reading] = []
    end = 0
    for reading in ordered:
        if reading[0] >= end:
            kept += group if len(group) < 2 else _apart(group)
            group = [reading]
            end = reading[1]
        else:
            group.append(reading)
            end = max(end, reading[1])
    kept += group if len(group) < 2 else _apart(group)
    return kept


def _apart(group: list[Reading]) -> list[Reading]:
    """Of readings that overlap in a chain, the longest that stand apart."""
    group = [r for r, following in zip(group, [*group[1:], None], strict=True)
             if following is None or not _runs_on(r, following)]  # fmt: skip
    group.sort(key=lambda r: (r.start - r.end, r.rule != JOINED, _ORDER[r.form], r.start, r.actor))
    spans: list[tuple[int, int]] = []
    kept: dict[tuple[int, int], list[Reading]] = {}
    for reading in group:
        span = (reading.start, reading.end)
        if span in kept:
            if reading.rule == BOTH == kept[span][0].rule:
                kept[span].append(reading)
            continue
        number = bisect_left(spans, span)
        if number and spans[number - 1][1] > span[0]:
            continue
        if number < len(spans) and spans[number][0] < span[1]:
            continue
        insort(spans, span)
        kept[span] = [reading]
    return [reading for span in spans for reading in kept[span]]


def _runs_on(one: Reading, other: Reading) -> bool:
    """Whether a reading runs into another of the same actor: "Wing Commander A" into "A B"."""
    return one.actor == other.actor and one.start < other.start < one.end < other.end
