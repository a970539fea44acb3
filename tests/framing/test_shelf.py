"""Published studies beside these texts: facts that are cited, and shares that fit together."""

import pandas as pd
import pytest

from analysis import tables
from analysis.framing import plots, shelf
from analysis.framing.percentages import check_shares


@pytest.fixture(scope="module")
def shares():
    return tables.read("published_shares")


@pytest.fixture(scope="module")
def studies():
    return tables.read("published_studies")


@pytest.fixture(scope="module")
def beside(shares):
    return shelf.war_framed(shares, "khan2020", shelf.own_labels(tables.read("war_peace")))


def test_every_study_is_in_the_bibliography(studies):
    bibliography = (tables.data_dir().parent / "book" / "references.bib").read_text("utf-8")
    assert [key for key in studies["study"] if f"{{{key}," not in bibliography] == []


def test_the_shares_of_a_study_fit_together_in_one_way_only(shares):
    [fit] = shelf.all_together(shares, "khan2020")
    assert (fit.counted, fit.total) == (43, 53)
    assert [(part.counted, part.total) for part in fit.parts] == [
        (7, 13), (10, 13), (13, 14), (13, 13),
    ]  # fmt: skip


def test_what_cannot_be_is_told_from_what_is_not_known(shares):
    checked = check_shares(shares).set_index(["study", "outlet"])
    assert checked["possible"].isna().sum() == 2
    assert not checked.loc[("khan2020", "Dawn"), "possible"]
    assert checked.loc[("khan2020", "The Times of India"), "count"] == 13


def test_a_study_without_totals_cannot_be_put_together(shares):
    with pytest.raises(ValueError, match="siddiqua2021"):
        shelf.all_together(shares, "siddiqua2021")


def test_shares_that_fit_in_several_ways_are_not_set_beside_ours():
    rows = [("s", "all", "war", "50", 4), ("s", "x", "war", "50", 4)]
    shares = pd.DataFrame(rows, columns=["study", "outlet", "category", "percent", "total"])
    own = pd.DataFrame({"coder": ["a"], "war": [1], "texts": [2]})
    with pytest.raises(ValueError, match="2 sets"):
        shelf.war_framed(shares, "s", own)


def test_our_texts_stand_below_with_their_width(beside):
    own = beside[beside["source"] == "own"]
    assert own["group"].tolist() == ["a", "b"] and set(own["texts"]) == {5}
    assert (own["high"] - own["low"]).min() > 0.5


@pytest.mark.parametrize("edition", ["en", "hi"])
def test_figures_and_tables_speak_the_language_of_the_edition(
    monkeypatch, edition, shares, studies, beside
):
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    shown = [
        plots.studies_table(studies),
        plots.shares_table(check_shares(shares), studies),
        plots.totals_plot(shares),
        plots.war_framed_plot(beside, "Khan and Khan 2020"),
    ]
    for exhibit in shown:
        assert any("\u0900" <= letter <= "\u097f" for letter in exhibit.caption) == (
            edition == "hi"
        )
    assert len(shown[0].frame) == len(studies)
    assert len(shown[2].table) == len(shares)
    assert len(shown[3].table) == len(beside)
