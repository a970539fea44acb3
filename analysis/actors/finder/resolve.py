"""Which actor a found name means: one function a kind of form, each naming its rule.

The rules, by the name they leave in the column ``rule``:

- ``name``, ``alias``, ``misspelling``, ``demonym``: the form itself decides;
- ``misspelling-near``, ``glued``: a form misspelt by a slip, or written together with the next word
  (:mod:`analysis.actors.finder.misspellings`);
- ``acronym``: written with its own capitals; ``acronym-context``, ``name-context`` when actors
  share it: the one spelt out in the text, or of the type or side that the words beside it suit;
- ``metonym`` against ``place-dateline`` and ``place-cue``: a capital stands for its government
  unless it opens a line as a dateline or a word of place stands beside it
  (:mod:`analysis.actors.finder.capitals`);
- ``partial-earlier``, ``partial-later``: the nearest full name of the same text that contains the
  word; ``partial-title``: whoever held on that day the post that stands
  before it; ``partial-unique``: no full name in the text, but only one actor is so called;
  ``partial-side``,
  ``partial-home``: of two parties or places of one name, and of governments, that of the side
  named before or of where the report comes from
  (:mod:`analysis.actors.finder.people`);
- ``agreement-joined``: "Lahore and Simla agreements" names two agreements, not a city;
- ``role-single``, ``role-side``, ``role-both``, ``role-counterpart``: which post a role means, by
  its words, its state, both states, or the post of whoever has the counterpart; ``role-nearest``,
  ``role-later``: by who was spoken of last, or first thereafter; ``role-home``: by where the report
  comes from. The actor is the post's holder on the text's date, or the post itself where the date
  decides nothing (:mod:`analysis.actors.finder.roles`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date as Day
from functools import cached_property
from typing import Final

import regex

from analysis.actors.authority import Authority
from analysis.actors.finder import cues
from analysis.actors.finder.capitals import Capitals
from analysis.actors.finder.entries import Entry, Found, outermost, outside
from analysis.actors.finder.lexicon import Lexicon, lexicon
from analysis.actors.finder.people import Parts
from analysis.actors.finder.readings import Neighbours, Reading, longest
from analysis.actors.finder.roles import Roles
from analysis.actors.finder.surroundings import sentence_start

__all__ = ["Resolver"]

_ADDRESS: Final = regex.compile(
    r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+\.(?:com|org|net|in|pk|gov|co|tv|news)"
    r"(?:\.\w{2})?(?:/[^\s<>\"]*)?(?![\w])"
)
_TAGS: Final = frozenset("@#")
_SENTENCE: Final = regex.compile(r"[^.!?।\n|]*")


class Resolver:
    """Read the names found in one text.

    Parameters
    ----------
    text, language : str
        The text and its language.
    authority : Authority
        The actors, as they hold in this text.
    date : str (EDTF), datetime.date or None
        Day on which roles are read.
    """

    def __init__(
        self, text: str, language: str, authority: Authority, date: str | Day | None
    ) -> None:
        self.text, self.language, self.authority, self.date = text, language, authority, date
        self.lexicon: Lexicon = lexicon(authority)
        self._plain: list[Reading] = []
        self._found: list[Found] = []

    def readings(self) -> list[Reading]:
        """What the text means by each of the names it spells, in order of place."""
        self._find()
        found, firm = self._found, self._plain
        if not found:
            return longest(firm)
        capitals: list[Found] = []
        parts: list[Found] = []
        roles: list[Found] = []
        more: list[Reading] = []
        for one in found:
            entry = one.entry
            if entry.metonym:
                capitals.append(one)
            elif entry.acronyms or entry.firm or entry.demonyms:
                more += self._shared(one)
            if entry.parts:
                parts.append(one)
            if entry.posts or entry.counterpart:
                roles.append(one)
        if capitals:
            more += Capitals(self.text, outermost(capitals)).read()
        return self._from_text(longest([*firm, *more]), parts, roles)

    def _from_text(
        self, firm: list[Reading], parts: list[Found], roles: list[Found]
    ) -> list[Reading]:
        """Add what the rest of the text decides: parts of names, and roles."""
        if parts:
            near, home = Neighbours(firm), self._home(firm, roles)
            read = Parts(self.text, self.lexicon, parts, near, home, self._titles(roles)).read()
            firm = longest([*firm, *read]) if read else firm
        if roles:
            near, home = Neighbours(firm), self._home(firm, roles)
            read = Roles(self.text, self.lexicon, self.date, near, home).read(roles)
            firm = longest([*firm, *read]) if read else firm
        return firm

    def _titles(self, roles: Sequence[Found]) -> dict[int, dict[str, None]]:
        """Who may be meant by a name behind a role, by where that ends; at -1, behind "General"."""
        own, date = self.lexicon, self.date
        chiefs = own.offices.get("army chief", ())
        return {
            -1: dict.fromkeys(own.holder(post, date) for post in chiefs),
            **{
                one.end: dict.fromkeys(
                    own.holder(post, date)
                    for post in one.entry.posts
                    if own.state_of.get(post) in own.states
                )
                for one in roles
                if not one.entry.body
            },
        }

    def _find(self) -> None:
        """Look all forms up: what most of them mean is plain, the others are looked at."""
        text, known = self.text, self.lexicon.by_form
        hits = self.lexicon.hits(text)
        slips = self.lexicon.slips.find(text, misspelt=bool(hits))
        new = tuple.__new__
        for start, end, form in hits:
            entry = known[form]
            if not entry.lower and text[start].islower() and self._in_small(start, end):
                continue
            plain = entry.plain
            if plain is None:
                self._found.append(new(Found, (start, end, entry, False)))
            elif self._stands(entry, plain[0], start, end):
                self._plain.append(new(Reading, (start, end, plain[0], plain[1], plain[1])))
        for one in slips:
            if (plain := one.entry.plain) is None:
                self._found.append(one)
            elif self._stands(one.entry, plain[0], one.start, one.end):
                form, rule = (
                    ("misspelling", "misspelling-near") if one.slip else (plain[1], "glued")
                )
                self._plain.append(Reading(one.start, one.end, plain[0], form, rule))
        if slips:
            self._found.sort(key=lambda one: (one.start, -one.end))
            self._plain.sort()
        if "://" in text or "www." in text or "@" in text or ".co" in text:
            spans = [match.span() for match in _ADDRESS.finditer(text)]
            self._found, self._plain = outside(spans, self._found), outside(spans, self._plain)

    def _in_small(self, start: int, end: int) -> bool:
        """Whether a name has no capital at all, and is no handle."""
        small = self.text[start:end].islower()
        return small and self.text[start - 1 : start] not in _TAGS

    def _stands(self, entry: Entry, actor: str, start: int, end: int) -> bool:
        """Whether a plain form is no part of another name."""
        if entry.stately:
            return not self._is_no_state(start, end)
        return actor not in self.lexicon.persons or not self._is_no_person(start, end)

    def _home(self, firm: Sequence[Reading], roles: Sequence[Found]) -> str:
        """State from which the report comes, by its dateline; of Hindi news else India.

        Hindi in which offices have the names of Pakistan's press is Pakistan's.
        """
        sides = self.lexicon.side_state
        for reading in firm[:6]:
            if reading.rule == "place-dateline":
                return sides.get(self.authority.actors[reading.actor].side, "")
        if self.language == "hi":
            return sides.get("Pakistan" if any(r.entry.urdu for r in roles) else "India", "")
        return ""

    # -- forms that need a look around -----------------------------------------------------

    def _is_no_state(self, start: int, end: int) -> bool:
        """Whether a state's name is part of the name of a newspaper, a league, an ocean."""
        text = self.text
        after = text[end : end + 2]
        if after[:1] in (" ", "-") and cues.NO_STATE_AFTER.match(text, end, end + 30):
            return True
        if text.startswith("चीनी", start) and cues.SUGAR.match(text, start, start + 20):
            return True
        before = text[max(0, start - 16) : start]
        return before[-1:] in (" ", "-") and cues.NO_STATE_BEFORE.search(before) is not None

    def _is_no_person(self, start: int, end: int) -> bool:
        """Whether a person's name is that of a hall or a road, or of a namesake."""
        text = self.text
        if text[end : end + 1] == " " and cues.VENUE.match(text, end, end + 40):
            return True
        return cues.NAMESAKE.search(text[max(0, start - 14) : start]) is not None

    def _shared(self, one: Found) -> Iterator[Reading]:
        """Forms of several actors, or that are words besides."""
        start, end, entry, slip = one
        if entry.key == "पाक" and not self._is_pakistan(start, end):
            return
        if entry.key == "indo" and self.text[end : end + 1] != "-":
            return
        names = self._names(entry, self.text[start:end])
        if not names:
            return
        if len(names) == 1:
            actor, kind = next(iter(names.items()))
            if actor in self.lexicon.states and self._is_no_state(start, end):
                return
            yield Reading(start, end, actor, "misspelling" if slip else kind, kind)
            return
        actor = self._choose(one, list(names))
        if actor:
            rule = "acronym-context" if names[actor] == "acronym" else "name-context"
            yield Reading(start, end, actor, "misspelling" if slip else names[actor], rule)

    def _names(self, entry: Entry, surface: str) -> dict[str, str]:
        """Actors that a surface may name, each with the kind of form."""
        names = dict(entry.firm) if not entry.posts or entry.body else {}
        names.update(dict.fromkeys(entry.demonyms, "demonym"))
        for actor in entry.acronyms.get(surface, ()):
            names[actor] = "acronym"
        return names

    def _is_pakistan(self, start: int, end: int) -> bool:
        """पाक is Pakistan unless it is the adjective "pure"."""
        if self.text[max(0, start - 4) : start].endswith(("साफ़-", "साफ-", "ना-", "नापाक ")):
            return False
        return cues.PURE.match(self.text, end, end + 30) is None

    @cached_property
    def _spelt(self) -> set[str]:
        """Actors whose full name the text spells out."""
        return {one.actor for one in self._plain if one.form != "demonym"}

    def _choose(self, one: Found, actors: list[str]) -> str:
        """Which of several actors a form means: spelt out, suited by its words, or of a side."""
        full = [actor for actor in actors if actor in self._spelt]
        if len(full) == 1:
            return full[0]
        suited = [actor for actor in actors if self._cued(actor, one)]
        return suited[0] if len(suited) == 1 else self._sided(one, actors)

    def _sided(self, one: Found, actors: list[str]) -> str:
        """Of bodies of several states, that of the state named last before in the sentence."""
        state_of = {actor: self.lexicon.state_of.get(actor, actor) for actor in actors}
        if len(set(state_of.values())) < 2:
            return ""
        low = max(sentence_start(self.text, one.start), one.start - 160)
        number = bisect_left(self._plain, one.start, key=lambda r: r.start)
        while number and self._plain[number - 1].start >= low:
            number -= 1
            named = self._plain[number].actor
            named = self.lexicon.state_of.get(named, named)
            chosen = [actor for actor in actors if state_of[actor] == named]
            if len(chosen) == 1:
                return chosen[0]
        return ""

    def _cued(self, actor: str, one: Found) -> bool:
        """Whether words of the sentence suit this actor's type and no other's do."""
        own = self.authority.actors[actor].type
        if own not in ("party", "media"):
            return False
        text = self.text
        if cues.WIRE.match(text, one.end, one.end + 40) or cues.WIRED.search(
            text[max(0, one.start - 24) : one.start]
        ):
            return own == "media"
        begin = sentence_start(text, one.start)
        sentence = _SENTENCE.match(text, one.end, one.end + 200)
        end = min(sentence.end() if sentence else one.end, one.end + 200)
        around = text[begin:end]
        found = {kind for kind, cue in cues.CUES_BY_TYPE.items() if cue.search(around)}
        # A party speaks and is reported too: words of the press decide only without words of party.
        return own == ("party" if "party" in found else "media" if "media" in found else "")
