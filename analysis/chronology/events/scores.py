"""How well proposed events agree with what readers marked: codes, status, and the one guard.

The guard is a number of its own: how often something that did not happen was shown as having
happened. It has to be zero for plans.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis import tables
from analysis.chronology.events.extraction import find_events
from analysis.chronology.events.model import HAPPENED

__all__ = ["event_scores", "line_scores", "sentence_scores"]

_COLUMNS = ["part", "language", "level", "label", "gold", "found", "hits"]
_Counts = tuple[object, ...]
GUARD = "shown as happened"


def event_scores(root: str | None = None) -> pd.DataFrame:
    """Score the proposals on the project's own marked sentences.

    Returns
    -------
    pandas.DataFrame
        As `sentence_scores` returns it, for the tables ``gold_event_sentences`` and
        ``gold_event_marks``, part by part: dev, test, unseen (see data/gold/events/README.md).

    Examples
    --------
    >>> scores = event_scores()
    >>> guard = scores[scores["level"] == "shown as happened"]
    >>> int(guard.loc[guard["label"] == "planned", "hits"].sum())  # in Hindi and English
    0
    """
    texts, marks = (tables.read(f"gold_event_{name}", root) for name in ("sentences", "marks"))
    parts = [sentence_scores(own, marks, str(part)) for part, own in texts.groupby("split")]
    return pd.concat(parts, ignore_index=True)


def sentence_scores(
    texts: pd.DataFrame, marks: pd.DataFrame, part: str = "sentences"
) -> pd.DataFrame:
    """Score `find_events` on marked sentences.

    Parameters
    ----------
    texts : pandas.DataFrame
        id, language, text.
    marks : pandas.DataFrame
        sentence, start, end, plover, status.
    part : str
        What to call these sentences.

    Returns
    -------
    pandas.DataFrame
        part, language, level, label, gold, found, hits, precision, recall, f1. Levels:
        code (a proposal overlaps a mark and has its code; label a PLOVER code or ``all``), status
        (of those, the status is right; label a status or ``all``) and shown as happened (label a
        status; gold: marks of it that were found, hits: those proposed as having happened).
    """
    rows: list[_Counts] = []
    for language, own in texts.groupby("language"):
        pairs: list[tuple[str, str, str, str]] = []
        for text in own.itertuples():
            mine = marks[marks["sentence"] == text.id]
            pairs += _paired(find_events(str(text.text), str(language)), mine)
        rows += _counted(part, str(language), pairs)
    return _with_shares(rows)


def _paired(found: pd.DataFrame, marks: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    """Code and status of each mark beside those proposed; ``""`` where there is none."""
    pairs: list[tuple[str, str, str, str]] = []
    used: set[object] = set()
    for mark in marks.itertuples():
        meets = (found["start"] < mark.end) & (found["end"] > mark.start)
        fitting = found[meets & (found["plover"] == mark.plover) & ~found.index.isin(used)]
        if len(fitting):
            used.add(fitting.index[0])
            hit = fitting.iloc[0]
            pairs.append((mark.plover, mark.status, hit["plover"], hit["status"]))
        else:
            pairs.append((mark.plover, mark.status, "", ""))
    rest = found[~found.index.isin(used)]
    pairs += [("", "", row.plover, row.status) for row in rest.itertuples()]
    return pairs


def line_scores(reports: pd.DataFrame, proposed: pd.DataFrame) -> pd.DataFrame:
    """Score proposals against hand-made reports, line by line and code by code.

    Parameters
    ----------
    reports : pandas.DataFrame
        The table ``event_reports``; reports without a code are left out, as nothing proposes them.
    proposed : pandas.DataFrame
        doc, language, line, plover, status of proposals in the same lines' texts.

    Returns
    -------
    pandas.DataFrame
        As `sentence_scores` returns it, with lines as part. A line and code count once. A status
        is right if one of the statuses proposed for it is one that the reader gave.
    """
    gold = _by_line(reports[reports["plover"] != ""])
    found = _by_line(proposed)
    languages = dict(zip(proposed["doc"], proposed["language"], strict=True))
    rows: list[_Counts] = []
    for language in sorted(set(languages.values())):
        pairs = []
        for key in sorted(set(gold) | set(found)):
            if languages.get(key[0]) != language:
                continue
            told, said = gold.get(key, set()), found.get(key, set())
            best = next(iter(sorted(told & said)), "")
            mine = best or next(iter(sorted(told)), "")
            # Anything shown as happened that the reader has not so counts against the guard.
            wrong = HAPPENED if HAPPENED in said - told else next(iter(sorted(said)), "")
            pairs.append((key[2] if told else "", mine, key[2] if said else "", best or wrong))
        rows += _counted("lines", language, pairs)
    return _with_shares(rows)


def _by_line(frame: pd.DataFrame) -> dict[tuple[str, int, str], set[str]]:
    found: dict[tuple[str, int, str], set[str]] = {}
    columns = (frame[name] for name in ("doc", "line", "plover", "status"))
    for doc, line, plover, status in zip(*columns, strict=True):
        found.setdefault((doc, int(line), plover), set()).add(status)
    return found


def _counted(part: str, language: str, pairs: list[tuple[str, str, str, str]]) -> Iterable[_Counts]:
    for code in ["all", *sorted({code for pair in pairs for code in (pair[0], pair[2]) if code})]:
        gold = sum(bool(pair[0]) and code in ("all", pair[0]) for pair in pairs)
        found = sum(bool(pair[2]) and code in ("all", pair[2]) for pair in pairs)
        hits = sum(bool(pair[0] and pair[2]) and code in ("all", pair[0]) for pair in pairs)
        yield part, language, "code", code, gold, found, hits
    both = [(mine, ours) for told, mine, said, ours in pairs if told and said]
    for status in ["all", *sorted({status for pair in both for status in pair})]:
        gold = sum(status in ("all", mine) for mine, _ in both)
        found = sum(status in ("all", ours) for _, ours in both)
        hits = sum(mine == ours and status in ("all", mine) for mine, ours in both)
        yield part, language, "status", status, gold, found, hits
    for status in sorted({mine for mine, _ in both} - {HAPPENED}):
        gold = sum(mine == status for mine, _ in both)
        wrong = sum(mine == status and ours == HAPPENED for mine, ours in both)
        yield part, language, GUARD, status, gold, gold, wrong


def _with_shares(rows: Iterable[_Counts]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=_COLUMNS)
    frame["precision"] = frame["hits"] / frame["found"].where(frame["found"] > 0)
    frame["recall"] = frame["hits"] / frame["gold"].where(frame["gold"] > 0)
    total = (frame["gold"] + frame["found"]).where(frame["gold"] + frame["found"] > 0)
    frame["f1"] = 2 * frame["hits"] / total
    return frame
