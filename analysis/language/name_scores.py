"""From what a name costs to how alike two are, and how sure the best of a list is."""

from __future__ import annotations

from math import exp

import numpy as np
from numpy.typing import NDArray

from analysis.language.correspondences import Costs

# Similarity above 0.99 up to a nat in seven letters, which is what usual spellings differ by;
# then it falls by a factor e for every _FALL nats a letter.
_FREE, _SLOPE, _FALL = 0.15, 0.02, 2.0
# Logistic curve of "the best candidate is right", fitted on lists from which half of the answers
# had been taken out, full names, shortened and reordered ones among up to 35,000 others, and
# rounded: intercept; cost a letter; cost a letter of the worst matched word; lead over the first
# runner-up that is not a form of the same name, a letter (at most 1). Where both costs are alike,
# even odds lie at 0.51 nats a letter without a lead, at 1.1 with a lead of 0.5.
_INTERCEPT, _PER_COST, _PER_WORST, _PER_LEAD = 1.8, -2.1, -1.4, 4.0

Floats = NDArray[np.float64]


def similarity_of(cost: Costs, size: Floats) -> Floats:
    """Return 1 for a cost of (almost) nothing, falling with the cost per letter."""
    per_letter = (cost / np.maximum(size, 1.0)).astype(np.float64)
    fall = np.maximum(per_letter - _FREE, 0.0) / _FALL + per_letter * _SLOPE
    similarity: Floats = np.exp(-fall)
    return similarity


def similarity_of_one(cost: float, size: float) -> float:
    """Return the same for one cost."""
    per_letter = cost / max(size, 1.0)
    return exp(-max(per_letter - _FREE, 0.0) / _FALL - per_letter * _SLOPE)


def probability_of(cost: float, worst: float, lead: float) -> float:
    """Return how probable it is that the best candidate is the name asked for."""
    score = _INTERCEPT + _PER_COST * cost + _PER_WORST * worst + _PER_LEAD * min(lead, 1.0)
    return 1 / (1 + exp(-max(score, -500.0)))
