"""Words that tell of an event, and words that say whether it took place: two tables.

``triggers.csv`` lists by PLOVER code the verbs and nouns of either language; ``-`` marks phrases
that only look like one. ``cues.csv`` lists what turns a statement into a plan, a claim, a denial,
with the side of the trigger on which it stands and its rank where several meet. In an English
form ``+`` stands for the endings of a regular verb and ``*`` for a plural.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import regex

from analysis.chronology.events.model import CODES, STATUSES
from analysis.language import FormMatcher, check

__all__ = ["EITHER", "Cue", "Lexicon", "Trigger", "inflected", "lexicon"]

_FOLDER: Final = Path(__file__).parent
EITHER: Final = "either"  # an English form that may be verb or noun: "attack", "visit"
_STOP: Final = "-"
_REGULAR: Final = regex.compile(r"([a-z]+)\+")
_PLURAL: Final = regex.compile(r"([a-z-]+)\*")


class Trigger(NamedTuple):
    """One meaning of a form: PLOVER code, and whether it is a verb, a noun, or either."""

    plover: str
    form: str


class Cue(NamedTuple):
    """What a form says of an event's status, on which side it stands, and how strongly."""

    status: str
    position: str
    rank: int


class Lexicon(NamedTuple):
    """Everything looked up in one language, found in one pass."""

    matcher: FormMatcher
    triggers: dict[str, Trigger]
    cues: dict[str, tuple[Cue, ...]]


@cache
def lexicon(language: str) -> Lexicon:
    """Triggers and cues of one language, compiled once.

    Examples
    --------
    >>> lexicon("en").triggers["attacked"].plover, lexicon("hi").triggers["हमला"].plover
    ('ASSAULT', 'ASSAULT')
    """
    triggers: dict[str, Trigger] = {}
    cues: dict[str, tuple[Cue, ...]] = {}
    for row in _rows("triggers.csv"):
        if row["plover"] not in (*CODES, _STOP):
            raise ValueError(f"{_FOLDER / 'triggers.csv'}: no PLOVER code {row['plover']!r}")
        for form in _forms(row, check(language)):
            known = triggers.get(form)
            both = known is not None and known != (row["plover"], row["form"])
            same = known is not None and known.plover == row["plover"]
            if known is None or (both and same):
                triggers[form] = Trigger(row["plover"], EITHER if both else row["form"])
    for row in _rows("cues.csv"):
        if row["status"] not in STATUSES:
            raise ValueError(f"{_FOLDER / 'cues.csv'}: no status {row['status']!r}")
        cue = Cue(row["status"], row["position"], int(row["rank"]))
        for form in _forms(row, language):
            cues[form] = (*cues.get(form, ()), cue)
    return Lexicon(FormMatcher([*triggers, *cues], language), triggers, cues)


def inflected(form: str) -> list[str]:
    """English forms that a table writes with ``+`` or ``*``; any other form as it is.

    Examples
    --------
    >>> inflected("condemn+"), inflected("treaty*"), inflected("मुलाक़ात")
    (['condemn', 'condemns', 'condemned', 'condemning'], ['treaty', 'treaties'], ['मुलाक़ात'])
    """
    for pattern, endings in ((_REGULAR, _verb), (_PLURAL, _noun)):
        if found := pattern.search(form):
            return [form[: found.start()] + one + form[found.end() :] for one in endings(found[1])]
    return [form]


def _verb(stem: str) -> list[str]:
    if stem.endswith("e"):
        return [stem, stem + "s", stem + "d", stem[:-1] + "ing"]
    if stem[-1] == "y" and stem[-2] not in "aeo":
        return [stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"]
    third = stem + ("es" if stem.endswith(("s", "sh", "ch", "x")) else "s")
    return [stem, third, stem + "ed", stem + "ing"]


def _noun(stem: str) -> list[str]:
    if stem[-1] == "y" and stem[-2] not in "aeo":
        return [stem, stem[:-1] + "ies"]
    return [stem, stem + ("es" if stem.endswith(("s", "sh", "ch", "x")) else "s")]


def _forms(row: dict[str, str], language: str) -> list[str]:
    cells = filter(None, row[language].split("|"))
    return [form for cell in cells for form in inflected(cell)]


def _rows(name: str) -> list[dict[str, str]]:
    path = _FOLDER / name
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing: install the package anew")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
