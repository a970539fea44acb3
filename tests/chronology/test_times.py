"""What the finder of time expressions finds, leaves alone, and reckons."""

import pytest

from analysis.chronology import TIME_COLUMNS, find_times

SATURDAY = "2019-06-08"


def read(text, language, published=SATURDAY):
    found = find_times(text, language, published)
    return list(zip(found["surface"], found["value"], found["edtf"], strict=True))


def only(text, language, published=SATURDAY):
    rows = read(text, language, published)
    assert len(rows) == 1, rows
    return rows[0]


@pytest.mark.parametrize(
    ("text", "language", "surface", "edtf"),
    [
        ("14 फ़रवरी 2019 को", "hi", "14 फ़रवरी 2019", "2019-02-14"),
        ("१४ फरवरी २०१९ को", "hi", "१४ फरवरी २०१९", "2019-02-14"),
        ("चौदह फरवरी 2019 को", "hi", "चौदह फरवरी 2019", "2019-02-14"),
        ("इकतीस दिसंबर 1948", "hi", "इकतीस दिसंबर 1948", "1948-12-31"),
        ("on February 27, 2019.", "en", "February 27, 2019", "2019-02-27"),
        ("on 27th February 2019", "en", "27th February 2019", "2019-02-27"),
        ("by 2019-02-27", "en", "2019-02-27", "2019-02-27"),
        ("सितम्बर 2016 में", "hi", "सितम्बर 2016", "2016-09"),
        ("साल 2016 में", "hi", "साल 2016", "2016"),
        ("2016 में", "hi", "2016", "2016"),
        ("in 1972 the", "en", "1972", "1972"),
        ("1990 के दशक में", "hi", "1990 के दशक", "199X"),
        ("the 1990s", "en", "the 1990s", "199X"),
        ("21वीं सदी में", "hi", "21वीं सदी", "20XX"),
        ("the 2014-18 war", "en", "2014-18", "2014/2018"),
        ("from 2014 to 2018", "en", "2014", "2014"),
    ],
)
def test_a_date_that_names_its_year_needs_no_anchor(text, language, surface, edtf):
    found = find_times(text, language).iloc[0]
    assert (found["surface"], found["edtf"], found["anchor"]) == (surface, edtf, "text")


@pytest.mark.parametrize(
    ("text", "language", "published", "edtf"),
    [
        ("a new round may be held in February, he said", "en", "2016-01-25", "2016-02"),
        ("talks due on 15 January were put off", "en", "2016-01-25", "2016-01-15"),
        ("14 फरवरी को हमला हुआ था", "hi", SATURDAY, "2019-02-14"),
        ("अप्रैल में कहा था", "hi", SATURDAY, "2019-04"),
        ("in May during", "en", "2025-08-09", "2025-05"),
        ("they met in December", "en", "2016-01-25", "2015-12"),
        ("a visit on 23-24 February", "en", "2022-02-25", "2022-02-23/2022-02-24"),
        ("23-24 फरवरी को", "hi", "2022-02-25", "2022-02-23/2022-02-24"),
    ],
)
def test_a_date_without_a_year_takes_it_from_publication(text, language, published, edtf):
    found = find_times(text, language, published).iloc[0]
    assert (found["edtf"], found["anchor"]) == (edtf, "publication")


def test_a_year_just_before_goes_before_publication():
    found = find_times("In 2016 talks were due on 15 January.", "en", "2020-03-01")
    assert found["edtf"].tolist() == ["2016", "2016-01-15"]


def test_a_year_after_or_far_before_does_not_govern_a_date():
    text = "On 15 January, long after 1972, talks were due."
    assert find_times(text, "en", "2016-01-25")["edtf"].tolist() == ["2016-01-15", "1972"]


def test_hindi_kal_goes_by_the_tense_of_its_sentence():
    assert only("वे कल आएंगे।", "hi")[2] == "2019-06-09"
    assert only("वे कल आए थे।", "hi")[2] == "2019-06-07"
    assert only("उन्होंने बताया कि परसों बैठक होगी।", "hi")[2] == "2019-06-10"
    assert only("परसों बैठक हुई थी।", "hi")[2] == "2019-06-06"


def test_hindi_kal_without_a_verb_is_left_as_either_day():
    assert only("कल की बात", "hi") == ("कल", "", "[2019-06-07,2019-06-09]")


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("आज", "hi", "2019-06-08"),
        ("today", "en", "2019-06-08"),
        ("yesterday", "en", "2019-06-07"),
        ("tomorrow", "en", "2019-06-09"),
        ("शुक्रवार को कहा", "hi", "2019-06-07"),
        ("he said on Thursday", "en", "2019-06-06"),
        ("they will meet on Thursday", "en", "2019-06-13"),
        ("अगले हफ्ते बैठक होगी", "hi", "2019-06-10/2019-06-16"),
        ("last week", "en", "2019-05-27/2019-06-02"),
        ("next month", "en", "2019-07"),
        ("पिछले साल", "hi", "2018"),
        ("three years ago", "en", "2016"),
        ("अगले हफ्ते सोमवार को", "hi", "2019-06-10"),
        ("on Tuesday next week", "en", "2019-06-11"),
        ("अगले 3 दिन", "hi", "2019-06-09/2019-06-11"),
        ("the last three days", "en", "2019-06-05/2019-06-07"),
    ],
)
def test_a_relative_date_is_reckoned_from_publication(text, language, edtf):
    assert only(text, language)[2] == edtf


def test_the_next_day_goes_by_the_expression_before():
    text = "26 फरवरी 2019 को हमला हुआ। अगले दिन जवाब मिला।"
    found = find_times(text, "hi", SATURDAY)
    assert found["edtf"].tolist() == ["2019-02-26", "2019-02-27"]
    assert found["anchor"].tolist() == ["text", "previous"]
    english = find_times("They met on 14 July 2001. The next day they left.", "en")
    assert english["edtf"].tolist() == ["2001-07-14", "2001-07-15"]


def test_the_next_day_stays_open_where_another_event_stands_between():
    text = "14 फरवरी को हमला हुआ था और फिर जवाब दिया था। अगले दिन"
    found = find_times(text, "hi", SATURDAY)
    assert found[["edtf", "anchor"]].values.tolist()[1] == ["", "previous"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("a two-day visit", "en", "P2D"),
        ("the first in 23 years", "en", "P23Y"),
        ("चार दिन", "hi", "P4D"),
        ("डेढ़ घंटे", "hi", "PT1.5H"),
        ("three-hour talks", "en", "PT3H"),
        ("3.5 साल", "hi", "P3.5Y"),
    ],
)
def test_a_duration_has_a_length_and_no_date(text, language, value):
    assert only(text, language)[1:] == (value, "")


@pytest.mark.parametrize(
    ("text", "language"),
    [("बीते कुछ वर्षों में", "hi"), ("recently", "en"), ("हाल ही में", "hi"), ("some weeks", "en")],
)
def test_a_vague_expression_gets_no_false_precision(text, language):
    found = find_times(text, language, SATURDAY).iloc[0]
    assert (found["type"], found["edtf"]) == ("vague", "")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("वे शामिल हुए", "hi"),
        ("कलकत्ता में", "hi"),
        ("शुक्रिया अदा किया", "hi"),
        ("अभिनन्दन वर्तमान को", "hi"),
        ("Pakistan Today has learnt", "en"),
        ("they may march", "en"),
        ("2000 soldiers", "en"),
        ("$2000", "en"),
        ("Marchers and Mayors", "en"),
    ],
)
def test_what_is_no_date_is_left_alone(text, language):
    assert read(text, language) == []


def test_today_is_a_date_where_it_is_no_name():
    assert only("Pakistan today said", "en")[2] == "2019-06-08"


def test_a_day_no_calendar_has_is_not_made_up():
    assert read("30 February 2019", "en") != [("30 February 2019", "2019-02-30", "2019-02-30")]
    assert all("02-30" not in edtf for _, _, edtf in read("30 फरवरी 2019", "hi"))


def test_without_a_day_of_publication_nothing_is_guessed():
    found = find_times("आज और अप्रैल में", "hi")
    assert found["edtf"].tolist() == ["", ""]
    assert found["value"].tolist() == ["", "XXXX-04"]


def test_an_uncertain_day_of_publication_passes_its_doubt_on():
    found = find_times("today, in 1972", "en", "[2025-08-08..2025-08-09]")
    assert found["edtf"].tolist() == ["[2025-08-08..2025-08-09]", "1972"]


def test_the_wrong_day_of_publication_moves_only_what_hangs_on_it():
    text = "on Thursday, 23-24 February; in 1972"
    right, wrong = (find_times(text, "en", day) for day in ("2022-02-25", "2024-04-18"))
    moved = right["edtf"] != wrong["edtf"]
    assert moved.tolist() == (right["anchor"] == "publication").tolist() == [True, True, False]


def test_spelling_variants_and_forms_of_unicode_are_one():
    import unicodedata

    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, "14 फ़रवरी")
        assert only(text, "hi") == (text, "2019-02-14", "2019-02-14")


def test_an_unknown_language_or_date_is_an_error():
    with pytest.raises(ValueError, match="ur"):
        find_times("آج", "ur")
    with pytest.raises(ValueError, match="EDTF"):
        find_times("today", "en", "8 June")


def test_the_table_has_its_columns_even_when_empty():
    found = find_times("", "hi")
    assert list(found.columns) == TIME_COLUMNS
    assert str(found["start"].dtype) == "int64"
