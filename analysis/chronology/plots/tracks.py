"""Figure of the tracks: which events of the chronology each text reports, and as what."""

from __future__ import annotations

from textwrap import fill
from typing import Final

import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.chronology.plots.kinds import status_name
from analysis.edtf import edtf_in_words
from analysis.figures import Exhibit, edition, say
from analysis.figures.style import house_style

__all__ = ["tracks_plot"]

# Marks of the statuses: marker, filled, colour; alike in no two respects at once.
LOOKS: Final = {
    "happened": ("D", True, figures.ACCENT),
    "claimed": ("^", False, figures.INK),
    "planned": (">", True, figures.MUTED),
    "possible": ("o", False, figures.MUTED),
    "deferred": ("s", False, figures.INK),
    "negated": ("x", True, figures.INK),
}
STEP: Final = 0.2  # between the marks of one text and event


def _counted(timeline: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """Lines by event, text and status, events in order of time."""
    place = {str(name): number for number, name in enumerate(timeline["id"])}
    rows = reports[reports["event"].isin(list(place))]
    counts = rows.groupby(["event", "doc", "status"], as_index=False).agg(lines=("line", "nunique"))
    counts["place"] = counts["event"].map(place)
    order = {status: number for number, status in enumerate(LOOKS)}
    counts["order"] = counts["status"].map(order).fillna(len(order))
    return counts.sort_values(["place", "doc", "order"], ignore_index=True)


def _draw(counts: pd.DataFrame, names: dict[str, str], docs: list[str]) -> Figure:
    events = list(dict.fromkeys(counts["event"]))
    lines = [names[event].count("\n") + 1 for event in events]
    tops = [-sum(lines[:row]) - (lines[row] - 1) / 2 for row in range(len(events))]
    figure, ax = figures.axes(height=1.1 + 0.16 * sum(lines) + 0.08 * len(events))
    for (event, doc), group in counts.groupby(["event", "doc"], sort=False):
        y = tops[events.index(str(event))]
        for number, row in enumerate(group.itertuples()):
            x = docs.index(str(doc)) + (number - (len(group) - 1) / 2) * STEP
            marker, filled, colour = LOOKS.get(str(row.status), ("*", True, figures.INK))
            face = colour if filled else "none"
            ax.plot(x, y, marker, color=colour, markerfacecolor=face, markersize=7)
            if int(row.lines) > 1:
                ax.text(x + 0.07, y, str(row.lines), size=7, va="center", color=figures.INK)
    for status in dict.fromkeys(counts.sort_values("order")["status"]):
        marker, filled, colour = LOOKS.get(str(status), ("*", True, figures.INK))
        face = colour if filled else "none"
        ax.plot([], [], marker, color=colour, markerfacecolor=face, label=status_name(str(status)))
    figure.legend(loc="outside lower center", ncols=3, fontsize=8.5)
    ax.set_yticks(tops, [names[event] for event in events], size=8)
    ax.set_xticks(range(len(docs)), docs)
    ax.xaxis.tick_top()
    ax.set_xlim(-0.5, len(docs) - 0.5)
    ax.set_ylim(-sum(lines) + 0.3, 0.7)
    ax.tick_params(length=0)
    ax.spines[["left", "bottom"]].set_visible(False)
    ax.grid(alpha=0.6)
    return figure


def _table(counts: pd.DataFrame, titles: pd.Series, dates: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Event", hi="घटना"): counts["event"].map(titles),
            say(en="Date", hi="तारीख़"): counts["event"].map(dates),
            say(en="Text", hi="लेख"): counts["doc"],
            say(en="Reported", hi="कैसे बताया"): counts["status"].map(status_name),
            say(en="Lines", hi="पंक्तियाँ"): counts["lines"],
        }
    )


@house_style()
def tracks_plot(timeline: pd.DataFrame, reports: pd.DataFrame, sources: pd.DataFrame) -> Exhibit:
    """Which events of the chronology each text reports, by status: one track a text.

    Parameters
    ----------
    timeline : pandas.DataFrame
        From `analysis.chronology.timeline`.
    reports, sources : pandas.DataFrame
        The tables ``event_reports`` and ``sources``.

    Raises
    ------
    ValueError
        If the texts report no event of the chronology.
    """
    counts = _counted(timeline, reports)
    if counts.empty:
        raise ValueError("no report names an event of the chronology; see column event")
    docs = sorted(sources["id"].astype(str))
    events = timeline.set_index("id")
    titles = events[say(en="title_en", hi="title_hi")]
    dates = {
        event: edtf_in_words(str(events["date"][event]), edition()) for event in counts["event"]
    }
    names = {
        event: fill(f"{events['start'][event][:4]} {titles[event]}", 44)
        for event in counts["event"]
    }
    told = counts[counts["status"] == "happened"].groupby("event")["doc"].nunique()
    several = int((told > 1).sum())
    table = _table(counts, titles, dates)
    total = counts["event"].nunique()
    most = counts.groupby("doc")["event"].nunique()
    return Exhibit(
        _draw(counts, names, docs),
        table,
        say(
            en="Events of the chronology that the texts speak of, in order of time, one column a "
            "text. The mark says as what; a small figure counts the lines where there are several.",
            hi="कालक्रम की वे घटनाएँ जिनका ज़िक्र लेखों में है, समय के क्रम में, हर लेख का एक स्तंभ। चिह्न बताता है "
            "कि बात किस रूप में आई; जहाँ एक से अधिक पंक्तियाँ हैं, छोटा अंक उनकी गिनती है।",
        ),
        say(
            en=f"{total} events; {several} are reported as happened by more than one text; "
            f"{most.idxmax()} speaks of the most, {most.max()}.",
            hi=f"{total} घटनाएँ; {several} को एक से अधिक लेख हो चुकी बताते हैं; सबसे अधिक का ज़िक्र "
            f"{most.idxmax()} में है, {most.max()}।",
        ),
    )
