"""Positions: what the qualifiers say, and how much any two positions agree.

Agreement of two positions lies between 0 and 1: on ``sign``, ``boolean`` and ``category`` scales
it is 1 where they are equal; on an ``integer`` scale it is 1 - |p - q| / range. Of several
qualifiers it is the mean (the similarity coefficient of Gower 1971). Conflict is what agreement
lacks to 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.actors.networks.rules import Rules

__all__ = ["Positions", "positions_of", "ranges_of"]


@dataclass(frozen=True)
class Positions:
    """Positions taken in a set of statements.

    Attributes
    ----------
    codes : array of int
        Position of each statement; -1 for none.
    values : array of float, positions by qualifiers
        What each position is on each scale.
    agreement : array of float, positions by positions
        From 0 to 1.
    """

    codes: np.ndarray
    values: np.ndarray
    agreement: np.ndarray

    @property
    def distinct(self) -> bool:
        """Whether different positions do not agree at all."""
        return bool(np.array_equal(self.agreement, np.eye(len(self.agreement))))


def positions_of(rows: pd.DataFrame, rules: Rules, ranges: tuple[float, ...]) -> Positions:
    """Positions of statements; ``ranges`` are the lengths of the scales, from `ranges_of`.

    Examples
    --------
    >>> rows = pd.DataFrame({"rating": [1, 3, 5]})
    >>> rules = Rules(qualifier="rating", scale="integer")
    >>> positions_of(rows, rules, ranges_of(rows, rules)).agreement.tolist()
    [[1.0, 0.5, 0.0], [0.5, 1.0, 0.5], [0.0, 0.5, 1.0]]
    """
    if not rules.qualifiers:
        return Positions(np.zeros(len(rows), dtype=int), np.zeros((1, 0)), np.ones((1, 1)))
    columns = [
        _read(rows[name], scale) for name, scale in zip(rules.qualifiers, rules.scales, strict=True)
    ]
    table = np.column_stack(columns)
    taken = ~np.isnan(table).any(axis=1)
    found = np.full(len(rows), -1)
    if not taken.any():
        return Positions(found, np.zeros((1, len(columns))), np.ones((1, 1)))
    codes, values = _distinct(table[taken])
    found[taken] = codes
    agreement = np.zeros((len(values), len(values)))
    for i, (scale, length) in enumerate(zip(_kinds(rows, rules), ranges, strict=True)):
        apart = np.abs(values[:, None, i] - values[None, :, i])
        far = (apart > 0).astype(float)
        agreement += 1 - (apart / length if scale == "integer" and length else far)
    return Positions(found, values, agreement / len(rules.qualifiers))


def _distinct(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Codes of rows, and the distinct rows in order; a hash is faster than a sort of all."""
    if table.shape[1] > 1:
        values, codes = np.unique(table, axis=0, return_inverse=True)
        return codes.ravel(), values
    codes, values = pd.factorize(table[:, 0], sort=True)
    return codes, values[:, None]


def ranges_of(rows: pd.DataFrame, rules: Rules) -> tuple[float, ...]:
    """Length of each qualifier's scale, from its lowest to its highest value."""
    lengths = []
    for name, scale in zip(rules.qualifiers, _kinds(rows, rules), strict=True):
        values = _read(rows[name], scale) if scale == "integer" else np.array([])
        values = values[~np.isnan(values)]
        lengths.append(float(np.ptp(values)) if len(values) else 0.0)
    return tuple(lengths)


def _kinds(rows: pd.DataFrame, rules: Rules) -> list[str]:
    return [
        "boolean" if rows[name].dtype == bool else scale
        for name, scale in zip(rules.qualifiers, rules.scales, strict=True)
    ]


def _read(column: pd.Series, scale: str) -> np.ndarray:
    """Positions as numbers; nan where none is taken."""
    if scale == "category":
        codes = pd.factorize(column.fillna("").astype(str), sort=True)[0].astype(float)
        return np.where((column.isna() | (column.astype(str) == "")).to_numpy(), np.nan, codes)
    values = np.asarray(column.to_numpy(dtype=float, na_value=np.nan))
    if scale == "boolean" or column.dtype == bool:
        values = np.where(np.isnan(values), np.nan, np.where(values > 0, 1.0, -1.0))
        return np.asarray(values)
    if scale == "sign":
        return np.asarray(np.where(values == 0, np.nan, np.sign(values)))
    return values
