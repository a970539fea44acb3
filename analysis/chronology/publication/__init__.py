"""When a text was published: clues from the page and the text, and what they come to."""

from analysis.chronology.publication.comparison import (
    compare_published,
    publication_columns,
    publications,
    published_evidence,
    reported_dates,
)
from analysis.chronology.publication.inference import infer_published
from analysis.chronology.publication.model import EVIDENCE_COLUMNS, Clue, Publication

__all__ = [
    "EVIDENCE_COLUMNS",
    "Clue",
    "Publication",
    "compare_published",
    "infer_published",
    "publication_columns",
    "publications",
    "published_evidence",
    "reported_dates",
]
