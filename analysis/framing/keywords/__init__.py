"""What keyness is made of: counted sides, tests and sizes, resampling, words of a text."""

__all__ = ["contingency", "counts", "resampling", "scoring", "wording"]

from analysis.framing.keywords import contingency, counts, resampling, scoring, wording
