"""Cells: how many statements each node makes on each proposition from each position.

This is the array x(a, c, q) every definition is written in, kept as one sparse matrix whose
columns run over propositions and, within each, over positions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.actors.networks.duplicates import first_of_each, units
from analysis.actors.networks.moments import earliest
from analysis.actors.networks.positions import Positions, positions_of, ranges_of
from analysis.actors.networks.rules import Rules
from analysis.actors.networks.selection import NODE, OTHER

__all__ = ["Cells", "cells_of", "told"]


@dataclass(frozen=True)
class Cells:
    """Statements counted.

    Attributes
    ----------
    counts : scipy.sparse.csr_array, nodes by (propositions x positions)
        x(a, c, q), repetitions removed, statements weighed.
    nodes, others : list of str
        Labels, in alphabetical order; those without a counted statement are among them.
    positions : Positions
    """

    counts: sparse.csr_array
    nodes: list[str]
    others: list[str]
    positions: Positions

    @property
    def totals(self) -> sparse.csr_array:
        """x(a, c): counts summed over positions, nodes by propositions."""
        kinds = len(self.positions.agreement)
        return self.counts @ sparse.kron(
            sparse.eye_array(len(self.others)), np.ones((kinds, 1)), format="csr"
        )

    @property
    def whole(self) -> bool:
        """Whether all counts are whole numbers, and their sums therefore exact."""
        return bool((self.counts.data == np.rint(self.counts.data)).all())

    def at(self, position: int) -> sparse.csr_array:
        """Counts of one position, nodes by propositions."""
        return self.counts[:, position :: len(self.positions.agreement)]


def told(rows: pd.DataFrame, rules: Rules) -> pd.DataFrame:
    """Statements that count: under all aggregations but ``ignore``, those that take a position."""
    if rules.aggregation == "ignore":
        return rows
    return rows[positions_of(rows, rules, ranges_of(rows, rules)).codes >= 0]


def cells_of(
    rows: pd.DataFrame,
    rules: Rules,
    *,
    by_position: bool = False,
    weights: np.ndarray | None = None,
    ranges: tuple[float, ...] | None = None,
) -> Cells:
    """Count the statements selected.

    Parameters
    ----------
    rows : DataFrame
        From `selected`.
    rules : Rules
    by_position : bool
        Whether repetitions take the same position even under ``ignore``.
    weights : array, optional
        Of the statements; 1 each by default.
    ranges : tuple of float, optional
        Lengths of the scales; by default those of these rows.
    """
    positions = positions_of(rows, rules, ranges or ranges_of(rows, rules))
    place = positions.codes
    if rules.aggregation == "ignore" and not by_position and (place < 0).any():
        # A mention without a position stands in a cell of its own.
        values = np.vstack([positions.values, np.full(positions.values.shape[1], np.nan)])
        agreement = np.eye(len(values))
        place = np.where(place < 0, len(values) - 1, place)
        positions = Positions(place, values, agreement)
    node, nodes = pd.factorize(rows[NODE], sort=True)
    other, others = pd.factorize(rows[OTHER], sort=True)
    kept = np.flatnonzero(place >= 0)
    if rules.duplicates != "include":
        same = [node, other] + ([place] if by_position or rules.aggregation != "ignore" else [])
        within = units(rows, rules.duplicates, compat=rules.compat)
        if weights is not None or (rules.aggregation, rules.normalization) == ("ignore", "jaccard"):
            # Elsewhere it does not matter which of two repetitions stays.
            kept = kept[_in_time(rows, kept)]
        codes = [each[kept] for each in (*same, *within)]
        kept = kept[first_of_each(codes, len(kept))]
    kinds = len(positions.agreement)
    weight = np.ones(len(kept)) if weights is None else weights[kept]
    counts = sparse.coo_array(
        (weight, (node[kept], other[kept] * kinds + place[kept])),
        shape=(len(nodes), len(others) * kinds),
    ).tocsr()
    counts.eliminate_zeros()
    return Cells(counts, list(nodes), list(others), positions)


def _in_time(rows: pd.DataFrame, kept: np.ndarray) -> np.ndarray:
    """Order of rows by date, document and offset, so that the first in time is the one kept."""
    keys = [rows["start"].to_numpy()[kept]] if "start" in rows else []
    keys.append(pd.factorize(rows["doc"], sort=True)[0][kept])
    if "date" in rows:
        keys.append(earliest(rows["date"])[kept].astype("int64"))
    return np.lexsort(keys)
