"""What a report of an event is, and the one door to what took place.

A report is one document's statement about one event: what (a PLOVER code), who to whom, where,
when, who says so, and its status: whether the document has it happen, plans it, puts it off,
claims it, negates it or holds it possible. A plan whose day has passed is still a plan; only
another report that says so makes it an event that happened.
"""

from __future__ import annotations

from typing import Final

import pandas as pd

__all__ = ["AHEAD", "CODES", "HAPPENED", "LISTED", "STATUSES", "happened", "listed", "union"]

HAPPENED: Final = "happened"
STATUSES: Final = ("happened", "planned", "deferred", "claimed", "negated", "possible")
AHEAD: Final = ("planned", "deferred", "possible", "negated")
CODES: Final = (
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)
LISTED: Final = ";"  # what parts the items of a cell


def happened(reports: pd.DataFrame) -> pd.DataFrame:
    """Reports that say an event took place; no other status passes, whatever its date.

    Parameters
    ----------
    reports : pandas.DataFrame
        With the column status.

    Raises
    ------
    ValueError
        If a status is none of `STATUSES`: an unknown word must not pass for a fact.

    Examples
    --------
    >>> reports = pd.DataFrame({"event_label": ["Uri attack", "शिखर वार्ता"],
    ...                         "status": ["happened", "planned"], "date": ["2016", "1999"]})
    >>> happened(reports)["event_label"].tolist()
    ['Uri attack']
    """
    unknown = sorted(set(reports["status"]) - set(STATUSES))
    if unknown:
        raise ValueError(f"no status {unknown[0]!r}; a report has one of {', '.join(STATUSES)}")
    return reports[reports["status"] == HAPPENED]


def listed(cell: str) -> list[str]:
    """Items of a cell that lists several.

    Examples
    --------
    >>> listed("st-IN; st-PK"), listed("")
    (['st-IN', 'st-PK'], [])
    """
    return [part.strip() for part in str(cell).split(LISTED) if part.strip()]


def union(cells: pd.Series | list[str]) -> str:
    """All items of several cells, each once, sorted.

    Examples
    --------
    >>> union(["st-PK", "st-IN;st-PK"])
    'st-IN;st-PK'
    """
    return LISTED.join(sorted({item for cell in cells for item in listed(cell)}))
