"""Figures and tables of the replication shelf: published studies, their shares, and these texts."""

from __future__ import annotations

__all__ = ["shares_table", "studies_table", "totals_plot", "war_framed_plot"]

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, Table, say
from analysis.framing.percentages import fits
from analysis.framing.plots.contrast import coding_name
from analysis.framing.plots.frames import interval

ROW = 0.42  # inches a row
HINDI = {
    "Dawn": "डॉन",
    "The Hindu": "द हिंदू",
    "The Nation": "द नेशन",
    "The Times of India": "टाइम्स ऑफ़ इंडिया",
}


def studies_table(studies: pd.DataFrame) -> Table:
    """Published studies: what they read, measured and found.

    Parameters
    ----------
    studies : DataFrame
        The table ``published_studies``.
    """
    named = dict(zip(studies["study"], studies["name"], strict=True))
    frame = pd.DataFrame(
        {
            say(en="Study", hi="अध्ययन"): studies["study"].map(named),
            say(en="Texts", hi="लेख"): _or_dash(studies["stories"]),
            say(en="Newspapers", hi="अख़बार"): [
                f"{number} ({_languages(codes)})" if codes else number
                for number, codes in zip(
                    _or_dash(studies["outlets"]), studies["languages"], strict=True
                )
            ],
            say(en="Measured", hi="क्या मापा"): studies[say(en="measure_en", hi="measure_hi")],
            say(en="Found, as the authors report it", hi="लेखकों के अनुसार नतीजा"): studies[
                say(en="finding_en", hi="finding_hi")
            ],
        }
    )
    return Table(
        frame,
        say(
            en="Published studies, as far as their abstracts say; a dash: not said there",
            hi="प्रकाशित अध्ययन, उनके सारांशों के अनुसार; – : सारांश में नहीं बताया गया",
        ),
    )


def _or_dash(numbers: pd.Series) -> list[str]:
    return ["–" if pd.isna(number) else f"{int(number):,}" for number in numbers]


def _languages(codes: str) -> str:
    names = {"en": say(en="English", hi="अंग्रेज़ी"), "hi": say(en="Hindi", hi="हिंदी")}
    return ", ".join(names.get(code, code) for code in codes.split(";"))


def shares_table(checked: pd.DataFrame, studies: pd.DataFrame) -> Table:
    """Each published share, and whether its total can give it.

    Parameters
    ----------
    checked : DataFrame
        From `analysis.framing.percentages.check_shares` of the table ``published_shares``.
    studies : DataFrame
        The table ``published_studies``.
    """
    named = dict(zip(studies["study"], studies["name"], strict=True))
    frame = pd.DataFrame(
        {
            say(en="Study", hi="अध्ययन"): checked["study"].map(named),
            say(en="Newspaper", hi="अख़बार"): checked["outlet"].map(_outlet),
            say(en="Framing", hi="फ़्रेम"): checked["category"].map(_category),
            say(en="Printed %", hi="छपा %"): checked["percent"].to_list(),
            say(en="Of texts", hi="कुल लेख"): _or_dash(checked["total"]),
            say(en="Possible", hi="संभव"): checked["possible"].map(_possible),
            say(en="Total that fits", hi="संख्या जो बैठती है"): [
                say(en=f"from {least}", hi=f"{least} से")
                if pd.isna(told)
                else ("–" if pd.isna(near) else f"{near}")
                for told, near, least in zip(
                    checked["total"], checked["near_total"], checked["least_total"], strict=True
                )
            ],
        }
    )
    return Table(
        frame,
        say(
            en="Published shares: can the number of texts give the printed percentage? Last "
            "column: the largest number up to it that can, or the smallest of all where none is "
            "told",
            hi="छपे हुए प्रतिशत: क्या लेखों की संख्या यह प्रतिशत दे सकती है? आख़िरी स्तंभ: उस तक की सबसे बड़ी "
            "संख्या जो दे सकती है; जहाँ संख्या नहीं बताई गई, वहाँ सबसे छोटी संख्या",
        ),
    )


def _outlet(name: str) -> str:
    return say(en="all", hi="सभी") if name == "all" else say(en=name, hi=HINDI.get(name, name))


def _category(code: str) -> str:
    return {
        "war": say(en="war", hi="युद्ध"),
        "peace": say(en="peace", hi="शांति"),
        "neutral": say(en="neutral", hi="तटस्थ"),
    }[code]


def _possible(value: object) -> str:
    if value is True or value is False or isinstance(value, np.bool_):
        return say(en="yes", hi="हाँ") if value else say(en="no", hi="नहीं")
    return "–"


@figures.house_style()
def totals_plot(shares: pd.DataFrame, *, most: int = 60) -> Exhibit:
    """Totals that can give each printed share, and the total it is said to be a share of.

    Parameters
    ----------
    shares : DataFrame
        The table ``published_shares``.
    most : int
        Largest total shown.
    """
    labels = [
        f"{_outlet(outlet)}: {percent} % {_category(category)}"
        for outlet, percent, category in zip(
            shares["outlet"], shares["percent"], shares["category"], strict=True
        )
    ]
    found = [
        sorted({fit.total for fit in fits(percent, range(1, most + 1))})
        for percent in shares["percent"]
    ]
    told = [None if pd.isna(total) else int(total) for total in shares["total"]]
    strokes = sum(total is not None for total in told)
    missed = [
        name
        for name, total, own in zip(labels, told, found, strict=True)
        if total is not None and total not in own
    ]
    return Exhibit(
        _draw_totals(labels, told, found, most),
        _totals_twin(labels, told, found, most),
        say(
            en="Numbers of texts that can give each printed share (dots), and the number told "
            "(stroke)",
            hi="लेखों की वे संख्याएँ जो छपा प्रतिशत दे सकती हैं (बिंदु), और बताई गई संख्या (खड़ी रेखा)",
        ),
        say(
            en=f"A row a share; {len(missed)} of {strokes} strokes meet no dot: "
            f"{'; '.join(missed)}.",
            hi=f"हर प्रतिशत की एक पंक्ति; {strokes} में से {len(missed)} रेखाओं पर बिंदु नहीं: "
            f"{'; '.join(missed)}।",
        ),
    )


def _totals_twin(
    labels: list[str], told: list[int | None], found: list[list[int]], most: int
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Share", hi="प्रतिशत"): labels,
            say(en="Told of", hi="बताई गई संख्या"): ["–" if n is None else str(n) for n in told],
            say(en=f"Totals up to {most} that fit", hi=f"{most} तक की संख्याएँ जो बैठती हैं"): [
                ", ".join(map(str, own)) or "–" for own in found
            ],
        }
    )


def _draw_totals(
    labels: list[str], told: list[int | None], found: list[list[int]], most: int
) -> Figure:
    figure, ax = figures.axes(height=1.3 + ROW * len(labels))
    for row, (total, own) in enumerate(zip(told, found, strict=True)):
        ax.scatter(own, [row] * len(own), 16, figures.series(0), zorder=3)
        if total is not None:
            ax.scatter([total], [row], 260, figures.ACCENT, marker="|", linewidths=2, zorder=2)
    ax.set_yticks(range(len(labels)), labels)
    ax.set_ylim(len(labels) - 0.4, -0.6)
    ax.set_xlim(0, most + 1)
    ax.set_xlabel(say(en="number of texts", hi="लेखों की संख्या"))
    ax.grid(axis="x")
    ax.tick_params(axis="y", length=0)
    return figure


@figures.house_style()
def war_framed_plot(table: pd.DataFrame, name: str) -> Exhibit:
    """Shares of war-framed texts in a study and in these texts, each with its interval.

    Parameters
    ----------
    table : DataFrame
        From `analysis.framing.shelf.war_framed`.
    name : str
        Authors and year of the study.
    """
    labels = [
        say(en=f"these texts, {coding_name(group)}", hi=f"ये लेख, {coding_name(group)}")
        if source == "own"
        else say(en=f"{name}, {_outlet(group)}", hi=f"{name}, {_outlet(group)}")
        for source, group in zip(table["source"], table["group"], strict=True)
    ]
    twin = pd.DataFrame(
        {
            say(en="Source", hi="स्रोत"): labels,
            say(en="War-framed", hi="युद्ध फ़्रेम"): table["war"],
            say(en="Texts", hi="लेख"): table["texts"],
            say(en="Share", hi="हिस्सा"): table["share"],
            "95 %": [interval(*limits) for limits in zip(table["low"], table["high"], strict=True)],
        }
    )
    own = table[table["source"] == "own"]
    low, high = own["low"].min(), own["high"].max()
    return Exhibit(
        _draw_war_framed(table, labels),
        twin,
        say(
            en="Texts called war-framed, with 95 % intervals as if the texts had been drawn at "
            "random; they were not",
            hi="युद्ध फ़्रेम वाले लेखों का हिस्सा, 95 % अंतराल सहित, मानो लेख संयोग से चुने गए हों; वे ऐसे नहीं चुने गए",
        ),
        say(
            en=f"Dots with bars, one a row. Those of these texts run from {low:.2f} to {high:.2f}.",
            hi=f"हर पंक्ति में बिंदु और पट्टी। इन लेखों की पट्टियाँ {low:.2f} से {high:.2f} तक हैं।",
        ),
    )


def _draw_war_framed(table: pd.DataFrame, labels: list[str]) -> Figure:
    figure, ax = figures.axes(height=1.3 + ROW * len(table))
    for row, item in enumerate(table.itertuples()):
        own = item.source == "own"
        colour = figures.ACCENT if own else figures.series(0)
        ax.hlines(row, item.low, item.high, color=colour, linewidth=1.8)
        ax.scatter(item.share, row, 40, colour, marker="s" if own else "o", zorder=3)
        ax.annotate(
            f"{item.war}/{item.texts}", (1.035, row), va="center", fontsize=9, annotation_clip=False
        )
    ax.set_yticks(range(len(labels)), labels)
    ax.set_ylim(len(labels) - 0.4, -0.6)
    ax.set_xlim(-0.02, 1.11)
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1])
    ax.set_xlabel(say(en="share of texts", hi="लेखों का हिस्सा"))
    ax.grid(axis="x")
    ax.tick_params(axis="y", length=0)
    return figure
