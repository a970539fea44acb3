"""What an entry of the frame dictionary looks for: words, their beginnings, phrases, nearness."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import regex

from analysis.language import normalize_key
from analysis.language.normalization import LEFT_OUT

__all__ = ["FARTHEST", "WORD", "Pattern", "Place", "Word", "has_capitals", "parse"]

FARTHEST: Final = 12  # words between two parts of an entry; a sentence's half, not a paragraph
WORD: Final = regex.compile(rf"\w[\w{LEFT_OUT}]*+")
_SHORTEST: Final = 3  # characters before a wildcard
_NEAR: Final = regex.compile(r"\s+~(\d+)\s+")
_KINDS: Final = {"": "inflected", "=": "exact", "*": "beginning"}


class Word(NamedTuple):
    """One way to fill one place of a pattern.

    ``kind`` is ``inflected`` (the word and the forms of the same noun or adjective), ``exact``,
    ``beginning`` (a wildcard) or ``acronym`` (two capitals or more, and found with such only).
    """

    kind: str
    form: str


Place = tuple[Word, ...]  # alternatives


class Pattern(NamedTuple):
    """What is looked for: places in a row, and those that have to stand near them."""

    first: tuple[Place, ...]
    second: tuple[Place, ...] = ()
    within: int = 0

    @property
    def rule(self) -> str:
        """How it is found: ``near``, ``phrase``, ``wildcard`` or ``word``."""
        if self.second:
            return "near"
        if len(self.first) > 1:
            return "phrase"
        kinds = {word.kind for word in self.first[0]}
        return "wildcard" if "beginning" in kinds else "word"


@cache
def parse(written: str) -> Pattern:
    """Read a pattern as it is written in the dictionary.

    Parameters
    ----------
    written : str
        Words with a space or a hyphen between them stand one after the other. A word means all
        forms of that noun or adjective, ``=word`` that form alone, ``begin*`` every word that
        begins so, ``one|other`` either; what has several capitals (FATF, LeT) is found so only.
        ``these ~5 those`` asks for both, in either order, within five words and one sentence.

    Raises
    ------
    ValueError
        With the pattern and what is wrong with it.

    Examples
    --------
    >>> parse("peace talk*").rule, parse("हवाई हमला").rule
    ('phrase', 'phrase')
    >>> parse("resum* ~5 dialogue|talks").within
    5
    """
    parts = _NEAR.split(written.strip())
    if len(parts) == 1:
        return Pattern(_places(parts[0], written))
    if len(parts) != 3:
        raise ValueError(f"pattern {written!r}: only one ~ is understood")
    within = int(parts[1])
    if not 1 <= within <= FARTHEST:
        raise ValueError(f"pattern {written!r}: ~ takes a number from 1 to {FARTHEST}")
    first, second = (_places(part, written) for part in (parts[0], parts[2]))
    return Pattern(first, second, within)


def _places(part: str, written: str) -> tuple[Place, ...]:
    places: list[Place] = []
    for written_place in part.split():
        choices = [_words(choice, written) for choice in written_place.split("|")]
        if len(choices) == 1:
            places += [(word,) for word in choices[0]]
        elif all(len(choice) == 1 for choice in choices):
            places.append(tuple(choice[0] for choice in choices))
        else:
            raise ValueError(f"pattern {written!r}: | stands between single words only")
    if not places:
        raise ValueError(f"pattern {written!r}: nothing to look for")
    return tuple(places)


def _words(choice: str, written: str) -> list[Word]:
    """Read one word; a hyphened one is several."""
    mark = "=" if choice.startswith("=") else "*" if choice.endswith("*") else ""
    bare = choice.strip("=*") if mark else choice
    forms = WORD.findall(bare)
    if not forms or set("=*~") & set(bare):
        raise ValueError(f"pattern {written!r}: {choice!r} is no word")
    if mark == "*" and len(normalize_key(forms[-1])) < _SHORTEST:
        raise ValueError(f"pattern {written!r}: * needs {_SHORTEST} characters before it")
    kinds = ["exact"] * (len(forms) - 1) + [_KINDS[mark]]
    return [Word(_kind(kind, form), form) for kind, form in zip(kinds, forms, strict=True)]


def _kind(kind: str, form: str) -> str:
    return "acronym" if kind == "inflected" and has_capitals(form) else kind


def has_capitals(form: str) -> bool:
    """Tell whether a form is written with two capitals or more: FATF, LeT.

    Examples
    --------
    >>> has_capitals("LeT"), has_capitals("Let"), has_capitals("जैश")
    (True, False, False)
    """
    return sum(map(str.isupper, form)) > 1
