"""Figures of voices, speakers, claims and contested names: counts as they are, in both editions."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.figures import Exhibit, Table
from analysis.framing import plots

VOICES = pd.DataFrame(
    {
        "doc": ["a", "a", "b"],
        "kind": ["direct", "direct", "indirect"],
        "speaker": ["named", "unnamed", "pronoun"],
    }
)
CLAIMS = pd.DataFrame({"doc": ["a"], "class": ["motive"]})
BACK = pd.DataFrame(
    {
        "doc": ["a", "a"],
        "paragraph": [4, 9],
        "claim_paragraph": [2, 3],
        "place": ["later", "later"],
        "score": [0.75, 0.5],
        "dropped": ["source", "both"],
        "actor": ["st-IN", ""],
    }
)
JUDGED = pd.DataFrame(
    {
        "doc": ["a"],
        "paragraph": [4],
        "claim_paragraph": [2],
        "holds": [True],
        "gloss_en": ["a thing said returns"],
        "gloss_hi": ["कही बात लौटती है"],
    }
)
NAMING = pd.DataFrame(
    {
        "concept": ["K1", "K1", "K2"],
        "whose": ["India", "India", "contested"],
        "voice": ["outlet", "actor", "actor"],
        "actor": ["", "st-PK", ""],
        "side": ["India", "Pakistan", ""],
        "use": ["own", "other", ""],
        "outlet": ["X", "X", "Y"],
        "doc": ["a", "a", "b"],
        "count": [2, 1, 1],
        "forms": ["PoK", "PoK;पीओके", "मसला"],
    }
)


def _made(name: str) -> Exhibit | Table:
    if name == "kinds":
        return plots.quotation_kinds(VOICES)
    if name == "speakers":
        return plots.speaker_kinds(VOICES)
    if name == "claims":
        return plots.unattributed_plot(CLAIMS, ["a", "b"])
    if name == "naming":
        return plots.naming_by_speaker(NAMING, {"K1": "PoK", "K2": "मसला"}, {"st-PK": "Pakistan"})
    return plots.escalation_table(BACK, JUDGED, {"st-IN": "India"})


@pytest.mark.parametrize("edition", ["en", "hi"])
@pytest.mark.parametrize("name", ["kinds", "speakers", "claims", "naming", "escalations"])
def test_each_speaks_in_both_editions(name, edition, monkeypatch) -> None:
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    made = _made(name)
    assert any("\u0900" <= c <= "\u097f" for c in made.caption) == (edition == "hi")
    if isinstance(made, Exhibit):
        assert made.png().startswith(b"\x89PNG")


def test_counts_are_shown_with_what_they_are_counted_of() -> None:
    table = plots.quotation_kinds(VOICES).table
    assert table["a"].tolist() == ["2 / 2", "0 / 2"] and table["b"].tolist() == ["0 / 1", "1 / 1"]


def test_a_document_without_a_claim_is_shown_too() -> None:
    assert plots.unattributed_plot(CLAIMS, ["a", "b"]).table["b"].tolist() == ["0 / 0"]


def test_an_escalation_that_nobody_judged_says_so() -> None:
    frame = plots.escalation_table(BACK, JUDGED, {"st-IN": "India"}).frame
    assert frame["A reader agrees"].tolist() == ["yes", "not judged"]
    assert frame["Whose claim"].tolist() == ["India", "unnamed"]


def test_a_name_of_the_other_side_is_told_from_ones_own() -> None:
    table = plots.naming_by_speaker(NAMING, {"K1": "PoK", "K2": "x"}, {"st-PK": "Pakistan"}).table
    assert table["Used by"].tolist() == ["outlets' own voice", "Pakistan", "speaker not known"]
    assert table["Whose name to the user"].nunique() == 3
