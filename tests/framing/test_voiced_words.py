"""Words counted by voice: complete, orderless, and fit to be compared."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import pipeline
from analysis.corpus import Document, find_zones
from analysis.framing import (
    concept_counts,
    find_voices,
    key_words,
    voiced_words,
    without_rare,
    wordings,
)
from analysis.framing.keywords.voiced import REST, inside

TEXTS = {
    "en": "The minister said talks would follow. The army waited, and talks waited.",
    "hi": "मंत्री ने कहा कि वार्ता होगी। सेना रुकी, और वार्ता रुकी।",
}


def counts() -> pd.DataFrame:
    parts = [
        voiced_words(text, language, find_voices(text, language)).assign(doc=doc)
        for language, text in TEXTS.items()
        for doc in (f"{language}1", f"{language}2")
    ]
    return pd.concat(parts, ignore_index=True)


@pytest.mark.parametrize("language", TEXTS)
def test_every_word_is_counted_in_one_voice(language: str) -> None:
    found = voiced_words(TEXTS[language], language, find_voices(TEXTS[language], language))
    totals = found.groupby("word")["count"].sum()
    assert (
        totals.to_dict() == pd.Series(wordings(TEXTS[language], language)).value_counts().to_dict()
    )
    assert set(found["voice"]) == {"actor", "outlet"}


@given(st.permutations(TEXTS["en"].replace(".", "").split()))
def test_the_order_of_words_cannot_be_read_from_the_table(shuffled: list[str]) -> None:
    none = pd.DataFrame({"start": [], "end": []})
    plain = voiced_words(TEXTS["en"].replace(".", ""), "en", none)
    assert voiced_words(" ".join(shuffled), "en", none).equals(plain)
    assert plain["word"].is_monotonic_increasing


def test_rare_words_are_only_added_up() -> None:
    table = counts()
    one = table[table["doc"] == "en1"]
    kept = without_rare(one)
    assert set(kept["word"]) == {"talks", "waited", "the", REST}
    assert kept["count"].sum() == one["count"].sum()
    both = without_rare(table)
    assert REST not in set(both["word"]), "every word stands in two documents"
    assert not both.duplicated(["doc", "voice", "word"]).any()


def test_key_words_keep_the_totals_of_words_too_rare_to_show() -> None:
    rare = pd.DataFrame(
        {
            "doc": ["x", "x"],
            "language": "en",
            "voice": ["outlet", "actor"],
            "word": REST,
            "count": 50,
        }
    )
    table = without_rare(counts())
    bare, full = (key_words(rows, "en", draws=0) for rows in (table, pd.concat([table, rare])))
    assert REST not in set(full["term"]) and set(full["term"]) == set(bare["term"])
    assert (full["total_a"] == bare["total_a"] + 50).all()


def test_key_words_leave_function_words_out_unless_asked() -> None:
    table = without_rare(counts())
    assert "the" not in set(key_words(table, "en", draws=0)["term"])
    assert "the" in set(key_words(table, "en", draws=0, functions=True)["term"])
    assert "ने" in set(key_words(table, "hi", draws=0, functions=True)["term"])


def test_the_pipeline_counts_the_words_of_all_documents_together() -> None:
    made = []
    for number, (language, text) in enumerate(TEXTS.items()):
        for copy in "ab":
            zones = find_zones(text, {"body": "1"})
            doc = Document(f"{number}{copy}", text, language, "2019", "2019", "x", zones)
            made.append(doc)
    table = pipeline.annotate(made)["word_counts"]
    assert table["doc"].unique().tolist() == ["0a", "0b", "1a", "1b"]
    assert REST not in set(table["word"]), "every word stands in two documents"
    alone = pipeline.annotate(made[:1])["word_counts"]
    assert alone["count"].sum() == table[table["doc"] == "0a"]["count"].sum()
    assert REST in set(alone["word"])


def test_concepts_are_compared_across_languages() -> None:
    spoken = pd.DataFrame(
        {
            "doc": ["hi1", "hi1", "en1", "en1", "en1"],
            "concept": ["K1", "K2", "K1", "K2", "K3"],
            "voice": ["quoted", "outlet", "reported", "outlet", "outlet"],
        }
    )
    counts = concept_counts(spoken, {"K1": "talks", "K2": "attack"})
    found = key_words(counts, None, draws=30).set_index("term")
    assert found.index.tolist() == ["attack", "talks"], "what has no name is left out"
    assert found["docs_a"].tolist() == [2, 0] and found["docs_b"].tolist() == [0, 2]


def test_a_document_can_be_a_side() -> None:
    found = key_words(without_rare(counts()), "hi", column="doc", a="hi1", draws=20)
    assert found["low"].isna().all() and found["docs_a"].max() == 1


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9))),
    st.lists(st.integers(0, 40), max_size=20),
)
def test_inside_is_inside_any(stretches: list[tuple[int, int]], offsets: list[int]) -> None:
    spans = [(start, start + length) for start, length in stretches]
    wanted = [any(start <= offset < end for start, end in spans) for offset in offsets]
    assert inside(np.array(offsets, np.intp), spans).tolist() == wanted
