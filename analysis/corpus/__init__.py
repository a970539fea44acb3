"""What we read: documents, their zones and sources, and the way a new one comes in."""

from analysis.corpus.counts import count, find_words
from analysis.corpus.digests import digests
from analysis.corpus.documents import Corpus, Document, load, with_body
from analysis.corpus.ingest import IngestError, ingest
from analysis.corpus.sources import TextError, at_hand, has_raw, raw_dir, raw_path, read_sources
from analysis.corpus.streams import stream
from analysis.corpus.summary import describe, words_by_document
from analysis.corpus.zones import KINDS, Zone, ZoneError, find_zones, format_lines, parse_lines

__all__ = [
    "KINDS",
    "Corpus",
    "Document",
    "IngestError",
    "TextError",
    "Zone",
    "ZoneError",
    "at_hand",
    "count",
    "describe",
    "digests",
    "find_words",
    "find_zones",
    "format_lines",
    "has_raw",
    "ingest",
    "load",
    "parse_lines",
    "raw_dir",
    "raw_path",
    "read_sources",
    "stream",
    "with_body",
    "words_by_document",
]
