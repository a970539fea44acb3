"""Whose words a span stands in: one room for names, terms, frames and concordance lines alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

__all__ = ["innermost", "room_cells", "voiced"]

Place = tuple[int, int]


def innermost(places: Iterable[Place], rooms: Sequence[Place]) -> list[int]:
    """Number of the shortest room that holds each place whole; -1 where none does.

    Parameters
    ----------
    places, rooms : sequence of (int, int)
        Spans of one text, half open, in any order.

    Examples
    --------
    >>> innermost([(2, 4), (6, 8), (9, 12)], [(0, 10), (1, 5)])
    [1, 0, -1]
    """
    spans = list(places)
    entered = sorted(range(len(rooms)), key=lambda number: rooms[number])
    found = [-1] * len(spans)
    open_rooms: list[int] = []
    first = 0
    for place in sorted(range(len(spans)), key=lambda number: spans[number]):
        start, end = spans[place]
        while first < len(entered) and rooms[entered[first]][0] <= start:
            open_rooms.append(entered[first])
            first += 1
        open_rooms = [room for room in open_rooms if rooms[room][1] > start]
        holding = [room for room in open_rooms if rooms[room][1] >= end]
        if holding:
            found[place] = min(holding, key=lambda room: rooms[room][1] - rooms[room][0])
    return found


def voiced(found: pd.DataFrame, voices: pd.DataFrame) -> pd.DataFrame:
    """Say of each found span whether the outlet uses it or reports somebody's words.

    Parameters
    ----------
    found : pandas.DataFrame
        With ``doc``, ``start``, ``end``.
    voices : pandas.DataFrame
        With ``doc``, ``start``, ``end`` (of the content), ``kind`` and ``actor``; also
        ``speaker``, ``unnamed`` and ``owner`` if they are there.

    Returns
    -------
    pandas.DataFrame
        The rows of `found` with ``voice``: ``quoted`` (inside quotation marks that the text
        presents as somebody's words, reworded ones included), ``reported`` (indirect speech) or
        ``outlet``; and ``actor``, the speaker's id, ``""`` for the outlet or an unnamed speaker.
        Of nested voices the innermost counts. ``speaker``, ``unnamed`` and ``owner`` are carried
        over, ``"outlet"``, ``""`` and ``""`` where nobody is reported.

    Examples
    --------
    >>> terms = pd.DataFrame({"doc": ["a", "a"], "start": [0, 9], "end": [4, 12]})
    >>> speech = pd.DataFrame({"doc": ["a"], "start": [8], "end": [20], "kind": ["indirect"],
    ...                        "actor": ["p-x"]})
    >>> voiced(terms, speech)[["voice", "actor"]].values.tolist()
    [['outlet', ''], ['reported', 'p-x']]
    """
    said = ["reported" if kind == "indirect" else "quoted" for kind in voices["kind"]]
    none = {"voice": "outlet", "actor": "", "speaker": "outlet", "unnamed": "", "owner": ""}
    none = {name: cell for name, cell in none.items() if name == "voice" or name in voices}
    return room_cells(found, voices.assign(voice=said), none)


def room_cells(found: pd.DataFrame, rooms: pd.DataFrame, none: Mapping[str, str]) -> pd.DataFrame:
    """Give each found span cells of the innermost room in which it stands.

    Parameters
    ----------
    found, rooms : pandas.DataFrame
        With ``doc``, ``start``, ``end``; `rooms` also with the columns that `none` names.
    none : mapping of str to str
        Columns to take over, each with its cell where a span stands in no room.

    Examples
    --------
    >>> found = pd.DataFrame({"doc": ["a", "b"], "start": [2, 2], "end": [4, 4]})
    >>> rooms = pd.DataFrame({"doc": ["a"], "start": [0], "end": [9], "side": ["India"]})
    >>> room_cells(found, rooms, {"side": "nobody"})["side"].tolist()
    ['India', 'nobody']
    """
    numbers = _rooms(found, rooms)
    cells = {}
    for name, missing in none.items():
        values = rooms[name].tolist()
        own = [values[number] if number >= 0 else missing for number in numbers]
        cells[name] = pd.Series(own, index=found.index, dtype="str")
    return found.assign(**cells)


def _rooms(found: pd.DataFrame, spans: pd.DataFrame) -> list[int]:
    """Row of `spans` in which each row of `found` stands, by position; -1 for none."""
    by_doc: dict[str, list[int]] = {}
    for number, doc in enumerate(spans["doc"]):
        by_doc.setdefault(doc, []).append(number)
    held = list(zip(spans["start"], spans["end"], strict=True))
    places = list(zip(found["start"], found["end"], strict=True))
    numbers = [-1] * len(found)
    rows: dict[str, list[int]] = {}
    for row, doc in enumerate(found["doc"]):
        rows.setdefault(doc, []).append(row)
    for doc, own in rows.items():
        rooms = by_doc.get(doc, [])
        inner = innermost([places[row] for row in own], [held[room] for room in rooms])
        for row, room in zip(own, inner, strict=True):
            numbers[row] = rooms[room] if room >= 0 else -1
    return numbers
