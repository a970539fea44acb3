"""The words that deny or weaken, and the words between which their clauses lie, read from tables.

``negations.csv`` and ``hedges.csv`` have one row a class of cues: its kind, how far it reaches and
its forms in either language, separated by ``|`` and compared by key. A form with ``~`` is a word
whose first part denies the rest (un~lawful, बे~बुनियाद). ``clause_words.csv`` lists what tells where
a clause begins and ends.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from analysis.framing.word_tables import forms, rows
from analysis.language import FormMatcher, normalize_key

__all__ = ["Cue", "Cues", "cues", "key", "role"]

_FOLDER: Final = Path(__file__).parent
_LONGEST: Final = 64  # what is longer is no word
COLUMNS: Final = {
    "negations": ("kind", "reach", "en", "hi", "why"),
    "hedges": ("kind", "of", "reach", "en", "hi", "why"),
    "clause_words": ("role", "en", "hi", "why"),
}


class Cue(NamedTuple):
    """What a form is: its kind, how far it reaches, of what, and its part that denies the rest."""

    kind: str
    reach: str
    of: str
    prefix: str


class Cues(NamedTuple):
    """The cues of one table in one language, and the search for all of them at once."""

    forms: dict[str, tuple[Cue, ...]]
    matcher: FormMatcher


def key(word: str) -> str:
    """Comparison key of one word, remembered."""
    return (_key.__wrapped__ if len(word) > _LONGEST else _key)(word)


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return normalize_key(word)


@cache
def cues(table: str, language: str) -> Cues:
    """Cues of ``negations`` or ``hedges`` in a language."""
    found: dict[str, tuple[Cue, ...]] = {}
    for row in rows(_FOLDER / f"{table}.csv", COLUMNS[table]):
        for form in forms(row[language]):
            prefix, _, rest = form.rpartition("~")
            cue = Cue(row["kind"], row["reach"], row.get("of", ""), prefix)
            found[prefix + rest] = (*found.get(prefix + rest, ()), cue)
    return Cues(found, FormMatcher(found, language))


@cache
def role(name: str, language: str) -> frozenset[str]:
    """Keys of the words that play a part in the clauses of a language."""
    for row in rows(_FOLDER / "clause_words.csv", COLUMNS["clause_words"]):
        if row["role"] == name:
            return frozenset(map(normalize_key, forms(row[language])))
    raise KeyError(f"clause_words.csv names no role {name!r}")
