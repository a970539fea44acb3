"""Look up very many surface forms in a text at once, exact for letters and for words.

Text and forms are compared by their keys (:mod:`analysis.language.normalization`), so spelling
variants that a reader takes for one word are found, while पाक is not found inside पाकिस्तान nor
शाम in शामिल. The forms are kept as a trie over words: one pass over the text, however
many they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

import regex

from analysis.language.languages import check
from analysis.language.normalization import KeyedText, normalize_key

_WORD: Final = regex.compile(r"\w+")  # regex's \w knows matras and virama, re's does not
_INSIDE: Final = regex.compile(r"[\w\u00ad\u200b-\u200d\u2060]{2}")
_SPACE: Final = regex.compile(r"[^\S\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_LINE_END: Final = regex.compile(r"[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")


class Hit(NamedTuple):
    """One form found: code-point offsets into the text, and the form as it was listed."""

    start: int
    end: int
    form: str


class _Entry(NamedTuple):
    """A listed form: what must stand before its first word and after its last one."""

    prefix: str
    suffix: str
    acronym: bool
    form: str


class _Node:
    """A place in the trie: the forms that end here, and the words that may follow."""

    __slots__ = ("entries", "following")

    def __init__(self) -> None:
        self.entries: list[_Entry] = []
        self.following: dict[tuple[str, str], _Node] = {}


def _gap(between: str) -> str | None:
    """Return what stands between two words, spaces and a hyphen being one; None over a line end."""
    if between in {" ", "-"}:
        return " "
    if _LINE_END.search(between):
        return None
    return str(_SPACE.sub(" ", between))


def _is_acronym(form: str) -> bool:
    """Tell whether a form is written in capitals throughout, at least two of them."""
    letters = [char for char in form if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


class FormMatcher:
    """A compiled list of forms, to be looked up in any number of texts.

    Parameters
    ----------
    forms : iterable of str
        Surface forms: names, terms, cue words. Two forms with one key count once per place found.
    language : {"hi", "en"}
        Language of the texts. In both, either script is found.

    Raises
    ------
    ValueError
        If the language is unknown or a form has no letter or digit in it.

    Notes
    -----
    A form written in capitals throughout (US, PTI) is found in capitals only. A hyphen and a space
    are equal between words (जैश-ए-मोहम्मद, जैश ए मोहम्मद); other punctuation has to be there. A
    possessive 's stays outside. Overlapping hits are all returned: which to keep is the caller's
    question. Time is linear in the text.

    Examples
    --------
    >>> FormMatcher(["पाक", "पाकिस्तान"], "hi").find("पाकिस्तान और पाक")
    [Hit(start=0, end=9, form='पाकिस्तान'), Hit(start=13, end=16, form='पाक')]
    >>> FormMatcher(["US", "Jaish-e-Mohammad"], "en").find("It told us: US aid, Jaish e Mohammad")
    [Hit(start=12, end=14, form='US'), Hit(start=20, end=36, form='Jaish-e-Mohammad')]
    """

    def __init__(self, forms: Iterable[str], language: str) -> None:
        self.language = check(language)
        self._first: dict[str, _Node] = {}
        for form in dict.fromkeys(forms):
            self._add(form)

    def _add(self, form: str) -> None:
        key = normalize_key(form).strip()
        words = list(_WORD.finditer(key))
        if not words:
            raise ValueError(f"form {form!r} has no letter or digit to look up")
        node = self._first.setdefault(words[0].group(), _Node())
        for left, right in pairwise(words):
            gap = _gap(key[left.end() : right.start()])
            if gap is None:
                raise ValueError(f"form {form!r} runs over a line end")
            node = node.following.setdefault((gap, right.group()), _Node())
        prefix, suffix = key[: words[0].start()], key[words[-1].end() :]
        node.entries.append(_Entry(prefix, suffix, _is_acronym(form), form))

    def find(self, text: str) -> list[Hit]:
        """Return every listed form that stands in ``text``, ordered by start, longest first.

        Parameters
        ----------
        text : str
            Any string.

        Returns
        -------
        list of Hit
            Spans in code points of ``text``; where several listed forms share a key, the one
            spelt as in the text is named, else the one listed first.
        """
        keyed = KeyedText(text)
        hits: list[Hit] = []
        for match in _WORD.finditer(keyed.key):
            node = self._first.get(match.group())
            if node is not None:
                hits.extend(_from(keyed, match.start(), match.end(), node))
        return sorted(set(hits), key=lambda hit: (hit.start, -hit.end, hit.form))


def _from(keyed: KeyedText, start: int, end: int, node: _Node) -> Iterator[Hit]:
    """Yield the hits whose first word is ``key[start:end]``, which has led to ``node``."""
    while True:
        if node.entries:
            yield from _best(keyed, start, end, node.entries)
        following = _WORD.search(keyed.key, end) if node.following else None
        if following is None:
            return
        gap = _gap(keyed.key[end : following.start()])
        reached = node.following.get((gap, following.group())) if gap is not None else None
        if reached is None:
            return
        node, end = reached, following.end()


def _best(keyed: KeyedText, start: int, end: int, entries: list[_Entry]) -> list[Hit]:
    """Return one hit per span: of the entries that fit here, the one spelt like the text."""
    best: dict[tuple[int, int], Hit] = {}
    for prefix, suffix, acronym, form in entries:
        first, last = start - len(prefix), end + len(suffix)
        if first < 0 or keyed.key[first:start] != prefix or keyed.key[end:last] != suffix:
            continue
        span = keyed.span(first, last)
        surface = keyed.text[span.start : span.end]
        if acronym and not _is_acronym(surface):
            continue
        if span not in best or surface == form:
            best[span] = Hit(span.start, span.end, form)
    return list(best.values())


def find_forms(text: str, forms: Iterable[str], language: str) -> list[Hit]:
    """Return every one of ``forms`` that stands in ``text``; see :class:`FormMatcher`.

    Compile a :class:`FormMatcher` once when the same forms are looked up in several texts.

    Parameters
    ----------
    text : str
        Any string; offsets refer to it.
    forms : iterable of str
        Surface forms.
    language : {"hi", "en"}
        Language of the text.

    Returns
    -------
    list of Hit
        (start, end, form), ordered by start, longest first; overlaps kept.

    Raises
    ------
    ValueError
        If the language is unknown or a form has no letter or digit in it.

    Examples
    --------
    >>> find_forms("नरेन्द्र मोदी शामिल थे", ["नरेंद्र मोदी", "शाम"], "hi")
    [Hit(start=0, end=13, form='नरेंद्र मोदी')]
    >>> find_forms("Pakistan's offer", ["Pakistan", "Pak"], "en")
    [Hit(start=0, end=8, form='Pakistan')]
    """
    return FormMatcher(forms, language).find(text)


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
