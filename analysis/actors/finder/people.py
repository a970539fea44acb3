"""Parts of names: whom a bare surname or given name means in its text.

A part means the bearer whose full name stands last before it, else first after it. A full name
of somebody the file does not know owns the surname as well, so that *Khan* after *Salman Khan* is
not the prime minister; in Hindi, where no capital tells a name, a given name or an unknown word
in the place of one before the surname is taken for such a person.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Final

import regex

from analysis.actors.finder import cues
from analysis.actors.finder.entries import Found, Part
from analysis.actors.finder.lexicon import Lexicon
from analysis.actors.finder.readings import JOINED, Neighbours, Reading
from analysis.actors.finder.surroundings import sentence_start
from analysis.language import function_words, normalize_key

__all__ = ["Parts"]

_BEFORE: Final = regex.compile(r"(?r)([\w’'.]+)( +)")
_AFTER: Final = regex.compile(r"[ -]([\w’']+)")
_RANK: Final = regex.compile(
    r"(?r)\s(?:(?:Gen|General|Dr|Mr|Mrs|Ms|Lt|Marshal|जनरल|डॉ|श्री|श्रीमती)\.?\s)*"
)
_GENERAL: Final = regex.compile(r"(?r)\b(?:Gen\.?|General|Field Marshal|जनरल|फ़ील्ड मार्शल)\s")
_SENTENCE_END: Final = regex.compile(r"(?r)(?:[.!?।:;”\"'‘“|]|\n|^)\s*[“\"'‘]?")
_OPENS: Final = regex.compile(r"[A-Z]\w+(?:ing|ly|ed)$")
_COMMON: Final = 700  # characters over which "the committee" reaches back


class Parts:
    """Read the parts of names in one text.

    Parameters
    ----------
    text : str
    lexicon : Lexicon
    found : sequence of Found
        Its parts of names, in order of place.
    near : Neighbours
        What the text spells in full.
    home : str
        State from which the report comes, or nothing.
    titles : mapping of int to set of str
        Where each role ends, and who may hold it.
    """

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        found: Sequence[Found],
        near: Neighbours,
        home: str,
        titles: Mapping[int, Container[str]],
    ) -> None:
        self.text, self.lexicon, self.found, self.near = text, lexicon, found, near
        self.home, self.titles = home, titles
        self._full: dict[str, tuple[list[int], list[str]]] = {}
        self._others: dict[str, list[int]] = {}  # part -> ends of names of others that hold it

    def read(self) -> list[Reading]:
        """Readings of all parts that mean somebody of the file."""
        own = []
        near = self.near
        for one in self.found:
            known = one.entry.alone or any(near.has(part.actor) for part in one.entry.parts)
            if not (known or self._titled(one)):
                continue
            inside = self.near.before(one.end, one.end - one.start)
            covered = self.near.after(one.start) or (inside and inside.end > one.start)
            if covered and self.near.before(one.end) and not self._is_agreement(one):
                continue
            if one.entry.key in cues.ORDINARY and not self._as_name(one):
                continue
            if self._is_anothers(one):
                self._others.setdefault(one.entry.key, []).append(one.end)
            else:
                own.append(one)
        return [reading for one in own for reading in self._read(one)]

    def _is_agreement(self, one: Found) -> bool:
        return any(part.thing for part in one.entry.parts)

    def _read(self, one: Found) -> Iterable[Reading]:
        parts = one.entry.parts
        if self._is_agreement(one):
            if self._joins_agreement(one.end):
                actor = next(part.actor for part in parts if part.thing)
                yield self._reading(one, actor, JOINED)
            return
        common = self.text[one.start].islower()
        if common and not definite(self.text, one.start):
            return
        ends, actors = self._full_names(one.entry.key, parts)
        number = bisect_right(ends, one.start)
        others = self._others.get(one.entry.key, ())
        other = bisect_right(others, one.start)
        if number and not (other and others[other - 1] > ends[number - 1]):
            if not common or one.start - ends[number - 1] < _COMMON or parts[0].listed:
                yield self._reading(one, actors[number - 1], "partial-earlier")
        elif common:
            if any(part.actor == self.home for part in parts) and not at_work(self.text, one.end):
                yield self._reading(one, self.home, "partial-home")
        elif other:
            return
        elif titled := self._titled(one):
            yield self._reading(one, titled, "partial-title")
        elif ends:
            yield self._reading(one, actors[0], "partial-later")
        else:
            alone = [part.actor for part in parts if part.listed]
            if self._runs_on(one):
                return
            if len(alone) == 1 and all(part.alone for part in parts if part.listed):
                yield self._reading(one, alone[0], "partial-unique")
            elif len(alone) > 1 and (actor := self._of_side(one, alone)):
                yield self._reading(one, actor, "partial-side")

    def _runs_on(self, one: Found) -> bool:
        """Whether a further name follows a part in Latin letters: "Blair Effron"."""
        after = _AFTER.match(self.text, one.end, one.end + 40)
        if after is None or not self.text[one.start].isascii() or self.text[one.end] != " ":
            return False
        word = after.group(1)
        if word.lower().endswith("s") or not self._names_on(word, after.start(1), True, True):
            return False
        return any(self._is_person(part.actor) for part in one.entry.parts)

    def _is_person(self, actor: str) -> bool:
        return actor in self.lexicon.persons

    def _of_side(self, one: Found, actors: Sequence[str]) -> str:
        """Of two places or parties of one name, that of the side named before it, or of home."""
        known = self.lexicon.authority.actors
        if any(known[actor].type == "person" for actor in actors):
            return ""
        start = sentence_start(self.text, one.start)
        before = takewhile(lambda r: r.start >= start, self.near.earlier(one.start))
        sides = [known[reading.actor].side for reading in before]
        sides += [known[self.home].side] if self.home else []
        for side in sides:
            own = [actor for actor in actors if known[actor].side == side]
            if len(own) == 1:
                return own[0]
        return ""

    def _titled(self, one: Found) -> str:
        """The bearer who held the post before the name: "Foreign Minister Qureshi"."""
        low = max(0, one.start - 30)
        rank = _RANK.match(self.text, low, one.start)
        holders = self.titles.get(rank.start()) if rank is not None else None
        if holders is None:
            if _GENERAL.match(self.text, low, one.start) is None:
                return ""
            holders = self.titles.get(-1, ())
        own = [part.actor for part in one.entry.parts if part.actor in holders]
        return own[0] if len(own) == 1 else ""

    def _reading(self, one: Found, actor: str, rule: str) -> Reading:
        form = "misspelling" if one.slip else "partial"
        return Reading(one.start, one.end, actor, form, rule)

    def _full_names(self, key: str, parts: Sequence[Part]) -> tuple[list[int], list[str]]:
        """Full names in the text that hold a part of a name: their ends and their bearers."""
        if key not in self._full:
            own = self.near.of({part.actor for part in parts})
            kept = [r for r in own if self._holds(r, key, parts)]
            pairs = pairwise(kept)  # of two bearers named in one breath neither is the nearer
            if any(a.actor != b.actor and cues.AND.fullmatch(self.text, a.end, b.start)
                   for a, b in pairs):  # fmt: skip
                kept = []
            self._full[key] = ([r.end for r in kept], [r.actor for r in kept])
        return self._full[key]

    def _holds(self, reading: Reading, key: str, parts: Sequence[Part]) -> bool:
        if reading.form == "misspelling":
            return True
        spelt = spaced(self.text[reading.start : reading.end])
        if f" {key} " in spelt:
            return True
        # "Khar" after "Hina Rabbani Khar" spelt together, or a part in other letters.
        return (
            reading.actor in self.lexicon.persons
            and " " in spelt.strip()
            and any(part.actor == reading.actor and part.listed for part in parts)
        )

    # -- names of others -------------------------------------------------------------------

    def _is_anothers(self, one: Found) -> bool:
        """Whether the words beside a part make it the name of somebody else."""
        actors = self.lexicon.authority.actors
        if any(actors[part.actor].type != "person" for part in one.entry.parts):
            return False
        if cues.VENUE.match(self.text, one.end, one.end + 40):
            return True
        given = all(part.given for part in one.entry.parts)
        latin = self.text[one.start].isascii()
        after = _AFTER.match(self.text, one.end, one.end + 40)
        if (
            after is not None
            and any(part.given for part in one.entry.parts)
            and self._names_on(after.group(1), after.start(1), given, latin)
        ):
            return True
        before = _BEFORE.match(self.text, max(0, one.start - 40), one.start)
        if before is None or given:
            return False
        word, start = before.group(1), before.start(1)
        if self.near.before(before.end(1)) is not None:
            known = self.near.before(before.end(1))
            return known is not None and known.actor in self.lexicon.persons and not latin
        return self._is_given_name(word, start) if latin else self._is_first_name(word)

    def _names_on(self, word: str, start: int, given: bool, latin: bool) -> bool:
        """Whether the word after a part is a further name: "Imran Ali", "इमरान अली"."""
        if self.near.after(start) is not None:
            return False
        key = normalize_key(word)
        if latin:
            plain = word.removesuffix("'s").removesuffix("’s")
            if not plain[:1].isupper() or plain in cues.COMMON_STARTS or not plain.isalpha():
                return False
            if len(plain) == 1 and self.text[start + 1 : start + 2] == ".":
                return given
            if plain.isupper() or plain.lower() in cues.VERBS or plain in cues.TITLES:
                return False
            return given or normalize_key(plain) in self.lexicon.name_words
        return given and key in self.lexicon.name_words and key not in function_words("hi")

    def _is_given_name(self, word: str, start: int) -> bool:
        plain = word.removesuffix("'s").removesuffix("’s")
        if plain != word or not word[:1].isupper() or word in cues.TITLES:
            return False
        if word in cues.COMMON_STARTS or word.lower() in function_words("en"):
            return False
        if word.endswith("."):
            return len(word) == 2  # an initial: "A. Khan"
        if not word.isalpha() or (word.isupper() and len(word) > 1):
            return False
        opens = _SENTENCE_END.match(self.text, max(0, start - 4), start) is not None
        return not (opens and (_OPENS.match(word) or word.lower() in cues.VERBS))

    def _is_first_name(self, word: str) -> bool:
        """Whether a Hindi word before a surname is a given name: known as one, or no other word."""
        key = normalize_key(word)
        if word in cues.TITLES_HI or key in function_words("hi"):
            return False
        return key in self.lexicon.name_words or key in cues.GIVEN_HI or word.endswith(".")

    def _as_name(self, one: Found) -> bool:
        """Whether an ordinary word (अभिनंदन, welcome) is used as a name."""
        if cues.ORDINARY_AFTER.match(self.text, one.end, one.end + 40):
            return False
        before = _BEFORE.match(self.text, max(0, one.start - 30), one.start)
        if before is None:
            return True
        word = before.group(1)
        if word in cues.GENITIVES:
            return False
        return normalize_key(word) in function_words("hi") or word in cues.TITLES_HI

    def _joins_agreement(self, end: int) -> bool:
        """'Lahore and Simla agreements': the first name means an agreement too."""
        joined = cues.AND.match(self.text, end, end + 12)
        if joined is None:
            return False
        other = self.near.after(joined.end())
        return other is not None and (
            self.lexicon.authority.actors[other.actor].type == "agreement"
        )


def at_work(text: str, end: int) -> bool:
    """Whether "the government" is that of something named after it."""
    return text.startswith((" of ", " in "), end)


@lru_cache(1 << 14)
def spaced(surface: str) -> str:
    """Key of a name with a space before and after each of its words."""
    return f" {normalize_key(surface).replace('-', ' ')} "


def definite(text: str, start: int) -> bool:
    """Whether a common noun is definite: "the embassy" takes up one, "an embassy" does not."""
    return text[max(0, start - 4) : start].lower() == "the "
