"""A transparent classifier of coded texts, how good it is, what it goes by, what it may count.

Imported by name, not with `analysis.framing`: scikit-learn takes a while to load.
"""

__all__ = [
    "FrameClassifier",
    "classify_files",
    "code_scores",
    "flags_held_out",
    "held_out",
    "identity_bias",
    "name_weights",
    "prevalence",
    "subsample_trials",
    "thresholds",
    "train",
]

from analysis.framing.classifier.files import classify_files
from analysis.framing.classifier.identity import identity_bias, name_weights
from analysis.framing.classifier.model import FrameClassifier, train
from analysis.framing.classifier.prevalence import prevalence, subsample_trials
from analysis.framing.classifier.validation import (
    code_scores,
    flags_held_out,
    held_out,
    thresholds,
)
