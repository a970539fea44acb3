"""The instruments are measured on marks they cannot reach, and every error is listed."""

import pytest

from analysis import instruments, tables
from analysis.instruments import plots


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
    assert "marked apart" in shown.alt
    assert len(shown.table) == 16
    assert shown.png()
    assert plots.plot_word_patterns().png()
    assert len(plots.library_table().frame) == 6
