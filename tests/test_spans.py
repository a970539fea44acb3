"""Found spans are paired with marked ones fairly, and counted the same way for every instrument."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import actors, chronology, spans, terminology

SPANS = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 30), st.integers(1, 9), st.sampled_from("xy")),
    unique=True,
)
COLUMNS = ["level", "gold", "found", "hits", "precision", "recall", "f1"]


def frame(rows) -> pd.DataFrame:
    full = [(doc, start, start + length, label) for doc, start, length, label in rows]
    return pd.DataFrame(full, columns=["doc", "start", "end", "actor"])


@given(SPANS, SPANS)
def test_levels_are_nested_and_rates_are_rates(found, gold) -> None:
    scored = spans.score(frame(found), frame(gold), label="actor").set_index("level")
    assert scored.loc["strict", "hits"] <= scored.loc["relaxed", "hits"]
    assert scored.loc["labelled", "hits"] <= scored.loc["relaxed", "hits"]
    rates = scored[["precision", "recall", "f1"]].stack().dropna()
    assert ((rates >= 0) & (rates <= 1)).all()


@given(SPANS)
def test_what_equals_its_marks_is_right(rows) -> None:
    scored = spans.score(frame(rows), frame(rows), label="actor")
    assert (scored["hits"] == len(rows)).all()


def test_one_long_span_answers_for_one_mark_only() -> None:
    scored = spans.score(frame([("a", 0, 9, "x")]), frame([("a", 0, 2, "x"), ("a", 4, 2, "x")]))
    assert scored.set_index("level").loc["relaxed", "recall"] == 0.5


def test_characters_count_once_and_absent_spans_not_at_all() -> None:
    gold = pd.DataFrame({"doc": ["a", "a"], "start": [0, -1], "end": [4, -1]})
    found = pd.DataFrame({"doc": ["a", "a"], "start": [0, 0], "end": [4, 2]})
    assert spans.score_characters(found, gold)["hits"].tolist() == [4]


@given(SPANS, SPANS)
def test_strict_hits_are_the_spans_in_both_whichever_side_is_the_gold(found, gold) -> None:
    found, gold = frame(found), frame(gold)
    there = spans.score(found, gold).set_index("level").loc["strict"]
    back = spans.score(gold, found).set_index("level").loc["strict"]
    places = [rows.value_counts(["doc", "start", "end"]) for rows in (found, gold)]
    shared = pd.concat(places, axis=1, join="inner").min(axis=1).sum()
    assert there["hits"] == back["hits"] == shared


@given(SPANS, SPANS)
def test_groups_add_up_to_the_whole(found, gold) -> None:
    found, gold = (frame(rows).assign(language=lambda x: x["doc"]) for rows in (found, gold))
    whole = spans.score(found, gold, label="actor").set_index("level")
    parts = spans.score(found, gold, label="actor", by="language").groupby("level")
    numbers = ["gold", "found", "hits"]
    if len(gold):
        assert parts[numbers].sum().to_dict() == whole[numbers].sort_index().to_dict()


@given(SPANS, SPANS)
def test_texts_nobody_marked_are_not_scored(found, gold) -> None:
    elsewhere = frame(found).assign(doc="unmarked")
    both = pd.concat([frame(found), elsewhere])
    for score in (spans.score, spans.score_characters):
        pd.testing.assert_frame_equal(
            score(both, frame(gold)), score(frame(found), frame(gold)), check_dtype=False
        )


@given(SPANS, SPANS)
def test_an_overlap_of_the_whole_span_is_the_same_span(found, gold) -> None:
    scored = spans.score(frame(found), frame(gold), share=1).set_index("level")["hits"]
    assert scored["relaxed"] == scored["strict"]


def test_the_share_is_of_the_longer_span() -> None:
    gold = frame([("a", 0, 8, "x")])
    for length, hits in ((3, 0), (4, 1), (16, 1), (17, 0)):
        scored = spans.score(frame([("a", 0, length, "x")]), gold, share=0.5).set_index("level")
        assert scored.loc["relaxed", "hits"] == hits


@given(SPANS, SPANS)
def test_characters_are_shared_whichever_side_is_the_gold(found, gold) -> None:
    there = spans.score_characters(frame(found), frame(gold))
    back = spans.score_characters(frame(gold), frame(found))
    assert there["hits"].tolist() == back["hits"].tolist()


@pytest.mark.parametrize(
    ("subject", "levels"),
    [
        (actors, ["strict", "relaxed", "labelled"]),
        (terminology, ["strict", "relaxed", "labelled"]),
        (chronology, ["strict", "relaxed", "labelled"]),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_subject_reports_in_the_same_columns(subject, levels) -> None:
    offsets = ["source_start", "source_end", "cue_start", "cue_end"]
    gold = frame([("ग", 0, 4, "x"), ("b", 9, 3, "y")]).assign(
        language=["hi", "en"], concept="K001", value="", edtf="", **dict.fromkeys(offsets, 1)
    )
    whole, parts = subject.score(gold, gold), subject.score(gold, gold, by="language")
    assert list(whole.columns) == ["group", *COLUMNS]
    assert whole["group"].eq("all").all() and whole["level"].tolist() == levels
    assert list(parts.columns) == ["language", *COLUMNS]
    assert parts["language"].tolist() == ["en"] * len(levels) + ["hi"] * len(levels)
    assert parts["level"].tolist() == 2 * levels
    nothing = subject.score(gold.iloc[:0], gold.iloc[:0])
    assert nothing[["precision", "recall", "f1"]].isna().all(axis=None)
