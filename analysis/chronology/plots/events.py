"""Figures of the events: all of them in lanes, and a stretch of time one a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.chronology.plots.kinds import lane_of, lanes, type_name
from analysis.edtf import edtf_in_words, parse_edtf
from analysis.figures import Exhibit, edition, say
from analysis.figures.style import house_style
from analysis.figures.timeline import (
    Mark,
    draw_lanes,
    draw_mark,
    draw_rows,
    lines_of,
    place_labels,
    stack,
    time_axis,
)

__all__ = ["closeup", "fill_of", "mark_of", "overview", "text_days"]

_MARGIN = timedelta(days=450)
_GAP = 7.5  # points between the middles of two marks that stand side by side
_EDGE = timedelta(days=60)
_PLOT = 350.0  # points; least width of the overview's axes, whatever its lanes are called
# How much of a mark is filled at each grade of evidence; at any other grade nothing is.
FILLS: Final = {"A": "full", "B": "half"}
_WRAP = 60  # characters of a line of the close-up


def fill_of(grade: str) -> str:
    """How much of an event's mark is filled: A wholly, B half, anything less not at all."""
    return FILLS.get(grade, "none")


def mark_of(edtf: str, label: str = "", **look: Any) -> Mark:
    """Mark of a date: what lasted, what fell on one of several days, what is only about right.

    Examples
    --------
    >>> mark_of("1972-07").doubt, mark_of("2001-07-14/2001-07-16").doubt, mark_of("1990~").doubt
    ('within', '', 'about')
    """
    found = parse_edtf(edtf)
    several = found.kind == "one of" or (found.kind == "date" and found.precision != "day")
    about = found.approximate or found.uncertain
    return Mark(
        found.earliest,
        found.latest,
        label,
        doubt="about" if about else "within" if several else "",
        **look,
    )


def _title(frame: pd.DataFrame) -> pd.Series:
    return frame[say(en="title_en", hi="title_hi")]


def _marks(timeline: pd.DataFrame) -> list[Mark]:
    marks = []
    for row, title in zip(timeline.to_dict("records"), _title(timeline), strict=True):
        told = int(row["mentions"]) > 0
        marks.append(
            mark_of(
                str(row["date"]),
                f"{title} ({str(row['texts']).replace(';', ', ')})" if told else str(title),
                lane=lane_of(str(row["type"])),
                colour=figures.ACCENT if told else figures.INK,
                marker="D" if told else "o",
                fill=fill_of(str(row["grade"])),
                strong=told,
            )
        )
    return marks


def text_days(sources: pd.DataFrame) -> list[tuple[date, str]]:
    """Likeliest day of publication of each text (the last one of several), with its id."""
    days = []
    for row in sources.itertuples():
        likely = parse_edtf(str(row.published))
        day = likely.latest or likely.earliest
        if day:
            days.append((day, str(row.id)))
    return days


def _event_table(timeline: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Event", hi="घटना"): _title(timeline),
            say(en="Date", hi="तारीख़"): [
                edtf_in_words(text, edition()) for text in timeline["date"]
            ],
            say(en="Kind", hi="प्रकार"): timeline["type"].map(type_name),
            say(en="Evidence", hi="प्रमाण"): timeline["grade"],
            say(en="Texts that report it", hi="किस लेख में"): timeline["texts"].str.replace(";", ", "),
        }
    )


def _lane_table(timeline: pd.DataFrame) -> pd.DataFrame:
    """Events of each lane by decade of their first day; one by one they would fill a book."""
    decades = timeline["start"].str[:3] + say(en="0s", hi="0 का दशक")
    counts = pd.crosstab(timeline["type"].map(lane_of), decades).reindex(lanes(), fill_value=0)
    counts[say(en="All", hi="कुल")] = counts.sum(axis=1)
    return counts.rename_axis(index=say(en="Kind", hi="प्रकार"), columns=None).reset_index()


def _reach(timeline: pd.DataFrame, days: list[tuple[date, str]]) -> tuple[date, date]:
    """First and last day of a figure: of events and texts, with a margin."""
    known = [date.fromisoformat(day) for side in ("start", "end") for day in timeline[side] if day]
    known += [day for day, _ in days]
    if not known:
        raise ValueError("a timeline needs one event or text with a date; the table has none")
    return min(known) - _MARGIN, max(known) + _MARGIN


def _signs(timeline: pd.DataFrame) -> str:
    """How doubt is drawn; thin evidence only where there is some."""
    fills = set(timeline["grade"].map(fill_of))
    half = say(en="Half filled: evidence of grade B. ", hi="आधा भरा चिह्न: प्रमाण की श्रेणी B। ")
    none = say(en="Hollow: grade C or none. ", hi="ख़ाली चिह्न: श्रेणी C या कोई नहीं। ")
    weak = half * ("half" in fills) + none * ("none" in fills)
    return say(
        en="Bars: events of more than a day. Dashed: some day between the ends. Dotted wings: the "
        f"date is only about right or questioned. Fading: an open end. {weak}"
        "Rust diamonds: reported by a text. Vertical lines: days on which texts were published.",
        hi="पट्टी: एक दिन से लंबी घटना। टूटी रेखा: सिरों के बीच का कोई दिन। बिंदीदार पंख: तारीख़ "
        f"मोटे तौर पर या संदिग्ध। धुँधलाती रेखा: खुला सिरा। {weak}"
        "रंगीन हीरे: जिनकी ख़बर किसी लेख में है। खड़ी रेखाएँ: लेखों के प्रकाशन के दिन।",
    )


def _thin(timeline: pd.DataFrame) -> str:
    """Words for the events whose evidence was not seen, nothing where there are none."""
    count = int((timeline["grade"].map(fill_of) != "full").sum())
    said = say(
        en=f", {count} not wholly filled for want of evidence that was seen",
        hi=f", {count} के चिह्न अधूरे भरे हैं क्योंकि प्रमाण देखा नहीं गया",
    )
    return said if count else ""


@house_style()
def overview(timeline: pd.DataFrame, sources: pd.DataFrame) -> Exhibit:
    """All events in lanes by kind, with the texts placed among them.

    Parameters
    ----------
    timeline : pandas.DataFrame
        From `analysis.chronology.timeline` with reports.
    sources : pandas.DataFrame
        The table ``sources``.

    Raises
    ------
    ValueError
        If nothing has a date.
    """
    names, days = lanes(), text_days(sources)
    first, last = _reach(timeline, days)
    marks = _marks(timeline)
    rows = stack(marks, names, (first, last), width=_PLOT, size=_GAP)
    figure, ax = figures.axes(height=1.3 + 0.145 * sum(rows.depths))
    time_axis(ax, first, last)
    draw_lanes(ax, marks, names, rows)
    bottom = ax.get_ylim()[0]
    ax.vlines([day for day, _ in days], bottom, 0.6, color=figures.MUTED, linewidth=0.6, zorder=0)
    levels = place_labels(figure, ax, days, base=1.1, step=1.2)
    ax.set_ylim(bottom, 1.1 + 1.2 * levels)
    told, count = timeline[timeline["mentions"] > 0], len(timeline)
    years = say(en="{} to {}", hi="{} से {}").format(
        *((day + shift).year for day, shift in ((first, _MARGIN), (last, -_MARGIN)))
    )
    busiest = timeline["start"].str[:3].value_counts().idxmax() + "0"
    return Exhibit(
        figure,
        _lane_table(timeline),
        say(
            en=f"The {count} events of the reference chronology by kind. {_signs(timeline)}",
            hi=f"संदर्भ कालक्रम की {count} घटनाएँ, प्रकार के अनुसार। {_signs(timeline)}",
        ),
        say(
            en=f"Timeline from {years}: {count} events in {len(names)} lanes, {len(told)} of them "
            f"reported by the texts{_thin(timeline)}; most events fall in the {busiest}s.",
            hi=f"{years} तक का कालक्रम: {len(names)} पंक्तियों में {count} घटनाएँ, जिनमें "
            f"{len(told)} की ख़बर लेखों में है{_thin(timeline)}; सबसे अधिक घटनाएँ {busiest} के दशक में।",
        ),
    )


def _draw_closeup(
    part: pd.DataFrame, named: pd.Series, days: list[tuple[date, str]], ends: tuple[str, str]
) -> Figure:
    """Rows of named events, under them the marks of the others, above them the texts."""
    first, last = (date.fromisoformat(day) for day in ends)
    first, last = first - _EDGE, last + _EDGE
    marks, others = _marks(part[named]), _marks(part[~named])
    lines = sum(lines_of(marks, _WRAP)) + 0.35 * len(marks)
    lane = [replace(mark, lane="") for mark in others]
    rows = stack(lane, [""], (first, last), width=6.5 * 72, size=_GAP)
    depth = rows.depths[0] if others else 0
    figure, ax = figures.axes(width=7.6, height=0.9 + 0.145 * (lines + depth))
    time_axis(ax, first, last)
    ax.grid(alpha=0.5)
    draw_rows(ax, marks, size=7.6, width=_WRAP)
    bottom = ax.get_ylim()[0]
    for mark, row in zip(lane, rows.rows, strict=True):
        draw_mark(ax, mark, bottom - row - 0.5)
    bottom -= depth
    ax.vlines(
        *([day for day, _ in days], bottom, 0.7),
        color=figures.MUTED,
        linewidth=0.6,
        alpha=0.5,
        zorder=0,
    )
    levels = place_labels(figure, ax, days, base=1.2, step=1.4)
    ax.set_ylim(bottom, 1.2 + 1.4 * levels)
    return figure


@house_style()
def closeup(
    timeline: pd.DataFrame, sources: pd.DataFrame, *, start: str, end: str, full: bool = False
) -> Exhibit:
    """One labelled row an event between two days, with the days of publication.

    Parameters
    ----------
    timeline, sources
        As for `overview`.
    start, end : str
        Days between which an event begins, as ISO dates.
    full : bool
        Name every event. Otherwise those of the short chronology (``core``) and those that a text
        reports are named, and the rest stand together in rows at the foot.

    Raises
    ------
    ValueError
        If no event begins between them.
    """
    part = timeline[(timeline["start"] >= start) & (timeline["start"] <= end)]
    if part.empty:
        raise ValueError(f"no event begins between {start} and {end}")
    days = [pair for pair in text_days(sources) if start <= pair[0].isoformat() <= end]
    named = (part["mentions"] > 0) | full
    if "core" in part:
        named |= part["core"].astype(bool)
    figure = _draw_closeup(part, named, days, (start, end))
    rest = int((~named).sum())
    told = part[part["mentions"] > 0]
    newest = _title(told).iloc[-1] if len(told) else say(en="none", hi="कोई नहीं")
    return Exhibit(
        figure,
        _event_table(part[named]),
        say(
            en=f"Events from {start[:4]} to {end[:4]}; in brackets, the texts that report them. At "
            f"the foot, without names: {rest} others. {_signs(part)}",
            hi=f"{start[:4]} से {end[:4]} तक की घटनाएँ; कोष्ठक में वे लेख जिनमें ख़बर है। "
            f"नीचे बिना नाम के: {rest} और घटनाएँ। {_signs(part)}",
        ),
        say(
            en=f"List of {len(part)} events in order of time; {len(told)} are reported, the "
            f"latest of them: {newest}{_thin(part)}. {rest} more stand without a name below.",
            hi=f"समय के क्रम में {len(part)} घटनाएँ; {len(told)} की ख़बर है, उनमें सबसे नई: "
            f"{newest}{_thin(part)}। नीचे बिना नाम की घटनाएँ: {rest}।",
        ),
    )
