"""Who is named, who speaks, and the networks that both make up."""

__all__ = [
    "ACTING",
    "CODINGS",
    "Authority",
    "accumulation",
    "agreement_sureness",
    "bipartite_backbone",
    "by_upstream",
    "candidate_evidence",
    "chronological",
    "coded_statements",
    "coding_agreement",
    "comention_network",
    "communities",
    "debates",
    "describe",
    "discover",
    "discovery_numbers",
    "disparity_filter",
    "edge_interval",
    "edge_intervals",
    "edge_ranges",
    "edge_sensitivity",
    "edge_upstreams",
    "edges",
    "evidence",
    "find_mentions",
    "find_names",
    "frustration",
    "load",
    "manners",
    "matrices_over_time",
    "measure_intervals",
    "measure_ranges",
    "movements",
    "network",
    "network_matrix",
    "networks_by_document",
    "networks_over_time",
    "polarization",
    "polarization_over_time",
    "positions_by_document",
    "read_network",
    "rule_sensitivity",
    "score",
    "score_forms",
    "score_intervals",
    "sides_of",
    "silence_audit",
    "silent_actors",
    "spoken_of",
    "strength",
    "sureness_numbers",
    "tie_sureness",
    "to_authority_rows",
    "to_csv",
    "to_gexf",
    "to_graphml",
    "to_json",
    "triadic_network",
    "triangle_balance",
    "voices_and_mentions",
    "walk_balance",
    "years",
]

from analysis.actors.authority import Authority, load
from analysis.actors.comentions import ACTING, comention_network
from analysis.actors.discovery import candidate_evidence, discover, find_names, to_authority_rows
from analysis.actors.evidence import edges, evidence
from analysis.actors.finder.mentions import find_mentions
from analysis.actors.movement import (
    debates,
    movements,
    networks_by_document,
    positions_by_document,
)
from analysis.actors.networks import (
    bipartite_backbone,
    communities,
    disparity_filter,
    frustration,
    matrices_over_time,
    network,
    network_matrix,
    networks_over_time,
    polarization,
    polarization_over_time,
    triadic_network,
    triangle_balance,
    walk_balance,
)
from analysis.actors.networks.export import read_network, to_gexf, to_graphml, to_json
from analysis.actors.networks.spreadsheets import to_csv
from analysis.actors.numbers import discovery_numbers, sureness_numbers
from analysis.actors.robustness.ranges import (
    by_upstream,
    edge_interval,
    edge_ranges,
    measure_ranges,
)
from analysis.actors.robustness.resampling import edge_intervals, measure_intervals
from analysis.actors.robustness.sensitivity import (
    edge_sensitivity,
    edge_upstreams,
    rule_sensitivity,
)
from analysis.actors.robustness.ties import (
    accumulation,
    agreement_sureness,
    coding_agreement,
    tie_sureness,
)
from analysis.actors.scores import score, score_forms, score_intervals
from analysis.actors.silence import manners, silence_audit, silent_actors, spoken_of
from analysis.actors.speaking import voices_and_mentions
from analysis.actors.summary import (
    CODINGS,
    chronological,
    coded_statements,
    describe,
    sides_of,
    strength,
    years,
)
