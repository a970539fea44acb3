"""Shares of frames and stances, with what they rest on."""

from __future__ import annotations

__all__ = [
    "SECURITY",
    "frame_shares",
    "gap",
    "moves",
    "robustness",
    "share_gap",
    "stances",
    "voice_shares",
]

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.uncertainty import Estimate, bootstrap, leave_one_out, share, wilson

# The two frames that put violence first.
SECURITY = ("terrorism_security", "war_military")


def frame_shares(
    rows: pd.DataFrame,
    group: str = "voice",
    *,
    frames: Sequence[str] | None = None,
    by: str = "doc",
    draws: int = 2000,
) -> pd.DataFrame:
    """Share of each frame among the statements of each group.

    Parameters
    ----------
    rows : DataFrame
        Coded statements with ``frame``, `group` and `by`.
    group : str
        Column: ``voice``, ``side``, ``outlet``, ``language``, ``doc``, ...
    frames : sequence of str, optional
        Frames and their order; all that occur, most frequent first, by default.
    by : str
        What is resampled for the interval.

    Returns
    -------
    DataFrame
        ``group``, ``frame``, ``k`` of ``n`` statements, ``units`` (documents the group occurs
        in), ``share``, ``low``, ``high`` (bootstrap by unit; missing for one unit),
        ``wilson_low``, ``wilson_high`` (as if statements were independent: too narrow).

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a", "a", "b"], "voice": ["outlet", "outlet", "outlet"],
    ...                      "frame": ["war_military", "other", "war_military"]})
    >>> frame_shares(rows)[["frame", "k", "n", "units"]].values.tolist()
    [['war_military', 2, 3, 2], ['other', 1, 3, 2]]
    """
    if frames is None:
        frames = rows["frame"].value_counts(sort=True).index.tolist()
    records = []
    for name, part in rows.groupby(group, sort=True):
        for frame in frames:
            flagged = part.assign(flag=part["frame"] == frame)
            found = share(flagged, "flag", by=by, draws=draws)
            k = int(flagged["flag"].sum())
            trial = wilson(k, len(part))
            limits = (found.value, found.low, found.high, trial.low, trial.high)
            records.append((name, frame, k, len(part), found.units, *limits))
    columns = ["group", "frame", "k", "n", "units", "share", "low", "high"]
    return pd.DataFrame(records, columns=[*columns, "wilson_low", "wilson_high"])


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
    flags = rows["frame"].isin(list(frames)).to_numpy()
    one, other = (rows[group] == first).to_numpy(), (rows[group] == second).to_numpy()
    if not one.any() or not other.any():
        return float("nan")
    return float(flags[one].mean() - flags[other].mean())


def gap(rows: pd.DataFrame, *, by: str = "doc", draws: int = 2000, seed: int = 1) -> Estimate:
    """Interval of `share_gap` of the security frames between outlets and actors.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a", "a"], "voice": ["outlet", "actor"],
    ...                      "frame": ["war_military", "other"]})
    >>> print(gap(rows))
    1.00 [no interval]
    """
    return bootstrap(rows, share_gap, by=by, draws=draws, seed=seed)


def robustness(codings: Mapping[str, pd.DataFrame], *, draws: int = 2000) -> pd.DataFrame:
    """Gap between outlets and actors under other codings, units and without each document.

    Parameters
    ----------
    codings : mapping
        Name of a coding to its coded statements.

    Returns
    -------
    DataFrame
        ``coding``, ``test`` ("all", "by upstream", "without <doc>", "mean of documents"),
        ``outlet``, ``actor`` (shares), ``gap``, ``low``, ``high`` (bootstrap by document, or by
        upstream for that test; missing where two units are lacking), ``n``.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": list("aabb"), "upstream": list("xxyy"),
    ...     "voice": ["outlet", "actor"] * 2, "frame": ["war_military", "other"] * 2})
    >>> robustness({"a": rows})["test"].tolist()
    ['all', 'by upstream', 'mean of documents', 'without a', 'without b']
    """
    records = []
    for name, rows in codings.items():
        records.append((name, "all", *_row(rows, gap(rows, draws=draws))))
        records.append((name, "by upstream", *_row(rows, gap(rows, by="upstream", draws=draws))))
        each = [share_gap(part) for _, part in rows.groupby("doc")]
        defined = [value for value in each if np.isfinite(value)]
        mean = float(np.mean(defined)) if defined else float("nan")
        low, high = (min(defined), max(defined)) if defined else (mean, mean)
        nothing = float("nan")
        records.append((name, "mean of documents", nothing, nothing, mean, low, high, len(rows)))
        for doc in leave_one_out(rows, share_gap)["left_out"]:
            rest = rows[rows["doc"] != doc]
            records.append((name, f"without {doc}", *_row(rest, gap(rest, draws=draws))))
    columns = ["coding", "test", "outlet", "actor", "gap", "low", "high", "n"]
    return pd.DataFrame(records, columns=columns)


def _row(rows: pd.DataFrame, found: Estimate) -> tuple[float, float, float, float, float, int]:
    flags = rows["frame"].isin(list(SECURITY))
    shares = [float(flags[rows["voice"] == voice].mean()) for voice in ("outlet", "actor")]
    return shares[0], shares[1], found.value, found.low, found.high, len(rows)


def stances(rows: pd.DataFrame) -> pd.DataFrame:
    """Stance of each actor to each proposition; the outlets' own voice stands as ``outlet:<doc>``.

    Returns
    -------
    DataFrame
        ``proposition``, ``actor``, ``support``, ``neutral``, ``reject`` (statements), ``docs``.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a"], "voice": ["actor"], "actor": ["st-IN"],
    ...                      "proposition": ["TALKS"], "stance": [-1]})
    >>> stances(rows).values.tolist()
    [['TALKS', 'st-IN', 0, 0, 1, 1]]
    """
    who = rows["actor"].mask(rows["voice"] == "outlet", "outlet:" + rows["doc"])
    groups = rows.assign(actor=who).groupby(["proposition", "actor"], sort=True)
    records = [
        (
            *key,
            int((part["stance"] > 0).sum()),
            int((part["stance"] == 0).sum()),
            int((part["stance"] < 0).sum()),
            part["doc"].nunique(),
        )
        for key, part in groups
    ]
    columns = ["proposition", "actor", "support", "neutral", "reject", "docs"]
    return pd.DataFrame(records, columns=columns)


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
