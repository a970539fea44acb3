"""Events and times for other programs, and back: iCalendar, TimelineJS, CSV, TimeML."""

from analysis.chronology.exports.icalendar import events_to_icalendar, icalendar_to_events
from analysis.chronology.exports.spreadsheets import csv_to_events, events_to_csv
from analysis.chronology.exports.timelinejs import events_to_timelinejs, timelinejs_to_events
from analysis.chronology.exports.timeml import MarkedText, from_timeml, to_timeml

__all__ = [
    "MarkedText",
    "csv_to_events",
    "events_to_csv",
    "events_to_icalendar",
    "events_to_timelinejs",
    "from_timeml",
    "icalendar_to_events",
    "timelinejs_to_events",
    "to_timeml",
]
