"""The marks in texts of our own are whole, in order and keep to their conventions."""

import pandas as pd
import pytest

from analysis import tables
from analysis.language import match_boundaries

MARKS = ["gold_voice_marks", "gold_negations", "gold_hedges", "gold_escalations"]
MARKS += ["gold_unattributed"]
PLACES = ["", "source_", "cue_", "scope_", "claim_"]


@pytest.fixture(scope="module")
def texts() -> pd.Series:
    return tables.read("gold_voice_texts").set_index("id")["text"]


@pytest.mark.parametrize("table", MARKS)
def test_marked_spans_are_trimmed_and_cut_no_word(table: str, texts: pd.Series) -> None:
    marks = tables.read(table)
    for row in marks.to_dict("records"):
        text = texts[row["doc"]]
        for prefix in PLACES:
            start, end = row.get(f"{prefix}start", -1), row.get(f"{prefix}end", -1)
            if start < 0:
                assert end < 0
                continue
            span = text[start:end]
            assert span == span.strip() and span, row
            # "un" of "unarmed" and "not" of "cannot" are parts of words.
            part = row.get("kind") in ("affix", "particle")
            assert part or match_boundaries(text, start, end), row


@pytest.mark.parametrize("table", ["gold_negations", "gold_hedges"])
def test_surfaces_are_what_stands_at_their_offsets(table: str, texts: pd.Series) -> None:
    for row in tables.read(table).itertuples():
        assert texts[row.doc][row.start : row.end] == row.surface


def test_cues_are_what_stands_at_their_offsets(texts: pd.Series) -> None:
    for row in tables.read("gold_voice_marks").itertuples():
        cue = texts[row.doc][row.cue_start : row.cue_end] if row.cue_start >= 0 else ""
        assert cue == row.cue


def test_sources_and_cues_lie_outside_each_other() -> None:
    for row in tables.read("gold_voice_marks").itertuples():
        if row.source_start >= 0 and row.cue_start >= 0:
            assert row.source_end <= row.cue_start or row.cue_end <= row.source_start
        assert (row.source_start < 0) == (row.speaker == "none")


def test_hindi_contents_leave_their_complementiser_out(texts: pd.Series) -> None:
    marks = tables.read("gold_voice_marks")
    for row in marks[marks["doc"].str.startswith("hi")].itertuples():
        assert not texts[row.doc][row.start : row.end].startswith("कि ")


def test_both_languages_and_every_kind_have_enough_texts() -> None:
    texts = tables.read("gold_voice_texts")
    counts = texts.groupby(["kind", "language"]).size().unstack()
    assert (counts.loc["voices"] >= 150).all()
    assert (counts >= 20).all().all()
    assert not texts["text"].duplicated().any()


def test_actors_of_marks_are_in_the_authority_file() -> None:
    known = set(tables.read("actors")["id"])
    assert set(tables.read("gold_voice_marks")["actor"]) - {""} <= known
