"""Word translation probabilities learned from aligned texts.

IBM model 1 (Brown et al. 1993, *Computational Linguistics* 19: 263-311) with the diagonal
preference of fast_align (Dyer, Chahuneau and Smith 2013, NAACL) and pseudo-counts for pairs known
beforehand, trained in both directions by expectation maximisation on numpy arrays; kept is what
both directions choose (their intersection).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

__all__ = ["link_words"]

ROUNDS = 6
DIAGONAL = 4.0
KNOWN = 5.0  # pseudo-count of a pair known beforehand
SMOOTH = 0.01

Texts = Sequence[Sequence[str]]
Choice = dict[tuple[int, int], tuple[int, float]]


def link_words(
    source: Texts, target: Texts, *, hints: Iterable[tuple[str, str]] = ()
) -> Iterator[tuple[int, int, int, float]]:
    """Most probable links that both directions agree on.

    Parameters
    ----------
    source, target : sequence of sequence of str
        Words of each text; the n-th of one renders the n-th of the other.
    hints : iterable of (str, str)
        Source and target words known to render each other.

    Yields
    ------
    (pair, i, j, score)
        Indices of the text and of the two words in it; score is the geometric mean of the two
        posterior probabilities.

    Examples
    --------
    >>> hindi = [["नई", "वार्ता"], ["नई", "सीमा"], ["सीमा"]]
    >>> english = [["new", "talks"], ["new", "border"], ["border"]]
    >>> [(p, i, j) for p, i, j, _ in link_words(hindi, english)]
    [(0, 0, 0), (0, 1, 1), (1, 0, 0), (1, 1, 1), (2, 0, 0)]
    """
    known = set(hints)
    forward = _best(source, target, known)
    backward = _best(target, source, {(b, a) for a, b in known})
    for (pair, j), (i, probability) in sorted(forward.items()):
        back = backward.get((pair, i))
        if back and back[0] == j:
            yield pair, i, j, float(np.sqrt(probability * back[1]))


def _best(source: Texts, target: Texts, hints: set[tuple[str, str]]) -> Choice:
    """For every target word the source word that most probably gave it."""
    ids: tuple[dict[str, int], dict[str, int]] = ({}, {})
    columns = [np.array(part) for part in zip(*_cells(source, target, ids), strict=True)]
    if not columns:
        return {}
    pair, i, j, s, t, token = (column.astype(np.int64) for column in columns[:6])
    distance = columns[6]
    types = len(ids[1])
    _, cell = np.unique(s * types + t, return_inverse=True)
    prior = np.full(cell.max() + 1, SMOOTH)
    for left, right in hints:
        if left in ids[0] and right in ids[1]:
            prior[cell[(s == ids[0][left]) & (t == ids[1][right])]] = KNOWN
    owner = np.zeros(len(prior), dtype=np.int64)
    owner[cell] = s
    weight = np.exp(-DIAGONAL * distance)
    theta = prior / np.bincount(owner, weights=prior)[owner]
    for _ in range(ROUNDS):
        posterior = _normalised(theta[cell] * weight, token)
        counts = np.bincount(cell, weights=posterior, minlength=len(prior)) + prior
        theta = counts / np.bincount(owner, weights=counts)[owner]
    posterior = _normalised(theta[cell] * weight, token)
    order = np.lexsort((i, -posterior, token))
    first = order[np.unique(token[order], return_index=True)[1]]
    return {(int(pair[k]), int(j[k])): (int(i[k]), float(posterior[k])) for k in first}


def _cells(
    source: Texts, target: Texts, ids: tuple[dict[str, int], dict[str, int]]
) -> Iterator[tuple[float, ...]]:
    token = 0
    for pair, (left, right) in enumerate(zip(source, target, strict=True)):
        for j, target_word in enumerate(right):
            t = ids[1].setdefault(target_word, len(ids[1]))
            for i, source_word in enumerate(left):
                s = ids[0].setdefault(source_word, len(ids[0]))
                distance = abs((i + 0.5) / len(left) - (j + 0.5) / len(right))
                yield pair, i, j, s, t, token, distance
            token += bool(left)


def _normalised(values: np.ndarray, group: np.ndarray) -> np.ndarray:
    shares: np.ndarray = values / np.bincount(group, weights=values)[group]
    return shares
