"""Very many documents one after the other, from a folder or one file: never all of them at once.

Nothing is registered or stored: the texts stay where they are. A document of a stream has no zones;
its paragraphs are its lines.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import IO, Any, Final

import regex

from analysis.corpus.documents import Document
from analysis.corpus.sources import TextError
from analysis.edtf import parse_edtf
from analysis.language import dominant_language

__all__ = ["stream"]

_LARGEST: Final = 1 << 27  # characters in one cell of a CSV file
_COLUMNS: Final = ("id", "text", "language", "published", "outlet", "upstream")
_LANGUAGE_IN_NAME: Final = regex.compile(r"\.(hi|en)$")
_DAY_IN_NAME: Final = regex.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")


def stream(path: str | Path) -> Iterator[Document]:
    r"""Documents of a folder of ``.txt`` files, or of a ``.jsonl``, ``.csv`` or ``.parquet`` file.

    Parameters
    ----------
    path : path
        A folder, searched with all below it in order of names, in which ``2019-06-01-dawn.en.txt``
        tells language and day of publication; or a UTF-8 file (``.jsonl`` and
        ``.csv`` also with ``.gz``) of one document a line, row or record. Its columns: ``text``;
        and where they are known ``id``, ``language``, ``published`` (EDTF), ``outlet`` and
        ``upstream``.

    Yields
    ------
    Document
        Without an id it has its number, from 0; without a language that of its script.

    Raises
    ------
    TextError
        If the path is not there, has another ending, or a record has no text, a doubtful date or
        an id that came before; with file and line.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> written = (folder / "news.jsonl").write_text('{"text": "वार्ता हुई।"}\n', "utf-8")
    >>> [(document.id, document.language) for document in stream(folder / "news.jsonl")]
    [('0', 'hi')]
    """
    path = Path(path)
    if path.is_dir():
        files = sorted(file for file in path.rglob("*.txt") if file.is_file())
        if not files:
            raise TextError(f"{path}: no .txt file in it or below")
        return (_from_file(file, path) for file in files)
    if not path.is_file():
        raise TextError(f"{path}: no such file or folder")
    ending = path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix
    if ending not in _READERS:
        known = ", ".join(_READERS)
        raise TextError(f"{path}: expected a folder of .txt files or a file ending in {known}")
    return _from_records(_READERS[ending](path))


def _from_file(file: Path, folder: Path) -> Document:
    try:
        text = file.read_bytes().decode("utf-8")  # as it is, line ends and all
    except UnicodeDecodeError as error:
        raise TextError(f"{file}: not UTF-8 at byte {error.start}; convert it first") from None
    name = file.relative_to(folder).with_suffix("").as_posix()
    language, day = _LANGUAGE_IN_NAME.search(name), _DAY_IN_NAME.search(file.name)
    known = {
        "id": name,
        "text": text,
        "language": language[1] if language else "",
        "published": day.group() if day else "",
    }
    try:
        _check_date(known["published"])
    except ValueError as error:
        raise TextError(f"{file}: the day in its name: {error}") from None
    return _document(known)


def _from_records(records: Iterator[tuple[str, Any]]) -> Iterator[Document]:
    seen: set[int] = set()  # hashes: a million ids are a few dozen megabytes
    for number, (where, record) in enumerate(records):
        document = _from_record(record, number, where)
        if hash(document.id) in seen:
            raise TextError(f"{where}: id {document.id!r} came before; ids are unique")
        seen.add(hash(document.id))
        yield document


def _from_record(record: Mapping[str, Any], number: int, where: str) -> Document:
    if not isinstance(record, dict):
        kind = type(record).__name__
        raise TextError(f"{where}: a {kind}; each record is an object with 'text' in it")
    if not isinstance(record.get("text"), str):
        raise TextError(f"{where}: no text; each record needs 'text', and may have {_COLUMNS[2:]}")
    known = {name: str(record[name]) for name in _COLUMNS if record.get(name) is not None}
    if known.get("language", "hi") not in ("hi", "en", ""):
        raise TextError(f"{where}: language {known['language']!r}: expected 'hi' or 'en'")
    try:
        _check_date(known.get("published", ""))
    except ValueError as error:
        raise TextError(f"{where}: published {error}") from None
    return _document({"id": str(number), **known})


def _document(known: dict[str, str]) -> Document:
    published = known.get("published", "")
    return Document(
        id=known["id"],
        text=known["text"],
        language=known.get("language") or _language(known["text"]),
        published=published,
        published_bounds=published,
        outlet=known.get("outlet", ""),
        zones=(),
        upstream=known.get("upstream", ""),
    )


@lru_cache(maxsize=1 << 16)
def _check_date(published: str) -> None:
    if published:
        parse_edtf(published)


def _language(text: str) -> str:
    try:
        return dominant_language(text[:2000])
    except ValueError:  # as much of one script as of the other, or of neither
        return "en"


def _open(path: Path) -> IO[bytes] | gzip.GzipFile:
    return gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")


def _lines(path: Path) -> Iterator[str]:
    """Lines of a file as they are, without the byte-order mark that some programs write."""
    with _open(path) as file:
        for number, line in enumerate(file, 1):
            try:
                yield line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                at = f"{path}, line {number}: not UTF-8 at byte {error.start} of the line"
                raise TextError(f"{at}; convert the file first") from None


def _jsonl(path: Path) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            yield f"{path}, line {number}", json.loads(line)
        except json.JSONDecodeError as error:
            raise TextError(f"{path}, line {number}: not JSON ({error.msg})") from None


def _csv(path: Path) -> Iterator[tuple[str, Any]]:
    csv.field_size_limit(_LARGEST)
    for row in (reader := csv.DictReader(_lines(path))):
        yield f"{path}, line {reader.line_num}", {k: v for k, v in row.items() if v}


def _parquet(path: Path) -> Iterator[tuple[str, Any]]:
    try:
        from pyarrow import parquet
    except ImportError:
        cure = "pip install pyarrow, or write the file as .jsonl"
        raise TextError(f"{path}: Parquet is read by pyarrow, which is not there; {cure}") from None
    file, number = parquet.ParquetFile(path), count()
    columns = [name for name in _COLUMNS if name in file.schema_arrow.names]
    for batch in file.iter_batches(batch_size=1024, columns=columns):
        for record in batch.to_pylist():
            yield f"{path}, record {next(number)}", record


_READERS: Final = {".jsonl": _jsonl, ".csv": _csv, ".parquet": _parquet}
