"""What may be chosen beyond the mode: scales, filters, groups, isolates, compatibility."""

import pandas as pd
import pytest

from analysis.actors import edges, evidence, network, network_matrix, triadic_network
from analysis.actors.networks import Rules

COLUMNS = ["actor", "addressee", "proposition", "stance", "doc", "date", "coder", "rule"]
ROWS = pd.DataFrame(
    [
        ("भारत", "पाकिस्तान", "TALKS", -1, "000", "2019-06-08", "a", "hand"),
        ("मोदी", "पाकिस्तान", "TALKS", -1, "000", "2019-06-08", "a", "hand"),
        ("Khan", "भारत", "TALKS", 1, "002", "2019-06-20", "b", "hand"),
        ("Khan", "भारत", "TALKS", 1, "004", "2020-06-01", "b", "hand"),
        ("Khan", "China", "THIRD", 1, "004", "2020-06-01", "b", "hand"),
        ("China", "", "THIRD", 1, "003", "2016-01-25", "a", "hand"),
    ],
    columns=COLUMNS,
)


def test_an_edge_says_who_coded_its_rows_by_which_rule():
    rows = evidence(network(ROWS, mode="one", aggregation="conflict"), "Khan", "भारत")
    assert rows["coder"].tolist() == ["a", "b", "b"]
    assert set(rows["rule"]) == {"hand"}


@pytest.mark.parametrize(
    ("scale", "values", "agree", "differ"),
    [
        ("sign", (1, -1), 0, 1),
        ("boolean", (1, 0), 0, 1),
        ("boolean", (0, 0), 1, 0),
        ("integer", (1, 3), 0.5, 0.5),
        ("integer", (1, 5), 0, 1),
        ("category", ("भय", "आशा"), 0, 1),
        ("category", ("आशा", "आशा"), 1, 0),
    ],
)
def test_scales_of_positions(scale, values, agree, differ):
    """The far end of the integer scale is a statement on something else."""
    rows = pd.DataFrame(
        {"actor": ["क", "ख", "ग"], "proposition": ["P", "P", "Q"], "doc": "000"}
    ).assign(rating=[*values, 5 if scale == "integer" else values[0]])
    for aggregation, expected in (("congruence", agree), ("conflict", differ)):
        graph = network(rows, mode="one", aggregation=aggregation, qualifier="rating", scale=scale)
        assert graph.get_edge_data("क", "ख", {"weight": 0})["weight"] == expected


def test_a_boolean_column_needs_no_scale():
    rows = pd.DataFrame({"actor": ["क", "ख"], "proposition": "P", "stance": [True, False]})
    graph = network(rows.assign(doc="0"), mode="one", aggregation="conflict")
    assert graph.edges["क", "ख"]["weight"] == 1


def test_agreement_over_several_qualifiers_is_their_mean():
    rows = pd.DataFrame(
        {"actor": ["क", "ख"], "proposition": "P", "stance": [1, 1], "rating": [1, 3], "doc": "0"}
    )
    both = {"qualifier": ("stance", "rating"), "scale": ("sign", "integer")}
    graph = network(rows, mode="one", aggregation="congruence", **both)
    assert graph.edges["क", "ख"]["weight"] == 0.5
    with pytest.raises(ValueError, match="one qualifier, not several"):
        network(rows, aggregation="subtract", **both)


def test_an_integer_scale_sums_in_two_modes():
    rows = ROWS.assign(stance=[-2, -1, 1, 2, 1, 1])
    graph = network(rows, aggregation="subtract", scale="integer", duplicates="include")
    assert graph.edges["Khan", "TALKS"]["weight"] == 3


def test_without_a_qualifier_only_ignore_is_left():
    rows = ROWS.drop(columns="stance")
    assert network(rows, mode="one", qualifier=None).edges["Khan", "भारत"]["weight"] == 2
    with pytest.raises(ValueError, match="needs a qualifier"):
        network(rows, mode="one", qualifier=None, aggregation="conflict")


def test_any_column_can_be_included_or_excluded():
    assert "China" not in network(ROWS, mode="one", exclude={"doc": ["003"]})
    assert set(network(ROWS, mode="one", include={"coder": ["b"]})) == {"Khan"}
    with pytest.raises(KeyError, match="outlet to filter by"):
        network(ROWS, include={"outlet": ["PTI"]})


def test_the_rare_can_be_left_out():
    """Leaving out rare actors may make a proposition rare in its turn."""
    graph = network(ROWS, minimum={"actor": 2, "proposition": 2})
    assert set(graph) == {"Khan", "TALKS"}
    with pytest.raises(KeyError, match="colour to count by"):
        network(ROWS, minimum={"colour": 2})


def test_actors_can_be_merged_into_sides():
    """The evidence keeps the names; a side that repeats itself in a document counts once."""
    sides = {"भारत": "India", "मोदी": "India", "Khan": "Pakistan"}
    graph = network(ROWS, mode="one", aggregation="conflict", groups=sides)
    assert graph.edges["India", "Pakistan"]["weight"] == 2
    assert graph.nodes["India"]["members"] == ["भारत", "मोदी"]
    assert set(evidence(graph, "India")["actor"]) == {"भारत", "मोदी"}
    assert "China" in graph


def test_isolates_stay_if_asked_for():
    window = {"window": ("2016", "2016"), "mode": "one"}
    assert set(network(ROWS, **window)) == {"China"}
    graph = network(ROWS, isolates=True, **window)
    assert set(graph) == {"भारत", "मोदी", "Khan", "China"}
    assert graph.nodes["Khan"]["statements"] == 0
    assert network_matrix(ROWS, isolates=True, **window).rows == sorted(graph)
    matrix = network_matrix(ROWS, isolates=True, window=("2016", "2016"))
    assert (matrix.rows, matrix.columns) == (sorted(graph), ["TALKS", "THIRD"])
    assert matrix.frame().loc["China"].tolist() == [0, 1]
    two = network(ROWS, isolates=True, window=("2016", "2016"))
    assert two.nodes["TALKS"]["kind"] == "proposition"


def test_dna_counts_a_month_of_another_year_as_the_same():
    khan = ROWS[ROWS["actor"] == "Khan"]
    weights = {
        compat: network(khan, duplicates="month", compat=compat).edges["Khan", "TALKS"]["weight"]
        for compat in (None, "dna")
    }
    assert weights == {None: 2, "dna": 1}


def test_what_documents_took_from_one_source_counts_once():
    """Without an upstream a document is its own source, even beside an upstream of its name."""
    rows = ROWS[ROWS["actor"] == "Khan"].assign(proposition="TALKS")

    def weight(*upstreams):
        told = network(rows.assign(upstream=upstreams), duplicates="upstream")
        return told.edges["Khan", "TALKS"]["weight"]

    assert weight("PTI", "PTI", "PTI") == 1
    assert weight("PTI", "PTI", "AFP") == 2
    assert weight("", "", None) == 2
    assert weight("004", "", "") == 2


def test_other_words_for_rules_of_repetition():
    assert Rules(duplicates="acrossrange") == Rules(duplicates="all")
    assert Rules(duplicates="none") == Rules(duplicates="include")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"aggregation": "combine", "normalization": "activity"}, "codes, not counts"),
        ({"compat": "rdna"}, "compat 'rdna'"),
        ({"scale": "colour"}, "scale 'colour'"),
        ({"qualifier": ("stance", "doc"), "scale": ("sign",) * 3}, "3 scales for 2 qualifiers"),
        ({"aggregation": "combine", "scale": "category"}, "scale with two sides"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(options, message):
    with pytest.raises(ValueError, match=message):
        network(ROWS, **options)


def test_both_modes_may_hold_the_same_name():
    """Those spoken to speak too: they are two nodes, told apart."""
    graph = network(ROWS, over="addressee")
    assert graph.nodes["भारत"]["kind"] == "actor"
    assert graph.nodes["भारत (addressee)"]["kind"] == "addressee"
    assert graph.edges["Khan", "भारत (addressee)"]["weight"] == 2


def test_agreement_can_ask_for_the_same_addressee():
    rows = pd.concat([ROWS, ROWS.iloc[[2]].assign(actor="China", addressee="पाकिस्तान")])
    loose = network(rows, mode="one", aggregation="congruence")
    strict = network(rows, mode="one", aggregation="congruence", over=("proposition", "addressee"))
    assert loose.has_edge("Khan", "China")
    assert not strict.has_edge("Khan", "China")
    assert strict.edges["भारत", "मोदी"]["propositions"] == ["TALKS · पाकिस्तान"]


def test_names_joined_stay_apart():
    rows = pd.DataFrame(
        {"actor": ["क", "ख"], "proposition": ["P", "P · Q"], "addressee": ["Q · R", "R"]}
    ).assign(stance=1, doc="0")
    graph = network(rows, mode="one", over=("proposition", "addressee"))
    assert graph.number_of_edges() == 0


def test_three_variables_make_a_directed_tie_for_each_concept():
    graph = triadic_network(ROWS, aggregation="subtract", duplicates="include")
    assert graph.edges["Khan", "भारत", "TALKS"]["weight"] == 2
    assert graph.edges["Khan", "China", "THIRD"]["documents"] == 1
    assert not graph.has_edge("China", "Khan")
    node = graph.nodes["भारत"]
    assert (node["claims"], node["addressed"]) == (1, 2)
    assert evidence(graph, "भारत")["doc"].tolist() == ["000", "002", "004"]
    assert evidence(graph, "Khan", "भारत")["doc"].tolist() == ["002", "004"]
    assert edges(graph).iloc[0][["source", "target", "concept"]].tolist() == [
        "Khan", "भारत", "TALKS",
    ]  # fmt: skip
    with pytest.raises(KeyError, match="audience"):
        triadic_network(ROWS, addressee="audience")
    with pytest.raises(ValueError, match="two modes"):
        triadic_network(ROWS, mode="one")


@pytest.mark.parametrize("kind", ["category", "object"])
def test_columns_may_be_of_any_kind_and_have_gaps(kind):
    """A statement whose actor is missing is the outlet's own, however the table says missing."""
    rows = ROWS.assign(actor=["भारत", None, "Khan", "Khan", "Khan", ""]).astype({"actor": kind})
    assert set(network(rows, mode="one")) == {"भारत", "Khan"}
    numbers = network(ROWS.assign(actor=range(6)), mode="one")
    assert list(numbers) == ["0", "1", "2", "3", "4", "5"]


def test_claimants_and_addressees_are_merged_alike_and_stay_themselves_in_the_evidence():
    graph = triadic_network(ROWS, groups={"मोदी": "India", "भारत": "India"})
    assert graph.edges["India", "पाकिस्तान", "TALKS"]["weight"] == 1
    rows = evidence(graph, "Khan", "India")
    assert set(rows["addressee"]) == {"भारत"}
    assert set(evidence(graph, "India", "पाकिस्तान")["actor"]) == {"भारत", "मोदी"}
