"""A list of names that can be searched by sound: shortlist first, then weigh (blocking, rescoring).

The shortlist of a query holds the candidates that share the most telling pieces of phonetic keys
with it: three neighbouring sounds, and keys with one sound left out (Mor and Fraenkel 1982),
weighted by rarity as in document retrieval. Names that share an alias, spelled letters or initials
are added. All queries go through one sparse product in blocks; what is left is weighed by
:func:`analysis.language.name_costs.name_costs` in one dynamic programme.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from scipy import sparse

from analysis.language.correspondences import Codes, Costs
from analysis.language.name_aliases import Aliases, Groups
from analysis.language.name_costs import Names, name_costs
from analysis.language.name_parts import Part, initials_of, spelled_letters
from analysis.language.spelling_units import MARKED

_SHORTLIST = 40
_LIKE = 0.33  # least share of the best candidate's weight that keeps another on the shortlist
_SURE = 0.2  # nats a letter up to which a candidate with the query's phonetic key is the answer
_TELLING = 0.12  # nats by which a candidate gains for every nat that its letters are rare by
_SMOOTHING = 5.0  # pairs of letters seen in no name, added to each letter
_CLUES = 14  # how many clues of a query are followed, the rarest first

# Costs in nats of what is known rather than heard.
_SAME: Final = -1.0  # less than anything heard, so that it comes first
SAME_ALIAS: Final = 0.2
SAME_LETTERS: Final = 0.0
SAME_INITIALS: Final = 4.0

_Overlay = dict[tuple[int, int], float]


@lru_cache(maxsize=200_000)
def _pieces(key: str) -> tuple[str, ...]:
    """Return what a word is looked up by."""
    edged = f"^{key}$"
    pieces = {edged[i : i + 3] for i in range(len(edged) - 2)} or {edged}
    if len(key) >= 3:
        pieces.add("-" + key)
        pieces.update("-" + key[:i] + key[i + 1 :] for i in range(len(key)))
    return tuple(pieces)


def _clues(words: Sequence[Part]) -> list[str]:
    """Return what a name is looked up by; a piece counts as often as it occurs."""
    clues: list[str] = []
    full = [word for word in words if not word.initial]
    if len(full) > 1:
        clues.extend(_pieces(full[0].key + "".join([word.key.lstrip("a") for word in full[1:]])))
    for word in words:
        if word.initial:
            clues.append("." + word.initial)
        if not word.initial or len(words) == 1:
            clues.extend(_pieces(word.key))
            if word.other != word.key:
                clues.extend(_pieces(word.other))
        if word.concept:
            clues.append(f"#{word.concept}")
    return clues


def _whole_key(words: Sequence[Part]) -> str:
    """Return the phonetic keys of all words, in one order."""
    return " ".join(sorted(["." + word.initial if word.initial else word.key for word in words]))


class Shortlister:
    """The clues of all candidates as one sparse matrix, clues x candidates."""

    def __init__(self, names: Names) -> None:
        self._numbers: dict[str, int] = {}
        rows: list[int] = []
        ends = [0]
        for words in names.parts:
            for clue in _clues(words):
                rows.append(self._numbers.setdefault(clue, len(self._numbers)))
            ends.append(len(rows))
        shape = (len(names.parts), len(self._numbers))
        ones = np.ones(len(rows), np.float32)
        counts = sparse.csr_matrix((ones, np.array(rows, np.int32), np.array(ends)), shape)
        counts.sum_duplicates()
        holders = np.bincount(counts.indices, minlength=shape[1]).clip(1)
        self._rarity = np.log1p(shape[0] / holders).astype(np.float32)
        self._common = np.argsort(np.argsort(holders, kind="stable")).tolist()
        counts.data *= self._rarity[counts.indices]
        lengths = np.sqrt(np.asarray(counts.multiply(counts).sum(axis=1)).ravel())
        counts.data /= np.repeat(lengths.astype(np.float32), np.diff(counts.indptr))
        self._table = sparse.csr_matrix(counts.T)

    def shortlist(self, queries: Sequence[Sequence[Part]], most: int) -> tuple[Codes, Codes]:
        """Return pairs of query and candidate numbers, at most ``most`` a query, ordered."""
        rows: list[int] = []
        ends = [0]
        for words in queries:
            known = {self._numbers[clue] for clue in _clues(words) if clue in self._numbers}
            rows += sorted(known, key=self._common.__getitem__)[:_CLUES]
            ends.append(len(rows))
        found = np.array(rows, np.int32)
        shape = (len(queries), len(self._numbers))
        asked = sparse.csr_matrix((self._rarity[found], found, np.array(ends)), shape)
        asked.sum_duplicates()
        shared = asked @ self._table
        counts = np.diff(shared.indptr)
        query = np.repeat(np.arange(len(queries), dtype=np.int32), counts)
        best = np.zeros(len(queries), np.float32)
        filled = np.flatnonzero(counts)
        if len(filled):
            best[filled] = np.maximum.reduceat(shared.data, shared.indptr[:-1][filled])
        kept = np.flatnonzero(shared.data >= _LIKE * best[query])
        query, candidate, weight = query[kept], shared.indices[kept], shared.data[kept]
        order = np.lexsort((candidate, -weight, query))
        query, candidate = query[order], candidate[order]
        starts = np.searchsorted(query, np.arange(len(queries)))
        rank = np.arange(len(query)) - starts[query]
        return query[rank < most], candidate[rank < most]


def telling(names: Names) -> Costs:
    """Return how rare the letters of each name are among all names, in nats.

    Letters follow letters as often as they do in the list itself. Of two candidates that cost the
    same, the one with rarer letters is less likely to be so like the query by chance.
    """
    if not names.vocabulary:
        return np.zeros(len(names.parts), np.float32)
    letters = np.pad(names.strings.letters[0], ((0, 0), (1, 1)))
    before, after = letters[:, :-1], letters[:, 1:]
    filled = (before > 0) | (after > 0)
    size = len(MARKED)
    counts = np.bincount((before * size + after)[filled], minlength=size * size)
    counts = counts.reshape(size, size)
    share = (counts.sum(axis=0) + 1) / (counts.sum() + size)
    smoothed = counts + _SMOOTHING * share
    price = -np.log(smoothed / smoothed.sum(axis=1, keepdims=True))
    words = np.where(filled, price[before, after], 0).sum(axis=1)
    rarity: Costs = np.where(names.words >= 0, words[names.words], 0).sum(axis=1)
    return rarity.astype(np.float32)


class Weighed(NamedTuple):
    """Pairs of query and candidate, by query and cost."""

    query: Codes
    candidate: Codes
    cost: Costs  # nats, those after the first with their difference in telling letters
    worst: Costs  # nats a letter of the worst matched word


class Matcher:
    """Candidates ready to be weighed against queries; see :class:`analysis.language.NameIndex`."""

    def __init__(self, candidates: Sequence[str], aliases: Groups | None) -> None:
        self.names = Names(candidates)
        self.names.pack_wholes()
        self._numbers = {name: number for number, name in enumerate(candidates)}
        self._telling = telling(self.names)
        self._aliases = Aliases(aliases)
        self._shortlister = Shortlister(self.names)
        self._same_key: defaultdict[str, list[int]] = defaultdict(list)
        self._groups: defaultdict[int, list[int]] = defaultdict(list)
        self._aliases_of: list[tuple[int, ...]] = []
        self._letters: defaultdict[str, list[int]] = defaultdict(list)
        self._initials: defaultdict[str, list[int]] = defaultdict(list)
        for number, (name, words) in enumerate(zip(candidates, self.names.parts, strict=True)):
            self._same_key[_whole_key(words)].append(number)
            self._aliases_of.append(self._aliases.groups(name))
            for group in self._aliases_of[number]:
                self._groups[group].append(number)
            for found, spelled in (
                (self._letters, spelled_letters(words)),
                (self._initials, initials_of(words)),
            ):
                if spelled:
                    found[spelled].append(number)

    def one_name(self, number: int, other: int) -> bool:
        """Return whether two candidates are forms of one name.

        They are if one has all words of the other (Trump and President Donald Trump), or if both
        stand in one group of aliases.
        """
        ours, theirs = ({word.key for word in self.names.parts[row]} for row in (number, other))
        if ours <= theirs or theirs <= ours:
            return True
        return not set(self._aliases_of[number]).isdisjoint(self._aliases_of[other])

    def _known(self, queries: Sequence[str], names: Names) -> _Overlay:
        """Return the pairs whose cost is known: one alias, the same letters, the same initials."""
        known: _Overlay = {}
        for row, (query, words) in enumerate(zip(queries, names.parts, strict=True)):
            letters = spelled_letters(words) if self._letters or self._initials else ""
            initials = initials_of(words) if self._letters and len(words) > 2 else ""
            found: list[tuple[float, Iterable[int]]] = [
                (SAME_INITIALS, self._initials.get(letters, ()) if letters else ()),
                (SAME_INITIALS, self._letters.get(initials, ()) if initials else ()),
                (SAME_LETTERS, self._letters.get(letters, ()) if letters else ()),
            ]
            if words and query in self._numbers:
                found.append((_SAME, (self._numbers[query],)))
            groups = self._aliases.groups(query) if self._groups else ()
            found += [(SAME_ALIAS, self._groups.get(group, ())) for group in groups]
            for price, candidates in found:
                for number in candidates:
                    known[row, number] = min(price, known.get((row, number), price))
        return known

    def _namesakes(self, names: Names) -> Codes:
        """Return the pairs of query and candidate that have one phonetic key, as pair numbers."""
        width = len(self.names.parts)
        codes = [
            row * width + number
            for row, words in enumerate(names.parts)
            if words  # nothing is like nothing
            for number in self._same_key.get(_whole_key(words), [])[:_SHORTLIST]
        ]
        return np.array(codes, np.int64)

    def _weighed(self, names: Names, codes: Codes, known: _Overlay) -> Weighed:
        """Return the pairs weighed, the likeliest of each query first.

        The first has its own cost; what the others cost beyond it counts how telling they are.
        """
        width = max(len(self.names.parts), 1)
        if known:
            rows = np.array(list(known), np.int64)
            extra = rows[:, 0] * width + rows[:, 1]
            codes = np.concatenate([codes, extra])
        codes = np.unique(codes)
        query, candidate = (codes // width).astype(np.int32), (codes % width).astype(np.int32)
        price, worst = name_costs(names, query, self.names, candidate)
        key = price - _TELLING * self._telling[candidate]
        if known:
            places = np.searchsorted(codes, extra)
            given = np.array(list(known.values()), np.float32)
            worst[places] = np.where(given < price[places], 0.0, worst[places])
            # Among those known to be the same, the one that sounds most alike comes first.
            price[places] = np.minimum(price[places], given * (1 + price[places] / 1000))
            sure = given <= SAME_ALIAS
            rarity = np.where(sure, self._telling.max(), self._telling[candidate[places]])
            key[places] = price[places] - _TELLING * rarity
            price = np.maximum(price, 0.0)
        order = np.lexsort((candidate, price, key, query))
        query, candidate, price, key = query[order], candidate[order], price[order], key[order]
        best = np.searchsorted(query, query)
        return Weighed(query, candidate, price[best] + key - key[best], worst[order])

    def weigh(self, queries: Sequence[str], limit: int) -> tuple[Names, Weighed]:
        """Return the queries taken apart, and the pairs worth a look, the cheapest first.

        Where a candidate has the phonetic key of the query and nearly its commonest spelling, or
        is known to be the same, no other keys are looked at.
        """
        names = Names(queries)
        known = self._known(queries, names)
        first = self._weighed(names, self._namesakes(names), known)
        size = (names.size[first.query] + self.names.size[first.candidate]) / 2
        sure = np.zeros(len(queries), bool)
        sure[first.query[first.cost <= _SURE * size]] = True
        rest = np.flatnonzero(~sure)
        if not len(rest):
            return names, first
        asked = [names.parts[row] for row in rest]
        row, number = self._shortlister.shortlist(asked, max(_SHORTLIST, limit))
        codes = rest[row].astype(np.int64) * len(self.names.parts) + number
        known = {pair: cost for pair, cost in known.items() if not sure[pair[0]]}
        second = self._weighed(names, codes, known)
        kept = sure[first.query]
        both = [np.concatenate([a[kept], b]) for a, b in zip(first, second, strict=True)]
        order = np.argsort(both[0], kind="stable")
        return names, Weighed(*(column[order] for column in both))
