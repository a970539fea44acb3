"""How found voices and scopes are compared with marked ones."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.framing import find_voices, score_hits, span_hits, unit_hits, voice_hits

TEXTS = pd.DataFrame(
    {
        "id": ["x", "y"],
        "language": ["en", "en"],
        "text": ["Rao said that the bridge was open.", "It rained."],
    }
)
LEVELS = ["sentence", "content", "source", "cue", "voice", "kind"]


@pytest.fixture
def gold() -> pd.DataFrame:
    return find_voices(TEXTS.loc[0, "text"], "en").assign(doc="x")


def f1(found: pd.DataFrame, gold: pd.DataFrame) -> pd.DataFrame:
    return score_hits(voice_hits(found, gold, TEXTS), draws=10).set_index("level")


def test_a_perfect_answer_and_an_empty_one(gold: pd.DataFrame) -> None:
    perfect = f1(gold, gold)
    assert perfect.index.tolist() == LEVELS
    assert perfect["f1"].tolist() == [1.0] * 6
    empty = f1(gold.iloc[:0], gold)
    assert empty["recall"].tolist() == [0.0] * 6 and empty["precision"].isna().all()


def test_what_is_found_in_a_text_without_marks_is_wrong(gold: pd.DataFrame) -> None:
    false = gold.assign(doc="y", start=0, end=9, source_start=-1, source_end=-1, cue_end=6)
    both = f1(pd.concat([gold, false]), gold)
    assert both.loc["sentence", "precision"] == both.loc["voice", "precision"] == 0.5
    assert both.loc["source", "precision"] == 1.0


def test_each_part_of_a_voice_is_scored_on_its_own_words(gold: pd.DataFrame) -> None:
    by_level = f1(gold.assign(source_start=-1, source_end=-1), gold)
    assert by_level["recall"].tolist() == [1.0, 1.0, 0.0, 1.0, 1.0, 1.0]
    assert by_level.loc["source", "found"] == 0


def test_whole_voices_share_half_of_what_is_said(gold: pd.DataFrame) -> None:
    half = (gold["end"] - gold["start"] + 1) // 2
    for length, met in ((half, 1), (half - 1, 0)):
        assert f1(gold.assign(end=gold["start"] + length), gold).loc["voice", "hits"] == met


def test_whole_voices_are_paired_one_to_one(gold: pd.DataFrame) -> None:
    twice = f1(pd.concat([gold, gold.assign(end=gold["end"] - 1)]), gold)
    assert twice.loc["voice", "hits"] == 1 and twice.loc["voice", "precision"] == 0.5


def test_a_label_counts_only_where_its_span_does(gold: pd.DataFrame) -> None:
    hits = span_hits(gold.assign(kind="direct"), gold, ["kind"])
    assert hits.groupby("level")["hit"].sum().to_dict() == {"kind": 0, "span": 2}


def test_absent_spans_are_no_units() -> None:
    none = pd.DataFrame({"doc": ["x"], "scope_start": [-1], "scope_end": [-1]})
    assert unit_hits(none, none, TEXTS, prefix="scope_").empty


PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=6)


def spans(places: list[tuple[int, int]]) -> pd.DataFrame:
    rows = [("x", start, min(start + length, 34)) for start, length in places]
    return pd.DataFrame(rows, columns=["doc", "start", "end"])


@given(PLACES, PLACES)
def test_found_and_marked_may_change_places(ours, theirs) -> None:
    for compare in (lambda a, b: span_hits(a, b, least=0.5), lambda a, b: unit_hits(a, b, TEXTS)):
        there, back = compare(spans(ours), spans(theirs)), compare(spans(theirs), spans(ours))
        hits = there[there["hit"]].groupby("side").size().to_dict()
        assert hits == {
            {"found": "gold", "gold": "found"}[side]: count
            for side, count in back[back["hit"]].groupby("side").size().items()
        }
        assert len(there) == len(back)
