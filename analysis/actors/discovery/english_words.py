"""What English words tell about the names they stand in: two lists of our own, read once.

``english_words.csv`` holds the words around and inside names (titles, heads of organisations and
places, demonyms, words that open a sentence), ``english_names.csv`` given names, surnames and
places, all written out from general knowledge; the tables in both scripts are read as well.
Territories and large cities come from Unicode's CLDR.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from babel import Locale

from analysis.language.name_parts import table_rows

__all__ = ["KINDS", "Kind", "flags", "organisation_names", "place_names", "words"]

WORDS_FILE: Final = Path(__file__).with_name("english_words.csv")
NAMES_FILE: Final = Path(__file__).with_name("english_names.csv")
# In both scripts, with the Hindi rules.
PEOPLE_FILE: Final = Path(__file__).with_name("people.csv")
PLACES_FILE: Final = Path(__file__).with_name("places.csv")
ORGANISATIONS_FILE: Final = Path(__file__).with_name("organisations.csv")
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
    EVENT_FIRST: Final = 2097152


_PEOPLE: Final = {
    "given": Kind.GIVEN,
    "surname": Kind.SURNAME,
    "both": Kind.GIVEN | Kind.SURNAME,
}
KINDS: Final = {key.lower(): value for key, value in vars(Kind).items() if key.isupper()}


def words(text: str) -> frozenset[str]:
    """Return the words of a string as a set: how small closed lists are written here."""
    return frozenset(text.split())


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
    for row in table_rows(WORDS_FILE):
        if row["kind"] not in KINDS:
            raise ValueError(f"{WORDS_FILE}: {row['kind']!r} is no kind of word")
        word, value = row["word"], KINDS[row["kind"]]
        for form in (word, word.capitalize()) if value == Kind.FUNCTION else (word,):
            found[form] = found.get(form, 0) | value
    ordinary = {word for word, value in found.items() if value & (Kind.FUNCTION | Kind.COMMON)}
    for row in table_rows(NAMES_FILE):
        if row["kind"] != "place":
            found[row["name"]] = found.get(row["name"], 0) | KINDS[row["kind"]]
    for row in table_rows(PEOPLE_FILE):
        value = _PEOPLE[row["kind"]]
        for form in set(row["form_en"].split("|")) - ordinary - {""}:
            found[form] = found.get(form, 0) | value
    for name in place_names():
        found[name] = found.get(name, 0) | Kind.PLACE
    for name in organisation_names():
        found[name] = found.get(name, 0) | Kind.ORG_ALONE
    return found


@cache
def organisation_names() -> frozenset[str]:
    """Return names of organisations, South Asian ones above all.

    Examples
    --------
    >>> "Bharatiya Janata Party" in organisation_names()
    True
    """
    rows = table_rows(ORGANISATIONS_FILE)
    return frozenset(form for row in rows for form in row["name_en"].split("|") if len(form) > 1)


@cache
def place_names() -> frozenset[str]:
    """Return names of places: our own lists, and CLDR's territories and cities.

    Examples
    --------
    >>> {"Srinagar", "Pakistan", "Burkina Faso"} <= place_names()
    True
    """
    own = {row["name"] for row in table_rows(NAMES_FILE) if row["kind"] == "place"}
    rows = table_rows(PLACES_FILE)
    own |= {form for row in rows for form in row["name_en"].split("|") if len(form) > 1}
    locale = Locale("en")
    territories = {name for code, name in locale.territories.items() if code not in _NO_PLACES}
    cities = {zone["city"] for zone in locale.time_zones.values() if "city" in zone}
    cldr = {name.split(" (")[0] for name in territories | cities}
    spelled = {name.replace(" & ", " and ") for name in cldr}
    saints = {name.replace("St. ", "Saint ") for name in spelled if name.startswith("St. ")}
    return frozenset(own | cldr | spelled | saints)
