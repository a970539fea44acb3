"""Figures of actors: drawn in both editions, their words derived from the numbers."""

import pandas as pd
import pytest

from analysis.actors import (
    agreement_sureness,
    comention_network,
    debates,
    disparity_filter,
    edge_ranges,
    load,
    manners,
    network,
    plots,
    positions_by_document,
    sides_of,
    silence_audit,
    silent_actors,
    spoken_of,
    tie_sureness,
    voices_and_mentions,
)
from analysis.actors.plots import agreement, comentions, named, ranges, speaking, stances

AUTHORITY = load()
YEARS = {"001": "2016", "000": "2019"}
SIDES = sides_of(AUTHORITY)
TEXTS = {"TALKS": "Talks | <b>should</b> resume", "THIRD": "तीसरा पक्ष मदद करे"}

CANDIDATES = pd.DataFrame(
    {
        "name_en": ["Hari <b>Koirala</b>", ""], "name_hi": ["हरि कोइराला", "लेख"],
        "type": ["PER", "ORG"], "mentions": [3, 1], "documents": [2, 1],
        "evidence": [(("a", 6, 18, "Hari Koirala", "title"),), ()],
    }
)  # fmt: skip


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
    ).assign(
        statement=[f"s{i}" for i in range(6)], start=0, end=9, frame="dialogue_peace", via="",
        attribution=["direct", "indirect", "indirect", "narrated_act", "direct", "direct"],
    )  # fmt: skip


def side(actor):
    return SIDES.get(actor, "")


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
        "heard": plots.heard(manners(statements, side)),
        "spoken": plots.spoken(spoken_of(statements, mentions), AUTHORITY, TEXTS),
        "movement": plots.movement(
            positions_by_document(statements, side, [*YEARS]), AUTHORITY, TEXTS, YEARS
        ),
        "sureness": plots.sureness(tie_sureness(mentions, comention_network, draws=20), AUTHORITY),
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


@pytest.fixture
def listings(mentions, statements):
    pairs = agreement_sureness(statements, {"000": "", "001": "PTI"}, draws=20)
    return {
        "silence": plots.silence(silence_audit(mentions, statements, AUTHORITY)),
        "types": plots.silence(silence_audit(mentions, statements, AUTHORITY, by="type")),
        "documents": plots.silence(silence_audit(mentions, statements, AUTHORITY, by="doc")),
        "silent": plots.silent(silent_actors(mentions, statements, AUTHORITY), AUTHORITY, TEXTS),
        "debates": plots.debates(debates(statements, [*YEARS]), YEARS),
        "pairs": plots.pairs(pairs, AUTHORITY),
        "candidates": plots.candidates(CANDIDATES),
        "spine": plots.spine(disparity_filter(comention_network(mentions), alpha=1), AUTHORITY),
    }


def test_every_listing_speaks_the_edition(edition, listings):
    for name, table in listings.items():
        assert any("\u0900" <= c <= "\u097f" for c in table.caption) == (edition == "hi"), name
        assert "nan" not in table.text(), name
        assert len(table.frame), name


def test_the_silence_table_counts_sides(listings):
    table = listings["silence"].frame
    kashmir = table[table["Side"] == "Kashmir"].iloc[0]
    assert (kashmir["Named"], kashmir["speak"], kashmir["Statements"]) == (1, 0, 0)
    assert kashmir["silent"] == "1 (0–1)"
    # A zero that no resample can move is not given an interval of no width.
    assert kashmir["Share of all"] == "0.00 [no interval]"
    assert "one text left out" not in listings["documents"].frame


def test_the_silent_are_listed_with_the_place_where_they_are_met(listings):
    table = listings["silent"].frame
    assert table["Actor"].tolist() == ["Kashmiris"]
    assert table.loc[0, "Met"] == "in other actors' statements"


def test_candidates_show_both_scripts_and_where_they_stand():
    table = plots.candidates(CANDIDATES)
    assert table.frame["First place"].tolist() == ["a: 6–18", "–"]
    assert table.frame["In Hindi"].tolist() == ["हरि कोइराला", "लेख"]
    assert "<b>" not in table.html()


def test_a_side_that_takes_both_positions_is_drawn_on_both_sides(exhibits):
    twin = exhibits["movement"].table
    both = twin[(twin["Side"] == "Pakistan") & (twin["Document"] == "001")]
    assert both[["Support", "Rejection"]].values.tolist() == [[1, 1]]


def test_without_a_tie_a_backbone_is_empty_and_said_to_be():
    empty = disparity_filter(comention_network(pd.DataFrame(columns=[
        "doc", "start", "end", "surface", "actor", "type", "paragraph", "sentence"])))  # fmt: skip
    assert plots.spine(empty, AUTHORITY).frame.empty


def test_the_same_numbers_make_the_same_picture(mentions):
    graph = comention_network(mentions)
    assert comentions(graph, AUTHORITY).png() == comentions(graph, AUTHORITY).png()


def test_markup_in_a_text_reaches_the_page_escaped(exhibits):
    page = exhibits["stances"].html()
    assert "<b>" not in page
    assert "&lt;b&gt;" in page
