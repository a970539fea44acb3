"""Who is meant by a role: the post it names, and that post's holder on the day of the text.

A role is an office with or without its state. The state stands beside it (*Indian* PM,
पाकिस्तान के *डीजीएमओ*), or further off, or nowhere: then who was spoken of last decides, then where
the report comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Day
from typing import NamedTuple

from analysis.actors.finder import cues
from analysis.actors.finder import surroundings as at
from analysis.actors.finder.beside import Beside
from analysis.actors.finder.entries import Found, outermost
from analysis.actors.finder.lexicon import Lexicon
from analysis.actors.finder.memory import Memory
from analysis.actors.finder.readings import BOTH, Neighbours, Reading, longest

__all__ = ["Roles"]


class Meant(NamedTuple):
    """The posts a role means, where it starts with its state, and the rule that says so."""

    posts: tuple[str, ...]
    start: int
    end: int
    rule: str


class Roles:
    """Read the roles of one text.

    Parameters
    ----------
    text : str
    lexicon : Lexicon
    date : str (EDTF), datetime.date or None
        Day on which posts are looked up.
    near : Neighbours
        The names the text spells.
    home : str
        State from which the report comes, or nothing.
    """

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        date: str | Day | None,
        near: Neighbours,
        home: str,
    ) -> None:
        self.text, self.lexicon, self.date, self.home = text, lexicon, date, home
        self._offices: dict[int, Found] = {}
        self._look_around(near)

    def _look_around(self, near: Neighbours) -> None:
        self.near = near
        self.memory = Memory(self.lexicon, self.date, near, self.home)
        self.beside = Beside(self.text, self.lexicon, near)

    def read(self, found: Sequence[Found]) -> list[Reading]:
        """Readings of all roles, in order of place."""
        own = outermost([one for one in found if not one.entry.body])
        self._offices = {one.start: one for one in own}
        bodies = outermost([one for one in found if one.entry.body])
        read = [r for one in bodies for r in self._read(one)]
        if read:
            self._look_around(Neighbours(longest([*self.near.readings, *read])))
        return read + [r for one in own for r in self._read(one)]

    def _read(self, one: Found) -> list[Reading]:
        meant = self._counterpart(one) if one.entry.counterpart else self._meant(one)
        return [] if meant is None else [self._reading(one, post, meant) for post in meant.posts]

    def _reading(self, one: Found, post: str, meant: Meant) -> Reading:
        if one.entry.body:
            return Reading(meant.start, meant.end, post, "alias", meant.rule)
        form = "misspelling" if one.slip else "role"
        actor = post if meant.rule == "role-any" else self.memory.holder(post)
        return Reading(meant.start, meant.end, actor, form, meant.rule)

    # -- one role --------------------------------------------------------------------------

    def _meant(self, one: Found) -> Meant | None:
        text, entry = self.text, one.entry
        if cues.LEVEL.match(text, one.end, one.end + 16):
            return None
        if cues.NOT_NOW.match(text, max(0, one.start - 24), one.start):
            return None
        if not entry.office:
            return self._listed(one)
        beside = self.beside.states(one)
        if beside is None:
            return None
        states, start, end = beside
        if not states and not entry.body and entry.office == "spokesperson":
            spoken = self._speaks_for(one)
            if spoken is not None:
                return self._unless_title(one, spoken)
        if states:
            return self._unless_title(one, self._of_states(one, states, start, end))
        return self._unless_title(one, self._bare(one))

    def _listed(self, one: Found) -> Meant | None:
        """A role listed with all its words: "JeM chief", "Foreign Office spokesperson"."""
        posts = one.entry.posts
        if at.generic(self.text, one.start) and not self._speaks(one):
            return None
        if len(posts) == 1:
            return self._unless_title(one, Meant(posts, one.start, one.end, "role-single"))
        return self._unless_title(one, self._nearest(one, posts))

    def _speaks(self, one: Found) -> bool:
        """A spokesperson's role: "a spokesperson" is somebody, "a prime minister" is any."""
        return any("spokesperson" in self.lexicon.office_of[p] for p in one.entry.posts)

    def _unless_title(self, one: Found, meant: Meant | None) -> Meant | None:
        """Leave out a role beside its bearer's name, but remember whose it was."""
        if meant is None:
            return None
        if not one.entry.body and (bearer := self._is_title(one, meant.start, meant.end)):
            held = self.lexicon.held_by.get(bearer, ())
            own = [post for post in held if post in one.entry.posts]
            own = own or list(meant.posts if meant.rule == "role-side" else ())
            self.memory.earlier += [(one.end, post) for post in own[:1]]
            return None
        self.memory.earlier += [(one.end, post) for post in meant.posts]
        return meant

    def _is_title(self, one: Found, start: int, end: int, chain: int = 0) -> str:
        """Whose name stands beside a role ("PM Modi", "Modi, the PM"): an actor, "?", or none."""
        text, near = self.text, self.near
        follows = at.bearer(text, end)
        person = near.after(follows)
        if person is not None and self._is_person(person):
            return person.actor
        if person is None and at.unknown_name(text, end, follows):
            return "?"
        other = self._offices.get(at.joined_office(text, one.end)) if chain < 2 else None
        if other is not None and (
            bearer := self._is_title(other, other.start, other.end, chain + 1)
        ):
            return bearer
        earlier = near.before(at.apposed(text, start))
        return earlier.actor if earlier is not None and self._is_person(earlier) else ""

    def _is_person(self, reading: Reading) -> bool:
        return reading.actor in self.lexicon.persons

    def _of_states(self, one: Found, states: Sequence[str], start: int, end: int) -> Meant | None:
        posts = tuple(
            post
            for state in dict.fromkeys(states)
            for post in one.entry.posts
            if self.lexicon.state_of.get(post) == state
        )
        posts = self._in_office(posts, states)
        if cues.NOT_NOW.match(self.text, max(0, start - 24), start):
            return None
        if posts and at.generic(self.text, start) and not self._speaks(one):
            return Meant(posts, start, end, "role-any")
        if not posts:
            return None
        if len(states) == 1 and one.entry.plural:
            return None
        if len(posts) == 1:
            self.memory.sided.append(one.end)
        return Meant(posts, start, end, BOTH if len(posts) > 1 else "role-side")

    def _in_office(self, posts: tuple[str, ...], states: Sequence[str]) -> tuple[str, ...]:
        """One post a state: the one that the office's own word names first."""
        chosen: dict[str, str] = {}
        for post in posts:
            chosen.setdefault(self.lexicon.state_of[post], post)
        return tuple(chosen[state] for state in dict.fromkeys(states) if state in chosen)

    def _speaks_for(self, one: Found) -> Meant | None:
        """The spokesperson of a ministry named beside: "foreign ministry spokesman"."""
        reached = at.owner(self.text, one.start)
        body = self.near.before(reached[0]) if reached is not None and reached[1] else None
        if body is None or body.end != (reached or (0,))[0]:
            return None
        state = self.lexicon.state_of.get(body.actor)
        if "foreign ministry" not in self.lexicon.office_of.get(body.actor, ()):
            return None
        return self._of_states(one, [state], body.start, one.end) if state else None

    # -- without a state -------------------------------------------------------------------

    def _bare(self, one: Found) -> Meant | None:
        text, entry = self.text, one.entry
        if (state := self.memory.joined(text, one.start)) and not entry.body:
            return self._of_states(one, [state], one.start, one.end)
        if at.generic(text, one.start) and entry.office != "spokesperson":
            return None
        spokesperson = entry.office == "spokesperson"
        if not (
            entry.office == "parliament" or at.may_stand(text, one.start, spokesperson=spokesperson)
        ):
            return None
        if at.both(text, one.start, plural=entry.plural):
            posts = tuple(self._two_sides(entry.posts))
            return Meant(posts, one.start, one.end, BOTH) if len(posts) > 1 else None
        if entry.plural:
            return None
        if entry.body:
            return self._body(one)
        if at.its(text, one.start):
            return self._its(one)
        if at.predicate(text, one.end):
            return self._predicate(one)
        return self._nearest(one, entry.posts)

    def _predicate(self, one: Found) -> Meant | None:
        """What somebody was ("प्रधानमंत्री थीं") is the post as such, on that person's side."""
        start = at.sentence_start(self.text, one.start)
        for reading in self.near.earlier(one.start):
            if reading.start < start:
                break
            if self._is_person(reading):
                state = self.lexicon.state_of.get(reading.actor)
                own = [p for p in one.entry.posts if self.lexicon.state_of.get(p) == state]
                return Meant(tuple(own[:1]), one.start, one.end, "role-any") if own else None
        meant = self._nearest(one, one.entry.posts)
        return None if meant is None else meant._replace(rule="role-any")

    def _two_sides(self, posts: Iterable[str]) -> Iterable[str]:
        actors, seen = self.lexicon.authority.actors, set()
        for post in posts:
            side = actors[post].side
            if side in ("India", "Pakistan") and side not in seen:
                seen.add(side)
                yield post

    def _its(self, one: Found) -> Meant | None:
        """One with a possessive ("its foreign minister") is of the state named last."""
        for reading in self.near.earlier(one.start):
            if one.start - reading.end > 200:
                break
            if self.beside.is_state(reading):
                return self._of_states(one, [reading.actor], one.start, one.end)
        return self._nearest(one, one.entry.posts)

    def _body(self, one: Found) -> Meant | None:
        """A ministry or parliament without its state: of who was named last in its sentence."""
        posts, state_of = one.entry.posts, self.lexicon.state_of
        actors = self.lexicon.authority.actors
        listed = one.entry.listed if len(one.entry.listed) == 1 else ()
        if listed and self.home in ("", state_of.get(listed[0])):
            return Meant(listed, one.start, one.end, "role-single")
        start = at.sentence_start(self.text, one.start)
        for reading in self.near.earlier(one.start):
            if reading.start < start:
                break
            side = actors[reading.actor].side
            if self._is_person(reading) and side in ("India", "Pakistan"):
                own = [p for p in posts if actors[p].side == side]
                return Meant(tuple(own[:1]), one.start, one.end, "role-nearest") if own else None
        if own := [post for post in posts if state_of.get(post) == self.home]:
            return Meant(tuple(own[:1]), one.start, one.end, "role-home")
        return self._nearest(one, posts) if not self.home else None

    def _nearest(self, one: Found, posts: Sequence[str]) -> Meant | None:
        post, rule = self.memory.nearest(one.start, posts)
        return Meant((post,), one.start, one.end, rule) if post else None

    # -- counterparts ----------------------------------------------------------------------

    def _counterpart(self, one: Found) -> Meant | None:
        """The holder of the same post on the other side."""
        reached = at.owner(self.text, one.start)
        state = self.near.before(reached[0]) if reached is not None and reached[1] else None
        named, start = "", one.start
        if state is not None and self.beside.is_state(state) and state.end == (reached or (0,))[0]:
            named, start = state.actor, state.start
        if one.entry.plural or self._is_title(one, start, one.end):
            return None
        for post in self.memory.antecedents(start):
            own = self.lexicon.state_of.get(post, "")
            target = named or self._other(own)
            if own == target or not target:
                continue
            kin = self.lexicon.kin.get(post, frozenset())
            same = [p for p in sorted(kin) if self.lexicon.state_of.get(p) == target]
            if same:
                self.memory.earlier.append((one.end, same[0]))
                return Meant((same[0],), start, one.end, "role-counterpart")
        return None

    def _other(self, state: str) -> str:
        """The other of the two sides."""
        known = self.lexicon.side_state
        if state == known.get("India"):
            return known.get("Pakistan", "")
        return known.get("India", "") if state == known.get("Pakistan") else ""
