"""Figures of the chronology: drawn in both editions, with twins, without collisions."""

import pytest

from analysis import chronology, tables
from analysis.chronology import plots


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
    yield plots.ledger_plot(chronology.conflict_spread(conflicts), only=["DC-01", "DC-14", "DC-15"])
    yield plots.tracks_plot(ordered, reports, sources)
    times = tables.read("times")
    yield plots.anchors_plot(times)
    yield plots.anchors_plot(times, tables.read("documents"))


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


def test_labels_of_rows_never_collide(data):
    events, reports, sources, conflicts = data
    ordered = chronology.timeline(events, reports, sources, conflicts)
    exhibit = plots.closeup(ordered, sources, start="2015-07-01", end="2025-12-31")
    exhibit.figure.draw_without_rendering()
    boxes = [text.get_window_extent().shrunk(1, 0.9) for text in exhibit.axes.texts]
    assert len(boxes) > 30
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_what_is_not_there_is_an_error_that_says_so(data):
    events, reports, sources, conflicts = data
    ordered = chronology.timeline(events, reports, sources, conflicts)
    spread = chronology.conflict_spread(conflicts)
    with pytest.raises(ValueError, match="no event begins between"):
        plots.closeup(ordered, sources, start="1800-01-01", end="1801-01-01")
    with pytest.raises(ValueError, match="no conflict to show"):
        plots.ledger_plot(spread, only=["DC-99"])
    with pytest.raises(ValueError, match="no report names an event"):
        plots.tracks_plot(ordered, reports[reports["event"] == ""], sources)
    with pytest.raises(ValueError, match="no time expression"):
        plots.anchors_plot(tables.read("times").head(0))
    with pytest.raises(ValueError, match="none"):
        plots.overview(ordered.head(0), sources.head(0))


def test_one_event_is_a_timeline(data, edition):
    events, reports, sources, conflicts = data
    ordered = chronology.timeline(events, reports, sources, conflicts)
    one = ordered[ordered["id"] == "REF-034"]
    assert plots.overview(one, sources).png().startswith(b"\x89PNG")
    assert len(plots.closeup(one, sources, start="1972-01-01", end="1972-12-31").table) == 1


def test_a_close_up_names_the_short_chronology_and_on_request_all(data):
    events, reports, sources, conflicts = data
    ordered = chronology.timeline(events, reports, sources, conflicts)
    stretch = {"start": "2016-01-01", "end": "2019-12-31"}
    short = plots.closeup(ordered, sources, **stretch)
    full = plots.closeup(ordered, sources, **stretch, full=True)
    assert len(short.table) < len(full.table)
    assert len(short.axes.texts) < len(full.axes.texts)


def test_memory_shows_the_decades_that_no_text_invokes_too(data):
    events, reports, sources, _ = data
    drawn = plots.memory_plot(chronology.memory_profile(events, reports, sources))
    drawn.figure.draw_without_rendering()
    names = [label.get_text() for label in drawn.axes.get_xticklabels()]
    decades = [int(name[:4]) for name in names if name[:4].isdigit()]
    assert decades == list(range(decades[0], decades[-1] + 10, 10))


def test_a_plan_that_failed_has_no_mark_of_what_happened(data):
    events, reports, sources, _ = data
    plans = chronology.planned_against_happened(events, reports)
    failed = plans[(plans["happened"] == "") & (plans["announced"] != "")]
    drawn = plots.plans_plot(failed, sources)
    diamonds = [line for line in drawn.axes.lines if line.get_marker() == "D"]
    assert all(len(line.get_xdata()) == 0 for line in diamonds)
    crosses = [line for line in drawn.axes.lines if line.get_marker() in ("x", ">")]
    assert sum(len(line.get_xdata()) for line in crosses) == len(failed)
