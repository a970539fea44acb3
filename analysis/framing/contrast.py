"""Whose voice carries the frames of violence: the contrast, and every way to make it go away."""

from __future__ import annotations

__all__ = [
    "gap",
    "gap_of",
    "moves",
    "permutation_p",
    "share_gap",
    "voice_cells",
    "within_gap",
]

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.framing.shares import SECURITY, drawn_sums
from analysis.uncertainty import Estimate, percentiles

Floats = npt.NDArray[np.float64]


def voice_cells(
    rows: pd.DataFrame,
    by: str,
    frames: Sequence[str] = SECURITY,
    group: str = "voice",
    first: str = "outlet",
    second: str = "actor",
) -> Floats:
    """Units by four: statements in `frames` and all, of the first voice and of the second.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a", "a"], "voice": ["outlet", "actor"],
    ...                      "frame": ["war_military", "other"]})
    >>> voice_cells(rows, "doc").tolist()
    [[1.0, 1.0, 0.0, 1.0]]
    """
    flags = rows["frame"].isin(list(frames)).to_numpy()
    units, labels = pd.factorize(rows[by], sort=True)
    columns = []
    for voice in (first, second):
        of = (rows[group] == voice).to_numpy()
        columns += [
            np.bincount(units, of & flags, len(labels)),
            np.bincount(units, of, len(labels)),
        ]
    return np.column_stack(columns).astype(float)


def gap_of(sums: Floats) -> Floats:
    """Difference of shares from sums of the four columns; ``nan`` where a voice is absent.

    Examples
    --------
    >>> float(gap_of(np.array([1.0, 2.0, 1.0, 4.0])))
    0.25
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(sums[..., 0] / sums[..., 1] - sums[..., 2] / sums[..., 3])


def share_gap(
    rows: pd.DataFrame,
    *,
    frames: Sequence[str] = SECURITY,
    group: str = "voice",
    first: str = "outlet",
    second: str = "actor",
) -> float:
    """Share of `frames` among the statements of `first` minus that among those of `second`.

    ``nan`` if either has none.

    Examples
    --------
    >>> rows = pd.DataFrame({"voice": ["outlet", "actor"], "frame": ["war_military", "other"]})
    >>> share_gap(rows)
    1.0
    """
    cells = voice_cells(rows.assign(unit=0), "unit", frames, group, first, second)
    return float(gap_of(cells.sum(axis=0)))


def gap(
    rows: pd.DataFrame,
    *,
    by: str = "doc",
    frames: Sequence[str] = SECURITY,
    draws: int = 2000,
    seed: int = 1,
) -> Estimate:
    """Interval of `share_gap` between outlets and actors, resampling whole units.

    The same numbers as `analysis.uncertainty.bootstrap` of `share_gap`, from counts per unit.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a", "a"], "voice": ["outlet", "actor"],
    ...                      "frame": ["war_military", "other"]})
    >>> print(gap(rows))
    1.00 [no interval]
    """
    cells = voice_cells(rows, by, frames)
    return _of_sums(gap_of, cells, len(rows), by, draws, seed)


def within_gap(
    rows: pd.DataFrame,
    *,
    by: str = "doc",
    frames: Sequence[str] = SECURITY,
    draws: int = 2000,
    seed: int = 1,
) -> Estimate:
    """The gap inside documents: outlets compared only with actors of the same text.

    Which texts quote much and which narrate much no longer matters; a text with one voice alone
    adds nothing.

    Notes
    -----
    The difference of proportions pooled over strata with the weights of Mantel and Haenszel
    (Greenland & Robins 1985).

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": list("aabb"), "voice": ["outlet", "actor"] * 2,
    ...                      "frame": ["war_military", "other", "other", "other"]})
    >>> within_gap(rows).value
    0.5
    """
    hit, size, other_hit, other_size = voice_cells(rows, by, frames).T
    total = np.maximum(size + other_size, 1)
    # Weighted differences and their weights: both add up over documents.
    parts = np.column_stack(
        [(hit * other_size - other_hit * size) / total, size * other_size / total]
    )

    def pooled(sums: Floats) -> Floats:
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(sums[..., 0] / sums[..., 1])

    return _of_sums(pooled, parts, len(rows), by, draws, seed)


def permutation_p(
    rows: pd.DataFrame,
    *,
    by: str = "doc",
    frames: Sequence[str] = SECURITY,
    draws: int = 10_000,
    seed: int = 1,
) -> float:
    """How often a gap of this size or more arises if voices are dealt out anew inside documents.

    Every document keeps its frames and its numbers of own and reported statements, so that
    differences between documents cannot make the gap. Two-sided around what the documents' make-up
    alone gives; ``nan`` without both voices.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a"] * 4, "voice": ["outlet"] * 2 + ["actor"] * 2,
    ...                      "frame": ["war_military"] * 2 + ["other"] * 2})
    >>> round(permutation_p(rows), 2)  # exactly 1/3: both extremes of six
    0.33
    """
    cells = voice_cells(rows, by, frames)
    hit, size, other_hit, other_size = cells.T.astype(int)
    if not size.sum() or not other_size.sum():
        return float("nan")
    rng = np.random.default_rng(seed)
    all_hits, everyone = hit + other_hit, size + other_size
    dealt = rng.hypergeometric(all_hits, everyone - all_hits, size, (draws, len(size))).sum(axis=1)
    # The gap grows with the hits of the first voice alone.
    usual = float((all_hits * size / np.maximum(everyone, 1)).sum())
    far = abs(hit.sum() - usual) - 1e-9
    return float((1 + (np.abs(dealt - usual) >= far).sum()) / (1 + draws))


def _of_sums(
    statistic: Callable[[Floats], Floats], cells: Floats, n: int, by: str, draws: int, seed: int
) -> Estimate:
    """Estimate of a statistic of counts that add up over units, one row of ``cells`` a unit."""
    value = float(statistic(cells.sum(axis=0)))
    if len(cells) < 2:
        return Estimate(value, np.nan, np.nan, n, len(cells), by)
    low, high, undefined = percentiles(statistic(drawn_sums(cells, draws, seed)), 0.95)
    return Estimate(value, low, high, n, len(cells), by, undefined=undefined)


def moves(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Statements in which another coding changes the contrast of the security frames.

    Parameters
    ----------
    before, after : DataFrame
        Two codings of the same statements.

    Returns
    -------
    DataFrame
        ``statement``, ``change``: ``outlet to actor`` or ``actor to outlet`` (a security
        statement changes its voice), ``enters`` or ``leaves`` (the frame changes), and ``voice``
        (after).

    Examples
    --------
    >>> one = pd.DataFrame({"statement": ["s1"], "voice": ["outlet"], "frame": ["war_military"]})
    >>> moves(one, one.assign(voice="actor"))["change"].tolist()
    ['outlet to actor']
    """
    columns = ["statement", "voice", "frame"]
    both = before[columns].merge(after[columns], on="statement", suffixes=("_before", "_after"))
    was, now = (both[f"frame_{when}"].isin(list(SECURITY)) for when in ("before", "after"))
    change = both["voice_before"] + " to " + both["voice_after"]
    change = change.mask(was & ~now, "leaves").mask(now & ~was, "enters")
    moved = (was != now) | (now & (both["voice_before"] != both["voice_after"]))
    found = both.assign(change=change, voice=both["voice_after"])[moved]
    return found[["statement", "change", "voice"]].reset_index(drop=True)
