"""How well the spans of each two coders match, span by span and character by character."""

from __future__ import annotations

__all__ = ["span_agreement"]

from collections.abc import Sequence
from itertools import combinations

import pandas as pd

from analysis import spans as matching


def span_agreement(
    spans: pd.DataFrame,
    *,
    coders: Sequence[str] | None = None,
    value: str | None = None,
    share: float = 0.5,
) -> pd.DataFrame:
    """F1 of the spans of each two coders, neither of whom is taken to be right.

    Unlike `unitizing_alpha` it is not corrected for chance, but it says how many spans are equal,
    how many share their greater part, and how many of the marked characters are common.

    Parameters
    ----------
    spans : DataFrame
        ``coder``, ``doc``, ``start``, ``end`` (code points, half open) and the column named in
        `value`. A text counts for two coders if one of them marked anything in it.
    coders : sequence of str, optional
        All coders, those who marked nothing included; by default those of the table.
    value : str, optional
        Column with the value of a span.
    share : float
        How much of the longer span two spans must share to match in part.

    Returns
    -------
    DataFrame
        ``first``, ``second`` (coders), ``level`` (``strict``: equal spans; ``relaxed``: they
        share the part `share`; ``labelled``: that, and the same value; ``characters``),
        ``of_first``, ``of_second``, ``shared`` (spans or characters), ``f1``.

    Notes
    -----
    Hripcsak & Rothschild (2005): as the text outside spans grows, chance agreement on spans goes
    to nothing and F1 is what kappa comes to. Spans are paired as in `analysis.spans.score`.

    Examples
    --------
    >>> marked = pd.DataFrame({"coder": ["आशा", "बशीर"], "doc": "d", "start": 0, "end": [4, 3]})
    >>> span_agreement(marked)[["level", "f1"]].round(2).values.tolist()
    [['strict', 0.0], ['relaxed', 1.0], ['characters', 0.86]]
    """
    names = list(coders) if coders is not None else sorted(set(spans["coder"]), key=str)
    if len(names) < 2:
        raise ValueError("agreement on spans needs two coders or more")
    records = []
    for first, second in combinations(names, 2):
        one, other = (spans[spans["coder"] == coder] for coder in (first, second))
        sizes = {name: (len(one), len(other)) for name in ("strict", "relaxed", "labelled")}
        sizes["characters"] = (_marked(one), _marked(other))
        found = matching.score(one, other, label=value or (), share=share)
        shared = dict(zip(found["level"], found["hits"], strict=True))
        shared["characters"] = matching.score_characters(one, other)["hits"].iloc[0]
        for level, hits in shared.items():
            f1 = matching.rates(hits, *sizes[level])[2]
            records.append((first, second, level, *sizes[level], int(hits), f1))
    columns = ["first", "second", "level", "of_first", "of_second", "shared", "f1"]
    return pd.DataFrame(records, columns=columns)


def _marked(spans: pd.DataFrame) -> int:
    """Characters that lie in spans, in every text: a score looks only at those of the other."""
    return int(matching.score_characters(spans, spans)["gold"].iloc[0])
