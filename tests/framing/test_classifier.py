"""The classifier judges what it has not seen, shows what it goes by, and corrects its counts."""

from __future__ import annotations

import pickle

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.framing.classifier import (
    code_scores,
    flags_held_out,
    held_out,
    identity_bias,
    name_weights,
    prevalence,
    train,
)
from analysis.framing.classifier.features import features, only_names, swapped, without_names
from analysis.framing.classifier.validation import folds, threshold
from analysis.language import FormMatcher

WAR_EN, PEACE_EN = ["shells fell", "troops fired shells"], ["talks began", "they agreed to talks"]
WAR_HI, PEACE_HI = ["सेना ने गोले दागे", "सीमा पर गोले गिरे"], ["वार्ता शुरू हुई", "शांति वार्ता हुई"]
TEXTS = [*WAR_EN, *PEACE_EN, *WAR_HI, *PEACE_HI]
LANGUAGES = ["en"] * 4 + ["hi"] * 4
CODES = ["war", "war", "peace", "peace"] * 2
DOCS = ["a", "b", "a", "b"] * 2


def test_one_classifier_reads_both_languages_and_keeps_words_whole():
    model = train(TEXTS, LANGUAGES, CODES)
    assert model.predict(["गोले", "talks"], ["hi", "en"]).tolist() == ["war", "peace"]
    assert {"वार्ता", "talk", "=dialogue_peace"} <= set(model.names)
    again = pickle.loads(pickle.dumps(model))
    assert again.predict(TEXTS, LANGUAGES).tolist() == model.predict(TEXTS, LANGUAGES).tolist()


def test_what_the_dictionary_knows_carries_from_one_language_to_the_other():
    english = train(TEXTS[:4] * 2, LANGUAGES[:4] * 2, CODES)
    assert english.predict(["बातचीत", "गोलाबारी"], ["hi", "hi"]).tolist() == ["peace", "war"]


def test_coefficients_name_what_speaks_for_a_code_and_against_it():
    table = train(TEXTS, LANGUAGES, CODES).coefficients(1)
    assert table.groupby("code")["weight"].agg(["max", "min"]).apply(np.sign).values.tolist() == [
        [1, -1],
        [1, -1],
    ]
    assert train(TEXTS, LANGUAGES, CODES).coefficients(0).empty


@pytest.mark.parametrize(
    ("texts", "codes", "told"),
    [
        (["a b"] * 4, ["x"] * 4, "nothing to tell apart: x is the same for all 4 texts"),
        (["a b"] * 4, ["x", "y"], "4 texts, 4 languages, 2 codes"),
        (["।", "?", "", "\0"], ["x", "y"] * 2, "none of 4 texts has a word to learn from"),
    ],
)
def test_what_cannot_be_learnt_from_is_told(texts, codes, told):
    with pytest.raises(ValueError, match=told.replace("?", "[?]")):
        train(texts, ["en"] * 4, codes)


@given(st.lists(st.sampled_from("abcdefg"), min_size=1), st.integers(1, 6))
def test_folds_hold_each_row_once_and_part_no_document(groups, count):
    parts = [part.tolist() for part in folds(groups, count)]
    assert sorted(row for part in parts for row in part) == list(range(len(groups)))
    held = [{groups[row] for row in part} for part in parts]
    assert sum(map(len, held)) == len(set(groups))
    assert len(parts) == min(count, len(set(groups)))


def test_no_text_is_judged_by_what_was_learnt_from_its_document():
    # Every document has a word of its own that gives the code away; elsewhere it tells nothing.
    docs = [f"d{number}" for number in range(8) for _ in range(2)]
    codes = ["x" if number % 2 else "y" for number in range(8) for _ in range(2)]
    texts = [f"secret{doc} {doc}word" for doc in docs]
    likely = held_out(texts, ["en"] * 16, codes, docs, count=8)
    assert np.ptp(likely.to_numpy(), axis=0).max() < 0.2  # nothing but the share of the others


def test_what_a_document_gives_away_is_told_as_leakage():
    docs = [f"d{number}" for number in range(8) for _ in range(4)]
    codes = ["x" if number % 2 else "y" for number in range(8) for _ in range(4)]
    texts = [f"secret{doc} {doc}word" for doc in docs]
    table = identity_bias(texts, ["en"] * 32, codes, docs, ["Modi"]).set_index("trial")
    assert table.loc["documents split", "right"] == 1
    assert table.loc["as written", "right"] <= 0.6


def test_judging_needs_two_documents():
    with pytest.raises(ValueError, match="two documents"):
        held_out(TEXTS, LANGUAGES, CODES, ["a"] * 8)


def test_a_code_of_one_document_is_never_given_there():
    codes = ["rare", *CODES[1:]]
    docs = ["only", *DOCS[1:]]
    assert held_out(TEXTS, LANGUAGES, codes, docs, count=9)["rare"].iloc[0] == 0


def test_thresholds_are_low_for_rare_codes_and_learnt_elsewhere():
    rng = np.random.default_rng(1)
    truth = rng.random(400) < 0.1
    likely = np.clip(0.15 + 0.15 * truth + rng.normal(0, 0.05, 400), 0, 1)
    assert threshold(truth, likely) < 0.35
    given_codes = flags_held_out(
        TEXTS * 2, LANGUAGES * 2, pd.DataFrame({"w": [True, False] * 8}), DOCS * 2
    )
    assert given_codes.shape == (16, 1)
    assert given_codes.dtypes.tolist() == [np.dtype(bool)]


def test_scores_by_code():
    table = code_scores(["x", "x", "y"], ["x", "y", "y"]).set_index("code")
    assert table.loc["x", ["n", "given", "both", "precision", "recall"]].tolist() == [
        2,
        1,
        1,
        1,
        0.5,
    ]
    assert table.loc["x", "always"] == pytest.approx(0.8)


def test_names_are_blanked_left_alone_and_exchanged_whole():
    hindi = FormMatcher(["भारत", "पाक"], "hi")
    assert without_names("भारतीय, भारत, पाकिस्तान", hindi) == "भारतीय,     , पाकिस्तान"
    assert only_names("पाक और भारत", hindi) == "पाक भारत"
    assert swapped("भारत और पाक", hindi, {"भारत": "पाक", "पाक": "भारत"}) == "पाक और भारत"


def test_a_classifier_of_names_is_found_out():
    texts = [f"{who} spoke on day {day}" for day in "abcdefgh" for who in ("Modi", "Khan")]
    codes, docs = ["x", "y"] * 8, [day for day in "abcdefgh" for _ in range(2)]
    pairs = {"Modi": "Khan", "Khan": "Modi"}
    table = identity_bias(texts, ["en"] * 16, codes, docs, ["Modi", "Khan"], pairs=pairs)
    right = table.set_index("trial")["right"]
    assert right["as written"] == right["only names"] == 1
    assert right["without names"] <= 0.5
    assert right["names exchanged"] == 0
    weights = name_weights(train(texts, ["en"] * 16, codes), ["Modi", "Khan"])
    assert weights["strongest"].tolist() == ["modi", "khan"]
    assert (weights["names"] > 0.5).all()
    with pytest.raises(ValueError, match="no names"):
        identity_bias(texts, ["en"] * 16, codes, docs, [])


HOSTILE = st.text(st.sampled_from("भारत वार्ता\u200d\u0301\ud800\0\u202e India") | st.characters())


@given(HOSTILE, st.sampled_from(["hi", "en"]))
def test_any_string_has_features(text, language):
    assert all(isinstance(feature, str) and feature for feature in features(text, language))
    names = FormMatcher(["India", "भारत"], language)
    assert len(without_names(text, names)) == len(text)


# --- prevalence -----------------------------------------------------------------------------


def shares(table: pd.DataFrame) -> dict[str, float]:
    return dict(zip(table["method"], table["share"], strict=True))


def test_a_faultless_machine_needs_no_correction():
    hand = [True] * 30 + [False] * 70
    found = shares(prevalence(hand, hand, [True] * 300 + [False] * 700))
    assert found["adjusted"] == found["difference"] == pytest.approx(0.3)
    assert found["counted"] == pytest.approx(0.3)


def test_a_useless_machine_is_not_leant_on():
    rng = np.random.default_rng(5)
    hand, machine = rng.random(200) < 0.4, rng.random(200) < 0.5
    table = prevalence(hand, machine, rng.random(2000) < 0.5).set_index("method")
    width = table["high"] - table["low"]
    assert width["tuned"] <= width["sample"] * 1.02
    assert width["tuned"] < width["difference"]


def test_rogan_and_gladen_by_hand():
    # Sensitivity .9, specificity .8, apparent prevalence .41: (.41 + .8 - 1) / (.9 + .8 - 1) = .3
    hand = [True] * 10 + [False] * 10
    machine = [True] * 9 + [False] + [True] * 2 + [False] * 8
    table = prevalence(hand, machine, [True] * 41 + [False] * 59)
    assert shares(table)["adjusted"] == pytest.approx(0.3)
    row = table.set_index("method").loc["adjusted"]
    assert row["note"] == "sensitivity 0.90, specificity 0.80"
    of_rest = 0.41 * 0.59 / 99
    of_errors = (0.3**2 * 0.9 * 0.1 + 0.7**2 * 0.8 * 0.2) / 10 * 20 / 19  # ten texts for each rate
    error = ((of_rest + of_errors) / 0.7**2) ** 0.5
    assert row["high"] == pytest.approx(0.3 + 1.959964 * error, abs=1e-6)


def test_intervals_hold_the_truth_about_as_often_as_they_say():
    rng = np.random.default_rng(11)
    held = dict.fromkeys(("sample", "adjusted", "difference", "tuned"), 0)
    for _ in range(200):
        truth = rng.random(2300) < 0.3
        machine = np.where(truth, rng.random(2300) < 0.8, rng.random(2300) < 0.15)
        table = prevalence(truth[:300], machine[:300], machine[300:]).set_index("method")
        for method in held:
            held[method] += table.loc[method, "low"] <= 0.3 <= table.loc[method, "high"]
    assert all(180 <= count <= 199 for count in held.values()), held


def test_texts_of_one_document_count_for_less():
    hand = [True, False] * 50
    machine = [True, False] * 45 + [False, True] * 5
    docs = [f"d{number // 10}" for number in range(100)]
    rest = [True] * 200 + [False] * 200
    whose = ["x"] * 200 + ["y"] * 200
    alone = prevalence(hand, machine, rest).set_index("method")
    together = prevalence(hand, machine, rest, groups=docs, rest_groups=whose).set_index("method")
    width = together["high"] - together["low"] - (alone["high"] - alone["low"])
    assert width["difference"] > 0


def test_what_cannot_be_estimated_says_why():
    table = prevalence([True, False] * 5, [False, True] * 5, [True] * 9).set_index("method")
    assert np.isnan(table.loc["adjusted", "share"])
    assert "no better than chance" in table.loc["adjusted", "note"]
    table = prevalence([True] * 5, [True] * 5, [True] * 9).set_index("method")
    assert "one value only" in table.loc["adjusted", "note"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (([True], [True], [True]), "two texts coded by hand"),
        (([True] * 3, [True] * 2, [True]), "3 codes by hand but 2 by machine"),
        (([True] * 3, [True] * 3, []), "one other"),
    ],
)
def test_what_prevalence_needs(arguments, told):
    with pytest.raises(ValueError, match=told):
        prevalence(*arguments)
    with pytest.raises(ValueError, match="level"):
        prevalence([True] * 3, [True] * 3, [True], level=2)
    with pytest.raises(ValueError, match="differ in length"):
        prevalence([True] * 3, [True] * 3, [True], groups=["a"])
