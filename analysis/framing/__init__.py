"""How it is put: voices, codes, reliability, keyness, war and peace indicators, naming."""

__all__ = [
    "PUBLISHED",
    "SECURITY",
    "Quotation",
    "alpha",
    "category_agreement",
    "confusion",
    "find_voices",
    "frame_shares",
    "gap",
    "keyness",
    "moves",
    "name_labels",
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
    "totals_for",
    "voice_shares",
    "wordings",
]

from analysis.framing.codes import read_codings
from analysis.framing.keyness import keyness
from analysis.framing.keywords.wording import wordings
from analysis.framing.measures import (
    SECURITY,
    frame_shares,
    gap,
    moves,
    robustness,
    share_gap,
    stances,
    voice_shares,
)
from analysis.framing.naming import name_labels, named_by
from analysis.framing.reliability import (
    alpha,
    category_agreement,
    confusion,
    reliability,
    reliability_of_files,
)
from analysis.framing.scores import score
from analysis.framing.voices import find_voices
from analysis.framing.voices.quotations import Quotation, quotations
from analysis.framing.warpeace import PUBLISHED, profile, totals_for
