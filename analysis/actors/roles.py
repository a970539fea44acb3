"""Who is meant by a role: the post it names, and that post's holder on the day of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Day

from analysis.actors import cues
from analysis.actors.authority import Authority, Name, NamedHit
from analysis.actors.readings import Neighbours, Reading

__all__ = ["FIRM", "Roles", "is_role"]

FIRM = frozenset({"name", "alias", "misspelling"})


@dataclass(frozen=True)
class Roles:
    """Read the roles of one text.

    Parameters
    ----------
    text : str
    authority : Authority
    date : str (EDTF), datetime.date or None
        Day on which posts are looked up.
    """

    text: str
    authority: Authority
    date: str | Day | None

    def read(self, hits: Sequence[NamedHit], named: Sequence[Reading]) -> list[Reading]:
        """Readings of all roles, given the names the text spells out, in order of place."""
        near = Neighbours(named)
        found: list[Reading] = []
        refused: set[int] = set()
        posts: dict[int, tuple[str, ...]] = {}  # end of an earlier role -> the posts it meant
        for hit in hits:
            names = [name for name in hit.names if is_role(name, self.authority)]
            if not names or hit.end in refused or self._shares(hit, near):
                continue
            if self._is_no_holder(hit):
                refused.add(hit.end)  # nor does the bare "PM" in "a Pakistan PM" mean one
                continue
            meant, rule = self._posts(hit, names, near, posts)
            if not meant:
                continue
            posts[hit.end] = meant
            if not self._is_title(hit, near):
                found += [Reading(hit.start, hit.end, self.holder(p), "role", rule) for p in meant]
        return found

    def _shares(self, hit: NamedHit, near: Neighbours) -> bool:
        """In "India and [Pakistan's foreign secretaries]" the bracketed role has two sides."""
        inside = [r for r in near.after(hit.start) if r.end < hit.end and self._is(r, "state")]
        return any(other.end < hit.start for r in inside for other in self._joined(r, near))

    def _is(self, reading: Reading, kind: str) -> bool:
        return self.authority.actors[reading.actor].type == kind

    def holder(self, post: str) -> str:
        """Holder of a post on the day, or the post itself if the day names nobody for sure."""
        holders = self.authority.holders(post, self.date)
        return holders[0] if len(holders) == 1 else post

    def _is_no_holder(self, hit: NamedHit) -> bool:
        before = self.text[max(0, hit.start - 24) : hit.start]
        if cues.LEVEL.match(self.text, hit.end) or cues.NOT_NOW.search(before):
            return True
        # "a spokesperson" is somebody who spoke; "a prime minister" is any.
        spokes = any("SPOKES" in name.actor for name in hit.names)
        return cues.GENERIC.search(before) is not None and not spokes

    def _is_title(self, hit: NamedHit, near: Neighbours) -> bool:
        """A role beside a name ("PM Modi", "Modi, PM") is that person's title, known or not."""
        people = [r for r in near.before(hit.start - len(", ")) if self._is(r, "person")]
        if people and self.text.startswith(", ", hit.start - len(", ")):
            return True
        rest = self.text[hit.end : hit.end + 40]
        if not rest.startswith(" "):
            return False
        next_to = near.after(hit.end + 1)
        if any(self._is(r, "person") for r in next_to):
            return True
        return rest[1:2].isupper() and not next_to and cues.WHEN.match(rest) is None

    def _posts(
        self,
        hit: NamedHit,
        names: Sequence[Name],
        near: Neighbours,
        earlier: dict[int, tuple[str, ...]],
    ) -> tuple[tuple[str, ...], str]:
        """Which post or posts a role names, and by which rule; none if the text does not say."""
        posts = tuple(dict.fromkeys(name.actor for name in names))
        if len(posts) == 1:
            return posts, "role-single"
        sides = {self.authority.actors[post].side: post for post in posts}
        beside = [sides[side] for side in self._sides_beside(hit, near) if side in sides]
        if beside:
            return tuple(dict.fromkeys(beside)), "role-both" if len(beside) > 1 else "role-side"
        anchors: list[tuple[int, tuple[str, ...]]] = [
            (last.end, (post,))
            for post in posts
            for actor in (self.holder(post), *self._desks(post))
            for last in [near.last(actor, hit.start)]
            if last is not None
        ]
        told = next((e for e in reversed(earlier) if set(earlier[e]) <= set(posts)), None)
        anchors += [(told, earlier[told])] if told is not None else []
        return (max(anchors)[1], "role-nearest") if anchors else ((), "")

    def _desks(self, post: str) -> list[str]:
        """Ministries for which a bare "spokesperson" may speak."""
        if "SPOKES" not in post:
            return []
        side = self.authority.actors[post].side
        known = self.authority.actors.values()
        return [actor.id for actor in known if actor.type == "ministry" and actor.side == side]

    def _sides_beside(self, hit: NamedHit, near: Neighbours) -> list[str]:
        """Sides of the states right before ("Pakistan's ...") or right after ("... of India")."""
        after = [
            r
            for r in near.after(hit.end, len(" from the "))
            if self._is(r, "state") and cues.OF.fullmatch(self.text, hit.end, r.start)
        ]
        before = [
            r
            for r in near.before(hit.start, len(" के  "))
            if self._is(r, "state") and cues.OWNED.fullmatch(self.text, r.end, hit.start)
        ]
        beside = after[:1] or before[:1]
        beside += [other for first in beside for other in self._joined(first, near)][:1]
        return [self.authority.actors[r.actor].side for r in beside]

    def _joined(self, one: Reading, near: Neighbours) -> list[Reading]:
        """States tied to a state by "and"."""
        reach = len(" तथा  ") + 2
        right = [r for r in near.after(one.end, reach) if self._is(r, "state")]
        left = [r for r in near.before(one.start, reach) if self._is(r, "state")]
        return [
            *(r for r in right if cues.AND.fullmatch(self.text, one.end, r.start)),
            *(r for r in left if cues.AND.fullmatch(self.text, r.end, one.start)),
        ]


def is_role(name: Name, authority: Authority) -> bool:
    """Whether a form stands for a post: a role, or the full name of the post itself."""
    post = authority.actors[name.actor].type == "post"
    return name.kind == "role" or (post and name.kind in FIRM)
