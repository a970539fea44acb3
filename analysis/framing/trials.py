"""The contrast tried in public: other codings, units and readings, and without each text."""

from __future__ import annotations

__all__ = ["robustness"]

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.framing.contrast import gap, gap_of, permutation_p, voice_cells, within_gap
from analysis.framing.shares import SECURITY
from analysis.uncertainty import Estimate

COLUMNS = ["coding", "test", "outlet", "actor", "gap", "low", "high", "p", "n"]


def robustness(
    codings: Mapping[str, pd.DataFrame], *, draws: int = 2000, seed: int = 1
) -> pd.DataFrame:
    """Gap between outlets and actors under other codings, units, readings and without each text.

    Parameters
    ----------
    codings : mapping
        Name of a coding to its coded statements.

    Returns
    -------
    DataFrame
        ``coding``, ``test`` ("all", "by upstream", "mean of documents", "within documents",
        "terrorism only", "war only", "second frames too", "asserted only", "only <language>",
        "without <doc>"; a test whose column is not there is left out), ``outlet``, ``actor``
        (shares), ``gap``, ``low``, ``high`` (bootstrap by document, or by upstream for that test;
        for the mean of documents their range; missing where two units are lacking), ``p`` (see
        `permutation_p`), ``n``.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": list("aabb"), "upstream": list("xxyy"),
    ...     "voice": ["outlet", "actor"] * 2, "frame": ["war_military", "other"] * 2})
    >>> robustness({"a": rows})["test"].tolist()[:4]
    ['all', 'by upstream', 'mean of documents', 'within documents']
    """
    records = []
    for name, rows in codings.items():
        whole = _row(rows, gap(rows, draws=draws, seed=seed), SECURITY, seed)
        records.append((name, "all", *whole))
        upstream = gap(rows, by="upstream", draws=draws, seed=seed)
        records.append((name, "by upstream", *_row(rows, upstream, SECURITY, seed)))
        records.append((name, "mean of documents", *_mean_of_documents(rows)))
        inside = within_gap(rows, draws=draws, seed=seed)
        records.append((name, "within documents", *_row(rows, inside, SECURITY, seed)))
        for test, part, frames in _variants(rows):
            found = gap(part, frames=frames, draws=draws, seed=seed)
            records.append((name, test, *_row(part, found, frames, seed)))
    return pd.DataFrame(records, columns=COLUMNS)


def _variants(rows: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame, Sequence[str]]]:
    """Other readings of the same rows: which frames count, and which statements."""
    yield "terrorism only", rows, SECURITY[:1]
    yield "war only", rows, SECURITY[1:]
    if "frame2" in rows:
        second = rows["frame2"].where(rows["frame2"].isin(SECURITY), rows["frame"])
        yield "second frames too", rows.assign(frame=second), SECURITY
    if "hedged" in rows:
        yield "asserted only", rows[~rows["hedged"].astype(bool)], SECURITY
    if "language" in rows and rows["language"].nunique() > 1:
        for language in sorted(rows["language"].unique()):
            yield f"only {language}", rows[rows["language"] == language], SECURITY
    for doc in sorted(rows["doc"].unique()):
        yield f"without {doc}", rows[rows["doc"] != doc], SECURITY


def _mean_of_documents(rows: pd.DataFrame) -> tuple[float, ...]:
    each = gap_of(voice_cells(rows, "doc"))
    defined = each[np.isfinite(each)]
    nothing = float("nan")
    if not len(defined):
        return nothing, nothing, nothing, nothing, nothing, nothing, len(rows)
    limits = float(defined.mean()), float(defined.min()), float(defined.max())
    return nothing, nothing, *limits, nothing, len(rows)


def _row(
    rows: pd.DataFrame, found: Estimate, frames: Sequence[str], seed: int
) -> tuple[float, ...]:
    hit, size, other_hit, other_size = voice_cells(rows, "doc", frames).sum(axis=0)
    shares = (hit / size if size else np.nan, other_hit / other_size if other_size else np.nan)
    p = permutation_p(rows, frames=frames, seed=seed)
    return *shares, found.value, found.low, found.high, p, len(rows)
