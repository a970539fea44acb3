"""Whether a capital is a place or a government, by what stands beside it."""

import pytest

from analysis.actors import find_mentions

PLACES = [
    ("NEW DELHI, Jan 5 (ANI): Talks resumed.", "en"),
    ("ISLAMABAD Talks resumed on Monday.", "en"),
    ("नई दिल्ली। बातचीत शुरू हुई।", "hi"),
    ("इस्लामाबाद, 5 जून (एजेंसी): बातचीत", "hi"),
    ("They met in Islamabad.", "en"),
    ("She flew to Moscow.", "en"),
    ("He left for Beijing.", "en"),
    ("A Washington-based expert spoke.", "en"),
    ("A visit to Islamabad was planned.", "en"),
    ("वे दिल्ली में मिले।", "hi"),
    ("वे कल इस्लामाबाद पहुँचे।", "hi"),
    ("वह दिल्ली से लाहौर गए।", "hi"),
    ("वह इस्लामाबाद के लिए रवाना हुए।", "hi"),
    ("वह राजधानी दिल्ली गए।", "hi"),
]
GOVERNMENTS = [
    ("New Delhi wants talks.", "en"),
    ("A message to Islamabad was sent.", "en"),
    ("Ties with Moscow improved.", "en"),
    ("Pressure from Washington grew.", "en"),
    ("According to Islamabad's statement", "en"),
    ("दिल्ली ने जवाब दिया।", "hi"),
    ("इस्लामाबाद का कहना है", "hi"),
    ("भारत ने इस्लामाबाद से जवाब माँगा।", "hi"),
    ("मॉस्को के साथ रिश्ते", "hi"),
    ("इस्लामाबाद को चेतावनी", "hi"),
]


def kinds(text, language):
    found = find_mentions(text, language, date="2019-06-08")
    capitals = found[found["rule"].isin(["metonym", "place-cue", "place-dateline"])]
    return capitals["type"].tolist()


@pytest.mark.parametrize(("text", "language"), PLACES)
def test_where_things_happen_is_a_place(text, language):
    assert kinds(text, language)[0] == "place"


@pytest.mark.parametrize(("text", "language"), GOVERNMENTS)
def test_who_acts_and_is_spoken_to_is_a_government(text, language):
    assert kinds(text, language) == ["state"]


def test_capitals_joined_by_and_are_read_alike():
    assert kinds("in New Delhi and Islamabad", "en") == ["place", "place"]
    assert kinds("between New Delhi and Islamabad", "en") == ["state", "state"]
    assert kinds("दिल्ली और इस्लामाबाद में", "hi") == ["place", "place"]
    assert kinds("दिल्ली और इस्लामाबाद के बीच", "hi") == ["state", "state"]
