"""Laws of keyness; published numbers are in tests/reference."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.framing import keyness, wordings
from analysis.framing.keywords.scoring import MEASURES, SIZES

COUNTS = st.dictionaries(
    st.sampled_from(["युद्ध", "वार्ता", "war", "talks", "a"]), st.integers(1, 30), min_size=2
)


@pytest.mark.parametrize("measure", ["log_odds", "g2", "chi2", "fisher", "log_ratio"])
@settings(deadline=None, max_examples=50)
@given(a=COUNTS, b=COUNTS)
def test_exchanging_the_sides_turns_the_sign(
    measure: str, a: dict[str, int], b: dict[str, int]
) -> None:
    there = keyness(a, b, measure).set_index("term")["score"]
    back = keyness(b, a, measure).set_index("term")["score"].loc[there.index]
    assert np.abs(there).tolist() == pytest.approx(np.abs(back).tolist(), abs=1e-6)
    strong = there.abs() > 1e-9
    assert (np.sign(there[strong]) == -np.sign(back[strong])).all()


@settings(deadline=None, max_examples=50)
@given(a=COUNTS, b=COUNTS)
def test_p_and_q_are_probabilities_and_q_is_no_smaller(
    a: dict[str, int], b: dict[str, int]
) -> None:
    table = keyness(a, b)
    assert ((table["p"] >= 0) & (table["p"] <= 1)).all()
    assert (table["q"] >= table["p"] - 1e-12).all() and (table["q"] <= 1).all()


def test_words_counts_and_documents_give_the_same_counts() -> None:
    words_a, words_b = ["युद्ध", "शांति", "युद्ध"], ["शांति", "शांति"]
    plain = keyness(words_a, words_b)
    from_counts = keyness({"युद्ध": 2, "शांति": 1}, {"शांति": 2})
    documents = keyness([["युद्ध", "शांति"], ["युद्ध"]], [["शांति"], ["शांति"]])
    spread = ["docs_a", "docs_b", "dispersion_a", "dispersion_b"]
    assert plain.equals(from_counts)
    assert plain.drop(columns=spread).equals(documents.drop(columns=spread))
    assert plain[spread].isna().all(axis=None)
    assert documents[spread[:2]].values.tolist() == [[2, 0], [1, 2]]


def test_documents_may_be_mappings_generators_and_empty() -> None:
    lists = keyness([["war", "war"], [], ["talks"]], [["talks"], ["a"]], draws=20)
    mappings = [{"war": 2}, {}, {"talks": 1}]
    assert keyness(iter(mappings), ({w: 1} for w in ("talks", "a")), draws=20).equals(lists)


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_names_itself_and_its_test(measure: str) -> None:
    table = keyness({"war": 7, "talks": 3}, {"war": 2, "talks": 7}, measure)
    assert table["measure"].str.startswith(measure).all() and (table["test"] != "").all()
    assert table["term"].tolist() == ["war", "talks"]
    bounds = table["bounds"].iloc[0]
    assert (table["low"] < table[bounds]).all() and (table[bounds] < table["high"]).all()


def test_sizes_are_what_their_authors_define() -> None:
    a, b = {"w": 7, "rest": 3}, {"w": 2, "rest": 7}
    found = {name: keyness(a, b, name).set_index("term").at["w", "score"] for name in SIZES}
    share_a, share_b = 7 / 10, 2 / 9
    assert found["percent_diff"] == pytest.approx(100 * (share_a - share_b) / share_b)
    assert found["log_ratio"] == pytest.approx(math.log2(share_a / share_b))
    assert found["odds_ratio"] == pytest.approx(7 * 7 / (3 * 2))
    assert found["pmi"] == pytest.approx(math.log2(share_a / (9 / 19)))


def test_a_size_comes_with_the_p_of_the_likelihood_ratio() -> None:
    a, b = {"w": 7, "rest": 3}, {"w": 2, "rest": 7}
    size, test = (keyness(a, b, m, correction="williams") for m in ("log_ratio", "g2"))
    assert size["p"].tolist() == test["p"].tolist() and set(size["test"]) == {"g2 (williams)"}


@pytest.mark.parametrize("measure", SIZES)
def test_a_word_absent_from_one_side_has_finite_limits(measure: str) -> None:
    documents = [["war", "a"], ["a"]], [["talks", "a"], ["a", "a"]]
    for draws in (0, 30):
        table = keyness(*documents, measure, draws=draws)
        assert np.isfinite(table[["low", "high"]].to_numpy()).all()


def test_dispersion_is_the_deviation_of_proportions() -> None:
    # Gries (2008): |share of the uses - share of the words|, summed and halved.
    documents = [["x", "x", "y"], ["x", "y", "y", "y", "y"], ["y", "y"]]
    table = keyness(documents, [["y"]]).set_index("term")
    shares = [3 / 10, 5 / 10, 2 / 10]
    expected = sum(abs(v - s) for v, s in zip([2 / 3, 1 / 3, 0], shares, strict=True)) / 2
    assert table.at["x", "dispersion_a"] == pytest.approx(expected)
    assert math.isnan(table.at["x", "dispersion_b"])


def test_rare_words_left_out_still_count_in_totals_and_prior() -> None:
    a, b = {"war": 5, "x": 1}, {"war": 2, "talks": 4, "y": 1}
    every, some = keyness(a, b), keyness(a, b, minimum=2)
    shared = ["term", "total_a", "log_odds", "score"]
    same = every[every["term"].isin(some["term"])][shared].reset_index(drop=True)
    assert some[shared].equals(same) and set(some["term"]) == {"war", "talks"}
    documents = [["war", "x"], ["war"]], [["talks", "y"], ["talks"]]
    drawn = [keyness(*documents, minimum=n, draws=40).set_index("term") for n in (1, 2)]
    assert drawn[0].loc["war", "low"] == drawn[1].loc["war", "low"]


def test_a_pooled_prior_draws_the_log_odds_together() -> None:
    a, b = {"war": 9, "talks": 1}, {"war": 2, "talks": 8}
    flat = keyness(a, b, prior=0.01)["log_odds"].abs()
    pooled = keyness(a, b, prior="pooled")["log_odds"].abs()
    strong = keyness(a, b, prior="pooled", strength=500)["log_odds"].abs()
    assert (strong < pooled).all() and (pooled < flat).all()


def test_a_word_that_is_all_there_is_says_nothing() -> None:
    for measure in MEASURES:
        table = keyness({"war": 3}, {"war": 5}, measure)
        assert table["p"].iloc[0] == pytest.approx(1), measure


def test_no_prior_and_no_use_is_no_evidence() -> None:
    table = keyness({"war": 3, "a": 2}, {"talks": 5, "a": 2}, prior=0).set_index("term")
    assert table.at["war", "score"] == 0 and table.at["war", "p"] == 1


def test_words_are_whole_in_both_scripts() -> None:
    assert wordings("मोदी ने पाकिस्तान से कहा, ज़मीन", "hi") == [
        "मोदी",
        "ने",
        "पाकिस्तान",
        "से",
        "कहा",
        "जमीन",
    ]
    assert wordings("\ud800 \x00 \u202e", "hi", bigrams=True) == []


def test_one_word_in_two_encodings_is_one_term() -> None:
    composed, apart = "\u0958लम और क़लम", "क\u093cलम और क\u093cलम"
    one, other = wordings(composed, "hi"), wordings(apart, "hi")
    assert one == other and keyness(one, other)["term"].tolist() == ["कलम", "और"]


@given(text=st.text(max_size=60), language=st.sampled_from(["hi", "en"]))
def test_pairs_are_of_neighbours_and_no_text_is_too_odd(text: str, language: str) -> None:
    single = wordings(text, language)
    pairs = wordings(text, language, bigrams=True)[len(single) :]
    assert len(pairs) < max(len(single), 1)
    beside = {f"{x} {y}" for x, y in pairwise(single)}
    assert set(pairs) <= beside


def test_intervals_by_document_are_named_and_hold_more_than_the_point() -> None:
    a = [["war", "war", "talks"], ["talks"], ["war", "a"]]
    b = [["talks", "a"], ["a", "war"], ["talks"]]
    table = keyness(a, b, draws=500)
    assert set(table["interval"]) == {"documents"} and (table["low"] < table["high"]).all()
    assert keyness(a, b, draws=500).equals(table)


def test_parts_of_the_same_documents_are_drawn_together() -> None:
    # Whoever speaks of war, the other voice of that text does too: together the odds stay put.
    a = [["war"] * n + ["x"] * 9 for n in (1, 3, 9)]
    together, apart = (keyness(a, a, draws=200, paired=p).set_index("term") for p in (True, False))
    assert together.at["war", "low"] == together.at["war", "high"] == 0
    assert apart.at["war", "low"] < 0 < apart.at["war", "high"]


def test_a_single_document_has_no_interval_by_document() -> None:
    assert keyness([["war"]], [["talks"], ["war"]], draws=50)["low"].isna().all()


def test_an_informative_prior_shrinks_a_word_common_everywhere() -> None:
    a, b = {"the": 60, "war": 6, "x": 40}, {"the": 40, "talks": 6, "x": 60}
    flat = keyness(a, b, prior=0.1).set_index("term").at["the", "log_odds"]
    informed = keyness(a, b, prior={"the": 500, "war": 1, "talks": 1, "x": 500})
    assert abs(informed.set_index("term").at["the", "log_odds"]) < abs(flat)


def test_fisher_of_a_word_on_one_side_only_is_infinite_in_size() -> None:
    table = keyness({"a": 3, "b": 2}, {"b": 5}, "fisher").set_index("term")
    assert table.at["a", "log_odds"] == math.inf and 0 < table.at["a", "p"] < 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"measure": "tfidf"}, "measure"),
        ({"variance": "none"}, "variance"),
        ({"measure": "g2", "correction": "yates"}, "correction"),
        ({"draws": 10}, "documents"),
        ({"paired": True}, "same documents"),
        ({"prior": {"war": 1.0}}, "prior"),
        ({"prior": -1.0}, "prior"),
        ({"prior": "flat"}, "prior"),
        ({"strength": 5.0}, "strength"),
        ({"prior": "pooled", "strength": 0.0}, "strength"),
        ({"level": 1.0}, "level"),
    ],
)
def test_wrong_settings_are_named(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        keyness({"war": 2, "talks": 1}, {"talks": 2}, **arguments)  # type: ignore[arg-type]


def test_an_empty_side_is_refused() -> None:
    with pytest.raises(ValueError, match="side b"):
        keyness({"war": 1}, {})
    with pytest.raises(ValueError, match="side a holds no words"):
        keyness([[], []], [["war"]])
    with pytest.raises(ValueError, match="whole numbers"):
        keyness({"war": -1, "a": 2}, {"war": 1})
    with pytest.raises(ValueError, match="tokenize"):
        keyness("war", {"war": 1})
