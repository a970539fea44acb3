"""The contrast of voices: what it counts, what it withstands, and how often chance makes it."""

from __future__ import annotations

import math
from itertools import permutations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.framing import (
    gap,
    moves,
    permutation_p,
    read_codings,
    robustness,
    share_gap,
    specifications,
    voice_shares,
    within_gap,
)
from analysis.uncertainty import bootstrap

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

STATEMENTS = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.sampled_from(["outlet", "actor"]),
        st.sampled_from(["terrorism_security", "war_military", "other"]),
    ),
    min_size=1,
    max_size=20,
)


def table(statements: list[tuple[str, str, str]]) -> pd.DataFrame:
    rows = pd.DataFrame(statements, columns=["doc", "voice", "frame"])
    return rows.assign(upstream=rows["doc"], frame2="", hedged=False, language="en")


@settings(deadline=None, max_examples=40)
@given(STATEMENTS)
def test_counts_per_document_give_the_numbers_of_the_plain_bootstrap(
    statements: list[tuple[str, str, str]],
) -> None:
    rows = table(statements)
    assert repr(gap(rows, draws=60)) == repr(bootstrap(rows, share_gap, draws=60))


@settings(deadline=None, max_examples=40)
@given(STATEMENTS)
def test_nothing_fails_on_any_statements(statements: list[tuple[str, str, str]]) -> None:
    rows = table(statements)
    tried = robustness({"a": rows}, draws=20)
    assert tried["gap"].dropna().between(-1, 1).all() and tried["p"].dropna().between(0, 1).all()
    assert specifications({"a": rows})["gap"].between(-1, 1).all()


def test_a_difference_between_documents_is_no_gap_within_them() -> None:
    # One text narrates war, the other quotes talks: inside each nobody differs.
    rows = table(
        [("a", "outlet", "war_military")] * 9 + [("a", "actor", "war_military")]
        + [("b", "actor", "other")] * 9 + [("b", "outlet", "other")]
    )  # fmt: skip
    assert share_gap(rows) == pytest.approx(0.8)
    assert within_gap(rows).value == 0 and permutation_p(rows) == 1


def test_permutations_inside_documents_are_those_of_the_exact_count() -> None:
    statements = [("a", "outlet", "war_military"), ("a", "outlet", "war_military"),
                  ("a", "outlet", "other"), ("a", "actor", "other"), ("a", "actor", "other"),
                  ("a", "actor", "war_military")]  # fmt: skip
    rows = table(statements)
    voices = set(permutations(rows["voice"]))
    observed = abs(share_gap(rows))
    extreme = sum(abs(share_gap(rows.assign(voice=dealt))) >= observed - 1e-9 for dealt in voices)
    assert permutation_p(rows) == pytest.approx(extreme / len(voices), abs=0.02)


def test_one_voice_has_neither_gap_nor_p() -> None:
    rows = table([("a", "outlet", "war_military"), ("b", "outlet", "other")])
    assert math.isnan(permutation_p(rows)) and math.isnan(within_gap(rows).value)
    assert specifications({"a": rows}).empty


def test_trials_without_their_column_are_left_out() -> None:
    rows = table([("a", "outlet", "war_military"), ("b", "actor", "other")])
    every = set(robustness({"x": rows}, draws=10)["test"])
    fewer = set(robustness({"x": rows.drop(columns=["frame2", "hedged"])}, draws=10)["test"])
    assert every - fewer == {"second frames too", "asserted only"}
    assert {"terrorism only", "war only", "within documents", "without a", "without b"} <= fewer


def test_all_specifications_hold_the_plain_one() -> None:
    rows = read_codings()
    found = specifications({"adjudicated": rows})
    plain = found.query(
        "frames == 'both' and second == 'first frame only' and statements == 'all' "
        "and weight == 'statements' and left_out == ''"
    )
    assert plain["gap"].tolist() == pytest.approx([share_gap(rows)])
    assert found["gap"].is_monotonic_increasing and len(found) == 3 * 2 * 2 * 3 * 6


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
