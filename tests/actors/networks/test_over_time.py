"""Moving windows and kernels: what lies where, and how much it weighs."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors import (
    matrices_over_time,
    network,
    networks_over_time,
    polarization_over_time,
)
from analysis.actors.networks.kernels import KERNELS, kernel_weights
from analysis.actors.networks.moments import moments
from analysis.actors.networks.windows import windows

DAYS = ["2019-06-01", "2019-06-04", "2019-06-10", "2019-07-01"]
ROWS = pd.DataFrame(
    {
        "actor": ["भारत", "Khan", "भारत", "Khan"],
        "proposition": "TALKS",
        "stance": [-1, 1, 1, 1],
        "doc": ["000", "001", "002", "003"],
        "date": DAYS,
    }
)


def at(*texts):
    return np.array(texts, dtype="datetime64[s]")


def test_a_date_is_the_middle_of_what_it_may_be():
    found = moments(pd.Series(["2019-06-08~", "2019-06", "2019-06-08T10:30:00Z", "../2019"]))
    assert (
        found[:3].tolist()
        == at("2019-06-08T12:00:00", "2019-06-16T00:00:00", "2019-06-08T10:30:00").tolist()
    )
    assert np.isnat(found[3])


def test_a_time_of_day_in_a_zone_is_reckoned_in_universal_time():
    (found,) = moments(pd.Series(["2019-06-08T02:30:00+05:30"]))
    assert str(found) == "2019-06-07T21:00:00"


def test_windows_overlap_by_all_but_their_step():
    found = windows(moments(pd.Series(DAYS)), "weeks", 2, step=1)
    assert [str(each.start)[:10] for each in found] == ["2019-06-01", "2019-06-08", "2019-06-15"]
    assert all((each.stop - each.start) / np.timedelta64(1, "D") == 14 for each in found)


def test_months_and_years_are_those_of_the_calendar():
    found = windows(at("2019-01-31T12:00:00", "2019-04-30T12:00:00"), "months", 1)
    assert [str(each.start)[:10] for each in found] == ["2019-01-31", "2019-02-28", "2019-03-31"]
    (year,) = windows(at("2019-01-01T12:00:00", "2019-12-31T12:00:00"), "years", 1)
    assert str(year.stop) == "2020-01-01T00:00:00"


def test_windows_shorter_than_a_day_go_by_the_clock():
    hours = windows(at("2019-06-08T10:00:00", "2019-06-08T12:59:59"), "hours", 1)
    assert [str(each.start)[11:16] for each in hours] == ["10:00", "11:00", "12:00"]
    seconds = windows(at("2019-06-08T10:00:00", "2019-06-08T10:00:02"), "seconds", 2)
    assert len(seconds) == 2
    assert len(windows(at("2019-06-08T10:00:00", "2019-06-08T10:05:00"), "minutes", 5)) == 1


def test_centred_windows_run_from_the_first_statement_to_the_last():
    found = windows(moments(pd.Series(DAYS)), "days", 3, step=10, indent=False)
    assert [str(each.middle)[:10] for each in found] == [
        "2019-06-01", "2019-06-11", "2019-06-21", "2019-07-01",
    ]  # fmt: skip


def test_windows_of_events_hold_so_many_statements_and_those_made_with_the_last():
    graphs = networks_over_time(ROWS, unit="events", size=2)
    sizes = [sum(graph.nodes[n]["statements"] for n in ("भारत", "Khan") if n in graph)
             for graph in graphs]  # fmt: skip
    assert sizes == [2, 2, 2]
    same = ROWS.assign(date=["2019-06-01", "2019-06-04", "2019-06-04", "2019-07-01"])
    first = networks_over_time(same, unit="events", size=2)[0]
    assert first.nodes["TALKS"]["statements"] == 3


def test_a_window_is_the_network_of_its_statements():
    (graph,) = networks_over_time(ROWS, unit="months", size=1, step=9, mode="one")
    june = network(ROWS, mode="one", window=("2019-06-01", "2019-06-30"))
    assert list(graph.edges(data=True)) == list(june.edges(data=True))
    assert (graph.graph["start"], graph.graph["stop"]) == (
        "2019-06-01T00:00:00", "2019-07-01T00:00:00",
    )  # fmt: skip


@given(st.integers(1, 40), st.integers(1, 9))
def test_windows_that_do_not_overlap_hold_each_statement_once(size, gap):
    """Tiles leave nothing out but what lies after the last whole window."""
    when = moments(pd.Series(DAYS))
    tiles = windows(when, "days", size, step=size)
    held = np.array([tile.holds(when) for tile in tiles]).sum(axis=0)
    assert held.max() <= 1
    assert (held[when < tiles[-1].stop] == 1).all()


@pytest.mark.parametrize("kernel", list(KERNELS))
@given(st.floats(-1, 1))
def test_kernels_are_even_and_heaviest_in_the_middle(kernel, distance):
    middle, left, right = kernel_weights(np.array([0, -distance, distance]), kernel)
    assert left == right
    assert 0 <= right <= middle


@pytest.mark.parametrize(
    ("kernel", "at_half"),
    [("uniform", 0.5), ("triangular", 0.5), ("epanechnikov", 0.5625), ("gaussian", 0.3520653)],
)
def test_kernels_are_those_of_density_estimation(kernel, at_half):
    assert kernel_weights(np.array([0.5]), kernel)[0] == pytest.approx(at_half)


def test_what_dna_computes_for_a_triangle():
    distances = np.array([-1, -0.5, 0, 0.5, 1])
    assert kernel_weights(distances, "triangular", compat="dna").tolist() == [2, 1.5, 1, 0.5, 0]


def test_statements_weigh_less_towards_the_edges_of_a_window():
    rows = ROWS.iloc[[0, 1, 2]].assign(
        actor="भारत", stance=1, date=["2019-06-01", "2019-06-03", "2019-06-05"]
    )
    (window, found), = matrices_over_time(
        rows, unit="days", size=5, kernel="triangular", duplicates="include"
    )  # fmt: skip
    assert str(window.middle) == "2019-06-03T12:00:00"
    assert found.weights.toarray()[0, 0] == pytest.approx(1 - 0.8 + 1 + 1 - 0.8)


def test_ties_of_weighed_statements_are_products_of_their_weights():
    graphs = networks_over_time(
        ROWS, unit="days", size=7, kernel="uniform", mode="one", aggregation="conflict"
    )
    assert graphs[0].edges["Khan", "भारत"]["weight"] == 0.25


def test_all_windows_can_have_the_same_nodes():
    time = {"unit": "days", "size": 2, "step": 9}
    graphs = networks_over_time(ROWS, **time, isolates=True)
    assert all(set(graph) == {"भारत", "Khan", "TALKS"} for graph in graphs)
    found = matrices_over_time(ROWS, **time, isolates=True, mode="one")
    assert all(matrix.rows == ["Khan", "भारत"] for _, matrix in found)
    assert len({frozenset(graph) for graph in networks_over_time(ROWS, **time)}) > 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"unit": "decades", "size": 1}, "unit 'decades'"),
        ({"unit": "days", "size": 0}, "at least 1"),
        ({"unit": "days", "size": 3, "kernel": "cosine"}, "kernel 'cosine'"),
        ({"unit": "events", "size": 3, "kernel": "gaussian"}, "no distance in time"),
    ],
)
def test_windows_that_cannot_be_are_refused(options, message):
    with pytest.raises(ValueError, match=message):
        networks_over_time(ROWS, **options)


def test_no_dates_are_an_error_and_no_statements_no_windows():
    with pytest.raises(KeyError, match="date"):
        networks_over_time(ROWS.drop(columns="date"), unit="days", size=1)
    assert networks_over_time(ROWS.iloc[:0], unit="days", size=1) == []


def test_polarisation_is_followed_over_time():
    table = polarization_over_time(ROWS, unit="days", size=7, step=3)
    assert table["value"].iloc[0] == 1.0
    assert table["camps"].iloc[0] == [["Khan"], ["भारत"]]
    assert table["value"].isna().any()
    assert (table["start"] < table["stop"]).all()
