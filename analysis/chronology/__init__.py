"""When: temporal expressions, events, timelines."""

__all__ = [
    "TIME_COLUMNS",
    "conflict_spread",
    "describe",
    "events_to_icalendar",
    "find_times",
    "memory_profile",
    "mention_lag",
    "moved_dates",
    "planned_against_happened",
    "reckon_again",
    "score",
    "timeline",
]

from analysis.chronology.exports import events_to_icalendar
from analysis.chronology.finder import TIME_COLUMNS, find_times
from analysis.chronology.scores import score
from analysis.chronology.summary import describe, moved_dates
from analysis.chronology.timeline import (
    conflict_spread,
    memory_profile,
    mention_lag,
    planned_against_happened,
    reckon_again,
    timeline,
)
