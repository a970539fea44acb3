"""Colours, marks and fonts: one look for every figure of the book.

A side has a colour, a marker and a hatch, so that a figure also reads in grey and to readers who
do not tell its hues apart. The colours differ in lightness and come from no flag.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

import devanagari_fonts
import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.figure import Figure

from analysis.figures.edition import say

__all__ = ["ACCENT", "FONTS", "INK", "MUTED", "SIDES", "Side", "axes", "house_style"]
__all__ += ["series", "side", "side_colour", "side_name"]

INK = "#1f2933"
MUTED = "#65707c"
ACCENT = "#8a3b12"

# Families are listed one by one: matplotlib falls back glyph by glyph along such a list, but not
# inside a generic family such as "sans-serif".
FONTS = ["DejaVu Sans", "Shobhika"]


class Side(NamedTuple):
    """How one side is drawn everywhere."""

    colour: str
    marker: str
    hatch: str


SIDES = {
    "India": Side("#c8641b", "o", ""),
    "Pakistan": Side("#1d6f6a", "s", "///"),
    "Kashmir": Side("#7a4fa3", "^", "..."),
    "third": Side("#3f6fb5", "D", "\\\\\\"),
    "international": Side("#8fb0d9", "P", "xxx"),
    "armed group": Side("#4b1d2f", "X", "---"),
    "disputed": Side("#b9a27c", "h", "+++"),
    "outlet": Side("#8b949e", "v", "ooo"),
}
OTHER = Side("#a7adb3", "p", "|||")

# For series that are no side: none of the sides' colours, distinct in hue and in lightness.
SERIES = ("#1f3a5f", "#d9a441", "#6ba292", "#b5577a", "#65707c", "#97b366", "#8c6d46", "#c9ced4")

RC: Any = {
    "font.family": FONTS,
    "font.size": 10.5,
    "text.color": INK,
    "text.parse_math": False,
    "axes.labelcolor": INK,
    "axes.edgecolor": MUTED,
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 11,
    "axes.titlelocation": "left",
    "axes.axisbelow": True,
    "figure.facecolor": "none",
    "figure.constrained_layout.use": True,
    "savefig.facecolor": "none",
    "savefig.transparent": True,
    "savefig.dpi": 160,
    "grid.color": "#c9ced4",
    "grid.linewidth": 0.6,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelcolor": INK,
    "ytick.labelcolor": INK,
    "legend.frameon": False,
    "hatch.linewidth": 0.6,
    "svg.hashsalt": "samvad",
}


@cache
def _register_fonts() -> None:
    for path in devanagari_fonts.font_files("Shobhika-1.05"):
        font_manager.fontManager.addfont(str(path))


@contextmanager
def house_style() -> Iterator[None]:
    """Draw in the book's style; a glyph no font holds is an error, not an empty box."""
    _register_fonts()
    with mpl.rc_context(RC), warnings.catch_warnings():
        warnings.filterwarnings("error", message=".*[Gg]lyph.*missing.*")
        warnings.filterwarnings("error", message=".*font family.*not found.*")
        yield


def axes(width: float = 7.2, height: float = 4.2, **options: Any) -> tuple[Figure, Any]:
    """Figure and axes in the book's style.

    Parameters
    ----------
    width, height : float
        Size in inches; 7.2 fills the text column.
    **options
        Passed on to `matplotlib.figure.Figure.subplots` (``nrows``, ``ncols``, ``sharex``, ...).

    Returns
    -------
    (Figure, Axes or array of Axes)
        The figure belongs to no window system and needs no closing.

    Examples
    --------
    >>> figure, ax = axes(height=2)
    >>> _ = ax.set_xlabel("उल्लेख (mentions)")
    """
    with house_style():
        figure = Figure(figsize=(width, height))
        return figure, figure.subplots(**options)


def side(name: str) -> Side:
    """Colour, marker and hatch of a side; one neutral look for any other name.

    Examples
    --------
    >>> side("India").marker, side("nobody").marker
    ('o', 'p')
    """
    return SIDES.get(name, OTHER)


def side_colour(name: str) -> str:
    """Colour of a side.

    Examples
    --------
    >>> side_colour("Pakistan")
    '#1d6f6a'
    """
    return side(name).colour


def side_name(name: str) -> str:
    """Name of a side in the edition's language.

    Examples
    --------
    >>> side_name("third"), side_name("nobody")
    ('third states', 'side unknown')
    """
    return {
        "India": say(en="India", hi="भारत"),
        "Pakistan": say(en="Pakistan", hi="पाकिस्तान"),
        "Kashmir": say(en="Kashmir", hi="कश्मीर"),
        "third": say(en="third states", hi="अन्य देश"),
        "international": say(en="international bodies", hi="अंतरराष्ट्रीय संस्थाएँ"),
        "armed group": say(en="armed groups", hi="हथियारबंद गुट"),
        "disputed": say(en="disputed", hi="विवादित"),
    }.get(name, say(en="side unknown", hi="पक्ष अज्ञात"))


def series(number: int) -> str:
    """Colour of the n-th series that is no side; the row of colours repeats.

    Examples
    --------
    >>> series(0) == series(8)
    True
    """
    return SERIES[number % len(SERIES)]
