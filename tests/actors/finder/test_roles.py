"""Whom a role means: by its state, by who was spoken of, by where the report comes from."""

import pytest

from analysis.actors import find_mentions


def actors(text, language="en", date="2019-06-08"):
    found = find_mentions(text, language, date=date)
    return list(zip(found["surface"], found["actor"], strict=True))


def roles(text, language="en", date="2019-06-08"):
    found = find_mentions(text, language, date=date)
    found = found[found["form"] == "role"]
    return list(zip(found["surface"], found["actor"], strict=True))


@pytest.mark.parametrize(
    ("text", "language", "surface", "actor"),
    [
        ("Pakistan's prime minister spoke", "en", "Pakistan's prime minister", "p-imran-khan"),
        ("the Indian EAM spoke", "en", "Indian EAM", "p-jaishankar"),
        ("the prime minister of India spoke", "en", "prime minister of India", "p-modi"),
        ("Pakistan's new prime minister spoke", "en", "prime minister", "p-imran-khan"),
        ("पाकिस्तान के प्रधानमंत्री ने कहा", "hi", "पाकिस्तान के प्रधानमंत्री", "p-imran-khan"),
        ("भारतीय प्रधानमंत्री ने कहा", "hi", "भारतीय प्रधानमंत्री", "p-modi"),
        ("पाक पीएम ने कहा", "hi", "पाक पीएम", "p-imran-khan"),
        ("पाकिस्तान के नए प्रधानमंत्री ने कहा", "hi", "प्रधानमंत्री", "p-imran-khan"),
        ("पाकिस्तान के वज़ीर-ए-आज़म ने कहा", "hi", "पाकिस्तान के वज़ीर-ए-आज़म", "p-imran-khan"),
    ],
)
def test_a_role_takes_in_the_state_right_beside_it(text, language, surface, actor):
    assert roles(text, language) == [(surface, actor)]


@pytest.mark.parametrize(
    ("text", "language", "counterpart"),
    [
        ("Imran Khan rang his Indian counterpart.", "en", ("Indian counterpart", "p-modi")),
        ("The Indian PM met his counterpart.", "en", ("counterpart", "p-imran-khan")),
        ("इमरान ख़ान ने अपने भारतीय समकक्ष को फ़ोन किया", "hi", ("भारतीय समकक्ष", "p-modi")),
    ],
)
def test_a_counterpart_holds_the_same_post_on_the_other_side(text, language, counterpart):
    assert roles(text, language)[-1] == counterpart


def test_a_named_counterpart_is_only_named():
    text = "सुषमा स्वराज और उनके पाकिस्तानी समकक्ष शाह महमूद क़ुरैशी मिले"
    assert [actor for _, actor in actors(text, "hi", "2018-09-20")] == [
        "p-swaraj",
        "st-PK",
        "p-qureshi",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Both prime ministers smiled.", "en"),
        ("The two prime ministers smiled.", "en"),
        ("India and Pakistan's prime ministers smiled.", "en"),
        ("दोनों प्रधानमंत्री मुस्कुराए।", "hi"),
        ("दोनों देशों के प्रधानमंत्री मुस्कुराए।", "hi"),
        ("भारत और पाकिस्तान के प्रधानमंत्रियों ने कहा।", "hi"),
    ],
)
def test_a_role_of_both_sides_has_two_holders_on_one_span(text, language):
    found = find_mentions(text, language, date="2019-06-08")
    both = found[found["rule"] == "role-both"]
    assert set(both["actor"]) == {"p-modi", "p-imran-khan"}
    assert both["start"].nunique() == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the Fijian prime minister spoke", "en"),
        ("the prime minister of the day spoke", "en"),
        ("a party president spoke", "en"),
        ("फ़िजी के प्रधानमंत्री ने कहा", "hi"),
        ("पूर्व विदेश मंत्री ने कहा", "hi"),
        ("कांग्रेस प्रवक्ता ने कहा", "hi"),
        ("विदेश सचिव स्तर की बातचीत", "hi"),
    ],
)
def test_a_role_of_somebody_else_is_nobody_of_the_file(text, language):
    assert roles(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Foreign Minister Xyz Abcd spoke", "en"),
        ("the high commissioner, Xyz Abcd, spoke", "en"),
        ("विदेश मंत्री अआइ उऊए ने कहा", "hi"),
        ("भारत के रक्षा मंत्री अआइ उऊए और सचिव आए", "hi"),
    ],
)
def test_the_title_of_a_name_nobody_lists_is_that_persons(text, language):
    assert roles(text, language) == []


def test_a_dateline_decides_where_nothing_else_does():
    assert roles("ISLAMABAD: The prime minister left.") == [("prime minister", "p-imran-khan")]
    assert roles("NEW DELHI: The prime minister left.") == [("prime minister", "p-modi")]
    assert roles("प्रधानमंत्री ने कहा", "hi") == [("प्रधानमंत्री", "p-modi")]
    assert roles("The prime minister left.") == []


def test_a_joined_role_shares_its_state():
    assert roles("Pakistan's PM, foreign minister and army chief met.") == [
        ("Pakistan's PM", "p-imran-khan"),
        ("foreign minister", "p-qureshi"),
        ("army chief", "p-bajwa"),
    ]


def test_any_holder_is_the_post_itself():
    assert roles("any Indian prime minister") == [("Indian prime minister", "post-IN-PM")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Pakistani foreign ministry spokeswoman said", "en"),
        ("Pakistan's Foreign Office spokesperson said", "en"),
        ("पाकिस्तान विदेश मंत्रालय के प्रवक्ता ने कहा", "hi"),
    ],
)
def test_a_spokesperson_speaks_for_the_ministry_beside(text, language):
    assert [actor for _, actor in roles(text, language)] == ["p-mohammad-faisal"]


def test_a_ministry_is_that_of_the_state_beside_it():
    assert actors("रूसी विदेश मंत्रालय ने कहा", "hi")[0][1] != "org-IN-MEA"
    assert ("पाकिस्तानी विदेश मंत्रालय", "org-PK-MOFA") in actors("पाकिस्तानी विदेश मंत्रालय ने कहा", "hi")
    assert ("foreign ministry", "org-PK-MOFA") in actors("The foreign ministry in Islamabad said")
