"""Which small words hold an English name together: of, for, and, on, 's."""

from __future__ import annotations

from typing import Final

from analysis.actors.discovery.english_shapes import (
    ATTRIBUTE,
    ROMAN,
    Piece,
    is_acronym,
    only,
    starts_person,
)
from analysis.actors.discovery.english_tokens import AMPERSAND, AND, FOR, OF, ON, POSS, Token
from analysis.actors.discovery.english_words import Kind, place_names, words

__all__ = ["completes", "joins"]

_OWNERS: Final = words(
    "People Peoples Workers Worker Women Woman Peasants Peasant Children Farmers Nation Nations"
    " Citizens Students Mothers Men Writers Teachers Players Soldiers Veterans Lawyers Patient"
    " Ladies Girls Boys Officers Miners Merchants Governor President King Queen Saint St."
)
_SAINTS: Final = words("St St. Saint")
_ORG: Final = Kind.ORG_HEAD | Kind.ORG_OF
_ORDINARY: Final = ATTRIBUTE | _ORG | Kind.ORG_FOR
_LONGEST: Final = 14


def joins(left: Piece, right: Piece) -> bool:
    """Whether a small word between two pieces is part of one organisation's or place's name."""
    if left.closed or right.cue or not left.tokens or len(left.tokens) > _LONGEST:
        return False
    head, link = left.tokens[-1], right.link
    tail = right.tokens[-1].kinds
    person = starts_person(right.tokens) and len(right.tokens) > 1 and not tail & Kind.ORG_HEAD
    if link == OF:
        if ROMAN.fullmatch(head.text) and len(left.tokens) > 1:
            return bool(right.tokens[0].kinds & Kind.PLACE)
        if left.joined and not head.kinds & Kind.PLACE:
            return not person and not (tail & Kind.ORG_HEAD and len(right.tokens) > 1)
        return bool(head.kinds & (_ORG | Kind.PLACE_OF | Kind.EVENT_OF)) and not person
    if link == FOR:
        if right.tokens[0].kinds & Kind.ORG_FIRST:
            return False
        if (tail & Kind.ORG_HEAD and len(right.tokens) > 1) or is_acronym(right.tokens[-1]):
            return False
        return bool(head.kinds & Kind.ORG_FOR or (left.joined and _of_org(left))) and not person
    if link == ON:
        halves = tail & Kind.ORG_HEAD and len(right.tokens) > 1 and only(left.tokens, _ORDINARY)
        return bool(head.kinds & Kind.ORG_OF or halves) and not person
    if link == POSS and left.tokens[0].text in _SAINTS:
        return bool(tail & (Kind.ORG_HEAD | Kind.PLACE_AFTER))
    if link == POSS:
        return head.text in _OWNERS and not person and bool(tail & _ORDINARY)
    if link == AMPERSAND and not (left.tokens[0].kinds & right.tokens[0].kinds & Kind.GIVEN):
        return True  # Finch & Wren, a company
    return link == AND and not person and _coordinated(left, right)


def _of_org(piece: Piece) -> bool:
    return any(token.kinds & _ORG for token in piece.tokens)


def _coordinated(left: Piece, right: Piece) -> bool:
    """Whether "and" joins two halves of one name: Social Democratic and Labour Party."""
    tail = right.tokens[-1].kinds
    first, last = left.tokens[0], left.tokens[-1]
    if f"{last.text} and {right.tokens[0].text}" in place_names():
        return True
    if left.joined:
        lasting = last.kinds & (Kind.TITLE_MOD | Kind.COMMON | Kind.PERSON_NOUN)
        return bool(lasting and tail & (_ORDINARY | Kind.COMMON)) and not tail & Kind.PLACE
    if not tail & _ORG or len(right.tokens) < 2 or is_acronym(last):
        return False
    if last.kinds & (Kind.PLACE | Kind.GIVEN | Kind.SURNAME):
        return False
    if last.kinds & Kind.ORG_HEAD and len(left.tokens) > 1:
        return False
    # "the Ethics and Public Policy Center": one article for both halves.
    shared = first.article and len(left.tokens) == 1 and not right.tokens[0].article
    return shared or only(left.tokens, _ORDINARY)


def completes(left: Piece, phrase: list[Token], link: int) -> bool:
    """Take words that are titles elsewhere into an organisation: Department of Justice."""
    if link not in (OF, FOR) or left.closed or not left.tokens[-1].kinds & (_ORG | Kind.ORG_FOR):
        return False
    left.tokens = left.tokens + phrase
    left.joined = True
    return True
