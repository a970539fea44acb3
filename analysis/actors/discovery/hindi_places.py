"""Places in Hindi text: listed names, endings, administrative words, and gazetteer sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from analysis.actors.discovery import hindi_cues as cues
from analysis.actors.discovery.hindi_lexicon import Known, keys_of, word_key
from analysis.actors.discovery.hindi_people import Found
from analysis.actors.discovery.hindi_words import (
    BREAK,
    DIGIT,
    HINDI,
    OPEN,
    PLACE_LIKE,
    PUNCTUATION,
    STRANGE,
    Words,
)

__all__ = ["gazetteer", "places"]

# They stand between a name and its kind: हावड़ा रेलवे स्टेशन.
_INNER: Final = keys_of("रेलवे हवाई जंक्शन")
_AIRFIELD: Final = keys_of("अड्डा अड्डे")  # one only with हवाई
_GENITIVE: Final = keys_of("का की के")
_INHABITANTS: Final = keys_of("निवासी निवासियों रहनेवाले ग्रामीणों ग्रामीण किसानों विधायक सांसद महापौर")
_KINDS: Final = frozenset(map(word_key, cues.PLACE_KINDS))
_ONE: Final = word_key("एक")
_COPULA: Final = keys_of("है हैं था थी थे")
_SITED: Final = word_key("स्थित")
_STOPS: Final = keys_of("में का की के") | {",", "("}
# Divisions of a state that are only spoken of by name.
_DIVISIONS: Final = keys_of("जिला जिले जनपद तहसील मंडल प्रखंड ब्लॉक अनुमंडल तालुका संभाग")
_NO_NAME: Final = Known.HEAD | Known.ROLE | Known.TITLE | Known.DEMONYM | Known.ADMINISTRATIVE
_ANY_NAME: Final = Known.GIVEN | Known.SURNAME | Known.PLACE
_LONGEST_SUBJECT: Final = 8


def places(words: Words) -> Iterator[Found]:
    """Yield the places that their form or their neighbours show."""
    flags = words.flags
    for place, flag in enumerate(flags):
        if flag & (Known.ADMINISTRATIVE | Known.FEATURE) and place:
            yield from _before_kind(words, place)
        elif flag & PLACE_LIKE:
            yield Found(place, place + 1, "LOC", "place ending", 35)
        elif flag & OPEN and _lived_in(words, place):
            yield Found(place, place + 1, "LOC", "inhabitants", 33)


def _lived_in(words: Words, place: int) -> bool:
    """Tell whether a word has inhabitants or is a site: X के निवासी, X स्थित कारख़ाना."""
    keys = words.keys
    if place + 2 >= len(words) or (place and words.flags[place - 1] & STRANGE):
        return False
    if keys[place + 1] == _SITED:
        return True
    return keys[place + 1] in _GENITIVE and keys[place + 2] in _INHABITANTS


def _before_kind(words: Words, kind: int) -> Iterator[Found]:
    """X नदी, of which the river is part; X जिले, of which the district is not."""
    flags = words.flags
    name = kind - 1
    while name and words.keys[name] in _INNER:
        name -= 1
    if words.keys[kind] in _AIRFIELD and name == kind - 1:
        return
    sure = words.keys[kind] in _DIVISIONS
    if flags[name] & PUNCTUATION or not flags[name] & HINDI or flags[name] & _NO_NAME:
        return
    firm = flags[name] & (STRANGE | PLACE_LIKE | _ANY_NAME) or (sure and flags[name] & OPEN)
    if not firm or (flags[name] & Known.COMMON and not flags[name] & _ANY_NAME):
        return
    if flags[kind] & Known.FEATURE:
        yield Found(name, kind + 1, "LOC", "feature", 83)
    elif sure or not flags[name] & (Known.GIVEN | Known.SURNAME):
        yield Found(name, kind, "LOC", "administrative word", 62 if sure else 45)


def gazetteer(words: Words) -> Iterator[Found]:
    """Yield the places of sentences that say of their subject what kind of place it is.

    Hindi reference works open so: "X, Y तहसील में ... Z जिले का एक गाँव है" and, as an address,
    "X Y, Z, W स्थित एक गाँव है", where Y is the subdivision that X lies in.
    """
    first = 0
    for place, flag in enumerate(words.flags):
        if flag & BREAK:
            if place - first > 4:
                yield from _sentence(words, first, place)
            first = place + 1
    if len(words) - first > 4:
        yield from _sentence(words, first, len(words))


def _sentence(words: Words, first: int, last: int) -> Iterator[Found]:
    keys = words.keys
    if keys[last - 1] not in _COPULA or keys[last - 2] not in _KINDS:
        return
    one = last - 3
    while one > first and one > last - 7 and keys[one] != _ONE:
        one -= 1
    if keys[one] != _ONE:
        return
    while first < one and words.flags[first] & PUNCTUATION:
        first += 1
    if keys[one - 1] == _SITED and "," in keys[first:one]:
        yield from _address(words, first, one - 1)
    elif first < one:
        yield from _subject(words, first, one)
        yield from _divisions(words, first, one)


def _address(words: Words, first: int, last: int) -> Iterator[Found]:
    """An address: parts between commas, the first one a place and its subdivision."""
    start = first
    for place in range(first, last + 1):
        if place == last or words.keys[place] == ",":
            end = place
            while (
                end > start
                and words.flags[end - 1] & Known.ADMINISTRATIVE
                and (end - 1 > start or place < last)
                and words.keys[end - 1] in _DIVISIONS
            ):
                end -= 1
            if start < end and end - start < 7 and _nameable(words, start, end):
                if start == first and end - start > 1 and not words.glued(end - 1):
                    yield Found(start, end - 1, "LOC", "gazetteer", 90)
                    yield Found(end - 1, end, "LOC", "gazetteer", 90)
                else:
                    yield Found(start, end, "LOC", "gazetteer", 90)
            start = place + 1


def _subject(words: Words, first: int, one: int) -> Iterator[Found]:
    """The subject: all up to the first comma, bracket, postposition, kind or known place."""
    keys, flags = words.keys, words.flags
    end = first
    while (
        end < one
        and keys[end] not in _STOPS
        and not (
            end > first
            and flags[end] & (Known.PLACE | Known.ORGANISATION | Known.ADMINISTRATIVE)
            and not words.glued(end)
        )
    ):
        end += 1
        if flags[end - 1] & Known.FEATURE:
            break
    if first < end < one and end - first <= _LONGEST_SUBJECT and _nameable(words, first, end):
        yield Found(first, end, "LOC", "gazetteer", 90)
        if keys[end] == "(" and end + 2 < one and keys[end + 2] == ")":
            yield Found(end + 1, end + 2, "LOC", "gazetteer", 90)


def _divisions(words: Words, first: int, one: int) -> Iterator[Found]:
    """Behind the subject, the whole name before तहसील, जिले and the like."""
    keys, flags = words.keys, words.flags
    for kind in range(first + 2, one):
        if keys[kind] in _DIVISIONS:
            start = kind
            while (
                start > first
                and kind - start < 4
                and keys[start - 1] not in _STOPS
                and not (flags[start - 1] & (PUNCTUATION | Known.ADMINISTRATIVE))
            ):
                start -= 1
            if first < start < kind and _nameable(words, start, kind):
                yield Found(start, kind, "LOC", "gazetteer", 89)


def _nameable(words: Words, first: int, last: int) -> bool:
    """Tell whether a stretch may be a name: no function words, some letters."""
    flags = words.flags[first:last]
    lettered = bool(flags[0] & HINDI) and all(
        flag & (HINDI | DIGIT) or words.keys[first + number] in "-/.०"
        for number, flag in enumerate(flags)
    )
    alone = last - first == 1
    return lettered and (alone or not any(flag & Known.FUNCTION for flag in flags))
