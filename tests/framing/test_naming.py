"""Contested names: whose they are, and who uses them."""

from __future__ import annotations

import pandas as pd

from analysis import tables
from analysis.framing import name_labels, named_by, named_by_speaker, naming_table


def test_a_name_belongs_to_the_shortest_statement_around_it() -> None:
    coded = pd.DataFrame(
        {
            "doc": ["a", "a"], "start": [0, 5], "end": [50, 20], "statement": ["s1", "s2"],
            "voice": ["outlet", "actor"], "actor": ["", "st-IN"], "side": ["", "India"],
        }
    )  # fmt: skip
    terms = pd.DataFrame(
        {
            "doc": "a",
            "start": [8, 30, 60],
            "end": [12, 33, 63],
            "surface": "पीओके",
            "concept": "K014",
        }
    )
    found = named_by(terms, tables.read("concepts"), coded)
    assert found["voice"].tolist() == ["actor", "outlet", "uncoded"]
    assert set(found["whose"]) == {"India"}


def test_labels_name_both_the_term_and_whose_it_is() -> None:
    labels = name_labels(tables.read("concepts"), tables.read("term_forms"), "en")
    assert labels["K014"].endswith("(India)") and labels["K018"].endswith("(Pakistan)")


def test_a_name_used_by_the_other_side_is_told_by_outlet_and_speaker() -> None:
    terms = pd.DataFrame(
        {
            "doc": ["001", "001", "003"],
            "start": [8, 30, 2],
            "end": [12, 33, 5],
            "surface": ["PoK", "PoK", "PoK"],
            "concept": "K014",
        }
    )
    voices = pd.DataFrame(
        {"doc": ["001"], "start": [0], "end": [20], "kind": ["indirect"], "actor": ["st-PK"]}
    )
    names = ("concepts", "sources", "actors")
    concepts, sources, actors = (tables.read(name) for name in names)
    found = named_by_speaker(terms, concepts, voices, sources, actors)
    assert found["voice"].tolist() == ["reported", "outlet", "outlet"]
    assert found["use"].tolist() == ["other", "own", "other"]
    assert naming_table(found)["count"].sum() == len(terms)


def test_an_unnamed_official_is_of_the_side_of_the_ministry() -> None:
    terms = pd.DataFrame(
        {"doc": ["001"], "start": [8], "end": [12], "surface": ["PoK"], "concept": ["K014"]}
    )
    voices = pd.DataFrame(
        {"doc": ["001"], "start": [0], "end": [20], "kind": ["indirect"], "actor": [""]}
    ).assign(speaker="unnamed", unnamed="officials", owner="st-PK")
    names = ("concepts", "sources", "actors")
    found = named_by_speaker(terms, tables.read(names[0]), voices, *map(tables.read, names[1:]))
    assert found[["side", "use"]].values.tolist() == [["Pakistan", "other"]]
