"""Krippendorff's alpha: agreement of any number of coders, corrected for chance."""

from __future__ import annotations

__all__ = ["alpha"]

from collections.abc import Hashable, Sequence
from typing import Any

import numpy as np

from analysis.framing.reliability.codes import Codes
from analysis.framing.reliability.metrics import metric
from analysis.framing.reliability.resampling import by_coincidence, by_group
from analysis.uncertainty import Estimate

INTERVALS = ("group", "unit", "coincidence")


def alpha(
    codes: Any,
    level: str = "nominal",
    *,
    by: Sequence[Hashable] | None = None,
    interval: str | None = None,
    draws: int = 2000,
    confidence: float = 0.95,
    seed: int = 1,
) -> Estimate:
    """Krippendorff's alpha of any number of coders, with missing codes.

    Parameters
    ----------
    codes : DataFrame or 2-D array-like
        One row a unit, one column a coder. ``None``, ``nan`` and ``""`` are missing.
    level : {"nominal", "ordinal", "interval", "ratio"}
        Level of measurement. Only nominal codes may be text.
    by : sequence, optional
        What each unit belongs to, such as its document.
    interval : {"group", "unit", "coincidence"}, optional
        What is resampled for the interval: the groups of `by` (the default where `by` is given),
        single units, or coincidences of codes as Krippendorff does it (see
        `resampling.by_coincidence`). Units of one document resemble each other, so the last two
        are too narrow for news. Without `by` and `interval` there is no interval.
    draws, confidence, seed
        Resamples, nominal coverage and seed of the generator.

    Returns
    -------
    Estimate
        ``n`` counts the units with at least two codes. The value is ``nan`` where alpha is not
        defined: no such unit, or no variation in the codes. ``by`` says what was resampled.

    Raises
    ------
    ValueError
        For an unknown level or interval, codes that are no finite numbers where numbers are
        needed, or groups that are not one for each unit.

    Notes
    -----
    Krippendorff, K. (2018), *Content Analysis*, 4th ed., chapter 12; Hayes & Krippendorff (2007).
    Time grows with the number of codes, at every level of measurement. The published worked
    examples are tests of this function.

    Examples
    --------
    >>> round(alpha([["war", "war"], ["संवाद", "संवाद"], ["war", "संवाद"]]).value, 3)
    0.444
    >>> round(alpha([[1, 1], [0, 0], [1, 0], [-1, -1]], "ordinal").value, 3)
    0.79
    >>> print(alpha([["a", "a"], ["b", "b"], ["a", "b"]], by=["d1", "d1", "d2"]))
    0.44 [-0.50, 1.00]
    """
    read = Codes.read(codes, level)
    measured = metric(read, level)
    value, n = measured.alpha(), len(read.rows)
    interval = interval or ("group" if by is not None else None)
    drawn: dict[str, Any] = {"draws": draws, "level": confidence, "seed": seed}
    if interval is None:
        return Estimate(value, np.nan, np.nan, n, 0, "none", confidence)
    if interval == "coincidence":
        return by_coincidence(measured, **drawn)
    if interval == "unit":
        return by_group(measured, np.arange(n), kind=interval, **drawn)
    if interval != "group":
        raise ValueError(f"interval must be one of {', '.join(INTERVALS)}; got {interval!r}")
    if by is None or len(by) != len(codes):
        raise ValueError("an interval by group needs `by`: what each unit belongs to")
    groups = np.array([str(name) for name in by], dtype=object)[read.rows]
    return by_group(measured, groups, **drawn)
