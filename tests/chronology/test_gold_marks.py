"""The marks of time expressions in texts of our own: what they hold to, and what is in them."""

import re
from itertools import pairwise

import pytest

from analysis import tables
from analysis.edtf import parse_edtf

OUTSIDE = ("on", "in", "by", "until", "since", "from", "at", "during", "में", "को", "से", "पर")
WEEKDAYS = {
    0: ("monday", "सोमवार"),
    1: ("tuesday", "मंगलवार"),
    2: ("wednesday", "बुधवार"),
    3: ("thursday", "गुरुवार"),
    4: ("friday", "शुक्रवार"),
    5: ("saturday", "शनिवार"),
    6: ("sunday", "रविवार", "इतवार"),
}


@pytest.fixture(scope="module")
def texts():
    return tables.read("gold_time_texts").set_index("id")


@pytest.fixture(scope="module")
def marks(texts):
    return tables.read("gold_time_marks").join(texts[["language", "split", "published"]], on="doc")


def test_every_mark_holds_what_it_says(texts, marks):
    for row in marks.itertuples():
        assert texts.loc[row.doc, "text"][row.start : row.end] == row.surface
        assert row.surface == row.surface.strip()


def test_no_two_marks_overlap(marks):
    for _, rows in marks.groupby("doc"):
        places = sorted(zip(rows["start"], rows["end"], strict=True))
        assert all(a[1] <= b[0] for a, b in pairwise(places))


def test_a_mark_neither_begins_nor_ends_with_an_adposition(marks):
    for surface in marks["surface"]:
        words = surface.lower().split()
        assert words[0] not in OUTSIDE[:8] or surface == "At present"
        assert words[-1] not in OUTSIDE[8:] or surface == "हाल ही में"


def test_edtf_can_be_read_and_weekdays_fall_on_their_day(marks):
    for row in marks[marks["edtf"] != ""].itertuples():
        parsed = parse_edtf(row.edtf)
        named = [n for n, forms in WEEKDAYS.items() if row.surface.lower().startswith(forms)]
        if named and row.type != "set":
            assert parsed.earliest.weekday() == named[0], row


def test_days_have_an_edtf_and_lengths_and_repetitions_have_none(marks):
    days = marks[marks["value"].str.fullmatch(r"\d{4}(-\d\d){0,2}")]
    assert (days["edtf"] != "").all()
    assert (marks.loc[marks["type"].isin(("duration", "set", "vague")), "edtf"] == "").all()


def test_kal_without_a_verb_is_one_of_two_days(marks):
    open_days = marks[(marks["class"] == "kal") & (marks["value"] == "")]
    assert len(open_days) >= 3
    for row in open_days.itertuples():
        assert re.fullmatch(r"\[[\d-]{10},[\d-]{10}\]", row.edtf)
        before, after = row.edtf[1:-1].split(",")
        assert before < row.published < after


def test_there_is_enough_of_each_kind(texts, marks):
    by_language = marks["language"].value_counts()
    assert by_language["hi"] >= 360
    assert by_language["en"] >= 220
    assert (marks["class"] == "kal").sum() >= 40
    assert texts["register"].nunique() >= 10
    assert marks.loc[marks["language"] == "hi", "class"].nunique() >= 24
    assert set(marks["doc"]) == set(texts.index)


def test_first_measures_are_kept_with_the_splits_that_were_kept_back(texts):
    first = tables.read("gold_time_first")
    assert set(first["split"]) == set(texts["split"]) - {"dev"}
    assert (first["hits"] <= first["gold"]).all()
