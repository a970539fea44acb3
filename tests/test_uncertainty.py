"""Intervals: what they promise, and what they do when there is too little to say."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.uncertainty import Estimate, bootstrap, leave_one_out, share, wilson

ROWS = pd.DataFrame(
    {"doc": list("aaabbccccd"), "war": [1, 0, 1, 1, 1, 0, 0, 0, 1, 0], "लेख": list("क" * 10)}
)


def mean(rows: pd.DataFrame) -> float:
    return float(rows["war"].mean())


def test_bootstrap_is_deterministic_and_blind_to_row_order() -> None:
    shuffled = ROWS.sample(frac=1, random_state=3)
    assert bootstrap(ROWS, mean) == bootstrap(ROWS, mean) == bootstrap(shuffled, mean)


def test_another_seed_draws_other_samples() -> None:
    rows = pd.DataFrame({"doc": range(40), "war": np.arange(40) ** 2})
    assert bootstrap(rows, mean, seed=1).low != bootstrap(rows, mean, seed=2).low


def test_share_equals_bootstrap_of_the_mean() -> None:
    slow, fast = bootstrap(ROWS, mean), share(ROWS, "war")
    assert (slow.value, slow.low, slow.high) == pytest.approx((fast.value, fast.low, fast.high))


def test_bootstrap_resamples_documents_not_rows() -> None:
    clustered = pd.DataFrame(
        {"doc": np.repeat(list("abcd"), 50), "war": np.repeat([1, 0, 1, 0], 50)}
    )
    wide, narrow = bootstrap(clustered, mean), bootstrap(clustered.assign(doc=range(200)), mean)
    assert wide.high - wide.low > 3 * (narrow.high - narrow.low)


def test_standard_error_agrees_with_theory() -> None:
    rng = np.random.default_rng(5)
    rows = pd.DataFrame({"doc": range(400), "war": rng.normal(size=400)})
    found = bootstrap(rows, mean, draws=4000)
    expected = 2 * 1.959964 * rows["war"].std(ddof=0) / 20
    assert found.high - found.low == pytest.approx(expected, rel=0.06)


def test_no_rows_give_an_undefined_estimate_not_an_error() -> None:
    found = bootstrap(ROWS.iloc[:0], mean)
    assert math.isnan(found.value) and found.n == found.units == 0
    assert str(found) == "undefined" == str(share(ROWS.iloc[:0], "war"))


def test_one_document_gives_a_value_without_an_interval() -> None:
    found = bootstrap(ROWS[ROWS["doc"] == "a"], mean)
    assert found.value == pytest.approx(2 / 3) and not found.has_interval
    assert str(found) == "0.67 [no interval]"


def test_draws_without_a_value_are_counted_and_can_void_the_interval() -> None:
    def only_d(rows: pd.DataFrame) -> float:
        return float((rows["doc"] == "d").mean()) if (rows["doc"] == "d").any() else math.nan

    some = bootstrap(ROWS, only_d)
    assert 0 < some.undefined < 1000 and some.has_interval
    many = pd.DataFrame({"doc": list("abcdefghij"), "war": [1] + [0] * 9})
    never = bootstrap(many, lambda r: math.nan if (r["doc"] != "a").any() else 1.0)
    assert never.undefined == 2000 and not never.has_interval


def test_a_missing_column_is_named() -> None:
    with pytest.raises(KeyError, match="upstream"):
        bootstrap(ROWS, mean, by="upstream")


@pytest.mark.parametrize("bad", [{"level": 0.0}, {"level": 1.0}, {"draws": 0}])
def test_senseless_settings_are_refused(bad: dict[str, float]) -> None:
    with pytest.raises(ValueError):
        bootstrap(ROWS, mean, **bad)  # type: ignore[arg-type]


def test_leave_one_out_names_the_unit_and_what_remains() -> None:
    table = leave_one_out(ROWS, mean).set_index("left_out")
    assert list(table.index) == list("abcd")
    assert table.loc["c", "value"] == pytest.approx(4 / 6) and table.loc["c", "n"] == 6
    assert table.loc["c", "change"] == pytest.approx(4 / 6 - 0.5)


def test_leave_one_out_of_nothing_and_of_one() -> None:
    assert leave_one_out(ROWS.iloc[:0], mean).empty
    only = leave_one_out(ROWS[ROWS["doc"] == "a"], mean)
    assert math.isnan(only["value"].iloc[0]) and only["n"].iloc[0] == 0


def test_wilson_agrees_with_published_limits() -> None:
    # Newcombe (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29.
    published = {(81, 263): (0.2553, 0.3662), (15, 148): (0.0624, 0.1605)}
    published |= {(0, 20): (0.0, 0.1611), (1, 29): (0.0061, 0.1718)}
    for (k, n), limits in published.items():
        found = wilson(k, n)
        assert (found.low, found.high) == pytest.approx(limits, abs=5e-5)


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 500), st.integers(0, 500))
def test_wilson_holds_its_point_and_mirrors(k: int, extra: int) -> None:
    n = k + extra
    found, mirror = wilson(k, n), wilson(extra, n)
    if n == 0:
        assert math.isnan(found.value)
        return
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.low == pytest.approx(1 - mirror.high)


@pytest.mark.parametrize(("k", "n"), [(-1, 5), (6, 5), (1, 0)])
def test_wilson_refuses_impossible_counts(k: int, n: int) -> None:
    with pytest.raises(ValueError, match="between 0 and n"):
        wilson(k, n)


def test_an_estimate_prints_value_and_limits() -> None:
    assert str(Estimate(0.514, 0.286, 0.7, 40, 5, "doc")) == "0.51 [0.29, 0.70]"
    assert f"{Estimate(math.nan, math.nan, math.nan, 0, 0, 'doc')}" == "undefined"


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans()), max_size=30))
def test_the_interval_stays_within_what_was_seen(pairs: list[tuple[str, bool]]) -> None:
    rows = pd.DataFrame(pairs, columns=["doc", "war"])
    found = share(rows, "war", draws=200)
    if found.has_interval:
        assert 0 <= found.low <= found.high <= 1
    else:
        assert rows["doc"].nunique() < 2
