"""What is written for other programs says what the tables say, and can be read back."""

import json
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import chronology, tables
from analysis.chronology import (
    csv_to_events,
    events_to_csv,
    events_to_icalendar,
    events_to_timelinejs,
    icalendar_to_events,
    timelinejs_to_events,
)
from analysis.tables import TableError

HOSTILE = [
    "<script>alert(1)</script>", "]]>", "\x00", "\ud800", "\ud83d\ude00", "a\r\nb", "a\rb",
    "\u2028", "\x85", "\u202eabc", "फ़रवरी", "फ\u093cरवरी", "क़", "⟦U+0041⟧", "⟦", "\\n\\,;:",
    "&lt;", '"', "\ufeff", "END:VEVENT", "é", "e\u0301",
]  # fmt: skip
ODD = st.text("⟦U+0⟧\\;,\n\r", max_size=9)
TEXT = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12), ODD)
DATES = st.one_of(
    st.dates().map(str),
    st.dates(date(1000, 1, 1)).map(lambda day: str(day)[:7] + "~"),
    st.dates(date(1000, 1, 1)).map(lambda day: str(day)[:4]),
    st.tuples(st.dates(), st.dates()).map(lambda pair: "[{}..{}]".format(*sorted(pair))),
    st.tuples(st.dates(), st.dates()).map(lambda pair: "{}/{}".format(*sorted(pair))),
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {"id": TEXT, "date": DATES, "title_en": TEXT, "title_hi": TEXT, "place": TEXT,
         "source": TEXT, "type": TEXT}
    ),
    min_size=1,
    max_size=4,
)  # fmt: skip
FEW = settings(max_examples=30, deadline=None)


def frame(rows):
    return pd.DataFrame(rows, dtype="str")


def event(**cells):
    usual = {"id": "E1", "date": "1972-07-02", "title_en": "Simla", "title_hi": "शिमला"}
    return frame([usual | {"place": "Shimla", "source": "text", "type": "agreement"} | cells])


@FEW
@given(ROWS, st.sampled_from(["en", "hi"]))
def test_a_calendar_is_read_back_as_it_was(rows, language):
    written = events_to_icalendar(frame(rows), language=language)
    assert icalendar_to_events(written).equals(frame(rows))
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    assert written.count("\r\nBEGIN:VEVENT\r\n") == len(rows)


@FEW
@given(ROWS, st.sampled_from(["en", "hi"]))
def test_a_timeline_is_read_back_as_it_was(rows, language):
    written = events_to_timelinejs(frame(rows), language=language)
    assert timelinejs_to_events(written).equals(frame(rows))
    assert "<" not in written
    for made in json.loads(written)["events"]:
        assert "<script" not in made["text"]["headline"]
        made["unique_id"].encode("utf-8")


@FEW
@given(st.lists(st.fixed_dictionaries({"note": TEXT, "title_en": TEXT}), max_size=4))
def test_a_sheet_is_read_back_or_refused_with_the_place_named(rows):
    events = pd.DataFrame(rows, columns=["note", "title_en"], dtype="str")
    try:
        written = events_to_csv(events)
    except TableError as error:
        assert all(problem.row and problem.column for problem in error.problems)
        return
    assert csv_to_events(written).equals(events)


@pytest.mark.parametrize("language", ["en", "hi"])
def test_the_reference_chronology_makes_every_round(language):
    events = tables.read("events")
    as_text = csv_to_events(events_to_csv(events))
    assert as_text["id"].tolist() == events["id"].tolist()
    assert set(as_text["core"]) == {"true", "false"}
    closed = as_text[[".." not in text and not text.endswith("/") for text in as_text["date"]]]
    calendar = icalendar_to_events(events_to_icalendar(events, language=language))
    assert calendar.equals(closed.reset_index(drop=True))
    assert timelinejs_to_events(events_to_timelinejs(events, language=language)).equals(as_text)


@pytest.mark.parametrize(
    ("edtf", "start", "end", "english", "hindi"),
    [
        ("1972-07-02", {"year": 1972, "month": 7, "day": 2}, None, "2 July 1972", "2 जुलाई 1972"),
        ("2016-02~", {"year": 2016, "month": 2}, None, "about February 2016",
         "फ़रवरी 2016 के आसपास"),
        ("2016", {"year": 2016}, None, "2016", "2016"),
        ("[2019-06-07..2019-06-12]", {"year": 2019, "month": 6, "day": 7},
         {"year": 2019, "month": 6, "day": 12}, "7–12 June 2019, one of these days",
         "7 से 12 जून 2019 के बीच कोई दिन"),
        ("../1950", {"year": 1950}, None, "until 1950", "1950 तक"),
        ("1989/..", {"year": 1989}, None, "from 1989 on", "1989 से आगे"),
    ],
)  # fmt: skip
def test_a_timeline_shows_the_doubt_of_a_date_in_words(edtf, start, end, english, hindi):
    for language, words in (("en", english), ("hi", hindi)):
        written = events_to_timelinejs(event(date=edtf), language=language)
        (made,) = json.loads(written)["events"]
        assert made["start_date"] == start
        assert made.get("end_date") == end
        assert made["display_date"] == words
        assert made["text"]["headline"] == {"en": "Simla", "hi": "शिमला"}[language]


def test_events_of_a_timeline_are_grouped_as_asked():
    made = events_to_timelinejs(event(side="IN"), group="side", labels={"IN": "भारत"})
    assert json.loads(made)["events"][0]["group"] == "भारत"


def test_an_event_of_no_known_year_is_on_no_timeline():
    assert json.loads(events_to_timelinejs(event(date="XXXX-02-14")))["events"] == []
    assert icalendar_to_events(events_to_icalendar(event(date="../1950"))).empty


def test_a_calendar_says_doubt_in_words_where_people_read():
    written = events_to_icalendar(event(date="2022-02-25~"), language="hi").replace("\r\n ", "")
    assert "DESCRIPTION:25 फ़रवरी 2022 के आसपास: text\r\n" in written


def test_files_of_other_programs_are_read_too():
    other = (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20190607\n"
        "DTEND;VALUE=DATE:20190610\nSUMMARY:Talks\\, again\nBEGIN:VALARM\nSUMMARY:ring\n"
        "END:VALARM\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20190607T100000Z\n"
        "DTEND:20190607T120000Z\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    found = icalendar_to_events(other)
    assert found["date"].tolist() == ["2019-06-07/2019-06-09", "2019-06-07"]
    assert found["title"].tolist() == ["Talks, again", ""]
    made = {"events": [{"start_date": {"year": 2019, "month": ""}, "end_date": {"year": "2020"},
                        "text": {"headline": "A &amp; B"}}]}  # fmt: skip
    found = timelinejs_to_events(json.dumps(made))
    assert found[["date", "title"]].values.tolist() == [["2019/2020", "A & B"]]


@pytest.mark.parametrize(
    ("read", "text", "reason"),
    [
        (icalendar_to_events, "", "first line"),
        (icalendar_to_events, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT", "entry 1"),
        (timelinejs_to_events, "{", "no JSON"),
        (timelinejs_to_events, "[" * 100000, "no JSON"),
        (timelinejs_to_events, "[]", "no list of events"),
        (timelinejs_to_events, '{"events": [3]}', "event 1"),
        (timelinejs_to_events, '{"events": [{"start_date": {}}]}', "no year"),
        (timelinejs_to_events, '{"events": [{"start_date": {"year": "x"}}]}', "no date"),
        (csv_to_events, "", "no CSV"),
        (csv_to_events, "id,date\nREF-001", "row 2"),
        (csv_to_events, "id,date\nREF-001,soon\n", "row 2, column date"),
    ],
)
def test_what_is_no_such_file_is_refused_with_a_reason(read, text, reason):
    with pytest.raises(ValueError, match=reason):
        read(text)


def test_formulas_do_not_reach_a_spreadsheet():
    with pytest.raises(TableError, match="row 2, column title_en: a spreadsheet"):
        events_to_csv(event(id="REF-001", title_en="=HYPERLINK(1)"))


def test_every_way_out_is_public():
    for name in ("events_to_icalendar", "events_to_timelinejs", "to_timeml", "from_timeml"):
        assert name in chronology.__all__
