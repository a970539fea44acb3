"""Positions and labels of drawn networks."""

from itertools import combinations

import networkx as nx
import pytest
from matplotlib.transforms import Bbox

from analysis import figures
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
