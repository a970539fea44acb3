"""Laws of alpha, at every level of measurement, and its intervals."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.framing import alpha
from analysis.framing.reliability import LEVELS
from analysis.framing.reliability.codes import Codes
from analysis.framing.reliability.metrics import metric
from analysis.framing.reliability.ratios import FEW, squared_ratios

CODES = st.lists(st.tuples(*[st.one_of(st.none(), st.integers(0, 4))] * 3), min_size=1, max_size=25)


def by_definition(codes: list[tuple[int | None, ...]], level: str) -> float:
    """Alpha from all pairs, as its definition has it."""
    units = [[v for v in unit if v is not None] for unit in codes]
    units = [unit for unit in units if len(unit) > 1]
    values = [v for unit in units for v in unit]
    counts = {v: values.count(v) for v in set(values)}

    def delta(c: int, k: int) -> float:
        if level == "nominal":
            return float(c != k)
        if level == "interval":
            return float((c - k) ** 2)
        if level == "ratio":
            return ((c - k) / (c + k)) ** 2 if c + k else 0.0
        low, high = min(c, k), max(c, k)
        between = sum(n for v, n in counts.items() if low <= v <= high)
        return (between - (counts[c] + counts[k]) / 2) ** 2

    n = len(values)
    expected = sum(delta(c, k) for c, k in itertools.permutations(values, 2))
    if not expected:
        return math.nan
    observed = sum(
        sum(delta(c, k) for c, k in itertools.permutations(unit, 2)) / (len(unit) - 1)
        for unit in units
    )
    return 1 - (n - 1) * observed / expected


@settings(deadline=None, max_examples=50)
@given(CODES, st.sampled_from(["nominal", "ordinal", "interval", "ratio"]))
def test_closed_forms_equal_the_definition(codes: list[tuple[int | None, ...]], level: str) -> None:
    found, expected = alpha(codes, level).value, by_definition(codes, level)
    assert (math.isnan(found) and math.isnan(expected)) or found == pytest.approx(expected)


@settings(deadline=None, max_examples=50)
@given(CODES)
def test_alpha_forgets_order_of_units_and_coders(codes: list[tuple[int | None, ...]]) -> None:
    turned = [unit[::-1] for unit in reversed(codes)]
    one, other = alpha(codes).value, alpha(turned).value
    assert (math.isnan(one) and math.isnan(other)) or one == pytest.approx(other)


def test_nominal_codes_may_be_text_in_any_script() -> None:
    numbers = alpha([[1, 1], [2, 2], [1, 2], [3, 3]]).value
    words = alpha([["युद्ध", "युद्ध"], ["war", "war"], ["युद्ध", "war"], ["<b>", "<b>"]]).value
    assert words == pytest.approx(numbers)


def test_empty_text_counts_as_missing() -> None:
    assert alpha([["a", "a"], ["b", "b"], ["a", ""], ["", ""]]).n == 2


@pytest.mark.parametrize("codes", [[[1, None]], [[1, 1], [1, 1]], [[None, None]]])
def test_alpha_is_undefined_without_pairs_or_variation(codes: list[list[int | None]]) -> None:
    assert math.isnan(alpha(codes).value)


def test_text_where_numbers_are_needed_is_refused() -> None:
    with pytest.raises(ValueError, match="numbers"):
        alpha([["a", "b"]], "interval")
    with pytest.raises(ValueError, match="level"):
        alpha([[1, 2]], "cardinal")


def same(one: float, other: float) -> bool:
    return (math.isnan(one) and math.isnan(other)) or one == pytest.approx(other, abs=1e-9)


@settings(deadline=None, max_examples=60)
@given(CODES, st.sampled_from(LEVELS), st.data())
def test_a_resample_has_the_alpha_of_its_units_written_out(
    codes: list[tuple[int | None, ...]], level: str, data: st.DataObject
) -> None:
    read = Codes.read(codes, level)
    size = len(read.rows)
    counts = data.draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    written = [codes[row] for row, n in zip(read.rows, counts, strict=True) for _ in range(n)]
    found = metric(read, level).alpha(np.array(counts, dtype=float))
    assert same(found, alpha(written, level).value if written else math.nan)


@settings(deadline=None, max_examples=40)
@given(CODES, st.integers(-9, 9), st.integers(1, 9))
def test_each_level_forgets_what_it_does_not_measure(
    codes: list[tuple[int | None, ...]], shift: int, scale: int
) -> None:
    def changed(level: str, change) -> bool:
        other = [[None if c is None else change(c) for c in unit] for unit in codes]
        return same(alpha(codes, level).value, alpha(other, level).value)

    assert changed("nominal", lambda c: f"नाम {c}")
    assert changed("ordinal", lambda c: float(c) ** 3 + shift)
    assert changed("interval", lambda c: scale * c + shift)
    assert changed("ratio", lambda c: scale * c)


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 60), st.floats(1e-9, 60), st.integers(0, 3), st.integers(0, 9))
def test_the_convolution_equals_the_plain_sum(
    hundreds: int, spread: float, zeros: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    values = np.exp(rng.normal(0, spread, FEW + hundreds))
    values[:zeros] = 0
    weights = rng.integers(0, 3, len(values)).astype(float)
    both = values[:, None] / 2 + values / 2
    apart = np.divide(
        values[:, None] / 2 - values / 2, both, out=np.zeros_like(both), where=both > 0
    )
    wanted = float(weights @ apart**2 @ weights)
    assert squared_ratios(values, weights) == pytest.approx(wanted, rel=1e-11)


@pytest.mark.parametrize("level", LEVELS)
def test_many_coders_of_few_units_are_compared_too(level: str) -> None:
    rng = np.random.default_rng(2)
    codes = rng.integers(1, 6, (4, 90)).astype(float)
    codes[rng.random(codes.shape) < 0.1] = np.nan
    wanted = by_definition([[None if np.isnan(c) else c for c in unit] for unit in codes], level)
    assert alpha(codes, level).value == pytest.approx(wanted)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("scale", "shift"), [(1e300, 0), (1e-200, 0), (1, 1e9)])
def test_large_small_and_crowded_numbers_keep_their_precision(
    level: str, scale: float, shift: float
) -> None:
    codes = np.array([[1, 1], [2, 3], [4, 4], [5, 5], [2, 2]], dtype=float)
    found = alpha(codes * scale + shift, level).value
    if level != "ratio" or not shift:
        assert found == pytest.approx(alpha(codes, level).value)
    else:
        assert 0 < found < 1


@pytest.mark.parametrize("level", LEVELS)
def test_a_million_continuous_codes_are_no_burden(level: str) -> None:
    rng = np.random.default_rng(1)
    true = rng.lognormal(size=250_000)
    codes = np.column_stack([true, true * rng.lognormal(0, 0.2, len(true))])
    found = alpha(codes, level).value
    assert found == pytest.approx(0, abs=1e-3) if level == "nominal" else 0.9 < found < 1


@pytest.mark.parametrize("missing", [None, np.nan, pd.NA, ""])
def test_missing_codes_come_in_many_forms(missing: object) -> None:
    table = pd.DataFrame([["a", "a"], ["b", "b"], ["a", missing]], dtype=object)
    assert alpha(table).n == 2


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("codes", [[], [[]], np.zeros((3, 0)), [[1], [2]], pd.DataFrame()])
@pytest.mark.parametrize("interval", [None, "unit", "coincidence"])
def test_nothing_to_compare_is_no_error(level: str, codes: object, interval: str | None) -> None:
    found = alpha(codes, level, interval=interval, draws=5)
    assert math.isnan(found.value) and found.n == 0 and not found.has_interval


@pytest.mark.parametrize("kind", ["Int64", "float64", "string", "category", "object"])
def test_tables_of_any_column_type_are_read(kind: str) -> None:
    table = pd.DataFrame({"a": ["1", "2", "1"], "b": ["1", "2", "2"]})
    typed = table.astype("int64").astype(kind) if kind != "string" else table.astype(kind)
    assert alpha(typed).value == pytest.approx(4 / 9)


def test_hidden_characters_and_lone_surrogates_are_codes_like_any_other() -> None:
    odd = ["\ud800", "\x00", "\u202e", "ज़"]
    assert alpha([[code, code] for code in odd]).value == 1


def test_numbers_without_end_are_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        alpha([[1.0, math.inf], [1, 1]], "interval")
    with pytest.raises(ValueError, match="negative"):
        alpha([[1.0, -1.0], [1, 1]], "ratio")


EXAMPLE = [["a", "a"], ["b", "b"], ["a", "b"], ["b", "b"], ["a", "a"], ["c", "c"]] * 5


@pytest.mark.parametrize("interval", ["group", "unit", "coincidence"])
@pytest.mark.parametrize("level", LEVELS)
def test_intervals_hold_the_estimate_and_repeat(interval: str, level: str) -> None:
    codes = [["abc".index(c) + 1 for c in unit] for unit in EXAMPLE]
    by = [f"d{place // 6}" for place in range(len(codes))]
    one, two = (alpha(codes, level, by=by, interval=interval, draws=200) for _ in range(2))
    assert one == two and one.by == interval
    assert one.low <= one.value <= one.high <= 1


def test_documents_of_one_mind_widen_the_interval() -> None:
    codes = [["a", "a"], ["b", "b"]] * 10 + [["a", "b"], ["b", "a"]] * 5
    by = ["d1"] * 10 + ["d2"] * 10 + ["d3"] * 10
    kinds = {kind: alpha(codes, by=by, interval=kind) for kind in ("group", "unit", "coincidence")}
    width = {kind: found.high - found.low for kind, found in kinds.items()}
    assert width["group"] > width["unit"] > width["coincidence"]


def test_one_document_gives_no_interval() -> None:
    assert not alpha(EXAMPLE, by=["d"] * len(EXAMPLE)).has_interval
    assert alpha(EXAMPLE, by=["d"] * len(EXAMPLE), interval="unit").has_interval


def test_an_interval_needs_groups_and_a_known_name() -> None:
    with pytest.raises(ValueError, match="by group"):
        alpha(EXAMPLE, interval="group")
    with pytest.raises(ValueError, match="by group"):
        alpha(EXAMPLE, by=["d"])
    with pytest.raises(ValueError, match="group, unit, coincidence"):
        alpha(EXAMPLE, interval="document")


def test_drawn_coincidences_spread_as_their_variance_says() -> None:
    # M pairs drawn with replacement: alpha spreads by the deviation of their difference.
    found = alpha(EXAMPLE, interval="coincidence", draws=20_000)
    share = 1 / 6
    spread = 1.96 * math.sqrt(share * (1 - share) / found.units) / share * (1 - found.value)
    assert found.high - found.low == pytest.approx(2 * spread, rel=0.12)


def test_full_agreement_on_hardly_more_than_one_code_is_no_certainty() -> None:
    # Chance would often have drawn nothing but the common code: alpha counts as 0 then.
    found = alpha([["a", "a"]] * 19 + [["b", "b"]], interval="coincidence")
    assert found.value == 1 and found.low == 0 and found.high == 1
