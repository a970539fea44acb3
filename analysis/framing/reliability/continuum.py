"""A text as coders divided it: stretches between neighbouring boundaries of any of them."""

from __future__ import annotations

__all__ = ["Continuum"]

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
Unit = tuple[int, int, int]


@dataclass(frozen=True)
class Continuum:
    """Stretches of one text.

    Parameters
    ----------
    lengths : array
        Code points of each stretch.
    values : array
        One row a stretch, one column a coder: the value the coder gave it, 0 for a gap.
    segments : array
        Of the same shape: number of the coder's unit or gap that it belongs to.
    """

    lengths: Array
    values: Array
    segments: Array

    @classmethod
    def of(
        cls, units: Sequence[Sequence[Unit]], length: int, doc: str, coders: Sequence[str]
    ) -> Continuum:
        """Divide a text at all boundaries of all coders' units (start, end, value)."""
        divided = [
            _partition(
                sorted(part), length, f"coder {coder!r}" + (f", text {doc!r}" if doc else "")
            )
            for part, coder in zip(units, coders, strict=True)
        ]
        bounds = np.unique(np.concatenate([starts for starts, _ in divided] + [[length]]))
        lengths, begins = np.diff(bounds), bounds[:-1]
        columns = [np.searchsorted(starts, begins, side="right") - 1 for starts, _ in divided]
        values = [marks[column] for (_, marks), column in zip(divided, columns, strict=True)]
        return cls(lengths, np.column_stack(values), np.column_stack(columns))

    def alone(self, values: int) -> Array:
        """For each value, the squared lengths of its units; the lengths of gaps."""
        found = np.zeros(values)
        for marks, segments in zip(self.values.T, self.segments.T, strict=True):
            size = np.bincount(segments, weights=self.lengths)
            mark = np.zeros(len(size), dtype=int)
            mark[segments] = marks
            np.add.at(found, mark, np.where(mark == 0, size, size**2))
        return found

    def joint(self, values: int) -> Array:
        """For each value, squared lengths on which its units meet units, over pairs of coders."""
        found = np.zeros(values)
        coders = self.values.shape[1]
        for i in range(coders):
            mark = np.zeros(self.segments[:, i].max(initial=0) + 1, dtype=int)
            mark[self.segments[:, i]] = self.values[:, i]
            for j in range(coders):
                if i != j:
                    both = (self.values[:, i] > 0) & (self.values[:, j] > 0)
                    size = np.bincount(
                        self.segments[:, i], weights=self.lengths * both, minlength=len(mark)
                    )
                    np.add.at(found, mark, size**2)
        return found


def _partition(units: Sequence[Unit], length: int, whose: str) -> tuple[Array, Array]:
    """Starts and values of a coder's units and the gaps between them."""
    starts, marks, reached = [], [], 0
    for start, end, mark in units:
        if not 0 <= start < end <= length:
            raise ValueError(f"{whose}: span {start} to {end} does not lie within 0 to {length}")
        if start < reached:
            raise ValueError(
                f"{whose}: the span at {start} begins before the one before it ends at {reached}; "
                "compare one kind of span at a time"
            )
        if start > reached:
            starts.append(reached)
            marks.append(0)
        starts.append(start)
        marks.append(mark)
        reached = end
    if reached < length or not starts:
        starts.append(reached)
        marks.append(0)
    return np.array(starts, dtype=np.int64), np.array(marks, dtype=np.int64)
