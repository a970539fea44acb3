"""Networks as inline SVG: the picture of a page, drawn from the positions of the static figures.

Numbers are rounded and nothing carries a random name, so that the same network is the same text.
Colours are attributes, not styles: the book's policy allows no style in a page.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from matplotlib.markers import MarkerStyle

from analysis.figures.html import escape
from analysis.figures.labels import Spot, between, leading, overlaps, place_labels, wrapped
from analysis.figures.network import bowed, drawable, measured
from analysis.figures.style import MUTED

__all__ = ["Line", "Mark", "Picture", "picture_svg", "shape", "spots_of"]

WIDTH: Final = 760
HEIGHTS: Final = (560, 680, 820)
FONT: Final = 12.0
COLUMNS: Final = {-1.0: 200.0, 1.0: 440.0}  # where two columns stand
GAP: Final = 9.0  # between the names of a column
FAR: Final = 14.0  # from which distance on a line joins a name to its mark
REACH: Final = (1.42, 1.16)  # what the page shows of the plane, as in the static figures


@dataclass(frozen=True)
class Mark:
    """One node: name, place in -1..1, and how it looks."""

    label: str
    x: float
    y: float
    colour: str
    marker: str = "o"
    size: float = 10.0
    kind: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """One tie: the places of its two nodes in the list of nodes, weight and look."""

    one: int
    other: int
    weight: float
    colour: str
    kind: str
    dashes: str = ""
    bend: float = 0.0


@dataclass(frozen=True)
class Picture:
    """A network to be drawn; two columns take their labels outwards."""

    name: str
    title: str
    description: str
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    directed: bool = False
    columns: bool = False


def picture_svg(picture: Picture) -> str:
    """SVG of a network with title and description; marks and lines in the order given."""
    height, points, spots = spots_of(picture)
    top = max((line.weight for line in picture.lines), default=1.0)
    lines = "\n".join(_line(line, points, top, picture) for line in picture.lines)
    marks = "\n".join(
        _mark(mark, point, spot, height)
        for mark, point, spot in zip(picture.marks, points, spots, strict=True)
    )
    name = escape(picture.name)
    return (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" '
        f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" font-size="{FONT:g}">'
        f'<title id="{name}-title">{escape(picture.title)}</title>'
        f'<desc id="{name}-desc">{escape(picture.description)}</desc>\n'
        f"{_head(name) if picture.directed else ''}"
        f'<g class="network-ties" fill="none" stroke="{MUTED}" stroke-opacity=".6">\n{lines}\n'
        "</g>\n"
        f'<g class="network-nodes" fill="currentColor">\n{marks}\n</g></svg>'
    )


def spots_of(picture: Picture) -> tuple[int, np.ndarray, list[Spot]]:
    """Height of the picture, places of its marks in pixels, and the spots of their labels."""
    if picture.columns:
        return _columns(picture)
    sizes = np.array([_measured(wrapped(mark.label)) for mark in picture.marks]).reshape(-1, 2)
    radii = np.array([mark.size / 2 for mark in picture.marks])
    for height in HEIGHTS:
        points = np.array([_point(mark, height) for mark in picture.marks]).reshape(-1, 2)
        upright = points * [1, -1] + [0, height]
        paths = [
            between(bowed(tuple(upright[line.one]), tuple(upright[line.other]), line.bend))
            for line in picture.lines
            if line.one != line.other
        ]
        frame = (4.0, 4.0, WIDTH - 4.0, height - 4.0)
        lines = np.concatenate(paths) if paths else None
        spots = place_labels(upright, sizes, radii, frame, lines=lines)
        if overlaps([spot.box for spot in spots]) == 0:
            break
    return height, points, spots


def _columns(picture: Picture) -> tuple[int, np.ndarray, list[Spot]]:
    """Two columns: x says which one, y the order from the top; long names get more room."""
    marks = picture.marks
    sizes = [_measured(wrapped(mark.label, 26 if mark.x < 0 else 46)) for mark in marks]
    need = {side: [i for i, mark in enumerate(marks) if mark.x == side] for side in COLUMNS}
    rooms = {side: sum(sizes[i][1] + GAP for i in own) for side, own in need.items()}
    height = round(max(rooms.values())) + 20
    points = np.zeros((len(marks), 2))
    found: dict[int, Spot] = {}
    for side, own in need.items():
        passed, spare = 10.0, (height - 20 - rooms[side]) / max(len(own), 1)
        for i in sorted(own, key=lambda i: -marks[i].y):
            (wide, high), x = sizes[i], COLUMNS[side]
            y = round(passed + (high + GAP + spare) / 2)
            passed += high + GAP + spare
            dx = side * (marks[i].size / 2 + 4)
            x0, y0 = x + dx - (wide if dx < 0 else 0), height - y - high / 2
            box = (x0, y0, x0 + wide, y0 + high)
            found[i] = Spot(dx, 0.0, "right" if dx < 0 else "left", "center", box, 0.0)
            points[i] = x, y
    return height, points, [found[i] for i in range(len(marks))]


def _point(mark: Mark, height: int) -> tuple[float, float]:
    x = (mark.x + REACH[0]) / (2 * REACH[0]) * WIDTH
    y = (REACH[1] - mark.y) / (2 * REACH[1]) * height
    return round(x), round(y)


def _measured(text: str) -> tuple[float, float]:
    """Width and height of a label in pixels, in the fonts of the static figures."""
    width = measured(drawable(text), FONT * 0.75, 96)[0]
    lines = text.count("\n") + 1
    return round(width, 1), FONT * 1.25 + (lines - 1) * leading(text) * FONT


def _line(line: Line, points: np.ndarray, top: float, picture: Picture) -> str:
    (x0, y0), (x1, y1) = points[line.one], points[line.other]
    if line.one == line.other:
        path = f"M{x0:g} {y0:g}"
    elif not line.bend and not picture.directed:
        path = f"M{x0:g} {y0:g}L{x1:g} {y1:g}"
    else:
        # The middle of a quadratic curve lies half as far out as its control point; y grows down.
        lift = -4 * line.bend
        cx, cy = (x0 + x1) / 2 - (y1 - y0) * lift / 2, (y0 + y1) / 2 + (x1 - x0) * lift / 2
        path = f"M{x0:g} {y0:g}{_curve((x0, y0), (cx, cy), (x1, y1), picture.directed)}"
    head = f' marker-mid="url(#{escape(picture.name)}-head)"' if picture.directed else ""
    dashes = f' stroke-dasharray="{line.dashes}"' if line.dashes else ""
    width = 0.9 + 4.6 * line.weight / (top or 1.0)
    plain = line.colour == MUTED and not line.dashes
    look = "" if plain else f' class="{line.kind}" stroke="{line.colour}"'
    return (
        f'<path data-tie="{line.one} {line.other} {line.weight:.4g}" d="{path}"{look} '
        f'stroke-width="{width:.1f}"{dashes}{head}/>'
    )


Point = tuple[float, float]


def _curve(start: Point, control: Point, stop: Point, halved: bool) -> str:
    """Quadratic curve; cut past its middle where a head is to stand there (de Casteljau)."""
    if not halved:
        return f"Q{control[0]:.1f} {control[1]:.1f} {stop[0]:g} {stop[1]:g}"
    a, b, c = (np.array(point) for point in (start, control, stop))
    at = 0.6
    first, second = a + (b - a) * at, b + (c - b) * at
    middle = first + (second - first) * at
    return "".join(
        f"Q{p[0]:.1f} {p[1]:.1f} {q[0]:.1f} {q[1]:.1f}" for p, q in ((first, middle), (second, c))
    )


def _head(name: str) -> str:
    return (
        f'<defs><marker id="{name}-head" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="10" '
        'markerHeight="10" markerUnits="userSpaceOnUse" orient="auto">'
        '<path d="M0 0L10 5L0 10z" fill="currentColor"/></marker></defs>\n'
    )


def _mark(mark: Mark, point: np.ndarray, spot: Spot, height: int) -> str:
    in_column = spot.reach == 0
    wide = (26 if mark.x < 0 else 46) if in_column else 24
    lines = wrapped(mark.label, wide).split("\n")
    gap = leading(mark.label) * FONT
    # The box is known with y upwards; the first base line lies below its top.
    first = (height - point[1]) - spot.box[3] + FONT * 0.98
    anchor = {"left": "", "right": ' text-anchor="end"', "center": ' text-anchor="middle"'}[spot.ha]
    x = f"{round(spot.dx):g}"
    words = "".join(
        f'<tspan x="{x}" y="{round(first + row * gap)}">{escape(line)}</tspan>'
        for row, line in enumerate(lines)
    )
    hindi = ' lang="hi"' if leading(mark.label) > 1.2 else ""
    keys = f' data-keys="{escape("|".join(mark.keys))}"' if mark.keys else ""
    return (
        f'<g class="{mark.kind}" transform="translate({point[0]:g} {point[1]:g})"{keys}>'
        f"{shape(mark)}{_leader(mark, spot)}<text{anchor}{hindi}>{words}</text></g>"
    )


def _leader(mark: Mark, spot: Spot) -> str:
    """Thin line from a mark to a name that had to stand far from it."""
    if spot.reach < FAR:
        return ""
    part = mark.size / 2 / math.hypot(spot.dx, spot.dy)
    ends = (spot.dx * part, -spot.dy * part, spot.dx, -spot.dy)
    x0, y0, x1, y1 = (round(end) for end in ends)
    return (
        f'<path class="leader" d="M{x0} {y0}L{x1} {y1}" stroke="currentColor" stroke-width=".7"/>'
    )


def shape(mark: Mark) -> str:
    """SVG of a mark around the origin, in the form its Matplotlib marker has."""
    if mark.marker == "o":
        return f'<circle r="{mark.size / 2:.1f}" fill="{mark.colour}"/>'
    style = MarkerStyle(mark.marker)
    path = style.get_path().transformed(style.get_transform())
    drawn = path.iter_segments(simplify=False)
    corners = [vertex for vertex, code in drawn if code != path.CLOSEPOLY]
    steps = "L".join(
        f"{round(x * mark.size, 1):g} {round(-y * mark.size, 1):g}" for x, y in corners
    )
    return f'<path d="M{steps}z" fill="{mark.colour}"/>'
