"""What the chapter on the sources shows agrees with its tables, in both editions."""

import pandas as pd
import pytest

from analysis import corpus, tables
from analysis.corpus import plots


@pytest.fixture
def sources():
    return tables.read("sources")


@pytest.fixture
def documents(sources):
    """Return sizes by zone for each source and for one text with a page around it."""
    zones = [("body", 900), ("boilerplate", 100)]
    rows = [(doc, "en", zone, 1, 1, n // 10, n) for doc in sources["id"] for zone, n in zones]
    columns = ["doc", "language", "zone", "paragraphs", "sentences", "words", "characters"]
    return pd.DataFrame(rows, columns=columns)


def exhibits(sources, documents):
    return [
        plots.zone_shares(documents),
        plots.criticism(tables.read("source_criticism")),
        plots.derivation(sources, tables.read("upstreams")),
        plots.overlap(tables.read("upstreams")),
    ]


def test_every_figure_draws_with_alt_text_and_twin_in_both_editions(edition, sources, documents):
    devanagari = edition == "hi"
    for exhibit in exhibits(sources, documents):
        assert exhibit.png() == exhibit.png()
        assert any("ऀ" <= letter <= "ॿ" for letter in exhibit.alt) == devanagari
        assert not exhibit.table.empty


def test_zone_shares_say_how_small_the_article_gets(sources, documents):
    documents.loc[documents["zone"].eq("body") & documents["doc"].eq("002"), "characters"] = 100
    exhibit = plots.zone_shares(documents)
    assert "002 (50.0%)" in exhibit.alt
    assert exhibit.table["article"].sum() == documents.query("zone == 'body'")["characters"].sum()


def test_criticism_counts_an_item_in_each_text_it_concerns():
    items = tables.read("source_criticism")
    exhibit = plots.criticism(items)
    named = items["doc"].str.count(";").add(1).sum()
    assert exhibit.table.drop(columns="Kind").to_numpy().sum() == named


def test_a_text_taken_in_later_appears_as_its_own_upstream(sources, documents):
    row = sources.iloc[[0]].assign(id="005", upstream="Example Daily (own)", outlet="Example Daily")
    more = pd.concat([sources, row], ignore_index=True)
    exhibit = plots.derivation(more, tables.read("upstreams"))
    assert "Example Daily (own) → 005" in exhibit.alt
    assert exhibit.png()


def test_independence_counts_shared_copy_once(sources, documents):
    frame = plots.independence(sources, documents).frame.set_index("Rests on")
    assert frame.loc["PTI", "Number of texts"] == (sources["upstream"] == "PTI").sum() > 1
    assert frame["Words"].sum() == documents.query("zone == 'body'")["words"].sum()


def test_hostile_outlet_names_are_escaped(sources, documents):
    sources.loc[0, "outlet"] = "<script>alert('वार्ता')</script>"
    assert "<script" not in plots.provenance(sources, documents).html()


def test_a_digest_that_is_not_there_is_named():
    with pytest.raises(KeyError, match="no digest of 'x'"):
        plots.digest_table(corpus.digests(), "x")


def test_the_corpus_in_numbers_agrees_with_its_tables(sources, data_copy, documents):
    tables.write("documents", documents, data_copy)
    numbers = corpus.describe(data_copy)
    assert numbers["texts"] == len(sources)
    assert numbers["words"] == 90 * len(sources)
    assert numbers["outside"] == "10.0"
    assert numbers["whole"] == 0
    assert numbers["rewrites"] + sources["upstream"].str.endswith("(own)").sum() == len(sources)
    grades = (numbers[f"grade_{grade}"] for grade in "abc")
    assert sum(grades) == numbers["items"]
