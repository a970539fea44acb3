"""Names written together with an honorific, a case ending, a state or an office."""

import pytest

from analysis.actors import find_mentions


def actors(text, language="hi", date="2019-02-27"):
    return find_mentions(text, language, date=date)["actor"].tolist()


@pytest.mark.parametrize(
    ("text", "surface", "actor"),
    [
        ("मोदीजी बैठक में थे।", "मोदी", "p-modi"),
        ("मोदीजीने पत्र लिखा।", "मोदी", "p-modi"),
        ("राहुलजी दिल्ली लौटे।", "राहुल", "p-rahul"),
        ("पाकिस्तानके मंत्री ने पत्र लिखा।", "पाकिस्तान", "st-PK"),
        ("इमरानखान ने पत्र लिखा।", "इमरानखान", "p-imran-khan"),
        ("पाकपीएम ने पत्र लिखा।", "पाकपीएम", "p-imran-khan"),
    ],
)
def test_an_honorific_or_an_ending_is_left_outside_the_name(text, surface, actor):
    found = find_mentions(text, "hi", date="2019-02-27")
    assert (found["surface"][0], found["actor"][0]) == (surface, actor)


def test_two_states_written_together_are_two():
    assert actors("भारतपाक वार्ता टली।") == ["st-IN", "st-PK"]


@pytest.mark.parametrize(
    "word", ["नवभारत", "महाभारत", "भारतवर्ष", "मोदीनगर", "पाकिस्तानियत", "गुरुजी", "नेताजी", "ट्रम्पवाद"]
)
def test_a_word_is_taken_apart_only_if_every_piece_is_known(word):
    assert actors(f"{word} की बात चली।") == []


def test_the_honorific_of_a_given_name_needs_its_bearer():
    assert actors("अटलजी की कविता पढ़ी गई।") == []
    text = "अटल बिहारी वाजपेयी आए। अटलजी ने कविता पढ़ी।"
    assert actors(text) == ["p-vajpayee", "p-vajpayee"]


def test_names_written_together_in_latin_letters():
    assert actors("ImranKhan replied to NarendraModi.", "en") == ["p-imran-khan", "p-modi"]
    assert actors("The Modinagar mill reopened.", "en") == []
