"""What the voice finder promises on text of our own writing, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.framing import find_voices, quotations


def voices(text: str, language: str) -> list[tuple[str, str, str, str]]:
    """(kind, source, cue, content) of every passage."""
    return [
        (
            row.kind,
            text[row.source_start : row.source_end] if row.source_start >= 0 else "",
            row.cue,
            text[row.start : row.end],
        )
        for row in find_voices(text, language).itertuples()
    ]


ENGLISH = [
    (
        "The envoy said that the bridge was open.",
        ("indirect", "The envoy", "said", "that the bridge was open"),
    ),
    ("“We are ready,” the envoy said.", ("direct", "the envoy", "said", "“We are ready,”")),
    (
        "“We are ready,” said Mira Rao, an envoy.",
        ("direct", "Mira Rao, an envoy", "said", "“We are ready,”"),
    ),
    (
        "The bridge is open, according to the mayor.",
        ("indirect", "the mayor", "according to", "The bridge is open"),
    ),
    (
        "According to the mayor, the bridge is open.",
        ("indirect", "the mayor", "According to", "the bridge is open"),
    ),
    ("The union urges the city to pay.", ("indirect", "The union", "urges", "the city to pay")),
    (
        "Rao told reporters that the bridge was open.",
        ("indirect", "Rao", "told", "that the bridge was open"),
    ),
    (
        "The mayor rejected a larger bridge.",
        ("indirect", "The mayor", "rejected", "a larger bridge"),
    ),
    (
        "Rao claimed that “the town would gain”.",
        ("pseudo-direct", "Rao", "claimed", "that “the town would gain”"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_sources_cues_and_contents(text: str, expected: tuple[str, ...]) -> None:
    assert expected in voices(text, "en")


def test_a_partly_quoted_content_is_mixed() -> None:
    found = voices("Rao said the plan was “a gift to the town” and a loan.", "en")
    assert found[0][0] == "mixed" and found[0][3].endswith("loan")


def test_text_without_speech_has_no_voice() -> None:
    assert find_voices("The bridge is long. Two roads lead to it.", "en").empty
    assert find_voices("पुल लंबा है। दो सड़कें वहाँ जाती हैं।", "hi").empty


def test_a_name_that_looks_like_a_verb_is_no_cue() -> None:
    assert find_voices("The United States is large.", "en").empty


def test_a_quotation_over_sentences_is_one_content() -> None:
    text = "“We are ready. We wait,” Rao said."
    assert voices(text, "en") == [("direct", "Rao", "said", "“We are ready. We wait,”")]


def test_a_quotation_goes_on_after_the_speaker() -> None:
    text = "“We are ready,” Rao said. “We have waited a long time for it.”"
    found = find_voices(text, "en")
    assert found["rule"].tolist() == ["final", "continued"]
    assert found["source_start"].nunique() == 1


def test_doubled_apostrophes_are_quotation_marks() -> None:
    text = "''It can wait,'' Rao said. Don't ask why."
    assert [text[q.start : q.end] for q in quotations(text)] == ["''It can wait,''"]


def test_mixed_pairs_of_marks_close_each_other() -> None:
    text = "\"It can wait,'' Rao said."
    assert [(q.start, q.closed) for q in quotations(text)] == [(0, True)]


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    text = "“It can wait.\n\nThe bridge is long."
    (found,) = quotations(text)
    assert text[found.start : found.end] == "“It can wait." and not found.closed


def test_a_quotation_reopened_in_the_next_paragraph_goes_on() -> None:
    text = "“It can wait.\n“It always could,” Rao said."
    assert [q.closed for q in quotations(text)] == [False, True]


def test_apostrophes_inside_words_open_nothing() -> None:
    assert quotations("The town's mayor didn't ask the workers' union.") == []


@pytest.mark.parametrize("language", ["en", "hi"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "\x00",
        "“",
        "''",
        "said",
        "ने कहा कि",
        "<script>said that</script>",
        "\u202eसaid that x",
    ],
)
def test_hostile_and_empty_text_is_survived(text: str, language: str) -> None:
    found = find_voices(text, language)
    assert list(found.columns)[:3] == ["start", "end", "kind"]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="ur"):
        find_voices("کہا", "ur")


ALPHABET = st.text("aA. ,“”'\"\nकहाने ।" + "said that ", max_size=80)


@settings(max_examples=60, deadline=None)
@given(ALPHABET, st.sampled_from(["en", "hi"]))
def test_offsets_lie_in_the_text_and_are_sorted(text: str, language: str) -> None:
    found = find_voices(text, language)
    keys = list(zip(found["start"], -found["end"], strict=True))
    assert keys == sorted(keys)
    for row in found.itertuples():
        assert 0 <= row.start < row.end <= len(text)
        assert -1 <= row.source_start <= row.source_end <= len(text)
        assert row.cue == (text[row.cue_start : row.cue_end] if row.cue_start >= 0 else "")
