"""Documents and the corpus they make up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from analysis.corpus.sources import TextError, missing_message, raw_path, read_raw, read_sources
from analysis.corpus.zones import KINDS, Zone, ZoneError, find_zones, format_lines, line_spans

__all__ = ["Corpus", "Document", "load", "with_body"]


@dataclass(frozen=True, repr=False)
class Document:
    """One source text with what is known about it.

    Attributes
    ----------
    id : str
    text : str
        The text exactly as stored; all offsets count its code points.
    language : {'hi', 'en'}
    published, published_bounds : str
        EDTF: the best reading of the day of publication, and the days it must lie between.
    outlet : str
    zones : tuple of Zone
        One for each line that holds text; see `analysis.corpus.find_zones`.
    crawled : str
        EDTF day on which the page was fetched, if the page shows one.
    upstream : str
        Whose copy the text mainly rests on.
    file : str
    """

    id: str
    text: str
    language: str
    published: str
    published_bounds: str
    outlet: str
    zones: tuple[Zone, ...]
    crawled: str = ""
    upstream: str = ""
    file: str = ""

    def __repr__(self) -> str:
        # The text is its publisher's: a notebook that shows a document must not print it.
        return (
            f"<Document {self.id} {self.language} {self.published}: "
            f"{len(self.zones)} paragraphs, {len(self.text)} characters>"
        )

    def zones_of(self, *kinds: str) -> tuple[Zone, ...]:
        """Zones of the given kinds, in the order of the text."""
        if unknown := set(kinds) - set(KINDS):
            raise ZoneError(f"{min(unknown)!r} is no kind of zone; use one of {', '.join(KINDS)}")
        return tuple(zone for zone in self.zones if zone.kind in kinds)

    def zone_at(self, offset: int) -> Zone | None:
        """Zone that holds the code point at `offset`, or None between lines."""
        place = bisect_right(self.zones, offset, key=lambda zone: zone.start) - 1
        zone = self.zones[place] if place >= 0 else None
        return zone if zone and offset < zone.end else None


@dataclass(frozen=True, repr=False)
class Corpus:
    """Documents in a fixed order; iterable, and indexable by document id.

    Examples
    --------
    >>> note = Document("n1", "वार्ता हुई।", "hi", "2019-06", "2019-06", "example", ())
    >>> corpus = Corpus((note,))
    >>> corpus["n1"].language, len(corpus), corpus
    ('hi', 1, <Corpus of 1 document: n1>)
    """

    documents: tuple[Document, ...]

    def __post_init__(self) -> None:
        ids = [document.id for document in self.documents]
        if len(set(ids)) < len(ids):
            raise ValueError("two documents of a corpus have the same id")

    def __iter__(self) -> Iterator[Document]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)

    def __contains__(self, item: object) -> bool:
        return item in self.documents or any(document.id == item for document in self)

    def __getitem__(self, id: str) -> Document:
        for document in self.documents:
            if document.id == id:
                return document
        raise KeyError(f"no document {id!r}; the corpus holds {', '.join(d.id for d in self)}")

    def __repr__(self) -> str:
        ids = ", ".join(document.id for document in self.documents[:10])
        more = ", ..." if len(self) > 10 else ""
        return f"<Corpus of {len(self)} document{'s' * (len(self) != 1)}: {ids}{more}>"


def load(
    path: str | Path | None = None,
    *,
    only: Iterable[str] | None = None,
    root: str | Path | None = None,
) -> Corpus:
    """Read the source texts.

    Parameters
    ----------
    path : path, optional
        Folder of the texts; by default that of ``SAMVAD_RAW``, then ``data/raw/``.
    only : iterable of str, optional
        Read these documents only; the texts of the others need not be at hand.
    root : path, optional
        Data folder whose ``sources.csv`` describes the texts.

    Returns
    -------
    Corpus
        In the order of ``sources.csv``.

    Raises
    ------
    TextError
        If a text is missing or altered; the message names the file and the cure.
    ZoneError
        If line ranges do not fit the text.
    KeyError
        If `only` names a document that ``sources.csv`` does not.

    Examples
    --------
    >>> load(only=[])
    <Corpus of 0 documents: >
    >>> load(only=["वार्ता"])
    Traceback (most recent call last):
        ...
    KeyError: "sources.csv has no document 'वार्ता'"
    """
    rows = read_sources(root).to_dict("records")
    if only is not None:
        wanted = set(only)
        if unknown := wanted - {row["id"] for row in rows}:
            raise KeyError(f"sources.csv has no document {min(unknown)!r}")
        rows = [row for row in rows if row["id"] in wanted]
    return Corpus(tuple(read_document(row, path, root) for row in rows))


def read_document(
    row: dict[Any, Any], path: str | Path | None = None, root: str | Path | None = None
) -> Document:
    """Document of one row of ``sources.csv``."""
    place = raw_path(row["file"], root) if path is None else Path(path) / row["file"]
    if place is None or not place.is_file():
        where = f"{place} is missing" if place else missing_message(row["file"], root)
        raise TextError(f"document {row['id']}: {where}")
    text = read_raw(place, row["sha256"])
    try:
        zones = find_zones(text, {kind: row[f"{kind}_lines"] for kind in KINDS})
    except ZoneError as error:
        raise ZoneError(f"sources.csv, document {row['id']} ({place}): {error}") from error
    columns = ("id", "language", "published", "published_bounds", "outlet")
    more = ("crawled", "upstream", "file")
    return Document(text=text, zones=zones, **{name: row[name] for name in columns + more})


def with_body(document: Document) -> Document:
    r"""The document with every line that holds text as its body, where no zones are known.

    Examples
    --------
    >>> note = Document("n1", "वार्ता हुई।\n\nवे मिले।", "hi", "2019-06", "2019-06", "example", ())
    >>> [zone.line for zone in with_body(note).zones]
    [1, 3]
    """
    if document.zones:
        return document
    spans = enumerate(line_spans(document.text), 1)
    filled = [line for line, (start, end) in spans if document.text[start:end].strip()]
    return replace(document, zones=find_zones(document.text, {"body": format_lines(filled)}))
