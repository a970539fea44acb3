"""What the dictionary is worth on coded statements, and what its published hits may hold."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import tables
from analysis.framing import alpha, code_frames, leading_frame, read_codings, read_dictionary
from analysis.framing.dictionary.measured import (
    entry_precision,
    left_out,
    second_opinion,
    within_statements,
)
from analysis.pipeline.framed import frame_hits
from analysis.uncertainty import wilson


@pytest.fixture
def coded() -> pd.DataFrame:
    columns = ["statement", "doc", "start", "end", "language", "frame", "frame2"]
    rows = [
        ("s1", "a", 0, 20, "en", "dialogue_peace", ""),
        ("s2", "a", 20, 40, "en", "war_military", "dialogue_peace"),
        ("s3", "b", 0, 20, "hi", "war_military", ""),
        ("s4", "b", 10, 30, "hi", "human_rights", ""),
    ]
    return pd.DataFrame(rows, columns=columns)


@pytest.fixture
def hits() -> pd.DataFrame:
    rows = [
        ("a", 1, 6, "talks", "dialogue_peace"),
        ("a", 21, 26, "talks", "dialogue_peace"),
        ("a", 18, 23, "war", "war_military"),
        ("b", 12, 16, "सेना", "war_military"),
        ("c", 1, 4, "war", "war_military"),
    ]
    return pd.DataFrame(rows, columns=["doc", "start", "end", "entry", "frame"])


def test_a_hit_counts_in_every_statement_that_holds_it_whole(hits, coded):
    found = within_statements(hits, coded)
    assert found[["statement", "entry"]].values.tolist() == [
        ["s1", "talks"],
        ["s2", "talks"],
        ["s3", "सेना"],
        ["s4", "सेना"],
    ]


def test_precision_counts_first_and_second_frames_apart(hits, coded):
    table = entry_precision(hits, coded).set_index("entry")
    assert table.loc["talks", ["n", "docs", "first", "k", "precision"]].tolist() == [2, 1, 1, 2, 1]
    assert table.loc["सेना", ["n", "first", "k", "precision"]].tolist() == [2, 1, 1, 0.5]
    limits = wilson(1, 2)
    assert table.loc["सेना", ["low", "high"]].tolist() == [limits.low, limits.high]


def test_a_statement_without_a_hit_is_other(hits, coded):
    opinion = second_opinion(hits[hits["doc"] == "a"], coded)
    assert opinion["opinion"].tolist() == ["dialogue_peace", "dialogue_peace", "other", "other"]
    assert opinion["hits"].tolist() == [1, 1, 0, 0]


def test_the_opinion_on_a_document_never_rests_on_its_own_codes(hits, coded):
    table = left_out(hits, coded).set_index("doc")
    other = coded.assign(frame=coded["frame"].mask(coded["doc"] == "b", "third_party"))
    changed = left_out(hits, other).set_index("doc")
    assert table.loc["b", "dropped"] == changed.loc["b", "dropped"] == 0
    assert table.loc["all", "n"] == 4


def test_published_hits_quote_no_more_than_four_words():
    text = "They resumed, after all these years, contact. " * 3
    found = frame_hits(text, "en", pd.DataFrame({"start": [], "end": []}))
    whole = code_frames(text, "en", voices=[])
    assert found["start"].tolist() == whole["start"].tolist()
    assert all(len(surface.split()) <= 4 for surface in found["surface"])
    distant = frame_hits(
        "The letter was sent at last to his counterpart.",
        "en",
        pd.DataFrame({"start": [], "end": []}),
    )
    assert distant["surface"].tolist() == ["letter … counterpart"]


def test_the_codebook_s_own_examples_are_mostly_read_as_meant():
    book = tables.read("codebook")
    frames = book[(book["variable"] == "frame") & (book["code"] != "other")]
    known = read_dictionary().frames
    for language in ("en", "hi"):
        right = 0
        for code, example in zip(frames["code"], frames[f"example_{language}"], strict=True):
            found = code_frames(example, language, voices=[], negations=[])
            assert code in known
            right += leading_frame(found["frame"].tolist()) == code
        assert right >= 0.5 * len(frames), language


def test_the_published_hits_are_of_the_dictionary_as_it_stands():
    hits = tables.read("frame_hits")
    entries = {(entry.frame, entry.name) for entry in read_dictionary().entries}
    assert set(zip(hits["frame"], hits["entry"], strict=True)) <= entries
    assert all(len(surface.split()) <= 4 for surface in hits["surface"])


def test_the_second_opinion_agrees_with_the_codes_far_beyond_chance():
    opinion = second_opinion(tables.read("frame_hits"), read_codings())
    found = alpha(opinion[["frame", "opinion"]], "nominal", by=opinion["doc"].tolist())
    assert found.low > 0.2
    told = opinion[opinion["hits"] > 0]
    assert alpha(told[["frame", "opinion"]], "nominal").value > 2 / 3
