"""Figures of the frame dictionary: its opinion beside the codes, and what its entries are worth."""

from __future__ import annotations

__all__ = ["document_table", "entry_plot", "opinion_plot"]

from dataclasses import replace

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, Table, say
from analysis.framing.plots.agreement import confusion_plot
from analysis.framing.plots.frames import frame_names, interval
from analysis.framing.reliability import confusion

ROW = 0.3  # inches a row
LANGUAGES = {"en": ("o", 0), "hi": ("s", 1)}


def opinion_plot(opinion: pd.DataFrame, codebook: pd.DataFrame) -> Exhibit:
    """Frames of the statements by the adjudicated codes (rows) and by the dictionary (columns).

    Parameters
    ----------
    opinion : DataFrame
        From `analysis.framing.dictionary.second_opinion`.
    codebook : DataFrame
    """
    exhibit = confusion_plot(confusion(opinion["frame"], opinion["opinion"]), codebook)
    exhibit.axes.set_xlabel(say(en="frame dictionary", hi="फ़्रेम शब्दकोश"))
    exhibit.axes.set_ylabel(say(en="adjudicated codes", hi="मतभेद निपटाकर कोड"))
    heads = {exhibit.table.columns[0]: say(en="Adjudicated", hi="मतभेद निपटाकर")}
    silent = int((opinion["hits"] == 0).sum())
    caption = say(
        en="Frames of the statements: adjudicated codes (rows) beside the dictionary's second "
        f"opinion (columns); in {silent} of {len(opinion)} statements it finds no entry and says "
        "“other”; both machine-made",
        hi="कथनों के फ़्रेम: मतभेद निपटाकर कोड (पंक्तियाँ) और शब्दकोश की दूसरी राय (स्तंभ); "
        f"{len(opinion)} में से {silent} कथनों में उसे कोई प्रविष्टि नहीं मिलती और वह “अन्य” कहता है; "
        "दोनों मशीनी",
    )
    return replace(exhibit, table=exhibit.table.rename(columns=heads), caption=caption)


@figures.house_style()
def entry_plot(precision: pd.DataFrame, codebook: pd.DataFrame, *, top: int = 24) -> Exhibit:
    """How often the commonest entries are right, with intervals.

    Parameters
    ----------
    precision : DataFrame
        From `analysis.framing.dictionary.entry_precision`.
    codebook : DataFrame
    top : int
        Entries shown, those with most hits.
    """
    shown = precision.head(top).reset_index(drop=True)
    names = frame_names(codebook)
    k, n = int(precision["k"].sum()), int(precision["n"].sum())
    single = int((precision["n"] == 1).sum())
    weakest = shown.loc[shown["precision"].idxmin()]
    return Exhibit(
        _draw_entries(shown, [names[frame] for frame in shown["frame"]]),
        _entry_twin(shown, names),
        say(
            en=f"Precision of the {len(shown)} commonest entries of the dictionary inside coded "
            f"statements, with Wilson's interval; all {len(precision)} entries met: {k} of {n} "
            f"hits right, {single} entries met once",
            hi=f"कोडित कथनों में शब्दकोश की {len(shown)} सबसे आम प्रविष्टियाँ कितनी बार सही, विल्सन अंतराल "
            f"सहित; मिली सभी {len(precision)} प्रविष्टियाँ: {n} में से {k} बार सही, "
            f"{single} केवल एक बार मिलीं",
        ),
        say(
            en=f"Dots with intervals. The weakest shown is {weakest['entry']} "
            f"({weakest['k']} of {weakest['n']}).",
            hi=f"अंतराल सहित बिंदु। इनमें सबसे कमज़ोर: {weakest['entry']} "
            f"({weakest['n']} में से {weakest['k']})।",
        ),
    )


def _draw_entries(shown: pd.DataFrame, frames: list[str]) -> Figure:
    figure, ax = figures.axes(width=8.0, height=1.2 + ROW * len(shown))
    rows = np.arange(len(shown))
    for language, (marker, number) in LANGUAGES.items():
        own = (shown["language"] == language).to_numpy()
        part, colour = shown[own], figures.series(number)
        ax.hlines(rows[own], part["low"], part["high"], color=colour, linewidth=1.5)
        word = say(en="English", hi="अंग्रेज़ी") if language == "en" else say(en="Hindi", hi="हिंदी")
        ax.scatter(part["precision"], rows[own], 34, colour, marker=marker, zorder=3, label=word)
    labels = [
        f"{_short(entry)} · {frame} ({k}/{n})"
        for entry, frame, k, n in zip(shown["entry"], frames, shown["k"], shown["n"], strict=True)
    ]
    ax.set_yticks(rows, labels, fontsize=9)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.set_xlim(-0.02, 1.02)
    ax.set_xlabel(say(en="share of hits in statements of that frame", hi="उसी फ़्रेम के कथनों में हिस्सा"))
    ax.grid(axis="x")
    ax.tick_params(axis="y", length=0)
    ax.legend(loc="upper center", bbox_to_anchor=(0.3, -0.09), ncols=2)
    return figure


def _short(entry: str) -> str:
    return entry if len(entry) <= 24 else f"{entry[:22]} …"


def _entry_twin(shown: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Entry", hi="प्रविष्टि"): shown["entry"],
            say(en="Frame", hi="फ़्रेम"): shown["frame"].map(names),
            say(en="Hits", hi="प्रयोग"): shown["n"],
            say(en="Documents", hi="दस्तावेज़"): shown["docs"],
            say(en="Right", hi="सही"): shown["k"],
            say(en="Precision", hi="शुद्धता"): shown["precision"],
            say(en="95 %", hi="95 %"): list(map(interval, shown["low"], shown["high"])),
        }
    )


def document_table(left: pd.DataFrame) -> Table:
    """Agreement of the dictionary with the codes, document by document.

    Parameters
    ----------
    left : DataFrame
        From `analysis.framing.dictionary.left_out`.
    """
    everything = say(en="all", hi="सभी")
    frame = pd.DataFrame(
        {
            say(en="Document", hi="दस्तावेज़"): left["doc"].replace("all", everything),
            say(en="Statements", hi="कथन"): left["n"],
            say(en="Equal codes", hi="समान कोड"): left["agreement"],
            "α": left["alpha"],
            say(en="Entries weak elsewhere", hi="अन्यत्र कमज़ोर प्रविष्टियाँ"): left["dropped"],
            say(en="α without them", hi="उनके बिना α"): left["trimmed_alpha"],
        }
    )
    caption = say(
        en="Agreement of the dictionary with the adjudicated codes on each document, with all "
        "entries and without those that were wrong more often than right in the other documents",
        hi="हर दस्तावेज़ पर शब्दकोश और मतभेद निपटाए गए कोड की सहमति, सभी प्रविष्टियों के साथ और उनके "
        "बिना जो बाक़ी दस्तावेज़ों में सही से अधिक बार ग़लत थीं",
    )
    return Table(frame, caption)
