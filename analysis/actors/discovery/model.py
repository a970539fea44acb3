"""What discovery finds: a span of the text, what kind of thing it names, and why."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["TYPES", "Name"]

TYPES: Final = ("PER", "ORG", "LOC")


class Name(NamedTuple):
    """One name in a text: code points, half open; the type; the rule that found it."""

    start: int
    end: int
    type: str
    rule: str
