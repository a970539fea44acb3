"""Figures of voices: how people are quoted, how they are named, what has lost its source."""

from __future__ import annotations

__all__ = [
    "count_matrix",
    "escalation_table",
    "quotation_kinds",
    "speaker_kinds",
    "unattributed_plot",
]

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, Table, say

ROW = 0.42  # inches a row
DOT = 26.0  # points² of a dot that stands for one


def quotation_kinds(voices: pd.DataFrame) -> Exhibit:
    """Kinds of quotation by document.

    Parameters
    ----------
    voices : DataFrame
        Found voices: ``doc``, ``kind``.
    """
    names = {
        "direct": say(en="direct: inside quotation marks", hi="प्रत्यक्ष: उद्धरण चिह्नों में"),
        "mixed": say(en="mixed: partly inside them", hi="मिश्रित: कुछ हिस्सा चिह्नों में"),
        "pseudo-direct": say(en="pseudo-direct: seemingly reworded", hi="छद्म-प्रत्यक्ष: शायद बदले शब्द"),
        "indirect": say(en="indirect: no marks", hi="अप्रत्यक्ष: चिह्नों के बिना"),
    }
    caption = say(
        en="Attributed passages by kind of quotation and document, as the voice finder marks them",
        hi="उद्धरण के प्रकार और दस्तावेज़ के अनुसार उद्धृत अंश, जैसा मशीन ने चिह्नित किया",
    )
    return _by_document(voices, "kind", names, caption, say(en="Quotation", hi="उद्धरण"))


def speaker_kinds(voices: pd.DataFrame) -> Exhibit:
    """How the speaker of each voice is given, by document.

    Parameters
    ----------
    voices : DataFrame
        Found voices with their speakers: ``doc``, ``speaker``.
    """
    names = {
        "named": say(en="by name", hi="नाम से"),
        "pronoun": say(en="by pronoun", hi="सर्वनाम से"),
        "office": say(en="by office", hi="पद से"),
        "unnamed": say(en="unnamed (sources, experts)", hi="अनाम (सूत्र, विशेषज्ञ)"),
        "document": say(en="a statement or report", hi="बयान या रिपोर्ट"),
        "outlet": say(en="the outlet itself", hi="माध्यम स्वयं"),
        "none": say(en="not given", hi="नहीं बताया"),
    }
    caption = say(
        en="Attributed passages by how their source is given and by document, machine-made",
        hi="स्रोत कैसे बताया गया और किस दस्तावेज़ में: मशीन से चिह्नित उद्धृत अंश",
    )
    return _by_document(voices, "speaker", names, caption, say(en="Source given", hi="स्रोत"))


def unattributed_plot(claims: pd.DataFrame, documents: Sequence[str] = ()) -> Exhibit:
    """Claims in the outlets' own voice, by class and document.

    Parameters
    ----------
    claims : DataFrame
        ``doc``, ``class``; see `analysis.framing.unattributed`.
    documents : sequence of str, optional
        Documents that were read, those without a claim too.
    """
    names = {
        "accusation": say(en="accusation", hi="आरोप"),
        "motive": say(en="motive", hi="मंशा"),
        "evaluation": say(en="judgement", hi="मूल्यांकन"),
        "casualties": say(en="number of dead or wounded", hi="मृतकों या घायलों की संख्या"),
        "status": say(en="status of territory", hi="भूभाग का दर्जा"),
    }
    caption = say(
        en="Claims without a source by class and document: listed words outside all reports",
        hi="बिना स्रोत के दावे, वर्ग और दस्तावेज़ के अनुसार: हर उद्धृत आवाज़ से बाहर के सूचीबद्ध शब्द",
    )
    head = say(en="Claim", hi="दावा")
    return _by_document(claims, "class", names, caption, head, documents)


def _by_document(
    rows: pd.DataFrame,
    column: str,
    names: Mapping[str, str],
    caption: str,
    head: str,
    read: Sequence[str] = (),
) -> Exhibit:
    documents = sorted({*rows["doc"], *read})
    counts = pd.crosstab(rows[column], rows["doc"])
    counts = counts.reindex(index=list(names), columns=documents, fill_value=0)
    counts = counts[counts.sum(axis=1) > 0].rename(index=dict(names))
    totals = counts.sum()
    cells = {doc: [f"{number} / {totals[doc]}" for number in counts[doc]] for doc in documents}
    twin = pd.DataFrame({head: list(counts.index), **cells})
    largest = "; ".join(
        f"{doc}: {counts[doc].idxmax()} {counts[doc].max()}" for doc in documents if totals[doc]
    )
    alt = say(
        en=f"Matrix of {len(counts)} kinds by {len(documents)} documents. Most, {largest}.",
        hi=f"{len(counts)} प्रकारों और {len(documents)} दस्तावेज़ों की सारणी। सबसे अधिक, {largest}।",
    )
    return Exhibit(count_matrix(counts), twin, caption, alt)


@figures.house_style()
def count_matrix(counts: pd.DataFrame, looks: pd.DataFrame | None = None) -> Figure:
    """Matrix of dots whose areas are counts, each with its number.

    Parameters
    ----------
    counts : DataFrame
        Index and columns are names for readers.
    looks : DataFrame, optional
        Of the same shape: a marker and a colour for each cell; by default the same for all.
    """
    figure, ax = figures.axes(width=7.2, height=1.0 + ROW * len(counts))
    for row, cells in enumerate(counts.to_numpy()):
        for column, number in enumerate(cells):
            if number:
                look = ("o", figures.ACCENT) if looks is None else looks.iat[row, column]
                ax.scatter(column, row, DOT * float(number), look[1], marker=look[0], alpha=0.85)
                beside = 3 + 0.4 * (DOT * float(number)) ** 0.5
                ax.annotate(
                    str(number),
                    (column, row),
                    (beside, beside - 1),
                    textcoords="offset points",
                    fontsize=8,
                )
    ax.set_yticks(range(len(counts)), list(counts.index))
    ax.set_xticks(range(len(counts.columns)), list(counts.columns))
    ax.set_xlim(-0.6, len(counts.columns) - 0.4)
    ax.set_ylim(len(counts) - 0.4, -0.7)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.grid(axis="y")
    ax.spines[:].set_visible(False)
    return figure


def escalation_table(
    escalations: pd.DataFrame, judged: pd.DataFrame, names: Mapping[str, str]
) -> Table:
    """Attributed claims that return in the outlet's own words, with what a reader makes of each.

    Parameters
    ----------
    escalations : DataFrame
        ``doc``, ``paragraph``, ``claim_paragraph``, ``place``, ``score``, ``dropped``, ``actor``.
    judged : DataFrame
        ``doc``, ``paragraph``, ``claim_paragraph``, ``holds``, ``gloss_en``, ``gloss_hi``: our
        paraphrases, never the sentences.
    names : mapping
        Actor to its name for readers.
    """
    keys = ["doc", "paragraph", "claim_paragraph"]
    rows = escalations.merge(judged, on=keys, how="left")
    dropped = {
        "source": say(en="the source", hi="स्रोत"),
        "both": say(en="source and hedge", hi="स्रोत और संशय"),
    }
    verdicts = {True: say(en="yes", hi="हाँ"), False: say(en="no", hi="नहीं")}
    unjudged = say(en="not judged", hi="जाँचा नहीं")
    unnamed = say(en="unnamed", hi="अनाम")
    frame = pd.DataFrame(
        {
            say(en="Whose claim", hi="किसका दावा"): [
                names.get(actor, unnamed) for actor in rows["actor"]
            ],
            say(en="Paragraphs", hi="पैराग्राफ़"): [
                f"{doc}: {first} → {again}"
                for doc, again, first in rows[keys].itertuples(index=False, name=None)
            ],
            say(en="Score", hi="अंक"): [f"{score:.2f}" for score in rows["score"]],
            say(en="Dropped", hi="क्या छूटा"): rows["dropped"].map(dropped),
            say(en="A reader agrees", hi="पाठक सहमत"): [
                verdicts.get(holds, unjudged) for holds in rows["holds"]
            ],
            say(en="In our words", hi="हमारे शब्दों में"): rows[
                say(en="gloss_en", hi="gloss_hi")
            ].fillna(""),
        }
    )
    caption = say(
        en="Claims given to a source that return as the outlet's own fact, as a machine suggests",
        hi="किसी स्रोत के नाम दिए गए दावे जो माध्यम के अपने तथ्य बनकर लौटते हैं: मशीन के सुझाव",
    )
    return Table(frame, caption)
