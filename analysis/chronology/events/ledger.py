"""The ledger of conflicts: every source's value of an event's date, place, figures and status.

Nothing is averaged and nothing thrown away. Each value keeps the document and line it stands in
and who answers for it; where a reader prefers one, the ledger says which, and the others stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import pandas as pd

from analysis.chronology.events.date_flow import exclude
from analysis.chronology.events.model import listed
from analysis.chronology.events.signatures import date_column
from analysis.edtf import parse_edtf

__all__ = ["LEDGER_COLUMNS", "conflict_ledger"]

LEDGER_COLUMNS = ["event", "event_label", "event_label_hi", "property", "value", "doc", "line"]
LEDGER_COLUMNS += ["of_whom", "of_whom_hi", "said_by", "attribution", "source"]
LEDGER_COLUMNS += ["preferred", "conflict"]
# Statuses that cannot both be right, once a plan is left out: it may come true.
_AGAINST: Final = (
    {"happened", "negated"},
    {"happened", "claimed"},
    {"claimed", "negated"},
    {"planned", "negated"},
    {"planned", "deferred"},
    {"planned", "possible"},
    {"possible", "negated"},
)
_Row = dict[str, object]


def conflict_ledger(
    reports: pd.DataFrame,
    facts: pd.DataFrame | None = None,
    conflicts: pd.DataFrame | None = None,
    figures: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """List what each source says of each event, and where sources disagree.

    Parameters
    ----------
    reports : pandas.DataFrame
        The table ``event_reports``, or reports as `merge_reports` returns them; with a column
        cluster, events without an id are told by it.
    facts, conflicts, figures : pandas.DataFrame, optional
        The tables ``facts`` (how a line attributes what it says), ``date_conflicts`` (values of
        sources outside the texts, one preferred) and ``event_figures``.

    Returns
    -------
    pandas.DataFrame
        One row a value: event (id, cluster or ``""``), event_label, event_label_hi, property
        (date, place, status, or figure and what it counts: ``figure: killed``), value (EDTF;
        actor id; status; ``100..`` for at least a hundred), doc, line (0 outside the texts),
        of_whom, of_whom_hi (what a figure counts: two figures of one property may count other
        people), said_by (actor id, outlet, or ``""``), attribution (direct, indirect, narrator
        ...; ``""`` where no fact tells), source, preferred (missing where no reader chose) and
        conflict: whether another value of that property of that event excludes it. Sorted by event,
        property, doc, line.

    Examples
    --------
    >>> reports = pd.DataFrame({"doc": ["a", "b"], "line": [1, 2], "event": ["", ""],
    ...     "event_label": "Contact", "event_label_hi": "संपर्क", "status": ["happened", "negated"],
    ...     "date_in_text": ["", ""], "said_by": ["outlet", "st-PK"]})
    >>> conflict_ledger(reports)[["property", "value", "said_by", "conflict"]].values.tolist()
    [['status', 'happened', 'outlet', True], ['status', 'negated', 'st-PK', True]]
    """
    rows = [row for report in reports.to_dict("records") for row in _of_report(report, reports)]
    if conflicts is not None:
        rows += [_of_conflict(row) for row in conflicts.to_dict("records")]
    if figures is not None:
        rows += [_of_figure(row, reports) for row in figures.to_dict("records")]
    frame = pd.DataFrame(rows, columns=LEDGER_COLUMNS)
    frame["attribution"] = _attributions(frame, facts)
    frame["preferred"] = frame["preferred"].astype("boolean")
    frame["conflict"] = _excluded(frame)
    order = ["event", "event_label", "property", "doc", "line", "value", "source"]
    return frame.sort_values(order, kind="stable", ignore_index=True)


def _key(row: Mapping[str, object]) -> str:
    return str(row.get("event") or row.get("cluster") or "")


def _row(row: Mapping[str, object], property: str, value: str, **more: object) -> _Row:
    made: _Row = {
        "event": _key(row),
        "event_label": row.get("event_label", ""),
        "event_label_hi": row.get("event_label_hi", ""),
        "property": property,
        "value": value,
        "doc": row.get("doc", ""),
        "line": row.get("line", 0),
        "of_whom": row.get("of_whom", ""),
        "of_whom_hi": row.get("of_whom_hi", ""),
        "said_by": row.get("said_by", ""),
        "source": f"{row.get('doc', '')}:{row.get('line', 0)}",
        "preferred": None,
    }
    return {**made, **more}


def _of_report(row: Mapping[str, object], reports: pd.DataFrame) -> Iterable[_Row]:
    if date := str(row.get(date_column(reports), "") or ""):
        yield _row(row, "date", date)
    for place in listed(str(row.get("place", "") or "")):
        yield _row(row, "place", place)
    yield _row(row, "status", str(row["status"]))


def _of_conflict(row: Mapping[str, object]) -> _Row:
    named = {"event_label": row["what"], "event_label_hi": row["what_hi"], "event": row["event"]}
    said = {"source": row["source"], "preferred": row["preferred"], "doc": "", "line": 0}
    return _row({**named, "said_by": ""}, "date", str(row["value"]), **said)


def _of_figure(row: Mapping[str, object], reports: pd.DataFrame) -> _Row:
    low, high = ("" if pd.isna(row[name]) else str(row[name]) for name in ("low", "high"))
    value = low if low == high else f"{low}..{high}"
    same = reports[reports["event_label"] == row["event_label"]]
    hindi = str(same["event_label_hi"].iloc[0]) if len(same) else ""
    line = 0 if pd.isna(row["line"]) else int(str(row["line"]))
    more = {"event_label_hi": hindi, "line": line, "source": row["source"]}
    return _row(row, f"figure: {row['measure']}", value, **more)


def _attributions(frame: pd.DataFrame, facts: pd.DataFrame | None) -> list[str]:
    """How the line attributes what it says to that speaker, as the fact sheets have it."""
    if facts is None:
        return [""] * len(frame)
    known: dict[tuple[str, int, str], str] = {}
    for row in facts.itertuples():
        for line in _lines(str(row.lines)):
            known.setdefault((str(row.doc), line, str(row.speaker) or "outlet"), row.attribution)
    keys = zip(frame["doc"], frame["line"], frame["said_by"], strict=True)
    return [known.get((doc, int(line), said), "") for doc, line, said in keys]


def _lines(text: str) -> Iterable[int]:
    for part in text.split(";"):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def _excluded(frame: pd.DataFrame) -> list[bool]:
    values: dict[tuple[str, str, str], set[str]] = {}
    keys = []
    for row in frame.itertuples():
        # Without an id it is the label that tells one event from another.
        key = (str(row.event), "" if row.event else str(row.event_label), str(row.property))
        keys.append(key)
        values.setdefault(key, set()).add(str(row.value))
    return [
        any(_against(key[2], value, other) for other in values[key])
        for key, value in zip(keys, frame["value"], strict=True)
    ]


def _against(property: str, value: str, other: str) -> bool:
    if value == other:
        return False
    if property == "date":
        return not (value and other) or exclude(parse_edtf(value), parse_edtf(other))
    if property == "status":
        return {value, other} in _AGAINST
    if property.startswith("figure"):
        (low, high), (least, most) = _bounds(value), _bounds(other)
        return high < least or most < low
    return property != "place"  # a place may lie in another


def _bounds(value: str) -> tuple[float, float]:
    low, parted, high = value.partition("..")
    least = float(low) if low else 0.0
    return least, float(high) if high else (float("inf") if parted or not low else least)
