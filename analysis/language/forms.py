"""Look up very many surface forms in a text at once, exact for letters and for words.

Text and forms are compared by their keys (:mod:`analysis.language.normalization`), so spelling
variants that a reader takes for one word are found, while पाक is not found inside पाकिस्तान nor
शाम in शामिल. The forms are kept as a trie over words: one pass over the text, however
many they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

import regex

from analysis.language.languages import Span, check
from analysis.language.normalization import KeyedText, normalize_key

_WORD: Final = regex.compile(r"(\w+)")  # regex's \w knows matras and virama, re's does not
_INSIDE: Final = regex.compile(r"[\w\u00ad\u200b-\u200d\u2060]{2}")
_SPACE: Final = regex.compile(r"[^\S\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_LINE_END: Final = regex.compile(r"[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")


class Hit(NamedTuple):
    """One form found: code-point offsets into the text, and the form as it was listed."""

    start: int
    end: int
    form: str


_Found = tuple[int, int, str]  # a hit to be sorted: start, less the end, form


class _Entry(NamedTuple):
    """A listed form: what must stand before its first word and after its last one."""

    prefix: str
    suffix: str
    acronym: bool
    form: str
    plain: bool  # none of the three is asked for


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
        acronym = _is_acronym(form)
        plain = not (prefix or suffix or acronym)
        node.entries.append(_Entry(prefix, suffix, acronym, form, plain))

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
        pieces = _WORD.split(keyed.key)  # between words, a word, by turns
        known = self._first
        found = [at for at in range(1, len(pieces), 2) if pieces[at] in known]
        if not found:
            return []
        bounds = list(accumulate(map(len, pieces), initial=0))
        hits: set[_Found] = set()
        for at in found:
            node: _Node | None = known[pieces[at]]
            start = bounds[at]
            while node is not None:
                if node.entries:
                    hits.update(_best(keyed, start, bounds[at + 1], node.entries))
                node = _next(pieces, at, node) if node.following else None
                at += 2
        return [Hit(start, -end, form) for start, end, form in sorted(hits)]


def _next(pieces: list[str], at: int, node: _Node) -> _Node | None:
    """Return the node that the word after piece ``at`` leads to."""
    if at + 2 >= len(pieces):
        return None
    gap = pieces[at + 1]
    reduced = " " if gap == " " else _gap(gap)
    return None if reduced is None else node.following.get((reduced, pieces[at + 2]))


def _best(keyed: KeyedText, start: int, end: int, entries: list[_Entry]) -> list[_Found]:
    """Return one form per span: of the entries that fit here, the one spelt like the text."""
    if len(entries) == 1 and entries[0].plain:
        return [(keyed.start(start), -keyed.end(end), entries[0].form)]
    best: dict[Span, str] = {}
    for entry in entries:
        first, last = start - len(entry.prefix), end + len(entry.suffix)
        if first < 0 or keyed.key[first:start] != entry.prefix:
            continue
        if keyed.key[end:last] != entry.suffix:
            continue
        span = keyed.span(first, last)
        surface = keyed.text[span.start : span.end]
        if entry.acronym and not _is_acronym(surface):
            continue
        if span not in best or surface == entry.form:
            best[span] = entry.form
    return [(span.start, -span.end, form) for span, form in best.items()]


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
