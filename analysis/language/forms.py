"""Look up very many surface forms in a text at once, exact for letters and for words.

Text and forms are compared by their keys (:mod:`analysis.language.normalization`), so spelling
variants that a reader takes for one word are found, while पाक is not found inside पाकिस्तान nor
शाम in शामिल. The forms are searched for all together (Aho and Corasick 1975, in ahocorasick_rs) in
the outline of the text (:mod:`analysis.language.outlines`), each with the ends of its words: one
pass over the text, however many they are. Every place found is then compared by its key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Final, NamedTuple

import regex
from ahocorasick_rs import BytesAhoCorasick, Implementation

from analysis.language.form_list import (
    ODD,
    Entry,
    Found,
    Verdict,
    best,
    chosen,
    core_of,
    entries_of,
    listed,
    spelt_as_listed,
)
from analysis.language.keyed_text import KeyedText
from analysis.language.languages import check
from analysis.language.normalization import (
    LEFT_OUT,
    normalize_key,
    normalize_keys,
)
from analysis.language.outlines import Outline, outlines, stretches

_GAP_BEFORE: Final = regex.compile(rf"(?r)(?:\W|[{LEFT_OUT}])*+")
_GAP_AFTER: Final = regex.compile(rf"(?:\W|[{LEFT_OUT}])*+")
_START: Final = itemgetter(0)
_FEW: Final = 1000  # forms whose automaton is small enough to be written out in full
_MOST: Final = 1 << 17  # surfaces to remember


class Hit(NamedTuple):
    """One form found: code-point offsets into the text, and the form as it was listed."""

    start: int
    end: int
    form: str


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
        self._forms = list(dict.fromkeys(forms))
        self._entries = listed(self._forms)
        patterns = [b" %b " % outline for outline in dict.fromkeys(outlines(self._entries))]
        kind = Implementation.DFA if len(patterns) <= _FEW else Implementation.ContiguousNFA
        automaton = BytesAhoCorasick(patterns, implementation=kind)
        self._search = automaton.find_matches_as_indexes
        # What each surface met so far spells, the listed ones first.
        self._known = spelt_as_listed(self._entries)
        self._most = len(self._known) + _MOST
        self._some_ask = False

    def __reduce__(self) -> tuple[type[FormMatcher], tuple[list[str], str]]:
        return FormMatcher, (self._forms, self.language)  # compiled anew in another process

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
        hits: list[Hit] = []
        in_order = True
        for begin, stop in stretches(text):
            in_order = self._find(text[begin:stop], begin, hits) and in_order
        if not in_order:
            return sorted(set(hits), key=lambda hit: (hit.start, -hit.end, hit.form))
        hits.reverse()  # from those by end to those by start, the longest first
        hits.sort(key=_START)
        return hits

    def _find(self, text: str, offset: int, hits: list[Hit]) -> bool:
        """Add what stands in a stretch of a text; tell whether it comes by end, and once each."""
        outline = Outline(text)
        if not outline.simple:
            hits += [Hit(s + offset, offset - e, form) for s, e, form in self._find_by_key(text)]
            return False
        places = self._search(outline.body, True)
        if not places:
            return True
        origin = outline.origin()
        spans = [(origin[first], origin[last - 1] - 1) for _, first, last in places]
        verdicts = self._judge([text[start:end] for start, end in spans])
        new = tuple.__new__
        hits += [
            new(Hit, (start + offset, end + offset, verdict))
            for (start, end), verdict in zip(spans, verdicts, strict=True)
            if verdict and verdict.__class__ is str
        ]
        in_order = True
        if self._some_ask:
            for (start, end), verdict in zip(spans, verdicts, strict=True):
                if isinstance(verdict, list):
                    around = _among(text, start, end, verdict)
                    hits += [Hit(s + offset, offset - e, form) for s, e, form in around]
                    in_order = False
        return in_order

    def _judge(self, surfaces: list[str]) -> list[Verdict]:
        """Return what each stretch between two ends of words spells."""
        known = self._known
        try:
            return [known[surface] for surface in surfaces]
        except KeyError:
            if len(known) > self._most:
                known = self._known = spelt_as_listed(self._entries)
            new = [surface for surface in dict.fromkeys(surfaces) if surface not in known]
            known.update(zip(new, self._learned(new), strict=True))
            return [known[surface] for surface in surfaces]

    def _learned(self, surfaces: list[str]) -> Iterator[Verdict]:
        """Yield what surfaces spell: a form, nothing, or what depends on what is around."""
        for surface, key in zip(surfaces, normalize_keys(surfaces), strict=True):
            entries = entries_of(self._entries, key)
            if not entries:
                yield ""
            elif ODD.search(surface) or any(entry.prefix or entry.suffix for entry in entries):
                self._some_ask = True
                yield entries
            else:
                yield chosen(entries, surface)

    def _find_by_key(self, text: str) -> Iterable[Found]:
        """Search the key of a text whose characters change their neighbours."""
        keyed = KeyedText(text)
        outline = Outline(keyed.key)
        origin = outline.origin()
        for _, first, last in self._search(outline.body, True):
            start, end = origin[first], origin[last - 1] - 1
            key = keyed.key[start:end]
            core = core_of(key)
            if core and (entries := entries_of(self._entries, key)):
                yield from best(keyed, start + core.start, start + core.end, entries)


def _among(text: str, start: int, end: int, entries: list[Entry]) -> list[Found]:
    """Return what entries fit a stretch of text and the punctuation around it."""
    begin = _GAP_BEFORE.match(text, 0, start).start()
    stop = _GAP_AFTER.match(text, end).end() + 1  # what follows may keep a colon from visarga
    inner = core_of(normalize_key(text[start:end]))
    keyed = KeyedText(text[begin:stop])
    outer = core_of(keyed.key)
    if inner is None or outer is None:
        return []
    found = best(keyed, outer.start, outer.start + inner.end - inner.start, entries)
    return [(first + begin, last - begin, form) for first, last, form in found]


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
