"""Timelines as inline SVG: lanes of marks over an axis of years, doubt drawn as in print.

Each mark carries its lane and its days, from which the page's own script draws the same picture
at any width and zoom. Numbers are rounded and nothing carries a random name, so that the same
events are the same text. Colours are attributes, not styles: the book's policy allows no style.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from analysis.figures.html import escape
from analysis.figures.svg import Mark as Shape
from analysis.figures.svg import shape
from analysis.figures.timeline import Mark, placed, stack

__all__ = ["TimePicture", "day_number", "mark_svg", "time_svg"]

Across = Callable[[date], float]
WIDTH: Final = 760
SIDE: Final = 10  # pixels left free at either end
ROW: Final = 18  # height of a row of marks
HEAD: Final = 20  # height of a lane's name
TOP: Final = 22  # height of the names of days above all lanes
FOOT: Final = 24  # height of the axis
SIZE: Final = 10.0  # width of a mark
GAP: Final = 2.0
EPOCH: Final = date(1970, 1, 1)
STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
TICKS: Final = 9


@dataclass(frozen=True)
class TimePicture:
    """A timeline to be drawn: marks in lanes, in the order in which they are to be read.

    Attributes
    ----------
    name : str
        Id no two views of a page share.
    title, description : str
    marks : tuple of Mark
        Each with at least one day.
    lanes : tuple of str
    days : tuple of (datetime.date, str)
        Days to be marked across all lanes.
    """

    name: str
    title: str
    description: str
    marks: tuple[Mark, ...]
    lanes: tuple[str, ...]
    days: tuple[tuple[date, str], ...] = ()

    @property
    def span(self) -> tuple[date, date]:
        """Stretch of time shown: whole years around all days, one year where there is none."""
        known = [day for mark in self.marks for day in (mark.start, mark.end) if day]
        known += [day for day, _ in self.days]
        first, last = min(known, default=EPOCH), max(known, default=EPOCH)
        room = timedelta(days=max((last - first).days // 60, 90))
        lowest, highest = date.min + room, date.max - room
        return max(first, lowest) - room, min(last, highest) + room


def day_number(day: date) -> int:
    """Days since 1 January 1970, as scripts count them.

    Examples
    --------
    >>> day_number(date(1970, 1, 3)), day_number(date(1969, 12, 31))
    (2, -1)
    """
    return (day - EPOCH).days


def time_svg(picture: TimePicture) -> str:
    """SVG of a timeline with title and description; marks in the order given."""
    first, last = picture.span
    plot = WIDTH - 2 * SIDE
    rows = stack(picture.marks, picture.lanes, (first, last), width=plot, size=SIZE + GAP)
    tops = [TOP]
    for depth in rows.depths:
        tops.append(tops[-1] + HEAD + depth * ROW)
    height = tops[-1] + FOOT

    def across(day: date) -> float:
        return SIDE + (day - first).days * plot / (last - first).days

    lane_of = {lane: number for number, lane in enumerate(picture.lanes)}
    marks = []
    for number, (mark, row) in enumerate(zip(picture.marks, rows.rows, strict=True)):
        y = tops[lane_of[mark.lane]] + HEAD + (row + 0.5) * ROW
        ends = [across(day) for day in placed(mark, first, last)]
        marks.append(mark_svg(mark, (ends[0], ends[1]), y, number, lane_of[mark.lane]))
    name = escape(picture.name)
    return (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" '
        f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" font-size="12" '
        f'data-from="{day_number(first)}" data-to="{day_number(last)}">'
        f'<title id="{name}-title">{escape(picture.title)}</title>'
        f'<desc id="{name}-desc">{escape(picture.description)}</desc>\n'
        f"{_axis(first, last, height, across)}{_lanes(picture, tops)}{_days(picture, tops, across)}"
        f'<g class="timeline-marks">\n{"".join(marks)}</g></svg>'
    )


def mark_svg(mark: Mark, ends: tuple[float, float], y: float, number: int, lane: int) -> str:
    """One mark with its lane, its days and its bar; its words stand in the table, once."""
    left, right = ends
    within = mark.doubt == "within"
    at = (left + right) / 2 if within else left if mark.start else right
    days = [str(day_number(day)) if day else "" for day in (mark.start, mark.end)]
    kinds = [mark.doubt, mark.fill.replace("full", ""), "strong" * mark.strong]
    kinds += ["open-start" * (mark.start is None), "open-end" * (mark.end is None)]
    look = Shape("", 0, 0, mark.colour, mark.marker, SIZE)
    bar = _bar(mark, left - at, right - at)
    return (
        f'<g class="{" ".join(filter(None, kinds))}" data-row="{number}" data-lane="{lane}" '
        f'data-from="{days[0]}" data-to="{days[1]}" transform="translate({at:.1f} {y:g})">'
        f'<path class="bar" d="{bar}" '
        f'stroke="{mark.colour}" fill="none"/>{shape(look)}{_half(mark)}</g>\n'
    )


def _half(mark: Mark) -> str:
    """Left half of a mark, over its outline."""
    if mark.fill != "half":
        return ""
    reach = SIZE / 2 if mark.marker == "o" else SIZE / math.sqrt(2)
    around = f"A{reach:g} {reach:g} 0 0 0 0 {reach:g}" if mark.marker == "o" else ""
    corners = around or f"L{-reach:.1f} 0L0 {reach:.1f}"
    return f'<path class="filled" d="M0 {-reach:.1f}{corners}z" fill="{mark.colour}"/>'


def _bar(mark: Mark, left: float, right: float) -> str:
    """Line beside a mark: what lasted, one day of several, an open end, a day about right."""
    path = ""
    if mark.start is None or mark.end is None:
        tip, back = (left, 4) if mark.start is None else (right, -4)
        path = f"M0 0H{tip:.1f}m{back} -4l{-back} 4l{back} 4"
    elif mark.doubt == "within":
        path = f"M{left:.1f} -4v8M{left:.1f} 0H{right:.1f}M{right:.1f} -4v8"
    elif right - left > 1:
        path = f"M{left:.1f} 0H{right:.1f}"
    if mark.doubt == "about":
        path += f"M{left - 11:.1f} 0h5M{right + 6:.1f} 0h5"
    return path


def _axis(first: date, last: date, height: int, across: Across) -> str:
    years = last.year - first.year
    step = next((step for step in STEPS if years / step <= TICKS), STEPS[-1])
    shown = [year for year in range(first.year + 1, last.year + 1) if year % step == 0]
    lines = "".join(
        f'<path d="M{across(date(year, 1, 1)):.1f} {TOP}V{height - FOOT}"/>'
        f'<text x="{across(date(year, 1, 1)):.1f}" y="{height - 7}">{year}</text>'
        for year in shown
    )
    return f'<g class="timeline-axis" text-anchor="middle" stroke-width=".6">{lines}</g>\n'


def _lanes(picture: TimePicture, tops: list[int]) -> str:
    names = "".join(
        f'<path d="M0 {top}H{WIDTH}"/><text x="4" y="{top + 14}">{escape(lane)}</text>'
        for lane, top in zip(picture.lanes, tops, strict=False)
    )
    end = f'<path d="M0 {tops[-1]}H{WIDTH}"/>'
    return f'<g class="timeline-lanes" stroke-width=".6">{names}{end}</g>\n'


def _days(picture: TimePicture, tops: list[int], across: Across) -> str:
    lines, taken = [], -100.0
    for day, label in sorted(picture.days):
        x = across(day)
        named = x - taken > 8 * len(label) + 4
        taken = x if named else taken
        lines.append(
            f'<g data-day="{day_number(day)}" transform="translate({x:.1f} 0)">'
            f'<path d="M0 {TOP - 4}V{tops[-1]}"/>'
            f'<text y="{TOP - 8}"{"" if named else " class=" + chr(34) + "hidden" + chr(34)}>'
            f"{escape(label)}</text></g>"
        )
    return f'<g class="timeline-days" text-anchor="middle">{"".join(lines)}</g>\n'
