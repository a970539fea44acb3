"""The tokens of one sentence, and the stretch of them that a rule has chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from analysis.framing.scope.lexicon import key, role
from analysis.language import tokenize

__all__ = ["FARTHEST", "HARD", "Reach", "Words", "read_words"]

FARTHEST: Final = 60  # tokens looked at on either side of a cue: time stays linear in the text
_WITHIN: Final = 12  # tokens of a bracket or quotation that a clause may hold
# Marks that no clause crosses, as `read_words` gives them.
HARD: Final = frozenset(".;:()[]{}!?“”।॥…—|") | {"''", "``", "...", "--"}
_CLOSING: Final = {"(": ")", "[": "]", "“": "”"}
_OPENING: Final = {close: opening for opening, close in _CLOSING.items()}


_EDGES: Final = ("break", "turn", "relative", "and", "report", "then", "that")
_PARTICLE: Final = 3  # characters of n't and not


class Words(NamedTuple):
    """Tokens of a sentence: their offsets into the text (code points), keys, and edges.

    An edge is a token at which a clause may begin or end; only there do rules look.
    """

    starts: list[int]
    ends: list[int]
    keys: list[str]
    edges: list[int]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """First token that ends after `start`, and the one after the last that begins by `end`."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def at(self, place: int) -> str:
        """Key of a token, or nothing where there is none."""
        return self.keys[place] if 0 <= place < len(self.keys) else ""

    def edges_before(self, place: int) -> Iterator[int]:
        """Edges before a token, the nearest first."""
        for number in range(bisect_left(self.edges, place) - 1, -1, -1):
            if self.edges[number] < place - FARTHEST:
                return
            yield self.edges[number]

    def edges_after(self, place: int) -> Iterator[int]:
        """Edges from a token on, the nearest first."""
        for number in range(bisect_left(self.edges, place), len(self.edges)):
            if self.edges[number] >= place + FARTHEST:
                return
            yield self.edges[number]

    def opened(self, place: int) -> int:
        """Where a short bracket or quotation that closes at a token opens; else that token."""
        return self._partner(place, -1, _OPENING)

    def closed(self, place: int) -> int:
        """Where a short bracket or quotation that opens at a token closes; else that token."""
        return self._partner(place, 1, _CLOSING)

    def _partner(self, place: int, step: int, partners: dict[str, str]) -> int:
        mark = self.keys[place]
        wanted = partners.get(mark)
        if wanted is None:
            return place
        for there in range(place + step, place + step * _WITHIN, step):
            word = self.at(there)
            if word == wanted:
                return there
            if not word or word == mark:
                break
        return place


class Reach(NamedTuple):
    """Tokens that a cue denies or weakens (half open; equal where there are none), and why.

    ``kind`` is given where it is another than that of the cue's row.
    """

    first: int
    last: int
    rule: str
    kind: str = ""


def read_words(text: str, start: int, end: int, language: str) -> Words:
    """Tokens of one sentence of a text; its quotation marks tell whether they open or close.

    Examples
    --------
    >>> read_words("Talks? He didn't go.", 7, 20, "en").keys
    ['he', 'did', "n't", 'go', '.']
    >>> read_words('वार्ता — "नहीं" हुई।', 0, 20, "hi").keys
    ['वार्ता', '—', '“', 'नहीं', '”', 'हुई', '।']
    """
    line = text[start:end]
    spans = tokenize(line, language)
    starts, ends = spans.start.tolist(), spans.end.tolist()
    keys = [key(token) for token in spans.texts(line)]
    for place, word in enumerate(keys):
        if word == "-" or word == '"':
            before = line[starts[place] - 1 : starts[place]]
            keys[place] = _mark(line[starts[place]], before, line[ends[place] : ends[place] + 1])
    if any(map(_is_contracted, keys)):
        starts, ends, keys = _parted(starts, ends, keys)
    edges = [place for place, word in enumerate(keys) if word in _edge_keys(language)]
    return Words([at + start for at in starts], [at + start for at in ends], keys, edges)


@cache
def _edge_keys(language: str) -> frozenset[str]:
    """Keys of the tokens at which a clause of a language may begin or end."""
    return HARD.union(",", *(role(name, language) for name in _EDGES))


def _is_contracted(word: str) -> bool:
    return (word.endswith("n't") and len(word) > _PARTICLE) or word == "cannot"


def _parted(
    starts: list[int], ends: list[int], keys: list[str]
) -> tuple[list[int], list[int], list[str]]:
    """Part the particle from its verb where both are one token: DON'T, in capitals."""
    parted = []
    for start, end, word in zip(starts, ends, keys, strict=True):
        cut = end - _PARTICLE
        if _is_contracted(word):
            parted += [(start, cut, word[:-_PARTICLE]), (cut, end, word[-_PARTICLE:])]
        else:
            parted.append((start, end, word))
    first, last, words = zip(*parted, strict=True)
    return list(first), list(last), list(words)


def _mark(mark: str, before: str, after: str) -> str:
    """Tell a dash from a hyphen, and a mark that opens a quotation from one that closes it."""
    if key(mark) == "-":
        return "—" if mark == "—" or (before + after).isspace() else "-"
    if mark in "”»":
        return "”"
    opens = mark in "“„«" or (after.isalnum() and not before.isalnum())
    return "“" if opens else "”"
