"""Rows of evidence behind a network, numbered once, as a view lists them.

Of a mention the short surface form is shown, of a statement our own paraphrase: no sentence of a
source enters a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import networkx as nx
import pandas as pd
import regex

from analysis.actors.plots.ties import Tie
from analysis.figures import say
from analysis.figures.explorer import Source

__all__ = ["Evidence", "years_of"]

Record = Mapping[str, Any]
Key = tuple[str, ...]
STATED: Final = ("statement", "proposition", "stance")
ADDED: Final = ("claim", "paragraph", "rule", "coder")
SIGNS: Final = {1: "+", -1: "−", 0: "0"}
OPPOSED: Final = {"conflict": -1, "agreement": 1}


@dataclass(frozen=True)
class Evidence:
    """Distinct rows behind a network and their numbers, from 1, in the order of the texts."""

    records: tuple[Record, ...]
    numbers: Mapping[Key, int]

    @classmethod
    def of(cls, graph: nx.Graph, rows: pd.DataFrame | None = None) -> Evidence:
        """Collect the evidence of all nodes and ties, completed from the rows given."""
        found: dict[Key, dict[str, Any]] = {}
        holders = [data for _, data in graph.nodes(data=True)]
        holders += [data for *_, data in graph.edges(data=True)]
        for data in holders:
            for record in data.get("evidence", ()):
                found.setdefault(_key(record), dict(record))
        more = [] if rows is None else rows.to_dict("records")
        for row in more:
            known = found.get(_key(row))
            if known is not None:
                known.update({name: row[name] for name in ADDED if name in row})
        ordered = sorted(found.values(), key=_order)
        numbers = {_key(record): place for place, record in enumerate(ordered, start=1)}
        return cls(tuple(ordered), numbers)

    def behind(self, records: Iterable[Record]) -> tuple[int, ...]:
        """Numbers of some records, in order."""
        return tuple(sorted({self.numbers[_key(record)] for record in records}))

    def behind_tie(self, graph: nx.Graph, tie: Tie) -> tuple[int, ...]:
        """Numbers of the rows a tie of one kind rests on."""
        found = graph.get_edge_data(tie.source, tie.target) or {}
        parts = found.values() if graph.is_multigraph() else [found]
        records = [record for data in parts for record in data.get("evidence", ())]
        return self.behind(_of_kind(records, tie))

    @property
    def stated(self) -> bool:
        """Whether the rows are statements, not mentions."""
        return any("stance" in record for record in self.records)

    def heads(self) -> tuple[str, ...]:
        """Column names of the rows: what was said first, where it stands after it."""
        place: tuple[str, ...] = (say(en="Characters", hi="अक्षर"),)
        if "paragraph" in self._told:
            place = (say(en="Paragraph", hi="पैराग्राफ़"), *place)
        if self._told & {"coder", "rule"}:
            place = (*place, say(en="Found by", hi="किससे मिला"))
        actor = say(en="Actor", hi="पात्र")
        if not self.stated:
            return ("№", actor, say(en="Words", hi="शब्द"), *place)
        claim = say(en="In our words", hi="हमारे शब्दों में (अंग्रेज़ी)")
        proposition, position = say(en="Proposition", hi="प्रस्थापना"), say(en="Position", hi="रुख़")
        return ("№", actor, claim, proposition, position, *place)

    @cached_property
    def _told(self) -> frozenset[str]:
        """Columns beyond place and actor in which any row says something."""
        return frozenset(
            name for name in ADDED for record in self.records if _says(record.get(name))
        )

    def sources(
        self, names: Mapping[str, str], known: Mapping[str, tuple[str, str]]
    ) -> tuple[Source, ...]:
        """Rows by document; those whose document is known are headed by it and linked."""
        rows: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        dates: dict[str, str] = {}
        for number, record in enumerate(self.records, start=1):
            doc = str(record.get("doc", ""))
            rows.setdefault(doc, []).append((number, self._cells(record, names)))
            dates.setdefault(doc, year_of(str(record.get("date", "") or "")))
        return tuple(
            Source(
                doc, known[doc][0] if doc in known else doc,
                f"sources.html#source-{doc}" if doc in known else "",
                dates[doc] or (known[doc][1] if doc in known else ""), tuple(own),
            )
            for doc, own in rows.items()
        )  # fmt: skip

    def _cells(self, record: Record, names: Mapping[str, str]) -> tuple[str, ...]:
        actor = str(record.get("actor", "") or "")
        paragraph = record.get("paragraph")
        how = "; ".join(str(record[key]) for key in ("coder", "rule") if record.get(key))
        place: tuple[str, ...] = (f"{record.get('start', '')}–{record.get('end', '')}",)
        if "paragraph" in self._told:
            place = (str(int(record["paragraph"]) + 1) if _says(paragraph) else "", *place)
        if self._told & {"coder", "rule"}:
            place = (*place, how)
        name = names.get(actor, actor)
        if not self.stated:
            return (name, str(record.get("surface", "") or ""), *place)
        stance = SIGNS.get(record.get("stance", 0), str(record.get("stance", "")))
        proposition = str(record.get("proposition", "") or "")
        claim = str(record.get("claim", "") or "")
        return (name, claim, names.get(proposition, proposition), stance, *place)


def _says(value: Any) -> bool:
    return value is not None and value != "" and not pd.isna(value)


def _key(record: Record) -> Key:
    if record.get("statement"):
        return (str(record["statement"]),)
    return tuple(str(record.get(name, "")) for name in ("doc", "start", "end", "actor", *STATED))


def _order(record: Record) -> tuple[Any, ...]:
    place = tuple(int(record.get(name) or 0) for name in ("start", "end"))
    return str(record.get("doc", "")), *place, _key(record)


def _of_kind(records: list[Record], tie: Tie) -> list[Record]:
    """Rows that speak for one kind of tie where an edge has two."""
    if tie.kind in ("support", "rejection", "mention"):
        sign = {"support": 1, "rejection": -1, "mention": 0}[tie.kind]
        return [record for record in records if record.get("stance", sign) == sign]
    if tie.kind not in OPPOSED:
        return records
    taken: dict[tuple[str, str], set[Any]] = {}
    for record in records:
        if record.get("actor") in tie[:2]:
            key = (record["actor"], record.get("proposition", ""))
            taken.setdefault(key, set()).add(record.get("stance"))
    return [
        record for record in records
        if record.get("actor") not in tie[:2]
        or record["stance"] * OPPOSED[tie.kind]
        in taken.get((_other(tie, record["actor"]), record.get("proposition", "")), ())
    ]  # fmt: skip


def _other(tie: Tie, actor: str) -> str:
    return tie.target if actor == tie.source else tie.source


def years_of(sources: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Heading and year of each document, by id."""
    return {
        str(row["id"]): (
            " · ".join(str(row[key]) for key in ("id", "outlet", "published") if row.get(key)),
            year_of(str(row.get("published", "") or "")),
        )
        for row in sources.to_dict("records")
    }


def year_of(date: str) -> str:
    """First year a date names, or nothing.

    Examples
    --------
    >>> year_of("[2025-08-08..2025-08-09]"), year_of("")
    ('2025', '')
    """
    found = regex.search(r"\d{4}", date)
    return found.group() if found else ""
