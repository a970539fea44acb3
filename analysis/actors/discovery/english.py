"""English names, known or not: by their words, their neighbours and the rest of the text.

Rules of our own, after the classes of cues that Nadeau and Sekine (2007, "A survey of named entity
recognition and classification") list: word shape, trigger words, gazetteer, context, document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from analysis.actors.discovery.english_document import agree
from analysis.actors.discovery.english_pieces import pieces
from analysis.actors.discovery.english_shapes import Piece
from analysis.actors.discovery.english_tokens import Token, groups
from analysis.actors.discovery.english_types import read
from analysis.actors.discovery.model import Name

__all__ = ["names"]

_SPACES: Final = re.compile("[\u00a0\u2000-\u200a\u202f]")
# "2014 Delhi assembly election", "1996 United States Senate election in Ohio": the year and the
# place make up the name of an event.
_ELECTION: Final = re.compile(
    r"\b(?:1[5-9]|20)\d\d(?:[-–]\d\d(?:\d\d)?)? (?=[A-Z])(?:[\w’'.-]+ ){1,8}?"
    r"(?:(?:by-)?elections?|referendums?|primar(?:y|ies)|plebiscite|caucus(?:es)?)\b"
    r"(?: in (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})?"
)


def names(text: str) -> list[Name]:
    """Every name of a person, an organisation or a place in an English text.

    Examples
    --------
    >>> text = "Imran Khan of the Movement for Justice said in Lahore that the BBC was right."
    >>> [(text[n.start : n.end], n.type) for n in names(text)]
    [('Imran Khan', 'PER'), ('Movement for Justice', 'ORG'), ('Lahore', 'LOC'), ('BBC', 'ORG')]
    >>> names("इमरान ख़ान")
    []
    """
    text = _SPACES.sub(" ", text)  # one for one: offsets stay
    found = [(piece, read(piece, text)) for piece in _candidates(text)]
    readings = agree(text, found)
    return [
        Name(piece.start, piece.end, reading.type, reading.rule)
        for (piece, _), reading in zip(found, readings, strict=True)
        if reading.type
    ]


def _candidates(text: str) -> Iterator[Piece]:
    """Pieces of a text outside the names of elections, which hold names of places."""
    ends = iter(_ELECTION.finditer(text))
    event = next(ends, None)
    for group in groups(text):
        kept: list[Token] = []
        for token in group:
            while event and event.end() <= token.start:
                event = next(ends, None)
            if not event or token.end <= event.start():
                kept.append(token)
        if kept:
            yield from pieces(kept)
