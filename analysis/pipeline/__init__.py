"""From a corpus to the annotation tables: every finder over every document, joined.

The four subjects do not know one another; here their rows meet. A voice's speaker becomes an
actor, and every row learns in which zone, paragraph and sentence of its document it stands.
"""

__all__ = [
    "ANNOTATIONS",
    "CONTENT",
    "annotate",
    "annotate_document",
    "comentions",
    "concordance_by_voice",
    "frames",
    "place",
    "propose_events",
    "readable",
    "report",
    "spoken",
    "update",
    "with_speakers",
    "without_namesakes",
]

from analysis.pipeline.annotating import (
    ANNOTATIONS,
    annotate,
    annotate_document,
    propose_events,
)
from analysis.pipeline.joining import with_speakers, without_namesakes
from analysis.pipeline.placing import CONTENT, place, readable
from analysis.pipeline.reporting import report, update
from analysis.pipeline.spoken import concordance_by_voice, spoken
from analysis.streaming import comentions, frames
