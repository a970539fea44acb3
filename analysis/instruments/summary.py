"""Figures of the language layer as texts for prose."""

from __future__ import annotations

import pandas as pd

from analysis.corpus import digests
from analysis.instruments.words import inside_words
from analysis.uncertainty import wilson

__all__ = ["layer_headline"]

HARD = ("abbreviation", "quotation")


def layer_headline(sentences: pd.DataFrame, names: pd.DataFrame) -> dict[str, str]:
    """Counts and rates that the chapter quotes.

    Parameters
    ----------
    sentences, names : DataFrame
        As `sentence_scores` and `name_scores` give them.

    Returns
    -------
    dict of str
        ``split_hi`` and the like: cases cut right, of how many, with the interval; ``library_hi``
        for indic-nlp-library; ``hard`` for abbreviations and quotation marks of both languages;
        ``named``, ``one_name``, ``meaning`` and ``told`` for names, ``absent_f1`` and
        ``absent_all_f1`` for those not in the list; ``pak_re``, ``pak_words``, ``modi_re``,
        ``modi_words``: matches of two forms in the Hindi digests, and their words.
    """
    shown = {}
    for splitter, prefix in (("ours", "split"), ("indic-nlp", "library")):
        ours = sentences[sentences["splitter"] == splitter]
        for row in ours[ours["kind"] == "all"].itertuples():
            shown[f"{prefix}_{row.language}"] = _of(row.right, row.cases)
    ours = sentences[sentences["splitter"] == "ours"]
    hard = ours[ours["kind"].isin(HARD)]
    shown["hard"] = _of(hard["right"].sum(), hard["cases"].sum())
    rows = names.set_index(["measure", "group"])
    for key, place in (
        ("named", ("recall@1", "all")),
        ("one_name", ("recall@1", "one name")),
        ("meaning", ("recall@1", "meaning")),
        ("told", ("absent", "recall")),
    ):
        shown[key] = _of(rows.loc[place, "right"], rows.loc[place, "n"])
    shown["absent_f1"] = f"{rows.loc[('absent', 'f1'), 'share']:.2f}"
    shown["absent_all_f1"] = f"{rows.loc[('absent, all forms', 'f1'), 'share']:.2f}"
    met = inside_words(["पाक", "मोदी"], " ".join(digests()["hi"]), "hi")
    for row, key in zip(met.itertuples(), ("pak", "modi"), strict=True):
        shown |= {f"{key}_re": f"{row.by_re}", f"{key}_words": f"{row.words}"}
    return shown


def _of(right: int, total: int) -> str:
    estimate = wilson(int(right), int(total))
    interval = f"[{estimate.low:.2f}, {estimate.high:.2f}]"
    return f"{right} / {total} ({estimate.value:.2f} {interval})"
