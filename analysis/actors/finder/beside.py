"""Which state's a role is: that of the state beside it, if one is."""

from __future__ import annotations

from analysis.actors.finder import cues
from analysis.actors.finder import surroundings as at
from analysis.actors.finder.entries import Found
from analysis.actors.finder.lexicon import Lexicon
from analysis.actors.finder.readings import Neighbours, Reading

__all__ = ["Beside"]


class Beside:
    """The states beside the roles of one text.

    Parameters
    ----------
    text : str
    lexicon : Lexicon
    near : Neighbours
        The names the text spells.
    """

    def __init__(self, text: str, lexicon: Lexicon, near: Neighbours) -> None:
        self.text, self.lexicon, self.near = text, lexicon, near

    def states(self, one: Found) -> tuple[list[str], int, int] | None:
        """States of a role, and its span with them; None if it is somebody else's."""
        text, near = self.text, self.near
        after = at.of_whom(text, one.end, spokesperson=one.entry.office == "spokesperson")
        if after is not None:
            state = near.after(after)
            if state is not None and self.is_state(state):
                joined = self._joined_right(state)
                if joined:
                    return [state.actor, *joined], one.start, one.end
                merged = at.is_of(text, one.end, after)
                return [state.actor], one.start, state.end if merged else one.end
            body = state.actor if state is not None else ""
            if "foreign ministry" in self.lexicon.office_of.get(body, ()):
                return [self.lexicon.state_of.get(body, "")], one.start, one.end
            if not at.two_countries(text, after):
                return None
        if (one.entry.body or one.entry.office == "spokesperson") and (seat := self._seat(one.end)):
            return [seat], one.start, one.end
        reached = at.owner(text, one.start)
        if reached is None:
            return [], one.start, one.end
        place, direct = reached
        state = near.before(place)
        if state is not None and self.is_state(state) and state.form != "metonym":
            joined = self._joined_left(state)
            start = state.start if direct and not joined else one.start
            return [*joined, state.actor], start, one.end
        if direct and state is not None and state.end == place and self._owns(state):
            return None
        return None if at.foreign(text, place, one.start) else ([], one.start, one.end)

    def _seat(self, end: int) -> str:
        """State of the capital in which a ministry is said to be: "the ministry in Islamabad"."""
        place = self.near.after(at.in_place(self.text, end))
        if place is None:
            return ""
        actor = self.lexicon.authority.actors[place.actor]
        return self.lexicon.side_state.get(actor.side, "") if actor.type == "place" else ""

    def _owns(self, state: Reading) -> bool:
        """Whether another named thing right before a role has it: "BJP president"."""
        return self.lexicon.authority.actors[state.actor].type != "ministry"

    def is_state(self, reading: Reading) -> bool:
        """Whether a reading is a state, or a territory that has posts of its own."""
        return reading.actor in self.lexicon.states or reading.actor in self.lexicon.owners

    def _joined_right(self, state: Reading) -> list[str]:
        other = self.near.after(state.end + 1, 6)
        if other is None or not self.is_state(other):
            return []
        return [other.actor] if cues.AND.fullmatch(self.text, state.end, other.start) else []

    def _joined_left(self, state: Reading) -> list[str]:
        other = self.near.before(state.start - 1, 6)
        if other is None or not self.is_state(other) or other.actor == state.actor:
            return []
        return [other.actor] if cues.AND.fullmatch(self.text, other.end, state.start) else []
