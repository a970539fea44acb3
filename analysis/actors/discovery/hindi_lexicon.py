"""What is known of single Hindi words and of whole names before a text is read.

The tables beside this module are our own lists of general knowledge, in both scripts; countries
and exonyms come from :mod:`analysis.language`, further territories and cities from the Unicode
CLDR as Babel ships it. Words are compared by :func:`~analysis.language.spelling_key`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import regex
from babel import Locale

from analysis.actors.discovery import hindi_cues as cues
from analysis.language import function_words, normalize_key, spelling_key
from analysis.language.hindi_declensions import ADJECTIVES_IN_A, FEMININE_IN_IYA, MASCULINE_IN_A
from analysis.language.name_aliases import EXONYMS_FILE
from analysis.language.name_parts import table_rows

__all__ = ["Known", "Lexicon", "keys_of", "lexicon", "word_key"]

_FOLDER: Final = Path(__file__).parent
_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+")
_REGIONS_OF_NOBODY: Final = frozenset(("QO", "ZZ", "EZ"))
_NO_PLACES: Final = frozenset(("United Nations", "European Union", "Commonwealth"))
# CLDR's exemplar cities that are ordinary Hindi words or people's names first.
_NOT_CITIES: Final = frozenset(("केंद्र", "सेंटर", "मेलिला", "नोम", "पाम", "रीना", "मोनरो", "बोइस"))


_SHORT: Final = 4


def word_key(word: str) -> str:
    """Return what a word is looked up by: short ones by the stricter key (जॉन is not जान).

    Examples
    --------
    >>> word_key("जॉन") == word_key("जान"), word_key("वॉशिंगटन") == word_key("वाशिंगटन")
    (False, True)
    """
    key = normalize_key(word)
    return key if len(key) <= _SHORT else spelling_key(word)


def keys_of(words: str) -> frozenset[str]:
    """Return the keys of words with spaces between."""
    return frozenset(map(word_key, words.split()))


_WEAK_PLACES: Final = frozenset(map(word_key, cues.WEAK_PLACES))


class Known:
    """What a word is, or may be: bits, plain integers since they are asked for at every word."""

    FUNCTION: Final = 1
    COMMON: Final = 2
    GIVEN: Final = 4
    SURNAME: Final = 8
    WEAK: Final = 16  # a name that is an ordinary word as well
    TITLE: Final = 32
    ROLE: Final = 64
    AFTER: Final = 128
    HEAD: Final = 256
    PLACE: Final = 512
    DEMONYM: Final = 1024
    MODIFIER: Final = 2048
    ADMINISTRATIVE: Final = 4096
    FEATURE: Final = 8192
    ORGANISATION: Final = 1 << 14
    WEST: Final = 1 << 15
    INITIAL: Final = 1 << 16
    PARTICLE: Final = 1 << 17


Phrase = tuple[tuple[str, ...], str, bool]


class Lexicon:
    """Words by key, and names of one or more words by their first."""

    def __init__(self) -> None:
        self.words: defaultdict[str, int] = defaultdict(int)
        self.phrases: defaultdict[str, list[Phrase]] = defaultdict(list)
        _add_words(self.words)
        for kind, forms, weak in _phrases():
            for form in forms:
                self._add(kind, form, weak)
        for form in _world():
            self._add("LOC", form, self._ambiguous(form))
        for found in self.phrases.values():
            found.sort(key=lambda phrase: -len(phrase[0]))

    def _ambiguous(self, form: str) -> bool:
        """Tell whether a place of the world is a common word or a person's name first."""
        key = word_key(form)
        if key in _WEAK_PLACES:
            return True
        flags = self.words.get(key, 0)
        named = flags & (Known.GIVEN | Known.SURNAME) and not flags & (Known.WEAK | Known.PLACE)
        return bool(named or flags & (Known.COMMON | Known.FUNCTION))

    def _add(self, kind: str, form: str, weak: bool) -> None:
        keys = tuple(map(word_key, _WORD.findall(form)))
        if not keys or len(form) < 2:
            return
        if all(rest != keys[1:] or type_ != kind for rest, type_, _ in self.phrases[keys[0]]):
            self.phrases[keys[0]].append((keys[1:], kind, weak))
        if len(keys) > 1 or (weak and self.words.get(keys[0], 0) & (Known.GIVEN | Known.SURNAME)):
            return
        flag = Known.PLACE if kind == "LOC" else Known.ORGANISATION
        self.words[keys[0]] |= flag | (Known.WEAK if weak else 0)


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once.

    Raises
    ------
    FileNotFoundError
        If a table is missing; the message names the file and the cure.
    """
    return Lexicon()


def _phrases() -> Iterator[tuple[str, list[str], bool]]:
    for row in table_rows(_FOLDER / "organisations.csv"):
        yield "ORG", row["name_hi"].split("|"), row["word"] == "hi"
    for row in table_rows(_FOLDER / "places.csv"):
        yield "LOC", row["name_hi"].split("|"), row["word"] == "hi"


def _world() -> Iterator[str]:
    """Places of the world under the names the language package and the CLDR give."""
    for row in table_rows(EXONYMS_FILE):
        if row["en"] not in _NO_PLACES:
            yield from row["hi"].split("|")
    yield from _cldr_places()


def _cldr_places() -> Iterator[str]:
    """Territories, and the cities that stand for time zones, in Hindi."""
    locale = Locale("hi")
    for code, name in locale.territories.items():
        if code.isalpha() and code not in _REGIONS_OF_NOBODY:
            yield name.split(" (")[0]
    for zone in locale.time_zones.values():
        city = zone.get("city", "")
        if city and city not in _NOT_CITIES:
            yield city


def _add_words(words: defaultdict[str, int]) -> None:
    def add(forms: Iterable[str], flag: int) -> None:
        for form in forms:
            words[word_key(form)] |= flag

    add(function_words("hi"), Known.FUNCTION)
    add((row["word"] for row in table_rows(_FOLDER / "hindi_words.csv")), Known.COMMON)
    add(ADJECTIVES_IN_A | FEMININE_IN_IYA | MASCULINE_IN_A, Known.COMMON)
    for row in table_rows(_FOLDER / "people.csv"):
        flag = {"given": Known.GIVEN, "surname": Known.SURNAME}.get(
            row["kind"], Known.GIVEN | Known.SURNAME
        )
        flag |= Known.WEAK if row["word"] else 0
        flag |= Known.WEST if row["region"] == "west" else 0
        add(row["form_hi"].split("|"), flag)
    kinds = {"title": Known.TITLE, "role": Known.ROLE, "after": Known.AFTER}
    for row in table_rows(_FOLDER / "titles.csv"):
        single = [form.rstrip(".") for form in row["word_hi"].split("|") if " " not in form]
        add(single, kinds[row["kind"]] | (Known.WEAK if row["word"] else 0))
    for row in table_rows(_FOLDER / "organisation_heads.csv"):
        add((form for form in row["word_hi"].split("|") if " " not in form), Known.HEAD)
    for key, flag in words.items():
        if flag & (Known.FUNCTION | Known.HEAD):
            words[key] = flag & ~(Known.GIVEN | Known.SURNAME)
        elif flag & Known.ROLE:  # बेटी is no Betty, but पायलट may be a surname
            words[key] = flag & ~Known.GIVEN
    add(cues.DEMONYMS, Known.DEMONYM)
    add(cues.MODIFIERS, Known.MODIFIER)
    add(cues.ADMINISTRATIVE, Known.ADMINISTRATIVE)
    add(cues.FEATURES, Known.FEATURE)
    add(cues.PARTICLES, Known.PARTICLE)
    add(cues.LETTERS, Known.INITIAL)
