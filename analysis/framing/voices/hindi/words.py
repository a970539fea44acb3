"""The words that make a Hindi report, each class written as one letter.

A sentence becomes a string of letters, one a word, so that a way of reporting can be written as a
regular expression over classes: ``राव ने कल कहा कि`` is ``xeTvk``. Words are compared by key, so
nukta, chandrabindu and the form of encoding do not matter. Verbs of saying stand in the table by
their stem; their forms are made here.
"""

from __future__ import annotations

__all__ = ["Sentence", "is_of", "read"]

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from analysis.framing.voices.quotations import BLANK
from analysis.framing.word_tables import forms, rows
from analysis.language import normalize_key

_TABLE: Final = Path(__file__).with_name("words.csv")
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
    "occasion": "D",
    "relational": "2",
    "in_it": "6",
    "view": "9",
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
    "usual": "w",
    "wish": "y",
    "seems": "M",
    "known": "3",
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
    "agreed": "j",
    "insisting": "8",
    "this": "1",
    "found": "u",
    "feeling": "N",
    "head": "K",
}
OTHER, QUOTED = "x", "Q"
_MARKS: Final = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")"} | {
    mark: letter for letter, marks in (("-", "-–—"), (".", "।॥.!?…|")) for mark in marks
}
# Naming what parts words is several times faster than naming what they are made of.
_SIGN: Final = rf"[^\s!-/:-@\[-`{{-~।॥‘’“”«»–—…{BLANK}]"
# A verb is parted from a dash set without spaces (बोले-हम तैयार हैं); an abbreviation keeps its dot.
_BEFORE_DASH: Final = "कहा कही बताया लिखा पूछा बोला बोले बोली बोलीं दावा आरोप अपील"
_PARTED: Final = "".join(f"(?<!{verb})" for verb in _BEFORE_DASH.split(" "))
_TOKEN: Final = re.compile(
    rf"{_SIGN}+(?:{_PARTED}-{_SIGN}+)*(?:(?<!{_SIGN}{{5}})\.(?=[ ]?{_SIGN}))?"
    rf"|{BLANK}+|[-–—,;:()।॥.!?…|]"
)
# Signs that a comparison key changes; a word without them is its own key.
_FOLDED: Final = re.compile(
    "[^\u0901-\u097f]|[\u0901\u0929\u0931\u0934\u093c\u0951-\u095f]|[ङञणनम]्|य[ेी]"
)
# की behind a verb of saying is कि: राव ने कहा की पुल खुला है.
_TYPED_FOR_THAT: Final = re.compile(
    "(?<=[vu])Z|(?<=[vuiwV]a)Z|(?<=[vu]Ga)Z|(?<=[vu]Gaa)Z|(?<=r[al]a)Z"
)
_MOST: Final = 1 << 17  # words remembered
# What the endings of a verb make of it: perfective, habitual and bare infinitive.
_DONE: Final = {True: "या ए ई ईं", False: "ा े ी ीं"}
_USUAL, _INFINITIVE = "ता ते ती तीं", "ना ने नी"


class Sentence(NamedTuple):
    """Letters of the words of a stretch of text, the words, and the stretch."""

    letters: str
    words: list[str]
    line: str

    def places(self) -> list[tuple[int, int]]:
        """Start and end of each word (code points into the stretch)."""
        return [found.span() for found in _TOKEN.finditer(self.line)]


def _verb(stem: str, letter: str) -> dict[str, str]:
    """Forms of a verb of saying and their letters: said, says, to say, having said, the stem."""
    made = {stem: "r" if letter == "v" else "4", f"{stem}कर": "C", f"{stem}के": "C"}
    for endings, one in (
        (_DONE[stem.endswith("ा")], letter),
        (_USUAL, "w" if letter == "v" else "7"),
        (_INFINITIVE, "i" if letter == "v" else "5"),
    ):
        made |= {stem + ending: one for ending in endings.split()}
    return made


@cache
def _rows() -> list[tuple[str, list[str]]]:
    return [(row["class"], forms(row["forms"])) for row in rows(_TABLE, ("class", "forms", "note"))]


@cache
def _table() -> dict[str, str]:
    """Letter of every listed word by its key."""
    found: dict[str, str] = {}
    for kind, listed in _rows():
        if kind in ("speech", "speech_that"):
            for stem in listed:
                found |= _verb(stem, "v" if kind == "speech" else "u")
        elif kind in LETTERS:
            found |= dict.fromkeys(listed, LETTERS[kind])
    return {normalize_key(form): letter for form, letter in found.items()}


@cache
def _kind(kind: str) -> frozenset[str]:
    return frozenset(normalize_key(form) for of, listed in _rows() if of == kind for form in listed)


def is_of(word: str, kind: str) -> bool:
    """Tell a word of a class that has no letter, since its words are of another class too.

    Parameters
    ----------
    word : str
    kind : {"measure", "request", "charge", "plain", "deed", "told", "thrust", "bare", "country",
        "aim", "plan", "verdict"}
        As in the table.

    Examples
    --------
    >>> is_of("ज़रूरत", "measure"), is_of("राव", "measure")
    (True, False)
    """
    return normalize_key(word) in _kind(kind)


class _Letters(dict[str, str]):
    """Letter of each word met so far; reading one from a dict is as fast as it gets."""

    def __missing__(self, word: str) -> str:
        letter = _MARKS.get(word) or self._of(word)
        if len(self) < _MOST and word[0] != BLANK:
            self[word] = letter
        return letter

    def _of(self, word: str) -> str:
        if word[0] == BLANK:
            return QUOTED
        key = normalize_key(word) if _FOLDED.search(word) else word
        return _table().get(key, OTHER)


_LETTER: Final = _Letters()


def read(line: str) -> Sentence:
    """Words of a stretch of text, quotations in it blanked out.

    Examples
    --------
    >>> read("राव ने कल कहा कि").letters
    'xeTvk'
    """
    words = _TOKEN.findall(line)
    letters = "".join(map(_LETTER.__getitem__, words))
    if "Z" in letters:
        letters = _TYPED_FOR_THAT.sub("k", letters)
    return Sentence(letters, words, line)
