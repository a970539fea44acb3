"""Discourse networks: actors tied to propositions, and to each other through them.

`rules` says what may be chosen, `selection` which statements count, `duplicates` which of them
are repetitions, `cells` how many remain, `projection` and `normalization` what ties they make,
`matrices` and `graphs` what comes out. The definitions stand in the modules that compute them.
"""

__all__ = ["NetworkMatrix", "Rules", "network", "network_matrix"]

from analysis.actors.networks.graphs import network
from analysis.actors.networks.matrices import NetworkMatrix, network_matrix
from analysis.actors.networks.rules import Rules
