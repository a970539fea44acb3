"""What is inferred of each document beside what was found out by hand."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.chronology.publication.inference import infer_published
from analysis.chronology.publication.model import EVIDENCE_COLUMNS
from analysis.corpus import Document
from analysis.edtf import date_bounds

__all__ = ["compare_published", "published_evidence", "reported_dates"]

COLUMNS = ["doc", "published", "published_bounds", "inferred", "best", "contained", "reason"]
COLUMNS += ["reason_hi"]


def reported_dates(document: Document, reports: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """Events that a document reports, with the dates of the reference chronology.

    Reports of events that the chronology does not hold are left out: their dates may have been
    reckoned from the day of publication. So are deferrals, which have their own event.

    Parameters
    ----------
    document : Document
    reports, events : pandas.DataFrame
        The tables ``event_reports`` and ``events``.

    Returns
    -------
    pandas.DataFrame
        date, status, label, label_hi, start, end (of the line).
    """
    dates = events.set_index("id")["date"]
    spans = {zone.line: (zone.start, zone.end) for zone in document.zones}
    own = reports[(reports["doc"] == document.id) & reports["event"].isin(dates.index)]
    rows = [
        (dates[row.event], row.status, row.event_label, row.event_label_hi, *spans[int(row.line)])
        for row in own.itertuples()
        if int(row.line) in spans
    ]
    frame = pd.DataFrame(rows, columns=["date", "status", "label", "label_hi", "start", "end"])
    frame["status"] = frame["status"].replace({"deferred": "happened"})
    return frame.drop_duplicates(["date", "status", "label", "start"], ignore_index=True)


def compare_published(
    documents: Iterable[Document],
    sources: pd.DataFrame,
    reports: pd.DataFrame,
    events: pd.DataFrame,
) -> pd.DataFrame:
    """Set inferred days of publication beside those found by hand.

    Returns
    -------
    pandas.DataFrame
        One row a document: doc, published, published_bounds (by hand, EDTF), inferred, best
        (EDTF), contained (whether every day by hand lies in the inferred range), reason,
        reason_hi.
    """
    known = sources.set_index("id")
    rows = []
    for document in documents:
        hand = known.loc[document.id]
        found = infer_published(
            document.text,
            document.language,
            zones=document.zones,
            events=reported_dates(document, reports, events),
            address=hand["url"],
        )
        low, high = date_bounds(hand["published_bounds"])
        after = low is not None and (found.earliest is None or found.earliest <= low)
        before = high is not None and (found.latest is None or high <= found.latest)
        row = (document.id, hand["published"], hand["published_bounds"], found.edtf, found.best)
        rows.append((*row, after and before, found.reason, found.reason_hi))
    return pd.DataFrame(rows, columns=COLUMNS)


def published_evidence(
    documents: Iterable[Document],
    sources: pd.DataFrame,
    reports: pd.DataFrame,
    events: pd.DataFrame,
) -> pd.DataFrame:
    """Every clue to the day of publication of each document; columns as `infer_published`."""
    addresses = sources.set_index("id")["url"]
    frames = [
        infer_published(
            document.text,
            document.language,
            zones=document.zones,
            events=reported_dates(document, reports, events),
            address=addresses[document.id],
            doc=document.id,
        ).evidence
        for document in documents
    ]
    return (
        pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=EVIDENCE_COLUMNS)
    )
