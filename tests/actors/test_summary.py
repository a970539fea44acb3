"""The chapter's rows and numbers."""

import pandas as pd
import pytest

from analysis import actors, tables
from analysis.actors import plots
from analysis.actors.numbers import discovery_numbers


@pytest.fixture(scope="module")
def rows():
    return tables.read("mentions"), actors.coded_statements(), tables.read("sources")


def describe(mentions, statements, sources):
    return actors.describe(mentions, statements, sources, actors.load(), plots.label)


def test_documents_stand_in_the_order_of_their_dates():
    """A bracketed range sorts by its first day, not by its bracket; undated texts come last."""
    sources = pd.DataFrame(
        {
            "id": ["a", "b", "c", "d"],
            "published": ["2020~", "", "", "[2019-06-07..2019-06-12]"],
            "published_bounds": ["[2025-08-08..2025-08-09]", "2016-01-25", "", ""],
        }
    )
    assert actors.chronological(sources) == ["b", "d", "a", "c"]


def test_every_coding_finds_its_place_and_date(rows):
    _, statements, sources = rows
    assert len(statements) == len(tables.read("codings_adjudicated"))
    assert set(statements["doc"]) <= set(sources["id"])
    assert (statements["end"] > statements["start"]).all()


def test_numbers_follow_the_rows(rows):
    mentions, statements, sources = rows
    whole = describe(mentions, statements, sources)
    less = describe(mentions[mentions["doc"] != "001"], statements, sources)
    assert whole["mentions"] == len(mentions)
    assert less["acting"] < whole["acting"]
    assert whole["statements"] + whole["outlets_own"] == len(statements)


def test_a_kashmiri_who_speaks_is_counted(rows):
    mentions, statements, sources = rows
    said = statements.head(1).assign(actor="p-omar", statement="new")
    before, after = (
        describe(mentions, coded, sources)["kashmir_statements"]
        for coded in (statements, pd.concat([statements, said]))
    )
    assert after == before + 1


def test_a_document_nobody_has_coded_moves_mentions_only(rows):
    mentions, statements, sources = rows
    new = mentions[mentions["doc"] == "004"].assign(doc="005")
    source = sources.tail(1).assign(id="005", upstream="")
    more = (pd.concat([mentions, new]), statements, pd.concat([sources, source]))
    before, after = describe(*rows), describe(*more)
    assert after["texts"] == before["texts"] + 1
    assert after["upstreams"] == before["upstreams"] + 1
    assert after["acting"] > before["acting"]
    assert after["statements"] == before["statements"]


def test_a_document_without_upstream_is_its_own():
    found = pd.DataFrame({"doc": ["000", "005"], "actor": "st-IN"})
    table = actors.by_upstream(found, {"000": "PTI", "005": ""}, "actor")
    assert table.loc[0, "upstreams"] == 2


@pytest.fixture(scope="module")
def numbers(rows):
    return describe(*rows)


def test_the_places_of_silence_add_up(numbers):
    met = ("channel", "spoken_of", "security", "narrated", "passing")
    assert sum(numbers[f"met_{place}"] for place in met) == numbers["silent"]
    assert 0 <= numbers["quiet_low"] <= numbers["quiet_high"] <= 1


def test_shares_lie_in_the_range_that_leaving_out_gives(numbers):
    for side in ("pakistan", "india"):
        low, high = numbers[f"{side}_share_low"], numbers[f"{side}_share_high"]
        assert low <= numbers[f"{side}_share"].value <= high
        assert numbers[f"{side}_direct"] <= numbers[f"{side}_statements"]


def test_who_tells_of_kashmir_adds_up(numbers):
    told = sum(numbers[f"kashmir_by_{who}"] for who in ("pakistan", "india", "outlets"))
    assert 0 < told <= numbers["kashmir_told"]
    assert numbers["kashmiris_told"] <= numbers["kashmir_told"]


def test_a_tie_of_the_backbone_is_a_tie(numbers):
    assert numbers["spine_fdr"] <= numbers["spine"] <= numbers["ties"]
    assert numbers["ties_once"] <= numbers["ties_fragile"] <= numbers["ties"]


def test_sides_can_only_meet_where_both_take_a_position(numbers):
    both = numbers["both_propositions"]
    assert both <= min(numbers["india_propositions"], numbers["pakistan_propositions"])
    assert numbers["moved"] <= numbers["repeated"] <= numbers["lines"]


def test_without_a_side_its_numbers_are_zero(rows):
    """A corpus of one's own may know neither of the two."""
    mentions, statements, sources = rows
    sides = actors.sides_of(actors.load())
    ours = statements["actor"].map(sides) != "India"
    found = describe(mentions[mentions["actor"].map(sides) != "India"], statements[ours], sources)
    assert (found["india_named"], found["india_propositions"], found["sides_differ"]) == (0, 0, 0)


def test_a_candidate_is_known_only_under_its_whole_name():
    blind = pd.DataFrame(
        {"name_en": ["Pakistan", "Pakistan Street", ""], "name_hi": ["पाकिस्तान", "", "अनजान नगर"]}
    )
    found = discovery_numbers(blind.head(0), blind, actors.load())
    assert found == {"unlisted": 0, "blind": 3, "blind_known": 1, "blind_both": 1}


def test_another_coding_has_the_same_statements(rows):
    other = actors.coded_statements(coding="a")
    assert set(other["statement"]) == set(rows[1]["statement"])
    with pytest.raises(ValueError, match="adjudicated, a, b"):
        actors.coded_statements(coding="c")


def test_rules_are_tried_out_one_by_one(rows):
    """Without normalisation, counting everything can only raise a weight."""
    table = actors.rule_sensitivity(rows[1]).set_index(["duplicates", "normalization"])["weight"]
    assert table["include", "no"] >= table["document", "no"] >= table["all", "no"]
    assert (table.xs("cosine", level="normalization") <= 1 + 1e-9).all()


@pytest.mark.parametrize("edition", ["en", "hi"])
def test_listings_speak_the_edition(rows, edition, monkeypatch):
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    mentions, statements, sources = rows
    authority = actors.load()
    order = actors.measure_ranges(mentions, actors.comention_network, actors.strength)
    upstream = dict(zip(sources["id"], sources["upstream"], strict=True))
    shown = [
        plots.ranks(order, authority),
        plots.upstreams(actors.by_upstream(mentions, upstream, "actor"), authority),
        plots.edge_rules(actors.rule_sensitivity(statements), authority),
    ]
    for table in shown:
        assert any("\u0900" <= letter <= "\u097f" for letter in table.caption) == (edition == "hi")
        assert "nan" not in table.text()
