"""Figures of the chronology."""

__all__ = [
    "anchors_plot",
    "closeup",
    "clues_table",
    "conflict_plot",
    "explore_timeline",
    "figures_table",
    "flow_table",
    "lag_plot",
    "ledger_plot",
    "memory_plot",
    "moved_table",
    "overview",
    "plans_plot",
    "proposals_table",
    "published_table",
    "shared_table",
    "times_table",
    "tracks_plot",
]

from analysis.chronology.plots.conflicts import conflict_plot, ledger_plot
from analysis.chronology.plots.dates import anchors_plot, moved_table, times_table
from analysis.chronology.plots.events import closeup, overview
from analysis.chronology.plots.explore import explore_timeline
from analysis.chronology.plots.merging import (
    figures_table,
    flow_table,
    proposals_table,
    shared_table,
)
from analysis.chronology.plots.plans import plans_plot
from analysis.chronology.plots.publication import clues_table, published_table
from analysis.chronology.plots.reports import lag_plot, memory_plot
from analysis.chronology.plots.tracks import tracks_plot
