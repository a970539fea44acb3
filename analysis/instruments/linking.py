"""How well Hindi names are found among English ones, and how well absent ones are told."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.language import link_names
from analysis.spans import rates
from analysis.uncertainty import wilson

__all__ = ["name_answers", "name_scores"]

# Names that only a list can link (translations, other names) are counted apart.
BY_EAR = ("sound", "letters")


def name_answers(root: str | Path | None = None) -> pd.DataFrame:
    """What `analysis.language.link_names` answers to each Hindi form of ``gold_names``.

    All English forms are the candidates.

    Returns
    -------
    DataFrame
        ``entity``, ``listed``, ``kind``, ``form``, ``relation``, ``way``, ``answer`` (the best
        candidates, separated by "; " where they tie), ``similarity``, ``linked`` (bool: taken for
        one of the list) and ``right`` (bool): all best candidates name the entity, or, for a form
        that is not listed, nothing was linked.
    """
    forms = tables.read("gold_names", root)
    english, hindi = (forms[forms["language"] == code] for code in ("en", "hi"))
    entities = english.groupby("form")["entity"].agg(set).to_dict()
    links = link_names(hindi["form"].unique(), list(entities))
    # The first candidate, and any that is not told from it.
    best = links[links["similarity"] == links.groupby("query")["similarity"].transform("first")]
    answers = best.groupby("query").agg(
        answer=("candidate", list), similarity=("similarity", "max"), linked=("linked", "any")
    )
    shown = hindi.drop(columns=["language", "note"]).join(answers, on="form")
    meant = [set().union(*(entities.get(one, set()) for one in row)) for row in shown["answer"]]
    named = [found == {entity} for found, entity in zip(meant, shown["entity"], strict=True)]
    right = pd.Series(named, index=shown.index).where(shown["listed"], ~shown["linked"])
    shown = shown.assign(answer=shown["answer"].map("; ".join), right=right.astype(bool))
    return shown.reset_index(drop=True)


def name_scores(answers: pd.DataFrame) -> pd.DataFrame:
    """Rates of right answers.

    Parameters
    ----------
    answers : DataFrame
        As `name_answers` gives them.

    Returns
    -------
    DataFrame
        ``measure``, ``group``, ``n``, ``right``, ``share``, ``low``, ``high`` (Wilson, 95 %).
        The measure ``recall@1`` has the groups ``all`` (forms that lead to an English one by
        sound or letters), each relation among them, and ``meaning`` (the others); ``absent`` has
        ``precision``, ``recall`` and ``f1`` of the answer "not in the list", the last without
        counts and interval.
    """
    listed = answers[answers["listed"]]
    by_ear = listed[listed["way"].isin(BY_EAR)]
    groups = [("all", by_ear), *by_ear.groupby("relation", sort=False)]
    groups.append(("meaning", listed[~listed["way"].isin(BY_EAR)]))
    rows = [_rate("recall@1", name, int(part["right"].sum()), len(part)) for name, part in groups]
    absent = answers[~answers["listed"]]
    hits = int((~absent["linked"]).sum())
    said = hits + int((~by_ear["linked"]).sum())
    rows.append(_rate("absent", "precision", hits, said))
    rows.append(_rate("absent", "recall", hits, len(absent)))
    f1 = rates(hits, said, len(absent))[2]
    nan = float("nan")
    rows.append(("absent", "f1", pd.NA, pd.NA, f1, nan, nan))
    columns = ["measure", "group", "n", "right", "share", "low", "high"]
    return pd.DataFrame(rows, columns=columns).astype({"n": "Int64", "right": "Int64"})


def _rate(
    measure: str, group: str, right: int, total: int
) -> tuple[str, str, int, int, float, float, float]:
    estimate = wilson(right, total)
    return measure, group, total, right, estimate.value, estimate.low, estimate.high
