"""Figures of who is named and who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.comentions import ACTING
from analysis.figures import Exhibit, say

__all__ = ["ROW", "label", "named", "side_legend", "speaking"]

ROW = 0.27  # inches a row


def label(authority: Authority, actor: str) -> str:
    """Name of an actor in the edition's language."""
    return authority.label(actor, figures.edition())


def side_legend(ax: Any, sides: Sequence[str]) -> None:
    """Legend of the sides that occur, below the axes."""
    handles = []
    for side in dict.fromkeys(sides):
        look = figures.side(side)
        handles += ax.plot([], [], look.marker, color=look.colour, label=figures.side_name(side))
    columns = int(np.ceil(len(handles) / 2)) if len(handles) > 4 else len(handles)
    ax.legend(
        handles=handles,
        loc="upper center",
        bbox_to_anchor=(0.45, -0.01),
        ncols=columns,
        fontsize=8.5,
        handletextpad=0.4,
        columnspacing=1.2,
    )


@figures.house_style()
def named(
    mentions: pd.DataFrame, authority: Authority, *, documents: Sequence[str], top: int = 18
) -> Exhibit:
    """Mentions of the most named actors in each document, as marks whose area is the number.

    Parameters
    ----------
    mentions : DataFrame
        ``doc``, ``actor``, ``type``.
    authority : Authority
    documents : sequence of str
        Documents in the order of the columns.
    top : int
        Actors shown, among those named at least twice; ties with the last one are shown too.
    """
    acting = mentions[mentions["type"].isin(ACTING)]
    counts = pd.crosstab(acting["actor"], acting["doc"]).reindex(columns=documents, fill_value=0)
    total = counts.sum(axis=1)
    least = max(int(total.nlargest(top).min()), 2)
    order = sorted(total[total >= least].index, key=lambda actor: (-total[actor], actor))
    counts = counts.loc[order]
    names = [label(authority, actor) for actor in order]
    sides = [authority.actors[actor].side for actor in order]
    table = counts.reset_index(drop=True)
    table.insert(0, say(en="Actor", hi="पात्र"), names)
    table.insert(1, say(en="Side", hi="पक्ष"), [figures.side_name(side) for side in sides])
    table[say(en="All", hi="कुल")] = counts.sum(axis=1).to_list()
    first = ", ".join(f"{n} ({total[a]})" for n, a in zip(names[:3], order[:3], strict=True))
    size = f"{len(order)} × {len(documents)}"
    return Exhibit(
        _draw_named(counts, names, sides),
        table,
        say(
            en="Mentions of actors by document, in order of publication; the mark shows the side",
            hi="दस्तावेज़ों में पात्रों के उल्लेख, प्रकाशन-क्रम में; चिह्न पक्ष बताता है",
        ),
        say(
            en=f"Matrix of actors by documents ({size}). Most named: {first}.",
            hi=f"पात्रों और दस्तावेज़ों की सारणी ({size})। सबसे अधिक उल्लेख: {first}।",
        ),
    )


def _draw_named(counts: pd.DataFrame, names: Sequence[str], sides: Sequence[str]) -> Figure:
    figure, ax = figures.axes(height=1.1 + ROW * len(counts))
    last = counts.shape[1] - 0.3
    for row, side in enumerate(sides):
        look = figures.side(side)
        for column, number in enumerate(counts.iloc[row]):
            if number:
                style = {"color": look.colour, "marker": look.marker, "zorder": 2}
                ax.scatter(column, row, 26 + 14 * number, **style)
                beside = {"xytext": (13, 0), "textcoords": "offset points", "va": "center"}
                ax.annotate(str(number), (column, row), fontsize=8.5, **beside)
        ax.text(last, row, str(counts.iloc[row].sum()), va="center", ha="right", fontsize=9)
    ax.set_yticks(range(len(counts)), names)
    ticks = [*range(counts.shape[1]), last - 0.06]
    ax.set_xticks(ticks, [*counts.columns, say(en="all", hi="कुल")])
    ax.set_xlim(-0.5, last + 0.1)
    ax.set_ylim(len(counts) - 0.4, -0.6)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.grid(axis="y")
    ax.spines[:].set_visible(False)
    side_legend(ax, sides)
    return figure


@figures.house_style()
def speaking(table: pd.DataFrame, authority: Authority, *, least: int = 2) -> Exhibit:
    """Mentions to the left, statements to the right, actor by actor.

    Parameters
    ----------
    table : DataFrame
        From `voices_and_mentions`.
    authority : Authority
    least : int
        Show actors with at least so many mentions, or any statement.
    """
    shown = table[(table["mentions"] >= least) | (table["statements"] > 0)]
    names = [label(authority, actor) for actor in shown["actor"]]
    silent = [name for name, quiet in zip(names, shown["silent"], strict=True) if quiet]
    some = ", ".join(silent[:4])
    twin = {
        say(en="Actor", hi="पात्र"): names,
        say(en="Side", hi="पक्ष"): [figures.side_name(side) for side in shown["side"]],
        say(en="Mentions", hi="उल्लेख"): shown["mentions"].to_list(),
        say(en="Named in (documents)", hi="कितने दस्तावेज़ों में उल्लेख"): shown["named_in"].to_list(),
        say(en="Statements", hi="कथन"): shown["statements"].to_list(),
        say(en="Speaks in (documents)", hi="कितने दस्तावेज़ों में कथन"): shown["speaks_in"].to_list(),
    }
    return Exhibit(
        _draw_speaking(shown, names),
        pd.DataFrame(twin),
        say(
            en=f"Who is spoken of and who speaks: actors named at least {least} times, or speaking",
            hi=f"किसकी चर्चा होती है और कौन बोलता है: कम से कम {least} बार उल्लिखित, या बोलने वाले पात्र",
        ),
        say(
            en=f"Mirrored bars for {len(shown)} actors. {len(silent)} of them are named but never "
            f"speak, among them {some}.",
            hi=f"{len(shown)} पात्रों की दर्पण-पट्टियाँ। इनमें {len(silent)} का उल्लेख है पर वे कहीं नहीं "
            f"बोलते, जैसे {some}।",
        ),
    )


def _draw_speaking(shown: pd.DataFrame, names: Sequence[str]) -> Figure:
    figure, ax = figures.axes(height=1.2 + ROW * len(shown))
    points: dict[str, Any] = {"textcoords": "offset points", "va": "center", "fontsize": 8.5}
    for row, actor in enumerate(shown.itertuples()):
        look = figures.side(actor.side)
        for number in (-actor.mentions, actor.statements):
            ax.barh(row, number, 0.68, color=look.colour, hatch=look.hatch, edgecolor="white", lw=0)
        ax.annotate(
            str(actor.mentions), (-actor.mentions, row), xytext=(-3, 0), ha="right", **points
        )
        said = say(en="silent", hi="मौन") if actor.silent else str(actor.statements)
        colour = figures.ACCENT if actor.silent else figures.INK
        ax.annotate(said, (actor.statements, row), xytext=(4, 0), color=colour, **points)
    ax.axvline(0, color=figures.INK, linewidth=0.8)
    ax.set_yticks(range(len(shown)), names)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    reach = 1.12 * max(shown["mentions"].max(), shown["statements"].max())
    ax.set_xlim(-reach, reach)
    ax.xaxis.set_major_formatter(lambda value, _: f"{abs(value):.0f}")
    ax.set_xlabel(say(en="← mentions      statements →", hi="← उल्लेख      कथन →"))
    ax.tick_params(axis="y", length=0)
    return figure
