"""What the hand-kept tables of this subject promise one another."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analysis import tables
from analysis.framing import read_codings
from analysis.framing.reliability import VARIABLES

CODED = ["actor", "side", "frame2", *[name for name in VARIABLES if name != "speaker"]]


def test_every_coding_covers_every_statement() -> None:
    statements = tables.read("statements")
    for coder in ("a", "b", "adjudicated"):
        assert set(read_codings(coder)["statement"]) == set(statements["id"])


def test_an_unknown_coding_is_refused() -> None:
    with pytest.raises(ValueError, match="adjudicated"):
        read_codings("c")


def test_every_changed_row_has_a_reason_and_a_rule_of_the_codebook() -> None:
    a, b, last = (read_codings(c).set_index("statement") for c in ("a", "b", "adjudicated"))
    changed = ((last[CODED] != a[CODED]) | (last[CODED] != b[CODED])).any(axis=1)
    assert changed.any()
    assert ((last["reason"] != "") == changed).all()
    assert ((last["rule"] != "") == changed).all()
    codebook = tables.read("codebook")
    rules = set(codebook.loc[codebook["variable"] == "rule", "code"])
    assert {rule for cell in last["rule"] for rule in cell.split(";") if rule} <= rules


def test_what_is_not_decided_row_by_row_follows_its_rule() -> None:
    a, b, last = (read_codings(c).set_index("statement") for c in ("a", "b", "adjudicated"))
    cue = a["war_peace"].where(a["war_peace"] == b["war_peace"], "")
    assert last["war_peace"].equals(cue)
    assert (last["confidence"] == np.minimum(a["confidence"], b["confidence"])).all()
    for column in ("via", "loaded_terms", "claim"):
        assert last[column].equals(a[column])
    for statement, row in last.iterrows():
        both = set.intersection(
            *({x.at[statement, "frame"], x.at[statement, "frame2"]} for x in (a, b))
        )
        named = both - {row["frame"], ""}
        assert "limited" in row["rule"] or {row["frame2"]} - {""} == named, statement


def test_outlets_have_no_actor_and_actors_have_one() -> None:
    for coder in ("a", "b", "adjudicated"):
        rows = read_codings(coder)
        assert ((rows["voice"] == "outlet") == (rows["actor"] == "")).all()


def test_every_code_used_is_in_the_codebook() -> None:
    codebook = tables.read("codebook")
    known = codebook.groupby("variable")["code"].agg(set)
    for coder in ("a", "b", "adjudicated"):
        rows = read_codings(coder)
        for variable in ("frame", "stance", "attribution", "voice", "side"):
            assert set(rows[variable].astype(str)) - {""} <= known[variable], (coder, variable)
    assert set(tables.read("war_peace")["indicator"]) == known["war_peace"]


def test_the_codebook_defines_bounds_and_shows_every_code_in_both_languages() -> None:
    codebook = tables.read("codebook")
    filled = codebook.drop(columns=["variable", "code"]).astype(str).apply(lambda c: c.str.strip())
    assert (filled != "").all().all()
    hindi = codebook[["label_hi", "definition_hi", "include_hi", "exclude_hi", "example_hi"]]
    assert hindi.apply(lambda column: column.str.contains("[ऀ-ॿ]", regex=True)).all().all()
    examples = pd.concat([codebook["example_en"], codebook["example_hi"]])
    assert not examples.duplicated().any()


def test_every_proposition_is_used_and_worded_in_both_languages() -> None:
    propositions = tables.read("propositions")
    used: set[str] = set()
    for coder in ("a", "b", "adjudicated"):
        used |= set(read_codings(coder)["proposition"])
    assert used == set(propositions["id"])
    assert propositions["text_hi"].str.contains("[ऀ-ॿ]", regex=True).all()


def test_propositions_are_bounded_by_one_another_in_both_languages() -> None:
    propositions = tables.read("propositions")
    for language in ("en", "hi"):
        pointed = propositions[f"exclude_{language}"].str.findall(r"[A-Z][A-Z_]{2,}")
        assert set(pointed.explode().dropna()) <= set(propositions["id"]), language
        assert not propositions[f"example_{language}"].duplicated().any()
    same = propositions["exclude_en"].str.findall(r"[A-Z][A-Z_]{2,}").map(sorted)
    assert same.equals(propositions["exclude_hi"].str.findall(r"[A-Z][A-Z_]{2,}").map(sorted))


def test_war_and_peace_cells_are_complete_for_both_coders() -> None:
    cells = tables.read("war_peace")
    counts = pd.crosstab(cells["doc"], cells["coder"])
    assert (counts == cells["indicator"].nunique()).all().all()
