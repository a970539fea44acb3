"""Who has been spoken of so far, and who of them a pronoun or a bare office may mean.

Salience as in Lappin and Leass (1994), with few weights: whoever spoke last weighs most, a
subject more than another name, a name inside somebody's words less; every sentence takes off a
share, a new paragraph another. Agreement in number, gender and kind decides who may be meant at
all; nothing is weighed that does not agree.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Final, NamedTuple

from analysis.framing.speakers.model import SILENT, Entity
from analysis.framing.speakers.words import Word

__all__ = ["MENTIONED", "SPOKE", "SUBJECT", "WITHIN", "Trail", "agreement"]

SPOKE: Final = 4.0
SUBJECT: Final = 3.0
MENTIONED: Final = 1.8
WITHIN: Final = 0.5  # of a name in reported words
_SENTENCE: Final = 0.55
_PARAGRAPH: Final = 0.8
_SAME: Final = 1.6  # of a name in the sentence on which a clause depends
_REACH: Final = 10  # sentences
_FAR: Final = 40
_LOOK: Final = 120  # sightings


class Sighting(NamedTuple):
    """One place where an entity is spoken of: its sentence, its paragraph, its weight."""

    sentence: int
    paragraph: int
    entity: Entity
    weight: float


Fits = Callable[[Entity], float]


class Trail:
    """Entities of one text in order of place.

    Parameters
    ----------
    sentences, paragraphs : list of int
        Where each begins.
    """

    def __init__(self, sentences: list[int], paragraphs: list[int]) -> None:
        self._sentences, self._paragraphs = sentences, paragraphs
        self._seen: list[Sighting] = []
        self.entities: list[Entity] = []
        self._known: set[int] = set()

    def distance(self, first: int, second: int) -> int:
        """Sentences from one place to a later one."""
        return bisect_right(self._sentences, second) - bisect_right(self._sentences, first)

    def add(self, place: int, entity: Entity, weight: float) -> None:
        """Note that an entity is spoken of at a place."""
        if id(entity) not in self._known:
            self._known.add(id(entity))
            self.entities.append(entity)
        self._seen.append(Sighting(*self._line(place), entity, weight))

    def _line(self, place: int) -> tuple[int, int]:
        return bisect_right(self._sentences, place), bisect_right(self._paragraphs, place)

    def best(
        self, place: int, fits: Fits, reach: int = _REACH, *, within: bool = False
    ) -> Entity | None:
        """The entity that weighs most at a place, of those that fit within some sentences.

        `within` says that the place stands in a clause that depends on another one of its
        sentence, where whoever that one names comes first.
        """
        scores: dict[Entity, float] = {}
        line, paragraph = self._line(place)
        for seen in reversed(self._seen[-_LOOK:]):
            away = max(0, line - seen.sentence)
            agrees = fits(seen.entity) if away <= reach else 0.0
            if agrees <= 0:
                continue
            fade = _SENTENCE**away * _PARAGRAPH ** max(0, paragraph - seen.paragraph)
            own = _SAME if within and not away else 1.0
            weight, before = agrees * seen.weight * fade * own, scores.get(seen.entity, 0.0)
            # Being named twice counts for more than once, but not for twice as much.
            scores[seen.entity] = max(before, weight) + 0.2 * min(before, weight)
        return max(scores, key=lambda entity: scores[entity]) if scores else None

    def in_role(self, role: Word, place: int) -> Entity | None:
        """The entity that a bare role may mean: one that holds it, by this very word before all."""

        def fits(entity: Entity) -> float:
            if entity.number == "many" and role.number == "one":
                return 0.0
            held = entity.roles
            return held.get(role.form.casefold(), held.get(role.name, 0.0))

        return self.best(place, fits, reach=_FAR)

    def of_name(self, key: str) -> Entity | None:
        """The unlisted person whose name ends in a word."""
        for entity in reversed(self.entities[-_LOOK:] if key else []):
            if entity.name and entity.name.split()[-1] == key.split()[-1]:
                return entity
        return None


def agreement(pronoun: Word, gender: str = "") -> Fits:
    """How well an entity agrees with a pronoun, 0 (not at all) to 1.

    Parameters
    ----------
    pronoun : Word
    gender : str
        Gender that the verb shows, where the pronoun shows none.

    Examples
    --------
    >>> he = Word(0, 2, "he", "pronoun", "third", "one", "m", "person")
    >>> modi, india = Entity(0, 4, "p-modi", "person"), Entity(0, 4, "st-IN", "state")
    >>> agreement(he)(modi), agreement(he)(india)
    (0.9, 0.0)
    >>> unhone = Word(0, 8, "उन्होंने", "pronoun", "third", "", "", "person")
    >>> agreement(unhone)(modi)
    1.0
    """
    wanted = pronoun.gender or gender

    def fits(entity: Entity) -> float:
        if entity.type in SILENT and not entity.spoke:
            return 0.0
        if wanted and entity.gender and entity.gender != wanted:
            return 0.0
        return _kind(pronoun, entity) * _likely(wanted, entity)

    return fits


def _likely(wanted: str, entity: Entity) -> float:
    """How likely a gender is: of those whose names tell nothing few in this news are women."""
    if not wanted or entity.gender == wanted:
        return 1.0
    return 0.3 if wanted == "f" and entity.type == "person" else 0.9


def _kind(pronoun: Word, entity: Entity) -> float:
    many = entity.number == "many"
    if pronoun.means == "person":
        if pronoun.number == "one":
            return float(entity.person and not many)
        return 1.0 if entity.person else 0.15
    if pronoun.means == "thing":
        return float(not entity.person)
    if pronoun.number == "many":
        return 1.0 if many else 0.2 if entity.person else 0.5
    return 1.0 if not many else 0.3
