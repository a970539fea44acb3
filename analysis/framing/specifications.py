"""Every defensible way to compute the contrast at once: its specification curve."""

from __future__ import annotations

__all__ = ["specifications"]

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.framing.contrast import gap_of, voice_cells
from analysis.framing.shares import SECURITY

Floats = npt.NDArray[np.float64]

FRAMES: dict[str, Sequence[str]] = {
    "both": SECURITY,
    "terrorism": SECURITY[:1],
    "war": SECURITY[1:],
}
COLUMNS = ["coding", "frames", "second", "statements", "weight", "left_out", "gap", "n"]


def specifications(codings: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Gap between outlets and actors under every combination of choices.

    Parameters
    ----------
    codings : mapping
        Name of a coding to its coded statements, with ``doc``, ``voice``, ``frame``, ``frame2``
        and ``hedged``.

    Returns
    -------
    DataFrame
        ``coding``; ``frames`` ("both", "terrorism", "war"); ``second`` ("first frame only",
        "second too"); ``statements`` ("all", "asserted": none that are hedged); ``weight``
        ("statements" alike, "documents" alike, "within documents" with weights of Mantel and
        Haenszel); ``left_out`` (a document, or ""); ``gap``; ``n`` statements. Combinations in
        which a voice is absent are left out. Ordered by gap.

    Notes
    -----
    Simonsohn, Simmons & Nelson (2020), "Specification curve analysis". The combinations share
    their statements: the curve shows what depends on a choice, it is no test.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": list("aabb"), "voice": ["outlet", "actor"] * 2,
    ...     "frame": ["war_military", "other"] * 2, "frame2": "", "hedged": False})
    >>> found = specifications({"a": rows})
    >>> len(found), float(found["gap"].max())
    (108, 1.0)
    """
    records = []
    choices = product(codings.items(), FRAMES.items(), ("first frame only", "second too"),
                      ("all", "asserted"))  # fmt: skip
    for (coding, rows), (frames, codes), second, kept in choices:
        chosen = rows[~rows["hedged"].astype(bool)] if kept == "asserted" else rows
        if second == "second too":
            other = chosen["frame2"]
            chosen = chosen.assign(frame=other.where(other.isin(codes), chosen["frame"]))
        labels = sorted(chosen["doc"].unique())
        cells = voice_cells(chosen, "doc", codes)
        for weight, left_out, value, n in _each(cells, labels):
            records.append((coding, frames, second, kept, weight, left_out, value, n))
    table = pd.DataFrame(records, columns=COLUMNS).dropna(subset="gap")
    return table.sort_values(["gap", *COLUMNS[:-2]], ignore_index=True)


def _each(cells: Floats, labels: list[str]) -> Iterator[tuple[str, str, float, int]]:
    """Weighting, document left out, gap and statements."""
    for place, left_out in enumerate(["", *labels], -1):
        rest = cells if place < 0 else np.delete(cells, place, axis=0)
        n = int(rest[:, [1, 3]].sum())
        each = gap_of(rest)
        defined = np.isfinite(each)
        size, other = rest[defined][:, [1, 3]].T
        weights = size * other / np.maximum(size + other, 1)
        nothing = float("nan")
        yield "statements", left_out, float(gap_of(rest.sum(axis=0))), n
        yield "documents", left_out, float(each[defined].mean()) if defined.any() else nothing, n
        inside = float(np.average(each[defined], weights=weights)) if defined.any() else nothing
        yield "within documents", left_out, inside, n
