"""A piece of text that may be an English name, and what the shape of its words says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from analysis.actors.discovery.english_tokens import Token
from analysis.actors.discovery.english_words import Kind

__all__ = ["ATTRIBUTE", "ROMAN", "Piece", "is_acronym", "is_initial", "only", "starts_person"]

ROMAN: Final = re.compile(r"[IVX]{1,5}")
_WRITTEN_OUT: Final = Kind.GIVEN | Kind.SURNAME | Kind.COMMON | Kind.TITLE  # SRINAGAR, MODI
# What may stand before a person without being part of the name.
ATTRIBUTE: Final = Kind.DEMONYM | Kind.PERSON_NOUN | Kind.COMMON | Kind.TITLE_MOD


@dataclass(slots=True)
class Piece:
    """Words that may name one thing; how they hang on the piece before; the cue before them."""

    tokens: list[Token]
    link: int
    cue: str = ""
    closed: bool = False
    joined: bool = False

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.tokens[-1].end


def is_initial(token: Token) -> bool:
    """Whether a word is one letter, with its full stop: the J. of John J. Smith."""
    return len(token.text) == 2 and token.text[1] == "."


def is_acronym(token: Token) -> bool:
    """Whether a word is written in capitals throughout, as PTI, PML-N or U.S. are."""
    if token.kinds & _WRITTEN_OUT:
        return False
    letters = token.text.replace(".", "").replace("-", "").replace("&", "")
    return len(letters) > 1 and letters.isupper() and not ROMAN.fullmatch(letters)


def starts_person(tokens: list[Token]) -> bool:
    """Whether words open as names of persons do: with a given name or an initial."""
    if not tokens:
        return False
    first = tokens[0]
    if first.kinds & Kind.HONORIFIC and len(tokens) > 1:
        return True
    if is_initial(first) and len(tokens) > 1:
        return True
    return bool(first.kinds & Kind.GIVEN) and not first.kinds & Kind.ORG_HEAD


def only(tokens: list[Token], kinds: int) -> bool:
    """Whether all words may be of certain kinds."""
    return all(token.kinds & kinds for token in tokens)
