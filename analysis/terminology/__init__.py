"""In which words: termbase, finder, extraction, alignment, concordance, translation shifts."""

__all__ = [
    "SmallCorpusWarning",
    "Termbase",
    "align",
    "check_termbase",
    "concordance",
    "coverage",
    "equivalents",
    "extract_terms",
    "find_terms",
    "in_voices",
    "look_up",
    "read_termbase",
    "score",
    "term_matrix",
]

from analysis.terminology.alignment import SmallCorpusWarning, align
from analysis.terminology.concordance import concordance
from analysis.terminology.extraction import extract_terms
from analysis.terminology.scores import score
from analysis.terminology.termbase import (
    Termbase,
    check_termbase,
    equivalents,
    look_up,
    read_termbase,
)
from analysis.terminology.terms import find_terms
from analysis.terminology.usage import coverage, in_voices, term_matrix
