"""How good the instruments are: the finders on marked passages, the language layer on its gold."""

__all__ = [
    "LABELS",
    "PATTERNS",
    "SPLITTERS",
    "actor_errors",
    "actor_headline",
    "actor_marks",
    "actor_scores",
    "cuts",
    "digest_documents",
    "errors",
    "first_framing_scores",
    "first_scores",
    "first_time_scores",
    "found_and_marked",
    "framing_classes",
    "framing_headline",
    "framing_hits",
    "framing_scores",
    "headline",
    "inside_words",
    "layer_headline",
    "name_answers",
    "name_scores",
    "scores",
    "sentence_cases",
    "sentence_scores",
    "time_headline",
    "time_marks",
    "time_scores",
    "top_counts",
]

from analysis.instruments.actors import (
    actor_errors,
    actor_headline,
    actor_marks,
    actor_scores,
    first_scores,
)
from analysis.instruments.linking import name_answers, name_scores
from analysis.instruments.measures import (
    LABELS,
    digest_documents,
    errors,
    found_and_marked,
    headline,
    scores,
)
from analysis.instruments.splitting import SPLITTERS, sentence_cases, sentence_scores
from analysis.instruments.summary import layer_headline
from analysis.instruments.times import (
    first_time_scores,
    time_headline,
    time_marks,
    time_scores,
)
from analysis.instruments.voices import (
    first_framing_scores,
    framing_classes,
    framing_headline,
    framing_hits,
    framing_scores,
)
from analysis.instruments.words import PATTERNS, cuts, inside_words, top_counts
