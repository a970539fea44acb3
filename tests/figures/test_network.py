"""Positions and labels of drawn networks."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.transforms import Bbox

from analysis import figures
from analysis.figures.labels import wrapped
from analysis.figures.network import Look, draw_edges, draw_nodes, positions


@pytest.fixture
def karate():
    graph = nx.karate_club_graph()
    return nx.relabel_nodes(graph, {node: f"पात्र {node}" for node in graph})


def test_positions_are_steady_and_round(karate):
    """The order in which nodes and edges were added does not move them."""
    shuffled = nx.Graph()
    shuffled.add_nodes_from(reversed(list(karate)))
    shuffled.add_edges_from(reversed(list(karate.edges(data=True))))
    place = positions(karate)
    assert place == positions(shuffled)
    assert all(-1 <= c <= 1 and round(c, 3) == c for point in place.values() for c in point)


def test_nodes_lie_apart(karate):
    place = positions(karate)
    assert len(set(place.values())) == len(place)


def test_heavy_ties_are_short():
    graph = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 10), ("b", "c", 1), ("c", "d", 1), ("a", "d", 1)])
    place = positions(graph)

    def length(one, other):
        (x, y), (u, v) = place[one], place[other]
        return (x - u) ** 2 + (y - v) ** 2

    assert length("a", "b") < length("c", "d")


@pytest.mark.parametrize("nodes", [[], ["अ"], ["अ", "आ"]])
def test_small_networks_have_positions_too(nodes):
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    assert set(positions(graph)) == set(nodes)


def test_unconnected_parts_are_drawn():
    assert len(positions(nx.Graph([("a", "b"), ("c", "d"), ("e", "f")]))) == 6


@pytest.mark.parametrize("label", ["Ministry of Foreign Affairs", "विदेश मंत्रालय (पाकिस्तान)"])
def test_labels_keep_clear_of_each_other_and_inside(label):
    graph = nx.wheel_graph(12)
    graph = nx.relabel_nodes(graph, str)
    figure, ax = figures.axes(width=7.6, height=5.6)
    place = positions(graph)
    draw_edges(ax, place, [(a, b, 1.0) for a, b in graph.edges])
    boxes = draw_nodes(ax, place, {node: Look(label, "#333333") for node in graph})
    assert len(boxes) == len(graph)
    for one, other in combinations(boxes, 2):
        shared = Bbox.intersection(one, other)
        assert shared is None or shared.width * shared.height < 0.05 * one.width * one.height
    for box in boxes:
        assert figure.bbox.x0 - 2 <= box.x0
        assert box.x1 <= figure.bbox.x1 + 2


def test_a_label_avoids_the_lines_where_it_can():
    graph = nx.star_graph(4)
    graph = nx.relabel_nodes(graph, str)
    place = {"0": (0.0, 0.0), "1": (1.0, 0.0), "2": (-1.0, 0.0), "3": (0.0, 1.0), "4": (0.0, -1.0)}
    _, ax = figures.axes(width=7.6, height=5.6)
    draw_edges(ax, place, [(a, b, 1.0) for a, b in graph.edges])
    (box,) = draw_nodes(ax, place, {"0": Look("centre", "#333333", size=20)})
    centre = ax.transData.transform((0, 0))
    assert not box.x0 <= centre[0] <= box.x1
    assert not box.y0 <= centre[1] <= box.y1


def test_nodes_keep_a_distance(karate):
    place = list(positions(karate).values())
    gaps = [((x - u) ** 2 + (y - v) ** 2) ** 0.5 for (x, y), (u, v) in combinations(place, 2)]
    assert min(gaps) > 0.1


def test_parts_that_are_not_connected_do_not_mix():
    """A small part beside a large one takes its own corner and leaves the rest of the page."""
    graph = nx.relabel_nodes(nx.disjoint_union(nx.wheel_graph(12), nx.path_graph(3)), str)
    graph.add_nodes_from(["alone", "अकेला"])
    place = positions(graph)
    wheel = [place[str(node)] for node in range(12)]
    span = max(x for x, _ in wheel) - min(x for x, _ in wheel)
    assert span > 1.0
    low, high = min(x for x, _ in wheel), max(x for x, _ in wheel)
    bottom, top = min(y for _, y in wheel), max(y for _, y in wheel)
    for node in ("12", "13", "14", "alone", "अकेला"):
        x, y = place[node]
        assert not (low <= x <= high and bottom <= y <= top)


@given(st.integers(0, 12), st.integers(0, 20), st.integers(0, 3))
@settings(max_examples=25, deadline=None)
def test_any_network_has_a_place_for_each_node_and_none_twice(nodes, ties, seed):
    graph = nx.relabel_nodes(nx.gnm_random_graph(nodes, ties, seed=seed), str)
    place = positions(graph)
    assert set(place) == set(graph) and len(set(place.values())) == len(graph)
    assert all(-1 <= c <= 1 for point in place.values() for c in point)


@given(st.text(max_size=80))
def test_wrapping_changes_nothing_but_blanks(text):
    words = wrapped(text).split()
    assert text.split()[: len(words) - 1] == words[: len(words) - 1]
    assert wrapped(text).count("\n") <= 3


def test_arrows_point_from_the_first_node_to_the_second():
    _, ax = figures.axes(width=4, height=4)
    ax.set_xlim(-1, 1)
    draw_edges(ax, {"a": (-1.0, 0.0), "b": (1.0, 0.0)}, [("a", "b", 1.0)], arrows=True)
    (head,) = [text for text in ax.texts if text.arrow_patch is not None]
    assert head.xy[0] > head.xyann[0]
