"""Attributed passages of an English text: who is said to have said what, by rules.

Each sentence is read with its quotations blanked out, so that a verb inside a quotation is not
taken for the reporter's. Around every cue the source is the noun phrase before it (or after it in
"..., said the minister"), and the content is what the cue governs, widened to whole quotations.
"""

from __future__ import annotations

__all__ = ["find"]

from collections.abc import Iterator
from typing import NamedTuple

import regex

from analysis.framing.voices.clauses import (
    ACCORDING,
    COLON,
    CUE,
    before_next_cue,
    content_after,
    final,
    head,
    is_cue,
    source_before,
)
from analysis.framing.voices.cues import ENGLISH
from analysis.framing.voices.quotations import (
    BLANK,
    Quotation,
    Record,
    blanked,
    pieces,
    quotations,
    trimmed,
    uncued,
    widened,
)
from analysis.language import sentences


class Sentence(NamedTuple):
    start: int
    end: int
    masked: str


def find(text: str) -> list[Record]:
    """(start, end, source start, source end, cue start, cue end, rule) of every passage."""
    quoted = quotations(text)
    masked = blanked(text, quoted)
    found: list[Record] = []
    for span in pieces(sentences(text, "en")):
        sentence = Sentence(span.start, span.end, masked[span.start : span.end])
        found += _in_sentence(text, sentence, quoted)
    return found + uncued(text, quoted, found)


def _in_sentence(text: str, sentence: Sentence, quoted: list[Quotation]) -> Iterator[Record]:
    line = sentence.masked
    for cue in ACCORDING.finditer(line):
        record = _according(text, sentence, quoted, cue.start(), cue.end())
        if record:
            yield record
    colon = COLON.match(line)
    if (
        colon
        and (colon["source"].isupper() or line[colon.end()] == BLANK)
        and not CUE.search(colon["source"])
    ):
        yield _record(
            text,
            sentence,
            quoted,
            (colon.end(), len(line)),
            colon.span("source"),
            colon.span("cue"),
            "colon",
        )
    previous: tuple[int, int] | None = None
    for cue in CUE.finditer(line):
        if not is_cue(line, cue, cue["verb"].lower()):
            continue
        record = _around(text, sentence, quoted, cue, previous)
        if record:
            yield record
            if record[2] >= 0:
                previous = (record[2] - sentence.start, record[3] - sentence.start)


def _around(
    text: str,
    sentence: Sentence,
    quoted: list[Quotation],
    cue: regex.Match[str],
    previous: tuple[int, int] | None,
) -> Record | None:
    line = sentence.masked
    base, kind = ENGLISH[cue["verb"].lower()]
    start, end = cue.span()
    ahead = final(line, start, end, kind, base)
    if ahead:
        content, source, rule = ahead
        return _record(text, sentence, quoted, content, source, (start, end), rule)
    participle = cue["verb"].lower().endswith("ing") and start == cue.start("verb")
    shared = regex.search(
        r"(?:\b(?:and|but|or|by|while|after|before|in|from|of),?|,)\s*$", line[:start]
    )
    if previous and shared:
        source = previous
    elif participle or shared:
        source = head(line[:start])
    else:
        source = source_before(line, start)
    body = content_after(line, end, base, kind)
    if body and kind == "position":
        body = before_next_cue(line, *body)
    if body is None or (source is None and not participle):
        return None
    rule = "clause" if kind == "speech" else "position"
    return _record(text, sentence, quoted, body, source, (start, end), rule)


def _according(
    text: str, sentence: Sentence, quoted: list[Quotation], start: int, end: int
) -> Record | None:
    line = sentence.masked
    source = regex.compile(rf"\s+([^,.;:{BLANK}]+(?:\.(?=\w)[^,.;:{BLANK}]*)*)").match(line, end)
    if not source:
        return None
    after = source.end()
    if line[:start].strip(" ,\"'“”"):
        content = (0, len(line[:start].rstrip(" ,")))
    else:
        content = (after, len(line))
    return _record(text, sentence, quoted, content, source.span(1), (start, end), "according")


def _record(
    text: str,
    sentence: Sentence,
    quoted: list[Quotation],
    content: tuple[int, int],
    source: tuple[int, int] | None,
    cue: tuple[int, int],
    rule: str,
) -> Record:
    start, end = content[0] + sentence.start, content[1] + sentence.start
    start, end = trimmed(text, start, end)
    start, end = widened(start, end, quoted)
    s = (source[0] + sentence.start, source[1] + sentence.start) if source else (-1, -1)
    return start, end, s[0], s[1], cue[0] + sentence.start, cue[1] + sentence.start, rule
