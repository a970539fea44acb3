"""Numbers that other people published, to their stated precision."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from scipy.stats import false_discovery_control, fisher_exact
from scipy.stats.contingency import odds_ratio

from analysis.framing.keyness import keyness
from analysis.framing.keywords.contingency import false_discovery, fisher
from analysis.framing.reliability import alpha, unitizing_alpha

N = math.nan

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C: 4 coders, 12 units.
FOUR_BY_TWELVE = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
    [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
]
# The three-coder example of the Wikipedia article on the coefficient.
THREE_BY_FIFTEEN = [
    [N, N, N, N, N, 3, 4, 1, 2, 1, 1, 3, 3, N, 3],
    [1, N, 2, 1, 3, 3, 4, 3, N, N, N, N, N, N, N],
    [N, N, 2, 1, 3, 4, 4, N, 2, 1, 1, 3, 3, N, 4],
]


@pytest.mark.parametrize(
    ("level", "expected"),
    [("nominal", 0.743421), ("ordinal", 0.815388), ("interval", 0.849107), ("ratio", 0.797403)],
)
def test_alpha_of_the_published_four_coder_example(level: str, expected: float) -> None:
    assert alpha(np.array(FOUR_BY_TWELVE).T, level).value == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(("level", "expected"), [("nominal", 0.691358), ("interval", 0.810845)])
def test_alpha_of_the_published_three_coder_example(level: str, expected: float) -> None:
    assert alpha(np.array(THREE_BY_FIFTEEN).T, level).value == pytest.approx(expected, abs=1e-6)


# Hayes & Krippendorff (2007), table 1: 40 articles, five coders, four of whom at most coded each.
FORTY_BY_FIVE = """
112-2 1101- 2333- -00-0 000-0 000-0 102-1 1-20- 222-2 2111- -100- 0000- 1222- 33223 111-1 111-1
212-2 1233- 1101- 000-0 0011- 00-00 2333- 0000- 12-22 0111- 00010 1212- 1122- 112-2 110-0 2121-
22-22 3222- 222-2 223-2 222-2 22-12 2222- 111-1
"""


@pytest.mark.parametrize(
    ("level", "expected"), [("nominal", 0.4765), ("ordinal", 0.7598), ("interval", 0.7574)]
)
def test_alpha_of_the_published_five_coder_example(level: str, expected: float) -> None:
    units = [[N if code == "-" else int(code) for code in row] for row in FORTY_BY_FIVE.split()]
    assert alpha(units, level).value == pytest.approx(expected, abs=5e-5)


# Three observers of a continuum of length 20, after Krippendorff, Mathet, Bouvry & Widlöcher
# (2016): observer, value, start, end.
UNITIZED = [
    ("i", "1", 2, 5), ("i", "1", 9, 11), ("i", "2", 12, 20), ("j", "1", 2, 5), ("j", "2", 7, 15),
    ("k", "1", 2, 5), ("k", "2", 10, 15),
]  # fmt: skip


def test_the_published_family_of_coefficients_for_unitizing() -> None:
    spans = pd.DataFrame(UNITIZED, columns=["coder", "value", "start", "end"])
    found = unitizing_alpha(spans, 20, value="value")
    assert found["coefficient"].tolist() == ["u", "|u", "cu", "(k)u", "(k)u"]
    assert found["alpha"].tolist() == pytest.approx([0.474, 0.433, 0.779, 0.769, 0.787], abs=5e-4)
    coverage = [0.3833, 0.9545, 0.5952]
    assert found["coverage"].tolist()[2:] == pytest.approx(coverage, abs=5e-5)


A, B = {"w": 7, "rest": 3}, {"w": 2, "rest": 7}


@pytest.mark.parametrize(
    ("measure", "correction", "expected"),
    [
        ("chi2", "none", 4.337160),
        ("chi2", "yates", 2.632438),
        ("g2", "none", 4.534939),
        ("g2", "williams", 4.200833),
    ],
)
def test_quanteda_keyness_of_seven_in_ten_against_two_in_nine(
    measure: str, correction: str, expected: float
) -> None:
    row = keyness(A, B, measure, correction=correction).set_index("term").loc["w"]
    assert row["score"] == pytest.approx(expected, abs=1e-6)
    assert row["measure"] == f"{measure} ({correction})"


def test_quanteda_exact_test_and_conditional_odds_ratio() -> None:
    row = keyness(A, B, "fisher").set_index("term").loc["w"]
    assert row["p"] == pytest.approx(0.069779, abs=1e-6)
    assert math.exp(row["log_odds"]) == pytest.approx(7.166306, abs=1e-6)


def test_scattertext_log_odds_with_an_uninformative_prior() -> None:
    a = dict(zip("abcd", [1, 5, 1, 9], strict=True))
    b = dict(zip("abcd", [100, 510, 100, 199], strict=True))
    table = keyness(a, b, prior=0.01).set_index("term").loc[list("abcd")]
    deltas = [-0.6095321, -1.0345766, -0.6095321, 1.5201005]
    assert table["log_odds"].tolist() == pytest.approx(deltas, abs=1e-6)
    # scattertext gives 1 - 2 Phi(z) as its score.
    scores = [math.copysign(1 - p, -z) for p, z in zip(table["p"], table["score"], strict=True)]
    assert scores == pytest.approx([0.4447054, 0.9433088, 0.4447054, -0.9971462], abs=1e-6)


def test_fighting_words_z_of_words_used_once_on_one_side() -> None:
    shared = {"t": 2, "u": 1, "v": 1, "w": 1, "x": 1}
    a, b = shared | {"p": 1, "q": 1, "r": 1}, shared | {"k": 1, "l": 1, "m": 1}
    table = keyness(a, b, prior=0.05, variance="two-term").set_index("term")
    assert table.loc[list("pqr"), "score"].tolist() == pytest.approx([0.6894227888] * 3, abs=1e-9)
    assert table.loc[list("klm"), "score"].tolist() == pytest.approx([-0.6894227888] * 3, abs=1e-9)
    assert table.loc[list("tuvwx"), "score"].tolist() == pytest.approx([0] * 5, abs=1e-9)


def test_the_two_term_variance_makes_more_of_the_same_counts() -> None:
    a = dict(zip("abcd", [1, 5, 1, 9], strict=True))
    b = dict(zip("abcd", [100, 510, 100, 199], strict=True))
    full = keyness(a, b, prior=0.01).set_index("term").loc["d", "score"]
    short = keyness(a, b, prior=0.01, variance="two-term").set_index("term").loc["d", "score"]
    assert round(full, 2) == 2.98 and round(short, 2) == 4.46


@pytest.mark.parametrize(
    "cells", [(7, 3, 2, 7), (40, 900, 3, 1200), (1, 60, 55, 2), (12, 12, 12, 12)]
)
def test_the_exact_test_equals_scipys(cells: tuple[int, int, int, int]) -> None:
    a, c, b, d = cells
    odds, p = fisher(a, c, b, d)
    table = [[a, c], [b, d]]
    assert p == pytest.approx(fisher_exact(table).pvalue, rel=1e-9)
    assert math.exp(odds) == pytest.approx(odds_ratio(table).statistic, rel=1e-6)


def test_false_discovery_rates_equal_scipys() -> None:
    p = np.array([0.001, 0.2, 0.03, 0.03, 0.9, 0.0004])
    expected = false_discovery_control(p)
    assert false_discovery(p).tolist() == pytest.approx(expected.tolist(), abs=1e-12)


def test_gries_deviation_of_proportions() -> None:
    # Gries (2008): five parts of 9, 10, 10, 10 and 11 words that use one of them 1 to 5 times.
    parts = [{"a": uses, "rest": size - uses} for uses, size in enumerate((9, 10, 10, 10, 11), 1)]
    table = keyness(parts, [{"rest": 1}]).set_index("term")
    assert table.at["a", "dispersion_a"] == pytest.approx(0.18, abs=1e-6)
