"""What the resolution of speakers works on: names found, entities of a text, and the answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from analysis.framing.speakers.words import Word

__all__ = ["KINDS", "LOOSE", "SILENT", "Entity", "Mention", "Speaker"]

KINDS: Final = ("named", "pronoun", "office", "unnamed", "document", "outlet", "none")
SILENT: Final = frozenset({"place", "agreement", "project", "dialogue"})
LOOSE: Final = ("role-nearest", "role-home")  # rules that read a bare office by what is near
PERSONS: Final = frozenset({"person", "post", "office", "unnamed", "unlisted"})


class Mention(NamedTuple):
    """A name found in the text: its place, its actor, the actor's type, the rule that read it."""

    start: int
    end: int
    actor: str
    type: str
    rule: str = ""


class Speaker(NamedTuple):
    """Who speaks in one voice.

    ``actor``: id, "" if unknown. ``speaker``: how the source is given (`KINDS`). ``unnamed``:
    group of a source without a name (`GROUPS` or "other"), else "". ``owner``: actor whose
    spokesperson, official or paper it is, else "". ``named_start``, ``named_end``: where the name
    stands to which the source was followed, -1 if nowhere. ``speaker_rule``: what decided.
    """

    actor: str
    speaker: str
    unnamed: str
    owner: str
    named_start: int
    named_end: int
    speaker_rule: str


@dataclass(eq=False)
class Entity:
    """Somebody or something a text speaks of; ``start`` and ``end`` are where it is named first."""

    start: int
    end: int
    actor: str = ""
    type: str = ""
    number: str = "one"
    gender: str = ""
    group: str = ""  # of an unnamed source
    name: str = ""
    spoke: bool = False
    roles: dict[str, float] = field(default_factory=dict)  # how sure, by role and by its word

    @property
    def person(self) -> bool:
        """Whether he or she may stand for it."""
        return self.type in PERSONS

    def adds(self, roles: Iterable[Word], sure: float = 1.0) -> None:
        """Note the roles that stand beside a name in the text, or are known from elsewhere."""
        for role in roles:
            for key, weight in ((role.name, 0.6 * sure), (role.form.casefold(), sure)):
                self.roles[key] = max(weight, self.roles.get(key, 0.0))
