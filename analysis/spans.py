"""How well found spans agree with spans marked by reading: one score for every instrument."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

__all__ = ["pairs", "rates", "score", "score_characters"]

Place = tuple[int, int]


def rates(hits: int, found: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1 (0 to 1; nan where nothing can be divided).

    Examples
    --------
    >>> rates(1, 2, 2)
    (0.5, 0.5, 0.5)
    """
    nan = float("nan")
    total = found + gold
    return (
        hits / found if found else nan,
        hits / gold if gold else nan,
        2 * hits / total if total else nan,
    )


def score(
    found: pd.DataFrame,
    gold: pd.DataFrame,
    *,
    label: str | Iterable[str] = (),
    by: str | None = None,
    share: float = 0.0,
) -> pd.DataFrame:
    """Precision, recall and F1 of found spans.

    Parameters
    ----------
    found, gold : DataFrame
        With the columns ``doc``, ``start`` and ``end`` (code points, half open) and those named
        in `label` and `by`. `gold` is taken to be complete for its documents; found rows of other
        documents are left out.
    label : str or iterable of str, optional
        Columns that say what the span means, such as ``"actor"``.
    by : str, optional
        Column to report by, such as ``"language"``.
    share : float, optional
        How much of the longer span (0 to 1) the overlap must cover to count; by default any.

    Returns
    -------
    DataFrame
        One row a group and level: the column `by` (without it ``group``, always ``"all"``),
        ``level`` (``strict``: equal spans; ``relaxed``: spans overlap; ``labelled``: they overlap
        and mean the same; without `label` the last is left out), ``gold``, ``found`` and ``hits``
        (numbers), ``precision``, ``recall``, ``f1`` (0 to 1; nan where nothing can be divided).

    Notes
    -----
    Spans are paired one to one, equal ones first, then by the length of their overlap, as in
    TempEval-3 (UzZaman et al. 2013), so that one long span cannot answer for many.

    Examples
    --------
    >>> columns = ["doc", "start", "end", "actor"]
    >>> gold = pd.DataFrame([("a", 0, 4, "x"), ("a", 9, 12, "y")], columns=columns)
    >>> found = pd.DataFrame([("a", 0, 4, "x"), ("a", 8, 12, "z")], columns=columns)
    >>> score(found, gold, label="actor")[["level", "hits", "f1"]].values.tolist()
    [['strict', 1, 0.5], ['relaxed', 2, 1.0], ['labelled', 1, 0.5]]
    """
    labels = [label] if isinstance(label, str) else list(label)
    found = found[found["doc"].isin(set(gold["doc"]))]
    groups = sorted(set(gold[by]) | set(found[by])) if by else ["all"]
    rows = []
    for group in groups:
        ours = found[found[by] == group] if by else found
        theirs = gold[gold[by] == group] if by else gold
        for level, hits in _hits(ours, theirs, labels, share).items():
            numbers = (len(theirs), len(ours), hits)
            rows.append((group, level, *numbers, *rates(hits, len(ours), len(theirs))))
    return pd.DataFrame(rows, columns=_columns(by))


def _columns(by: str | None) -> list[str]:
    return [by or "group", "level", "gold", "found", "hits", "precision", "recall", "f1"]


def _hits(
    found: pd.DataFrame, gold: pd.DataFrame, labels: list[str], share: float
) -> dict[str, int]:
    columns = ["start", "end", *labels]
    hits = {"strict": 0, "relaxed": 0} | ({"labelled": 0} if labels else {})
    for doc, marked in gold.groupby("doc"):
        theirs = list(marked[columns].itertuples(index=False, name=None))
        ours = list(found.loc[found["doc"] == doc, columns].itertuples(index=False, name=None))
        for a, b in pairs(ours, theirs, share):
            hits["relaxed"] += 1
            hits["strict"] += ours[a][:2] == theirs[b][:2]
            if labels:
                hits["labelled"] += ours[a][2:] == theirs[b][2:]
    return hits


def pairs(
    ours: Sequence[tuple[int, ...]], theirs: Sequence[tuple[int, ...]], share: float = 0.0
) -> list[Place]:
    """Pair spans one to one: equal places first, then equal labels, then the longest overlap.

    Parameters
    ----------
    ours, theirs : sequence of tuple
        Start, end (code points, half open) and what the span means, of one document.
    share : float
        As in `score`.

    Returns
    -------
    list of (int, int)
        Places in `ours` and in `theirs`.

    Examples
    --------
    >>> pairs([(0, 9), (10, 12)], [(10, 12), (4, 6), (0, 3)])
    [(1, 0), (0, 2)]
    """
    ranked = []
    for a, one in enumerate(ours):
        for b, other in enumerate(theirs):
            overlap = min(one[1], other[1]) - max(one[0], other[0])
            longer = max(one[1] - one[0], other[1] - other[0])
            if overlap > 0 and overlap >= share * longer:
                ranked.append((one[:2] != other[:2], one[2:] != other[2:], -overlap, a, b))
    chosen, used, met = [], set(), set()
    for *_, a, b in sorted(ranked):
        if a not in used and b not in met:
            used.add(a)
            met.add(b)
            chosen.append((a, b))
    return chosen


def score_characters(
    found: pd.DataFrame,
    gold: pd.DataFrame,
    *,
    start: str = "start",
    end: str = "end",
    by: str | None = None,
) -> pd.DataFrame:
    """Precision, recall and F1 over the characters that lie in spans.

    For long spans such as quotations, where equal ends are too much to ask and any overlap too
    little. Spans with a negative start are absent and left out.

    Parameters
    ----------
    found, gold : DataFrame
        With ``doc``, the columns `start` and `end`, and that named in `by`.

    Returns
    -------
    DataFrame
        One row a group: the column `by` (without it ``group``, always ``"all"``), ``level``
        (always ``characters``), ``gold``, ``found`` and ``hits`` (characters), ``precision``,
        ``recall``, ``f1`` (0 to 1; nan where nothing can be divided).

    Examples
    --------
    >>> gold = pd.DataFrame({"doc": ["a"], "start": [0], "end": [10]})
    >>> half = score_characters(gold.assign(end=[5]), gold)
    >>> half[["hits", "precision", "recall"]].values.tolist()
    [[5.0, 1.0, 0.5]]
    """
    found = found[found["doc"].isin(set(gold["doc"]))]
    groups = sorted(set(gold[by]) | set(found[by])) if by else ["all"]
    rows = []
    for group in groups:
        ours = _characters(found[found[by] == group] if by else found, start, end)
        theirs = _characters(gold[gold[by] == group] if by else gold, start, end)
        numbers = (len(theirs), len(ours), len(ours & theirs))
        rows.append((group, "characters", *numbers, *rates(*numbers[::-1])))
    return pd.DataFrame(rows, columns=_columns(by))


def _characters(spans: pd.DataFrame, start: str, end: str) -> set[tuple[str, int]]:
    present = spans[spans[start] >= 0]
    places = zip(present["doc"], present[start], present[end], strict=True)
    return {(doc, offset) for doc, a, b in places for offset in range(a, b)}
