"""Who is named beside whom is counted right, and every count can be opened."""

from itertools import combinations

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors import comention_network, read_network, to_graphml

ACTORS = ["भारत", "पाकिस्तान", "Khan", "मोदी"]
TABLES = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 2), st.sampled_from(ACTORS)), max_size=14
).map(
    lambda rows: pd.DataFrame(
        [
            (doc, place, place + 1, actor, actor, "person", sentence, sentence // 2, "")
            for place, (doc, sentence, actor) in enumerate(rows)
        ],
        columns=[
            "doc",
            "start",
            "end",
            "surface",
            "actor",
            "type",
            "sentence",
            "paragraph",
            "date",
        ],
    ).assign(date=lambda table: table["doc"].map({"a": "2019-06-08", "b": "2019-06-09", "c": ""}))
)


def counted(mentions: pd.DataFrame, unit: str) -> dict[tuple[str, str], set[tuple[str, int]]]:
    """Return the units of each pair, counted one by one."""
    found: dict[tuple[str, str], set[tuple[str, int]]] = {}
    for place, rows in mentions.groupby(["doc", unit]):
        for pair in combinations(sorted(set(rows["actor"])), 2):
            found.setdefault(pair, set()).add(place)
    return found


@given(TABLES, st.sampled_from(["sentence", "paragraph"]))
def test_every_pair_has_its_units_and_documents(mentions: pd.DataFrame, unit: str) -> None:
    graph = comention_network(mentions, unit=unit)
    plain = counted(mentions, unit)
    assert {tuple(sorted(edge)): data["weight"] for *edge, data in graph.edges(data=True)} == {
        pair: len(places) for pair, places in plain.items()
    }
    for pair, places in plain.items():
        data = graph.edges[pair]
        assert data["documents"] == len({doc for doc, _ in places})
        assert data["mentions"] == len(data["evidence"])
        assert {row["actor"] for row in data["evidence"]} == set(pair)


@given(TABLES)
def test_within_a_document_a_pair_may_count_once(mentions: pd.DataFrame) -> None:
    graph = comention_network(mentions, duplicates="document")
    assert all(data["weight"] == data["documents"] for *_, data in graph.edges(data=True))


@given(TABLES, st.integers(0, 3))
def test_bounded_evidence_is_the_first_of_all(mentions: pd.DataFrame, most: int) -> None:
    whole, some = comention_network(mentions), comention_network(mentions, evidence=most)
    for one, other, data in whole.edges(data=True):
        assert some.edges[one, other] == {**data, "evidence": data["evidence"][:most]}
    for node, data in whole.nodes(data=True):
        assert some.nodes[node] == {**data, "evidence": data["evidence"][:most]}


def rows(*listed: tuple[str, int, str, str]) -> pd.DataFrame:
    table = pd.DataFrame(listed, columns=["doc", "sentence", "actor", "date"])
    return table.assign(
        start=0, end=1, surface="x", type="state", paragraph=table["sentence"], upstream="PTI"
    )


def test_repetitions_of_one_upstream_count_once() -> None:
    table = rows(*((doc, 0, actor, "2019") for doc in "ab" for actor in ("st-IN", "st-PK")))
    weight = {
        each: comention_network(table, duplicates=each).edges["st-IN", "st-PK"]["weight"]
        for each in ("include", "document", "upstream", "year", "all")
    }
    assert weight == {"include": 2, "document": 2, "upstream": 1, "year": 1, "all": 1}


def test_a_window_leaves_out_what_lies_outside() -> None:
    table = rows(
        *(("a", 0, actor, "2016-01-02") for actor in ("st-IN", "st-PK")),
        *(("b", 0, actor, "2019-06-08") for actor in ("st-IN", "st-PK", "st-US")),
    )
    graph = comention_network(table, window=("2019", "2019"))
    assert graph.edges["st-IN", "st-PK"]["documents"] == 1
    data = comention_network(table).edges["st-IN", "st-PK"]
    assert (data["first"], data["last"]) == ("2016-01-02", "2019-06-08")


def test_time_and_counts_go_through_a_file(tmp_path) -> None:
    table = rows(*((doc, 0, actor, "2019-06") for doc in "ab" for actor in ("st-IN", "st-PK")))
    graph = comention_network(table, evidence=1)
    read = read_network(to_graphml(graph, tmp_path / "beside.graphml"))
    assert read.edges["st-IN", "st-PK"] == graph.edges["st-IN", "st-PK"]
    assert read.edges["st-IN", "st-PK"]["last"] == "2019-06-30"


@pytest.mark.parametrize(
    "option", [{"unit": "page"}, {"duplicates": "day"}, {"evidence": "some"}, {"evidence": -1}]
)
def test_an_option_that_does_not_exist_is_refused(option) -> None:
    with pytest.raises(ValueError, match=f"{next(iter(option))} "):
        comention_network(rows(("a", 0, "st-IN", "")), **option)


def test_without_mentions_there_is_no_network() -> None:
    assert nx.is_empty(comention_network(rows()))
