"""Actors and names are scored on texts of our own, language by language, form by form."""

import pandas as pd
import pytest

from analysis import instruments, tables
from analysis.instruments import plots


@pytest.fixture(scope="module")
def measured() -> tuple[pd.DataFrame, pd.DataFrame]:
    return instruments.actor_scores()


def test_hits_are_counted_once_and_lie_in_their_intervals(measured) -> None:
    scores, _ = measured
    assert (scores["hits"] <= scores[["gold", "found"]].min(axis=1)).all()
    for rate in ("precision", "recall", "f1"):
        assert (scores[f"{rate}_low"] <= scores[rate] + 1e-9).all()
        assert (scores[rate] <= scores[f"{rate}_high"] + 1e-9).all()


def test_splits_and_languages_add_up(measured) -> None:
    scores, _ = measured
    linked = scores[scores["level"] == "linked"].set_index(["instrument", "split", "language"])
    for instrument in ("mentions", "names"):
        whole = linked.loc[(instrument, "all", "all"), "gold"]
        parts = [linked.loc[(instrument, "all", code), "gold"] for code in ("hi", "en")]
        assert sum(parts) == whole


def test_forms_account_for_every_mark(measured) -> None:
    _, forms = measured
    assert forms["gold"].sum() == len(tables.read("gold_actor_mentions"))
    assert (forms["hits"] <= forms["met"]).all()


def test_errors_and_hits_account_for_every_mention(measured) -> None:
    scores, _ = measured
    wrong = instruments.actor_errors()
    rows = scores.query("instrument == 'mentions' and split == 'all' and language == 'all'")
    linked = rows.set_index("level").loc["linked"]
    assert wrong.loc[wrong["error"] == "missed", "times"].sum() == linked["gold"] - linked["hits"]
    assert wrong.loc[wrong["error"] == "false", "times"].sum() == linked["found"] - linked["hits"]


def test_an_unknown_instrument_is_an_error() -> None:
    with pytest.raises(ValueError, match="mentions, names"):
        instruments.actor_marks("verbs")


def test_figure_and_tables_carry_their_counts(measured) -> None:
    scores, forms = measured
    first = instruments.first_scores()
    drawn = plots.plot_forms(forms)
    assert drawn.png()
    assert len(drawn.table) == len(forms)
    assert "roles" in drawn.alt
    assert {"kept back", "seen"} <= set(plots.actor_score_table(scores, first).frame["Texts"])
    assert len(plots.actor_error_table().frame) == len(instruments.actor_errors())


def test_prose_is_given_every_number_it_quotes(measured) -> None:
    shown = instruments.actor_headline(measured[0], instruments.first_scores())
    assert {"own_mentions_hi", "own_names_en", "unseen_mentions_hi", "unseen_names_en"} <= set(
        shown
    )
    assert all(shown.values())
