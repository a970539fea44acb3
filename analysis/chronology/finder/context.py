"""What a value is, and what is known where an expression stands.

Most expressions say by themselves what they come to; what surrounds one is looked at only when its
reading asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from analysis.chronology.finder.surroundings import Surroundings

__all__ = ["Context", "Value"]

# A history names dates one after another; a news story names few years besides its own.
_STORY = 2


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


@dataclass
class Context:
    """What is known at an expression: the day of publication and what was named before.

    Attributes
    ----------
    published : datetime.date or None
    around : Surroundings or None
        The text about the expression; without it nothing is known of tense and sentence.
    previous : Value or None
        Last expression that came to a date.
    told : str
        EDTF of the last one that was not reckoned from publication.
    years : list of int
        Years named so far.
    start, end, behind : int
        Where the expression stands in the text, and where the one before it ended.
    """

    published: date | None
    around: Surroundings | None = None
    previous: Value | None = None
    told: str = ""
    years: list[int] = field(default_factory=list)
    start: int = 0
    end: int = 0
    behind: int = 0

    @property
    def sentence_year(self) -> int | None:
        """Year named shortly before in the same sentence."""
        return self.around.year_before(self.start, self.end) if self.around else None

    @property
    def way(self) -> int:
        """1 if the sentence looks ahead, -1 if back, 0 if it does not say."""
        return self.around.way(self.start, self.end) if self.around else 0

    @property
    def crowded(self) -> bool:
        """Whether more than one event stands between the previous expression and this one."""
        return self.around is not None and self.around.crowded(self.behind, self.start)

    @property
    def narrative_year(self) -> int | None:
        """Year to go on with in a text that tells of the past date by date."""
        if len(self.years) < _STORY:
            return None
        if self.published is None:
            return self.years[-1]
        past = sum(self.published.year - year > 2 for year in self.years)
        return self.years[-1] if 2 * past > len(self.years) else None

    def note(self, value: Value, end: int) -> None:
        """Remember an expression for those that go on from it."""
        if value.type not in ("date", "time") or not value.edtf:
            return
        self.behind, self.previous = end, value
        if value.anchor != "publication":
            self.told = value.edtf
        if value.anchor == "text" and value.edtf[:4].isdigit():
            self.years.append(int(value.edtf[:4]))
