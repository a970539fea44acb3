"""How well actors and names are found in texts of our own, which no rule was drawn up on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.actors import find_mentions, find_names, load, score_forms, score_intervals
from analysis.spans import rates

__all__ = ["actor_errors", "actor_headline", "actor_marks", "actor_scores", "first_scores"]

KEYS = ["instrument", "split", "language"]
# The table of marks, and what a span means, by instrument; the instrument names the texts' kind.
MARKS = {"mentions": ("gold_actor_mentions", "actor"), "names": ("gold_actor_names", "type")}


def actor_marks(
    instrument: str = "mentions", root: str | Path | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Found and marked spans of the texts of ``gold_actor_texts``.

    Parameters
    ----------
    instrument : {"mentions", "names"}
        Mentions of listed actors (`analysis.actors.find_mentions`), or names of anybody
        (`analysis.actors.find_names`).

    Returns
    -------
    tuple of DataFrame
        Found and marked spans with ``doc``, ``start``, ``end``, ``surface``, ``language``,
        ``split``, and ``actor`` and ``form`` or ``type``.

    Raises
    ------
    ValueError
        For another instrument.

    Examples
    --------
    >>> found, marked = actor_marks("names")
    >>> sorted(set(found["language"])), sorted(set(marked["type"]))
    (['en', 'hi'], ['LOC', 'ORG', 'PER'])
    """
    if instrument not in MARKS:
        raise ValueError(f"no instrument {instrument!r}; there are {', '.join(MARKS)}")
    texts = tables.read("gold_actor_texts", root)
    texts = texts[texts["kind"] == instrument]
    find = _mentions(root) if instrument == "mentions" else _names
    parts = [find(row.text, row.language, row.published, row.id) for row in texts.itertuples()]
    about = texts.set_index("id")[["language", "split"]]
    marked = tables.read(MARKS[instrument][0], root)
    found = pd.concat(parts, ignore_index=True)
    return found.join(about, on="doc"), marked.join(about, on="doc")


def _mentions(root: str | Path | None) -> Callable[[str, str, str, str], pd.DataFrame]:
    known = load(root)

    def find(text: str, language: str, date: str, doc: str) -> pd.DataFrame:
        return find_mentions(text, language, known, date).assign(doc=doc)

    return find


def _names(text: str, language: str, _date: str, doc: str) -> pd.DataFrame:
    return find_names(text, language).assign(doc=doc)


def actor_scores(root: str | Path | None = None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Scores of both instruments by split and language, and of mentions by form.

    Returns
    -------
    scores : DataFrame
        ``instrument``, ``split`` and ``language`` (also ``all`` of either), then as
        `analysis.actors.score_intervals`.
    forms : DataFrame
        As `analysis.actors.score_forms`, for each ``language``; both splits together.
    """
    parts, forms = [], []
    for instrument, (_, label) in MARKS.items():
        found, gold = actor_marks(instrument, root)
        for split in ("dev", "test", "all"):
            for language in ("hi", "en", "all"):
                ours, theirs = (_part(rows, split, language) for rows in (found, gold))
                part = score_intervals(ours, theirs, label=label).drop(columns="group")
                parts.append(part.assign(instrument=instrument, split=split, language=language))
        if instrument == "mentions":
            forms += [_forms(found, gold, language) for language in ("hi", "en")]
    scores = pd.concat(parts, ignore_index=True)
    return scores[[*KEYS, *scores.columns.drop(KEYS)]], pd.concat(forms, ignore_index=True)


def _part(rows: pd.DataFrame, split: str, language: str) -> pd.DataFrame:
    kept = (rows["split"] == split) | (split == "all")
    return rows[kept & ((rows["language"] == language) | (language == "all"))]


def _forms(found: pd.DataFrame, gold: pd.DataFrame, language: str) -> pd.DataFrame:
    scores = score_forms(*(_part(rows, "all", language) for rows in (found, gold)))
    scores.insert(0, "language", language)
    return scores


def first_scores(root: str | Path | None = None) -> pd.DataFrame:
    """What was measured before the finders' authors had seen the texts (``gold_actor_first``).

    Returns
    -------
    DataFrame
        ``instrument``, ``split``, ``language``, ``level``, ``gold``, ``found``, ``hits`` and, from
        these, ``precision``, ``recall`` and ``f1``.
    """
    first = tables.read("gold_actor_first", root)
    counts = first[["hits", "found", "gold"]].itertuples(index=False, name=None)
    columns = ["precision", "recall", "f1"]
    return first.join(pd.DataFrame([rates(*row) for row in counts], columns=columns))


def actor_errors(instrument: str = "mentions", root: str | Path | None = None) -> pd.DataFrame:
    """What was missed or found wrongly in these texts, by surface.

    Returns
    -------
    DataFrame
        ``language``, ``error`` (missed, false), ``surface``, ``label`` (actor or type), ``times``.
        A span with the wrong actor is missed and found wrongly.
    """
    label = MARKS.get(instrument, ("", ""))[1]
    found, gold = actor_marks(instrument, root)
    keys = ["doc", "start", "end", label]
    both = gold.merge(found[keys], on=keys)[keys].assign(known=True)
    parts = []
    for error, rows in (("missed", gold), ("false", found)):
        alone = rows.merge(both, on=keys, how="left")
        parts.append(alone[alone["known"].isna()].assign(error=error))
    wrong = pd.concat(parts).rename(columns={label: "label"})
    columns = ["language", "error", "surface", "label"]
    return wrong[columns].value_counts(sort=False).reset_index(name="times")


def actor_headline(scores: pd.DataFrame, first: pd.DataFrame) -> dict[str, str]:
    """Figures for prose.

    Parameters
    ----------
    scores, first : DataFrame
        As `actor_scores` and `first_scores` give them.

    Returns
    -------
    dict of str
        ``own_mentions_hi``, ``own_names_en`` and the like: F1 of links (of spans and types) on
        all texts, with interval; ``unseen_mentions_hi``, ...: the same on the test texts before
        anybody had seen them; ``own_marks``, ``own_texts``: numbers of marks and texts.
    """
    shown = {}
    linked = scores[scores["level"] == "linked"]
    for row in linked[linked["split"] == "all"].itertuples():
        interval = f"[{row.f1_low:.2f}, {row.f1_high:.2f}]"
        shown[f"own_{row.instrument}_{row.language}"] = f"{row.f1:.2f} {interval}"
        if row.language == "all":
            shown[f"own_{row.instrument}_marks"] = f"{row.gold}"
            shown[f"own_{row.instrument}_texts"] = f"{row.texts}"
    for row in first[(first["level"] == "linked") & (first["split"] == "test")].itertuples():
        shown[f"unseen_{row.instrument}_{row.language}"] = f"{row.f1:.2f}"
    return shown
