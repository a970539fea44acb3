"""The words of a text as terms to be counted: comparison keys, single or in pairs."""

from __future__ import annotations

__all__ = ["wordings"]

from functools import lru_cache

from analysis.language import is_function_word, normalize_key, words


def wordings(
    text: str, language: str, *, bigrams: bool = False, functions: bool = True
) -> list[str]:
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
    functions : bool
        Whether function words, and pairs with one in them, are among them.

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
    >>> wordings("The US told us of peace talks", "en", bigrams=True, functions=False)
    ['us', 'told', 'peace', 'talks', 'us told', 'peace talks']
    """
    spans = list(words(text, language))
    surfaces = [text[start:end] for start, end in spans]
    keys = [_key(surface, language, functions) for surface in surfaces]
    single = [key for key in keys if key]
    if not bigrams:
        return single
    return single + [
        f"{keys[place - 1]} {keys[place]}"
        for place in range(1, len(spans))
        if keys[place - 1] and keys[place]
        and _beside(text[spans[place - 1].end : spans[place].start])
    ]  # fmt: skip


def _beside(between: str) -> bool:
    return between.isspace() and "\n" not in between


@lru_cache(maxsize=1 << 16)
def _key(surface: str, language: str, functions: bool) -> str:
    """Comparison key of a word; empty if it is left out."""
    if not functions and is_function_word(surface, language):
        return ""
    return normalize_key(surface)
