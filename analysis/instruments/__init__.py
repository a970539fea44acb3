"""How good the finders are, measured against marked passages."""

__all__ = ["LABELS", "digest_documents", "errors", "found_and_marked", "headline", "scores"]

from analysis.instruments.measures import (
    LABELS,
    digest_documents,
    errors,
    found_and_marked,
    headline,
    scores,
)
