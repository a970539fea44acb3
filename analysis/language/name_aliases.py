"""Names that mean the same without sounding alike: exonyms, acronyms, authority names.

``exonyms.csv`` lists countries and well-known cities under the names both languages use. The
project's own authority file (``actor_names.csv``) says which names one actor goes by.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from analysis import tables
from analysis.language.name_parts import folded, table_rows, words_of

Groups = Iterable[Iterable[str]]
EXONYMS_FILE: Final = Path(__file__).with_name("exonyms.csv")
# What an actor is called by anybody; a role, a demonym or a metonym is another name's business.
_KINDS: Final = ("name", "alias", "acronym")


def alias_key(name: str) -> str:
    """Return what two spellings of one listed name have in common."""
    return " ".join(map(folded, words_of(name)))


def _by_key(groups: Groups, first: int) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, names in enumerate(groups, start=first):
        for name in names:
            key = alias_key(name)
            if key and number not in found[key]:
                found[key].append(number)
    return {key: tuple(numbers) for key, numbers in found.items()}


@cache
def exonyms() -> dict[str, tuple[int, ...]]:
    """Return which places a folded name may be, by number."""
    rows = table_rows(EXONYMS_FILE)
    return _by_key([f"{row['hi']}|{row['en']}".split("|") for row in rows], 1)


@cache
def authority() -> dict[str, tuple[int, ...]]:
    """Return which of the project's actors a folded name means, by negative number.

    Raises
    ------
    FileNotFoundError
        If the table is missing; the message names the file and the cure.
    """
    frame = tables.read("actor_names")
    frame = frame[frame["kind"].isin(_KINDS)]
    groups = [list(names) for _, names in frame.groupby("actor", sort=True)["form"]]
    return _by_key(groups, -len(groups))


class Aliases:
    """Which groups of names a name belongs to.

    Parameters
    ----------
    groups : iterable of iterable of str, optional
        Groups of names that mean the same. Default: the project's authority names. Exonyms of
        places count in any case.
    """

    def __init__(self, groups: Groups | None = None) -> None:
        self._own = authority() if groups is None else _by_key(groups, 1_000_000)
        self._places = exonyms()

    def groups(self, name: str) -> tuple[int, ...]:
        """Return the numbers of the groups that hold ``name``."""
        key = alias_key(name)
        return self._places.get(key, ()) + self._own.get(key, ())
