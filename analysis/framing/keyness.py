"""Which words tell one side's text from another's, how much so, and how sure that is.

Every row names the measure with its variance or correction, keeps counts and dispersion beside the
score and carries an interval and a false discovery rate, because on small corpora the choice of
variance alone can turn nothing into something.
"""

from __future__ import annotations

__all__ = ["MEASURES", "Words", "compared", "keyness"]

from collections.abc import Callable, Mapping
from functools import partial
from statistics import NormalDist

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.framing.keywords import contingency
from analysis.framing.keywords.counts import Sides, Words, dispersion, sides_of
from analysis.framing.keywords.resampling import resampled
from analysis.framing.keywords.scoring import (
    CORRECTIONS,
    MEASURES,
    SIZES,
    VARIANCES,
    Counts,
    Prior,
    Scored,
    halved_odds,
    log_odds,
    score,
    size,
)

Floats = npt.NDArray[np.float64]

COLUMNS = ["term", "count_a", "count_b", "total_a", "total_b", "docs_a", "docs_b"]
COLUMNS += ["dispersion_a", "dispersion_b", "log_odds", "score", "low", "high", "bounds"]
COLUMNS += ["p", "q", "test", "measure", "interval"]


def keyness(
    a: Words,
    b: Words,
    measure: str = "log_odds",
    *,
    prior: float | Mapping[str, float] | str = 0.01,
    strength: float | None = None,
    variance: str = "four-term",
    correction: str = "none",
    minimum: int = 1,
    draws: int = 0,
    paired: bool = False,
    level: float = 0.95,
    seed: int = 1,
) -> pd.DataFrame:
    """Words over- and under-used in `a` as against `b`.

    Parameters
    ----------
    a, b : mapping of counts, words, or documents
        Mapping word to count; or the words themselves; or documents, each a list of words or a
        mapping of counts. Documents alone give dispersion and allow `draws`. `wordings` makes
        words of a text.
    measure : str
        A test: log_odds, with a Dirichlet prior (Monroe, Colaresi & Quinn 2008); g2, the
        log-likelihood ratio (Dunning 1993); chi2 (Pearson); fisher, exact with the conditional
        odds ratio. Or a size: pmi (binary logarithm), percent_diff (Gabrielatos & Marchi 2011),
        log_ratio (Hardie 2014), odds_ratio.
    prior : float, mapping or "pooled"
        Pseudo-count of every word, or of each word (the informative form), for log_odds; "pooled"
        takes the counts of both sides together for each word's.
    strength : float, optional
        What the pseudo-counts of an informative prior are scaled to sum to; as they are without.
    variance : {"four-term", "two-term"}
        For log_odds. The two-term approximation leaves out the words' complements and overstates
        significance where one word makes up much of a small text.
    correction : {"none", "yates", "williams"}
        Yates for chi2, Williams for g2 and for the p beside a size.
    minimum : int
        Least count in `a` and `b` together of the words returned; totals and prior rest on all.
    draws : int
        If positive, `low` and `high` come from that many bootstrap samples of documents.
    paired : bool
        Whether `a` and `b` are parts of the same documents, in the same order (what a text says
        and what it reports): then each document is drawn with both its parts.
    level : float
        Nominal coverage of `low` and `high`.

    Returns
    -------
    DataFrame
        One row a word, highest score first: counts and totals; ``docs_*`` and ``dispersion_*``
        (documents with the word, and its deviation of proportions; missing without documents);
        ``log_odds`` (natural logarithm of the odds ratio, positive where `a` has more; conditional
        estimate for fisher); ``score`` (z for log_odds, signed statistic for g2 and chi2, log odds
        for fisher, else the size); ``low`` and ``high``, limits of what ``bounds`` names:
        ``log_odds`` for a test, ``score`` for a size; two-sided ``p``, ``q`` (Benjamini & Hochberg
        1995, over the rows returned) and the ``test`` they are of; ``measure`` with its variance
        or correction; ``interval`` ("normal" or "documents", what was drawn).

    Raises
    ------
    ValueError
        For unknown names, an empty side, `draws` without documents, or pairs that are none.

    Examples
    --------
    >>> key = keyness(["आतंकी", "हमला", "आतंकी"], ["वार्ता", "हमला", "वार्ता"], prior=0.5)
    >>> key["term"].tolist()
    ['आतंकी', 'हमला', 'वार्ता']
    >>> keyness({"talks": 7, "rest": 3}, {"talks": 2, "rest": 7}, "chi2")["score"].round(3).tolist()
    [4.337, -4.337]
    """
    _check(measure, variance, correction, level)
    sides = sides_of(a, b, paired=paired)
    setting = (measure, prior, strength, variance, correction, minimum, draws, level, seed)
    return compared(sides, *setting)


def compared(
    sides: Sides,
    measure: str = "log_odds",
    prior: float | Mapping[str, float] | str = 0.01,
    strength: float | None = None,
    variance: str = "four-term",
    correction: str = "none",
    minimum: int = 1,
    draws: int = 0,
    level: float = 0.95,
    seed: int = 1,
) -> pd.DataFrame:
    """Keyness of two sides that are counted already; see `keyness`.

    Examples
    --------
    >>> compared(sides_of({"war": 3, "शांति": 1}, {"शांति": 3}))["term"].tolist()
    ['war', 'शांति']
    """
    if draws and not sides.units:
        raise ValueError("draws need documents: give a and b as lists of lists of words")
    table = _table(sides)
    counts = _counts(table)
    pseudo = _prior(sides.terms, counts.a + counts.b, prior, strength)
    kept = np.flatnonzero(counts.a + counts.b >= minimum)
    found = score(counts, measure, pseudo, variance, correction)
    table = table.assign(log_odds=found.log_odds, score=found.score, p=found.p, test=found.test)
    z = NormalDist().inv_cdf(0.5 + level / 2)
    table["low"], table["high"] = _limits(counts, measure, found, z)
    table["bounds"], table["interval"] = "score" if measure in SIZES else "log_odds", "normal"
    table = table.iloc[kept].reset_index(drop=True)
    if draws:
        effect = partial(_effect, measure, pseudo)
        table["low"], table["high"] = resampled(sides, kept, effect, draws, level, seed)
        table["interval"] = sides.units
    table["q"] = contingency.false_discovery(table["p"].to_numpy())
    table["measure"] = _name(measure, variance, correction)
    order = ["score", "count_a", "term"]
    return table.sort_values(order, ascending=[False, False, True], ignore_index=True)[COLUMNS]


def _check(measure: str, variance: str, correction: str, level: float) -> None:
    if measure not in MEASURES:
        raise ValueError(f"measure must be one of {', '.join(MEASURES)}; got {measure!r}")
    if variance not in VARIANCES:
        raise ValueError(f"variance must be one of {', '.join(VARIANCES)}; got {variance!r}")
    allowed = CORRECTIONS.get(measure, ("none",))
    if correction not in allowed:
        raise ValueError(f"correction of {measure} must be one of {', '.join(allowed)}")
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, got {level}")


def _table(sides: Sides) -> pd.DataFrame:
    """Counts and dispersion of every term."""
    table = pd.DataFrame({"term": pd.Series(sides.terms, dtype="str")})
    given = (sides.documents_a, sides.documents_b)
    for name, matrix, documents in zip("ab", (sides.a, sides.b), given, strict=True):
        uses = np.asarray(matrix.sum(axis=0), np.int64)
        table[f"count_{name}"], table[f"total_{name}"] = uses, int(uses.sum())
        units, deviation = dispersion(matrix)
        known = pd.array(units if documents is None else documents, dtype="Int64")
        table[f"docs_{name}"] = known if sides.units else pd.NA
        table[f"dispersion_{name}"] = deviation if sides.units else np.nan
    return table.astype({"docs_a": "Int64", "docs_b": "Int64"})


def _counts(table: pd.DataFrame) -> Counts:
    names = ("count_a", "total_a", "count_b", "total_b")
    return Counts(*(table[name].to_numpy(float) for name in names))


def _prior(
    terms: list[str],
    pooled: Floats,
    prior: float | Mapping[str, float] | str,
    strength: float | None,
) -> Prior:
    if isinstance(prior, str):
        if prior != "pooled":
            raise ValueError(f"prior must be a number, a mapping or 'pooled'; got {prior!r}")
        alphas = pooled
    elif isinstance(prior, Mapping):
        lacking = [term for term in terms if not prior.get(term, 0) > 0]
        if lacking:
            raise ValueError(f"no positive prior for {lacking[0]!r} ({len(lacking)} such words)")
        alphas = np.array([float(prior[term]) for term in terms])
    elif strength is not None:
        raise ValueError("strength scales an informative prior: give one, or 'pooled'")
    elif not 0 <= prior < np.inf:
        raise ValueError(f"prior must not be negative, got {prior}")
    else:
        alphas = np.full(len(terms), float(prior))
    if strength is not None:
        if not 0 < strength < np.inf:
            raise ValueError(f"strength must be positive, got {strength}")
        alphas = alphas * (strength / alphas.sum())
    return Prior(alphas, float(alphas.sum()))


def _limits(counts: Counts, measure: str, found: Scored, z: float) -> tuple[Floats, Floats]:
    if measure in SIZES:
        return size(counts, measure, z)[1:]
    # A word of which nothing is known on one side, or which is all there is, has no limits.
    odds, spread = found.log_odds, np.where(np.isfinite(found.spread), found.spread, np.nan)
    return odds - z * spread, odds + z * spread


def _effect(
    measure: str, prior: Prior, columns: npt.NDArray[np.int64]
) -> Callable[[Counts], Floats]:
    """What is resampled for some of the terms: the size, or the log odds beside a test."""
    if measure in SIZES:
        return lambda counts: size(counts, measure, smooth=True)[0]
    if measure != "log_odds":
        return lambda counts: halved_odds(counts)[0]
    own = prior.alphas[columns]
    # In a draw any word may be absent from a side.
    some = Prior(np.where(own > 0, own, 0.5), prior.total or 0.5 * len(prior.alphas))
    return lambda counts: log_odds(counts, some, "four-term")[0]


def _name(measure: str, variance: str, correction: str) -> str:
    if measure == "log_odds":
        return f"{measure} ({variance})"
    return f"{measure} ({correction})" if measure in ("g2", "chi2") else measure
