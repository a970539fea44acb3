"""Term candidates from a corpus: stretches of content words, ranked.

A candidate lies within one clause: it never crosses a danda, a full stop, a comma, a bracket, a
quotation mark, a line end or a function word (postpositions included). The score is C-value
(Frantzi, Ananiadou and Mima 2000), with log2(n + 1) so that single words take part, times the share
of words that general language does not have: a stand-in for weirdness (Ahmad, Gillam and Tostevin
1999) that needs no reference corpus.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log2
from typing import Final, NamedTuple, Protocol

import pandas as pd
import regex

from analysis.language import Span, check, is_function_word, normalize_key, stem_key, tokenize
from analysis.terminology.general_words import general_words

__all__ = ["COLUMNS", "Passage", "candidates", "extract_terms"]

COLUMNS = ["rank", "term", "language", "words", "score", "c_value", "specific"]
COLUMNS += ["frequency", "documents", "first_doc", "first_start", "first_end"]
_LETTER: Final = regex.compile(r"\p{L}")
_INNER: Final = regex.compile(r"[ \u00a0]|-|")
# English words in -ly and past participles seldom end a term, nor begin one.
_EDGE: Final = regex.compile(r"(?:ly|ed)$")
SEVERAL: Final = 1.5  # a term of several words is seldom there by chance; set on development texts


class Text(Protocol):
    """What extraction needs of a document; `analysis.corpus.Document` has it."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def language(self) -> str: ...


class Passage(NamedTuple):
    """A text by itself, for corpora that are no `analysis.corpus.Corpus`."""

    id: str
    text: str
    language: str


class Candidate(NamedTuple):
    """One occurrence: its words as stem keys, and its span."""

    key: tuple[str, ...]
    start: int
    end: int


def candidates(text: str, language: str, *, longest: int = 5) -> Iterator[Candidate]:
    """All stretches of up to `longest` content words, nested ones included.

    Parameters
    ----------
    text : str
    language : {'hi', 'en'}
    longest : int
        Words in the longest candidate.

    Examples
    --------
    >>> text = "सीमा पार आतंकवाद, और वार्ता"
    >>> [text[start:end] for _, start, end in candidates(text, "hi", longest=2)]
    ['सीमा', 'सीमा पार', 'पार', 'पार आतंकवाद', 'आतंकवाद', 'वार्ता']
    """
    for run in _runs(text, language):
        keys = [stem_key(text[start:end], language) for start, end in run]
        firsts = [k for k in range(len(run)) if _may_begin(text, run, k, language)]
        lasts = {k for k in range(len(run)) if _may_end(text, run, k, language)}
        for first in firsts:
            for last in sorted(lasts.intersection(range(first, first + longest))):
                yield Candidate(tuple(keys[first : last + 1]), run[first].start, run[last].end)


def _runs(text: str, language: str) -> Iterator[list[Span]]:
    run: list[Span] = []
    for span in tokenize(text, language):
        word = text[span.start : span.end]
        if word == "-" and run and run[-1].end == span.start:
            continue  # foreign secretary-level
        joined = not run or _INNER.fullmatch(text[run[-1].end : span.start])
        content = _LETTER.search(word) is not None and not is_function_word(word, language)
        if run and not (joined and content):
            yield run
            run = []
        if content:
            run.append(span)
    if run:
        yield run


def _may_begin(text: str, run: list[Span], place: int, language: str) -> bool:
    cut = place > 0 and text[run[place - 1].end : run[place].start] == "-"
    return not cut and _may_bound(text, run[place], language)


def _may_end(text: str, run: list[Span], place: int, language: str) -> bool:
    cut = place + 1 < len(run) and text[run[place].end : run[place + 1].start] == "-"
    return not cut and _may_bound(text, run[place], language)


def _may_bound(text: str, span: Span, language: str) -> bool:
    word = normalize_key(text[span.start : span.end])
    if language == "hi":
        # Hindi verbs and light adjectives stand beside the noun with nothing in between.
        return len(word) > 1 and word not in general_words("hi")
    return len(word) > 1 and not _EDGE.search(word)


def extract_terms(
    corpus: Iterable[Text], *, longest: int = 5, least: int = 1, limit: int | None = None
) -> pd.DataFrame:
    """Term candidates of a corpus, ranked within each language.

    Parameters
    ----------
    corpus : iterable of documents
        With ``id``, ``text``, ``language``. Cut boilerplate off first, or its words will rank.
    longest : int
        Words in the longest candidate.
    least : int
        Smallest frequency.
    limit : int, optional
        Candidates per language.

    Returns
    -------
    pandas.DataFrame
        rank, term (its most frequent spelling, lower case in English unless a name), language,
        words, score, c_value, specific (share of words not in general language, 0 to 1),
        frequency, documents, and where it first stands (doc, code points). Inflected forms are
        counted together.

    Raises
    ------
    ValueError
        For an unknown language, or `longest` or `least` below one.

    Examples
    --------
    >>> note = Passage("n", "कश्मीर विवाद पर कश्मीर विवाद, कश्मीर विवादों से।", "hi")
    >>> extract_terms([note])[["term", "frequency"]].values.tolist()[0]
    ['कश्मीर विवाद', 3]
    """
    if min(longest, least) < 1:
        raise ValueError("longest and least are at least 1: a term has a word and occurs")
    parts = []
    by_language: dict[str, list[Text]] = defaultdict(list)
    for document in corpus:
        by_language[check(document.language)].append(document)
    for language, documents in sorted(by_language.items()):
        parts.append(_rank(documents, language, longest, least, limit))
    filled = [part for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=COLUMNS)


def _rank(
    documents: list[Text], language: str, longest: int, least: int, limit: int | None
) -> pd.DataFrame:
    found: dict[tuple[str, ...], list[tuple[str, int, int]]] = defaultdict(list)
    spelt: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for document in documents:
        for key, start, end in candidates(document.text, language, longest=longest):
            found[key].append((document.id, start, end))
            spelt[key][document.text[start:end]] += 1
    frequency = {key: len(places) for key, places in found.items() if len(places) >= least}
    general = {stem_key(word, language) for word in general_words(language)}
    nested = _nesting(frequency)
    rows = []
    for key, count in frequency.items():
        value = log2(len(key) + 1) * (count - nested.get(key, 0.0))
        specific = sum(word not in general for word in key) / len(key)
        score = value * specific * (SEVERAL if len(key) > 1 else 1.0)
        docs = {doc for doc, _, _ in found[key]}
        rows.append(
            (_spelling(spelt[key]), len(key), score, value, specific, count, len(docs))
            + found[key][0]
        )
    frame = pd.DataFrame(rows, columns=["term", *COLUMNS[3:]])
    frame = frame[frame["score"] > 0].sort_values(
        ["score", "frequency", "term"], ascending=[False, False, True]
    )
    frame = frame.drop_duplicates("term").head(limit if limit else len(frame))
    frame.insert(0, "rank", range(1, len(frame) + 1))
    frame.insert(2, "language", language)
    return frame[COLUMNS]


def _spelling(counts: Counter[str]) -> str:
    best = max(counts.items(), key=lambda item: (item[1], item[0].islower(), item[0]))[0]
    return str(regex.sub(r"\s+", " ", best))


def _nesting(frequency: dict[tuple[str, ...], int]) -> dict[tuple[str, ...], float]:
    """Mean frequency of the longer candidates in which each one stands (C-value's subtrahend)."""
    total: Counter[tuple[str, ...]] = Counter()
    longer: Counter[tuple[str, ...]] = Counter()
    for key, count in frequency.items():
        parts = {
            key[i:j]
            for i in range(len(key))
            for j in range(i + 1, len(key) + 1)
            if j - i < len(key)
        }
        for part in parts:
            total[part] += count
            longer[part] += 1
    return {key: total[key] / longer[key] for key in total}
