"""The engine against the definitions written out: loops over statements, nodes and propositions.

The reference below is slow and plain. It is the text of Leifeld (2017) and of the DNA manual,
chapter 2, put into loops: nothing in it is shared with the engine.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from itertools import product

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.actors import network, network_matrix
from analysis.actors.networks import products

COLUMNS = ["actor", "proposition", "stance", "doc", "date", "start"]
DATES = ("2009-04-15", "2009-04-30", "2009-05-01", "2010-04-15")
STATEMENTS = st.lists(
    st.tuples(
        st.sampled_from("abcde"),
        st.sampled_from("PQRS"),
        st.sampled_from((-1, 1)),
        st.sampled_from(("000", "001", "002")),
        st.sampled_from(DATES),
        st.integers(0, 99),
    ),
    max_size=30,
).map(lambda rows: pd.DataFrame(rows, columns=COLUMNS))
RULES = ("include", "document", "week", "month", "year", "all")
ONE = list(product(("ignore", "congruence", "conflict", "subtract"),
                   ("no", "average", "jaccard", "cosine")))  # fmt: skip
TWO = [*product(("ignore", "subtract"), ("no", "activity", "prominence")), ("combine", "no")]


def unit(row, duplicates):
    """Within what a repetition is one; None: every statement counts."""
    year, week, _ = pd.Timestamp(row["date"]).isocalendar()
    return {
        "document": row["doc"], "week": (year, week), "month": row["date"][:7],
        "year": row["date"][:4], "all": "",
    }[duplicates]  # fmt: skip


def counted(rows, aggregation, duplicates):
    """x(a, c, q), after repetitions are left out; the first in time stays."""
    order = sorted(rows.to_dict("records"), key=lambda row: (row["date"], row["doc"], row["start"]))
    seen, cells = set(), Counter()
    for row in order:
        said = [row["actor"], row["proposition"]]
        same = said if aggregation == "ignore" else [*said, row["stance"]]
        if duplicates != "include":
            key = (*same, unit(row, duplicates))
            if key in seen:
                continue
            seen.add(key)
        cells[row["actor"], row["proposition"], row["stance"]] += 1
    return cells


def one_mode(rows, aggregation, normalization, duplicates, compat=None):
    x = counted(rows, aggregation, duplicates)
    actors, concepts = (sorted(set(rows[name])) for name in ("actor", "proposition"))
    said = {a: sum(x[a, c, q] for c in concepts for q in (-1, 1)) for a in actors}

    def tie(a, b):
        pairs = [(x[a, c, p] * x[b, c, q], p == q)
                 for c in concepts for p in (-1, 1) for q in (-1, 1)]  # fmt: skip
        agree = sum(value for value, same in pairs if same)
        differ = sum(value for value, same in pairs if not same)
        return {"ignore": agree + differ, "congruence": agree, "conflict": differ,
                "subtract": agree - differ}[aggregation]  # fmt: skip

    def divisor(a, b):
        if normalization == "average":
            return (said[a] + said[b]) / 2
        if normalization == "jaccard":
            cells = [(x[a, c, q], x[b, c, q]) for c in concepts for q in (-1, 1)]
            m10 = sum(m for m, n in cells if not n)
            m01 = sum(n for m, n in cells if not m)
            return m10 + m01 + sum(m * n for m, n in cells)
        if normalization == "cosine" and compat == "dna":
            return said[a] * said[b]
        if normalization == "cosine":
            return length(a) * length(b)
        return 1

    def length(a):
        if aggregation == "ignore":
            return math.sqrt(sum((x[a, c, -1] + x[a, c, 1]) ** 2 for c in concepts))
        return math.sqrt(sum(x[a, c, q] ** 2 for c in concepts for q in (-1, 1)))

    return {
        (a, b): tie(a, b) / (divisor(a, b) or 1) for a in actors for b in actors if a != b
    }  # fmt: skip


def two_mode(rows, aggregation, normalization, duplicates):
    x = counted(rows, aggregation, duplicates)
    actors, concepts = (sorted(set(rows[name])) for name in ("actor", "proposition"))

    def tie(a, c):
        minus, plus = x[a, c, -1], x[a, c, 1]
        return {"ignore": plus + minus, "subtract": plus - minus,
                "combine": 2 * (minus > 0) + (plus > 0)}[aggregation]  # fmt: skip

    def divisor(a, c):
        return {
            "no": 1,
            "activity": sum(x[a, d, q] for d in concepts for q in (-1, 1)),
            "prominence": sum(x[b, c, q] for b in actors for q in (-1, 1)),
        }[normalization] or 1  # fmt: skip

    return {(a, c): tie(a, c) / divisor(a, c) for a in actors for c in concepts}


def as_dict(found):
    table = found.frame()
    return {(a, b): table.loc[a, b] for a in table.index for b in table.columns}


@pytest.mark.parametrize(("aggregation", "normalization"), ONE)
@settings(max_examples=25, deadline=None)
@given(STATEMENTS, st.sampled_from(RULES), st.sampled_from((None, "dna")))
def test_one_mode_is_as_defined(aggregation, normalization, rows, duplicates, compat):
    options = {"aggregation": aggregation, "normalization": normalization}
    if duplicates == "month":
        compat = None
    found = network_matrix(rows, mode="one", duplicates=duplicates, compat=compat, **options)
    for pair, value in one_mode(rows, **options, duplicates=duplicates, compat=compat).items():
        assert as_dict(found)[pair] == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize(("aggregation", "normalization"), TWO)
@settings(max_examples=25, deadline=None)
@given(STATEMENTS, st.sampled_from(RULES))
def test_two_mode_is_as_defined(aggregation, normalization, rows, duplicates):
    options = {"aggregation": aggregation, "normalization": normalization}
    found = as_dict(network_matrix(rows, mode="two", duplicates=duplicates, **options))
    assert found == pytest.approx(two_mode(rows, **options, duplicates=duplicates), abs=1e-12)


@settings(max_examples=40, deadline=None)
@given(STATEMENTS, st.sampled_from(("no", "average", "jaccard")))
def test_laws_that_the_published_sums_obey(rows, normalization):
    """Congruence and conflict add up to ignore, and subtract is their difference, normalised too.

    As in 276 = 160 + 116 and 24.4690022 = 13.6106625 + 10.8583397: the divisor of a pair is the
    same under every aggregation.
    """
    every, agree, differ, net = (
        network_matrix(
            rows, mode="one", aggregation=how, normalization=normalization, duplicates="include"
        ).weights.toarray()
        for how in ("ignore", "congruence", "conflict", "subtract")
    )
    assert agree + differ == pytest.approx(every, abs=1e-12)
    assert agree - differ == pytest.approx(net, abs=1e-12)
    assert net == pytest.approx(net.T, abs=1e-12)


@pytest.mark.parametrize("normalization", ["no", "average", "jaccard", "cosine"])
@pytest.mark.parametrize("aggregation", ["ignore", "congruence", "conflict", "subtract"])
def test_networks_too_large_to_fill_come_out_the_same(monkeypatch, aggregation, normalization):
    rng = random.Random(1)
    draws = [(rng.choice("abcdefgh"), rng.choice("PQRST"), rng.choice((-1, 1)), str(i % 7))
             for i in range(60)]  # fmt: skip
    rows = pd.DataFrame(draws, columns=COLUMNS[:4])
    options = {"mode": "one", "aggregation": aggregation, "normalization": normalization}
    dense = network_matrix(rows, **options).frame()
    for limit in ("MOST", "FULL"):
        monkeypatch.setattr(products, limit, 0)
        pd.testing.assert_frame_equal(network_matrix(rows, **options).frame(), dense)


@settings(max_examples=40, deadline=None)
@given(STATEMENTS)
def test_either_side_can_be_the_nodes(rows):
    """Statements by two modes are the same matrix, turned."""
    one = network_matrix(rows, duplicates="include")
    other = network_matrix(rows, duplicates="include", nodes="proposition", over="actor")
    assert (one.weights.toarray() == other.weights.toarray().T).all()
    assert one.weights.sum() == len(rows)


@settings(max_examples=30, deadline=None)
@given(STATEMENTS, st.sampled_from(("ignore", "subtract")), st.sampled_from(("no", "jaccard")))
def test_graph_and_matrix_say_the_same(rows, aggregation, normalization):
    options = {"mode": "one", "aggregation": aggregation, "normalization": normalization}
    graph, found = network(rows, **options), network_matrix(rows, **options)
    table = found.frame()
    assert list(graph.nodes) == found.rows
    assert found.weights.nnz == 2 * graph.number_of_edges()
    for a, b, weight in graph.edges(data="weight"):
        assert table.loc[a, b] == pytest.approx(weight)


@settings(max_examples=30, deadline=None)
@given(STATEMENTS)
def test_a_node_is_at_one_with_its_twin(rows):
    """What a cosine is for; a division by row sums would make it smaller the more is said."""
    twins = pd.concat([rows, rows.assign(actor=rows["actor"] + "2")])
    for aggregation in ("ignore", "congruence"):
        table = network_matrix(
            twins, mode="one", aggregation=aggregation, normalization="cosine",
            duplicates="include",
        ).frame()  # fmt: skip
        for actor in rows["actor"].unique():
            assert table.loc[actor, actor + "2"] == pytest.approx(1)
