"""Time expressions are scored on texts of our own, by language, split and class."""

import pandas as pd
import pytest

from analysis import instruments, tables
from analysis.instruments import plots


@pytest.fixture(scope="module")
def measured() -> tuple[pd.DataFrame, pd.DataFrame]:
    return instruments.time_scores(draws=100)


@pytest.fixture(scope="module")
def first() -> pd.DataFrame:
    return instruments.first_time_scores()


def test_hits_are_counted_once_and_lie_in_their_intervals(measured) -> None:
    scores, _ = measured
    assert (scores["hits"] <= scores[["gold", "found"]].min(axis=1)).all()
    for rate in ("precision", "recall", "f1"):
        assert (scores[f"{rate}_low"] <= scores[rate] + 1e-9).all()
        assert (scores[rate] <= scores[f"{rate}_high"] + 1e-9).all()


def test_splits_and_languages_add_up(measured) -> None:
    scores, classes = measured
    strict = scores[scores["level"] == "strict"].set_index(["split", "language"])["gold"]
    marks = tables.read("gold_time_marks")
    assert strict["all", "hi"] + strict["all", "en"] == strict["all", "all"] == len(marks)
    assert classes["gold"].sum() == len(marks)
    splits = [split for split in set(scores["split"]) if split != "all"]
    assert sum(strict[split, "all"] for split in splits) == len(marks)


@pytest.mark.parametrize(
    ("language", "level", "least"),
    [
        ("hi", "strict", 0.87),
        ("hi", "relaxed", 0.94),
        ("hi", "edtf", 0.88),
        ("en", "strict", 0.93),
        ("en", "relaxed", 0.96),
        ("en", "edtf", 0.92),
    ],
)
def test_the_finder_reaches_the_threshold(measured, language, level, least) -> None:
    scores = measured[0].set_index(["split", "language", "level"])
    assert scores.loc[("all", language, level), "f1"] >= least


@pytest.mark.parametrize("kind", ["absolute", "partial", "duration", "weekday", "kal", "range"])
def test_the_classes_that_carry_a_chronology_are_read_rightly(measured, kind) -> None:
    rows = measured[1][measured[1]["class"] == kind]
    assert (rows["recall"] >= 0.75).all()


def test_first_measures_stay_apart_from_those_of_today(measured, first) -> None:
    whole = first[(first["class"] == "all") & (first["language"] == "all")]
    assert set(whole["level"]) == set(measured[0]["level"])
    assert first.loc[first["class"] != "all", "f1"].isna().all()


def test_figure_and_tables_carry_their_counts(measured, first) -> None:
    scores, classes = measured
    drawn = plots.plot_time_classes(classes)
    assert drawn.png()
    assert len(drawn.table) == len(classes)
    assert "weekdays" in drawn.alt
    shown = plots.time_score_table(scores, first).frame
    assert {"kept back", "seen"} <= set(shown["Texts"])
    assert {"HeidelTime", "dateparser"} <= set(plots.time_peer_table().frame["Tagger"])


def test_prose_is_given_every_number_it_quotes(measured, first) -> None:
    shown = instruments.time_headline(*measured, first)
    assert {"own_times_hi_edtf", "unseen_times_en_relaxed", "own_times_marks_hi", "kal"} <= set(
        shown
    )
    assert all(shown.values())
