"""Agreement of codings by variable and category, and what our own tables say."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from analysis import tables
from analysis.framing import (
    alpha,
    category_agreement,
    coincidences,
    confusion,
    confusions,
    read_codings,
    reliability,
)


def test_confusion_and_category_agreement_count_the_same_units() -> None:
    a, b = read_codings("a")["frame"], read_codings("b")["frame"]
    table, shares = confusion(a, b), category_agreement(a, b)
    assert table.to_numpy().sum() == len(a)
    assert shares["shared"].sum() == int((a == b).sum()) == int(np.trace(table.to_numpy()))


def test_agreement_on_a_category_is_that_of_all_pairs_of_coders() -> None:
    codes = [
        pd.Series(["war", "war", ""]),
        pd.Series(["war", "वार्ता", "war"]),
        pd.Series(["war"] * 3),
    ]
    found = category_agreement(*codes).set_index("code")
    # Of those who use it, each unit's other coders: 3 of 3 times 2, 2 of 3 coders, 2 of 2 coders.
    assert found.at["war", "agreement"] == pytest.approx((6 + 2 + 2) / (6 + 4 + 2))
    assert found.loc["war", ["a", "b", "c", "shared"]].tolist() == [2, 2, 3, 3]


def test_coincidences_count_every_code_once_and_give_alpha() -> None:
    codes = [["a", "a", "b"], ["b", None, "b"], ["a", "c", "c"], ["a", None, None]]
    table = coincidences(codes)
    assert table.to_numpy().sum() == pytest.approx(8)
    n = table.sum()
    expected = (n.sum() ** 2 - (n**2).sum()) / (n.sum() - 1)
    observed = table.to_numpy().sum() - np.trace(table)
    assert alpha(codes).value == pytest.approx(1 - observed / expected)


def test_confusions_name_coders_and_codes() -> None:
    found = confusions(*[pd.Series(list(codes)) for codes in ("wwt", "wtt", "ttt")])
    assert found.values.tolist()[0] == [0, 2, "w", "t", 2]
    assert found["units"].sum() == 4


def test_the_two_codings_agree_as_their_tables_say() -> None:
    found = reliability({c: read_codings(c) for c in "ab"}, tables.read("statements"))
    overall = found[found["language"] == "all"].set_index("variable")
    assert overall.at["frame", "alpha"] == pytest.approx(0.863, abs=5e-4)
    assert overall.at["attribution", "alpha"] == pytest.approx(0.935, abs=5e-4)
    assert overall.at["hedged", "alpha"] == pytest.approx(0.765, abs=5e-4)
    hindi = found[(found["language"] == "hi") & (found["variable"] == "frame")].iloc[0]
    assert hindi["alpha"] == pytest.approx(0.763, abs=5e-4) and math.isnan(hindi["low"])


def test_any_number_of_coders_and_left_out_units_are_compared() -> None:
    a = pd.DataFrame({"statement": ["s1", "s2", "s3"], "frame": ["war", "talks", "war"]})
    b, c = a[:2], a[1:].assign(frame=["talks", "talks"])
    found = reliability({"a": a, "b": b, "c": c}, variables={"frame": "nominal"}).iloc[0]
    assert found["n"] == 3 and found["coders"] == 3
    wanted = alpha([["war", "war", None], ["talks"] * 3, ["war", None, "talks"]])
    assert found["alpha"] == pytest.approx(wanted.value)
    assert found["agreement"] == pytest.approx((2 + 3 + 0) / 7)


def test_codings_without_common_statements_are_refused() -> None:
    a = pd.DataFrame({"statement": ["s1"], "frame": ["war"]})
    with pytest.raises(ValueError, match="no statement"):
        reliability({"a": a, "b": a.assign(statement="s2")}, variables={"frame": "nominal"})


def test_a_unit_coded_twice_is_named() -> None:
    a = pd.DataFrame({"statement": ["s1", "s1"], "frame": ["war", "talks"]})
    with pytest.raises(ValueError, match="coding a codes unit 's1' more than once"):
        reliability({"a": a, "b": a[:1]}, variables={"frame": "nominal"})


def test_text_under_an_ordered_level_names_the_variable() -> None:
    a = pd.DataFrame({"statement": ["s1"], "tone": ["harsh"]})
    with pytest.raises(ValueError, match="variable 'tone': ordinal codes must be numbers"):
        reliability({"a": a, "b": a}, variables={"tone": "ordinal"})
