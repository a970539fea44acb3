"""The finder against mentions marked by reading the five texts."""

import pandas as pd
import pytest

from analysis import spans, tables
from analysis.actors import find_mentions, load, score

CONTENT = ("title", "dek", "subhead", "body")


@pytest.fixture(scope="module")
def gold():
    return tables.read("gold_mentions")


@pytest.fixture(scope="module")
def found(texts):
    parts = []
    for document in texts:
        kept = ["\n" if character == "\n" else " " for character in document.text]
        for zone in document.zones_of(*CONTENT):
            kept[zone.start : zone.end] = document.text[zone.start : zone.end]
        authority = load().for_document(document.id)
        table = find_mentions("".join(kept), document.language, authority, document.published)
        parts.append(table.assign(doc=document.id))
    return pd.concat(parts, ignore_index=True)


def test_every_marked_span_holds_what_it_says(texts, gold):
    for row in gold.itertuples():
        assert texts[row.doc].text[row.start : row.end] == row.surface


def test_marked_types_are_those_of_the_authority(gold):
    known = load().actors
    assert all(known[row.actor].type == row.type for row in gold.itertuples())


def test_span_and_link_reach_the_goal_on_the_five_texts(found, gold):
    """F1 of .97 for spans and links; these are the texts the rules were written on."""
    by_level = score(found, gold).set_index("level")["f1"]
    assert by_level["strict"] >= 0.97
    assert by_level["labelled"] >= 0.97
    both = found.merge(gold, on=["doc", "start", "end", "actor"])
    assert spans.rates(len(both), len(found), len(gold))[2] >= 0.97


@pytest.mark.parametrize("form", ["role", "metonym", "partial"])
def test_forms_that_need_their_context_are_found(found, gold, form):
    hits = found[["doc", "start", "end", "actor"]].merge(gold[gold["form"] == form])
    assert len(hits) >= 0.9 * (gold["form"] == form).sum() > 0


def test_page_furniture_would_add_actors_the_articles_do_not_name(texts, found):
    """Blanking it out matters: the whole page of 001 names more than its article does."""
    document = texts["001"]
    whole = find_mentions(document.text, document.language, date=document.published)
    assert "p-nehru" in set(whole["actor"])
    assert "p-nehru" not in set(found.loc[found["doc"] == "001", "actor"])
