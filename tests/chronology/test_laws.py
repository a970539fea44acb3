"""Laws the finder keeps on any text, hostile ones too."""

import time
import unicodedata
import warnings
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.chronology import find_times, readings
from analysis.edtf import parse_edtf
from analysis.language import match_boundaries

WORDS = st.sampled_from(
    [
        *("14", "फरवरी", "२०१९", "कल", "परसों", "अगले", "दिन", "हफ्ते", "साल", "2016", "में", "से"),
        *("तक", "को", "शाम", "शामिल", "आज", "शुक्रवार", "कुछ", "वर्षों", "के", "दशक", "पहले"),
        *("May", "7", "2025", "on", "the", "next", "day", "of", "last", "three", "years", "ago"),
        *("January", "to", "99", "0", "31", "week", "1990s", "-", ",", ".", "।", "\n", "pm", "5"),
        *("\x00", "\u202e", "\u200d", "<script>", "़", "्", "🙂"),
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join))
LANGUAGES = st.sampled_from(["hi", "en"])
DAYS = st.one_of(st.none(), st.dates())


@settings(deadline=None, max_examples=150)
@given(TEXTS, LANGUAGES, DAYS)
def test_every_offset_leads_back_to_its_surface(text, language, published):
    found = find_times(text, language, published)
    assert [text[a:b] for a, b in zip(found["start"], found["end"], strict=True)] == found[
        "surface"
    ].tolist()
    assert all(surface.strip() for surface in found["surface"])


@settings(deadline=None, max_examples=150)
@given(TEXTS, LANGUAGES, DAYS)
def test_expressions_are_in_order_and_never_overlap(text, language, published):
    found = find_times(text, language, published)
    edges = found[["start", "end"]].to_numpy().ravel().tolist()
    assert edges == sorted(edges)


@settings(deadline=None, max_examples=150)
@given(TEXTS, LANGUAGES, DAYS)
def test_every_edtf_can_be_read_and_only_dates_have_one(text, language, published):
    found = find_times(text, language, published)
    for row in found.itertuples():
        if row.edtf:
            parse_edtf(row.edtf)
            assert row.type in {"date", "time", "duration"}
    assert found.loc[found["type"].isin(["vague", "set"]), "edtf"].eq("").all()


@settings(deadline=None, max_examples=100)
@given(TEXTS, LANGUAGES, DAYS)
def test_the_same_text_gives_the_same_table(text, language, published):
    assert find_times(text, language, published).equals(find_times(text, language, published))


@settings(deadline=None, max_examples=100)
@given(TEXTS, LANGUAGES)
def test_a_match_never_cuts_a_word(text, language):
    found = find_times(text, language, "2019-06-08")
    assert all(map(match_boundaries, [text] * len(found), found["start"], found["end"]))


@settings(deadline=None, max_examples=60)
@given(st.dates(min_value=date(1900, 1, 1)))
def test_today_is_the_day_of_publication_in_both_languages(day):
    for text, language in (("आज", "hi"), ("today", "en")):
        assert find_times(text, language, day)["edtf"].tolist() == [day.isoformat()]


@pytest.mark.parametrize(
    "text",
    [
        "\x00 today",
        "\u202etoday\u202c",
        "<script>today</script>",
        "आ\u200dज",
        "9" * 5000,
        "1" * 20 + " years ago",
        "9999 years ago",
        "in 9999999999 weeks",
        "0 जनवरी 0000",
        "99:99:99",
        "last last last next next week week",
    ],
)
@pytest.mark.parametrize("language", ["hi", "en"])
def test_hostile_text_never_raises(text, language):
    found = find_times(text, language, "2019-06-08")
    assert (found["end"] > found["start"]).all()


NUMBERS = st.sampled_from(
    ["14 फरवरी 2019", "2016 में", "3 दिन", "1990 के दशक", "शाम 5 बजे", "23-24 फरवरी", "21 साल पहले"]
)
DEVANAGARI_DIGITS = str.maketrans("0123456789", "०१२३४५६७८९")


def values(text, language="hi", published="2019-06-08"):
    return [one[3:] for one in readings(text, language, published)]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(NUMBERS, WORDS), max_size=12).map(" ".join))
def test_devanagari_digits_say_what_others_do(text):
    assert values(text) == values(text.translate(DEVANAGARI_DIGITS))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(NUMBERS, WORDS, st.just("ज़ंग ढाई महीने")), max_size=12).map(" ".join))
def test_forms_of_unicode_and_nuktas_change_nothing(text):
    expected = values(text)
    assert values(unicodedata.normalize("NFC", text)) == expected
    assert values(unicodedata.normalize("NFD", text)) == expected
    assert values(unicodedata.normalize("NFD", text).replace("\u093c", "")) == expected


PARAGRAPHS = st.sampled_from(
    [
        *("They met on 14 July 2001 for three days.", "Talks will be held today.", "He left."),
        *("Nothing was said on Monday about recent years.", "(June 5, 2019)", "The 1990s passed."),
    ]
)
HANGING = {"text", "publication", "none"}


@settings(deadline=None, max_examples=60)
@given(PARAGRAPHS, st.lists(PARAGRAPHS.filter(lambda text: "2001" not in text), max_size=4))
def test_what_names_its_own_date_does_not_hang_on_other_paragraphs(text, others):
    alone = [one for one in readings(text, "en", "2019-06-08") if one.anchor in HANGING]
    beside = readings("\n".join([text, *others]), "en", "2019-06-08")
    assert [one for one in beside if one.end <= len(text) and one.anchor in HANGING] == alone


@settings(deadline=None, max_examples=100)
@given(TEXTS, LANGUAGES, DAYS)
def test_the_table_is_the_readings(text, language, published):
    rows = find_times(text, language, published).itertuples(index=False, name=None)
    assert list(rows) == [tuple(one) for one in readings(text, language, published)]


@settings(deadline=None, max_examples=100)
@given(TEXTS, LANGUAGES, DAYS)
def test_no_reading_fails_on_any_text(text, language, published):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        readings(text, language, published)


INSIDE = ["शामिल", "शुक्रिया", "सनसनी", "कलकत्ता", "आजाद", "mayor", "Satish", "Monsoon"]
INSIDE += ["Augustine", "marching", "todays", "secondary", "yearning", "Junagadh", "वर्षा", "अबकी"]


@pytest.mark.parametrize("word", INSIDE)
def test_no_expression_is_part_of_a_word(word):
    for text in (word, f"in {word} 5", f"5 {word} 2019"):
        for language in ("hi", "en"):
            for one in readings(text, language, "2019-06-08"):
                assert match_boundaries(text, one.start, one.end)
                assert one.surface != word


LONG = {
    "no sentence end": ("he met them in May and on 5 June 2019, ", "en"),
    "dates": ("on 5 May the next day. ", "en"),
    "dates in Hindi": ("कल 14 फरवरी को अगले दिन हुआ ", "hi"),
    "weekdays": ("Monday ", "en"),
    "weekdays in Hindi": ("सोमवार ", "hi"),
    "digits": ("1234567890", "en"),
    "no time at all": ("बातचीत जारी रखने पर सहमति बनी। ", "hi"),
    "little words": ("the of in and ", "en"),
    "lines": ("\n", "en"),
    "open quotations": ("“We met yesterday ", "en"),
    "quotations": ('"We met yesterday," he said on Monday. ', "en"),
    "without spaces": ("Monday,Tuesday,", "en"),
    "hyphens": ("2019-", "en"),
    "years": ("1999 ", "en"),
    "number words": ("two hundred ", "en"),
    "number words in Hindi": ("दो सौ ", "hi"),
    "ranges": ("May to ", "en"),
    "brackets": ("(", "en"),
}


@pytest.mark.parametrize("name", LONG)
def test_sixteen_times_any_text_costs_about_sixteen_times_the_work(name):
    unit, language = LONG[name]
    few = max(4, 1000 // len(unit))

    def cost(count):
        best = []
        for _ in range(2):
            began = time.process_time()
            readings(unit * count, language, "2019-06-08")
            best.append(time.process_time() - began)
        return min(best)

    cost(few)
    # Quadratic work would cost 256 times as much; the bound leaves room for a busy machine.
    assert cost(16 * few) < 40 * max(cost(few), 0.001)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_what_lies_beyond_the_calendar_is_left_open(published):
    text = "last decade, next week, 10 years ago, yesterday, tomorrow, next February, last century"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = readings(text, "en", published)
    for one in found:
        if one.edtf:
            assert 1 <= parse_edtf(one.edtf).earliest.year <= parse_edtf(one.edtf).latest.year


def test_figures_that_no_calendar_has_are_no_date():
    assert readings("00/00/0000, 45/45/2019, 0-0-2019", "en", "2019-06-08") == []
    (stamp,) = readings("at 2019-06-08T14:06:00+05:30 it", "en")
    assert (stamp.surface, stamp.edtf) == ("2019-06-08T14:06:00+05:30", "2019-06-08")
