"""What is denied and what is weakened: cues of negation, hedges, and their scopes."""

__all__ = ["POLARITY", "Scope", "find_hedges", "find_negations", "hedges", "negations"]

from analysis.framing.scope.finding import (
    POLARITY,
    Scope,
    find_hedges,
    find_negations,
    hedges,
    negations,
)
