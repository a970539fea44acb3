"""The chapter's rows and numbers."""

import pandas as pd
import pytest

from analysis import actors, tables
from analysis.actors import plots
from analysis.actors.numbers import discovery_numbers
from analysis.actors.robustness.ties import accumulation


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


def _holders(column):
    """Actors of the chapter's first table for whom a column is more than one."""
    table = actors.voices_and_mentions(
        tables.read("mentions"), actors.coded_statements(), actors.load()
    )
    return set(table.loc[table[column] > 1, "actor"])


def test_what_the_chapter_says_of_speaking_holds(numbers):
    """The Indian side is mostly summed up; for the Pakistani side the range crosses one half."""
    ours, theirs = numbers["india_quoted"], numbers["pakistan_quoted"]
    assert ours.high < 0.5 and theirs.low < 0.5 < theirs.high
    assert numbers["quiet_low"] > 0
    assert {"st-PK", "st-IN", "p-imran-khan"} <= _holders("speaks_in")
    assert numbers["once_heard"] > numbers["speakers"] / 2
    assert numbers["once_named"] > numbers["actors"] / 2


def test_what_the_chapter_says_of_kashmir_holds(numbers, rows):
    parts = [numbers[f"kashmir_by_{who}"] for who in ("pakistan", "india", "outlets", "others")]
    assert sum(parts) == numbers["kashmir_told"]
    mentions, statements, _ = rows
    spoken = actors.spoken_of(statements, mentions)
    assert set(spoken["addressee"].value_counts().index[:2]) == {"st-PK", "st-IN"}
    groups = spoken.loc[spoken["addressee"].str.startswith("ag-"), "actor"]
    assert set(groups) == {"st-PK", "st-IN", ""}
    of_people = spoken[(spoken["addressee"] == "ppl-KASHMIRIS") & (spoken["actor"] != "")]
    assert set(of_people["proposition"]) == {"LIVES"}


def test_what_the_chapter_says_of_third_states_holds(rows):
    acting = rows[0][rows[0]["type"].isin(actors.ACTING)]
    homes = acting.groupby("actor")["doc"].agg(list)
    assert set(homes["st-RU"]) == set(homes["st-UA"]) == {"001"}
    assert homes["st-US"].count("004") > len(homes["st-US"]) / 2


def test_what_the_chapter_says_of_silence_holds(rows):
    """A ministry and a president are silent where spokesperson and state speak."""
    mentions, statements, _ = rows
    silent = set(actors.silent_actors(mentions, statements, actors.load())["actor"])
    assert {"org-PK-MOFA", "p-putin", "st-UA"} <= silent
    assert {"p-zahid-chaudhri", "st-RU"} <= set(statements["actor"])


def test_the_hub_has_more_ties_than_any_other(numbers, rows):
    degrees = sorted(dict(actors.comention_network(rows[0]).degree).values())
    assert numbers["hub_ties"] == degrees[-1] > degrees[-2]
    assert numbers["hub_worst"] == 1


def test_what_the_chapter_says_of_camps_holds(numbers):
    assert 0 < numbers["triangles_given"] <= numbers["triangles"]
    assert numbers["frustrated"] == 0
    assert numbers["disputed"] < numbers["shared"]
    assert numbers["india_alone"] + numbers["both_propositions"] == numbers["india_propositions"]
    alone, both = numbers["pakistan_alone"], numbers["both_propositions"]
    assert alone + both == numbers["pakistan_propositions"]


def test_what_the_chapter_says_of_movement_holds(rows):
    _, statements, sources = rows
    sides, order = actors.sides_of(actors.load()), actors.chronological(sources)
    taken = actors.positions_by_document(statements, lambda a: sides.get(a, ""), order)
    places = taken[taken["position"].notna()].groupby(["side", "proposition"])["doc"].agg(list)
    assert places["Pakistan", "PEACEFUL"] == order[1:]
    assert places["India", "TERR_FIRST"] == ["003", "000"]
    assert places["Pakistan", "TALKS"] == ["000", "002"]
    assert places["Pakistan", "THIRD"] == places["India", "POK_ONLY"] == ["004"]


def test_one_more_text_adds_fewer_ties_and_more_pairs(numbers, rows):
    def agreement(some):
        return actors.network(some, mode="one", aggregation="subtract")

    assert float(numbers["ties_gain"]) < float(numbers["ties_first"])
    gains = accumulation(rows[1], agreement)["gain"]
    assert gains.iloc[-1] > gains.iloc[0]
