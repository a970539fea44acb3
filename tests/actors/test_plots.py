"""Figures of actors: drawn in both editions, their words derived from the numbers."""

import pandas as pd
import pytest

from analysis.actors import comention_network, edge_ranges, load, network, voices_and_mentions
from analysis.actors.plots import (
    agreement,
    comentions,
    named,
    ranges,
    silence,
    speaking,
    stances,
)

AUTHORITY = load()
TEXTS = {"TALKS": "Talks | <b>should</b> resume", "THIRD": "तीसरा पक्ष मदद करे"}


@pytest.fixture(params=["en", "hi"])
def edition(request, monkeypatch):
    monkeypatch.setenv("SAMVAD_EDITION", request.param)
    return request.param


@pytest.fixture
def mentions():
    rows = [
        (doc, i, i + 1, actor, actor, AUTHORITY.actors[actor].type, sentence, sentence)
        for sentence, (doc, *actors) in enumerate(
            [("000", "st-IN", "st-PK", "p-modi"), ("001", "st-IN", "st-PK"),
             ("001", "st-IN", "p-modi"), ("001", "ppl-KASHMIRIS"),
             ("001", "ppl-KASHMIRIS", "st-PK"), ("000", "pl-LOC")]
        )
        for i, actor in enumerate(actors)
    ]  # fmt: skip
    columns = ["doc", "start", "end", "surface", "actor", "type", "paragraph", "sentence"]
    return pd.DataFrame(rows, columns=columns)


@pytest.fixture
def statements():
    return pd.DataFrame(
        [
            ("st-IN", "TALKS", -1, "000"),
            ("st-PK", "TALKS", 1, "000"),
            ("p-modi", "TALKS", 1, "001"),
            ("st-IN", "THIRD", -1, "001"),
            ("st-PK", "THIRD", 1, "001"),
            ("st-PK", "THIRD", -1, "001"),
        ],
        columns=["actor", "proposition", "stance", "doc"],
    )  # fmt: skip


@pytest.fixture
def exhibits(mentions, statements):
    table = voices_and_mentions(mentions, statements, AUTHORITY)
    return {
        "named": named(mentions, AUTHORITY, documents=["001", "000"]),
        "speaking": speaking(table, AUTHORITY),
        "comentions": comentions(comention_network(mentions), AUTHORITY),
        "stances": stances(network(statements), AUTHORITY, TEXTS),
        "agreement": agreement(network(statements, mode="one", aggregation="subtract"), AUTHORITY),
        "ranges": ranges(edge_ranges(mentions, comention_network), AUTHORITY),
    }


def test_every_figure_draws_in_both_editions(edition, exhibits):
    """A missing Devanagari glyph would be an error here."""
    for name, exhibit in exhibits.items():
        assert exhibit.png().startswith(b"\x89PNG"), name
        shown = " ".join([exhibit.alt, *map(str, exhibit.table.columns)])
        assert any("\u0900" <= c <= "\u097f" for c in shown) == (edition == "hi"), name


def test_alt_texts_name_the_largest_values(exhibits):
    assert "India (3), Pakistan (3)" in exhibits["named"].alt
    assert "Kashmiris" in exhibits["speaking"].alt
    assert "Narendra Modi – India, 2 sentences" in exhibits["comentions"].alt
    assert "3 of them rejections" in exhibits["stances"].alt
    assert "differ, most India – Pakistan (2)" in exhibits["agreement"].alt


def test_alt_texts_follow_the_data(mentions):
    fewer = mentions[mentions["doc"] == "001"]
    alt = named(fewer, AUTHORITY, documents=["001", "000"]).alt
    assert alt != named(mentions, AUTHORITY, documents=["001", "000"]).alt


def test_table_twins_hold_the_numbers_drawn(exhibits, mentions):
    twin = exhibits["named"].table
    assert twin.loc[twin["Actor"] == "India", ["001", "000", "All"]].values.tolist() == [[2, 1, 3]]
    ties = exhibits["agreement"].table
    row = ties[(ties["Actor"] == "India") | (ties["and"] == "India")]
    assert row["Conflict"].max() == 2


def test_places_are_not_drawn_as_actors(exhibits):
    assert "Line of Control" not in set(exhibits["named"].table["Actor"])


def test_the_silence_table_counts_sides(mentions, statements):
    table = silence(voices_and_mentions(mentions, statements, AUTHORITY), AUTHORITY).frame
    kashmir = table[table["Side"] == "Kashmir"].iloc[0]
    assert (kashmir["of them speak"], kashmir["Mentions"], kashmir["Statements"]) == (0, 2, 0)


def test_the_same_numbers_make_the_same_picture(mentions):
    graph = comention_network(mentions)
    assert comentions(graph, AUTHORITY).png() == comentions(graph, AUTHORITY).png()


def test_markup_in_a_text_reaches_the_page_escaped(exhibits):
    page = exhibits["stances"].html()
    assert "<b>" not in page
    assert "&lt;b&gt;" in page
