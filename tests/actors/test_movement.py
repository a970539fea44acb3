"""Positions over time: what can be compared, what moved, and what a single text can show."""

import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import actors, tables

ORDER = ["003", "000", "002"]


def rows(*given_rows):
    """Rows of document, actor, proposition, stance."""
    return pd.DataFrame(given_rows, columns=["doc", "actor", "proposition", "stance"])


ROWS = rows(
    ("003", "Qazi", "CONTACT", 1), ("000", "Khan", "TALKS", 1), ("002", "Khan", "TALKS", 1),
    ("002", "Shafqat", "CONTACT", -1), ("003", "भारत", "TERROR", 1), ("000", "भारत", "TALKS", -1),
    ("000", "भारत", "TALKS", 1), ("000", "भारत", "TALKS", 0), ("002", "", "TALKS", -1),
)  # fmt: skip
SIDES = {"Qazi": "Pakistan", "Khan": "Pakistan", "Shafqat": "Pakistan", "भारत": "India"}


def side(actor):
    return SIDES.get(actor, "")


def test_positions_come_in_order_of_time_not_of_names():
    found = actors.positions_by_document(ROWS, side, ORDER)
    contact = found[found["proposition"] == "CONTACT"]
    assert contact["doc"].tolist() == ["003", "002"]
    assert contact["position"].tolist() == [1.0, -1.0]


def test_a_side_that_says_both_stands_between():
    found = actors.positions_by_document(ROWS, side, ORDER).set_index(["side", "proposition"])
    both = found.loc[("India", "TALKS")]
    assert both[["support", "reject", "none", "position"]].tolist() == [1, 1, 1, 0.0]


def test_outlets_and_actors_of_no_side_are_left_out():
    more = pd.concat([ROWS, rows(("003", "UN", "TALKS", 1))])
    found = actors.positions_by_document(more, side, ORDER)
    assert set(found["side"]) == {"India", "Pakistan"}
    assert found[["support", "reject", "none"]].to_numpy().sum() == len(ROWS) - 1


def test_only_what_is_said_twice_can_move():
    moves = actors.movements(actors.positions_by_document(ROWS, side, ORDER))
    assert moves[["proposition", "moved", "new_speakers"]].values.tolist() == [
        ["CONTACT", True, True], ["TALKS", False, False],
    ]  # fmt: skip
    assert moves.loc[0, ["before", "after", "first", "last"]].tolist() == [1.0, -1.0, "003", "002"]


def test_a_statement_without_position_moves_nothing():
    silent = rows(("003", "Khan", "TALKS", 0), ("000", "Khan", "TALKS", 1))
    assert actors.movements(actors.positions_by_document(silent, side, ORDER)).empty


def test_what_is_inside_a_document_is_said_document_by_document():
    inside = actors.debates(ROWS, ORDER).set_index("doc")
    assert inside.index.tolist() == ORDER
    # In 000 India takes both positions beside Khan's one.
    assert inside.loc["000", ["agree", "differ"]].tolist() == [1, 1]
    assert inside.loc["003", "tied"] == 0
    assert math.isnan(inside.loc["003", "polarization"])


def test_two_who_agree_are_still_split_into_two_camps():
    """The measure's known limit, which the chapter tells."""
    both = rows(("000", "Khan", "TALKS", 1), ("000", "Qazi", "TALKS", 1))
    assert actors.debates(both, ["000"]).loc[0, "polarization"] == -1


@pytest.mark.parametrize("order", [[], ["009"]])
def test_documents_out_of_the_order_are_left_out(order):
    found = actors.positions_by_document(ROWS, side, order)
    assert found.empty
    assert actors.movements(found).empty


def test_the_texts_themselves():
    authority = actors.load()
    order = actors.chronological(tables.read("sources"))
    sides = actors.sides_of(authority)
    found = actors.positions_by_document(
        actors.coded_statements(), lambda actor: sides.get(actor, ""), order
    )
    moves = actors.movements(found)
    assert (moves["documents"] >= 2).all()
    assert set(moves.loc[moves["moved"], "proposition"]) == {"CONTACT"}


ROW = st.tuples(
    st.sampled_from(ORDER), st.sampled_from(sorted(SIDES)), st.sampled_from("AB"),
    st.sampled_from([-1, 0, 1]),
)  # fmt: skip


@settings(deadline=None, max_examples=50)
@given(st.lists(ROW, max_size=15))
def test_positions_stay_in_their_bounds_and_rows_are_kept(some):
    frame = rows(*some)
    found = actors.positions_by_document(frame, side, ORDER)
    assert found[["support", "reject", "none"]].to_numpy().sum() == len(frame)
    assert found["position"].dropna().between(-1, 1).all()
    again = actors.positions_by_document(frame[::-1], side, ORDER)
    pd.testing.assert_frame_equal(found, again)
