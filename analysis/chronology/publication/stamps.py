"""Days that the page prints around the article: bylines, datelines, days of fetching.

A stamp is told from a date in a sentence by the line it stands in: hardly any words of its own,
or a word such as *updated* before the date.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final, NamedTuple

import regex

from analysis.chronology.publication.expressions import Said
from analysis.corpus import Zone
from analysis.language import normalize_key

__all__ = ["Stamp", "lines_of", "split_stamps"]

# What a page writes before a date, in both languages; compared by key.
CUES: Final = {
    "published": (
        "published|posted|publish date|publication date|date of publication|first published"
        "|uploaded|filed|प्रकाशित|प्रकाशन तिथि|प्रकाशन की तारीख|पोस्ट किया गया|पब्लिश"
    ),
    "updated": (
        "updated|last updated|last modified|modified|revised|edited|अपडेट|अपडेटेड|अद्यतन"
        "|अंतिम अपडेट|संशोधित|बदला गया"
    ),
    "crawled": (
        "retrieved|accessed|crawled|archived|captured|fetched|snapshot|saved|printed|cached"
        "|अभिगमन तिथि|अभिगमन|पुनः प्राप्त|देखा गया|सहेजा गया|संग्रहित|प्रिंट"
    ),
}
_CUE: Final = {
    name: regex.compile(
        r"(?<![\w])(?:" + "|".join(normalize_key(word) for word in words.split("|")) + r")(?!\w)"
    )
    for name, words in CUES.items()
}
_COPYRIGHT: Final = regex.compile(
    r"©|\(c\)|\b(?:copyright|all rights reserved)\b|(?<!\w)(?:"
    + "|".join(map(normalize_key, ("कॉपीराइट", "सर्वाधिकार")))
    + r")(?!\w)"
)
_WORD: Final = regex.compile(r"\w[\w\p{M}.'’]*")
_LINE: Final = regex.compile(r"[^\r\n]+")
_ZONE_OR_CLOCK: Final = regex.compile(
    r"\b(?:\d{1,2}:\d{2}(?::\d{2})?|ist|pkt|pst|gmt|utc|am|pm|a\.m|p\.m|hrs|बजे)\b"
)
_PLACE: Final = regex.compile(r"[\p{Lu}\p{Lo}][\p{L}\p{M}.' -]{1,40}[,:(/]\s*")
_FURNITURE_WORDS: Final = 3  # of its own that a line with a bare stamp may have
_CUED_WORDS: Final = 14
_SENTENCE_WORDS: Final = 15  # a line with more is running text
_LOOK: Final = 300  # characters of a line that are looked at around a date


class Line(NamedTuple):
    """A line that holds text: its span, the zone it is said to be, whether it is running text."""

    start: int
    end: int
    zone: str
    running: bool


class Stamp(NamedTuple):
    """A date outside the article's sentences.

    ``kind`` is published, updated, crawled, copyright, bare or dateline; ``above`` tells that it
    stands before the headline or the first line of running text.
    """

    said: Said
    kind: str
    above: bool


def lines_of(text: str, zones: Iterable[Zone] | None) -> list[Line]:
    """Lines of a text that hold anything but white space."""
    names = {zone.start: zone.kind for zone in zones or ()}
    found = []
    for match in _LINE.finditer(text):
        words = len(_WORD.findall(text, match.start(), min(match.end(), match.start() + 2 * _LOOK)))
        if match.group().strip():
            zone = names.get(match.start(), "")
            found.append(Line(match.start(), match.end(), zone, words > _SENTENCE_WORDS))
    return found


def split_stamps(
    text: str, found: list[Said], zones: Iterable[Zone] | None = None
) -> tuple[list[Stamp], list[Said]]:
    """Part the dates that the page prints from those that the article tells.

    Returns
    -------
    tuple of (list of Stamp, list of Said)
    """
    lines = lines_of(text, zones)
    starts = [line.start for line in lines]
    heads = [line.start for line in lines if line.zone in ("title", "dek", "body", "subhead")]
    head = min((line.start for line in lines if line.running), default=len(text))
    head = min(heads[0], head) if heads and zones else head
    stamps, told = [], []
    for number, item in enumerate(found):
        place = bisect_right(starts, item.start) - 1
        beside = found[max(number - 8, 0) : number + 8]
        kind = _kind(text, item, lines[place], beside) if place >= 0 else ""
        if kind:
            stamps.append(Stamp(item, kind, item.start < head))
        else:
            told.append(item)
    return stamps, told


def _kind(text: str, item: Said, line: Line, beside: list[Said]) -> str:
    """Kind of stamp that an expression is; ``""`` if it is none."""
    if item.kind not in ("date", "day of the year"):
        return ""
    whole = item.kind == "date" and item.first is not None and item.first == item.last
    before = text[max(line.start, item.start - _LOOK) : item.start]
    after = text[item.end : min(line.end, item.end + _LOOK)]
    if _is_dateline(before, after, text[item.end : item.end + 24], line):
        return "dateline"
    if item.kind == "date" and _COPYRIGHT.search(normalize_key(before[-60:] + after[:60])):
        return "copyright"
    if not whole or line.zone in ("title", "dek", "subhead"):
        return ""
    own = [near for near in beside if line.start <= near.start < line.end and near is not item]
    others = sum(len(_WORD.findall(near.surface)) for near in own)
    words = len(_WORD.findall(_ZONE_OR_CLOCK.sub("", normalize_key(before + " " + after)))) - others
    cue = _last_cue(normalize_key(before))
    if cue and words <= _CUED_WORDS:
        return cue
    return "bare" if words <= _FURNITURE_WORDS else ""


def _last_cue(before: str) -> str:
    """Kind of the last cue before a date; ``""`` if there is none."""
    places = [(m.start(), name) for name, cue in _CUE.items() for m in cue.finditer(before)]
    return max(places)[1] if places else ""


def _is_dateline(before: str, after: str, next_to: str, line: Line) -> bool:
    """Whether the line begins ``NEW DELHI, June 7 (PTI):`` or ``नई दिल्ली, 7 जून (भाषा)।``."""
    ends = regex.match(r"\s*(?:\([^()]{2,20}\)\s*)?[:।—–-]", next_to) or regex.match(
        r"\s*\([^()]{2,20}\)", next_to
    )
    return bool(line.running and _PLACE.fullmatch(before.lstrip()) and ends and after)
