"""The authority file: who the actors are, how they are named, which posts they held when.

Three tables make it: ``actors`` (one row an actor), ``actor_names`` (every form by which one may
be known, in Hindi and English, with whose usage a one-sided name is) and ``actor_offices`` (who
held which post from when to when). Posts and their dated holders follow the W3C Organization
Ontology's *Post* and *Membership*, which is what lets one role mean two persons in two years.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date as Day
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Final

import pandas as pd

from analysis import tables
from analysis.edtf import parse_edtf
from analysis.language import FormMatcher
from analysis.language.normalization import normalize_keys

__all__ = ["KINDS", "Actor", "Authority", "Name", "NamedHit", "Term", "load"]

KINDS: Final = (
    "name", "alias", "acronym", "partial", "surname", "metonym", "role", "demonym", "misspelling"
)  # fmt: skip
# Things that are named and found but cannot act or speak.
THINGS: Final = frozenset({"place", "agreement", "dialogue", "project"})


@dataclass(frozen=True)
class Actor:
    """One row of the authority file."""

    id: str
    type: str
    name_en: str
    name_hi: str
    side: str


@dataclass(frozen=True)
class Name:
    """One form of one actor, and the documents in which alone it holds (none: everywhere)."""

    actor: str
    language: str
    form: str
    kind: str
    documents: tuple[str, ...] = ()
    usage: str = ""


@dataclass(frozen=True)
class Term:
    """One actor's time in one post; open ends are None."""

    actor: str
    office: str
    side: str
    start: Day | None
    end: Day | None

    def covers(self, day: Day) -> bool:
        """Whether the post was held on a day."""
        return (self.start or Day.min) <= day <= (self.end or Day.max)


@dataclass(frozen=True)
class NamedHit:
    """A stretch of text that spells one or several names of the authority."""

    start: int
    end: int
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Authority:
    """Actors with their names and terms of office.

    Examples
    --------
    >>> authority = load()
    >>> authority.label("st-PK", "hi"), authority.actors["st-PK"].side
    ('पाकिस्तान', 'Pakistan')
    >>> authority.holders("post-IN-FS", "2016-01-25"), authority.holders("post-IN-EAM", "2019-06")
    (('p-jaishankar',), ('p-jaishankar',))
    """

    actors: dict[str, Actor]
    names: tuple[Name, ...]
    terms: tuple[Term, ...]

    @cached_property
    def _by_form(self) -> dict[str, tuple[Name, ...]]:
        keys = [
            key.replace("-", " ").strip() for key in normalize_keys([n.form for n in self.names])
        ]
        meant: dict[str, list[Name]] = defaultdict(list)
        for name, key in zip(self.names, keys, strict=True):
            if not name.documents:
                meant[key].append(name)
        forms = zip(self.names, keys, strict=True)
        return {name.form: tuple(meant[key]) for name, key in forms if key in meant}

    @cached_property
    def _matcher(self) -> FormMatcher:
        # Forms bound to a document too: so one list serves every document.
        return _compiled(tuple(name.form for name in self.names))

    def find(self, text: str) -> list[NamedHit]:
        """Every listed name that stands in a text, overlaps included, in order of place."""
        names = self._by_form
        return [
            NamedHit(start, end, names[form])
            for start, end, form in self._matcher.find(text)
            if form in names
        ]

    def for_document(self, doc: str) -> Authority:
        """Return the authority as it holds in one document: forms bound to others are left out.

        Parameters
        ----------
        doc : str
            Document id, as in the column ``documents`` of ``actor_names``.
        """
        if not any(doc in name.documents for name in self.names):
            return self
        kept = (replace(n, documents=()) if doc in n.documents else n for n in self.names)
        return replace(self, names=tuple(kept))

    def holders(self, office: str, date: str | Day | None) -> tuple[str, ...]:
        """Holders of a post on a date, all of them if the date leaves room for several.

        Parameters
        ----------
        office : str
            Id of a post, such as ``"post-IN-PM"``.
        date : str (EDTF), datetime.date or None
            Without a date nobody can be named.

        Returns
        -------
        tuple of str
            Actor ids in order of the file; empty when unknown.
        """
        first, last = days(date)
        if first is None or last is None:
            return ()
        held = (t for t in self._terms_by_office.get(office, ()) if t.covers(first))
        later = {t.actor for t in self._terms_by_office.get(office, ()) if t.covers(last)}
        return tuple(dict.fromkeys(t.actor for t in held if t.actor in later))

    @cached_property
    def _terms_by_office(self) -> dict[str, tuple[Term, ...]]:
        found: dict[str, list[Term]] = defaultdict(list)
        for term in self.terms:
            found[term.office].append(term)
        return {office: tuple(values) for office, values in found.items()}

    def label(self, actor: str, language: str = "en") -> str:
        """Preferred name of an actor in a language; the id itself if the file does not know it."""
        known = self.actors.get(actor)
        if known is None:
            return actor
        return known.name_hi if language == "hi" else known.name_en

    def problems(self) -> list[str]:
        """What the schemas cannot see: actors without names, terms that end before they begin.

        Returns
        -------
        list of str
            One sentence a problem; empty when the file is sound.
        """
        found = []
        named = {name.actor for name in self.names if name.kind == "name"}
        found += [f"actors: {actor} has no form of kind 'name'" for actor in self.actors
                  if actor not in named]  # fmt: skip
        for term in self.terms:
            where = f"actor_offices: {term.actor}, {term.office}"
            if term.start and term.end and term.start > term.end:
                found.append(f"{where}: the term ends before it begins")
            if term.office.startswith(("post-", "org-")) and term.office not in self.actors:
                found.append(f"{where}: no such post among the actors")
        return found


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


@lru_cache(maxsize=8)
def _compiled(forms: tuple[str, ...]) -> FormMatcher:
    # Hindi pages carry Latin acronyms and English ones may quote Devanagari: one list for both.
    return FormMatcher(forms, "hi")


def _day(value: str, *, last: bool) -> Day | None:
    if value in ("", ".."):
        return None
    read = parse_edtf(value)
    return read.latest if last else read.earliest


def _ids(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def build(actors: pd.DataFrame, names: pd.DataFrame, offices: pd.DataFrame) -> Authority:
    """Authority from its three tables; see `load`."""
    return Authority(
        actors={
            row.id: Actor(row.id, row.type, row.name_en, row.name_hi, row.side)
            for row in actors.itertuples()
        },
        names=tuple(
            Name(row.actor, row.language, row.form, row.kind, _ids(row.documents), row.usage)
            for row in names.itertuples()
        ),
        terms=tuple(_terms(offices.itertuples())),
    )


def _terms(rows: Iterable[tuple[object, ...]]) -> Iterable[Term]:
    for row in rows:
        start, end = _day(row.start, last=False), _day(row.end, last=True)  # type: ignore[attr-defined]
        yield Term(row.actor, row.office, row.side, start, end)  # type: ignore[attr-defined]


@cache
def load(root: str | Path | None = None) -> Authority:
    """Read and check the authority file.

    Parameters
    ----------
    root : path, optional
        Data folder; by default the project's own.

    Returns
    -------
    Authority

    Raises
    ------
    tables.TableError
        If a cell disagrees with its schema.
    ValueError
        If the tables agree with their schemas but not with each other.
    """
    names = ("actors", "actor_names", "actor_offices")
    authority = build(*(tables.read(name, root) for name in names))
    if problems := authority.problems():
        raise ValueError("\n".join(problems))
    return authority
