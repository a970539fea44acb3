"""What is remembered of the words divided before changes no division, and stays bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import chunk_memory, tokenize, tokens, words
from analysis.language.token_rules import KEEPS_STOP

LANGUAGES = st.sampled_from(["hi", "en"])
# All that a rule may see across white space, and what may stand at the edges of a chunk.
PIECES = st.sampled_from(
    [
        *sorted(KEEPS_STOP),
        *(
            ".",
            "-",
            "@",
            "#",
            ",",
            ":",
            "5",
            "A",
            "a",
            "i",
            "The",
            "talks",
            "बजे",
            "दु:ख",
            "'s",
            "n’t",
        ),
        *(
            "10am",
            "5m",
            "$",
            "2018-19",
            "can",
            "cannot",
            "gonna",
            "www.example.org",
            "a@example.org",
        ),
        *("🇮", "😀", "ℹ", " ", "  ", "\n", "\t", "\x1c", "\u2028", "\u200d", "\u0301", "\ud800"),
        *("क" * 60, "b " * 150, "\x1c.", "c. " * 100),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=16).map("".join))


def divided_whole(text: str, language: str, words_only: bool) -> list[tuple[int, int]]:
    start, end = tokens._offsets(text, language, words_only)
    return list(zip(start.tolist(), end.tolist(), strict=True))


@given(TEXTS, TEXTS, LANGUAGES)
def test_chunks_are_divided_as_in_their_text(text: str, other: str, language: str) -> None:
    for part in (text, other, f"{text} {other}", text):
        assert tokenize(part, language) == divided_whole(part, language, words_only=False)
        assert words(part, language) == divided_whole(part, language, words_only=True)


@pytest.mark.parametrize(
    "text",
    ["No. 5 and No. The", "एस. जयशंकर और एस. 5", "It was plan B. The end. B. Khan", "बजे. के. गए"],
)
def test_a_stop_depends_on_what_follows_in_any_order(text: str) -> None:
    for part in (text, text[::-1], *text.split(), text):
        assert tokenize(part, "hi") == divided_whole(part, "hi", words_only=False)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunk_memory, "_MOST", 100)
    memory = tokens._MEMORIES["en", False]
    for number in range(0, 2000, 50):
        tokenize(" ".join(f"x{n}" for n in range(number, number + 50)), "en")
        tokenize("x" * 200, "en")
    assert len(memory._lengths) <= 151
    assert all(len(chunk) <= 40 for chunk in memory._lengths)
