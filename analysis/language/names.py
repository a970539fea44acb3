"""Names across scripts: how alike two are, and which of a list a name is.

What a name costs to be taken for another (:mod:`analysis.language.name_costs`) is a sum of nats:
minus the logarithm of how often the sounds of the one are spelled as the letters of the other.
The similarity falls with that cost per letter, and a fitted curve says from the similarity of the
best candidate, and its lead over the next, how probable it is that the name is in the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
import pandas as pd

from analysis.language.name_aliases import Aliases, Groups
from analysis.language.name_costs import Names, name_costs
from analysis.language.name_index import (
    SAME_ALIAS,
    SAME_INITIALS,
    SAME_LETTERS,
    Matcher,
)
from analysis.language.name_pairs import name_cost
from analysis.language.name_parts import initials_of, parts, spelled_letters
from analysis.language.name_prices import size_of
from analysis.language.name_scores import Floats, probability_of, similarity_of, similarity_of_one
from analysis.language.normalization import normalize_key

LEAST_PROBABILITY: Final = 0.5
COLUMNS: Final = ["query", "rank", "candidate", "similarity", "linked", "probability"]


@lru_cache(maxsize=8)
def _aliases(groups: tuple[tuple[str, ...], ...] | None) -> Aliases:
    return Aliases(groups)


def _frozen(aliases: Groups | None) -> tuple[tuple[str, ...], ...] | None:
    return None if aliases is None else tuple(tuple(group) for group in aliases)


def similarities(left: Sequence[str], right: Sequence[str]) -> Floats:
    """Return how alike every name of ``left`` sounds to every name of ``right``.

    Parameters
    ----------
    left, right : sequence of str
        Names in any mix of scripts.

    Returns
    -------
    array of float, left x right
        As :func:`name_similarity`, without aliases; many pairs at once cost little.

    Examples
    --------
    >>> similarities(["पुतिन", "मोदी"], ["Modi", "Putin"]).round().tolist()
    [[0.0, 1.0], [1.0, 0.0]]
    """
    result = np.zeros((len(left), len(right)))
    ours, theirs = Names(left), Names(right)
    i, j = (axis.ravel() for axis in np.indices(result.shape, np.int32))
    filled = np.flatnonzero((ours.count[i] > 0) & (theirs.count[j] > 0))
    if len(filled):
        i, j = i[filled], j[filled]
        size = (ours.size[i] + theirs.size[j]) / 2
        result[i, j] = similarity_of(name_costs(ours, i, theirs, j)[0], size)
    return result


def _known(a: str, b: str, aliases: Aliases) -> float | None:
    """Return the cost of what is known of two names rather than heard, if anything is."""
    one, other = parts(a), parts(b)
    spelled = spelled_letters(one), spelled_letters(other)
    if spelled[0] and spelled[0] == spelled[1]:
        return SAME_LETTERS
    if set(aliases.groups(a)) & set(aliases.groups(b)):
        return SAME_ALIAS
    short = initials_of(one), initials_of(other)
    if (spelled[0] and spelled[0] == short[1]) or (spelled[1] and spelled[1] == short[0]):
        return SAME_INITIALS
    return None


def name_similarity(a: str, b: str, *, aliases: Groups | None = None) -> float:
    """Return how alike two names sound, whatever their scripts.

    Parameters
    ----------
    a, b : str
        Names in Devanagari, a sister script, or Latin.
    aliases : iterable of iterable of str, optional
        Groups of names that mean the same. Default: the names of each actor in the project's
        authority file; ``()`` for none. Usual names of countries and cities count in any case.

    Returns
    -------
    float
        0 to 1; 1 for equal comparison keys, above 0.99 for usual spellings of one name.
        Symmetric. Word order, titles, initials and a missing first or last name cost little. An
        empty name is like nothing.

    Examples
    --------
    >>> round(name_similarity("नरेंद्र मोदी", "Narendra Modi"), 2), name_similarity("एससीओ", "SCO")
    (1.0, 1.0)
    >>> name_similarity("इमरान खान", "Khan, Imran") > 0.9
    True
    >>> name_similarity("इमरान खान", "Narendra Modi") < 0.5
    True
    """
    return _name_similarity(*sorted((a, b)), _frozen(aliases))


@lru_cache(maxsize=50_000)
def _name_similarity(a: str, b: str, groups: tuple[tuple[str, ...], ...] | None) -> float:
    one, other = parts(a), parts(b)
    if not one or not other:
        return float(bool(normalize_key(a).strip()) and normalize_key(a) == normalize_key(b))
    in_one_script = {word.indic for word in one} & {word.indic for word in other}
    if in_one_script and normalize_key(a) == normalize_key(b):
        return 1.0
    known = _known(a, b, _aliases(groups))
    cost = name_cost(one, other) if known is None else min(known, name_cost(one, other))
    return similarity_of_one(cost, (size_of(one) + size_of(other)) / 2)


def _names(given: Iterable[str]) -> list[str]:
    if isinstance(given, str):  # would be read letter by letter
        raise TypeError(f"expected several names, not one text: [{given!r}]?")
    return list(given)


class NameIndex:
    """A list of names, made ready to be searched by sound.

    Parameters
    ----------
    candidates : iterable of str
        Names in any mix of scripts; repeated ones count once.
    aliases : iterable of iterable of str, optional
        As for :func:`name_similarity`.

    Examples
    --------
    >>> index = NameIndex(["Imran Khan", "Narendra Modi", "Shafqat Ali Khan"])
    >>> [(name, round(similarity, 2)) for name, similarity in index.search("नरेन्द्र मोदी", limit=1)]
    [('Narendra Modi', 1.0)]
    """

    def __init__(self, candidates: Iterable[str], *, aliases: Groups | None = None) -> None:
        self.candidates = list(dict.fromkeys(_names(candidates)))
        self._matcher = Matcher(self.candidates, aliases)

    def search(self, query: str, *, limit: int = 5) -> list[tuple[str, float]]:
        """Return the ``limit`` candidates most like ``query``, best first, with their similarity.

        Parameters
        ----------
        query : str
            A name.
        limit : int, optional
            How many to return at most. For many queries :meth:`search_many` is far faster.

        Returns
        -------
        list of (str, float)
            Ties in the order of the candidates. Empty when nothing shares a sound with the query.
            The first has the similarity of :func:`name_similarity`; that of the others is a little
            more or less as their letters are rarer or commoner in the list than those of the first.
        """
        found = self.search_many([query], limit=limit)
        return [(name, likeness) for name, likeness, _ in found[0]]

    def search_many(
        self, queries: Sequence[str], *, limit: int = 5
    ) -> list[list[tuple[str, float, float]]]:
        """Return for each query the most like candidates, their similarity and probability.

        Parameters
        ----------
        queries : sequence of str
            Names; they are looked up in blocks, so that memory is bounded.
        limit : int, optional
            How many candidates to return per query at most.

        Returns
        -------
        list of list of (str, float, float)
            One list a query: candidate, similarity, and how probable it is that this candidate is
            the name asked for (the best one only; 0 for the others).
        """
        found: list[list[tuple[str, float, float]]] = []
        for start in range(0, len(queries), _BLOCK):
            found += self._search_block(queries[start : start + _BLOCK], limit)
        return found

    def _search_block(
        self, queries: Sequence[str], limit: int
    ) -> list[list[tuple[str, float, float]]]:
        names, (query, candidate, cost, worst) = self._matcher.weigh(queries, limit)
        size = np.maximum((names.size[query] + self._matcher.names.size[candidate]) / 2, 1.0)
        likeness = similarity_of(cost, size).tolist()
        rates = (cost / size).tolist()
        numbers = candidate.tolist()
        ends = np.searchsorted(query, np.arange(len(queries) + 1)).tolist()
        found = []
        for start, end in pairwise(ends):
            rows = [
                (self.candidates[numbers[row]], likeness[row], 0.0)
                for row in range(start, min(end, start + limit))
            ]
            if rows:
                lead = self._lead(numbers[start:end], rates[start:end])
                sure = probability_of(rates[start], float(worst[start]), lead)
                rows[0] = (*rows[0][:2], sure)
            found.append(rows)
        return found

    def _lead(self, numbers: list[int], rates: list[float]) -> float:
        """Return by how much the best candidate leads the first that is not a form of its name."""
        for number, rate in zip(numbers[1:], rates[1:], strict=True):
            if rate - rates[0] >= 1.0:
                break
            if not self._matcher.one_name(numbers[0], number):
                return rate - rates[0]
        return 1.0


_BLOCK: Final = 1024  # queries looked up at once, which bounds memory


def link_names(
    queries: Iterable[str],
    candidates: Iterable[str],
    *,
    threshold: float = LEAST_PROBABILITY,
    limit: int = 5,
    aliases: Groups | None = None,
) -> pd.DataFrame:
    """Rank for each query the candidates it may be, and say which, if any, it is taken to be.

    Parameters
    ----------
    queries, candidates : iterable of str
        Names in any mix of scripts.
    threshold : float, optional
        Least probability at which the best candidate is taken for the query.
    limit : int, optional
        Most candidates returned per query.
    aliases : iterable of iterable of str, optional
        As for :func:`name_similarity`.

    Returns
    -------
    pandas.DataFrame
        ``query, rank, candidate, similarity, linked, probability``, in the order of the queries.
        ``probability`` is that of the best candidate being the name asked for, and 0 on the other
        rows. ``linked`` is true on at most the first row of a query: where it is false on
        all of them, the name is not in the list. A query with no candidate at all has one row
        with rank 0 and candidate "".

    Raises
    ------
    ValueError
        If ``limit`` is less than 1.

    Examples
    --------
    >>> links = link_names(["इमरान खान", "व्लादिमीर पुतिन"], ["Imran Khan", "Narendra Modi"], limit=1)
    >>> links[["query", "candidate", "linked"]].values.tolist()
    [['इमरान खान', 'Imran Khan', True], ['व्लादिमीर पुतिन', '', False]]
    """
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    asked = _names(queries)
    index = NameIndex(candidates, aliases=aliases)
    rows = []
    for query, found in zip(asked, index.search_many(asked, limit=limit), strict=True):
        for rank, (name, likeness, probability) in enumerate(found or [("", 0.0, 0.0)], start=1):
            linked = rank == 1 and bool(name) and probability >= threshold
            rows.append((query, rank if name else 0, name, likeness, linked, probability))
    return pd.DataFrame(rows, columns=COLUMNS)
