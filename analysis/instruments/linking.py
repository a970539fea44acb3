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

Rate = tuple[str, str, int | None, int | None, float, float, float]


def name_answers(*, standard: bool = False, root: str | Path | None = None) -> pd.DataFrame:
    """What `analysis.language.link_names` answers to each Hindi form of ``gold_names``.

    Parameters
    ----------
    standard : bool
        Whether to ask for standard forms among standard forms, one name an entity; else for every
        form among all English ones.

    Returns
    -------
    DataFrame
        ``entity``, ``listed``, ``kind``, ``form``, ``relation``, ``way``, ``answer`` (the best
        candidates, separated by "; " where they tie), ``similarity``, ``linked`` (bool: taken for
        one of the list) and ``right`` (bool): all best candidates name the entity, or, for a form
        that is not listed, nothing was linked.
    """
    forms = tables.read("gold_names", root)
    if standard:
        forms = forms[forms["relation"] == "standard"]
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


def name_scores(answers: pd.DataFrame, standard: pd.DataFrame) -> pd.DataFrame:
    """Rates of right answers.

    Parameters
    ----------
    answers, standard : DataFrame
        As `name_answers` gives them, for all forms and for the standard ones.

    Returns
    -------
    DataFrame
        ``measure``, ``group``, ``n``, ``right``, ``share``, ``low``, ``high`` (Wilson, 95 %).
        The measure ``recall@1`` has the groups ``all`` (forms that lead to an English one by
        sound or letters), each relation among them, ``meaning`` (the others), and ``one name``
        (standard forms among standard forms). ``absent`` (standard forms) and ``absent, all
        forms`` have ``precision``, ``recall`` and ``f1`` of the answer "not in the list", the last
        without counts and interval; precision falls with the share of listed names among those
        asked for.
    """
    listed = answers[answers["listed"]]
    by_ear = listed[listed["way"].isin(BY_EAR)]
    alone = standard[standard["listed"] & standard["way"].isin(BY_EAR)]
    groups = [("all", by_ear), *by_ear.groupby("relation", sort=False)]
    groups += [("meaning", listed[~listed["way"].isin(BY_EAR)]), ("one name", alone)]
    rows = [_rate("recall@1", name, int(part["right"].sum()), len(part)) for name, part in groups]
    rows += _absent("absent", standard) + _absent("absent, all forms", answers)
    columns = ["measure", "group", "n", "right", "share", "low", "high"]
    return pd.DataFrame(rows, columns=columns).astype({"n": "Int64", "right": "Int64"})


def _absent(measure: str, answers: pd.DataFrame) -> list[Rate]:
    absent = answers[~answers["listed"]]
    by_ear = answers[answers["listed"] & answers["way"].isin(BY_EAR)]
    hits = int((~absent["linked"]).sum())
    said = hits + int((~by_ear["linked"]).sum())
    nan = float("nan")
    f1 = (measure, "f1", None, None, rates(hits, said, len(absent))[2], nan, nan)
    ends = [_rate(measure, "precision", hits, said), _rate(measure, "recall", hits, len(absent))]
    return [*ends, f1]


def _rate(measure: str, group: str, right: int, total: int) -> Rate:
    estimate = wilson(right, total)
    return measure, group, total, right, estimate.value, estimate.low, estimate.high
