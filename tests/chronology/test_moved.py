"""Which values move if the day of publication does, and how that is known."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.chronology import find_times, moved_dates, moved_values

OLD, NEW = "2019-06-08", "2024-04-18"


@pytest.mark.parametrize(
    ("text", "language", "after"),
    [
        ("वह कल आया था", "hi", "2024-04-17"),
        ("वह कल आएगा", "hi", "2024-04-19"),
        ("They met on Friday", "en", "2024-04-12"),
        ("They will meet next month", "en", "2024-05"),
        ("It was signed in 1972", "en", "1972"),
    ],
)
def test_the_text_is_read_again_with_its_tense(text, language, after):
    moved = moved_values(text, language, [OLD, NEW])
    assert moved[f"edtf {NEW}"].tolist() == [after]
    assert moved["moved"].tolist() == [after != "1972"]
    assert moved["basis"].tolist() == ["text"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("वह कल आया था और परसों जाएगा", "hi"),
        ("वह कल आएगा", "hi"),
        ("They met on Friday and will meet on Tuesday", "en"),
        ("They will meet next month, not last year", "en"),
        ("अगले हफ्ते बैठक होगी", "hi"),
        ("It was signed in 1972", "en"),
    ],
)
def test_stored_rows_move_as_the_text_does(text, language):
    days = [OLD, NEW, "2020-02-29", "2019-12-31"]
    by_text = moved_values(text, language, days)
    stored = moved_values(find_times(text, language, OLD), language, days)
    for day in days:
        assert stored[f"edtf {day}"].tolist() == by_text[f"edtf {day}"].tolist()
    assert set(stored["basis"]) == {"stored row"}
    assert stored["moved"].tolist() == by_text["moved"].tolist()


def test_what_cannot_be_reckoned_from_a_row_is_said_to_be_so():
    rows = pd.DataFrame(
        [(0, 3, "xyz", "2019-06-07", "2019-06-07", "publication")],
        columns=["start", "end", "surface", "value", "edtf", "anchor"],
    )
    moved = moved_values(rows, "en", [OLD, NEW])
    assert moved["basis"].tolist() == ["stored row, not reckoned"]
    assert moved[f"edtf {NEW}"].tolist() == [""]
    assert moved["moved"].isna().all()


def test_what_is_counted_from_a_moving_value_moves_with_it():
    rows = pd.DataFrame(
        [
            (0, 4, "शुक्रवार", "", "2019-06-07", "publication"),
            (9, 21, "एक दिन पूर्व", "", "2019-06-06", "previous"),
        ],
        columns=["start", "end", "surface", "value", "edtf", "anchor"],
    )
    moved = moved_values(rows, "hi", [OLD, NEW])
    assert moved[f"edtf {NEW}"].tolist() == ["2024-04-12", "2024-04-11"]


def test_pages_that_were_fetched_later_are_read_under_that_day():
    sources = pd.DataFrame(
        [("a", "en", OLD, NEW), ("b", "en", OLD, "")],
        columns=["id", "language", "published", "crawled"],
    )
    text = "They met on Friday, as in 2016"
    times = find_times(text, "en", OLD).assign(doc="a")
    for texts, basis in ((None, "stored row"), ({"a": text}, "text")):
        moved = moved_dates(times, sources, texts)
        assert moved.values.tolist() == [["a", "Friday", "2019-06-07", "2024-04-12", basis]]
    assert moved_dates(times, sources.iloc[1:]).empty


def test_a_day_is_needed():
    with pytest.raises(ValueError, match="at least one day"):
        moved_values("today", "en", [])


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=40), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_no_text_breaks_it_and_one_date_moves_nothing(text, day):
    moved = moved_values(text, "en", [day])
    assert not moved["moved"].any()


@settings(max_examples=20, deadline=None)
@given(st.dates(date(1950, 1, 1), date(2080, 1, 1)), st.integers(-4000, 4000))
def test_offsets_keep_their_distance(day, gap):
    other = day + timedelta(days=gap)
    times = find_times("वह कल आएगा", "hi", day)
    moved = moved_values(times, "hi", [day, other])
    assert moved[f"edtf {other}"].tolist() == [(other + timedelta(days=1)).isoformat()]
