"""How likely a Latin spelling is, given the Hindi sounds it is meant to write.

A noisy channel: every unit of a Hindi word (:mod:`analysis.language.spelling_units`) is written as
one of several Latin spellings, at a cost of minus the logarithm of its share in
``correspondences.csv``. What the table does not foresee, a letter too many, too few or another,
has a price that depends on its kind. The cost of a pair of words is that of the cheapest way to
write one as the other, found by dynamic programming for many pairs at once (Ristad and Yianilos
1998, *Learning String-Edit Distance*; Viterbi's best path in place of the sum).
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.language.spelling_units import CLOSED as ELSEWHERE
from analysis.language.spelling_units import (
    CLUSTER,
    CONJUNCTS,
    DIGITS,
    DOUBLED,
    FINAL,
    FIRST,
    INITIAL,
    LABIAL,
    LONG_I,
    LONG_OU,
    MARKED,
    NASAL_END,
    SIGNS,
    SILENT,
    UNITS,
    VOWELS,
)
from analysis.language.spelling_units import OPEN as MAYBE_SILENT

Codes = NDArray[np.int32]
Costs = NDArray[np.float32]

FILE: Final = Path(__file__).with_name("correspondences.csv")
LONGEST = 3  # letters of the longest spelling in the table
_WIDTH: Final = len(MARKED)
_NEVER: Final = 99.0
# Letters whose sounds are made in one place are mistaken for one another sooner.
_NEAR: Final = ("kgqcxh", "td", "pbfvw", "szjçcǧ", "nm", "rld")
# Prices in nats: another letter (near, any, a vowel for a vowel, a vowel for a consonant), a unit
# left out (vowel, consonant), a letter too many
# (vowel or y, h, doubling, silent s or t, consonant).
_SWAP_NEAR, _SWAP, _SWAP_VOWEL, _SWAP_KIND = 4.0, 6.5, 3.5, 8.0
_DROP_VOWEL, _DROP = 3.8, 6.0
_EXTRA: Final = {"a": 3.4, "e": 3.4, "i": 3.4, "o": 3.4, "u": 3.4, "y": 3.4, "ə": 3.0, "h": 3.0}
_EXTRA_DOUBLED, _EXTRA_SILENT, _EXTRA_OTHER = 1.7, 4.6, 5.5
_PLACES: Final = {
    "unwritten, first in the word": FIRST,
    "unwritten, before a consonant and its vowel": MAYBE_SILENT,
    "unwritten, elsewhere": ELSEWHERE,
    "unwritten, last, after one consonant": SILENT,
    "unwritten, last, after several": CLUSTER,
    "doubling": DOUBLED,
    "before इ": LONG_I,
    "before उ": LONG_OU,
    "before a lip sound": LABIAL,
}


class Table(NamedTuple):
    """The table of correspondences as arrays."""

    ids: tuple[Codes, ...]  # which spelling one, two or three letter codes in a row are
    written: tuple[Costs, ...]  # units x spellings of that length: cost
    dropped: Costs  # units: cost of writing nothing
    extra: Costs  # letters: cost of one too many
    cheapest: Costs  # units: cost of the commonest spelling
    main: dict[int, str]  # the commonest spelling of each unit, for str.translate


def _unit(letter: str, place: str) -> str:
    if place in _PLACES:
        return _PLACES[place]
    if place == "initial":
        return letter if letter == "अ" else INITIAL[SIGNS.index(letter)]
    if place == "last":
        return NASAL_END if letter == "ं" else FINAL[SIGNS.index(letter)]
    plain = {
        "क\u093c": "\u0958",
        "ज\u093c": "\u095b",
        "ड\u093c": "\u095c",
        "ढ\u093c": "\u095d",
    } | CONJUNCTS
    return plain.get(letter, letter)


def rows() -> list[tuple[str, str, float]]:
    """Return the table as (unit, spelling, share out of 100).

    Raises
    ------
    FileNotFoundError
        If the file is missing; the message names the cure.
    """
    if not FILE.is_file():
        raise FileNotFoundError(f"{FILE} is missing: restore it from the repository or reinstall")
    with FILE.open(encoding="utf-8", newline="") as stream:
        lines = csv.DictReader(line for line in stream if not line.startswith("#"))
        return [
            (_unit(line["unit"], line["place"]), line["spelling"], float(line["share"]))
            for line in lines
        ]


def _unforeseen(main: str, unit: str, letter: str) -> float:
    """Return the price of a unit written as a letter that the table does not give it."""
    if (unit in VOWELS) != (letter in "aeiouyə"):
        return _SWAP_KIND
    if unit in VOWELS:
        return _SWAP_VOWEL
    near = any(letter in group and main[:1] in group for group in _NEAR if main)
    return _SWAP_NEAR if near else _SWAP


@cache
def table() -> Table:
    """Return the table as arrays, read once."""
    known = rows()
    main: dict[str, str] = dict(zip(DIGITS, DIGITS, strict=True))
    for unit, spelling, _ in known:
        main.setdefault(unit, spelling)
    ids = tuple(np.zeros(_WIDTH**length, np.int32) for length in (1, 2, 3))
    ids[0][:] = np.arange(_WIDTH)
    count = [_WIDTH, 1, 1]
    places = {letter: place for place, letter in enumerate(MARKED)}
    cells = []
    for unit, spelling, share in known:
        if spelling:
            code = 0
            for letter in spelling:
                code = code * _WIDTH + places[letter]
            found = ids[len(spelling) - 1]
            if not found[code]:
                found[code] = count[len(spelling) - 1]
                count[len(spelling) - 1] += 1
            cells.append((UNITS.index(unit), len(spelling) - 1, found[code], share))
    written = tuple(np.full((len(UNITS), size), _NEVER, np.float32) for size in count)
    dropped = np.full(len(UNITS), _DROP, np.float32)
    for row, unit in enumerate(UNITS):
        dropped[row] = _DROP_VOWEL if unit in VOWELS else _DROP
        for column, letter in enumerate(MARKED[1:], start=1):
            price = _unforeseen(main.get(unit, ""), unit, letter)
            written[0][row, column] = 0.0 if unit == letter else price
    for row, length, column, share in cells:
        written[length][row, column] = -np.log(share / 100)
    for unit, spelling, share in known:
        if not spelling:
            dropped[UNITS.index(unit)] = -np.log(share / 100)
    written[0][0] = _NEVER
    dropped[0] = 0.0
    cheapest = np.minimum(dropped, np.min([costs.min(axis=1) for costs in written], axis=0))
    by_code = {ord(unit): spelling for unit, spelling in main.items()}
    return Table(ids, written, dropped, _extra(), cheapest, by_code)


def _extra() -> Costs:
    price = dict.fromkeys(MARKED, _EXTRA_OTHER) | _EXTRA
    price |= {"²": _EXTRA_DOUBLED, "s": _EXTRA_SILENT, "t": _EXTRA_SILENT}
    return np.array([price[letter] for letter in MARKED], np.float32)


def _lookup(alphabet: str) -> Codes:
    codes = np.zeros(0x2500, np.int32)
    for place, letter in enumerate(alphabet):
        codes[ord(letter)] = place
    return codes


_UNIT_CODES: Final = _lookup(UNITS)
_LETTER_CODES: Final = _lookup(MARKED)


def _packed(strings: list[str], codes: Codes) -> Codes:
    """Return strings as rows of codes, padded with 0."""
    width = max(map(len, strings), default=0) or 1
    joined = "".join([string.ljust(width) for string in strings])
    points = np.frombuffer(joined.encode("utf-32-le"), np.uint32)
    return codes[points].reshape(len(strings), width)


def packed_units(strings: list[str]) -> Codes:
    """Return strings of units as an array, strings x units, padded with 0."""
    return _packed(strings, _UNIT_CODES)


def packed_letters(strings: list[str]) -> Codes:
    """Return strings of marked letters as spelling numbers, length x strings x place.

    ``packed[k, i, j]`` is the number of the spelling of k + 1 letters that begins at place j of
    string i, or 0 if the table has none.
    """
    single = _packed(strings, _LETTER_CODES)
    ids = table().ids
    packed = np.zeros((LONGEST, *single.shape), np.int32)
    packed[0] = single
    pairs = single[:, :-1] * _WIDTH + single[:, 1:]
    packed[1, :, :-1] = ids[1][pairs]
    packed[2, :, :-2] = ids[2][pairs[:, :-1] * _WIDTH + single[:, 2:]]
    return packed


class _Spelled:
    """Where spellings of several letters stand in a block of words: few places, so one by one."""

    def __init__(self, spelled: NDArray[np.intp], size: int, written: Costs) -> None:
        pairs = spelled.shape[1]
        self.pair, place = np.nonzero(spelled[: max(len(spelled) - size + 1, 0)].T)
        self.number = spelled[place, self.pair]
        self.begins = place * pairs + self.pair
        self.ends = self.begins + size * pairs
        self.written, self.row = written.ravel(), written.shape[1]

    def reach(self, best: Costs, following: Costs, unit: NDArray[np.intp]) -> None:
        """Take the spellings that are cheaper than what was ``following``, for the first pairs."""
        active = np.searchsorted(self.pair, len(unit))
        ends = self.ends[:active]
        price = self.written.take(self.number[:active] + (unit * self.row)[self.pair[:active]])
        price += best.ravel().take(self.begins[:active])
        after = following.reshape(-1)
        after[ends] = np.minimum(after.take(ends), price)


def costs(units: Codes, letters: Codes, lengths: Codes) -> Costs:
    """Return the cost of writing each row of units as the same row of letters, in nats.

    Parameters
    ----------
    units : array of int, pairs x units
        From :func:`packed_units`.
    letters : array of int, 3 x pairs x letters
        From :func:`packed_letters`.
    lengths : array of int, pairs
        How many letters each row has.

    Returns
    -------
    array of float32, pairs
    """
    if not len(units):
        return np.zeros(0, np.float32)
    known = table()
    sizes = np.count_nonzero(units, axis=1)
    order = np.argsort(-sizes, kind="stable")  # at every step those that go on stand in front
    lengths = lengths[order]
    width, pairs = int(lengths.max()), len(units)
    spelled = letters[:, order, :width].transpose(0, 2, 1).astype(np.intp)
    inserted = np.zeros((width + 1, pairs), np.float32)
    np.cumsum(known.extra[spelled[0]], axis=0, out=inserted[1:])
    best, following = inserted.copy(), np.empty_like(inserted)
    row = known.written[0].shape[1]
    single = known.written[0].ravel()
    several = [_Spelled(spelled[size - 1], size, known.written[size - 1]) for size in (2, 3)]
    for step, unit in enumerate(units[order].T.astype(np.intp)):
        active = int(np.searchsorted(-sizes[order], -step))
        unit, old, new = unit[:active], best[:, :active], following[:, :active]
        np.add(old, known.dropped[unit], out=new)
        reached = single.take(spelled[0, :, :active] + unit * row)
        reached += old[:-1]
        np.minimum(new[1:], reached, out=new[1:])
        for spelling in several:
            spelling.reach(best, following, unit)
        # A letter too many at any place: the least so far, each less what was inserted up to it.
        new -= inserted[:, :active]
        np.minimum.accumulate(new, axis=0, out=new)
        np.add(new, inserted[:, :active], out=old)
    price = np.empty(pairs, np.float32)
    price[order] = best[lengths, np.arange(pairs)]
    return price
