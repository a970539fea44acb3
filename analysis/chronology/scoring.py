"""Compare found time expressions with those marked by hand."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd
import regex

__all__ = ["score"]

_DEVANAGARI = regex.compile(r"\p{Devanagari}")


class _Pair(NamedTuple):
    """A marked and a found expression of one document, by row number."""

    marked: int
    found: int
    equal: bool


def score(found: pd.DataFrame, gold: pd.DataFrame) -> pd.DataFrame:
    """Precision, recall and F1 of found time expressions, per language.

    Parameters
    ----------
    found, gold : pandas.DataFrame
        doc, start, end, surface, value, edtf; `gold` is taken to be complete for its documents.

    Returns
    -------
    pandas.DataFrame
        One row a language and measure: language (hi where the document's marked expressions are
        in Devanagari, en, all), measure (strict: equal offsets; relaxed: any overlap; value: an
        overlap whose TIMEX3 value and EDTF are both equal), hits, found, gold, precision, recall,
        f1. Expressions are paired one to one, equal offsets first, then by overlap, after
        TempEval-3 (UzZaman et al. 2013).

    Examples
    --------
    >>> row = {"doc": "a", "start": 0, "end": 2, "surface": "आज", "value": "", "edtf": ""}
    >>> frame = pd.DataFrame([row])
    >>> score(frame, frame).query("language == 'hi'")["f1"].tolist()
    [1.0, 1.0, 1.0]
    """
    counts: dict[tuple[str, str], list[int]] = {}
    for doc, marked in gold.groupby("doc"):
        hits = found[found["doc"] == doc].reset_index(drop=True)
        marked = marked.reset_index(drop=True)
        language = "hi" if any(map(_DEVANAGARI.search, marked["surface"])) else "en"
        pairs = _pairs(marked, hits)
        same = [pair for pair in pairs if _same(marked.loc[pair.marked], hits.loc[pair.found])]
        for measure, number in (
            ("strict", sum(pair.equal for pair in pairs)),
            ("relaxed", len(pairs)),
            ("value", len(same)),
        ):
            for scope in (language, "all"):
                total = counts.setdefault((scope, measure), [0, 0, 0])
                for place, count in enumerate((number, len(hits), len(marked))):
                    total[place] += count
    return pd.DataFrame(
        [(*key, *numbers, *_rates(*numbers)) for key, numbers in sorted(counts.items())],
        columns=["language", "measure", "hits", "found", "gold", "precision", "recall", "f1"],
    )


def _pairs(marked: pd.DataFrame, found: pd.DataFrame) -> list[_Pair]:
    overlaps = []
    for i, a in enumerate(marked.itertuples()):
        for j, b in enumerate(found.itertuples()):
            shared = min(a.end, b.end) - max(a.start, b.start)
            if shared > 0:
                equal = (a.start, a.end) == (b.start, b.end)
                overlaps.append((not equal, -shared, i, j))
    pairs: list[_Pair] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for unequal, _, i, j in sorted(overlaps):
        if i not in used[0] and j not in used[1]:
            pairs.append(_Pair(i, j, not unequal))
            used[0].add(i)
            used[1].add(j)
    return pairs


def _same(marked: pd.Series, found: pd.Series) -> bool:
    return bool(marked["value"] == found["value"] and marked["edtf"] == found["edtf"])


def _rates(hits: int, found: int, gold: int) -> tuple[float, float, float]:
    precision = hits / found if found else 0.0
    recall = hits / gold if gold else 0.0
    return precision, recall, 2 * hits / (found + gold) if found + gold else 0.0
