"""Events as TimelineJS 3 JSON (Knight Lab), and back."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import pandas as pd

from analysis.chronology.exports.characters import JSON, guard, unguard
from analysis.edtf import edtf_in_words, parse_edtf
from analysis.schema import cell_text

__all__ = ["events_to_timelinejs", "timelinejs_to_events"]

_OURS: Final = "samvad"
# A page may hold the JSON in a script: nothing in it may end that.
_IN_PAGES: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def events_to_timelinejs(
    events: pd.DataFrame,
    *,
    language: str = "en",
    group: str = "type",
    labels: Mapping[str, str] | None = None,
) -> str:
    """Write events as JSON for TimelineJS 3.

    Parameters
    ----------
    events : pandas.DataFrame
        id, date (EDTF), title_en, title_hi and, if there, source, note and the column `group`.
    language : {"en", "hi"}
        Of headlines and dates in words.
    group : str
        Column by which the timeline is parted into rows: type, plover, participants ...
    labels : mapping of str to str, optional
        What a value of that column is called.

    Returns
    -------
    str
        JSON. TimelineJS knows no doubt: the event spans all days its date allows, and
        ``display_date`` says in words what is meant. Markup is escaped. An event of no known
        year is left out, one with an open end stands at the end that is known. Each event also
        carries its row under ``samvad``, which TimelineJS passes over and
        `timelinejs_to_events` reads.

    References
    ----------
    Knight Lab, *TimelineJS 3: JSON format*, https://timeline.knightlab.com/docs/json-format.html.

    Examples
    --------
    >>> row = {"id": "E1", "date": "[2019-06-07..2019-06-12]", "title_en": "Letter <1>",
    ...        "title_hi": "पत्र", "type": "contact"}
    >>> event = json.loads(events_to_timelinejs(pd.DataFrame([row])))["events"][0]
    >>> event["display_date"], event["end_date"]["day"], event["text"]["headline"]
    ('7–12 June 2019, one of these days', 12, 'Letter &lt;1&gt;')
    >>> json.loads(events_to_timelinejs(pd.DataFrame([row]), language="hi"))["events"][0]["group"]
    'contact'
    """
    found = []
    for row in events.to_dict("records"):
        dates = _dates(str(row["date"]))
        if dates:
            found.append(dates | _event(row, language, group, labels or {}))
    text = json.dumps({"events": found}, ensure_ascii=False, indent=1)
    return text.translate(_IN_PAGES) + "\n"


def _dates(edtf: str) -> dict[str, Any]:
    found = parse_edtf(edtf)
    first, last = found.earliest or found.latest, found.latest or found.earliest
    if first is None or last is None:
        return {}
    span: dict[str, Any] = {"start_date": _date(first, found.precision)}
    if first != last and not (found.kind == "date" and found.precision in ("month", "year")):
        span["end_date"] = _date(last, found.precision)
    return span


def _date(day: date, precision: str) -> dict[str, int]:
    parts = {"year": day.year}
    if precision not in ("year", "decade", "century"):
        parts["month"] = day.month
    if precision == "day":
        parts["day"] = day.day
    return parts


def _event(
    row: dict[Any, Any], language: str, group: str, labels: Mapping[str, str]
) -> dict[str, Any]:
    cells = {str(name): cell_text(value) for name, value in row.items()}
    said = [cells[name] for name in ("note", "source") if cells.get(name)]
    value = cells.get(group, "")
    return {
        "display_date": edtf_in_words(cells["date"], language),
        "text": {
            "headline": _markup(cells[f"title_{language}"]),
            "text": "".join(f"<p>{_markup(part)}</p>" for part in said),
        },
        "group": _markup(labels.get(value, value)),
        "unique_id": guard(cells["id"], JSON),
        _OURS: {name: guard(text, JSON) for name, text in cells.items()},
    }


def _markup(text: str) -> str:
    return html.escape(guard(text, JSON))


def timelinejs_to_events(text: str) -> pd.DataFrame:
    """Read the events of TimelineJS JSON.

    Returns
    -------
    pandas.DataFrame
        One row an event, all cells text. Of a file of ours its columns; of another one id, date
        (EDTF; an end date makes it an interval), title, note and group, with entities resolved
        and tags left as they are.

    Raises
    ------
    ValueError
        If the text is no such JSON or an event has no year; the event is named.

    Examples
    --------
    >>> timelinejs_to_events('{"events": [{"start_date": {"year": "1972", "month": 7},'
    ...                      ' "text": {"headline": "शिमला"}}]}')[["date", "title"]].values.tolist()
    [['1972-07', 'शिमला']]
    """
    try:
        found = json.loads(text.removeprefix("\ufeff"))
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"no JSON: {error}") from None
    events = found.get("events") if isinstance(found, dict) else None
    if not isinstance(events, list):
        raise ValueError("no TimelineJS: it has no list of events")
    return pd.DataFrame([_row(event, n) for n, event in enumerate(events, 1)], dtype="str")


def _row(event: Any, number: int) -> dict[str, str]:
    if not isinstance(event, dict):
        raise ValueError(f"event {number}: no object")
    if isinstance(event.get(_OURS), dict):
        return {str(name): unguard(str(value)) for name, value in event[_OURS].items()}
    text = event.get("text")
    said: dict[str, Any] = text if isinstance(text, dict) else {}
    start, end = (_edtf(event.get(f"{name}_date"), number) for name in ("start", "end"))
    if not start:
        raise ValueError(f"event {number}: its start_date has no year")
    return {
        "id": str(event.get("unique_id", "")),
        "date": f"{start}/{end}" if end and end != start else start,
        "title": html.unescape(str(said.get("headline", ""))),
        "note": html.unescape(str(said.get("text", ""))),
        "group": html.unescape(str(event.get("group", ""))),
    }


def _edtf(found: Any, number: int) -> str:
    if not isinstance(found, dict) or not found.get("year"):
        return ""
    try:
        parts = [f"{int(found['year']):04}"]
        for name in ("month", "day"):
            if not found.get(name):
                break
            parts.append(f"{int(found[name]):02}")
        parse_edtf("-".join(parts))
    except (TypeError, ValueError) as error:
        raise ValueError(f"event {number}: no date: {error}") from None
    return "-".join(parts)
