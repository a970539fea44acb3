"""Who uses which word: counts by document, by language and by voice."""

from __future__ import annotations

import pandas as pd

from analysis.terminology.termbase import Termbase

__all__ = ["coverage", "once", "surfaces", "term_matrix"]


def once(found: pd.DataFrame) -> pd.DataFrame:
    """Leave out page furniture and headlines that a page prints a second time.

    Parameters
    ----------
    found : pandas.DataFrame
        With ``doc``, ``zone``, ``paragraph`` and ``surface``.

    Returns
    -------
    pandas.DataFrame
        Rows outside boilerplate and byline; of title paragraphs with the same terms only the first.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": "a", "zone": ["title", "title", "boilerplate"],
    ...                      "paragraph": [0, 1, 2], "surface": "talks"})
    >>> once(rows)["paragraph"].tolist()
    [0]
    """
    kept = found[~found["zone"].isin(["boilerplate", "byline"])]
    titles = kept[kept["zone"] == "title"]
    seen: set[tuple[str, ...]] = set()
    again: set[tuple[str, int]] = set()
    for (doc, paragraph), rows in titles.groupby(["doc", "paragraph"]):
        key = (doc, *rows["surface"])
        again |= {(doc, paragraph)} if key in seen else set()
        seen.add(key)
    places = zip(kept["doc"], kept["paragraph"], strict=True)
    return kept[[place not in again for place in places]]


def term_matrix(found: pd.DataFrame, *, minimum: int = 1) -> pd.DataFrame:
    """Occurrences of each concept in each document.

    Parameters
    ----------
    found : pandas.DataFrame
        With ``doc`` and ``concept``, one row an occurrence.
    minimum : int
        Smallest number of documents a concept must stand in.

    Returns
    -------
    pandas.DataFrame
        Index concept, one column a document, counts; concepts in most documents first, then the
        most frequent.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["000", "001", "001"], "concept": ["K004", "K004", "K002"]})
    >>> term_matrix(rows).loc["K004"].tolist()
    [1, 1]
    """
    if found.empty:
        return pd.DataFrame(dtype="int64")
    counts = pd.crosstab(found["concept"], found["doc"])
    order = pd.DataFrame({"docs": (counts > 0).sum(axis=1), "total": counts.sum(axis=1)})
    order = order[order["docs"] >= minimum].reset_index()
    order = order.sort_values(["docs", "total", "concept"], ascending=[False, False, True])
    return counts.loc[order["concept"]]


def coverage(found: pd.DataFrame, termbase: Termbase, languages: dict[str, str]) -> pd.DataFrame:
    """In which language each concept of the termbase is met in the documents.

    Parameters
    ----------
    found : pandas.DataFrame
        With ``doc`` and ``concept``.
    termbase : Termbase
    languages : dict
        Document id to language.

    Returns
    -------
    pandas.DataFrame
        concept, domain, en, hi (occurrences), attested (``both``, ``en``, ``hi``, ``none``).
    """
    spoken = found["doc"].map(languages)
    frame = termbase.concepts[["id", "domain"]].rename(columns={"id": "concept"})
    for language in ("en", "hi"):
        counts = found.loc[spoken == language, "concept"].value_counts()
        frame[language] = frame["concept"].map(counts).fillna(0).astype("int64")
    kinds = {(True, True): "both", (True, False): "en", (False, True): "hi"}
    frame["attested"] = [
        kinds.get((en > 0, hi > 0), "none") for en, hi in zip(frame["en"], frame["hi"], strict=True)
    ]
    return frame.reset_index(drop=True)


def surfaces(found: pd.DataFrame, languages: dict[str, str]) -> pd.DataFrame:
    """Forms in which each concept is met, by language, the commonest first.

    Parameters
    ----------
    found : pandas.DataFrame
        With ``doc``, ``concept`` and ``surface``.
    languages : dict
        Document id to language.

    Returns
    -------
    pandas.DataFrame
        Index concept, columns ``en`` and ``hi``: forms with their counts, ``""`` where none.

    Examples
    --------
    >>> rows = pd.DataFrame({"doc": ["a", "b", "b"], "concept": "K004",
    ...                      "surface": ["वार्ता", "Talks", "talks"]})
    >>> surfaces(rows, {"a": "hi", "b": "en"}).loc["K004"].tolist()
    ['Talks (2)', 'वार्ता (1)']
    """
    rows = found.assign(language=found["doc"].map(languages))
    rows["surface"] = rows["surface"].str.replace(r"\s+", " ", regex=True)
    # Capitals at the head of a sentence or in a headline make no other form.
    rows["folded"] = rows["surface"].str.casefold()
    groups = rows.groupby(["concept", "language", "folded"])["surface"]
    counts = groups.agg(count="size", shown=_commonest).reset_index()
    counts = counts.sort_values(["count", "folded"], ascending=[False, True])
    counts["shown"] = counts["shown"] + " (" + counts["count"].astype("str") + ")"
    wide = counts.groupby(["concept", "language"])["shown"].agg(", ".join).unstack()
    return wide.reindex(columns=["en", "hi"]).astype("object").fillna("").astype("str")


def _commonest(spellings: pd.Series) -> str:
    counts = spellings.value_counts()
    return str(min(counts[counts == counts.max()].index, key=lambda word: (word.isupper(), word)))
