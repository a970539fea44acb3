"""Laws of keyness; published numbers are in tests/reference."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.framing import keyness

COUNTS = st.dictionaries(
    st.sampled_from(["युद्ध", "वार्ता", "war", "talks", "a"]), st.integers(1, 30), min_size=2
)


@pytest.mark.parametrize("measure", ["log_odds", "g2", "chi2"])
@settings(deadline=None, max_examples=50)
@given(a=COUNTS, b=COUNTS)
def test_exchanging_the_sides_turns_the_sign(
    measure: str, a: dict[str, int], b: dict[str, int]
) -> None:
    there = keyness(a, b, measure).set_index("term")["score"]
    back = keyness(b, a, measure).set_index("term")["score"].loc[there.index]
    assert np.abs(there).tolist() == pytest.approx(np.abs(back).tolist(), abs=1e-9)
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
    assert plain.equals(from_counts) and plain.equals(documents)


def test_intervals_by_document_are_named_and_hold_more_than_the_point() -> None:
    a = [["war", "war", "talks"], ["talks"], ["war", "a"]]
    b = [["talks", "a"], ["a", "war"], ["talks"]]
    table = keyness(a, b, draws=500)
    assert set(table["interval"]) == {"documents"} and (table["low"] < table["high"]).all()
    assert keyness(a, b, draws=500).equals(table)


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
        ({"prior": {"war": 1.0}}, "prior"),
        ({"prior": -1.0}, "prior"),
    ],
)
def test_wrong_settings_are_named(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        keyness({"war": 2, "talks": 1}, {"talks": 2}, **arguments)  # type: ignore[arg-type]


def test_an_empty_side_is_refused() -> None:
    with pytest.raises(ValueError, match="side b"):
        keyness({"war": 1}, {})
    with pytest.raises(ValueError, match="tokenize"):
        keyness("war", {"war": 1})
