"""What each form of the authority file may mean, drawn up once for all texts.

Beside the listed forms a lexicon holds what follows from them: a person's surname and given name
(read only in a text that spells the full name), initials with and without their stops (S. M., SM,
S M), and the words of :mod:`analysis.actors.finder.offices` for every office of which the file
lists a post. All of them are looked up in one pass.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date as Day
from functools import cached_property
from typing import Final
from weakref import ReferenceType, ref

import regex

from analysis.actors.authority import Authority, Name
from analysis.actors.finder.entries import Entry, Part
from analysis.actors.finder.misspellings import Slips
from analysis.actors.finder.name_forms import (
    initials,
    is_given,
    key_of,
    may_stand_for,
    signed_at,
    variants,
    without_ranks,
)
from analysis.actors.finder.offices import BODIES, COUNTERPARTS, OFFICES, Office
from analysis.language import FormMatcher, Hit, normalize_key

__all__ = ["Lexicon", "lexicon"]

FIRM: Final = frozenset({"name", "alias", "misspelling"})
PARTS: Final = frozenset({"partial", "surname"})
_URDU: Final = regex.compile(r"-ए-|रे |ख़ार|तर्जुमान|सद[र्]|सफ़ीर|फ़िज़ा")
# "The committee", after "the National Security Committee".
_MOST: Final = 1 << 17  # holders to remember
_COMMITTEES: Final = frozenset({"office", "agency", "io", "ministry"})
_COMMON_NOUNS: Final = frozenset({"committee", "commission", "council", "tribunal", "court"})


class Lexicon:
    """The forms of an authority and what follows from them."""

    def __init__(self, authority: Authority) -> None:
        self.authority = authority
        self.entries: dict[str, Entry] = {}
        self._signed: list[tuple[str, str]] = []  # place, agreement
        self._held: dict[tuple[str, str | Day | None], str] = {}
        self._states = _state_forms(authority)
        self.state_of: dict[str, str] = {}
        self.offices: dict[str, tuple[str, ...]] = {}  # office or body -> its posts or bodies
        self.office_of: dict[str, list[str]] = defaultdict(list)
        names = without_ranks(name for name in authority.names if not name.documents)
        self._own = {name.form for name in names}
        for name in names:
            self._list(name)
        for key, actor in dict.fromkeys(self._signed):
            entry = self.entries.get(key)
            if entry and entry.place and all(part.actor != actor for part in entry.parts):
                entry.parts.append(Part(actor, False, False, False, True))
        self._place_posts(names)
        for office in OFFICES:
            self._open(office, body=False)
        for office in BODIES:
            self._open(office, body=True)
        for form in (*COUNTERPARTS.one, *COUNTERPARTS.many):
            entry = self._at(form)
            entry.counterpart, entry.plural = True, form in COUNTERPARTS.many
        self.by_form = {form: self.entries[key_of(form)] for form in self._forms()}
        self._matcher = FormMatcher(self.by_form, "hi")
        self.side_state = {
            actor.side: actor.id
            for actor in authority.actors.values()
            if actor.type == "state" and actor.side in ("India", "Pakistan")
        }
        self.owners = set(self.state_of.values())
        self.states = {a for a, actor in authority.actors.items() if actor.type == "state"}
        self.persons = {a for a, actor in authority.actors.items() if actor.type == "person"}

    def _forms(self) -> Iterator[str]:
        for entry in self.entries.values():
            yield entry.form
        yield from (form for form in sorted(self._own) if key_of(form) in self.entries)

    def hits(self, text: str) -> list[Hit]:
        """Every form that stands in a text, overlaps included, in order of place."""
        return self._matcher.find(text)

    # -- listed forms ----------------------------------------------------------------------

    def _at(self, form: str) -> Entry:
        key = key_of(form)
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry(key, form)
        entry.lower |= not form[0].isupper()
        return entry

    def _list(self, name: Name) -> None:
        actor = self.authority.actors[name.actor]
        if name.kind == "role" or (actor.type == "post" and name.kind in FIRM):
            return
        entry = self._at(name.form)
        entry.stately |= actor.type == "state"
        if name.kind == "metonym":
            entry.metonym = name.actor
        elif name.kind == "demonym":
            entry.demonyms.append(name.actor)
            if name.form.endswith("ी"):  # oblique plural
                plural = self._at(name.form[:-1] + "ियों")
                plural.stately = entry.stately
                if name.actor not in plural.demonyms:
                    plural.demonyms.append(name.actor)
        elif name.kind == "acronym":
            entry.acronyms.setdefault(name.form, []).append(name.actor)
        elif name.kind in PARTS:
            alone = name.kind == "partial"
            given = is_given(name.form, actor.name_en, actor.name_hi)
            part = Part(name.actor, given, True, alone, actor.type == "agreement")
            entry.parts = [p for p in entry.parts if p.actor != name.actor] + [part]
        else:
            entry.firm.append((name.actor, name.kind))
            if actor.type == "place":
                entry.place = (name.actor, name.kind)
            self._follow(name, actor.type)

    def _follow(self, name: Name, kind: str) -> None:
        """List what follows from a name: other ways to write initials, and a person's words."""
        for form in variants(name.form, kind):
            entry = self._at(form)
            if all(actor != name.actor for actor, _ in entry.firm):
                entry.firm.append((name.actor, name.kind))
        if kind == "agreement" and (place := signed_at(name.form)):
            self._signed.append((key_of(place), name.actor))
        if kind in _COMMITTEES and name.form.isascii():
            word = name.form.rsplit(None, 1)[-1].lower()
            if word in _COMMON_NOUNS:
                self._part(word, name.actor, given=False)
        if kind != "person" or name.kind == "misspelling":
            return
        for form in initials(name.form):
            entry = self._at(form)
            if all(actor != name.actor for actor, _ in entry.firm):
                entry.firm.append((name.actor, "alias"))
        words = name.form.split()
        for word, given in ((words[0], True), (words[-1], False)):
            if len(words) > 1 and may_stand_for(word):
                self._part(word, name.actor, given=given)

    def _part(self, word: str, actor: str, *, given: bool) -> None:
        entry = self._at(word)
        if all(part.actor != actor for part in entry.parts):
            entry.parts.append(Part(actor, given, False, False))

    # -- offices ---------------------------------------------------------------------------

    def _place_posts(self, names: Iterable[Name]) -> None:
        """Read the listed forms of posts and bodies: whose they are, and for which office."""
        actors = self.authority.actors
        self._bare: dict[str, list[str]] = defaultdict(list)  # form without its state -> actors
        office_forms = {key_of(f) for o in (*OFFICES, *BODIES) for f in (*o.one, *o.many)}
        shared: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            post = actors[name.actor].type == "post"
            if not (post or name.kind == "role" or name.actor.startswith("org-")):
                continue
            if name.kind not in FIRM | {"role", "acronym"}:
                continue
            bare, state = self._without_state(name.form)
            if state and bare in office_forms:
                self.state_of.setdefault(name.actor, state)
            if bare in office_forms and name.actor not in self._bare[bare]:
                self._bare[bare].append(name.actor)
            elif (post or name.kind == "role") and bare not in office_forms:
                shared[key_of(name.form)].append(name)
        for same in shared.values():
            entry = self._at(same[0].form)
            entry.posts = tuple(dict.fromkeys(name.actor for name in same))
        sides = {actors[state].side: state for state in reversed(list(self._states.values()))}
        for actor in actors.values():
            if actor.side in ("India", "Pakistan") and actor.side in sides:
                self.state_of.setdefault(actor.id, sides[actor.side])

    def _without_state(self, form: str) -> tuple[str, str]:
        """Leave out the state of "Indian PM", "भारत के प्रधानमंत्री", "Prime Minister of India"."""
        words = regex.sub(r"['’]s?(?!\w)", "", normalize_key(form)).split()
        for size in (3, 2, 1):
            head, tail = " ".join(words[:size]), " ".join(words[-size:])
            if len(words) > size and head in self._states:
                rest = words[size:]
                rest = rest[1:] if rest[0] in {"के", "की", "का"} else rest
                return " ".join(rest).replace("-", " "), self._states[head]
            if len(words) > size + 1 and tail in self._states:
                rest = words[:-size]
                while rest and rest[-1] in {"of", "the", "for"}:
                    rest.pop()
                return " ".join(rest).replace("-", " "), self._states[tail]
        return " ".join(words).replace("-", " "), ""

    def _open(self, office: Office, *, body: bool) -> None:
        """Look up the words of an office of which the file lists a post."""
        forms = (*office.one, *office.many)
        members = [a for form in forms for a in self._bare.get(key_of(form), ())]
        actors = tuple(
            a for a in dict.fromkeys(members) if (self.authority.actors[a].type == "post") != body
        )
        if not actors:
            return
        self.offices[office.name] = actors
        for actor in actors:
            self.office_of[actor].append(office.name)
        for form in forms:
            entry = self._at(form)
            entry.posts = tuple(dict.fromkeys((*entry.posts, *actors)))
            entry.office, entry.body, entry.plural = office.name, body, form in office.many
            entry.urdu = _URDU.search(form) is not None
            if body:
                entry.listed = tuple(actor for actor, _ in entry.firm if actor in actors)
                entry.firm = []

    @cached_property
    def slips(self) -> Slips:
        """The words of the forms, to compare unlisted words with."""
        types = {actor.id: actor.type for actor in self.authority.actors.values()}
        return Slips(self.entries, types)

    @cached_property
    def kin(self) -> dict[str, frozenset[str]]:
        """Posts of the same kind as a post, in all states: those that share an office with it."""
        return {
            post: frozenset(other for office in offices for other in self.offices[office])
            for post, offices in self.office_of.items()
        }

    def holder(self, post: str, date: str | Day | None) -> str:
        """Holder of a post on a day, or the post itself if the day names nobody for sure."""
        known = self._held.get((post, date))
        if known is None:
            if len(self._held) > _MOST:
                self._held.clear()
            held = self.authority.holders(post, date)
            known = self._held[post, date] = held[0] if len(held) == 1 else post
        return known

    @cached_property
    def held_by(self) -> dict[str, tuple[str, ...]]:
        """Posts of an office that each person ever held."""
        held: dict[str, dict[str, None]] = defaultdict(dict)
        for term in self.authority.terms:
            if term.office in self.office_of:
                held[term.actor][term.office] = None
        return {actor: tuple(posts) for actor, posts in held.items()}

    @cached_property
    def name_words(self) -> frozenset[str]:
        """Keys of all words of persons' names."""
        forms = (n.form for n in self.authority.names if n.actor in self.persons)
        return frozenset(key_of(word) for form in forms for word in form.split() if len(word) > 2)


def _state_forms(authority: Authority) -> dict[str, str]:
    """Forms of states, and of the disputed territories that have posts of their own."""
    kinds = FIRM | {"demonym", "acronym"}
    actors = authority.actors
    return {
        normalize_key(name.form): name.actor
        for name in authority.names
        if name.kind in kinds
        and (actors[name.actor].type, actors[name.actor].side)
        in {("state", actors[name.actor].side), ("place", "disputed")}
    }


_BUILT: dict[int, tuple[ReferenceType[Authority], Lexicon]] = {}


def lexicon(authority: Authority) -> Lexicon:
    """Lexicon of an authority, the same for the same authority."""
    known = _BUILT.get(id(authority))
    if known is not None and known[0]() is authority:
        return known[1]
    number, built, kept = id(authority), Lexicon(authority), _BUILT

    def forget(_: object) -> None:
        kept.pop(number, None)

    _BUILT[number] = (ref(authority, forget), built)
    return built
