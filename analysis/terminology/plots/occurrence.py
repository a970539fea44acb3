"""Figures of terms: term by document, loaded words by voice, languages of attestation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, say
from analysis.terminology.termbase import DOMAINS, Termbase
from analysis.terminology.usage import term_matrix

__all__ = ["attested", "both_scripts", "domain_name", "loaded", "matrix", "side_name"]
__all__ += ["voice_name"]

ROW = 0.29  # inches a row
TALL = 0.36  # where labels may run to two lines
WIDEST = 40  # letters of a label on one line
SIDES = ("India", "Pakistan", "armed group", "third", "media", "contested")
VOICES = ("outlet", "reported", "quoted")
# Marks differ in shape and filling, so they read in grey.
MARKS = {"outlet": ("s", True), "reported": ("o", False), "quoted": ("D", False)}


def domain_name(domain: str) -> str:
    """Name of a domain in the edition's language."""
    return say(en=domain.capitalize(), hi=DOMAINS[domain])


def side_name(side: str) -> str:
    """Whose wording, in the edition's language."""
    return {
        "India": say(en="Indian", hi="भारतीय"),
        "Pakistan": say(en="Pakistani", hi="पाकिस्तानी"),
        "armed group": say(en="an armed group's", hi="हथियारबंद गुट का"),
        "third": say(en="a third state's", hi="तीसरे देश का"),
        "media": say(en="the media's", hi="मीडिया का"),
        "contested": say(en="contested", hi="विवादित"),
    }[side]


def voice_name(voice: str) -> str:
    """Kind of voice in the edition's language."""
    return {
        "outlet": say(en="outlet's own words", hi="माध्यम के अपने शब्द"),
        "reported": say(en="reported speech", hi="परोक्ष कथन"),
        "quoted": say(en="in quotation marks", hi="उद्धरण चिह्नों में"),
    }[voice]


def both_scripts(termbase: Termbase, concept: str) -> str:
    """Preferred forms in both scripts, the edition's own first.

    Examples
    --------
    >>> from analysis.terminology.termbase import read_termbase
    >>> both_scripts(read_termbase(), "K002")
    'ceasefire · युद्धविराम'
    """
    pair = [termbase.label(concept, "en"), termbase.label(concept, "hi")]
    return " · ".join(pair if figures.edition() == "en" else pair[::-1])


def _short(name: str) -> str:
    """Label of a row: on two lines where one would leave no room for the figure."""
    return name if len(name) <= WIDEST else name.replace(" · ", "\n")


@figures.house_style()
def matrix(
    found: pd.DataFrame,
    termbase: Termbase,
    *,
    documents: Sequence[str],
    upstreams: Mapping[str, str],
    top: int = 22,
) -> Exhibit:
    """Terms by document, marks whose area is the number of occurrences.

    Parameters
    ----------
    found : pandas.DataFrame
        ``doc`` and ``concept``, one row an occurrence.
    termbase : Termbase
    documents : sequence of str
        Columns in this order.
    upstreams : mapping
        Document to the copy it mainly rests on; texts that share one are no separate witnesses.
    top : int
        Concepts shown: those in most documents, then the most frequent.
    """
    counts = term_matrix(found).reindex(columns=documents, fill_value=0).head(top)
    names = [both_scripts(termbase, concept) for concept in counts.index]
    table = counts.reset_index(drop=True)
    table.columns.name = None
    table.insert(0, say(en="Term", hi="शब्द"), names)
    table[say(en="All", hi="कुल")] = counts.sum(axis=1).to_list()
    origins = [upstreams.get(doc, doc) for doc in documents]  # of unknown origin: its own
    table[say(en="Independent upstreams", hi="स्वतंत्र मूल स्रोत")] = [
        len({origin for origin, number in zip(origins, row, strict=True) if number})
        for row in counts.to_numpy()
    ]
    shared = int((counts > 0).all(axis=1).sum())
    most = ", ".join(f"{n} ({t})" for n, t in zip(names[:3], counts.sum(axis=1)[:3], strict=True))
    return Exhibit(
        _draw_matrix(counts, names),
        table,
        say(
            en="Occurrences of terms by document, both languages counted as one concept",
            hi="दस्तावेज़ों में शब्द, दोनों भाषाओं के रूप एक ही अवधारणा में गिने गए",
        ),
        say(
            en=f"Matrix of {len(counts)} terms by {len(documents)} documents; {shared} of these "
            f"terms stand in every document. First rows: {most}.",
            hi=f"{len(counts)} शब्दों और {len(documents)} दस्तावेज़ों की सारणी; इनमें {shared} शब्द "
            f"हर दस्तावेज़ में हैं। पहली पंक्तियाँ: {most}।",
        ),
    )


def _draw_matrix(counts: pd.DataFrame, names: Sequence[str]) -> Figure:
    figure, ax = figures.axes(height=0.8 + ROW * len(counts))
    for row, numbers in enumerate(counts.to_numpy()):
        for column, number in enumerate(numbers):
            if number:
                ax.scatter(column, row, 24 + 13 * number, figures.series(0), marker="s", zorder=2)
                beside = {"xytext": (13, 0), "textcoords": "offset points", "va": "center"}
                ax.annotate(str(number), (column, row), fontsize=8.5, **beside)
    _bare(ax, names, counts.columns)
    return figure


def _bare(ax: Any, names: Sequence[str], columns: Sequence[str]) -> None:
    ax.set_yticks(range(len(names)), [_short(name) for name in names], fontsize=9)
    ax.set_xticks(range(len(columns)), columns)
    ax.set_xlim(-0.5, len(columns) - 0.3)
    ax.set_ylim(len(names) - 0.4, -0.6)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.grid(axis="y")
    ax.spines[:].set_visible(False)


@figures.house_style()
def loaded(voiced: pd.DataFrame, termbase: Termbase, *, documents: Sequence[str]) -> Exhibit:
    """Loaded terms by document and voice, grouped by whose wording they are.

    Parameters
    ----------
    voiced : pandas.DataFrame
        Occurrences with ``doc``, ``concept`` and ``voice``; see `analysis.terminology.in_voices`.
    termbase : Termbase
    documents : sequence of str
        Columns in this order.
    """
    sides = termbase.concepts.set_index("id")["usage_side"]
    rows = voiced[voiced["concept"].map(sides) != ""]
    counts = rows.groupby(["concept", "doc", "voice"]).size()
    order = sorted(
        rows["concept"].unique(), key=lambda concept: (SIDES.index(sides[concept]), concept)
    )
    names = [both_scripts(termbase, concept) for concept in order]
    table = _loaded_table(counts, order, names, sides)
    own = int((rows["voice"] == "outlet").sum())
    return Exhibit(
        _draw_loaded(counts, order, names, sides, documents),
        table,
        say(
            en="Loaded terms by document and voice, grouped by whose wording they are",
            hi="पक्षधर शब्द, दस्तावेज़ और आवाज़ के अनुसार; समूह बताते हैं कि शब्द किसका है",
        ),
        say(
            en=f"{len(order)} loaded terms, {len(rows)} occurrences, {own} of them in an outlet's "
            f"own words.",
            hi=f"{len(order)} पक्षधर शब्द, {len(rows)} प्रयोग, जिनमें {own} माध्यम के अपने शब्दों में।",
        ),
    )


def _loaded_table(
    counts: pd.Series, order: Sequence[str], names: Sequence[str], sides: Mapping[str, str]
) -> pd.DataFrame:
    rows = []
    for concept, name in zip(order, names, strict=True):
        for (doc, voice), number in counts[concept].items():
            rows.append((name, side_name(sides[concept]), doc, voice_name(voice), int(number)))
    headings = say(
        en="Term|Whose wording|Document|Voice|Occurrences",
        hi="शब्द|किसका शब्द|दस्तावेज़|आवाज़|प्रयोग",
    )
    return pd.DataFrame(rows, columns=headings.split("|"))


def _draw_loaded(
    counts: pd.Series,
    order: Sequence[str],
    names: Sequence[str],
    sides: Mapping[str, str],
    documents: Sequence[str],
) -> Figure:
    figure, ax = figures.axes(height=1.3 + TALL * len(order))
    shift = dict(zip(VOICES, (-0.27, 0.0, 0.27), strict=True))
    for (concept, doc, voice), number in counts.items():
        if doc not in documents:
            continue
        marker, full = MARKS[voice]
        place = (documents.index(doc) + shift[voice], order.index(concept))
        face = figures.INK if full else "none"
        ax.scatter(*place, 44, marker=marker, facecolor=face, edgecolor=figures.INK, zorder=2)
        if number > 1:
            beside = {"xytext": (5, 3), "textcoords": "offset points"}
            ax.annotate(str(number), place, fontsize=7.5, **beside)
    _bare(ax, names, documents)
    _groups(ax, [sides[concept] for concept in order])
    handles = [
        ax.plot(
            [],
            [],
            MARKS[v][0],
            color=figures.INK,
            label=voice_name(v),
            fillstyle="full" if MARKS[v][1] else "none",
        )[0]
        for v in VOICES
    ]
    ax.legend(
        handles=handles, loc="upper center", bbox_to_anchor=(0.35, -0.01), ncols=3, fontsize=8.5
    )
    return figure


def _groups(ax: Any, sides: Sequence[str]) -> None:
    """Name each group of rows on the right and part it from the next."""
    right = ax.get_xlim()[1]
    for side in dict.fromkeys(sides):
        places = [row for row, value in enumerate(sides) if value == side]
        ax.text(
            right,
            sum(places) / len(places),
            side_name(side),
            va="center",
            ha="left",
            fontsize=9,
            color=figures.ACCENT,
        )
        if places[-1] + 1 < len(sides):
            ax.axhline(places[-1] + 0.5, color=figures.MUTED, linewidth=0.8, clip_on=False)


@figures.house_style()
def attested(covered: pd.DataFrame) -> Exhibit:
    """Concepts by domain and by the languages in which they are met.

    Parameters
    ----------
    covered : pandas.DataFrame
        ``domain`` and ``attested``; see `analysis.terminology.coverage`.
    """
    words = say(
        en="both languages|English only|Hindi only|in neither",
        hi="दोनों भाषाओं में|केवल अंग्रेज़ी में|केवल हिंदी में|किसी में नहीं",
    ).split("|")
    counts = pd.crosstab(covered["domain"], covered["attested"])
    counts = counts.reindex(columns=["both", "en", "hi", "none"], fill_value=0)
    counts = counts.loc[counts.sum(axis=1).sort_values(kind="stable").index].set_axis(words, axis=1)
    names = [domain_name(domain) for domain in counts.index]
    table = counts.iloc[::-1].reset_index(drop=True)
    table.insert(0, say(en="Domain", hi="क्षेत्र"), names[::-1])
    listed = ", ".join(f"{word} {number}" for word, number in counts.sum().items())
    return Exhibit(
        _draw_attested(counts, names),
        table,
        say(
            en="Concepts of the termbase by language in which the documents use them",
            hi="शब्दकोश की अवधारणाएँ: दस्तावेज़ों में किस भाषा में मिलीं",
        ),
        say(
            en=f"Stacked bars by domain. Concepts: {listed}.",
            hi=f"क्षेत्र के अनुसार पट्टियाँ। अवधारणाएँ: {listed}।",
        ),
    )


def _draw_attested(counts: pd.DataFrame, names: Sequence[str]) -> Figure:
    figure, ax = figures.axes(height=1.2 + ROW * len(counts))
    left = pd.Series(0, index=counts.index)
    looks = (figures.series(0), ""), (figures.series(6), "///"), (figures.series(4), "...")
    for word, (colour, hatch) in zip(counts, (*looks, ("none", "")), strict=True):
        look = {"color": colour, "hatch": hatch, "edgecolor": figures.INK, "linewidth": 0.6}
        ax.barh(names, counts[word], left=left, label=word, **look)
        left = left + counts[word]
    ax.set_xlabel(say(en="concepts", hi="अवधारणाएँ"))
    ax.legend(loc="lower right", fontsize=9)
    return figure
