"""Words and punctuation marks of a text, as spans over it."""

from __future__ import annotations

from typing import Final

import regex

from analysis.language.languages import Span, check

_WORD: Final = regex.compile(r"[\w\u00ad\u200b-\u200f]+")
_TOKEN: Final = regex.compile(
    r"""
    \d+(?:[.,:/]\d+)+            # 3.5  1,20,000  14:06
    | [\w\u00ad\u200b-\u200f]+
    | (\p{P})\1+                 # ... --
    | [^\s\x1c-\x1f]
    """,
    regex.VERBOSE,
)


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
    >>> text = "डॉ. सिंह ने कहा।"
    >>> [text[start:end] for start, end in tokenize(text, "hi")]
    ['डॉ', '.', 'सिंह', 'ने', 'कहा', '।']
    """
    check(language)
    return [Span(*match.span()) for match in _TOKEN.finditer(text)]
