"""The languages this package reads, and the span every finder speaks in."""

from __future__ import annotations

from typing import Final, NamedTuple

LANGUAGES: Final = ("hi", "en")


class Span(NamedTuple):
    """A half-open stretch of a text, in Unicode code points.

    Examples
    --------
    >>> text = "शांति वार्ता"
    >>> span = Span(6, 12)
    >>> text[span.start:span.end]
    'वार्ता'
    """

    start: int
    end: int


def check(language: str) -> str:
    """Return ``language`` when it is one we read, else say which ones are.

    Parameters
    ----------
    language : str
        ISO 639-1 code.

    Returns
    -------
    str
        The same code.

    Raises
    ------
    ValueError
        For any other value.

    Examples
    --------
    >>> check("hi"), check("en")
    ('hi', 'en')
    >>> check("ur")
    Traceback (most recent call last):
    ...
    ValueError: unknown language 'ur': expected one of 'hi', 'en'
    """
    if language not in LANGUAGES:
        known = ", ".join(repr(code) for code in LANGUAGES)
        raise ValueError(f"unknown language {language!r}: expected one of {known}")
    return language
