"""Scripts are told by code point, a text's language by its letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import dominant_language, script_counts, script_runs


def test_runs_part_the_scripts() -> None:
    text = "PM मोदी: café, 5 क्\u200dष"
    assert [(text[start:end], script) for start, end, script in script_runs(text)] == [
        ("PM", "Latin"),
        ("मोदी", "Devanagari"),
        (":", "other"),
        ("café", "Latin"),
        (",", "other"),
        ("5", "other"),
        ("क्\u200dष", "Devanagari"),
    ]


def test_digits_and_danda_count_for_no_language() -> None:
    assert script_counts("२०१९।। 2019") == {"Devanagari": 0, "Latin": 0}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("भारत और US", "hi"),
        ("Talks on शांति soon", "en"),
        ("\x00<b>वार्ता</b>", "hi"),
        ("e\u0301t", "en"),
    ],
)
def test_the_script_of_most_letters_gives_the_language(text: str, language: str) -> None:
    assert dominant_language(text) == language


@pytest.mark.parametrize("text", ["", "2019!", "متن", "क a"])
def test_a_text_without_a_dominant_script_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="no dominant script"):
        dominant_language(text)


@given(st.text())
def test_runs_cover_every_character_but_white_space_once(text: str) -> None:
    at, skipped = 0, []
    for start, end, _ in script_runs(text):
        assert at <= start < end
        skipped.append(text[at:start])
        at = end
    assert not "".join([*skipped, text[at:]]).strip()
