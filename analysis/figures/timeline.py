"""Timelines: dated things as points, spans and open ends, in lanes or one a row.

Knows nothing of any subject. A thing is a `Mark`: where it stands, from when to when, and how
sure that is. Doubt is drawn: a range is a bar from its first to its last day, an open end an
arrow, a doubtful date a hollow mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import fill
from typing import Any

import matplotlib.dates as mdates
from matplotlib.figure import Figure

from analysis.figures.style import INK, MUTED, house_style

__all__ = ["Mark", "draw_lanes", "draw_rows", "place_labels", "time_axis"]

_POINT = 5.5  # points; diameter of a mark


@dataclass(frozen=True)
class Mark:
    """One dated thing.

    Attributes
    ----------
    start, end : datetime.date or None
        First and last possible day; None on an open side.
    label : str
    lane : str
        Lane it stands in.
    colour : str
    marker : str
        Matplotlib marker.
    sure : bool
        A doubtful date is drawn hollow.
    strong : bool
        Drawn with a filled mark and a heavy label.
    """

    start: date | None
    end: date | None
    label: str = ""
    lane: str = ""
    colour: str = INK
    marker: str = "o"
    sure: bool = True
    strong: bool = False


def _number(day: date) -> float:
    """Place of a day on a time axis."""
    return float(mdates.date2num(day))  # type: ignore[no-untyped-call]


@house_style()
def time_axis(ax: Any, first: date, last: date) -> None:
    """Limit the horizontal axis to a stretch of time and date it briefly."""
    locator = mdates.AutoDateLocator(minticks=4, maxticks=10)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_locator(locator)
    brief = mdates.ConciseDateFormatter(locator, show_offset=False)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_formatter(brief)
    ax.set_xlim(_number(first), _number(last))
    ax.grid(axis="x")


def _draw(ax: Any, mark: Mark, height: float) -> tuple[float, float]:
    """Draw one mark; return where it begins and ends on the horizontal axis."""
    low, high = ax.get_xlim()
    start = _number(mark.start) if mark.start else low
    end = _number(mark.end) if mark.end else high
    left, right = max(min(start, end), low), min(max(start, end), high)
    face = mark.colour if mark.sure else "none"
    size = _POINT + 2.5 * mark.strong
    if right - left > (high - low) / 250 or mark.start is None or mark.end is None:
        ax.plot(
            [left, right],
            [height] * 2,
            color=mark.colour,
            linewidth=size * 0.55,
            alpha=0.45,
            solid_capstyle="butt",
            zorder=2,
        )
        for place, known, arrow in ((left, mark.start, "<"), (right, mark.end, ">")):
            tip = "|" if known else arrow
            ax.plot(place, height, tip, color=mark.colour, markersize=size, zorder=3)
    else:
        ax.plot(
            (left + right) / 2,
            height,
            mark.marker,
            color=mark.colour,
            zorder=3,
            markersize=size,
            markerfacecolor=face,
            markeredgewidth=1.3,
        )
    return left, right


@house_style()
def draw_lanes(ax: Any, marks: Sequence[Mark], lanes: Sequence[str]) -> None:
    """Draw marks in named lanes, the first lane on top.

    Parameters
    ----------
    ax : matplotlib Axes
        With its time axis already set (`time_axis`).
    marks : sequence of Mark
    lanes : sequence of str
        Names of the lanes; a mark in none of them is an error.

    Raises
    ------
    ValueError
        Naming the lane that is not there.
    """
    places = {lane: -number for number, lane in enumerate(lanes)}
    for mark in marks:
        if mark.lane not in places:
            raise ValueError(f"no lane {mark.lane!r}; the lanes are {', '.join(lanes)}")
        _draw(ax, mark, places[mark.lane])
    ax.set_yticks(list(places.values()), list(places))
    ax.set_ylim(-len(lanes) + 0.4, 0.6)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)


@house_style()
def draw_rows(ax: Any, marks: Sequence[Mark], *, size: float = 8.5, width: int = 64) -> None:
    """Draw one mark a row, the first on top, each label beside its mark.

    A label stands on the side with more room, broken into lines of `width` characters, and has
    its row to itself, so that no two labels can collide.
    """
    low, high = ax.get_xlim()
    gap = (high - low) / 90
    for row, mark in enumerate(marks):
        left, right = _draw(ax, mark, -row)
        after = (left + right) / 2 < (low + high) / 2
        ax.text(
            right + gap if after else left - gap,
            -row,
            fill(mark.label, width),
            size=size,
            color=INK,
            ha="left" if after else "right",
            va="center",
            clip_on=False,
            linespacing=1.4,
            in_layout=False,
            fontweight="bold" if mark.strong else "normal",
        )
    ax.set_yticks([])
    ax.set_ylim(-len(marks) + 0.3, 0.7)
    ax.spines["left"].set_visible(False)


@house_style()
def place_labels(
    figure: Figure,
    ax: Any,
    labels: Sequence[tuple[date, str]],
    *,
    base: float,
    step: float,
    size: float = 8.5,
) -> int:
    """Write labels above points of time, each on the lowest level where it is free.

    Parameters
    ----------
    figure, ax
        Where to write; the axes' limits must be final.
    labels : sequence of (datetime.date, str)
    base, step : float
        Height of the lowest level and of one more level, in data units.
    size : float
        Font size.

    Returns
    -------
    int
        Number of levels used.
    """
    figure.draw_without_rendering()
    taken: list[float] = []
    for day, label in sorted(labels):
        text = ax.text(_number(day), base, label, size=size, ha="center", va="bottom", color=INK)
        box = text.get_window_extent()
        free = (level for level, edge in enumerate(taken) if edge + 4 < box.x0)
        level = next(free, len(taken))
        taken[level : level + 1] = [box.x1]
        text.set_y(base + level * step)
        ax.plot(
            [_number(day)] * 2,
            [base - step, base + level * step],
            color=MUTED,
            linewidth=0.7,
            zorder=1,
        )
    return len(taken)
