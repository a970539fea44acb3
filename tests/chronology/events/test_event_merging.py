"""Reports of one event meet, across texts and languages, and lend one another their dates."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import chronology, tables
from analysis.chronology.events import STATUSES
from analysis.chronology.events.date_flow import exclude
from analysis.edtf import parse_edtf


@pytest.fixture(scope="module")
def reports():
    return tables.read("event_reports")


@pytest.fixture(scope="module")
def merged(reports):
    return chronology.merge_reports(reports, tables.read("event_names"))


@pytest.fixture(scope="module")
def dated(merged):
    return chronology.flow_dates(merged)


def table(rows, columns="doc line plover status date_in_text actors_from place event_label"):
    return pd.DataFrame(rows, columns=columns.split(), dtype="str").astype({"line": "int64"})


def clusters(frame):
    """Which rows stand together, whatever the clusters are called."""
    return {frozenset(own.index) for _, own in frame.groupby("cluster")}


SMALL = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.integers(1, 5),
        st.sampled_from(["ASSAULT", "CONSULT"]),
        st.sampled_from(STATUSES),
        st.sampled_from(["", "2016", "2016-09-18", "2019-02-14"]),
        st.sampled_from(["", "st-IN", "st-PK", "st-IN;st-PK"]),
        st.sampled_from(["", "pl-URI", "pl-PULWAMA", "pl-LOC"]),
        st.sampled_from(["उरी हमला", "Uri attack", "पुलवामा", "something"]),
    ),
    max_size=9,
    unique=True,
).map(table)
NAMES = pd.DataFrame(
    {
        "event": ["U", "U", "P"],
        "language": ["en", "hi", "hi"],
        "form": ["Uri", "उरी", "पुलवामा"],
    }
)


@settings(deadline=None)
@given(SMALL, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(frame, random):
    order = list(range(len(frame)))
    random.shuffle(order)
    one = chronology.merge_reports(frame, NAMES, {})
    other = chronology.merge_reports(frame.iloc[order], NAMES, {})
    columns = ["cluster", "why"]
    pd.testing.assert_frame_equal(one[columns], other.loc[one.index, columns])


@settings(deadline=None)
@given(SMALL)
def test_no_cluster_holds_days_or_kinds_that_exclude_each_other(frame):
    merged = chronology.merge_reports(frame, None, {})
    for _, own in merged.groupby("cluster"):
        assert own["plover"].nunique() == 1
        dates = [parse_edtf(text) for text in own["date_in_text"] if text]
        assert not any(exclude(a, b) for a in dates for b in dates)


@settings(deadline=None)
@given(SMALL)
def test_a_text_s_own_date_is_never_replaced(frame):
    dated = chronology.flow_dates(chronology.merge_reports(frame, NAMES, {}))
    own = dated[dated["date_in_text"] != ""]
    assert (own["date"] == own["date_in_text"]).all()
    assert set(own["anchor"]) <= {"text"}
    lent = dated[dated["donor"] != ""]
    assert (lent["date_in_text"] == "").all()


@settings(deadline=None)
@given(SMALL)
def test_every_row_that_is_joined_says_why(frame):
    merged = chronology.merge_reports(frame, NAMES, {})
    sizes = merged["cluster"].map(merged["cluster"].value_counts())
    assert ((merged["why"] != "") == (sizes > 1)).all()


def test_a_name_joins_across_languages_and_scripts():
    frame = table(
        [
            ("hi", 1, "ASSAULT", "happened", "", "", "", "उरी हमला"),
            ("en", 4, "ASSAULT", "happened", "2016", "", "", "Attack at Uri"),
            ("en", 5, "ASSAULT", "happened", "2019-02-14", "", "", "पुलवामा"),
        ]
    )
    merged = chronology.merge_reports(frame, NAMES, {})
    assert clusters(merged) == {frozenset({0, 1}), frozenset({2})}
    assert chronology.flow_dates(merged)["date"].tolist() == ["2016", "2016", "2019-02-14"]


def test_a_label_alone_joins_nothing():
    frame = table([(doc, 1, "ASSAULT", "happened", "", "", "", "same words") for doc in "ab"])
    assert len(clusters(chronology.merge_reports(frame, NAMES, {}))) == 2


def test_a_corpus_without_reference_or_names_is_merged_by_place_and_participants():
    frame = table(
        [
            ("a", 1, "CONSULT", "happened", "2020-05-01", "x;y", "", ""),
            ("b", 1, "CONSULT", "happened", "2020-05-01", "x;y", "", ""),
            ("b", 2, "CONSULT", "happened", "2020-07-01", "x;y", "", ""),
        ]
    )
    merged = chronology.merge_reports(frame.drop(columns="event_label"), None, {})
    assert clusters(merged) == {frozenset({0, 1}), frozenset({2})}


def test_attack_and_answer_are_two_events_though_they_share_a_day_and_a_line():
    frame = table(
        [
            ("a", 1, "ASSAULT", "happened", "2020-05-01", "st-IN", "", ""),
            ("b", 1, "ASSAULT", "happened", "2020-05-01", "st-PK", "", ""),
        ]
    )
    assert len(clusters(chronology.merge_reports(frame))) == 2


def test_pulwama_is_dated_by_the_hindi_text_and_named_by_the_english_one(dated):
    pulwama = dated[dated["event"] == "REF-092"].set_index("doc")
    assert pulwama["cluster"].nunique() == 1
    row = pulwama.loc["002"]
    assert (row["date"], row["anchor"], row["donor"]) == ("2019-02-14", "document", "000:6")


def test_the_next_day_of_an_undated_event_comes_from_another_text(dated):
    row = dated[(dated["event"] == "REF-095") & (dated["doc"] == "000")].iloc[0]
    assert (row["date"], row["anchor"], row["donor"]) == ("2019-02-27", "document", "002:29")


def test_the_words_next_day_are_valued_through_the_other_text(dated):
    times = tables.read("times")
    valued = chronology.flow_times(times, dated)
    changed = valued[valued["donor"] != ""]
    assert changed[["doc", "surface", "edtf", "anchor", "donor"]].values.tolist() == [
        ["000", "अगले दिन", "2019-02-27", "document", "002:29"]
    ]
    kept = valued.loc[valued["donor"] == "", times.columns]
    pd.testing.assert_frame_equal(kept, times.loc[kept.index])


def test_merging_agrees_with_the_reader(merged):
    scores = chronology.merge_scores(merged).set_index(["scope", "measure"])["f1"]
    assert scores["all", "b-cubed"] > 0.9
    assert scores["all", "pairwise"] > 0.8
    assert scores["across", "pairwise"] == 1


def test_the_reference_joins_what_a_reader_joined(reports):
    known = reports[reports["event"] != ""]
    merged = chronology.merge_reports(known, use_reference=True)
    assert (merged.groupby("event")["cluster"].nunique() <= 2).all()


def test_no_date_is_lent_where_lenders_disagree():
    frame = table(
        [
            ("a", 1, "ASSAULT", "happened", "2016-09-17", "", "", "Uri"),
            ("b", 1, "ASSAULT", "happened", "2016-09-18", "", "", "Uri"),
            ("c", 1, "ASSAULT", "happened", "", "", "", "उरी"),
        ]
    )
    dated = chronology.flow_dates(chronology.merge_reports(frame, NAMES, {}))
    assert dated["cluster"].nunique() == 1
    assert dated["date"].tolist() == ["2016-09-17", "2016-09-18", ""]
    assert dated["flow_conflict"].tolist() == [True, True, False]


def test_an_empty_table_is_merged():
    merged = chronology.merge_reports(table([]), NAMES, {})
    assert len(chronology.merged_events(merged)) == 0
    assert len(chronology.flow_dates(merged)) == 0


def test_merged_events_make_a_timeline(merged):
    events = chronology.merged_events(merged)
    ordered = chronology.timeline(
        events, merged, tables.read("sources"), actors=tables.read("actors")
    )
    assert len(ordered) == (events["date"] != "").sum()
    planned = ordered[~ordered["statuses"].str.contains("happened")]
    assert (planned["mentions"] == 0).all()
    assert (planned["ahead"] > 0).any()
