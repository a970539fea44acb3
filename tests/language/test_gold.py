"""The layer against its own gold, which was written before its author had seen the code."""

import pandas as pd
import pytest

from analysis import instruments, tables

HARD = ("abbreviation", "quotation")
LEAST_HARD = 49 / 50
LEAST_NAMED = 0.985
LEAST_ABSENT_F1 = 0.96


@pytest.fixture(scope="module")
def answers() -> pd.DataFrame:
    return instruments.name_answers()


def listing(failed: pd.DataFrame, *columns: str) -> str:
    return "\n" + "\n".join(" | ".join(map(str, row)) for row in failed[[*columns]].to_numpy())


def test_the_sentences_of_a_case_make_up_its_text() -> None:
    """Between two sentences, before the first and after the last stands at most white space."""
    for row in tables.read("gold_sentences").itertuples():
        rest = row.text
        for sentence in row.sentences.split("‖"):
            before, found, rest = rest.partition(sentence)
            assert found, row.id
            assert not before.strip(), row.id
        assert not rest.strip(), row.id


def test_no_form_of_the_names_stands_for_two_entities() -> None:
    forms = tables.read("gold_names")
    assert (forms.groupby(["language", "form"])["entity"].nunique() == 1).all()
    listed = forms[forms["listed"]].groupby("entity")["language"].agg(set)
    assert (listed == {"en", "hi"}).all()
    assert not (forms.loc[~forms["listed"], "language"] == "en").any()
    linked = forms["listed"] & (forms["language"] == "hi")
    assert ((forms["way"] != "") == linked).all()


@pytest.mark.parametrize("entity", ["azad-kashmir", "jammu-kashmir", "gilgit-baltistan"])
def test_a_contested_place_says_whose_its_names_are(entity: str) -> None:
    forms = tables.read("gold_names")
    (note,) = set(forms.loc[forms["entity"] == entity, "note"]) - {""}
    assert "India" in note
    assert "Pakistan" in note


def test_abbreviations_and_quotation_marks_are_read_as_an_editor_reads_them() -> None:
    cases = instruments.sentence_cases()
    hard = cases[cases["kind"].isin(HARD)]
    assert hard["right"].mean() >= LEAST_HARD, listing(hard[~hard["right"]], "id", "found")


@pytest.mark.parametrize("language", ["hi", "en"])
def test_the_other_cases_are_cut_right_too(language: str) -> None:
    cases = instruments.sentence_cases()
    rest = cases[~cases["kind"].isin(HARD) & (cases["language"] == language)]
    assert rest["right"].mean() >= 0.95, listing(rest[~rest["right"]], "id", "found")


def test_hindi_names_are_found_among_the_english_ones(answers) -> None:
    heard = answers[answers["way"].isin(["sound", "letters"])]
    failed = heard[~heard["right"]]
    assert heard["right"].mean() >= LEAST_NAMED, listing(failed, "entity", "form", "answer")


def test_names_that_are_not_in_the_list_are_told(answers) -> None:
    """One name an entity on both sides, as in the lists people link."""
    standard = instruments.name_answers(standard=True)
    scores = instruments.name_scores(answers, standard).set_index(["measure", "group"])
    heard = standard[~standard["listed"] | standard["way"].isin(["sound", "letters"])]
    wrong = heard[heard["linked"] != heard["listed"]]
    shown = listing(wrong, "listed", "form", "answer", "similarity")
    assert scores.loc[("absent", "f1"), "share"] >= LEAST_ABSENT_F1, shown
    assert scores.loc[("recall@1", "one name"), "share"] >= LEAST_NAMED
