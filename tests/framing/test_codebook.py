"""The codebook as a reader sees it, and the decisions it took."""

from __future__ import annotations

import pytest

from analysis import framing, tables
from analysis.framing import plots

CODERS = ("a", "b", "adjudicated")


def codings() -> dict:
    return {coder: framing.read_codings(coder) for coder in CODERS}


@pytest.fixture(params=["en", "hi"])
def edition(request, monkeypatch) -> str:
    monkeypatch.setenv("SAMVAD_EDITION", request.param)
    return request.param


def test_every_code_is_shown_once_in_both_editions(edition: str) -> None:
    codebook = tables.read("codebook")
    shown = {
        variable: plots.code_table(codebook, variable).frame
        for variable in codebook["variable"].unique()
    }
    assert sum(map(len, shown.values())) == len(codebook)
    first = shown["frame"].iloc[0]
    assert first.iloc[0] == codebook.loc[0, f"label_{edition}"]
    assert codebook.loc[0, f"include_{edition}"] in first.iloc[1]
    assert (shown["frame"] != "").all().all()
    assert "_" not in plots.code_table(codebook, "frame").text()


def test_several_variables_are_told_apart(edition: str) -> None:
    table = plots.code_table(tables.read("codebook"), "negated", "hedged").frame
    assert table.iloc[:, 0].str.contains(": ").all() and len(table) == 4


def test_propositions_and_rules_can_be_linked_to(edition: str) -> None:
    propositions = plots.proposition_table(tables.read("propositions"))
    assert "proposition-TALKS" in propositions.anchors
    rules = plots.rule_table(tables.read("codebook"), framing.rule_uses(codings()))
    assert "rule-hedge" in rules.anchors
    assert rules.frame.iloc[:, 1].sum() == sum(framing.rule_uses(codings()).values())


def test_every_decision_is_shown_with_labels_for_codes(edition: str) -> None:
    made = framing.decisions(codings())
    table = plots.decision_table(made, tables.read("codebook"), tables.read("actors"))
    assert len(table.frame) == len(made) and (table.frame != "").all().all()
    text = table.text()
    assert "dialogue_peace" not in text and "st-PK" not in text


def test_decisions_are_where_codings_differ_or_were_changed() -> None:
    made = framing.decisions(codings())
    assert ((made["a"] != made["b"]) | (made["decided"] != made["a"])).all()
    assert (made["reason"] != "").all() and (made["rule"] != "").all()
    both = made[made["a"] == made["b"]]
    assert both[["statement", "variable", "rule"]].values.tolist() == [["s122", "hedged", "hedge"]]
