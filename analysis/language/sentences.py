"""Sentences of a Hindi or English text, as spans over it.

A danda ends a sentence; a full stop, question or exclamation mark does unless what stands before
or after it says otherwise; a line end always does. Closing quotation marks and brackets stay with
the sentence they close. Abbreviations are in :mod:`analysis.language.abbreviations`; spelled Hindi
initials (एस., बी.) are those indic-nlp-library knows. Its ``sentence_split`` itself is not used: it
hands a closing quotation mark to the next sentence and, once it has seen a danda, no longer
sees full stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import regex
from indicnlp.tokenize.sentence_tokenize import is_acronym_abbvr

from analysis.language.abbreviations import (
    ALSO_WORDS,
    BEFORE_NUMBER,
    FINAL_VERBS,
    REPORTING_VERBS,
    STARTERS,
    TITLES,
    UNDECIDED,
)
from analysis.language.languages import Span, check
from analysis.language.normalization import normalize_key

_LINE: Final = regex.compile(r"[^\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_MARK: Final = regex.compile(r"[।॥.?!…]+|\|")
# Punctuation only, so re does; regex would look for the quotation mark through the whole line.
_CLOSERS: Final = re.compile(
    r"""(?:[”’»›)\]}]|'(?='?(?:[\s”’»)\]"',;:]|$))|"(?=[\s”’»)\]',;:]|$))+"""
)
_LATE_CLOSER: Final = re.compile(r"[^\S\n]+[”»]+")
_LATE_STRAIGHT: Final = re.compile(r"""[^\S\n]+"(?=\s|$)""")
_NEXT: Final = regex.compile(r"""\s*[“‘"'«‹(\[{\u200b-\u200f\u202a-\u202e]*([\w.]*)""")
_CHUNK: Final = regex.compile(r"(?r)[\w\u200c\u200d.]+")
_WORD: Final = regex.compile(r"\w")
_DOTTED: Final = regex.compile(r"(?:\w{1,6}\.)+\w{1,6}")
_GLUED: Final = regex.compile(r"\p{Lu}\p{Ll}*(?=[\s,;:]|$)")
_WINDOW: Final = 40  # characters looked at on either side of a mark: keeps time linear


def _is_initial(word: str) -> bool:
    """Tell a single letter, Latin or spelled in Hindi (एस, डब्ल्यू), from a word."""
    if len(word) == 1:
        return word.isalpha()
    return word == "वाई" or bool(is_acronym_abbvr(word, "hi"))


def _closing(text: str, position: int, stop: int, begin: int) -> int:
    """Return where the closing marks after ``position`` end."""
    closers = _CLOSERS.match(text, position, stop)
    if closers:
        position = closers.end()
    late = _LATE_CLOSER.match(text, position, stop)
    if late:
        return late.end()
    straight = _LATE_STRAIGHT.match(text, position, stop)
    if straight and text.count('"', max(begin, position - 2000), position) % 2:
        return straight.end()
    return position


def _chunk_before(text: str, position: int, begin: int) -> str:
    """Return the key of the word, dots included, that ends at ``position``."""
    chunk = _CHUNK.match(text, max(begin, position - _WINDOW), position)
    return normalize_key(chunk.group()).strip(".") if chunk else ""


def _reports(text: str, position: int, stop: int) -> bool:
    """Tell whether a short Hindi reporting clause follows (“क्यों?” खान ने पूछा)."""
    clause = regex.split(r"[।॥.?!…“\"]", text[position : min(stop, position + 60)])[0]
    words = normalize_key(clause).split()
    return len(words) <= 7 and not REPORTING_VERBS.isdisjoint(words)


def _decided_by_next(following: str, language: str) -> bool:
    return normalize_key(following).strip(".") in STARTERS[language]


def _stop_ends(chunk: str, following: str, before: str, language: str) -> bool:
    """Decide a full stop that is followed by a space.

    ``chunk`` is the word before it, ``before`` what the sentence holds before that word,
    ``following`` the next word.
    """
    if following[:1].islower():
        return False
    if chunk.isdigit():  # "1. ..." numbers a list, "... 2019. ..." ends a sentence
        return bool(_WORD.search(before))
    for code in (language, "en"):
        if chunk in TITLES[code]:
            return False
        if chunk in BEFORE_NUMBER[code] and following[:1].isdigit():
            return False
    if any(chunk in UNDECIDED[code] for code in (language, "en")):
        if language == "hi" and chunk in ALSO_WORDS and before and not before.endswith("."):
            return True
        return _decided_by_next(following, language)
    last = chunk.rpartition(".")[2]
    if _is_initial(last) and (last == chunk or _DOTTED.fullmatch(chunk)):
        return _decided_by_next(following, language)
    if _DOTTED.fullmatch(chunk) and chunk.isascii():
        return _decided_by_next(following, language)
    return True


def _glued_stop_ends(text: str, position: int, stop: int, chunk: str, language: str) -> bool:
    """Decide a full stop with no space after it: a slip of the keyboard, or a name or number."""
    if "." in chunk or position >= stop:
        return False
    if language == "en":
        return len(chunk) > 2 and chunk.isalpha() and bool(_GLUED.match(text, position, stop))
    return chunk in FINAL_VERBS and "\u0900" <= text[position] <= "\u097f"


def _pipe_ends(text: str, position: int, begin: int) -> bool:
    """Tell a pipe typed for a danda from one between menu items."""
    if position == begin:
        return False
    if text[position - 1] == " ":
        return _chunk_before(text, position - 1, begin) in FINAL_VERBS
    return "\u0900" <= text[position - 1] <= "\u0963"


def _end(text: str, span: Span, begin: int, stop: int, language: str) -> int | None:
    """Return where the sentence from ``begin`` ends if the mark at ``span`` ends it, else None."""
    mark = text[span.start : span.end]
    end = _closing(text, span.end, stop, begin)
    spaced = end == stop or text[end].isspace()
    if mark == "|":
        return end if _pipe_ends(text, span.start, begin) else None
    if not spaced and text[end] in ",;:)]—–-":
        return None
    if "।" in mark or "॥" in mark:
        return end
    following = _NEXT.match(text, end, min(stop, end + _WINDOW)).group(1)
    lower = following[:1].islower()
    if "?" in mark or "!" in mark:
        if lower or (not spaced and language == "en"):
            return None
        quoted = end > span.end and language == "hi"
        return None if quoted and _reports(text, end, stop) else end
    if len(mark) > 1 or mark == "…":
        return end if language == "en" and spaced and following[:1].isupper() else None
    chunk = _chunk_before(text, span.start, begin)
    if not spaced:
        glued = end == span.end and _glued_stop_ends(text, end, stop, chunk, language)
        return end if glued else None
    before = text[max(begin, span.start - _WINDOW - len(chunk)) : span.start - len(chunk)].strip()
    if end > span.end:  # a closing mark between the stop and the next word
        return None if lower else end
    return end if _stop_ends(chunk, following, before, language) else None


def _in_line(text: str, line: Span, language: str) -> Iterator[Span]:
    """Yield the sentences of one line, outer white space included."""
    begin = line.start
    pending: Span | None = None
    for match in _MARK.finditer(text, line.start, line.end):
        if match.start() < begin:
            continue
        end = _end(text, Span(*match.span()), begin, line.end, language)
        if end is None:
            continue
        if pending and not _WORD.search(text, begin, end):
            pending = Span(pending.start, end)  # a stray mark belongs to the sentence before it
        else:
            if pending:
                yield pending
            pending = Span(begin, end)
        begin = end
    if pending and not _WORD.search(text, begin, line.end):
        yield Span(pending.start, line.end)
        return
    if pending:
        yield pending
    yield Span(begin, line.end)


def sentences(text: str, language: str) -> list[Span]:
    """Return the sentences of ``text``.

    Parameters
    ----------
    text : str
        Any string; headings and list items are sentences when they have a line of their own.
    language : {"hi", "en"}
        Its language.

    Returns
    -------
    list of Span
        Ordered, disjoint code-point spans without outer white space, that together cover every
        other character. None crosses a line end.

    Raises
    ------
    ValueError
        For an unknown language.

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
    found: list[Span] = []
    for line in _LINE.finditer(text):
        for start, end in _in_line(text, Span(*line.span()), language):
            piece = text[start:end]
            trimmed = piece.strip()
            if trimmed:
                start += len(piece) - len(piece.lstrip())
                found.append(Span(start, start + len(trimmed)))
    return found
