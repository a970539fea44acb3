"""Who is named, who speaks, and the networks that both make up."""

__all__ = [
    "ACTING",
    "Authority",
    "by_upstream",
    "chronological",
    "coded_statements",
    "comention_network",
    "describe",
    "edge_interval",
    "edge_ranges",
    "edges",
    "evidence",
    "find_mentions",
    "load",
    "measure_ranges",
    "network",
    "rule_sensitivity",
    "score",
    "strength",
    "to_gexf",
    "to_graphml",
    "voices_and_mentions",
]

from analysis.actors.authority import Authority, load
from analysis.actors.comentions import ACTING, comention_network
from analysis.actors.evidence import edges, evidence, to_gexf, to_graphml
from analysis.actors.mentions import find_mentions
from analysis.actors.networks import network
from analysis.actors.robustness import (
    by_upstream,
    edge_interval,
    edge_ranges,
    measure_ranges,
    rule_sensitivity,
)
from analysis.actors.scores import score
from analysis.actors.speaking import voices_and_mentions
from analysis.actors.summary import chronological, coded_statements, describe, strength
