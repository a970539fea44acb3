r"""What a word pattern makes of a text: its pieces, its counts, and where it stops inside a word.

``\w`` of the standard library's ``re`` knows neither vowel sign nor virama. The third-party module
``regex`` follows Unicode's definition (Technical Standard 18, annex C), as the tokens here do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import pandas as pd
import regex

from analysis.language import words

__all__ = ["PATTERNS", "cuts", "inside_words", "top_counts"]

# Widespread word patterns, as their documentation gives them, by the name of their home.
PATTERNS = {
    "Python re, \\w+": r"\w+",
    "scikit-learn's default": r"(?u)\b\w\w+\b",
}


def cuts(text: str, language: str) -> pd.DataFrame:
    r"""The pieces into which each pattern cuts each word of a text.

    Parameters
    ----------
    text : str
        Any string.
    language : {"hi", "en"}
        Its language.

    Returns
    -------
    DataFrame
        ``word``, and a column of tuples of str for each of `PATTERNS`; an empty tuple means that
        the word is lost.

    Examples
    --------
    >>> cuts("नई वार्ता", "hi")["Python re, \\w+"].tolist()
    [('नई',), ('व', 'र', 'त')]
    >>> cuts("new talks", "en")["Python re, \\w+"].tolist()
    [('new',), ('talks',)]
    """
    spans = words(text, language)
    columns: dict[str, list[object]] = {"word": [text[start:end] for start, end in spans]}
    for name, pattern in PATTERNS.items():
        found = [match.span() for match in re.finditer(pattern, text)]
        columns[name] = [
            tuple(text[max(a, start) : min(b, end)] for a, b in found if a < end and b > start)
            for start, end in spans
        ]
    return pd.DataFrame(columns)


def top_counts(text: str, language: str, limit: int = 8) -> pd.DataFrame:
    r"""The most frequent "words" of a text by each pattern, and by our tokens.

    Returns
    -------
    DataFrame
        ``pattern`` (a name of `PATTERNS`, or ``ours``), ``rank``, ``form``, ``times``; forms of
        one frequency stand in the order of the text. A pattern that finds nothing has no row.

    Examples
    --------
    >>> top_counts("बात से बात", "hi", limit=1)[["pattern", "form", "times"]].values.tolist()
    [['Python re, \\w+', 'ब', 2], ['ours', 'बात', 2]]
    """
    found: dict[str, Iterable[str]] = {
        name: re.findall(pattern, text) for name, pattern in PATTERNS.items()
    }
    found["ours"] = (text[start:end] for start, end in words(text, language))
    rows = [
        (name, rank, form, times)
        for name, forms in found.items()
        for rank, (form, times) in enumerate(Counter(forms).most_common(limit), 1)
    ]
    return pd.DataFrame(rows, columns=["pattern", "rank", "form", "times"])


def inside_words(forms: Iterable[str], text: str, language: str) -> pd.DataFrame:
    r"""How often ``\bform\b`` is met, by ``re`` and by ``regex``, and how often the word stands.

    Returns
    -------
    DataFrame
        ``form``, ``by_re`` and ``by_regex`` (matches of the pattern), ``words`` (words of the
        text that are the form).

    Examples
    --------
    >>> inside_words(["पाक", "मोदी"], "मोदी पाकिस्तान गए", "hi").values.tolist()
    [['पाक', 1, 0, 0], ['मोदी', 0, 1, 1]]
    """
    counted = Counter(text[start:end] for start, end in words(text, language))
    rows = []
    for form in forms:
        pattern = rf"\b{re.escape(form)}\b"
        found = (len(module.findall(pattern, text)) for module in (re, regex))
        rows.append((form, *found, counted[form]))
    return pd.DataFrame(rows, columns=["form", "by_re", "by_regex", "words"])
