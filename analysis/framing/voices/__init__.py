"""Who is said to have said what: quotations, and the source, cue and content of a passage."""

__all__ = ["COLUMNS", "Voice", "find_voices", "readings"]

from analysis.framing.voices.finding import COLUMNS, Voice, find_voices, readings
