"""Where one English name ends and the next begins: titles out, organisations kept whole."""

from __future__ import annotations

from typing import Final

from analysis.actors.discovery.english_joins import completes, joins
from analysis.actors.discovery.english_shapes import (
    ATTRIBUTE,
    Piece,
    is_acronym,
    is_initial,
    only,
    starts_person,
)
from analysis.actors.discovery.english_tokens import AND, BREAK, FOR, OF, SPACE, Token
from analysis.actors.discovery.english_words import Kind, place_names

__all__ = ["pieces"]

_TRADES: Final = ("er", "or", "ist", "ian", "man", "woman", "eer", "smith")
_TITLES: Final = Kind.TITLE | Kind.TITLE_MOD


def _runs(group: list[Token]) -> list[list[Token]]:
    """Cut a group where a function word or a date stands, which no name contains."""
    runs: list[list[Token]] = [[]]
    for at, token in enumerate(group):
        if token.kinds & (Kind.FUNCTION | Kind.CALENDAR) and not _kept(group, at):
            runs.append([])
        else:
            runs[-1].append(token)
    return [run for run in runs if run]


def _kept(group: list[Token], at: int) -> bool:
    """Whether a function word is part of a name: The Hague, Charles I, Theresa May."""
    token = group[at]
    follows = group[at + 1] if at + 1 < len(group) and group[at + 1].link == SPACE else None
    before = group[at - 1] if at and token.link == SPACE else None
    if token.text == "All":
        return bool(follows and follows.kinds & (Kind.PLACE | Kind.PERSON_NOUN | Kind.ORG_HEAD))
    if token.text == "The":
        return bool(follows) and f"The {follows.text}" in place_names() if follows else False
    if before is not None and before.kinds & Kind.GIVEN:
        return token.text not in ("The", "A", "In", "But", "And")
    # "In April Khan left": a month is a given name too, and far more often a month.
    if not (follows and token.kinds & Kind.GIVEN) or token.first or token.kinds & Kind.CALENDAR:
        return False
    return not follows.kinds & (Kind.PLACE | Kind.FUNCTION)


def _phrases(run: list[Token]) -> list[list[Token]]:
    """Cut a run at its small words: each phrase is capitalised throughout."""
    phrases: list[list[Token]] = []
    for token in run:
        if not phrases or token.link != SPACE:
            phrases.append([token])
        else:
            phrases[-1].append(token)
    return phrases


def _title(tokens: list[Token], at: int) -> int:
    """Return where the title that begins at a word ends; the same place if none does."""
    last = at
    for position in range(at, len(tokens)):
        kinds = tokens[position].kinds
        if position > at and kinds & Kind.TITLE and kinds & Kind.GIVEN:
            break
        if kinds & Kind.TITLE:
            last = position + 1
        elif not kinds & Kind.TITLE_MOD or kinds & Kind.ORG_HEAD:
            break
    if last == at or " ".join(token.text for token in tokens[at : at + 2]) in place_names():
        return at  # Sri Lanka, General Santos
    rest = tokens[last:]
    tail = tokens[-1].kinds
    if rest and tail & (Kind.ORG_HEAD | Kind.EVENT_HEAD | Kind.PLACE_AFTER):
        named = starts_person(rest) or tail & (Kind.SURNAME | Kind.GIVEN)
        return last if named else at
    if at and not rest and last == at + 1 and tokens[at].text.endswith("s"):
        return at
    if at and not rest and last == at + 1 and not is_acronym(tokens[at]):
        before = tokens[at - 1]
        plain = not before.kinds or before.kinds & (Kind.GIVEN | Kind.SURNAME)
        if starts_person([before]) or (tail & Kind.SURNAME and plain):
            return at
    return last


def _untitled(phrase: list[Token], link: int) -> list[Piece]:
    """Take the titles out of a phrase and cut it there."""
    found: list[Piece] = []
    kept: list[Token] = []
    cue, at = "", 0
    while at < len(phrase):
        # Governor | Earl Reed: a title that is a given name as well, behind another.
        named = cue and not kept and phrase[at].kinds & Kind.GIVEN and at + 1 < len(phrase)
        after = at if named else _title(phrase, at)
        if after == at:
            kept.append(phrase[at])
            at += 1
            continue
        if kept:
            found.append(Piece(kept, link, cue, closed=True))
        kept, cue, link, at = [], "title", BREAK, after
    if kept:
        found.append(Piece(kept, link, cue))
    elif cue:
        found.append(Piece([], BREAK, "of-title"))
    return found


def _parted(piece: Piece) -> list[Piece]:
    """Part a piece where an organisation, place or nationality stands before a person."""
    tokens = piece.tokens
    if not tokens or (tokens[-1].kinds & Kind.ORG_HEAD and not tokens[-1].kinds & Kind.SURNAME):
        return [piece]
    if placed := _place_inside(tokens) or _without_people(tokens):
        return [Piece(placed, BREAK, piece.cue, closed=True)]
    unlisted = len(tokens) == 3 and not tokens[1].kinds and not tokens[2].kinds
    if unlisted and tokens[0].kinds & Kind.PERSON_NOUN:
        return [Piece(tokens[1:], BREAK, piece.cue or "beside", piece.closed)]
    if _opened_by_common(tokens):
        tokens = tokens[1:]
        piece = Piece(tokens, BREAK, piece.cue, piece.closed)
    for at in range(1, len(tokens)):
        head, rest = tokens[at - 1], tokens[at:]
        if head.kinds & Kind.GIVEN and not head.kinds & (Kind.ORG_HEAD | Kind.PLACE):
            break
        person = starts_person(rest) and not is_initial(rest[0])
        whole = " ".join(token.text for token in rest) in place_names()
        organised = (head.kinds & Kind.ORG_HEAD and at > 1) or is_acronym(head)
        attribute = head.kinds & (Kind.DEMONYM | Kind.PLACE) and not head.kinds & Kind.GIVEN
        if (organised and (person or whole)) or (person and attribute):
            first = Piece(tokens[:at], piece.link, piece.cue, closed=True)
            return [first, Piece(rest, BREAK, "beside", piece.closed)]
        if person and len(rest) > 1 and at == 1 and _trade(head):
            return [Piece(rest, BREAK, "title", piece.closed)]
        if person and only(tokens[:at], ATTRIBUTE) and not head.kinds & Kind.PLACE_BEFORE:
            return [Piece(rest, BREAK, piece.cue or "beside", piece.closed)]
    return [piece]


def _place_inside(tokens: list[Token]) -> list[Token]:
    """Return the place among ordinary words, as in a headline: Resolve | Kashmir | Issue."""
    last = tokens[-1].kinds
    if len(tokens) < 2 or last & Kind.PLACE or not last & Kind.COMMON or last & Kind.PLACE_AFTER:
        return []
    placed = [token for token in tokens if token.kinds & Kind.PLACE]
    ordinary = only(tokens, ATTRIBUTE | Kind.PLACE) and not last & Kind.EVENT_HEAD
    return placed[:1] if ordinary else []


def _trade(token: Token) -> bool:
    """Whether an unlisted word is made as names of trades are: Glassblower Anna Berg."""
    return not token.kinds and token.text.endswith(_TRADES) and len(token.text) > 6


def _opened_by_common(tokens: list[Token]) -> bool:
    """Whether an ordinary word that opens the sentence stands before a name: Builders Finch."""
    first, rest = tokens[0], tokens[1:]
    if not rest or not first.first or not first.kinds & Kind.COMMON or not first.text.endswith("s"):
        return False
    named = first.kinds & (Kind.GIVEN | Kind.SURNAME | Kind.PLACE | Kind.PLACE_BEFORE)
    return not named and not any(t.kinds & ~(Kind.GIVEN | Kind.SURNAME) for t in rest)


def _without_people(tokens: list[Token]) -> list[Token]:
    """Return the place without the people of a party behind it: Kent County | Republicans."""
    last = tokens[-1].kinds
    named = last & (Kind.ORG_HEAD | Kind.GIVEN | Kind.SURNAME)
    placed = len(tokens) > 1 and tokens[-2].kinds & Kind.PLACE_AFTER
    return tokens[:-1] if placed and last & Kind.PERSON_NOUN and not named else []


def _unposted(piece: Piece) -> Piece | None:
    """Take the field of a post away: Secretary of State | for Foreign Affairs | John Smith."""
    tokens = piece.tokens
    if tokens[-1].kinds & Kind.ORG_HEAD and len(tokens) > 1:
        return piece
    at = 0
    while at < len(tokens) and tokens[at].kinds & (Kind.TITLE_MOD | Kind.TITLE):
        at += 1
    if at == len(tokens):
        return None
    return Piece(tokens[at:], BREAK, "title", piece.closed) if at else piece


def pieces(group: list[Token]) -> list[Piece]:
    """Cut a group of linked capitalised words into what may be names.

    Examples
    --------
    >>> from analysis.actors.discovery.english_tokens import groups
    >>> text = "Green Party Leader Anna Berg and Foreign Minister of Nepal Hari Rana"
    >>> [text[p.start:p.end] for g in groups(text) for p in pieces(g)]
    ['Green Party', 'Anna Berg', 'Nepal', 'Hari Rana']
    """
    found: list[Piece] = []
    for run in _runs(group):
        posted = False
        fresh = True
        for phrase in _phrases(run):
            link = BREAK if fresh else phrase[0].link
            fresh = False
            for piece in _untitled(phrase, link):
                if not piece.tokens:
                    posted = not (found and completes(found[-1], phrase, link))
                    continue
                if posted and link in (OF, FOR, AND) and not piece.cue:
                    left = _unposted(piece)
                    if left is None:
                        continue
                    posted, piece = False, left
                    piece.link = BREAK
                    piece.cue = piece.cue or "of-title"
                for part in _parted(piece):
                    if found and part.link not in (BREAK, SPACE) and joins(found[-1], part):
                        found[-1].tokens += part.tokens
                        found[-1].joined, found[-1].closed = True, part.closed
                    else:
                        found.append(part)
    return found
