"""When: temporal expressions, events, timelines."""

__all__ = [
    "EVENT_COLUMNS",
    "STATUSES",
    "TIME_COLUMNS",
    "Publication",
    "Reading",
    "compare_published",
    "conflict_ledger",
    "conflict_spread",
    "describe",
    "event_scores",
    "events_to_icalendar",
    "find_events",
    "find_times",
    "flow_dates",
    "happened",
    "infer_published",
    "line_scores",
    "memory_profile",
    "mention_lag",
    "merge_reports",
    "merge_scores",
    "merged_events",
    "moved_dates",
    "moved_values",
    "planned_against_happened",
    "published_evidence",
    "readings",
    "reported_dates",
    "rules_table",
    "score",
    "timeline",
]

from analysis.chronology.events import (
    EVENT_COLUMNS,
    STATUSES,
    conflict_ledger,
    event_scores,
    find_events,
    flow_dates,
    happened,
    line_scores,
    merge_reports,
    merge_scores,
    merged_events,
)
from analysis.chronology.exports import events_to_icalendar
from analysis.chronology.finder import TIME_COLUMNS, Reading, find_times, readings, rules_table
from analysis.chronology.moved import moved_dates, moved_values
from analysis.chronology.publication import (
    Publication,
    compare_published,
    infer_published,
    published_evidence,
    reported_dates,
)
from analysis.chronology.scores import score
from analysis.chronology.summary import describe
from analysis.chronology.timeline import (
    conflict_spread,
    memory_profile,
    mention_lag,
    planned_against_happened,
    timeline,
)
