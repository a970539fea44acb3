"""Events in order, and what the texts make of them."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import chronology

DATES = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: f"{str(day)[:4]}~"),
    st.tuples(st.dates(), st.dates()).map(lambda pair: "/".join(map(str, sorted(pair)))),
)


@pytest.fixture
def events():
    return pd.DataFrame(
        {"id": ["E1", "E2", "E3"], "date": ["1972-07-02", "2016-04-26", "2016-01-02"]}
    )


@pytest.fixture
def reports():
    rows = [
        ("A", 1, "E1", "agreement", "happened", "1972", "1972-07-02"),
        ("A", 2, "E2", "talks", "planned", "2016-02", "2016-04-26"),
        ("A", 3, "E2", "talks", "possible", "", "2016-04-26"),
        ("A", 4, "E3", "attack", "happened", "2016-01-02", "2016-01-02"),
        ("A", 5, "E3", "attack", "happened", "", "2016-01-02"),
        ("A", 6, "", "claim", "claimed", "", ""),
        ("A", 7, "E3", "put off", "deferred", "2016-01-15", "2016-01-14"),
    ]
    columns = ["doc", "line", "event", "event_label", "status", "date_in_text", "date_reference"]
    return pd.DataFrame(rows, columns=columns).assign(event_label_hi="x")


@pytest.fixture
def sources():
    return pd.DataFrame({"id": ["A", "B"], "published_bounds": ["[2016-01-25..2016-01-27]"] * 2})


@settings(deadline=None)  # a loaded machine may stall one example
@given(st.lists(DATES, max_size=20))
def test_events_are_ordered_and_no_end_comes_before_its_start(dates):
    frame = pd.DataFrame({"id": [str(n) for n in range(len(dates))], "date": dates}, dtype="str")
    ordered = chronology.timeline(frame)
    assert ordered["start"].tolist() == sorted(ordered["start"])
    assert (ordered["start"] <= ordered["end"]).all()
    assert sorted(ordered["id"]) == sorted(frame["id"])


@settings(deadline=None)  # a loaded machine may stall one example
@given(st.lists(DATES, max_size=12))
def test_ordering_twice_changes_nothing(dates):
    frame = pd.DataFrame({"id": [str(n) for n in range(len(dates))], "date": dates}, dtype="str")
    once = chronology.timeline(frame)
    assert chronology.timeline(once)["id"].tolist() == once["id"].tolist()


def test_doubt_of_a_date_is_kept():
    frame = pd.DataFrame({"id": ["a", "b", "c"], "date": ["1949?", "[1948..1949]", "1950/.."]})
    ordered = chronology.timeline(frame).set_index("id")
    assert ordered["doubtful"].to_dict() == {"a": True, "b": True, "c": False}
    assert ordered.loc["c", "end"] == ""


def test_a_plan_never_counts_as_a_mention(events, reports, sources):
    ordered = chronology.timeline(events, reports, sources).set_index("id")
    assert ordered["mentions"].to_dict() == {"E1": 1, "E2": 0, "E3": 2}
    assert ordered.loc["E2", "texts"] == ""
    assert pd.isna(ordered.loc["E2", "lag_low"])


def test_lag_is_a_range_where_the_day_of_publication_is(events, reports, sources):
    lags = chronology.mention_lag(events, reports, sources).set_index("event")
    assert (lags.loc["E3", "lag_low"], lags.loc["E3", "lag_high"]) == (23, 25)
    assert lags.loc["E3", "mentions"] == 2


def test_a_text_without_memory_has_a_row_of_zeros(events, reports, sources):
    profile = chronology.memory_profile(events, reports, sources)
    assert profile.loc[profile["doc"] == "B", "mentions"].sum() == 0
    assert set(profile["decade"]) == {"1970s", "news"}
    wider = chronology.memory_profile(events, reports, sources, fresh=10)
    assert set(wider["decade"]) == {"1970s", "2010s"}


def test_plans_are_set_beside_what_happened(events, reports):
    plans = chronology.planned_against_happened(events, reports).set_index("event_label")
    assert plans.loc["talks", "statuses"] == "planned;possible"
    assert (plans.loc["talks", "days_low"], plans.loc["talks", "days_high"]) == (57, 85)
    assert plans.loc["talks", "outcome"] == "later"
    assert "claim" not in plans.index


def test_the_day_of_a_deferral_is_not_the_day_of_the_thing_deferred(events, reports):
    plans = chronology.planned_against_happened(events, reports).set_index("event_label")
    assert plans.loc["put off", ["outcome", "happened"]].tolist() == ["deferred", ""]


def test_conflicting_values_are_measured_from_the_preferred_one():
    conflicts = pd.DataFrame(
        {
            "id": ["D"] * 3,
            "value": ["1988-12-31", "1988-12-21", ""],
            "preferred": [True, False, False],
        }
    )
    spread = chronology.conflict_spread(conflicts)
    assert spread["days_low"].tolist()[:2] == [0, -10]
    assert pd.isna(spread["days_low"].iloc[2])


def test_scores_tell_equal_offsets_from_overlaps_and_values():
    columns = ["doc", "start", "end", "surface", "value", "edtf"]
    gold = pd.DataFrame(
        [("a", 0, 5, "14 मई", "2019-05-14", "2019-05-14"), ("a", 9, 11, "आज", "", "")],
        columns=columns,
    )
    found = pd.DataFrame(
        [("a", 0, 5, "14 मई", "2019-05-15", "2019-05-15"), ("a", 8, 11, " आज", "", "")],
        columns=columns,
    )
    scores = chronology.score(found, gold).set_index("level")["hits"]
    assert scores.to_dict() == {"strict": 1, "relaxed": 2, "labelled": 1}


def test_a_time_is_right_only_if_value_and_edtf_both_are():
    gold = pd.DataFrame(
        {"doc": ["a"], "start": [0], "end": [4], "value": ["2019-05"], "edtf": ["2019-05"]}
    )
    for column in ("value", "edtf"):
        scores = chronology.score(gold.assign(**{column: "2019"}), gold).set_index("level")["hits"]
        assert scores.to_dict() == {"strict": 1, "relaxed": 1, "labelled": 0}


def test_a_calendar_file_keeps_titles_dates_and_line_length():
    events = pd.DataFrame(
        {
            "id": ["a", "b", "c"],
            "date": ["1972-07-02", "1966-01-04/1966-01-10", "../1950"],
            "title_en": ["Simla, signed; dated", "x", "open"],
            "title_hi": ["शिमला समझौता " * 12, "ताशकंद", "खुला"],
            "place": ["Shimla\nX-EVIL:1", "", ""],
            "source": ["", "", ""],
        }
    )
    for language in ("en", "hi"):
        text = chronology.events_to_icalendar(events, language=language)
        assert text.count("BEGIN:VEVENT") == 2
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
        assert "\r\nX-EVIL" not in text
        unfolded = text.replace("\r\n ", "")
        assert "DTSTART;VALUE=DATE:19660104" in unfolded
        assert "DTEND;VALUE=DATE:19660111" in unfolded
        title = {"en": "Simla\\, signed\\; dated", "hi": events["title_hi"][0].rstrip()}
        assert title[language] in unfolded
