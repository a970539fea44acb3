"""What a reader may ask of a chronology (kind, side, text, evidence) and what events answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from analysis import figures
from analysis.chronology.plots.cards import Record, called, ids_of
from analysis.chronology.plots.kinds import lane_of, lanes, type_name
from analysis.figures import say
from analysis.figures.time_explorer import Filter

__all__ = ["Choices", "choices"]

NAMED: Final = 2  # in so many events an actor must take part to be among the choices
People = Mapping[str, Record]
Answer = Callable[[Record, People, Sequence[Record]], Iterable[str]]
# A group of options: its name, and of each option the key that events answer with and the words.
Group = tuple[str, tuple[tuple[str, str], ...]]


class Choices(NamedTuple):
    """A filter, the number of the option of each key, and what an event answers."""

    filter: Filter
    numbers: Mapping[str, int]
    answer: Answer

    def of(self, row: Record, people: People, told: Sequence[Record]) -> tuple[int, ...]:
        """Numbers of the options that an event stands under."""
        keys = set(self.answer(row, people, told))
        return tuple(sorted(self.numbers[key] for key in keys if key in self.numbers))


def choices(records: Sequence[Record], people: People, texts: Sequence[str]) -> list[Choices]:
    """Filters of a chronology, each with options that some event stands under.

    Parameters
    ----------
    records, people
        Rows of the events, and of the actors by id.
    texts : sequence of str
        Ids of the texts that may report an event; none where that is not known.
    """
    everything = say(en="all", hi="सभी")
    asked = [
        _made(say(en="Kind", hi="प्रकार"), everything, _kinds(records), _kind),
        _made(
            say(en="Side or participant", hi="पक्ष या शामिल"),
            everything,
            _parties(records, people),
            _party,
        ),
        _made(
            say(en="Reported by", hi="किस लेख में"),
            say(en="any text or none", hi="हो या न हो"),
            _texts(texts),
            _text,
        ),
        _made(say(en="Evidence", hi="प्रमाण"), everything, _evidence(records), _sureness),
    ]
    return [each for each in asked if each.numbers]


def _made(label: str, everything: str, groups: Iterable[Group], answer: Answer) -> Choices:
    kept = [(name, options) for name, options in groups if options]
    keys = [key for _, options in kept for key, _ in options]
    worded = tuple((name, tuple(words for _, words in options)) for name, options in kept)
    numbers = {key: number for number, key in enumerate(keys)}
    return Choices(Filter(label, everything, worded), numbers, answer)


def _kinds(records: Sequence[Record]) -> list[Group]:
    types = sorted({str(row["type"]) for row in records})
    codes = sorted({str(row.get("plover", "")) for row in records} - {""})
    groups: list[Group] = [
        (lane, tuple((kind, type_name(kind)) for kind in types if lane_of(kind) == lane))
        for lane in lanes()
    ]
    coded = tuple((f"code {code}", f"{type_name(code)} ({code})") for code in codes)
    return [*groups, (say(en="PLOVER code", hi="PLOVER कोड"), coded)]


def _side(side: str) -> str:
    if side == "disputed":  # among those who take part, the word alone would not say what it is
        return say(en="disputed territory", hi="विवादित क्षेत्र")
    return figures.side_name(side)


def _kind(row: Record, people: People, told: Sequence[Record]) -> list[str]:
    return [str(row["type"]), f"code {row.get('plover', '')}"]


def _parties(records: Sequence[Record], people: People) -> list[Group]:
    counts = Counter(actor for row in records for actor in set(ids_of(row)))
    found = {str(people[actor]["side"]) for actor in counts if actor in people}
    sides = tuple((f"side {side}", _side(side)) for side in figures.SIDES if side in found)
    named = sorted(
        (called(actor, people), actor) for actor, count in counts.items() if count >= NAMED
    )
    return [
        (say(en="Sides", hi="पक्ष"), sides),
        (
            say(en="In several events", hi="कई घटनाओं में"),
            tuple((actor, words) for words, actor in named),
        ),
    ]


def _party(row: Record, people: People, told: Sequence[Record]) -> list[str]:
    actors = ids_of(row)
    return actors + [f"side {people[actor]['side']}" for actor in actors if actor in people]


def _texts(texts: Sequence[str]) -> list[Group]:
    if not texts:
        return []
    any_or_none = (
        ("some text", say(en="by some text", hi="किसी लेख में")),
        ("no text", say(en="by no text", hi="किसी में नहीं")),
    )
    return [
        ("", any_or_none),
        (say(en="Texts", hi="लेख"), tuple((f"in {text}", text) for text in texts)),
    ]


def _text(row: Record, people: People, told: Sequence[Record]) -> list[str]:
    docs = [f"in {report['doc']}" for report in told]
    return [*docs, "some text" if docs else "no text"]


def _evidence(records: Sequence[Record]) -> list[Group]:
    grades = sorted({str(row["grade"]) for row in records})
    dates = (
        ("sure", say(en="date not in doubt", hi="तारीख़ निश्चित")),
        ("doubtful", say(en="date in doubt", hi="तारीख़ संदिग्ध")),
    )
    word = say(en="grade {}", hi="श्रेणी {}")
    graded = tuple((f"grade {grade}", word.format(grade)) for grade in grades)
    return [(say(en="Grade", hi="श्रेणी"), graded), (say(en="Date", hi="तारीख़"), dates)]


def _sureness(row: Record, people: People, told: Sequence[Record]) -> list[str]:
    return [f"grade {row['grade']}", "doubtful" if row["doubtful"] else "sure"]
