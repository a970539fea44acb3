"""The hand-made tables about the sources agree with the texts and with one another."""

import pytest

from analysis import tables
from analysis.corpus import parse_lines
from analysis.edtf import parse_edtf


@pytest.mark.parametrize("name", ["facts", "source_criticism", "upstreams"])
def test_lines_named_in_a_table_hold_text(texts, name):
    for row in tables.read(name).to_dict("records"):
        docs = row["doc"].split(";")
        for doc in docs if len(docs) == 1 else ():
            held = {zone.line for zone in texts[doc].zones}
            assert held >= set(parse_lines(row["lines"])), row


def test_an_item_about_several_documents_names_one_line_in_each_or_none(texts):
    rows = tables.read("source_criticism")
    for row in rows[rows["doc"].str.contains(";")].to_dict("records"):
        docs, lines = row["doc"].split(";"), row["lines"].split(";") if row["lines"] else []
        assert not lines or len(lines) == len(docs)
        for doc, line in zip(docs, lines, strict=False):
            assert int(line) in {zone.line for zone in texts[doc].zones}


def test_every_source_names_the_upstream_it_mainly_rests_on():
    sources, upstreams = tables.read("sources"), tables.read("upstreams")
    primary = upstreams[upstreams["primary"]].groupby("doc")["upstream"].unique()
    for row in sources.itertuples():
        assert list(primary[row.id]) == [row.upstream]


def test_measured_overlap_has_its_measure_and_range():
    rows = tables.read("upstreams")
    measured = rows["measure"] != ""
    assert measured.any()
    assert (rows["low"].notna() == measured).all()
    assert (rows["high"].notna() == measured).all()
    assert (rows.loc[measured, "low"] <= rows.loc[measured, "high"]).all()


def test_no_one_is_reported_to_have_spoken_after_the_report_appeared():
    published = tables.read("sources").set_index("id")["published_bounds"]
    for row in tables.read("facts").itertuples():
        said = parse_edtf(row.date).earliest if row.date else None
        assert said is None or said <= parse_edtf(published[row.doc]).latest, row.id


def test_a_fact_the_outlet_asserts_itself_has_no_speaker():
    facts = tables.read("facts")
    own = facts[facts["speaker_label"] == "the outlet"]
    assert (own["speaker"] == "").all()
    assert (own["attribution"] == "narrator").all()
