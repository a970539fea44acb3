"""How good a classifier is on documents it has not seen: cross-validation by document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from analysis.framing.classifier.model import STRENGTH, Counts, fit, flagged, read
from analysis.spans import rates

__all__ = ["code_scores", "flags_held_out", "folds", "held_out", "judged", "threshold"]
__all__ += ["thresholds"]

Places = npt.NDArray[np.intp]
FOLDS: Final = 5
_RESAMPLES: Final = 50


def folds(groups: Sequence[str], count: int = FOLDS, seed: int = 1) -> Iterator[Places]:
    """Yield the rows of each part; rows of one group are in one part, parts of similar size.

    Parameters
    ----------
    groups : sequence of str
        Document of each row. With no more documents than parts each is a part by itself.
    count : int
        Parts.
    seed : int
        Of the order in which documents of one size are dealt out.

    Examples
    --------
    >>> [part.tolist() for part in folds(["a", "a", "b", "c"], 2)]
    [[0, 1], [2, 3]]
    """
    names, number = np.unique(np.asarray(groups, dtype=object).astype(str), return_inverse=True)
    sizes = np.bincount(number, minlength=len(names))
    mixed = np.random.default_rng(seed).permutation(len(names))
    order = mixed[np.argsort(-sizes[mixed], kind="stable")]
    held, part_of = np.zeros(min(count, len(names)), int), np.zeros(len(names), int)
    for name in order:
        part_of[name] = held.argmin()
        held[part_of[name]] += sizes[name]
    for part in range(len(held)):
        yield np.flatnonzero(part_of[number] == part)


def held_out(
    texts: Sequence[str],
    languages: Sequence[str],
    codes: Sequence[str] | pd.DataFrame,
    groups: Sequence[str],
    *,
    count: int = FOLDS,
    strength: float = STRENGTH,
    seed: int = 1,
) -> pd.DataFrame:
    """Probability of each code for each text, by a classifier that saw no text of its document.

    Parameters
    ----------
    texts, languages, codes
        As `train` takes them.
    groups : sequence of str
        Document of each text: none is both learnt from and judged.
    count : int
        Parts to divide the documents in.

    Returns
    -------
    DataFrame
        One row a text, one column a code; 0 where the code never occurs in the other documents.

    Raises
    ------
    ValueError
        If there are fewer than two documents.

    Examples
    --------
    >>> texts = ["peace talks", "shells fell", "talks of peace", "shells again"]
    >>> found = held_out(texts, ["en"] * 4, ["peace", "war"] * 2, ["a", "a", "b", "b"])
    >>> found.idxmax(axis=1).tolist()
    ['peace', 'war', 'peace', 'war']
    """
    flags = flagged(codes)
    if len(set(groups)) < 2:
        raise ValueError("judging a classifier needs texts of two documents at least")
    return judged(read(texts, languages), flags, groups, count=count, strength=strength, seed=seed)


def judged(
    counts: Counts,
    flags: pd.DataFrame,
    groups: Sequence[str],
    *,
    count: int = FOLDS,
    strength: float = STRENGTH,
    seed: int = 1,
    shown: sparse.csr_matrix | None = None,
) -> pd.DataFrame:
    """Return what `held_out` does, of counted texts; ``shown``: of other versions of them."""
    table = counts.table if shown is None else shown
    found = np.zeros(flags.shape)
    every = np.arange(len(flags))
    for part in folds(groups, count, seed):
        rest = np.setdiff1d(every, part)
        present = [name for name in flags if flags[name].iloc[rest].nunique() == 2]
        if not present:
            continue
        own = Counts(counts.table[rest], counts.names)
        model = fit(own, flags[present].iloc[rest], strength=strength)
        columns = np.searchsorted(counts.names, model.names)  # both in alphabetical order
        likely = model.judge(table[part][:, columns]).to_numpy()
        found[np.ix_(part, flags.columns.get_indexer(present))] = likely
    return pd.DataFrame(found, columns=flags.columns)


def threshold(flags: npt.ArrayLike, likely: npt.ArrayLike, *, seed: int = 1) -> float:
    """Probability from which on a code is given, such that F1 is best on average.

    Parameters
    ----------
    flags, likely : array-like
        Whether the code holds, and its probability by a classifier that had not seen the text.

    Notes
    -----
    The mean of F1 over resamples of the texts is taken instead of F1 itself, whose best point
    jumps about where a code is rare. It lies halfway between two probabilities.

    Examples
    --------
    >>> threshold([True, False, True, False], [0.9, 0.2, 0.8, 0.1])
    0.5
    """
    truth, values = np.asarray(flags, bool), np.asarray(likely, float)
    tried = np.unique(values)
    if len(tried) > 60:
        tried = np.unique(np.quantile(values, np.linspace(0, 0.98, 60), method="nearest"))
    given = values[:, None] >= tried
    weights = np.random.default_rng(seed).multinomial(
        len(truth), np.full(len(truth), 1 / len(truth)), _RESAMPLES
    )
    hits = weights @ (given & truth[:, None])
    total = weights @ given + (weights @ truth)[:, None]
    with np.errstate(invalid="ignore"):
        scores = np.nan_to_num(2 * hits / total).mean(axis=0)
    best = len(tried) - 1 - scores[::-1].argmax()
    below = values[values < tried[best]]
    return float((tried[best] + (below.max() if len(below) else 0)) / 2)


def thresholds(
    texts: Sequence[str],
    languages: Sequence[str],
    codes: pd.DataFrame,
    groups: Sequence[str],
    *,
    count: int = FOLDS,
    strength: float = STRENGTH,
    seed: int = 1,
) -> dict[str, float]:
    """Probability from which on each code is given, for texts of which several codes may hold.

    Parameters
    ----------
    texts, languages, codes, groups
        As `held_out` takes them: the texts that a classifier is to be trained on.

    Returns
    -------
    dict
        Code to `threshold`, by classifiers that had not seen the document.

    Examples
    --------
    >>> texts = ["peace talks", "shells fell", "talks of peace", "shells again"]
    >>> codes = pd.DataFrame({"peace": [True, False] * 2})
    >>> limits = thresholds(texts, ["en"] * 4, codes, list("aabb"))
    >>> from analysis.framing.classifier import train
    >>> model = train(texts, ["en"] * 4, codes)
    >>> model.flags(["वार्ता", "गोले"], ["hi", "hi"], limits)["peace"].tolist()
    [True, False]
    """
    read_once = read(texts, languages)
    return _limits(read_once, flagged(codes), groups, count=count, strength=strength, seed=seed)


def _limits(
    counts: Counts,
    flags: pd.DataFrame,
    groups: Sequence[str],
    *,
    count: int,
    strength: float,
    seed: int,
) -> dict[str, float]:
    likely = judged(counts, flags, groups, count=count, strength=strength, seed=seed)
    return {str(name): threshold(flags[name], likely[name]) for name in flags}


def flags_held_out(
    texts: Sequence[str],
    languages: Sequence[str],
    codes: pd.DataFrame,
    groups: Sequence[str],
    *,
    count: int = FOLDS,
    strength: float = STRENGTH,
    seed: int = 1,
) -> pd.DataFrame:
    """Codes given to each text by a classifier and thresholds that saw nothing of its document.

    For texts of which several codes may hold. The threshold of a code is learnt within the other
    documents, by dividing these in turn.

    Returns
    -------
    DataFrame of bool
        One row a text, one column a code.

    Examples
    --------
    >>> texts = ["peace talks", "shells fell", "talks of peace", "shells again"] * 2
    >>> codes = pd.DataFrame({"peace": [True, False] * 4})
    >>> flags_held_out(texts, ["en"] * 8, codes, list("aabbccdd"))["peace"].tolist()
    [True, False, True, False, True, False, True, False]
    """
    flags, counts = flagged(codes), read(texts, languages)
    likely = judged(counts, flags, groups, count=count, strength=strength, seed=seed)
    found = flags & False
    for part in folds(groups, count, seed):
        rest = np.setdiff1d(np.arange(len(flags)), part)
        limits = _limits(
            Counts(counts.table[rest], counts.names),
            flags.iloc[rest].reset_index(drop=True),
            [groups[place] for place in rest],
            count=count,
            strength=strength,
            seed=seed,
        )
        for at, name in enumerate(flags):
            found.iloc[part, at] = likely[name].iloc[part] >= limits[name]
    return found


def code_scores(
    codes: Sequence[str] | pd.DataFrame, given: Sequence[str] | pd.DataFrame
) -> pd.DataFrame:
    """Precision, recall and F1 of each code.

    Parameters
    ----------
    codes, given : sequence of str or DataFrame of bool
        Codes by hand and by machine.

    Returns
    -------
    DataFrame
        ``code``, ``n`` (by hand), ``given`` (by machine), ``both``, ``precision``, ``recall``,
        ``f1`` (nan where nothing can be divided), ``always`` (F1 of giving the code every time).

    Examples
    --------
    >>> code_scores(["war", "war", "peace"], ["war", "peace", "peace"])["f1"].round(2).tolist()
    [0.67, 0.67]
    """
    truth, machine = flagged(codes), flagged(given)
    records = []
    for name in truth:
        own = truth[name].to_numpy()
        other = machine[name].to_numpy() if name in machine else np.zeros(len(own), bool)
        n, count, both = int(own.sum()), int(other.sum()), int((own & other).sum())
        always = 2 * n / (n + len(own)) if len(own) else float("nan")
        records.append((str(name), n, count, both, *rates(both, count, n), always))
    columns = ["code", "n", "given", "both", "precision", "recall", "f1", "always"]
    return pd.DataFrame(records, columns=columns)
