"""A network for every window of time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from analysis.actors.networks.cells import cells_of
from analysis.actors.networks.graphs import add_isolates, graph_of, text_order
from analysis.actors.networks.kernels import kernel_weights
from analysis.actors.networks.matrices import NetworkMatrix, matrix_of, with_isolates
from analysis.actors.networks.moments import moments
from analysis.actors.networks.positions import ranges_of
from analysis.actors.networks.rules import Rules
from analysis.actors.networks.selection import selected
from analysis.actors.networks.windows import Window, windows

__all__ = ["matrices_over_time", "networks_over_time"]

Slice = tuple[Window, pd.DataFrame, np.ndarray]


def networks_over_time(
    statements: pd.DataFrame,
    *,
    unit: str,
    size: int,
    step: int = 1,
    kernel: str = "no",
    indent: bool = True,
    **options: Any,
) -> list[nx.Graph]:
    """Network of each window of a moving time window.

    Parameters
    ----------
    statements : DataFrame
        As for `network`, with ``date`` (EDTF).
    unit, size, step, indent
        See `windows`.
    kernel : {"no", "uniform", "triangular", "epanechnikov", "gaussian"}
        How much less a statement weighs towards the window's edges, see `kernel_weights`. Only
        without ``unit="events"``.
    **options
        As for `network`. Repetitions are those within a window. A scale of whole numbers is that
        of all statements, so that windows can be compared; with ``isolates=True`` all have the
        same nodes.

    Returns
    -------
    list of networkx.Graph
        In order of time; ``graph["start"]``, ``["stop"]`` and ``["middle"]`` (ISO 8601) say when.
        Weights are kernel weights' sums and products; ``support`` and ``rejection`` stay counts.

    Raises
    ------
    KeyError
        If the statements have no column ``date``.
    ValueError
        For an option that does not exist.

    Examples
    --------
    >>> rows = pd.DataFrame({
    ...     "actor": ["भारत", "Khan", "भारत"], "proposition": "TALKS", "stance": [-1, 1, 1],
    ...     "doc": ["000", "002", "004"], "date": ["2019-06-08", "2019-06-20", "2019-07-21"]})
    >>> for graph in networks_over_time(rows, unit="weeks", size=4, step=2, mode="one"):
    ...     print(graph.graph["start"][:10], list(graph.edges(data="weight")))
    2019-06-08 [('Khan', 'भारत', 1.0)]
    2019-06-22 []
    """
    rules = Rules(**options)
    found = []
    ranges = _scale(statements, rules)
    for window, rows, weights in _slices(statements, rules, unit, size, step, kernel, indent):
        graph = graph_of(rows, rules, weights=weights, ranges=ranges)
        add_isolates(graph, statements, rules)
        for name in ("start", "stop", "middle"):
            graph.graph[name] = str(getattr(window, name))
        found.append(graph)
    return found


def matrices_over_time(
    statements: pd.DataFrame,
    *,
    unit: str,
    size: int,
    step: int = 1,
    kernel: str = "no",
    indent: bool = True,
    **options: Any,
) -> list[tuple[Window, NetworkMatrix]]:
    """Weights of each window's network as a sparse matrix; see `networks_over_time`."""
    rules = Rules(**options)
    ranges = _scale(statements, rules)
    found = []
    for window, rows, weights in _slices(statements, rules, unit, size, step, kernel, indent):
        matrix = matrix_of(cells_of(rows, rules, weights=weights, ranges=ranges), rules)
        found.append((window, with_isolates(matrix, statements, rules)))
    return found


def _scale(statements: pd.DataFrame, rules: Rules) -> tuple[float, ...]:
    return ranges_of(selected(statements, rules), rules)


def _slices(
    statements: pd.DataFrame,
    rules: Rules,
    unit: str,
    size: int,
    step: int,
    kernel: str,
    indent: bool,
) -> Iterator[Slice]:
    if unit == "events" and kernel != "no":
        raise ValueError(f"kernel {kernel!r}: a window of events has no distance in time")
    if "date" not in statements:
        raise KeyError("statements lack the column date")
    rows = text_order(selected(statements, rules))
    when = moments(rows["date"])
    for window in windows(when, unit, size, step=step, indent=indent):
        inside = window.holds(when)
        weights = kernel_weights(window.distances(when[inside]), kernel, compat=rules.compat)
        yield window, rows[inside].reset_index(drop=True), weights
