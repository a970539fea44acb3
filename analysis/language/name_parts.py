"""What a name consists of: its words, initials, titles and spelled-out letters, in either script.

``name_words.csv`` lists words that stand in names and are translated rather than spelled by
sound (गणराज्य, Republic), and titles, which do not tell whose name it is.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import regex

from analysis.language.correspondences import table
from analysis.language.spelling_units import hindi_units, latin_units, marked_letters

WORDS_FILE: Final = Path(__file__).with_name("name_words.csv")
MOST_WORDS = 6
LONGEST_WORD = 40  # sounds or letters looked at, which bounds the time for any string

_WORD: Final = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")
_IGNORED: Final = regex.compile(r"[\p{Cf}\p{Cs}\x00'’‘ʼʻ`´]")
_INDIC: Final = regex.compile("[\u0900-\u0d7f]")
_BORDERS: Final = regex.compile(
    r"(?<=[\u0900-\u0d7f])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\u0900-\u0d7f])"
)

# How English letters are spelled in Hindi, as strings of units' sources; several ways each.
_LETTERS: Final = {
    "a": "ए", "b": "बी बि", "c": "सी सि", "d": "डी डि", "e": "ई", "f": "एफ एफ़", "g": "जी जि",
    "h": "एच", "i": "आई आइ", "j": "जे", "k": "के", "l": "एल", "m": "एम", "n": "एन", "o": "ओ",
    "p": "पी पि", "q": "क्यू", "r": "आर", "s": "एस", "t": "टी टि", "u": "यू यु", "v": "वी वि व्ही",
    "w": "डब्ल्यू डब्लू डब्ल्यु", "x": "एक्स", "y": "वाई वाइ वाय", "z": "जेड ज़ेड ज़ेड",
}  # fmt: skip
LETTER_OF: Final = {name: letter for letter, ways in _LETTERS.items() for name in ways.split()}
_SPELLED: Final = regex.compile("(" + "|".join(sorted(LETTER_OF, key=len, reverse=True)) + "){2,9}")
_MARKS: Final = str.maketrans("çǧə", "cge")
# Small words inside names of organisations, which acronyms pass over.
_PASSED: Final = frozenset(
    ["of", "and", "for", "the", "in", "on", "de", "la", "du", "का", "की", "के", "और", "एवं", "व"]
)

# Which sounds a phonetic key does not tell apart: one character a class, vowels left out.
_CLASSES: Final = {
    "k": "कखगघJ\u0958", "c": "चछ", "j": "जझ\u095b", "s": "शषस", "t": "टठडढतथदध\u095c\u095d",
    "p": "पफबभव", "n": "ङञणनंN", "m": "मM", "r": "र", "l": "लळऴ", "ks": "XK", "ri": "ऋृr",
}  # fmt: skip
_CLASS_OF: Final = str.maketrans(
    {unit: name.rstrip("i") for name, units in _CLASSES.items() for unit in units}
)
_OTHERWISE: Final = str.maketrans({"ज": "स", "\u095b": "स", "व": "", "झ": "स", "श": "च"})
_OTHERWISE_LATIN: Final = str.maketrans({"च": "क", "व": "", "ज": "", "\u095b": "स", "झ": "ज"})
_NOT_CLASS: Final = regex.compile("[^kcjstpnmrl①-⑳⓪]")
_VOWEL_FIRST: Final = regex.compile("^[YWअआइईउऊएऐओऔऑऍ]")


class Part(NamedTuple):
    """One word of a name."""

    text: str
    indic: bool
    units: str
    letters: str
    initial: str  # the letter it stands for, if it is an initial
    first: str  # the Latin letter it begins with
    key: str  # its phonetic key
    other: str  # the key of its other reading: ch as k, soft g hard, w and j silent, z as s
    concept: int  # which word of ``name_words.csv`` it is, 0 if none


def table_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table of this package, comment lines left out."""
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing: restore it from the repository or reinstall")
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(line for line in stream if not line.startswith("#")))


@cache
def _concepts() -> tuple[dict[str, int], frozenset[str], frozenset[str]]:
    """Return which concept each translated word is, the titles, and those said after a name."""
    concepts: dict[str, int] = {}
    titles: set[str] = set()
    after: set[str] = set()
    for number, row in enumerate(table_rows(WORDS_FILE), start=1):
        forms = [folded(form) for form in f"{row['hi']}|{row['en']}".split("|") if form]
        if row["kind"] in ("title", "honorific"):
            titles.update(forms)
            after.update(forms if row["kind"] == "honorific" else ())
        else:
            concepts.update((form, number) for form in forms)
    return concepts, frozenset(titles), frozenset(after)


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """Return a word as it is looked up: no accents, no case, no nukta, half nasals as anusvara."""
    if word.isascii():
        return word.lower()
    if _INDIC.search(word):
        return hindi_units(word)
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


@lru_cache(maxsize=200_000)
def part(text: str) -> Part:
    """Return what there is to know of one word."""
    indic = bool(_INDIC.search(text))
    if indic:
        units = hindi_units(text[: 2 * LONGEST_WORD])[:LONGEST_WORD]
        letters = units.translate(table().main)[:LONGEST_WORD]
        initial = LETTER_OF.get(text, "")
        if not initial and (len(units) == 1 or units[1:] in ("4", "1")):
            initial = letters[:1]
    else:
        letters = marked_letters(text[: 2 * LONGEST_WORD])[:LONGEST_WORD]
        units = latin_units(letters)
        initial = letters if len(letters) == 1 else ""
    first = letters[:1].translate(_MARKS)
    concept = _concepts()[0].get(folded(text), 0)
    if indic:
        otherwise = units.translate(_OTHERWISE)
    else:  # Gilgit beside George
        otherwise = latin_units(letters.replace("ǧ", "g")).translate(_OTHERWISE_LATIN)
    key, other = _key(units), _key(otherwise)
    return Part(text, indic, units, letters, initial.translate(_MARKS), first, key, other, concept)


def _key(units: str) -> str:
    vowel = "a" if _VOWEL_FIRST.match(units) else ""
    return vowel + str(_NOT_CLASS.sub("", units.translate(_CLASS_OF)))


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, as they are written; digits count, punctuation parts."""
    text = _IGNORED.sub("", name) if not name.isascii() or "'" in name or "\0" in name else name
    if _INDIC.search(text):
        text = _BORDERS.sub(" ", text)
    return tuple(_WORD.findall(text))


def parts(name: str) -> list[Part]:
    """Return the words of a name, titles in front and honorifics behind it left out.

    Examples
    --------
    >>> [word.text for word in parts("डॉ. मनमोहन सिंह")]
    ['मनमोहन', 'सिंह']
    >>> [word.initial for word in parts("S. M. Krishna")]
    ['s', 'm', '']
    """
    found = words_of(name)
    _, titles, after = _concepts()
    begins, ends = 0, len(found)
    while begins < ends - 1 and folded(found[begins]) in titles:
        begins += 1
    while begins < ends - 1 and folded(found[ends - 1]) in after:
        ends -= 1
    known = [word for word in map(part, found[begins:ends]) if word.units or word.letters]
    return known[:MOST_WORDS]


def spelled_letters(words: Iterable[Part]) -> str:
    """Return the letters that a Hindi acronym spells out, or those of a short Latin name; else "".

    Examples
    --------
    >>> [spelled_letters(parts(name)) for name in ("एससीओ", "S.C.O.", "मोदी")]
    ['sco', 'sco', '']
    """
    words = list(words)
    if not words:
        return ""
    if all(word.indic for word in words):
        found = _SPELLED.fullmatch("".join(word.text for word in words))
        return "".join(LETTER_OF[way] for way in found.captures(1)) if found else ""
    if any(word.indic for word in words):
        return ""
    letters = "".join(word.text for word in words).lower()
    return letters if 2 <= len(letters) <= 9 and letters.isascii() else ""


def initials_of(words: Iterable[Part]) -> str:
    """Return the first letters of the words of a long name, as an acronym takes them; else "".

    Examples
    --------
    >>> initials_of(parts("Shanghai Cooperation Organisation"))
    'sco'
    """
    first = [word.first for word in words if word.text.lower() not in _PASSED]
    return "".join(first) if len(first) >= 3 else ""
