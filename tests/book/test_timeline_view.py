"""A timeline in its page, as a reader meets it: with eyes, with keys alone, without a script."""

import gzip
from collections.abc import Iterator
from typing import Any

import pytest
from opened import opened, served
from small_book import code, make_small_book, prose

SETUP = """\
import pandas as pd
from analysis.chronology.plots import explore_timeline
bad = "Accession <script>alert(1)</script>"
rows = [("REF-001", "1947-10-26/1947-10-27", bad, "विलय", "agreement", "B"),
        ("REF-002", "1972-07-02", "Simla Agreement", "शिमला समझौता", "agreement", "A"),
        ("REF-003", "1999-02-21", "Lahore Declaration", "लाहौर घोषणापत्र", "agreement", "A"),
        ("REF-004", "1999-05-03~/1999-07-26~", "Kargil conflict", "कारगिल संघर्ष", "war", "C"),
        ("REF-005", "[2019-06-07..2019-06-12]", "A letter", "एक पत्र", "contact", "C"),
        ("REF-006", "2021-02/..", "Ceasefire", "युद्धविराम", "ceasefire", "A")]
columns = ["id", "date", "title_en", "title_hi", "type", "grade"]
events = pd.DataFrame(rows, columns=columns).assign(
    participants="India; Pakistan", participant_actors="st-IN;st-PK", place="Simla",
    place_hi="शिमला", source="a document", note="", plover="AGREE", core=True)
events.loc[3, ["participants", "participant_actors"]] = ["Kashmir's people", ""]
reports = pd.DataFrame({"doc": ["000", "000"], "line": [3, 9], "event": ["REF-002", "REF-005"],
    "event_label": "said", "event_label_hi": "कहा", "status": ["happened", "planned"],
    "date_in_text": ["1972", ""]})
sources = pd.DataFrame({"id": ["000", "001"], "published": ["2019-06-08", "2022-02-25"]})
conflicts = pd.DataFrame({"event": ["REF-002"], "value": ["1972-07-03"], "source": ["others"],
    "preferred": [False]})
actors = pd.DataFrame({"id": ["st-IN", "st-PK"], "name_en": ["India", "Pakistan"],
    "name_hi": ["भारत", "पाकिस्तान"], "side": ["India", "Pakistan"]})
"""
SHOW = (
    'explore_timeline(events, reports, sources, name="events", conflicts=conflicts, actors=actors)'
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Any:
    """Build a book of two chapters, one of which holds a timeline."""
    book = make_small_book(tmp_path_factory.mktemp("book"))
    words = [("title-en", "# A timeline", "lang-en"), ("title-hi", "# एक समय-रेखा", "lang-hi")]
    words += [("summary-en", "What happened when.", "lang-en", "summary")]
    words += [("summary-hi", "कब क्या हुआ।", "lang-hi", "summary")]
    cells = [prose(*word) for word in words]
    book.chapter("time", *cells, code("setup", SETUP), code("view", SHOW))
    book.contents("water", "time")
    built = book.run(editions=("en", "hi"))
    assert built.returncode == 0, built.stdout + built.stderr
    return book.root / "_build" / "html"


@pytest.fixture(scope="module")
def place(folder) -> Iterator[str]:
    with served(folder) as address:
        yield address


STATUS, CARD = ".timeline-status", ".timeline-panel"
MARKS = ".timeline-marks > g"


def told(page: Any) -> str:
    page.wait_for_timeout(60)
    return page.inner_text(STATUS)


def test_only_a_page_with_a_timeline_loads_its_script(folder):
    for edition in ("", "hi/"):
        for name, loads in (("time", True), ("water", False)):
            page = (folder / f"{edition}book" / f"{name}.html").read_text("utf-8")
            assert ("timeline.js" in page) == loads == ("timeline.css" in page)
            assert "network.js" not in page
    weight = sum(
        len(gzip.compress((folder / "_static" / f"timeline.{kind}").read_bytes(), 9))
        for kind in ("js", "css")
    )
    assert weight < 12_000


def test_without_scripts_there_is_a_picture_and_the_whole_table(browser, place):
    with opened(browser, place + "book/time.html#REF-002", java_script_enabled=False) as page:
        assert page.locator(".timeline-view svg[role=img]").is_visible()
        assert not page.locator(".timeline-tools").count()
        assert page.locator(f".timeline-stage {MARKS}").count() == 6
        assert page.locator(".timeline-view tbody tr").count() == 6
        assert page.locator("#REF-002").is_visible()


def test_keys_alone_go_through_the_events_in_time_and_open_one(browser, place):
    with opened(browser, place + "book/time.html") as page:
        stops = page.locator(f".timeline-stage {MARKS}[tabindex='0']")
        assert stops.count() == 1
        stops.focus()
        seen = []
        for _ in range(6):
            seen.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
            page.keyboard.press("ArrowRight")
        assert [name.split(": ")[1] for name in seen[1:]] == [
            *("Simla Agreement", "Lahore Declaration", "Kargil conflict", "A letter", "Ceasefire")
        ]
        page.keyboard.press("Home")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        card = page.inner_text(CARD)
        for words in ("Simla Agreement", "2 July 1972", "India", "line 3 of 000", "3 July 1972"):
            assert words in card
        assert page.url.endswith("#REF-002")
        assert page.locator("[aria-pressed=true]").count() == 1
        page.click("button[aria-label='Event after']")
        assert "Lahore Declaration" in page.inner_text(".timeline-chosen")
        page.keyboard.press("Escape")
        assert page.locator(CARD).is_hidden() and "#" not in page.url
        assert "Lahore" in page.evaluate("document.activeElement.getAttribute('aria-label')")


def test_filters_and_search_say_how_many_are_left(browser, place):
    with opened(browser, place + "book/time.html") as page:
        assert told(page) == "All 6 events shown."
        page.select_option("#events-by-0", label="war")
        assert told(page) == "1 of 6 events shown."
        assert page.locator(f".timeline-stage {MARKS}:visible").count() == 1
        page.select_option("#events-by-0", "")
        page.select_option("#events-by-1", label="Pakistan")
        assert told(page) == "5 of 6 events shown."
        page.select_option("#events-by-1", "")
        page.select_option("#events-by-2", label="000")
        assert told(page) == "2 of 6 events shown."
        page.select_option("#events-by-3", label="grade C")
        assert told(page) == "1 of 6 events shown."
        page.select_option("#events-by-2", "")
        page.select_option("#events-by-3", "")
        page.fill("#events-find", "लाहौर घोषणा")
        assert told(page) == "1 of 6 events shown."
        page.press("#events-find", "Enter")
        assert page.inner_text(".timeline-chosen") == "Lahore Declaration"
        page.keyboard.press("Escape")
        page.fill("#events-find", "nothing like it")
        assert told(page) == "No event fits what is asked."


def test_zoom_and_pan_show_titles_in_full_and_return(browser, place):
    with opened(browser, place + "book/time.html") as page:
        page.fill("#events-find", "1999")
        page.focus(f".timeline-stage {MARKS}[tabindex='0']")
        for _ in range(7):
            page.keyboard.press("+")
        page.wait_for_timeout(60)
        shown = page.locator(f".timeline-stage {MARKS}:visible text").all_text_contents()
        assert "Lahore Declaration" in shown
        assert "in view: 199" in told(page)
        before = page.inner_html(".timeline-axis")
        page.click("button[aria-label='Go to later years']")
        page.wait_for_timeout(60)
        assert page.inner_html(".timeline-axis") != before
        page.click("button[aria-label='All years']")
        assert told(page) == "2 of 6 events shown."


def test_doubt_is_drawn(browser, place):
    with opened(browser, place + "book/time.html") as page:
        for kind in ("within", "about", "open-end", "half", "none", "strong"):
            assert page.locator(f".timeline-stage {MARKS}.{kind}").count() >= 1


def test_an_address_opens_its_event(browser, place):
    for edition, title in (("", "Kargil conflict"), ("hi/", "कारगिल संघर्ष")):
        with opened(browser, f"{place}{edition}book/time.html#REF-004") as page:
            assert page.inner_text(".timeline-chosen") == title
            page.evaluate("location.hash = '#REF-003'")
            page.wait_for_timeout(60)
            assert title not in page.inner_text(".timeline-chosen")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", ["", "hi/"])
def test_on_a_phone_all_fits_and_a_finger_finds_a_mark(browser, place, edition, scheme):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    with opened(browser, f"{place}{edition}book/time.html", color_scheme=scheme, **phone) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        shape = page.locator(f".timeline-stage {MARKS}").nth(1).locator("path").last
        shape.scroll_into_view_if_needed()
        mark = shape.bounding_box()
        page.touchscreen.tap(mark["x"] + mark["width"] / 2 + 3, mark["y"] - 10)
        assert page.locator(CARD).is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        for control in page.locator(".timeline-view :is(button, input, select)").all():
            size = control.bounding_box()
            assert min(size["width"], size["height"]) >= 44


def test_everything_to_be_used_has_a_name_and_a_role(browser, place):
    with opened(browser, place + "book/time.html") as page:
        page.click(f".timeline-stage {MARKS} >> nth=2")
        unnamed = page.evaluate(
            "[...document.querySelectorAll('.timeline-view :is(button, [role=button], input, "
            "select, [role=region], section, [role=group])')].filter(e => !("
            "e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || "
            "e.textContent.trim() || e.labels?.length)).map(e => e.outerHTML)"
        )
        assert unnamed == []
        doubled = page.evaluate(
            "(ids => ids.filter((id, i) => ids.indexOf(id) !== i))"
            "([...document.querySelectorAll('[id]')].map(e => e.id))"
        )
        assert doubled == []


def test_on_paper_there_is_the_picture_and_the_open_card(browser, place):
    with opened(browser, place + "book/time.html") as page:
        page.emulate_media(media="print")
        assert page.locator(".timeline-stage svg").is_visible()
        assert not page.locator(".timeline-tools").is_visible()
