"""Concordance: every occurrence of a word or term with what stands left and right of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd
import regex

from analysis.language import FormMatcher, check, normalize_key
from analysis.terminology.terms import inflect, longest

__all__ = ["concordance"]

COLUMNS = ["doc", "start", "end", "left", "match", "right"]


def concordance(
    texts: Mapping[str, str],
    query: str | Iterable[str],
    *,
    language: str,
    width: int = 40,
    inflected: bool = True,
    sort: str = "position",
) -> pd.DataFrame:
    """Key word in context, in either script.

    Parameters
    ----------
    texts : mapping of str to str
        Document id to text.
    query : str or iterable of str
        A word or phrase, or several (all forms of a concept). Compared by key: nukta, anusvara,
        case and typographic quotes do not matter.
    language : {'hi', 'en'}
    width : int
        Context on each side, in grapheme clusters: a Hindi letter is never parted from its signs.
    inflected : bool
        Whether regular oblique and plural forms are found as well.
    sort : {'position', 'left', 'right'}
        Order: as in the texts, by the words before (read leftwards), or by the words after.

    Returns
    -------
    pandas.DataFrame
        doc, start, end (code points), left, match, right; line ends in the context are spaces.

    Raises
    ------
    ValueError
        For an unknown language or order, a negative width, or a query without a letter.

    Examples
    --------
    >>> lines = concordance({"a": "भारत ने वार्ताओं का स्वागत किया।"}, "वार्ता", language="hi", width=4)
    >>> lines[["left", "match", "right"]].values.tolist()
    [['त ने ', 'वार्ताओं', ' का स्वा']]
    >>> lines = concordance({"a": "Talks on talks."}, "talks", language="en", sort="right")
    >>> lines["start"].tolist()
    [9, 0]
    """
    if width < 0:
        raise ValueError(f"width is {width}: give the number of letters to show on each side")
    if sort not in ("position", "left", "right"):
        raise ValueError(f"unknown order {sort!r}: expected 'position', 'left' or 'right'")
    forms = [query] if isinstance(query, str) else list(query)
    if inflected:
        forms += [ending for form in forms for ending in inflect(form, check(language))]
    matcher = FormMatcher(forms, language)
    rows = []
    for doc, text in texts.items():
        for start, end, _ in longest(matcher.find(text), len(text)):
            left, right = _context(text, start, end, width)
            rows.append((doc, start, end, left, text[start:end], right))
    frame = pd.DataFrame(rows, columns=COLUMNS)
    return _sorted(frame, sort)


def _context(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    # A grapheme cluster is seldom longer than eight code points; look no further than needed.
    before = regex.findall(r"\X", text[max(0, start - 8 * width - 8) : start])
    after = regex.findall(r"\X", text[end : end + 8 * width + 8])
    left = "".join(before[len(before) - min(width, len(before)) :])
    return _plain(left), _plain("".join(after[:width]))


def _plain(context: str) -> str:
    return str(regex.sub(r"\s", " ", context))


def _sorted(frame: pd.DataFrame, sort: str) -> pd.DataFrame:
    if sort == "position" or frame.empty:
        return frame
    keys = [
        list(reversed(words)) if sort == "left" else words
        for words in (regex.findall(r"\w+", normalize_key(cell)) for cell in frame[sort])
    ]
    order = sorted(range(len(frame)), key=lambda row: (keys[row], row))
    return frame.iloc[order].reset_index(drop=True)
