"""How it is put: voices, codes, reliability, keyness, war and peace indicators, naming."""

__all__ = [
    "SECURITY",
    "Quotation",
    "alpha",
    "category_agreement",
    "code_frames",
    "coincidences",
    "concept_counts",
    "confusion",
    "confusions",
    "decisions",
    "escalations",
    "find_hedges",
    "find_negations",
    "find_voices",
    "frame_shares",
    "gap",
    "key_words",
    "keyness",
    "leading_frame",
    "moves",
    "name_labels",
    "named_by",
    "named_by_speaker",
    "naming_table",
    "permutation_p",
    "profile",
    "quotations",
    "read_codings",
    "read_dictionary",
    "reliability",
    "reliability_of_files",
    "robustness",
    "rule_uses",
    "score_hits",
    "share_gap",
    "span_agreement",
    "span_hits",
    "span_reliability_of_files",
    "specifications",
    "stance_means",
    "stances",
    "unattributed",
    "unit_hits",
    "unitizing_alpha",
    "voice_hits",
    "voice_shares",
    "voiced_words",
    "war_peace_score",
    "within_gap",
    "without_rare",
    "wordings",
]

from analysis.framing.claims import escalations, unattributed
from analysis.framing.codes import read_codings
from analysis.framing.contrast import (
    gap,
    moves,
    permutation_p,
    share_gap,
    within_gap,
)
from analysis.framing.decisions import decisions, rule_uses
from analysis.framing.dictionary import code_frames, leading_frame, read_dictionary
from analysis.framing.keyness import keyness
from analysis.framing.keywords.voiced import (
    concept_counts,
    key_words,
    voiced_words,
    without_rare,
)
from analysis.framing.keywords.wording import wordings
from analysis.framing.naming import name_labels, named_by, named_by_speaker, naming_table
from analysis.framing.reliability import (
    alpha,
    category_agreement,
    coincidences,
    confusion,
    confusions,
    reliability,
    reliability_of_files,
    span_agreement,
    span_reliability_of_files,
    unitizing_alpha,
)
from analysis.framing.scope import find_hedges, find_negations
from analysis.framing.scores import score_hits, span_hits, unit_hits, voice_hits
from analysis.framing.shares import SECURITY, frame_shares, voice_shares
from analysis.framing.specifications import specifications
from analysis.framing.stances import stance_means, stances
from analysis.framing.trials import robustness
from analysis.framing.voices import find_voices
from analysis.framing.voices.quotations import Quotation, quotations
from analysis.framing.warpeace import profile, war_peace_score
