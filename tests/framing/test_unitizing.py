"""Agreement on spans: the coefficients against their definition, and what they refuse."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.framing.reliability import span_agreement, unitizing_alpha

LENGTH = 24


@st.composite
def marked(draw: st.DrawFn) -> list[list[tuple[int, int, int]]]:
    """Units of two or three coders: start, end, value."""
    coders = []
    for _ in range(draw(st.integers(2, 3))):
        bounds = sorted(draw(st.sets(st.integers(0, LENGTH), max_size=8)))
        pairs = list(zip(bounds[::2], bounds[1::2], strict=False))
        coders.append([(a, b, draw(st.integers(1, 2))) for a, b in pairs])
    return coders


def table(coders: list[list[tuple[int, int, int]]], doc: str = "d") -> pd.DataFrame:
    rows = [(f"c{place}", doc, *unit) for place, units in enumerate(coders) for unit in units]
    return pd.DataFrame(rows, columns=["coder", "doc", "start", "end", "value"])


def by_definition(coders: list[list[tuple[int, int, int]]]) -> tuple[float, float]:
    """Alpha u and |u from every character of every pair of coders."""
    text = np.zeros((len(coders), LENGTH), dtype=int)
    alone = np.zeros(3)
    for place, units in enumerate(coders):
        for start, end, value in units:
            text[place, start:end] = value
            alone[value] += (end - start) ** 2
    alone[0] = (text == 0).sum()
    met = np.zeros((3, 3))
    for i in range(len(coders)):
        for j in range(len(coders)):
            for one, other in zip(text[i], text[j], strict=True):
                met[one, other] += (i != j) / (len(coders) - 1)
    margins, total = met.sum(axis=0), met.sum()
    possible = total**2 - alone.sum()
    if possible <= 0:
        return math.nan, math.nan
    expected = (np.outer(margins, margins) - np.diag(alone)) * total / possible

    def one_minus(observed: float, chance: float) -> float:
        return 1 - observed / chance if chance > 1e-12 else math.nan

    return (
        one_minus(total - np.trace(met), expected.sum() - np.trace(expected)),
        one_minus(met[0, 1:].sum(), expected[0, 1:].sum()),
    )


@settings(deadline=None, max_examples=60)
@given(marked())
def test_boundaries_give_what_every_character_gives(
    coders: list[list[tuple[int, int, int]]],
) -> None:
    names = [f"c{place}" for place in range(len(coders))]
    found = unitizing_alpha(table(coders), {"d": LENGTH}, coders=names, value="value")
    assert found["alpha"].tolist()[:2] == pytest.approx(by_definition(coders), nan_ok=True)


@settings(deadline=None, max_examples=40)
@given(marked(), st.integers(2, 5))
def test_a_finer_measure_of_the_same_text_moves_alpha_little(
    coders: list[list[tuple[int, int, int]]], factor: int
) -> None:
    """Units grow with the unit of measurement; only gaps are counted in single characters."""
    names = [f"c{place}" for place in range(len(coders))]
    finer = [[(a * factor, b * factor, v) for a, b, v in units] for units in coders]
    one = unitizing_alpha(table(coders), {"d": LENGTH}, coders=names, value="value")
    two = unitizing_alpha(table(finer), {"d": LENGTH * factor}, coders=names, value="value")
    assert one["coverage"].tolist() == pytest.approx(two["coverage"].tolist(), nan_ok=True)
    assert one["alpha"].iloc[2] == pytest.approx(two["alpha"].iloc[2], nan_ok=True)


def test_equal_units_agree_in_full_and_gaps_alone_say_nothing() -> None:
    same = [[(2, 5, 1), (9, 12, 2)]] * 3
    found = unitizing_alpha(table(same), LENGTH, value="value")
    assert found["alpha"].tolist() == [1.0] * 5
    empty = unitizing_alpha(table([[], []]), LENGTH, coders=["c0", "c1"])
    assert empty["alpha"].isna().all()


def test_texts_are_resampled_for_intervals() -> None:
    parts = [table([[(2, 5, 1)], [(2, end, 1)]], doc=f"d{end}") for end in (5, 6, 9)]
    found = unitizing_alpha(pd.concat(parts), {f"d{end}": LENGTH for end in (5, 6, 9)}, draws=200)
    first = found.iloc[0]
    assert first["low"] <= first["alpha"] <= first["high"] <= 1


@pytest.mark.parametrize(
    ("coders", "said"),
    [
        ([[(2, 5, 1), (4, 6, 1)], [(1, 2, 1)]], "begins before the one before it ends at 5"),
        ([[(2, 50, 1)], [(1, 2, 1)]], "does not lie within 0 to 24"),
        ([[(2, 2, 1)], [(1, 2, 1)]], "does not lie within"),
        ([[(2, 5, 1)]], "two coders"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    coders: list[list[tuple[int, int, int]]], said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        unitizing_alpha(table(coders), {"d": LENGTH})


def test_a_text_of_unknown_length_and_an_unnamed_coder_are_refused() -> None:
    spans = table([[(2, 5, 1)], [(2, 5, 1)]])
    with pytest.raises(ValueError, match="length of text 'd'"):
        unitizing_alpha(spans, {"e": 3})
    with pytest.raises(ValueError, match="'c1'"):
        unitizing_alpha(spans, {"d": LENGTH}, coders=["c0", "c2"])


def test_spans_of_a_text_the_other_left_empty_count_against_agreement() -> None:
    both = pd.concat([table([[(0, 4, 1)], [(0, 4, 1)]]), table([[(0, 4, 1)], []], doc="e")])
    found = span_agreement(both, value="value").set_index("level")
    assert found["of_first"].tolist() == [2, 2, 2, 8]
    assert found["f1"].tolist() == pytest.approx([2 / 3] * 4)
    turned = both.assign(coder=both["coder"].map({"c0": "z", "c1": "a"}))
    assert span_agreement(turned, value="value")["f1"].tolist() == pytest.approx([2 / 3] * 4)


def test_a_text_of_a_million_spans_is_no_burden() -> None:
    starts = np.arange(0, 2_000_000, 4)
    spans = pd.DataFrame({"coder": np.repeat(["a", "b"], len(starts)), "start": np.tile(starts, 2)})
    spans["end"] = spans["start"] + np.where(spans["coder"] == "a", 2, 3)
    found = unitizing_alpha(spans, 2_000_000)
    assert 0 < found["alpha"].iloc[0] < 1
