"""Events in order, and what the texts make of them: lag, memory, plans and what came of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

from analysis.chronology.events import AHEAD, happened
from analysis.chronology.events.model import LISTED, listed
from analysis.edtf import days_between, parse_edtf

__all__ = ["conflict_spread", "memory_profile", "mention_lag", "planned_against_happened"]
__all__ += ["timeline"]

_PARTIES = ("India", "Pakistan")


def timeline(
    events: pd.DataFrame,
    reports: pd.DataFrame | None = None,
    sources: pd.DataFrame | None = None,
    conflicts: pd.DataFrame | None = None,
    actors: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Put events in order of their dates, with what the texts report of each.

    Parameters
    ----------
    events : pandas.DataFrame
        At least id and date (EDTF): the table ``events``, or what `merged_events` makes of
        reports, whose clusters are ids then (undated ones are left out).
    reports, sources, conflicts : pandas.DataFrame, optional
        The tables ``event_reports``, ``sources`` and ``date_conflicts``.
    actors : pandas.DataFrame, optional
        The table ``actors``, for the sides of participants.

    Returns
    -------
    pandas.DataFrame
        The events' columns and: start, end (ISO days, ``""`` on an open side), precision, doubtful
        (approximate, uncertain or one of several days), and, where the tables are given, mentions
        (reports of it as happened), texts (``;`` list of documents), lag_low, lag_high (days from
        the event to the first text that reports it), statuses (``;`` list: every way in which the
        texts speak of it), ahead (reports of it as planned, put off, possible or not happening:
        they are no mentions), conflicts (values that disagree) and sides (``;`` list of India and
        Pakistan, of the participants). Sorted by start, end, id; an event with an open start comes
        first.

    Examples
    --------
    >>> events = pd.DataFrame({"id": ["b", "a"], "date": ["1972-07-02", "1948/1949-01"]})
    >>> timeline(events)[["id", "start", "end", "precision"]].values.tolist()
    [['a', '1948-01-01', '1949-01-31', 'year'], ['b', '1972-07-02', '1972-07-02', 'day']]
    """
    frame = events.reset_index(drop=True).copy()
    if "id" not in frame and "cluster" in frame:
        frame = frame[frame["date"] != ""].reset_index(drop=True)
        frame.insert(0, "id", frame["cluster"])
        events = frame
        if reports is not None:
            reports = reports.assign(event=reports["cluster"])
    parsed = [parse_edtf(text) for text in frame["date"]]
    frame["start"] = [_iso(edtf.earliest) for edtf in parsed]
    frame["end"] = [_iso(edtf.latest) for edtf in parsed]
    frame["precision"] = [edtf.precision for edtf in parsed]
    frame["doubtful"] = [e.approximate or e.uncertain or e.kind == "one of" for e in parsed]
    if reports is not None:
        frame = frame.assign(**_as_told(frame["id"], events, reports, sources))
    if conflicts is not None:
        frame["conflicts"] = _counted(conflicts[~conflicts["preferred"]], frame["id"])
    if actors is not None:
        side = dict(zip(actors["id"], actors["side"], strict=True))
        cells = frame["participant_actors" if "participant_actors" in frame else "participants"]
        frame["sides"] = [_sides(cell, side) for cell in cells]
    order = ["start", "end", "id"] if "id" in frame else ["start", "end"]
    return frame.sort_values(order, kind="stable", ignore_index=True)


def _as_told(
    ids: pd.Series, events: pd.DataFrame, reports: pd.DataFrame, sources: pd.DataFrame | None
) -> dict[str, object]:
    """Columns that say how the texts report each event."""
    known = reports[reports["event"] != ""]
    told = happened(known)
    texts = told.groupby("event")["doc"].agg(lambda docs: LISTED.join(sorted(set(docs))))
    statuses = known.groupby("event")["status"].agg(lambda said: LISTED.join(sorted(set(said))))
    columns: dict[str, object] = {
        "mentions": _counted(told, ids),
        "texts": ids.map(texts).fillna("").astype("str"),
        "statuses": ids.map(statuses).fillna("").astype("str"),
        "ahead": _counted(known[known["status"].isin(AHEAD)], ids),
    }
    if sources is not None:
        lags = mention_lag(events, reports, sources).groupby("event")
        for column in ("lag_low", "lag_high"):
            columns[column] = ids.map(lags[column].min()).astype("Int64")
    return columns


def _sides(cell: str, side: dict[str, str]) -> str:
    found = {side.get(actor, "") for actor in listed(cell)}
    return LISTED.join(party for party in _PARTIES if party in found)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _counted(rows: pd.DataFrame, ids: Iterable[str]) -> list[int]:
    counts = rows["event"].value_counts()
    return [int(counts.get(name, 0)) for name in ids]


def mention_lag(events: pd.DataFrame, reports: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Days from each event to each text that reports it as happened.

    Returns
    -------
    pandas.DataFrame
        One row a text and event: doc, event, event_label, event_label_hi, date, published,
        mentions (lines), lag_low, lag_high (days, from the events' and the texts' date bounds).
        Events outside the reference chronology are left out. Sorted by doc and lag.
    """
    told = happened(reports[reports["event"].isin(events["id"])])
    first = told.groupby(["doc", "event"], as_index=False).agg(
        event_label=("event_label", "first"),
        event_label_hi=("event_label_hi", "first"),
        mentions=("line", "nunique"),
    )
    bounds = sources.set_index("id")["published_bounds"]
    first["date"] = first["event"].map(events.set_index("id")["date"])
    first["published"] = first["doc"].map(bounds)
    pairs = [days_between(a, b) for a, b in zip(first["date"], first["published"], strict=True)]
    first["lag_low"] = pd.array([low for low, _ in pairs], dtype="Int64")
    first["lag_high"] = pd.array([high for _, high in pairs], dtype="Int64")
    columns = ["doc", "event", "event_label", "event_label_hi", "date", "published", "mentions"]
    first = first[[*columns, "lag_low", "lag_high"]]
    return first.sort_values(["doc", "lag_low", "event"], ignore_index=True)


def memory_profile(
    events: pd.DataFrame, reports: pd.DataFrame, sources: pd.DataFrame, *, fresh: int = 31
) -> pd.DataFrame:
    """Say which past each text invokes: mentions by decade of the event.

    Parameters
    ----------
    events, reports, sources : pandas.DataFrame
        The tables ``events``, ``event_reports`` and ``sources``.
    fresh : int
        Days within which an event is the news itself and no memory.

    Returns
    -------
    pandas.DataFrame
        doc, decade (``1970s``; ``news`` for events at most `fresh` days old), events (distinct),
        mentions (lines), oldest (date of the oldest event). Every text has a row for every decade
        that any text invokes, with zeros where it invokes nothing.
    """
    lags = mention_lag(events, reports, sources)
    years = [parse_edtf(text).earliest for text in lags["date"]]
    lags["decade"] = [
        "news" if low <= fresh else f"{day.year // 10 * 10}s" if day else ""
        for low, day in zip(lags["lag_low"].fillna(fresh + 1), years, strict=True)
    ]
    grid = pd.MultiIndex.from_product(
        [sorted(sources["id"]), sorted(set(lags["decade"]))], names=["doc", "decade"]
    )
    profile = lags.groupby(["doc", "decade"]).agg(
        events=("event", "nunique"), mentions=("mentions", "sum"), oldest=("date", "min")
    )
    profile = profile.reindex(grid).reset_index()
    counts = {"events": "int64", "mentions": "int64"}
    return profile.fillna({"events": 0, "mentions": 0, "oldest": ""}).astype(counts)


def planned_against_happened(events: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """Set what the texts announce beside what came of it.

    Returns
    -------
    pandas.DataFrame
        One row a text and thing announced: doc, event, event_label, event_label_hi, statuses
        (``;`` list in the order of the text), announced (EDTF from the text, ``""`` if none),
        happened (EDTF of the event, ``""`` if it did not happen or nothing is known), days_low,
        days_high (from the announced date to the event), outcome (on time, later, earlier,
        happened without a date announced, deferred, did not happen or not known). A
        deferred event's own date is that of its deferral, so it is not the thing announced.
    """
    ahead = reports[reports["status"].isin(AHEAD)]
    rows = []
    for (doc, label), group in ahead.groupby(["doc", "event_label"], sort=False):
        dated = group[group["date_in_text"] != ""]
        announced = dated["date_in_text"].iloc[0] if len(dated) else ""
        deferred = "deferred" in set(group["status"])
        found = "" if deferred else group["date_reference"].iloc[0]
        low, high = days_between(announced, found) if announced and found else (None, None)
        rows.append(
            {
                "doc": doc,
                "event": group["event"].iloc[0],
                "event_label": label,
                "event_label_hi": group["event_label_hi"].iloc[0],
                "statuses": ";".join(dict.fromkeys(group["status"])),
                "announced": announced,
                "happened": found,
                "days_low": low,
                "days_high": high,
                "outcome": _outcome(deferred, announced, found, low, high),
            }
        )
    columns = ["doc", "event", "event_label", "event_label_hi", "statuses", "announced"]
    columns += ["happened", "days_low", "days_high", "outcome"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.astype({"days_low": "Int64", "days_high": "Int64"})


def _outcome(deferred: bool, announced: str, found: str, low: int | None, high: int | None) -> str:
    if deferred:
        return "deferred"
    if not found:
        return "did not happen or not known"
    if not announced:
        return "happened, no date announced"
    if low is not None and low > 0:
        return "later"
    return "earlier" if high is not None and high < 0 else "on time"


def conflict_spread(conflicts: pd.DataFrame) -> pd.DataFrame:
    """How far each rejected value lies from the preferred one.

    Returns
    -------
    pandas.DataFrame
        The rows of `conflicts` with: preferred_value, days_low, days_high (from the preferred
        value to this one; missing where a source gives no date or leaves an end open).
    """
    kept = conflicts[conflicts["preferred"]].set_index("id")["value"]
    frame = conflicts.copy()
    frame["preferred_value"] = frame["id"].map(kept)
    pairs = [
        days_between(kept_value, value) if value else (None, None)
        for kept_value, value in zip(frame["preferred_value"], frame["value"], strict=True)
    ]
    frame["days_low"] = pd.array([low for low, _ in pairs], dtype="Int64")
    frame["days_high"] = pd.array([high for _, high in pairs], dtype="Int64")
    return frame.reset_index(drop=True)
