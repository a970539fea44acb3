"""The looser key joins more than the strict one, and only in Devanagari."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import normalize_key, spelling_key

TEXT = st.one_of(st.text(), st.text(alphabet="कखतथरषशऋज्ञृॉािीुू ं\u200dab"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("डॉक्टर", "डाक्टर"),
        ("मॉस्को", "मास्को"),
        ("ऋषि", "रिशी"),
        ("कृष्ण", "क्रिश्ण"),
        ("ज्ञान", "ग्यान"),
        ("महत्त्व", "महत्व"),
        ("कर्त्तव्य", "कर्तव्य"),
        ("वर्द्धन", "वर्धन"),
        ("शांति", "शांती"),
    ],
)
def test_looser_variants_share_the_looser_key_only(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)
    assert normalize_key(one) != normalize_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("कि", "की"), ("कल", "कला"), ("अन्न", "अन"), ("मत", "माता")]
)
def test_short_words_and_other_letters_stay_apart(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


@given(TEXT)
def test_equal_keys_have_equal_spelling_keys(text: str) -> None:
    assert spelling_key(normalize_key(text)) == spelling_key(text)


@given(TEXT)
def test_a_spelling_key_is_its_own_key(text: str) -> None:
    key = spelling_key(text)
    assert spelling_key(key) == key
