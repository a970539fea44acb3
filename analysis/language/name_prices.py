"""What is paid for a word of a name that is not simply spelled, in nats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from analysis.language.correspondences import Costs
from analysis.language.name_parts import Part

TRANSLATED = 0.3  # a word for its translation
INITIAL_FOR_WORD, INITIAL_FOR_UNIT = 1.5, 0.7
OTHER_INITIAL = 5.0
NEAR_INITIAL = 2.0
REORDERED = 0.4
GLUED = 0.2
UNPAIRED_INITIAL = 3.0
UNPAIRED, UNPAIRED_UNIT = 5.0, 1.1
LONGEST = 60  # sounds or letters of a whole name that are weighed
NO_PARTNER = 2.5  # nats a letter, for a word of the shorter name that matches nothing

# Letters that initials stand for in both scripts' usage: sounds that one letter may write.
_ALIKE: Final = ("cskq", "jzgx", "vwb", "iey", "ou", "ae", "pf", "td", "au")


def _letter_costs() -> Costs:
    price = np.full((27, 27), OTHER_INITIAL, np.float32)
    for group in _ALIKE:
        for a in group:
            for b in group:
                price[ord(a) - 96, ord(b) - 96] = NEAR_INITIAL
    np.fill_diagonal(price, 0.0)
    return price


_SOUND_BIT: Final = {sound: 1 << place for place, sound in enumerate("akcjstpnmrl")}
ANY_SOUND: Final = 0xFFFF
LETTER_COSTS: Final = _letter_costs()


def letter_code(letter: str) -> int:
    """Return 1 to 26 for a to z, 0 for anything else."""
    return ord(letter) - 96 if letter and "a" <= letter <= "z" else 0


def sounds_of(word: Part) -> int:
    """Return the consonants of both readings of a word, one bit a class.

    Words of which less than half is shared are not worth weighing; ``ANY_SOUND`` always is.
    """
    if word.initial or word.concept:
        return ANY_SOUND
    bits = 0
    for sound in word.key + word.other:
        bits |= _SOUND_BIT.get(sound, 0)
    return bits or ANY_SOUND


def glued(found: Sequence[Part]) -> tuple[bool, str, str]:
    """Return a name without its initials and its spaces: whether Indic; units; marked letters."""
    full = [word for word in found if not word.initial] or found
    return (
        any(word.indic for word in full),
        "".join([word.units for word in full])[:LONGEST],
        "".join([word.letters for word in full])[:LONGEST],
    )


def size_of(words: Sequence[Part]) -> float:
    """Return how long words are: half of their sounds and letters.

    Examples
    --------
    >>> from analysis.language.name_parts import parts
    >>> size_of(parts("राम")), size_of(parts("Ram Das"))
    (3.5, 6.0)
    """
    return sum([len(word.units) + len(word.letters) for word in words]) / 2


def unpaired(word: Part) -> float:
    """Return the price of a word of one name that has no partner in the other."""
    if letter_code(word.initial):
        return UNPAIRED_INITIAL
    return UNPAIRED + UNPAIRED_UNIT * size_of([word])
