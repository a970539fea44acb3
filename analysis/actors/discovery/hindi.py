"""Names in Hindi text without a list of whom to look for.

Rules over words: listed names of people, places and organisations (our own tables of general
knowledge), titles and roles, verbs of speech, honorifics, heads of organisations, administrative
words, endings of place names, strings of letter names, and what a document itself has shown.
Hindi has no capitals, so a word counts as a possible name when it is neither a known word nor
formed like an inflected or derived one (cf. Ekbal and Bandyopadhyay 2009, *LREC*; Saha, Sarkar and
Mitra 2008, *IJCNLP*, on gazetteers and context in Hindi). Nothing is trained.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from analysis.actors.discovery.hindi_lexicon import Known, keys_of, lexicon
from analysis.actors.discovery.hindi_organisations import organisations
from analysis.actors.discovery.hindi_people import Found, people
from analysis.actors.discovery.hindi_places import gazetteer, places
from analysis.actors.discovery.hindi_words import HINDI, PLACE_LIKE, PUNCTUATION, STRANGE, Words
from analysis.actors.discovery.model import Name

__all__ = ["names"]

_HOUSES: Final = keys_of("लोकसभा राज्यसभा विधानसभा सभा रेलवे परिषद")
_ELECTED: Final = keys_of("""चुनाव चुनावों सीट सीटें सीटों क्षेत्र क्षेत्रों निर्वाचन सदस्य सदस्यों स्टेशन लाइन ट्रैक
        उपचुनाव टिकट""")
_SEPARATORS: Final = keys_of("और व एवं तथा या") | {",", "/"}
_LISTED: Final = {"LOC": "known place", "ORG": "known organisation"}


def names(text: str) -> list[Name]:
    """Find the names of people, organisations and places in a Hindi text.

    Parameters
    ----------
    text : str
        Any string; only Devanagari words and Latin acronyms are looked at.

    Returns
    -------
    list of Name
        In order, without overlaps. Titles stay outside a name, honorifics behind it inside;
        "जिले" and "शहर" stay outside, "नदी" and "घाटी" inside.

    Examples
    --------
    >>> text = "विदेश मंत्री रमेश कुमार ने इंदौर में कहा"
    >>> [(text[name.start:name.end], name.type) for name in names(text)]
    [('रमेश कुमार', 'PER'), ('इंदौर', 'LOC')]
    >>> names("They met in Lahore.")
    []
    """
    words = Words(text)
    if not words.keys:
        return []
    found = list(_listed(words))
    found += [*people(words), *places(words), *gazetteer(words), *organisations(words)]
    chosen = _choose(words, found)
    chosen = _choose(words, [*chosen, *_again(words, chosen), *_enumerated(words, chosen)])
    return [
        Name(words.starts[one.first], words.ends[one.last - 1], one.type, one.rule)
        for one in chosen
    ]


def _listed(words: Words) -> Iterator[Found]:
    """Yield what the tables of places and organisations hold, longest at each word.

    The words of a longer name are thereafter nothing else: उत्तर in उत्तर प्रदेश is no direction.
    """
    keys, flags, phrases = words.keys, words.flags, lexicon().phrases
    done = 0
    for first, key in enumerate(keys):
        if first < done or key not in phrases:
            continue
        for rest, kind, weak in phrases[key]:
            last = _match(words, first + 1, rest)
            if last and not weak:
                name = not _attributive(words, first, last, kind)
                if name:
                    yield Found(first, last, kind, _LISTED[kind], 80 + len(rest) if rest else 50)
                if rest:
                    whole = Known.PLACE if kind == "LOC" else Known.ORGANISATION
                    flags[first:last] = [whole | HINDI] * (last - first - 1) + [
                        whole | HINDI | (flags[last - 1] & Known.HEAD if name else 0)
                    ]
                    done = last
                break


def _attributive(words: Words, first: int, last: int, kind: str) -> bool:
    """Tell whether a house of parliament only says which election or seat: लोकसभा चुनाव."""
    if kind != "ORG" or last >= len(words) or words.keys[last - 1] not in _HOUSES:
        return False
    return words.keys[last] in _ELECTED


def _match(words: Words, place: int, rest: tuple[str, ...]) -> int:
    """Return where a phrase ends whose later words are ``rest``, 0 if they do not follow."""
    keys, total = words.keys, len(words)
    for key in rest:
        if place < total and keys[place] in "-‐‑–()":
            place += 1
        if place >= total or keys[place] != key:
            return 0
        place += 1
    return place


def _choose(words: Words, found: Iterable[Found]) -> list[Found]:
    """Keep, of candidates that overlap, the weightier, then the longer, then the earlier."""
    taken = bytearray(len(words))
    kept = []
    for one in sorted(found, key=lambda one: (-one.weight, one.first - one.last, one.first)):
        if not any(taken[one.first : one.last]):
            taken[one.first : one.last] = b"\1" * (one.last - one.first)
            kept.append(one)
    kept.sort()
    return kept


def _again(words: Words, chosen: list[Found]) -> Iterator[Found]:
    """Yield words that the document has shown to be names, wherever they stand again."""
    parts: dict[str, str] = {}
    for one in chosen:
        if (one.type == "PER" and one.last - one.first > 1) or one.last - one.first == 1:
            for place in range(one.first, one.last):
                flag = words.flags[place]
                if not flag & (
                    PUNCTUATION
                    | Known.WEAK
                    | Known.COMMON
                    | Known.FUNCTION
                    | Known.INITIAL
                    | Known.AFTER
                ):
                    parts.setdefault(words.keys[place], one.type)
    for place, key in enumerate(words.keys):
        if key in parts:
            yield Found(place, place + 1, parts[key], "again", 10)


def _enumerated(words: Words, chosen: list[Found]) -> Iterator[Found]:
    """Yield unknown words in a list of names of one type: लाहौर, क और मुल्तान."""
    ends = {one.last: one.type for one in chosen}
    starts = {one.first: one.type for one in chosen}
    keys, flags = words.keys, words.flags
    for place in range(2, len(words) - 2):
        weak = flags[place] & Known.WEAK and flags[place] & Known.PLACE
        if not weak and not flags[place] & (STRANGE | PLACE_LIKE):
            continue
        if keys[place - 1] in _SEPARATORS and keys[place + 1] in _SEPARATORS:
            before, after = ends.get(place - 1), starts.get(place + 2)
            if before and before == after and (before == "LOC" or not weak):
                yield Found(place, place + 1, before, "list", 30)
