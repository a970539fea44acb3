"""What a Hindi or English text is made of: scripts, tokens, sentences, forms, names."""

__all__ = [
    "FormMatcher",
    "Hit",
    "KeyedText",
    "Span",
    "check",
    "find_forms",
    "match_boundaries",
    "normalize_key",
    "sentences",
    "tokenize",
]

from analysis.language.forms import FormMatcher, Hit, find_forms, match_boundaries
from analysis.language.languages import Span, check
from analysis.language.normalization import KeyedText, normalize_key
from analysis.language.sentences import sentences
from analysis.language.tokens import tokenize
