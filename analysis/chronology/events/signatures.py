"""What of a report speaks for or against its being about the same event as another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final, NamedTuple

import pandas as pd
import regex

from analysis import tables
from analysis.chronology.events.model import listed
from analysis.edtf import parse_edtf
from analysis.language import FormMatcher

__all__ = ["Signature", "date_column", "named", "sides_of_actors", "signatures"]

_BRACKETS: Final = regex.compile(r"\([^)]*\)")
# Places too wide to tell one event from another; states (st-) are as wide.
_WIDE: Final = frozenset(
    f"pl-{name}" for name in ("JK-dispute", "IaJK", "AJK", "LOC", "VALLEY", "SOUTH-ASIA", "IB")
)
_PARTIES: Final = ("India", "Pakistan")


class Signature(NamedTuple):
    """A report as coreference sees it; its label counts for the names in it only."""

    doc: str
    line: int
    plover: str
    status: str
    earliest: date | None
    latest: date | None
    exact: bool
    acting: frozenset[str]
    acted_on: frozenset[str]
    sides: frozenset[str]
    places: frozenset[str]
    names: frozenset[str]

    @property
    def people(self) -> frozenset[str]:
        """All participants."""
        return self.acting | self.acted_on


def signatures(
    reports: pd.DataFrame, names: pd.DataFrame | None, sides: Mapping[str, str]
) -> list[Signature]:
    """One signature a report, in the order of the table."""
    return [_signature(row, names, sides) for row in reports.to_dict("records")]


def date_column(reports: pd.DataFrame) -> str:
    """Column that holds the text's own date: of hand-made reports, or of proposals."""
    return "date_in_text" if "date_in_text" in reports else "date"


def _signature(
    row: Mapping[str, object], names: pd.DataFrame | None, sides: Mapping[str, str]
) -> Signature:
    def cell(name: str) -> str:
        return str(row.get(name, "") or "")

    own = cell("date_in_text") if "date_in_text" in row else cell("date")
    dated = parse_edtf(own) if own else None
    acting = frozenset(listed(cell("actors_from")) or listed(cell("participants")))
    text = " ".join(cell(name) for name in ("event_label", "event_label_hi", "name"))
    return Signature(
        doc=cell("doc"),
        line=int(cell("line") or cell("start") or 0),
        plover=cell("plover"),
        status=cell("status"),
        earliest=dated.earliest if dated else None,
        latest=dated.latest if dated else None,
        exact=bool(dated) and dated.precision in ("day", "month") if dated else False,
        acting=acting,
        acted_on=frozenset(listed(cell("actors_to"))),
        sides=frozenset(sides.get(one, one) for one in acting),
        places=frozenset(
            place
            for place in listed(cell("place"))
            if place not in _WIDE and not place.startswith("st-")
        ),
        names=named(text, names),
    )


def named(text: str, names: pd.DataFrame | None) -> frozenset[str]:
    """Events whose names stand in a text, outside of brackets; the names may be in any script.

    Parameters
    ----------
    text : str
    names : pandas.DataFrame or None
        event, language, form; the table ``event_names``.

    Examples
    --------
    >>> names = pd.DataFrame({"event": ["E", "E"], "language": ["en", "hi"],
    ...                       "form": ["Pulwama", "पुलवामा"]})
    >>> sorted(named("पुलवामा में हमला", names)), sorted(named("convoy (Pulwama)", names))
    (['E'], [])
    """
    if names is None or not len(names) or not text.strip():
        return frozenset()
    pairs = tuple(zip(names["form"], names["event"], strict=True))
    matcher, events = _named_by(pairs)
    return frozenset(events[hit.form] for hit in matcher.find(_BRACKETS.sub(" ", text)))


@cache
def _named_by(pairs: tuple[tuple[str, str], ...]) -> tuple[FormMatcher, dict[str, str]]:
    events = dict(reversed(pairs))
    return FormMatcher(events, "en"), events


def sides_of_actors(actors: pd.DataFrame | None = None) -> dict[str, str]:
    """The state on whose side an actor stands, for those of India and of Pakistan.

    Examples
    --------
    >>> sides_of_actors()["p-modi"], sides_of_actors()["org-PAF"]
    ('India', 'Pakistan')
    """
    known = tables.read("actors") if actors is None else actors
    return {
        str(actor): str(side)
        for actor, side in zip(known["id"], known["side"], strict=True)
        if side in _PARTIES
    }
