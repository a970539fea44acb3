"""How a new text comes in: its bytes are looked through, its lines named, its row written."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

import pandas as pd
import regex

from analysis import language as lang
from analysis import tables
from analysis.corpus.sources import read_sources
from analysis.corpus.zones import KINDS, find_zones, format_lines, line_spans, parse_lines
from analysis.edtf import parse_edtf

__all__ = ["IngestError", "ingest"]

SCRIPTS = {"hi": ("Devanagari", r"\p{Devanagari}"), "en": ("Latin", r"\p{Latin}")}
# Embeddings, overrides and isolates reorder what is shown; a byte-order mark shifts offsets.
HIDDEN = regex.compile("[\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n\r])\\p{Cc}")
DETAILS = (
    *("published_bounds", "published_reason", "outlet_country", "variety", "headline"),
    *("author", "crawled", "url", "upstream", "noise"),
    *(f"{kind}_lines" for kind in KINDS),
)


class IngestError(ValueError):
    """A text cannot be taken in; the message says why and what to do."""


def ingest(
    path: str | Path,
    *,
    id: str,
    language: str,
    published: str,
    outlet: str,
    root: str | Path | None = None,
    **details: str,
) -> dict[str, str]:
    """Take a text file into the corpus.

    The file is copied to ``data/raw/`` byte for byte and described by a new row of
    ``data/sources.csv``; nothing is written if anything is wrong. Derived tables are not
    touched: ``samvad annotate`` makes them anew.

    Parameters
    ----------
    path : path
        A plain-text file, UTF-8 without byte-order mark, one paragraph a line.
    id : str
        A short id that no document has yet.
    language : {'hi', 'en'}
    published : str
        Day of publication as EDTF, such as ``2019-06-08``, ``2019-06-08~`` or ``2019-06``; not
        the day the page was fetched, which is the detail `crawled`.
    outlet : str
        Who published it.
    root : path, optional
        Data folder; see `analysis.tables.data_dir`.
    **details : str
        Further columns of ``sources.csv``. Line ranges (``title_lines="1"``,
        ``boilerplate_lines="20-30"``) name what is not body; unless ``body_lines`` is given, all
        other lines that hold text are body.

    Returns
    -------
    dict of str
        The new row of ``sources.csv``.

    Raises
    ------
    IngestError
        If the bytes are not clean UTF-8 text in the script of the language, the text or its id
        is in the corpus already, or a date is open.
    analysis.tables.TableError, analysis.corpus.ZoneError, ValueError
        If a detail does not fit its column, line ranges do not fit the text, or the language or
        a date cannot be read.

    Examples
    --------
    >>> ingest("समाचार.txt", id="005", language="hi", published="2024-05", outlet="Example Daily")
    Traceback (most recent call last):
        ...
    analysis.corpus.ingest.IngestError: समाचार.txt is no file: give the path of a plain-text file
    """
    if unknown := set(details) - set(DETAILS):
        raise TypeError(f"{min(unknown)!r} is no detail; known are {', '.join(sorted(DETAILS))}")
    lang.check(language)
    data = _read(Path(path))
    text = _checked_text(data, Path(path), language)
    known = read_sources(root)
    sha256 = hashlib.sha256(data).hexdigest()
    _refuse_duplicates(known, id, sha256, Path(path))
    lines = _line_ranges(text, details)
    find_zones(text, {kind: lines[f"{kind}_lines"] for kind in KINDS})
    row = dict.fromkeys(known.columns, "") | details | lines
    row |= {"id": id, "file": f"{id}_{sha256[:16]}.txt", "sha256": sha256, "language": language}
    row |= {"published": published, "outlet": outlet, **_date_columns(published, details)}
    row["upstream"] = details.get("upstream") or f"{outlet} (own)"
    _store(data, row, known, root)
    return row


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise IngestError(f"{path} is no file: give the path of a plain-text file")
    return path.read_bytes()


def _checked_text(data: bytes, path: Path, language: str) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise IngestError(
            f"{path}, line {line}: byte {error.start} is not UTF-8 ({error.reason}); "
            "save the file as UTF-8"
        ) from error
    if not text.strip():
        raise IngestError(f"{path} holds no text")
    if hidden := HIDDEN.search(text):
        line = text[: hidden.start()].count("\n") + 1
        name = unicodedata.name(hidden.group(), "control character")
        raise IngestError(
            f"{path}, line {line}: hidden character U+{ord(hidden.group()):04X} ({name}); "
            "remove it, so that what is shown is what is read"
        )
    script, letters = SCRIPTS[language]
    share = len(regex.findall(letters, text)) / max(1, len(regex.findall(r"[\p{L}\p{M}]", text)))
    if share < 0.5:
        raise IngestError(
            f"{path}: {share:.0%} of its letters are {script}, too few for language {language!r}"
        )
    return text


def _refuse_duplicates(known: pd.DataFrame, id: str, sha256: str, path: Path) -> None:
    if id in set(known["id"]):
        raise IngestError(f"document {id!r} is in sources.csv already: choose another id")
    same = known.loc[known["sha256"] == sha256, "id"]
    if len(same):
        raise IngestError(f"{path} is document {same.iloc[0]!r} already, byte for byte")


def _line_ranges(text: str, details: dict[str, str]) -> dict[str, str]:
    """All line ranges in canonical form; body is whatever is left, unless it is named."""
    named = {f"{kind}_lines": parse_lines(details.get(f"{kind}_lines", "")) for kind in KINDS}
    if not named["body_lines"]:
        taken = {line for lines in named.values() for line in lines}
        spans = enumerate(line_spans(text), 1)
        filled = (line for line, (start, end) in spans if text[start:end].strip())
        named["body_lines"] = tuple(line for line in filled if line not in taken)
    return {column: format_lines(lines) for column, lines in named.items()}


def _date_columns(published: str, details: dict[str, str]) -> dict[str, str]:
    bounds = details.get("published_bounds") or published
    day, limits = parse_edtf(published), parse_edtf(bounds)
    if not (day.earliest and day.latest and limits.earliest and limits.latest):
        raise IngestError(f"published {published!r}, bounds {bounds!r}: a date must have two ends")
    if day.latest < limits.earliest or limits.latest < day.earliest:
        raise IngestError(f"published {published!r} lies outside its bounds {bounds!r}")
    reason = details.get("published_reason") or "as stated when the text was taken in"
    return {"published_bounds": bounds, "published_reason": reason}


def _store(data: bytes, row: dict[str, str], known: pd.DataFrame, root: str | Path | None) -> None:
    place = tables.data_dir(root) / "raw" / row["file"]
    # The row goes first: if any cell does not fit it is refused, and no file is left behind.
    tables.write("sources", pd.concat([known, pd.DataFrame([row])], ignore_index=True), root)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    except OSError:
        tables.write("sources", known, root)
        raise
