"""Voices of a Hindi text: words as letters of their classes, cues as patterns over letters."""

__all__ = ["find"]

from analysis.framing.voices.hindi.finding import find
