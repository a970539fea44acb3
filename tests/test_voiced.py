"""Every span stands in the innermost room that holds it whole, and in no other."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.voiced import innermost, room_cells, voiced

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda pair: (pair[0], sum(pair))),
    max_size=12,
)


@given(SPANS, SPANS)
def test_the_innermost_room_is_the_shortest_that_holds_the_place(places, rooms) -> None:
    rooms = [room for room in rooms if room[0] < room[1]]
    for place, number in zip(places, innermost(places, rooms), strict=True):
        holding = [b - a for a, b in rooms if a <= place[0] < b and place[1] <= b]
        assert (number < 0) == (not holding)
        if number >= 0:
            assert rooms[number][1] - rooms[number][0] == min(holding)


def test_rooms_of_another_document_hold_nothing() -> None:
    found = pd.DataFrame({"doc": ["a", "b"], "start": [1, 1], "end": [2, 2]})
    rooms = pd.DataFrame({"doc": ["b"], "start": [0], "end": [9], "side": ["India"]})
    assert room_cells(found, rooms, {"side": ""})["side"].tolist() == ["", "India"]


def test_speaker_and_group_are_carried_over() -> None:
    found = pd.DataFrame({"doc": "a", "start": [1, 20], "end": [2, 22]}, index=[7, 3])
    voices = pd.DataFrame(
        {"doc": ["a"], "start": [0], "end": [9], "kind": ["direct"], "actor": [""]}
    ).assign(speaker="unnamed", unnamed="experts")
    rows = voiced(found, voices)
    assert rows.index.tolist() == [7, 3]
    assert rows["voice"].tolist() == ["quoted", "outlet"]
    assert rows["speaker"].tolist() == ["unnamed", "outlet"]
    assert rows["unnamed"].tolist() == ["experts", ""]


def test_nothing_found_and_nobody_speaking_are_no_trouble() -> None:
    empty = pd.DataFrame({"doc": [], "start": [], "end": [], "kind": [], "actor": []})
    assert voiced(empty, empty).empty
    found = pd.DataFrame({"doc": ["a"], "start": [0], "end": [1]})
    assert voiced(found, empty)["voice"].tolist() == ["outlet"]
