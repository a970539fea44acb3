"""Figures and tables of actors, for chapters."""

__all__ = [
    "adjacency",
    "affiliation",
    "agreement",
    "candidates",
    "comentions",
    "debates",
    "edge_rules",
    "explore",
    "gephi_looks",
    "heard",
    "label",
    "movement",
    "named",
    "node_link",
    "pairs",
    "ranges",
    "ranks",
    "silence",
    "silent",
    "small_multiples",
    "speaking",
    "spine",
    "spoken",
    "stances",
    "sureness",
    "upstreams",
]

from analysis.actors.plots.affiliation import affiliation
from analysis.actors.plots.counts import label, named, speaking
from analysis.actors.plots.explore import explore
from analysis.actors.plots.gephi import gephi_looks
from analysis.actors.plots.listings import candidates, edge_rules, ranks, upstreams
from analysis.actors.plots.matrices import adjacency
from analysis.actors.plots.movement import debates, movement
from analysis.actors.plots.networks import agreement, comentions, node_link, ranges
from analysis.actors.plots.over_time import small_multiples
from analysis.actors.plots.silence import heard, silence, silent, spoken
from analysis.actors.plots.stances import stances
from analysis.actors.plots.sureness import pairs, spine, sureness
