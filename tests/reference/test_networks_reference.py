"""Numbers that other people published on networks, to their stated precision."""

from __future__ import annotations

import networkx as nx
import pytest

from analysis.actors import (
    communities,
    disparity_filter,
    frustration,
    triangle_balance,
    walk_balance,
)

# Read (1954), "Cultures of the Central Highlands, New Guinea": friends and foes among the sixteen
# sub-tribes of the Gahuku-Gama, as numbered in Hage & Harary (1983, pp. 56-60).
FRIENDS = """1-2 1-15 1-16 2-15 2-16 3-4 3-6 3-7 3-8 4-8 5-7 5-9 5-14 6-7 6-8 6-11 6-12 7-8 7-11
7-12 7-13 8-11 8-12 9-10 9-13 10-13 11-12 13-14 15-16"""
FOES = """1-3 1-4 1-5 1-6 1-12 2-3 2-5 2-6 2-9 2-10 5-15 5-16 6-9 6-13 6-16 8-14 9-11 9-15 10-11
10-15 11-13 11-15 11-16 12-14 12-15 12-16 13-15 13-16 14-16"""


@pytest.fixture(scope="module")
def tribes() -> nx.Graph:
    graph = nx.Graph()
    for pairs, sign in ((FRIENDS, 1), (FOES, -1)):
        graph.add_weighted_edges_from((*pair.split("-"), sign) for pair in pairs.split())
    return graph


def test_balance_of_the_highland_tribes(tribes: nx.Graph) -> None:
    """As the R package signnet documents for its data set ``tribes``."""
    assert triangle_balance(tribes) == pytest.approx(0.8676471, abs=5e-8)
    assert walk_balance(tribes) == pytest.approx(0.3575761, abs=5e-8)
    assert frustration(tribes).index == pytest.approx(0.7586207, abs=5e-8)


def test_the_line_index_of_the_highland_tribes_is_seven(tribes: nx.Graph) -> None:
    """Aref & Wilson (2018), "Measuring partial balance in signed networks"."""
    found = frustration(tribes)
    assert (tribes.number_of_edges(), found.ties, found.exact) == (58, 7, True)
    assert len(found.frustrated) == 7


@pytest.mark.parametrize(("alpha", "ties"), [(0.05, 9), (0.1, 21), (0.2, 47)])
def test_disparity_filter_of_les_miserables(alpha: float, ties: int) -> None:
    """Serrano et al. (2009) on Knuth's coappearances."""
    graph = nx.les_miserables_graph()
    assert disparity_filter(graph, alpha=alpha).number_of_edges() == ties


def test_modularity_of_the_karate_club() -> None:
    """Brandes et al. (2008), "On modularity clustering": the optimum is .4198, in four groups."""
    found = communities(nx.karate_club_graph(), weight="none", runs=50)
    assert found.modularity == pytest.approx(0.4198, abs=5e-5)
    assert len(found.groups) == 4
