"""What the words on both sides of an English name say about it."""

from __future__ import annotations

import re
from typing import Final

from analysis.actors.discovery.english_shapes import Piece
from analysis.actors.discovery.english_words import words

__all__ = ["neighbours"]

Weights = tuple[float, float, float]

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
    " dictator nominee contender congressman congresswoman lawmaker legislator"
)
_PLACE_NOUN_BEFORE: Final = words(
    "city town village province district county state republic region capital river island port"
    " municipality suburb constituency riding kingdom territory colony"
)
_PEOPLE_OF: Final = words(
    "residents people citizens inhabitants mayor bishop archbishop streets outskirts suburbs north"
    " south east west coast parts part capture siege bank banks natives villagers fall battle"
)
_OWNED_IN: Final = words("shares stake stakes stock investment investments")
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
    " argues believes claims thinks writes notes dismisses insists warns calls describes suggests"
    " explains adds wants plays makes takes knows sees denies admits hopes accuses replies recalls"
    " refuses is has"
)


def neighbours(piece: Piece, text: str) -> tuple[Weights, Weights]:
    """Weigh the word before and the word after."""
    window = _BEFORE.search(text[max(0, piece.start - 30) : piece.start])
    before, after = (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
    if window:
        word, mark = window[2].lower(), window[3]
        if word == "the" and not mark:
            before = (-1.5, 2.0, 0.3)
        elif mark:
            before = (0.2, 0.0, 0.0)
        elif word == "in" and (window[1] or "").lower() in _OWNED_IN:
            before = (0.0, 2.5, 0.0)
        elif word in _PLACE_BEFORE:
            before = (-0.3, 0.0, 1.8) if word in ("in", "at", "near") else (0.0, 0.0, 1.4)
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
            after = (0.7, 0.0, 0.3)
        elif mark == "," and word in ("who", "whose", "whom"):
            after = (1.5, 0.0, 0.0)
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
    return (word or "").lower() in _PLACE_NOUN_BEFORE | _PEOPLE_OF
