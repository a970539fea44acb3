"""How well actors and names are found, against marks made by reading."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis import spans
from analysis.uncertainty import share

__all__ = ["score", "score_forms", "score_intervals"]

PLACE = ["doc", "start", "end"]
RATES = ("precision", "recall", "f1")
INTERVALS = [f"{rate}{end}" for rate in RATES for end in ("", "_low", "_high")]


def score(found: pd.DataFrame, gold: pd.DataFrame, *, by: str | None = None) -> pd.DataFrame:
    """Precision, recall and F1 of found mentions.

    Parameters
    ----------
    found, gold : DataFrame
        ``doc``, ``start``, ``end`` and ``actor``; both with the column named in `by`. Leave zones
        that the gold does not cover (boilerplate) out of `found`.
    by : str, optional
        Column to report by, such as ``"language"``, ``"type"`` or ``"form"``.

    Returns
    -------
    DataFrame
        One row a group and level, as in `analysis.spans.score`; ``labelled`` are mentions that
        overlap and name the same actor.

    Examples
    --------
    >>> columns = ["doc", "start", "end", "actor"]
    >>> gold = pd.DataFrame([("a", 0, 4, "x"), ("a", 9, 12, "y")], columns=columns)
    >>> found = pd.DataFrame([("a", 0, 4, "q"), ("a", 8, 12, "y")], columns=columns)
    >>> score(found, gold)[["level", "precision", "recall"]].values.tolist()
    [['strict', 0.5, 0.5], ['relaxed', 1.0, 1.0], ['labelled', 0.5, 0.5]]
    """
    return spans.score(found, gold, label="actor", by=by)


def score_intervals(
    found: pd.DataFrame,
    gold: pd.DataFrame,
    *,
    label: str = "actor",
    by: str | None = None,
    draws: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """Precision, recall and F1 with intervals, resampling whole texts.

    Stricter than `score`: a hit has the very offsets of a mark. Spans that stand for two actors
    ("both foreign secretaries") are one span, but two links.

    Parameters
    ----------
    found, gold : DataFrame
        ``doc``, ``start``, ``end``, the column named in `label` (what a span means) and the one
        named in `by`. `gold` is taken to be complete for its texts; rows of others are left out.
    label : str
        ``"actor"`` for mentions, ``"type"`` for names.
    by : str, optional
        Column to report by.
    draws, seed : int
        Bootstrap samples and their seed.

    Returns
    -------
    DataFrame
        One row a group and level: the column `by` (without it ``group``, always ``"all"``),
        ``level`` (``span``: equal offsets; ``linked``: equal offsets and label), ``gold``,
        ``found``, ``hits``, ``texts`` (numbers); ``precision``, ``recall`` and ``f1`` (0 to 1),
        each with ``_low`` and ``_high``, a 95 % percentile interval (nan for a single text).

    Notes
    -----
    Mentions of one text hang together, so texts are drawn (`analysis.uncertainty.share`). F1 is
    the share of right rows among marked and found ones together, and drawn in the same way.

    Examples
    --------
    >>> columns = ["doc", "start", "end", "actor"]
    >>> gold = pd.DataFrame([("a", 0, 5, "x"), ("b", 4, 8, "y")], columns=columns)
    >>> found = pd.DataFrame([("a", 0, 5, "x"), ("b", 4, 8, "z")], columns=columns)
    >>> score_intervals(found, gold)[["level", "f1", "f1_low", "f1_high"]].values.tolist()
    [['span', 1.0, 1.0, 1.0], ['linked', 0.5, 0.0, 1.0]]
    """
    group = by or "group"
    if not by:
        found, gold = found.assign(group="all"), gold.assign(group="all")
    found = found[found["doc"].isin(set(gold["doc"]))]
    rows = []
    for level, keys in (("span", PLACE), ("linked", [*PLACE, label])):
        ours, theirs = _matched(found, gold, keys), _matched(gold, found, keys)
        for name in sorted(set(gold[group])):
            mine, marked = ours[ours[group] == name], theirs[theirs[group] == name]
            numbers = (len(marked), len(mine), int(marked["right"].sum()), marked["doc"].nunique())
            parts = (mine, marked, pd.concat([mine, marked]))
            rows.append((name, level, *numbers, *_ends(parts, draws, seed)))
    columns = [group, "level", "gold", "found", "hits", "texts", *INTERVALS]
    return pd.DataFrame(rows, columns=columns).sort_values(
        [group], kind="stable", ignore_index=True
    )


def score_forms(
    found: pd.DataFrame, gold: pd.DataFrame, *, draws: int = 2000, seed: int = 1
) -> pd.DataFrame:
    """How well each kind of form (name, role, metonym, ...) is found and read.

    Parameters
    ----------
    found, gold : DataFrame
        ``doc``, ``start``, ``end``, ``actor`` and ``form``. What a mark calls a form and what the
        finder calls it may differ: recall goes by the mark, precision by the finder.
    draws, seed : int
        Bootstrap samples of texts, and their seed.

    Returns
    -------
    DataFrame
        One row a form, most marks first: ``form``, ``gold`` (marks), ``met`` (their span is
        found), ``hits`` (and means the right actor), ``found`` (what the finder gives this form),
        ``right`` (of them); ``recall`` and ``precision`` of the links, with ``_low`` and
        ``_high``; nan where nothing can be divided.

    Examples
    --------
    >>> columns = ["doc", "start", "end", "actor", "form"]
    >>> gold = pd.DataFrame(
    ...     [("क", 0, 4, "x", "name"), ("क", 5, 9, "y", "role"), ("ख", 0, 4, "x", "role")],
    ...     columns=columns,
    ... )
    >>> found = gold.iloc[:2].assign(actor=["x", "z"])
    >>> score_forms(found, gold)[["form", "gold", "met", "hits", "recall"]].values.tolist()
    [['role', 2, 1, 0, 0.0], ['name', 1, 1, 1, 1.0]]
    """
    found = found[found["doc"].isin(set(gold["doc"]))]
    keys = [*PLACE, "actor"]
    ours, theirs = _matched(found, gold, keys), _matched(gold, found, keys)
    met = _matched(gold, found, PLACE, once=keys)
    rows = []
    for form, marked in theirs.groupby("form", sort=True):
        mine = ours[ours["form"] == form]
        numbers = (int(met.loc[met["form"] == form, "right"].sum()), int(marked["right"].sum()))
        ends = (*_share(marked, draws, seed), *_share(mine, draws, seed))
        rows.append((form, len(marked), *numbers, len(mine), int(mine["right"].sum()), *ends))
    names = [f"{rate}{end}" for rate in ("recall", "precision") for end in ("", "_low", "_high")]
    columns = ["form", "gold", "met", "hits", "found", "right", *names]
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values("gold", ascending=False, kind="stable", ignore_index=True)


def _matched(
    rows: pd.DataFrame, others: pd.DataFrame, keys: list[str], *, once: list[str] | None = None
) -> pd.DataFrame:
    """Rows, one for each value of ``once`` (or the keys); ``right`` says if there is one alike."""
    alike = set(others[keys].itertuples(index=False, name=None))
    rows = rows.drop_duplicates(once or keys)
    right = [row in alike for row in rows[keys].itertuples(index=False, name=None)]
    return rows.assign(right=np.array(right, dtype=bool))


def _ends(parts: tuple[pd.DataFrame, ...], draws: int, seed: int) -> list[float]:
    return [end for part in parts for end in _share(part, draws, seed)]


def _share(rows: pd.DataFrame, draws: int, seed: int) -> tuple[float, float, float]:
    estimate = share(rows, "right", draws=draws, seed=seed)
    return estimate.value, estimate.low, estimate.high
