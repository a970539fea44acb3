"""What is denied and what is weakened, in both scripts."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.framing.scope import POLARITY, find_hedges, find_negations, hedges, negations
from analysis.framing.scope.lexicon import cues

HOSTILE = [
    "",
    " ",
    "\ud800 नहीं \x00",
    "न" * 500,
    "not " * 500,
    "“" * 300 + "not",
    "(((no",
    "क़\u093c नहीं",
]
HOSTILE += ["नहीं\u202e", "n't", "can't", "मत", "\u200dन\u200d", "non-", "गैर-", "ग़ैर ", "No.", "may"]


def denied(text: str, language: str) -> list[tuple[str, str]]:
    """Each cue with what it denies."""
    return [
        (text[n.start : n.end], text[n.scope_start : n.scope_end] if n.scope_start >= 0 else "")
        for n in negations(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India did not join the talks.", ("not", "India did not join the talks")),
        ("The envoy said India didn’t agree, PTI reported.", ("n’t", "India didn’t agree")),
        ("Police cannot confirm that he left.", ("not", "Police cannot confirm that he left")),
        ("They agreed not to meet, but wrote.", ("not", "to meet")),
        ("No talks were held after the attack.", ("No", "talks were held after the attack")),
        ("He called for talks, not war.", ("not", "war")),
        ("The minister, a former envoy, did not reply.",
         ("not", "The minister, a former envoy, did not reply")),
        ("They met without any conditions.", ("without", "any conditions")),
        ("Islamabad rejected the claim, and Delhi left.", ("rejected", "the claim")),
        ("The claim was rejected by Delhi.", ("rejected", "The claim was rejected by Delhi")),
        ("Delhi never accepted mediation.", ("never", "Delhi never accepted mediation")),
        ("He is not only a leader but a poet.", ("not", "")),
        ("Nobody asked whether or not.", ("Nobody", "asked whether or not")),
        ("INDIA DIDN’T AGREE", ("N’T", "INDIA DIDN’T AGREE")),
        ("an unlawful act", ("un", "lawful")),
        ("the non-state actors", ("non", "state")),
        ("“We will not talk,” he said.", ("not", "We will not talk")),
        ("There was no “serious” offer on the table.",
         ("no", "There was no “serious” offer on the table")),
    ],
)  # fmt: skip
def test_english_scopes(text: str, expected: tuple[str, str]) -> None:
    assert denied(text, "en")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("भारत वार्ता में नहीं गया।", ("नहीं", "भारत वार्ता में नहीं गया")),
        ("मंत्री ने कहा कि वार्ता नहीं होगी।", ("नहीं", "वार्ता नहीं होगी")),
        ("उन्होंने नहीं कहा कि वे आएँगे।", ("नहीं", "उन्होंने नहीं कहा कि वे आएँगे")),
        ("पाकिस्तान ने बातचीत से इनकार किया।", ("इनकार", "बातचीत")),
        ("वे बिना किसी शर्त के मिले।", ("बिना", "किसी शर्त के")),
        ("वे समझौते के बिना लौटे।", ("बिना", "वे समझौते")),
        ("यह न केवल भारत बल्कि पाकिस्तान का प्रश्न है।", ("न", "")),
        ("कोई न कोई रास्ता निकलेगा।", ("न", "")),
        ("न भारत न पाकिस्तान झुका।", ("न", "भारत")),
        ("यह ग़ैरक़ानूनी है।", ("ग़ैर", "क़ानूनी")),
        ("गोली मत चलाओ।", ("मत", "गोली मत चलाओ")),
        ("युद्ध हुआ और शांति नहीं आई।", ("नहीं", "शांति नहीं आई")),
        ("नेता (जो बीमार थे) नहीं आए।", ("नहीं", "नेता (जो बीमार थे) नहीं आए")),
    ],
)
def test_hindi_scopes(text: str, expected: tuple[str, str]) -> None:
    assert denied(text, "hi")[0] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("उनका मत है कि शांति हो।", "hi"),
        ("उन्हें 40 प्रतिशत मत मिले।", "hi"),
        ("वार्ड न. 5 में सभा हुई।", "hi"),
        ("He lives at No 10 and room No. 7.", "en"),
        ("The notable knot was nonetheless noted.", "en"),
    ],
)
def test_words_spelt_like_a_negation_are_none(text: str, language: str) -> None:
    assert negations(text, language) == []


def test_kinds_tell_the_conventions_apart() -> None:
    text = "Not now. No one came, nobody spoke, no talks; he never did, refused, and is unable."
    found = find_negations(text, "en")
    assert found["kind"].tolist() == [
        "particle", "pronoun", "pronoun", "determiner", "adverb", "verb", "adjective",
    ]  # fmt: skip
    assert find_negations(text, "en", kinds=POLARITY)["surface"].tolist() == ["Not"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Talks may resume.", "en", [("may", "modal", "claim")]),
        ("They met on 5 May in the might of winter.", "en", []),
        ("The alleged spy left.", "en", [("alleged", "distancing", "phrase")]),
        ("Police alleged he was a spy.", "en", [("alleged", "distancing", "claim")]),
        ("The claims of both sides differ.", "en", []),
        ("A group claimed responsibility.", "en", []),
        ("दोनों ने घाटी पर दावा किया।", "hi", []),
        ("Delhi claims the group fled.", "en", [("claims", "distancing", "claim")]),
        ("About 20 people came about it.", "en", [("About", "approximator", "phrase")]),
        ("He was reportedly held.", "en", [("reportedly", "evidential", "claim")]),
        ("They could help if asked.", "en", []),
        ("The bridge was shut until May that year.", "en", []),
        ("The canal may run dry by May.", "en", [("may", "modal", "claim")]),
        ("You may leave.", "en", []),
        ("The boat had left, it seems.", "en", [("seems", "evidential", "claim")]),
        ("बच्ची तैर सकती है।", "hi", []),
        ("वार्ता हो सकती है।", "hi", [("सकती है", "modal", "claim")]),
        ("हम मदद कर सकते हैं।", "hi", []),
        ("वह नहीं आ सकता है।", "hi", []),
        ("कथित जासूस पकड़ा गया।", "hi", [("कथित", "distancing", "phrase")]),
        ("वह कथित तौर पर जासूस था।", "hi", [("कथित तौर पर", "distancing", "claim")]),
        ("उन्होंने दावा किया कि वह गया।", "hi", [("दावा किया", "distancing", "claim")]),
        ("करीब 20 लोग करीब आए।", "hi", [("करीब", "approximator", "phrase")]),
    ],
)
def test_hedges_weaken_a_claim_or_a_phrase(
    text: str, language: str, expected: list[tuple[str, str, str]]
) -> None:
    found = find_hedges(text, language)
    assert list(found[["surface", "kind", "of"]].itertuples(index=False, name=None)) == expected


@pytest.mark.parametrize("language", ["en", "hi"])
@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_read(text: str, language: str) -> None:
    for find in (negations, hedges):
        for cue in find(text, language):
            assert 0 <= cue.start < cue.end <= len(text)


ENGLISH = ["not", "no", "n't", "can't", "and", "that", "said", "was", "Delhi", "may", "claims"]
HINDI = ["नहीं", "न", "कि", "और", "ने", "था", "ही", "बिना", "के"]
WORDS = st.sampled_from([*ENGLISH, *HINDI, ".", ",", "“", "”", '"', "(", ")"])


@pytest.mark.parametrize("language", ["en", "hi"])
@given(st.lists(WORDS | st.text(max_size=4), max_size=25).map(" ".join))
def test_scopes_lie_in_the_text_and_sentences_of_their_cues(language: str, text: str) -> None:
    for cue in negations(text, language) + hedges(text, language):
        assert 0 <= cue.start < cue.end <= len(text)
        if cue.scope_start >= 0:
            assert 0 <= cue.scope_start < cue.scope_end <= len(text)
            assert "\n" not in text[cue.scope_start : cue.scope_end]
        else:
            assert cue.scope_end == -1


def test_a_text_without_cues_gives_the_same_columns() -> None:
    assert list(find_negations("", "hi")) == list(find_negations("no war", "en"))
    assert list(find_hedges("", "hi")) == list(find_hedges("may go", "en"))


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(ValueError, match="fr"):
        find_negations("non", "fr")


@pytest.mark.parametrize(
    ("word", "language"),
    [("not said, ", "en"), ("DON'T (", "en"), ("नहीं कहा, ", "hi"), ("न “तो ", "hi")],
)
def test_time_is_linear_in_one_endless_sentence(word: str, language: str) -> None:
    def seconds(times: int) -> float:
        start = time.perf_counter()
        negations(word * times, language)
        return time.perf_counter() - start

    seconds(1000)
    assert seconds(8000) < 40 * max(seconds(1000), 1e-3)


@pytest.mark.parametrize("table", ["negations", "hedges"])
@pytest.mark.parametrize("language", ["en", "hi"])
def test_every_listed_form_is_found_in_a_text_and_known_by_its_kind(
    table: str, language: str
) -> None:
    kinds = {
        "negations": {"particle", "determiner", "pronoun", "adverb", "conjunction", "preposition",
                      "verb", "noun", "adjective", "affix"},
        "hedges": {"modal", "evidential", "distancing", "approximator"},
    }[table]  # fmt: skip
    known = cues(table, language)
    for form, meant in known.forms.items():
        assert {cue.kind for cue in meant} <= kinds, form
        assert form in {hit.form for hit in known.matcher.find(f"x {form} y")}, form
        assert len({(cue.kind, cue.of) for cue in meant}) == len(meant), f"{form} is listed twice"
