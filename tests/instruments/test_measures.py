"""The instruments are measured on marks they cannot reach, and every error is listed."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import instruments, spans, tables
from analysis.instruments import plots

SPANS = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 30), st.integers(1, 9), st.sampled_from("xy")),
    unique=True,
)


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


def test_every_mark_of_the_digests_stands_where_it_says() -> None:
    texts = {document.id: document.text for document in instruments.digest_documents()}
    marks = tables.read("gold_digests")
    for row in marks[marks["kind"] != "voice"].itertuples():
        text = texts[f"{row.digest}.{row.language}"]
        assert text[row.start : row.end] == row.surface


def test_both_languages_and_both_sets_are_scored() -> None:
    scores = instruments.scores()
    assert set(zip(scores["set"], scores["language"], strict=True)) == {
        (texts, language) for texts in ("sources", "digests") for language in ("hi", "en")
    }
    assert set(scores["instrument"]) == set(instruments.LABELS)


def test_errors_and_hits_account_for_every_mark() -> None:
    scores, errors = instruments.scores(), instruments.errors()
    marks = tables.read("gold_digests")
    marked = marks[marks["kind"] == "time"]
    missed = errors[(errors["instrument"] == "times") & (errors["error"] == "missed")]
    strict = scores.query("set == 'digests' and instrument == 'times' and level == 'strict'")
    assert strict["hits"].sum() + missed["times"].sum() == len(marked)


def test_an_unknown_set_of_texts_is_an_error() -> None:
    with pytest.raises(ValueError, match="sources, digests"):
        instruments.errors("press")


def test_figures_say_what_they_show() -> None:
    shown = plots.plot_scores(instruments.scores())
    assert "held-out" in shown.alt
    assert len(shown.table) == 16
    assert shown.png()
    assert plots.plot_word_patterns().png()
    assert len(plots.library_table().frame) == 6
