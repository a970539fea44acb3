"""Voices, negation, hedges, loose claims and frames are scored on texts of our own."""

import pandas as pd
import pytest

from analysis import instruments, tables
from analysis.instruments import plots
from analysis.instruments.voices import INSTRUMENTS


@pytest.fixture(scope="module")
def hits() -> pd.DataFrame:
    return instruments.framing_hits()


@pytest.fixture(scope="module")
def scores(hits) -> pd.DataFrame:
    return instruments.framing_scores(hits, draws=100)


def test_hits_are_counted_once_and_lie_in_their_intervals(scores) -> None:
    assert (scores["hits"] <= scores["gold"]).all()
    for rate in ("precision", "recall", "f1"):
        one = scores.dropna(subset=[f"{rate}_low"])
        assert (one[f"{rate}_low"] <= one[rate] + 1e-9).all()
        assert (one[rate] <= one[f"{rate}_high"] + 1e-9).all()


def test_splits_and_languages_add_up(scores) -> None:
    gold = scores.set_index(["instrument", "level", "split", "language"])["gold"].sort_index()
    for instrument in {*INSTRUMENTS, "speakers"}:
        for level in set(scores.loc[scores["instrument"] == instrument, "level"]):
            one = gold[instrument, level]
            assert one["all", "hi"] + one["all", "en"] == one["all", "all"]
            assert sum(one[split, "all"] for split in ("dev", "test")) == one["all", "all"]


def test_every_mark_is_a_unit_of_its_level(scores) -> None:
    whole = scores[(scores["split"] == "all") & (scores["language"] == "all")]
    units = whole.set_index(["instrument", "level"])["gold"]
    for instrument, level in (("voices", "voice"), ("negations", "cue"), ("hedges", "of")):
        assert units[instrument, level] == len(tables.read(INSTRUMENTS[instrument][0]))


def test_what_is_found_where_nothing_is_said_counts_against_the_finder(hits) -> None:
    texts = tables.read("gold_voice_texts")
    empty = set(texts["id"]) - set(tables.read("gold_voice_marks")["doc"])
    false = hits[hits["doc"].isin(empty) & (hits["instrument"] == "voices")]
    assert (false["side"] == "found").all()
    assert not false["hit"].any()


@pytest.mark.parametrize(
    ("instrument", "language", "level", "least"),
    [
        ("voices", "hi", "sentence", 0.85),
        ("voices", "hi", "content", 0.85),
        ("voices", "en", "sentence", 0.85),
        ("voices", "en", "content", 0.82),
        ("speakers", "hi", "speaker", 0.80),
        ("speakers", "en", "speaker", 0.80),
        ("speakers", "hi", "actor", 0.70),
        ("speakers", "en", "actor", 0.70),
        ("negations", "hi", "cue", 0.97),
        ("negations", "en", "cue", 0.97),
        ("negations", "hi", "scope", 0.92),
        ("negations", "en", "scope", 0.92),
        ("hedges", "hi", "of", 0.93),
        ("hedges", "en", "of", 0.90),
        ("unattributed", "hi", "place", 0.85),
        ("unattributed", "en", "place", 0.85),
        ("escalations", "hi", "place", 0.85),
        ("escalations", "en", "place", 0.75),
        ("frames", "hi", "frame", 0.65),
        ("frames", "en", "frame", 0.65),
    ],
)
def test_the_finders_reach_their_thresholds(scores, instrument, language, level, least) -> None:
    f1 = scores.set_index(["instrument", "split", "language", "level"])["f1"]
    assert f1[instrument, "all", language, level] >= least


def test_first_measures_stay_apart_from_those_of_today(scores) -> None:
    first = instruments.first_framing_scores()
    assert set(first["split"]) == {"test"}
    keys = ["instrument", "language", "level"]
    now = scores[scores["split"] == "test"].set_index(keys)["gold"]
    assert (first.set_index(keys)["gold"] > 0).all()
    assert set(first.set_index(keys).index) <= set(now.index)


def test_figure_and_table_carry_their_counts(hits, scores, edition) -> None:
    classes = instruments.framing_classes(hits, draws=100)
    drawn = plots.plot_voice_classes(classes)
    assert drawn.png()
    assert len(drawn.table) == len(classes)
    assert (classes["right"] <= classes["gold"]).all()
    table = plots.framing_score_table(scores, instruments.first_framing_scores()).frame
    assert len(table) == 30
    assert not table.isna().any().any()


def test_prose_is_given_every_number_it_quotes(scores) -> None:
    shown = instruments.framing_headline(scores, instruments.first_framing_scores())
    wanted = {"unseen_voices_hi_content", "own_voices_en_sentence", "own_negations_hi_scope"}
    assert wanted | {"own_voices_marks", "own_hedges_marks"} <= set(shown)
    assert all(shown.values())
