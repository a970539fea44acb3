"""Discourse networks: definitions, repetition, time, and evidence on every edge."""

import math

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.actors import edges, evidence, network

COLUMNS = ["statement", "actor", "proposition", "stance", "doc", "date", "start", "end"]
ROWS = pd.DataFrame(
    [
        ("s1", "भारत", "TALKS", -1, "000", "2019-06-08~", 0, 5),
        ("s2", "भारत", "TALKS", -1, "000", "2019-06-08~", 9, 12),
        ("s3", "भारत", "THIRD", -1, "004", "2025-08-08", 0, 5),
        ("s4", "Khan", "TALKS", 1, "000", "2019-06-08~", 20, 30),
        ("s5", "Khan", "TALKS", 1, "002", "2021-03-08", 20, 30),
        ("s6", "Khan", "THIRD", 1, "004", "2025-08-08", 20, 30),
        ("s7", "Khan", "THIRD", -1, "004", "2025-08-08", 40, 50),
        ("s8", "China", "TALKS", 1, "003", "2016-01-25", 5, 9),
        ("s9", "China", "POVERTY", 0, "003", "2016-01-25", 10, 19),
        ("s10", "", "TALKS", 1, "003", "2016-01-25", 30, 39),
    ],
    columns=COLUMNS,
)


def weight(graph, one, other):
    return graph.edges[one, other]["weight"] if graph.has_edge(one, other) else None


def test_the_outlets_own_voice_is_no_actor():
    assert set(network(ROWS, mode="one").nodes) == {"भारत", "Khan", "China"}


@pytest.mark.parametrize(
    ("aggregation", "tie", "expected"),
    [
        ("ignore", ("भारत", "TALKS"), 1),
        ("ignore", ("Khan", "TALKS"), 2),
        ("ignore", ("Khan", "THIRD"), 1),
        ("subtract", ("भारत", "TALKS"), -1),
        ("subtract", ("Khan", "THIRD"), 0),
        ("combine", ("Khan", "THIRD"), 3),
        ("combine", ("भारत", "TALKS"), 2),
        ("combine", ("Khan", "TALKS"), 1),
        ("subtract", ("China", "POVERTY"), None),
        ("ignore", ("China", "POVERTY"), 1),
    ],
)
def test_two_mode_weights(aggregation, tie, expected):
    """A repetition in one document counts once; a stance of 0 counts under ignore only."""
    assert weight(network(ROWS, mode="two", aggregation=aggregation), *tie) == expected


def test_two_mode_normalisation_divides_by_rows_or_columns():
    activity = network(ROWS, normalization="activity", duplicates="include")
    prominence = network(ROWS, normalization="prominence", duplicates="include")
    assert weight(activity, "भारत", "TALKS") == pytest.approx(2 / 3)
    assert weight(prominence, "भारत", "TALKS") == pytest.approx(2 / 5)


@pytest.mark.parametrize(
    ("aggregation", "expected"),
    [("ignore", 1 * 2 + 1 * 1), ("congruence", 1), ("conflict", 1 * 2 + 1), ("subtract", 1 - 3)],
)
def test_one_mode_weights_are_products_over_propositions(aggregation, expected):
    """भारत: TALKS -1, THIRD -1; Khan: TALKS +1 twice (two documents), THIRD +1 and -1."""
    graph = network(ROWS, mode="one", aggregation=aggregation)
    assert weight(graph, "भारत", "Khan") == expected


def test_one_mode_normalisations():
    """By hand, over the cells (proposition, stance): भारत 1 1, Khan 2 1 1, shared only THIRD -1."""

    def value(how):
        graph = network(ROWS, mode="one", aggregation="congruence", normalization=how)
        return weight(graph, "भारत", "Khan")

    assert value("average") == pytest.approx(1 / ((2 + 4) / 2))
    assert value("jaccard") == pytest.approx(1 / (1 + 3 + 1))
    assert value("cosine") == pytest.approx(1 / (math.sqrt(2) * math.sqrt(4 + 1 + 1)))


def test_cosine_of_an_actor_with_its_twin_is_one():
    twin = ROWS[ROWS["actor"] == "Khan"].assign(actor="Twin")
    both = pd.concat([ROWS, twin])
    graph = network(both, mode="one", aggregation="congruence", normalization="cosine")
    assert weight(graph, "Khan", "Twin") == pytest.approx(1)


@pytest.mark.parametrize(
    ("duplicates", "count"),
    [("include", 3), ("document", 3), ("week", 3), ("month", 2), ("year", 2), ("all", 1)],
)
def test_what_a_repetition_is_can_be_chosen(duplicates, count):
    rows = pd.DataFrame(
        [
            ("Khan", "TALKS", 1, "a", "2019-06-07"),
            ("Khan", "TALKS", 1, "b", "2019-06-29"),
            ("Khan", "TALKS", 1, "c", "2020-06-29"),
        ],
        columns=["actor", "proposition", "stance", "doc", "date"],
    )
    assert weight(network(rows, duplicates=duplicates), "Khan", "TALKS") == count


def test_the_same_month_of_another_year_is_no_repetition():
    rows = ROWS.assign(date=["2019-06-01", "2020-06-01", *ROWS["date"][2:]])
    graph = network(rows[rows["actor"] == "भारत"], duplicates="month")
    assert weight(graph, "भारत", "TALKS") == 2


def test_a_window_keeps_what_may_lie_in_it():
    graph = network(ROWS, window=("2019", "2021"))
    assert set(graph.nodes) == {"भारत", "Khan", "TALKS"}
    assert set(network(ROWS, window=("2016-01", "2016-01")).nodes) == {"China", "TALKS", "POVERTY"}


def test_every_edge_and_node_carries_its_rows():
    graph = network(ROWS, mode="one", aggregation="conflict")
    rows = evidence(graph, "Khan", "भारत")
    assert rows["statement"].tolist() == ["s1", "s2", "s4", "s5", "s3", "s6", "s7"]
    assert {"doc", "start", "end"} <= set(rows)
    assert evidence(graph, "China")["statement"].tolist() == ["s8", "s9"]
    two = network(ROWS, mode="two", aggregation="subtract")
    assert evidence(two, "भारत", "TALKS")["statement"].tolist() == ["s1", "s2"]


def test_agreement_and_conflict_list_the_propositions_they_rest_on():
    def propositions(aggregation):
        return network(ROWS, mode="one", aggregation=aggregation).edges["भारत", "Khan"][
            "propositions"
        ]

    assert propositions("congruence") == ["THIRD"]
    assert propositions("conflict") == ["TALKS", "THIRD"]


def test_an_actor_without_ties_stays_in_the_picture():
    graph = network(ROWS[ROWS["actor"].isin(["China"])], mode="one")
    assert list(graph.nodes) == ["China"]


def test_no_statements_make_an_empty_network():
    assert len(network(ROWS.iloc[:0], mode="one")) == len(network(ROWS.iloc[:0])) == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"mode": "three"}, "mode 'three'"),
        ({"mode": "two", "aggregation": "congruence"}, "aggregation 'congruence' with mode 'two'"),
        ({"mode": "one", "aggregation": "combine"}, "aggregation 'combine' with mode 'one'"),
        ({"mode": "one", "normalization": "activity"}, "normalization 'activity'"),
        ({"duplicates": "century"}, "duplicates 'century'"),
        ({"duplicates": "week"}, "more than one week"),
        ({"window": ("2020", "2019")}, "2019 lies before 2020"),
    ],
)
def test_what_does_not_exist_or_fit_is_refused_by_name(options, message):
    rows = ROWS.assign(date="2019") if options.get("duplicates") == "week" else ROWS
    with pytest.raises(ValueError, match=message):
        network(rows, **options)


def test_a_missing_column_is_named():
    with pytest.raises(KeyError, match="stance"):
        network(ROWS.drop(columns="stance"))


COLUMNS_DRAWN = ["actor", "proposition", "stance", "doc"]
STATEMENTS = st.lists(
    st.tuples(*map(st.sampled_from, ("abcd", "PQR", (-1, 0, 1), ("000", "001")))), max_size=25
).map(lambda rows: pd.DataFrame(rows, columns=COLUMNS_DRAWN))


@settings(max_examples=50, deadline=None)
@given(STATEMENTS, st.sampled_from(["include", "document", "all"]))
def test_laws_of_aggregation(rows, duplicates):
    """Subtract is congruence minus conflict; without zeros both make ignore; order is nothing."""

    def weights(table, aggregation):
        graph = network(table, mode="one", aggregation=aggregation, duplicates=duplicates)
        return {frozenset(tie[:2]): tie[2] for tie in graph.edges(data="weight")}

    agree, differ, net = (weights(rows, how) for how in ("congruence", "conflict", "subtract"))
    for tie in agree | differ | net:
        assert net.get(tie, 0) == agree.get(tie, 0) - differ.get(tie, 0)
    if duplicates == "include":
        taken = weights(rows[rows["stance"] != 0], "ignore")
        assert taken == {tie: agree.get(tie, 0) + differ.get(tie, 0) for tie in agree | differ}
    assert weights(rows.iloc[::-1], "subtract") == net


@settings(max_examples=40, deadline=None)
@given(STATEMENTS, st.sampled_from(["jaccard", "cosine"]))
def test_shares_stay_shares(rows, normalization):
    """Over cells used at most once, Jaccard and cosine of agreement lie between 0 and 1."""
    graph = network(
        rows, mode="one", aggregation="congruence", normalization=normalization, duplicates="all"
    )
    assert all(0 < value <= 1 + 1e-9 for *_, value in graph.edges(data="weight"))


def test_edges_as_a_table_come_heaviest_first():
    table = edges(network(ROWS, mode="one", aggregation="subtract"))
    assert table["weight"].abs().is_monotonic_decreasing
    assert (table["source"] < table["target"]).all()
    assert edges(nx.Graph()).empty
