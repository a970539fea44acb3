"""Which words tell one side's text from another's, and how sure that is.

Every row names the measure with its variance or correction, keeps the counts beside the score and
carries an interval and a false discovery rate, because on small corpora the choice of variance
alone can turn nothing into something.
"""

from __future__ import annotations

__all__ = ["MEASURES", "keyness"]

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import NormalDist

import numpy as np
import pandas as pd

from analysis.framing import contingency

MEASURES = ("log_odds", "g2", "chi2", "fisher")
VARIANCES = ("four-term", "two-term")
CORRECTIONS = {"g2": ("none", "williams"), "chi2": ("none", "yates")}
COLUMNS = ["term", "count_a", "count_b", "total_a", "total_b", "log_odds", "low", "high"]
COLUMNS += ["score", "p", "q", "measure", "interval"]

Words = Mapping[str, int] | Iterable[str] | Sequence[Sequence[str]]


def keyness(
    a: Words,
    b: Words,
    measure: str = "log_odds",
    *,
    prior: float | Mapping[str, float] = 0.01,
    variance: str = "four-term",
    correction: str = "none",
    minimum: int = 1,
    draws: int = 0,
    level: float = 0.95,
    seed: int = 1,
) -> pd.DataFrame:
    """Words over- and under-used in `a` as against `b`.

    Parameters
    ----------
    a, b : mapping of counts, words, or documents as lists of words
        Mapping word to count; or the words themselves; or one list of words a document, which
        alone allows `draws`.
    measure : {"log_odds", "g2", "chi2", "fisher"}
        log_odds: with a Dirichlet prior (Monroe, Colaresi & Quinn 2008); g2: log-likelihood ratio
        (Dunning 1993); chi2: Pearson; fisher: exact test with the conditional odds ratio.
    prior : float or mapping
        Pseudo-count of every word, or of each word (its informative form), for log_odds.
    variance : {"four-term", "two-term"}
        For log_odds. The two-term approximation leaves out the words' complements and overstates
        significance where one word makes up much of a small text.
    correction : {"none", "yates", "williams"}
        Yates for chi2, Williams for g2.
    minimum : int
        Least count in `a` and `b` together.
    draws : int
        If positive, `low` and `high` come from that many bootstrap samples of documents.
    level : float
        Nominal coverage of `low` and `high`.

    Returns
    -------
    DataFrame
        One row a word, highest score first: counts and totals, ``log_odds`` (natural logarithm
        of the odds ratio, positive where `a` has more; conditional estimate for fisher) with
        ``low`` and ``high``, signed ``score`` (z for log_odds, signed statistic for g2 and chi2,
        log odds for fisher), two-sided ``p``, ``q`` (Benjamini & Hochberg 1995), ``measure`` with
        its variance or correction, ``interval`` ("normal" or "documents").

    Raises
    ------
    ValueError
        For unknown names, an empty side, or `draws` without documents.

    Examples
    --------
    >>> key = keyness(["आतंकी", "हमला", "आतंकी"], ["वार्ता", "हमला", "वार्ता"], prior=0.5)
    >>> key["term"].tolist()
    ['आतंकी', 'हमला', 'वार्ता']
    >>> keyness({"talks": 7, "rest": 3}, {"talks": 2, "rest": 7}, "chi2")["score"].round(3).tolist()
    [4.337, -4.337]
    """
    _check(measure, variance, correction)
    docs_a, docs_b = _documents(a), _documents(b)
    if draws and (docs_a is None or docs_b is None):
        raise ValueError("draws need documents: give a and b as lists of lists of words")
    counts_a, counts_b = _counts(a), _counts(b)
    if not counts_a or not counts_b:
        raise ValueError(f"side {'b' if counts_a else 'a'} holds no words")
    table = _table(counts_a, counts_b, minimum)
    alphas = _alphas(table["term"], prior)
    table, spread = _scored(table, measure, alphas, variance, correction)
    z = NormalDist().inv_cdf(0.5 + level / 2)
    table["low"], table["high"] = table["log_odds"] - z * spread, table["log_odds"] + z * spread
    table["interval"] = "normal"
    if draws:
        assert docs_a is not None and docs_b is not None
        low, high = _resampled(table["term"], docs_a, docs_b, alphas, draws, level, seed)
        table["low"], table["high"], table["interval"] = low, high, "documents"
    table["q"] = contingency.false_discovery(table["p"].to_numpy())
    detail = variance if measure == "log_odds" else correction
    table["measure"] = measure if measure == "fisher" else f"{measure} ({detail})"
    order = ["score", "term"]
    return table.sort_values(order, ascending=[False, True], ignore_index=True)[COLUMNS]


def _check(measure: str, variance: str, correction: str) -> None:
    if measure not in MEASURES:
        raise ValueError(f"measure must be one of {', '.join(MEASURES)}; got {measure!r}")
    if variance not in VARIANCES:
        raise ValueError(f"variance must be one of {', '.join(VARIANCES)}; got {variance!r}")
    allowed = CORRECTIONS.get(measure, ("none",))
    if correction not in allowed:
        raise ValueError(f"correction of {measure} must be one of {', '.join(allowed)}")


def _documents(words: Words) -> list[Counter[str]] | None:
    if isinstance(words, Mapping) or not isinstance(words, Sequence):
        return None
    if not words or isinstance(words, str) or isinstance(words[0], str):
        return None
    return [Counter(document) for document in words]


def _counts(words: Words) -> Counter[str]:
    if isinstance(words, str):
        raise ValueError("give words, not one string: tokenize it first")
    documents = _documents(words)
    if documents is not None:
        return sum(documents, Counter())
    return Counter(words)  # type: ignore[arg-type]


def _table(a: Counter[str], b: Counter[str], minimum: int) -> pd.DataFrame:
    terms = sorted(term for term in a.keys() | b.keys() if a[term] + b[term] >= minimum)
    return pd.DataFrame(
        {
            "term": pd.Series(terms, dtype="str"),
            "count_a": [a[term] for term in terms],
            "count_b": [b[term] for term in terms],
            "total_a": sum(a.values()),
            "total_b": sum(b.values()),
        }
    )


def _alphas(terms: pd.Series, prior: float | Mapping[str, float]) -> np.ndarray:
    if isinstance(prior, Mapping):
        lacking = [term for term in terms if not prior.get(term, 0) > 0]
        if lacking:
            raise ValueError(f"no positive prior for {lacking[0]!r} ({len(lacking)} such words)")
        return np.array([float(prior[term]) for term in terms])
    if prior < 0:
        raise ValueError(f"prior must not be negative, got {prior}")
    return np.full(len(terms), float(prior))


def _scored(
    table: pd.DataFrame, measure: str, alphas: np.ndarray, variance: str, correction: str
) -> tuple[pd.DataFrame, np.ndarray]:
    """Table with log odds, score and p, and the standard error of the log odds."""
    a, b = table["count_a"].to_numpy(float), table["count_b"].to_numpy(float)
    m, n = table["total_a"].to_numpy(float), table["total_b"].to_numpy(float)
    if measure == "log_odds":
        odds, spread = _dirichlet(a, m, b, n, alphas, variance)
        score = np.divide(odds, spread, out=np.zeros_like(odds), where=spread > 0)
        p = contingency.normal_p(score)
    else:
        # Haldane and Anscombe's half keeps the odds of words absent from one side finite.
        odds, spread = _odds(a + 0.5, m - a + 0.5, b + 0.5, n - b + 0.5, "four-term")
        if measure == "fisher":
            found = [
                contingency.fisher(*map(int, row)) for row in zip(a, m - a, b, n - b, strict=True)
            ]
            odds, p = (np.array(column) for column in zip(*found, strict=True))
            score = odds
        else:
            statistic = contingency.g2 if measure == "g2" else contingency.chi2
            size = statistic(a, m - a, b, n - b, correction)
            score = np.where(a / m >= b / n, size, -size)
            p = contingency.normal_p(np.sqrt(size))
    return table.assign(log_odds=odds, score=score, p=p), spread


def _dirichlet(
    a: np.ndarray, m: np.ndarray, b: np.ndarray, n: np.ndarray, alphas: np.ndarray, variance: str
) -> tuple[np.ndarray, np.ndarray]:
    total = alphas.sum()
    rest_a, rest_b = m + total - a - alphas, n + total - b - alphas
    return _odds(a + alphas, rest_a, b + alphas, rest_b, variance)


def _odds(
    a: np.ndarray, rest_a: np.ndarray, b: np.ndarray, rest_b: np.ndarray, variance: str
) -> tuple[np.ndarray, np.ndarray]:
    with np.errstate(divide="ignore", invalid="ignore"):
        odds = np.log(a / rest_a) - np.log(b / rest_b)
        parts = 1 / a + 1 / b
        if variance == "four-term":
            parts = parts + 1 / rest_a + 1 / rest_b
    return odds, np.sqrt(parts)


def _resampled(
    terms: pd.Series,
    docs_a: list[Counter[str]],
    docs_b: list[Counter[str]],
    alphas: np.ndarray,
    draws: int,
    level: float,
    seed: int,
) -> tuple[np.ndarray, np.ndarray]:
    """Percentile limits of the log odds, resampling the documents of each side."""
    if len(docs_a) < 2 or len(docs_b) < 2:
        nothing = np.full(len(terms), np.nan)
        return nothing, nothing
    rng = np.random.default_rng(seed)
    half = np.where(alphas > 0, alphas, 0.5)
    sums, totals = [], []
    for docs in (docs_a, docs_b):
        matrix = np.array([[doc[term] for term in terms] for doc in docs], dtype=float)
        sizes = np.array([sum(doc.values()) for doc in docs], dtype=float)
        weights = rng.multinomial(len(docs), np.full(len(docs), 1 / len(docs)), size=draws)
        sums.append(weights @ matrix)
        totals.append((weights @ sizes)[:, None])
    odds, _ = _dirichlet(sums[0], totals[0], sums[1], totals[1], half, "four-term")
    tail = (1 - level) / 2
    low, high = np.quantile(odds, [tail, 1 - tail], axis=0)
    return low, high
