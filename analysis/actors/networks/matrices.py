"""Networks as sparse matrices with labels: the computation alone, without graph or evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from analysis.actors.networks.cells import Cells, cells_of
from analysis.actors.networks.normalization import one_mode_divisors, two_mode_divisors
from analysis.actors.networks.projection import OneMode, one_mode, two_mode
from analysis.actors.networks.rules import Rules
from analysis.actors.networks.selection import NODE, OTHER, filtered, named, selected

__all__ = [
    "NetworkMatrix",
    "labels_of",
    "matrix_of",
    "network_matrix",
    "ties_of",
    "with_isolates",
]


@dataclass(frozen=True)
class NetworkMatrix:
    """A network as a sparse matrix.

    Attributes
    ----------
    weights : scipy.sparse.csr_array
        One-mode: symmetric, without a diagonal. A stored 0 is a tie whose agreement and conflict
        cancel.
    rows, columns : list of str
        Labels, in alphabetical order.
    """

    weights: sparse.csr_array
    rows: list[str]
    columns: list[str]

    def frame(self) -> pd.DataFrame:
        """Return the full table, rows by columns."""
        return pd.DataFrame(self.weights.toarray(), index=self.rows, columns=self.columns)


def network_matrix(statements: pd.DataFrame, **options: Any) -> NetworkMatrix:
    """Weights of a network, computed on sparse matrices.

    Parameters
    ----------
    statements : DataFrame
        As for `network`.
    **options
        As for `network`; see `Rules`.

    Returns
    -------
    NetworkMatrix

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "पाकिस्तान", "Khan"], "proposition": "TALKS",
    ...     "stance": [-1, 1, 1], "doc": "000"})
    >>> found = network_matrix(rows, mode="one", aggregation="subtract")
    >>> found.rows, found.weights.toarray().tolist()[1]
    (['Khan', 'पाकिस्तान', 'भारत'], [1.0, 0.0, -1.0])
    """
    rules = Rules(**options)
    found = matrix_of(cells_of(selected(statements, rules), rules), rules)
    return with_isolates(found, statements, rules)


def labels_of(statements: pd.DataFrame, rules: Rules) -> tuple[list[str], list[str]]:
    """Labels of both modes in all statements that no filter excludes, whatever the window."""
    rows = filtered(named(statements, rules), rules.include, rules.exclude)
    return sorted(rows[NODE].unique()), sorted(rows[OTHER].unique())


def matrix_of(cells: Cells, rules: Rules) -> NetworkMatrix:
    """Aggregated and normalised cells."""
    if rules.mode == "two":
        weights = two_mode(cells, rules)
        ends = weights.tocoo().coords
        weights = sparse.csr_array(
            (weights.data / two_mode_divisors(cells, ends, rules), weights.indices, weights.indptr),
            shape=weights.shape,
        )
        return NetworkMatrix(weights, cells.nodes, cells.others)
    ties = ties_of(cells, rules)
    one, other = ties.ends
    size = len(cells.nodes)
    both = sparse.coo_array(
        (np.tile(ties.weight, 2), (np.append(one, other), np.append(other, one))),
        shape=(size, size),
    )
    return NetworkMatrix(both.tocsr(), cells.nodes, cells.nodes)


def ties_of(cells: Cells, rules: Rules) -> OneMode:
    """One-mode ties, normalised; congruence and conflict stay as counted."""
    ties = one_mode(cells, rules)
    weight = ties.weight / one_mode_divisors(cells, ties.ends, rules)
    return OneMode(ties.ends, weight, ties.congruence, ties.conflict)


def with_isolates(found: NetworkMatrix, statements: pd.DataFrame, rules: Rules) -> NetworkMatrix:
    """Matrix with the nodes that a window or a minimum left out, if the rules keep them."""
    if not rules.isolates:
        return found
    rows, others = labels_of(statements, rules)
    columns = rows if rules.mode == "one" else others
    places = found.weights.tocoo()
    row = pd.Index(rows).get_indexer(pd.Index(found.rows))
    column = pd.Index(columns).get_indexer(pd.Index(found.columns))
    weights = sparse.coo_array(
        (places.data, (row[places.coords[0]], column[places.coords[1]])),
        shape=(len(rows), len(columns)),
    )
    return NetworkMatrix(weights.tocsr(), rows, columns)
