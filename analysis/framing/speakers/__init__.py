"""Who speaks in a voice: names, offices, pronouns and subjects left out, followed to an actor."""

__all__ = ["GROUPS", "KINDS", "Mention", "Speaker", "speakers"]

from analysis.framing.speakers.model import KINDS, Mention, Speaker
from analysis.framing.speakers.resolution import speakers
from analysis.framing.speakers.words import GROUPS
