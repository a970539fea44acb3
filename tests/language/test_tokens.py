"""Tokens cover a text, hold Hindi words together and follow the treebanks' division."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import sentences, tokenize, words

HOSTILE = st.text(
    alphabet=st.sampled_from(
        list("कमाि्ंज़\u093c \u200d\u200c\u00ad\u202a\u0301eEA.।॥?!…\"'“”‘’»«")
        + list(")(1,\x00\x1c\x85\n\u2028|-:$s")
    )
)
JOINERS = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060"
INSIDE = "'’.:@-&/"
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


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "Mr. Khan", "No. 5", "George W. Bush", "Ph.D. thesis", "etc. and", "the '90s", "mid-1990s",
        "O'Brien and D’Souza", "anti-terror e-mails", "AT&T or J&K", "9/11 or 12/3/2017",
        "see www.example.org/a?b=c or https://example.org", "write to a.b@example.org",
        "@samvad on #कश्मीर", "दु:ख and अत: it", "🇮🇳 and 👩\u200d👧", "v1.5 and 10:30",
        "एस. जयशंकर", "ए. पी. जे. कलाम", "1970s", "19वीं", "45th",
    ],
)  # fmt: skip
def test_what_belongs_together_is_one_token(text: str, language: str) -> None:
    assert tokens(text, language) == text.split()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("O'Brien's U.S.'s", "en", "O'Brien|'s|U.S.|'s"),
        ("cannot, gonna", "en", "can|not|,|gon|na"),
        ("over-the-top two-day pro-life", "en", "over|-|the|-|top|two|-|day|pro-life"),
        ("2-1 and 2013-14", "en", "2|-|1|and|2013|-|14"),
        ("2-1 और 2013-14", "hi", "2|-|1|और|2013-14"),
        ("$5m, £2.5bn, ₹500", "en", "$|5|m|,|£|2.5|bn|,|₹|500"),
        ("$5, £2.5, ₹500", "hi", "$5|,|£|2.5|,|₹|500"),
        ("It was plan B. The end.", "en", "It|was|plan|B|.|The|end|."),
        ("उसने कहा: भारत", "hi", "उसने|कहा|:|भारत"),
        ("'talks' and \"peace\"", "en", "'|talks|'|and|\"|peace|\""),
        ("mail a.b@example.org.", "en", "mail|a.b@example.org|."),
        ("वह नेता जी. फिर", "hi", "वह|नेता|जी|.|फिर"),
        ("शब्द\u200e, गए", "hi", "शब्द|\u200e|,|गए"),
        ("Marat/Sade", "en", "Marat|/|Sade"),
        ("पीएमModi IPLमें", "hi", "पीएमModi|IPLमें"),
    ],
)
def test_what_does_not_is_parted(text: str, language: str, expected: str) -> None:
    assert tokens(text, language) == expected.split("|")


def test_long_texts_are_divided_as_short_ones() -> None:
    part = "डॉ. एस. जयशंकर ने Mr. W. Khan's e-mail, 9/11 और 'talks' पढ़ा... "
    once = tokens(part, "hi")
    assert tokens(part * 1500, "hi") == once * 1500
    assert len(words(part * 1500, "hi")) == 1500 * len(words(part, "hi"))


@given(st.one_of(st.text(), HOSTILE, st.text(alphabet="ab1.'-& @:/#$’एस\u200e\ud800")), LANGUAGES)
def test_words_of_letters_are_never_cut_but_at_marks(text: str, language: str) -> None:
    ends = {end for _, end in tokenize(text, language)}
    assert {match.end() for match in regex.finditer(r"[\u0900-\u0963]+(?![\w\xad])", text)} - {
        place for place in range(len(text) + 1) if text[place : place + 1] in {*JOINERS, *INSIDE}
    } <= ends


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


@pytest.mark.parametrize("alone", ["$5", "$7", "5", "No.", "एस.", "Dr."])
@pytest.mark.parametrize("language", ["hi", "en"])
def test_a_word_is_divided_alike_whatever_was_divided_before(alone: str, language: str) -> None:
    longer = f"{alone} अरब people"
    first = tokenize(longer, language).texts(longer)
    tokenize(alone, language)
    assert tokenize(longer, language).texts(longer) == first
    assert "".join(tokenize(alone, language).texts(alone)) == alone


def test_money_at_the_end_of_a_text_is_one_token() -> None:
    assert tokenize("x $7 $8", "hi").texts("x $7 $8") == ["x", "$7", "$8"]


def test_a_linking_vowel_in_a_name_is_no_prefix() -> None:
    name = "Jaish-e-Mohammad"
    assert tokenize(name, "en").texts(name) == ["Jaish", "-", "e", "-", "Mohammad"]
