"""In which words: termbase, finder, extraction, alignment, concordance, translation shifts."""

__all__ = [
    "Passage",
    "SmallCorpusWarning",
    "Termbase",
    "align",
    "check_termbase",
    "concept_of",
    "concordance",
    "coverage",
    "describe",
    "equivalents",
    "extract_terms",
    "find_terms",
    "in_voices",
    "look_up",
    "once",
    "read_termbase",
    "score",
    "surfaces",
    "term_matrix",
]

from analysis.terminology.alignment import SmallCorpusWarning, align
from analysis.terminology.concordance import concordance
from analysis.terminology.extraction import Passage, extract_terms
from analysis.terminology.scores import score
from analysis.terminology.summary import describe
from analysis.terminology.termbase import (
    Termbase,
    check_termbase,
    equivalents,
    look_up,
    read_termbase,
)
from analysis.terminology.terms import concept_of, find_terms
from analysis.terminology.usage import coverage, once, surfaces, term_matrix
from analysis.voiced import voiced as in_voices
