"""Discourse networks on sparse matrices beside the plain way, in one run.

The plain way is pandas and networkx as their documentation shows them: drop repetitions, group the
statements, and add every tie in a loop. Rounds alternate, and the median of the rounds' ratios is
given, since seconds alone say more about the machine than about the code. Never run as a test.

    python benchmarks/networks.py [--statements 20000] [--actors 400] [--documents 1000000]
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd
from scipy import sparse

from analysis.actors import network, network_matrix
from analysis.actors.pairs import pairs_of, tally_of


def statements(size: int, actors: int, propositions: int = 100, seed: int = 1) -> pd.DataFrame:
    """Made-up statements: few actors say much, many say little."""
    rng = np.random.default_rng(seed)
    said = np.minimum(rng.zipf(1.3, size) - 1, 10**9) % actors
    return pd.DataFrame(
        {
            "actor": [f"org{i}" for i in np.where(rng.random(size) < 0.5, said,
                                                  rng.integers(0, actors, size))],
            "proposition": [f"c{i}" for i in rng.integers(0, propositions, size)],
            "stance": rng.choice([-1, 1], size),
            "doc": [f"d{i}" for i in rng.integers(0, size // 5 + 1, size)],
            "date": [f"20{10 + i % 15}-{1 + i % 12:02d}-{1 + i % 28:02d}"
                     for i in rng.integers(0, 5000, size)],
        }
    )  # fmt: skip


def plain(rows: pd.DataFrame) -> nx.Graph:
    """Congruence network, repetitions within a document left out, in pandas and networkx."""
    once = rows.drop_duplicates(["actor", "proposition", "stance", "doc"])
    counts = once.groupby(["proposition", "stance", "actor"]).size()
    graph = nx.Graph()
    for _, cell in counts.groupby(level=["proposition", "stance"]):
        sizes = cell.droplevel(["proposition", "stance"]).to_dict()
        for one, other in combinations(sizes, 2):
            weight = graph.get_edge_data(one, other, {"weight": 0})["weight"]
            graph.add_edge(one, other, weight=weight + sizes[one] * sizes[other])
    return graph


def matrix(rows: pd.DataFrame) -> object:
    """Build the same network as a sparse matrix with labels."""
    return network_matrix(rows, mode="one", aggregation="congruence")


def seconds(work: Callable[[pd.DataFrame], object], rows: pd.DataFrame) -> float:
    """Return the time one call takes."""
    start = time.perf_counter()
    work(rows)
    return time.perf_counter() - start


def rules(rows: pd.DataFrame, rounds: int) -> None:
    """Print the time of every normalisation and rule of repetition, and the slowest."""
    slowest = 0.0
    for normalization in ("no", "average", "jaccard", "cosine"):
        for duplicates in ("include", "document", "week", "month", "year", "all"):
            took = min(
                seconds(
                    lambda some, how=normalization, once=duplicates: network_matrix(
                        some, mode="one", aggregation="subtract", normalization=how,
                        duplicates=once,
                    ),
                    rows,
                )
                for _ in range(rounds)
            )  # fmt: skip
            slowest = max(slowest, took)
            print(f"  {normalization:8} {duplicates:9} {took:7.3f} s")
    print(f"slowest of 24 rules    {slowest:7.3f} s")


def beside(documents: int, actors: int) -> None:
    """Count who is named beside whom in documents: in columns, as X'X, and tie by tie."""
    rng = np.random.default_rng(1)
    docs = np.repeat(np.arange(documents), rng.poisson(8, documents))
    named = (rng.zipf(1.3, len(docs)) - 1) % actors

    def counted() -> dict[tuple[int, int], int]:
        pairs = pairs_of(docs, named, actors)
        ones = np.ones_like(pairs.unit)
        tally = tally_of(pairs.one * actors + pairs.other, pairs.unit, ones, ones, ones)
        ends = zip(*(part.tolist() for part in np.divmod(tally.keys, actors)), strict=True)
        return dict(zip(ends, tally.weight.tolist(), strict=True))

    def product() -> dict[tuple[int, int], int]:
        cells = sparse.csr_array((np.ones(len(docs), np.int32), (docs, named)))
        cells.data[:] = 1
        found = sparse.triu(cells.T @ cells, k=1).tocoo()
        return dict(zip(zip(*(part.tolist() for part in found.coords), strict=True),
                        found.data.tolist(), strict=True))  # fmt: skip

    def looped() -> dict[tuple[int, int], int]:
        graph = nx.Graph()
        for own in np.split(named, np.flatnonzero(np.diff(docs)) + 1):
            for one, other in combinations(sorted(set(own.tolist())), 2):
                weight = graph.get_edge_data(one, other, {"weight": 0})["weight"]
                graph.add_edge(one, other, weight=weight + 1)
        return {(min(a, b), max(a, b)): weight for a, b, weight in graph.edges(data="weight")}

    print(f"{documents:,} documents, {len(docs):,} mentions, {actors} actors:")
    results = []
    for name, work in (("columns", counted), ("X'X", product), ("add_edge", looped)):
        start = time.process_time()
        results.append(work())
        print(f"  {name:9} {time.process_time() - start:7.2f} s")
    assert results[0] == results[1] == results[2]


def main() -> None:
    """Run the comparisons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=20_000)
    parser.add_argument("--actors", type=int, default=400)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    rows = statements(options.statements, options.actors)
    expected = nx.to_pandas_adjacency(plain(rows))
    found = network_matrix(rows, mode="one", aggregation="congruence").frame()
    assert (found.loc[expected.index, expected.columns] == expected).all(axis=None)
    pairs = [(seconds(matrix, rows), seconds(plain, rows)) for _ in range(options.rounds)]
    ratio = statistics.median(other / mine for mine, other in pairs)
    mine, other = (min(times) for times in zip(*pairs, strict=True))
    size = f"{options.statements:,} statements x {options.actors} actors"
    print(f"{size}: matrix {mine:.3f} s, pandas and networkx {other:.3f} s, ratio {ratio:.1f}")
    rules(rows, options.rounds)
    small = rows.head(2000)
    took = seconds(lambda some: network(some, mode="one", aggregation="subtract"), small)
    print(f"graph with evidence, {len(small):,} statements: {took:.3f} s")
    beside(options.documents, options.actors)
    for factor in (1, 4, 16):  # 16 times the statements should take 16 times as long at most
        more = statements(factor * options.statements, options.actors)
        took = min(seconds(matrix, more) for _ in range(options.rounds))
        print(f"{len(more):9,} statements  {took:7.3f} s  {took / factor:7.3f} s a part")


if __name__ == "__main__":
    main()
