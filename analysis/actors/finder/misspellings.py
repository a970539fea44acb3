"""Names misspelt by a slip or written together with their neighbours.

A word that is in no form of the lexicon is compared with those that are: first by its sound, with
long and short vowels, doubled and aspirated letters and the like made equal, then, if both are
long, by a single slip of the hand (Damerau 1964: one letter left out, put in, exchanged, or two
swapped; found by deletion neighbourhoods, as in SymSpell). A name of several words must have all
of them, of which all or all but one as listed. A single word is compared only if it is long, so
that no भारती becomes भारत and no Iran an Imran.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

import regex

from analysis.actors.finder.entries import Entry, Found
from analysis.actors.finder.glue import Glue
from analysis.actors.finder.nearness import (
    bones,
    deletions,
    inflected,
    one_slip,
    sound,
    stands_alone,
)
from analysis.language import function_words, normalize_key

__all__ = ["Slips"]

# Words that may be slips: capitalised ones, and those of Devanagari.
_LONG: Final = re.compile("[A-Z][A-Za-z]{3,}|[\u0900-\u0963\u0971-\u097f\u200c\u200d]{4,}")
_WORD: Final = regex.compile(r"\w+")
_MOST: Final = 1 << 17  # words to remember
_SHORTEST: Final = 7  # letters of a word in which a slip of the hand is looked for
_SOUNDING: Final = 6  # letters of a single word that is compared by sound
_WEIGHTY: Final = frozenset({"state", "place"})


class _Near(NamedTuple):
    """What an unlisted word may stand for: listed words, by sound or by a slip, and its pieces."""

    sounding: frozenset[str]
    slipped: frozenset[str]
    pieces: tuple[tuple[int, int, str], ...]
    listed: bool = False
    like: frozenset[str] = frozenset()  # by their consonants, beside other words of the name
    alone: frozenset[str] = frozenset()  # names of one word
    whole: tuple[tuple[tuple[str, ...], int], ...] = ()  # names it is a word of, and which

    def __bool__(self) -> bool:
        return bool(self.sounding or self.slipped or self.pieces or self.like)


_NONE: Final[frozenset[str]] = frozenset()
_NOTHING: Final = _Near(_NONE, _NONE, ())


class Slips:
    """The words of all forms, to compare unlisted words with.

    Parameters
    ----------
    entries : mapping of str to Entry
        What each form may mean, by its key.
    types : mapping of str to str
        Type of each actor.
    """

    def __init__(self, entries: Mapping[str, Entry], types: Mapping[str, str]) -> None:
        self.entries, self.glue = entries, Glue(entries)
        self._singles: dict[str, str] = {}
        self._forms: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        known: set[str] = set(function_words("hi")) | set(function_words("en"))
        for key, entry in entries.items():
            words = tuple(key.split())
            known.update(words)
            if len(words) > 1 and entry.firm and not entry.posts:
                for word in words:
                    self._forms[word].append(words)
            elif (
                entry.metonym
                or _WEIGHTY & {types[actor] for actor, _ in entry.firm}
                or (any(part.alone and part.listed for part in entry.parts))
            ):
                self._singles[key] = key
        self._known = known
        self._by_sound: dict[str, set[str]] = defaultdict(set)
        self._by_bones: dict[str, set[str]] = defaultdict(set)
        self._by_slip: dict[str, set[str]] = defaultdict(set)
        for word in {*self._forms, *self._singles}:
            if len(word) > 3:
                self._by_sound[sound(word)].add(word)
                self._by_bones[bones(word)].add(word)
            if len(word) >= _SHORTEST:
                for rest in deletions(word):
                    self._by_slip[rest].add(word)
        self._by_bones.pop("", None)
        self._cache: dict[str, _Near] = {}
        self._plain: set[str] = set()

    def find(self, text: str, *, misspelt: bool = True) -> list[Found]:
        """Misspelt and glued names of a text, in order of place; only glued ones, if so asked.

        A text without any listed name is no text about the actors: what is near to a name in it
        is another word.
        """
        found: list[Found] = []
        words = set(_LONG.findall(text)) - self._plain
        odd = self._odd(words, text) if misspelt else self._pieced(words)
        if odd:
            places = [match.span() for match in _WORD.finditer(text)]
            for number, (start, end) in enumerate(places):
                if (near_one := odd.get(text[start:end])) is not None:
                    found += self._read(text, places, number, near_one)
        if "@" in text or "#" in text:
            found += self.glue.tags(text)
        return found

    def _pieced(self, words: set[str]) -> dict[str, _Near]:
        """Of the words of a text, those that are made of names."""
        odd = self._known_near(words)
        return {word: near for word, near in odd.items() if near.pieces}

    def _known_near(self, words: set[str]) -> dict[str, _Near]:
        """Of some words, those that may stand for others."""
        cache = self._cache
        if len(cache) + len(self._plain) > _MOST:
            cache.clear()
            self._plain.clear()
        odd: dict[str, _Near] = {}
        for word in words:
            near = cache.get(word)
            if near is None:
                near = self._look(word)
                if not near:
                    self._plain.add(word)
                    continue
                cache[word] = near
            odd[word] = near
        return odd

    def _odd(self, words: set[str], text: str) -> dict[str, _Near]:
        """Of the words of a text, those that may stand for others in it."""
        odd = self._known_near(words)
        if any(not near.pieces for near in odd.values()):
            keys = set(_WORD.findall(normalize_key(text)))
            odd = {word: full for word, near in odd.items() if (full := self._met(near, keys))}
        return odd

    def _met(self, near: _Near, keys: set[str]) -> _Near:
        """What a word may stand for in a text that holds these words besides.

        Of a name of several words one other at least has to be there as listed; all of them, if
        the word itself is listed.
        """
        if near.pieces:
            return near
        enough = all if near.listed else any
        whole = tuple(
            (words, number)
            for word in near.sounding | near.slipped | near.like
            for words in self._forms.get(word, ())
            if enough(other in keys for other in words if other != word)
            for number, own in enumerate(words)
            if own == word
        )
        return near._replace(whole=whole) if whole or near.alone else _NOTHING

    # -- one word --------------------------------------------------------------------------

    def _look(self, word: str) -> _Near:
        latin = word.isascii()
        if len(word) < 4 or (latin and not (word[0].isupper() and word.isalpha())):
            return _NOTHING
        key = normalize_key(word)
        if key in self._known:  # a listed word may be another's misspelling beside his other words
            alike = self._by_sound.get(sound(key), _NONE) - {key} if key in self._forms else _NONE
            return _Near(frozenset(alike), _NONE, (), True) if alike else _NOTHING
        pieces = self.glue.pieces(word)
        if pieces:
            return _Near(_NONE, _NONE, pieces)
        if latin and key[-1] == "s" and key[:-1] in self._singles and not word.isupper():
            return _Near(_NONE, _NONE, ((0, len(word) - 1, key[:-1]),))
        sounding = frozenset(self._by_sound.get(sound(key), ()))
        slipped: frozenset[str] = frozenset()
        like = frozenset(self._by_bones.get(bones(key), ())) - sounding
        if len(key) >= _SHORTEST - 1:
            slipped = frozenset(self._slipped(key)) - sounding
        if not (sounding or slipped or like):
            return _NOTHING
        alone = frozenset(
            one
            for one in sounding | slipped
            if one in self._singles and len(one) >= _SOUNDING and stands_alone(one, key)
        )
        return _Near(sounding, slipped, (), like=like - slipped, alone=alone)

    def _slipped(self, key: str) -> Iterator[str]:
        near = set(self._by_slip.get(key, ()))
        for rest in deletions(key):
            near |= self._by_slip.get(rest, set())
            if len(rest) >= _SHORTEST and (rest in self._forms or rest in self._singles):
                near.add(rest)
        for word in near:
            if word[0] == key[0] and one_slip(word, key) and not inflected(word, key):
                yield word

    # -- in its text -----------------------------------------------------------------------

    def _read(
        self, text: str, places: list[tuple[int, int]], number: int, near: _Near
    ) -> Iterator[Found]:
        start, end = places[number]
        if near.pieces:
            for first, last, key in near.pieces:
                yield Found(start + first, start + last, self.entries[key])
            return
        for word in near.alone:
            yield Found(start, end, self.entries[word], True)
        for words, position in near.whole:
            yield from self._whole(text, places, number - position, words)

    def _whole(
        self, text: str, places: list[tuple[int, int]], first: int, words: tuple[str, ...]
    ) -> Iterator[Found]:
        """The whole name, if the words around are its other words."""
        spans = places[max(first, 0) : first + len(words)]
        if first < 0 or len(spans) < len(words):
            return
        if any(text[a[1] : b[0]] not in (" ", "-", ". ") for a, b in pairwise(spans)):
            return
        exact = slipped = 0
        for (start, end), word in zip(spans, words, strict=True):
            surface = text[start:end]
            near = self._cache.get(surface, _NOTHING)
            if normalize_key(surface) == word:
                exact += 1
            elif word in near.slipped or word in near.like:
                slipped += 1
            elif word not in near.sounding:
                return
        if (slipped <= 1 and exact + 1 >= len(words)) or (not slipped and exact):
            yield Found(spans[0][0], spans[-1][1], self.entries[" ".join(words)], True)
