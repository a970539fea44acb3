"""The ledger keeps every value with who gives it, and hides no disagreement."""

import pandas as pd
import pytest

from analysis import chronology, tables


@pytest.fixture(scope="module")
def ledger():
    reports = chronology.merge_reports(tables.read("event_reports"), tables.read("event_names"))
    more = (tables.read(name) for name in ("facts", "date_conflicts", "event_figures"))
    return chronology.conflict_ledger(reports, *more)


def test_no_value_is_lost(ledger):
    reports = tables.read("event_reports")
    conflicts, figures = tables.read("date_conflicts"), tables.read("event_figures")
    places = sum(len(list(filter(None, cell.split(";")))) for cell in reports["place"])
    dates = (reports["date_in_text"] != "").sum()
    assert len(ledger) == len(reports) + places + dates + len(conflicts) + len(figures)


def test_every_value_from_a_text_says_whose_it_is(ledger):
    assert (ledger.loc[ledger["doc"] != "", "said_by"] != "").all()


def test_every_figure_is_attributed(ledger):
    figures = tables.read("event_figures")
    assert (figures["said_by"] != "").all()
    known = {"outlet", *tables.read("actors")["id"]}
    assert set(figures["said_by"]) <= known
    assert set(tables.read("event_reports")["said_by"]) <= known


def test_figures_of_two_sides_stand_side_by_side(ledger):
    killed = ledger[(ledger["event"] == "REF-115") & (ledger["property"] == "figure: killed")]
    assert {"st-IN", "st-PK", "outlet"} <= set(killed["said_by"])
    assert killed["conflict"].all()


def test_a_preferred_value_does_not_silence_the_others(ledger):
    rows = ledger[(ledger["event"] == "REF-034") & (ledger["property"] == "date")]
    assert {"1972-07-02", "1972-07-03"} <= set(rows["value"])
    assert rows["preferred"].sum() == 1


def test_values_that_leave_room_for_each_other_do_not_conflict():
    reports = pd.DataFrame(
        {
            "doc": ["a", "b"],
            "line": [1, 2],
            "event": "E",
            "event_label": "उरी हमला",
            "status": "happened",
            "date_in_text": ["2016", "2016-09-18"],
            "said_by": "outlet",
        }
    )
    assert not chronology.conflict_ledger(reports)["conflict"].any()


def test_attribution_comes_from_the_fact_sheets(ledger):
    row = ledger[(ledger["doc"] == "003") & (ledger["line"] == 1) & (ledger["value"] == "planned")]
    assert row["attribution"].tolist() == ["anonymous"]


def test_an_empty_table_gives_an_empty_ledger():
    reports = tables.read("event_reports").head(0)
    assert len(chronology.conflict_ledger(reports)) == 0
