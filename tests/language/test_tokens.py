"""Tokens cover a text, hold Hindi words together and follow the treebanks' division."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import sentences, tokenize, words

HOSTILE = st.text(
    alphabet=st.sampled_from(
        list("कमाि्ंज़\u093c \u200d\u200c\u00ad\u202a\u0301eEA.।॥?!…\"'“”‘’»«")
        + list(")(1,\x00\x1c\x85\n\u2028|-:$s")
    )
)
LANGUAGES = st.sampled_from(["hi", "en"])


def tokens(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in tokenize(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("भारत-पाक वार्ता।", ["भारत", "-", "पाक", "वार्ता", "।"]),
        ("“शांति!” उन्होंने कहा", ["“", "शांति", "!", "”", "उन्होंने", "कहा"]),
        ("डॉ. सिंह", ["डॉ", ".", "सिंह"]),
        ("1,20,000 रु. और 3.5%", ["1,20,000", "रु", ".", "और", "3.5", "%"]),
        ("२०१९ में", ["२०१९", "में"]),
        ("45वें दिन, 10am", ["45वें", "दिन", ",", "10", "am"]),
        ("2015-16 में $1.5 अरब", ["2015-16", "में", "$1.5", "अरब"]),
        ("क\u094d\u200dष और ज़मीन", ["क\u094d\u200dष", "और", "ज़मीन"]),
        ("है।इसके", ["है", "।", "इसके"]),
        ("वह… गए...", ["वह", "…", "गए", "..."]),
    ],
)
def test_hindi_is_divided_at_words(text: str, expected: list[str]) -> None:
    assert tokens(text, "hi") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pakistan’s offer isn't new", ["Pakistan", "’s", "offer", "is", "n't", "new"]),
        ("the U.S. and J.P. Singh", ["the", "U.S.", "and", "J.P.", "Singh"]),
        (
            "a two-day visit -- ''over''",
            ["a", "two", "-", "day", "visit", "--", "''", "over", "''"],
        ),
        ("1.4bn at 14:06, 3.5%", ["1.4", "bn", "at", "14:06", ",", "3.5", "%"]),
        ("café cafe\u0301", ["café", "cafe\u0301"]),
        ("they'll", ["they", "'ll"]),
    ],
)
def test_english_is_divided_as_in_treebanks(text: str, expected: list[str]) -> None:
    assert tokens(text, "en") == expected


def test_words_leave_out_punctuation_and_clitics() -> None:
    text = "India's talks -- “didn’t” end."
    assert [text[start:end] for start, end in words(text, "en")] == [
        "India",
        "talks",
        "did",
        "n’t",
        "end",
    ]


def test_an_empty_text_has_no_tokens() -> None:
    assert tokenize("", "hi") == tokenize(" \n\t", "en") == []


@pytest.mark.parametrize("function", [tokenize, words, sentences])
def test_an_unknown_language_is_refused(function) -> None:
    with pytest.raises(ValueError, match="unknown language 'ur'"):
        function("متن", "ur")


@given(st.one_of(st.text(), HOSTILE), LANGUAGES)
def test_tokens_cover_every_character_but_white_space_once(text: str, language: str) -> None:
    at, skipped = 0, []
    for start, end in tokenize(text, language):
        assert at <= start < end
        skipped.append(text[at:start])
        at = end
    assert not "".join([*skipped, text[at:]]).strip()


@given(st.one_of(st.text(), HOSTILE), LANGUAGES)
def test_no_token_holds_white_space(text: str, language: str) -> None:
    assert all(not any(map(str.isspace, text[slice(*span)])) for span in tokenize(text, language))
