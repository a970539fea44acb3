"""Out to other programs and back: names, numbers, time, and every row of evidence."""

import csv
import json

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.actors import (
    comention_network,
    network,
    read_network,
    to_csv,
    to_gexf,
    to_graphml,
    to_json,
    triadic_network,
)

ROWS = pd.DataFrame(
    {
        "statement": ["s1", "s2", "s3"],
        "actor": ["भारत", "पाकिस्तान", "Khan"],
        "addressee": ["पाकिस्तान", "भारत", "भारत"],
        "proposition": ["TALKS", "TALKS", "TALKS"],
        "stance": [-1, 1, 1],
        "doc": ["000", "000", "004"],
        "date": ["2019-06-08~", "2019-06-08~", "2025-08"],
        "start": [0, 10, 20],
        "end": [5, 15, 25],
        "coder": "a",
        "rule": "hand",
    }
)
WRITERS = {"net.graphml": to_graphml, "net.gexf": to_gexf, "net.json": to_json, "net": to_csv}
each_format = pytest.mark.parametrize("name", list(WRITERS))


def there_and_back(graph, folder, name):
    return read_network(WRITERS[name](graph, folder / name))


@each_format
@pytest.mark.parametrize(
    "options",
    [
        {"mode": "one", "aggregation": "subtract", "normalization": "jaccard"},
        {"mode": "two", "aggregation": "combine"},
        {"mode": "one", "groups": {"Khan": "पाकिस्तान"}},
    ],
)
def test_a_network_comes_back_with_its_evidence(tmp_path, name, options):
    graph = network(ROWS, **options)
    back = there_and_back(graph, tmp_path, name)
    assert set(back) == set(graph)
    assert back.number_of_edges() == graph.number_of_edges()
    for one, other, data in graph.edges(data=True):
        found = back.edges[one, other]
        assert {key: found[key] for key in data} == data
    for node, data in graph.nodes(data=True):
        kept = {key: value for key, value in data.items() if name != "net" or key != "evidence"}
        assert {key: back.nodes[node][key] for key in kept} == kept


@each_format
def test_three_variables_come_back_as_directed_ties(tmp_path, name):
    graph = triadic_network(ROWS)
    back = there_and_back(graph, tmp_path, name)
    assert back.is_directed()
    ties = {(a, b, data["concept"], data["weight"]) for a, b, data in back.edges(data=True)}
    assert ties == {
        (a, b, data["concept"], data["weight"]) for a, b, data in graph.edges(data=True)
    }
    rows = [row for *_, found in back.edges(data="evidence") for row in found]
    assert sorted(row["statement"] for row in rows) == ["s1", "s2", "s3"]


@each_format
def test_edges_say_between_which_days_they_rest(tmp_path, name):
    back = there_and_back(network(ROWS, mode="one"), tmp_path, name)
    tie = back.edges["Khan", "भारत"]
    assert (tie["first"], tie["last"]) == ("2019-06-08", "2025-08-31")


def test_gephi_finds_time_where_it_looks_for_it(tmp_path):
    text = to_gexf(network(ROWS, mode="one"), tmp_path / "net.gexf").read_text("utf-8")
    assert 'mode="dynamic"' in text
    assert 'timeformat="date"' in text
    assert 'start="2019-06-08" end="2025-08-31"' in text
    undated = to_gexf(network(ROWS.drop(columns="date")), tmp_path / "two.gexf").read_text("utf-8")
    assert 'mode="static"' in undated


def test_gephi_finds_the_columns_it_looks_for(tmp_path):
    folder = to_csv(network(ROWS, mode="one", aggregation="conflict"), tmp_path / "net")
    headers = {
        path.name: next(csv.reader(path.open(encoding="utf-8"))) for path in folder.iterdir()
    }
    assert headers["nodes.csv"][:2] == ["Id", "Label"]
    assert headers["edges.csv"][1:5] == ["Source", "Target", "Type", "Weight"]
    assert {"doc", "start", "end", "coder", "rule"} <= set(headers["evidence.csv"])
    assert pd.read_csv(folder / "edges.csv")["Type"].unique().tolist() == ["Undirected"]


@each_format
def test_mentions_side_by_side_come_back_too(tmp_path, name):
    mentions = pd.DataFrame(
        {
            "doc": "000", "start": [0, 10], "end": [4, 19], "surface": ["भारत", "=पाक"],
            "actor": ["st-IN", "st-PK"], "type": "state", "paragraph": 0, "sentence": 0,
        }
    )  # fmt: skip
    graph = comention_network(mentions)
    back = there_and_back(graph, tmp_path, name)
    assert back.edges["st-IN", "st-PK"]["evidence"] == graph.edges["st-IN", "st-PK"]["evidence"]


@each_format
def test_the_same_statements_in_any_order_are_the_same_bytes(tmp_path, name):
    for folder, rows in (("one", ROWS), ("two", ROWS[::-1])):
        (tmp_path / folder).mkdir()
        WRITERS[name](network(rows), tmp_path / folder / name)
    one, two = (tmp_path / folder / name for folder in ("one", "two"))
    pairs = zip(*(sorted(p.iterdir()) if p.is_dir() else [p] for p in (one, two)), strict=True)
    assert all(a.read_bytes() == b.read_bytes() for a, b in pairs)


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"net\.pajek: expected \.graphml"):
        read_network(tmp_path / "net.pajek")


HOSTILE = [
    '=HYPERLINK("http://x")', "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'quoted", "''",
    "प\0ाक", "a\x0b", "\ud800", "\u202eabc", '<script>alert("&")</script>', "a,b\n\"c\"", "\ufffe",
    "007", "nan", "True",
]  # fmt: skip


def hostile_rows(names):
    return pd.DataFrame(
        {"actor": names, "proposition": names[::-1], "stance": 1, "doc": names, "rule": names}
    ).assign(proposition="=cmd|' /C calc'!A0")


def test_no_cell_of_a_spreadsheet_can_run(tmp_path):
    folder = to_csv(network(hostile_rows(HOSTILE), mode="one"), tmp_path / "net")
    for path in folder.iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.reader(file)):
                for cell in row:
                    safe = not cell or cell[0] not in "=+-@\t\r\n＝＋－＠"
                    assert safe or cell.lstrip("-").replace(".", "").isdigit(), (path, number, cell)


def test_json_loses_nothing(tmp_path):
    graph = network(hostile_rows(HOSTILE))
    back = there_and_back(graph, tmp_path, "net.json")
    assert set(back) == set(graph)
    for one, other, data in graph.edges(data=True):
        assert {key: back.edges[one, other][key] for key in data} == data


def test_what_json_has_no_number_for_is_null(tmp_path):
    graph = nx.Graph([("क", "ख", {"weight": float("nan")})])
    path = to_json(graph, tmp_path / "net.json")
    assert json.loads(path.read_text("utf-8"))["edges"][0]["weight"] is None


@each_format
def test_names_apart_in_what_a_file_cannot_hold_stay_apart(tmp_path, name):
    names = ["a", "a\0", "a\x01", "a\n", "a\r", "\ud800", "\ufffe"]
    back = there_and_back(network(hostile_rows(names), mode="one"), tmp_path, name)
    assert (len(back), back.number_of_edges()) == (7, 21)


TEXTS = st.text(st.characters(exclude_categories=()), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(TEXTS, st.sampled_from(HOSTILE)), min_size=2, max_size=6, unique=True))
def test_any_names_are_written_and_read(tmp_path_factory, names):
    """Names apart only in what a format cannot hold stay apart; evidence is kept to the letter."""
    folder = tmp_path_factory.mktemp("net")
    graph = network(hostile_rows(names), mode="one")
    for name in WRITERS:
        back = there_and_back(graph, folder, name)
        assert len(back) == len(graph)
        assert back.number_of_edges() == graph.number_of_edges()
        if name != "net":
            rows = [row["rule"] for *_, own in back.edges(data="evidence") for row in own]
            assert set(rows) == set(names)
