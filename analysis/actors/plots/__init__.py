"""Figures and tables of actors, for chapters."""

__all__ = [
    "agreement",
    "comentions",
    "edge_rules",
    "label",
    "named",
    "opened",
    "ranges",
    "ranks",
    "silence",
    "speaking",
    "stances",
    "upstreams",
]

from analysis.actors.plots.counts import label, named, silence, speaking
from analysis.actors.plots.listings import edge_rules, opened, ranks, upstreams
from analysis.actors.plots.networks import agreement, comentions, ranges
from analysis.actors.plots.stances import stances
