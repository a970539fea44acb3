"""Compose neighbouring expressions of one run: a date and its hour, from one day to another."""

from __future__ import annotations

from typing import NamedTuple

from analysis.chronology.finder.context import Value
from analysis.chronology.finder.guards import Token

__all__ = ["Found", "joined"]


class Found(NamedTuple):
    """What a rule found: which tokens of the run it took (half open), and what they come to."""

    start: int
    stop: int
    value: Value
    rule: str


def joined(found: list[Found], tokens: list[Token]) -> list[Found]:
    """The expressions of a run, those that belong together as one.

    Parameters
    ----------
    found : list of Found
        In order, none overlapping.
    tokens : list of Token
        All tokens of the run.
    """
    return found
