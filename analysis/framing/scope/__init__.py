"""What is denied and what is weakened: cues of negation, hedges, and their scopes."""

__all__ = [
    "NEGATORS",
    "POLARITY",
    "Scope",
    "compare_flags",
    "cue_rates",
    "find_hedges",
    "find_negations",
    "hedges",
    "negations",
    "statement_flags",
]

from analysis.framing.scope.finding import (
    POLARITY,
    Scope,
    find_hedges,
    find_negations,
    hedges,
    negations,
)
from analysis.framing.scope.flags import NEGATORS, compare_flags, cue_rates, statement_flags
