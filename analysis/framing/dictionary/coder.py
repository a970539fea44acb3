"""Find the entries of the frame dictionary in texts, however many, with one look at each word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

import regex

from analysis.framing.dictionary.entries import Dictionary, Entry, read_dictionary
from analysis.framing.dictionary.lookup import Lookup, Met
from analysis.framing.dictionary.patterns import WORD, Place
from analysis.framing.scope import Scope
from analysis.framing.voices import Voice
from analysis.language import check, sentences

__all__ = ["FrameCoder", "FrameHit", "coder_for"]

# What may stand between the words of a phrase: a possessive is of the word before; U.S. has a stop.
_GAP: Final = regex.compile(r"(?:['’]s)?(?:[^\S\n]{1,3}|[-.‐-―])")
_MAY_END: Final = regex.compile(r"[.!?।॥…\n\v\f\r\x85\u2028\u2029]")
_LONGEST_WORD: Final = 24  # characters to reckon with for each word between two parts


class FrameHit(NamedTuple):
    """One entry found: a row of `code_frames`."""

    start: int
    end: int
    surface: str
    entry: str
    frame: str
    negated: bool
    voice: str
    rule: str


class FrameCoder:
    """The entries of one language, compiled once for any number of texts.

    Parameters
    ----------
    language : {"hi", "en"}
        Language of the texts.
    dictionary : Dictionary, optional
        By default the project's own.

    Notes
    -----
    Of entries that use the same word of a text the one with more words counts, whatever frame it
    speaks for: "war crimes" is not also a hit of "war". Time is linear in the text.

    Examples
    --------
    >>> coder = FrameCoder("en")
    >>> [(hit.surface, hit.frame) for hit in coder.readings("They urged talks.")]
    [('talks', 'dialogue_peace')]
    >>> [hit.frame for hit in FrameCoder("hi").readings("सेना ने बातचीत की बात कही।")]
    ['war_military', 'dialogue_peace']
    """

    def __init__(self, language: str, dictionary: Dictionary | None = None) -> None:
        self.language = check(language)
        self._dictionary = read_dictionary() if dictionary is None else dictionary
        self._entries = [e for e in self._dictionary.entries if e.language == language]
        numbers: dict[Place, int] = {}
        self._patterns: list[tuple[list[int], list[int]]] = []
        self._alone: dict[int, list[int]] = {}  # entries of one word, by their place
        # The others, by their first place, with the next one that has to be there.
        self._starts: dict[int, list[tuple[int, int]]] = {}
        for number, entry in enumerate(self._entries):
            first, second = (
                [numbers.setdefault(place, len(numbers)) for place in part]
                for part in (entry.pattern.first, entry.pattern.second)
            )
            self._patterns.append((first, second))
            needed = [*first[1:], *second]
            if needed:
                self._starts.setdefault(first[0], []).append((needed[0], number))
            else:
                self._alone.setdefault(first[0], []).append(number)
        self._lookup = Lookup(numbers, language)

    def __reduce__(self) -> tuple[type[FrameCoder], tuple[str, Dictionary]]:
        return FrameCoder, (self.language, self._dictionary)  # compiled anew in another process

    def readings(
        self,
        text: str,
        voices: Iterable[Voice] = (),
        negations: Iterable[Scope] = (),
    ) -> list[FrameHit]:
        """Return what is found in a text, in order.

        Parameters
        ----------
        text : str
            Any string.
        voices, negations : iterable
            What is attributed, and what is negated, in this text.
        """
        met = self._lookup.meet(text)
        if not met:
            return []
        said = _Cover((voice.start, voice.end) for voice in voices)
        denied = _Cover((scope.scope_start, scope.scope_end) for scope in negations)
        found = []
        for used, number in _longest(self._candidates(text, met)):
            start, end = met[used[0]].start, met[used[-1]].end
            voice = "actor" if said.holds(start) else "outlet"
            hit = _hit(text, start, end, self._entries[number], denied.holds(start), voice)
            if hit is not None:
                found.append(hit)
        return found

    def _candidates(self, text: str, met: list[Met]) -> list[tuple[tuple[int, ...], int]]:
        """Return every entry that fits, as the words it uses and its number."""
        found: list[tuple[tuple[int, ...], int]] = []
        present = {place for word in met for place in word.places}
        for at, word in enumerate(met):
            for place in word.places:
                found += [((at,), number) for number in self._alone.get(place, ())]
                for needed, number in self._starts.get(place, ()):
                    if needed not in present:
                        continue
                    first, second = self._patterns[number]
                    used = _in_a_row(text, met, at, first)
                    if used and second:
                        used = self._near(text, met, used, number)
                    if used:
                        found.append((used, number))
        return found

    def _near(
        self, text: str, met: list[Met], used: tuple[int, ...], number: int
    ) -> tuple[int, ...]:
        """Return the words of both parts where the second stands near the first, the nearest."""
        second, within = self._patterns[number][1], self._entries[number].pattern.within
        reach = within * _LONGEST_WORD
        low, high = met[used[0]].start - reach, met[used[-1]].end + reach
        best: tuple[int, tuple[int, ...]] | None = None
        at = used[0]
        while at > 0 and met[at - 1].start >= low:
            at -= 1
        while at < len(met) and met[at].start <= high:
            other = _in_a_row(text, met, at, second)
            at += 1
            if other and set(other).isdisjoint(used):
                one, two = (other, used) if other < used else (used, other)
                between = self._between(text, met[one[-1]], met[two[0]], within)
                if between <= within and (best is None or between < best[0]):
                    best = between, other
        return tuple(sorted(used + best[1])) if best else ()

    def _between(self, text: str, one: Met, two: Met, within: int) -> int:
        """Count the words between two, as more than ``within`` if a sentence ends there."""
        between = text[one.end : two.start]
        if (
            _MAY_END.search(between)
            and len(sentences(text[one.start : two.end], self.language)) > 1
        ):
            return within + 1
        return sum(1 for _ in WORD.finditer(between))


def _in_a_row(text: str, met: list[Met], at: int, places: Sequence[int]) -> tuple[int, ...]:
    """Return the words from ``at`` on that fill the places; none if they do not."""
    last = at + len(places)
    if last > len(met):
        return ()
    for word, place in zip(range(at, last), places, strict=True):
        if place not in met[word].places:
            return ()
        if word > at and not _GAP.fullmatch(text, met[word - 1].end, met[word].start):
            return ()
    return tuple(range(at, last))


@cache
def coder_for(language: str) -> FrameCoder:
    """Return the project's own dictionary for a language, compiled once."""
    return FrameCoder(language)


class _Cover:
    """Stretches of a text, of which one asks only whether they hold a place."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def _longest(
    found: list[tuple[tuple[int, ...], int]],
) -> list[tuple[tuple[int, ...], int]]:
    """Keep the entries with most words where several use the same word; in order of the text."""
    taken: set[int] = set()
    kept = []
    for used, number in sorted(found, key=lambda one: (-len(one[0]), one)):
        if taken.isdisjoint(used):
            taken.update(used)
            kept.append((used, number))
    return sorted(kept)


def _hit(
    text: str, start: int, end: int, entry: Entry, negated: bool, voice: str
) -> FrameHit | None:
    """Return the hit of an entry; none if it speaks for no frame, or not here."""
    is_so = {voice, "negated" if negated else "affirmed"}
    if not entry.frame or not is_so.issuperset(entry.only):
        return None
    surface = text[start:end]
    return FrameHit(
        start, end, surface, entry.name, entry.frame, negated, voice, entry.pattern.rule
    )
