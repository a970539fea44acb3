"""The two sides of a comparison as sparse counts: documents by words.

A side may be given as counts, as words or as documents; only documents tell in how many of them a
word stands and how evenly, and only they can be resampled.
"""

from __future__ import annotations

__all__ = ["Sides", "Words", "dispersion", "sides_of"]

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

Words = Mapping[str, int] | Iterable[str] | Iterable[Iterable[str]] | Iterable[Mapping[str, int]]
Floats = npt.NDArray[np.float64]


class Sides(NamedTuple):
    """Counts of two sides over one sorted list of terms.

    Attributes
    ----------
    terms : list of str
    a, b : csr_array
        Units by terms; one row where a side was not given in units.
    units : str
        What a unit is: "documents", "lots" of them, or "" where either side has none.
    paired : bool
        Whether row n of both sides is the same unit, so that they are drawn together.
    documents_a, documents_b : array, optional
        Documents with each term, where units are lots.
    """

    terms: list[str]
    a: csr_array
    b: csr_array
    units: str
    paired: bool = False
    documents_a: npt.NDArray[np.int64] | None = None
    documents_b: npt.NDArray[np.int64] | None = None


class _Vocabulary(defaultdict[str, int]):
    """Numbers terms in the order in which they are met."""

    def __init__(self) -> None:
        super().__init__()
        self.default_factory = self.__len__


def sides_of(a: Words, b: Words, *, paired: bool = False) -> Sides:
    """Count two sides over one list of terms.

    Raises
    ------
    ValueError
        If a side is a string, holds no words, or a count is negative or no whole number; if paired
        sides are not as many documents.

    Examples
    --------
    >>> sides = sides_of([["युद्ध", "वार्ता"], ["वार्ता"]], {"war": 2})
    >>> sides.terms, sides.a.toarray().tolist(), sides.b.toarray().tolist()
    (['war', 'युद्ध', 'वार्ता'], [[0, 1, 1], [0, 0, 1]], [[2, 0, 0]])
    """
    vocabulary = _Vocabulary()
    read = [_read(side, vocabulary, name) for side, name in ((a, "a"), (b, "b"))]
    terms = sorted(vocabulary)
    place = np.empty(len(terms), np.int64)
    place[[vocabulary[term] for term in terms]] = np.arange(len(terms))
    matrices = [
        csr_array((counts, (rows, place[columns])), shape=(size, len(terms)), dtype=np.int64)
        for rows, columns, counts, size, _ in read
    ]
    units = "documents" if all(documents for *_, documents in read) else ""
    if paired and (not units or matrices[0].shape != matrices[1].shape):
        raise ValueError("paired sides hold the same documents, in the same order")
    return Sides(terms, matrices[0], matrices[1], units, paired)


Read = tuple[np.ndarray, np.ndarray, np.ndarray, int, bool]


def _read(side: Words, vocabulary: _Vocabulary, name: str) -> Read:
    """Rows, columns and counts of one side, its number of rows, and whether they are documents."""
    if isinstance(side, str):
        raise ValueError("give words, not one string: tokenize it first")
    items: Sequence[object] = [side] if isinstance(side, Mapping) else list(side)
    documents = not isinstance(side, Mapping) and bool(items) and not isinstance(items[0], str)
    rows: Sequence[object] = items if documents or isinstance(side, Mapping) else [items]
    words = [list(row) for row in rows]  # type: ignore[call-overload]
    lengths = [len(row) for row in words]
    columns = np.fromiter(
        map(vocabulary.__getitem__, chain.from_iterable(words)), np.int64, sum(lengths)
    )
    counts = np.ones(len(columns), np.int64)
    if any(isinstance(row, Mapping) for row in rows):
        values = [row.values() if isinstance(row, Mapping) else [1] * len(row) for row in rows]  # type: ignore[arg-type]
        given = np.array([*chain.from_iterable(values)], float)
        if (given < 0).any() or (given != np.floor(given)).any():
            raise ValueError(f"side {name}: counts must be whole numbers, none negative")
        counts = given.astype(np.int64)
    if not counts.sum():
        raise ValueError(f"side {name} holds no words")
    return np.repeat(np.arange(len(words)), lengths), columns, counts, len(words), documents


def dispersion(matrix: csr_array) -> tuple[np.ndarray, Floats]:
    """In how many documents each term stands, and how unevenly: the deviation of proportions.

    Parameters
    ----------
    matrix : csr_array
        Documents by terms.

    Returns
    -------
    documents : array of int
    deviation : array of float
        Half the sum, over documents, of the distance between a document's share of the term's uses
        and its share of all words: 0 where a term is spread as the words are, near 1 where one
        short document has it all (Gries 2008, DP). ``nan`` for a term that is absent.

    Examples
    --------
    >>> sides = sides_of([["युद्ध", "वार्ता"], ["वार्ता", "शांति"]], {"war": 1})
    >>> documents, deviation = dispersion(sides.a)
    >>> dict(zip(sides.terms, zip(documents.tolist(), deviation.tolist())))["वार्ता"]
    (2, 0.0)
    """
    whole = matrix.tocoo()
    whole.eliminate_zeros()
    rows, columns = whole.coords
    totals = np.bincount(columns, weights=whole.data, minlength=matrix.shape[1])
    sizes = np.asarray(matrix.sum(axis=1), float)
    # Shares sum to one on both sides: half of all distances is what lies above, and a document
    # without the term adds nothing to that.
    above = np.maximum(whole.data / totals[columns] - (sizes / sizes.sum())[rows], 0)
    deviation = np.bincount(columns, weights=above, minlength=matrix.shape[1])
    documents = np.bincount(columns, minlength=matrix.shape[1])
    return documents, np.where(totals > 0, deviation, np.nan)
