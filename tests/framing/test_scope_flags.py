"""Negations and hedges by voice, and the marks of statements by rule beside the coders'."""

import math

import pandas as pd
import pytest

from analysis.framing import plots
from analysis.framing.scope import compare_flags, cue_rates, statement_flags

COUNTS = pd.DataFrame({"doc": list("aabb"), "voice": ["actor", "outlet"] * 2, "count": 100})
CUES = pd.DataFrame({"doc": ["a", "a", "b"], "voice": ["quoted", "reported", "outlet"]})


def test_cues_are_counted_in_the_voice_whose_words_they_are():
    rates = cue_rates(CUES, COUNTS).set_index(["doc", "voice"])
    assert rates.loc[("a", "actor"), "cues"] == 2
    assert rates.loc[("b", "actor"), "cues"] == 0
    assert rates.loc[("all", "outlet"), ["cues", "words", "rate"]].tolist() == [1, 200, 5.0]
    assert ((rates["low"] <= rates["rate"]) & (rates["rate"] <= rates["high"])).all()


def test_a_document_without_cues_keeps_its_words():
    assert cue_rates(CUES[:0], COUNTS)["words"].sum() == 800


def flagged(start, *, kind="particle", of="claim", scope=(-1, -1)):
    statements = pd.DataFrame({"statement": ["s"], "doc": ["a"], "start": [10], "end": [30]})
    place = {"doc": ["a"], "start": [start]}
    negations = pd.DataFrame({**place, "kind": [kind]})
    hedges = pd.DataFrame({**place, "of": [of], "scope_start": [scope[0]], "scope_end": [scope[1]]})
    row = statement_flags(statements, negations, hedges).iloc[0]
    return bool(row["negated"]), bool(row["hedged"])


def test_a_mark_counts_within_the_statement():
    assert flagged(10) == (True, True)
    assert flagged(30) == (False, False)


def test_a_governing_hedge_counts_from_outside_the_statement():
    assert flagged(2, scope=(8, 30)) == (False, True)
    assert flagged(2, scope=(8, 12)) == (False, False)


def test_refusals_affixes_and_doubts_about_a_name_do_not_count():
    assert flagged(12, kind="verb", of="phrase") == (False, False)
    assert flagged(12, kind="affix")[0] is False


def test_agreement_is_told_by_language():
    flags = pd.DataFrame({"statement": ["s", "t"], "negated": [True, False], "hedged": False})
    coded = flags.assign(language=["en", "hi"], negated=False)
    table = compare_flags(flags, coded).set_index(["variable", "language"])
    assert table.loc[("negated", "en"), "rule_only"] == 1
    assert table.loc[("hedged", "all"), "neither"] == 2
    assert math.isnan(table.loc[("hedged", "all"), "alpha"])


@pytest.mark.parametrize("edition", ["en", "hi"])
def test_figure_and_table_speak_the_language_of_the_edition(monkeypatch, edition):
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    rates = cue_rates(CUES, COUNTS)
    exhibit = plots.doubt_plot(rates, rates)
    assert len(exhibit.table) == len(rates)
    flags = pd.DataFrame({"statement": ["s", "t"], "negated": [True, False], "hedged": False})
    table = plots.flag_table(compare_flags(flags, flags.assign(language="hi")))
    assert len(table.frame) == 4
    for shown in (exhibit, table):
        assert any("\u0900" <= c <= "\u097f" for c in shown.caption) == (edition == "hi")
