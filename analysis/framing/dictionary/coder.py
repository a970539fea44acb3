"""Find the entries of the frame dictionary in texts, however many, with one look at each word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

import regex

from analysis.framing.dictionary.entries import Dictionary, read_dictionary
from analysis.framing.dictionary.lookup import Lookup, Met
from analysis.framing.dictionary.patterns import WORD, Place
from analysis.framing.scope import Scope
from analysis.framing.voices import Voice
from analysis.language import check, sentences

__all__ = ["FrameCoder", "FrameHit", "coder_for"]

# What may stand between the words of a phrase: a possessive is of the word before; U.S. has a stop.
_GAP: Final = regex.compile(r"(?:['’]s)?(?:[^\S\n]{1,3}|[-.‐-―])")
_MAY_END: Final = regex.compile(r"[.!?।॥…\n\v\f\r\x85\u2028\u2029]")
_WIDEST_GAP: Final = 5  # characters that _GAP can match
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


class _Begun(NamedTuple):
    """Numbers of the entries a word can begin; of rows and pairs with the next place needed."""

    alone: int
    rows: tuple[tuple[int, int], ...]
    pairs: tuple[tuple[int, int], ...]


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
        self._told = [(e.name, e.frame, e.only, e.pattern.rule) for e in self._entries]
        numbers: dict[Place, int] = {}
        self._patterns: list[tuple[list[int], list[int]]] = []
        # By the place an entry begins with: entries of one word; others, with what is needed next.
        self._alone: dict[int, int] = {}
        self._rows: dict[int, list[tuple[int, int]]] = {}
        self._pairs: dict[int, list[tuple[int, int]]] = {}
        for number, entry in enumerate(self._entries):
            first, second = (
                [numbers.setdefault(place, len(numbers)) for place in part]
                for part in (entry.pattern.first, entry.pattern.second)
            )
            self._patterns.append((first, second))
            if len(first) > 1:
                self._rows.setdefault(first[0], []).append((first[1], number))
            elif second:
                self._pairs.setdefault(first[0], []).append((second[0], number))
            else:
                self._alone.setdefault(first[0], number)
        self._begun: dict[tuple[int, ...], _Begun] = {}
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
        new = tuple.__new__  # FrameHit(...) itself would run Python for each
        for used, number in self._kept(text, met):
            start, end = met[used[0]][0], met[used[-1]][1]
            name, frame, only, rule = self._told[number]
            negated = denied.holds(start)
            voice = "actor" if said.holds(start) else "outlet"
            if frame and not (only and _excluded(only, negated, voice)):
                what = (start, end, text[start:end], name, frame, negated, voice, rule)
                found.append(new(FrameHit, what))
        return found

    def _kept(self, text: str, met: list[Met]) -> list[tuple[tuple[int, ...], int]]:
        """Return the entries that fit, as the words they use and their number, in order.

        Where several use the same word those with more words are kept, then the first.
        """
        where: dict[int, list[int]] = {}
        alone: list[tuple[int, int]] = []
        longer: list[tuple[int, tuple[int, ...], int]] = []
        last, begun = len(met) - 1, self._begun
        for at, (_, end, places) in enumerate(met):
            single, rows, pairs = begun.get(places) or self._begin(places)
            if single >= 0:
                alone.append((at, single))
            if rows and at < last and met[at + 1][0] - end <= _WIDEST_GAP:
                following = met[at + 1][2]
                for needed, number in rows:
                    if needed in following:
                        used = _in_a_row(text, met, at, self._patterns[number][0])
                        if used and self._patterns[number][1]:
                            used = self._near(text, met, where or _where(met), used, number)
                        if used:
                            longer.append((-len(used), used, number))
            if pairs:
                where = where or _where(met)
                for needed, number in pairs:
                    if needed in where and (used := self._near(text, met, where, (at,), number)):
                        longer.append((-len(used), used, number))
        if not longer:
            return [((at,), number) for at, number in alone]
        taken: set[int] = set()
        kept = []
        for _, used, number in sorted(longer):
            if taken.isdisjoint(used):
                taken.update(used)
                kept.append((used, number))
        return sorted(kept + [((at,), number) for at, number in alone if at not in taken])

    def _begin(self, places: tuple[int, ...]) -> _Begun:
        """Return what a word that can fill these places can begin, remembered."""
        own = [self._alone[place] for place in places if place in self._alone]
        rows, pairs = (
            tuple(one for place in places for one in table.get(place, ()))
            for table in (self._rows, self._pairs)
        )
        begun = self._begun[places] = _Begun(min(own, default=-1), rows, pairs)
        return begun

    def _near(
        self,
        text: str,
        met: list[Met],
        where: dict[int, list[int]],
        used: tuple[int, ...],
        number: int,
    ) -> tuple[int, ...]:
        """Return the words of both parts where the second stands near the first, the nearest."""
        second, within = self._patterns[number][1], self._entries[number].pattern.within
        reach = within * _LONGEST_WORD
        low, high = met[used[0]].start - reach, met[used[-1]].end + reach
        best: tuple[int, tuple[int, ...]] | None = None
        candidates = where.get(second[0], [])
        first = bisect_left(candidates, low, key=lambda at: met[at].start)
        for place in range(first, len(candidates)):
            at = candidates[place]
            if met[at].start > high:
                break
            other = _in_a_row(text, met, at, second)
            if other and set(other).isdisjoint(used):
                one, two = (other, used) if other < used else (used, other)
                between = self._between(text, met[one[-1]], met[two[0]], within)
                if between <= within and (best is None or between < best[0]):
                    best = between, other
        return tuple(sorted(used + best[1])) if best else ()

    def _between(self, text: str, one: Met, two: Met, within: int) -> int:
        """Count the words between two, as more than ``within`` if a sentence ends there."""
        between = text[one.end : two.start]
        count = len(WORD.findall(between))
        if count <= within and _MAY_END.search(between):
            around = text[one.start : two.end]
            count += (within + 1) * (len(sentences(around, self.language)) > 1)
        return count


def _where(met: list[Met]) -> dict[int, list[int]]:
    """Return for each place the words that can fill it, in order."""
    where: dict[int, list[int]] = {}
    for at, (_, _, places) in enumerate(met):
        for place in places:
            where.setdefault(place, []).append(at)
    return where


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
        if not self._starts:
            return False
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


def _excluded(only: Sequence[str], negated: bool, voice: str) -> bool:
    return not {voice, "negated" if negated else "affirmed"}.issuperset(only)
