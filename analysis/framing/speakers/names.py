"""The names of a text put on the trail, with what stands beside them: titles, case, whose words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import regex

from analysis.framing.speakers.model import SILENT, Entity, Mention
from analysis.framing.speakers.patterns import LETTER
from analysis.framing.speakers.phrases import mentions_inside
from analysis.framing.speakers.trail import MENTIONED, SUBJECT, WITHIN, Trail
from analysis.framing.speakers.words import Word, Words

__all__ = ["Names", "gender_of"]

_BY: Final = regex.compile(
    r"\b(?:of|for|to|with|by|in|from|against|on|at|over|about|between|after|under|and)(?:\s+the)?\s*$",
    regex.I,
)
_CASE: Final = regex.compile(r"\s*(?:को|से|पर|में|का|के|की|तक|द्वारा|['’]s?\b)(?![\p{L}\p{M}])")
_ERGATIVE: Final = regex.compile(r"\s*ने(?![\p{L}\p{M}])")
_LEAD: Final = 60  # characters into a sentence where a subject still begins
_BESIDE: Final = 40
_NOUN: Final = 30  # characters between a paper and whose it is
_NEAR: Final = 600  # characters in which a paper that now speaks was issued
_OWN: Final = regex.compile(
    r"\s*(?:['’]s?|का|के|की|की ओर से जारी)?(?:\s+(?:press|joint|official|संयुक्त))?\s*"
)
_KNOWN: Final = 0.5  # of an office that the text itself does not give


class Names:
    """Names of a text in order of place, and the trail that they leave.

    Parameters
    ----------
    text, language
        The text and its language.
    words : Words
        Listed words of the text.
    mentions : sequence of Mention
    sentences : list of int
        Where each sentence begins.
    said : sequence of (int, int)
        Contents of the voices of the text.
    describe : callable
        Names and offices of an actor, as words.
    """

    def __init__(
        self,
        text: str,
        language: str,
        words: Words,
        mentions: Sequence[Mention],
        sentences: list[int],
        said: Sequence[tuple[int, int]],
        describe: Callable[[str], str],
    ) -> None:
        self.text, self.language, self.words, self.describe = text, language, words, describe
        self.mentions = sorted(mentions)
        self.sentences = sentences
        paragraphs = [line.start() for line in regex.finditer(r"[^\n]*\S[^\n]*", text)]
        self.trail = Trail(sentences, paragraphs)
        self._starts = [mention.start for mention in self.mentions]
        self._said = sorted((start, end, number) for number, (start, end) in enumerate(said))
        self._known: dict[str, Entity] = {}
        self.subjects: dict[int, Mention] = {}  # of each sentence, the last one met
        self._fed = 0
        self._groups = [word for word in words.all if self._opens(word)][::-1]

    def feed(self, place: int) -> None:
        """Put the names before a place on the trail."""
        while self._fed < len(self.mentions) and self.mentions[self._fed].end <= place:
            mention = self.mentions[self._fed]
            self._fed += 1
            self.trail.add(mention.start, self.entity(mention), self._weight(mention))
        while self._groups and self._groups[-1].end <= place:
            word = self._groups.pop()
            group = Entity(word.start, word.end, "", "unnamed", "many", group=word.means)
            group.adds([word])
            self.trail.add(word.start, group, SUBJECT)

    def _opens(self, word: Word) -> bool:
        """Tell a group of people with which a sentence opens: Analysts in Delhi were cautious."""
        if word.sort != "role" or word.number != "many" or word.means == "documents":
            return False
        opens = bisect_right(self.sentences, word.start) - 1
        return opens >= 0 and not LETTER.search(self.text, self.sentences[opens], word.start)

    def inside(self, start: int, end: int) -> list[Mention]:
        """Names that touch a span."""
        return mentions_inside(self.mentions, self._starts, start, end)

    def entity(self, mention: Mention) -> Entity:
        """Whom a name means, with the titles that stand beside it."""
        known = self._known.get(mention.actor)
        if known is None:
            known = self._known[mention.actor] = self._new(mention)
        if mention.type in ("post", "office"):
            own = self.words.inside(mention.start, mention.end)
            known.adds(word for word in own if word.sort == "role")
        if mention.type == "person":
            low, high = max(0, mention.start - _BESIDE), mention.end + _BESIDE
            beside = self.words.inside(low, high)
            titles = [word for word in beside if self._titles(word, mention)]
            known.adds(titles)
            near = (w for w in beside if w.sort == "sign" and self._touches(w, mention))
            known.gender = known.gender or gender_of([*titles, *near])
        return known

    def _new(self, mention: Mention) -> Entity:
        made = Entity(mention.start, mention.end, mention.actor, mention.type)
        made.number = "many" if mention.type == "people" else "one"
        if mention.type == "person" and (about := self.describe(mention.actor)):
            words = [word for language in ("en", "hi") for word in Words(about, language).all]
            made.gender = gender_of(words)
            made.adds((word for word in words if word.sort == "role"), _KNOWN)
        return made

    def _titles(self, word: Word, mention: Mention) -> bool:
        """Tell a role right before a name, or right after it and a comma."""
        if word.sort != "role":
            return False
        between = self.text[min(word.end, mention.end) : max(word.start, mention.start)]
        before = word.end <= mention.start and not LETTER.search(between)
        return before or (word.start >= mention.end and between.strip(" ") == ",")

    def _touches(self, word: Word, mention: Mention) -> bool:
        return mention.start - 8 <= word.start < mention.end

    def _weight(self, mention: Mention) -> float:
        opens = bisect_right(self.sentences, mention.start) - 1
        lead = opens >= 0 and mention.start - self.sentences[opens] < _LEAD
        oblique = bool(_CASE.match(self.text, mention.end))
        if self.language == "hi":
            subject = (lead and not oblique) or bool(_ERGATIVE.match(self.text, mention.end))
        else:
            before = self.text[max(0, mention.start - 16) : mention.start]
            subject = lead and not oblique and not _BY.search(before)
            subject = subject and (opens not in self.subjects or before.endswith(", "))
        if self.around(mention.start) is not None:
            return WITHIN * (SUBJECT if subject else MENTIONED)
        if subject and mention.type not in SILENT:
            self.subjects[opens] = mention
        return SUBJECT if subject else MENTIONED

    def issuer(self, paper: Word, place: int) -> Entity | None:
        """Who issued a paper that now speaks: India issued a statement. The statement said ..."""
        before = self.words.inside(max(0, place - _NEAR), place)
        kind = paper.form.casefold().split()[-1]
        for word in reversed(before):
            if word.sort != "role" or word.form.casefold().split()[-1] != kind:
                continue
            if owner := self._owner(word):
                return self.entity(owner)
            line = bisect_right(self.sentences, word.start)
            signs = [w.start for w in before if w.name == "issued"]
            if any(bisect_right(self.sentences, start) == line for start in signs):
                return self.trail.best(word.start, lambda one: float(one.type not in SILENT), 0)
        return None

    def _owner(self, paper: Word) -> Mention | None:
        """Whose paper it is: a statement by the Pakistani government, भारत का बयान."""
        low, high = max(0, paper.start - _NOUN), paper.end + _NOUN
        for one in self.inside(low, high):
            behind = self.text[paper.end : one.start]
            ahead = self.text[one.end : paper.start]
            if one.type in SILENT:
                continue
            if one.start >= paper.end and _BY.search(behind) and len(behind.split()) < 4:
                return one
            if one.end <= paper.start and _OWN.fullmatch(ahead):
                return one
        return None

    def around(self, place: int, but: int = -1) -> int | None:
        """Number of the innermost voice whose content holds a place, `but` one left out."""
        index = bisect_right(self._said, (place, 1 << 62, 0))
        for start, end, number in reversed(self._said[max(0, index - 8) : index]):
            if start <= place < end and number != but:
                return number
        return None


def gender_of(words: Iterable[Word]) -> str:
    """Gender that words beside a name show: m, f or nothing.

    Examples
    --------
    >>> gender_of(Words("Mrs Gandhi", "en").all), gender_of(Words("सुषमा स्वराज", "hi").all)
    ('f', 'f')
    """
    signs = {word.name for word in words if word.sort == "sign"}
    return "f" if "woman" in signs else "m" if "man" in signs else ""
