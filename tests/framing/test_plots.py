"""Figures of framing: table twins, texts in both editions, nothing assumed about five documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis import framing, tables
from analysis.figures import Exhibit
from analysis.framing import plots


def _codebook() -> object:
    return tables.read("codebook")


def _rows(documents: int) -> object:
    rows = framing.read_codings()
    return rows[rows["doc"].isin(sorted(rows["doc"].unique())[:documents])]


MAKERS: dict[str, Callable[[int], Exhibit]] = {
    "voices": lambda n: plots.frames_by_voice(framing.frame_shares(_rows(n)), _codebook()),
    "documents": lambda n: plots.frames_by_document(_rows(n), _codebook()),
    "contrast": lambda n: plots.robustness_plot(
        framing.robustness({"adjudicated": _rows(n)}, draws=50)
    ),
    "stances": lambda n: plots.stance_matrix(
        framing.stances(_rows(n)), tables.read("propositions"), tables.read("actors"), least=2
    ),
    "agreement": lambda n: plots.reliability_plot(
        framing.reliability(
            {coder: framing.read_codings(coder) for coder in "ab"},
            tables.read("statements"),
            draws=50,
        )
    ),
    "confusions": lambda n: plots.confusion_plot(
        framing.confusion(*(framing.read_codings(coder)["frame"] for coder in "ab")), _codebook()
    ),
    "war and peace": lambda n: plots.war_peace_plot(
        framing.profile(tables.read("war_peace").query(f"doc < '{n:03}'"))
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


@pytest.mark.parametrize("name", ["voices", "documents", "contrast", "stances", "war and peace"])
def test_two_documents_are_enough(name: str) -> None:
    assert len(MAKERS[name](2).table)


def test_the_alternative_text_follows_the_numbers() -> None:
    five, two = MAKERS["documents"](5), MAKERS["documents"](2)
    assert five.alt != two.alt


def test_names_from_tables_are_drawn_as_they_are() -> None:
    rows = framing.read_codings()
    named = framing.named_by(tables.read("terms"), tables.read("concepts"), rows)
    labels = dict.fromkeys(named["concept"], "<b>$x$</b>")
    exhibit = plots.naming_matrix(named, labels)
    assert "&lt;b&gt;" in exhibit.html() and "<b>$x$</b>" not in exhibit.html()
    assert exhibit.png()
