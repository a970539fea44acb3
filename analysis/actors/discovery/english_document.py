"""What the rest of a text says about a name: its list, its bracket, its longer form."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from analysis.actors.discovery.english_shapes import Piece
from analysis.actors.discovery.english_types import Reading
from analysis.actors.discovery.english_words import Kind

__all__ = ["agree"]

_LISTED: Final = frozenset({",", "and", ", and", "/", "&", ";", "; and", ", &", "or", ", or", "-"})
_BRACKET: Final = re.compile(r"\s?\(\s?(?:[a-z]+\s?:\s?)?")
_LONGEST_HEADLINE: Final = 160
_LONGER_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_WEIGHTS: Final = {"PER": (1.0, 0.0, 0.0), "ORG": (0.0, 1.0, 0.0), "LOC": (0.0, 0.0, 1.0)}
_PERSONAL: Final = Kind.SURNAME | Kind.GIVEN


def agree(text: str, found: Sequence[tuple[Piece, Reading]]) -> list[Reading]:
    """Read the names of a text again in the light of one another.

    Parameters
    ----------
    text : str
        The text.
    found : sequence of (Piece, Reading)
        Its pieces in order of place, each as read alone.

    Returns
    -------
    list of Reading
        One a piece, in order.
    """
    parts = [piece for piece, _ in found]
    readings = [reading for _, reading in found]
    _brackets(text, parts, readings)
    _lists(text, parts, readings)
    _partial(parts, readings)
    _same(text, parts, readings)
    _headlines(text, parts, readings)
    return readings


def _brackets(text: str, parts: list[Piece], readings: list[Reading]) -> None:
    """Read what stands in brackets behind an organisation as its other name."""
    for at in range(1, len(parts)):
        gap = text[parts[at - 1].end : parts[at].start][:24]
        before = readings[at - 1]
        named = not parts[at].tokens[0].kinds & Kind.DEMONYM or len(parts[at].tokens) > 1
        if named and before.type == "ORG" and before.sure and _BRACKET.fullmatch(gap):
            short = len(parts[at].tokens) == 1 and sum(map(str.isupper, parts[at].tokens[0].text))
            if not readings[at].sure or (short and short > 1):
                readings[at] = Reading(0, 5, 0, "abbreviation" if short else "bracket")


def _lists(text: str, parts: list[Piece], readings: list[Reading]) -> None:
    """Let the members of a list that are sure speak for those that are not."""
    first = 0
    for at in range(1, len(parts) + 1):
        gap = text[parts[at - 1].end : parts[at].start][:6].strip() if at < len(parts) else ""
        if at < len(parts) and gap in _LISTED:
            continue
        if at - first > 1:
            _share(readings, range(first, at))
        first = at


def _share(readings: list[Reading], members: range) -> None:
    sure = [readings[i] for i in members if readings[i].sure]
    unsure = [i for i in members if not readings[i].sure and readings[i].rule]
    if not unsure:
        return
    heard = Counter(reading.type for reading in sure)
    total = sum(heard.values())
    pooled = [sum(readings[i].scores[k] for i in unsure) / len(unsure) for k in range(3)]
    for i in unsure:
        own = readings[i].scores
        score = [own[k] + 0.7 * (pooled[k] - own[k]) for k in range(3)]
        for type_, count in heard.items():
            for k in range(3):
                score[k] += 2.5 * _WEIGHTS[type_][k] * count / total
        readings[i] = Reading(score[0], score[1], score[2], "list" if heard else readings[i].rule)


def _partial(parts: list[Piece], readings: list[Reading]) -> None:
    """Read a lone word as the person whose longer name the text holds."""
    parts_of: set[str] = set()
    for piece, reading in zip(parts, readings, strict=True):
        if reading.type == "PER" and len(piece.tokens) > 1:
            parts_of.update(token.text for token in piece.tokens if len(token.text) > 2)
    for at, piece in enumerate(parts):
        only = piece.tokens[0]
        if len(piece.tokens) > 1 or only.text not in parts_of or only.kinds & Kind.FUNCTION:
            continue
        if readings[at].rule == "place-list" and not only.kinds & _PERSONAL:
            continue
        readings[at] = Reading(5, 0, 0, "partial")


def _same(text: str, parts: list[Piece], readings: list[Reading]) -> None:
    """Give a form one type throughout the text, and drop it where it opens a sentence only."""
    heard: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
    for piece, reading in zip(parts, readings, strict=True):
        sums = heard[text[piece.start : piece.end]]
        for k in range(3):
            sums[k] += reading.scores[k]
        sums[3] += 1
    for at, (piece, reading) in enumerate(zip(parts, readings, strict=True)):
        sums = heard[text[piece.start : piece.end]]
        if sums[3] < 2 or reading.sure or not (reading.rule or sums[3] > 2):
            continue
        own = reading.scores
        mean = [0.4 * own[k] + 0.6 * sums[k] / sums[3] for k in range(3)]
        readings[at] = Reading(mean[0], mean[1], mean[2], "repeated")


def _headlines(text: str, parts: list[Piece], readings: list[Reading]) -> None:
    """Drop what only its capitals make a name, where every word has them."""
    end, headline, shouted = -1, False, False
    for at, piece in enumerate(parts):
        if piece.start >= end:
            start = text.rfind("\n", max(end, 0), piece.start) + 1
            end = text.find("\n", piece.start)
            end = len(text) if end < 0 else end
            headline, shouted = _capitals(text, start, end)
        long = piece.end - piece.start > 4
        alone = shouted and long and readings[at].rule in ("acronym", "camel-case")
        if alone or (headline and not readings[at].sure):
            readings[at] = Reading(0, 0, 0, "")


def _capitals(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a line is written as headlines are, with capitals first or throughout."""
    if end - start > _LONGEST_HEADLINE or text[start:end].rstrip().endswith((".", ";", ":")):
        return False, False
    longer = _LONGER_WORD.findall(text, start, end)
    plain = sum(word[0].islower() for word in longer)
    shouted = sum(word.isupper() for word in longer)
    many = len(longer) > 3
    return many and 5 * plain <= len(longer), many and 3 * shouted >= 2 * len(longer)
