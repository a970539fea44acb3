"""Whom a part of a name means in its text."""

import pytest

from analysis.actors import find_mentions


def persons(text, language="en", date="2019-06-08"):
    found = find_mentions(text, language, date=date)
    found = found[found["type"] == "person"]
    return list(zip(found["surface"], found["actor"], strict=True))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Imran Khan met the singer Foobar Khan. Khan sang.", "en"),
        ("इमरान ख़ान और सलमान ख़ान मिले। ख़ान ने गाया।", "hi"),
    ],
)
def test_somebody_else_owns_the_surname_after_his_full_name(text, language):
    assert [actor for _, actor in persons(text, language)] == ["p-imran-khan"]


def test_a_given_name_before_another_surname_is_somebody_elses():
    assert persons("Imran Foobar left.") == []
    assert persons("छात्र इमरान अली ने पूछा", "hi") == []
    assert persons("इमरान ने पूछा", "hi") == [("इमरान", "p-imran-khan")]


@pytest.mark.parametrize("title", ["Mr", "Prime Minister", "PM", "But", "On Monday"])
def test_titles_and_openings_are_no_given_names(title):
    assert persons(f"Narendra Modi came. {title} Modi left.")[-1] == ("Modi", "p-modi")


def test_a_title_tells_two_bearers_of_a_surname_apart():
    assert persons("Foreign Minister Qureshi left.") == [("Qureshi", "p-qureshi")]
    assert persons("PM Khan left.") == [("Khan", "p-imran-khan")]
    assert persons("Khan left.") == []


def test_a_surname_that_is_not_listed_alone_needs_the_full_name():
    assert (
        persons("Salman Bashir came. Bashir left.", date="2010-02-25")[-1][1] == "p-salman-bashir"
    )
    assert persons("Bashir left.", date="2010-02-25") == []


def test_initials_are_written_in_many_ways():
    for name in ("S. M. Krishna", "S.M. Krishna", "SM Krishna", "S M Krishna"):
        assert persons(f"{name} left.", date="2011-07-28") == [(name, "p-krishna")]


def test_a_hall_is_no_person():
    assert persons("at the Jinnah Convention Centre") == []
    assert persons("इंदिरा गांधी हवाई अड्डे पर", "hi") == []


def test_an_ordinary_word_is_a_name_only_in_its_place():
    text = "अभिनंदन वर्धमान लौटे। वाघा पर अभिनंदन का स्वागत हुआ। चेन्नई में उनका अभिनंदन हुआ।"
    assert [surface for surface, _ in persons(text, "hi")] == ["अभिनंदन वर्धमान", "अभिनंदन"]


def test_a_company_is_no_person():
    assert persons("Modi Enterprises opened a plant.") == []
    assert persons("मोदी ग्रुप ने कारख़ाना खोला।", "hi") == []


def test_sugar_is_not_chinese():
    for text in ("चीनी महंगी हुई।", "चीनी मिल बंद है।", "चीनी की कीमत बढ़ी।"):
        assert find_mentions(text, "hi").empty
    assert find_mentions("चीनी सेना लौटी।", "hi")["actor"].tolist() == ["st-CN"]


def test_a_surname_of_two_named_in_one_breath_stays_open():
    found = persons("Farooq Abdullah and Omar Abdullah came. Abdullah left.")
    assert [surface for surface, _ in found] == ["Farooq Abdullah", "Omar Abdullah"]
    found = persons("फ़ारूक़ अब्दुल्ला और उमर अब्दुल्ला आए। अब्दुल्ला लौटे।", "hi")
    assert "अब्दुल्ला" not in [surface for surface, _ in found]
