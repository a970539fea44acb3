"""Events for other programs: iCalendar (RFC 5545)."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd

from analysis.edtf import parse_edtf

__all__ = ["events_to_icalendar"]


def events_to_icalendar(events: pd.DataFrame, *, language: str = "en") -> str:
    r"""Write events as an iCalendar file of all-day entries.

    Parameters
    ----------
    events : pandas.DataFrame
        id, date (EDTF), title_en, title_hi, place, source; the table ``events``.
    language : {"en", "hi"}
        Language of the titles.

    Returns
    -------
    str
        The calendar, lines ended by CRLF and folded at 75 octets. An event without a first or
        last day is left out. The EDTF date is kept in ``X-EDTF``, for iCalendar has no doubt.

    Examples
    --------
    >>> row = {"id": "REF-034", "date": "1972-07-02", "title_en": "Simla Agreement",
    ...        "title_hi": "शिमला समझौता", "place": "Shimla", "source": "UN Peacemaker"}
    >>> "SUMMARY:शिमला समझौता\r\n" in events_to_icalendar(pd.DataFrame([row]), language="hi")
    True
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samvad//Chronology//EN"]
    for row in events.to_dict("records"):
        edtf = parse_edtf(str(row["date"]))
        if edtf.earliest is None or edtf.latest is None:
            continue
        after = edtf.latest + timedelta(days=1)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{row['id']}@samvad",
            "DTSTAMP:20000101T000000Z",  # fixed, so that equal tables give equal files
            f"DTSTART;VALUE=DATE:{edtf.earliest:%Y%m%d}",
            f"DTEND;VALUE=DATE:{after:%Y%m%d}",
            f"SUMMARY:{_escaped(row[f'title_{language}'])}",
            f"LOCATION:{_escaped(row['place'])}",
            f"DESCRIPTION:{_escaped(row['source'])}",
            f"X-EDTF:{_escaped(row['date'])}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines)


def _escaped(text: object) -> str:
    escaped = str(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(escaped.splitlines())


def _folded(line: str) -> str:
    """Fold at 75 octets without cutting a character."""
    pieces, size = [""], 0
    for char in line:
        width = len(char.encode("utf-8"))
        if size + width > 75:
            pieces.append(" ")
            size = 1
        pieces[-1] += char
        size += width
    return "\r\n".join(pieces)
