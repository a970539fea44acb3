"""Events as iCalendar (RFC 5545), and back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import pandas as pd
import regex

from analysis.chronology.exports.characters import ICALENDAR, guard, unguard
from analysis.edtf import edtf_in_words, parse_edtf
from analysis.schema import cell_text

__all__ = ["events_to_icalendar", "icalendar_to_events"]

_OURS: Final = "X-SAMVAD-"
_ESCAPED: Final = regex.compile(r"\\([\\;,nN])")
_COLUMN: Final = regex.compile(r"[a-z][a-z0-9_]*")


def events_to_icalendar(events: pd.DataFrame, *, language: str = "en") -> str:
    r"""Write events as an iCalendar file of all-day entries.

    Parameters
    ----------
    events : pandas.DataFrame
        id, date (EDTF), title_en, title_hi, place, source; the table ``events``.
    language : {"en", "hi"}
        Language of titles, places and dates in words.

    Returns
    -------
    str
        The calendar, lines ended by CRLF and folded at 75 octets. An event without a first or
        last day is left out: iCalendar has no open ends. It has no doubt either: the entry spans
        all days that the date allows, the description says in words what is meant, and every
        column of the table is kept in a property ``X-SAMVAD-...``, the EDTF date also in
        ``X-EDTF``. Control characters and lone surrogates are written ``⟦U+0000⟧``.

    See Also
    --------
    icalendar_to_events : the way back

    Examples
    --------
    >>> row = {"id": "REF-034", "date": "1972-07-02", "title_en": "Simla Agreement",
    ...        "title_hi": "शिमला समझौता", "place": "Shimla", "source": "UN Peacemaker"}
    >>> "SUMMARY:शिमला समझौता\r\n" in events_to_icalendar(pd.DataFrame([row]), language="hi")
    True
    """
    if wrong := [name for name in events.columns if not _COLUMN.fullmatch(name)]:
        raise ValueError(f"column {wrong[0]!r}: a property's name is made of a-z, 0-9 and _")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samvad//Chronology//EN"]
    for row in events.to_dict("records"):
        edtf = parse_edtf(str(row["date"]))
        if edtf.earliest is not None and edtf.latest is not None:
            lines += _entry(row, (edtf.earliest, edtf.latest), language)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines)


def _entry(row: dict[str, object], days: tuple[date, date], language: str) -> Iterator[str]:
    place = row.get(f"place_{language}") or row.get("place", "")
    words = edtf_in_words(str(row["date"]), language)
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(row['id'])}@samvad"
    yield "DTSTAMP:20000101T000000Z"  # fixed, so that equal tables give equal files
    yield f"DTSTART;VALUE=DATE:{days[0]:%Y%m%d}"
    if days[1] < date.max:
        yield f"DTEND;VALUE=DATE:{days[1] + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(row[f'title_{language}'])}"
    yield f"LOCATION:{_escaped(place)}"
    yield f"DESCRIPTION:{_escaped(words)}: {_escaped(row.get('source', ''))}"
    yield f"X-EDTF:{_escaped(row['date'])}"
    for name, value in row.items():
        yield f"{_OURS}{str(name).upper().replace('_', '-')}:{_escaped(value)}"
    yield "END:VEVENT"


def _escaped(value: object) -> str:
    text = guard(cell_text(value), ICALENDAR).replace("\\", "\\\\")
    return text.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _unescaped(text: str) -> str:
    plain = _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)
    return unguard(plain)


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


def icalendar_to_events(text: str) -> pd.DataFrame:
    """Read the events of an iCalendar file.

    Parameters
    ----------
    text : str
        One that `events_to_icalendar` wrote, or another program's.

    Returns
    -------
    pandas.DataFrame
        One row an entry, all cells text. Of a file of ours its columns; of another one id, date
        (EDTF; an entry of several days is an interval), title, place and note.

    Raises
    ------
    ValueError
        If the text is no iCalendar, or an entry has no day to begin on; the entry is named.

    Examples
    --------
    >>> row = {"id": "REF-034", "date": "1972-07-02", "title_en": "Simla Agreement",
    ...        "title_hi": "शिमला समझौता", "place": "Shimla", "source": "UN Peacemaker"}
    >>> icalendar_to_events(events_to_icalendar(pd.DataFrame([row])))["title_hi"].tolist()
    ['शिमला समझौता']
    """
    lines = regex.sub(r"\r?\n[ \t]", "", text.removeprefix("\ufeff")).split("\n")
    lines = [line.removesuffix("\r") for line in lines]
    if not lines[0].upper().startswith("BEGIN:VCALENDAR"):
        raise ValueError("no iCalendar: the first line is not BEGIN:VCALENDAR")
    rows: list[dict[str, str]] = []
    entry: dict[str, str] | None = None
    inner = 0  # of components within an entry, such as alarms
    for line in lines:
        name, _, value = line.partition(":")
        name = name.partition(";")[0].upper()
        if (name, value.upper()) == ("BEGIN", "VEVENT"):
            entry = {}
        elif (name, value.upper()) == ("END", "VEVENT") and entry is not None:
            rows.append(_row(entry, len(rows) + 1))
            entry = None
        elif entry is not None:
            inner += (name == "BEGIN") - (name == "END")
            if not inner and name != "END":
                entry.setdefault(name, value)
    return pd.DataFrame(rows, dtype="str")


def _row(entry: dict[str, str], number: int) -> dict[str, str]:
    ours = {
        name.removeprefix(_OURS).lower().replace("-", "_"): _unescaped(value)
        for name, value in entry.items()
        if name.startswith(_OURS)
    }
    if ours:
        return ours
    return {
        "id": _unescaped(entry.get("UID", "")),
        "date": _days(entry, number),
        "title": _unescaped(entry.get("SUMMARY", "")),
        "place": _unescaped(entry.get("LOCATION", "")),
        "note": _unescaped(entry.get("DESCRIPTION", "")),
    }


def _days(entry: dict[str, str], number: int) -> str:
    try:
        first = date.fromisoformat(entry.get("DTSTART", "")[:8])
        whole = len(entry.get("DTEND", "")) == 8  # a day: the first that is no longer meant
        last = date.fromisoformat(entry["DTEND"][:8]) if entry.get("DTEND") else first
    except ValueError:
        raise ValueError(f"entry {number}: DTSTART or DTEND is no day") from None
    last = max(first, last - timedelta(days=whole and last > first))
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
