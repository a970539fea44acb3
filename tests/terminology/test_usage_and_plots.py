"""Counts by document and voice, and the exhibits made of them."""

import pandas as pd
import pytest

from analysis import tables
from analysis.terminology import (
    coverage,
    describe,
    in_voices,
    once,
    plots,
    read_termbase,
    surfaces,
    term_matrix,
)

UPSTREAMS = dict.fromkeys(tables.read("sources")["id"], "one agency")


@pytest.fixture(scope="module")
def termbase():
    return read_termbase()


@pytest.fixture(scope="module")
def languages():
    sources = tables.read("sources")
    return dict(zip(sources["id"], sources["language"], strict=True))


@pytest.fixture(scope="module")
def voiced():
    return in_voices(once(tables.read("terms")), tables.read("voices"))


def test_the_innermost_voice_counts():
    terms = pd.DataFrame({"doc": ["a"], "start": [5], "end": [8]})
    speech = pd.DataFrame(
        {
            "doc": ["a", "a"],
            "start": [0, 4],
            "end": [20, 9],
            "kind": ["indirect", "direct"],
            "actor": ["p-x", "p-y"],
        }
    )
    assert in_voices(terms, speech)[["voice", "actor"]].values.tolist() == [["quoted", "p-y"]]


def test_a_term_half_in_a_quotation_is_the_outlets():
    terms = pd.DataFrame({"doc": ["a"], "start": [5], "end": [12]})
    speech = pd.DataFrame(
        {"doc": ["a"], "start": [0], "end": [9], "kind": ["direct"], "actor": ["p-x"]}
    )
    assert in_voices(terms, speech)["voice"].tolist() == ["outlet"]


def test_every_occurrence_is_counted_once_in_the_matrix(voiced):
    assert term_matrix(voiced).to_numpy().sum() == len(voiced)
    assert term_matrix(voiced.iloc[:0]).empty


def test_every_concept_is_covered_exactly_once(voiced, termbase, languages):
    covered = coverage(voiced, termbase, languages)
    assert covered["concept"].tolist() == termbase.concepts["id"].tolist()
    assert covered[["en", "hi"]].to_numpy().sum() == len(voiced)


def test_forms_that_differ_in_capitals_only_are_one(languages):
    rows = pd.DataFrame({"doc": "001", "concept": "K004", "surface": ["TALKS", "talks", "talks"]})
    assert surfaces(rows, languages).loc["K004", "en"] == "talks (3)"


def test_a_headline_printed_twice_counts_once():
    rows = pd.DataFrame(
        {"doc": ["a", "a", "b"], "zone": "title", "paragraph": [0, 3, 0], "surface": "talks"}
    )
    assert len(once(rows)) == 2


def test_the_numbers_of_the_prose_add_up(voiced, termbase, languages):
    terms, gold = tables.read("terms"), tables.read("gold_terms")
    shifts = tables.read("translation_shifts")
    numbers = describe(termbase, voiced, shifts, terms, gold, languages)
    kinds = ("both", "en", "hi", "none")
    assert sum(numbers[f"met_{kind}"] for kind in kinds) == numbers["concepts"]
    assert numbers["loaded_own"] <= numbers["loaded_uses"] <= numbers["occurrences"]


@pytest.mark.parametrize("edition", ["en", "hi"])
def test_each_exhibit_draws_in_both_editions_with_a_twin_and_an_alt(
    monkeypatch, edition, voiced, termbase, languages
):
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    shifts = tables.read("translation_shifts")
    exhibits = [
        plots.matrix(voiced, termbase, documents=list(languages), upstreams=UPSTREAMS),
        plots.loaded(voiced, termbase, documents=list(languages)),
        plots.attested(coverage(voiced, termbase, languages)),
        plots.shifts(shifts, length=int(shifts["end"].max())),
    ]
    for exhibit in exhibits:
        assert exhibit.png().startswith(b"\x89PNG") and len(exhibit.table)
    assert str(len(shifts)) in exhibits[3].alt
    assert set(exhibits[0].table.iloc[:, -1]) == {1}
    twin = exhibits[1].table
    loaded = termbase.concepts.query("loaded")["id"]
    assert twin.iloc[:, -1].sum() == voiced["concept"].isin(loaded).sum()


@pytest.mark.parametrize("edition", ["en", "hi"])
def test_the_glossary_shows_every_concept_once(monkeypatch, edition, termbase):
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    domains = termbase.concepts["domain"].unique()
    shown = [plots.glossary(termbase, domain).frame for domain in domains]
    assert sum(map(len, shown)) == len(termbase.concepts)
    first = [str(frame.columns[0]) for frame in shown]
    assert set(first) == {{"en": "English", "hi": "हिंदी"}[edition]}


@pytest.mark.parametrize("edition", ["en", "hi"])
def test_terms_of_method_stand_in_both_scripts(monkeypatch, edition):
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    terms = tables.read("method_terms")
    table = plots.method_glossary(terms)
    assert len(table.frame) == len(terms) == terms["term_en"].nunique()
    assert table.frame.columns[0] == {"en": "English", "hi": "हिंदी"}[edition]
    for column, devanagari in (("term_hi", True), ("definition_hi", True), ("term_en", False)):
        for text in terms[column]:
            assert any("\u0900" <= letter <= "\u097f" for letter in text) == devanagari, text


def test_a_hostile_form_is_escaped_in_the_tables(termbase):
    lines = pd.DataFrame({"doc": ["a"], "left": ["<script>"], "match": ["x"], "right": ["$y$"]})
    assert "<script>" not in plots.lines(lines, of="<b>").html()
