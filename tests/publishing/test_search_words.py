"""Hindi words are found whole, English words by their stem, on both sides alike."""

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from analysis.publishing.search import SearchHindiEnglish, search_words


@pytest.mark.parametrize("word", ["वार्ता", "कश्मीर", "संघर्षविराम", "प्रधानमंत्री", "द्विपक्षीय"])
def test_matras_and_virama_do_not_cut_a_word(word):
    assert search_words(f"यह {word} है") == ["यह", word, "है"]


def test_nukta_written_either_way_or_left_out_is_one_key():
    forms = ["ख़बर", "ख\u093cबर", "\u0959बर", "खबर"]
    assert len({tuple(search_words(form)) for form in forms}) == 1


def test_joiners_and_chandrabindu_do_not_matter():
    assert search_words("पाँच") == search_words("पांच")
    assert search_words("क्\u200dष") == search_words("क्ष")


def test_english_words_are_stemmed_and_hindi_ones_left():
    language = SearchHindiEnglish({})
    assert language.stem("Negotiations") == language.stem("negotiation")
    assert language.stem("वार्ता") == "वार्ता"


def test_stop_words_are_left_out_and_short_hindi_words_kept():
    language = SearchHindiEnglish({})
    assert not language.word_filter("the")
    assert language.word_filter("पाक")


@given(st.text())
def test_every_letter_of_a_text_is_in_a_word(text):
    letters = regex.findall(r"\p{L}", unicodedata.normalize("NFC", text))
    assert letters == regex.findall(r"\p{L}", "".join(search_words(text)))
