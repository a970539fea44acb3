"""Discourse networks: actors tied to propositions, and to each other through them.

`rules` says what may be chosen, `selection` which statements count, `duplicates` which of them
are repetitions, `positions` and `cells` what remains, `projection` and `normalization` what ties
it makes, `matrices`, `graphs`, `over_time` and `triads` what comes out. `balance`, `backbone`,
`polarization` and `communities` read it; `export` hands it on. The definitions stand in the
modules that compute them.
"""

__all__ = [
    "NetworkMatrix",
    "Rules",
    "bipartite_backbone",
    "communities",
    "disparity_filter",
    "frustration",
    "matrices_over_time",
    "network",
    "network_matrix",
    "networks_over_time",
    "polarization",
    "polarization_over_time",
    "triadic_network",
    "triangle_balance",
    "walk_balance",
]

from analysis.actors.networks.backbone import bipartite_backbone, disparity_filter
from analysis.actors.networks.balance import frustration, triangle_balance, walk_balance
from analysis.actors.networks.communities import communities
from analysis.actors.networks.graphs import network
from analysis.actors.networks.matrices import NetworkMatrix, network_matrix
from analysis.actors.networks.over_time import matrices_over_time, networks_over_time
from analysis.actors.networks.polarization import polarization, polarization_over_time
from analysis.actors.networks.rules import Rules
from analysis.actors.networks.triads import triadic_network
