"""Exhibits of time expressions: what they are reckoned from, and what moves with it."""

from __future__ import annotations

from typing import Final

import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.edtf import edtf_in_words
from analysis.figures import Exhibit, Table, edition, say
from analysis.figures.style import house_style

__all__ = ["anchors_plot", "moved_table", "times_table"]

_KINDS = {
    "date": "तारीख़",
    "time": "समय",
    "duration": "अवधि",
    "set": "आवृत्ति",
    "vague": "अनिश्चित",
}


def _words(column: pd.Series) -> list[str]:
    return [edtf_in_words(str(text), edition()) or "–" for text in column]


def moved_table(moved: pd.DataFrame) -> Table:
    """What the relative dates of a fetched page become when its day is taken for publication."""
    frame = pd.DataFrame(
        {
            say(en="Expression", hi="शब्द"): moved["surface"],
            say(en="Text", hi="लेख"): moved["doc"],
            say(en="Reckoned from publication", hi="प्रकाशन से गिनकर"): _words(moved["before"]),
            say(en="Reckoned from the fetched day", hi="सहेजने के दिन से गिनकर"): _words(
                moved["after"]
            ),
        }
    )
    return Table(
        frame,
        say(
            en="Relative dates of pages that show the day on which they were fetched, reckoned "
            "from publication and from that day.",
            hi="जिन पन्नों पर उन्हें सहेजने का दिन लिखा है, उनकी सापेक्ष तारीख़ें: प्रकाशन से और उस दिन से गिनकर।",
        ),
    )


# What an expression is reckoned from: in English and in Hindi, in the order of the bars.
ANCHORS: Final = {
    "text": ("named in full", "पूरी लिखी हुई"),
    "publication": ("from publication", "प्रकाशन से"),
    "quotation": ("from a quotation", "किसी उद्धरण से"),
    "previous": ("from the one before", "पिछले शब्द से"),
    "document": ("through another text", "दूसरे लेख से"),
    "none": ("no date", "कोई तारीख़ नहीं"),
}
HATCHES: Final = ("", "///", "...", "\\\\\\", "xx", "")


def anchor_name(anchor: str) -> str:
    """What an expression is reckoned from, in the edition's language."""
    en, hi = ANCHORS.get(anchor, (anchor, anchor))
    return say(en=en, hi=hi)


def _shares(times: pd.DataFrame, documents: pd.DataFrame | None) -> pd.DataFrame:
    """Expressions of each text by anchor: count, and per 1,000 words where these are known."""
    present = set(times["anchor"])
    known = [anchor for anchor in ANCHORS if anchor in present]
    counts = pd.crosstab(times["doc"], times["anchor"])
    counts = counts.reindex(columns=known + sorted(present - set(known)))
    frame = counts.stack().rename("count").reset_index()
    if documents is not None:
        read = documents[documents["zone"].isin(set(times["zone"]))]
        words = read.groupby("doc")["words"].sum()
        frame["share"] = 1000 * frame["count"] / frame["doc"].map(words)
    return frame


def _draw_anchors(shares: pd.DataFrame, value: str, unit: str) -> tuple[Figure, dict[str, float]]:
    """Bars of each text stacked by anchor, and how long each text's bar is."""
    docs, anchors = sorted(set(shares["doc"]), reverse=True), list(dict.fromkeys(shares["anchor"]))
    figure, ax = figures.axes(height=1.3 + 0.42 * len(docs))
    left = dict.fromkeys(docs, 0.0)
    for number, anchor in enumerate(anchors):
        own = shares[shares["anchor"] == anchor].set_index("doc")
        ax.barh(
            docs,
            own[value].reindex(docs),
            left=[left[doc] for doc in docs],
            color="none" if anchor == "none" else figures.series(number),
            edgecolor=figures.INK,
            linewidth=0.6,
            hatch="" if anchor == "none" else HATCHES[number % len(HATCHES)],
            label=anchor_name(anchor),
        )
        for doc in docs:
            left[doc] += float(own[value][doc])
    figure.legend(loc="outside upper center", ncols=3, fontsize=8.5)
    ax.set_xlabel(unit)
    ax.grid(axis="x")
    return figure, left


@house_style()
def anchors_plot(times: pd.DataFrame, documents: pd.DataFrame | None = None) -> Exhibit:
    """How densely each text is dated, and what its dates are reckoned from.

    Parameters
    ----------
    times, documents : pandas.DataFrame
        The tables ``times`` and ``documents``; with the second, per 1,000 words of the zones read.

    Raises
    ------
    ValueError
        If no expression was found.
    """
    if times.empty:
        raise ValueError("no time expression was found, so there is nothing to draw")
    shares = _shares(times, documents)
    value = "count" if documents is None else "share"
    unit = say(en="expressions", hi="शब्द")
    if documents is not None:
        unit = say(en="expressions per 1,000 words", hi="प्रति 1,000 शब्द समय-सूचक शब्द")
    figure, left = _draw_anchors(shares, value, unit)
    table = shares.assign(anchor=shares["anchor"].map(anchor_name)).rename(
        columns={
            "doc": say(en="Text", hi="लेख"),
            "anchor": say(en="Reckoned", hi="किससे गिना"),
            "count": say(en="Expressions", hi="समय-सूचक शब्द"),
            "share": say(en="Per 1,000 words", hi="प्रति 1,000 शब्द"),
        }
    )
    total, bare = len(times), int((times["anchor"] == "publication").sum())
    return Exhibit(
        figure,
        table,
        say(
            en="Time expressions of each text by what their date is reckoned from; the hollow part "
            "has no date.",
            hi="हर लेख के समय-सूचक शब्द: उनकी तारीख़ किससे गिनी गई; ख़ाली हिस्से की कोई तारीख़ नहीं।",
        ),
        say(
            en=f"{total} expressions, {bare} of them reckoned from the day of publication; most "
            f"densely dated is {max(left, key=lambda doc: left[doc])}.",
            hi=f"{total} समय-सूचक शब्द, जिनमें {bare} प्रकाशन के दिन से गिने गए; सबसे घनी तारीख़ें "
            f"{max(left, key=lambda doc: left[doc])} में।",
        ),
    )


def times_table(times: pd.DataFrame) -> Table:
    """How many expressions of each type each text has, and from what they are reckoned."""
    counts = pd.crosstab([times["doc"], times["type"]], times["anchor"])
    present = [anchor for anchor in ANCHORS if anchor in counts]
    counts = counts[present].reset_index()
    names = {
        "doc": say(en="Text", hi="लेख"),
        "type": say(en="Type", hi="प्रकार"),
    } | {anchor: anchor_name(anchor).capitalize() for anchor in present}
    counts["type"] = [say(en=kind, hi=_KINDS[kind]) for kind in counts["type"]]
    return Table(
        counts.rename(columns=names),
        say(
            en="Time expressions found in headline, standfirst and body, by type and by what "
            "their value is reckoned from.",
            hi="शीर्षक, उपशीर्षक और मुख्य पाठ में मिले समय-सूचक शब्द: प्रकार, और उनका मान किससे गिना गया।",
        ),
    )
