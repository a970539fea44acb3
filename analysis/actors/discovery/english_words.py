"""What English words tell about the names they stand in: two lists of our own, read once.

``english_words.csv`` holds the words around and inside names (titles, heads of organisations and
places, demonyms, words that open a sentence), ``english_names.csv`` given names, surnames and
places, all written out from general knowledge. Territories come from Unicode's CLDR.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Final

from babel import Locale

__all__ = ["KINDS", "Kind", "flags", "place_names", "rows", "words"]

WORDS_FILE: Final = Path(__file__).with_name("english_words.csv")
NAMES_FILE: Final = Path(__file__).with_name("english_names.csv")
# CLDR lists associations of states and pseudo-locales among territories.
_NO_PLACES: Final = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "001"})


class Kind:
    """What a word may be; many are several things (Victoria, Lincoln, May).

    Plain numbers, of which a word has the sum: an enumeration costs half of the time.
    """

    FUNCTION: Final = 1
    CALENDAR: Final = 2
    COMMON: Final = 4
    TITLE: Final = 8
    TITLE_MOD: Final = 16
    HONORIFIC: Final = 32
    PERSON_NOUN: Final = 64
    DEMONYM: Final = 128
    ORG_HEAD: Final = 256
    ORG_OF: Final = 512
    ORG_FOR: Final = 1024
    ORG_ALONE: Final = 2048
    EVENT_HEAD: Final = 4096
    EVENT_OF: Final = 8192
    PLACE_BEFORE: Final = 16384
    PLACE_AFTER: Final = 32768
    PLACE_OF: Final = 65536
    GIVEN: Final = 131072
    SURNAME: Final = 262144
    PLACE: Final = 524288
    ORG_FIRST: Final = 1048576


KINDS: Final = {key.lower(): value for key, value in vars(Kind).items() if key.isupper()}


def words(text: str) -> frozenset[str]:
    """Return the words of a string as a set: how small closed lists are written here."""
    return frozenset(text.split())


def rows(path: Path, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the rows of one of the package's word lists.

    Raises
    ------
    FileNotFoundError
        If the list is missing; it is part of the package.
    ValueError
        If a column is missing or a field empty: the message names file and line.
    """
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: it is part of the package; install it anew")
    found = []
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if not set(columns) <= set(reader.fieldnames or ()):
            raise ValueError(f"{path}, line 1: columns must be {', '.join(columns)}")
        for row in reader:
            values = tuple((row[column] or "").strip() for column in columns)
            if not all(values):
                raise ValueError(f"{path}, line {reader.line_num}: empty field")
            found.append(values)
    return found


@cache
def flags() -> dict[str, int]:
    """Return for each listed word what it may be, as a sum of `Kind`.

    Examples
    --------
    >>> bool(flags()["Minister"] & Kind.TITLE), bool(flags()["Victoria"] & Kind.PLACE)
    (True, True)
    >>> "मंत्री" in flags()
    False
    """
    found: dict[str, int] = {}
    for kind, word in rows(WORDS_FILE, ("kind", "word")):
        if kind not in KINDS:
            raise ValueError(f"{WORDS_FILE}: {kind!r} is no kind of word")
        value = KINDS[kind]
        for form in (word, word.capitalize()) if value == Kind.FUNCTION else (word,):
            found[form] = found.get(form, 0) | value
    for kind, name in rows(NAMES_FILE, ("kind", "name")):
        if kind != "place":
            found[name] = found.get(name, 0) | KINDS[kind]
    for name in place_names():
        found[name] = found.get(name, 0) | Kind.PLACE
    return found


@cache
def place_names() -> frozenset[str]:
    """Return names of places: our own list, and CLDR's territories and cities.

    Examples
    --------
    >>> {"Srinagar", "Pakistan", "Burkina Faso"} <= place_names()
    True
    """
    own = {name for kind, name in rows(NAMES_FILE, ("kind", "name")) if kind == "place"}
    locale = Locale("en")
    territories = {name for code, name in locale.territories.items() if code not in _NO_PLACES}
    cities = {zone["city"] for zone in locale.time_zones.values() if "city" in zone}
    cldr = {name.split(" (")[0] for name in territories | cities}
    spelled = {name.replace(" & ", " and ") for name in cldr}
    saints = {name.replace("St. ", "Saint ") for name in spelled if name.startswith("St. ")}
    return frozenset(own | cldr | spelled | saints)
