"""Mean stances: whose they are, and what they rest on."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.framing import read_codings, stance_means, stances

ROWS = pd.DataFrame(
    {
        "doc": list("aabbbc"),
        "voice": ["actor"] * 5 + ["outlet"],
        "side": ["India"] * 3 + ["Pakistan"] * 3,
        "actor": ["st-IN"] * 3 + ["st-PK"] * 2 + [""],
        "proposition": "TALKS",
        "stance": [-1, 0, 1, 1, 1, -1],
    }
)


def test_the_outlets_own_statements_are_no_sides_stance() -> None:
    table = stance_means(ROWS, least=1).set_index("group")
    assert table["n"].to_dict() == {"India": 3, "Pakistan": 2}
    assert table.at["Pakistan", "mean"] == 1


def test_range_and_interval_come_from_documents() -> None:
    table = stance_means(ROWS, least=1).set_index("group")
    assert table.loc["India", ["lowest", "highest"]].tolist() == [-0.5, 1.0]
    assert table.loc["India", "low"] <= table.loc["India", "mean"] <= table.loc["India", "high"]
    assert table.loc["Pakistan", ["low", "high", "lowest", "highest"]].isna().all()


def test_few_statements_have_no_mean() -> None:
    assert set(stance_means(ROWS, least=3)["group"]) == {"India"}
    assert stance_means(ROWS, least=9).empty


def test_means_by_actor_are_those_of_the_counts() -> None:
    rows = read_codings()
    counts = stances(rows).set_index(["proposition", "actor"])
    for row in stance_means(rows, "actor", least=2).itertuples():
        cell = counts.loc[(row.proposition, row.group)]
        size = cell[["support", "neutral", "reject"]].sum()
        assert row.mean == pytest.approx((cell["support"] - cell["reject"]) / size)


def test_stances_count_every_statement_once() -> None:
    table = stances(ROWS)
    assert table[["support", "neutral", "reject"]].to_numpy().sum() == len(ROWS)
    assert set(table["actor"]) == {"outlet:c", "st-IN", "st-PK"}, "an outlet speaks as its text"
