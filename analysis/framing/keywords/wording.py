"""The words of a text as terms to be counted: comparison keys, single or in pairs."""

from __future__ import annotations

__all__ = ["wordings"]

from functools import lru_cache

from analysis.language import normalize_key, words


def wordings(text: str, language: str, *, bigrams: bool = False) -> list[str]:
    """Words of a text as comparison keys, in order, and if wanted the pairs of neighbours.

    Parameters
    ----------
    text : str
        Any string.
    language : {"hi", "en"}
        Its language.
    bigrams : bool
        Whether pairs follow the single words. A pair is never divided by more than spaces: no
        comma, full stop or end of line is inside.

    Returns
    -------
    list of str
        Spelling variants that a reader takes for one word are one key (संबंध, सम्बन्ध). Numbers are
        words; a word in Devanagari is never cut at a sign.

    Examples
    --------
    >>> wordings("Talks, not war.", "en", bigrams=True)
    ['talks', 'not', 'war', 'not war']
    >>> wordings("सम्बन्ध सुधरे। वार्ता हुई", "hi", bigrams=True)
    ['संबंध', 'सुधरे', 'वार्ता', 'हुई', 'संबंध सुधरे', 'वार्ता हुई']
    """
    spans = list(words(text, language))
    keys = [_key(text[start:end]) for start, end in spans]
    if not bigrams:
        return keys
    pairs = [
        f"{keys[place - 1]} {keys[place]}"
        for place in range(1, len(spans))
        if _beside(text[spans[place - 1].end : spans[place].start])
    ]
    return keys + pairs


def _beside(between: str) -> bool:
    return between.isspace() and "\n" not in between


@lru_cache(maxsize=1 << 16)
def _key(surface: str) -> str:
    return normalize_key(surface)
