"""How well found voices agree with expected ones."""

from __future__ import annotations

__all__ = ["LEVELS", "score"]

import pandas as pd

LEVELS = ("strict", "relaxed", "content", "source", "cue")


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
        One row a group and level: the group's column (``"all"`` without `by`), ``level``
        (``strict``: same content span; ``relaxed``: contents that share half of either's
        characters, paired one to one; ``content``, ``source``, ``cue``: characters that lie in
        such a span), ``gold``, ``found`` and ``hits`` (passages, or characters), ``precision``,
        ``recall``, ``f1`` (0 to 1; nan where nothing can be divided).

    Examples
    --------
    >>> row = {"doc": "000", "start": 10, "end": 30, "source_start": 0, "source_end": 4,
    ...        "cue_start": 5, "cue_end": 9}
    >>> gold = pd.DataFrame([row])
    >>> score(gold.assign(end=25), gold)[["level", "f1"]].round(2).values.tolist()[:3]
    [['strict', 0.0], ['relaxed', 1.0], ['content', 0.86]]
    """
    groups = sorted(set(gold[by]) | set(found[by])) if by else ["all"]
    records = []
    for group in groups:
        ours = found[found[by] == group] if by else found
        theirs = gold[gold[by] == group] if by else gold
        for level in LEVELS:
            expected, predicted, hits = _counts(ours, theirs, level)
            precision = hits / predicted if predicted else float("nan")
            recall = hits / expected if expected else float("nan")
            both = expected + predicted
            f1 = 2 * hits / both if both else float("nan")
            records.append((group, level, expected, predicted, hits, precision, recall, f1))
    columns = [by or "group", "level", "gold", "found", "hits", "precision", "recall", "f1"]
    return pd.DataFrame(records, columns=columns)


def _counts(found: pd.DataFrame, gold: pd.DataFrame, level: str) -> tuple[int, int, int]:
    if level == "strict":
        same = _spans(found, "content") & _spans(gold, "content")
        return len(gold), len(found), len(same)
    if level == "relaxed":
        docs = sorted(set(found["doc"]) & set(gold["doc"]))
        hits = sum(_pairs(found[found["doc"] == d], gold[gold["doc"] == d]) for d in docs)
        return len(gold), len(found), hits
    ours, theirs = _characters(found, level), _characters(gold, level)
    return len(theirs), len(ours), len(ours & theirs)


def _spans(rows: pd.DataFrame, part: str) -> set[tuple[str, int, int]]:
    first, last = ("start", "end") if part == "content" else (f"{part}_start", f"{part}_end")
    return {
        (d, s, e) for d, s, e in zip(rows["doc"], rows[first], rows[last], strict=True) if s >= 0
    }


def _characters(rows: pd.DataFrame, part: str) -> set[tuple[str, int]]:
    return {(doc, i) for doc, start, end in _spans(rows, part) for i in range(start, end)}


def _pairs(found: pd.DataFrame, gold: pd.DataFrame) -> int:
    """One-to-one pairs, largest overlap first."""
    overlaps = []
    for i, (a, b) in enumerate(zip(found["start"], found["end"], strict=True)):
        for j, (c, d) in enumerate(zip(gold["start"], gold["end"], strict=True)):
            shared = min(b, d) - max(a, c)
            if shared * 2 >= b - a and shared * 2 >= d - c:
                overlaps.append((-shared, i, j))
    used_found: set[int] = set()
    used_gold: set[int] = set()
    for _, i, j in sorted(overlaps):
        if i not in used_found and j not in used_gold:
            used_found.add(i)
            used_gold.add(j)
    return len(used_gold)
