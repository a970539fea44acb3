"""How far coders agree: on codes of given units, on categories, on the extents of spans."""

__all__ = [
    "LEVELS",
    "VARIABLES",
    "alpha",
    "category_agreement",
    "confusion",
    "reliability",
    "reliability_of_files",
]

from analysis.framing.reliability.codes import LEVELS
from analysis.framing.reliability.coefficient import alpha
from analysis.framing.reliability.comparison import (
    VARIABLES,
    category_agreement,
    confusion,
    reliability,
    reliability_of_files,
)
