"""Which reports are about one event, across documents and languages.

Two reports of one kind are joined where a name, a place, or participants with a date speak for
it, and nothing speaks against it: dates apart, other places, other acting sides. The strongest
pairs are joined first (agglomerative, with constraints that hold for whole clusters), so the order
of the rows does not matter, and every row says what joined it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations, permutations
from typing import Final, NamedTuple

import pandas as pd

from analysis.chronology.events.model import HAPPENED
from analysis.chronology.events.signatures import Signature, sides_of_actors, signatures

__all__ = ["merge_reports"]

_ONE_DAY: Final = timedelta(days=1)  # time zones, and reports that date by their own day
_APART: Final = timedelta(days=400)  # farther apart, one name means two events
_NEAR: Final = 60  # a block's reports are compared with so many after them
_WEIGHT: Final = {
    "name": 8,
    "place": 4,
    "participants": 3,
    "date": 2,
    "document": 2,
    "neighbour": 2,
}
_ENOUGH: Final = 5
_Pair = tuple[int, int]


class _Link(NamedTuple):
    weight: int
    pair: _Pair
    why: tuple[str, ...]


def merge_reports(
    reports: pd.DataFrame,
    names: pd.DataFrame | None = None,
    sides: Mapping[str, str] | None = None,
    *,
    use_reference: bool = False,
) -> pd.DataFrame:
    """Join reports of one event, from any documents in either language.

    Parameters
    ----------
    reports : pandas.DataFrame
        At least doc, plover and status; used where they stand: line, date_in_text (or date),
        actors_from, actors_to (or participants), place, event_label. Labels count for the names
        in them only, never as wholes.
    names : pandas.DataFrame, optional
        Names of events in both languages: event, language, form; the table ``event_names``.
    sides : mapping of str to str, optional
        Side of each actor; by default from the table ``actors``.
    use_reference : bool
        Whether a given id in the column event joins reports too. Off by default: then the
        column stays what a reader says, and can be compared with the clusters.

    Returns
    -------
    pandas.DataFrame
        The rows of `reports` in their order with cluster (``C-001`` is the one first in time,
        undated ones last) and why (``;`` list of what joined the row to its cluster: name,
        place, participants, date, document, neighbour, reference; ``""`` if it stands alone).

    References
    ----------
    A. Bagga and B. Baldwin, *Cross-Document Event Coreference*, 1999, for the task; clusters
    are built best first under cannot-link constraints (K. Wagstaff et al., 2001).

    Examples
    --------
    >>> reports = pd.DataFrame({
    ...     "doc": ["a", "b", "c"], "plover": "ASSAULT", "status": "happened",
    ...     "event_label": ["Uri attack", "उरी में हमला", "Attack at Pathankot"]})
    >>> names = pd.DataFrame({"event": "E", "language": ["en", "hi"], "form": ["Uri", "उरी"]})
    >>> merge_reports(reports, names, {})[["cluster", "why"]].values.tolist()
    [['C-001', 'name'], ['C-001', 'name'], ['C-002', '']]
    """
    found = signatures(reports, names, sides_of_actors() if sides is None else sides)
    order = sorted(range(len(found)), key=lambda place: _canonical(found[place], reports, place))
    ranked = [found[place] for place in order]
    known = [str(reports["event"].iloc[place]) for place in order] if use_reference else None
    clusters = _Clusters(ranked)
    for link in sorted(_links(ranked, known), key=lambda link: (-link.weight, link.pair)):
        clusters.join(link)
    for link in _neighbours(ranked, clusters):
        clusters.join(link)
    labels = clusters.labels()
    frame = reports.copy()
    place_of = {place: rank for rank, place in enumerate(order)}
    ranks = [place_of[place] for place in range(len(found))]
    frame["cluster"] = pd.Series([labels[r] for r in ranks], index=frame.index, dtype="str")
    why = [";".join(sorted(clusters.why[r])) for r in ranks]
    frame["why"] = pd.Series(why, index=frame.index, dtype="str")
    return frame


def _canonical(one: Signature, reports: pd.DataFrame, place: int) -> tuple[str, ...]:
    shown = [sorted(part) if isinstance(part, frozenset) else part for part in one]
    label = str(reports["event_label"].iloc[place]) if "event_label" in reports else ""
    return (one.doc, f"{one.line:012d}", *map(str, shown), label)


class _Clusters:
    """Disjoint sets under constraints: no pair that speaks against itself is ever joined."""

    def __init__(self, found: Sequence[Signature]) -> None:
        self.found = found
        self.members = {place: [place] for place in range(len(found))}
        self.of = list(range(len(found)))
        self.why: list[set[str]] = [set() for _ in found]

    def join(self, link: _Link) -> None:
        a, b = (self.of[place] for place in link.pair)
        if a != b:
            named = "name" in link.why or "reference" in link.why
            mine, yours = ([self.found[p] for p in self.members[c]] for c in (a, b))
            if any(_apart(x, y, named=named) for x in mine for y in yours):
                return
            keep, gone = sorted((a, b))
            self.members[keep] += self.members.pop(gone)
            for place in self.members[keep]:
                self.of[place] = keep
        for place in link.pair:
            self.why[place].update(link.why)

    def labels(self) -> list[str]:
        def first(cluster: int) -> tuple[str, int]:
            days = [one.earliest for one in map(self.found.__getitem__, self.members[cluster])]
            return min((day.isoformat() for day in days if day), default="~"), cluster

        ranked = {c: n for n, c in enumerate(sorted(self.members, key=first), 1)}
        return [f"C-{ranked[cluster]:03d}" for cluster in self.of]


def _apart(a: Signature, b: Signature, *, named: bool) -> bool:
    """Whether two reports cannot be about one event."""
    gap = _gap(a, b)
    if gap is not None and gap > (_APART if named else _ONE_DAY):
        return True
    if named:
        return False
    for mine, yours in ((a.names, b.names), (a.places, b.places), (a.sides, b.sides)):
        if mine and yours and not mine & yours:
            return True
    return bool(a.acted_on and b.acted_on and not a.people & b.people)


def _gap(a: Signature, b: Signature) -> timedelta | None:
    """Days between two dates, zero where they overlap; None where one is open or missing."""
    if None in (a.earliest, a.latest, b.earliest, b.latest):
        return None
    assert a.earliest and a.latest and b.earliest and b.latest
    return max(a.earliest - b.latest, b.earliest - a.latest, timedelta(0))


def _links(found: Sequence[Signature], known: list[str] | None) -> Iterator[_Link]:
    for pair in sorted(_candidates(found, known)):
        a, b = found[pair[0]], found[pair[1]]
        why = _evidence(a, b)
        if known and known[pair[0]] and known[pair[0]] == known[pair[1]]:
            yield _Link(100, pair, ("reference",))
            continue
        weight = sum(_WEIGHT[reason] for reason in why)
        if weight >= _ENOUGH or "place" in why:
            yield _Link(weight, pair, why)


def _candidates(found: Sequence[Signature], known: list[str] | None) -> set[_Pair]:
    """Pairs that share something telling, so that not all are compared with all."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(found):
        keys: list[tuple[str, ...]] = [(one.plover, "name", name) for name in one.names]
        keys += [(one.plover, "place", where) for where in one.places]
        keys += [(one.plover, "people", actor) for actor in one.people]
        keys += [("reference", known[place])] if known and known[place] else []
        for key in keys:
            blocks[key].append(place)
    return {
        (a, b)
        for block in blocks.values()
        for n, a in enumerate(block)
        for b in block[n + 1 : n + 1 + _NEAR]
    }


def _evidence(a: Signature, b: Signature) -> tuple[str, ...]:
    if a.plover != b.plover:
        return ()
    why = []
    if a.names & b.names:
        why.append("name")
    if a.places & b.places:
        why.append("place")
    same_sides = a.sides and a.sides == b.sides and a.people & b.people
    if same_sides or (a.people and a.people == b.people):
        why.append("participants")
    if a.exact and b.exact and _gap(a, b) == timedelta(0):
        why.append("date")
    if a.doc == b.doc and _alike(a, b):
        why.append("document")
    return tuple(why)


def _alike(a: Signature, b: Signature) -> bool:
    """Whether two reports of one document speak of one state of affairs, both or neither named."""
    if bool(a.names) != bool(b.names):
        return False
    if a.plover == "ASSAULT" and bool(a.places) != bool(b.places):
        return False  # one attack is told from another by its place
    put_off = "deferred" in (a.status, b.status)
    return (a.status == HAPPENED) == (b.status == HAPPENED) and not put_off


def _neighbours(found: Sequence[Signature], clusters: _Clusters) -> list[_Link]:
    """Reports that stand beside one and the same event in two documents: attack, reply, answer."""
    beside: dict[tuple[str, int], list[int]] = defaultdict(list)
    lines: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for place, report in enumerate(found):
        lines[report.doc, report.line, report.plover].append(place)
    shared = {c: {found[p].doc for p in places} for c, places in clusters.members.items()}
    for (_, _, code), places in lines.items():
        for one, other in permutations(places, 2):
            if len(shared[cluster := clusters.of[other]]) > 1:
                beside[code, cluster].append(one)
    return [link for places in beside.values() for link in _matched(found, clusters, places)]


def _matched(found: Sequence[Signature], clusters: _Clusters, places: list[int]) -> list[_Link]:
    """Match neighbours of one event one to one, those of one side first."""
    pairs = [
        (not found[a].sides & found[b].sides, a, b)
        for a, b in combinations(sorted(set(places)), 2)
        if found[a].doc != found[b].doc
        and clusters.of[a] != clusters.of[b]
        and not _apart(found[a], found[b], named=False)
    ]
    links: list[_Link] = []
    used: set[tuple[int, str]] = set()
    for _, a, b in sorted(pairs):
        ends = {(a, found[b].doc), (b, found[a].doc)}
        if not ends & used:
            used |= ends
            links.append(_Link(_WEIGHT["neighbour"], (a, b), ("neighbour",)))
    return links
