"""Figures of the chronology."""

__all__ = [
    "closeup",
    "conflict_plot",
    "explore_timeline",
    "lag_plot",
    "memory_plot",
    "moved_table",
    "overview",
    "plans_plot",
    "times_table",
]

from analysis.chronology.plots.dates import conflict_plot, moved_table, times_table
from analysis.chronology.plots.events import closeup, overview
from analysis.chronology.plots.explore import explore_timeline
from analysis.chronology.plots.reports import lag_plot, memory_plot, plans_plot
