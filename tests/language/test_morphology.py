"""The forms of one noun share a stem key; different nouns and function words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import stem_key


@pytest.mark.parametrize(
    "forms",
    [
        "समझौता समझौते समझौतों",
        "वार्ता वार्ताओं वार्ताएं वार्ताएँ",
        "देश देशों",
        "मुद्दा मुद्दे मुद्दों",
        "आतंकी आतंकियों",
        "नेता नेताओं",
        "नीति नीतियां नीतियाँ नीतियों",
        "बात बातें बातों",
        "सीमा सीमाओं सीमाएं",
        "हिंदू हिन्दू हिंदुओं",
        "सम्बन्ध संबंध संबंधों सम्बन्धों",
        "हमला हमले हमलों",
        "वस्तु वस्तुओं वस्तुएँ",
    ],
)
def test_the_forms_of_a_hindi_noun_share_a_key(forms: str) -> None:
    assert len({stem_key(form, "hi") for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("आतंक", "आतंकी"),
        ("वार्ता", "वार्ताकार"),
        ("भारत", "भारती"),
        ("देश", "विदेश"),
        ("सेना", "सीमा"),
        ("कश्मीर", "कश्मीरी"),
    ],
)
def test_different_hindi_words_keep_apart(one: str, other: str) -> None:
    assert stem_key(one, "hi") != stem_key(other, "hi")


@pytest.mark.parametrize(
    "forms",
    [
        "talk talks Talks",
        "country countries country's",
        "agency agencies agencies’",
        "ceasefire ceasefires",
        "speech speeches",
        "box boxes",
        "response responses",
    ],
)
def test_the_forms_of_an_english_noun_share_a_key(forms: str) -> None:
    assert len({stem_key(form, "en") for form in forms.split()}) == 1


def test_a_singular_in_s_is_left_whole() -> None:
    assert [stem_key(word, "en") for word in ("news", "crisis", "congress", "politics")] == [
        "news",
        "crisis",
        "congress",
        "politics",
    ]


@given(st.text(), st.sampled_from(["hi", "en"]))
def test_any_string_has_a_stem_key(word: str, language: str) -> None:
    assert isinstance(stem_key(word, language), str)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown language 'xx'"):
        stem_key("a", "xx")
