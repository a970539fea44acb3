"""War and peace scores and how far they would move."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import tables
from analysis.framing import profile, war_peace_score

CODES = st.lists(st.sampled_from([-1, 0, 1]), min_size=1, max_size=13)


def indicators(codes: list[int], doc: str = "x", coder: str = "a") -> pd.DataFrame:
    names = [f"I{number}" for number in range(len(codes))]
    return pd.DataFrame({"doc": doc, "indicator": names, "coder": coder, "code": codes})


@settings(deadline=None, max_examples=40)
@given(CODES)
def test_exchanging_war_and_peace_turns_the_score(codes: list[int]) -> None:
    row = profile(indicators(codes), draws=100).iloc[0]
    turned = profile(indicators([-code for code in codes]), draws=100).iloc[0]
    assert row["score"] == -turned["score"] and row["low"] == pytest.approx(-turned["high"])
    assert (row["kept"], row["pivotal"]) == (turned["kept"], turned["pivotal"])
    assert -1 <= row["low"] <= row["high"] <= 1


def test_a_label_that_hangs_on_one_indicator_says_so() -> None:
    codes = {"a": [1, -1, 0], "b": [1, 0, 0], "c": [1] * 6}
    rows = pd.concat([indicators(own, doc) for doc, own in codes.items()])
    table = profile(rows).set_index("doc")
    assert table["pivotal"].to_dict() == {"a": 2, "b": 1, "c": 0}
    assert table["kept"].idxmax() == "c" and table.at["c", "kept"] == 1


def test_the_score_of_the_corpus_is_the_mean_of_its_texts() -> None:
    cells = tables.read("war_peace")
    texts, score = profile(cells), war_peace_score(cells).set_index("coder")
    for coder, part in texts.groupby("coder"):
        assert score.at[coder, "score"] == pytest.approx(part["score"].mean())
    assert score.at["mean", "score"] == pytest.approx(score.drop("mean")["score"].mean())
    assert (score["low"] <= score["score"]).all() and (score["score"] <= score["high"]).all()


def test_one_text_has_no_interval() -> None:
    row = war_peace_score(indicators([1, -1, 1])).iloc[0]
    assert (
        row["documents"] == 1
        and np.isnan(row[["low", "high", "least", "most"]].astype(float)).all()
    )


def test_profile_labels_follow_the_balance() -> None:
    table = profile(tables.read("war_peace"))
    assert (table["balance"] == table["peace"] - table["war"]).all()
    assert set(table.loc[table["balance"] == 0, "label"]) <= {"neutral"}
    assert (
        table[["war", "peace", "neither"]].sum(axis=1)
        == table.iloc[0][["war", "peace", "neither"]].sum()
    ).all()
