"""What a Hindi or English text is made of: scripts, tokens, sentences, forms, names."""

__all__ = [
    "Contrast",
    "Fault",
    "FormMatcher",
    "Hit",
    "KeyedText",
    "NameIndex",
    "Run",
    "Span",
    "Spans",
    "broken_words",
    "check",
    "dominant_language",
    "find_forms",
    "function_words",
    "is_function_word",
    "iso15919",
    "library_faults",
    "link_names",
    "match_boundaries",
    "name_similarity",
    "normalize_key",
    "romanize",
    "script_counts",
    "script_runs",
    "sentences",
    "similarities",
    "sound_key",
    "spelling_key",
    "stem_key",
    "tokenize",
    "whole_words",
    "words",
]

from analysis.language.boundaries import match_boundaries
from analysis.language.contrast import Contrast, broken_words, whole_words
from analysis.language.forms import FormMatcher, Hit, find_forms
from analysis.language.function_words import function_words, is_function_word
from analysis.language.keyed_text import KeyedText
from analysis.language.languages import Span, Spans, check
from analysis.language.library import Fault, library_faults
from analysis.language.morphology import stem_key
from analysis.language.names import NameIndex, link_names, name_similarity, similarities
from analysis.language.normalization import normalize_key
from analysis.language.romanization import iso15919, romanize
from analysis.language.scripts import Run, dominant_language, script_counts, script_runs
from analysis.language.sentences import sentences
from analysis.language.sounds import sound_key
from analysis.language.spelling import spelling_key
from analysis.language.tokens import tokenize, words
