"""Organisations in Hindi text: heads with what stands before them, and acronyms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from analysis.actors.discovery import hindi_cues as cues
from analysis.actors.discovery.hindi_lexicon import Known, keys_of, word_key
from analysis.actors.discovery.hindi_people import Found
from analysis.actors.discovery.hindi_words import ACRONYM, STRANGE, Words

__all__ = ["organisations"]

_WEAK: Final = frozenset(map(word_key, cues.WEAK_HEADS))
_OF: Final = keys_of("ऑफ ऑफ़ आफ ऑव")
_LEVELS: Final = keys_of("राज्य केंद्र")
# What is heard of in general: no names without a place or a people, and never inside a name.
_GENERAL: Final = keys_of(
    """सरकार पुलिस सेना पार्टी दल अदालत संगठन टीम कंपनी चैनल एजेंसी समूह ग्रुप बैंक स्कूल कॉलेज
    अस्पताल विभाग संस्था प्रशासन सेवा"""
)
_FORCES: Final = keys_of("सेना वायुसेना नौसेना टीम दूतावास उच्चायोग पुलिस संसद कैबिनेट मंत्रिमंडल")
# Heads of official bodies: a domain before them is enough (रक्षा मंत्रालय).
_OFFICIAL: Final = keys_of(
    """मंत्रालय विभाग आयोग परिषद विश्वविद्यालय न्यायालय निदेशालय प्राधिकरण ब्यूरो सचिवालय संस्थान निगम
    पार्टी मोर्चा मोर्चे गठबंधन महासभा विधानसभा विद्यापीठ महाविद्यालय"""
)
# Heads in English words, which follow a coined name: स्टार न्यूज़.
_ENGLISH: Final = keys_of("टीवी न्यूज टाइम्स एक्सप्रेस पोस्ट क्लब यूनाइटेड ग्रुप रेडियो")
_CHARITIES: Final = keys_of("ट्रस्ट मिशन फाउंडेशन समिति संघ महासंघ मंच सभा")
_OPENERS: Final = keys_of("राज्य केंद्र राष्ट्रीय अंतरराष्ट्रीय अंतर्राष्ट्रीय अखिल केंद्रीय संयुक्त विश्व इंडियन ऑल")
_GENITIVE: Final = word_key("के")
_OFFICES: Final = keys_of("अध्यक्ष उपाध्यक्ष चेयरमैन सीईओ महाप्रबंधक महासचिव प्रवक्ता संस्थापक")
_GOVERNMENT: Final = word_key("सरकार")
_TEAM: Final = word_key("टीम")
_PROPER: Final = (
    Known.PLACE | Known.DEMONYM | Known.GIVEN | Known.SURNAME | Known.ORGANISATION
)  # fmt: skip
_NO_PART: Final = Known.FUNCTION | Known.TITLE | Known.ROLE | Known.ADMINISTRATIVE
_MOST: Final = 6


def organisations(words: Words) -> Iterator[Found]:
    """Yield the organisations that a head, ऑफ़ or a string of letter names shows."""
    for place, flag in enumerate(words.flags):
        if flag & Known.HEAD:
            yield from _headed(words, place)
        elif flag & ACRONYM:
            if not flag & Known.PLACE:
                yield Found(place, place + 1, "ORG", "acronym", 50)
        elif flag & Known.INITIAL:
            yield from _dotted(words, place)
        elif words.keys[place] in _OF:
            yield from _of(words, place)
        elif flag & STRANGE and _presided(words, place):
            yield Found(place, place + 1, "ORG", "office", 32)


def _presided(words: Words, place: int) -> bool:
    """Tell whether an unknown word has a chairman: X के अध्यक्ष."""
    keys = words.keys
    return (
        place + 2 < len(words)
        and keys[place + 1] == _GENITIVE
        and keys[place + 2] in _OFFICES
        and not (place and words.flags[place - 1] & STRANGE)
    )


def _headed(words: Words, head: int) -> Iterator[Found]:
    """A head, and to its left all that may be of its name."""
    flags, keys = words.flags, words.keys
    first = head
    while (
        first and head - first < _MOST and (_extends(words, first - 1) or _filled(words, first - 1))
    ):
        first -= 1
    first = _opening(words, first, head)
    if first == head:
        return
    named = any(_proper(flags[place]) for place in range(first, head))
    if keys[head] in _WEAK and keys[head] not in _OFFICIAL:
        firm = _weakly(words, first, head)
    elif keys[head] in _OFFICIAL:
        firm = named or any(flags[place] & Known.MODIFIER for place in range(first, head))
    else:
        firm = named or any(
            flags[place] & (STRANGE | Known.MODIFIER) for place in range(first, head)
        )
    if firm:
        last = head + 1
        while last < len(words) and flags[last] & Known.HEAD and keys[last] not in _GENERAL:
            last += 1
        yield Found(first, last, "ORG", "head", 84 + (last - first))


def _proper(flag: int) -> bool:
    """Tell whether a word is part of a name of something, beyond doubt."""
    return bool(flag & (_PROPER | ACRONYM)) and not flag & (Known.WEAK | Known.FUNCTION)


def _weakly(words: Words, first: int, head: int) -> bool:
    """A common noun is a name only beside a place, a people or another name."""
    near, key = words.flags[head - 1], words.keys[head]
    if key == _GOVERNMENT:
        return bool(near & (Known.PLACE | Known.DEMONYM) and _proper(near)) or (
            words.keys[head - 1] in _LEVELS
        )
    if key == _TEAM:
        return bool(words.flags[first] & Known.DEMONYM)
    if key in _FORCES:
        return _proper(near) or bool(words.flags[first] & Known.DEMONYM)
    if near & Known.DEMONYM or (key in _GENERAL and near & Known.PLACE):
        return False
    if key in _CHARITIES and near & (Known.GIVEN | Known.SURNAME | STRANGE):
        return True
    return (
        _proper(near)
        or (near & Known.MODIFIER and _proper(words.flags[first]))
        or bool(key in _ENGLISH and near & STRANGE)
    )


def _opening(words: Words, first: int, head: int) -> int:
    """Move the left edge to the last word that opens names: a people, a place, "national"."""
    flags, keys = words.flags, words.keys
    while first < head and keys[first] in _GENERAL:
        first += 1
    while (
        first < head
        and not flags[first] & (_PROPER | ACRONYM)
        and (flags[first + 1] & Known.ORGANISATION and keys[first] not in _OPENERS)
    ):
        first += 1
    for place in range(head - 1, first, -1):
        opens = flags[place] & Known.DEMONYM or keys[place] in _OPENERS
        country = flags[place] & Known.PLACE and not flags[place - 1] & Known.PLACE
        if country and flags[place - 1] & (Known.HEAD | Known.ORGANISATION):
            country = 0
        if (opens and not flags[place - 1] & (Known.PLACE | Known.DEMONYM)) or country:
            return place
    return first


def _extends(words: Words, place: int) -> bool:
    """Tell whether the word at ``place`` may belong to the name whose head follows."""
    flag, key = words.flags[place], words.keys[place]
    if key in _LEVELS or flag & Known.MODIFIER:
        return True
    if flag & _NO_PART:
        return False
    if flag & Known.HEAD:
        return key not in _GENERAL
    return bool(flag & (_PROPER | ACRONYM | STRANGE)) and not (
        flag & Known.COMMON and not flag & (Known.PLACE | Known.DEMONYM)
    )


def _filled(words: Words, place: int) -> bool:
    """Tell whether a common noun stands inside a name: जन अधिकार मोर्चा."""
    flag = words.flags[place]
    plain = flag & Known.COMMON and not flag & (_NO_PART | Known.HEAD)
    return bool(plain and place and words.flags[place - 1] & Known.MODIFIER) and not (
        words.flags[place - 1] & Known.FUNCTION
    )


def _of(words: Words, place: int) -> Iterator[Found]:
    """X ऑफ़ Y: names in English words."""
    flags = words.flags
    first = place
    while (
        first
        and place - first < 4
        and (_extends(words, first - 1) or (first == place and flags[first - 1] & Known.HEAD))
    ):
        first -= 1
    last = place + 1
    while (
        last < len(words)
        and last - place < 5
        and (
            flags[last] & (_PROPER | Known.HEAD | Known.MODIFIER | STRANGE)
            and not flags[last] & _NO_PART
        )
    ):
        last += 1
        if flags[last - 1] & Known.PLACE:
            break
    if first < place and last > place + 1:
        headed = any(flags[other] & Known.HEAD for other in range(first, last))
        if headed or flags[last - 1] & Known.PLACE:
            yield Found(first, last, "ORG", "ऑफ़", 95)


def _dotted(words: Words, first: int) -> Iterator[Found]:
    """बी.बी.सी.: three letter names or more, each with its stop, no surname behind."""
    keys, flags, total = words.keys, words.flags, len(words)
    if first > 1 and keys[first - 1] == "." and flags[first - 2] & Known.INITIAL:
        return
    place = first
    letters = 0
    while place < total and flags[place] & Known.INITIAL and (place == first or words.glued(place)):
        letters += 1
        place += 1
        if place + 1 < total and keys[place] == "." and words.glued(place):
            place += words.glued(place + 1) and bool(flags[place + 1] & Known.INITIAL)
    named = place < total and flags[place] & (Known.GIVEN | Known.SURNAME)
    if letters > 2 and place - first > letters and not named:
        yield Found(first, place, "ORG", "acronym", 51)
