"""Forms as a list holds them: by their words, and by what must stand between and around these."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

import regex

from analysis.language.keyed_text import KeyedText
from analysis.language.languages import Span
from analysis.language.normalization import LEFT_OUT, NUKTA, normalize_keys

__all__ = ["ODD", "Entry", "Found", "Listed", "Verdict", "best", "chosen", "core_of"]
__all__ += ["entries_of", "listed", "shape_of", "spelt_as_listed"]

_WORD: Final = regex.compile(r"\w+")  # regex's \w knows matras and virama, re's does not
_WORDS: Final = regex.compile(r"\w+(?: \w+)*+")
_SPACE: Final = regex.compile(r"[^\S\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_LINE_END: Final = regex.compile(r"[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
# Edges that are no letters, or that do not belong to the letter beside them.
ODD: Final = regex.compile(rf"^(?:\W|[{LEFT_OUT}])|(?:\W|[{LEFT_OUT}--{NUKTA}])$", regex.V1)

Found = tuple[int, int, str]  # a hit to be sorted: start, less the end, form


class Entry(NamedTuple):
    """A listed form: what must stand before its first word and after its last one."""

    prefix: str
    suffix: str
    acronym: bool
    form: str


Verdict = str | list[Entry]  # a form, "" for none, or entries that depend on what is around
# By the words, and what stands between them; a form by itself where nothing else is asked for.
Listed = dict[str, str | list[Entry]]


def _gap(between: str) -> str | None:
    """Return what stands between two words, spaces and a hyphen being one; None over a line end."""
    if between in {" ", "-"}:
        return " "
    if _LINE_END.search(between):
        return None
    return str(_SPACE.sub(" ", between))


def spelt_as_listed(entries: Listed) -> dict[str, Verdict]:
    """Return the forms that are found wherever they are spelt so, whatever stands around."""
    found: dict[str, Verdict] = {}
    for own in entries.values():
        if isinstance(own, str):
            found[own] = own
        elif not any(entry.prefix or entry.suffix for entry in own):
            found.update((entry.form, entry.form) for entry in own)
    return {form: form for form in found if not ODD.search(form)}


def entries_of(listed: Listed, key: str) -> list[Entry]:
    """Return the entries whose words a key has."""
    core = core_of(key)
    shape = shape_of(key[core.start : core.end]) if core else None
    own = listed.get(shape, []) if shape else []
    return [Entry("", "", False, own)] if isinstance(own, str) else own


def is_acronym(form: str) -> bool:
    """Tell whether a form is written in capitals throughout, at least two of them."""
    if not form.isupper():
        return False
    letters = [char for char in form if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def shape_of(key: str) -> str | None:
    """Return the words of a key, with what must stand between them; None over a line end."""
    if _WORDS.fullmatch(key):
        return key
    words = list(_WORD.finditer(key))
    parts = [words[0].group()]
    for left, right in pairwise(words):
        gap = _gap(key[left.end() : right.start()])
        if gap is None:
            return None
        parts += (gap, right.group())
    return "".join(parts)


def core_of(key: str) -> Span | None:
    """Return where the first word of a key begins and its last one ends."""
    first = _WORD.search(key)
    if first is None:
        return None
    end = len(key)
    while not _WORD.match(key, end - 1):
        end -= 1
    return Span(first.start(), end)


def listed(forms: list[str]) -> Listed:
    """Return the entries of ``forms`` by their shape."""
    entries: Listed = {}
    for form, key in zip(forms, normalize_keys(forms), strict=True):
        key = key.strip()
        core = core_of(key)
        if core is None:
            raise ValueError(f"form {form!r} has no letter or digit to look up")
        shape = shape_of(key[core.start : core.end])
        if shape is None:
            raise ValueError(f"form {form!r} runs over a line end")
        entry = Entry(key[: core.start], key[core.end :], is_acronym(form), form)
        known = entries.get(shape)
        if known is None:
            entries[shape] = [entry] if any(entry[:3]) else form
        elif isinstance(known, str):
            entries[shape] = [Entry("", "", False, known), entry]
        else:
            known.append(entry)
    return entries


def chosen(entries: list[Entry], surface: str) -> str:
    """Return the form that a surface spells: its very self, else the one listed first."""
    forms = [entry.form for entry in entries if not entry.acronym or is_acronym(surface)]
    return surface if surface in forms else forms[0] if forms else ""


def best(keyed: KeyedText, start: int, end: int, entries: list[Entry]) -> list[Found]:
    """Return one form per span: of the entries that fit here, the one spelt like the text."""
    best: dict[Span, str] = {}
    for entry in entries:
        first, last = start - len(entry.prefix), end + len(entry.suffix)
        if first < 0 or keyed.key[first:start] != entry.prefix:
            continue
        if keyed.key[end:last] != entry.suffix:
            continue
        span = keyed.span(first, last)
        surface = keyed.text[span.start : span.end]
        if entry.acronym and not is_acronym(surface):
            continue
        if span not in best or surface == entry.form:
            best[span] = entry.form
    return [(span.start, -span.end, form) for span, form in best.items()]
