"""Networks go to networkx backends: a small one, installed for one process, gets the work."""

import os
import subprocess
import sys
from pathlib import Path

BACKEND = """
import networkx as nx

class Graph:
    __networkx_backend__ = "small"
    def __init__(self, graph):
        self.graph = graph

def convert_from_nx(graph, **_):
    return Graph(graph)

def convert_to_nx(result, **_):
    return result

def louvain_communities(graph, *_, **options):
    print("small: louvain", sorted(graph.graph.edges(data="weight")))
    return [set(graph.graph)]

def modularity(graph, *_, **options):
    return 0.25

def degree_centrality(graph):
    print("small: degree", graph.graph.number_of_edges())
    return {}
"""
SCRIPT = """
import networkx as nx, pandas as pd
from analysis.actors import communities, network
rows = pd.DataFrame({"actor": ["a", "b"], "proposition": "P", "stance": 1, "doc": "0"})
graph = network(rows, mode="one")
print(communities(graph, runs=1, backend="small"))
nx.degree_centrality(graph, backend="small")
"""


def test_a_backend_computes_on_the_networks_made_here(tmp_path: Path) -> None:
    (tmp_path / "small_backend.py").write_text(BACKEND, "utf-8")
    installed = tmp_path / "small_backend-1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Name: small-backend\nVersion: 1\n", "utf-8")
    (installed / "entry_points.txt").write_text(
        "[networkx.backends]\nsmall = small_backend\n", "utf-8"
    )
    root = Path(__file__).resolve().parents[3]
    paths = os.pathsep.join([str(root), str(tmp_path)])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env={**os.environ, "PYTHONPATH": paths},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "small: louvain [('a', 'b', 1.0)]",
        "Communities(groups=[['a', 'b']], modularity=0.25, stability=1.0)",
        "small: degree 1",
    ]
