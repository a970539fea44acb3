"""What is inferred of each document beside what was found out by hand."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis.chronology.publication.inference import infer_published
from analysis.chronology.publication.model import EVIDENCE_COLUMNS, Publication
from analysis.corpus import Document
from analysis.edtf import date_bounds, edtf_in_words

__all__ = [
    "compare_published",
    "publication_columns",
    "publications",
    "published_evidence",
    "reported_dates",
]

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


def publication_columns(text: str, language: str) -> dict[str, str]:
    """Columns of ``sources.csv`` on the date of a text that carries none.

    Returns
    -------
    dict of str
        published and published_bounds (the inferred range, so that no value reckoned from it is
        surer than it is), published_reason and, if the page shows one, crawled.

    Raises
    ------
    ValueError
        If the text does not say enough for a range with two ends; what it says is in the message.

    Examples
    --------
    >>> columns = publication_columns("Published: 8 June 2019. Talks were held.", "en")
    >>> columns["published"], columns["published_reason"]
    ('2019-06-08', 'inferred: a stamp of publication: 8 June 2019')
    """
    found = infer_published(text, language)
    if found.earliest is None or found.latest is None:
        range_ = f" ({edtf_in_words(found.edtf, 'en')})" if found.edtf else ""
        raise ValueError(
            f"when it was published does not follow from the text{range_}: {found.reason}; "
            "say it with --published, if need be as a range such as 2019-06-07/2019-06-12"
        )
    visits = found.evidence.loc[found.evidence["kind"] == "crawl stamp", "not_after"]
    return {
        "published": found.edtf,
        "published_bounds": found.edtf,
        "published_reason": f"inferred: {found.reason}",
        "crawled": visits.iloc[0] if len(visits) else "",
    }


def publications(
    documents: Iterable[Document],
    sources: pd.DataFrame,
    reports: pd.DataFrame,
    events: pd.DataFrame,
) -> dict[str, pd.DataFrame]:
    """Infer when each document was published, beside what was found by hand.

    Parameters
    ----------
    documents : iterable of Document
        With what is known of them by hand.
    sources, reports, events : pandas.DataFrame
        The tables ``sources`` (for the address of the page), ``event_reports`` and ``events``.

    Returns
    -------
    dict of pandas.DataFrame
        ``publication``: see `compare_published`; ``publication_clues``: see `published_evidence`.
    """
    addresses = dict(zip(sources["id"], sources["url"], strict=True))
    rows, clues = [], []
    for document in documents:
        found = infer_published(
            document.text,
            document.language,
            zones=document.zones,
            events=reported_dates(document, reports, events),
            address=addresses.get(document.id, ""),
            doc=document.id,
        )
        hand = (document.id, document.published, document.published_bounds)
        held = _holds(found, document.published_bounds or document.published)
        rows.append((*hand, found.edtf, found.best, held, found.reason, found.reason_hi))
        clues.append(found.evidence)
    evidence = pd.concat(clues) if clues else pd.DataFrame(columns=EVIDENCE_COLUMNS)
    return {
        "publication": pd.DataFrame(rows, columns=COLUMNS),
        "publication_clues": evidence.reset_index(drop=True),
    }


def _holds(found: Publication, bounds: str) -> bool:
    """Whether every day found by hand lies in the inferred range."""
    low, high = date_bounds(bounds) if bounds else (None, None)
    after = found.earliest is None or (low is not None and found.earliest <= low)
    before = found.latest is None or (high is not None and high <= found.latest)
    return after and before


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
    return publications(documents, sources, reports, events)["publication"]


def published_evidence(
    documents: Iterable[Document],
    sources: pd.DataFrame,
    reports: pd.DataFrame,
    events: pd.DataFrame,
) -> pd.DataFrame:
    """Every clue to the day of publication of each document; columns as `infer_published`."""
    return publications(documents, sources, reports, events)["publication_clues"]
