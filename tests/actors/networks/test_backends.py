"""Networks go through networkx's dispatch: another backend is handed them, weights and all."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

# A backend as its authors would install it: a package, and a note of where it begins.
BACKEND = """\
import networkx as nx

class Held:
    __networkx_backend__ = "holding"
    def __init__(self, graph): self.graph = graph
    def is_directed(self): return self.graph.is_directed()
    def is_multigraph(self): return self.graph.is_multigraph()

class Backend:
    @staticmethod
    def convert_from_nx(graph, edge_attrs=None, **rest):
        print("handed over", sorted(edge_attrs or ()))
        return Held(graph)
    @staticmethod
    def convert_to_nx(result, **rest): return result
    @staticmethod
    def betweenness_centrality(held, *more, **rest):
        return nx.betweenness_centrality.orig_func(held.graph, *more, **rest)

def info(): return {"functions": {"betweenness_centrality": {}}}
"""
NOTE = """\
[networkx.backends]
holding = holding:Backend
[networkx.backend_info]
holding = holding:info
"""
SCRIPT = """\
import networkx as nx, pandas as pd
from analysis.actors import comention_network, network

said = pd.DataFrame({"actor": ["भारत", "पाकिस्तान", "Khan"], "doc": "000",
                     "proposition": ["TALKS", "TALKS", "WAR"], "stance": [1, 1, -1]})
named = pd.DataFrame({"actor": ["भारत", "पाकिस्तान", "Khan"], "doc": "000", "start": 0, "end": 1,
                      "surface": "x", "type": "state", "paragraph": 0, "sentence": [0, 0, 0]})
for graph in (network(said, mode="one"), network(said), comention_network(named)):
    plain = nx.betweenness_centrality(graph, weight="weight")
    assert nx.betweenness_centrality(graph, weight="weight", backend="holding") == plain
    with nx.config(backend_priority=["holding"]):
        assert nx.betweenness_centrality(graph, weight="weight") == plain
print("all equal")
"""


def test_a_backend_is_handed_the_network_and_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "holding.py").write_text(BACKEND, "utf-8")
    note = tmp_path / "holding-1.0.dist-info"
    note.mkdir()
    (note / "METADATA").write_text("Metadata-Version: 2.1\nName: holding\nVersion: 1.0\n", "utf-8")
    (note / "entry_points.txt").write_text(NOTE, "utf-8")
    path = os.pathsep.join([str(tmp_path), str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("handed over ['weight']") >= 3
    assert done.stdout.endswith("all equal\n")
