"""How found time expressions are held against marked ones."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.chronology import agreement, score_classes, score_levels
from analysis.chronology.scores import LEVELS, same_value

COLUMNS = ["doc", "start", "end", "type", "value", "edtf", "mod"]
FLAGS = ["strict", "relaxed", "right_type", "right_value", "right_edtf"]


def rows(*records):
    return pd.DataFrame(records, columns=COLUMNS)


def agreed(found, marked):
    return agreement(rows(found), rows(marked))[1][FLAGS].iloc[0].tolist()


DAY = ("क", 0, 5, "date", "2019-06-07", "2019-06-07", "")


def test_what_is_the_same_agrees_on_every_level():
    assert agreed(DAY, DAY) == [True] * 5


def test_what_lies_elsewhere_agrees_on_none():
    assert agreed(("क", 5, 9, *DAY[3:]), DAY) == [False] * 5


def test_an_overlap_is_judged_by_its_value_all_the_same():
    assert agreed(("क", 0, 9, *DAY[3:]), DAY) == [False, True, True, True, True]


@pytest.mark.parametrize(
    ("found", "marked", "alike"),
    [
        ("P10Y", "P1DE", True),
        ("P1W", "P7D", True),
        ("P30D", "P1M", False),
        ("2019-06-08T17", "2019-06-08T17:00", True),
        ("(T11,T12:30,PT1.5H)", "T11:00/T12:30", True),
        ("2019-06-08 08:00:00/2019-06-08 11:00:00", "2019-06-08T08:00/2019-06-08T11:00", True),
        ("T05", "T17", False),
        ("P1.2.3D", "P1D", False),
        ("P", "", False),
    ],
)
def test_values_are_equal_if_they_say_the_same(found, marked, alike):
    assert same_value(found, marked) == alike


def test_edtf_is_equal_if_it_allows_the_same_days():
    quarter = ("en", 0, 7, "date", "2018-Q2", "2018-04/2018-06", "")
    assert agreed((*quarter[:5], "2018-34", ""), quarter)[4]
    assert not agreed((*quarter[:5], "[2018-04,2018-06]", ""), quarter)[4]
    assert not agreed((*quarter[:5], "not a date", ""), quarter)[4]


def test_a_span_that_takes_in_after_is_right_by_its_date():
    assert agreed((*DAY[:5], "2019-06-08/..", "AFTER"), DAY)[4]
    assert not agreed((*DAY[:5], "2019-06-08/..", ""), DAY)[4]


def test_an_hour_without_a_date_may_have_been_given_one():
    hour = ("en", 0, 4, "time", "T17:00", "", "")
    assert agreed((*hour[:4], "2019-06-08T17:00", "2019-06-08", ""), hour)[3:] == [True, True]
    assert not agreed((*hour[:4], "2019-06-08T05:00", "2019-06-08", ""), hour)[3]


def test_a_vague_word_is_not_right_with_a_date():
    vague = ("en", 0, 4, "vague", "PXW", "", "")
    assert not agreed((*vague[:4], "2019-W24", "2019-06-10/2019-06-16", ""), vague)[4]


def test_one_long_find_answers_for_one_mark_only():
    marks = rows(DAY, ("क", 6, 9, *DAY[3:]))
    found, met = agreement(rows(("क", 0, 9, *DAY[3:])), marks)
    assert met["relaxed"].sum() == found["relaxed"].sum() == 1


def test_finds_in_unmarked_texts_do_not_count():
    other = ("ख", 0, 5, *DAY[3:])
    assert score_levels(rows(DAY, other), rows(DAY), draws=5)["found"].eq(1).all()


def test_nothing_found_is_no_error():
    table = score_levels(rows(), rows(DAY), draws=5)
    assert table["recall"].eq(0).all()
    assert table["precision"].isna().all()


def test_a_class_is_scored_by_value_where_it_has_no_edtf():
    week = ("क", 9, 12, "set", "P1W", "", "")
    marks = rows(DAY, week).assign(**{"class": ["date", "set"]})
    levels = score_classes(marks, marks, draws=5).set_index("class")["level"]
    assert levels.to_dict() == {"date": "edtf", "set": "value"}


span = st.tuples(st.sampled_from("कab"), st.integers(0, 9), st.integers(1, 5)).map(
    lambda s: (s[0], s[1], s[1] + s[2], *DAY[3:])
)


@given(st.lists(span, max_size=8, unique=True), st.lists(span, min_size=1, max_size=8, unique=True))
def test_levels_nest_and_both_sides_count_the_same_hits(found, marked):
    ours, theirs = agreement(rows(*found), rows(*marked))
    for flag in FLAGS:
        assert ours[flag].sum() == theirs[flag].sum()
        assert (theirs["relaxed"] | ~theirs[flag]).all()
    assert len(FLAGS) == len(LEVELS)
