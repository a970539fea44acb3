"""Events: proposed from text, merged across texts and languages, dated by one another."""

__all__ = [
    "AHEAD",
    "EVENT_COLUMNS",
    "HAPPENED",
    "LEDGER_COLUMNS",
    "STATUSES",
    "conflict_ledger",
    "event_scores",
    "find_events",
    "flow_dates",
    "flow_times",
    "happened",
    "line_scores",
    "merge_reports",
    "merge_scores",
    "merged_events",
    "with_participants",
]

from analysis.chronology.events.coreference import merge_reports
from analysis.chronology.events.date_flow import flow_dates, flow_times
from analysis.chronology.events.extraction import EVENT_COLUMNS, find_events
from analysis.chronology.events.ledger import LEDGER_COLUMNS, conflict_ledger
from analysis.chronology.events.merged import merge_scores, merged_events
from analysis.chronology.events.model import AHEAD, HAPPENED, STATUSES, happened
from analysis.chronology.events.participants import with_participants
from analysis.chronology.events.scores import event_scores, line_scores
