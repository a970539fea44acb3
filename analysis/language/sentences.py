"""Sentences of a Hindi or English text, as spans over it.

A danda ends a sentence; a question or exclamation mark, an ellipsis or a full stop does unless
what stands before or after it says otherwise; a line end always does. Closing quotation marks and
brackets stay with the sentence they close, and a reporting clause with its quotation: “आओ।” माँ ने
कहा। is one sentence. Of a quotation of several sentences each is one.

Marks are decided in :mod:`analysis.language.sentence_ends`. indic-nlp-library's ``sentence_split``
is not used: it hands a closing quotation mark to the next sentence and, once it has seen a danda,
no longer sees full stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import repeat
from typing import Final

from analysis.language.abbreviations import Kind, kind
from analysis.language.languages import Span, check
from analysis.language.sentence_ends import MARKS, OPENERS, WINDOW, Place, end_at

# Looking for one character is several times faster than looking for any of a set.
_FIND: Final = tuple((mark, re.compile(re.escape(mark))) for mark in MARKS)
_WORD: Final = re.compile(r"\w")
_SPACES: Final = re.compile(r"\s*")
_LETTERS: Final = frozenset(
    chr(code)
    for low, high in ((0x901, 0x93C), (0x93E, 0x94C), (0x41, 0x5A), (0x61, 0x7A))
    for code in range(low, high + 1)
)
_BREAKS: Final = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"  # where splitlines parts; it looks at all
_OTHERS: Final = MARKS.replace("।", "")
_PLAIN_DANDA: Final = re.compile(
    "। (?<=[\u0901-\u093c\u093e-\u094cA-Za-z]। )(?=[“‘]?[0-9A-Za-z\u0904-\u0939])"
)
_BEGINNINGS: Final = _LETTERS | frozenset("“‘«(0123456789")


def sentences(text: str, language: str) -> list[Span]:
    """Return the sentences of ``text``.

    Parameters
    ----------
    text : str
        Any string; headings and list items are sentences when they have a line of their own.
    language : {"hi", "en"}
        Its language. Scripts decide, so texts that mix both are read alike under either.

    Returns
    -------
    list of Span
        Ordered, disjoint code-point spans without outer white space, that together cover every
        other character. None crosses a line end.

    Raises
    ------
    ValueError
        For an unknown language.

    Notes
    -----
    A sentence read alone is one sentence again, unless a quotation or bracket that closes in it
    opened in one before, or a bar in it was told from a danda by the rest of its line. Time is
    linear in the text: what stands before or after a mark is looked at through a window.

    Examples
    --------
    >>> def show(text, language):
    ...     return [text[start:end] for start, end in sentences(text, language)]
    >>> show("डॉ. सिंह ने कहा, “वार्ता होगी।” फिर वे लौट गए।", "hi")
    ['डॉ. सिंह ने कहा, “वार्ता होगी।”', 'फिर वे लौट गए।']
    >>> show('The U.S. envoy met Mr. Khan. "Talks will go on." He left at 5.30 p.m.', "en")
    ['The U.S. envoy met Mr. Khan.', '"Talks will go on."', 'He left at 5.30 p.m.']
    """
    check(language)
    if any(map(text.__contains__, _BREAKS)) or text != text.strip() or not text:
        starts, ends = _of_lines(text.splitlines(keepends=True))
    else:
        starts, ends = _plain_dandas(text) or _read(text)
    # Span(start, end) in a comprehension takes as long as finding the ends.
    spans: Iterator[Span] = map(tuple.__new__, repeat(Span), zip(starts, ends, strict=True))
    return list(spans)


def _of_lines(lines: list[str]) -> tuple[list[int], list[int]]:
    """Return starts and ends over the whole text of the sentences of its lines."""
    starts: list[int] = []
    ends: list[int] = []
    offset = 0
    for line in lines:
        trimmed = line.strip()
        if trimmed:
            begin = offset + (len(line) - len(line.lstrip()) if line[0].isspace() else 0)
            first, last = _plain_dandas(trimmed) or _read(trimmed)
            starts += [begin + start for start in first]
            ends += [begin + end for end in last]
        offset += len(line)
    return starts, ends


def _plain_dandas(text: str) -> tuple[list[int], list[int]] | None:
    """Return starts and ends in a line that has no other marks than dandas between words.

    Most lines of Hindi newspapers are such.
    """
    if any(map(text.__contains__, _OTHERS)):
        return None
    starts = [match.end() for match in _PLAIN_DANDA.finditer(text)]
    if text.count("।") - text.endswith("।") != len(starts):
        return None
    ends = [start - 1 for start in starts]
    starts.insert(0, 0)
    ends.append(len(text))
    return starts, ends


def _read(text: str) -> tuple[list[int], list[int]]:
    """Return starts and ends of the sentences of one line, read from left to right."""
    place, stop = Place(text), len(text)
    starts, ends = place.starts, place.ends
    begin = resume = 0
    for at in _places(text):
        if at < begin or at < resume:
            continue
        if at + 1 >= stop:
            break
        if text[at + 1] == " " and text[at + 2] in _BEGINNINGS and text[at - 1] in _LETTERS:
            mark = text[at]
            if at > begin and (mark == "।" or (mark == "." and _is_plain(text, begin, at))):
                starts.append(begin)
                ends.append(at + 1)
                begin = at + 2
                continue
        elif text[at + 1].isdecimal() and text[at] == ".":
            continue
        place.begin = begin
        end = end_at(place, at)
        resume = place.resume
        if end is not None:
            begin = _close(place, end)
    if begin < stop:
        place.begin = begin
        _close(place, stop)
    return starts, ends


def _close(place: Place, end: int) -> int:
    """End the sentence and return where the next begins.

    Marks alone belong to the sentence before them, and at the beginning to the one after.
    """
    text, begin = place.text, place.begin
    if text[begin] in _LETTERS:
        word = True
    else:
        match = _WORD.search(text, max(begin, place.looked), end)
        word, place.looked = match is not None, match.start() if match else end
    if word or (not place.ends and end == len(text)):
        place.starts.append(begin)
        place.ends.append(end)
    elif place.ends:
        place.ends[-1] = end
    else:
        return begin
    if text[end : end + 1] == " " and not text[end + 1].isspace():
        return end + 1
    spaces = _SPACES.match(text, end)
    return spaces.end() if spaces else end


def _is_plain(text: str, begin: int, at: int) -> bool:
    """Tell a full stop that needs no second look: after a verb, or English word and capital."""
    low = max(begin, at - WINDOW)
    chunk = text[max(low, text.rfind(" ", low, at) + 1) : at].lstrip(OPENERS)
    sort = kind(chunk)
    if sort is Kind.WORD:
        first = at - len(chunk) <= begin  # may number an item of a list: ii.
        return chunk.isalpha() and chunk < "\u0900" and "A" <= text[at + 2] <= "Z" and not first
    return sort is Kind.VERB


def _places(line: str) -> list[int]:
    """Return where the marks stand."""
    found: list[int] = []
    kinds = 0
    for mark, pattern in _FIND:
        if mark in line:
            found += [match.start() for match in pattern.finditer(line)]
            kinds += 1
    if kinds > 1:
        found.sort()
    return found
