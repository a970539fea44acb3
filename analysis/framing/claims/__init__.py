"""What an outlet says as a fact: claims without a source, and claims that have lost theirs."""

__all__ = ["CLASSES", "claims", "escalated", "escalations", "unattributed"]

from analysis.framing.claims.escalation import escalated, escalations
from analysis.framing.claims.unattributed import claims, unattributed
from analysis.framing.claims.words import CLASSES
