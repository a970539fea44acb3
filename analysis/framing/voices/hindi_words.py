"""The words that make a Hindi report, each class written as one letter.

A sentence becomes a string of letters, one a word, so that a way of reporting can be written as a
regular expression over classes: ``राव ने कल कहा कि`` is ``xeTvk``. Words are compared by key, so
nukta, chandrabindu and the form of encoding do not matter. Verbs of saying stand in the table by
their stem; their forms are made here.
"""

from __future__ import annotations

__all__ = ["Sentence", "is_measure", "read"]

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from analysis.framing.voices.quotations import BLANK
from analysis.framing.word_tables import forms, rows
from analysis.language import normalize_key

_TABLE: Final = Path(__file__).with_name("hindi_words.csv")
LETTERS: Final = {
    "ergative": "e",
    "ergative_pronoun": "E",
    "that": "k",
    "genitive": "g",
    "genitive_or_did": "Z",
    "dative": "o",
    "locative": "p",
    "from": "f",
    "genitive_pronoun": "P",
    "dative_pronoun": "O",
    "pronoun": "s",
    "demonstrative": "Y",
    "relational": "D",
    "side": "A",
    "by": "U",
    "accordance": "q",
    "mouth": "H",
    "if_believed": "I",
    "then": "t",
    "and": "c",
    "clause": "b",
    "adverb": "d",
    "time": "T",
    "negation": "X",
    "auxiliary": "a",
    "passive": "G",
    "being": "h",
    "wish": "y",
    "seems": "M",
    "spoke": "V",
    "with": "z",
    "thing": "W",
    "light": "l",
    "light_going_on": "L",
    "light_stem": "R",
    "light_infinitive": "J",
    "binder": "m",
    "event": "S",
    "document": "B",
    "statement": "@",
    "finite": "F",
    "noun": "n",
    "label": "n",
    "found": "u",
    "feeling": "N",
    "head": "K",
}
OTHER, QUOTED = "x", "Q"
_MARKS: Final = {",": ",", ";": ",", ":": ":", "(": "(", ")": ")"}
_MARKS |= dict.fromkeys("-–—", "-") | dict.fromkeys("।॥.!?…|", ".")
_SIGNS: Final = r"\w\u0900-\u0963\u0966-\u097f\u200c\u200d"
_TOKEN: Final = re.compile(rf"{BLANK}+|[{_SIGNS}]+(?:-[{_SIGNS}]+)*|[-–—,;:()।॥.!?…|]")
# What the endings of a verb make of it: perfective, habitual and bare infinitive.
_DONE: Final = {True: "या ए ई ईं", False: "ा े ी ीं"}
_USUAL, _INFINITIVE = "ता ते ती तीं", "ना ने नी"
_CUES: Final = frozenset("vuVlnN@")


class Sentence(NamedTuple):
    """Letters of the words of a stretch of text, the words, and where each starts and ends."""

    letters: str
    words: list[str]
    starts: list[int]
    ends: list[int]


def _verb(stem: str, letter: str) -> dict[str, str]:
    """Forms of a verb of saying by their letters: ``v`` or ``u`` what was said, ``w`` is said."""
    made = {stem: "r", f"{stem}कर": "C", f"{stem}के": "C"}
    for endings, one in (
        (_DONE[stem.endswith("ा")], letter),
        (_USUAL, "w"),
        (_INFINITIVE, "i"),
    ):
        made |= {stem + ending: one for ending in endings.split()}
    return made


@cache
def _letters() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows(_TABLE, ("class", "forms", "note")):
        kind, listed = row["class"], forms(row["forms"])
        if kind in ("speech", "speech_that"):
            for stem in listed:
                found |= _verb(stem, "v" if kind == "speech" else "u")
        elif kind in LETTERS:
            found |= dict.fromkeys(listed, LETTERS[kind])
    return {normalize_key(form): letter for form, letter in found.items()}


@cache
def _measures() -> frozenset[str]:
    table = rows(_TABLE, ("class", "forms", "note"))
    return frozenset(
        normalize_key(form)
        for row in table
        if row["class"] == "measure"
        for form in forms(row["forms"])
    )


def is_measure(word: str) -> bool:
    """Tell a thing one can go by, as in ज़रूरत के मुताबिक, from one who says something."""
    return normalize_key(word) in _measures()


@lru_cache(1 << 16)
def _letter(word: str) -> str:
    return _letters().get(normalize_key(word), OTHER)


def read(line: str) -> Sentence:
    """Words of a stretch of text, quotations in it blanked out.

    Examples
    --------
    >>> read("राव ने कल कहा कि").letters
    'xeTvk'
    """
    letters: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _TOKEN.finditer(line):
        word, start, end = found[0], found.start(), found.end()
        letter = _MARKS.get(word) or (QUOTED if word[0] == BLANK else _letter(word))
        if letter == "." and word == "." and end < len(line) and letters[-1:] == [OTHER]:
            continue  # of an abbreviation: the line is one sentence
        if letter == OTHER and "-" in word:
            # A dash set without spaces: बोले-हम तैयार हैं.
            head = word.partition("-")[0]
            if _letter(head) in _CUES:
                letters += [_letter(head), "-"]
                words += [head, "-"]
                starts += [start, start + len(head)]
                start += len(head) + 1
                ends += [start - 1, start]
                word = line[start:end]
                letter = _letter(word)
        letters.append(letter)
        words.append(word)
        starts.append(start)
        ends.append(end)
    return Sentence("".join(letters), words, starts, ends)
