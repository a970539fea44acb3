"""The cheapest way to put nodes on two sides.

Each pair of nodes costs something on the same side and something apart. Finding the least total
is NP-hard, so a search by branch and bound proves it within a given effort, and beyond that the
best of many descents stands, said to be no more than that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

__all__ = ["Bipartition", "least_cost"]

# Deeper searches would outgrow Python's recursion; no such component is solved exactly anyway.
DEEPEST: Final = 300
TINY: Final = 1e-9


@dataclass(frozen=True)
class Bipartition:
    """Sides of nodes and what they cost.

    Attributes
    ----------
    sides : array of int
        0 or 1 for each node; the first node of every component is on side 0.
    cost : float
    exact : bool
        Whether no cheaper one exists; otherwise the cost is an upper bound.
    """

    sides: np.ndarray
    cost: float
    exact: bool


def least_cost(
    same: np.ndarray, apart: np.ndarray, *, effort: int = 100_000, seed: int = 1
) -> Bipartition:
    """Find the bipartition of least cost.

    Parameters
    ----------
    same, apart : array, nodes by nodes
        Symmetric, not negative: what each pair costs on the same side, and apart.
    effort : int
        Branches searched in each component before the proof is given up.
    seed : int
        Of the descents' starting points.

    Examples
    --------
    >>> friends = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> foes = np.array([[0, 0, 1], [0, 0, 0], [1, 0, 0]])
    >>> found = least_cost(foes, friends)
    >>> found.cost, found.exact
    (1.0, True)
    """
    sides, exact = np.zeros(len(same), dtype=int), True
    for nodes in _components((same + apart) > 0):
        block = np.ix_(nodes, nodes)
        search = _Search(np.asarray(same[block], float), np.asarray(apart[block], float), effort)
        search.descend(np.random.default_rng(seed))
        exact &= search.prove()
        sides[nodes] = search.best ^ search.best[0]
    equal = sides[:, None] == sides[None, :]
    cost = float(np.triu(np.where(equal, same, apart), 1).sum())
    return Bipartition(sides, cost, exact)


def _components(tied: np.ndarray) -> list[list[int]]:
    left, found = set(range(len(tied))), []
    while left:
        reached, todo = set(), [min(left)]
        while todo:
            node = todo.pop()
            if node not in reached:
                reached.add(node)
                todo.extend(np.flatnonzero(tied[node]).tolist())
        found.append(sorted(reached))
        left -= reached
    return found


class _Search:
    """Search of one component."""

    def __init__(self, same: np.ndarray, apart: np.ndarray, effort: int) -> None:
        self.same, self.apart, self.effort = same, apart, effort
        self.size = len(same)
        self.best, self.least = np.zeros(self.size, dtype=int), np.inf
        # Those with most at stake first: bounds then bite early.
        self.order = np.argsort(-(same + apart).sum(axis=1), kind="stable")

    def descend(self, rng: np.random.Generator, starts: int = 24) -> None:
        """Flip single nodes for as long as that is cheaper, from many starting points."""
        gain = self.apart - self.same
        for start in range(starts):
            signs = np.ones(self.size) if start == 0 else rng.choice([-1.0, 1.0], self.size)
            while True:
                # What a node saves by changing sides.
                saved = -signs * (gain @ signs)
                node = int(np.argmax(saved))
                if saved[node] <= TINY:
                    break
                signs[node] *= -1
            equal = signs[:, None] == signs[None, :]
            cost = float(np.triu(np.where(equal, self.same, self.apart), 1).sum())
            if cost < self.least - TINY:
                self.best, self.least = (signs < 0).astype(int), cost

    def prove(self) -> bool:
        """Branch and bound from the best descent; False if the effort ran out."""
        if self.size > DEEPEST:
            return False
        return self._branch(0, 0.0, np.zeros((2, self.size)), np.zeros(self.size, dtype=int))

    def _branch(self, depth: int, cost: float, costs: np.ndarray, sides: np.ndarray) -> bool:
        if self.effort <= 0:
            return False
        self.effort -= 1
        rest = self.order[depth:]
        if cost + costs[:, rest].min(axis=0).sum() >= self.least - TINY:
            return True
        if depth == self.size:
            self.best, self.least = sides.copy(), cost
            return True
        node = self.order[depth]
        first = int(costs[1, node] < costs[0, node])
        # The first node may stay on side 0: the other half of the tree is its mirror image.
        for side in (first, 1 - first) if depth else (0,):
            sides[node] = side
            added = np.stack([self.same[node], self.apart[node]])[[side, 1 - side]]
            if not self._branch(depth + 1, cost + costs[side, node], costs + added, sides):
                return False
        return True
