"""The words of a Hindi text with what each may be, for rules that look at neighbours."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from analysis.actors.discovery import hindi_cues as cues
from analysis.actors.discovery.hindi_lexicon import Known, Lexicon, lexicon, word_key
from analysis.language import spelling_key

__all__ = ["ACRONYM", "BREAK", "DIGIT", "HINDI", "LATIN", "OPEN", "PUNCTUATION", "STRANGE", "Words"]

# Beside what is known of a word, what it looks like.
PUNCTUATION: Final = 1 << 20
BREAK: Final = 1 << 21
HINDI: Final = 1 << 22
LATIN: Final = 1 << 23
DIGIT: Final = 1 << 24
ACRONYM: Final = 1 << 25
OPEN: Final = 1 << 26  # no word we know: perhaps a name
STRANGE: Final = 1 << 27  # nor like an inflected or derived word: probably a name
PLACE_LIKE: Final = 1 << 28
HYPHEN: Final = 1 << 29

_LONGEST: Final = 64  # what is longer is no word
_MOST: Final = 1 << 17  # words remembered
# Python's own \w leaves out vowel signs; danda and the abbreviation sign are marks.
_TOKEN: Final = re.compile(
    "[\u0900-\u0963\u0966-\u096f\u0971-\u097f\u200c\u200dA-Za-z0-9_\u00c0-\u024f]+|[^\\s]|\n"
)
# A key may end in a short vowel where the name of a letter has a long one.
_LETTER: Final = "|".join(
    sorted({form for name in cues.LETTERS for form in (name, name.replace("ी", "ि"))}, key=len)[
        ::-1
    ]
)
_ACRONYM: Final = re.compile(f"(?:{_LETTER}){{3,}}")
_INITIALS: Final = re.compile(f"(?:{_LETTER}){{2}}")


def _ending(ending: str) -> str:
    """Return what the key of a longer word with this ending ends in."""
    return spelling_key("कमल" + ending).removeprefix("कमल")


_PLACE_LIKE: Final = re.compile(
    ".{2,}(?:" + "|".join({_ending(ending) for ending in cues.PLACE_ENDINGS}) + ")$"
)
# Endings of verbs, plurals and derived words.
_DERIVED: Final = re.compile(
    "..(?:ना|ने|नि|ता|ति|ते|तीं|कर|कार|कारि|वाद|वादि|ों|यां|एं|ओं|एगा|एगि|एंगे|ेगा|ेगि|ेंगे|ुंगा|ाया|ाइ|ाए|ई|ए"
    "|िक|ीय|त्मक|पूर्ण|करण|त्व|ित|िता|दार|दारि|गि|मंद|शील|पन|वट|हट|वाला|वालि|वाले|जनक|वान|बाज|बाजि|खोर|शुदा|तः|तम"
    "|तर|युक्त|हीन|मय|ीकृत|कर्ता|धारि|प्रद|ाना|ेदार|ियत|ेबाज|स्थ|निष्ठ|पर्ति|गर|गिर|गत|ेतर|ोत्तर|ीं|ें)$"
)
_NO_ACRONYMS: Final = frozenset(map(word_key, cues.NO_ACRONYMS))
_ENDS: Final = frozenset("।॥?!|\n")


class _Flags(dict[str, tuple[str, int]]):
    """Key and flags of each word form met."""

    def __init__(self, known: Lexicon) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, word: str) -> tuple[str, int]:
        found = self._classify(word)
        if len(self) >= _MOST:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = found
        return found

    def _classify(self, word: str) -> tuple[str, int]:
        first = word[0]
        inside = "\u0900" <= first <= "\u097f" or first in "\u200c\u200d_"
        if first in _ENDS or not (inside or first.isalnum()):
            flag = PUNCTUATION | BREAK * (first in _ENDS) | HYPHEN * (first in "-‐‑")
            return word, flag
        if len(word) > _LONGEST:
            return word, Known.COMMON
        if first.isdecimal():
            return word, DIGIT
        if "\u0900" <= first <= "\u097f":
            return self._hindi(word_key(word))
        shouted = len(word) > 1 and word.isupper()
        return word.casefold(), LATIN | ACRONYM * shouted

    def _hindi(self, key: str) -> tuple[str, int]:
        flags = self.known.words.get(key, 0) | HINDI
        if len(key) > 2 and key not in _NO_ACRONYMS:
            if _ACRONYM.fullmatch(key):
                flags |= ACRONYM
            elif flags == HINDI and _INITIALS.fullmatch(key):
                flags |= Known.INITIAL
        if flags & ~(HINDI | Known.WEAK) or key in _NO_ACRONYMS or len(key) < 2:
            return key, flags
        flags |= OPEN
        if _PLACE_LIKE.match(key):
            flags |= PLACE_LIKE
        if not _DERIVED.search(key):
            flags |= STRANGE
        return key, flags


@cache
def _flags() -> _Flags:
    return _Flags(lexicon())


class Words:
    """A text as words and marks: where each begins and ends, its key, its flags."""

    __slots__ = ("ends", "flags", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        known = _flags()
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.keys: list[str] = []
        self.flags: list[int] = []
        for match in _TOKEN.finditer(text):
            key, flag = known[match.group()]
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.keys.append(key)
            self.flags.append(flag)
        self._full_stops()

    def _full_stops(self) -> None:
        """A full stop ends a sentence, but not behind an initial or a title."""
        flags, keys = self.flags, self.keys
        for place, key in enumerate(keys):
            if key == "." and not (
                place
                and flags[place - 1] & (Known.INITIAL | Known.TITLE)
                and self.starts[place] == self.ends[place - 1]
            ):
                flags[place] |= BREAK

    def __len__(self) -> int:
        return len(self.keys)

    def glued(self, place: int) -> bool:
        """Tell whether nothing stands between this word and the one before."""
        return place > 0 and self.starts[place] == self.ends[place - 1]
