"""What an English name names: by its own words first, by its neighbours where they are silent."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from analysis.actors.discovery.english_context import neighbours
from analysis.actors.discovery.english_shapes import (
    Piece,
    is_acronym,
    is_initial,
    only,
    starts_person,
)
from analysis.actors.discovery.english_tokens import Token
from analysis.actors.discovery.english_words import Kind, organisation_names, place_names, words
from analysis.actors.discovery.model import TYPES

__all__ = ["NUMBERS", "Reading", "read"]


class Reading(NamedTuple):
    """How much speaks for a person, an organisation, a place; by which rule; how surely."""

    person: float
    organisation: float
    place: float
    rule: str

    @property
    def scores(self) -> tuple[float, float, float]:
        """What speaks for each type, in the order of `model.TYPES`."""
        return self.person, self.organisation, self.place

    @property
    def sure(self) -> bool:
        """Whether the name's own words decide, and no neighbour is asked."""
        return max(self.scores) >= SURE

    @property
    def type(self) -> str:
        """The type most speaks for, or "" where nothing does."""
        best = max(self.scores)
        return TYPES[self.scores.index(best)] if best >= LEAST else ""


SURE: Final = 4.0
LEAST: Final = 1.0
NOTHING: Final = Reading(0, 0, 0, "")

NUMBERS: Final = frozenset({"Jr", "Sr", "I", "II", "III", "IV", "V", "VI", "VII", "VIII"})
# PolitiFact, TechUK; but no McKay, DeSilva or LaSalle.
_CAMEL: Final = re.compile(
    r"(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|Von|Al|El)[A-Z])[A-Z]+[a-z]+[A-Z]"
)
_DATELINE: Final = re.compile(r"(?:, [A-Z][\w .]{1,20})? ?(?:\([A-Z]{2,6}\)|:| ?[-–—] )")
_COMMON_ENDINGS: Final = tuple(
    words(
        "ing ed ly tion tions ment ments ness ity ism ists ers ors ians ees ents ants isms ities"
        " ives ances ences ures ages logies gists"
    )
)
_WATERS_AND_HEIGHTS: Final = words("Lake Mount Mt Mt. Fort Port Cape Isle Gulf River Camp")


def _spelled(piece: Piece, text: str) -> str:
    return text[piece.start : piece.end].replace("’", "'").replace(" 's", "'s")


def read(piece: Piece, text: str) -> Reading:
    """Weigh what a piece names by its own words, then by the words around it.

    Examples
    --------
    >>> from analysis.actors.discovery.english_tokens import groups
    >>> from analysis.actors.discovery.english_pieces import pieces
    >>> text = "Anna Berg of the Green Party lives near Lake Sils."
    >>> [read(p, text).type for g in groups(text) for p in pieces(g)]
    ['PER', 'ORG', 'LOC']
    """
    return _by_words(piece, text) or _by_company(piece, text)


def _by_words(piece: Piece, text: str) -> Reading | None:
    """Read a piece by its own words; None where they do not decide."""
    tokens = piece.tokens
    last = tokens[-1]
    if piece.joined:
        listed = _spelled(piece, text) in place_names()
        return Reading(0, 0, 5, "place-list") if listed else _joined(tokens)
    found = _several(piece, text) if len(tokens) > 1 else _lone(piece)
    if found:
        return found
    if _dateline(piece, text):
        return Reading(0, 0, 5, "dateline")
    if is_acronym(last) and len(tokens) == 1 and len(last.text) > 7 and last.text.isalpha():
        return NOTHING  # a word in capitals
    if is_acronym(last) and not last.kinds & Kind.PLACE:
        return Reading(0, 4, 0, "acronym")
    return _unnamed(tokens, piece)


def _several(piece: Piece, text: str) -> Reading | None:
    """Read a piece of several words without small ones between them."""
    tokens = piece.tokens
    first, last = tokens[0], tokens[-1]
    if _spelled(piece, text) in organisation_names():
        return Reading(0, 5, 0, "organisation-list")
    if _event(tokens):
        return NOTHING
    if first.kinds & Kind.ORG_FIRST and not piece.cue:
        return Reading(0, 5, 0, "organisation-first")
    if first.kinds & Kind.PLACE and last.kinds & Kind.PERSON_NOUN and len(tokens) == 2:
        return NOTHING
    listed = _spelled(piece, text) in place_names()
    if last.kinds & Kind.ORG_HEAD and not _personal(tokens) and not listed:
        return Reading(0, 5, 0, "organisation-head")
    if listed and piece.cue != "title":
        return Reading(0, 0, 5, "place-list")
    if first.text in _WATERS_AND_HEIGHTS:
        return _placed(tokens)
    if _personal(tokens) or piece.cue in ("title", "beside"):
        return Reading(5, 0, 0, "title" if piece.cue else "given-name")
    if first.kinds & Kind.PLACE_BEFORE or last.kinds & Kind.PLACE_AFTER:
        ordinary = only(tokens, Kind.COMMON | Kind.PLACE_BEFORE | Kind.PLACE_AFTER)
        return NOTHING if ordinary and not last.kinds & Kind.PLACE else _placed(tokens)
    return None


def _lone(piece: Piece) -> Reading | None:
    """Read a piece of one word."""
    word = piece.tokens[0]
    if word.kinds & Kind.PLACE and not word.kinds & Kind.GIVEN:
        return None if piece.cue == "title" else Reading(0, 0, 5, "place-list")
    if word.kinds & Kind.ORG_ALONE:
        return Reading(0, 5, 0, "organisation-list")
    if len(word.text) == 1 or word.text.rstrip(".") in NUMBERS:
        return NOTHING
    if word.text.endswith(("phobia", "cracy", "ology", "ism")):
        return NOTHING
    if not word.kinds and _CAMEL.match(word.text):
        return Reading(0, 4, 0, "camel-case")
    return None


def _event(tokens: list[Token]) -> bool:
    """Whether words name an event, a law or a prize: Korean War, World War II."""
    if tokens[0].kinds & Kind.EVENT_FIRST and not tokens[-1].kinds & Kind.ORG_HEAD:
        return True
    last = tokens[-1]
    if last.text in NUMBERS and len(tokens) > 1:
        last = tokens[-2]
    return bool(last.kinds & Kind.EVENT_HEAD) and not last.kinds & Kind.ORG_HEAD


def _dateline(piece: Piece, text: str) -> bool:
    """Whether a name in capitals opens a line and a dash, colon or bracket follows it."""
    start = piece.start
    opens = start == 0 or text[start - 1] == "\n"
    whole = len(text[start : piece.end]) > 4 and text[start : piece.end].isupper()
    return opens and whole and _DATELINE.match(text, piece.end) is not None


def _placed(tokens: list[Token]) -> Reading:
    strong = tokens[-1].kinds & Kind.PLACE_AFTER or not tokens[0].kinds & Kind.COMMON
    return Reading(0, 0, 4.5 if strong else 2, "place-word")


def _unnamed(tokens: list[Token], piece: Piece) -> Reading | None:
    """Read pieces made of ordinary words, which name nothing by themselves."""
    ordinary = (
        Kind.DEMONYM | Kind.PERSON_NOUN | Kind.ORG_HEAD | Kind.EVENT_HEAD | Kind.TITLE
        | Kind.TITLE_MOD | Kind.COMMON | Kind.FUNCTION
    )  # fmt: skip
    if not only(tokens, ordinary | Kind.PLACE if len(tokens) > 1 else ordinary):
        return None
    if len(tokens) == 1 and tokens[0].kinds & (Kind.GIVEN | Kind.SURNAME | Kind.PLACE):
        return None if piece.cue or not tokens[0].first else NOTHING
    return NOTHING


def _joined(tokens: list[Token]) -> Reading:
    """Read a piece that small words hold together: by the head before the first of them."""
    at = next((i for i in range(1, len(tokens)) if tokens[i].link > 1), 1)
    head, last = tokens[at - 1].kinds, tokens[-1].kinds
    if tokens[at - 1].text in NUMBERS:
        return Reading(5, 0, 0, "given-name")
    if head & Kind.EVENT_OF and not head & Kind.ORG_OF:
        return NOTHING
    if head & Kind.PLACE_OF and not head & Kind.ORG_HEAD and not last & Kind.ORG_HEAD:
        return Reading(0, 0, 4.5, "place-word")
    if last & Kind.EVENT_HEAD and not (last & Kind.ORG_HEAD or head & Kind.ORG_OF):
        return NOTHING
    return Reading(0, 5, 0, "organisation-head")


def _personal(tokens: list[Token]) -> bool:
    """Whether a piece of several words is built as a person's name is."""
    if tokens[0].kinds & Kind.ORG_HEAD and not tokens[0].kinds & Kind.SURNAME:
        return False
    last = tokens[-1]
    if is_acronym(last):
        return False
    if last.kinds & (Kind.ORG_HEAD | Kind.PLACE_AFTER) and not last.kinds & Kind.SURNAME:
        return False
    if starts_person(tokens) or any(is_initial(token) for token in tokens):
        return True
    if last.text.rstrip(".") in NUMBERS:
        return True
    plain = not tokens[0].kinds & (Kind.DEMONYM | Kind.PERSON_NOUN | Kind.COMMON | Kind.PLACE)
    return bool(last.kinds & Kind.SURNAME) and plain and not is_acronym(tokens[0])


def _by_company(piece: Piece, text: str) -> Reading:
    """Read a piece by the words on both sides, on top of what is usual for its shape."""
    tokens = piece.tokens
    kinds = tokens[0].kinds
    person, organisation, place, rule = 1.1, 0.5, 0.8, "context"
    if len(tokens) > 1:
        person, organisation, place = 1.6, 0.8, 0.2
        if kinds & Kind.DEMONYM:
            person, organisation, place = 0.0, 1.6, 0.4
        elif kinds & (Kind.COMMON | Kind.PERSON_NOUN):
            person, organisation, place = 0.1, 1.0, 0.3
    elif kinds & (Kind.COMMON | Kind.EVENT_HEAD | Kind.ORG_HEAD):
        person, organisation, place = 0.4, 0.2, 0.2
    person += 2.0 * bool(kinds & Kind.SURNAME) + 1.2 * bool(kinds & Kind.GIVEN)
    place += 2.0 * bool(kinds & Kind.PLACE)
    if piece.cue == "title":
        return Reading(person + 4, organisation, place, "title")
    if piece.cue == "of-title":
        organisation, place = organisation + 0.6, place + 1.2
    before, after = neighbours(piece, text)
    person, organisation, place = (
        person + before[0] + after[0], organisation + before[1] + after[1],
        place + before[2] + after[2],
    )  # fmt: skip
    if (
        tokens[0].first
        and len(tokens) == 1
        and not kinds & (Kind.SURNAME | Kind.GIVEN | Kind.PLACE)
    ):
        person, organisation, place, rule = _opening(tokens[0], person, organisation, place)
    return Reading(person, organisation, place, rule)


def _opening(
    token: Token, person: float, organisation: float, place: float
) -> tuple[float, float, float, str]:
    """Weigh a lone word that opens a sentence: its capital says nothing."""
    known = token.kinds & (Kind.COMMON | Kind.EVENT_HEAD | Kind.ORG_HEAD | Kind.TITLE)
    wordlike = not token.kinds and token.text.endswith(_COMMON_ENDINGS)
    less = 9.0 if known or wordlike else 0.8
    return person - less, organisation - less, place - less, "opening"
