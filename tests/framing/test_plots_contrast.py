"""Figures of shares, key words and specifications: both editions, any number of documents."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from analysis import framing, tables
from analysis.figures import Exhibit
from analysis.framing import plots

A = [["war", "युद्ध", "army"], ["war", "army", "talks"]]
B = [["talks", "शांति"], ["talks", "war", "शांति"]]


def _rows(documents: int) -> pd.DataFrame:
    rows = framing.read_codings()
    return rows[rows["doc"].isin(sorted(rows["doc"].unique())[:documents])]


def _by(group: str | list[str], documents: int) -> Exhibit:
    shares = framing.frame_shares(_rows(documents), group, draws=50)
    return plots.frames_by_group(shares, tables.read("codebook"), "group")


MAKERS: dict[str, Callable[[int], Exhibit]] = {
    "sides": lambda n: _by("side", n),
    "languages": lambda n: _by("language", n),
    "voices by language": lambda n: _by(["language", "voice"], n),
    "key words": lambda n: plots.keyness_plot(framing.keyness(A, B, draws=20), "A", "B", top=n),
    "key words without documents": lambda n: plots.keyness_plot(
        framing.keyness([*A[0], *A[1]], [*B[0], *B[1]], "g2"), "A", "B", top=n
    ),
    "specifications": lambda n: plots.specification_plot(
        framing.specifications({"adjudicated": _rows(n)})
    ),
    "robustness": lambda n: plots.robustness_plot(
        framing.robustness({"a": _rows(n), "b": _rows(n)}, draws=20)
    ),
}


@pytest.mark.parametrize("edition", ["en", "hi"])
@pytest.mark.parametrize("name", MAKERS)
def test_every_exhibit_draws_and_speaks_in_both_editions(
    name: str, edition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    exhibit = MAKERS[name](5)
    assert exhibit.png().startswith(b"\x89PNG") and len(exhibit.table)
    assert any("\u0900" <= c <= "\u097f" for c in exhibit.caption) == (edition == "hi")


@pytest.mark.parametrize("name", MAKERS)
def test_two_documents_are_enough(name: str) -> None:
    assert len(MAKERS[name](2).table)


def test_the_table_of_key_words_has_the_rows_of_the_picture_in_its_order() -> None:
    table = framing.keyness(A, B, draws=20)
    exhibit = plots.keyness_plot(table, "A", "B", top=2)
    shown = [label.get_text().split()[0] for label in exhibit.axes.get_yticklabels()]
    assert exhibit.table.iloc[:, 0].tolist() == shown
    assert exhibit.table.iloc[0, 1] == "2 / 6", "counts stand beside scores"


def test_key_words_absent_from_a_side_and_of_one_document_are_drawn() -> None:
    one = plots.keyness_plot(framing.keyness([["war"]], [["talks"]], draws=9), "A", "B")
    infinite = plots.keyness_plot(framing.keyness(["war", "a"], ["talks", "a"], "fisher"), "A", "B")
    assert one.png() and infinite.png()


def test_sides_without_a_difference_are_refused() -> None:
    with pytest.raises(ValueError, match="nothing to show"):
        plots.keyness_plot(framing.keyness(["war"], ["war"]), "A", "B")


def test_the_twin_of_shares_gives_interval_and_range() -> None:
    twin = _by("language", 5).table
    assert {"95 % by document", "Without one document"} <= set(twin.columns)
