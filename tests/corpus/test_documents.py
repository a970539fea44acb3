"""A corpus reads the texts it is told about, exactly as stored, or says what is wrong."""

import hashlib

import pytest

from analysis import corpus, tables
from analysis.corpus import TextError, ZoneError
from analysis.edtf import parse_edtf

TEXT = "शीर्षक\n\nपहला वाक्य। 😀\u00a0दूसरा “वाक्य”।\r\nSee also: talks"


@pytest.fixture
def own(data_copy):
    """Return a data folder that holds one text of our own."""
    rows = tables.read("sources", data_copy).iloc[:1].copy()
    raw = data_copy / "raw"
    raw.mkdir()
    (raw / "own.txt").write_bytes(TEXT.encode())
    rows[["id", "file"]] = "own", "own.txt"
    rows["sha256"] = hashlib.sha256(TEXT.encode()).hexdigest()
    lines = {"title": "1", "body": "3", "boilerplate": "4"}
    for kind in corpus.KINDS:
        rows[f"{kind}_lines"] = lines.get(kind, "")
    tables.write("sources", rows, data_copy)
    return data_copy


def test_text_and_offsets_are_those_of_the_file(own):
    document = corpus.load(root=own)["own"]
    assert document.text == TEXT
    found = [(zone.kind, TEXT[zone.start : zone.end]) for zone in document.zones]
    assert found == [
        ("title", "शीर्षक"),
        ("body", "पहला वाक्य। 😀\u00a0दूसरा “वाक्य”।"),
        ("boilerplate", "See also: talks"),
    ]
    assert document.zone_at(0).kind == "title"
    assert document.zone_at(6) is None
    assert document.zone_at(TEXT.index("talks")).kind == "boilerplate"
    assert document.zone_at(len(TEXT)) is None
    assert [zone.line for zone in document.zones_of("body", "title")] == [1, 3]
    with pytest.raises(ZoneError, match="'advert' is no kind"):
        document.zones_of("advert")


def test_showing_a_document_or_corpus_never_shows_its_text(own):
    read = corpus.load(root=own)
    for shown in (repr(read), repr(read["own"]), str(read["own"])):
        assert "वाक्य" not in shown
        assert "own" in shown


def test_a_corpus_is_a_sequence_of_documents_with_distinct_ids(own):
    read = corpus.load(root=own)
    document = read["own"]
    assert [*read] == [document]
    assert len(read) == 1
    assert "own" in read
    assert document in read
    with pytest.raises(KeyError, match=r"no document 'x'.*own"):
        read["x"]
    with pytest.raises(ValueError, match="same id"):
        corpus.Corpus((document, document))


def test_a_missing_text_is_named_with_the_cure(own):
    (own / "raw" / "own.txt").unlink()
    assert not corpus.has_raw(own)
    assert corpus.at_hand(own) == ()
    for read in (corpus.raw_dir, lambda root: corpus.load(root=root)):
        with pytest.raises(TextError, match=r"own\.txt.*SAMVAD_RAW"):
            read(own)


def test_an_altered_text_is_never_read(own):
    path = own / "raw" / "own.txt"
    path.write_bytes(path.read_bytes() + b" ")
    for read in (corpus.raw_dir, corpus.has_raw, lambda root: corpus.load(root=root)):
        with pytest.raises(TextError, match=r"own\.txt is not the text.*SHA-256"):
            read(own)


def test_texts_are_found_in_the_named_folder_and_in_data_raw(own, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setenv("SAMVAD_RAW", str(elsewhere))
    assert corpus.raw_path("own.txt", own) == own / "raw" / "own.txt"
    assert corpus.raw_dir(own) == elsewhere
    (own / "raw" / "own.txt").rename(elsewhere / "own.txt")
    assert corpus.load(root=own)["own"].text == corpus.load(elsewhere, root=own)["own"].text
    monkeypatch.setenv("SAMVAD_RAW", str(tmp_path / "nowhere"))
    with pytest.raises(TextError, match=r"SAMVAD_RAW names .*nowhere, which is no folder"):
        corpus.has_raw(own)


def test_line_ranges_that_do_not_fit_name_the_document(own):
    rows = tables.read("sources", own)
    rows["boilerplate_lines"] = "9"
    tables.write("sources", rows, own)
    with pytest.raises(ZoneError, match=r"sources\.csv, document own .*line"):
        corpus.load(root=own)


def test_some_documents_can_be_read_without_the_others(own):
    with pytest.raises(KeyError, match="no document 'x'"):
        corpus.load(only=["own", "x"], root=own)
    assert [document.id for document in corpus.load(only=["own"], root=own)] == ["own"]


def test_publication_dates_lie_in_their_bounds_and_are_not_the_day_of_fetching():
    rows = corpus.read_sources()
    for row in rows.to_dict("records"):
        day, bounds = parse_edtf(row["published"]), parse_edtf(row["published_bounds"])
        assert bounds.earliest <= day.earliest <= day.latest <= bounds.latest
        assert row["published_reason"]
        if row["crawled"]:
            assert parse_edtf(row["crawled"]).earliest > bounds.latest


def test_every_source_text_is_covered_by_its_zones(texts):
    for document in texts:
        outside = list(document.text)
        for zone in document.zones:
            outside[zone.start : zone.end] = " " * (zone.end - zone.start)
        assert not "".join(outside).strip()
        assert document.zones_of("body")
