"""EDTF dates say exactly as much as they say."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.edtf import date_bounds, days_between, edtf_in_words, parse_edtf

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
        ("2021-03-08T14", date(2021, 3, 8), date(2021, 3, 8), "day"),
        ("2019-21", date(2019, 3, 1), date(2019, 5, 31), "season"),
        ("2019-24", date(2019, 12, 1), date(2020, 2, 29), "season"),
        ("2019-29", date(2019, 9, 1), date(2019, 11, 30), "season"),
        ("2019-31", date(2019, 3, 1), date(2019, 5, 31), "season"),
        ("2019-34~", date(2019, 4, 1), date(2019, 6, 30), "quarter"),
        ("2019-39", date(2019, 9, 1), date(2019, 12, 31), "third"),
        ("2019-40/2019-41", date(2019, 1, 1), date(2019, 12, 31), "half"),
        ("XXXX-02-29", None, None, "day"),
        ("XXXX-06", None, None, "month"),
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
        "nan", "-2019", "[2018..2019..2020]", "2019-42", "2019-20", "2019-21-01", "9999-24",
        "XXXX", "XXXX-XX", "XXXX-XX-07", "XXXX-02-30", "XXXX-13", "2019-06-08T7",
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


YEARS = st.integers(1, 9998)


@given(YEARS, st.sampled_from([(1, 12), (33, 4), (37, 3), (40, 2)]))
def test_the_parts_of_a_year_follow_one_another_and_fill_it(year, parts):
    first, count = parts
    bounds = [date_bounds(f"{year:04}-{code:02}") for code in range(first, first + count)]
    assert (bounds[0][0], bounds[-1][1]) == date_bounds(f"{year:04}")
    assert all(b[0] - a[1] == timedelta(days=1) for a, b in pairwise(bounds))


@given(YEARS, st.sampled_from([21, 25]))
def test_seasons_follow_one_another_through_the_winter(year, first):
    codes = [(year, first + number) for number in range(4)] + [(year + 1, first)]
    bounds = [date_bounds(f"{y:04}-{code}") for y, code in codes]
    assert all(b[0] - a[1] == timedelta(days=1) for a, b in pairwise(bounds))


@given(YEARS)
def test_in_the_south_it_is_the_opposite_season(year):
    for north, south in ((25, 31), (26, 32), (27, 29), (28, 30)):
        assert date_bounds(f"{year:04}-{north}") == date_bounds(f"{year:04}-{south}")


def test_the_time_of_day_is_kept_as_written():
    assert parse_edtf("2021-03-08T14:06:00+05:30").clock == "14:06:00+05:30"
    assert parse_edtf("2021-03-08").clock == ""


@pytest.mark.parametrize(
    ("text", "english", "hindi"),
    [
        ("", "", ""),
        ("2019", "2019", "2019"),
        ("2019-06", "June 2019", "जून 2019"),
        ("2019-06-XX", "a day in June 2019", "जून 2019 का कोई दिन"),
        ("201X", "the 2010s", "2010 का दशक"),
        ("19XX", "1900 to 1999", "1900 से 1999"),
        ("XXXX-02-14", "14 February, year not known", "14 फ़रवरी, वर्ष अज्ञात"),
        ("2019?", "2019 (uncertain)", "2019 (अनिश्चित)"),
        ("2019-06%", "about June 2019 (uncertain)", "जून 2019 के आसपास (अनिश्चित)"),
        ("2019-24", "winter 2019", "शीत ऋतु 2019"),
        ("2019-30", "southern summer 2019", "ग्रीष्म 2019 (दक्षिणी गोलार्ध)"),
        ("2019-33", "first quarter of 2019", "2019 की पहली तिमाही"),
        ("2021-03-08T14:06+05:30", "8 March 2021, 14:06 (UTC+05:30)",
         "8 मार्च 2021, 14:06 बजे (UTC+05:30)"),
        ("2021-03-08T14", "8 March 2021, 14:00", "8 मार्च 2021, 14:00 बजे"),
        ("2022-02-23/2022-02-24", "23–24 February 2022", "23 से 24 फ़रवरी 2022"),
        ("2016-01-31/2016-02-02", "31 January – 2 February 2016", "31 जनवरी से 2 फ़रवरी 2016"),
        ("2016-01/2016-02", "January – February 2016", "जनवरी से फ़रवरी 2016"),
        ("2016/2019-05", "2016 – May 2019", "2016 से मई 2019"),
        ("[2016..2019]", "2016 – 2019, one of these years", "2016 से 2019 के बीच कोई वर्ष"),
        ("[1948-12-31,1949-01-01]", "31 December 1948 or 1 January 1949",
         "31 दिसंबर 1948 या 1 जनवरी 1949"),
        ("{2019-06-07..2019-06-09}", "every day of 7–9 June 2019", "7 से 9 जून 2019 का हर दिन"),
        ("../2022", "until 2022", "2022 तक"),
        ("2014-05-26/..", "from 26 May 2014 on", "26 मई 2014 से आगे"),
        ("2014/", "from 2014, end not known", "2014 से, अंत अज्ञात"),
        ("/2014", "until 2014, beginning not known", "2014 तक, आरंभ अज्ञात"),
        ("[..2022-02]", "February 2022 or earlier", "फ़रवरी 2022 या उससे पहले"),
        ("[2022-02..]", "February 2022 or later", "फ़रवरी 2022 या उसके बाद"),
    ],
)  # fmt: skip
def test_readers_of_either_language_are_told_the_doubt(text, english, hindi):
    assert edtf_in_words(text, "en") == english
    assert edtf_in_words(text, "hi") == hindi


@given(
    st.one_of(st.text(max_size=30), st.from_regex(r"[\[{]?[0-9X]{4}-[0-9X]{2}[/.,0-9X~?-]*[\]}]?"))
)
def test_whatever_can_be_read_can_be_said(text):
    try:
        parse_edtf(text)
    except ValueError:
        return
    assert edtf_in_words(text, "en")
    assert edtf_in_words(text, "hi")


def test_words_are_for_dates_and_known_languages_only():
    with pytest.raises(ValueError, match="not EDTF"):
        edtf_in_words("8 June 2019", "en")
    with pytest.raises(ValueError, match="'ur'"):
        edtf_in_words("2019", "ur")
