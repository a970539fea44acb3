"""Intervals of all edges and nodes at once, and what rules and upstreams do to them."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from analysis.actors import (
    edge_interval,
    edge_intervals,
    edge_sensitivity,
    edge_upstreams,
    measure_intervals,
    network,
    strength,
)

ROWS = pd.DataFrame(
    [
        ("भारत", "TALKS", 1, "000", 0, "PTI"),
        ("Khan", "TALKS", 1, "000", 1, "PTI"),
        ("भारत", "TALKS", 1, "002", 0, "PTI"),
        ("Khan", "TALKS", 1, "002", 0, "PTI"),
        ("China", "TALKS", 1, "003", 0, "Xinhua"),
        ("China", "THIRD", 1, "003", 1, "Xinhua"),
        ("Khan", "THIRD", -1, "004", 0, ""),
    ],
    columns=["actor", "proposition", "stance", "doc", "paragraph", "upstream"],
)


def agreement(rows):
    return network(rows, mode="one", aggregation="congruence")


def test_every_edge_gets_the_interval_that_it_gets_alone():
    table = edge_intervals(ROWS, agreement, draws=200).set_index(["source", "target"])
    for (source, target), row in table.iterrows():
        alone = edge_interval(ROWS, agreement, source, target, draws=200)
        assert (row["weight"], row["low"], row["high"]) == (alone.value, alone.low, alone.high)
        assert 0 < row["present"] <= 1


def test_paragraphs_and_upstreams_can_be_resampled_too():
    by_paragraph = edge_intervals(ROWS, agreement, by=["doc", "paragraph"], draws=100)
    by_upstream = edge_intervals(ROWS, agreement, by="upstream", draws=100)
    assert len(by_paragraph) == len(by_upstream) == agreement(ROWS).number_of_edges()
    assert (by_paragraph["low"] <= by_paragraph["high"]).all()
    with pytest.raises(KeyError, match="sentence"):
        edge_intervals(ROWS, agreement, by=["doc", "sentence"])


def test_one_document_gives_no_interval():
    alone = ROWS[ROWS["doc"] == "000"]
    (edge,) = edge_intervals(alone, agreement).itertuples()
    assert edge.weight == 1
    assert np.isnan([edge.low, edge.high, edge.present]).all()
    assert np.isnan(measure_intervals(alone, agreement, strength)["low"]).all()


def test_no_statements_give_no_rows():
    assert edge_intervals(ROWS.iloc[:0], agreement).empty
    assert measure_intervals(ROWS.iloc[:0], agreement, strength).empty


def test_centralities_and_ranks_have_intervals():
    table = measure_intervals(ROWS, agreement, nx.degree_centrality, draws=200)
    table = table.set_index("node")
    assert (table["low"] <= table["high"]).all()
    assert (table["rank_low"] <= table["rank_high"]).all()
    assert table.loc["China", "present"] < 1
    assert table.loc["China", "low"] == 0
    assert table["rank"].tolist() == sorted(table["rank"])


def test_the_same_seed_gives_the_same_intervals_whatever_the_order_of_rows():
    one, two = (edge_intervals(rows, agreement, draws=50) for rows in (ROWS, ROWS[::-1]))
    pd.testing.assert_frame_equal(one, two)
    with pytest.raises(ValueError, match="level"):
        edge_intervals(ROWS, agreement, draws=5, level=1.5)


def test_an_edge_shows_how_its_rank_moves_with_the_rules():
    table = edge_sensitivity(ROWS).set_index(["source", "target"])
    assert (table["best"] <= table["worst"]).all()
    assert (table["rules"] == table["tried"]).all()
    assert table.iloc[0].name == ("Khan", "भारत")
    few = edge_sensitivity(ROWS, duplicates=["document"], normalizations=["no"], minimum={"doc": 9})
    assert few.empty


def test_two_documents_of_one_upstream_are_one_source():
    table = edge_upstreams(
        agreement(ROWS), {"000": "PTI", "002": "PTI", "003": "Xinhua", "004": ""}
    )
    table = table.set_index(["source", "target"])
    assert table.loc[("Khan", "भारत"), ["documents", "upstreams"]].tolist() == [2, 1]
    assert table.loc[("China", "भारत"), ["documents", "upstreams"]].tolist() == [3, 2]
    with pytest.raises(KeyError, match="document 003"):
        edge_upstreams(agreement(ROWS), {"000": "PTI", "002": "PTI"})
