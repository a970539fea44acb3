"""How sure an edge, a rank and a count are."""

import networkx as nx
import pandas as pd
import pytest

from analysis.actors import (
    by_upstream,
    comention_network,
    edge_interval,
    edge_ranges,
    load,
    measure_ranges,
    voices_and_mentions,
)


def mentions(*pairs):
    """One sentence a pair, in the document given."""
    rows = [
        (doc, number * 9 + i, number * 9 + i + 1, name, name, "state", number, number)
        for number, (doc, *names) in enumerate(pairs)
        for i, name in enumerate(names)
    ]
    columns = ["doc", "start", "end", "surface", "actor", "type", "paragraph", "sentence"]
    return pd.DataFrame(rows, columns=columns)


ROWS = mentions(
    ("000", "भारत", "पाक"), ("000", "भारत", "पाक"), ("001", "भारत", "पाक"), ("001", "रूस", "पाक")
)


def test_an_edge_shows_its_range_and_the_document_it_hangs_on():
    table = edge_ranges(ROWS, comention_network).set_index(["source", "target"])
    both = table.loc[("पाक", "भारत")]
    assert (both["weight"], both["low"], both["high"], both["units"]) == (3, 1, 2, 2)
    assert both["hangs_on"] == ""
    single = table.loc[("पाक", "रूस")]
    assert (single["low"], single["high"], single["hangs_on"]) == (0, 1, "001")


def test_ranks_move_with_the_documents():
    table = measure_ranges(ROWS, comention_network, nx.degree_centrality).set_index("node")
    assert table.loc["पाक", ["rank", "rank_low", "rank_high"]].tolist() == [1, 1, 1]
    assert table.loc["रूस", "low"] == 0
    assert table.loc["रूस", "rank_high"] == 3


def test_a_resampled_document_counts_as_often_as_it_was_drawn():
    """Were copies of a document merged, the interval could not reach above the value."""
    found = edge_interval(ROWS, comention_network, "भारत", "पाक", draws=200)
    assert found.value == 3
    assert found.low == 2
    assert found.high == 4
    assert edge_interval(ROWS, comention_network, "भारत", "पाक", draws=200) == found


def test_upstreams_are_counted_beside_documents():
    table = by_upstream(ROWS, {"000": "PTI", "001": "PTI"}, "actor").set_index("actor")
    assert table.loc["पाक"].tolist() == [4, 2, 1]
    with pytest.raises(KeyError, match="document 001"):
        by_upstream(ROWS, {"000": "PTI"}, "actor")


def test_silence_is_being_named_without_a_statement():
    named = pd.DataFrame({"doc": ["000", "000", "001"], "actor": ["st-PK", "p-putin", "pl-LOC"]})
    said = pd.DataFrame({"doc": ["000", "000"], "actor": ["st-PK", ""]})
    table = voices_and_mentions(named, said, load()).set_index("actor")
    assert table["silent"].to_dict() == {"st-PK": False, "p-putin": True}
    assert table.loc["st-PK", ["mentions", "statements"]].tolist() == [1, 1]


def test_one_who_speaks_unnamed_is_not_silent():
    named = pd.DataFrame({"doc": [], "actor": []}, dtype=str)
    said = pd.DataFrame({"doc": ["002"], "actor": ["un-EXPERTS"]})
    (row,) = voices_and_mentions(named, said, load()).itertuples()
    assert (row.mentions, row.statements, row.silent) == (0, 1, False)
