"""Agreement of coders who choose their own units: where spans lie, and what they are.

Krippendorff's coefficients for unitising compare every stretch of text that one coder left
whole with what the others made of it, gaps between units included. All follow from how long each
two values coincide, which is counted over the stretches between neighbouring boundaries: time
grows with the number of spans, not with the length of the text.
"""

from __future__ import annotations

__all__ = ["unitizing_alpha"]

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.framing.reliability.continuum import Continuum
from analysis.uncertainty import percentiles

Array = np.ndarray[Any, np.dtype[Any]]


def unitizing_alpha(
    spans: pd.DataFrame,
    lengths: int | Mapping[str, int],
    *,
    coders: Sequence[str] | None = None,
    value: str | None = None,
    draws: int = 2000,
    confidence: float = 0.95,
    seed: int = 1,
) -> pd.DataFrame:
    """Agreement on the extents and values of spans that coders chose themselves.

    Parameters
    ----------
    spans : DataFrame
        ``coder``, ``start`` and ``end`` (code points, half open), ``doc`` if there is more than
        one text, and the column named in `value`. The spans of one coder in one text must not
        overlap.
    lengths : int or mapping
        Length of the text, or of each text by its id. Texts in which nobody marked anything count.
    coders : sequence of str, optional
        All coders, those who marked nothing included; by default those of the table.
    value : str, optional
        Column with the value of a span; without it all spans are alike.
    draws, confidence, seed
        For intervals by resampling texts.

    Returns
    -------
    DataFrame
        ``coefficient``: ``u`` (extents and values), ``|u`` (units against gaps, values apart),
        ``cu`` (values where units meet) and, for each value, ``(k)u`` (that value where units
        meet); ``value``; ``alpha`` (``nan`` where it is not defined); ``low``, ``high`` (missing
        for fewer than two texts); ``coverage`` (share of the text, for ``(k)u`` of what is marked
        so, on which it rests).

    Raises
    ------
    ValueError
        For overlapping spans of one coder, spans outside their text, a text of unknown length, or
        fewer than two coders.

    Notes
    -----
    Krippendorff, K., Mathet, Y., Bouvry, S. & Widlöcher, A. (2016), "On the reliability of
    unitizing textual continua: Further developments", *Quality & Quantity* 50, 2347-2364,
    equations 1 to 13, with the nominal metric. With more than two coders the units of one coder
    meet those of several, and what chance may not pair (a unit with itself) is averaged over the
    other coders (equation 10).

    Examples
    --------
    >>> spans = pd.DataFrame({"coder": list("aab"), "start": [0, 10, 0], "end": [5, 15, 5],
    ...                       "label": ["दावा", "claim", "दावा"]})
    >>> found = unitizing_alpha(spans, 20, value="label")
    >>> found[["coefficient", "value", "alpha"]].round(3).values.tolist()[:2]
    [['u', '', 0.559], ['|u', '', 0.5]]
    """
    names = list(coders) if coders is not None else sorted(set(spans["coder"]), key=str)
    if len(names) < 2:
        raise ValueError("agreement on units needs two coders or more; name those who marked none")
    texts = {"": lengths} if isinstance(lengths, int) else dict(lengths)
    values = sorted(set(spans[value]), key=str) if value else [""]
    continua = _continua(spans, texts, names, values, value)
    counts = [_Counts.of(continuum, len(names), len(values) + 1) for continuum in continua]
    stacked = [np.stack([getattr(part, name) for part in counts]) for name in _Counts.__slots__]
    whole = _Counts(*(table.sum(axis=0) for table in stacked))
    low, high = _limits(stacked, draws, confidence, seed)
    kinds = [("u", ""), ("|u", ""), ("cu", ""), *(("(k)u", name) for name in values)]
    columns = zip(kinds, whole.alphas(), low, high, whole.coverage(), strict=True)
    records = [(*kind, alpha, a, b, share) for kind, alpha, a, b, share in columns]
    names = ["coefficient", "value", "alpha", "low", "high", "coverage"]
    return pd.DataFrame(records, columns=names)


def _continua(
    spans: pd.DataFrame,
    texts: Mapping[str, int],
    coders: list[str],
    values: list[Any],
    value: str | None,
) -> list[Continuum]:
    """One continuum a text, units in the order of texts and coders."""
    docs = spans["doc"] if "doc" in spans.columns and "" not in texts else [""] * len(spans)
    codes = {name: place for place, name in enumerate(values, start=1)}
    marked = spans[value].map(codes) if value else [1] * len(spans)
    units: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    rows = zip(docs, spans["coder"], spans["start"], spans["end"], marked, strict=True)
    for doc, coder, start, end, code in rows:
        if doc not in texts:
            raise ValueError(f"the length of text {doc!r} is not known")
        units.setdefault((doc, coder), []).append((int(start), int(end), int(code)))
    strange = {coder for _, coder in units} - set(coders)
    if strange:
        raise ValueError(f"spans of a coder who is not named: {sorted(strange)[0]!r}")
    return [
        Continuum.of([units.get((doc, coder), []) for coder in coders], length, doc, coders)
        for doc, length in texts.items()
    ]


@dataclass(frozen=True, slots=True)
class _Counts:
    """Lengths on which values coincide; value 0 is the gap between units.

    ``met`` are observed coincidences, ``alone`` what chance may not pair with itself, ``joint``
    the same among units that meet units.
    """

    met: Array
    alone: Array
    joint: Array

    @classmethod
    def of(cls, continuum: Continuum, coders: int, values: int) -> _Counts:
        uses = np.zeros((len(continuum.lengths), values))
        np.add.at(uses, (np.arange(len(uses))[:, None], continuum.values), 1)
        weights = continuum.lengths[:, None] / (coders - 1)
        met = uses.T @ (uses * weights) - np.diag((uses * weights).sum(axis=0))
        return cls(met, continuum.alone(values), continuum.joint(values) / (coders - 1))

    def alphas(self) -> list[float]:
        """Return u, |u, cu, and (k)u of each value."""
        expected = _expected(self.met, self.alone)
        gap = [table[0].sum() - table[0, 0] for table in (self.met, expected)]
        met, meeting = self.met[1:, 1:], _expected(self.met[1:, 1:], self.joint[1:])
        found = [_alpha(_apart(self.met), _apart(expected)), _alpha(gap[0], gap[1])]
        found.append(_alpha(_apart(met), _apart(meeting)))
        for k in range(len(met)):
            seen, chance = met[k].sum(), meeting[k].sum()
            observed = (seen - met[k, k]) / seen if seen else np.nan
            found.append(_alpha(observed, (chance - meeting[k, k]) / chance if chance else np.nan))
        return found

    def coverage(self) -> list[float]:
        """Share of the text, or of what has a value, that each coefficient rests on."""
        total, met = self.met.sum(), self.met[1:, 1:]
        marked = self.met[1:].sum(axis=1)
        shares = np.divide(met.sum(axis=1), marked, out=np.zeros(len(marked)), where=marked > 0)
        return [1.0, 1.0, float(met.sum() / total) if total else np.nan, *shares.tolist()]


def _expected(met: Array, alone: Array) -> Array:
    """Coincidences by chance: products of the margins, but for a unit with itself."""
    margins, total = met.sum(axis=0), met.sum()
    possible = total**2 - alone.sum()
    if possible <= 0:
        return np.zeros_like(met)
    return np.asarray((np.outer(margins, margins) - np.diag(alone)) * (total / possible))


def _apart(table: Array) -> float:
    return float(table.sum() - np.trace(table))


def _alpha(observed: float, expected: float) -> float:
    # Sums of lengths are exact up to rounding; what is left of nothing is nothing.
    return 1 - observed / expected if expected > 1e-12 else np.nan


def _limits(
    stacked: list[Array], draws: int, confidence: float, seed: int
) -> tuple[list[float], list[float]]:
    texts, kinds = len(stacked[0]), len(stacked[0][0]) + 2
    if texts < 2:
        return [np.nan] * kinds, [np.nan] * kinds
    rng = np.random.default_rng(seed)
    picks = rng.multinomial(texts, np.full(texts, 1 / texts), size=draws)
    drawn = np.array(
        [_Counts(*(np.tensordot(p, t, axes=1) for t in stacked)).alphas() for p in picks]
    )
    limits = [percentiles(column, confidence) for column in drawn.T]
    return [low for low, _, _ in limits], [high for _, high, _ in limits]
