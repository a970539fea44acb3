"""From cells to ties: the aggregations of discourse network analysis.

The definitions are those of Leifeld (2017), *Discourse Network Analysis: Policy Debates as Dynamic
Networks*, and of Leifeld, Gruber & Bossner (2018), *Discourse Network Analyzer Manual*, chapter 2.
Let x(a, c, q) be the number of statements in which node a takes position q on proposition c, and
s(p, q) the agreement of two positions (1 or 0 where positions are support and rejection).

Two-mode, a to c: ``ignore`` sums x(a, c, q) over positions; ``subtract`` sums q x(a, c, q), with
support as 1 and rejection as -1; ``combine`` is 1 for support, 2 for rejection, 3 for both.

One-mode, a to b: ``ignore`` sums x(a, c, p) x(b, c, q) over propositions and all pairs of
positions; ``congruence`` weighs each product by s(p, q), ``conflict`` by 1 - s(p, q);
``subtract`` is congruence minus conflict. So congruence and conflict add up to ``ignore`` wherever
the same statements are counted.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from analysis.actors.networks.cells import Cells
from analysis.actors.networks.products import at, gram, upper
from analysis.actors.networks.rules import Rules

__all__ = ["OneMode", "one_mode", "two_mode"]


@dataclass(frozen=True)
class OneMode:
    """Ties of nodes to nodes before normalisation.

    Attributes
    ----------
    ends : pair of arrays of int
        The two nodes of each tie, the first before the second.
    weight, congruence, conflict : arrays of float
        Of each tie. Under ``ignore`` congruence is the weight, and conflict 0.
    """

    ends: tuple[np.ndarray, np.ndarray]
    weight: np.ndarray
    congruence: np.ndarray
    conflict: np.ndarray


def two_mode(cells: Cells, rules: Rules) -> sparse.csr_array:
    """Weights of nodes by propositions; a stored 0 is a tie whose positions cancel."""
    totals = cells.totals
    if rules.aggregation == "ignore":
        return totals
    if cells.positions.values.shape[1] != 1:
        raise ValueError(f"aggregation {rules.aggregation!r} needs one qualifier, not several")
    if "category" in rules.scales:
        raise ValueError(f"aggregation {rules.aggregation!r} needs a scale with two sides")
    values = cells.positions.values[:, 0]
    if rules.aggregation == "combine":
        values = np.where(values > 0, 1, np.where(values < 0, 2, 0))
    weights = np.zeros(totals.nnz)
    ends = totals.tocoo().coords
    for position, value in enumerate(values):
        found = at(cells.at(position), ends)
        weights += value * ((found > 0) if rules.aggregation == "combine" else found)
    return sparse.csr_array((weights, totals.indices, totals.indptr), shape=totals.shape)


def one_mode(cells: Cells, rules: Rules) -> OneMode:
    """Ties of nodes that share a proposition as the aggregation asks."""
    if rules.aggregation == "ignore":
        totals = cells.totals
        product = gram(totals, totals)
        ends = upper(product)
        weight = at(product, ends)
        return OneMode(ends, weight, weight, np.zeros_like(weight))
    agreement = cells.positions.agreement
    totals = cells.totals
    every = gram(totals, totals)
    ends = upper(every)
    congruence = at(gram(cells.counts, blended(cells, agreement)), ends)
    if cells.positions.distinct and cells.whole:
        conflict = at(every, ends) - congruence
    else:  # Fractions would leave a remainder where nothing is.
        conflict = at(gram(cells.counts, blended(cells, 1 - agreement)), ends)
    weight = {
        "congruence": congruence, "conflict": conflict, "subtract": congruence - conflict,
    }[rules.aggregation]  # fmt: skip
    tied = weight != 0 if rules.aggregation != "subtract" else congruence + conflict != 0
    one, other = ends
    return OneMode((one[tied], other[tied]), weight[tied], congruence[tied], conflict[tied])


def blended(cells: Cells, agreement: np.ndarray) -> sparse.csr_array:
    """Cells in which each position counts as much as it agrees with that cell's."""
    if np.array_equal(agreement, np.eye(len(agreement))):
        return cells.counts
    mixing = sparse.kron(sparse.eye_array(len(cells.others)), agreement, format="csr")
    return cells.counts @ mixing
