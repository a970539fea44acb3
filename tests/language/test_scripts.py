"""Scripts are told by code point, a text's language by its letters."""

from itertools import pairwise

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("पीएमModi", [("पीएम", "Devanagari"), ("Modi", "Latin")]),
        ("IPLमें 5G", [("IPL", "Latin"), ("में", "Devanagari"), ("5", "other"), ("G", "Latin")]),
        ("MLAों", [("MLA", "Latin"), ("ों", "Devanagari")]),
        ("२०१९2019", [("२०१९", "Devanagari"), ("2019", "other")]),
        ("اردو ਪੰਜਾਬੀ বাংলা", [(word, "other") for word in ("اردو", "ਪੰਜਾਬੀ", "বাংলা")]),
        ("कاa", [("क", "Devanagari"), ("ا", "other"), ("a", "Latin")]),
        ("Rs.5,000", [("Rs", "Latin"), (".5,000", "other")]),
        ("मी\u200dl", [("मी\u200d", "Devanagari"), ("l", "Latin")]),
        ("\u00ad\ud800\x00", [("\u00ad\ud800\x00", "other")]),
    ],
)
def test_words_of_several_scripts_are_parted(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[start:end], script) for start, end, script in script_runs(text)] == expected


MIXED = st.text(
    st.sampled_from([*"कीं़।५ॐaéZ5,- \n\u0301\u0951\u200c\u200d\u00ad", "ا", "ਪ", "১", "\ud800"])
)


@given(st.one_of(st.text(), MIXED))
def test_neighbouring_runs_differ_and_letters_are_in_runs_of_their_script(text: str) -> None:
    runs = script_runs(text)
    assert all(
        left.end < right.start or left.script != right.script for left, right in pairwise(runs)
    )
    for start, end, script in runs:
        counts = script_counts(text[start:end])
        assert all(counts[other] == 0 for other in counts if other != script)
