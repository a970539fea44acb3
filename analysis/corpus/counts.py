"""How much text there is: paragraphs, sentences, words and characters by zone."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import regex

from analysis import language as lang
from analysis.corpus.documents import Document
from analysis.corpus.zones import KINDS

__all__ = ["count_documents", "count_paragraphs", "find_words"]

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


def count_paragraphs(documents: Iterable[Document]) -> pd.DataFrame:
    """Every paragraph with its place, zone and size.

    Returns
    -------
    pandas.DataFrame
        doc, paragraph, line, start, end, zone, sentences, words; one row a line that holds text.
    """
    rows = []
    for document in documents:
        for zone in document.zones:
            text = document.text[zone.start : zone.end]
            sentences = len(lang.sentences(text, document.language))
            words = len(find_words(text, document.language))
            place = (document.id, zone.paragraph, zone.line, zone.start, zone.end, zone.kind)
            rows.append((*place, sentences, words))
    columns = ["doc", "paragraph", "line", "start", "end", "zone", "sentences", "words"]
    return pd.DataFrame(rows, columns=columns)


def count_documents(documents: Iterable[Document]) -> pd.DataFrame:
    """Size of every zone of every document.

    Returns
    -------
    pandas.DataFrame
        doc, language, zone, paragraphs, sentences, words, characters (code points without line
        ends); one row a document and kind of zone it has, kinds in the order of `KINDS`.
    """
    documents = list(documents)
    found = count_paragraphs(documents)
    found["characters"] = found["end"] - found["start"]
    sums = found.groupby(["doc", "zone"], as_index=False).agg(
        paragraphs=("paragraph", "size"),
        sentences=("sentences", "sum"),
        words=("words", "sum"),
        characters=("characters", "sum"),
    )
    languages = {document.id: document.language for document in documents}
    places = {document.id: number for number, document in enumerate(documents)}
    sums.insert(1, "language", sums["doc"].map(languages))
    order = sums["doc"].map(places) * len(KINDS) + sums["zone"].map(KINDS.index)
    return sums.loc[order.sort_values(kind="stable").index].reset_index(drop=True)
