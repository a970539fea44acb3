"""Draw networks: lines, marks that read in grey, and labels that keep clear of each other.

Nothing here knows what the nodes are; the caller says their labels, colours and marks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

import numpy as np
import regex
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke
from matplotlib.transforms import Bbox

from analysis.figures.labels import Spot, between, leading, overlaps, place_labels, wrapped
from analysis.figures.layout import positions
from analysis.figures.style import FONTS, INK, MUTED, house_style

__all__ = ["Look", "bowed", "draw_edges", "draw_nodes", "drawable", "measured", "positions"]
__all__ += ["roomy"]

LEADER: Final = 20.0  # points between a mark and its label from which on a thin line joins them
CROWD: Final = 22
HEIGHTS: Final = (5.6, 6.8, 8.2, 10.0)  # inches tried until no label hides another


@dataclass(frozen=True)
class Look:
    """How one node is drawn: label, colour, marker and size (points); faint ones are absent."""

    label: str
    colour: str
    marker: str = "o"
    size: float = 10.0
    faint: bool = False


def bowed(
    start: tuple[float, float], stop: tuple[float, float], bend: float, count: int = 24
) -> np.ndarray:
    """Points of a line from one place to another whose middle is moved aside.

    Examples
    --------
    >>> bowed((0, 0), (2, 0), 0.1, 3).tolist()
    [[0.0, 0.0], [1.0, 0.2], [2.0, 0.0]]
    """
    (x0, y0), (x1, y1) = start, stop
    along = np.linspace(0, 1, count)
    lift = bend * 4 * along * (1 - along)
    return np.column_stack(
        [x0 + (x1 - x0) * along - (y1 - y0) * lift, y0 + (y1 - y0) * along + (x1 - x0) * lift]
    )


def draw_edges(
    ax: Axes,
    place: Mapping[str, tuple[float, float]],
    edges: Sequence[tuple[str, str, float]],
    *,
    colour: str = MUTED,
    style: str = "-",
    widest: float = 6.0,
    heaviest: float | None = None,
    bend: float = 0.0,
    arrows: bool = False,
) -> None:
    """Draw edges as lines whose width follows the weight.

    Parameters
    ----------
    ax : Axes
    place : dict
        Node to (x, y), see `positions`.
    edges : sequence of (node, node, weight)
        Weights above 0. An edge of a node with itself is not drawn.
    colour, style : str
        Colour and line style; give two kinds of edge two styles, so that they differ in grey.
    widest : float
        Width in points of the heaviest edge.
    heaviest : float, optional
        The weight drawn at that width; by default the largest given.
    bend : float
        How far the middle of a line is moved aside, so that two edges of one pair stay apart.
    arrows : bool
        Whether a head past the middle of the line says to which node it leads.
    """
    top = heaviest or max((weight for *_, weight in edges), default=1.0)
    drawn = [edge for edge in edges if edge[0] != edge[1]]
    paths = [bowed(place[one], place[other], bend) for one, other, _ in drawn]
    widths = [0.8 + (widest - 0.8) * weight / top for *_, weight in drawn]
    # One artist for all: a few hundred lines one by one would be most of the work.
    lines = LineCollection(
        paths, colors=colour, linestyles=style, linewidths=widths, alpha=0.55, zorder=1,
        capstyle="round" if style == "-" else "butt", joinstyle="round",
    )  # fmt: skip
    ax.add_collection(lines)
    for path, width in zip(paths, widths, strict=True) if arrows else ():
        head = {"arrowstyle": "-|>", "color": colour, "lw": 0, "mutation_scale": 9 + 2 * width}
        ax.annotate("", tuple(path[15]), tuple(path[14]), arrowprops=head, zorder=2)


def draw_nodes(
    ax: Axes,
    place: Mapping[str, tuple[float, float]],
    looks: Mapping[str, Look],
    *,
    fontsize: float = 9.0,
    width: int = 24,
) -> list[Bbox]:
    """Draw nodes and labels; a label takes the best free place near its node.

    Parameters
    ----------
    ax : Axes
        Its limits and frame are set here.
    place : dict
        Node to (x, y), see `positions`.
    looks : dict
        Node to `Look`; nodes without one are not drawn.
    fontsize : float
        Points.
    width : int
        Characters after which a label goes on in a second line.

    Returns
    -------
    list of Bbox
        Boxes of the labels in display units, in the order in which they were placed.
    """
    drawn = {node: looks[node] for node in looks if node in place}
    alike: dict[Look, list[str]] = {}
    for node, look in drawn.items():
        alike.setdefault(replace(look, label=""), []).append(node)
    for look, nodes in alike.items():
        ax.plot(
            *np.array([place[node] for node in nodes]).T, marker=look.marker,
            markersize=look.size, linestyle="none", zorder=3,
            color="none" if look.faint else look.colour,
            markeredgecolor=MUTED if look.faint else "white", markeredgewidth=0.8,
            alpha=0.6 if look.faint else 1.0,
        )  # fmt: skip
    ax.set_axis_off()
    ax.set_xlim(-1.42, 1.42)
    ax.set_ylim(-1.16, 1.16)
    with house_style():
        return _label(ax, place, drawn, fontsize, width) if drawn else []


def _label(
    ax: Axes,
    place: Mapping[str, tuple[float, float]],
    looks: Mapping[str, Look],
    fontsize: float,
    width: int,
) -> list[Bbox]:
    figure: Any = ax.get_figure(root=True)
    # Only a laid-out figure knows where its axes are; keep that layout, so that labels stay put.
    if (layout := figure.get_layout_engine()) is not None:
        layout.execute(figure)
        figure.set_layout_engine("none")
    named = sorted(
        (n for n in looks if looks[n].label),
        key=lambda n: (looks[n].faint, -looks[n].size, n),
    )
    if not named:
        return []
    words = [drawable(wrapped(looks[n].label, width)) for n in named]
    sizes = np.array([measured(text, fontsize, figure.dpi) for text in words])
    # Marks without a label are in the way of the others' labels too.
    rest = [n for n in looks if not looks[n].label]
    sizes = np.vstack([sizes, np.zeros((len(rest), 2))])
    radii = np.array([looks[n].size for n in named + rest]) / 2 * figure.dpi / 72
    centres = ax.transData.transform([place[n] for n in named + rest])
    spots = place_labels(centres, sizes, radii, _frame(ax, figure), lines=_paths(ax))
    for node, text, spot in zip(named, words, spots, strict=False):
        _write(ax, place[node], looks[node], text, fontsize, spot, 72 / figure.dpi)
    return [Bbox.from_extents(*spot.box) for spot in spots[: len(named)]]


def _frame(ax: Axes, figure: Any) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = ax.get_window_extent().extents
    alone = len(ax.get_figure(root=False).axes) == 1  # type: ignore[union-attr]
    # A picture by itself may use the margins beside it, but not the room of a legend below.
    return (0.0, y0, figure.bbox.x1, y1) if alone else (x0, y0, x1, y1)


def _paths(ax: Axes) -> np.ndarray | None:
    """Points along all lines of a picture, in display units."""
    drawn = [lines.get_paths() for lines in ax.collections if isinstance(lines, LineCollection)]
    paths = [between(ax.transData.transform(path.vertices)) for own in drawn for path in own]
    return np.concatenate(paths) if paths else None


def _write(
    ax: Axes, point: tuple[float, float], look: Look, text: str, fontsize: float, spot: Spot,
    unit: float,
) -> None:  # fmt: skip
    line = {"arrowstyle": "-", "color": MUTED, "lw": 0.5, "shrinkA": 0, "shrinkB": 0}
    ax.annotate(
        text, point, xytext=(spot.dx * unit, spot.dy * unit), textcoords="offset points",
        fontsize=fontsize, color=MUTED if look.faint else INK, fontfamily=FONTS, zorder=4,
        linespacing=leading(text), ha=spot.ha, va=spot.va, multialignment=spot.ha,
        path_effects=[withStroke(linewidth=2.2, foreground="white")],
        arrowprops=line if spot.reach >= LEADER else None,
    )  # fmt: skip


@cache
def measured(text: str, fontsize: float, dpi: float) -> tuple[float, float]:
    """Width and height in pixels of a label in the book's fonts.

    Examples
    --------
    >>> measured("वार्ता", 9, 100) < measured("वार्ता, talks", 9, 100)
    True
    """
    with house_style():
        figure = Figure(dpi=dpi)
        renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
        written = figure.text(
            0, 0, text, fontsize=fontsize, fontfamily=FONTS, linespacing=leading(text)
        )
        width, height = written.get_window_extent(renderer).size
    return float(width), float(height)


def drawable(text: str) -> str:
    """Text in which each letter, with its marks, that no font holds is the sign for a lost one.

    A mark is drawn by the font of its letter, so one font has to hold both.

    Examples
    --------
    >>> drawable("भारत, India") == "भारत, India", drawable("a" + chr(0xD800)) == "a" + chr(0xFFFD)
    (True, True)
    """
    drawn = "".join(
        letter if letter == "\n" or any(font.issuperset(map(ord, letter)) for font in _letters())
        else "\ufffd"
        for letter in regex.findall(r"\X", text)
    )  # fmt: skip
    # A mark after a control character is a letter of its own until that is gone.
    return str(regex.sub(r"\ufffd\p{M}+", "\ufffd", drawn))


@cache
def _letters() -> tuple[frozenset[int], ...]:
    """Code points of each font of the book."""
    with house_style():
        files = [font_manager.findfont(name) for name in FONTS]
    return tuple(frozenset(font_manager.get_font(file).get_charmap()) for file in files)


def roomy(draw: Callable[[float], tuple[Figure, list[Bbox]]], *, nodes: int = 0) -> Figure:
    """Draw a network as high as its labels need.

    Parameters
    ----------
    draw : callable
        Draws at a height in inches and gives the figure and the labels' boxes, see `draw_nodes`.
    nodes : int
        How many nodes there are; more begin higher.

    Returns
    -------
    Figure
        The lowest in which no label hides another, else the highest tried.
    """
    for height in HEIGHTS[min(nodes // CROWD, 2) :]:
        figure, boxes = draw(height)
        if overlaps([list(box.extents) for box in boxes]) == 0:
            break
    return figure
