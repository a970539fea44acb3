"""Attributed passages of an English text: who is said to have said what, by rules.

Each sentence is read with its quotations blanked out, so that a verb inside a quotation is not
taken for the reporter's, and as a string of letters (see `lexicon`). Around every cue the source
is the noun phrase before it (or after it in "..., said the minister"), and the content is what the
cue governs, widened to whole quotations. What source, cue and content are follows PARC 3.0 and
PolNeAR (Pareti 2012; Newell, Margolin and Ruths 2018): belief, will and judgement are voices too.
"""

from __future__ import annotations

from analysis.framing.voices.english.clauses import Found, Place
from analysis.framing.voices.english.nominals import nominal
from analysis.framing.voices.english.phrases import introduced, phrases, transcribed
from analysis.framing.voices.english.tagging import Line, lines
from analysis.framing.voices.english.verbs import verbal
from analysis.framing.voices.quotations import (
    PARAGRAPH,
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
    speakers = transcribed(masked)
    records: list[Record] = []
    for line in lines(masked, pieces(sentences(text, "en"))):
        heard = _in_line(line, speakers)
        if heard:
            places = line.places()
            made = (_record(text, places, found, quoted) for found in heard)
            records += [record for record in made if record[0] < record[1]]
    return records + uncued(text, quoted, records)


def _in_line(line: Line, speakers: frozenset[str]) -> list[Found]:
    """Passages of a sentence; one that is ascribed from behind ends before its source."""
    nouns = list(nominal(line))
    lights = [one for one in nouns if one.rule == "light"]
    found = [one for one in verbal(line) if not _meets(one, lights)]
    found = [*phrases(line, speakers), *found]
    found += [one for one in nouns if not _meets(one, found)]
    found += introduced(line, found)
    if len(found) < 2:
        return found
    found = [one for one in found if not any(_inside(one.cue, other.cue) for other in found)]
    tails = [min(one.cue[0], one.source[0]) for one in found if one.rule in _BEHIND and one.source]
    cut = []
    for one in found:
        start, end = one.content
        behind = [tail for tail in tails if start < tail < end and one.cue[1] <= tail]
        cut.append(one._replace(content=(start, min(behind))) if behind else one)
    return cut


def _meets(found: Found, others: list[Found]) -> bool:
    start, end = found.cue
    return any(start < other.cue[1] and other.cue[0] < end for other in others)


def _inside(one: Place, other: Place) -> bool:
    return other[0] <= one[0] and one[1] <= other[1] and one != other


def _content(text: str, places: list[Place], found: Found) -> Place:
    """Offsets of the content; behind "Rao added:" at a paragraph's end it is the next paragraph."""
    start, end = found.content
    if found.rule == "block" and (block := PARAGRAPH.search(text, places[-1][1])):
        return block.start(), block.end()
    return (places[start][0], places[end - 1][1]) if start < end else (0, 0)


def _record(text: str, places: list[Place], found: Found, quoted: list[Quotation]) -> Record:
    start, end = _content(text, places, found)
    start, end = widened(*trimmed(text, start, end), quoted)
    source = (-1, -1)
    if found.source:
        source = places[found.source[0]][0], places[found.source[1] - 1][1]
    cue = places[found.cue[0]][0], places[found.cue[1] - 1][1]
    return start, end, *source, *cue, found.rule
