"""Names across scripts: how alike two are, and which of a list a name is.

A name is reduced to a *sound key*: Hindi is romanised with silent vowels left out, and both sides
lose what spelling alone decides (aspiration, doubling, v or w, z or j, vowel length). Sound keys
are compared by an edit distance in which vowels and h cost less than consonants, since it is the
consonants that two writings of a name share. No model and no word list is involved; acronyms are
spelled out letter by letter with indic-nlp-library's table (SCO, एससीओ).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from string import ascii_lowercase
from typing import Final

import pandas as pd
import regex
from indicnlp.transliterate.acronym_transliterator import LatinToIndicAcronymTransliterator

from analysis.language.normalization import normalize_key
from analysis.language.romanization import romanize
from analysis.language.sounds import VOWELS, likeness, sound_key

_WORD: Final = regex.compile(r"\w+")
_ACRONYM: Final = regex.compile(r"(?:[A-Z]\.?){2,8}")
_DEVANAGARI: Final = regex.compile(r"\p{Devanagari}")
_HONORIFICS: Final = frozenset(
    ("mr", "mrs", "ms", "dr", "prof", "shri", "sri", "smt", "shrimati", "dauktar", "ji")
)

_SHORTLIST: Final = 30


@lru_cache(maxsize=200_000)
def _parts(name: str) -> tuple[str, ...]:
    """Return the sound keys of a name's words, honorifics left out, spelled initials as letters."""
    words = _WORD.findall(normalize_key(name))
    if len(words) > 1:
        words = [_LETTERS.get(word, word) for word in words]
    latin = [word for word in map(normalize_key, map(romanize, words)) if word not in _HONORIFICS]
    return tuple(filter(None, (word if len(word) == 1 else sound_key(word) for word in latin)))


def _spelled(name: str) -> str:
    """Return the comparison key of an acronym's letters in Hindi, or "" if it is none."""
    if not _ACRONYM.fullmatch(name.strip()):
        return ""
    letters = LatinToIndicAcronymTransliterator.transliterate(name.replace(".", ""), "hi")
    return _letter_key(letters)


def _letter_key(name: str) -> str:
    key = regex.sub(r"[^\w]", "", normalize_key(name))
    return str(key).replace("वाय", "वाई").replace("व्ही", "वी").replace("आइ", "आई")


# How an initial is spelled in Hindi (एस.), and the letter it stands for.
_LETTERS: Final = {
    _letter_key(LatinToIndicAcronymTransliterator.transliterate(letter, "hi")): letter
    for letter in ascii_lowercase
} | dict(zip(["सि", "टि", "पि", "डि", "बि", "जि", "वि", "इ", "ऐ", "आ"], "ctpdbgveia", strict=True))


def _aligned(left: Sequence[str], right: Sequence[str]) -> float:
    """Match the words of two names one to one, best pairs first; single letters match initials."""
    if len(left) > len(right):
        left, right = right, left
    pairs = sorted(
        ((-_word_likeness(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right))
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    gained = 0.0
    for negative, i, j in pairs:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            gained -= negative * (len(left[i]) + len(right[j]))
    matched = sum(map(len, left)) + sum(len(right[j]) for j in used_right)
    missing = sum(len(word) for j, word in enumerate(right) if j not in used_right)
    return gained / (matched + 0.5 * missing) if matched else 0.0


def _word_likeness(left: str, right: str) -> float:
    if 1 in {len(left), len(right)} and left[0] == right[0]:
        return 0.8 if left != right else 1.0
    return likeness(left, right)


def name_similarity(a: str, b: str) -> float:
    """Return how alike two names sound, whatever their scripts.

    Parameters
    ----------
    a, b : str
        Names in Devanagari, a sister script, or Latin.

    Returns
    -------
    float
        0 to 1; 1 for names with one sound key. Symmetric. Word order, initials and a missing
        first or last name cost little. An empty name is like nothing.

    Examples
    --------
    >>> name_similarity("नरेंद्र मोदी", "Narendra Modi"), name_similarity("एससीओ", "SCO")
    (1.0, 1.0)
    >>> round(name_similarity("इमरान खान", "Khan, Imran"), 2)
    0.97
    >>> name_similarity("इमरान खान", "Narendra Modi") < 0.5
    True
    """
    if a > b:
        a, b = b, a
    for acronym, other in ((a, b), (b, a)):
        spelled = _spelled(acronym)
        if spelled and _DEVANAGARI.search(other) and spelled == _letter_key(other):
            return 1.0
    left, right = _parts(a), _parts(b)
    if not left or not right:
        return 0.0
    whole = likeness("".join(left), "".join(right))
    if len(left) == len(right) == 1:
        return whole
    return max(whole, 0.97 * _aligned(left, right))


def _grams(name: str) -> Counter[str]:
    """Return what a name is looked up by: pairs of neighbouring sounds, vowels left out."""
    grams: Counter[str] = Counter()
    spelled = _spelled(name) or (_letter_key(name) if _DEVANAGARI.search(name) else "")
    if spelled:
        grams["=" + spelled] = 1
    for part in _parts(name):
        skeleton = "".join(char for char in part if char not in VOWELS and char != "h")
        edged = f"^{skeleton or part}$"
        grams.update(edged[i : i + 2] for i in range(len(edged) - 1))
    return grams


class NameIndex:
    """A list of names, made ready to be searched by sound.

    Parameters
    ----------
    candidates : iterable of str
        Names in any mix of scripts; repeated ones count once.

    Examples
    --------
    >>> index = NameIndex(["Imran Khan", "Narendra Modi", "Shafqat Ali Khan"])
    >>> index.search("नरेन्द्र मोदी", limit=1)
    [('Narendra Modi', 1.0)]
    """

    def __init__(self, candidates: Iterable[str]) -> None:
        self.candidates = list(dict.fromkeys(candidates))
        self._found_in: dict[str, list[tuple[int, float]]] = defaultdict(list)
        grams = [_grams(name) for name in self.candidates]
        frequency = Counter(gram for bag in grams for gram in bag)
        for number, bag in enumerate(grams):
            size = sum(bag.values()) ** 0.5 or 1.0
            for gram, count in bag.items():
                # Rare sounds tell more: weight by inverse frequency, as in document retrieval.
                self._found_in[gram].append((number, count / size / frequency[gram] ** 0.5))

    def search(self, query: str, *, limit: int = 5) -> list[tuple[str, float]]:
        """Return the ``limit`` candidates most like ``query``, best first, with their similarity.

        Parameters
        ----------
        query : str
            A name.
        limit : int, optional
            How many to return at most.

        Returns
        -------
        list of (str, float)
            Ties in the order of the candidates. Empty when nothing shares a sound with the query.
        """
        scores: defaultdict[int, float] = defaultdict(float)
        for gram, count in _grams(query).items():
            for number, weight in self._found_in.get(gram, ()):
                scores[number] += count * weight
        shortlist = sorted(scores, key=lambda number: (-scores[number], number))
        ranked = [
            (-name_similarity(query, self.candidates[number]), number)
            for number in shortlist[: max(_SHORTLIST, limit)]
        ]
        return [(self.candidates[number], -score) for score, number in sorted(ranked)[:limit]]


def link_names(
    queries: Iterable[str],
    candidates: Iterable[str],
    *,
    threshold: float = 0.8,
    limit: int = 5,
) -> pd.DataFrame:
    """Rank for each query the candidates it may be, and say which, if any, it is taken to be.

    Parameters
    ----------
    queries, candidates : iterable of str
        Names in any mix of scripts.
    threshold : float, optional
        Least :func:`name_similarity` at which the best candidate is taken for the query.
    limit : int, optional
        Most candidates returned per query.

    Returns
    -------
    pandas.DataFrame
        ``query, rank, candidate, similarity, linked``, in the order of the queries. ``linked`` is
        true on at most the first row of a query: where it is false on all of them, the name is not
        in the list. A query with no candidate at all has one row with rank 0 and candidate "".

    Raises
    ------
    ValueError
        If ``limit`` is less than 1.

    Examples
    --------
    >>> links = link_names(["इमरान खान", "व्लादिमीर पुतिन"], ["Imran Khan", "Narendra Modi"], limit=1)
    >>> links[["query", "candidate", "linked"]].values.tolist()
    [['इमरान खान', 'Imran Khan', True], ['व्लादिमीर पुतिन', 'Narendra Modi', False]]
    """
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    index = NameIndex(candidates)
    rows = []
    for query in queries:
        found = index.search(query, limit=limit) or [("", 0.0)]
        for rank, (candidate, similarity) in enumerate(found, start=1):
            linked = rank == 1 and bool(candidate) and similarity >= threshold
            rows.append((query, rank if candidate else 0, candidate, similarity, linked))
    return pd.DataFrame(rows, columns=["query", "rank", "candidate", "similarity", "linked"])
