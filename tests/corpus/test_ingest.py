"""A new text comes in whole or not at all."""

import pytest

from analysis import corpus, tables
from analysis.corpus import IngestError, ZoneError, ingest

HINDI = "वार्ता फिर शुरू\n\nदोनों पक्ष मिले।\nशांति की बात हुई।\n"
ENGLISH = "Talks resume\n\nThe two sides met.\nThey spoke of peace.\n"
GIVEN = {"id": "new", "language": "en", "published": "2024-05-03", "outlet": "Example Daily"}


@pytest.fixture
def article(tmp_path):
    """Return a writer of text files."""

    def write(content: str | bytes, name: str = "article.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def unchanged(data_copy, before):
    return (data_copy / "sources.csv").read_bytes() == before and not (data_copy / "raw").exists()


@pytest.mark.parametrize(("text", "language"), [(HINDI, "hi"), (ENGLISH, "en")])
def test_a_text_is_stored_byte_for_byte_and_described(article, data_copy, text, language):
    row = ingest(article(text), **GIVEN | {"language": language}, title_lines="1", root=data_copy)
    document = corpus.load(only=["new"], root=data_copy)["new"]
    assert document.text == text
    assert [zone.kind for zone in document.zones] == ["title", "body", "body"]
    assert (row["body_lines"], row["published_bounds"]) == ("3-4", "2024-05-03")
    assert row["upstream"] == "Example Daily (own)"
    assert tables.read("sources", data_copy)["id"].tolist()[-1] == "new"


def test_every_line_is_body_unless_told_otherwise(article, data_copy):
    assert ingest(article(ENGLISH), **GIVEN, root=data_copy)["body_lines"] == "1;3-4"


def test_line_ends_of_other_systems_are_kept(article, data_copy):
    text = ENGLISH.replace("\n", "\r\n")
    ingest(article(text), **GIVEN, root=data_copy)
    assert corpus.load(only=["new"], root=data_copy)["new"].text == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "holds no text"),
        (b" \n\t\xc2\xa0\n", "holds no text"),
        (b"fine\nbad \xff byte", "line 2: byte 9 is not UTF-8"),
        ("वार्ता".encode("utf-16"), "not UTF-8"),
        ("वार्ता".encode()[:-1], "not UTF-8"),
        (b"nul\x00byte", r"line 1: hidden character U\+0000"),
        (b"escape\n\x1b[2J", r"line 2: hidden character U\+001B"),
        ("shown \u202ereversed".encode(), r"hidden character U\+202E"),
        ("isolate \u2066x\u2069".encode(), r"hidden character U\+2066"),
        ("\ufeffbyte-order mark".encode(), r"hidden character U\+FEFF"),
        (HINDI.encode(), "0% of its letters are Latin"),
        ("١٢٣ — 2019".encode(), "0% of its letters are Latin"),
    ],
)
def test_hostile_bytes_are_refused_and_nothing_is_written(article, data_copy, content, reason):
    before = (data_copy / "sources.csv").read_bytes()
    with pytest.raises(IngestError, match=reason):
        ingest(article(content), **GIVEN, root=data_copy)
    assert unchanged(data_copy, before)


@pytest.mark.parametrize(
    ("details", "error", "reason"),
    [
        ({"id": "000"}, IngestError, "'000' is in sources.csv already"),
        ({"id": "../evil"}, tables.TableError, "column id"),
        ({"id": ""}, tables.TableError, "column id"),
        ({"language": "ur"}, ValueError, "ur"),
        ({"outlet": ""}, tables.TableError, "column outlet"),
        ({"outlet": "=HYPERLINK(1)"}, tables.TableError, "formula"),
        ({"outlet": "a\u202eb"}, tables.TableError, "hidden character"),
        ({"url": "javascript:alert(1)"}, tables.TableError, "no web address"),
        ({"published": "3 May 2024"}, ValueError, "not EDTF"),
        ({"published": "2024-02-30"}, ValueError, "29 days"),
        ({"published": "../2024"}, IngestError, "two ends"),
        ({"published_bounds": "2023"}, IngestError, "outside its bounds"),
        ({"title_lines": "99"}, ZoneError, "line 99"),
        ({"title_lines": "1", "body_lines": "1;3-4"}, ZoneError, "both title and body"),
        ({"body_lines": "3"}, ZoneError, "line 1 holds text"),
        ({"colour": "red"}, TypeError, "'colour' is no detail"),
    ],
)
def test_wrong_details_are_refused_and_nothing_is_written(
    article, data_copy, details, error, reason
):
    before = (data_copy / "sources.csv").read_bytes()
    with pytest.raises(error, match=reason):
        ingest(article(ENGLISH), **GIVEN | details, root=data_copy)
    assert unchanged(data_copy, before)


def test_the_same_bytes_do_not_come_in_twice(article, data_copy):
    ingest(article(ENGLISH), **GIVEN, root=data_copy)
    with pytest.raises(IngestError, match="is document 'new' already"):
        ingest(article(ENGLISH, "copy.txt"), **GIVEN | {"id": "other"}, root=data_copy)


def test_a_path_that_is_no_file_is_named(data_copy, tmp_path):
    for path in (tmp_path / "nothing.txt", tmp_path):
        with pytest.raises(IngestError, match="is no file"):
            ingest(path, **GIVEN, root=data_copy)


def test_a_file_that_cannot_be_stored_leaves_no_row(article, data_copy):
    before = (data_copy / "sources.csv").read_bytes()
    (data_copy / "raw").write_text("a file where the folder should be")
    with pytest.raises(OSError, match="raw"):
        ingest(article(ENGLISH), **GIVEN, root=data_copy)
    assert (data_copy / "sources.csv").read_bytes() == before
