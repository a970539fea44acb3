"""Documents come one by one from whatever holds them, and a bad one is named."""

import gzip
import json
from pathlib import Path

import pytest

from analysis.corpus import TextError, stream

RECORDS = [
    {
        "id": "a",
        "text": "Talks.\r\nMore, \u201ctalks\u201d",
        "language": "en",
        "published": "2019-06",
    },
    {"text": "वार्ता\u2028हुई"},
]


def test_a_folder_gives_its_texts_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "2019").mkdir()
    (tmp_path / "2019" / "b.txt").write_bytes("वार्ता\r\n".encode())
    (tmp_path / "a.txt").write_text("Talks", "utf-8")
    (tmp_path / "notes.md").write_text("no text", "utf-8")
    found = [(document.id, document.text, document.language) for document in stream(tmp_path)]
    assert found == [("2019/b", "वार्ता\r\n", "hi"), ("a", "Talks", "en")]


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".csv"])
def test_a_file_gives_its_records(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"news{ending}"
    if ending == ".csv":
        rows = [
            "id,text,language,published",
            'a,"Talks.\r\nMore, “talks”",en,2019-06',
            ",वार्ता\u2028हुई,,",
        ]
        path.write_bytes("\n".join(rows).encode())
    else:
        data = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in RECORDS).encode()
        path.write_bytes(gzip.compress(data) if ending.endswith("gz") else data)
    one, other = stream(path)
    assert (one.id, one.text, one.published) == ("a", RECORDS[0]["text"], "2019-06")
    assert (other.id, other.text, other.language) == ("1", RECORDS[1]["text"], "hi")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"text": "a"}\n{"id": 1}\n', "line 2: no text"),
        ('{"text": "a"}\n\nnonsense\n', "line 3: not JSON"),
        ('{"text": "a", "published": "next week"}', "line 1: published"),
        ('{"text": "a", "language": "fr"}', "line 1: language 'fr'"),
        ("[1]", "line 1: a list; each record is an object"),
        ('{"id": "a", "text": ""}\n{"id": "a", "text": ""}', "line 2: id 'a' came before"),
    ],
)
def test_a_bad_record_is_named(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(content, "utf-8")
    with pytest.raises(TextError, match=reason):
        list(stream(path))


def test_what_is_not_there_or_not_known_is_refused(tmp_path: Path) -> None:
    (tmp_path / "news.doc").write_text("")
    for path, reason in [
        (tmp_path / "none", "no such file"),
        (tmp_path / "news.doc", "ending in"),
        (tmp_path, "no .txt file"),
    ]:
        with pytest.raises(TextError, match=reason):
            stream(path)


def test_parquet_is_read_where_pyarrow_is(tmp_path: Path) -> None:
    path = tmp_path / "news.parquet"
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        path.write_bytes(b"PAR1")
        with pytest.raises(TextError, match="pip install pyarrow"):
            list(stream(path))
    else:
        parquet.write_table(pyarrow.table({"text": ["वार्ता हुई"]}), path)
        assert [document.language for document in stream(path)] == ["hi"]


def test_other_bytes_are_named_by_line_and_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "a"}\n{"text": "caf\xe9"}\n')
    found = stream(path)
    assert next(found).text == "a"
    with pytest.raises(TextError, match="line 2: not UTF-8 at byte 13"):
        next(found)


def test_a_file_name_tells_language_and_day(tmp_path: Path) -> None:
    (tmp_path / "2019-06-01-dawn.en.txt").write_text("वार्ता", "utf-8")
    (one,) = stream(tmp_path)
    assert (one.id, one.language, one.published) == ("2019-06-01-dawn.en", "en", "2019-06-01")
    (tmp_path / "2019-02-31-dawn.en.txt").write_text("talks", "utf-8")
    with pytest.raises(TextError, match="2019-02-31"):
        list(stream(tmp_path))
