"""The language layer is measured on cases it was not written for, beside a named library."""

import pandas as pd
import pytest

from analysis import instruments, tables
from analysis.instruments import plots
from analysis.instruments.splitting import split_upstream


@pytest.fixture(scope="module")
def sentences() -> pd.DataFrame:
    return instruments.sentence_scores()


@pytest.fixture(scope="module")
def names() -> pd.DataFrame:
    return instruments.name_answers()


@pytest.fixture(scope="module")
def name_scores(names) -> pd.DataFrame:
    return instruments.name_scores(names, instruments.name_answers(standard=True))


def test_every_case_is_counted_once_for_each_splitter(sentences) -> None:
    cases = len(tables.read("gold_sentences"))
    whole, parts = (sentences[(sentences["kind"] == "all") == every] for every in (True, False))
    for part in (whole, parts):
        assert part.groupby("splitter")["cases"].sum().tolist() == [cases, cases]
        assert (part["low"] <= part["share"]).all()
        assert (part["share"] <= part["high"]).all()


def test_a_splitter_that_knows_the_answers_gets_every_case_right() -> None:
    answers = tables.read("gold_sentences").set_index("text")["sentences"]
    cases = instruments.sentence_cases(lambda text, _: answers[text].split("‖"))
    assert cases["right"].all()
    assert not instruments.sentence_cases(lambda text, _: [*text])["right"].any()


def test_the_library_is_given_one_line_at_a_time() -> None:
    assert split_upstream("शीर्षक\nसभा हुई। सब लौटे।", "hi") == ["शीर्षक", "सभा हुई।", "सब लौटे।"]


def test_every_hindi_name_has_one_answer(names) -> None:
    forms = tables.read("gold_names")
    assert len(names) == (forms["language"] == "hi").sum()
    assert not names["answer"].isna().any()


def test_a_name_that_is_not_listed_is_right_when_nothing_is_linked(names) -> None:
    absent = names[~names["listed"]]
    assert (absent["right"] == ~absent["linked"]).all()


def test_rates_of_names_rest_on_their_counts() -> None:
    rows = [(True, "sound", True, True), (True, "letters", False, False)]
    rows += [(True, "meaning", False, False), (False, "", False, True), (False, "", True, False)]
    answers = pd.DataFrame(rows, columns=["listed", "way", "linked", "right"])
    answers = answers.assign(relation="standard")
    scores = instruments.name_scores(answers, answers)
    rates = scores.set_index(["measure", "group"])["share"].to_dict()
    assert rates["recall@1", "all"] == 0.5
    assert rates["recall@1", "meaning"] == 0
    assert rates["absent", "precision"] == rates["absent", "recall"] == 0.5
    assert rates["absent", "f1"] == 0.5


def test_the_widespread_patterns_break_hindi_and_not_english() -> None:
    pattern = "Python re, \\w+"
    assert instruments.cuts("कश्मीर पर", "hi")[pattern].tolist() == [("कश", "म", "र"), ("पर",)]
    english = instruments.cuts("talks on Kashmir", "en")
    assert [piece for (piece,) in english[pattern]] == english["word"].tolist()


def test_a_boundary_of_re_lies_inside_hindi_words_and_that_of_regex_does_not() -> None:
    met = instruments.inside_words(["पाक"], "पाकिस्तान और पाकिस्तानी", "hi")
    assert met.to_dict("records") == [{"form": "पाक", "by_re": 2, "by_regex": 0, "words": 0}]


def test_figures_of_the_layer_carry_their_counts(sentences, name_scores) -> None:
    cut, named = plots.plot_sentences(sentences), plots.plot_names(name_scores)
    assert len(cut.table) == len(sentences)
    assert "not in the list" in named.alt
    for drawn in (cut, named, plots.plot_cuts()):
        assert drawn.png()
    assert len(plots.top_table(5).frame) == 5
    assert plots.inside_table().frame.iloc[0].tolist()[-1] == 0


def test_prose_is_given_every_number_it_quotes(sentences, name_scores) -> None:
    shown = instruments.layer_headline(sentences, name_scores)
    assert all(shown.values())
    hindi = (tables.read("gold_sentences")["language"] == "hi").sum()
    assert f" / {hindi} " in shown["split_hi"]
