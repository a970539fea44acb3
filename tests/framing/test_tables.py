"""What the hand-kept tables of this subject promise one another."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import tables
from analysis.framing import read_codings
from analysis.framing.reliability import VARIABLES

CODED = ["actor", *[name for name in VARIABLES if name != "speaker"]]


def test_every_coding_covers_every_statement() -> None:
    statements = tables.read("statements")
    for coder in ("a", "b", "adjudicated"):
        assert set(read_codings(coder)["statement"]) == set(statements["id"])


def test_an_unknown_coding_is_refused() -> None:
    with pytest.raises(ValueError, match="adjudicated"):
        read_codings("c")


def test_every_disagreement_is_decided_with_a_reason() -> None:
    a, b, last = (read_codings(c).set_index("statement") for c in ("a", "b", "adjudicated"))
    differ = (a[CODED] != b[CODED]).any(axis=1)
    assert differ.any()
    assert (last.loc[differ, "reason"] != "").all()


def test_undecided_rows_keep_the_common_code() -> None:
    a, last = (read_codings(c).set_index("statement") for c in ("a", "adjudicated"))
    kept = last[last["reason"] == ""].index
    assert last.loc[kept, CODED].equals(a.loc[kept, CODED])


def test_outlets_have_no_actor_and_actors_have_one() -> None:
    for coder in ("a", "b", "adjudicated"):
        rows = read_codings(coder)
        assert ((rows["voice"] == "outlet") == (rows["actor"] == "")).all()


def test_every_code_used_is_in_the_codebook() -> None:
    codebook = tables.read("codebook")
    known = codebook.groupby("variable")["code"].agg(set)
    for coder in ("a", "b", "adjudicated"):
        rows = read_codings(coder)
        for variable in ("frame", "stance", "attribution", "voice"):
            assert set(rows[variable].astype(str)) <= known[variable], (coder, variable)
    assert set(tables.read("war_peace")["indicator"]) == known["war_peace"]


def test_every_proposition_is_used_and_worded_in_both_languages() -> None:
    propositions = tables.read("propositions")
    used: set[str] = set()
    for coder in ("a", "b", "adjudicated"):
        used |= set(read_codings(coder)["proposition"])
    assert used == set(propositions["id"])
    assert propositions["text_hi"].str.contains("[ऀ-ॿ]", regex=True).all()


def test_war_and_peace_cells_are_complete_for_both_coders() -> None:
    cells = tables.read("war_peace")
    counts = pd.crosstab(cells["doc"], cells["coder"])
    assert (counts == cells["indicator"].nunique()).all().all()
