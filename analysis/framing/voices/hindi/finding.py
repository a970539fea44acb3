"""Attributed passages of a Hindi text, by rules over classes of words.

Hindi puts the speaker before ने and the content after कि (``X ने कहा कि Y``), or the content between
ने and a noun with a light verb (``X ने Y की इच्छा जताई``), or opens with ``X के मुताबिक``; a speaker may
also be a subject (``X मानते हैं कि Y``), a possessor (``X का कहना है कि Y``), one to whom it seems
(``X को उम्मीद है कि Y``), or left out.
"""

from __future__ import annotations

__all__ = ["find"]

import re
from collections.abc import Iterator
from typing import Final

from analysis.framing.voices.hindi.contents import link
from analysis.framing.voices.hindi.cues import Cue, cues
from analysis.framing.voices.hindi.readings import READINGS, Report, agent_mark, ahead
from analysis.framing.voices.hindi.sources import noun_phrase
from analysis.framing.voices.hindi.words import Sentence, is_measure, read
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
from analysis.language import Span, sentences

_PHRASE: Final = re.compile(r"(?<=P)q|[gZ]q|gHf|(?<=P)Hf|Z[Iv]t|(?<=P)[Iv]t")
_SPEAKER_FIRST: Final = re.compile(r"([xSB@nNgZc]*K[xKgZc]*):[^:.]{3,}$")
_SPEAKER_LAST: Final = re.compile(r"[^:.]{4,}:([xKB@gZ()]{1,5})$")


def find(text: str) -> list[Record]:
    """(start, end, source start, source end, cue start, cue end, rule) of every passage."""
    quoted = quotations(text)
    masked = blanked(text, quoted)
    found: list[Record] = []
    for span in pieces(sentences(text, "hi")):
        sentence = read(masked[span.start : span.end])
        voices = list(_voices(sentence))
        places = sentence.places() if voices else []
        for voice in _cut(sentence.letters, voices):
            found.append(_record(text, places, voice, span, quoted))
    return found + uncued(text, quoted, found)


def _record(
    text: str,
    places: list[tuple[int, int]],
    voice: Report,
    span: Span,
    quoted: list[Quotation],
) -> Record:
    offset = span.start

    def place(words: tuple[int, int] | None) -> tuple[int, int]:
        if words is None:
            return -1, -1
        return offset + places[words[0]][0], offset + places[words[1] - 1][1]

    # Quotation marks are of no word: what stands between two words belongs to the content.
    first, last = voice.content
    begin = offset + places[first - 1][1] if first else offset
    end = offset + places[last][0] if last < len(places) else span.end
    start, end = widened(*trimmed(text, begin, end), quoted)
    return start, end, *place(voice.source), *place(voice.cue), voice.rule


def _voices(sentence: Sentence) -> Iterator[Report]:
    letters = sentence.letters
    found = cues(letters)
    for phrase in _PHRASE.finditer(letters):
        voice = _phrase(sentence, *phrase.span(), found)
        if voice:
            yield voice
    for cue in found:
        joined = link(letters, cue.end, len(letters))
        voice = READINGS[cue.kind](sentence, cue, joined)
        if voice:
            yield voice
    if ":" in letters:
        yield from _headline(letters)


def _headline(letters: str) -> Iterator[Report]:
    """सेना: Y, or Y: राव, on a line that no danda ends."""
    if found := _SPEAKER_FIRST.match(letters):
        yield Report((found.end(1) + 1, len(letters)), found.span(1), None, "headline")
    elif found := _SPEAKER_LAST.match(letters):
        yield Report((0, found.start(1) - 1), found.span(1), None, "headline")


def _phrase(sentence: Sentence, start: int, end: int, found: list[Cue]) -> Report | None:
    """X के मुताबिक Y, Y, X के अनुसार, X के हवाले से कहा कि Y."""
    letters, stop = sentence.letters, len(sentence.letters)
    source = noun_phrase(sentence, start)
    if source is None or is_measure(sentence.words[source[1] - 1]):
        return None
    place = (start, end)
    told = next((cue for cue in found if cue.start >= end), None)
    if told and agent_mark(letters, told.start) < start <= end <= told.start <= end + 3:
        following = link(letters, told.end, stop)
        if not following.empty:
            return Report((following.begin, stop), source, place, "phrase")
    following = link(letters, end, stop)
    if not following.empty:
        return Report((following.begin, stop), source, place, "phrase")
    return ahead(letters, source, place, "phrase")


def _cut(letters: str, found: list[Report]) -> Iterator[Report]:
    """Contents that end where the next speaker's clause begins."""
    for voice in found:
        first, last = voice.content
        for other in found:
            if other is voice or other.cue is None or other.cue[0] < first:
                continue
            begin = other.cue[0]
            if other.source and not other.shared:
                begin = min(begin, other.source[0])
            if not first < begin < last:
                continue
            turn = _turn(letters, first, begin)
            if turn > first:
                last = min(last, turn)
        yield voice._replace(content=(first, last))


def _turn(letters: str, first: int, begin: int) -> int:
    """Conjunction before the clause of the speaker at `begin`, where one parts it off."""
    for place in range(begin - 1, max(first, begin - 8), -1):
        if letters[place] in "cbt":
            return place - (letters[place - 1] == ",")
        if letters[place] in "kQavl":
            break
    return -1
