"""How far coders agree: on codes of given units, on categories, on the extents of spans."""

__all__ = [
    "LEVELS",
    "VARIABLES",
    "Report",
    "alpha",
    "category_agreement",
    "coincidences",
    "confusion",
    "confusions",
    "reliability",
    "reliability_of_files",
    "span_agreement",
    "span_reliability_of_files",
    "unitizing_alpha",
]

from analysis.framing.reliability.categories import (
    category_agreement,
    coincidences,
    confusion,
    confusions,
)
from analysis.framing.reliability.codes import LEVELS
from analysis.framing.reliability.coefficient import alpha
from analysis.framing.reliability.comparison import VARIABLES, reliability
from analysis.framing.reliability.report import Report, reliability_of_files
from analysis.framing.reliability.span_files import span_reliability_of_files
from analysis.framing.reliability.spans import span_agreement
from analysis.framing.reliability.unitizing import unitizing_alpha
