"""Figures of the chronology."""

__all__ = [
    "anchors_plot",
    "closeup",
    "clues_table",
    "conflict_plot",
    "explore_timeline",
    "lag_plot",
    "ledger_plot",
    "memory_plot",
    "moved_table",
    "overview",
    "plans_plot",
    "published_table",
    "times_table",
    "tracks_plot",
]

from analysis.chronology.plots.conflicts import conflict_plot, ledger_plot
from analysis.chronology.plots.dates import anchors_plot, moved_table, times_table
from analysis.chronology.plots.events import closeup, overview
from analysis.chronology.plots.explore import explore_timeline
from analysis.chronology.plots.plans import plans_plot
from analysis.chronology.plots.publication import clues_table, published_table
from analysis.chronology.plots.reports import lag_plot, memory_plot
from analysis.chronology.plots.tracks import tracks_plot
