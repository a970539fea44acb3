"""How near two words are: alike by ear, or one slip of the hand apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

__all__ = ["bones", "deletions", "inflected", "one_slip", "sound", "stands_alone"]

_LATIN: Final = (
    ("ph", "f"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("bh", "b"),
    ("sh", "s"), ("aa", "a"), ("ee", "i"), ("ie", "i"), ("oo", "u"), ("ou", "u"), ("au", "u"),
    ("ei", "i"), ("ai", "e"),
)  # fmt: skip
_LATIN_LETTERS: Final = str.maketrans({"o": "u", "e": "a", "y": "i", "w": "v", "q": "k", "z": "j"})
_HINDI_LETTERS: Final = str.maketrans(
    {"ि": "ी", "ु": "ू", "ै": "े", "ौ": "ो", "ॉ": "ो", "ं": "न", "ण": "न", "ष": "श", "्": None,
     "इ": "ई", "उ": "ऊ", "ऐ": "ए", "औ": "ओ"}
)  # fmt: skip
_VOWELS: Final = regex.compile(r"(?<=.)[aiu]|[\u093e-\u094c]")
_DOUBLED: Final = regex.compile(r"(\w)\1+")


def sound(key: str) -> str:
    """What two spellings of a name by ear have in common.

    >>> sound("yousuf") == sound("yusuf"), sound("निरूपमा") == sound("निरुपमा")
    (True, True)
    """
    if key.isascii():
        for letters, one in _LATIN:
            key = key.replace(letters, one)
        key = _DOUBLED.sub(r"\1", key.translate(_LATIN_LETTERS))
        return key.removesuffix("h")
    folded: str = _DOUBLED.sub(r"\1", key.translate(_HINDI_LETTERS))
    return folded.removesuffix("ह")


def bones(key: str) -> str:
    """Consonants of a word as they sound; nothing if they are too few to tell words apart.

    >>> bones("narender") == bones("narendra"), bones("asim")
    (True, '')
    """
    left = _VOWELS.sub("", sound(key))
    return left if len(left) > 3 else ""


def deletions(word: str) -> Iterator[str]:
    """The word with each of its letters left out."""
    return (word[:number] + word[number + 1 :] for number in range(len(word)))


def one_slip(one: str, other: str) -> bool:
    """Whether one letter left out, put in, exchanged or swapped makes one word the other."""
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) != len(other):
        return len(other) - len(one) == 1 and one[at:] == other[at + 1 :]
    return (
        one[at + 1 :] == other[at + 1 :] or one[at:] == other[at : at + 2][::-1] + other[at + 2 :]
    )


def stands_alone(word: str, key: str) -> bool:
    """Whether a word of its own, without others beside it, is near enough to be a misspelling.

    >>> stands_alone("pakistan", "paksitan"), stands_alone("bharat", "barrett")
    (True, False)
    >>> stands_alone("मलेशिया", "मलेरिया"), stands_alone("पाकिस्तान", "पाकीस्तान")
    (False, True)
    """
    if key.isascii():
        plain = key.replace("ee", "i").replace("oo", "u").replace("aa", "a")
        return word[0] == key[0] and (one_slip(word, key) or one_slip(word, plain))
    exchanged = [pair for pair in zip(word, key, strict=False) if pair[0] != pair[1]]
    if len(word) == len(key) and len(exchanged) == 1 and exchanged[0][0].isalpha():
        return sound(word) == sound(key)
    return True


def inflected(word: str, key: str) -> bool:
    """Whether a word is a form of another, not a slip: Pakistanis, पाकिस्तानी."""
    if key.isascii():
        return key in (word + "s", word + "i", word + "n") or word in (
            key + "s",
            key + "i",
            key + "n",
        )
    return key[:-1] == word or word[:-1] == key
