"""A timeline to be explored: whole without a script, safe whatever its titles, the same twice."""

import json
import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.chronology.plots import explore_timeline
from analysis.publishing.safety import unsafe_markup

HOSTILE = [
    "</svg><script>alert(1)</script>",
    '" onload="alert(1)',
    "</td></table><img src=x onerror=alert(1)>",
    "वार्ता\u202eatlat\u2066",
    "a\x00b\ud800",
    "{glue:text}`x`",
    "\U00013000\U0001f54a",
    "|0 1|",
    "",
]
ACTORS = pd.DataFrame(
    {
        "id": ["st-IN", "st-PK"],
        "name_en": ["India", "Pakistan"],
        "name_hi": ["भारत", "पाकिस्तान"],
        "side": ["India", "Pakistan"],
    }
)
DATES = {
    "lasting": "2001-07-14/2001-07-16",
    "within": "[2019-06-07..2019-06-12]",
    "month": "1999-04",
    "about": "2022-02-25~",
    "questioned": "1953-08-20?",
    "open end": "2021-02-25/..",
    "unknown end": "2021-02-25/",
    "open start": "../2019-06-07",
}


def events(*dates: str, **columns) -> pd.DataFrame:
    frame = pd.DataFrame({"date": list(dates)})
    frame["id"] = [f"REF-{number:03}" for number in range(1, len(dates) + 1)]
    words = {"title_en": "Talks", "title_hi": "वार्ता", "type": "talks", "grade": "A", "note": ""}
    words |= {"participants": "India; Pakistan", "participant_actors": "st-IN;st-PK"}
    words |= {"place": "Agra", "place_hi": "आगरा", "source": "a report", "plover": "CONSULT"}
    return frame.assign(**(words | columns))


def view(frame: pd.DataFrame, **options):
    return explore_timeline(frame, **({"name": "trial", "actors": ACTORS} | options))


class Page(HTMLParser):
    """Start tags with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def marks_of(html: str) -> list[dict[str, str]]:
    picture = html[html.index("<svg") : html.index("</svg>")]
    return [attrs for tag, attrs in Page(picture).tags if tag == "g" and "data-row" in attrs]


def rows_of(html: str) -> list[list[str]]:
    body = html[html.index("<tbody>") : html.index("</tbody>")]
    rows = [re.split(r"<t[dh][^>]*>", row)[1:] for row in body.split("<tr")[1:]]
    return [[re.sub(r"<[^>]*>", " ", cell).strip() for cell in row] for row in rows]


def test_without_a_script_there_is_a_picture_and_all_that_is_known(edition):
    html = view(events(*DATES.values())).html()
    page = Page(html)
    (svg,) = [a for tag, a in page.tags if tag == "svg" and a.get("role") == "img"]
    ids = {a["id"] for _, a in page.tags if "id" in a}
    assert set(svg["aria-labelledby"].split()) <= ids
    assert len(rows_of(html)) == len(marks_of(html)) == len(DATES)
    assert all(a.get("scope") for tag, a in page.tags if tag == "th")


@pytest.mark.parametrize(
    ("kind", "looks"),
    [
        ("lasting", ""),
        ("within", "within"),
        ("month", "within"),
        ("about", "about"),
        ("questioned", "about"),
        ("open end", "open-end"),
        ("unknown end", "open-end"),
        ("open start", "open-start"),
    ],
)
def test_doubt_is_drawn_and_said(kind, looks):
    html = view(events(DATES[kind])).html()
    (mark,) = marks_of(html)
    assert mark["class"] == looks
    assert (mark["data-from"] == "") == (looks == "open-start")
    assert (mark["data-to"] == "") == (looks == "open-end")
    said = {
        "within": "one of these",
        "month": "April 1999",
        "about": "about",
        "open start": "until",
    }
    assert said.get(kind, "") in rows_of(html)[0][1]


def test_evidence_is_drawn_and_said(edition):
    frame = events(*["2001-07-14"] * 3).assign(grade=["A", "B", "C"])
    html = view(frame).html()
    assert [mark["class"] for mark in marks_of(html)] == ["", "half", "none"]
    assert len({row[6] for row in rows_of(html)}) == 3


def test_rows_and_marks_stand_in_order_of_time():
    html = view(events("2019-02-26", "1972-07-02", "1948-04-21")).html()
    assert [row[1] for row in rows_of(html)] == ["21 April 1948", "2 July 1972", "26 February 2019"]
    days = [int(mark["data-from"]) for mark in marks_of(html)]
    assert days == sorted(days)
    assert [row["data-mark"] for row in table_rows(html)] == ["0", "1", "2"]


def table_rows(html: str) -> list[dict[str, str]]:
    return [attrs for tag, attrs in Page(html).tags if tag == "tr" and "data-options" in attrs]


def chosen(html: str, filter_: int, option: str) -> list[str]:
    """Anchors of the events that stand under an option, as the script would find them."""
    (root,) = [attrs for _, attrs in Page(html).tags if "data-filters" in attrs]
    groups = json.loads(root["data-filters"])[filter_][2]
    number = [text for _, options in groups for text in options].index(option)
    return [
        row["id"]
        for row in table_rows(html)
        if str(number) in row["data-options"].split("|")[filter_].split(" ")
    ]


def test_filters_find_kind_side_text_and_evidence():
    frame = events("1972-07-02", "1999-02-21?", "2019-02-14")
    frame["type"] = ["agreement", "agreement", "attack"]
    frame["grade"] = ["A", "A", "B"]
    frame["participant_actors"] = ["st-IN;st-PK", "st-PK", ""]
    reports = pd.DataFrame(
        {
            "doc": ["000", "001"],
            "line": [3, 4],
            "event": ["REF-001", "REF-003"],
            "event_label": ["Simla", "an attack"],
            "event_label_hi": ["शिमला", "एक हमला"],
            "status": ["happened", "planned"],
            "date_in_text": ["1972", ""],
        }
    )
    sources = pd.DataFrame({"id": ["000", "001"], "published": ["2019-06-08", "2022"]})
    html = view(frame, reports=reports, sources=sources).html()
    assert chosen(html, 0, "Attack") == ["REF-003"]
    assert chosen(html, 1, "India") == ["REF-001"]
    assert chosen(html, 2, "000") == ["REF-001"]
    assert chosen(html, 2, "by no text") == ["REF-002"]
    assert chosen(html, 3, "grade B") == ["REF-003"]
    assert chosen(html, 3, "date in doubt") == ["REF-002"]
    assert 'href="sources.html#source-000"' in html
    # A plan is never shown as something that happened.
    assert [mark["class"] for mark in marks_of(html)] == ["strong", "about", "half"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_word_of_a_table_becomes_markup(edition, text):
    words = ("title_en", "title_hi", "type", "note", "place", "place_hi", "source", "participants")
    frame = events("1972-07-02", **dict.fromkeys(words, text), participant_actors=text, plover=text)
    actors = ACTORS.assign(name_en=text, name_hi=text)
    html = view(frame, title=text or "-", actors=actors).html()
    html.encode("utf-8")
    assert unsafe_markup(html) == []
    assert not {tag for tag, _ in Page(html).tags} & {"script", "img", "style", "foreignobject"}
    for _, attributes in Page(html).tags:
        assert "style" not in attributes
        assert not any(key.startswith("on") for key in attributes)
    assert not set(html) & set("\u202e\u2066\x00")


@given(st.lists(st.text(max_size=12), min_size=1, max_size=5))
@settings(max_examples=20, deadline=None)
def test_any_titles_make_a_page(titles):
    frame = events(*["1972-07-02"] * len(titles)).assign(title_en=titles, title_hi=titles)
    html = view(frame).html()
    html.encode("utf-8")
    assert unsafe_markup(html) == []
    assert len(rows_of(html)) == len(titles)


def test_the_order_of_rows_does_not_change_the_page(edition):
    frame = events(*DATES.values(), "1972-07-02")
    assert view(frame).html() == view(frame.sample(frac=1, random_state=3)).html()


def test_an_empty_table_and_a_single_event_make_a_page(edition):
    empty, one = view(events("1972-07-02").head(0)).html(), view(events("1972-07-02")).html()
    assert rows_of(empty) == [] and marks_of(empty) == []
    assert len(rows_of(one)) == len(marks_of(one)) == 1
    assert "nan" not in empty + one and "inf" not in empty + one


def test_a_thousand_events_make_a_page_in_proportion():
    days = pd.date_range("1947-08-15", periods=1000, freq="28D").strftime("%Y-%m-%d")
    html = view(events(*days)).html()
    assert len(marks_of(html)) == 1000
    assert len(html) < 1_200_000


def test_anchors_are_those_of_the_events_and_can_be_left_out():
    frame = events("1972-07-02")
    assert '<tr id="REF-001"' in view(frame).html()
    assert 'id="REF-001"' not in view(frame, anchors=False).html()


@pytest.mark.parametrize("name", ["", "1a", 'x" onload="y', "नाम"])
def test_a_name_that_is_no_id_is_refused(name):
    with pytest.raises(ValueError, match="letters, digits and hyphens"):
        view(events("1972-07-02"), name=name)


def test_a_date_that_is_none_is_refused():
    with pytest.raises(ValueError, match="is not EDTF"):
        view(events("2 July 1972"))


def test_both_editions_say_the_same_in_their_own_words(edition):
    html = view(events("1972-07-02")).html()
    assert f'data-language="{edition}"' in html
    words = ("India", "Agra", "2 July 1972", "Consult")
    if edition == "hi":
        words = ("भारत", "आगरा", "2 जुलाई 1972", "विचार-विमर्श")
    assert all(word in html for word in words)
