"""Exports that other programs read, with the evidence still on them."""

import json

import networkx as nx
import pandas as pd
import pytest

from analysis.actors import comention_network, evidence, network, to_gexf, to_graphml

HOSTILE = 'प\0ाक <script>alert("&")</script>\u202e'
ROWS = pd.DataFrame(
    {
        "statement": ["s1", "s2", "s3"],
        "actor": ["भारत", "पाकिस्तान", HOSTILE],
        "proposition": "TALKS",
        "stance": [-1, 1, 1],
        "doc": "000",
        "start": [0, 10, 20],
        "end": [5, 15, 25],
    }
)


@pytest.mark.parametrize(
    ("write", "read", "suffix"),
    [(to_graphml, nx.read_graphml, "graphml"), (to_gexf, nx.read_gexf, "gexf")],
)
def test_a_network_survives_the_journey(tmp_path, write, read, suffix):
    """Names in Devanagari, weights and every evidence row come back."""
    graph = network(ROWS, mode="one", aggregation="subtract")
    back = read(write(graph, tmp_path / f"net.{suffix}"))
    tie = back.edges["भारत", "पाकिस्तान"]
    assert tie["weight"] == -1
    rows = json.loads(tie["evidence"])
    assert [row["statement"] for row in rows] == ["s1", "s2"]
    assert rows == graph.edges["भारत", "पाकिस्तान"]["evidence"]
    assert len(back) == len(graph)


def test_what_xml_cannot_hold_is_left_out_not_written(tmp_path):
    path = to_graphml(network(ROWS, mode="one"), tmp_path / "net.graphml")
    text = path.read_text("utf-8")
    assert "\0" not in text
    assert "<script>" not in text
    assert nx.read_graphml(path).number_of_edges() == 3


def test_the_same_network_is_written_as_the_same_bytes(tmp_path):
    one = to_graphml(network(ROWS), tmp_path / "one.graphml").read_bytes()
    assert to_graphml(network(ROWS[::-1]), tmp_path / "two.graphml").read_bytes() == one


def test_evidence_of_what_is_not_there_is_an_error_that_says_so():
    graph = network(ROWS, mode="one")
    with pytest.raises(KeyError, match="'भारत' and 'nobody'"):
        evidence(graph, "भारत", "nobody")
    with pytest.raises(KeyError, match="'nobody'"):
        evidence(graph, "nobody")


MENTIONS = pd.DataFrame(
    [
        ("000", 0, 4, "भारत", "st-IN", "state", 0, 0),
        ("000", 6, 9, "पाक", "st-PK", "state", 0, 0),
        ("000", 12, 16, "भारत", "st-IN", "state", 0, 0),
        ("000", 20, 26, "कश्मीर", "pl-JK-dispute", "place", 0, 0),
        ("000", 40, 44, "भारत", "st-IN", "state", 0, 1),
        ("000", 50, 54, "मोदी", "p-modi", "person", 0, 2),
        ("001", 0, 5, "India", "st-IN", "state", 0, 0),
        ("001", 9, 17, "Pakistan", "st-PK", "state", 0, 0),
    ],
    columns=["doc", "start", "end", "surface", "actor", "type", "paragraph", "sentence"],
)


def test_a_sentence_that_names_two_ties_them_once():
    graph = comention_network(MENTIONS)
    tie = graph.edges["st-IN", "st-PK"]
    assert (tie["weight"], tie["documents"], len(tie["evidence"])) == (2, 2, 5)
    assert not graph.has_edge("st-IN", "p-modi")


def test_paragraphs_tie_more_than_sentences():
    assert comention_network(MENTIONS, unit="paragraph").has_edge("st-IN", "p-modi")


def test_places_do_not_act_unless_asked_to():
    assert "pl-JK-dispute" not in comention_network(MENTIONS)
    assert "pl-JK-dispute" in comention_network(MENTIONS, types=("place",))


def test_a_minimum_thins_edges_not_nodes():
    graph = comention_network(MENTIONS, unit="paragraph", minimum=2)
    assert set(graph.edges) == {("st-IN", "st-PK")}
    assert "p-modi" in graph


def test_an_unknown_unit_is_refused():
    with pytest.raises(ValueError, match="unit 'page'"):
        comention_network(MENTIONS, unit="page")
