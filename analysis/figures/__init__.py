"""One visual language for all chapters: style, fonts, exhibits with their table twins."""

__all__ = [
    "ACCENT",
    "FONTS",
    "INK",
    "MUTED",
    "SIDES",
    "Exhibit",
    "Side",
    "Table",
    "Tables",
    "axes",
    "edition",
    "glue",
    "house_style",
    "say",
    "series",
    "side",
    "side_colour",
    "side_name",
]

from analysis.figures.edition import edition, say
from analysis.figures.exhibit import Exhibit, Table, Tables
from analysis.figures.prose import glue
from analysis.figures.style import (
    ACCENT,
    FONTS,
    INK,
    MUTED,
    SIDES,
    Side,
    axes,
    house_style,
    series,
    side,
    side_colour,
    side_name,
)
