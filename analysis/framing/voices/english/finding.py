"""Attributed passages of an English text: who is said to have said what, by rules.

Each sentence is read with its quotations blanked out, so that a verb inside a quotation is not
taken for the reporter's, and as a string of letters (see `lexicon`). Around every cue the source
is the noun phrase before it (or after it in "..., said the minister"), and the content is what the
cue governs, widened to whole quotations. What source, cue and content are follows PARC 3.0 and
PolNeAR (Pareti 2012; Newell, Margolin and Ruths 2018): belief, will and judgement are voices too.
"""

from __future__ import annotations

from analysis.framing.voices.english.clauses import Found
from analysis.framing.voices.english.nominals import nominal
from analysis.framing.voices.english.phrases import introduced, phrases
from analysis.framing.voices.english.tagging import Line, lines
from analysis.framing.voices.english.verbs import verbal
from analysis.framing.voices.quotations import (
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

__all__ = ["find"]

_BEHIND = frozenset(("final", "inverted", "according", "as"))


def find(text: str) -> list[Record]:
    """(start, end, source start, source end, cue start, cue end, rule) of every passage."""
    quoted = quotations(text)
    masked = blanked(text, quoted)
    records: list[Record] = []
    for line in lines(masked, pieces(sentences(text, "en"))):
        records += [
            _record(text, line, found, quoted)
            for found in _in_line(line)
            if found.content[0] < found.content[1]
        ]
    return records + uncued(text, quoted, records)


def _in_line(line: Line) -> list[Found]:
    """Passages of a sentence; one that is ascribed from behind ends before its source."""
    found = [*phrases(line), *verbal(line), *nominal(line)]
    found += introduced(line, found)
    tails = [min(one.cue[0], one.source[0]) for one in found if one.rule in _BEHIND and one.source]
    cut = []
    for one in found:
        start, end = one.content
        behind = [tail for tail in tails if start < tail < end and one.cue[1] <= tail]
        cut.append(one._replace(content=(start, min(behind))) if behind else one)
    return cut


def _record(text: str, line: Line, found: Found, quoted: list[Quotation]) -> Record:
    start, end = line.starts[found.content[0]], line.ends[found.content[1] - 1]
    start, end = widened(*trimmed(text, start, end), quoted)
    source = (-1, -1)
    if found.source:
        source = line.starts[found.source[0]], line.ends[found.source[1] - 1]
    cue = line.starts[found.cue[0]], line.ends[found.cue[1] - 1]
    return start, end, *source, *cue, found.rule
