"""Names written together with what stands beside them: an honorific, a case ending, another name.

"इमरानखान", "मोदीजी", "पाकिस्तानके", "भारतपाक", "ImranKhan", "@narendramodi". A word is taken apart
only if every piece is known, so that महाभारत and मोदीनगर stay whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import regex

from analysis.actors.finder import cues
from analysis.actors.finder.entries import Entry, Found
from analysis.language import normalize_key

__all__ = ["Glue"]

_CASES: Final = ("ने", "को", "से", "का", "की", "के", "में", "मे", "पर", "तक", "और", "व", "द्वारा")
_HONORIFICS: Final = ("जी", "साहब", "साहेब")
# Words that take the honorific of themselves, whoever is meant: "teacher", "leader", "saint".
_REVERED: Final = cues.keys(
    "गुरु गुरू बाबा राजा रानी पंडित स्वामी महात्मा संत साधु दादा नाना चाचा नेता माता पिता"
)
_CAMEL: Final = regex.compile(r"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+")
_TAG: Final = regex.compile(r"[@#](\w+)")


class Glue:
    """Take words apart that are made of names.

    Parameters
    ----------
    entries : mapping of str to Entry
        What each form may mean, by its key.
    """

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries = entries

    def pieces(self, word: str) -> tuple[tuple[int, int, str], ...]:
        """The names in a word: where each begins and ends in it, and its key."""
        return tuple(self._camel(word) if word.isascii() else self._hindi(word))

    def tags(self, text: str) -> Iterator[Found]:
        """Handles and hashtags in small letters: "@narendramodi"."""
        for match in _TAG.finditer(text):
            word, start = match.group(1), match.start(1)
            if not (word.isascii() and word.islower()):
                continue
            for cut in range(3, len(word) - 2):
                entry = self.entries.get(f"{word[:cut]} {word[cut:]}")
                if entry is not None and entry.firm and not entry.posts:
                    yield Found(start, match.end(1), entry)

    def _hindi(self, word: str) -> Iterator[tuple[int, int, str]]:
        for base in _bases(word):
            key = normalize_key(base)
            if (len(base) > 3 and self._is_name(key)) or self._is_honoured(key, word[len(base) :]):
                yield 0, len(base), key
                return
        for cut in range(3, len(word) - 2):
            left, right = normalize_key(word[:cut]), normalize_key(word[cut:])
            whole = self.entries.get(f"{left} {right}")
            if whole is not None and whole.firm:
                yield 0, len(word), f"{left} {right}"
                return
            long = min(cut, len(word) - cut) > 3 and self._is_name(left) and self._is_name(right)
            if long or self._is_side(left, right):
                yield 0, cut, left
                yield cut, len(word), right
                return

    def _is_name(self, key: str) -> bool:
        entry = self.entries.get(key)
        return entry is not None and bool(
            entry.firm
            or entry.metonym
            or entry.demonyms
            or (any(part.listed and part.alone for part in entry.parts))
        )

    def _is_honoured(self, key: str, ending: str) -> bool:
        """Whether a person's name, or a part of one, stands before an honorific."""
        if not ending.startswith(_HONORIFICS) or key in _REVERED:
            return False
        entry = self.entries.get(key)
        return entry is not None and bool(entry.parts) and not (entry.posts or entry.stately)

    def _is_side(self, left: str, right: str) -> bool:
        """Whether a state stands before another, or before an office or body: "भारतपाक"."""
        one, other = self.entries.get(left), self.entries.get(right)
        if one is None or other is None or not one.stately or one.demonyms:
            return False
        return (other.stately and not other.demonyms) or bool(other.posts)

    def _camel(self, word: str) -> Iterator[tuple[int, int, str]]:
        """The longest names of a word's capitalised pieces: "ImranKhan", "IndiaPakistan"."""
        spans = [match.span() for match in _CAMEL.finditer(word)]
        if len(spans) < 2:
            return
        number = 0
        while number < len(spans):
            for last in range(len(spans), number, -1):
                parts = [word[a:b].casefold() for a, b in spans[number:last]]
                key = " ".join(parts)
                if len(key) > 4 and key in self.entries and self._is_name(key):
                    yield spans[number][0], spans[last - 1][1], key
                    number = last - 1
                    break
            number += 1


def _bases(word: str) -> Iterator[str]:
    """A word without a case ending, without an honorific, and without both."""
    bare = [word[: -len(case)] for case in _CASES if word.endswith(case)]
    yield from bare
    for one in (word, *bare):
        for honorific in _HONORIFICS:
            if one.endswith(honorific) and len(one) > len(honorific) + 2:
                yield one[: -len(honorific)]
