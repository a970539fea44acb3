"""What an English name names: by its own words first, by its neighbours where they are silent."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from analysis.actors.discovery.english_pieces import Piece, is_acronym, is_initial, starts_person
from analysis.actors.discovery.english_tokens import Token
from analysis.actors.discovery.english_words import Kind, place_names, words
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
_BEFORE: Final = re.compile(r"(?:([\w’'-]+)\s+)?([\w’'-]+)[ \u00a0]*([,(]?)[ \u00a0]*[\"“‘']?$")
_AFTER: Final = re.compile(r"[ \u00a0]?(['’]s?(?!\w))?[ \u00a0]*([,()]?)[ \u00a0]*([\w-]*)")
_PLACE_BEFORE: Final = words(
    "in at near from to into across throughout outside inside around via toward towards between"
    " within visited visiting visit reached left entered invaded occupied annexed"
)
_AGENT_BEFORE: Final = words(
    "by with whom against under behind told asked met succeeded defeated defeating beat named"
    " called backed elected appointed nominated joined endorsed supported criticised criticized"
    " accused said says replaced when while after before that as because although though if"
    " whether but where married son daughter brother sister wife husband father mother nephew"
    " uncle niece grandson cousin son-in-law friend colleague rival mate successor predecessor"
    " leader president minister chancellor senator governor mayor candidate incumbent secretary"
    " chairman spokesman spokeswoman spokesperson opponent king queen author writer journalist"
    " activist politician lawyer economist historian general chief speaker premier deputy envoy"
    " ambassador director founder member ally aide adviser advisor actor singer philosopher"
    " dictator nominee contender congressman congresswoman lawmaker legislator and"
)
_PLACE_NOUN_BEFORE: Final = words(
    "city town village province district county state republic region capital river island port"
    " municipality suburb constituency riding kingdom territory colony"
)
_ORG_BEFORE: Final = words(
    "party group coalition alliance organisation organization company agency union movement"
    " newspaper airline militia parties groups organisations organizations"
)
_ORG_AFTER: Final = words(
    "party parties coalition alliance faction leader leaders leadership member members mp mps"
    " deputy councillor councillors candidate candidates government-led caucus spokesman"
    " spokesperson spokeswoman chairman headquarters backbencher backbenchers activists lawmakers"
    " supporters voters militants fighters forces politician bloc list ticket legislators"
    " lawmaker official officials stronghold delegates ministers minority majority"
)
_PLACE_AFTER: Final = words(
    "province district city airport river area region county constituency riding island peninsula"
    " valley border state town suburb coast village metropolitan oblast parish electorate"
)
_PERSON_AFTER: Final = words(
    "said says told added was became had has served won lost died resigned himself herself who"
    " argued announced believed went wrote did ran received returned also began defeated claimed"
    " took made married refused later would could never stated replied supported opposed called"
    " succeeded decided remained voted gave insisted continued appointed held led felt worked"
    " administration family presidency regime himself's met thought sought asked"
)


def _only(tokens: list[Token], kinds: int) -> bool:
    return all(token.kinds & kinds for token in tokens)


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
    first, last = tokens[0], tokens[-1]
    many = len(tokens) > 1
    if piece.joined:
        return _joined(tokens)
    if many and _event(tokens):
        return NOTHING
    if many and first.kinds & Kind.ORG_FIRST and not piece.cue:
        return Reading(0, 5, 0, "organisation-first")
    if many and first.kinds & Kind.PLACE and last.kinds & Kind.PERSON_NOUN and len(tokens) == 2:
        return NOTHING
    listed = many and _spelled(piece, text) in place_names()
    if many and last.kinds & Kind.ORG_HEAD and not _personal(tokens) and not listed:
        return Reading(0, 5, 0, "organisation-head")
    if _spelled(piece, text) in place_names() and (many or not first.kinds & Kind.GIVEN):
        titled = piece.cue == "title" and not many
        return None if titled or (many and _personal(tokens)) else Reading(0, 0, 5, "place-list")
    if many and (_personal(tokens) or piece.cue in ("title", "beside")):
        return Reading(5, 0, 0, "title" if piece.cue else "given-name")
    if many and (first.kinds & Kind.PLACE_BEFORE or last.kinds & Kind.PLACE_AFTER):
        ordinary = _only(tokens, Kind.COMMON | Kind.PLACE_BEFORE | Kind.PLACE_AFTER)
        return NOTHING if ordinary and not last.kinds & Kind.PLACE else _placed(tokens)
    if not many and first.kinds & Kind.ORG_ALONE:
        return Reading(0, 5, 0, "organisation-list")
    if is_acronym(last) and not last.kinds & Kind.PLACE:
        return Reading(0, 4, 0, "acronym")
    return _unnamed(tokens, piece)


def _event(tokens: list[Token]) -> bool:
    """Whether words name an event, a law or a prize: Korean War, World War II."""
    last = tokens[-1]
    if last.text in NUMBERS and len(tokens) > 1:
        last = tokens[-2]
    return bool(last.kinds & Kind.EVENT_HEAD) and not last.kinds & Kind.ORG_HEAD


def _placed(tokens: list[Token]) -> Reading:
    strong = tokens[-1].kinds & Kind.PLACE_AFTER or not tokens[0].kinds & Kind.COMMON
    return Reading(0, 0, 4.5 if strong else 2, "place-word")


def _unnamed(tokens: list[Token], piece: Piece) -> Reading | None:
    """Read pieces made of ordinary words, which name nothing by themselves."""
    ordinary = (
        Kind.DEMONYM | Kind.PERSON_NOUN | Kind.ORG_HEAD | Kind.EVENT_HEAD | Kind.TITLE
        | Kind.TITLE_MOD | Kind.COMMON | Kind.FUNCTION
    )  # fmt: skip
    if not _only(tokens, ordinary | Kind.PLACE if len(tokens) > 1 else ordinary):
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
    before, after = _neighbours(piece, text)
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
    wordlike = token.text.endswith(("ing", "ed", "ly", "tion", "ment", "ness", "ity", "ism"))
    less = 9.0 if known or wordlike else 0.8
    return person - less, organisation - less, place - less, "opening"


def _neighbours(
    piece: Piece, text: str
) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Weigh the word before and the word after."""
    window = _BEFORE.search(text[max(0, piece.start - 30) : piece.start])
    before, after = (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
    if window:
        word, mark = window[2].lower(), window[3]
        if word == "the" and not mark:
            before = (-1.5, 2.0, 0.3)
        elif mark:
            before = (0.2, 0.0, 0.0)
        elif word in _PLACE_BEFORE:
            before = (-0.3, 0.0, 1.8)
        elif word in _PLACE_NOUN_BEFORE or (word == "of" and _placing(window[1])):
            before = (0.0, 0.0, 3.0)
        elif word in _ORG_BEFORE:
            before = (0.0, 2.5, 0.0)
        elif word in _AGENT_BEFORE:
            before = (1.2, 0.2, 0.0)
    following = _AFTER.match(text[piece.end : piece.end + 40])
    if following:
        word, mark = following[3].lower(), following[2]
        if following[1]:
            after = (0.5, 0.0, 0.3)
        elif mark:
            after = (0.0, 0.0, 0.0)
        elif word in _ORG_AFTER:
            after = (0.0, 2.2, 0.0)
        elif word in _PLACE_AFTER:
            after = (0.0, 0.0, 2.2)
        elif word in _PERSON_AFTER or (len(word) > 4 and word.endswith("ed")):
            after = (1.0, 0.2, 0.0)
    return before, after


def _placing(word: str | None) -> bool:
    return bool(word) and str(word).lower() in _PLACE_NOUN_BEFORE
