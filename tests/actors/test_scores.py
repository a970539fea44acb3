"""Precision, recall and F1 of found mentions."""

import math

import pandas as pd
import pytest

from analysis.actors import score

COLUMNS = ["doc", "start", "end", "actor", "language"]
GOLD = pd.DataFrame([("a", 0, 4, "x", "hi"), ("a", 9, 12, "y", "hi"), ("b", 0, 3, "z", "en")],
                    columns=COLUMNS)  # fmt: skip


def value(table, level, column, group="all", by="group"):
    return table[(table["level"] == level) & (table[by] == group)].iloc[0][column]


def test_a_perfect_finder_scores_one():
    assert (score(GOLD, GOLD)[["precision", "recall", "f1"]] == 1).all(axis=None)


def test_a_wrong_link_costs_the_link_only():
    found = GOLD.assign(actor=["x", "q", "z"])
    table = score(found, GOLD)
    assert value(table, "strict", "f1") == 1
    assert value(table, "labelled", "f1") == pytest.approx(2 / 3)


def test_an_overlap_counts_when_relaxed():
    found = GOLD.assign(end=[4, 14, 3])
    table = score(found, GOLD)
    assert value(table, "strict", "hits") == 2
    assert value(table, "relaxed", "hits") == 3


def test_same_offsets_in_another_document_are_no_hit():
    table = score(GOLD.assign(doc="c"), GOLD)
    assert (table["hits"] == 0).all()
    assert (table["f1"] == 0).all()


def test_scores_by_language_cover_both_sides():
    table = score(GOLD[GOLD["language"] == "hi"], GOLD, by="language")
    assert value(table, "strict", "recall", "en", "language") == 0
    assert math.isnan(value(table, "strict", "precision", "en", "language"))
    assert value(table, "strict", "f1", "hi", "language") == 1


def test_nothing_found_and_nothing_expected_is_undefined():
    empty = GOLD.iloc[:0]
    assert score(empty, empty)[["precision", "recall", "f1"]].isna().all(axis=None)
