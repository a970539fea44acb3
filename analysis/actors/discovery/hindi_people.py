"""People in Hindi text: listed names and their neighbours, titles, verbs of speech, honorifics."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from analysis.actors.discovery.hindi_lexicon import Known, keys_of, word_key
from analysis.actors.discovery.hindi_words import (
    ACRONYM,
    BREAK,
    OPEN,
    PLACE_LIKE,
    PUNCTUATION,
    STRANGE,
    Words,
)

__all__ = ["Found", "people"]

_LISTED: Final = Known.GIVEN | Known.SURNAME
_OTHER: Final = Known.PLACE | Known.ORGANISATION
_MOST: Final = 6
_SPOKE: Final = keys_of("कहा बताया माना पूछा लिखा बोला दावा आरोप चेतावनी स्वीकार घोषणा अपील")
_ALSO_SURNAMES: Final = keys_of("ली मे")  # Lee, May: forms of verb and postposition too
_JOE: Final = word_key("जो")  # the pronoun too: a name only behind a title
_REACH: Final = 8  # how far behind ने the verb of speech may stand
_ERGATIVE: Final = word_key("ने")
_SAYS: Final = keys_of("कहना मानना तर्क मुताबिक अनुसार")
_GENITIVE: Final = keys_of("का की के")
# They stand between a given name and a surname as well as behind.
_INSIDE: Final = keys_of("सिंह कुमार चंद्र लाल राम नाथ प्रसाद देव")
# Endings of surnames that look like inflected words: अग्रकर, सहायवाला.
_SURNAMES: Final = ("कर", "कार", "वाला", "वाले", "वाल", "ानी", "ाणी")
_DOUBTFUL: Final = Known.WEAK | Known.COMMON | Known.FUNCTION | Known.PLACE | Known.ORGANISATION


class Found(NamedTuple):
    """A candidate: words from ``first`` up to ``last``, its type, its rule, how firm it is."""

    first: int
    last: int
    type: str
    rule: str
    weight: int


def people(words: Words) -> Iterator[Found]:
    """Yield the people of a text, in order; candidates may overlap with those of other rules."""
    place, flags = 0, words.flags
    total = len(words)
    while place < total:
        flag = flags[place]
        if flag & (_LISTED | Known.INITIAL | OPEN | ACRONYM | Known.PLACE):
            end = _run(words, place)
            if end > place:
                yield from _judge(words, place, end)
                place = end
                continue
        place += 1


def _part(words: Words, place: int, first: int) -> bool:
    """Tell whether a word may be part of a person's name, in a run begun at ``first``."""
    flag = words.flags[place]
    if flag & (_LISTED | OPEN):
        return True
    if flag & Known.PLACE and place == first:  # महेश्वर सिंह
        return place + 1 < len(words) and words.keys[place + 1] in _INSIDE
    if flag & Known.INITIAL:
        alone = not flag & Known.FUNCTION or _dotted(words, place)
        return alone or (place > first and bool(words.flags[place - 1] & Known.INITIAL))
    if flag & ACRONYM:
        follows = words.flags[place + 1] if place + 1 < len(words) else 0
        return bool(follows & _LISTED) and not flag & Known.ORGANISATION
    return place > first and bool(flag & Known.PARTICLE)


def _dotted(words: Words, place: int) -> bool:
    return place + 1 < len(words) and words.keys[place + 1] == "." and words.glued(place + 1)


def _run(words: Words, first: int) -> int:
    """Return where the run of possible parts of a name ends."""
    place = first
    total = min(len(words), first + _MOST + 6)
    while place < total:
        if _part(words, place, first) or _joins(words, place, first):
            place += 1
        else:
            break
    while place > first and not _part(words, place - 1, first):
        place -= 1
    return place + _also_surname(words, place, first)


def _also_surname(words: Words, place: int, first: int) -> bool:
    """Tell whether ली or मे ends a Western name: ब्रूस ली ने."""
    here = first < place < len(words) and words.keys[place] in _ALSO_SURNAMES
    return here and bool(words.flags[place - 1] & Known.WEST)


def _joins(words: Words, place: int, first: int) -> bool:
    """Tell whether a mark holds two parts together: the stop of an initial, a hyphen, '."""
    if place == first or place + 1 >= len(words) or not words.glued(place):
        return False
    mark = words.keys[place]
    if mark == ".":
        return bool(words.flags[place - 1] & Known.INITIAL)
    return mark in "-‐‑'’" and words.glued(place + 1) and _part(words, place + 1, first)


def _judge(words: Words, first: int, last: int) -> Iterator[Found]:
    """Cut a run of possible parts to the names in it, if there is evidence of one."""
    flags = words.flags
    listed = [place for place in range(first, last) if flags[place] & _LISTED]
    titled = _titled(words, first)
    sure = titled and not titled & Known.WEAK
    if _firm(words, listed) or len(listed) > 1 or (listed and sure):
        while (cut := _seam(words, listed)) > 0:
            yield from _with_listed(words, first, listed[cut], listed[:cut], titled)
            first, listed, titled = listed[cut], listed[cut:], 0
        yield from _with_listed(words, first, last, listed, titled)
    elif titled:
        yield from _after_title(words, first, last, titled)
    elif _spoke(words, last) or _honoured(words, last):
        yield from _speaker(words, first, last)


def _firm(words: Words, listed: list[int]) -> bool:
    """Tell whether one of the listed words is nothing but a name."""
    return any(not words.flags[place] & _DOUBTFUL for place in listed)


def _seam(words: Words, listed: list[int]) -> int:
    """Return at which listed word a second person begins, 0 if there is only one.

    A given name behind a surname does so: "शशि कपूर अमिताभ"; not behind सिंह, which stands inside.
    """
    for number in range(2, len(listed)):
        before, here = words.flags[listed[number - 1]], words.flags[listed[number]]
        surname = (
            before & _LISTED == Known.SURNAME and words.keys[listed[number - 1]] not in _INSIDE
        )
        if surname and here & _LISTED == Known.GIVEN:
            return number
    return 0


def _with_listed(
    words: Words, first: int, last: int, listed: list[int], titled: int
) -> Iterator[Found]:
    """A run with listed names: they, and the unknown words right beside them."""
    flags = words.flags
    start, end = listed[0], listed[-1] + 1
    if titled and not titled & Known.WEAK:
        start = first
    elif start > first and not flags[start] & Known.GIVEN and flags[start - 1] & STRANGE:
        start -= not flags[start - 1] & PLACE_LIKE
    while start > first and (
        flags[start - 1] & (Known.INITIAL | ACRONYM) or words.keys[start - 1] == "."
    ):
        start -= 1
    if end < last and _surname_follows(words, end, bool(titled)):
        end += 1
    if end + 1 < last and words.keys[end] in "-'’":
        end += 2
    if start > first and flags[start - 1] & Known.PLACE and words.keys[start] in _INSIDE:
        start -= 1
    if start > 1 and words.keys[start - 1] == _JOE and _titled(words, start - 1):
        start -= 1
    firm = _firm(words, listed)
    if not firm and not titled and (end - start < 2 or len(listed) < 2):
        return
    yield Found(start, end, "PER", "title" if titled else "known name", 60 + (end - start > 1))


def _surname_follows(words: Words, place: int, titled: bool) -> bool:
    """Tell whether an unknown word behind a listed one is the rest of the name."""
    before, here = words.flags[place - 1], words.flags[place]
    if here & Known.INITIAL:
        return bool(before & Known.GIVEN)
    ends = place + 1 == len(words) or bool(words.flags[place + 1] & (Known.FUNCTION | PUNCTUATION))
    if words.keys[place] in _ALSO_SURNAMES:
        return bool(before & Known.WEST) and ends
    if words.keys[place - 1] in _INSIDE or before & Known.WEAK:
        return bool(here & STRANGE) and ends
    named = place > 1 and words.flags[place - 2] & _LISTED and before & Known.SURNAME
    if named or not before & Known.GIVEN:
        return False
    likely = titled or before & Known.WEST or words.keys[place].endswith(_SURNAMES)
    return bool(here & STRANGE or (here & OPEN and likely))


def _after_title(words: Words, first: int, last: int, titled: int) -> Iterator[Found]:
    """Unknown words behind a title (two or three at most), or behind a role."""
    flags = words.flags
    last = min(last, first + 3)
    while last > first + 1 and not flags[last - 1] & STRANGE:
        last -= 1
    if titled & Known.WEAK and last - first < 2:
        return
    ends = last == len(words) or bool(flags[last] & (Known.FUNCTION | PUNCTUATION))
    if not ends and not titled & Known.TITLE:
        return
    if flags[first] & PLACE_LIKE and last - first == 1:
        return
    if any(flags[place] & STRANGE for place in range(first, last)):
        yield Found(first, last, "PER", "title", 40)


def _speaker(words: Words, first: int, last: int) -> Iterator[Found]:
    """Unknown words before a verb of speech: two, or one that opens its clause."""
    flags = words.flags
    start = last
    while start > first and last - start < 3 and flags[start - 1] & (STRANGE | Known.INITIAL):
        start -= 1
    if start == last or any(flags[place] & (PLACE_LIKE | _OTHER) for place in range(start, last)):
        return
    opens = (
        last - start > 1 or start == 0 or bool(flags[start - 1] & (PUNCTUATION | Known.FUNCTION))
    )
    if opens and flags[last - 1] & STRANGE:
        yield Found(start, last, "PER", "speech", 40)


def _honoured(words: Words, last: int) -> bool:
    """Tell whether an honorific stands behind a run: जी, साहब."""
    return last < len(words) and bool(words.flags[last] & Known.AFTER)


def _titled(words: Words, first: int) -> int:
    """Return the flags of a title or role right before a run, 0 without."""
    place = first - 1
    if place >= 0 and words.keys[place] == "." and words.glued(place):
        place -= 1
    if place < 0 or words.flags[place] & BREAK:
        return 0
    flag = words.flags[place]
    return flag if flag & (Known.TITLE | Known.ROLE) else 0


def _spoke(words: Words, last: int) -> bool:
    """Tell whether a run is the subject of a verb of speech: X ने ... कहा, X का कहना है."""
    keys, total = words.keys, len(words)
    if last < total and keys[last] == _ERGATIVE:
        for place in range(last + 1, min(total, last + _REACH)):
            if words.flags[place] & BREAK:
                return False
            if keys[place] in _SPOKE:
                return True
        return False
    if last + 1 >= total or keys[last] not in _GENITIVE:
        return False
    return keys[last + 1] in _SAYS
