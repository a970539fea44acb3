"""What the table and the card of an event say of it, in the words of the edition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.chronology.plots.kinds import status_name, type_name
from analysis.edtf import edtf_in_words
from analysis.figures import edition, say
from analysis.figures.time_explorer import Link

__all__ = ["Record", "called", "cells", "heads", "ids_of"]

Record = Mapping[str, Any]
_OWN = ("place", "note")  # columns that the Hindi edition has in Hindi where they are written


def ids_of(row: Record) -> list[str]:
    """Ids of the actors who take part."""
    return [part.strip() for part in str(row["participant_actors"]).split(";") if part.strip()]


def called(actor: str, people: Mapping[str, Record]) -> str:
    """Name of an actor in the edition's language, its id where it has none."""
    row = people.get(actor, {})
    return str(row.get(say(en="name_en", hi="name_hi")) or row.get("name_en") or actor)


def heads() -> tuple[str, ...]:
    """Column names of the table, which are the terms of a card."""
    return (
        say(en="Event", hi="घटना"),
        say(en="When", hi="कब"),
        say(en="Kind", hi="प्रकार"),
        say(en="Participants", hi="शामिल पक्ष"),
        say(en="Place", hi="स्थान"),
        say(en="Reported by", hi="किस लेख में"),
        say(en="Evidence", hi="प्रमाण"),
        say(en="Source of the date", hi="तारीख़ का स्रोत"),
        say(en="Other dates given", hi="दूसरी बताई गई तारीख़ें"),
        say(en="Note", hi="टिप्पणी"),
        say(en="Id and EDTF", hi="पहचान और EDTF"),
    )


def cells(
    row: Record,
    people: Mapping[str, Record],
    told: Sequence[Record],
    disputes: Sequence[Record],
    texts: Sequence[str],
) -> tuple[str | tuple[Link, ...], ...]:
    """Cells of an event's row: what is known of it, how sure that is, and who says so."""
    kinds = [type_name(str(row["type"]))]
    code = str(row.get("plover", ""))
    if code:
        word = say(en="machine-made PLOVER code", hi="मशीन का दिया PLOVER कोड")
        kinds.append(f"{word}: {type_name(code)} ({code})")
    place, note = (row.get(f"{name}_hi", "") if edition() == "hi" else "" for name in _OWN)
    return (
        str(row[say(en="title_en", hi="title_hi")]),
        edtf_in_words(str(row["date"]), edition()),
        tuple(map(Link, kinds)),
        tuple(map(Link, _participants(row, people))),
        str(place or row["place"]),
        tuple(_report(report, people, texts) for report in told),
        (Link(_grade(str(row["grade"]))), *map(Link, _checked(str(row.get("verified", ""))))),
        str(row["source"]),
        tuple(Link(_dispute(dispute)) for dispute in disputes if not dispute["preferred"]),
        str(note or row["note"]),
        f"{row['id']} · {row['date']}",
    )


def _participants(row: Record, people: Mapping[str, Record]) -> list[str]:
    """Who took part: by the edition's names, and as the table words it where that says more.

    The table's words are English; of them the Hindi edition keeps those that name nobody among
    the actors, such as a participant only alleged.
    """
    worded = [part.strip() for part in str(row["participants"]).split(";") if part.strip()]
    if edition() == "en":
        return worded or [called(actor, people) for actor in ids_of(row)]
    english = " ".join(str(people.get(actor, {}).get("name_en", "")) for actor in ids_of(row))
    known = set(english.replace("'s", "").split())
    rest = [part for part in worded if "(" in part or not known & set(part.split())]
    return [called(actor, people) for actor in ids_of(row)] + rest


def _report(report: Record, people: Mapping[str, Record], texts: Sequence[str]) -> Link:
    doc = str(report["doc"])
    said = report[say(en="event_label", hi="event_label_hi")]
    text = say(en="line {} of {}: {} ({})", hi="{1} की पंक्ति {0}: {2} ({3})").format(
        report["line"], doc, said, status_name(str(report["status"]))
    )
    when = str(report["date_in_text"])
    if when:
        text += say(en="; dated {}", hi="; तारीख़ {}").format(edtf_in_words(when, edition()))
    speakers = [part for part in str(report.get("said_by", "")).split(";") if part in people]
    if speakers:
        names = ", ".join(called(actor, people) for actor in speakers)
        text += say(en=f"; said by {names}", hi=f"; कहने वाले: {names}")
    return Link(text, f"sources.html#source-{doc}" if doc in texts else "")


def _dispute(dispute: Record) -> str:
    value = str(dispute["value"])
    when = edtf_in_words(value, edition()) or say(en="no date", hi="कोई तारीख़ नहीं")
    return f"{when}: {dispute['source']}"


def _checked(verified: str) -> list[str]:
    """Whether the date was found in such a source."""
    words = {
        "yes": say(en="date found there", hi="तारीख़ वहाँ मिली"),
        "partial": say(
            en="date found there in part: day or detail open",
            hi="तारीख़ वहाँ आंशिक रूप से मिली: दिन या ब्योरा खुला",
        ),
        "no": say(en="date not looked up there", hi="तारीख़ वहाँ देखी नहीं गई"),
    }
    return [words[verified]] if verified in words else []


def _grade(grade: str) -> str:
    return {
        "A": say(
            en="A: the document or a report of the time was seen",
            hi="A: दस्तावेज़ या उसी समय की ख़बर देखी गई",
        ),
        "B": say(
            en="B: a document that was not seen, or one later account",
            hi="B: दस्तावेज़ जो देखा नहीं गया, या बाद का कोई एक विवरण",
        ),
        "C": say(en="C: a general reference work only", hi="C: केवल कोई सामान्य संदर्भ-ग्रंथ"),
    }.get(grade, grade)
