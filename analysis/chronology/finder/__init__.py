"""From a text to the time expressions in it, and what each comes to."""

__all__ = ["TIME_COLUMNS", "Reading", "find_times", "readings", "rules_table"]

from analysis.chronology.finder.finding import TIME_COLUMNS, Reading, find_times, readings
from analysis.chronology.finder.grammar import rules_table
