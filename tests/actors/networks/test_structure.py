"""Balance, camps, communities and backbones."""

from itertools import product

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.actors import (
    bipartite_backbone,
    communities,
    disparity_filter,
    evidence,
    frustration,
    network,
    polarization,
    triangle_balance,
    walk_balance,
)
from analysis.actors.networks.chance import configuration, poisson_binomial_tail
from analysis.actors.networks.polarization import camps_of

SIGNED = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from((-2.0, -1.0, 0.0, 1.0)),
    max_size=18,
)


def signed(ties):
    graph = nx.Graph()
    graph.add_weighted_edges_from((a, b, sign) for (a, b), sign in ties.items())
    return graph


@settings(max_examples=80, deadline=None)
@given(SIGNED)
def test_no_two_sides_do_better_than_those_found(ties):
    """Against all ways to put the nodes on two sides."""
    graph = signed(ties)
    nodes = sorted(graph)

    def wrong(sides):
        return sum((sign > 0) != (sides[a] == sides[b]) for (a, b), sign in ties.items() if sign)

    least = min(wrong(dict(zip(nodes, sides, strict=True)))
                for sides in product((0, 1), repeat=len(nodes)))  # fmt: skip
    found = frustration(graph)
    assert found.exact
    assert found.ties == wrong(found.sides) == len(found.frustrated) == least


@settings(max_examples=60, deadline=None)
@given(SIGNED, st.lists(st.booleans(), min_size=7, max_size=7))
def test_a_network_of_two_camps_is_balanced_by_every_measure(ties, camps):
    graph = signed({(a, b): 1 if camps[a] == camps[b] else -1 for a, b in ties})
    if graph:
        assert frustration(graph).ties == 0
        assert walk_balance(graph) == pytest.approx(1)
        assert triangle_balance(graph) == 1 or np.isnan(triangle_balance(graph))


def test_where_the_proof_is_too_long_the_answer_says_so():
    graph = nx.complete_graph(40)
    signs = np.random.default_rng(1).choice([-1, 1], graph.number_of_edges())
    nx.set_edge_attributes(graph, dict(zip(graph.edges, signs.tolist(), strict=True)), "weight")
    found = frustration(graph, effort=500)
    assert not found.exact
    assert found.ties < graph.number_of_edges() / 2
    assert frustration(graph, effort=500) == found


def test_a_network_without_ties_has_no_balance_to_speak_of():
    empty = nx.empty_graph(3)
    assert np.isnan(triangle_balance(empty))
    assert np.isnan(frustration(empty).index)
    assert walk_balance(empty) == 1
    assert np.isnan(walk_balance(nx.Graph()))


def table(*rows):
    return pd.DataFrame(rows, columns=["actor", "proposition", "stance", "doc"])


CAMPS = table(
    ("भारत", "THIRD", -1, "0"), ("मोदी", "THIRD", -1, "0"),
    ("Khan", "THIRD", 1, "0"), ("पाकिस्तान", "THIRD", 1, "0"),
)  # fmt: skip


def test_two_camps_are_as_polarised_as_can_be():
    found = polarization(CAMPS)
    assert (found.value, found.exact) == (1, True)
    assert found.camps == [["Khan", "पाकिस्तान"], ["भारत", "मोदी"]]


def test_agreement_of_all_is_no_polarisation():
    assert polarization(CAMPS.assign(stance=1)).value < 0


@pytest.mark.parametrize(("measure", "value"), [("modularity", 0.5), ("ei", 1), ("balance", 1)])
def test_measures_of_camps(measure, value):
    assert polarization(CAMPS, measure=measure).value == pytest.approx(value)


def test_a_debate_nobody_shares_has_no_polarisation():
    assert np.isnan(polarization(table(("क", "P", 1, "0"), ("ख", "Q", 1, "0"))).value)
    assert np.isnan(polarization(CAMPS.iloc[:0]).value)
    with pytest.raises(ValueError, match="two camps or more"):
        polarization(CAMPS, k=1)
    with pytest.raises(ValueError, match="measure 'variance'"):
        polarization(CAMPS, measure="variance")


@settings(max_examples=25, deadline=None)
@given(st.integers(4, 9), st.integers(0, 999), st.sampled_from(("balance", "modularity", "ei")))
def test_the_search_does_not_find_what_is_not_there(size, seed, measure):
    """Exchanges never pass the best of all splits, and camps differ in size by one at most."""
    rng = np.random.default_rng(seed)
    agree, differ = (np.triu(rng.integers(0, 4, (size, size)), 1) for _ in range(2))
    agree, differ = agree + agree.T + 0.1 * (1 - np.eye(size)), differ + differ.T
    names = [f"n{i}" for i in range(size)]
    exact = camps_of(names, agree, differ, measure)
    three = camps_of(names, agree, differ, measure, k=3)
    assert exact.exact
    assert not three.exact
    for found in (exact, three):
        sizes = [len(camp) for camp in found.camps]
        assert max(sizes) - min(sizes) <= 1
        assert sum(sizes) == size


def test_newman_modularity_is_what_networkx_computes():
    agree = nx.to_numpy_array(nx.karate_club_graph())
    names = [f"{i:02}" for i in range(len(agree))]
    found = camps_of(names, agree, np.zeros_like(agree), "modularity")
    graph = nx.from_numpy_array(agree)
    camps = [{int(name) for name in camp} for camp in found.camps]
    assert found.value == pytest.approx(nx.community.modularity(graph, camps))
    assert found.value > 0.37


def test_communities_do_not_depend_on_the_order_of_the_nodes():
    graph = nx.les_miserables_graph()
    turned = nx.Graph()
    turned.add_nodes_from(list(graph)[::-1])
    turned.add_edges_from((b, a, data) for a, b, data in list(graph.edges(data=True))[::-1])
    assert communities(graph) == communities(turned)
    assert 0.5 < communities(graph).stability <= 1


def test_conflict_holds_no_community_together():
    graph = network(CAMPS, mode="one", aggregation="subtract")
    assert communities(graph).groups == [["Khan", "पाकिस्तान"], ["भारत", "मोदी"]]
    conflict = signed({(0, 1): -1.0})
    assert communities(conflict).groups == [[0], [1]]


def test_corrections_for_many_tests_keep_fewer_ties():
    graph = nx.les_miserables_graph()
    sizes = [
        disparity_filter(graph, alpha=0.2, correction=how).number_of_edges()
        for how in ("no", "fdr", "holm")
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert disparity_filter(graph, alpha=1).number_of_edges() == graph.number_of_edges()
    with pytest.raises(ValueError, match="correction 'bonferroni'"):
        disparity_filter(graph, correction="bonferroni")


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 7), st.integers(2, 7), st.integers(0, 9999))
def test_random_networks_keep_the_degrees_of_the_real_one(rows, columns, seed):
    takes = np.random.default_rng(seed).integers(0, 2, (rows, columns))
    chance = configuration(takes)
    assert ((chance >= 0) & (chance <= 1)).all()
    assert chance.sum(axis=1) == pytest.approx(takes.sum(axis=1), abs=1e-3)
    assert chance.sum(axis=0) == pytest.approx(takes.sum(axis=0), abs=1e-3)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=7), st.integers(0, 7))
def test_unequal_trials_are_counted_exactly(chances, count):
    """Against all outcomes, one by one."""
    expected = sum(
        np.prod([p if hit else 1 - p for p, hit in zip(chances, hits, strict=True)])
        for hits in product((0, 1), repeat=len(chances))
        if sum(hits) >= count
    )
    found = poisson_binomial_tail(np.array([count]), [np.array(chances)])
    assert found[0] == pytest.approx(expected, abs=1e-9)


def test_sharing_what_all_speak_of_is_no_tie():
    """TALKS is on every lip; RARE is shared by two. Only the second model sees the difference."""
    everyone = [f"a{i}" for i in range(10)]
    rows = table(
        *((name, "TALKS", 1, "0") for name in everyone),
        *((name, f"own {name}", 1, "0") for name in everyone),
        ("a0", "RARE", 1, "0"), ("a1", "RARE", 1, "0"), ("a0", "RARER", 1, "0"),
        ("a1", "RARER", 1, "0"),
    )  # fmt: skip
    graph = network(rows)
    found = bipartite_backbone(graph, alpha=0.2)
    assert list(found.edges) == [("a0", "a1")]
    assert set(evidence(found, "a0", "a1")["proposition"]) == {"TALKS", "RARE", "RARER"}
    every = bipartite_backbone(graph, alpha=1, model="hypergeometric")
    assert every.number_of_edges() == 45
    assert set(bipartite_backbone(graph, kind="proposition")) >= {"TALKS", "RARE"}


def test_a_backbone_needs_nodes_of_its_kind_and_a_model():
    with pytest.raises(ValueError, match="kind 'medium'"):
        bipartite_backbone(network(CAMPS), kind="medium")
    with pytest.raises(ValueError, match="model 'fdsm'"):
        bipartite_backbone(network(CAMPS), model="fdsm")
