"""Where one sentence of a line ends: what each mark does, by what stands before and after it.

A danda ends a sentence. A question or exclamation mark does unless it stands in brackets or in a
quotation within the sentence. An ellipsis does in English, before a capital, when it is attached
to the word before it (a thought breaks off); one with a space before it leaves words out. In Hindi
it does between a finite verb and a subject. Full stops are decided in
:mod:`analysis.language.full_stops`, reporting clauses in :mod:`analysis.language.reporting`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from analysis.language.abbreviations import Kind, kind, verb_like, word_key, word_set
from analysis.language.full_stops import (
    CAPITAL_WORD,
    Opening,
    Stop,
    ends,
    ends_without_space,
    opening,
)
from analysis.language.reporting import opened_at, reports, says, titles

__all__ = ["MARKS", "OPENERS", "WINDOW", "Place", "end_at"]

MARKS: Final = "।॥.?!…|"
_RUN: Final = re.compile(r"\.(?: \.){2,}|[।॥.?!…|]+")
_W: Final = r"\w\u0900-\u0963\u200c\u200d"  # re's \w knows no vowel signs
# Straight quotation marks close when nothing can begin right after them.
_CLOSERS: Final = re.compile(
    r"""(?:[”’»›)\]}]|\[\d{1,3}\]|[¹²³⁰⁴-⁹]
      |(?:''?|["`])(?=''|[\s”’»)\]"',;:।॥.?!…|—–]|$))+""",
    re.VERBOSE,
)
# What these patterns begin with: looking a character up is quicker than trying a pattern.
_AFTER_MARK: Final = frozenset(MARKS + " ")
_CLOSING: Final = frozenset("”’»›)]}[¹²³⁰⁴⁵⁶⁷⁸⁹'\"`")
_LATE_CLOSING: Final = frozenset('”»’" \t\u00a0')
_LATE: Final = re.compile(r"\s+[”»’]+(?=[\s।॥.,)]|$)")
_LATE_STRAIGHT: Final = re.compile(r"""\s+"(?=\s|$)""")
_NEXT: Final = re.compile(rf"""\s*[“„‘‚"'`«‹(\[{{\u200b-\u200f\u202a-\u202e]*([{_W}.]*)""")
_ITEM: Final = re.compile(r"\s*[(\[]?(?:[a-z]|[ivx]{1,4}|\d{1,2}|[क-ह])\)\s")
_VERSE: Final = re.compile(r"\s*\d{1,4}\s*(?:॥|।।|\|\|)")
OPENERS: Final = "“„‘‚\"'`«‹([{"
_NAMES_WITH_MARK: Final = frozenset({"yahoo", "yum", "jeopardy", "याहू"})
WINDOW: Final = 40  # characters looked at before a mark: keeps time linear
_QUOTES: Final = "”’»›“‘\"'`"
# After … these begin a new sentence when a finite verb stands before it.
_SUBJECTS: Final = frozenset(
    [
        "मैं",
        "मैंने",
        "हम",
        "हमने",
        "तुम",
        "तुमने",
        "आप",
        "आपने",
        "वह",
        "वे",
        "यह",
        "ये",
        "उसने",
        "उन्होंने",
        "इसने",
        "इन्होंने",
    ]
)
_COPULAS: Final = word_set("है हैं था थे थी थीं हूं")
_CONJUNCTIONS: Final = word_set("और तथा एवं व या and or")
_FAR: Final = 1000  # characters back in which a bracket or quotation mark is looked for


class Place:
    """One line of a text, and how far it has been read."""

    __slots__ = ("begin", "ends", "looked", "resume", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.begin = 0  # where the present sentence begins
        self.looked = 0  # up to here it holds no word
        self.resume = 0  # where the marks last looked at end
        self.starts: list[int] = []
        self.ends: list[int] = []

    def begins_quoted(self, closing: str, at: int) -> bool:
        """Tell whether the quotation that closes after ``at`` began a sentence, or no one knows."""
        opening = opened_at(self.text, closing, at)
        if opening < 0:
            return True
        begin = self.begin
        if opening < begin:
            begin = self.starts[max(0, bisect_right(self.starts, opening) - 1)]
        return not self.text[begin:opening].strip(OPENERS)


def _closed(text: str, stop: int) -> int:
    """Return where the closing marks after the marks that end at ``stop`` end."""
    end = stop
    if text[end : end + 1] in _CLOSING:
        closers = _CLOSERS.match(text, stop)
        end = closers.end() if closers else stop
    if end >= len(text):
        return end
    mark = text[end]
    if not mark.isspace():
        if mark in "“‘":  # „ … “
            return end + 1 if opened_at(text, mark, stop) > text.rfind(mark, 0, stop) else end
        return end + 1 if mark == '"' and _odd(text, end) else end
    if text[end + 1] in _LATE_CLOSING:
        late = _LATE.match(text, end)
        if late:
            return late.end()
        straight = _LATE_STRAIGHT.match(text, end)
        return straight.end() if straight and _odd(text, end) else end
    return end


def _odd(text: str, end: int) -> bool:
    """Tell whether a straight quotation mark is open."""
    return text.count('"', max(0, end - _FAR), end) % 2 == 1


def end_at(place: Place, at: int) -> int | None:
    """Return where the present sentence ends if the marks from ``at`` on end it, else None.

    Closing marks after them are its own. ``place.resume`` is moved behind the marks.
    """
    text = place.text
    marks = _RUN.match(text, at) if text[at + 1 : at + 2] in _AFTER_MARK else None
    stop = place.resume = marks.end() if marks else at + 1
    run = text[at:stop]
    if not run.strip("|"):
        if not _is_danda(place, at):
            return None
        run = "।"
    end = _closed(text, stop)
    if end == len(text):
        return end
    if text[end] in ",;:—–-" or text[end] in MARKS:
        return None  # a comma goes on, another mark decides for itself
    found = _NEXT.match(text, end)
    following = found.group(1) if found else ""
    if "।" in run or "॥" in run:
        verse = _VERSE.match(text, stop)
        if verse:
            return verse.end()
        goes_on = end > stop and _goes_on_quoted(place, stop, end, following, strict=True)
    elif "?" in run or "!" in run:
        goes_on = _goes_on_asked(place, at, stop, end, following)
    elif len(run) > 1 or run == "…":
        goes_on = _goes_on_elliptic(place, at, stop, end, following)
    else:
        goes_on = _goes_on_stopped(place, at, end, following)
    return None if goes_on else end


def _goes_on_quoted(place: Place, stop: int, end: int, following: str, *, strict: bool) -> bool:
    """Tell whether the sentence around the quotation or brackets just closed goes on."""
    text = place.text
    if opening(following) is Opening.GOES_ON:
        return True
    closing = text[end - 1]
    if closing not in _QUOTES:
        return False
    rest = text[end : end + 170]
    if says(rest) or (not strict and titles(following)):
        return True
    return place.begins_quoted(closing, stop) and reports(rest, strict=strict)


def _goes_on_asked(place: Place, at: int, stop: int, end: int, following: str) -> bool:
    """Decide a question or exclamation mark."""
    text = place.text
    after = opening(following)
    if after is Opening.GOES_ON or (following == "या" and "?" in text[at:stop]):
        return True  # क्या यह दूध है? या पानी?
    if end == stop:
        if _within_title(place, at):
            return True
        if not text[end].isspace() and following[:1].isascii() and following:
            return not CAPITAL_WORD.match(text, end)
        name = word_key(_chunks(place, at)[1]) in _NAMES_WITH_MARK
        return name and after is not Opening.STARTS
    if text[end - 1] in ")]}":
        return text.rfind("(", max(place.begin, at - _FAR), at) > place.begin
    if text[end - 1] in _QUOTES and _mentioned(place, text[end - 1], stop):
        return True
    return _goes_on_quoted(place, stop, end, following, strict=False)


def _mentioned(place: Place, closing: str, stop: int) -> bool:
    """Tell a question that is only named (उन्होंने “मैं कौन हूँ?” लिखी) from one that is put."""
    opened = max(0, opened_at(place.text, closing, stop))
    before = place.text[max(place.begin, opened - WINDOW) : opened].rstrip(OPENERS).split()
    if not before or not "\u0900" <= before[-1][-1] <= "\u097f" or before[-1][-1] in MARKS:
        return False
    return not verb_like(before[-1]) and before[-1] != "कि"


def _within_title(place: Place, at: int) -> bool:
    """Tell a mark inside a name in quotation marks (नाटक “कौन आया? कोई नहीं!” का मंचन)."""
    text = place.text
    for opener, closer in ("“”", "‘’"):
        opened = text.rfind(opener, max(place.begin, at - WINDOW), at)
        closed = text.find(closer, opened, at + WINDOW) if opened >= 0 else -1
        if closed > at:
            found = _NEXT.match(text, closed + 1)
            following = found.group(1) if found else ""
            return following >= "\u0900" and opening(following) is Opening.GOES_ON
    return False


def _goes_on_elliptic(place: Place, at: int, stop: int, end: int, following: str) -> bool:
    """Decide an ellipsis: with a space before it, words are left out; else a thought breaks off."""
    text = place.text
    if not text[end].isspace():
        return True
    if end > stop and _goes_on_quoted(place, stop, end, following, strict=True):
        return True
    if not following[:1].isascii() or not following:
        chunk = _chunks(place, at)[1] if text[at - 1] != " " else _chunks(place, at - 1)[1]
        return following not in _SUBJECTS or kind(chunk) is not Kind.VERB
    if not following[0].isupper() or following in ("I", "I'm"):
        return True
    if len(following) > 1 and following.isupper() and _chunks(place, at)[1].isupper():
        return True  # all capitals: case tells nothing
    return text[at - 1 : at] == " " and stop - at < 4


def _goes_on_stopped(place: Place, at: int, end: int, following: str) -> bool:
    """Decide a full stop."""
    text = place.text
    before, chunk = _chunks(place, at)
    if end == at + 1 and not text[end].isspace():
        return not ends_without_space(chunk, text[end : end + WINDOW], following)
    if end > at + 1:
        if _goes_on_quoted(place, at + 1, end, following, strict=True):
            return True
        opened = text.rfind("(", max(place.begin, at - WINDOW), at)
        if text[end - 1] == ")" and opened >= 0 and text[opened + 1 : at] == chunk:
            return bool(before) and opening(following) is not Opening.STARTS  # (रिटा.) मलिक
    if chunk.isdecimal() and _numbers_item(place, at, chunk, before):
        return True
    if _ITEM.match(text, end) and kind(chunk) is Kind.WORD:
        low = max(place.begin, at - _FAR)
        return text.rfind("(", low, at) > text.rfind(")", low, at)  # (मं. 10, सू. 90) holds no item
    return not ends(Stop(before, chunk, following, text[end : end + WINDOW]))


def _numbers_item(place: Place, at: int, chunk: str, before: str) -> bool:
    """Tell a number of a list within a sentence: … हैं: 1. पानी, 2. व्यापार और 3. वीज़ा।."""
    if not before or (before[-1] not in ",;:" and word_key(before) not in _CONJUNCTIONS):
        return False
    number = int(chunk) if len(chunk) < 3 else 0
    low = max(place.begin, at - _FAR)
    return number == 1 or (number > 1 and f"{number - 1}. " in place.text[low:at])


def _chunks(place: Place, at: int) -> tuple[str, str]:
    """Return the two words before ``at``; "" for each that is not there."""
    text, low = place.text, max(place.begin, at - WINDOW)
    if at <= low or text[at - 1].isspace():
        return "", ""
    words = text[low:at].rsplit(None, 2)
    before = words[-2].lstrip(OPENERS) if len(words) > 1 else ""
    return before, words[-1].lstrip(OPENERS)


def _is_danda(place: Place, at: int) -> bool:
    """Tell a pipe typed for a danda from one between the items of a menu."""
    text = place.text
    words = text[max(place.begin, at - WINDOW) : at].split()
    if len(words) < 2 or words[-1][-1] < "\u0900":
        return False
    if word_key(words[-1]) in _COPULAS:
        return True
    attached = text[at - 1] != " " == text[at + 1 : at + 2]
    if text[-1] in MARKS or attached:  # a menu has no bar at its end, and spaces on both sides
        return len(words) > 3 or verb_like(words[-1])
    return False
