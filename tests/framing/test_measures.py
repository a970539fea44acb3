"""Shares, gaps, stances, names and indicators."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from analysis import tables
from analysis.framing import (
    SECURITY,
    frame_shares,
    gap,
    moves,
    name_labels,
    named_by,
    named_by_speaker,
    naming_table,
    profile,
    read_codings,
    robustness,
    share_gap,
    stances,
    voice_shares,
)

ROWS = pd.DataFrame(
    {
        "statement": [f"s{i}" for i in range(8)],
        "doc": list("aaaabbbb"),
        "upstream": list("xxxxxxxx"),
        "voice": ["outlet", "outlet", "actor", "actor"] * 2,
        "frame": ["war_military", "other", "other", "other"] * 2,
        "actor": ["", "", "st-IN", "st-PK"] * 2,
        "proposition": ["TALKS"] * 8,
        "stance": [1, 0, -1, 1] * 2,
    }
)


def test_shares_of_a_group_sum_to_one() -> None:
    table = frame_shares(read_codings(), "doc")
    assert table.groupby("group")["share"].sum().tolist() == pytest.approx(
        [1] * table["group"].nunique()
    )


def test_first_coding_gives_half_against_a_fifth() -> None:
    shares = voice_shares(read_codings("a"))
    assert round(shares["outlet"].value, 2) == 0.51 and round(shares["actor"].value, 2) == 0.18


def test_gap_is_the_difference_of_the_voice_shares() -> None:
    for coder in ("a", "b", "adjudicated"):
        rows = read_codings(coder)
        shares = voice_shares(rows)
        assert gap(rows).value == pytest.approx(shares["outlet"].value - shares["actor"].value)


def test_gap_of_one_voice_is_undefined() -> None:
    assert math.isnan(share_gap(ROWS[ROWS["voice"] == "outlet"]))


def test_robustness_tries_each_document_and_one_upstream_has_no_interval() -> None:
    table = robustness({"x": ROWS}).set_index("test")
    assert table.loc["all", "gap"] == 0.5
    assert math.isnan(table.loc["by upstream", "low"])
    assert {"without a", "without b"} <= set(table.index)


def test_moves_are_exactly_the_rows_that_change_the_contrast() -> None:
    after = ROWS.assign(voice=["actor", *ROWS["voice"][1:]])
    after.loc[1, "frame"] = "terrorism_security"
    after.loc[4, "frame"] = "other"
    found = moves(ROWS, after)
    assert found["change"].tolist() == ["outlet to actor", "enters", "leaves"]
    assert moves(ROWS, ROWS).empty


def test_security_frames_are_codes_of_the_codebook() -> None:
    codebook = tables.read("codebook")
    assert set(SECURITY) <= set(codebook.loc[codebook["variable"] == "frame", "code"])


def test_stances_count_every_statement_once() -> None:
    table = stances(ROWS)
    assert table[["support", "neutral", "reject"]].to_numpy().sum() == len(ROWS)
    assert {"outlet:a", "outlet:b"} <= set(table["actor"])


def test_a_name_belongs_to_the_shortest_statement_around_it() -> None:
    coded = pd.DataFrame(
        {
            "doc": ["a", "a"], "start": [0, 5], "end": [50, 20], "statement": ["s1", "s2"],
            "voice": ["outlet", "actor"], "actor": ["", "st-IN"], "side": ["", "India"],
        }
    )  # fmt: skip
    terms = pd.DataFrame(
        {
            "doc": "a",
            "start": [8, 30, 60],
            "end": [12, 33, 63],
            "surface": "पीओके",
            "concept": "K014",
        }
    )
    found = named_by(terms, tables.read("concepts"), coded)
    assert found["voice"].tolist() == ["actor", "outlet", "uncoded"]
    assert set(found["whose"]) == {"India"}


def test_labels_name_both_the_term_and_whose_it_is() -> None:
    labels = name_labels(tables.read("concepts"), tables.read("term_forms"), "en")
    assert labels["K014"].endswith("(India)") and labels["K018"].endswith("(Pakistan)")


def test_profile_labels_follow_the_balance() -> None:
    table = profile(tables.read("war_peace"))
    assert (table["balance"] == table["peace"] - table["war"]).all()
    assert set(table.loc[table["balance"] == 0, "label"]) <= {"neutral"}
    assert (
        table[["war", "peace", "neither"]].sum(axis=1)
        == table.iloc[0][["war", "peace", "neither"]].sum()
    ).all()


def test_a_name_used_by_the_other_side_is_told_by_outlet_and_speaker() -> None:
    terms = pd.DataFrame(
        {
            "doc": ["001", "001", "003"],
            "start": [8, 30, 2],
            "end": [12, 33, 5],
            "surface": ["PoK", "PoK", "PoK"],
            "concept": "K014",
        }
    )
    voices = pd.DataFrame(
        {"doc": ["001"], "start": [0], "end": [20], "kind": ["indirect"], "actor": ["st-PK"]}
    )
    names = ("concepts", "sources", "actors")
    concepts, sources, actors = (tables.read(name) for name in names)
    found = named_by_speaker(terms, concepts, voices, sources, actors)
    assert found["voice"].tolist() == ["reported", "outlet", "outlet"]
    assert found["use"].tolist() == ["other", "own", "other"]
    assert naming_table(found)["count"].sum() == len(terms)
