"""A million documents to one network of actors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

import networkx as nx

from analysis.actors import ACTING, Authority
from analysis.actors import load as load_authority
from analysis.actors.comentions import UNITS, Row, bound, graph_of
from analysis.actors.counting import Behind, Counted, DocumentCounter
from analysis.actors.finder.mentions import readings
from analysis.actors.networks.rules import one_of
from analysis.actors.networks.selection import bounds_of, meets
from analysis.actors.pairs import Tally, add
from analysis.corpus import Document
from analysis.streaming.batches import Batch, batches, check_sharing, shared

__all__ = ["comentions"]

_APART: Final = 32  # batches whose counts are kept before they are added up


def comentions(
    documents: Iterable[Document],
    *,
    unit: str = "sentence",
    types: Sequence[str] | None = ACTING,
    minimum: int = 1,
    window: tuple[str, str] | None = None,
    evidence: str | int = 3,
    authority: Authority | None = None,
    workers: int = 1,
    batch: int = 250,
    progress: Callable[[int], None] | None = None,
) -> nx.Graph:
    """Network of actors named in the same unit of text, of a stream of documents.

    Parameters
    ----------
    documents : iterable of Document
        Such as :func:`analysis.corpus.stream` reads; each is held no longer than it takes.
    unit : {"sentence", "paragraph"}
        What counts as beside; a paragraph is a line.
    types, minimum, window
        As in :func:`analysis.actors.comention_network`.
    evidence : {"all", "none"} or int
        How many of the mentions behind it a node or edge keeps, the first by document. With
        ``"all"`` memory grows with the corpus.
    authority : Authority, optional
        Whom to look for; by default the project's own file.
    workers : int
        Processes to share the documents among.
    batch : int
        Documents a process takes at a time.
    progress : callable, optional
        Called with the number of documents read so far.

    Returns
    -------
    networkx.Graph
        As of :func:`analysis.actors.comention_network`, the same for any ``workers`` and ``batch``;
        ``graph.graph["documents"]`` tells how many documents it was made from.

    Raises
    ------
    ValueError
        For an option that does not exist.

    Examples
    --------
    >>> texts = ["Modi met Imran Khan.", "मोदी और इमरान ख़ान मिले।"]
    >>> notes = (Document(str(n), text, language, "2019-06", "2019-06", "example", ())
    ...          for n, (text, language) in enumerate(zip(texts, ("en", "hi"))))
    >>> graph = comentions(notes)
    >>> data = graph.edges["p-imran-khan", "p-modi"]
    >>> data["weight"], data["documents"], [row["surface"] for row in data["evidence"]]
    (2, 2, ['Modi', 'Imran Khan', 'मोदी'])
    """
    one_of("unit", unit, UNITS)
    check_sharing(workers, batch)
    most = bound(evidence)
    most = 1 << 62 if most is None else most
    known = load_authority() if authority is None else authority
    names = sorted(
        name for name, actor in known.actors.items() if types is None or actor.type in types
    )
    stream = batches(_dated(documents, window), batch)
    counted = _counted(stream, (known, names, unit, most), workers)
    total = _added(counted, most, progress)
    return _graph(total, names, known, minimum, unit)


def _dated(documents: Iterable[Document], window: tuple[str, str] | None) -> Iterable[Document]:
    """Return documents that may have been published within a window."""
    if window is None:
        return documents
    first, last = bounds_of(window)
    return (one for one in documents if one.published and meets(one.published, first, last))


def _counted(
    stream: Iterator[Batch], setting: tuple[Authority, list[str], str, int], workers: int
) -> Iterator[Counted]:
    """Yield the counts of each batch, in order."""
    if workers > 1:
        for language in ("hi", "en"):  # compiled once, before there are processes to inherit it
            readings("", language, setting[0])
    return shared(stream, partial(_reader, *setting), workers)


def _reader(
    authority: Authority, names: list[str], unit: str, most: int
) -> Callable[[int, list[Document]], Counted]:
    counter = DocumentCounter(authority, names, unit, most)
    return lambda _, documents: counter.count(documents)


def _added(
    parts: Iterable[Counted], most: int, progress: Callable[[int], None] | None
) -> Counted | None:
    """Add up the counts of batches, as they come."""
    documents = 0
    actors: list[Tally] = []
    pairs: list[Tally] = []
    evidence: dict[int, list[Behind]] = {}
    for part in parts:
        documents += part.documents
        actors.append(part.actors)
        pairs.append(part.pairs)
        for key, rows in part.evidence.items():
            kept = evidence.setdefault(key, [])
            kept += rows[: most - len(kept)]
        if len(pairs) >= _APART:
            actors, pairs = [add(actors)], [add(pairs)]
        if progress:
            progress(documents)
    return Counted(documents, add(actors), add(pairs), evidence) if actors else None


def _graph(
    total: Counted | None, names: list[str], authority: Authority, minimum: int, unit: str
) -> nx.Graph:
    if total is None:
        return nx.Graph(unit=unit, duplicates="include", documents=0)
    columns = ("doc", "start", "end", "surface", "actor", "date")

    def shown(key: int) -> list[Row]:
        found = []
        for row in total.evidence.get(key, ()):
            record = dict(zip(columns, row, strict=True))
            record["actor"] = names[row[4]]
            found.append(record)
        return found

    graph = graph_of(
        names,
        {name: authority.actors[name].type for name in names},
        total.actors,
        total.pairs,
        lambda place: shown(-1 - int(total.actors.keys[place])),
        lambda place: shown(int(total.pairs.keys[place])),
        minimum,
    )
    graph.graph.update(unit=unit, duplicates="include", documents=total.documents)
    return graph
