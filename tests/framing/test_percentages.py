"""Published shares that no count of the stated total can give."""

from decimal import ROUND_DOWN, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.framing.percentages import (
    check_shares,
    common_totals,
    fits,
    joint_fits,
    smallest_total,
)

TOTALS = st.integers(1, 2000)
PLACES = st.sampled_from(["1", ".1", ".01", ".001"])
ROUNDINGS = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_DOWN])


@given(TOTALS, st.data(), PLACES, ROUNDINGS)
def test_whatever_is_printed_of_a_true_count_is_found_possible(total, data, places, rounding):
    count = data.draw(st.integers(0, total))
    printed = (Decimal(100) * count / total).quantize(Decimal(places), rounding)
    assert count in [fit.counted for fit in fits(str(printed), [total])]


@given(st.integers(1, 300), st.integers(0, 10_000), st.sampled_from([1, 10, 100]))
def test_what_is_found_is_what_trying_every_count_finds(total, units, unit):
    percent = Decimal(units) / unit
    if percent > 100:
        return
    shown = f"{percent:.{len(str(unit)) - 1}f}"
    exact = [Decimal(100) * count / total - percent for count in range(total + 1)]
    step, tiny = Decimal(1) / unit, Decimal("1e-20")
    tried = [k for k, over in enumerate(exact) if -step / 2 - tiny <= over < step - tiny]
    assert [fit.counted for fit in fits(shown, [total])] == tried


def test_a_share_printed_for_too_few_stories_names_the_totals_that_fit():
    assert [(fit.counted, fit.total) for fit in fits("81.13", range(1, 57))] == [(43, 53)]
    assert fits("81.13", [56]) == []
    assert [fit.counted for fit in fits("50.0", [242])] == [121]


def test_trailing_zeros_count():
    assert fits("50", [201]) != []
    assert fits("50.00", [201]) == []


def test_the_smallest_total_is_the_first_that_fits():
    assert smallest_total("25.56") == 90
    with pytest.raises(ValueError, match="up to 10"):
        smallest_total("81.13", limit=10)


def test_the_groups_must_fit_together():
    shares = [("53.85", 14), ("77", 14), ("92.85", 14), ("100", 14)]
    assert [(fit.counted, fit.total) for fit in joint_fits(shares, "81.13")] == [(43, 53)]
    assert joint_fits(shares[:3], "99") == []
    assert joint_fits([("50", 4)], "50")[0].total == 4
    with pytest.raises(ValueError, match="too many"):
        joint_fits([("50", 5000), ("50", 5000), ("50", 5000)], "50")


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9)), min_size=1, max_size=3))
def test_true_groups_are_among_the_joint_fits(groups):
    pairs = [(min(count, total), total) for total, count in groups]
    count, total = (sum(column) for column in zip(*pairs, strict=True))
    shares = [(f"{Decimal(100) * k / n:.2f}", n) for k, n in pairs]
    found = joint_fits(shares, f"{Decimal(100) * count / total:.2f}")
    assert (count, total) in [(fit.counted, fit.total) for fit in found]


@given(st.lists(st.integers(0, 60), min_size=1, max_size=4).filter(any), ROUNDINGS)
def test_the_true_total_is_among_the_common_ones(counts, rounding):
    total = sum(counts)
    shares = [
        str((Decimal(100) * count / total).quantize(Decimal(".1"), rounding)) for count in counts
    ]
    assert total in common_totals(shares, range(1, total + 1), whole=True)


def test_shares_of_everything_must_add_up():
    assert common_totals(["60", "35"], range(1, 200)) != []
    assert common_totals(["60", "35"], range(1, 200), whole=True) == []
    assert common_totals(["46.15", "92.85"], range(1, 100)) == []


@pytest.mark.parametrize("percent", ["", "x", "101", "-1", "nan", "५०%"])
def test_what_is_no_percentage_is_an_error(percent):
    with pytest.raises(ValueError, match="percentage"):
        fits(percent, [10])


def test_a_total_below_one_is_an_error():
    with pytest.raises(ValueError, match="at least 1"):
        fits("50", [0])


def test_a_share_without_a_total_is_checked_for_its_least_total_only():
    rows = pd.DataFrame({"percent": ["11.88", "23"], "total": [None, 14]})
    checked = check_shares(rows)
    assert checked["possible"].isna().tolist() == [True, False]
    assert checked["least_total"].tolist() == [101, 13]
    assert not checked["possible"].iloc[1]
