"""Figures and tables of the chapter on the instruments."""

__all__ = [
    "actor_error_table",
    "actor_score_table",
    "error_table",
    "framing_score_table",
    "inside_table",
    "library_table",
    "plot_cuts",
    "plot_forms",
    "plot_names",
    "plot_scores",
    "plot_sentences",
    "plot_time_classes",
    "plot_voice_classes",
    "plot_word_patterns",
    "time_peer_table",
    "time_score_table",
    "top_table",
]

from analysis.instruments.plots.actors import (
    actor_error_table,
    actor_score_table,
    plot_forms,
)
from analysis.instruments.plots.finders import error_table, plot_scores
from analysis.instruments.plots.layer import library_table, plot_names, plot_sentences
from analysis.instruments.plots.times import (
    plot_time_classes,
    time_peer_table,
    time_score_table,
)
from analysis.instruments.plots.voices import framing_score_table, plot_voice_classes
from analysis.instruments.plots.words import (
    inside_table,
    plot_cuts,
    plot_word_patterns,
    top_table,
)
