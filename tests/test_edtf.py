"""EDTF dates say exactly as much as they say."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.edtf import date_bounds, days_between, parse_edtf

DAYS = st.dates(min_value=date(1, 1, 1))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2016-01-25", date(2016, 1, 25), date(2016, 1, 25), "day"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "month"),
        ("2019", date(2019, 1, 1), date(2019, 12, 31), "year"),
        ("2019-06-XX", date(2019, 6, 1), date(2019, 6, 30), "month"),
        ("2019-XX-XX", date(2019, 1, 1), date(2019, 12, 31), "year"),
        ("201X", date(2010, 1, 1), date(2019, 12, 31), "decade"),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), "century"),
        ("2021-03-08T14:06:00+05:30", date(2021, 3, 8), date(2021, 3, 8), "day"),
        ("2022-02-23/2022-02-24", date(2022, 2, 23), date(2022, 2, 24), "day"),
        ("2016/2019-05", date(2016, 1, 1), date(2019, 5, 31), "year"),
        ("[2025-08-08,2025-08-10]", date(2025, 8, 8), date(2025, 8, 10), "day"),
        ("{1948-12-31, 1949-01}", date(1948, 12, 31), date(1949, 1, 31), "month"),
    ],
)
def test_bounds_and_precision(text, earliest, latest, precision):
    found = parse_edtf(text)
    assert (found.earliest, found.latest, found.precision) == (earliest, latest, precision)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2019-06-08", False, False),
        ("2019-06-08~", True, False),
        ("2019?", False, True),
        ("2019-06%", True, True),
        ("2018/2019~", True, False),
        ("[2018?,2019]", False, True),
    ],
)
def test_marks_are_kept_and_widen_nothing(text, approximate, uncertain):
    found = parse_edtf(text)
    assert (found.approximate, found.uncertain) == (approximate, uncertain)
    bare = text.translate(str.maketrans("", "", "~?%"))
    assert date_bounds(text) == date_bounds(bare)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "open_start", "open_end"),
    [
        ("../2022", None, date(2022, 12, 31), True, False),
        ("2014-05-26/..", date(2014, 5, 26), None, False, True),
        ("2014/", date(2014, 1, 1), None, False, False),
        ("/2014", None, date(2014, 12, 31), False, False),
        ("[..2022-02]", None, date(2022, 2, 28), True, False),
        ("[2022-02..]", date(2022, 2, 1), None, False, True),
    ],
)
def test_open_is_not_the_same_as_unknown(text, earliest, latest, open_start, open_end):
    found = parse_edtf(text)
    assert (found.earliest, found.latest) == (earliest, latest)
    assert (found.open_start, found.open_end) == (open_start, open_end)


def test_a_set_says_that_only_one_of_its_days_is_meant():
    assert parse_edtf("[2019-06-07..2019-06-12]").kind == "one of"
    assert parse_edtf("{2019-06-07..2019-06-12}").kind == "all of"
    assert parse_edtf("2019-06-07/2019-06-12").kind == "interval"


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "..", "/", "../..", "[]", "[..]", "{}", "[", "2019-6-8", "2019-13", "2019-00",
        "2019-02-29", "2019-06-31", "0000", "99", "8 June 2019", "2019-06-08 ", "2019-06-08\x00",
        "2019-06-08\n", "२०१९", "2019-XX-08", "201X-05", "2019-06-08T25:00", "2019-06-08T",
        "2020/2019", "2019/2018-12-31", "[2019-06-12..2019-06-07]", "2019/2020/2021", "2019~~",
        "\u202e2019", "<script>", "[2019-06-07..2019-06-12", "2019-06-08]", "[2019,,2020]",
        "nan", "-2019", "[2018..2019..2020]",
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_the_text_named(text):
    with pytest.raises(ValueError, match=r"not EDTF|runs backwards|month|days|two ends|year"):
        parse_edtf(text)


@given(DAYS)
def test_every_calendar_day_is_its_own_bounds(day):
    assert date_bounds(day.isoformat()) == (day, day)


@given(DAYS, DAYS)
def test_an_interval_holds_its_ends_or_is_refused(a, b):
    text = f"{a.isoformat()}/{b.isoformat()}"
    if a <= b:
        assert date_bounds(text) == (a, b)
    else:
        with pytest.raises(ValueError, match="backwards"):
            parse_edtf(text)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 400), st.integers(0, 400))
def test_distance_between_dates_keeps_what_they_leave_open(day, gap, width):
    later = day + timedelta(days=gap)
    latest = later + timedelta(days=width)
    assert days_between(day.isoformat(), f"[{later}..{latest}]") == (gap, gap + width)
    assert days_between(day.isoformat(), f"{later}/..") == (gap, None)


@given(st.text(max_size=30))
def test_no_text_breaks_the_parser(text):
    try:
        earliest, latest = date_bounds(text)
    except ValueError:
        return
    assert earliest is None or latest is None or earliest <= latest
