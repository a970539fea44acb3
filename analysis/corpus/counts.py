"""How much text there is: paragraphs, sentences, words and characters by zone."""

from __future__ import annotations

import pandas as pd
import regex

from analysis import language as lang
from analysis.corpus.documents import Document
from analysis.corpus.zones import KINDS

__all__ = ["count", "find_words"]

# English: letters and digits, held together by an apostrophe, hyphen or full stop inside.
ENGLISH = regex.compile(r"[A-Za-z0-9]+(?:['’.\-][A-Za-z0-9]+)*")
# Hindi: what stands between spaces, without the punctuation around it.
HINDI = regex.compile(r"[^\s\p{P}\p{S}](?:\S*[^\s\p{P}\p{S}])?")
RULES = {"en": ENGLISH, "hi": HINDI}


def find_words(text: str, language: str) -> list[tuple[int, int]]:
    """Half-open spans of the words, by the plain rule that the word counts of the book use.

    In English a word is a run of ASCII letters and digits, with single apostrophes, hyphens and
    full stops allowed inside; in Hindi it is what stands between spaces, stripped of punctuation.
    Finer tokens, for finding things, are those of `analysis.language.tokenize`.

    Raises
    ------
    ValueError
        If the language is not known.

    Examples
    --------
    >>> text = "“वार्ता” हो सकती है।"
    >>> [text[a:b] for a, b in find_words(text, "hi")]
    ['वार्ता', 'हो', 'सकती', 'है']
    >>> [(a, b) for a, b in find_words("U.S.-led talks don't end.", "en")]
    [(0, 3), (5, 8), (9, 14), (15, 20), (21, 24)]
    """
    lang.check(language)
    return [match.span() for match in RULES[language].finditer(text)]


def count(document: Document) -> dict[str, pd.DataFrame]:
    """Size of one document, by zone and by paragraph.

    Returns
    -------
    dict of pandas.DataFrame
        ``documents``: doc, language, zone, paragraphs, sentences, words, characters (code points
        without line ends); one row a kind of zone, in the order of `KINDS`.
        ``paragraphs``: doc, paragraph, line, start, end, zone, sentences, words; one row a line
        that holds text.
    """
    rows = []
    for zone in document.zones:
        text = document.text[zone.start : zone.end]
        sentences = len(lang.sentences(text, document.language))
        words = len(find_words(text, document.language))
        place = (document.id, zone.paragraph, zone.line, zone.start, zone.end, zone.kind)
        rows.append((*place, sentences, words))
    columns = ["doc", "paragraph", "line", "start", "end", "zone", "sentences", "words"]
    paragraphs = pd.DataFrame(rows, columns=columns)
    return {"documents": _by_zone(document, paragraphs), "paragraphs": paragraphs}


def _by_zone(document: Document, paragraphs: pd.DataFrame) -> pd.DataFrame:
    sized = paragraphs.assign(characters=paragraphs["end"] - paragraphs["start"])
    sums = sized.groupby("zone").agg(
        paragraphs=("paragraph", "size"),
        sentences=("sentences", "sum"),
        words=("words", "sum"),
        characters=("characters", "sum"),
    )
    sums = sums.loc[[kind for kind in KINDS if kind in sums.index]].reset_index()
    sums.insert(0, "doc", document.id)
    sums.insert(1, "language", document.language)
    return sums
