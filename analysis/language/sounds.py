"""What a name sounds like, and how far two sounds are from one another."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

import regex

# Applied in this order to lower-case Latin; each leaves fewer spellings of one sound.
_SOUNDS: Final = tuple(
    (regex.compile(pattern), sound)
    for pattern, sound in (
        (r"tion\b", "shan"),
        (r"sch|sh|ksh", "s"),
        (r"x", "ks"),
        (r"c[kq]|q|c(?![eiyh])", "k"),
        (r"c(?=[eiy])", "s"),
        (r"t?ch+|cch", "č"),
        (r"zh", "l"),
        (r"ph", "f"),
        (r"z|jh", "j"),
        (r"w", "v"),
        (r"(?<=[kgtdbj])h", ""),
        (r"(?<=[aeiou])y(?=[aeiou])", "i"),
        (r"y", "i"),
        (r"ee|ea|ie|ei|ii", "i"),
        (r"oo|ou|uu", "u"),
        (r"ai|ae|ay", "e"),
        (r"au|av(?![aeiou])", "o"),
        (r"m(?=[pb])|n(?=[pb])", "m"),
        (r"(.)\1+", r"\1"),
    )
)
VOWELS: Final = frozenset("aeiou")
# A short a may be unwritten or unspoken, so it costs least.
_WEIGHTS: Final = {"a": 0.2, "e": 0.35, "i": 0.35, "o": 0.35, "u": 0.35, "h": 0.3}
_NEAR: Final = {
    frozenset(pair): cost
    for pair, cost in {
        "vb": 0.5, "vf": 0.5, "pf": 0.3, "js": 0.5, "jg": 0.6, "sč": 0.6, "ks": 0.8, "mn": 0.5,
        "rd": 0.5, "rl": 0.7, "td": 0.5, "kg": 0.6, "pb": 0.6, "kh": 0.7, "jd": 0.8, "tč": 0.8,
        "iv": 0.8, "lt": 0.9,
    }.items()
}  # fmt: skip


@lru_cache(maxsize=200_000)
def sound_key(word: str) -> str:
    """Return what is left of a word when spelling that does not change the sound is taken away.

    Parameters
    ----------
    word : str
        One lower-case Latin word.

    Returns
    -------
    str
        Aspiration, doubling, vowel length, v or w, z or j are folded; "č" stands for ch.

    Examples
    --------
    >>> sound_key("mohammad"), sound_key("nawaz"), sound_key("choudhary")
    ('mohamad', 'navaj', 'čudari')
    """
    plain = "".join(
        char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char)
    )
    for pattern, sound in _SOUNDS:
        plain = pattern.sub(sound, plain)
    return plain


def _weight(char: str) -> float:
    return _WEIGHTS.get(char, 1.0)


def _swap(left: str, right: str) -> float:
    if left == right:
        return 0.0
    if left in VOWELS and right in VOWELS:
        return 0.25
    dearer = max(_weight(left), _weight(right))
    return _NEAR.get(frozenset((left, right)), 1.0) * dearer


@lru_cache(maxsize=200_000)
def likeness(left: str, right: str) -> float:
    """Return 1 minus the weighted edit distance of two sound keys over their mean weight.

    Parameters
    ----------
    left, right : str
        Sound keys.

    Returns
    -------
    float
        0 to 1. A vowel or h costs less than a consonant, near consonants less than far ones.

    Examples
    --------
    >>> likeness("ahmad", "ahmed") > likeness("ahmad", "asad")
    True
    """
    if left == right:
        return 1.0
    row = [0.0]
    for char in right:
        row.append(row[-1] + _weight(char))
    total = row[-1]
    for a in left:
        drop = _weight(a)
        total += drop
        previous, row = row, [row[0] + drop]
        for j, b in enumerate(right):
            row.append(min(previous[j] + _swap(a, b), previous[j + 1] + drop, row[j] + _weight(b)))
    return max(0.0, 1.0 - 2.0 * row[-1] / total) if total else 0.0
