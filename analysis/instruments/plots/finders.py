"""Scores and errors of the finders, as a figure and as tables."""

from __future__ import annotations

import pandas as pd

from analysis import figures, instruments
from analysis.figures import Exhibit, Table, say
from analysis.instruments.plots.labels import errors, languages

__all__ = ["error_table", "plot_scores"]

# The level that counts for each instrument: the span and what it means, or the characters of it.
MAIN = ("labelled", "characters")


def _names() -> dict[str, str]:
    return {
        "mentions": say(en="Mentions of actors", hi="पात्रों के उल्लेख"),
        "times": say(en="Time expressions", hi="समय के उल्लेख"),
        "terms": say(en="Terms", hi="शब्दावली"),
        "voices": say(en="Reported speech", hi="उद्धृत कथन"),
    }


def _sets() -> dict[str, str]:
    return {
        "sources": say(en="source texts", hi="मूल लेख"),
        "digests": say(en="our digests, marked apart", hi="हमारे सारांश, अलग से चिह्नित"),
    }


@figures.house_style()
def plot_scores(scores: pd.DataFrame) -> Exhibit:
    """Precision and recall of every finder, by language and set of texts."""
    main = scores[scores["level"].isin(MAIN)].sort_values(["instrument", "language", "set"])
    main = main.reset_index(drop=True)
    figure, (left, right) = figures.axes(height=5.4, ncols=2, sharey=True)
    for ax, rate, title in (
        (left, "precision", say(en="Precision: found rightly", hi="शुद्धता: जो मिला, सही मिला")),
        (right, "recall", say(en="Recall: found at all", hi="पूर्णता: जो था, वह मिला")),
    ):
        _dots(ax, main, rate)
        ax.set_title(title)
        ax.set_xlim(0, 1.04)
        ax.grid(axis="x")
    names, spoken = _names(), languages()
    labels = [
        f"{names[row.instrument]}\n{spoken[row.language]}" if row.set == "digests" else ""
        for row in main.itertuples()
    ]
    left.set_yticks([y + 0.5 for y in range(len(main))], labels, va="center")
    left.invert_yaxis()
    figure.legend(*left.get_legend_handles_labels(), loc="outside lower center", ncols=2)
    return Exhibit(figure, _score_table(main), _score_caption(), _score_alt(main))


def _dots(ax: object, main: pd.DataFrame, rate: str) -> None:
    for look, (texts, name) in zip(("o", "s"), _sets().items(), strict=True):
        rows = main[main["set"] == texts]
        fill = "none" if texts == "sources" else figures.INK
        ax.hlines(rows.index, rows[f"{rate}_low"], rows[f"{rate}_high"], color=figures.MUTED)  # type: ignore[attr-defined]
        ax.plot(  # type: ignore[attr-defined]
            rows[rate], rows.index, look, color=figures.INK, markerfacecolor=fill, label=name
        )


def _score_table(main: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Instrument", hi="औज़ार"): main["instrument"].map(_names()),
            say(en="Language", hi="भाषा"): main["language"].map(languages()),
            say(en="Texts", hi="पाठ"): main["set"].map(_sets()),
            say(en="Marked", hi="चिह्नित"): main["gold"].astype("int64"),
            say(en="Found", hi="मिले"): main["found"].astype("int64"),
            say(en="Right", hi="सही"): main["hits"].astype("int64"),
            say(en="Precision", hi="शुद्धता"): main["precision"],
            say(en="Recall", hi="पूर्णता"): main["recall"],
            "F1": main["f1"],
        }
    )


def _score_caption() -> str:
    return say(
        en="Precision and recall of the finders, span and meaning both right; for reported speech, "
        "characters. Lines are 95 % Wilson intervals.",
        hi="खोजने वाले औज़ारों की शुद्धता और पूर्णता (जगह और अर्थ दोनों सही); कथनों में अक्षरों के आधार पर। "
        "रेखाएँ 95 % विल्सन अंतराल हैं।",
    )


def _score_alt(main: pd.DataFrame) -> str:
    names, spoken = _names(), languages()
    apart = main[main["set"] == "digests"]
    parts = [
        f"{names[row.instrument]}, {spoken[row.language]}: {row.precision:.2f} / {row.recall:.2f}"
        for row in apart.itertuples()
    ]
    head = say(
        en="Dots for precision and recall. On our digests, marked apart: ",
        hi="शुद्धता और पूर्णता के बिंदु। अलग से चिह्नित सारांशों पर: ",
    )
    return head + "; ".join(parts) + "."


def error_table(texts: str = "digests") -> Table:
    """What the finders missed or found wrongly in one set of texts."""
    found = instruments.errors(texts)
    shown = pd.DataFrame(
        {
            say(en="Surface", hi="पाठ में"): found["surface"],
            say(en="Error", hi="त्रुटि"): found["error"].map(errors()),
            say(en="Instrument", hi="औज़ार"): found["instrument"].map(_names()),
            say(en="Language", hi="भाषा"): found["language"].map(languages()),
            say(en="Marked or found as", hi="किस रूप में"): found["label"],
            say(en="Times", hi="बार"): found["times"],
        }
    )
    caption = say(
        en="Every error of three finders on our digests, marked apart",
        hi="अलग से चिह्नित सारांशों पर तीन औज़ारों की हर त्रुटि",
    )
    return Table(shown, caption)
