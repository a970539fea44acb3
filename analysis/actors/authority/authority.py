"""The authority file: who the actors are, how they are named, which posts they held when.

Three tables make it: ``actors`` (one row an actor), ``actor_names`` (every form by which one may
be known, in Hindi and English, with whose usage a one-sided name is) and ``actor_offices`` (who
held which post from when to when). Posts and their dated holders follow the W3C Organization
Ontology's *Post* and *Membership*, which is what lets one role mean two persons in two years.
What must be true of them is said in `analysis.actors.authority.checks`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date as Day
from functools import cache, cached_property, lru_cache
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.actors.authority.model import (
    Actor,
    Name,
    NamedHit,
    Term,
    days,
    grouped,
    read_actors,
    read_names,
    read_terms,
)
from analysis.language import FormMatcher
from analysis.language.normalization import normalize_keys

__all__ = ["Actor", "Authority", "Name", "NamedHit", "Term", "build", "days", "load"]


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
    >>> authority.aliases("pl-AJK", "hi")[:2], authority.state_of("post-RU-FM")
    (('आज़ाद कश्मीर', 'पीओके'), 'st-RU')
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

    @cached_property
    def _bound(self) -> frozenset[str]:
        return frozenset(doc for name in self.names for doc in name.documents)

    def for_document(self, doc: str) -> Authority:
        """Return the authority as it holds in one document: forms bound to others are left out.

        ``doc`` is an id as in the column ``documents`` of ``actor_names``.
        """
        if doc not in self._bound:
            return self
        kept = (n._replace(documents=()) if doc in n.documents else n for n in self.names)
        return replace(self, names=tuple(kept))

    def holders(
        self, office: str, date: str | Day | None, *, possible: bool = False
    ) -> tuple[str, ...]:
        """Holders of a post on a date.

        Parameters
        ----------
        office : str
            Id of a post, such as ``"post-IN-PM"``.
        date : str (EDTF), datetime.date or None
            Without a date nobody can be named.
        possible : bool, optional
            Also those who held it on only some of the days that the date allows.

        Returns
        -------
        tuple of str
            Actor ids in order of time; empty when unknown. Several mean that the date does not
            decide (a day of handover belongs to both) or that the post has several holders.

        Examples
        --------
        >>> load().holders("post-PK-PM", "2018-05"), load().holders("post-PK-PM", "2018")
        (('p-abbasi',), ())
        """
        first, last = days(date)
        if first is None or last is None:
            return ()
        held = self._terms_by_office.get(office, ())
        if possible:
            return tuple(dict.fromkeys(t.actor for t in held if t.overlaps(first, last)))
        later = {t.actor for t in held if t.covers(last)}
        return tuple(dict.fromkeys(t.actor for t in held if t.covers(first) and t.actor in later))

    def offices_of(self, actor: str, date: str | Day | None = None) -> tuple[Term, ...]:
        """Posts of an actor: all of them, or those held on any of the days that a date allows.

        Examples
        --------
        >>> [term.office for term in load().offices_of("p-jaishankar", "2016")]
        ['post-IN-FS']
        """
        own, (first, last) = self._terms_by_actor.get(actor, ()), days(date)
        if first is None or last is None:
            return own
        return tuple(term for term in own if term.overlaps(first, last))

    @cached_property
    def _terms_by_office(self) -> dict[str, tuple[Term, ...]]:
        in_time = sorted(self.terms, key=lambda term: term.start or Day.min)
        return grouped((term.office, term) for term in in_time)

    @cached_property
    def _terms_by_actor(self) -> dict[str, tuple[Term, ...]]:
        in_time = sorted(self.terms, key=lambda term: term.start or Day.min)
        return grouped((term.actor, term) for term in in_time)

    @cached_property
    def _names_by_actor(self) -> dict[str, tuple[Name, ...]]:
        return grouped((name.actor, name) for name in self.names)

    def names_of(self, actor: str, language: str | None = None) -> tuple[Name, ...]:
        """All forms of an actor, in one language or in both, in order of the file."""
        own = self._names_by_actor.get(actor, ())
        return tuple(name for name in own if language in (None, name.language))

    def aliases(self, actor: str, language: str = "en") -> tuple[str, ...]:
        """Forms other than the preferred name that mean this actor wherever they stand.

        Examples
        --------
        >>> load().aliases("io-SCO", "hi")[-1], "SCO" in load().aliases("io-SCO")
        ('शंघाई कोऑपरेशन ऑर्गनाइज़ेशन', True)
        """
        kinds = ("alias", "acronym")
        return tuple(n.form for n in self.names_of(actor, language) if n.kind in kinds)

    def state_of(self, actor: str) -> str:
        """State that a post or body belongs to, read from its id; "" if it belongs to none."""
        side = self.actors[actor].side if actor in self.actors else ""
        found = (self.actors.get(f"st-{part}") for part in actor.split("-")[1:])
        return next((state.id for state in found if state and state.side == side), "")

    def merge(self, other: Authority) -> Authority:
        """Return this authority with another's rows added behind.

        Raises
        ------
        ValueError
            If one id stands for two actors, or what comes out is not sound; see `problems`.
        """
        for known in (self.actors[a] for a in other.actors if a in self.actors):
            if known != other.actors[known.id]:
                raise ValueError(f"actors: {known.id} is {known.name_en or known.name_hi} already")
        merged = Authority(
            {**self.actors, **other.actors},
            tuple(dict.fromkeys((*self.names, *other.names))),
            tuple(dict.fromkeys((*self.terms, *other.terms))),
        )
        return _sound(merged)

    def extended_with(
        self,
        actors: pd.DataFrame | None = None,
        names: pd.DataFrame | None = None,
        offices: pd.DataFrame | None = None,
    ) -> Authority:
        """Return this authority with your own rows added, as the columns of the three tables say.

        Parameters
        ----------
        actors, names, offices : DataFrame, optional
            Rows of ``actors``, ``actor_names`` and ``actor_offices``; columns you leave out are
            empty. Names and terms may belong to actors known already; one script is enough.

        Raises
        ------
        tables.TableError, ValueError
            If a cell disagrees with the schemas, or the rows with each other (see `merge`).

        Examples
        --------
        >>> mine = pd.DataFrame({"id": ["p-rafi"], "type": ["person"],
        ...                      "name_en": ["Mohammed Rafi"], "name_hi": ["मोहम्मद रफ़ी"]})
        >>> forms = pd.DataFrame({"actor": "p-rafi", "language": ["en", "hi"], "kind": "name",
        ...                       "form": ["Mohammed Rafi", "मोहम्मद रफ़ी"]})
        >>> load().extended_with(mine, forms).find("गायक मोहम्मद रफी")[0].names[0].actor
        'p-rafi'
        """
        from analysis.actors.authority.checks import checked

        return self.merge(build(*checked(actors, names, offices)))

    def table(self) -> pd.DataFrame:
        """One row an actor: what it is, its forms in each language, the posts it held."""
        frame = pd.DataFrame([vars(actor) for actor in self.actors.values()])
        for language in ("en", "hi"):
            own = [[n.form for n in self.names_of(actor, language)] for actor in frame["id"]]
            frame[f"forms_{language}"] = list(map("; ".join, own))
        posts = [dict.fromkeys(t.office for t in self.offices_of(actor)) for actor in frame["id"]]
        return frame.assign(posts=list(map("; ".join, posts)))

    def label(self, actor: str, language: str = "en") -> str:
        """Preferred name of an actor in a language; the id itself if the file does not know it."""
        known = self.actors.get(actor)
        if known is None:
            return actor
        names = (known.name_hi, known.name_en, actor)
        return next(filter(None, names if language == "hi" else names[1::-1] + names[2:]))

    def problems(self) -> list[str]:
        """What is wrong with the file, a sentence a problem; see `checks.problems`."""
        from analysis.actors.authority import checks  # it reads this module's classes

        return checks.problems(self)


@lru_cache(maxsize=8)
def _compiled(forms: tuple[str, ...]) -> FormMatcher:
    # Hindi pages carry Latin acronyms and English ones may quote Devanagari: one list for both.
    return FormMatcher(forms, "hi")


def build(
    actors: pd.DataFrame | None, names: pd.DataFrame | None, offices: pd.DataFrame | None
) -> Authority:
    """Authority from its three tables, any of which may be missing; see `load`."""
    return Authority(
        {actor.id: actor for actor in read_actors(actors)},
        tuple(read_names(names)),
        tuple(read_terms(offices)),
    )


def _sound(authority: Authority) -> Authority:
    if problems := authority.problems():
        raise ValueError("\n".join(problems))
    return authority


@cache
def load(root: str | Path | None = None) -> Authority:
    """Read and check the authority file.

    Parameters
    ----------
    root : path, optional
        Data folder; by default the project's own. A folder of yours holds the three tables and
        a ``datapackage.json`` that describes them; to add a few rows only, see
        `Authority.extended_with`.

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
    return _sound(build(*(tables.read(name, root) for name in names)))
