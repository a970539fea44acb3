"""Who is named and never speaks: counted with denominators, never explained away."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import actors, tables
from analysis.actors.silence import PLACES_OF_SILENCE, SECURITY

AUTHORITY = actors.load()


def mentions(*rows):
    """Rows of document, start, end, actor."""
    frame = pd.DataFrame(rows, columns=["doc", "start", "end", "actor"])
    return frame.assign(
        surface=frame["actor"], type=[AUTHORITY.actors[actor].type for actor in frame["actor"]]
    )


def statements(*rows):
    """Rows of document, start, end, actor, proposition, frame, attribution, via."""
    columns = ["doc", "start", "end", "actor", "proposition", "frame", "attribution", "via"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(statement=[f"s{i}" for i in range(len(rows))], stance=1)


NAMED = mentions(
    ("000", 5, 9, "st-PK"), ("000", 12, 16, "ppl-KASHMIRIS"), ("000", 18, 20, "ag-JEM"),
    ("000", 50, 55, "ag-LET"), ("001", 0, 4, "io-UN"), ("001", 20, 24, "st-IN"),
    ("001", 40, 44, "med-GEO"), ("001", 12, 15, "pl-LOC"),
)  # fmt: skip
SAID = statements(
    ("000", 0, 30, "st-PK", "LIVES", "dialogue_peace", "direct", ""),
    ("000", 17, 22, "st-IN", "JEM", "terrorism_security", "indirect", ""),
    ("000", 40, 60, "", "LET", "terrorism_security", "narrative", ""),
    ("001", 10, 30, "st-PK", "TALKS", "dialogue_peace", "indirect", "Geo News"),
)


def test_a_name_inside_a_statement_is_spoken_of():
    found = actors.spoken_of(SAID, NAMED)
    assert found[["statement", "actor", "addressee"]].values.tolist() == [
        ["s0", "st-PK", "ppl-KASHMIRIS"], ["s0", "st-PK", "ag-JEM"], ["s1", "st-IN", "ag-JEM"],
        ["s2", "", "ag-LET"], ["s3", "st-PK", "st-IN"],
    ]  # fmt: skip


def test_nobody_is_spoken_of_by_themselves_or_twice_in_one_statement():
    twice = pd.concat([NAMED, NAMED])
    assert len(actors.spoken_of(SAID, twice)) == len(actors.spoken_of(SAID, NAMED))
    own = actors.spoken_of(SAID, NAMED)
    assert (own["actor"] != own["addressee"]).all()


def test_places_are_spoken_of_only_on_request():
    land = actors.spoken_of(SAID, NAMED, types=("place",))
    assert land["addressee"].tolist() == ["pl-LOC"]


def test_a_triadic_network_is_made_of_them():
    graph = actors.triadic_network(actors.spoken_of(SAID, NAMED))
    assert graph.has_edge("st-PK", "ppl-KASHMIRIS", key="LIVES")
    assert "" not in graph


@pytest.mark.parametrize("by", ["side", "type"])
def test_the_audit_accounts_for_every_actor_and_statement(by):
    audit = actors.silence_audit(NAMED, SAID, AUTHORITY, by=by)
    assert (audit["named"] == audit["speak"] + audit["silent"]).all()
    assert audit["named"].sum() == NAMED.loc[NAMED["type"] != "place", "actor"].nunique()
    assert audit["statements"].sum() == (SAID["actor"] != "").sum()
    assert sum(estimate.value for estimate in audit["share"]) == pytest.approx(1)
    assert (audit["silent_low"] <= audit["silent_high"]).all()


def test_in_a_document_only_what_is_said_there_breaks_a_silence():
    audit = actors.silence_audit(NAMED, SAID, AUTHORITY, by="doc").set_index("doc")
    # India speaks in 000 without being named there; it is named in 001 and silent there.
    assert audit.loc["001", ["named", "speak", "silent"]].tolist() == [3, 0, 3]
    assert audit.loc["000", ["named", "speak", "silent"]].tolist() == [4, 1, 3]


def test_a_silence_that_hangs_on_one_document_shows_it():
    side = actors.silence_audit(NAMED, SAID, AUTHORITY).set_index("side")
    assert side.loc["Kashmir", ["silent_low", "silent_high"]].tolist() == [0, 1]
    assert side.loc["Pakistan", "direct"] == 1


def test_another_division_is_refused():
    with pytest.raises(ValueError, match="side, type or doc"):
        actors.silence_audit(NAMED, SAID, AUTHORITY, by="gender")


def test_a_silent_actor_is_met_somewhere_else():
    found = actors.silent_actors(NAMED, SAID, AUTHORITY).set_index("actor")
    assert found["met"].to_dict() == {
        "ppl-KASHMIRIS": "spoken of", "ag-JEM": "spoken of", "ag-LET": "narrated",
        "io-UN": "passing", "med-GEO": "channel",
    }  # fmt: skip
    assert found.loc["ag-JEM", "speakers"] == ["st-IN", "st-PK"]
    assert found.loc["ag-LET", ["of_actors", "of_outlets"]].tolist() == [0, 1]


def test_spoken_of_only_where_terrorism_or_war_is_the_subject():
    only = SAID[SAID["statement"] == "s1"]
    found = actors.silent_actors(NAMED, only, AUTHORITY).set_index("actor")
    assert found.loc["ag-JEM", "met"] == "security"
    assert set(tables.read("codebook")["code"]) >= SECURITY


def test_one_who_speaks_is_not_in_the_list_of_the_silent():
    more = statements(("000", 12, 16, "ppl-KASHMIRIS", "LIVES", "other", "direct", ""))
    found = actors.silent_actors(NAMED, pd.concat([SAID, more]), AUTHORITY)
    assert "ppl-KASHMIRIS" not in set(found["actor"])


def test_manners_add_up():
    table = actors.manners(SAID).set_index("speaker")
    assert table.loc["st-PK", ["statements", "direct", "indirect", "relayed"]].tolist() == [
        2, 1, 1, 1,
    ]  # fmt: skip
    by_side = actors.manners(SAID, lambda actor: AUTHORITY.actors[actor].side)
    assert by_side["statements"].sum() == table["statements"].sum()


def test_nothing_said_is_an_answer_too():
    none = SAID.iloc[:0]
    assert actors.spoken_of(none, NAMED).empty
    assert actors.manners(none).empty
    audit = actors.silence_audit(NAMED, none, AUTHORITY)
    assert (audit["speak"] == 0).all()
    assert set(actors.silent_actors(NAMED, none, AUTHORITY)["met"]) == {"passing"}


def test_on_the_texts_every_silence_has_a_place():
    rows = tables.read("mentions"), actors.coded_statements()
    found = actors.silent_actors(*rows, AUTHORITY)
    assert set(found["met"]) <= set(PLACES_OF_SILENCE)
    audit = actors.silence_audit(*rows, AUTHORITY)
    assert audit["silent"].sum() == len(found)


KNOWN = st.sampled_from(["st-IN", "st-PK", "ppl-KASHMIRIS", "p-modi", "ag-JEM"])
ROW = st.tuples(st.sampled_from(["000", "001"]), st.integers(0, 40), KNOWN)


@settings(deadline=None, max_examples=25)
@given(st.lists(ROW, min_size=1, max_size=12), st.lists(ROW, max_size=8))
def test_whatever_is_said_the_counts_add_up(named, said):
    rows = mentions(*((doc, start, start + 4, actor) for doc, start, actor in named))
    words = statements(
        *((doc, start, start + 9, actor, "TALKS", "other", "direct", "")
          for doc, start, actor in said)
    )  # fmt: skip
    audit = actors.silence_audit(rows, words, AUTHORITY)
    quiet = actors.silent_actors(rows, words, AUTHORITY)
    assert audit["silent"].sum() == len(quiet)
    assert set(quiet["actor"]) == set(rows["actor"]) - set(words["actor"])
