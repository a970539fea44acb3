"""Headlines set their words as prose does not: सेना: Y; Y: राव; बोले राव- Y; राव ने की Y की मांग."""

from __future__ import annotations

__all__ = ["headlines"]

import re
from collections.abc import Iterator
from typing import Final

from analysis.framing.voices.hindi.contents import inside
from analysis.framing.voices.hindi.reports import Place, Report, agent
from analysis.framing.voices.hindi.words import Sentence, is_of

_SPEAKER_FIRST: Final = re.compile(r"([xSB@nNgZc]*K[xKgZc]*|x{1,3}):(?:[^:.]{3,}|Q.*)$")
_SPEAKER_LAST: Final = re.compile(r"(?:[^:.]{2,}|Q):([xKBD@gZ()]{1,4})$")
_SPOKE_FIRST: Final = re.compile(r"(?<![eE])(V)([xK]{1,4})(?:[:\-,]+(?=[^:\-,.])|[.]?$)")
_THRUST: Final = re.compile(r"([xKSBT@nNcgZ]*?[xKSB])[gZ][x1]?(x)[\-:]+(?=[^\-:.])")
_INVERTED: Final = re.compile(
    r"(?P<mark>[eE])(?P<about>[^eEkQ,.vuln]{0,6}?)(?P<did>l|(?<=[eE])Z)"
    r"(?P<said>(?:[^eEkQ,.avul]{1,12}?[gZpf])?)x?(?P<noun>[nN@])(?=[,.]|$)"
)
_NEWS: Final = re.compile(r",(?=[^vVbceE]{2})[^eEvuV.]+$")


def headlines(sentence: Sentence) -> Iterator[Report]:
    """Reports of a line that is, or is worded like, a headline."""
    letters = sentence.letters
    if ":" in letters:
        yield from _colon(sentence)
    if "V" in letters:
        yield from _spoke_first(letters)
    if (thrust := _THRUST.match(letters)) and is_of(sentence.words[thrust.start(2)], "thrust"):
        said = thrust.end(), len(letters)
        yield Report(said, thrust.span(1), thrust.span(2), "headline")
    for found in _INVERTED.finditer(letters) if "e" in letters else ():
        yield from _inverted(sentence, found)


def _colon(sentence: Sentence) -> Iterator[Report]:
    letters = sentence.letters
    if found := _SPEAKER_FIRST.match(letters):
        own = re.search("[sOEP]", letters[found.end(1) : found.end(1) + 3]) or letters.endswith(
            ":Q"
        )
        if own or "K" in found[1] or is_of(sentence.words[0], "country"):
            yield Report((found.end(1) + 1, len(letters)), found.span(1), None, "headline")
    elif found := _SPEAKER_LAST.match(letters) if not re.match("x?[nN@]:", letters) else None:
        yield Report((0, found.start(1) - 1), found.span(1), None, "headline")


def _spoke_first(letters: str) -> Iterator[Report]:
    """बोले राव- Y, or Y, बोले राव."""
    for found in _SPOKE_FIRST.finditer(letters):
        before, after = (0, found.start()), (found.end(), len(letters))
        quote = letters.rfind("Q", *before)
        before = (quote, quote + 1) if quote >= 0 else before
        content = before if found.end() >= len(letters) else after
        if content[1] - content[0] > 1 or quote >= 0:
            yield Report(content, found.span(2), found.span(1), "headline")


def _inverted(sentence: Sentence, found: re.Match[str]) -> Iterator[Report]:
    """राव ने की Y की मांग, राव ने किया ऐलान, Y: the noun behind its light verb."""
    letters, noun = sentence.letters, found.span("noun")
    cue = noun if found["said"] else (found.start("did"), noun[1])
    content: Place | None = None
    if found["said"]:
        content = inside(letters, *found.span("said"), tied=True)
    elif news := _NEWS.match(letters, noun[1]):
        content = noun[1] + 1, news.end()
    elif found["about"]:
        content = inside(letters, *found.span("about"), tied=True)
    if content:
        yield Report(content, agent(sentence, found.start("mark")), cue, "headline")
