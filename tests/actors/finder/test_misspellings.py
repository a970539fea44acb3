"""Names misspelt by a slip, and names written together."""

import pytest

from analysis.actors import find_mentions


def actors(text, language="en"):
    found = find_mentions(text, language, date="2019-06-08")
    return list(zip(found["surface"], found["actor"], strict=True))


@pytest.mark.parametrize(
    ("surface", "actor"),
    [
        ("Paksitan", "st-PK"),
        ("Pahelgam", "pl-PAHALGAM"),
        ("Hina Rabani Khar", "p-khar"),
        ("Narender Modi", "p-modi"),
        ("पाकीस्तान", "st-PK"),
        ("अटल बीहारी वाजपेयी", "p-vajpayee"),
    ],
)
def test_a_slip_is_read_as_the_name_it_was_meant_for(surface, actor):
    language = "en" if surface.isascii() else "hi"
    found = find_mentions(f"{surface} India भारत", language, date="2019-06-08")
    assert (found["surface"][0], found["actor"][0]) == (surface, actor)
    assert found["form"][0] == "misspelling"


@pytest.mark.parametrize("text", ["भारती और भारत", "Iran and India", "Indiana, India", "Karachee"])
def test_a_word_of_its_own_is_no_slip(text):
    found = find_mentions(text, "en" if text.isascii() else "hi")
    assert "misspelling" not in found["form"].tolist()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("भारत पाकिस्तानके साथ", "hi", ("पाकिस्तान", "st-PK")),
        ("भारत और इमरानखान", "hi", ("इमरानखान", "p-imran-khan")),
        ("India and ImranKhan", "en", ("ImranKhan", "p-imran-khan")),
        ("India: @narendramodi", "en", ("narendramodi", "p-modi")),
        ("India held talks.Pakistan agreed", "en", ("Pakistan", "st-PK")),
        ("India-Pakistan", "en", ("Pakistan", "st-PK")),
        ("पाक-भारत", "hi", ("पाक", "st-PK")),
    ],
)
def test_names_written_together_are_found(text, language, expected):
    assert expected in actors(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "India: https://example.com/Pakistan/Modi",
        "India: www.pakistan.example",
        "India: a@pakistan.org",
    ],
)
def test_an_address_names_nobody(text):
    assert [actor for _, actor in actors(text)] == ["st-IN"]


@pytest.mark.parametrize(
    "text",
    ["the Indian Ocean", "the Indian Premier League", "मीनार-ए-पाकिस्तान", "Air India"],
)
def test_a_state_inside_another_name_is_none(text):
    assert actors(text, "en" if text.isascii() else "hi") == []
