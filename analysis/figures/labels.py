"""Where labels stand: near their marks, clear of each other, inside the picture.

The best of some forty places round each mark is taken in turn and then reconsidered, a discrete
form of the search that Christensen, Marks & Shieber (1995) compare for points on maps. Nothing is
drawn here and nothing is left to chance, so that a figure and a page put a label in the same place.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

import numpy as np

__all__ = ["Spot", "between", "leading", "overlaps", "place_labels", "wrapped"]

Across = Literal["left", "center", "right"]
Up = Literal["bottom", "center", "top"]
# Where a label may stand around its mark, most readable first: (dx, dy, ha, va).
ANCHORS: Final[tuple[tuple[float, float, Across, Up], ...]] = (
    (1.0, 0.0, "left", "center"),
    (-1.0, 0.0, "right", "center"),
    (0.0, 1.0, "center", "bottom"),
    (0.0, -1.0, "center", "top"),
    (0.75, 0.75, "left", "bottom"),
    (-0.75, 0.75, "right", "bottom"),
    (0.75, -0.75, "left", "top"),
    (-0.75, -0.75, "right", "top"),
)
REACHES: Final = (2.0, 7.0, 14.0, 24.0, 38.0, 56.0)  # units beyond the edge of the mark
CELL: Final = 4.0  # size of the cells in which points of lines are counted
ROUNDS: Final = 4
# What is paid: for a square unit of another label, of a mark, of what lies outside the picture;
# for a point of a line under the label, and for each unit between the label and its mark.
LABEL, MARK, OUTSIDE, LINE, APART = 8.0, 7.0, 12.0, 12.0, 5.0


class Spot(NamedTuple):
    """Place of one label: offset from its mark, alignment, box, and how far it stands off."""

    dx: float
    dy: float
    ha: Across
    va: Up
    box: tuple[float, float, float, float]
    reach: float


def place_labels(
    points: np.ndarray,
    sizes: np.ndarray,
    radii: np.ndarray,
    frame: tuple[float, float, float, float],
    *,
    lines: np.ndarray | None = None,
    pad: float = 1.0,
) -> list[Spot]:
    """Places of labels around their marks; those that come first choose first.

    Parameters
    ----------
    points : array (n, 2)
        Centres of the marks; y grows upwards.
    sizes : array (n, 2)
        Width and height of the labels, in the same units.
    radii : array (n,)
        Half the size of the marks.
    frame : (x0, y0, x1, y1)
        What a label should not leave.
    lines : array (m, 2), optional
        Points along lines that labels had better not hide, see `between`.
    pad : float
        Room kept free around each label.

    Returns
    -------
    list of Spot
        In the order of the points.

    Examples
    --------
    >>> one, other = place_labels(
    ...     np.array([[50.0, 50.0], [60.0, 50.0]]), np.array([[30.0, 8.0]] * 2),
    ...     np.array([3.0, 3.0]), (0, 0, 200, 100))
    >>> one.ha, other.ha, overlaps([one.box, other.box])
    ('right', 'left', 0.0)
    """
    count = len(points)
    if not count:
        return []
    spots = [_candidates(points[i], sizes[i], radii[i]) for i in range(count)]
    boxes = np.array([[spot.box for spot in own] for own in spots])
    boxes += np.array([-pad, -pad, pad, pad])
    # Most marks do not fill the corners of their square.
    inner = 0.8 * radii[:, None]
    square = np.column_stack([points - inner, points + inner])
    cost = np.array([APART * max(spot.reach - REACHES[0], 0.0) for spot in spots[0]])[None, :]
    cost = cost + np.arange(len(spots[0])) * 1e-3 + MARK * _shared(boxes, square)
    inside = _shared(boxes, np.array([frame], dtype=float))
    area = (boxes[..., 2] - boxes[..., 0]) * (boxes[..., 3] - boxes[..., 1])
    cost += OUTSIDE * (area - inside)
    if lines is not None and len(lines):
        cost += LINE * _counts(lines, boxes)
    return [spots[i][best] for i, best in enumerate(_chosen(boxes, cost))]


def _chosen(boxes: np.ndarray, cost: np.ndarray) -> list[int]:
    """Cheapest place for each label in turn, until none would move."""
    count = len(boxes)
    taken = np.full(count, -1)
    # A label that is being placed stands nowhere: a box of no size.
    now = np.zeros((count, 4))
    for _ in range(ROUNDS):
        before = taken.copy()
        for i in range(count):
            now[i] = 0.0
            # Rounded, so that a last digit that differs between machines decides nothing.
            taken[i] = np.argmin(np.round(cost[i] + LABEL * _shared(boxes[i], now), 3))
            now[i] = boxes[i, taken[i]]
        if (taken == before).all():
            break
    return [int(place) for place in taken]


def _candidates(point: np.ndarray, size: np.ndarray, radius: float) -> list[Spot]:
    width, height = size
    across = {"left": 0.0, "center": -width / 2, "right": -width}
    up = {"bottom": 0.0, "center": -height / 2, "top": -height}
    found = []
    for reach in REACHES:
        for dx, dy, ha, va in ANCHORS:
            off = radius + reach
            x0 = point[0] + off * dx + across[ha]
            y0 = point[1] + off * dy + up[va]
            box = (float(x0), float(y0), float(x0 + width), float(y0 + height))
            found.append(Spot(off * dx, off * dy, ha, va, box, reach))
    return found


def _shared(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Area each box (…, 4) shares with all the others (m, 4) together."""
    x0, y0, x1, y1 = (boxes[..., None, side] for side in range(4))
    wide = np.minimum(x1, others[:, 2]) - np.maximum(x0, others[:, 0])
    high = np.minimum(y1, others[:, 3]) - np.maximum(y0, others[:, 1])
    area: np.ndarray = (np.maximum(wide, 0.0) * np.maximum(high, 0.0)).sum(axis=-1)
    return area


def _counts(points: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """How many points lie in each box, by sums over a grid of cells."""
    low = np.minimum(points.min(axis=0), boxes[..., :2].reshape(-1, 2).min(axis=0)) - CELL
    cells = np.floor((points - low) / CELL).astype(int)
    ends = np.floor((boxes.reshape(-1, 2, 2) - low) / CELL).astype(int)
    size = np.maximum(cells.max(axis=0), ends.max(axis=(0, 1))) + 2
    grid = np.zeros(size)
    np.add.at(grid, tuple((cells + 1).T), 1.0)
    total = grid.cumsum(axis=0).cumsum(axis=1)
    (x0, y0), (x1, y1) = ends[:, 0].T, ends[:, 1].T + 1
    found: np.ndarray = total[x1, y1] - total[x0, y1] - total[x1, y0] + total[x0, y0]
    return found.reshape(boxes.shape[:-1])


def between(path: np.ndarray, step: float = 6.0) -> np.ndarray:
    """Points along a path, no further apart than ``step``.

    Examples
    --------
    >>> between(np.array([[0.0, 0.0], [12.0, 0.0]])).tolist()
    [[0.0, 0.0], [6.0, 0.0], [12.0, 0.0]]
    """
    gaps = np.hypot(*np.diff(path, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(gaps)])
    count = max(int(np.ceil(along[-1] / step)), 1) + 1
    at = np.linspace(0.0, along[-1], count)
    return np.column_stack([np.interp(at, along, path[:, axis]) for axis in (0, 1)])


def overlaps(boxes: Sequence[Sequence[float]]) -> float:
    """Area that boxes share, pair by pair.

    Examples
    --------
    >>> overlaps([(0, 0, 2, 2), (1, 1, 3, 3), (9, 9, 10, 10)])
    1.0
    """
    if len(boxes) < 2:
        return 0.0
    each = np.array(boxes, dtype=float)
    own = float(np.prod(each[:, 2:] - each[:, :2], axis=1).sum())
    return (float(_shared(each, each).sum()) - own) / 2


def wrapped(label: str, width: int = 24) -> str:
    r"""Label in lines of at most so many characters; no word is cut, four lines at most.

    Examples
    --------
    >>> wrapped("Ministry of Foreign Affairs of Pakistan")
    'Ministry of Foreign\nAffairs of Pakistan'
    >>> wrapped("भारत")
    'भारत'
    """
    text = " ".join(label.split())
    if len(text) <= width:
        return text
    # Lines of about one length: as many as needed, none left with a single short word.
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    for narrower in range(len(text) // len(lines), width + 1):
        tried = textwrap.wrap(text, narrower, break_long_words=False, break_on_hyphens=False)
        if len(tried) <= len(lines):
            lines = tried
            break
    if len(lines) > 4:
        lines = [*lines[:3], lines[3] + " …"]
    return "\n".join(lines)


def leading(text: str) -> float:
    """Distance of lines in a label: Devanagari has signs above and below and needs more.

    Examples
    --------
    >>> leading("वार्ता") > leading("talks")
    True
    """
    return 1.4 if any("\u0900" <= letter <= "\u097f" for letter in text) else 1.05
