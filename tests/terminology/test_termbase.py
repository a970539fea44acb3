"""The termbase holds together, and says so when it does not."""

from dataclasses import replace

import pandas as pd
import pytest

from analysis import tables
from analysis.terminology import (
    check_termbase,
    equivalents,
    find_terms,
    look_up,
    read_termbase,
)
from analysis.terminology.termbase import CONTESTED, DOMAINS


@pytest.fixture(scope="module")
def termbase():
    return read_termbase()


def test_the_termbase_has_no_problem(termbase):
    assert check_termbase(termbase) == []


def test_every_concept_is_defined_in_both_languages_and_not_in_the_same_words(termbase):
    concepts = termbase.concepts
    assert concepts["definition_hi"].str.contains("[\u0900-\u097f]").all()
    assert concepts["definition_en"].is_unique and concepts["definition_hi"].is_unique
    assert set(concepts["domain"]) == set(DOMAINS)


def test_every_form_is_found_in_a_sentence_and_names_its_concept(termbase):
    frames = {"hi": "कल {} पर लिखा गया।", "en": "About {} they wrote."}
    for row in termbase.forms.itertuples():
        found = find_terms(frames[row.language].format(row.form), row.language, termbase)
        assert row.concept in set(found["concept"]), row.form


def test_a_second_preferred_form_is_a_problem(termbase):
    twice = pd.concat([termbase.forms, termbase.forms.iloc[[0]].assign(form="another")])
    problems = check_termbase(replace(termbase, forms=twice))
    assert problems == ["K001 has 2 preferred forms in en, not one"]


def test_a_form_under_two_concepts_is_a_problem_until_noted(termbase):
    stray = pd.DataFrame([["K004", "hi", "सीजफायर", "variant", ""]], columns=termbase.forms.columns)
    forms = pd.concat([termbase.forms, stray], ignore_index=True)
    (problem,) = check_termbase(replace(termbase, forms=forms))
    assert "K002" in problem and "K004" in problem
    noted = forms.assign(note=forms["note"].where(forms["form"].str[:2] != "सी", "Ambiguous."))
    assert check_termbase(replace(termbase, forms=noted)) == []


def test_a_loaded_term_without_a_source_is_a_problem(termbase):
    bare = termbase.concepts.copy()
    bare.loc[bare["id"] == "K014", "usage_source"] = ""
    assert check_termbase(replace(termbase, concepts=bare)) == [
        "K014 is loaded without usage_source"
    ]


def test_each_sides_name_of_a_territory_leads_to_the_others(termbase):
    cut = termbase.concepts.copy()
    cut.loc[cut["id"] == "K014", "see"] = ""
    assert check_termbase(replace(termbase, concepts=cut)) == ["K014 does not lead to K015, K016"]
    loaded = set(termbase.concepts.query("loaded")["id"])
    assert all(loaded & set(group) for group in CONTESTED)


def test_reading_a_broken_termbase_names_what_is_wrong(data_copy):
    path = data_copy / "term_forms.csv"
    path.write_text(
        path.read_text("utf-8").replace("K004,hi,बातचीत,preferred", "K004,hi,बातचीत,variant")
    )
    with pytest.raises(ValueError, match="K004 has 0 preferred forms in hi"):
        read_termbase(data_copy)
    path.write_text("concept,language,form,kind,note\nK999,hi,क,preferred,\n", "utf-8")
    with pytest.raises(tables.TableError, match="K999"):
        read_termbase(data_copy)


@pytest.mark.parametrize("spelling", ["सीज़फ़ायर", "सीजफायर", "सीज\u093cफ\u093cायर"])
def test_a_form_is_looked_up_whatever_its_nukta(termbase, spelling):
    assert look_up(termbase, spelling, "hi")["equivalent"].tolist() == ["ceasefire"]


def test_an_unlisted_form_has_no_concept(termbase):
    assert look_up(termbase, "खरगोश", "hi").empty
    with pytest.raises(ValueError, match="'ur'"):
        look_up(termbase, "جنگ", "ur")


def test_misspellings_are_no_equivalents(termbase):
    rows = equivalents(termbase).set_index("concept")
    assert "संघाई" not in rows.loc["K094", "hi_variants"]
    assert "एससीओ" in rows.loc["K094", "hi_variants"]
