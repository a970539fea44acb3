"""The interactive view of the chronology: `explore_timeline`, and what its cards say."""

from __future__ import annotations

from datetime import date
from typing import Final

import pandas as pd

from analysis import figures, tables
from analysis.chronology.plots.cards import Record, cells, heads
from analysis.chronology.plots.choices import Choices, choices
from analysis.chronology.plots.events import fill_of, mark_of, text_days
from analysis.chronology.plots.kinds import lane_of, lanes
from analysis.chronology.timeline import timeline
from analysis.figures import say
from analysis.figures.time_explorer import Entry, TimeExplorer
from analysis.figures.timeline import Mark
from analysis.figures.timeline_svg import TimePicture

__all__ = ["explore_timeline"]

# What `timeline` adds, and adds anew.
ADDED: Final = frozenset({"start", "end", "precision", "doubtful"})


def explore_timeline(
    events: pd.DataFrame,
    reports: pd.DataFrame | None = None,
    sources: pd.DataFrame | None = None,
    *,
    name: str,
    conflicts: pd.DataFrame | None = None,
    actors: pd.DataFrame | None = None,
    title: str = "",
    anchors: bool = True,
) -> TimeExplorer:
    """View of a chronology in which every event can be found and opened.

    Parameters
    ----------
    events : pandas.DataFrame
        The table ``events``, or what `analysis.chronology.timeline` makes of it.
    reports, sources, conflicts : pandas.DataFrame, optional
        The tables ``event_reports``, ``sources`` and ``date_conflicts``: who reports an event,
        when the texts appeared, and which dates sources give. The texts themselves never appear.
    name : str
        Id of the view in its page: letters, digits and hyphens.
    actors : pandas.DataFrame, optional
        ``id``, ``name_en``, ``name_hi``, ``side`` of participants; the table ``actors`` by default.
    title : str, optional
        What the view shows; by default a plain word for it.
    anchors : bool
        Whether each event's id is an anchor of the page (``#REF-034``): of one view a page only.

    Returns
    -------
    TimeExplorer
        Shown as HTML: picture and table by themselves, more with the book's script.

    Raises
    ------
    ValueError
        If `name` cannot be an id, or a date is no EDTF.

    Examples
    --------
    >>> events = tables.read("events")
    >>> view = explore_timeline(events[events["id"] == "REF-034"], name="events")
    >>> view
    TimeExplorer('Timeline')
    >>> "Simla Agreement" in view.html() and "शिमला" in view.html()
    True
    """
    if not name.replace("-", "").isalnum() or not name.isascii() or not name[0].isalpha():
        raise ValueError(f"name {name!r}: expected letters, digits and hyphens, a letter first")
    actors = tables.read("actors") if actors is None else actors
    people = {str(row["id"]): row for row in actors.to_dict("records")}
    ordered = timeline(events.loc[:, ~events.columns.isin(ADDED)]).fillna("")
    records: list[Record] = ordered.to_dict("records")
    told, disputes = _by_event(reports), _by_event(conflicts)
    texts = [] if sources is None else sorted(sources["id"].astype(str))
    asked = choices(records, people, texts)
    entries: list[Entry] = []
    marks: list[Mark] = []
    for row in records:
        own, key = told.get(str(row["id"]), []), str(row["id"])
        mark = _mark(row, own)
        dated = bool(mark.start or mark.end)
        shown = cells(row, people, own, disputes.get(key, []), texts)
        words = str(row[say(en="title_hi", hi="title_en")])  # the row itself says the rest
        chosen = _chosen(asked, row, people, own)
        entries.append(
            Entry(key if anchors else "", shown, chosen, words, len(marks) if dated else None)
        )
        marks += [mark] if dated else []
    words = title or say(en="Timeline", hi="समय-रेखा")
    days = () if sources is None else tuple(text_days(sources))
    return TimeExplorer(
        TimePicture(name, words, _description(records), tuple(marks), tuple(lanes()), days),
        words,
        heads(),
        tuple(entries),
        tuple(each.filter for each in asked),
        _legend(marks),
        say(en="Show the events as a table", hi="घटनाएँ तालिका में देखें"),
    )


def _by_event(rows: pd.DataFrame | None) -> dict[str, list[Record]]:
    """Rows of each event; those with a text and line in the order of the texts."""
    found: dict[str, list[Record]] = {}
    if rows is None:
        return found
    records = rows[rows["event"].fillna("") != ""].fillna("").to_dict("records")
    if "line" in rows:
        records.sort(key=lambda row: (str(row["doc"]), int(row["line"])))
    for row in records:
        found.setdefault(str(row["event"]), []).append(row)
    return found


def _mark(row: Record, told: list[Record]) -> Mark:
    happened = any(report["status"] == "happened" for report in told)
    return mark_of(
        str(row["date"]),
        str(row["id"]),
        lane=lane_of(str(row["type"])),
        colour=figures.ACCENT if happened else figures.INK,
        marker="D" if happened else "o",
        fill=fill_of(str(row["grade"])),
        strong=happened,
    )


def _chosen(
    asked: list[Choices], row: Record, people: dict[str, Record], told: list[Record]
) -> tuple[tuple[int, ...], ...]:
    return tuple(each.of(row, people, told) for each in asked)


def _description(records: list[Record]) -> str:
    weak = sum(fill_of(str(row["grade"])) != "full" for row in records)
    doubtful = sum(bool(row["doubtful"]) for row in records)
    years = sorted(str(row[side])[:4] for row in records for side in ("start", "end") if row[side])
    ends = (years[0], years[-1]) if years else ("", "")
    return say(
        en=f"{len(records)} events in {len(lanes())} lanes, {ends[0]} to {ends[1]}; not filled for "
        f"want of evidence that was seen: {weak}; with a date in doubt: {doubtful}.",
        hi=f"{len(lanes())} पंक्तियों में {len(records)} घटनाएँ, {ends[0]} से {ends[1]} तक; प्रमाण देखा "
        f"न होने से अधूरे भरे चिह्न: {weak}; संदिग्ध तारीख़: {doubtful}।",
    )


def _legend(marks: list[Mark]) -> tuple[tuple[Mark, str], ...]:
    """Signs that occur, each with its words; the two plainest always."""
    first, last, rust = date(2000, 1, 1), date(2000, 12, 31), figures.ACCENT
    told = Mark(first, first, colour=rust, marker="D", strong=True)
    lasting = any(mark.start and mark.end and mark.start < mark.end for mark in marks)
    signs = (
        (True, told, say(en="a text reports it", hi="किसी लेख में ख़बर है")),
        (True, Mark(first, first), say(en="no text reports it", hi="किसी लेख में नहीं")),
        (
            any(mark.fill == "half" for mark in marks),
            Mark(first, first, fill="half"),
            say(en="evidence of grade B", hi="प्रमाण की श्रेणी B"),
        ),
        (
            any(mark.fill == "none" for mark in marks),
            Mark(first, first, fill="none"),
            say(en="evidence of grade C or none", hi="प्रमाण की श्रेणी C या कोई नहीं"),
        ),
        (lasting, Mark(first, last), say(en="lasted so long", hi="इतने समय चली")),
        (
            any(mark.doubt == "within" for mark in marks),
            Mark(first, last, doubt="within"),
            say(en="one of these days", hi="इनमें से कोई एक दिन"),
        ),
        (
            any(mark.doubt == "about" for mark in marks),
            Mark(first, first, doubt="about"),
            say(en="about then, or questioned", hi="मोटे तौर पर, या संदिग्ध"),
        ),
        (
            any(not mark.end for mark in marks),
            Mark(first, None),
            say(en="end open or not known", hi="अंत खुला या अज्ञात"),
        ),
        (
            any(not mark.start for mark in marks),
            Mark(None, first),
            say(en="beginning open or not known", hi="आरंभ खुला या अज्ञात"),
        ),
    )
    return tuple((mark, words) for occurs, mark, words in signs if occurs)
