"""Who is named beside whom: actors tied by the sentences or paragraphs that name both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date as Day
from datetime import timedelta
from typing import Any, Final

import networkx as nx
import numpy as np
import pandas as pd

from analysis.actors.networks.duplicates import units
from analysis.actors.networks.moments import read_date
from analysis.actors.networks.rules import one_of
from analysis.actors.networks.selection import within
from analysis.actors.pairs import NO_DAY, Ints, Pairs, Tally, pairs_of, tally_of

__all__ = ["ACTING", "UNITS", "bound", "comention_network", "days_of", "graph_of"]

Row = dict[str, Any]
EVIDENCE: Final = ("doc", "start", "end", "surface", "actor", "date")
UNITS: Final = ("sentence", "paragraph")
DUPLICATES: Final = ("include", "document", "upstream", "week", "month", "year", "all")
# Places, agreements and projects are named too, but they do not act.
ACTING: Final = (
    "person", "state", "post", "ministry", "office", "military", "agency", "armed_group",
    "party", "political", "media", "io", "people", "unnamed",
)  # fmt: skip
_DAY_ZERO: Final = Day(1970, 1, 1)


def comention_network(
    mentions: pd.DataFrame,
    *,
    unit: str = "sentence",
    types: Sequence[str] | None = ACTING,
    minimum: int = 1,
    duplicates: str = "include",
    window: tuple[str, str] | None = None,
    evidence: str | int = "all",
) -> nx.Graph:
    """Network of actors named in the same unit of text.

    Parameters
    ----------
    mentions : DataFrame
        One row a mention: ``doc``, ``start``, ``end``, ``surface``, ``actor``, ``type``,
        ``paragraph``, ``sentence``; also ``date`` (EDTF) and ``upstream`` where they matter.
    unit : {"sentence", "paragraph"}
        What counts as beside. However often both are named in it, a unit counts once.
    types : sequence of str, optional
        Types of actor to keep; by default those that can act. None keeps all.
    minimum : int
        Weight an edge must have.
    duplicates : {"include", "document", "upstream", "week", "month", "year", "all"}
        Within what two actors side by side count once; by default every unit counts.
    window : (str, str), optional
        First and last EDTF date of mentions to use, both included.
    evidence : {"all", "none"} or int
        How many of the mentions behind it a node or edge keeps, the first by document.

    Returns
    -------
    networkx.Graph
        Nodes carry ``type``, ``mentions``, ``documents`` and ``evidence``; edges ``weight``,
        ``documents``, ``mentions`` (how many rows are behind it) and ``evidence``, the mentions of
        both in those units; both ``first`` and ``last``, the days between which the documents lie,
        where dates are known.

    Raises
    ------
    ValueError
        For an option that does not exist.
    KeyError
        If a column is missing.

    Notes
    -----
    Being named together says that a text sets two actors side by side, not that they have to do
    with each other, and still less how. Time and memory grow with the pairs there are. A corpus
    too large for one table is counted by :func:`analysis.pipeline.comentions`.

    Examples
    --------
    >>> mentions = pd.DataFrame({
    ...     "doc": "000", "start": [0, 10, 30], "end": [4, 19, 34], "paragraph": 0,
    ...     "sentence": [0, 0, 1], "surface": ["भारत", "पाकिस्तान", "भारत"],
    ...     "actor": ["st-IN", "st-PK", "st-IN"], "type": "state"})
    >>> graph = comention_network(mentions)
    >>> graph.edges["st-IN", "st-PK"]["weight"], graph.nodes["st-IN"]["mentions"]
    (1, 2)
    """
    one_of("unit", unit, UNITS)
    one_of("duplicates", duplicates, DUPLICATES)
    most = bound(evidence)
    rows = mentions if types is None else mentions[mentions["type"].isin(list(types))]
    rows = within(rows, window).reset_index(drop=True)
    docs, names = _coded(rows["doc"]), sorted(rows["actor"].unique())
    actors, places = _coded(rows["actor"]), _units(docs, _coded(rows[unit]))
    days = _days(rows)
    own = tally_of(actors, docs, np.ones_like(docs), *days)
    pairs = pairs_of(places, actors, len(names))
    tally, found = _edges(pairs, rows, docs, days, len(names), duplicates)
    order = np.argsort(actors, kind="stable")
    ends = np.searchsorted(actors[order], np.arange(len(names) + 1))
    records = _Records(rows)

    def behind_actor(place: int) -> list[Row]:
        return records.of(order[ends[place] : ends[place + 1]][:most].tolist())

    def behind_pair(place: int) -> list[Row]:
        return records.of(_behind(pairs, found[place], most))

    types_of = dict(zip(rows["actor"], rows["type"], strict=True))
    graph = graph_of(names, types_of, own, tally, behind_actor, behind_pair, minimum)
    graph.graph.update(unit=unit, duplicates=duplicates)
    return graph


def graph_of(
    names: Sequence[str],
    types: Mapping[str, str],
    actors: Tally,
    pairs: Tally,
    behind_actor: Callable[[int], list[Row]],
    behind_pair: Callable[[int], list[Row]],
    minimum: int = 1,
) -> nx.Graph:
    """Network of what was tallied.

    Parameters
    ----------
    names : sequence of str
        Actors by their numbers.
    types : mapping
        Their types.
    actors, pairs : Tally
        Keyed by number, and by ``one * len(names) + other``.
    behind_actor, behind_pair : callable
        From a place in either tally to the rows of evidence there.
    minimum : int
        Weight an edge must have.
    """
    graph = nx.Graph()
    for place, number in enumerate(actors.keys.tolist()):
        data = _attributes(actors, place)
        del data["weight"]
        name = names[number]
        graph.add_node(name, type=types[name], **data, evidence=behind_actor(place))
    for place in np.flatnonzero(pairs.weight >= minimum).tolist():
        one, other = divmod(int(pairs.keys[place]), len(names))
        data = _attributes(pairs, place)
        graph.add_edge(names[one], names[other], **data, evidence=behind_pair(place))
    return graph


def bound(evidence: str | int) -> int | None:
    """How many rows of evidence are kept; None for all.

    Examples
    --------
    >>> bound("all"), bound("none"), bound(5)
    (None, 0, 5)
    """
    if isinstance(evidence, int) and not isinstance(evidence, bool) and evidence >= 0:
        return evidence
    if evidence not in ("all", "none"):
        raise ValueError(f"evidence {evidence!r}: expected 'all', 'none' or a number")
    return None if evidence == "all" else 0


def _attributes(tally: Tally, place: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: int(getattr(tally, name)[place]) for name in ("weight", "documents", "mentions")
    }
    if tally.last[place] != NO_DAY:
        for name in ("first", "last"):
            day = _DAY_ZERO + timedelta(int(getattr(tally, name)[place]))
            found[name] = day.isoformat()
    return found


def days_of(date: str) -> tuple[int, int]:
    """First and last day an EDTF date allows, counted from 1970; `NO_DAY` where it is open.

    Examples
    --------
    >>> days_of("1970-01-02"), days_of("") == (NO_DAY, NO_DAY)
    ((1, 1), True)
    """
    read = read_date(date) if date else None
    if read is None or read.earliest is None or read.latest is None:
        return NO_DAY, NO_DAY
    return (read.earliest - _DAY_ZERO).days, (read.latest - _DAY_ZERO).days


def _coded(column: pd.Series) -> Ints:
    return np.asarray(pd.factorize(column, sort=True)[0], np.int64)


def _units(docs: Ints, parts: Ints) -> Ints:
    """Number the parts of documents in their order."""
    return np.asarray(
        np.unique(docs * (int(parts.max(initial=0)) + 1) + parts, return_inverse=True)[1]
    )


def _days(rows: pd.DataFrame) -> tuple[Ints, Ints]:
    if "date" not in rows or rows.empty:
        return np.full(len(rows), NO_DAY), np.full(len(rows), NO_DAY)
    codes, distinct = pd.factorize(rows["date"].fillna(""))
    days = np.array([days_of(date) for date in distinct], np.int64)[codes]
    return days[:, 0], days[:, 1]


def _edges(
    pairs: Pairs,
    rows: pd.DataFrame,
    docs: Ints,
    days: tuple[Ints, Ints],
    size: int,
    duplicates: str,
) -> tuple[Tally, list[Ints]]:
    """Tally of the pairs, and for each of them in which of the occurrences it is found."""
    some = pairs.rows[pairs.starts[pairs.left]]  # a row of each occurrence
    groups = (
        None if duplicates == "include" else _together(units(rows, duplicates), len(rows))[some]
    )
    counts = np.diff(pairs.starts)
    keys = pairs.one * size + pairs.other
    first, last = (day[some] for day in days)
    tally = tally_of(
        keys, docs[some], counts[pairs.left] + counts[pairs.right], first, last, groups
    )
    order = np.argsort(keys, kind="stable")
    return tally, np.split(order, np.searchsorted(keys[order], tally.keys)[1:])


def _together(codes: Sequence[Ints], size: int) -> Ints:
    """Number what is equal in all codes."""
    found = np.zeros(size, np.int64)
    for each in codes:
        found = np.asarray(pd.factorize(found * (int(each.max(initial=0)) + 1) + each)[0], np.int64)
    return found


def _behind(pairs: Pairs, occurrences: Ints, most: int | None) -> Iterator[int]:
    """Yield the first rows of some occurrences of a pair."""
    left = most
    for occurrence in occurrences.tolist():
        rows = sorted(
            row
            for side in (pairs.left[occurrence], pairs.right[occurrence])
            for row in pairs.rows[pairs.starts[side] : pairs.starts[side + 1]].tolist()
        )[:left]
        yield from rows
        if left is not None:
            left -= len(rows)
            if not left:
                return


class _Records:
    """Rows of evidence as plain dictionaries, made when they are asked for."""

    def __init__(self, rows: pd.DataFrame) -> None:
        self._names = [name for name in EVIDENCE if name in rows]
        self._columns = [rows[name].tolist() for name in self._names]

    def of(self, places: Iterable[int]) -> list[Row]:
        """Return the rows at some places."""
        return [
            {name: column[place] for name, column in zip(self._names, self._columns, strict=True)}
            for place in places
        ]
