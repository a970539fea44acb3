"""How well the finder does, against mentions marked by reading."""

from __future__ import annotations

import pandas as pd

__all__ = ["score"]

LEVELS = ("strict", "relaxed", "linked")


def score(found: pd.DataFrame, gold: pd.DataFrame, *, by: str | None = None) -> pd.DataFrame:
    """Precision, recall and F1 of found mentions.

    Parameters
    ----------
    found, gold : DataFrame
        Mentions with the columns ``doc``, ``start``, ``end`` and ``actor``; gold also with the
        column named in ``by``. Zones outside the gold should be left out of ``found``.
    by : str, optional
        Column to report by, such as ``"language"``, ``"type"`` or ``"form"``; it must stand in
        both tables.

    Returns
    -------
    DataFrame
        One row a group and level: the group's column (``"all"`` without ``by``), ``level``
        (``strict``: same span; ``relaxed``: spans overlap; ``linked``: same span and actor),
        ``gold``, ``found`` and ``hits`` (numbers of mentions), ``precision``, ``recall``, ``f1``
        (0 to 1; nan where nothing can be divided).

    Notes
    -----
    Exact and overlap matching as in the MUC and SemEval-2013 task 9 evaluations. Relaxed hits are
    counted from either side, so precision and recall each have their own numerator; ``hits`` gives
    that of recall.

    Examples
    --------
    >>> columns = ["doc", "start", "end", "actor"]
    >>> gold = pd.DataFrame([("a", 0, 4, "x"), ("a", 9, 12, "y")], columns=columns)
    >>> found = pd.DataFrame([("a", 0, 4, "x"), ("a", 8, 12, "y")], columns=columns)
    >>> score(found, gold)[["level", "precision", "recall"]].values.tolist()
    [['strict', 0.5, 0.5], ['relaxed', 1.0, 1.0], ['linked', 0.5, 0.5]]
    """
    rows = []
    groups = sorted(set(gold[by]) | set(found[by])) if by else ["all"]
    for group in groups:
        ours = found[found[by] == group] if by else found
        theirs = gold[gold[by] == group] if by else gold
        rows += [(group, level, *_counts(ours, theirs, level)) for level in LEVELS]
    columns = [by or "group", "level", "gold", "found", "hits", "precision", "recall", "f1"]
    return pd.DataFrame(rows, columns=columns)


def _counts(
    found: pd.DataFrame, gold: pd.DataFrame, level: str
) -> tuple[int, int, int, float, float, float]:
    ours, theirs = _keys(found, level), _keys(gold, level)
    if level == "relaxed":
        right, reached = _overlapping(ours, theirs), _overlapping(theirs, ours)
    else:
        right = reached = len(ours & theirs)
    precision = right / len(ours) if ours else float("nan")
    recall = reached / len(theirs) if theirs else float("nan")
    total = precision + recall
    f1 = 2 * precision * recall / total if total else (0.0 if total == 0 else float("nan"))
    return len(theirs), len(ours), reached, precision, recall, f1


def _keys(mentions: pd.DataFrame, level: str) -> set[tuple[object, ...]]:
    columns = ["doc", "start", "end", *(["actor"] if level == "linked" else [])]
    return set(mentions[columns].itertuples(index=False, name=None))


def _overlapping(ours: set[tuple[object, ...]], theirs: set[tuple[object, ...]]) -> int:
    """How many of our spans share a character with one of theirs."""
    places: dict[object, list[tuple[int, int]]] = {}
    for doc, start, end, *_ in theirs:
        places.setdefault(doc, []).append((int(str(start)), int(str(end))))
    return sum(
        any(int(str(s)) < end and start < int(str(e)) for start, end in places.get(doc, ()))
        for doc, s, e, *_ in ours
    )
