"""Timelines: dated things as points, spans and open ends, in lanes or one a row.

Knows nothing of any subject. A thing is a `Mark`: where it stands, from when to when, and how
sure that is. Doubt is drawn: what lasted is a bar from its first to its last day; what happened
on one day of several is a dashed line between them; an open end fades into an arrow; a date that
is only about right has dotted wings. The thinner the evidence, the less of a mark is filled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import fill
from typing import Any, Final, NamedTuple

import matplotlib.dates as mdates
from matplotlib.figure import Figure

from analysis.figures.style import INK, MUTED, house_style

__all__ = ["Mark", "Stack", "draw_lanes", "draw_mark", "draw_rows", "lines_of", "place_labels"]
__all__ += ["placed", "stack", "time_axis"]

_POINT: Final = 5.5  # points; diameter of a mark
_SHORT: Final = 250  # a span of less than this part of the axis is drawn as a point
_FADE: Final = 0.045  # part of the axis along which an open end fades
_WING: Final = 0.017  # part of the axis that a date "about" reaches to either side
_WORDS: Final = 64  # characters of a label's line


@dataclass(frozen=True)
class Mark:
    """One dated thing.

    Attributes
    ----------
    start, end : datetime.date or None
        First and last day; None on an open or unknown side, not on both.
    label : str
    lane : str
        Lane it stands in.
    colour : str
    marker : str
        Matplotlib marker.
    fill : {"full", "half", "none"}
        How much of the mark is filled: as much as what is said of it rests on evidence.
    strong : bool
        Drawn larger, with a heavy label.
    doubt : {"", "within", "about"}
        Nothing: it lasted from `start` to `end`. ``within``: it happened on one of these days.
        ``about``: the days are only about right, as when a date is approximate or questioned.
    """

    start: date | None
    end: date | None
    label: str = ""
    lane: str = ""
    colour: str = INK
    marker: str = "o"
    fill: str = "full"
    strong: bool = False
    doubt: str = ""


class Stack(NamedTuple):
    """Rows of marks inside their lanes, and how many rows each lane has."""

    rows: tuple[int, ...]
    depths: tuple[int, ...]


def placed(mark: Mark, first: date, last: date) -> tuple[date, date]:
    """First and last day at which a mark is drawn; an open side reaches a little way.

    Examples
    --------
    >>> left, right = placed(Mark(date(2000, 1, 1), None), date(1950, 1, 1), date(2050, 1, 1))
    >>> left.year, right.year
    (2000, 2004)
    """
    reach = timedelta(days=round((last - first).days * _FADE))
    known = [day for day in (mark.start, mark.end) if day is not None]
    if not known:
        raise ValueError(f"{mark.label!r} has no day at all and no place in time")
    left = known[0] - reach if mark.start is None else known[0]
    right = known[-1] + reach if mark.end is None else known[-1]
    return max(left, first), min(right, last)


def stack(
    marks: Sequence[Mark],
    lanes: Sequence[str],
    span: tuple[date, date],
    *,
    width: float,
    size: float,
) -> Stack:
    """Give each mark of a lane the first row in which it touches no earlier one.

    `span` is the stretch of time that is shown; `width`, its width, and `size`, that of a mark
    with its gap, are in one unit. A mark in none of the lanes is a ValueError.

    Examples
    --------
    >>> day = date(1999, 2, 21)
    >>> twice = [Mark(day, day, lane="वार्ता"), Mark(day, day, lane="वार्ता")]
    >>> stack(twice, ["talks", "वार्ता"], (date(1990, 1, 1), date(2000, 1, 1)), width=99, size=5)
    Stack(rows=(0, 1), depths=(1, 2))
    """
    first, last = span
    scale = width / max((last - first).days, 1)
    ends: dict[str, list[float]] = {lane: [] for lane in lanes}
    rows = [0] * len(marks)
    spans = [placed(mark, first, last) for mark in marks]
    for number in sorted(range(len(marks)), key=lambda n: (*spans[n], n)):
        lane = marks[number].lane
        if lane not in ends:
            raise ValueError(f"no lane {lane!r}; the lanes are {', '.join(lanes)}")
        left, right = ((day - first).days * scale for day in spans[number])
        free = (row for row, end in enumerate(ends[lane]) if end <= left - size / 2)
        rows[number] = next(free, len(ends[lane]))
        ends[lane][rows[number] : rows[number] + 1] = [right + size / 2]
    return Stack(tuple(rows), tuple(max(len(taken), 1) for taken in ends.values()))


def _number(day: date) -> float:
    """Place of a day on a time axis."""
    return float(mdates.date2num(day))  # type: ignore[no-untyped-call]


def _day(number: float) -> date:
    found: date = mdates.num2date(number).date()  # type: ignore[no-untyped-call]
    return found


@house_style()
def time_axis(ax: Any, first: date, last: date) -> None:
    """Limit the horizontal axis to a stretch of time and date it briefly."""
    locator = mdates.AutoDateLocator(minticks=4, maxticks=10)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_locator(locator)
    brief = mdates.ConciseDateFormatter(locator, show_offset=False)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_formatter(brief)
    ax.set_xlim(_number(first), _number(last))
    ax.grid(axis="x")


def _fade(ax: Any, known: float, tip: float, y: float, colour: str, size: float) -> None:
    """Line that grows fainter towards an open end, and the arrow at its tip."""
    steps = 5
    for step in range(steps):
        ends = [known + (tip - known) * part / steps for part in (step, step + 1)]
        ax.plot(ends, [y, y], color=colour, linewidth=size * 0.5, alpha=0.6 - 0.1 * step, zorder=2)
    arrow = ">" if tip > known else "<"
    ax.plot(tip, y, arrow, color=colour, markersize=size * 0.7, markeredgewidth=0, zorder=3)


def draw_mark(ax: Any, mark: Mark, y: float) -> tuple[float, float]:
    """Draw one mark; return where it begins and ends on the horizontal axis."""
    low, high = ax.get_xlim()
    reach = high - low
    left, right = (_number(day) for day in placed(mark, _day(low), _day(high)))
    size, colour = _POINT + 2.5 * mark.strong, mark.colour
    at = left if mark.start else right
    if mark.start is None or mark.end is None:
        _fade(ax, at, left if mark.start is None else right, y, colour, size)
    elif right - left > reach / _SHORT:
        if mark.doubt == "within":
            at = (left + right) / 2
            ax.plot([left, right], [y, y], color=colour, linewidth=1.3, linestyle=(0, (2, 1.2)))
        else:
            ax.plot(
                *([left, right], [y, y]),
                color=colour,
                linewidth=size * 0.6,
                alpha=0.45,
                solid_capstyle="butt",
            )
        ax.plot([left, right], [y, y], "|", color=colour, markersize=size, zorder=2)
    if mark.doubt == "about":
        for middle, way in ((at, -1), (max(at, right), 1)):
            wing = [middle + way * reach * part for part in (_WING / 2, _WING)]
            ax.plot(wing, [y, y], color=colour, linewidth=1.5, linestyle=(0, (1, 1)))
            left, right = min(left, wing[1]), max(right, wing[1])
    ax.plot(
        *(at, y, mark.marker),
        color=colour,
        zorder=3,
        markersize=size,
        markerfacecolor=colour,
        markerfacecoloralt="none",
        fillstyle={"half": "left"}.get(mark.fill, mark.fill),
        markeredgewidth=1.3,
    )
    return left, right


@house_style()
def draw_lanes(
    ax: Any, marks: Sequence[Mark], lanes: Sequence[str], rows: Stack | None = None
) -> None:
    """Draw marks in named lanes, the first lane on top; a lane has one or more rows.

    Parameters
    ----------
    ax : matplotlib Axes
        With its time axis already set (`time_axis`).
    marks : sequence of Mark
    lanes : sequence of str
        Names of the lanes; a mark in none of them is an error.
    rows : Stack, optional
        From `stack`; by default one row a lane.

    Raises
    ------
    ValueError
        Naming the lane that is not there.
    """
    rows = rows or Stack((0,) * len(marks), (1,) * len(lanes))
    tops = [-sum(rows.depths[:number]) for number in range(len(lanes) + 1)]
    places = dict(zip(lanes, tops, strict=False))
    for mark, row in zip(marks, rows.rows, strict=True):
        if mark.lane not in places:
            raise ValueError(f"no lane {mark.lane!r}; the lanes are {', '.join(lanes)}")
        draw_mark(ax, mark, places[mark.lane] - row)
    ax.hlines(
        [top + 0.5 for top in tops[1:-1]], *ax.get_xlim(), color=MUTED, linewidth=0.3, zorder=0
    )
    middles = [top - (depth - 1) / 2 for top, depth in zip(tops, rows.depths, strict=False)]
    ax.set_yticks(middles, list(lanes))
    ax.set_ylim(tops[-1] + 0.4, 0.6)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)


def lines_of(marks: Sequence[Mark], width: int = _WORDS) -> list[int]:
    """How many lines the label of each mark takes, at least one."""
    return [fill(mark.label, width).count("\n") + 1 for mark in marks]


@house_style()
def draw_rows(ax: Any, marks: Sequence[Mark], *, size: float = 8.5, width: int = _WORDS) -> None:
    """Draw one mark a row, the first on top, each label beside its mark.

    A label stands on the side with more room, broken into lines of `width` characters, and has
    its row to itself, as high as its lines, so that no two labels can collide.
    """
    low, high = ax.get_xlim()
    gap, y = (high - low) / 70, 0.5
    for mark, lines in zip(marks, lines_of(marks, width), strict=True):
        y -= lines / 2
        left, right = draw_mark(ax, mark, y)
        after = (left + right) / 2 < (low + high) / 2
        ax.text(
            *(right + gap if after else left - gap, y, fill(mark.label, width)),
            size=size,
            color=INK,
            ha="left" if after else "right",
            va="center",
            clip_on=False,
            linespacing=1.25,
            in_layout=False,
            fontweight="bold" if mark.strong else "normal",
        )
        y -= lines / 2 + 0.35
    ax.set_yticks([])
    ax.set_ylim(y, 0.7)
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

    Returns the number of levels used; `base` and `step` are the height of the lowest level and
    of one more, in data units. The axes' limits must be final.
    """
    figure.draw_without_rendering()
    taken: list[float] = []
    for day, label in sorted(labels):
        at = _number(day)
        text = ax.text(at, base, label, size=size, ha="center", va="bottom", color=INK)
        box = text.get_window_extent()
        free = (level for level, edge in enumerate(taken) if edge + 4 < box.x0)
        level = next(free, len(taken))
        taken[level : level + 1] = [box.x1]
        text.set_y(base + level * step)
        ends = [base - step, base + level * step]
        ax.plot([at, at], ends, color=MUTED, linewidth=0.7, zorder=1)
    return len(taken)
