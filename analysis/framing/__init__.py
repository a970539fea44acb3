"""How it is put: voices, codes, reliability, keyness, war and peace indicators, naming."""

__all__ = [
    "Quotation",
    "alpha",
    "category_agreement",
    "confusion",
    "find_voices",
    "frame_shares",
    "gap",
    "keyness",
    "named_by",
    "profile",
    "quotations",
    "read_codings",
    "reliability",
    "reliability_of_files",
    "robustness",
    "score",
    "share_gap",
    "stances",
]

from analysis.framing.codes import read_codings
from analysis.framing.keyness import keyness
from analysis.framing.krippendorff import alpha
from analysis.framing.measures import frame_shares, gap, robustness, share_gap, stances
from analysis.framing.naming import named_by
from analysis.framing.quotes import Quotation, quotations
from analysis.framing.reliability import (
    category_agreement,
    confusion,
    reliability,
    reliability_of_files,
)
from analysis.framing.voices import find_voices, score
from analysis.framing.warpeace import profile
