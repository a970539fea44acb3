"""Timelines in print: doubt is drawn, nothing collides, order does not matter."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import figures
from analysis.figures.timeline import (
    Mark,
    draw_lanes,
    draw_rows,
    place_labels,
    placed,
    stack,
    time_axis,
)

SPAN = (date(2016, 1, 1), date(2020, 1, 1))
DAY = date(2018, 6, 1)


def axes():
    figure, ax = figures.axes()
    time_axis(ax, *SPAN)
    return figure, ax


def drawn(mark: Mark):
    _, ax = axes()
    draw_lanes(ax, [mark], [mark.lane])
    return ax.lines


def test_labels_above_a_line_of_time_never_collide():
    figure, ax = axes()
    ax.set_ylim(0, 10)
    days = [(date(2018, 1, 1 + n), f"label {n}") for n in range(6)]
    levels = place_labels(figure, ax, days, base=1, step=1)
    boxes = [text.get_window_extent() for text in ax.texts]
    assert levels == 6
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_open_ends_are_drawn_and_thin_evidence_is_hollow():
    _, ax = axes()
    marks = [
        Mark(None, date(2017, 1, 1), lane="a"),
        Mark(date(2018, 1, 1), None, lane="a"),
        Mark(date(2019, 1, 1), date(2019, 1, 1), lane="a", fill="none"),
    ]
    draw_lanes(ax, marks, ["a"])
    shapes = [line.get_marker() for line in ax.lines]
    assert "<" in shapes
    assert ">" in shapes
    assert ax.lines[-1].get_fillstyle() == "none"


def test_a_mark_in_no_lane_is_an_error():
    _, ax = axes()
    with pytest.raises(ValueError, match="no lane 'b'"):
        draw_lanes(ax, [Mark(date(2017, 1, 1), date(2017, 1, 1), lane="b")], ["a"])


def test_a_label_stands_on_the_side_with_more_room():
    _, ax = axes()
    early, late = date(2016, 2, 1), date(2019, 12, 1)
    draw_rows(ax, [Mark(early, early, "early"), Mark(late, late, "late")])
    assert [text.get_ha() for text in ax.texts] == ["left", "right"]


def test_what_lasted_is_a_solid_bar_and_one_day_of_several_a_dashed_line():
    ends = (date(2017, 1, 1), date(2019, 1, 1))
    lasted, within = drawn(Mark(*ends)), drawn(Mark(*ends, doubt="within"))
    assert lasted[0].get_linestyle() == "-"
    assert within[0].is_dashed()
    assert lasted[-1].get_xdata()[0] < within[-1].get_xdata()[0]  # at the start; in the middle


def test_a_date_that_is_about_right_has_wings_on_either_side():
    lines = drawn(Mark(DAY, DAY, doubt="about"))
    at = lines[-1].get_xdata()[0]
    wings = [line for line in lines if line.is_dashed()]
    assert [max(w.get_xdata()) < at for w in wings].count(True) == 1
    assert [min(w.get_xdata()) > at for w in wings].count(True) == 1


def test_the_three_grades_of_filling_differ():
    fills = [drawn(Mark(DAY, DAY, fill=fill))[-1].get_fillstyle() for fill in GRADES]
    assert len(set(fills)) == 3


GRADES = ("full", "half", "none")


def test_an_open_end_fades():
    alphas = [line.get_alpha() for line in drawn(Mark(DAY, None)) if line.get_alpha()]
    assert alphas == sorted(alphas, reverse=True) and len(set(alphas)) == len(alphas)


def test_a_mark_without_any_day_has_no_place():
    with pytest.raises(ValueError, match="'undated' has no day"):
        placed(Mark(None, None, "undated"), *SPAN)


days = st.dates(*SPAN)


@given(st.lists(st.tuples(days, days, st.sampled_from("ab")), max_size=30))
@settings(max_examples=60, deadline=None)
def test_marks_of_a_row_never_touch(spans):
    marks = [Mark(min(a, b), max(a, b), lane=lane) for a, b, lane in spans]
    rows = stack(marks, ["a", "b"], SPAN, width=500, size=6)
    scale = 500 / (SPAN[1] - SPAN[0]).days
    for one in range(len(marks)):
        for other in range(one):
            if marks[one].lane == marks[other].lane and rows.rows[one] == rows.rows[other]:
                first, last = sorted((marks[one], marks[other]), key=lambda mark: mark.start)
                assert (last.start - first.end).days * scale >= 6 - 1e-9
    assert all(depth >= 1 for depth in rows.depths)


@given(st.permutations(range(12)))
@settings(max_examples=30, deadline=None)
def test_rows_do_not_depend_on_the_order_of_marks(order):
    marks = [Mark(DAY + timedelta(n * 9), DAY + timedelta(n * 9 + n), lane="a") for n in range(12)]
    plain = stack(marks, ["a"], SPAN, width=300, size=6).rows
    mixed = stack([marks[n] for n in order], ["a"], SPAN, width=300, size=6).rows
    assert [mixed[order.index(n)] for n in range(12)] == list(plain)
