"""Words counted by voice: a table that may be published where the texts may not.

It holds which words a text uses how often in its own voice and in that of others, in order of the
alphabet; words met once in the whole corpus are only added up, under the empty word.
"""

from __future__ import annotations

__all__ = [
    "COLUMNS",
    "REST",
    "concept_counts",
    "inside",
    "key_words",
    "voiced_words",
    "without_rare",
]

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import regex

from analysis.framing.keyness import keyness
from analysis.framing.keywords.contingency import false_discovery
from analysis.language import function_words, normalize_key, words

COLUMNS = ["language", "voice", "word", "count"]
REST = ""  # the word that stands for all rare ones

_LETTER = regex.compile(r"\p{L}")


def inside(
    offsets: npt.NDArray[np.intp], stretches: Iterable[tuple[int, int]]
) -> npt.NDArray[np.bool_]:
    """Which offsets lie in any of some stretches, which may overlap.

    Examples
    --------
    >>> inside(np.array([0, 4, 9]), [(3, 8), (4, 5)]).tolist()
    [False, True, False]
    """
    pairs = np.array([*stretches], np.int64).reshape(-1, 2)
    begun = np.searchsorted(np.sort(pairs[:, 0]), offsets, "right")
    ended = np.searchsorted(np.sort(pairs[:, 1]), offsets, "right")
    return np.asarray(begun > ended)


def voiced_words(text: str, language: str, voices: pd.DataFrame) -> pd.DataFrame:
    """Words of a text and how often each voice uses them.

    Parameters
    ----------
    text : str
        A document.
    language : {"hi", "en"}
        Its language.
    voices : DataFrame
        Its attributed passages: ``start``, ``end``.

    Returns
    -------
    DataFrame
        ``language``, ``voice`` ("actor" inside a passage, else "outlet"), ``word`` (comparison
        key; with a letter in it) and ``count``, ordered by voice and word: nothing tells in what
        order they stand.

    Examples
    --------
    >>> said = pd.DataFrame({"start": [17], "end": [28]})
    >>> found = voiced_words("मंत्री ने कहा कि वार्ता होगी। वार्ता रुकी थी।", "hi", said)
    >>> found[found["word"] == "वार्ता"][["voice", "count"]].values.tolist()
    [['actor', 1], ['outlet', 1]]
    """
    spans = words(text, language)
    reported = inside(spans.start, zip(voices["start"], voices["end"], strict=True))
    keys = [normalize_key(surface) for surface in spans.texts(text)]
    voiced = zip(np.where(reported, "actor", "outlet").tolist(), keys, strict=True)
    counts = Counter(pair for pair in voiced if _LETTER.search(pair[1]))
    rows = [(language, *pair, counts[pair]) for pair in sorted(counts)]
    return pd.DataFrame(rows, columns=COLUMNS)


def without_rare(counts: pd.DataFrame, *, least: int = 2) -> pd.DataFrame:
    """Add up, in each document and voice, the words that the corpus uses fewer times than that.

    Parameters
    ----------
    counts : DataFrame
        ``doc`` and `COLUMNS`.

    Returns
    -------
    DataFrame
        The same columns, ordered by document, voice and word; the sum stands under the word "".

    Examples
    --------
    >>> counts = pd.DataFrame({"doc": "a", "language": "hi", "voice": "outlet",
    ...                        "word": ["युद्ध", "वार्ता", "शांति"], "count": [1, 3, 1]})
    >>> without_rare(counts)[["word", "count"]].values.tolist()
    [['', 2], ['वार्ता', 3]]
    """
    uses = counts.groupby(["language", "word"])["count"].transform("sum")
    kept = counts.assign(word=counts["word"].where(uses >= least, REST))
    keys = ["doc", "language", "voice", "word"]
    return kept.groupby(keys, sort=True, as_index=False)["count"].sum()


def concept_counts(spoken: pd.DataFrame, labels: Mapping[str, str]) -> pd.DataFrame:
    """How often each voice uses each concept, whatever the language: keyness across languages.

    Parameters
    ----------
    spoken : DataFrame
        Found terms: ``doc``, ``concept``, ``voice`` ("outlet", or anything else for others' words,
        as `analysis.voiced.voiced` tells).
    labels : mapping
        Concept to its name; concepts without one are left out.

    Returns
    -------
    DataFrame
        ``doc``, ``voice`` ("actor" or "outlet"), ``word`` (the name) and ``count``.

    Examples
    --------
    >>> spoken = pd.DataFrame({"doc": ["000", "001"], "concept": ["K1", "K1"],
    ...                        "surface": ["वार्ता", "talks"], "voice": ["outlet", "quoted"]})
    >>> concept_counts(spoken, {"K1": "talks"})[["voice", "word", "count"]].values.tolist()
    [['outlet', 'talks', 1], ['actor', 'talks', 1]]
    """
    known = spoken[spoken["concept"].isin(list(labels))]
    voice = known["voice"].where(known["voice"] == "outlet", "actor")
    rows = known.assign(voice=voice, word=known["concept"].map(labels))
    return (
        rows.groupby(["doc", "voice", "word"], as_index=False)
        .size()
        .rename(columns={"size": "count"})
    )


def key_words(
    counts: pd.DataFrame,
    language: str | None,
    *,
    column: str = "voice",
    a: str = "outlet",
    functions: bool = False,
    measure: str = "log_odds",
    draws: int = 2000,
    **options: Any,
) -> pd.DataFrame:
    """Key words of one side of a corpus against the rest, in one language.

    Parameters
    ----------
    counts : DataFrame
        As of `without_rare` or `concept_counts`.
    language : {"hi", "en"} or None
        Words of two languages are not to be compared; None takes all rows, for what is not of one
        language, such as the concepts of `concept_counts`.
    column, a : str
        Side `a` are the rows in which `column` ("voice", "doc", ...) has this value.
    functions : bool
        Whether function words are compared too.
    measure, draws
        As in `analysis.framing.keyness`. Documents are resampled, with both their parts where
        they stand on both sides; where a side has only one, there are no limits, and with
        ``draws=0`` they are those of the normal approximation.
    **options
        Others of `analysis.framing.keyness`.

    Returns
    -------
    DataFrame
        As of `analysis.framing.keyness`; rare words count in the totals and have no row.

    Examples
    --------
    >>> counts = pd.DataFrame({"doc": ["a", "a", "b", "b"], "language": "en",
    ...     "voice": ["outlet", "actor"] * 2, "word": ["army", "talks"] * 2, "count": 2})
    >>> key_words(counts, "en", draws=0)["term"].tolist()
    ['army', 'talks']
    """
    rows = counts if language is None else counts[counts["language"] == language]
    if not functions and language is not None:
        rows = rows[~rows["word"].isin(function_words(language))]
    of_a = rows[column] == a
    paired = not set(rows[of_a]["doc"]).isdisjoint(rows[~of_a]["doc"])
    docs = sorted(rows["doc"].unique())
    sides = []
    for side in (rows[of_a], rows[~of_a]):
        sums = side.groupby(["doc", "word"])["count"].sum()
        own = docs if paired else sorted(side["doc"].unique())
        held = set(side["doc"])
        sides.append([sums[doc].to_dict() if doc in held else {} for doc in own])
    found = keyness(sides[0], sides[1], measure, draws=draws, paired=paired, **options)
    found = found[found["term"] != REST].reset_index(drop=True)
    return found.assign(q=false_discovery(found["p"].to_numpy()))
