"""The authority file: names, sides and dated posts."""

import pandas as pd
import pytest

from analysis import tables
from analysis.actors import load
from analysis.actors.authority import build, days


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
        assert not any("\u0900" <= letter <= "\u097f" for letter in actor.name_en), actor.id


def test_names_bound_to_a_document_hold_nowhere_else(authority):
    """Only document 004 means Press Trust of India by "the news agency"."""
    text = "as quoted by the news agency"
    assert authority.find(text) == []
    (hit,) = authority.for_document("004").find(text)
    assert hit.names[0].actor == "med-PTI"
    assert authority.for_document("000").find(text) == []


def test_a_firm_name_belongs_to_one_actor_only(authority):
    """Ambiguity is allowed where context decides, never in full names."""
    owners = {}
    for name in authority.names:
        if name.kind in ("name", "alias", "misspelling") and not name.documents:
            owners.setdefault(name.form.casefold(), set()).add(name.actor)
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}


def test_an_unknown_actor_is_labelled_by_its_id(authority):
    assert authority.label("p-nobody", "hi") == "p-nobody"
    assert authority.label("p-modi", "hi") == "नरेंद्र मोदी"


def test_a_term_that_ends_before_it_begins_is_reported():
    actors = pd.DataFrame(
        [("p-x", "person", "X", "क्ष", "")], columns=["id", "type", "name_en", "name_hi", "side"]
    )
    names = pd.DataFrame(
        [("p-x", "en", "X", "name", "", "")],
        columns=["actor", "language", "form", "kind", "documents", "usage"],
    )
    offices = pd.DataFrame(
        [("p-x", "post-nowhere", "India", "2020", "2010-01")],
        columns=["actor", "office", "side", "start", "end"],
    )
    problems = build(actors, names, offices).problems()
    assert len(problems) == 2
    assert "ends before it begins" in problems[0]
    assert "no such post" in problems[1]


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
