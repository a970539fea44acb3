"""What it costs to write words as other words, in either script, many pairs at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np

from analysis.language.correspondences import (
    Codes,
    Costs,
    costs,
    packed_letters,
    packed_units,
    table,
)

_BLOCK: Final = 2048  # pairs aligned at once, which bounds memory


class Strings:
    """Words, or names as wholes, packed for the alignment of many pairs."""

    def __init__(self, spelled: Sequence[tuple[bool, str, str]]) -> None:
        self.indic = np.array([indic for indic, _, _ in spelled], bool)
        self.units = packed_units([units for _, units, _ in spelled])
        self.letters = packed_letters([letters for _, _, letters in spelled])
        self.lengths = np.array([len(letters) for _, _, letters in spelled], np.int32)
        self.sizes = np.array([len(units) for _, units, _ in spelled], np.int32)

    @cached_property
    def own(self) -> Costs:
        """The cost of each string's own commonest spelling, or of spelling itself."""
        return costs(self.units, self.letters, self.lengths)

    @cached_property
    def cheapest(self) -> Costs:
        """The least cost at which the units can be written at all."""
        least: Costs = table().cheapest[self.units].sum(axis=1)
        return least


def _one_way(source: Strings, i: Codes, target: Strings, j: Codes) -> Costs:
    """Return the cost of writing each source's units as the target's letters."""
    price = np.empty(len(i), np.float32)
    order = np.argsort(target.lengths[j], kind="stable")
    start = 0
    while start < len(order):
        chosen = order[start : start + _BLOCK]
        ours, theirs = i[chosen], j[chosen]
        steps = max(int(source.sizes[ours].max()), 1)
        width = max(int(target.lengths[theirs].max()), 1)
        units = source.units[ours, :steps]
        letters = target.letters[:, theirs, :width]
        price[chosen] = costs(units, letters, target.lengths[theirs])
        start += _BLOCK
    return price


def spelling_costs(left: Strings, i: Codes, right: Strings, j: Codes) -> Costs:
    """Return for each pair of strings the nats beyond the commonest spelling, at least 0."""
    price = np.zeros(len(i), np.float32)
    ours, theirs = left.indic[i], right.indic[j]
    forward = np.flatnonzero(ours & ~theirs)
    if len(forward):
        a, b = i[forward], j[forward]
        price[forward] = _one_way(left, a, right, b) - left.cheapest[a]
    backward = np.flatnonzero(~ours & theirs)
    if len(backward):
        a, b = i[backward], j[backward]
        price[backward] = _one_way(right, b, left, a) - right.cheapest[b]
    same = np.flatnonzero(ours == theirs)
    if len(same):
        a, b = i[same], j[same]
        there = _one_way(left, a, right, b) - left.own[a]
        back = _one_way(right, b, left, a) - right.own[b]
        price[same] = (there + back) / 2
    return np.maximum(price, 0.0)
