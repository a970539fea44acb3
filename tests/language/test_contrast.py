"""Python's own regular expressions break Hindi words and leave English ones whole."""

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from analysis import corpus
from analysis.language import broken_words, whole_words, words

SKLEARN = r"(?u)\b\w\w+\b"


def test_most_words_of_the_hindi_source_are_broken(raw) -> None:
    text = corpus.load()["000"].text
    assert whole_words(SKLEARN, text, "hi") == (27, 401)


def test_the_cure_keeps_every_word() -> None:
    text = "नरेंद्र मोदी ने कहा कि वार्ता होगी।"
    spans = {match.span() for match in regex.finditer(r"\w+", text)}
    assert {tuple(span) for span in words(text, "hi")} == spans
    assert whole_words(r"[^\s।]+", text, "hi") == (7, 7)


def test_the_digests_show_it_too() -> None:
    digests = corpus.digests()
    hindi, english = " ".join(digests["hi"]), " ".join(digests["en"])
    kept, total = whole_words(r"\w+", hindi, "hi")
    assert total > 100 and kept / total < 0.25
    kept, total = whole_words(r"\w+", english, "en")
    assert kept / total > 0.9


def test_broken_and_whole_words_add_up() -> None:
    text = "संवाद और talks"
    assert whole_words(r"\w+", text, "hi") == (2, 3)
    assert broken_words(r"\w+", text, "hi") == [((0, 5), ("स", "व", "द"))]


def test_a_lost_word_has_no_pieces() -> None:
    assert broken_words(r"\b\w\w+\b", "कि", "hi") == [((0, 2), ())]


def test_a_malformed_pattern_is_an_error() -> None:
    with pytest.raises(re.error):
        whole_words("(", "वार्ता", "hi")


@given(st.text(), st.sampled_from([r"\w+", SKLEARN, r"", r"\S+"]), st.sampled_from(["hi", "en"]))
def test_counts_agree_on_any_text(text: str, pattern: str, language: str) -> None:
    kept, total = whole_words(pattern, text, language)
    assert total - kept == len(broken_words(pattern, text, language))
