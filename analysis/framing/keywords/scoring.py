"""Measures of keyness, each over whole columns of counts at once.

Two families: tests, which say how sure a difference is (log odds with its z, G², χ², Fisher), and
sizes, which say how large it is (PMI, %DIFF, log ratio, odds ratio). A size comes with the p of G².
"""

from __future__ import annotations

__all__ = [
    "CORRECTIONS",
    "MEASURES",
    "SIZES",
    "VARIANCES",
    "Counts",
    "Prior",
    "Scored",
    "halved_odds",
    "log_odds",
    "score",
    "size",
]

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.framing.keywords import contingency

Floats = npt.NDArray[np.float64]

SIZES = ("pmi", "percent_diff", "log_ratio", "odds_ratio")
MEASURES = ("log_odds", "g2", "chi2", "fisher", *SIZES)
VARIANCES = ("four-term", "two-term")
CORRECTIONS = {
    "g2": ("none", "williams"),
    "chi2": ("none", "yates"),
    **dict.fromkeys(SIZES, ("none", "williams")),
}


class Prior(NamedTuple):
    """Pseudo-counts of terms, and their sum over all terms of the comparison."""

    alphas: Floats
    total: float


class Scored(NamedTuple):
    """Log odds with their standard error, the score, its two-sided p and the test that gave it."""

    log_odds: Floats
    spread: Floats
    score: Floats
    p: Floats
    test: str


class Counts(NamedTuple):
    """Uses of each term and of all words, on both sides."""

    a: Floats
    m: Floats
    b: Floats
    n: Floats


def score(counts: Counts, measure: str, prior: Prior, variance: str, correction: str) -> Scored:
    """Score every term by one measure.

    Parameters
    ----------
    counts : Counts
    measure : str
        One of `MEASURES`.
    prior : Prior
        For log_odds.
    variance, correction : str
        See `analysis.framing.keyness`.

    Examples
    --------
    >>> talks = Counts(*(np.array([x]) for x in (7.0, 10.0, 2.0, 9.0)))
    >>> flat = Prior(np.zeros(1), 0)
    >>> score(talks, "log_ratio", flat, "four-term", "none").score.round(3).tolist()
    [1.655]
    """
    a, m, b, n = counts
    if measure == "log_odds":
        odds, spread = log_odds(counts, prior, variance)
        informed = np.isfinite(spread) & (spread > 0)
        z = np.divide(odds, spread, out=np.zeros_like(odds), where=informed)
        return Scored(odds, spread, z, contingency.normal_p(z), f"z ({variance})")
    odds, spread = halved_odds(counts)
    if measure == "fisher":
        odds, p = contingency.fisher_tables(a, m - a, b, n - b)
        return Scored(odds, spread, odds, p, "fisher exact")
    test = "chi2" if measure == "chi2" else "g2"
    statistic = contingency.chi2 if test == "chi2" else contingency.g2
    found = statistic(a, m - a, b, n - b, correction)
    p = contingency.normal_p(np.sqrt(found))
    signed = np.where(a / m >= b / n, found, -found)
    shown = size(counts, measure)[0] if measure in SIZES else signed
    return Scored(odds, spread, shown, p, f"{test} ({correction})")


def log_odds(counts: Counts, prior: Prior, variance: str) -> tuple[Floats, Floats]:
    """Log odds ratio under a Dirichlet prior and its standard error (Monroe et al. 2008)."""
    a, m, b, n = counts
    own = prior.alphas.reshape(-1, *(1,) * (np.ndim(a) - 1))  # one a term, whatever follows
    rest_a, rest_b = m - a + prior.total - own, n - b + prior.total - own
    return _odds(a + own, rest_a, b + own, rest_b, variance)


def halved_odds(counts: Counts) -> tuple[Floats, Floats]:
    """Log odds ratio and its standard error with Haldane and Anscombe's half in every cell.

    Words absent from one side keep finite odds.
    """
    a, m, b, n = counts
    return _odds(a + 0.5, m - a + 0.5, b + 0.5, n - b + 0.5, "four-term")


def _odds(
    a: Floats, rest_a: Floats, b: Floats, rest_b: Floats, variance: str
) -> tuple[Floats, Floats]:
    with np.errstate(divide="ignore", invalid="ignore"):
        odds = np.log(a / rest_a) - np.log(b / rest_b)
        parts = 1 / a + 1 / b
        if variance == "four-term":
            parts = parts + 1 / rest_a + 1 / rest_b
    return odds, np.sqrt(parts)


def size(
    counts: Counts, measure: str, z: float = 0.0, *, smooth: bool = False
) -> tuple[Floats, Floats, Floats]:
    """Size of the difference in use, and its limits at z standard errors.

    pmi: binary logarithm of a word's share on side a over its share on both sides together;
    log_ratio: binary logarithm of the ratio of shares (Hardie 2014), none of them zero thanks to a
    half; percent_diff: by how many per cent the share on side a is larger (Gabrielatos & Marchi
    2011); odds_ratio: of the sample. Limits are those of the logarithm on the normal scale, with a
    half for a count of zero, and so is the size itself if `smooth`.

    Examples
    --------
    >>> talks = Counts(*(np.array([x]) for x in (7.0, 10.0, 2.0, 9.0)))
    >>> [round(float(size(talks, name)[0][0]), 3) for name in SIZES]
    [0.563, 215.0, 1.655, 8.167]
    """
    a, m, b, n = counts
    half_a, half_b = np.where(a == 0, 0.5, a), np.where(b == 0, 0.5, b)
    # Nor is a word all there is.
    halved = Counts(half_a, np.where(m > a, m, m + 0.5), half_b, np.where(n > b, n, n + 0.5))
    exact = halved if smooth or measure == "log_ratio" else counts
    with np.errstate(divide="ignore", invalid="ignore"):
        value, smoothed = _log_size(exact, measure), _log_size(halved, measure)
        step = z * _log_error(halved, measure)
        limits = (value, smoothed - step, smoothed + step)
        found = [_shown(limit, measure) for limit in limits]
    return found[0], found[1], found[2]


def _log_size(counts: Counts, measure: str) -> Floats:
    """Natural logarithm of the ratio that a measure shows."""
    a, m, b, n = counts
    if measure == "pmi":
        return np.asarray(np.log(a / m) - np.log((a + b) / (m + n)))
    if measure == "odds_ratio":
        return np.asarray(np.log(a / (m - a)) - np.log(b / (n - b)))
    return np.asarray(np.log(a / m) - np.log(b / n))


def _log_error(counts: Counts, measure: str) -> Floats:
    """Its standard error by the delta method."""
    a, m, b, n = counts
    if measure == "pmi":
        return np.asarray(np.sqrt(b / (a * (a + b))))
    if measure == "odds_ratio":
        return np.asarray(np.sqrt(1 / a + 1 / b + 1 / (m - a) + 1 / (n - b)))
    return np.asarray(np.sqrt(np.maximum(1 / a - 1 / m + 1 / b - 1 / n, 0)))


def _shown(value: Floats, measure: str) -> Floats:
    if measure == "odds_ratio":
        return np.asarray(np.exp(value))
    if measure == "percent_diff":
        return np.asarray(100 * np.expm1(value))
    return np.asarray(value / np.log(2))
