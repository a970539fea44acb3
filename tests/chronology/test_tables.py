"""What the chronology's own tables promise."""

import unicodedata

import pandas as pd
import pytest
import regex

from analysis import chronology, tables
from analysis.edtf import parse_edtf

LOADED = regex.compile(
    r"(?i)\b(terrorist|terror|martyr|heinous|brutal|cowardly|massacre|surgical|glorious|historic)\b"
    r"|आतंकी|आतंकवादी|शहीद|कायराना|ऐतिहासिक"
)
DEVANAGARI = regex.compile(r"\p{Devanagari}")
ONE_SIDED_EN = r"(?i)\boccupied|\b(?:PoK|PoJK|IoK|IIOJK)\b|held Kashmir"
ONE_SIDED_HI = "अधिकृत|मक़बूज़ा|पीओके"


@pytest.fixture(scope="module")
def events():
    return tables.read("events")


@pytest.fixture(scope="module")
def reports():
    return tables.read("event_reports")


def test_titles_name_acts_and_judge_nobody(events):
    for column in ("title_en", "title_hi"):
        judged = events[events[column].map(lambda title: bool(LOADED.search(title)))]
        assert judged["id"].tolist() == []


def test_titles_are_in_their_language_and_differ(events):
    assert events["title_en"].is_unique
    assert events["title_hi"].map(lambda title: bool(DEVANAGARI.search(title))).all()
    assert (
        not events["title_en"]
        .str.contains(r"\p{Devanagari}".replace("\\p{Devanagari}", "[ऀ-ॿ]"))
        .any()
    )


def test_alleged_attackers_are_not_listed_as_actors(events):
    alleged = events[events["participants"].str.contains("India says")]
    groups = alleged["participant_actors"].str.contains("ag-")
    assert len(alleged) > 0
    assert not groups.any()


def test_a_general_reference_work_alone_earns_no_high_grade(events):
    works = (
        events["source"]
        .str.split(";")
        .map(lambda cited: all(work.strip().startswith("Wikipedia") for work in cited))
    )
    assert set(events.loc[works, "grade"]) <= {"C", "-"}


def test_events_stand_in_the_order_of_their_first_and_last_days(events):
    days = [(edtf.earliest, edtf.latest) for edtf in map(parse_edtf, events["date"])]
    assert days == sorted(days)
    assert not events.duplicated(["date", "title_en"]).any()


def test_hindi_is_written_in_one_script_and_one_spelling(events):
    for column in ("title_hi", "place_hi", "note_hi"):
        text = " ".join(events[column])
        assert not regex.search(r"\p{Latin}", text)
        assert text == unicodedata.normalize("NFC", text)


def test_a_place_is_named_in_both_languages(events):
    assert ((events["place"] == "") == (events["place_hi"] == "")).all()


def test_a_note_is_written_in_both_languages(events):
    assert ((events["note"] == "") == (events["note_hi"] == "")).all()


def test_contested_places_bear_no_side_s_name(events):
    for column in ("title_en", "place"):
        assert not events[column].str.contains(ONE_SIDED_EN).any()
    for column in ("title_hi", "place_hi"):
        assert not events[column].str.contains(ONE_SIDED_HI).any()


def test_names_of_operations_stand_in_brackets_behind_a_plain_account(events):
    for column, name in (("title_en", "Operation "), ("title_hi", "ऑपरेशन ")):
        named = events.loc[events[column].str.contains(name), column]
        assert len(named) > 0
        assert all(f"({name}" in title for title in named)


def test_what_was_not_seen_earns_no_grade_a(events):
    assert not (events.loc[events["grade"] == "A", "verified"] == "no").any()


def test_only_what_is_no_act_towards_another_has_no_plover_code(events):
    without = events.loc[events["plover"] == "", "type"]
    assert set(without) == {"constitutional", "crisis", "domestic", "humanitarian", "third_party"}
    assert (events.loc[events["type"] == "un_resolution", "plover"] != "").all()


def test_violence_and_dialogue_are_coded_as_such(events):
    coded = events.set_index("id")["plover"].to_dict()
    kinds = events.groupby("type")["plover"].agg(set)
    assert kinds["attack"] == kinds["war"] == {"ASSAULT"}
    assert kinds["talks"] <= {"CONSULT", "AGREE", "COOPERATE"}
    assert coded["REF-023"] == coded["REF-034"] == "SUPPORT"  # a treaty signed, not promised


def test_every_decade_has_words_and_deeds(events):
    quads = tables.read("event_types").set_index("code")["quad"]
    decades = pd.Series([parse_edtf(text).earliest.year // 10 for text in events["date"]])
    for _, codes in events["plover"].groupby(decades):
        sides = set(quads.reindex(codes).dropna())
        assert {"verbal_cooperation", "material_conflict"} <= sides


def test_event_types_are_the_sixteen_codes_of_plover_and_the_types_in_use(events):
    kinds = tables.read("event_types")
    plover = kinds[kinds["code"].str.isupper()]
    assert len(plover) == 16 and (plover["quad"] != "").all()
    assert plover["quad"].value_counts().to_dict() == {
        "verbal_cooperation": 4,
        "material_cooperation": 3,
        "verbal_conflict": 4,
        "material_conflict": 5,
    }
    assert set(kinds["code"]) - set(plover["code"]) == set(events["type"])
    for column in ("label_hi", "definition_hi"):
        assert not kinds[column].str.replace("PLOVER", "").str.contains("[A-Za-z]").any()


def test_every_status_of_a_report_occurs(reports):
    described = tables.schema("event_reports")
    field = next(item for item in described.fields if item.name == "status")
    assert set(reports["status"]) == set(field.constraints["enum"])


def test_one_label_stands_for_one_thing_in_a_text(reports):
    known = reports[reports["event"] != ""].groupby(["doc", "event_label"])["event"].nunique()
    assert (known == 1).all()
    assert (reports.groupby("event_label")["event_label_hi"].nunique() == 1).all()


def test_paragraphs_of_reports_grow_with_their_lines(reports):
    for _, own in reports.groupby("doc"):
        places = own[["line", "paragraph"]].drop_duplicates().sort_values("line")
        assert places["paragraph"].is_monotonic_increasing
        assert places["paragraph"].is_unique


def test_each_conflict_has_one_preferred_value_and_another_one():
    conflicts = tables.read("date_conflicts")
    assert (conflicts.groupby("id")["preferred"].sum() == 1).all()
    assert (conflicts.groupby("id").size() > 1).all()


def test_reports_lie_in_the_article(reports):
    sources = tables.read("sources").set_index("id")
    for row in reports.itertuples():
        assert row.line in lines(sources.loc[row.doc, "body_lines"])


def lines(text):
    numbers = set()
    for part in text.split(";"):
        first, _, last = part.partition("-")
        numbers |= set(range(int(first), int(last or first) + 1))
    return numbers


def test_marked_expressions_stand_where_the_table_says(texts):
    for row in tables.read("gold_times").itertuples():
        assert texts[row.doc].text[row.start : row.end] == row.surface


def test_the_finder_does_well_on_the_texts_it_was_made_for(texts):
    gold = tables.read("gold_times")
    found = tables.read("times")
    scores = chronology.score(found, gold).set_index("level")["f1"]
    assert scores["relaxed"] > 0.9
    assert scores["labelled"] > 0.85


def test_core_dates_of_the_texts_are_all_right():
    gold = tables.read("gold_times")
    core = gold[(gold["type"] != "vague") & (gold["value"] != "")]
    merged = core.merge(tables.read("times"), on=["doc", "start"], suffixes=("", "_found"))
    right = merged[merged["value"] == merged["value_found"]]
    assert len(right) >= len(core) - 1  # "earlier in the day" needs more than the text before it


def test_the_numbers_for_prose_agree_with_the_tables(events, reports):
    numbers = chronology.describe()
    assert numbers["events"] == len(events)
    assert numbers["told"] == (reports["status"] == "happened").sum()
    assert numbers["mentions"] == numbers["news_mentions"] + numbers["past_mentions"]
    assert numbers["ahead"] == sum(
        numbers[f"ahead_{kind}"] for kind in ("on_time", "later", "undated", "deferred", "none")
    )


def test_only_what_hangs_on_publication_moves_with_it():
    moved = chronology.moved_dates(tables.read("times"), tables.read("sources"))
    assert isinstance(moved, pd.DataFrame)
    assert (moved["before"] != moved["after"]).all()
