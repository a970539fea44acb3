"""How sure each tie is: left out, resampled, by upstream, by rule, by coding."""

import pandas as pd
import pytest

from analysis import actors

UPSTREAM = {"000": "PTI", "001": "", "004": "PTI"}


def rows(*given_rows):
    """Rows of document, actor, proposition, stance."""
    return pd.DataFrame(given_rows, columns=["doc", "actor", "proposition", "stance"])


ROWS = rows(
    ("000", "भारत", "TALKS", 1), ("000", "Khan", "TALKS", 1), ("001", "भारत", "TALKS", 1),
    ("001", "Khan", "TALKS", 1), ("004", "Khan", "THIRD", 1), ("004", "रूस", "THIRD", -1),
)  # fmt: skip


def mentions():
    named = ROWS.assign(
        start=range(6), end=range(1, 7), surface=ROWS["actor"], type="state", sentence=0
    )
    return named.assign(paragraph=[0, 0, 1, 1, 2, 2])


def one_mode(some):
    return actors.network(some, mode="one", aggregation="subtract")


def test_every_tie_has_its_three_ranges():
    table = actors.tie_sureness(mentions(), actors.comention_network, draws=50)
    ties = table.set_index(["source", "target"])
    both = ties.loc[("Khan", "भारत")]
    assert both[["weight", "low", "high"]].tolist() == [2, 1, 2]
    assert both["doc_low"] <= both["weight"] <= both["doc_high"]
    assert both["par_low"] <= both["weight"] <= both["par_high"]
    assert ties.loc[("Khan", "रूस"), "hangs_on"] == "004"
    assert table["doc_present"].between(0, 1).all()


def test_a_tie_in_one_text_of_three_is_missing_from_some_draws():
    table = actors.tie_sureness(mentions(), actors.comention_network, draws=200)
    present = table.set_index(["source", "target"])["doc_present"]
    # Never drawn in three draws of three texts: (2/3)^3.
    assert present["Khan", "रूस"] == pytest.approx(1 - (2 / 3) ** 3, abs=0.03)


def test_a_pair_shows_what_it_rests_on():
    table = actors.agreement_sureness(ROWS, UPSTREAM, draws=50).set_index(["source", "target"])
    assert table.loc[("Khan", "भारत"), ["documents", "upstreams"]].tolist() == [2, 2]
    against = table.loc[("Khan", "रूस")]
    assert against["weight"] == -1
    assert against["low"] <= -1 <= against["high"]
    assert (table["best"] <= table["worst"]).all()


def test_ties_are_counted_over_every_choice_of_documents():
    found = actors.accumulation(ROWS, one_mode)
    assert found["units"].tolist() == [1, 2, 3]
    assert found["ties"].tolist() == pytest.approx([1, 5 / 3, 2])
    assert found[["fewest", "most"]].values.tolist() == [[1, 1], [1, 2], [2, 2]]
    assert found["gain"].sum() == len(actors.edges(one_mode(ROWS)))


def test_what_is_left_without_a_document_is_the_mean_before_the_last():
    """The gain of the last is what leaving one out costs on average."""
    found = actors.accumulation(ROWS, one_mode)
    left = [len(actors.edges(one_mode(ROWS[ROWS["doc"] != doc]))) for doc in UPSTREAM]
    assert found["ties"].iloc[-2] == pytest.approx(sum(left) / len(left))


def test_codings_are_compared_with_the_one_that_stands():
    other = ROWS.assign(stance=[1, -1, 1, -1, 1, -1])
    table = actors.coding_agreement({"adjudicated": ROWS, "a": other}, "adjudicated")
    assert table.set_index("coding").loc["a"].tolist() == [0, 2, 0, 1]
    with pytest.raises(KeyError, match="adjudicated"):
        actors.coding_agreement({"adjudicated": ROWS}, "b")


def test_numbers_for_the_prose_follow_the_tables():
    ties = actors.tie_sureness(mentions(), actors.comention_network, draws=20)
    pairs = actors.agreement_sureness(ROWS, UPSTREAM, draws=20)
    codings = {"adjudicated": ROWS, "a": ROWS.head(4)}
    found = actors.sureness_numbers(ties, pairs, codings, "adjudicated")
    assert found["pairs"] == len(pairs) == 2
    assert (found["coded_agree"], found["coded_differ"]) == (1, 1)
    assert (found["kept_agree"], found["kept_differ"], found["added_high"]) == (1, 0, 0)
