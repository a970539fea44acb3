"""Figures and tables of actors, for chapters."""

__all__ = [
    "agreement",
    "codings",
    "comentions",
    "debates",
    "edge_rules",
    "heard",
    "label",
    "moved",
    "movement",
    "named",
    "opened",
    "pairs",
    "ranges",
    "ranks",
    "silence",
    "silent",
    "speaking",
    "spine",
    "spoken",
    "stances",
    "sureness",
    "upstreams",
]

from analysis.actors.plots.counts import label, named, speaking
from analysis.actors.plots.listings import edge_rules, opened, ranks, upstreams
from analysis.actors.plots.movement import debates, moved, movement
from analysis.actors.plots.networks import agreement, comentions, ranges
from analysis.actors.plots.silence import heard, silence, silent, spoken
from analysis.actors.plots.stances import stances
from analysis.actors.plots.sureness import codings, pairs, spine, sureness
