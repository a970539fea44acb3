"""A day of publication is inferred as a range, from evidence that anyone can look up."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import chronology, tables
from analysis.chronology import infer_published, plots
from analysis.chronology.publication import EVIDENCE_COLUMNS
from analysis.corpus import Document
from analysis.edtf import date_bounds, parse_edtf

BODY = (
    "\n\nThe two foreign secretaries met in the capital and spoke for three hours about trade, "
    "water and visas, officials said after the talks were over.\n"
)
BODY_HI = (
    "\n\nदोनों देशों के विदेश सचिव राजधानी में मिले और तीन घंटे तक व्यापार, पानी और वीज़ा पर बात हुई, "
    "अधिकारियों ने वार्ता के बाद बताया कि बैठक अच्छी रही थी।\n"
)


@pytest.mark.parametrize(
    ("page", "language", "edtf", "kind"),
    [
        ("Published: 8 June 2019" + BODY, "en", "2019-06-08", "byline stamp"),
        ("By A. Writer, Posted on June 8, 2019, 14:06 IST" + BODY, "en", "2019-06-08",
         "byline stamp"),
        ("Last updated: June 8, 2019" + BODY, "en", "[2019-06-01..2019-06-08]", "byline stamp"),
        ("8 June 2019" + BODY, "en", "2019-06-08", "byline stamp"),
        ("Posted on: 2019-06-08T14:06:00+05:30" + BODY, "en", "2019-06-08", "byline stamp"),
        (BODY + "\nRetrieved 8 June 2019", "en", "[..2019-06-08]", "crawl stamp"),
        ("प्रकाशित: 8 जून 2019" + BODY_HI, "hi", "2019-06-08", "byline stamp"),
        ("अपडेट: 8 जून 2019, 14:06 बजे" + BODY_HI, "hi", "[2019-06-01..2019-06-08]", "byline stamp"),
        (BODY_HI + "\nअभिगमन तिथि: 8 जून 2019", "hi", "[..2019-06-08]", "crawl stamp"),
        (BODY + "\n© 2024 Example Media. All rights reserved.", "en", "[..2024-12-31]",
         "crawl stamp"),
        (BODY_HI + "\nसर्वाधिकार 2024 उदाहरण मीडिया", "hi", "[..2024-12-31]", "crawl stamp"),
        ("Talks" + BODY, "en", "", None),
        ("वार्ता" + BODY_HI, "hi", "", None),
    ],
)  # fmt: skip
def test_the_page_says_when(page, language, edtf, kind):
    found = infer_published(page, language)
    assert found.edtf == edtf
    assert found.evidence["kind"].tolist()[:1] == ([kind] if kind else [])


def test_a_stamp_and_its_update_are_told_apart():
    found = infer_published("Published: 6 June 2019 | Updated: 8 June 2019" + BODY, "en")
    assert (found.edtf, found.best) == ("2019-06-06", "2019-06-06")


@pytest.mark.parametrize(
    ("page", "language"),
    [
        (
            "Thursday, April 18, 2024\nTalks" + BODY + "They had signed it on 24 February 2022.",
            "en",
        ),
        ("गुरुवार, 18 अप्रैल 2024\nवार्ता" + BODY_HI + "24 फ़रवरी 2022 को हस्ताक्षर हुए थे।", "hi"),
    ],
)
def test_a_day_far_later_than_all_else_is_the_day_of_fetching(page, language):
    found = infer_published(page, language)
    stamp = found.evidence[found.evidence["kind"] == "crawl stamp"].iloc[0]
    assert (stamp["not_before"], stamp["not_after"]) == ("", "2024-04-18")
    assert found.edtf == "[2022-02-24..2024-04-18]"
    assert found.best == ""  # two years leave no day likelier than another


def test_a_weekday_with_a_date_leaves_only_the_years_it_fits():
    body = "The treaty of 2016 held. The envoys met on Friday, 7 June, and agreed to meet again."
    found = infer_published(body + "\n\nArchived on 1 March 2022", "en")
    assert (found.earliest, found.latest) == (date(2019, 6, 7), date(2020, 6, 5))
    body = "2016 की संधि बनी रही। दूत शुक्रवार, 7 जून को मिले थे और फिर मिलने पर राज़ी हुए।"
    found = infer_published(body + "\n\nअभिगमन तिथि 1 मार्च 2022", "hi")
    assert (found.earliest, found.latest) == (date(2019, 6, 7), date(2020, 6, 5))


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("In 2018 they had met. They met yesterday (26 February) again and again.", "en"),
        ("2018 में वे मिले थे। वे कल (26 फ़रवरी) फिर मिले थे।", "hi"),
    ],
)
def test_yesterday_with_a_date_fixes_the_day(body, language):
    cue = {"en": "Retrieved", "hi": "अभिगमन"}[language]
    dates = {"en": "1 September 2018", "hi": "1 सितंबर 2018"}[language]
    assert infer_published(f"{body}\n\n{cue} {dates}", language).edtf == "2018-02-27"


def test_next_month_and_the_month_it_is_fix_the_month():
    body = "Talks are likely in February. They will be held next month. It failed in 2015."
    found = infer_published(body + "\n\nAccessed 5 May 2016", "en")
    assert found.edtf == "[2015-01-01..2015-01-31,2016-01-01..2016-01-31]"
    assert (found.earliest, found.latest) == (date(2015, 1, 1), date(2016, 1, 31))


def test_a_dateline_is_printed_that_day_or_the_next():
    body = "NEW DELHI, June 7 (Agency): " + BODY.strip()
    found = infer_published(body + "\n\nIn 2018 it began.\n\nAccessed 1 May 2019", "en")
    assert found.edtf == "[2018-06-07..2018-06-08]"


def events(*rows):
    return pd.DataFrame(rows, columns=["date", "status", "label", "start", "end"])


def test_what_happened_and_what_is_still_ahead_draw_the_range():
    reported = events(
        ("2019-06-07", "happened", "letter", 0, 40),
        ("2019-06-13/2019-06-14", "planned", "summit", 0, 40),
    )
    found = infer_published(
        "A letter was sent on Friday, before the summit.", "en", events=reported
    )
    assert found.edtf == "[2019-06-07..2019-06-13]"
    assert found.best == "2019-06-08~"
    assert "weekday consistency" in set(found.evidence["kind"])


def test_a_bare_stamp_after_what_is_announced_is_a_day_of_fetching():
    reported = events(("2019-06-13", "planned", "summit", -1, -1))
    found = infer_published("1 July 2019" + BODY, "en", events=reported)
    assert found.edtf == "[..2019-06-13]"
    assert "crawl stamp" in set(found.evidence["kind"])


def test_clues_that_disagree_are_shown_and_the_weightier_holds():
    page = "Published: 8 June 2019" + BODY + "On 3 March 2021 they had met."
    found = infer_published(page, "en")
    assert found.edtf == "2019-06-08"
    against = found.evidence[found.evidence["effect"] == "conflicts"]
    assert against["surface"].tolist() == ["3 March 2021"]
    assert "Against it" in found.reason
    assert "इसके विरुद्ध" in found.reason_hi


def test_a_wrong_weekday_is_named():
    found = infer_published("They had met on Monday, 7 June 2019." + BODY, "en")
    says = found.evidence.loc[found.evidence["kind"] == "weekday consistency", "says"]
    assert says.str.contains("another year or day").all()
    assert len(says) == 1


def test_a_year_that_lies_ahead_is_no_lower_bound():
    for text in (
        "It will be ready in 2030.",
        "The pact runs from 2019 to 2030.",
        "The goal is set for the year 2030 by 2030.",
    ):
        assert "2030" not in infer_published(text, "en").edtf
    assert infer_published("यह 2030 तक पूरा होगा।", "hi").edtf == ""


def test_an_address_carries_a_day():
    found = infer_published(BODY, "en", address="https://example.org/2016/01/25/talks-2/")
    assert found.edtf == "2016-01-25"
    assert infer_published(BODY, "en", address="https://example.org/2016/31/25/").edtf == ""


def test_the_ranges_found_by_hand_lie_in_those_inferred(texts):
    reports, sources = tables.read("event_reports"), tables.read("sources")
    table = chronology.compare_published(texts, sources, reports, tables.read("events"))
    assert table["contained"].all()
    widths = [date_bounds(text) for text in table["inferred"]]
    assert all(high - low <= timedelta(days=7) for low, high in widths)
    evidence = chronology.published_evidence(texts, sources, reports, tables.read("events"))
    crawled = evidence[evidence["kind"] == "crawl stamp"]
    assert crawled[["doc", "not_after"]].values.tolist() == [["001", "2024-04-18"]]


def test_without_any_address_the_range_still_holds_what_hand_found(texts):
    reports, sources = tables.read("event_reports"), tables.read("sources").assign(url="")
    table = chronology.compare_published(texts, sources, reports, tables.read("events"))
    assert table["contained"].all()


FRAGMENTS = st.sampled_from(
    ["Published: ", "8 June 2019", "कल", " (", "26 फ़रवरी", ")", "\n", "Friday, 7 June", "शुक्रवार",
     "\x00", "\ud800", "\u202e", "29 February", "next month", "31 December 9999", "0001", "के बाद"]
)  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(FRAGMENTS, max_size=12).map(" ".join)))
def test_no_text_breaks_it_and_every_surface_stands_where_it_says(text):
    for language in ("en", "hi"):
        found = infer_published(text, language)
        assert list(found.evidence.columns) == EVIDENCE_COLUMNS
        for row in found.evidence.itertuples():
            assert row.start < 0 or text[row.start : row.end] == row.surface
        if found.edtf:
            bounds = parse_edtf(found.edtf)
            assert (bounds.earliest, bounds.latest) == (found.earliest, found.latest)
        if found.best and found.earliest and found.latest:
            best = date_bounds(found.best)
            assert found.earliest <= best[0] <= best[1] <= found.latest


@settings(max_examples=20, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(0, 6))
def test_a_stamp_is_read_back_whatever_day_it_is(day, hour):
    page = f"Published: {day.day} {day:%B} {day.year}, {hour}:30" + BODY
    assert infer_published(page, "en").edtf == day.isoformat()


def test_the_stored_tables_are_shown_in_either_edition(edition):
    rows = plots.published_table(tables.read("publication")).frame
    assert rows.iloc[:, 4].isin(["yes"] if edition == "en" else ["हाँ"]).all()
    clues = tables.read("publication_clues")
    shown = plots.clues_table(clues, "001").frame
    assert len(shown) == (clues["doc"] == "001").sum()
    assert ("18 April 2024" if edition == "en" else "18 अप्रैल 2024") in set(shown.iloc[:, 5])


def test_a_document_that_no_table_knows_is_dated_all_the_same():
    note = Document("n1", "Published: 8 June 2019" + BODY, "en", "", "", "example", ())
    known = (tables.read(name) for name in ("sources", "event_reports", "events"))
    row = chronology.publications([note], *known)["publication"].iloc[0]
    assert (row["inferred"], row["contained"]) == ("2019-06-08", False)
