"""The outlet's own words: sentences, or what is left of them once every voice is taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import regex

from analysis.framing.voices import Voice
from analysis.language import sentences

__all__ = ["Stretch", "headlines", "outlet_stretches"]

_WORD: Final = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")
_LINE: Final = regex.compile(r"[^\n]*\S[^\n]*")
_STOP: Final = regex.compile(r"[.!?।॥…][\"'”’»)]*\s*$")
_FEW: Final = 2  # words of a sentence that still says something
_SOME: Final = 6  # words beside a voice that still do


class Stretch(NamedTuple):
    """A run of the outlet's own words, the number of its sentence, and whether it is all of it."""

    start: int
    end: int
    sentence: int
    whole: bool


def outlet_stretches(text: str, language: str, voices: Sequence[Voice]) -> list[Stretch]:
    """Runs of words outside every voice: its content, source and cue.

    What "is known" or "is said" by nobody is the outlet's own.

    Examples
    --------
    >>> from analysis.framing.voices import readings
    >>> text = "The road is open. “It is shut,” he said."
    >>> [text[s.start : s.end] for s in outlet_stretches(text, "en", readings(text, "en"))]
    ['The road is open.']
    >>> text = "रास्ता खुला है। मंत्री ने कहा कि पुल बंद है।"
    >>> [text[s.start : s.end] for s in outlet_stretches(text, "hi", readings(text, "hi"))]
    ['रास्ता खुला है।']
    """
    taken = list(_merged(_spans(voices)))
    found, place = [], 0
    for number, span in enumerate(sentences(text, language)):
        while place and taken[place - 1][1] > span.start:
            place -= 1
        start, whole = span.start, True
        while place < len(taken) and taken[place][0] < span.end:
            low, high = taken[place]
            found.append(Stretch(start, max(start, low), number, False))
            start, whole = max(start, high), False
            place += 1
        found.append(Stretch(start, max(start, span.end), number, whole))
    trimmed = (_trimmed(text, stretch) for stretch in found)
    return [
        one
        for one in trimmed
        if len(_WORD.findall(text, one.start, one.end)) >= (_FEW if one.whole else _SOME)
    ]


def _spans(voices: Iterable[Voice]) -> Iterator[tuple[int, int]]:
    for voice in voices:
        if voice.rule == "passive" and voice.source_start < 0:
            continue  # "is known to": nobody is said to know
        yield voice.start, voice.end
        # In "the demand for talks failed" only the talks are the demand's.
        pieces = ((voice.source_start, voice.source_end), (voice.cue_start, voice.cue_end))
        yield from (piece for piece in pieces if piece[0] >= 0 and voice.rule != "noun")


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start, end = -1, -1
    for low, high in sorted(spans):
        if low > end:
            if end >= 0:
                yield start, end
            start, end = low, high
        end = max(end, high)
    if end >= 0:
        yield start, end


def _trimmed(text: str, stretch: Stretch) -> Stretch:
    start, end = stretch.start, stretch.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return stretch._replace(start=start, end=end)


def headlines(text: str) -> list[tuple[int, int]]:
    r"""Lines at the head of a text that end without a stop: its headline, if it has one.

    Examples
    --------
    >>> headlines("Talks resume\n\nThe two sides met. They ate.")
    [(0, 12)]
    >>> headlines("दोनों पक्ष मिले।")
    []
    """
    found: list[tuple[int, int]] = []
    lines = list(_LINE.finditer(text))
    for line in lines[: min(3, len(lines) - 1)]:
        if _STOP.search(line[0]):
            break
        found.append(line.span())
    return found
