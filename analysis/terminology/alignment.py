"""Link the words and terms of two texts that say the same, paragraph by paragraph.

Three kinds of evidence make *anchors*: both sides name one concept of the termbase, two words are
one name in two scripts, or both are one number. What they leave open a statistical model may link
(:mod:`analysis.terminology.translation`), if there is text enough to learn from; where there is
not, the statistical links are withheld and the reader is told.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import pandas as pd
import regex

from analysis.language import (
    Span,
    check,
    is_function_word,
    normalize_key,
    similarities,
    stem_key,
    tokenize,
)
from analysis.terminology.termbase import Termbase
from analysis.terminology.terms import find_terms
from analysis.terminology.translation import link_words

__all__ = ["COLUMNS", "SmallCorpusWarning", "align"]

COLUMNS = ["pair", "source_start", "source_end", "source"]
COLUMNS += ["target_start", "target_end", "target", "score", "rule"]
_WORD: Final = regex.compile(r"\w")
_NUMBER: Final = regex.compile(r"\d[\d.,]*")
# No false pair of capitalised words in two paragraphs of the digests comes near it.
SAME_NAME = 0.6


class SmallCorpusWarning(UserWarning):
    """The texts are too few for a statistical model to learn translations from."""


class Link(NamedTuple):
    """A stretch of the source, a stretch of the target, and why they belong together."""

    source: Span
    target: Span
    score: float
    rule: str


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_language: str = "hi",
    target_language: str = "en",
    termbase: Termbase | None = None,
    least: int = 1000,
    on_small: str = "warn",
) -> pd.DataFrame:
    """Links between the words and terms of aligned texts.

    Parameters
    ----------
    source, target : sequence of str
        Equally many texts (sentences or paragraphs); the n-th of one renders the n-th of the other.
    source_language, target_language : {'hi', 'en'}
    termbase : Termbase, optional
        Default: the project's own.
    least : int
        Pairs from which statistical links are trusted. Below it they are withheld.
    on_small : {'warn', 'raise', 'withhold', 'link'}
        What to do below `least`: withhold them with a warning, raise, withhold them without a
        word, or link all the same.

    Returns
    -------
    pandas.DataFrame
        pair (index into the sequences), source_start, source_end, source, target_start,
        target_end, target (offsets in code points), score (0 to 1), rule (``term``, ``name``,
        ``number`` or ``statistical``), ordered by pair and source.

    Raises
    ------
    ValueError
        If the sequences are empty or differ in length, an argument is unknown, or there are too
        few pairs and ``on_small="raise"``.

    Warns
    -----
    SmallCorpusWarning
        If there are too few pairs and ``on_small="warn"``.

    Examples
    --------
    >>> links = align(["पुतिन ने 2022 में युद्धविराम की बात की।"],
    ...               ["Putin spoke of a ceasefire in 2022."], least=1)
    >>> links.loc[links["rule"] != "statistical", ["source", "target", "rule"]].values.tolist()
    [['पुतिन', 'Putin', 'term'], ['2022', '2022', 'number'], ['युद्धविराम', 'ceasefire', 'term']]
    """
    _check_sides(source, target, on_small)
    source, target = list(source), list(target)
    languages = (check(source_language), check(target_language))
    small = len(source) < least
    message = (
        f"{len(source)} pairs of texts are too few to learn translations from (at least {least}): "
        "only links backed by the termbase, a name or a number are kept"
    )
    if small and on_small == "raise":
        raise ValueError(message)
    if small and on_small == "warn":
        warnings.warn(message, SmallCorpusWarning, stacklevel=2)
    anchors = [
        list(_anchors(*pair, languages, termbase)) for pair in zip(source, target, strict=True)
    ]
    links = anchors
    if not small or on_small == "link":
        links = _with_statistical(source, target, languages, anchors)
    return _frame(source, target, links)


def _check_sides(source: Sequence[str], target: Sequence[str], on_small: str) -> None:
    if isinstance(source, str) or isinstance(target, str):
        raise ValueError("give sequences of texts, one item a sentence or paragraph, not one text")
    if not len(source) or len(source) != len(target):
        raise ValueError(
            f"{len(source)} source and {len(target)} target texts: aligned texts are equally many"
        )
    if on_small not in ("warn", "raise", "withhold", "link"):
        known = "'warn', 'raise', 'withhold' or 'link'"
        raise ValueError(f"on_small is {on_small!r}: expected {known}")


def _anchors(
    source: str, target: str, languages: tuple[str, str], termbase: Termbase | None
) -> Iterator[Link]:
    ours, theirs = (
        find_terms(text, language, termbase)
        for text, language in zip((source, target), languages, strict=True)
    )
    used: tuple[list[Span], list[Span]] = ([], [])
    for left, right in _same_concept(ours, theirs, len(source), len(target)):
        used[0].append(left)
        used[1].append(right)
        yield Link(left, right, 1.0, "term")
    ours_free = _free(source, languages[0], used[0])
    theirs_free = _free(target, languages[1], used[1])
    yield from _closest(source, target, ours_free, theirs_free)


def _same_concept(
    ours: pd.DataFrame, theirs: pd.DataFrame, length: int, other: int
) -> Iterator[tuple[Span, Span]]:
    """Pair the occurrences of each concept, those at like places in the texts first."""
    sides: list[dict[str, list[Span]]] = []
    for found in (ours, theirs):
        spans: dict[str, list[Span]] = defaultdict(list)
        for row in found.itertuples():
            spans[row.concept].append(Span(row.start, row.end))
        sides.append(spans)
    for concept, lefts in sides[0].items():
        rights = sides[1].get(concept, [])
        near = sorted(
            (abs(a.start / length - b.start / other), i, j)
            for i, a in enumerate(lefts)
            for j, b in enumerate(rights)
        )
        taken: tuple[set[int], set[int]] = (set(), set())
        for _, i, j in near:
            if i not in taken[0] and j not in taken[1]:
                taken[0].add(i)
                taken[1].add(j)
                yield lefts[i], rights[j]


def _free(text: str, language: str, used: list[Span]) -> list[Span]:
    """Content words outside the spans already linked."""
    return [
        span
        for span in tokenize(text, language)
        if _WORD.search(text, span.start, span.end)
        and not is_function_word(text[span.start : span.end], language)
        and not any(span.start < other.end and other.start < span.end for other in used)
    ]


def _closest(source: str, target: str, ours: list[Span], theirs: list[Span]) -> Iterator[Link]:
    """Link equal numbers and names that sound alike, best first, each word once."""
    found: list[tuple[float, Span, Span, str]] = []
    named: list[tuple[Span, Span]] = []
    for left in ours:
        word = normalize_key(source[left.start : left.end])
        for right in theirs:
            raw = target[right.start : right.end]
            number = _NUMBER.fullmatch(word) is not None
            if number or _NUMBER.fullmatch(raw):
                if word == normalize_key(raw):
                    found.append((1.0, left, right, "number"))
            elif min(len(word), len(raw)) > 2 and _is_name(source, left, target, right):
                named.append((left, right))
    for (left, right), alike in zip(named, _alike(source, target, named), strict=True):
        if alike >= SAME_NAME:
            found.append((alike, left, right, "name"))
    used: set[tuple[int, Span]] = set()
    for score, left, right, rule in sorted(found, key=lambda item: (-item[0], item[1], item[2])):
        if (0, left) not in used and (1, right) not in used:
            used |= {(0, left), (1, right)}
            yield Link(left, right, round(score, 3), rule)


def _alike(source: str, target: str, pairs: list[tuple[Span, Span]]) -> list[float]:
    """Return how alike the words of each pair sound, all pairs weighed at once."""
    ours = list(dict.fromkeys(source[left.start : left.end] for left, _ in pairs))
    theirs = list(dict.fromkeys(target[right.start : right.end] for _, right in pairs))
    alike = similarities(ours, theirs)
    row = {word: number for number, word in enumerate(ours)}
    column = {word: number for number, word in enumerate(theirs)}
    return [
        float(alike[row[source[a.start : a.end]], column[target[b.start : b.end]]])
        for a, b in pairs
    ]


def _is_name(source: str, left: Span, target: str, right: Span) -> bool:
    """Whichever side is in a script with capitals shows a name by its first letter."""
    initials = (source[left.start], target[right.start])
    cased = [letter for letter in initials if letter.lower() != letter.upper()]
    return all(letter.isupper() for letter in cased)


def _with_statistical(
    source: Sequence[str],
    target: Sequence[str],
    languages: tuple[str, str],
    anchors: list[list[Link]],
) -> list[list[Link]]:
    spans, keys = [], []
    for texts, language in zip((source, target), languages, strict=True):
        words = [_free(text, language, []) for text in texts]
        spans.append(words)
        keys.append(
            [
                [stem_key(text[a:b], language) for a, b in row]
                for text, row in zip(texts, words, strict=True)
            ]
        )
    hints = {
        (keys[0][pair][i], keys[1][pair][j])
        for pair, links in enumerate(anchors)
        for link in links
        for i, left in enumerate(spans[0][pair])
        if left == link.source
        for j, right in enumerate(spans[1][pair])
        if right == link.target
    }
    links = [list(known) for known in anchors]
    for pair, i, j, score in link_words(keys[0], keys[1], hints=hints):
        left, right = spans[0][pair][i], spans[1][pair][j]
        if not any(_touch(left, a.source) or _touch(right, a.target) for a in anchors[pair]):
            links[pair].append(Link(left, right, round(score, 3), "statistical"))
    return links


def _touch(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _frame(source: Sequence[str], target: Sequence[str], links: list[list[Link]]) -> pd.DataFrame:
    rows = [
        (pair, *left, source[pair][slice(*left)], *right, target[pair][slice(*right)], score, rule)
        for pair, found in enumerate(links)
        for left, right, score, rule in sorted(found)
    ]
    return pd.DataFrame(rows, columns=COLUMNS)
