"""What coders said of units, as flat arrays: whose units, which values."""

from __future__ import annotations

__all__ = ["LEVELS", "Codes", "as_matrix"]

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

LEVELS = ("nominal", "ordinal", "interval", "ratio")

Array = np.ndarray[Any, np.dtype[Any]]

# Beyond this magnitude, or below its inverse, a square could be more or less than a float holds.
LARGE = 1e150


@dataclass(frozen=True)
class Codes:
    """Codes that can be paired: those of units which at least two coders coded.

    Parameters
    ----------
    values : array
        One entry a code, unit after unit: numbers of categories for nominal codes, else floats.
    sizes : array
        How many codes each unit has, at least two.
    rows : array
        Which row of the table each unit is.
    categories : array
        What the values of nominal codes stand for; empty at other levels.
    coders : int
        How many coders gave these codes.
    """

    values: Array
    sizes: Array
    rows: Array
    categories: Array
    coders: int

    @classmethod
    def read(cls, table: Any, level: str) -> Codes:
        """Take a table of units (rows) by coders (columns); empty cells are missing codes."""
        if level not in LEVELS:
            raise ValueError(f"level must be one of {', '.join(LEVELS)}; got {level!r}")
        cells, present = as_matrix(table)
        sizes = present.sum(axis=1)
        enough = sizes >= 2
        values = cells[present & enough[:, None]]
        coders = int(present[enough].any(axis=0).sum())
        rows, sizes = np.flatnonzero(enough), sizes[enough]
        if level == "nominal":
            numbers, categories = pd.factorize(values)
            return cls(numbers, sizes, rows, np.asarray(categories), coders)
        return cls(_numbers(values, level), sizes, rows, np.empty(0), coders)

    @property
    def starts(self) -> Array:
        """Where the codes of each unit begin."""
        return np.cumsum(self.sizes) - self.sizes

    @property
    def units(self) -> Array:
        """Number of the unit each code belongs to."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)

    def within(self, entries: Array) -> Array:
        """Sum of entries, one a code, over each unit."""
        if not len(entries):
            return np.zeros(0)
        return np.asarray(np.add.reduceat(entries, self.starts, dtype=float))


def as_matrix(table: Any) -> tuple[Array, Array]:
    """Cells of a table, units by coders, and which of them hold a code.

    ``None``, ``nan``, ``pd.NA`` and the empty text are no codes.

    Examples
    --------
    >>> as_matrix([["war", "युद्ध"], ["", None]])[1].tolist()
    [[True, True], [False, False]]
    """
    if isinstance(table, np.ndarray) and table.ndim == 2 and table.dtype.kind in "biuf":
        cells = table
    else:
        cells = pd.DataFrame(table).to_numpy()
    if cells.dtype.kind in "biu":
        return cells, np.ones(cells.shape, dtype=bool)
    missing = np.asarray(pd.isna(cells))
    if cells.dtype.kind in "OUT":
        # Compared cell by cell: a missing value has no truth of its own.
        filled = np.where(missing, "", cells)
        missing = np.asarray(filled == "", dtype=bool)
    return cells, ~missing


def _numbers(values: Array, level: str) -> Array:
    try:
        found = values.astype(float)
    except (TypeError, ValueError):
        raise ValueError(f"{level} codes must be numbers; use level='nominal' for text") from None
    if not np.isfinite(found).all():
        raise ValueError(f"{level} codes must be finite numbers")
    if level == "ratio" and (found < 0).any():
        raise ValueError("ratio codes cannot be negative")
    if level == "ordinal" or not len(found):
        return found
    largest = float(np.abs(found).max())
    return found if largest == 0 or 1 / LARGE < largest < LARGE else found / largest
