"""Where a found span stands in its document, and which part of a document is read at all."""

from __future__ import annotations

from bisect import bisect_right

import pandas as pd

from analysis.corpus import Document
from analysis.language import sentences

__all__ = ["CONTENT", "place", "readable"]

# What an article says; bylines and page furniture are not searched.
CONTENT = ("title", "dek", "subhead", "body")
PLACE = ["zone", "paragraph", "sentence"]


def readable(document: Document) -> str:
    """Text with everything outside title, dek and body blanked out, offsets unchanged.

    Page furniture names people too, and would be counted as if the article did.
    """
    text = document.text
    kept = ["\n" if character == "\n" else " " for character in text]
    for zone in document.zones_of(*CONTENT):
        kept[zone.start : zone.end] = text[zone.start : zone.end]
    return "".join(kept)


def place(document: Document, found: pd.DataFrame) -> pd.DataFrame:
    """Say of each found span in which zone, paragraph and sentence it starts.

    Parameters
    ----------
    document : Document
    found : pandas.DataFrame
        With columns ``start`` and ``end``.

    Returns
    -------
    pandas.DataFrame
        The same rows with ``doc``, ``zone``, ``paragraph`` and ``sentence`` (0-based, counted
        through the document); rows outside every zone are left out.
    """
    breaks = _sentence_starts(document)
    rows = []
    for index, start in zip(found.index, found["start"], strict=True):
        if zone := document.zone_at(start):
            rows.append((index, zone.kind, zone.paragraph, bisect_right(breaks, start) - 1))
    placed = pd.DataFrame(rows, columns=["index", *PLACE]).set_index("index")
    result = found.join(placed, how="inner")
    result.insert(0, "doc", document.id)
    return result.astype({"paragraph": "int64", "sentence": "int64"})


def _sentence_starts(document: Document) -> list[int]:
    return [
        zone.start + span.start
        for zone in document.zones
        for span in sentences(document.text[zone.start : zone.end], document.language)
    ]
