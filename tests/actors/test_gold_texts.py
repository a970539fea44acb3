"""The finder against texts of our own that its rules were not drawn up on."""

from itertools import pairwise

import pandas as pd
import pytest

from analysis import tables
from analysis.actors import find_mentions, load, score_forms, score_intervals

HONORIFICS = ("Mr ", "Ms ", "Gen ", "श्री ", "श्रीमती ", "डॉ. ")


@pytest.fixture(scope="module")
def texts():
    table = tables.read("gold_actor_texts")
    return table[table["kind"] == "mentions"].set_index("id")


@pytest.fixture(scope="module")
def gold(texts):
    return tables.read("gold_actor_mentions").join(texts[["language", "split"]], on="doc")


@pytest.fixture(scope="module")
def found(texts):
    known = load()
    parts = [
        find_mentions(row.text, row.language, known, row.published).assign(doc=row.Index)
        for row in texts.itertuples()
    ]
    return pd.concat(parts, ignore_index=True).join(texts[["language", "split"]], on="doc")


def test_every_mark_holds_what_it_says(texts, gold):
    for row in gold.itertuples():
        assert texts.loc[row.doc, "text"][row.start : row.end] == row.surface


def test_marks_carry_the_type_of_their_actor(gold):
    known = load().actors
    assert all(known[row.actor].type == row.type for row in gold.itertuples())


def test_marks_do_not_overlap_unless_one_phrase_means_two(gold):
    for _, marks in gold.groupby("doc"):
        places = sorted({(row.start, row.end) for row in marks.itertuples()})
        assert all(a[1] <= b[0] for a, b in pairwise(places))


def test_a_span_is_the_name_alone(gold):
    for surface in gold["surface"]:
        assert surface == surface.strip()
        assert not surface.startswith(HONORIFICS)
        assert not surface.endswith(("'s", "’s"))


def test_both_languages_are_marked_alike(texts, gold):
    assert texts["language"].value_counts().nunique() == 1
    forms = gold.groupby("language")["form"].nunique()
    assert forms["hi"] == forms["en"]
    assert texts["register"].nunique() >= 6
    assert set(gold["doc"]) == set(texts.index)


@pytest.mark.parametrize(("language", "least"), [("hi", 0.92), ("en", 0.93)])
def test_spans_and_links_reach_the_threshold(found, gold, language, least):
    ours, theirs = (rows[rows["language"] == language] for rows in (found, gold))
    scores = score_intervals(ours, theirs, draws=50).set_index("level")
    assert scores.loc["linked", "f1"] >= least
    assert scores.loc["span", "f1"] >= least


@pytest.mark.parametrize(("language", "least"), [("hi", 0.84), ("en", 0.9)])
def test_texts_once_kept_back_reach_it_too(found, gold, language, least):
    """First measured, before the rules were drawn up further, at .88 and .94."""
    ours, theirs = (
        rows[(rows["language"] == language) & (rows["split"] == "test")] for rows in (found, gold)
    )
    scores = score_intervals(ours, theirs, draws=50).set_index("level")
    assert scores.loc["linked", "f1"] >= least


@pytest.mark.parametrize(
    ("form", "least"),
    [
        ("name", 0.97),
        ("alias", 0.9),
        ("acronym", 0.95),
        ("partial", 0.82),
        ("demonym", 0.92),
        ("metonym", 0.93),
        ("role", 0.78),
        ("misspelling", 0.7),
    ],
)
def test_each_form_is_found(found, gold, form, least):
    scores = score_forms(found, gold, draws=50).set_index("form")
    assert scores.loc[form, "recall"] >= least
