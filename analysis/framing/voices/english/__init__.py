"""Voices of English texts: words as letters, clauses around cues, and the rules over them."""

__all__ = ["find"]

from analysis.framing.voices.english.finding import find
