"""What one form may mean, and where a text spells it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar

__all__ = ["Entry", "Found", "Part", "outermost", "outside"]


class Part(NamedTuple):
    """A word that is part of a person's or a thing's name."""

    actor: str
    given: bool
    listed: bool
    alone: bool  # may stand without the full name in its text
    thing: bool = False  # an agreement, which is named jointly with another


@dataclass
class Entry:
    """All that one form may mean."""

    key: str
    form: str
    firm: list[tuple[str, str]] = field(default_factory=list)  # actor, kind
    acronyms: dict[str, list[str]] = field(default_factory=dict)  # form as written -> actors
    demonyms: list[str] = field(default_factory=list)
    metonym: str = ""
    place: tuple[str, str] | None = None
    parts: list[Part] = field(default_factory=list)
    posts: tuple[str, ...] = ()
    office: str = ""
    listed: tuple[str, ...] = ()  # the bodies for which the file lists just this form
    body: bool = False
    plural: bool = False
    counterpart: bool = False
    lower: bool = False  # may be written without a capital
    urdu: bool = False  # a word of the press of Pakistan
    stately: bool = False  # a state's name or demonym, which may be part of another name

    @cached_property
    def alone(self) -> bool:
        """Whether a part of a name may stand without the full name in its text."""
        return any(part.alone or part.thing for part in self.parts)

    @cached_property
    def plain(self) -> tuple[str, str] | None:
        """Actor and kind where nothing but the form decides."""
        if self.metonym or self.parts or self.posts or self.acronyms or self.body:
            return None
        if self.counterpart or self.key in {"पाक", "indo"}:
            return None
        if self.demonyms:
            return None if len(self.demonyms) > 1 or self.firm else (self.demonyms[0], "demonym")
        return self.firm[0] if len({actor for actor, _ in self.firm}) == 1 else None


class Found(NamedTuple):
    """A stretch of text that spells an entry."""

    start: int
    end: int
    entry: Entry
    slip: bool = False  # spelt so by mistake


class _Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Placed = TypeVar("Placed", bound=_Placed)


def outside(spans: Sequence[tuple[int, int]], found: Sequence[Placed]) -> list[Placed]:
    """Leave out what touches one of some spans; both in order of place."""
    kept, number = [], 0
    for one in found:
        while number < len(spans) and spans[number][1] <= one.start:
            number += 1
        if number == len(spans) or one.end <= spans[number][0]:
            kept.append(one)
    return kept


def outermost(found: Iterable[Found]) -> list[Found]:
    """Leave out what lies in something longer: the Delhi in New Delhi. In order of place."""
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
