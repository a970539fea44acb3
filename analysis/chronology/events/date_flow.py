"""Dates that flow from one report to another of the same event, with the donor named.

A text that names an attack without its day takes the day from the text that gives it. Its own
date is never replaced: where two disagree, the ledger of conflicts says so. A plan's date does not
date what happened, nor the other way round.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import pandas as pd

from analysis.chronology.events.model import AHEAD
from analysis.chronology.events.signatures import date_column
from analysis.edtf import Edtf, parse_edtf

__all__ = ["exclude", "flow_dates", "flow_times"]


class _Donor(NamedTuple):
    doc: str
    line: int
    date: str
    edtf: Edtf
    ahead: bool


_NONE: Final = ("", "none", "")


def flow_dates(reports: pd.DataFrame) -> pd.DataFrame:
    """Date each report by its own words, else by another report of the same event.

    Parameters
    ----------
    reports : pandas.DataFrame
        As `merge_reports` returns it: doc, cluster, status, a date column (date_in_text or date)
        and, where there is one, line.

    Returns
    -------
    pandas.DataFrame
        The rows in their order with date (EDTF, ``""`` if none), anchor (text: the document's
        own words, document: another document's, none), donor (``doc:line`` of the report that
        gives the date, ``""`` for a report's own) and flow_conflict (whether its own date and
        another report's of the same event exclude each other).

    Examples
    --------
    >>> reports = pd.DataFrame({"doc": ["000", "002"], "line": [6, 29], "cluster": "C-001",
    ...     "status": "happened", "date_in_text": ["2019-02-14", ""],
    ...     "event_label": ["क़ाफ़िले पर हमला", "Pulwama attack"]})
    >>> flow_dates(reports)[["date", "anchor", "donor"]].values.tolist()
    [['2019-02-14', 'text', ''], ['2019-02-14', 'document', '000:6']]
    """
    own = reports[date_column(reports)].astype("str").tolist()
    lines = reports["line"].tolist() if "line" in reports else [0] * len(reports)
    columns = (reports["doc"], lines, own, reports["status"], reports["cluster"])
    donors: dict[str, list[_Donor]] = {}
    for doc, line, text, status, cluster in zip(*columns, strict=True):
        if text:
            donor = _Donor(str(doc), int(line), text, parse_edtf(text), status in AHEAD)
            donors.setdefault(str(cluster), []).append(donor)
    rows, conflicts = [], []
    for doc, _, text, status, cluster in zip(*columns, strict=True):
        known = [d for d in donors.get(str(cluster), []) if d.ahead == (status in AHEAD)]
        rows.append((text, "text", "") if text else _given(str(doc), known))
        conflicts.append(bool(text) and any(exclude(parse_edtf(text), d.edtf) for d in known))
    frame = reports.copy()
    for place, name in enumerate(("date", "anchor", "donor")):
        values = [row[place] for row in rows]
        frame[name] = pd.Series(values, index=frame.index, dtype="str")
    frame["flow_conflict"] = pd.Series(conflicts, index=frame.index, dtype="bool")
    return frame


def flow_times(times: pd.DataFrame, dated: pd.DataFrame) -> pd.DataFrame:
    """Value a relative expression that its own text cannot, through another text's date.

    "The next day" of an event without a date is no day; but where the paragraph holds one such
    expression, and one event that only another document dates, the two are the same day.

    Parameters
    ----------
    times : pandas.DataFrame
        The table ``times``: doc, paragraph, type, value, edtf, anchor.
    dated : pandas.DataFrame
        As `flow_dates` returns it, with doc and paragraph.

    Returns
    -------
    pandas.DataFrame
        The rows of `times` in their order; those valued so have edtf, value (where it is one
        point in time), the anchor document and the donor (``doc:line``; ``""`` for all others).

    Examples
    --------
    >>> times = pd.DataFrame({"doc": ["000"], "paragraph": [5], "surface": ["अगले दिन"],
    ...                       "type": ["date"], "value": "", "edtf": "", "anchor": "previous"})
    >>> dated = pd.DataFrame({"doc": ["000"], "paragraph": [5], "date": ["2019-02-27"],
    ...                       "anchor": ["document"], "donor": ["002:29"]})
    >>> flow_times(times, dated)[["value", "anchor", "donor"]].values.tolist()
    [['2019-02-27', 'document', '002:29']]
    """
    lent = dated[dated["anchor"] == "document"]
    offers: dict[tuple[object, object], set[tuple[str, str]]] = {}
    for row in lent.itertuples():
        offers.setdefault((row.doc, row.paragraph), set()).add((str(row.date), str(row.donor)))
    frame = times.assign(donor=pd.Series("", index=times.index, dtype="str"))
    relative = times["anchor"].isin(["previous", "none"]) & times["type"].isin(["date", "time"])
    for place, own in times[relative & (times["edtf"] == "")].groupby(["doc", "paragraph"]):
        given = offers.get(place, set())
        if len(own) == 1 and len(given) == 1:
            ((date, donor),) = given
            value = "" if set(date) & set("/[{~?%X") else date
            columns = ["edtf", "value", "anchor", "donor"]
            frame.loc[own.index, columns] = [date, value, "document", donor]
    return frame


def _given(doc: str, known: list[_Donor]) -> tuple[str, str, str]:
    """The narrowest date of the event, the document's own before another's."""
    if not known:
        return _NONE
    if any(exclude(a.edtf, b.edtf) for a in known for b in known):
        return _NONE  # where they disagree, none is lent
    best = min(known, key=lambda d: (_width(d.edtf), d.doc != doc, d.doc, d.line))
    anchor = "text" if best.doc == doc else "document"
    return best.date, anchor, f"{best.doc}:{best.line}"


def _width(edtf: Edtf) -> int:
    if edtf.earliest is None or edtf.latest is None:
        return 10**9
    return (edtf.latest - edtf.earliest).days


def exclude(a: Edtf, b: Edtf) -> bool:
    """Whether no day is allowed by both dates; an open side allows every day.

    Examples
    --------
    >>> exclude(parse_edtf("2019-02"), parse_edtf("2019-03-01/.."))
    True
    """
    first = a.latest and b.earliest and a.latest < b.earliest
    return bool(first or (b.latest and a.earliest and b.latest < a.earliest))
