"""Claims in the outlet's own voice: those that never had a source, those that lost it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import tables
from analysis.framing.claims import CLASSES, claims, escalated, escalations, unattributed
from analysis.framing.voices import Voice

NONE: list[Voice] = []


def saying(text: str, content: str, source: str, cue: str) -> Voice:
    """A voice by its words, so that these tests do not hang on the finder of voices."""
    places = [(text.index(words), text.index(words) + len(words)) for words in (source, cue)]
    start = text.index(content)
    return Voice(start, start + len(content), "indirect", *places[0], *places[1], cue, "test")


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The neighbour harbours gunmen across the ridge.", "accusation"),
        ("en", "The visit was meant to embarrass the hosts.", "motive"),
        ("en", "It was a disgraceful retreat by the board.", "evaluation"),
        ("en", "Shells fell on Sunday, killing 14 people.", "casualties"),
        ("en", "Nine villagers were wounded at dusk.", "casualties"),
        ("en", "The valley is disputed territory.", "status"),
        ("hi", "पड़ोसी देश चरमपंथियों को पनाह देता है।", "accusation"),
        ("hi", "सरकार ने ध्यान भटकाने के लिए बयान जारी किया।", "motive"),
        ("hi", "यह शर्मनाक हार थी।", "evaluation"),
        ("hi", "गोलाबारी में 14 लोग मारे गए।", "casualties"),
        ("hi", "धमाके में दस लोग घायल हुए।", "casualties"),
        ("hi", "घाटी देश का अभिन्न अंग है।", "status"),
    ],
)
def test_a_claim_in_the_outlets_own_voice_has_a_class(language, text, kind) -> None:
    assert unattributed(text, language, NONE)["class"].tolist() == [kind]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fourteen goats were grazing by the road."),
        ("en", "The attack killed time and hope."),
        ("en", "Was it a disgraceful retreat?"),
        ("en", "If the valley is disputed territory, nobody told the birds."),
        ("hi", "सड़क पर चौदह बकरियाँ चर रही थीं।"),
        ("hi", "अगर यह शर्मनाक हार थी तो किसी ने बताया नहीं।"),
    ],
)
def test_a_number_a_question_or_a_condition_is_no_claim(language, text) -> None:
    assert claims(text, language, NONE) == []


def test_what_somebody_is_said_to_say_is_not_the_outlets_claim() -> None:
    text = "The mayor said that it was a disgraceful retreat."
    voice = saying(text, "that it was a disgraceful retreat", "The mayor", "said")
    assert claims(text, "en", [voice]) == []
    text = "मंत्री ने कहा कि यह शर्मनाक हार थी।"
    voice = saying(text, "यह शर्मनाक हार थी", "मंत्री", "कहा")
    assert claims(text, "hi", [voice]) == []


def test_a_hedged_claim_says_so() -> None:
    text = "The blast reportedly killed nine men. The second blast killed two men."
    assert unattributed(text, "en", NONE)["hedged"].tolist() == [True, False]


RETURNS = [
    (
        "en",
        "Villagers said the bridge was mined by smugglers. Rain fell. "
        "The bridge, mined by smugglers, is shut.",
        ("the bridge was mined by smugglers", "Villagers", "said"),
        ("later", "source"),
    ),
    (
        "en",
        "A guard said the bridge may have been mined by smugglers. "
        "The bridge mined by smugglers is shut.",
        ("the bridge may have been mined by smugglers", "A guard", "said"),
        ("later", "both"),
    ),
    (
        "en",
        "Smugglers mined the bridge\n\nVillagers said on Monday that smugglers mined the bridge.",
        ("that smugglers mined the bridge", "Villagers", "said"),
        ("headline", "source"),
    ),
    (
        "hi",
        "ग्रामीणों ने कहा कि तस्करों ने पुल उड़ाया। बारिश हुई। तस्करों का उड़ाया पुल बंद है।",
        ("तस्करों ने पुल उड़ाया", "ग्रामीणों", "कहा"),
        ("later", "source"),
    ),
    (
        "hi",
        "पहरेदार ने कहा कि शायद तस्करों ने पुल उड़ाया। तस्करों का उड़ाया पुल बंद है।",
        ("शायद तस्करों ने पुल उड़ाया", "पहरेदार", "कहा"),
        ("later", "both"),
    ),
]


@pytest.mark.parametrize(("language", "text", "voice", "expected"), RETURNS)
def test_an_attributed_claim_is_met_again_as_a_fact(language, text, voice, expected) -> None:
    made = [saying(text, *voice)]
    (row,) = escalated(text, language, made)
    assert (row.place, row.dropped) == expected
    assert (row.claim_start, row.claim_end) == made[0][:2]


@pytest.mark.parametrize(
    ("language", "text", "voice"),
    [
        (  # another fact about the same thing
            "en",
            "A minister said the tunnel would open in June. The tunnel has a museum.",
            ("the tunnel would open in June", "A minister", "said"),
        ),
        (  # the outlet had it first
            "en",
            "The tunnel is nine miles long. A minister said the tunnel was nine miles long.",
            ("the tunnel was nine miles long", "A minister", "said"),
        ),
        (  # the outlet says the contrary
            "en",
            "A minister said the tunnel would open in June. The tunnel did not open in June.",
            ("the tunnel would open in June", "A minister", "said"),
        ),
        (
            "hi",
            "मंत्री ने कहा कि सुरंग जून में खुलेगी। सुरंग में संग्रहालय है।",
            ("सुरंग जून में खुलेगी", "मंत्री", "कहा"),
        ),
    ],
)
def test_what_is_new_earlier_or_denied_is_no_escalation(language, text, voice) -> None:
    assert escalated(text, language, [saying(text, *voice)]) == []


def test_a_heading_of_two_words_asserts_nothing() -> None:
    text = "A minister said bilateral ties were cold.\n\nOn bilateral ties\n\nIt snowed."
    made = [saying(text, "bilateral ties were cold", "A minister", "said")]
    start = text.index("On bilateral")
    assert escalated(text, "en", made, heads=[(start, start + 17)]) == []


def test_every_escalation_of_the_articles_is_judged_in_our_own_words() -> None:
    keys = ["doc", "paragraph", "claim_paragraph"]
    found = set(tables.read("escalations")[keys].itertuples(index=False, name=None))
    judged = set(tables.read("escalation_glosses")[keys].itertuples(index=False, name=None))
    assert not found - judged, f"escalation_glosses.csv has no row for {sorted(found - judged)}"


def test_the_tables_have_their_columns_without_a_row() -> None:
    assert "class" in unattributed("", "en").columns
    assert "score" in escalations("", "hi").columns


@settings(max_examples=40, deadline=None)
@given(
    st.text("aThe bridge said पुल ने कहा कि शर्मनाक “”\"'.।?\n\u200d\u202e\x00\ud800", max_size=150),
    st.sampled_from(["en", "hi"]),
)
def test_spans_lie_in_the_text_whatever_it_is(text, language) -> None:
    for claim in claims(text, language):
        assert 0 <= claim.start <= claim.cue_start < claim.cue_end <= claim.end <= len(text)
        assert claim.kind in CLASSES
    for row in escalated(text, language):
        assert 0 <= row.start < row.end <= len(text)
        assert 0 < row.score <= 1
        assert row.place == "headline" or row.claim_end <= row.start


@pytest.mark.parametrize(
    ("language", "text", "voice"),
    [
        (  # a name alone is no claim
            "en",
            "The paper praised Mr Khan. Mr Khan lives by the river and keeps nine goats.",
            ("Mr Khan", "The paper", "praised"),
        ),
        (  # nor does a question or a condition assert anything
            "en",
            "A guard said smugglers mined the bridge. If smugglers mined the bridge, who saw them?",
            ("smugglers mined the bridge", "A guard", "said"),
        ),
        (
            "hi",
            "पहरेदार ने कहा कि तस्करों ने पुल उड़ाया। अगर तस्करों ने पुल उड़ाया तो किसने देखा?",
            ("तस्करों ने पुल उड़ाया", "पहरेदार", "कहा"),
        ),
    ],
)
def test_names_questions_and_conditions_assert_nothing(language, text, voice) -> None:
    assert escalated(text, language, [saying(text, *voice)]) == []
