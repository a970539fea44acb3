"""What it costs to take one name for another: words by sound, names word by word.

The words of two names are matched one to one, the surest pair first, at the cost of writing one
as the other (:mod:`analysis.language.correspondences`) beyond that of its commonest spelling;
initials, translated words and words that have no partner have prices of their own. Beside it the
names are compared as wholes, spaces left out, which forgives a word written as two. The cheaper
of both is the *cost* of the pair, in nats; all of it is done for many pairs at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from analysis.language.correspondences import Codes, Costs
from analysis.language.name_parts import MOST_WORDS, Part, parts
from analysis.language.name_prices import (
    ANY_SOUND,
    GLUED,
    INITIAL_FOR_UNIT,
    INITIAL_FOR_WORD,
    LETTER_COSTS,
    NO_PARTNER,
    OTHER_INITIAL,
    REORDERED,
    TRANSLATED,
    UNPAIRED_INITIAL,
    glued,
    letter_code,
    sounds_of,
    unpaired,
)
from analysis.language.spelling_costs import Strings, spelling_costs

_BLOCK: Final = 20_000  # pairs aligned at once, which bounds memory


class Names:
    """Names taken apart, their words and wholes packed.

    Parameters
    ----------
    names : sequence of str
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.parts = [parts(name) for name in names]
        numbers: dict[str, int] = {}
        words: list[Part] = []
        self.words = np.full((len(names), MOST_WORDS), -1, np.int32)
        for row, found in enumerate(self.parts):
            for column, word in enumerate(found):
                number = numbers.setdefault(word.text, len(words))
                if number == len(words):
                    words.append(word)
                self.words[row, column] = number
        self.count = (self.words >= 0).sum(axis=1)
        self.vocabulary = words
        self.initial = np.array([letter_code(word.initial) for word in words], np.int32)
        self.first = np.array([letter_code(word.first) for word in words], np.int32)
        self.short = np.array([word.indic and len(word.units) <= 2 for word in words], bool)
        self.sounds = np.array([sounds_of(word) for word in words], np.uint32)
        self.concept = np.array([word.concept for word in words], np.int32)
        self.strings = Strings([(word.indic, word.units, word.letters) for word in words])
        sizes = (self.strings.sizes + self.strings.lengths) / 2
        self.unpaired = np.array([unpaired(word) for word in words], np.float32)
        filled = self.words >= 0
        if not words:
            sizes = np.ones(1)
            self.short = np.zeros(1, bool)
            self.sounds = np.zeros(1, np.uint32)
            self.initial = self.first = self.concept = np.zeros(1, np.int32)
            self.unpaired = np.zeros(1, np.float32)
        self.sizes = sizes.astype(np.float32)
        self.size = np.where(filled, sizes[self.words], 0).sum(axis=1)
        spelled = filled & (self.initial[self.words] == 0)
        self.full = spelled.sum(axis=1)
        self.long = np.where(spelled, sizes[self.words], 0).sum(axis=1)

    @cached_property
    def wholes(self) -> Strings:
        """The names without their initials and their spaces."""
        return Strings([glued(found) for found in self.parts])

    def pack_wholes(self) -> None:
        """Do now what the first comparison of wholes would have to do."""
        assert self.wholes.indic.size == self.letters.size

    @cached_property
    def letters(self) -> NDArray[np.uint32]:
        """The initials of each name, one bit a letter; 0 if it has nothing else."""
        bits = np.where(self.initial > 0, np.uint32(1) << self.initial.astype(np.uint32), 0)
        filled = (self.words >= 0) & (self.initial[self.words] > 0)
        alone = filled.sum(axis=1) == self.count
        held = np.where(filled & ~alone[:, None], bits[self.words], 0)
        letters: NDArray[np.uint32] = np.bitwise_or.reduce(held.astype(np.uint32), axis=1)
        return letters


def _initial_costs(left: Names, i: Codes, right: Names, j: Codes) -> Costs:
    """Return what it costs that two names do not have the same initials."""
    ours, theirs = left.letters[i], right.letters[j]
    a, b = np.bitwise_count(ours & ~theirs), np.bitwise_count(theirs & ~ours)
    swapped = np.minimum(a, b)
    price: Costs = swapped * np.float32(OTHER_INITIAL * 0.6)
    price += (np.maximum(a, b) - swapped) * np.float32(UNPAIRED_INITIAL)
    return price


def _word_costs(left: Names, i: Codes, right: Names, j: Codes) -> Costs:
    """Return the cost of each pair of words, many of which occur again and again."""
    width = len(right.vocabulary)
    pairs, where = np.unique(i.astype(np.int64) * width + j, return_inverse=True)
    a, b = (pairs // width).astype(np.int32), (pairs % width).astype(np.int32)
    price = spelling_costs(left.strings, a, right.strings, b)
    ours, theirs = left.initial[a], right.initial[b]
    both = (ours > 0) & (theirs > 0)
    both |= (ours > 0) & right.short[b] | (theirs > 0) & left.short[a]
    one = ((ours > 0) != (theirs > 0)) & ~both
    meant = LETTER_COSTS[
        np.where(ours > 0, ours, left.first[a]), np.where(theirs > 0, theirs, right.first[b])
    ]
    longer = np.where(ours > 0, right.sizes[b], left.sizes[a])
    longer = INITIAL_FOR_WORD + INITIAL_FOR_UNIT * longer
    price = np.where(both, np.minimum(price, meant), price)
    price = np.where(one, np.minimum(price, meant + longer), price)
    same = (left.concept[a] > 0) & (left.concept[a] == right.concept[b])
    price = np.where(same, np.minimum(price, TRANSLATED), price)
    return price[where].astype(np.float32)


def _matched(left: Names, i: Codes, right: Names, j: Codes) -> tuple[Costs, Costs]:
    """Return the cost of matching the words of two names one to one, the best pair first.

    Beside it, how badly the worst word of the shorter name is matched, in nats a letter.
    """
    ours, theirs = left.words[i], right.words[j]
    ours, theirs = ours[:, : left.count[i].max()], theirs[:, : right.count[j].max()]
    a, b = np.broadcast_arrays(ours[:, :, None], theirs[:, None, :])
    filled = (a >= 0) & (b >= 0)
    x, y = left.sounds[a], right.sounds[b]
    both = np.bitwise_count(x) + np.bitwise_count(y)
    filled &= (4 * np.bitwise_count(x & y) >= both) | (np.maximum(x, y) == ANY_SOUND)
    lone_ours = np.where(ours >= 0, left.unpaired[ours], 0)
    lone_theirs = np.where(theirs >= 0, right.unpaired[theirs], 0)
    gain = np.full(a.shape, -np.inf, np.float32)
    saved = lone_ours[:, :, None] + lone_theirs[:, None, :]
    price = _word_costs(left, a[filled], right, b[filled])
    gain[filled] = saved[filled] - price
    rate = np.zeros(a.shape, np.float32)
    rate[filled] = price / np.maximum((left.sizes[a[filled]] + right.sizes[b[filled]]) / 2, 3.0)
    total: Costs = (lone_ours.sum(axis=1) + lone_theirs.sum(axis=1)).astype(np.float32)
    worst = np.zeros(len(i), np.float32)
    places: list[tuple[Codes, Codes, NDArray[np.bool_]]] = []
    rows = np.arange(len(i))
    missing = np.minimum(left.count[i], right.count[j])
    crossed = np.zeros(len(i), bool)
    for _ in range(min(a.shape[1:])):
        best = gain.reshape(len(i), -1).argmax(axis=1)
        row, column = best // a.shape[2], best % a.shape[2]
        won = gain[rows, row, column]
        use = won > 0
        if not use.any():
            break
        total -= np.where(use, won, 0)
        worst = np.where(use, np.maximum(worst, rate[rows, row, column]), worst)
        missing -= use
        for x, y, used in places:
            crossed |= use & used & ((x < row) != (y < column))
        places.append((row, column, use))
        gain[rows, row, :] = -np.inf
        gain[rows, :, column] = -np.inf
    total += np.where(crossed, REORDERED, 0).astype(np.float32)
    return total, np.where(missing > 0, NO_PARTNER, worst).astype(np.float32)


def _maybe_glued(left: Names, i: Codes, right: Names, j: Codes) -> NDArray[np.bool_]:
    """Return which pairs differ in their number of words, but not much in length."""
    ours, theirs = left.full[i], right.full[j]
    longer = np.maximum(left.long[i], right.long[j])
    maybe: NDArray[np.bool_] = ours != theirs
    maybe &= abs(left.long[i] - right.long[j]) <= 0.3 * longer
    return maybe


def name_costs(left: Names, i: Codes, right: Names, j: Codes) -> tuple[Costs, Costs]:
    """Return what it costs to take name ``i`` of ``left`` for name ``j`` of ``right``.

    Parameters
    ----------
    left, right : Names
    i, j : array of int, pairs

    Returns
    -------
    cost : array of float32, pairs
        Nats.
    worst : array of float32, pairs
        Nats a letter of the worst matched word of the shorter name.
    """
    cost, worst = np.empty(len(i), np.float32), np.empty(len(i), np.float32)
    for start in range(0, len(i), _BLOCK):
        a, b = i[start : start + _BLOCK], j[start : start + _BLOCK]
        price, poorest = _matched(left, a, right, b)
        check = np.flatnonzero((price > 1.0) & _maybe_glued(left, a, right, b))
        if len(check):
            a, b = a[check], b[check]
            asked, where = np.unique(a, return_inverse=True)
            ours = Strings([glued(left.parts[row]) for row in asked])
            whole = spelling_costs(ours, where.astype(np.int32), right.wholes, b)
            size = np.maximum((left.long[a] + right.long[b]) / 2, 3.0)
            whole += _initial_costs(left, a, right, b) + GLUED
            better = whole < price[check]
            poorest[check] = np.where(better, whole / size, poorest[check])
            price[check] = np.where(better, whole, price[check])
        cost[start : start + _BLOCK], worst[start : start + _BLOCK] = price, poorest
    return cost, worst
