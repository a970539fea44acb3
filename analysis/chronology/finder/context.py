"""What a value is, and what is known where an expression stands.

Most expressions say by themselves what they come to; what surrounds one is looked at only when its
reading asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, NamedTuple

from analysis.chronology.finder.surroundings import Surroundings
from analysis.edtf import parse_edtf
from analysis.edtf.parsing import PRECISIONS

__all__ = ["Base", "Context", "Reading", "Value", "finer"]

# A history names dates one after another; a news story names few years besides its own.
_STORY = 2
_SOON = 2  # years ahead of publication within which a year named still governs a date
_AFTER = 24  # characters in which the next two words are looked for
_OF = frozenset({"के", "की", "का"})
_STILL = frozenset({"दौरान", "अंत", "मध्य", "बाद", "आखिर", "आख़िर", "शुरू", "शुरुआत", "दशक"})
_BOUNDS = frozenset({"since", "until", "till", "than", "by"})


@dataclass(frozen=True)
class Value:
    """What an expression comes to.

    Attributes
    ----------
    type : {'date', 'time', 'duration', 'set', 'vague'}
    value : str
        TIMEX3 value; ``""`` where the text does not fix one.
    edtf : str
        EDTF; ``""`` for durations, sets and what the text does not fix.
    anchor : {'text', 'publication', 'quotation', 'previous', 'none'}
        From what the value was reckoned.
    mod : str
        TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, MORE_THAN ...
    """

    type: str
    value: str = ""
    edtf: str = ""
    anchor: str = "text"
    mod: str = ""


class Reading(NamedTuple):
    """A time expression and what it comes to; see `find_times`."""

    start: int
    end: int
    surface: str
    type: str
    value: str
    edtf: str
    mod: str
    anchor: str
    rule: str


def finer(edtf: str, precision: str) -> bool:
    """Whether an EDTF date says more than a precision allows."""
    return PRECISIONS.index(parse_edtf(edtf).precision) < PRECISIONS.index(precision)


class Base(NamedTuple):
    """The day an expression is reckoned from, how well it is known, and what names it."""

    day: date | None
    anchor: str = "publication"
    precision: str = "day"


_NO_BASE: Final = Base(None)


@dataclass
class Context:
    """What is known at an expression: the day it is reckoned from and what was named before.

    Attributes
    ----------
    document : datetime.date or None
        Day of publication.
    around : Surroundings or None
        The text about the expression; without it nothing is known of tense and sentence.
    said : dict
        When the quotation was said that an expression stands in, by its start.
    previous : Value or None
        Last expression that came to a date.
    told : str
        EDTF of the last one that was not reckoned from publication.
    years, past, last_year, last_place : int
        How many years were named so far, how many of them long past, the last and where it ended.
    news : int
        How many days so far were reckoned from publication: signs of news, not of a story.
    dated : bool
        Whether a month or day of a named year was told: years alone make no story.
    start, end, behind : int
        Where the expression stands in the text, and where the one before it ended.
    base : Base
        What relative expressions are reckoned from here.
    """

    document: date | None
    around: Surroundings | None = None
    said: dict[int, Base] = field(default_factory=dict)
    previous: Value | None = None
    told: str = ""
    years: int = 0
    past: int = 0
    last_year: int = 0
    last_place: int = 0
    news: int = 0
    dated: bool = False
    start: int = 0
    end: int = 0
    behind: int = 0
    base: Base = _NO_BASE

    def __post_init__(self) -> None:
        self.base = Base(self.document)

    @property
    def published(self) -> date | None:
        """Day a relative expression is reckoned from: of publication, of the saying, or told."""
        return self.base.day

    @property
    def sentence_year(self) -> int | None:
        """Year named shortly before in the same sentence."""
        if self.around is None or not self.years or self.base.anchor == "quotation":
            return None
        if self.document is not None and self.last_year > self.document.year + _SOON:
            return None
        return self.last_year if self.around.together(self.last_place, self.start) else None

    @property
    def way(self) -> int:
        """1 if the sentence looks ahead, -1 if back, 0 if it does not say."""
        if self.base.anchor == "previous":
            return 1  # a story goes on
        return self.around.way(self.start, self.end) if self.around else 0

    @property
    def crowded(self) -> bool:
        """Whether more than one event stands between the previous expression and this one."""
        return self.around is not None and self.around.crowded(self.behind, self.start)

    @property
    def narrative_year(self) -> int | None:
        """Year to go on with in a text that tells of the past date by date."""
        if self.years < _STORY or not self.dated:
            return None
        most = 2 * self.past > self.years + 2 * self.news
        return self.last_year if self.document is None or most else None

    def stand(self, start: int, end: int, basis: str) -> None:
        """Go to an expression; those of the basis "story" go on from the last date of a story."""
        self.start, self.end = start, end
        self.base = Base(self.document)
        if start in self.said:
            self.base = self.said[start]
        elif basis == "story" and self.told and self.narrative_year is not None:
            known = parse_edtf(self.told)
            near = not self.crowded and known.kind in ("date", "interval")
            self.base = Base(known.latest if near else None, "previous", known.precision)

    def anchored(self, value: Value) -> Value:
        """Name what a value was reckoned from; nothing is known better than that was."""
        if value.anchor != "publication" or self.base.anchor == "publication":
            return value
        value = replace(value, anchor=self.base.anchor)
        if not value.edtf:
            return value
        return (
            replace(value, value="", edtf="") if finer(value.edtf, self.base.precision) else value
        )

    def _bounds(self) -> bool:
        """Whether since, until, than or by stands before: a bound of what is told, not its year."""
        if self.around is None:
            return False
        before = self.around.text[max(0, self.start - 8) : self.start].split()
        return bool(before) and before[-1].lower() in _BOUNDS

    def _of_a_noun(self, end: int) -> bool:
        """2016 के हमले का ज़िक्र: a Hindi year that only tells which attack is meant."""
        if self.around is None:
            return False
        after = self.around.text[end : end + _AFTER].split()
        return len(after) > 1 and after[0] in _OF and after[1] not in _STILL

    def note(self, value: Value, end: int) -> None:
        """Remember an expression for those that go on from it."""
        if value.type not in ("date", "time") or not value.edtf:
            return
        self.behind, self.previous = end, value
        self.news += value.anchor == "publication" and len(value.edtf) >= 10
        if value.anchor not in ("publication", "quotation") and not self.told.startswith(
            f"{value.edtf}-"
        ):
            self.told = value.edtf
        if value.anchor == "text" and value.edtf[:4].isdigit() and not self._bounds():
            if len(value.edtf) == 4 and self._of_a_noun(end):
                return
            self.dated = self.dated or len(value.edtf) > 4
            self.last_year, self.last_place = int(value.edtf[:4]), end
            self.years += 1
            self.past += self.document is not None and self.document.year - self.last_year > 2
