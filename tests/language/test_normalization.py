"""Comparison keys fold spelling, leave the text alone, and find their way back."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.language import KeyedText, normalize_key
from analysis.language.normalization import normalize_keys

# Letters, marks, joiners and controls whose folding depends on their neighbours.
AWKWARD = st.text(
    alphabet=st.sampled_from(
        list("नम्दधप्बक़ज़ँंः\u093c\u0951\u095b\u0929\u200d\u200c\u00ad\u202a\u202c")
        + list("eé\u0301EßİΣﬁ각가각\u0345 'A-–“”\x00\n")
    )
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("नरेन्द्र", "नरेंद्र"),
        ("सम्बन्ध", "संबंध"),
        ("अङ्क", "अंक"),
        ("पञ्जाब", "पंजाब"),
        ("पाण्डेय", "पांडेय"),
        ("काउन्टर", "काउंटर"),
        ("इन्कार", "इंकार"),
        ("चाँद", "चांद"),
        ("ज़मीन", "जमीन"),
        ("\u095bमीन", "ज\u093cमीन"),
        ("लड़ाई", "लडाई"),
        ("नुक़\u200dसान", "नुकसान"),
        ("न्\u200dयायालय", "न्यायालय"),
        ("हिन्\u200dदी", "हिंदी"),
        ("गये", "गए"),
        ("गयीं", "गईं"),
        ("रुपये", "रुपए"),
        ("स्थायी", "स्थाई"),
        ("आयेंगे", "आएंगे"),
        ("जायेगी", "जाएगी"),
        ("दु:ख", "दुःख"),
        ("अन्त:करण", "अंतःकरण"),
        ("अत: वे", "अतः वे"),
        ("२०१९", "2019"),
        ("India–Pakistan", "INDIA-PAKISTAN"),
        ("‘talks’", "'talks'"),
        ("New\u00a0Delhi", "new delhi"),
        ("café", "cafe\u0301"),
        ("co\u00adoperate", "cooperate"),
        ("\u202aModi\u202c", "modi"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_of_one_word_share_a_key(one: str, other: str) -> None:
    assert normalize_key(one) == normalize_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("सम्मेलन", "संमेलन"),
        ("अन्न", "अंन"),
        ("जन्म", "जंम"),
        ("अमन", "अमान"),
        ("कल", "कला"),
        ("देशः", "देश:"),
        ("कहा: भारत", "कहाः भारत"),
        ("14:30", "14ः30"),
        ("ये", "ए"),
        ("सत्ये", "सत्ए"),
        ("जयेश", "जएश"),
        ("डॉक्टर", "डाक्टर"),
        ("वह", "वहां"),
        ("Pak", "Pakistan"),
    ],
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert normalize_key(one) != normalize_key(other)


def test_the_text_is_kept_as_it_was() -> None:
    text = "सम्बन्ध\u200d–ज़"
    assert KeyedText(text).text == text


def test_a_dropped_nukta_belongs_to_its_letter() -> None:
    keyed = KeyedText("फ़ोन ज़ोर")
    assert keyed.key == "फोन जोर"
    assert keyed.text[slice(*keyed.span(4, 5))] == "ज़"


def test_a_direction_mark_belongs_to_nobody() -> None:
    keyed = KeyedText("\u202bमोदी\u202c ने")
    assert keyed.text[slice(*keyed.span(0, 4))] == "मोदी"


def test_an_expanded_letter_is_given_back_whole() -> None:
    keyed = KeyedText("Großbritannien und")
    at = keyed.key.index("s")
    assert keyed.span(at, at + 1) == keyed.span(at + 1, at + 2) == (3, 4)
    assert keyed.text[slice(*keyed.span(0, len("grossbritannien")))] == "Großbritannien"


@given(st.one_of(st.text(), AWKWARD))
def test_a_key_is_its_own_key(text: str) -> None:
    key = normalize_key(text)
    assert normalize_key(key) == key


@given(AWKWARD)
def test_canonically_equal_texts_share_a_key(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert normalize_key(composed) == normalize_key(decomposed) == normalize_key(text)


@given(st.one_of(st.text(), AWKWARD))
def test_every_position_of_a_key_leads_into_the_text_in_order(text: str) -> None:
    keyed = KeyedText(text)
    previous = 0
    for position in range(len(keyed.key)):
        start, end = keyed.span(position, position + 1)
        assert previous <= start < end <= len(text)
        previous = start


@given(st.lists(st.one_of(st.text(min_size=1), AWKWARD), max_size=6))
def test_the_words_of_a_key_are_the_keys_of_its_words(parts: list[str]) -> None:
    text = " ".join(part.replace("\t", " ") for part in parts)
    keyed = KeyedText(text)
    at = 0
    for word in keyed.key.split(" "):
        if word:
            found = text[slice(*keyed.span(at, at + len(word)))]
            # A mark after a space forms a letter with it and is found again only with it.
            assert normalize_key(found).strip(" ") == word
        at += len(word) + 1


SURROGATES = st.text(st.characters(categories=["Cs", "Lo", "Mn", "Cf", "Ll", "Lu", "Zs", "Cc"]))


@settings(deadline=None, max_examples=20)
@given(st.one_of(SURROGATES, AWKWARD))
def test_a_long_text_has_the_key_of_its_words(text: str) -> None:
    words = 3000 * f" {text} और "
    keyed, once = KeyedText(words), KeyedText(f" {text} और ")
    assert keyed.key == 3000 * once.key
    shift, size = 2999 * len(once.text), len(once.key)
    for position in range(size):
        start, end = once.span(position, position + 1)
        at = 2999 * size + position
        assert keyed.span(at, at + 1) == (start + shift, end + shift)


@given(SURROGATES)
def test_lone_surrogates_and_controls_keep_their_place(text: str) -> None:
    key = normalize_key(text)
    assert normalize_key(key) == key
    assert all(len(text) >= KeyedText(text).end(at) >= 0 for at in range(len(key) + 1))


LETTERS = st.sampled_from(list("कगङञणनमयदपािीेंँः़्:्AbC'`’–\u200d\u200b.,9\u00ad\x00"))
PIECES = st.sampled_from(["न्द", "ये", "यी", "येगा", "न्य", "येन्गा", "दु:ख", "अत:", "म्ब", "ञ्च"])


@given(st.lists(LETTERS | PIECES, max_size=8).map("".join))
def test_a_word_by_itself_is_folded_as_among_many(word: str) -> None:
    among = normalize_keys([word, *map(str, range(40))])[0]
    assert normalize_keys([word])[0] == normalize_key(word) == among
