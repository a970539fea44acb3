"""How well found voices agree with those marked by reading."""

from __future__ import annotations

import pandas as pd

from analysis import spans

__all__ = ["score"]

# What a voice consists of, and the prefix of its two offset columns.
PARTS = {"content": "", "source": "source_", "cue": "cue_"}


def score(found: pd.DataFrame, gold: pd.DataFrame, *, by: str | None = None) -> pd.DataFrame:
    """Precision, recall and F1 of found voices.

    Parameters
    ----------
    found, gold : DataFrame
        ``doc`` and the span columns of `find_voices`; both with the column named in `by`. Leave
        zones that the gold does not cover (boilerplate) out of `found`.
    by : str, optional
        Column to report by, such as ``"language"``.

    Returns
    -------
    DataFrame
        One row a group and level, as in `analysis.spans.score`, over the content spans
        (``strict``, and ``relaxed``: at least half of the longer one is shared); then, as in
        `analysis.spans.score_characters`, over the characters of ``content``, ``source`` and
        ``cue``.

    Examples
    --------
    >>> row = {"doc": "000", "start": 10, "end": 30, "source_start": 0, "source_end": 4,
    ...        "cue_start": 5, "cue_end": 9}
    >>> gold = pd.DataFrame([row])
    >>> score(gold.assign(end=25), gold)[["level", "f1"]].round(2).values.tolist()[:3]
    [['strict', 0.0], ['relaxed', 1.0], ['content', 0.86]]
    """
    levels = [spans.score(found, gold, by=by, share=0.5)]
    for part, prefix in PARTS.items():
        columns = {"start": f"{prefix}start", "end": f"{prefix}end"}
        levels.append(spans.score_characters(found, gold, by=by, **columns).assign(level=part))
    return pd.concat(levels).sort_values(by or "group", kind="stable", ignore_index=True)
