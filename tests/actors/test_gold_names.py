"""Discovery against names marked in texts of our own."""

import pandas as pd
import pytest

from analysis import tables
from analysis.actors import find_names, score_intervals


@pytest.fixture(scope="module")
def texts():
    table = tables.read("gold_actor_texts")
    return table[table["kind"] == "names"].set_index("id")


@pytest.fixture(scope="module")
def gold(texts):
    return tables.read("gold_actor_names").join(texts[["language", "split"]], on="doc")


@pytest.fixture(scope="module")
def found(texts):
    parts = [find_names(row.text, row.language).assign(doc=row.Index) for row in texts.itertuples()]
    return pd.concat(parts, ignore_index=True).join(texts[["language", "split"]], on="doc")


def test_every_mark_holds_what_it_says(texts, gold):
    for row in gold.itertuples():
        assert texts.loc[row.doc, "text"][row.start : row.end] == row.surface
    assert set(gold["type"]) == {"PER", "ORG", "LOC"}


def test_names_stand_apart(gold, found):
    for rows in (gold, found):
        for _, names in rows.groupby("doc"):
            ordered = names.sort_values("start")
            assert (ordered["end"].iloc[:-1].to_numpy() <= ordered["start"].iloc[1:]).all()


@pytest.mark.parametrize(("language", "least"), [("hi", 0.8), ("en", 0.86)])
def test_offsets_and_types_reach_the_threshold(found, gold, language, least):
    ours, theirs = (rows[rows["language"] == language] for rows in (found, gold))
    scores = score_intervals(ours, theirs, label="type", draws=50).set_index("level")
    assert scores.loc["linked", "f1"] >= least
    assert scores.loc["span", "f1"] >= least


@pytest.mark.parametrize("kind", ["PER", "ORG", "LOC"])
def test_each_type_is_found_in_both_languages(found, gold, kind):
    columns = ["doc", "start", "end", "type"]
    marks = gold[gold["type"] == kind]
    met = marks.merge(found[columns], on=columns)
    shares = met["language"].value_counts() / marks["language"].value_counts()
    assert (shares > 0.5).all()
    assert len(shares) == 2
