"""Drawing of ties between nodes, shared by all pictures of networks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.transforms import Bbox

from analysis import figures
from analysis.actors.plots.ties import CLAIM_BEND, KINDS, Tie
from analysis.figures import say
from analysis.figures.network import Look, draw_edges, draw_nodes, roomy

__all__ = ["add_legend", "draw_ties", "empty", "picture"]

Place = Mapping[str, tuple[float, float]]
EVEN = 2.5  # points of a line where all ties weigh the same
MANY = 30  # nodes from which on labels are smaller


def draw_ties(
    ax: Axes,
    place: Place,
    ties: Sequence[Tie],
    looks: Mapping[str, Look],
    *,
    directed: bool = False,
    heaviest: float | None = None,
    widest: float = 6.0,
    **label: Any,
) -> list[Bbox]:
    """Draw nodes, ties and labels; see `draw_edges` and `draw_nodes`."""
    top = heaviest or max((tie.weight for tie in ties), default=1.0)
    if len({tie.weight for tie in ties}) < 2 and heaviest is None:
        widest = min(widest, EVEN)
    for kind, look in KINDS.items():
        lines = [(t.source, t.target, t.weight) for t in ties if t.kind == kind]
        bend = look.bend + CLAIM_BEND if directed else look.bend
        draw_edges(
            ax, place, lines, colour=look.colour, style=look.style, heaviest=top,
            bend=bend, arrows=directed, widest=widest,
        )  # fmt: skip
    return draw_nodes(ax, place, looks, **label)


def picture(
    place: Place,
    ties: Sequence[Tie],
    looks: Mapping[str, Look],
    handles: Sequence[Line2D],
    *,
    directed: bool = False,
) -> Figure:
    """Node-link picture as high as its labels need."""
    if not looks:
        return empty()

    def draw(height: float) -> tuple[Figure, list[Bbox]]:
        figure, ax = figures.axes(width=7.6, height=height)
        add_legend(figure, handles)
        size = 9.0 if len(looks) < MANY else 8.0
        boxes = draw_ties(ax, place, ties, looks, directed=directed, fontsize=size)
        return figure, boxes

    return roomy(draw, nodes=len(looks))


def add_legend(figure: Figure, handles: Sequence[Line2D]) -> None:
    """Legend below all axes, in rows of at most four."""
    if handles:
        rows = -(-len(handles) // 4)
        figure.legend(
            handles=list(handles), loc="outside lower center", ncols=-(-len(handles) // rows),
            fontsize=8.5, handletextpad=0.5, columnspacing=1.3,
        )  # fmt: skip


def empty() -> Figure:
    """Figure that says there is nothing to draw."""
    figure, ax = figures.axes(height=1.2)
    ax.set_axis_off()
    ax.text(0.5, 0.5, no_ties(), ha="center", va="center", color=figures.MUTED)
    return figure


def no_ties() -> str:
    """Words for a network without ties."""
    return say(en="no ties", hi="कोई संबंध नहीं")
