"""English expressions by the conventions of TIMEX3: extent, type and value, one row a sentence.

The expression stands in brackets; all are read in news of 13 February 1998, a Friday.
"""

import pytest

from analysis.chronology.finder import readings

FRIDAY = "1998-02-13"


def only(marked, published=FRIDAY):
    before, rest = marked.split("[")
    surface, after = rest.split("]")
    found = readings(before + surface + after, "en", published)
    assert [one.surface for one in found] == [surface]
    return found[0]


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("They signed on [Nov. 16, 1998].", "1998-11-16"),
        ("They signed on [16 November 1998].", "1998-11-16"),
        ("They signed on [Monday, Nov. 16, 1998].", "1998-11-16"),
        ("They signed on [the 16th of November].", "1997-11-16"),
        ("They signed on [Jan. 2].", "1998-01-02"),
        ("They will sign on [March 2].", "1998-03-02"),
        ("They met in [November 1996].", "1996-11"),
        ("They met in [mid-January].", "1998-01"),
        ("They met in [the month of May 1990].", "1990-05"),
        ("They met in [August of last year].", "1997-08"),
        ("The bomb fell in [the spring of 1986].", "1986-SP"),
        ("The bomb fell [last summer].", "1997-SU"),
        ("In [1972] they met again.", "1972"),
        ("In [the late 1980s] they met again.", "198"),
        ("In [the nineties] they met again.", "199"),
        ("In [the '90s] all was quiet.", "199"),
        ("A war of [the 19th century] began it.", "18"),
        ("Sent [02/13/1998 10:15:00] by wire.", "1998-02-13T10:15:00"),
        ("Sent [1998-02-13 08:12:30] by wire.", "1998-02-13T08:12:30"),
        ("Sent on [02-13-98] by wire.", "1998-02-13"),
        ("Built in [480 B.C.] and burnt since.", "BC0480"),
    ],
)
def test_a_date_is_read_whole_and_without_its_preposition(marked, value):
    found = only(marked)
    assert (found.type, found.value) in {("date", value), ("time", value)}


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("He left [yesterday].", "1998-02-12"),
        ("He left [the day before yesterday].", "1998-02-11"),
        ("He will leave [the day after tomorrow].", "1998-02-15"),
        ("He said [Wednesday] that he had left.", "1998-02-11"),
        ("He will speak [Tuesday] in Vienna.", "1998-02-17"),
        ("The offer holds until [Monday].", "1998-02-16"),
        ("He left [late Thursday].", "1998-02-12"),
        ("Prices fell [last week].", "1998-W06"),
        ("The house meets [early next week].", "1998-W08"),
        ("Prices fell [earlier this month].", "1998-02"),
        ("Prices fell [late last year].", "1997"),
        ("The report is due by [the end of the month].", "1998-02"),
        ("They met [three years ago].", "1995"),
        ("They met [two weeks ago].", "1998-W05"),
        ("They met [two months ago].", "1997-12"),
        ("They met [three days ago].", "1998-02-10"),
        ("Rain fell over [the weekend].", "1998-W06-WE"),
        ("He sang [Christmas Day].", "1997-12-25"),
        ("He sang on [New Year's Eve].", "1997-12-31"),
        ("Profit rose in [the third quarter].", "1997-Q3"),
        ("Profit rose in [the third quarter of 1996].", "1996-Q3"),
        ("Profit rose in [the first half of 1996].", "1996-H1"),
        ("Profit rose in [Q3 1996].", "1996-Q3"),
        ("Profit rose in [fiscal 1997].", "FY1997"),
        ("Growth will slow by [the end of the century].", "19"),
    ],
)
def test_a_relative_date_is_as_precise_as_its_unit(marked, value):
    found = only(marked)
    assert (found.type, found.value) == ("date", value)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Shots were heard at [10 p.m. Thursday].", "1998-02-12T22:00"),
        ("Shots were heard at [9:30 a.m. EST Thursday].", "1998-02-12T09:30"),
        ("Shots were heard at [10.30 p.m.]", "1998-02-13T22:30"),
        ("Shots were heard at [noon] near the gate.", "1998-02-13T12:00"),
        ("Shots were heard at [0330 GMT] near the gate.", "1998-02-13T03:30"),
        ("Shots were heard [this morning].", "1998-02-13TMO"),
        ("Shots were heard [last night].", "1998-02-12TNI"),
        ("Shots were heard [Thursday evening].", "1998-02-12TEV"),
        ("Shots will be heard [tonight].", "1998-02-13TNI"),
        ("It burned on [the night of 10 August 1992].", "1992-08-10TNI"),
        ("They will meet at [half past seven].", "1998-02-13T07:30"),
    ],
)
def test_an_hour_has_the_day_it_belongs_to(marked, value):
    found = only(marked)
    assert (found.type, found.value) == ("time", value)


@pytest.mark.parametrize(
    ("marked", "value", "mod"),
    [
        ("The talks took [two days].", "P2D", ""),
        ("It was a [two-day] visit.", "P2D", ""),
        ("It was a [six-month] ban.", "P6M", ""),
        ("He has worked here for [nearly four years].", "P4Y", "LESS_THAN"),
        ("He has worked here for [more than a decade].", "P10Y", "MORE_THAN"),
        ("They have [no more than 60 days].", "P60D", "EQUAL_OR_LESS"),
        ("They have [at least 60 days].", "P60D", "EQUAL_OR_MORE"),
        ("They spoke for [about 20 minutes].", "PT20M", "APPROX"),
        ("They spoke for [half an hour].", "PT30M", ""),
        ("It was the first in [two and a half years].", "P2.5Y", ""),
        ("It was the first in [twenty-five years].", "P25Y", ""),
        ("It was the first in [one hundred days].", "P100D", ""),
        ("It was the first in [a dozen years].", "P12Y", ""),
        ("The [43-year-old] doctor was shot.", "P43Y", ""),
        ("A [month-long] strike ended.", "P1M", ""),
        ("The strike lasted [five straight weeks].", "P5W", ""),
        ("[The past three months] were dry.", "P3M", ""),
        ("Profit rose in [the first nine months].", "P9M", ""),
        ("They need [another two years].", "P2Y", ""),
        ("They left [two weeks] after the raid.", "P2W", ""),
        ("It took [two hours and 41 minutes].", "PT2H41M", ""),
        ("They argued [all day].", "P1D", ""),
    ],
)
def test_a_duration_takes_in_what_modifies_it(marked, value, mod):
    found = only(marked)
    assert (found.type, found.value, found.mod) == ("duration", value, mod)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("They meet [every Tuesday].", "XXXX-WXX-2"),
        ("They meet [once a week].", "P1W"),
        ("They meet [twice a month].", "P1M"),
        ("They meet [each year].", "P1Y"),
        ("They meet [every two weeks].", "P2W"),
        ("They meet [every other day].", "P2D"),
        ("They publish it [annually].", "P1Y"),
        ("The [quarterly] report is late.", "P3M"),
        ("The fair is held [every May 1].", "XXXX-05-01"),
        ("They work [six days a week].", "P1W"),
    ],
)
def test_what_recurs_is_a_set(marked, value):
    found = only(marked)
    assert (found.type, found.value) == ("set", value)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("They are [now] at peace.", "PRESENT_REF"),
        ("They are [currently] at peace.", "PRESENT_REF"),
        ("They [recently] made peace.", "PAST_REF"),
        ("In [recent years] they made peace.", "PAST_REF"),
        ("In [the past] they made peace.", "PAST_REF"),
        ("In [the coming weeks] they will make peace.", "FUTURE_REF"),
        ("In [the near future] they will make peace.", "FUTURE_REF"),
        ("It is a plan for [the future].", "FUTURE_REF"),
        ("They will [soon] make peace.", "FUTURE_REF"),
        ("They made peace [a few days ago].", "PAST_REF"),
        ("They fought for [several years].", "PXY"),
        ("[The next few days] are crucial.", "PXD"),
        ("[Hours later] they made peace.", "PTXH"),
    ],
)
def test_what_no_calendar_fixes_is_vague(marked, value):
    found = only(marked)
    assert (found.type, found.value, found.edtf) == ("vague", value, "")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from 1998 to 2003", ["1998", "2003"]),
        ("between 1 July 1998 and 15 July 1998", ["1998-07-01", "1998-07-15"]),
        ("in August and September 1914", ["1914-08", "1914-09"]),
        ("a visit on 23-24 February 1999", ["1999-02-23/1999-02-24"]),
        ("the June 4 to 10, 1967 fighting", ["1967-06-04/1967-06-10"]),
        ("in the war of 1947-48", ["1947/1948"]),
        ("spent in fiscal 2018-19", ["2018-04/2019-03"]),
    ],
)
def test_two_whole_dates_are_two_and_ends_that_share_a_word_are_one(text, values):
    assert [one.value for one in readings(text, "en")] == values


@pytest.mark.parametrize(
    "text",
    [
        *("Pakistan Today has learnt", "USA Today said", "the Friday Times wrote"),
        *("Sunday Express reported it", "The Morning Star wrote", "The Daily Caller wrote"),
        *("They may march on the city", "Mr. May was there", "April Gill spoke", "Ms. June Carter"),
        *("prices fall, and fall again", "the fall of Kabul", "springs of water", "to spring up"),
        *("a minute detail", "an august body", "the second man", "he sat down", "the sun set"),
        *("Resolution 1267 was passed", "under Article 370", "a Boeing 747", "Flight AI-2019"),
        *("it cost $1998", "1998 tonnes of grain", "2011 votes in all", "call 555-1998"),
        *("won 6-4, 7-5", "a vote of 212-206", "Yes, he said", "while he spoke", "as soon as it"),
        *("a present for him", "for the first time", "last but not least", "in his 30s"),
        *("on Election Day", "time and again", "next to the house", "the next of kin"),
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text):
    assert readings(text, "en", FRIDAY) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Profit rose in the third quarter of 1996.", "1996-07/1996-09"),
        ("Profit rose in the first half of 1996.", "1996-01/1996-06"),
        ("They met about three years ago.", "1995~"),
        ("They met in the summer of 1996.", "1996"),
        ("They met in the first week of May 1996.", "1996-04-29/1996-05-05"),
        ("They met in the 1980s.", "198X"),
        ("Built in 480 B.C. and burnt.", ""),
        ("They met on Easter Sunday 1998.", "1998-04-12"),
        ("They met at Eid 1998.", "1998"),
    ],
)
def test_edtf_says_what_it_can(text, edtf):
    assert [one.edtf for one in readings(text, "en", FRIDAY)] == [edtf]


def test_years_alone_or_after_since_do_not_make_news_a_story():
    text = "Prices, kept since 1971, fell in January, and again last week."
    assert [one.value for one in readings(text, "en", FRIDAY)][1:] == ["1998-01", "1998-W06"]


def test_a_story_goes_on_from_the_date_it_has_come_to():
    text = "On 3 June 1947 they agreed. On 4 June 1947 they met. In August the borders were drawn."
    assert readings(text, "en", FRIDAY)[-1].value == "1947-08"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("India marked its Independence Day.", "1997-08-15"),
        ("Pakistan marked its Independence Day.", "1997-08-14"),
        ("They marked Independence Day.", ""),
        ("On Kashmir Solidarity Day they marched.", "1998-02-05"),
        ("On Youm-e-Takbeer they marched.", "1997-05-28"),
        ("On India's Republic Day they marched.", "1998-01-26"),
    ],
)
def test_national_days_go_by_the_country_that_is_named(text, edtf):
    found = [one.edtf for one in readings(text, "en", FRIDAY)]
    assert found == [edtf]


def test_years_of_another_calendar_are_flagged_with_the_years_they_can_be():
    found = readings("The stone says 1444 Hijri.", "en")[0]
    assert (found.type, found.value, found.edtf) == ("date", "", "2022/2023")
    assert "calendar" in found.rule
