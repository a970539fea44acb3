"""Who is named, who speaks, and the networks that both make up."""

__all__ = ["Authority", "find_mentions", "load", "score"]

from analysis.actors.authority import Authority, load
from analysis.actors.mentions import find_mentions
from analysis.actors.scores import score
