"""What the authority file is made of: actors, names, terms of office, and how rows become them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Day
from functools import cache
from typing import NamedTuple, TypeVar

import pandas as pd

from analysis.edtf import parse_edtf

__all__ = ["Actor", "Name", "NamedHit", "Term", "days", "grouped"]
__all__ += ["read_actors", "read_names", "read_terms"]

Item = TypeVar("Item")


@dataclass(frozen=True)
class Actor:
    """One row of the authority file."""

    id: str
    type: str
    name_en: str
    name_hi: str
    side: str
    wikidata: str = ""
    distinct_from: tuple[str, ...] = ()


class Name(NamedTuple):
    """One form of one actor, and the documents in which alone it holds (none: everywhere)."""

    actor: str
    language: str
    form: str
    kind: str
    documents: tuple[str, ...] = ()
    usage: str = ""
    note: str = ""


@dataclass(frozen=True)
class Term:
    """One actor's time in one post; open ends are None.

    ``start`` and ``end`` are the outermost days that the dates of the file allow ("1994-02~": from
    1 February), ``by`` and ``until`` the innermost ones (28 February): the post was held for sure
    from ``by`` to ``until``.
    """

    actor: str
    office: str
    side: str
    start: Day | None
    end: Day | None
    by: Day | None = None
    until: Day | None = None
    verified: str = ""
    source: str = ""

    def covers(self, day: Day) -> bool:
        """Whether the post was held on a day."""
        return (self.start or Day.min) <= day <= (self.end or Day.max)

    def overlaps(self, first: Day, last: Day) -> bool:
        """Whether the post was held on any of the days from ``first`` to ``last``."""
        return (self.start or Day.min) <= last and first <= (self.end or Day.max)


@dataclass(frozen=True)
class NamedHit:
    """A stretch of text that spells one or several names of the authority."""

    start: int
    end: int
    names: tuple[Name, ...]


def days(date: str | Day | None) -> tuple[Day | None, Day | None]:
    """First and last day a date allows.

    Examples
    --------
    >>> days("2019-06")
    (datetime.date(2019, 6, 1), datetime.date(2019, 6, 30))
    """
    if date is None or date == "":
        return None, None
    if isinstance(date, Day):
        return date, date
    read = parse_edtf(date)
    return read.earliest, read.latest


def read_actors(frame: pd.DataFrame | None) -> Iterator[Actor]:
    """Rows of ``actors``."""
    columns = ("id", "type", "name_en", "name_hi", "side", "wikidata", "distinct_from")
    for own, kind, english, hindi, side, wikidata, others in _rows(frame, columns):
        yield Actor(own, kind, english, hindi, side, wikidata, _ids(others))


def read_names(frame: pd.DataFrame | None) -> Iterator[Name]:
    """Rows of ``actor_names``."""
    columns = ("actor", "language", "form", "kind", "documents", "usage", "note")
    for actor, language, form, kind, documents, usage, note in _rows(frame, columns):
        yield Name(actor, language, form, kind, _ids(documents), usage, note)


def read_terms(frame: pd.DataFrame | None) -> Iterator[Term]:
    """Rows of ``actor_offices``."""
    columns = ("actor", "office", "side", "start", "end", "verified", "source")
    for actor, office, side, start, end, verified, source in _rows(frame, columns):
        first, by = _bounds(start)
        until, last = _bounds(end)
        yield Term(actor, office, side, first, last, by, until, verified, source)


def grouped(pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    """Items by key, in order."""
    found: dict[str, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}


@cache
def _bounds(value: str) -> tuple[Day | None, Day | None]:
    return (None, None) if value in ("", "..") else days(value)


def _ids(cell: str) -> tuple[str, ...]:
    if not cell:
        return ()
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _rows(frame: pd.DataFrame | None, columns: tuple[str, ...]) -> Iterator[list[str]]:
    if frame is None:
        return iter(())
    empty = [""] * len(frame)
    cells = [
        frame[name].fillna("").astype(str).tolist() if name in frame else empty for name in columns
    ]
    return map(list, zip(*cells, strict=True))
