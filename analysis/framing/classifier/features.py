"""What the classifier sees of a text: its words, and the frames its dictionary hits speak for."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.framing.dictionary import coder_for
from analysis.language import FormMatcher, check, is_function_word, stem_key, words

__all__ = ["features", "only_names", "swapped", "without_names"]


def features(text: str, language: str) -> list[str]:
    """Features of a text, each as often as it stands there.

    Parameters
    ----------
    text : str
        Any string.
    language : {"hi", "en"}
        Its language.

    Returns
    -------
    list of str
        Words by their stems, without function words and bare numbers; then ``=`` and the frame of
        each hit of the frame dictionary: what the two languages have in common.

    Examples
    --------
    >>> features("The talks of 2015", "en"), features("वार्ताएँ", "hi")
    (['talk', '=dialogue_peace'], ['वार्ता', '=dialogue_peace'])
    """
    own = [
        stem_key(word, check(language))
        for word in words(text, language).texts(text)
        if any(map(str.isalpha, word)) and not is_function_word(word, language)
    ]
    return own + [f"={hit.frame}" for hit in coder_for(language).readings(text)]


def without_names(text: str, matcher: FormMatcher) -> str:
    """Return a text with every name blanked out, its length kept.

    Examples
    --------
    >>> without_names("भारत ने वार्ता की", FormMatcher(["भारत"], "hi"))
    '     ने वार्ता की'
    """
    return _put(text, matcher, {})


def only_names(text: str, matcher: FormMatcher) -> str:
    """Return the names in a text, parted by spaces.

    Examples
    --------
    >>> only_names("India and Pakistan met", FormMatcher(["India", "Pakistan"], "en"))
    'India Pakistan'
    """
    return " ".join(text[start:end] for start, end, _ in _hits(text, matcher))


def swapped(text: str, matcher: FormMatcher, pairs: Mapping[str, str]) -> str:
    """Return a text with names put for others.

    Parameters
    ----------
    text : str
        Any string.
    matcher : FormMatcher
        Of the names in `pairs`.
    pairs : mapping
        Form to what is put for it.

    Examples
    --------
    >>> pairs = {"India": "Pakistan", "Pakistan": "India"}
    >>> swapped("India wrote to Pakistan", FormMatcher(pairs, "en"), pairs)
    'Pakistan wrote to India'
    """
    return _put(text, matcher, pairs)


def _put(text: str, matcher: FormMatcher, pairs: Mapping[str, str]) -> str:
    parts, last = [], 0
    for start, end, form in _hits(text, matcher):
        parts += [text[last:start], pairs.get(form, " " * (end - start))]
        last = end
    return "".join([*parts, text[last:]])


def _hits(text: str, matcher: FormMatcher) -> list[tuple[int, int, str]]:
    """Return hits that do not overlap, the first and longest of each cluster."""
    kept: list[tuple[int, int, str]] = []
    for start, end, form in matcher.find(text):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, form))
    return kept
