"""Words, numbers and punctuation marks of a text, as spans over it.

The division is that of the Universal Dependencies treebanks of each language (PUD): in Hindi a
dollar amount or a range of years is one token and a full stop after an abbreviation is its own; in
English a clitic ('s, n't) is parted from its word and a dotted acronym is one token. Hyphenated
words are parted in both.
"""

from __future__ import annotations

from typing import Final

import regex

from analysis.language.languages import Span, check

# Joiners, soft hyphens and direction marks may stand inside a word but do not make one.
_WORD: Final = r"(?:[\u00ad\u200b-\u200f\u2060]*\w)+[\u00ad\u200b-\u200d\u2060]*"
# What most Hindi tokens are: tried first because it is fast, and right where it ends at no word.
_DEVANAGARI: Final = r"[\u0900-\u0963\u0970-\u097f]++(?![\w\u00ad\u200b-\u200f\u2060])"
_DIGITS: Final = r"\d++(?:[.,:]\d++)*+"
_UNIT: Final = r"(?:bn|mn|tn|am|pm|km|kg)\b"  # written without a space: 2bn, 10am
_NUMBER: Final = rf"{_DIGITS}(?:(?={_UNIT})|\w*)"  # 1.5  1,20,000  14:06  45वें
_MARKS: Final = r"[\u00ad\u200b-\u200f\u2060]++|\.{2,}|-{2,}|'{2}|[^\s\x1c-\x1f]"
_YEARS: Final = r"(?<!\w)\d{4}-\d{2}(?:\d\d)?(?![\w-])"
_CLITIC: Final = r"\w+(?=n['’]t\b)|n['’]t\b|(?<=\w)['’](?:s|re|ve|ll|d|m)\b"
_TOKEN: Final = {
    "hi": regex.compile(
        rf"{_DEVANAGARI}|{_YEARS}|\$?(?:{_NUMBER})|{_WORD}|{_MARKS}", regex.IGNORECASE
    ),
    "en": regex.compile(
        rf"(?<!\w)(?:\p{{L}}\.){{2,}}|{_NUMBER}|{_CLITIC}|{_WORD}|{_MARKS}", regex.IGNORECASE
    ),
}
_WORDLIKE: Final = regex.compile(r"\w")


def tokenize(text: str, language: str) -> list[Span]:
    """Return the tokens of ``text``: words, numbers, punctuation marks.

    Parameters
    ----------
    text : str
        Any string.
    language : {"hi", "en"}
        Its language.

    Returns
    -------
    list of Span
        Ordered, disjoint code-point spans that together cover every character but white space.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> text = "डॉ. सिंह को 1.5 अरब मिले।"
    >>> [text[start:end] for start, end in tokenize(text, "hi")]
    ['डॉ', '.', 'सिंह', 'को', '1.5', 'अरब', 'मिले', '।']
    >>> text = "India's U.S. envoy didn't go."
    >>> [text[start:end] for start, end in tokenize(text, "en")]
    ['India', "'s", 'U.S.', 'envoy', 'did', "n't", 'go', '.']
    """
    return [Span._make(match.span()) for match in _TOKEN[check(language)].finditer(text)]


def words(text: str, language: str) -> list[Span]:
    """Return those tokens of ``text`` that are words or numbers.

    Parameters
    ----------
    text : str
        Any string.
    language : {"hi", "en"}
        Its language.

    Returns
    -------
    list of Span
        Those of :func:`tokenize` that hold a letter or a digit, but not a clitic that begins with
        an apostrophe: India's counts as one word, didn't as two.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> [*words("बातचीत, शांति!", "hi")]
    [Span(start=0, end=6), Span(start=8, end=13)]
    >>> len(words("India's talks -- at last.", "en"))
    4
    """
    return [
        span
        for span in tokenize(text, language)
        if _WORDLIKE.search(text, *span) and text[span.start] not in "'’"
    ]
