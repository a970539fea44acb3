"""How frequent a code is in a corpus that a machine coded and a person only in part."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import NormalDist

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["METHODS", "prevalence", "subsample_trials"]

METHODS = ("counted", "sample", "adjusted", "difference", "tuned")
Floats = npt.NDArray[np.float64]


def prevalence(
    hand: npt.ArrayLike,
    machine: npt.ArrayLike,
    rest: npt.ArrayLike,
    *,
    groups: Sequence[str] | None = None,
    rest_groups: Sequence[str] | None = None,
    level: float = 0.95,
) -> pd.DataFrame:
    """Share of texts with a code, corrected for what the machine gets wrong.

    Parameters
    ----------
    hand, machine : array-like of bool
        Code by hand and by machine of each text of a random subsample. The machine must not have
        learnt from these texts: give it what `held_out` says.
    rest : array-like of bool
        Code by machine of all other texts of the corpus.
    groups, rest_groups : sequence of str, optional
        Document of each text; texts of one document are not independent, and intervals grow
        accordingly. Without them each text is a document.
    level : float
        Nominal coverage.

    Returns
    -------
    DataFrame
        ``method``, ``share``, ``low``, ``high``, ``n`` (texts coded by hand used), ``note``:

        - ``counted``: what the machine says of all texts, taken at its word; its interval knows
          nothing of its errors;
        - ``sample``: the texts coded by hand alone;
        - ``adjusted``: the machine's count corrected by its sensitivity and specificity (Rogan &
          Gladen 1978; Forman 2008), interval by the delta method, within 0 and 1;
        - ``difference``: the machine's share among the rest plus the mean error in the subsample
          (prediction-powered inference: Angelopoulos et al. 2023);
        - ``tuned``: the same with the machine given the weight that makes the interval shortest
          (Angelopoulos, Duchi & Zrnic 2023), never much longer than that of ``sample``.

        A share that cannot be had is nan, and ``note`` says why.

    Raises
    ------
    ValueError
        If there are fewer than two texts coded by hand or no others, if lengths differ, or the
        level makes no sense.

    Notes
    -----
    All but ``counted`` hold only if the subsample was drawn at random from the corpus. One code at
    a time: shares of several codes need not add up to 1.

    Examples
    --------
    >>> hand = [True] * 30 + [False] * 70
    >>> machine = [True] * 27 + [False] * 3 + [True] * 14 + [False] * 56
    >>> table = prevalence(hand, machine, [True] * 410 + [False] * 590)
    >>> table[["method", "share"]].round(3).values.tolist()[2:4]
    [['adjusted', 0.3], ['difference', 0.3]]
    """
    truth, said, other = (
        np.asarray(values, bool).astype(float) for values in (hand, machine, rest)
    )
    own = _numbers(groups, len(truth), "hand and groups")
    others = _numbers(rest_groups, len(other), "rest and rest_groups")
    if len(truth) != len(said):
        raise ValueError(f"{len(truth)} codes by hand but {len(said)} by machine")
    if len(truth) < 2 or not len(other):
        raise ValueError("two texts coded by hand and one other are the least to reckon with")
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")
    width = NormalDist().inv_cdf(0.5 + level / 2)
    everything = np.concatenate([said, other])
    together = np.concatenate([own, others + own.max() + 1])
    estimates = {
        "counted": (everything.mean(), _variance(everything, together), ""),
        "sample": (truth.mean(), _variance(truth, own), ""),
        "adjusted": _adjusted(truth, said, own, other, others),
        "difference": _powered(truth, said, own, other, others, 1.0),
        "tuned": _powered(truth, said, own, other, others, _best_weight(truth, said, own, other)),
    }
    records = []
    for method in METHODS:
        share, variance, note = estimates[method]
        half = width * float(np.sqrt(variance))
        limits = (np.clip(value, 0, 1) for value in (share, share - half, share + half))
        records.append((method, *map(float, limits), len(truth), note))
    return pd.DataFrame(records, columns=["method", "share", "low", "high", "n", "note"])


def _numbers(groups: Sequence[str] | None, length: int, what: str) -> npt.NDArray[np.intp]:
    if groups is None:
        return np.arange(length)
    if len(groups) != length:
        raise ValueError(f"{what} differ in length: {length} and {len(groups)}")
    return np.unique(np.asarray(groups, dtype=object).astype(str), return_inverse=True)[1]


def _variance(values: Floats, groups: npt.NDArray[np.intp]) -> float:
    """Return the variance of a mean whose observations are independent between groups only."""
    sums = np.bincount(groups, values - values.mean())
    count = len(np.unique(groups))
    if count < 2:
        return float("nan")
    return float(count / (count - 1) * (sums**2).sum() / len(values) ** 2)


def _powered(
    truth: Floats,
    said: Floats,
    own: npt.NDArray[np.intp],
    other: Floats,
    others: npt.NDArray[np.intp],
    weight: float,
) -> tuple[float, float, str]:
    """Return estimate and variance of prediction-powered inference, and the machine's weight."""
    error = truth - weight * said
    noise = _variance(other, others) if weight else 0.0
    variance = weight**2 * noise + _variance(error, own)
    return float(weight * other.mean() + error.mean()), variance, f"weight {weight:.2f}"


def _best_weight(truth: Floats, said: Floats, own: npt.NDArray[np.intp], other: Floats) -> float:
    """Return the weight that makes the variance least, between 0 and 1."""
    spread = _variance(said, own)
    if not spread > 0:
        return 0.0
    both = (_variance(truth + said, own) - _variance(truth - said, own)) / 4
    return float(np.clip(both / (spread * (1 + len(truth) / len(other))), 0, 1))


def _adjusted(
    truth: Floats,
    said: Floats,
    own: npt.NDArray[np.intp],
    other: Floats,
    others: npt.NDArray[np.intp],
) -> tuple[float, float, str]:
    """Return the estimate of Rogan and Gladen with its variance by the delta method."""
    nan = float("nan")
    positive = truth > 0
    if positive.all() or not positive.any():
        return nan, nan, "the subsample holds one value only"
    sensitivity, false = said[positive].mean(), said[~positive].mean()
    power = sensitivity - false
    if power <= 0:
        return nan, nan, "the machine does no better than chance in the subsample"
    share = float((other.mean() - false) / power)
    # What each coded text adds to the error of sensitivity and of specificity.
    pull = np.where(positive, share * (said - sensitivity) / positive.mean(), 0.0)
    pull += np.where(~positive, (1 - share) * (said - false) / (~positive).mean(), 0.0)
    variance = (_variance(other, others) + _variance(pull, own)) / power**2
    return share, variance, f"sensitivity {sensitivity:.2f}, specificity {1 - false:.2f}"


def subsample_trials(
    hand: npt.ArrayLike,
    machine: npt.ArrayLike,
    size: int,
    *,
    draws: int = 200,
    level: float = 0.95,
    seed: int = 1,
) -> pd.DataFrame:
    """What `prevalence` would have said, had only some of the texts been coded by hand.

    Parameters
    ----------
    hand, machine : array-like of bool
        Code of every text by hand, and by a machine that had not seen its document.
    size : int
        Texts drawn at random as those coded by hand; the machine alone speaks for the others.
    draws : int
        Times this is done.

    Returns
    -------
    DataFrame
        ``method``, ``truth`` (share by hand among all texts), ``mean`` (of the estimates),
        ``error`` (root of the mean squared difference from the truth), ``width`` (mean of the
        intervals), ``covered`` (share of the intervals that hold the truth), ``draws`` (in which
        the method had an answer).

    Raises
    ------
    ValueError
        If fewer than two texts would be drawn, or none left.

    Examples
    --------
    >>> hand = [True] * 40 + [False] * 60
    >>> machine = [True] * 30 + [False] * 10 + [True] * 20 + [False] * 40
    >>> table = subsample_trials(hand, machine, 50, draws=50).set_index("method")
    >>> table.loc["counted", ["truth", "mean"]].tolist()
    [0.4, 0.5]
    """
    truth, said = np.asarray(hand, bool), np.asarray(machine, bool)
    share, rng = float(truth.mean()), np.random.default_rng(seed)
    parts = []
    for _ in range(draws):
        mixed = rng.permutation(len(truth))
        own, rest = mixed[:size], mixed[size:]
        parts.append(prevalence(truth[own], said[own], said[rest], level=level))
    every = pd.concat(parts, ignore_index=True).dropna(subset="share")
    every["error"] = (every["share"] - share) ** 2
    every["width"] = every["high"] - every["low"]
    every["covered"] = (every["low"] <= share) & (share <= every["high"])
    groups = every.groupby("method").agg(
        mean=("share", "mean"), error=("error", "mean"), width=("width", "mean"),
        covered=("covered", "mean"), draws=("share", "size"),
    )  # fmt: skip
    groups["error"] **= 0.5
    table = groups.reindex([name for name in METHODS if name in groups.index]).reset_index()
    table.insert(1, "truth", share)
    return table
