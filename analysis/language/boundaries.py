"""Whether a stretch of a text begins and ends where words do."""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["match_boundaries"]

_INSIDE: Final = regex.compile(r"[\w\u00ad\u200b-\u200d\u2060]{2}")


def match_boundaries(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` begins and ends where words do.

    Parameters
    ----------
    text : str
        Any string.
    start, end : int
        Half-open span in code points.

    Returns
    -------
    bool
        False when the span cuts a word, a letter with its marks, or is empty.

    Examples
    --------
    >>> match_boundaries("शामिल", 0, 3), match_boundaries("वह शाम को", 3, 6)
    (False, True)
    >>> match_boundaries("Pakistan's", 0, 8), match_boundaries("Pakistan", 0, 3)
    (True, False)
    """
    if not 0 <= start < end <= len(text):
        return False
    return not any(
        0 < position < len(text) and _INSIDE.fullmatch(text, position - 1, position + 1)
        for position in (start, end)
    )
