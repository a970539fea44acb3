"""Who was spoken of before: which posts a text has meant, and whose holders it has named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Day

from analysis.actors.finder import cues
from analysis.actors.finder.lexicon import Lexicon
from analysis.actors.finder.readings import Neighbours

__all__ = ["Memory"]

_CLOSE = 60  # characters within which two are named in one breath
_LATELY = 40  # roles that are looked back on


class Memory:
    """The posts and people of one text, as far as it has been read.

    Parameters
    ----------
    lexicon : Lexicon
    date : str (EDTF), datetime.date or None
        Day on which posts are looked up.
    near : Neighbours
        The names the text spells.
    home : str
        State from which the report comes, or nothing.
    """

    def __init__(
        self, lexicon: Lexicon, date: str | Day | None, near: Neighbours, home: str
    ) -> None:
        self.lexicon, self.date, self.near, self.home = lexicon, date, near, home
        self.earlier: list[tuple[int, str]] = []  # where which post was meant
        self.sided: list[int] = []  # where a role ended that had its state beside it

    def holder(self, post: str) -> str:
        """Holder of a post on the day, or the post itself if the day names nobody for sure."""
        return self.lexicon.holder(post, self.date)

    def nearest(self, place: int, posts: Sequence[str]) -> tuple[str, str]:
        """The post whose holder, ministry or very name stands last before a place, and the rule.

        Of two named in one breath it is the home's; where none is named, the home's, else whoever
        is named first thereafter; ``("", "")`` if nobody is.
        """
        anchors = self._anchors(place, posts)
        own = [post for post in posts if self.lexicon.state_of.get(post) == self.home]
        if anchors:
            last, chosen = max(anchors)
            beside = {post for end, post in anchors if last - end < _CLOSE}
            return (own[0] if own and own[0] in beside else chosen), "role-nearest"
        if own and not self._abroad(place):
            return own[0], "role-home"
        later = [
            (first.start, post)
            for post in posts
            if (first := self.near.first(self.holder(post))) is not None
        ]
        return (min(later)[1], "role-later") if later else ("", "")

    def _abroad(self, place: int) -> bool:
        """Whether the state named last before, in the same breath, is neither side's."""
        for reading in self.near.earlier(place):
            if place - reading.end > _CLOSE * 2:
                return False
            if reading.actor in self.lexicon.states:
                return reading.actor not in self.lexicon.side_state.values()
        return False

    def joined(self, text: str, start: int) -> str:
        """State of the role that another is joined to: "Pakistan's PM and *foreign minister*"."""
        if not self.earlier or not self.sided:
            return ""
        end, post = self.earlier[-1]
        if not 0 < start - end < 8 or self.sided[-1] != end:
            return ""
        state = self.lexicon.state_of.get(post, "")
        return state if cues.AND.fullmatch(text, end, start) else ""

    def _anchors(self, place: int, posts: Sequence[str]) -> list[tuple[int, str]]:
        known = set(posts)
        anchors = [(end, post) for end, post in self.earlier[-_LATELY:] if post in known]
        for post in posts:
            for actor in (self.holder(post), *self._desks(post)):
                last = self.near.last(actor, place)
                if last is not None:
                    anchors.append((last.end, post))
        return anchors

    def _desks(self, post: str) -> Sequence[str]:
        """Ministries for which a bare "spokesperson" may speak."""
        if "spokesperson" not in self.lexicon.office_of.get(post, ()):
            return ()
        state = self.lexicon.state_of.get(post)
        bodies = self.lexicon.offices.get("foreign ministry", ())
        return [body for body in bodies if self.lexicon.state_of.get(body) == state]

    def antecedents(self, start: int) -> Iterable[str]:
        """Posts meant or held by those named before a place, the nearest first."""
        roles = [(end, (post,)) for end, post in self.earlier[-8:] if end <= start]
        people: list[tuple[int, tuple[str, ...]]] = []
        for reading in self.near.earlier(start):
            if start - reading.end > 600 or len(people) > 7:
                break
            if reading.actor in self.lexicon.persons:
                people.append((reading.end, self._posts_of(reading.actor)))
        for _, posts in sorted([*roles, *people], reverse=True):
            yield from posts

    def _posts_of(self, person: str) -> tuple[str, ...]:
        """Posts of an office that a person holds on the day."""
        held = self.lexicon.held_by.get(person, ())
        return tuple(post for post in held if person == self.holder(post) or self.date is None)
