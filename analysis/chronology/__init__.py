"""When: temporal expressions, events, timelines."""

__all__ = [
    "EVENT_COLUMNS",
    "STATUSES",
    "TIME_COLUMNS",
    "MarkedText",
    "Publication",
    "Reading",
    "compare_published",
    "conflict_ledger",
    "conflict_spread",
    "csv_to_events",
    "describe",
    "event_scores",
    "events_to_csv",
    "events_to_icalendar",
    "events_to_timelinejs",
    "find_events",
    "find_times",
    "flow_dates",
    "from_timeml",
    "happened",
    "icalendar_to_events",
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
    "timelinejs_to_events",
    "to_timeml",
    "with_participants",
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
    with_participants,
)
from analysis.chronology.exports import (
    MarkedText,
    csv_to_events,
    events_to_csv,
    events_to_icalendar,
    events_to_timelinejs,
    from_timeml,
    icalendar_to_events,
    timelinejs_to_events,
    to_timeml,
)
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
