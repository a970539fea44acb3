"""Figures of the chronology: drawn in both editions, with twins, without collisions."""

from datetime import date

import pytest

from analysis import chronology, figures, tables
from analysis.chronology import plots
from analysis.figures.timeline import Mark, draw_lanes, draw_rows, place_labels, time_axis


@pytest.fixture(scope="module")
def data():
    events, reports = tables.read("events"), tables.read("event_reports")
    sources, conflicts = tables.read("sources"), tables.read("date_conflicts")
    return events, reports, sources, conflicts


def exhibits(data):
    events, reports, sources, conflicts = data
    ordered = chronology.timeline(events, reports, sources, conflicts)
    yield plots.overview(ordered, sources)
    yield plots.closeup(ordered, sources, start="2018-01-01", end="2020-12-31")
    yield plots.lag_plot(chronology.mention_lag(events, reports, sources))
    yield plots.memory_plot(chronology.memory_profile(events, reports, sources))
    yield plots.plans_plot(chronology.planned_against_happened(events, reports), sources)
    yield plots.conflict_plot(chronology.conflict_spread(conflicts))


@pytest.mark.parametrize("edition", ["en", "hi"])
def test_every_exhibit_is_drawn_in_both_editions(data, edition, monkeypatch):
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    for exhibit in exhibits(data):
        assert exhibit.png().startswith(b"\x89PNG")
        assert len(exhibit.table) > 0
        devanagari = any("\u0900" <= char <= "\u097f" for char in exhibit.alt)
        assert devanagari == (edition == "hi")


def test_the_same_numbers_give_the_same_picture(data):
    first, second = (next(exhibits(data)).png() for _ in range(2))
    assert first == second


def test_the_alternative_text_follows_the_numbers(data):
    spread = chronology.conflict_spread(data[3])
    fewer = spread[spread["id"] == "DC-03"]
    assert plots.conflict_plot(spread).alt != plots.conflict_plot(fewer).alt
    assert "Conflicts: 1;" in plots.conflict_plot(fewer).alt


def test_labels_above_a_line_of_time_never_collide():
    figure, ax = figures.axes()
    time_axis(ax, date(2016, 1, 1), date(2020, 1, 1))
    ax.set_ylim(0, 10)
    days = [(date(2018, 1, 1 + n), f"label {n}") for n in range(6)]
    levels = place_labels(figure, ax, days, base=1, step=1)
    boxes = [text.get_window_extent() for text in ax.texts]
    assert levels == 6
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_labels_of_rows_never_collide(data):
    events, reports, sources, conflicts = data
    ordered = chronology.timeline(events, reports, sources, conflicts)
    exhibit = plots.closeup(ordered, sources, start="2015-07-01", end="2025-12-31")
    exhibit.figure.draw_without_rendering()
    boxes = [text.get_window_extent().shrunk(1, 0.9) for text in exhibit.axes.texts]
    assert len(boxes) > 30
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_open_ends_are_drawn_and_thin_evidence_is_hollow():
    _, ax = figures.axes()
    time_axis(ax, date(2016, 1, 1), date(2020, 1, 1))
    marks = [
        Mark(None, date(2017, 1, 1), lane="a"),
        Mark(date(2018, 1, 1), None, lane="a"),
        Mark(date(2019, 1, 1), date(2019, 1, 1), lane="a", hollow=True),
    ]
    draw_lanes(ax, marks, ["a"])
    shapes = [line.get_marker() for line in ax.lines]
    assert "<" in shapes
    assert ">" in shapes
    assert ax.lines[-1].get_markerfacecolor() == "none"


def test_a_mark_in_no_lane_is_an_error():
    _, ax = figures.axes()
    time_axis(ax, date(2016, 1, 1), date(2020, 1, 1))
    with pytest.raises(ValueError, match="no lane 'b'"):
        draw_lanes(ax, [Mark(date(2017, 1, 1), date(2017, 1, 1), lane="b")], ["a"])


def test_a_label_stands_on_the_side_with_more_room():
    _, ax = figures.axes()
    time_axis(ax, date(2016, 1, 1), date(2020, 1, 1))
    early, late = date(2016, 2, 1), date(2019, 12, 1)
    draw_rows(ax, [Mark(early, early, "early"), Mark(late, late, "late")])
    assert [text.get_ha() for text in ax.texts] == ["left", "right"]
