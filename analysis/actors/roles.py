"""Who is meant by a role: the post it names, and that post's holder on the day of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Day

from analysis.actors import cues
from analysis.actors.authority import Authority, Name, NamedHit

__all__ = ["FIRM", "Reading", "Roles", "is_role"]

FIRM = frozenset({"name", "alias", "misspelling"})


@dataclass(frozen=True)
class Reading:
    """One possible reading of one stretch of text."""

    start: int
    end: int
    actor: str
    form: str
    rule: str

    def overlaps(self, other: Reading) -> bool:
        """Whether two readings claim a character both."""
        return self.start < other.end and other.start < self.end


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
        found: list[Reading] = []
        refused: set[int] = set()
        posts: dict[int, tuple[str, ...]] = {}  # end of an earlier role -> the posts it meant
        for hit in hits:
            names = [name for name in hit.names if is_role(name, self.authority)]
            if not names or hit.end in refused or self._shares(hit, named):
                continue
            if self._is_no_holder(hit):
                refused.add(hit.end)  # nor does the bare "PM" in "a Pakistan PM" mean one
                continue
            meant, rule = self._posts(hit, names, named, posts)
            if not meant:
                continue
            posts[hit.end] = meant
            if not self._is_title(hit, named):
                found += [Reading(hit.start, hit.end, self.holder(p), "role", rule) for p in meant]
        return found

    def _shares(self, hit: NamedHit, named: Sequence[Reading]) -> bool:
        """In "India and [Pakistan's foreign secretaries]" the bracketed role has two sides."""
        states = [r for r in named if self.authority.actors[r.actor].type == "state"]
        inside = [r for r in states if r.start == hit.start and r.end < hit.end]
        return any(self._joined(first, r) and r.end < hit.start for first in inside for r in states)

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

    def _is_title(self, hit: NamedHit, named: Sequence[Reading]) -> bool:
        """A role beside a name ("PM Modi", "Modi, PM") is that person's title, known or not."""
        types = self.authority.actors
        people = [r for r in named if types[r.actor].type == "person"]
        if any(self.text[r.end : hit.start] == ", " for r in people):
            return True
        rest = self.text[hit.end : hit.end + 40]
        if not rest.startswith(" "):
            return False
        next_to = [r for r in named if r.start == hit.end + 1]
        if any(r in people for r in next_to):
            return True
        return rest[1:2].isupper() and not next_to and cues.WHEN.match(rest) is None

    def _posts(
        self,
        hit: NamedHit,
        names: Sequence[Name],
        named: Sequence[Reading],
        earlier: dict[int, tuple[str, ...]],
    ) -> tuple[tuple[str, ...], str]:
        """Which post or posts a role names, and by which rule; none if the text does not say."""
        actors = tuple(dict.fromkeys(name.actor for name in names))
        if len(actors) == 1:
            return actors, "role-single"
        sides = {self.authority.actors[post].side: post for post in actors}
        beside = [sides[side] for side in self._sides_beside(hit, named) if side in sides]
        if beside:
            return tuple(dict.fromkeys(beside)), "role-both" if len(beside) > 1 else "role-side"
        anchors: list[tuple[int, tuple[str, ...]]] = [
            (r.end, (p,)) for r in named for p in actors if r.actor == self.holder(p)
        ]
        # A bare "spokesperson" speaks for the ministry named last.
        speak = [p for p in actors if "SPOKES" in p]
        desks = [r for r in named if self.authority.actors[r.actor].type == "ministry"]
        anchors += [
            (r.end, (p,))
            for r in desks
            for p in speak
            if self.authority.actors[r.actor].side == self.authority.actors[p].side
        ]
        anchors += [(end, meant) for end, meant in earlier.items() if set(meant) <= set(actors)]
        before = [anchor for anchor in anchors if anchor[0] <= hit.start]
        return (max(before)[1], "role-nearest") if before else ((), "")

    def _sides_beside(self, hit: NamedHit, named: Sequence[Reading]) -> list[str]:
        """Sides of the states right before ("Pakistan's ...") or right after ("... of India")."""
        actors = self.authority.actors
        states = [r for r in named if actors[r.actor].type == "state"]
        after = [r for r in states if cues.OF.fullmatch(self.text, hit.end, r.start)]
        before = [r for r in states if cues.OWNED.fullmatch(self.text, r.end, hit.start)]
        beside = after[:1] or before[-1:]
        for first in beside:
            beside = beside + [r for r in states if self._joined(first, r)][:1]
        return [actors[r.actor].side for r in beside]

    def _joined(self, one: Reading, other: Reading) -> bool:
        left, right = sorted((one, other), key=lambda r: r.start)
        return cues.AND.fullmatch(self.text, left.end, right.start) is not None


def is_role(name: Name, authority: Authority) -> bool:
    """Whether a form stands for a post: a role, or the full name of the post itself."""
    post = authority.actors[name.actor].type == "post"
    return name.kind == "role" or (post and name.kind in FIRM)
