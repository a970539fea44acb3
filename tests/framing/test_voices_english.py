"""What the English finder of voices promises, construction by construction."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.framing.voices import readings
from analysis.framing.voices.english import lexicon
from analysis.framing.voices.english.lexicon import inflected, letter
from analysis.framing.voices.english.phrases import transcribed


def heard(text: str, *, nested: bool = False) -> list[tuple[str, str, str]]:
    """(source, cue, content) of every passage."""
    return [
        (text[max(v.source_start, 0) : max(v.source_end, 0)], v.cue, text[v.start : v.end])
        for v in readings(text, "en", nested=nested)
    ]


ONE_VOICE = {
    "time between": (
        "The envoy said on Monday that the bus would run.",
        ("The envoy", "said", "that the bus would run"),
    ),
    "place and setting between": (
        "The envoy said in a statement that the bus would run.",
        ("The envoy", "said", "that the bus would run"),
    ),
    "auxiliaries and adverbs": (
        "Rao has repeatedly denied that the bridge was mined.",
        ("Rao", "has repeatedly denied", "that the bridge was mined"),
    ),
    "short auxiliary": (
        "He's claiming that the bridge was mined.",
        ("He", "'s claiming", "that the bridge was mined"),
    ),
    "particle": ("The union called for a new ferry.", ("The union", "called for", "a new ferry")),
    "particle of two words": (
        "The mayor pushed back against the toll.",
        ("The mayor", "pushed back against", "the toll"),
    ),
    "aspect": (
        "The mayor continues to reject the toll.",
        ("The mayor", "continues to reject", "the toll"),
    ),
    "idiom of a verb and a noun": (
        "Rao took issue with the new toll.",
        ("Rao", "took issue with", "the new toll"),
    ),
    "adjective of manner": (
        "The clerks were evasive about the toll.",
        ("The clerks", "were evasive about", "the toll"),
    ),
    "noun of a thought": (
        "The mayor's theory that the gate would hold drew laughter.",
        ("The mayor's", "theory", "that the gate would hold"),
    ),
    "choice": ("The board chose a new chair.", ("The board", "chose", "a new chair")),
    "figure as object": (
        "The board estimates 40 new boats.",
        ("The board", "estimates", "40 new boats"),
    ),
    "charge": (
        "Rao accused the mayor of hiding the map.",
        ("Rao", "accused", "the mayor of hiding the map"),
    ),
    "notice": (
        "Rao informed the mayor of a second map.",
        ("Rao", "informed the mayor of", "a second map"),
    ),
    "able to": (
        "Rao was unable to explain the gap.",
        ("Rao", "was unable to explain", "the gap"),
    ),
    "noun alone": (
        "The board sent out a warning that boats would stop.",
        ("", "warning", "that boats would stop"),
    ),
    "noun in -ing": (
        "The board issued a stern warning that boats would stop.",
        ("The board", "issued a stern warning", "that boats would stop"),
    ),
    "hearer": (
        "The clerk told the two women that the office was shut.",
        ("The clerk", "told", "that the office was shut"),
    ),
    "hearer after a quotation": (
        "“We are ready,” the clerk told reporters.",
        ("the clerk", "told", "“We are ready,”"),
    ),
    "question": (
        "Rao asked whether the road was open.",
        ("Rao", "asked", "whether the road was open"),
    ),
    "wish": ("The farmers want a second canal.", ("The farmers", "want", "a second canal")),
    "refusal": (
        "The board declined to say who had signed.",
        ("The board", "declined to say", "who had signed"),
    ),
    "apposition": (
        "Mira Rao, head of the ferry board, warned that boats would stop.",
        ("Mira Rao, head of the ferry board,", "warned", "that boats would stop"),
    ),
    "relative pronoun": (
        "The board fined a farmer who said that the gate was broken.",
        ("who", "said", "that the gate was broken"),
    ),
    "several speakers": (
        "Rao, Khan and the mayor said that the gate was broken.",
        ("Rao, Khan and the mayor", "said", "that the gate was broken"),
    ),
    "participle behind the noun": (
        "The pact signed by the two towns in 1972 says that tolls are shared.",
        ("The pact signed by the two towns in 1972", "says", "that tolls are shared"),
    ),
    "opening adverbial": (
        "In a radio interview Rao said that the gate was broken.",
        ("Rao", "said", "that the gate was broken"),
    ),
    "opening clause": (
        "Although Rao said the gate was broken, boats still passed.",
        ("Rao", "said", "the gate was broken"),
    ),
    "according to, in front": (
        "According to a woman who saw it, the gate was open.",
        ("a woman who saw it", "According to", "the gate was open"),
    ),
    "according to, behind": (
        "The gate was open, according to the clerk.",
        ("the clerk", "according to", "The gate was open"),
    ),
    "as": (
        "As the clerk put it, the gate was a hole.",
        ("the clerk", "put it", "the gate was a hole"),
    ),
    "noun with owner": (
        "The mayor's claim that the toll was fair drew laughter.",
        ("The mayor's", "claim", "that the toll was fair"),
    ),
    "noun with light verb": (
        "The clerks raised questions about the toll.",
        ("The clerks", "raised questions about", "the toll"),
    ),
    "adjective": (
        "The clerks are sceptical of the new toll.",
        ("The clerks", "are sceptical of", "the new toll"),
    ),
    "one who is for it": (
        "Rao has been a loud and early supporter of the toll.",
        ("Rao", "has been a loud and early supporter of", "the toll"),
    ),
    "made clear": (
        "The envoy made it clear that talks would wait.",
        ("The envoy", "made it clear", "that talks would wait"),
    ),
    "there is a belief": (
        "There is a widespread belief that the gate will hold.",
        ("", "There is a widespread belief", "that the gate will hold"),
    ),
    "noun that equals its content": (
        "The general's fear was that supplies would fail.",
        ("The general's", "fear was", "that supplies would fail"),
    ),
    "document with a history": (
        "According to a memo leaked on Monday to the union, the gate was old.",
        ("a memo leaked on Monday to the union", "According to", "the gate was old"),
    ),
    "quoted as saying": (
        "She was quoted as saying that the deal was dead.",
        ("She", "was quoted as saying", "that the deal was dead"),
    ),
    "clause without that": (
        "He realized the gate was open.",
        ("He", "realized", "the gate was open"),
    ),
    "own view": (
        "In her view, the gate is old.",
        ("her", "In her view", "the gate is old"),
    ),
    "it was said by": (
        "It was alleged by both towns that the other had the key.",
        ("both towns", "was alleged by", "that the other had the key"),
    ),
    "speaker with a relative clause": (
        "“It holds,” said Tom Weiss, who has rowed for years.",
        ("Tom Weiss, who has rowed for years", "said", "“It holds,”"),
    ),
    "speaker and matter of a headline": (
        "Mayor on toll: “We are broke for good now”",
        ("Mayor", "on toll:", "“We are broke for good now”"),
    ),
    "clear to all": (
        "It was unclear whether the gate would hold.",
        ("", "It was unclear", "whether the gate would hold"),
    ),
    "passive with agent": (
        "The toll was criticised by farmers.",
        ("farmers", "was criticised by", "The toll"),
    ),
    "headline": (
        "Rao Urges Town Council To Open Old Gate",
        ("Rao", "Urges", "Town Council To Open Old Gate"),
    ),
    "no subject": (
        "Said there was grain for a month.",
        ("", "Said", "there was grain for a month"),
    ),
    "signed quotation": (
        "“Nobody asked us about the toll.” — Mira Rao",
        ("Mira Rao", "—", "“Nobody asked us about the toll.”"),
    ),
    "quotation behind a colon": (
        "The old clerk laughed: “Nobody asked us about it.”",
        ("The old clerk", ":", "“Nobody asked us about it.”"),
    ),
    "matter raised": (
        "The envoy raised the water dispute at the talks.",
        ("The envoy", "raised", "the water dispute at the talks"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), ONE_VOICE.values(), ids=ONE_VOICE)
def test_a_construction_is_read(text: str, expected: tuple[str, str, str]) -> None:
    assert heard(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The claims office is next to the plan store.",
        "Three demands, two reports and one appeal lay on the table.",
        "Do not blame the ferry.",
        "ISLAMABAD: The river rose again.",
        "However, the river rose.",
        "The council voted on Tuesday.",
        "The bridge was built according to plan.",
        "The boat, built in 1990, sank.",
        "Sales declined slightly.",
        "The new map was more detailed.",
        "A highly anticipated treaty fell apart.",
    ],
)
def test_plain_prose_has_no_voice(text: str) -> None:
    assert heard(text) == []


def test_both_sides_of_the_speaker_are_content() -> None:
    text = "The gate, the clerk said, was a hole."
    assert [content for _, _, content in heard(text)] == ["The gate", "was a hole"]


def test_verbs_share_their_subject() -> None:
    text = "The mayor said the gate was safe, adding that boats could pass, and urged patience."
    assert {source for source, _, _ in heard(text)} == {"The mayor"}
    assert [cue for _, cue, _ in heard(text)] == ["said", "adding", "urged"]


def test_a_report_around_a_report_takes_it_in() -> None:
    text = "The clerk had told the guards that the gate was open, a boatman said."
    assert heard(text) == [("a boatman", "said", text[: text.index(", a boatman")])]
    assert [cue for _, cue, _ in heard(text, nested=True)] == ["said", "had told"]


def test_a_voice_within_a_content_is_given_on_request() -> None:
    text = "Rao said that the mayor denied the toll."
    assert [cue for _, cue, _ in heard(text)] == ["said"]
    assert [cue for _, cue, _ in heard(text, nested=True)] == ["said", "denied"]


def test_the_outermost_voices_are_among_all_voices() -> None:
    text = "Rao said that the mayor denied the toll. “It is fair,” he said, adding he wants more."
    assert set(readings(text, "en")) <= set(readings(text, "en", nested=True))


def test_speakers_of_a_transcript_speak_at_least_twice() -> None:
    text = "Rao: Who has the key?\nKhan: The clerk.\nRao: Which one?\nKhan: The tall one."
    assert [source for source, _, _ in heard(text)] == ["Rao", "Khan", "Rao", "Khan"]
    assert transcribed("LAHORE: The key was lost.\nUpdated: Monday") == frozenset()


def test_a_cue_does_not_hang_on_the_form_of_the_apostrophe() -> None:
    straight = heard("He didn't say why. The mayor's claim that it rained was odd.")
    curly = heard("He didn’t say why. The mayor’s claim that it rained was odd.")
    assert [tuple(part.replace("’", "'") for part in one) for one in curly] == straight


def test_every_inflected_cue_is_known_to_the_lexicon() -> None:
    known = lexicon.lexicon()
    for base in known.verbs:
        for form in (base, *inflected(base)):
            assert known.bases[form] in known.verbs, form
            assert letter(form) in "UVEGZ" or form in ("back", "long"), form


def test_a_missing_table_is_named_with_its_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    with pytest.raises(FileNotFoundError, match=r"words\.csv is missing: install"):
        lexicon.lexicon.__wrapped__()


def test_a_paragraph_behind_a_colon_is_content() -> None:
    text = "Rao added:\n\nThe gate is a hole. It always was.\n\nNo boat passed."
    assert heard(text) == [("Rao", "added:", "The gate is a hole. It always was")]


@pytest.mark.parametrize("word", ["paper", "Rao", "of the", "said", "told men", "that", "was", ","])
def test_time_grows_with_the_text_and_not_faster(word: str) -> None:
    # Forty words without a mark: a pattern that tries every way to divide them would not end.
    assert isinstance(readings(f"The clerk told {f'{word} ' * 40}went.", "en"), list)
