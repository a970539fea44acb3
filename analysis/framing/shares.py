"""Shares of frames in groups of statements, with intervals and with each document left out."""

from __future__ import annotations

__all__ = ["SECURITY", "drawn_sums", "frame_shares", "voice_shares"]

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.uncertainty import Estimate, share, wilson

# The two frames that put violence first.
SECURITY = ("terrorism_security", "war_military")

DRAWS_AT_ONCE = 256

Floats = npt.NDArray[np.float64]


def frame_shares(
    rows: pd.DataFrame,
    group: str | Sequence[str] = "voice",
    *,
    frames: Sequence[str] | None = None,
    by: str = "doc",
    draws: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """Share of each frame among the statements of each group.

    Parameters
    ----------
    rows : DataFrame
        Coded statements with ``frame``, `group` and `by`.
    group : str or sequence of str
        Column: ``voice``, ``side``, ``outlet``, ``language``, ``doc``, ...; or several of them,
        for every combination that occurs.
    frames : sequence of str, optional
        Frames and their order; all that occur, most frequent first, by default.
    by : str
        What is resampled for the interval and left out for the range.

    Returns
    -------
    DataFrame
        ``group`` (of several columns their values joined by " · ", each also in its own column),
        ``frame``, ``k`` of ``n`` statements, ``units`` (documents the group occurs in), ``share``,
        ``low``, ``high`` (bootstrap by unit; missing for one unit), ``wilson_low``,
        ``wilson_high`` (as if statements were independent: too narrow), ``least``, ``most`` (the
        share with each unit left out in turn; missing for one unit) and ``pivot`` (the unit
        without which it changes most).

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a", "a", "b"], "voice": ["outlet", "outlet", "outlet"],
    ...                      "language": ["hi", "hi", "en"],
    ...                      "frame": ["war_military", "other", "war_military"]})
    >>> frame_shares(rows)[["frame", "k", "n", "least", "most", "pivot"]].values.tolist()
    [['war_military', 2, 3, 0.5, 1.0, 'a'], ['other', 1, 3, 0.0, 0.5, 'a']]
    >>> frame_shares(rows, ["language", "voice"])["group"].unique().tolist()
    ['en · outlet', 'hi · outlet']
    """
    names = [group] if isinstance(group, str) else list(group)
    if frames is None:
        frames = rows["frame"].value_counts(sort=True).index.tolist()
    parts = []
    for values, part in rows.groupby(names, sort=True):
        table = _shares_of(part, list(frames), by, draws, seed)
        table.insert(0, "group", " · ".join(map(str, values)))
        if len(names) > 1:
            table = table.assign(**dict(zip(names, values, strict=True)))
        parts.append(table)
    return pd.concat(parts, ignore_index=True)


def _shares_of(
    part: pd.DataFrame, frames: list[str], by: str, draws: int, seed: int
) -> pd.DataFrame:
    """Shares in one group, from the counts of frames in each unit."""
    counts = pd.crosstab(part[by], part["frame"]).reindex(columns=frames, fill_value=0).sort_index()
    hits = counts.to_numpy(float)
    sizes = part[by].value_counts().reindex(counts.index).to_numpy(float)
    k, n = hits.sum(axis=0), sizes.sum()
    low, high = _resampled(hits, sizes, draws, seed)
    trials = [wilson(int(each), int(n)) for each in k]
    without = _left_out(hits, sizes)
    pivots = [str(counts.index[np.argmax(np.abs(column - each / n))]) if len(sizes) > 1 else ""
              for column, each in zip(without.T, k, strict=True)]  # fmt: skip
    return pd.DataFrame(
        {
            "frame": frames,
            "k": k.astype(int),
            "n": int(n),
            "units": len(sizes),
            "share": k / n,
            "low": low,
            "high": high,
            "wilson_low": [trial.low for trial in trials],
            "wilson_high": [trial.high for trial in trials],
            "least": without.min(axis=0),
            "most": without.max(axis=0),
            "pivot": pivots,
        }
    )


def _resampled(hits: Floats, sizes: Floats, draws: int, seed: int) -> tuple[Floats, Floats]:
    """Percentile limits, with the draws of `analysis.uncertainty.share`."""
    units = len(sizes)
    if units < 2:
        nothing = np.full(hits.shape[1], np.nan)
        return nothing, nothing
    drawn = drawn_sums(np.column_stack([hits, sizes]), draws, seed)
    limits = np.quantile(drawn[:, :-1] / drawn[:, -1:], [0.025, 0.975], axis=0)
    return limits[0], limits[1]


def drawn_sums(counts: np.ndarray, draws: int, seed: int = 1) -> np.ndarray:
    """Column sums of counts in bootstrap samples of their rows.

    Parameters
    ----------
    counts : array (units, columns)
    draws : int
    seed : int
        The same seed draws the same units as `analysis.uncertainty.bootstrap` does.

    Returns
    -------
    array (draws, columns)

    Examples
    --------
    >>> drawn_sums(np.array([[1.0, 2.0], [1.0, 4.0]]), 3)[:, 0].tolist()
    [2.0, 2.0, 2.0]
    """
    units = len(counts)
    picks = np.random.default_rng(seed).integers(0, units, size=(draws, units))
    sums = []
    for start in range(0, draws, DRAWS_AT_ONCE):
        some = picks[start : start + DRAWS_AT_ONCE]
        places = (some + units * np.arange(len(some))[:, None]).ravel()
        weights = np.bincount(places, minlength=some.size).reshape(some.shape)
        sums.append(weights @ counts)
    return np.concatenate(sums)


def _left_out(hits: Floats, sizes: Floats) -> Floats:
    """Units by frames: the share without each unit."""
    if len(sizes) < 2:
        return np.full((1, hits.shape[1]), np.nan)
    return np.asarray((hits.sum(axis=0) - hits) / (sizes.sum() - sizes)[:, None])


def voice_shares(rows: pd.DataFrame, *, by: str = "doc") -> dict[str, Estimate]:
    """Share of the security frames in each voice, with its interval by unit.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a", "b"], "voice": ["outlet", "outlet"],
    ...                      "frame": ["war_military", "other"]})
    >>> print(voice_shares(rows)["outlet"])
    0.50 [0.00, 1.00]
    """
    flagged = rows.assign(flag=rows["frame"].isin(list(SECURITY)))
    return {str(voice): share(part, "flag", by=by) for voice, part in flagged.groupby("voice")}
