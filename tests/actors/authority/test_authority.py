"""The authority file: names, sides and dated posts."""

import pandas as pd
import pytest

from analysis import tables
from analysis.actors import load
from analysis.actors.authority import days


@pytest.fixture(scope="module")
def authority():
    return load()


def test_the_file_is_sound(authority):
    """No actor without a name, no term that ends before it begins."""
    assert authority.problems() == []


@pytest.mark.parametrize(
    ("office", "date", "holder"),
    [
        ("post-IN-FS", "2016-01-25", "p-jaishankar"),
        ("post-IN-EAM", "2019-06-08~", "p-jaishankar"),
        ("post-PK-PM", "2019-06", "p-imran-khan"),
        ("post-PK-PM", "[2025-08-08..2025-08-09]", "p-shehbaz-sharif"),
        ("post-PK-FO-SPOKES", "2021-03-08", "p-zahid-chaudhri"),
    ],
)
def test_one_post_has_different_holders_on_different_days(authority, office, date, holder):
    """A role means whoever held the post on the day of the text."""
    assert authority.holders(office, date) == (holder,)


def test_a_date_that_spans_a_change_of_holder_names_nobody(authority):
    """Pakistan changed its prime minister in 2018: the year alone says nothing."""
    assert authority.holders("post-PK-PM", "2018") == ()
    assert authority.holders("post-PK-PM", None) == ()


def test_each_side_has_its_own_names_for_one_place(authority):
    """Both sides' names lead to one id, and the file says whose they are."""
    usage = {n.form: (n.actor, n.usage) for n in authority.names}
    for indian, pakistani in (("PoK", "Azad Kashmir"), ("पीओके", "आज़ाद कश्मीर")):
        assert usage[indian][0] == usage[pakistani][0] == "pl-AJK"
        assert usage[indian][1].startswith("India")
        assert usage[pakistani][1].startswith("Pakistan")
    assert usage["IIOJK"] == ("pl-IaJK", "Pakistan (official since 2020)")
    assert usage["Indian-administered Kashmir"] == ("pl-IaJK", "")


def test_every_actor_has_a_name_in_both_languages(authority):
    """The Hindi edition labels every actor in Devanagari."""
    for actor in authority.actors.values():
        assert any("\u0900" <= letter <= "\u097f" for letter in actor.name_hi), actor.id
        named = {n.language for n in authority.names_of(actor.id) if n.kind == "name"}
        assert named == {"en", "hi"}, actor.id
        assert not any("\u0900" <= letter <= "\u097f" for letter in actor.name_en), actor.id


def test_names_bound_to_a_document_hold_nowhere_else(authority):
    """Only document 004 means Press Trust of India by "the news agency"."""
    text = "as quoted by the news agency"
    assert authority.find(text) == []
    (hit,) = authority.for_document("004").find(text)
    assert hit.names[0].actor == "med-PTI"
    assert authority.for_document("000").find(text) == []


def test_an_unknown_actor_is_labelled_by_its_id(authority):
    assert authority.label("p-nobody", "hi") == "p-nobody"
    assert authority.label("p-modi", "hi") == "नरेंद्र मोदी"


def test_a_day_of_handover_belongs_to_both_and_a_year_to_all_who_may_be_meant(authority):
    """Ambiguity is shown, never decided by the order of rows."""
    assert authority.holders("post-IN-PM", "2014-05-26") == ("p-manmohan", "p-modi")
    assert authority.holders("post-PK-COAS", "2016") == ()
    possible = authority.holders("post-PK-COAS", "2016", possible=True)
    assert possible == ("p-raheel", "p-bajwa")


@pytest.mark.parametrize(
    ("post", "since"),
    [
        *((post, 1947) for post in ("post-IN-PM", "post-PK-PM", "post-IN-FS", "post-IN-COAS")),
        *((post, 1971) for post in ("post-IN-PRES", "post-PK-PRES", "post-IN-EAM", "post-PK-COAS")),
        *((post, 1997) for post in ("post-PK-FS", "post-PK-FO-SPOKES", "post-IN-MEA-SPOKES")),
        *((post, 1999) for post in ("post-IN-NSA", "post-UN-SG", "post-US-PRES", "post-US-SOS")),
        *((post, 2020) for post in ("post-JK-LG", "post-AJK-PM", "post-CN-FM", "post-RU-FM")),
    ],
)
def test_the_chief_offices_have_a_holder_nearly_all_the_time(authority, post, since):
    """Gaps are martial law, assemblies dissolved, and months between two holders."""
    years = range(since, 2026)
    held = [year for year in years if authority.holders(post, str(year), possible=True)]
    assert len(held) >= 0.7 * len(years)


def test_one_person_has_two_posts_and_the_date_tells_which(authority):
    assert [t.office for t in authority.offices_of("p-jaishankar")] == ["post-IN-FS", "post-IN-EAM"]
    assert [t.office for t in authority.offices_of("p-jaishankar", "2020")] == ["post-IN-EAM"]
    assert authority.offices_of("p-jaishankar", "1999") == ()
    assert authority.offices_of("p-nobody") == ()


@pytest.mark.parametrize(
    ("place", "indian", "pakistani"),
    [
        ("pl-AJK", "पाक अधिकृत कश्मीर", "आज़ाद कश्मीर"),
        ("pl-KISHANGANGA", "Kishanganga River", "Neelum River"),
        ("prj-TULBUL", "Tulbul Navigation Project", "Wullar Barrage"),
    ],
)
def test_a_thing_that_two_sides_name_is_one_thing(authority, place, indian, pakistani):
    usage = {name.form: name.usage for name in authority.names_of(place)}
    assert (usage[indian], usage[pakistani]) == ("India", "Pakistan")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("एनएसए अजित डोभाल", "p-doval"),
        ("आईएसआई", "org-ISI"),
        ("सीपेक", "prj-CPEC"),
        ("the Neelum River", "pl-KISHANGANGA"),
        ("GHQ", "org-PK-GHQ"),
        ("Syed Ali Shah Geelani", "p-sas-geelani"),
        ("सैयद अली शाह गिलानी", "p-sas-geelani"),
        ("यूसुफ रजा गिलानी", "p-gilani"),
        ("जमात उद दावा", "ag-JUD"),
    ],
)
def test_names_of_both_scripts_mean_one_actor(authority, text, actor):
    assert actor in {name.actor for hit in authority.find(text) for name in hit.names}


def test_the_state_of_a_post_is_told_by_its_id(authority):
    assert authority.state_of("post-RU-FM") == "st-RU"
    assert authority.state_of("org-DGMO-PK") == "st-PK"
    assert authority.state_of("post-UN-SG") == authority.state_of("p-modi") == ""


def test_own_rows_come_behind_and_are_checked(authority):
    """Who brings rows of their own gets one authority, or is told what is wrong with it."""
    actors = pd.DataFrame({"id": ["p-x"], "type": "person", "name_en": "Xan", "name_hi": "ज़ान"})
    names = pd.DataFrame(
        {"actor": "p-x", "language": ["en", "hi"], "form": ["Xan", "ज़ान"], "kind": "name"}
    )
    terms = pd.DataFrame(
        {"actor": ["p-x"], "office": "post-IN-FS", "side": "India", "start": "1990", "end": "1991"}
    )
    known = authority.extended_with(actors, names)
    assert known.label("p-x", "hi") == "ज़ान"
    assert [hit.names[0].actor for hit in known.find("जान और Modi")] == ["p-x", "p-modi"]
    assert known.merge(authority).actors.keys() == known.actors.keys()
    assert "p-x" not in authority.actors
    with pytest.raises(ValueError, match=r"post-IN-FS: p-x .* at the same time"):
        authority.extended_with(actors, names, terms)
    with pytest.raises(ValueError, match="p-x has no form of kind 'name'"):
        authority.extended_with(actors)


def test_one_script_is_enough_for_who_has_only_one(authority):
    """A corpus in English knows no Hindi names; the label falls back to what there is."""
    actors = pd.DataFrame({"id": ["p-x"], "type": "person", "name_en": "Xan Zed", "name_hi": ""})
    names = pd.DataFrame({"actor": ["p-x"], "language": "en", "form": "Xan Zed", "kind": "name"})
    known = authority.extended_with(actors, names)
    assert known.label("p-x", "hi") == known.label("p-x", "en") == "Xan Zed"


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        ("actors", "id", "p-modi", "p-modi is Narendra Modi already"),
        ("actors", "type", "robot", "actors, row 1, column type: 'robot' is none of"),
        ("names", "kind", "nick", "actor_names, row 1, column kind: 'nick' is none of"),
        ("names", "language", "ur", "actor_names, row 1, column language: 'ur' is none of"),
        ("offices", "start", "31.12.1999", "actor_offices, row 1, column start"),
        ("offices", "begin", "1999", "column begin: no such column"),
    ],
)
def test_a_row_that_is_wrong_is_told_by_table_row_and_column(
    authority, table, column, value, reason
):
    rows = {
        "actors": {"id": "p-x", "type": "person", "name_en": "Xan", "name_hi": "ज़ान"},
        "names": {"actor": "p-x", "language": "en", "form": "Xan", "kind": "name"},
        "offices": {"actor": "p-x", "office": "post-IN-MOS-EA", "start": "1999", "end": "2000"},
    }
    rows[table][column] = value
    with pytest.raises(ValueError, match=reason):
        authority.extended_with(**{name: pd.DataFrame([row]) for name, row in rows.items()})


def test_the_table_shows_every_actor_with_its_forms(authority):
    table = authority.table().set_index("id")
    assert table.index.tolist() == list(authority.actors)
    assert "पीओके" in table.loc["pl-AJK", "forms_hi"]
    assert table.loc["p-jaishankar", "posts"] == "post-IN-FS; post-IN-EAM"


def test_a_spoilt_authority_file_is_refused_with_its_place(data_copy):
    """The reader is told file, row, column and reason."""
    path = data_copy / "actors.csv"
    path.write_text(path.read_text("utf-8").replace("st-IN,state", "st-IN,empire"), "utf-8")
    with pytest.raises(tables.TableError, match=r"actors.csv, row \d+, column type: 'empire'"):
        load(data_copy)


@pytest.mark.parametrize("date", ["2019-06-31", "गुरुवार", "../.."])
def test_a_date_that_is_none_is_refused(date):
    with pytest.raises(ValueError, match=r"EDTF|day|interval"):
        days(date)
