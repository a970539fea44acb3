"""Which words of a text can fill which places of the patterns: each surface is judged once.

Words are searched for by how they begin, all at once (Aho and Corasick 1975, in ahocorasick_rs), in
the outline of the text, where variants of spelling are one and a space parts the words; what is
found is then judged whole, by its comparison key and its stem.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import regex
from ahocorasick_rs import BytesAhoCorasick, Implementation

from analysis.framing.dictionary.patterns import WORD, Word, has_capitals
from analysis.language import normalize_key, stem_key
from analysis.language.english_plurals import IRREGULAR
from analysis.language.normalization import normalize_keys
from analysis.language.outlines import Outline, outlines

__all__ = ["Lookup", "Met"]

_MOST: Final = 1 << 17  # surfaces to remember
_NOTHING: Final[tuple[int, ...]] = ()
# What a Hindi form may have instead of the end of its stem, as `stem_key` leads it back.
_ENDING: Final = regex.compile("(?<=.)[ा-ौआ-औय]$")


class Met(NamedTuple):
    """A word of a text that can fill a place: code-point offsets, and the numbers of the places."""

    start: int
    end: int
    places: tuple[int, ...]


class Lookup:
    """Words to look for, each with a number, and what every surface met so far can be.

    Parameters
    ----------
    alternatives : iterable of tuple of Word
        The n-th holds the words that may fill place n.
    language : {"hi", "en"}
        Language of the texts.

    Examples
    --------
    >>> found = Lookup([(Word("inflected", "हमला"),), (Word("beginning", "आतंक"),)], "hi")
    >>> found.meet("हमलों में आतंकियों के हमलावर")
    [Met(start=0, end=5, places=(0,)), Met(start=10, end=18, places=(1,))]
    >>> Lookup([(Word("inflected", "treaty"),)], "en").meet("Two treaties treat it.")
    [Met(start=4, end=12, places=(0,))]
    """

    def __init__(self, alternatives: Iterable[tuple[Word, ...]], language: str) -> None:
        self._language = language
        kinds = ("exact", "inflected", "beginning", "acronym")
        self._tables: dict[str, dict[str, tuple[int, ...]]] = {kind: {} for kind in kinds}
        for number, words in enumerate(alternatives):
            for kind, form in words:
                key = stem_key(form, language) if kind == "inflected" else normalize_key(form)
                held = self._tables[kind].get(key, _NOTHING)
                self._tables[kind][key] = held if number in held else (*held, number)
        self._lengths = sorted({len(key) for key in self._tables["beginning"]})
        automaton = BytesAhoCorasick(self._begins(), implementation=Implementation.DFA)
        self._search = automaton.find_matches_as_indexes
        self._known: dict[str, Met] = {}

    def _begins(self) -> list[bytes]:
        """Return how the outlines of all words looked for begin, none of them with another."""
        stems, begins = self._tables["inflected"], list(self._tables["beginning"])
        whole = [*self._tables["exact"], *self._tables["acronym"]]
        if self._language == "en":
            whole += [form for stem in stems for form in _english_forms(stem)]
            whole += [form for form, stem in IRREGULAR.items() if stem in stems]
        else:
            begins += [_ENDING.sub("", stem) for stem in stems]
        looked_for = outlines(begins) if begins else []
        looked_for += [outline + b" " for outline in outlines(whole)] if whole else []
        kept: list[bytes] = []
        for outline in sorted(looked_for):
            if not outline.strip():
                raise ValueError("a word of the dictionary is too short to be searched for")
            if not kept or not outline.startswith(kept[-1]):
                kept.append(outline)
        return [b" " + outline for outline in kept]

    def meet(self, text: str) -> list[Met]:
        """Return the words of a text that can fill a place, in order.

        Parameters
        ----------
        text : str
            Any string.
        """
        outline = Outline(text)
        if outline.simple:
            body, origin, next_space = outline.body, outline.origin(), outline.body.index
            spans = [
                (origin[at], origin[next_space(b" ", at + 1)] - 1)
                for _, at, _ in self._search(body, True)
            ]
        else:  # characters change their neighbours: look at every word
            spans = [found.span() for found in WORD.finditer(text)]
        judged = self._judge([text[start:end] for start, end in spans])
        new = tuple.__new__  # Met(...) itself would run Python for each
        return [
            new(Met, (start + first, start + last, places))
            for (start, _), (first, last, places) in zip(spans, judged, strict=True)
            if places
        ]

    def _judge(self, surfaces: list[str]) -> list[Met]:
        """Return the word that stands in each stretch between spaces, and what it can fill."""
        known = self._known
        try:
            return [known[surface] for surface in surfaces]
        except KeyError:
            if len(known) > _MOST:
                known = self._known = {}
            new = [surface for surface in dict.fromkeys(surfaces) if surface not in known]
            found = [WORD.search(surface) for surface in new]
            keys = normalize_keys([word.group() for word in found])
            for surface, word, key in zip(new, found, keys, strict=True):
                known[surface] = Met(word.start(), word.end(), self._places(word.group(), key))
            return [known[surface] for surface in surfaces]

    def _places(self, surface: str, key: str) -> tuple[int, ...]:
        tables = self._tables
        found = tables["exact"].get(key, _NOTHING)
        found += tables["inflected"].get(stem_key(surface, self._language), _NOTHING)
        if has_capitals(surface):
            found += tables["acronym"].get(key, _NOTHING)
        for length in self._lengths:
            if length > len(key):
                break
            found += tables["beginning"].get(key[:length], _NOTHING)
        return tuple(dict.fromkeys(found))


def _english_forms(stem: str) -> list[str]:
    """Return every form that `stem_key` may lead back to a stem, irregular plurals left out.

    Examples
    --------
    >>> _english_forms("treaty"), _english_forms("gunman")[-1]
    (['treaty', 'treatys', 'treatyes', 'treatyren', 'treaties'], 'gunmen')
    """
    forms = [stem + ending for ending in ("", "s", "es", "ren")]
    if stem.endswith("y"):
        forms.append(f"{stem[:-1]}ies")
    if stem.endswith("an"):
        forms.append(f"{stem[:-2]}en")
    return forms
