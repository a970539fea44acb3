"""A linear classifier of coded texts whose every weight can be read.

One logistic regression a code (Cox 1958) over tf-idf weights of words (Salton & Buckley 1988) and
of the dictionary's frames: with few coded texts it does about as well as anything, and it can be
looked into.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression

from analysis.framing.classifier.features import features

__all__ = ["Counts", "FrameClassifier", "count", "fit", "flagged", "read", "train"]

Floats = npt.NDArray[np.float64]
STRENGTH: Final = 10.0  # inverse of the penalty on weights


@dataclass(frozen=True, eq=False)
class FrameClassifier:
    """A trained classifier.

    Attributes
    ----------
    codes : tuple of str
        What it tells apart.
    weights : array (codes, features)
    intercepts : array (codes)
    names : array of str (features)
    weigh : TfidfTransformer
        Turns counts of those features into their weights in a text.
    """

    codes: tuple[str, ...]
    weights: Floats
    intercepts: Floats
    names: npt.NDArray[np.object_]
    weigh: Any

    def probabilities(self, texts: Sequence[str], languages: Sequence[str]) -> pd.DataFrame:
        """Return for each text (rows) and code (columns) how likely the code is, each by itself.

        Codes are weighted as if all were equally frequent: rare ones are not drowned, and the
        numbers are for ranking, not for counting; see `prevalence`.
        """
        return self.judge(count(texts, languages, self.names))

    def judge(self, counts: sparse.csr_matrix) -> pd.DataFrame:
        """Return the probabilities for counts of the features of texts."""
        scores = np.asarray(self.weigh.transform(counts) @ self.weights.T) + self.intercepts
        return pd.DataFrame(1 / (1 + np.exp(-scores)), columns=list(self.codes))

    def predict(self, texts: Sequence[str], languages: Sequence[str]) -> pd.Series:
        """Return the likeliest code of each text."""
        likely = self.probabilities(texts, languages).to_numpy()
        best = likely.argmax(axis=1) if len(likely) else []
        return pd.Series([self.codes[place] for place in best], dtype="str", name="predicted")

    def flags(
        self, texts: Sequence[str], languages: Sequence[str], limits: Mapping[str, float]
    ) -> pd.DataFrame:
        """Return which codes hold of each text: those that reach their limit, from `thresholds`."""
        likely = self.probabilities(texts, languages)
        return pd.DataFrame({name: likely[name] >= limits[name] for name in self.codes})

    def coefficients(self, top: int = 20) -> pd.DataFrame:
        """Return the features that speak most for each code, and most against it.

        Parameters
        ----------
        top : int
            Features for, and as many against.

        Returns
        -------
        DataFrame
            ``code``, ``feature``, ``weight`` (of the tf-idf value), ``idf``; by code and weight.
        """
        names, records = self.names, []
        for code, weights in zip(self.codes, self.weights, strict=True):
            order = np.lexsort((names, -weights))
            ends = dict.fromkeys([*order[:top], *order[len(order) - min(top, len(order)) :]])
            records += [(code, names[at], weights[at], self.weigh.idf_[at]) for at in ends]
        return pd.DataFrame(records, columns=["code", "feature", "weight", "idf"])


def _analyze(item: tuple[str, str]) -> list[str]:
    return features(*item)


def flagged(codes: Sequence[str] | pd.DataFrame) -> pd.DataFrame:
    """Return codes as columns of yes and no.

    Parameters
    ----------
    codes : sequence of str or DataFrame
        One code a text, or already a column a code.

    Examples
    --------
    >>> flagged(["war", "वार्ता", "war"])["war"].tolist()
    [True, False, True]
    """
    if isinstance(codes, pd.DataFrame):
        return codes.astype(bool).reset_index(drop=True)
    names = sorted(set(codes))
    return pd.DataFrame({name: [code == name for code in codes] for name in names})


def train(
    texts: Sequence[str],
    languages: Sequence[str],
    codes: Sequence[str] | pd.DataFrame,
    *,
    strength: float = STRENGTH,
) -> FrameClassifier:
    """Train a classifier on coded texts.

    Parameters
    ----------
    texts, languages : sequence of str
        The texts and the language ("hi" or "en") of each; both may be in one training set.
    codes : sequence of str or DataFrame of bool
        One code a text, or a column a code where several may hold.
    strength : float
        The smaller, the more weights are shrunk towards nought.

    Raises
    ------
    ValueError
        If there are fewer than two texts, if lengths differ, or if a code holds for all or for
        none of them.

    Examples
    --------
    >>> texts = ["talks resume", "peace talks", "shells fell", "गोले गिरे", "वार्ता शुरू", "वार्ता हुई"]
    >>> languages = ["en", "en", "en", "hi", "hi", "hi"]
    >>> codes = ["peace", "peace", "war", "war", "peace", "peace"]
    >>> model = train(texts, languages, codes)
    >>> model.predict(["the talks", "गोले"], ["en", "hi"]).tolist()
    ['peace', 'war']
    """
    flags = flagged(codes)
    if not len(texts) == len(languages) == len(flags):
        raise ValueError(f"{len(texts)} texts, {len(languages)} languages, {len(flags)} codes")
    constant = [str(name) for name in flags if flags[name].nunique() < 2]
    if constant or flags.shape[1] == 0:
        told = ", ".join(constant) or "no code"
        raise ValueError(f"nothing to tell apart: {told} is the same for all {len(texts)} texts")
    return fit(read(texts, languages), flags, strength=strength)


class Counts(NamedTuple):
    """How often each feature stands in each text."""

    table: sparse.csr_matrix
    names: npt.NDArray[np.object_]


def read(texts: Sequence[str], languages: Sequence[str]) -> Counts:
    """Count the features of texts, once for every classifier trained on some of them."""
    reader = CountVectorizer(analyzer=_analyze)
    try:
        table = reader.fit_transform(list(zip(texts, languages, strict=True)))
    except ValueError:
        raise ValueError(f"none of {len(texts)} texts has a word to learn from") from None
    return Counts(table, reader.get_feature_names_out())


def count(
    texts: Sequence[str], languages: Sequence[str], names: npt.NDArray[np.object_]
) -> sparse.csr_matrix:
    """Count those features that have a name already."""
    reader = CountVectorizer(analyzer=_analyze, vocabulary=list(names))
    return reader.transform(list(zip(texts, languages, strict=True)))


def fit(counts: Counts, flags: pd.DataFrame, *, strength: float = STRENGTH) -> FrameClassifier:
    """Train on counted texts; a feature counts that stands in two of them at least."""
    texts = (counts.table > 0).sum(axis=0)
    common = np.flatnonzero(np.asarray(texts).ravel() >= min(2, len(flags) // 4 + 1))
    table = counts.table[:, common]
    weigh = TfidfTransformer(sublinear_tf=True).fit(table)
    known = weigh.transform(table)
    models = [
        LogisticRegression(C=strength, class_weight="balanced", solver="liblinear").fit(known, own)
        for own in (flags[name].to_numpy() for name in flags)
    ]
    weights = np.vstack([model.coef_[0] for model in models])
    intercepts = np.array([model.intercept_[0] for model in models])
    return FrameClassifier(tuple(map(str, flags)), weights, intercepts, counts.names[common], weigh)
