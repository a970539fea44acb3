"""Which script a stretch of text is written in, and which language that suggests."""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

_RUN: Final = regex.compile(
    r"(?P<Devanagari>[\p{Devanagari}\u0951\u0952\u200c\u200d]+)"
    r"|(?P<Latin>\p{Latin}[\p{M}--\p{Devanagari}]*)+"
    r"|(?P<other>[^\p{Devanagari}\p{Latin}\s]+)",
    regex.V1,
)
_LETTERS: Final = {
    "Devanagari": regex.compile(r"[\p{Devanagari}--[।॥०-९॰]]", regex.V1),
    "Latin": regex.compile(r"\p{Latin}"),
}


class Run(NamedTuple):
    """A stretch of text in one script: "Devanagari", "Latin" or "other"."""

    start: int
    end: int
    script: str


def script_runs(text: str) -> list[Run]:
    """Return the stretches of ``text`` that are written in one script.

    Parameters
    ----------
    text : str
        Any string.

    Returns
    -------
    list of Run
        Ordered, disjoint; code-point offsets. White space belongs to no run. Punctuation, ASCII
        digits and every further script, be it Urdu's or a sister of Devanagari, are "other"; danda
        and Devanagari digits are Devanagari, as in the Unicode Character Database. So 5G is two
        runs, and MLAों too. A joiner goes with Devanagari, an accent with the Latin letter before
        it; an invisible control by itself is "other".

    Examples
    --------
    >>> for run in script_runs("पीएम Modi 2019"):
    ...     print(*run)
    0 4 Devanagari
    5 9 Latin
    10 14 other
    """
    return [Run(match.start(), match.end(), str(match.lastgroup)) for match in _RUN.finditer(text)]


def script_counts(text: str) -> dict[str, int]:
    """Return how many Devanagari and Latin letters and marks ``text`` has.

    Parameters
    ----------
    text : str
        Any string.

    Returns
    -------
    dict of str to int
        Counts in code points; digits and danda count for neither.

    Examples
    --------
    >>> script_counts("वार्ता (talks)")
    {'Devanagari': 6, 'Latin': 5}
    """
    return {script: len(letters.findall(text)) for script, letters in _LETTERS.items()}


def dominant_language(text: str) -> str:
    """Return the language whose script most letters of ``text`` are in.

    Parameters
    ----------
    text : str
        A text with at least one Devanagari or Latin letter.

    Returns
    -------
    {"hi", "en"}
        "hi" for Devanagari, "en" for Latin. The script alone decides: Marathi counts as Hindi,
        romanised Hindi as English.

    Raises
    ------
    ValueError
        If the text holds neither script, or as much of one as of the other.

    Examples
    --------
    >>> dominant_language("भारत और Pakistan के बीच वार्ता"), dominant_language("Talks on कश्मीर")
    ('hi', 'en')
    >>> dominant_language("2019!")
    Traceback (most recent call last):
    ...
    ValueError: no dominant script in '2019!': 0 Devanagari and 0 Latin letters
    """
    counts = script_counts(text)
    devanagari, latin = counts["Devanagari"], counts["Latin"]
    if devanagari == latin:
        raise ValueError(
            f"no dominant script in {text[:40]!r}: "
            f"{devanagari} Devanagari and {latin} Latin letters"
        )
    return "hi" if devanagari > latin else "en"
