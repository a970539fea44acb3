"""Laws the finder keeps on any text, hostile ones too."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.chronology import find_times
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


@pytest.mark.parametrize("unit", ["कल 14 फरवरी को अगले दिन हुआ ", "on 5 May the next day. "])
def test_sixteen_times_the_text_costs_about_sixteen_times_the_work(unit):
    language = "hi" if "कल" in unit else "en"

    def cost(count):
        best = []
        for _ in range(3):
            began = time.process_time()
            find_times(unit * count, language, "2019-06-08")
            best.append(time.process_time() - began)
        return min(best)

    cost(10)
    # Quadratic work would cost 256 times as much; the bound leaves room for a busy machine.
    assert cost(1600) < 40 * max(cost(100), 0.005)
