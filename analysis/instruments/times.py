"""How well time expressions are found and read in texts of our own, and what others measured."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.chronology import find_times, score_classes, score_levels
from analysis.spans import rates

__all__ = ["first_time_scores", "time_headline", "time_marks", "time_scores"]

KEYS = ["split", "language"]
SPLITS = ("dev", "test", "kept", "all")
LANGUAGES = ("hi", "en", "all")
ABOUT = ["language", "split"]


def time_marks(root: str | Path | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Found and marked time expressions of the texts of ``gold_time_texts``.

    Returns
    -------
    tuple of DataFrame
        As `analysis.chronology.find_times` and as the table ``gold_time_marks``, both with ``doc``,
        ``language`` and ``split``.

    Examples
    --------
    >>> found, marked = time_marks()
    >>> sorted(set(found["language"])), "kal" in set(marked["class"])
    (['en', 'hi'], True)
    """
    texts = tables.read("gold_time_texts", root)
    parts = [
        find_times(row.text, row.language, row.published).assign(doc=row.id)
        for row in texts.itertuples()
    ]
    about = texts.set_index("id")[ABOUT]
    marked = tables.read("gold_time_marks", root)
    return pd.concat(parts, ignore_index=True).join(about, on="doc"), marked.join(about, on="doc")


def time_scores(
    root: str | Path | None = None, *, draws: int = 1000
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Scores by split and language, and the marks met and read rightly by class.

    Parameters
    ----------
    draws : int
        Bootstrap samples of texts.

    Returns
    -------
    scores : DataFrame
        ``split`` and ``language`` (also ``all`` of either), then as
        `analysis.chronology.score_levels`.
    classes : DataFrame
        ``language``, then as `analysis.chronology.score_classes`; all splits together.

    Notes
    -----
    Takes a second or two for the texts there are.
    """
    found, gold = time_marks(root)
    parts = []
    for split in SPLITS:
        for language in LANGUAGES:
            ours, theirs = (_part(rows, split, language) for rows in (found, gold))
            if len(theirs):
                part = score_levels(ours, theirs, draws=draws).drop(columns="group")
                parts.append(part.assign(split=split, language=language))
    scores = pd.concat(parts, ignore_index=True)
    classes = [
        score_classes(found, _part(gold, "all", language), draws=draws).assign(language=language)
        for language in ("hi", "en")
    ]
    return scores[[*KEYS, *scores.columns.drop(KEYS)]], pd.concat(classes, ignore_index=True)


def _part(rows: pd.DataFrame, split: str, language: str) -> pd.DataFrame:
    kept = (rows["split"] == split) | (split == "all")
    return rows[kept & ((rows["language"] == language) | (language == "all"))]


def first_time_scores(root: str | Path | None = None) -> pd.DataFrame:
    """What was measured before the finder's authors had seen the texts (``gold_time_first``).

    Returns
    -------
    DataFrame
        ``split``, ``language``, ``class``, ``level``, ``gold``, ``found``, ``hits`` and, from
        these, ``precision``, ``recall`` and ``f1``; a class has no precision of its own.
    """
    first = tables.read("gold_time_first", root)
    counts = first[["hits", "found", "gold"]].itertuples(index=False, name=None)
    columns = ["precision", "recall", "f1"]
    first = first.join(pd.DataFrame([rates(*row) for row in counts], columns=columns))
    first.loc[first["class"] != "all", ["precision", "f1"]] = float("nan")
    return first


def time_headline(
    scores: pd.DataFrame, classes: pd.DataFrame, first: pd.DataFrame
) -> dict[str, str]:
    """Figures for prose.

    Parameters
    ----------
    scores, classes, first : DataFrame
        As `time_scores` and `first_time_scores` give them.

    Returns
    -------
    dict of str
        ``times_hi_value`` and the like for ``strict``, ``relaxed``, ``value`` and ``edtf``: F1 on
        all texts, with interval; ``unseen_times_hi_value`` and ``kept_times_hi_value``: on the test
        and the kept texts before anybody had seen them; ``times_marks``, ``times_texts``,
        ``times_marks_hi``, ``times_marks_en``: numbers of marks and texts; ``kal`` and
        ``kal_share``: how many of कल and परसों are read as the right day.
    """
    shown = {}
    for row in scores[scores["split"] == "all"].itertuples():
        interval = f"[{row.f1_low:.2f}, {row.f1_high:.2f}]"
        shown[f"own_times_{row.language}_{row.level}"] = f"{row.f1:.2f} {interval}"
        shown[f"own_times_marks_{row.language}"] = f"{row.gold}"
        shown[f"own_times_texts_{row.language}"] = f"{row.texts}"
    for row in first[first["class"] == "all"].itertuples():
        name = {"test": "unseen", "kept": "kept"}.get(row.split, row.split)
        shown[f"{name}_times_{row.language}_{row.level}"] = f"{row.f1:.2f}"
    for row in classes[classes["class"] == "kal"].itertuples():
        interval = f"[{row.recall_low:.2f}, {row.recall_high:.2f}]"
        shown["kal"] = f"{row.edtf} / {row.gold} ({row.recall:.2f} {interval})"
    return shown
