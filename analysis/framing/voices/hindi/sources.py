"""Where the source of a Hindi report begins: noun phrases and subjects, by classes of words.

Positions are numbers of words in a sentence of :mod:`analysis.framing.voices.hindi.words`.
"""

from __future__ import annotations

__all__ = ["clause_start", "first_phrase", "noun_phrase", "stated_by", "subject"]

import re
from typing import Final

from analysis.framing.voices.hindi.words import Sentence

Place = tuple[int, int]
LONGEST: Final = 18
_NOMINAL: Final = frozenset("xSBnN@KT")
_VERBAL: Final = frozenset("avulLFGRCiwryMVkeEhJ.")
_POSTPOSITION: Final = frozenset("pfoD2AU")
_RELATIVE: Final = re.compile("^(?:जो|जिन्होंने|जिन्होने|जिसने|जिन|जिस|जिन्हें|जिनके|जिनकी|जिनका)$")


def noun_phrase(sentence: Sentence, end: int) -> Place | None:
    """Noun phrase that ends before the word `end`.

    It is read backwards over nouns, genitives, brackets and coordination. A postposition, an
    adverb of time or a verb ends it, but for postpositions that a participle ties to the noun
    (सीमा पर तैनात जवान).

    Examples
    --------
    >>> from analysis.framing.voices.hindi.words import read
    >>> noun_phrase(read("कल दिल्ली में चीन और रूस के दूतों ने"), 8)
    (3, 8)
    """
    letters = sentence.letters
    if end and letters[end - 1] == ",":
        return _with_clause(sentence, end)
    if end and letters[end - 1] in "EsOP":
        return end - 1, end
    start = _walk(sentence, end)
    while start < end and letters[start] in "gZc,":
        start += 1
    if start >= end or letters[end - 1] == "T":
        return None
    return start, end


def _with_clause(sentence: Sentence, end: int) -> Place | None:
    """A name with an apposition or a clause between commas: राव, जो दूत हैं, ने."""
    comma = sentence.letters.rfind(",", max(0, end - LONGEST), end - 1)
    if comma > 0 and (
        _RELATIVE.match(sentence.words[comma + 1])
        or not _VERBAL.intersection(sentence.letters[comma + 1 : end - 1])
    ):
        head = noun_phrase(sentence, comma)
        return (head[0], end - 1) if head else None
    return noun_phrase(sentence, end - 1)


def _walk(sentence: Sentence, end: int) -> int:
    letters, start, joint, tied = sentence.letters, end, -1, False
    while start > 0 and end - start < LONGEST:
        before = letters[start - 1]
        left = letters[start - 2 : start - 1] if start > 1 else ""
        if before == ")":
            opening = letters.rfind("(", 0, start)
            if opening < 0:
                break
            start = opening
            continue
        if before in _POSTPOSITION and tied:
            tied = before in "fA" and left in ("A", "Z")
        elif before == "m" or (before == "f" and left == "6"):
            tied = before == "m"
        elif (before == "c" or (before == "," and joint > 0)) and _joins(left):
            joint = start
        elif before in "dJGi5a" and letters[start : start + 1] == "m":
            pass  # वहाँ मौजूद लोग, काम करने वाले लोग
        elif not _belongs(sentence, start, end):
            break
        start -= 1
        if before == "1" and left not in tuple("gZPc"):
            break
    if joint > start and start > 0 and letters[start - 1] in _VERBAL and letters[start - 1] != "k":
        # The conjunction joins clauses: ने पुल खोला और राव ने.
        return joint
    return start


def _joins(left: str) -> bool:
    return left in _NOMINAL or left in (")", "Q", "P", "s")


def _belongs(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the word before `start` may be of the phrase."""
    letters = sentence.letters
    before, after = letters[start - 1], letters[start : start + 1] if start < end else ""
    left = letters[start - 2 : start - 1] if start > 1 else ""
    if before in "nN@":
        return not (left == "Y" and after and after not in "gZ")
    if before in "D2":  # पाकिस्तान के पूर्व मंत्री; but चुनाव से पूर्व, इसके अतिरिक्त
        word = sentence.words[start - 1]
        return left not in tuple("Pf") and (
            word == "पूर्व" or (word == "अतिरिक्त" and left not in "gZ")
        )
    if before == "T":
        return bool(after) and after in "gZo"
    if before in _NOMINAL or before in "gZPY16":
        return True
    if before == "Q":
        return start == end
    if before == "h":
        return left == "x" and not sentence.words[start - 2].endswith(("ते", "ती", "ता"))
    return before == "G" and left == "x" and after in _NOMINAL and after != ""


_BREAK: Final = re.compile(r"[kbQhC:\-.,;]|R(?![alGRL])|(?<=[aGlFvuZR])c")
_ADVERBIAL: Final = re.compile(
    r"(?:T+[opf]?|[dD2tX,]|[xPSBKYTn@NgZc1]{1,8}?(?:[pfo](?!m)|[gZT1][D2][pf]?|ZA[fp]?))"
)
_RELATIVE_AFTER: Final = re.compile(",b[^,ek.]*,$")
_FIRST: Final = re.compile(r"s|1?[xKSBT]{0,3}K(?![gZ])|1?[xKSB](?:[gZ][xKSB])*m?(?![gZ])")
_SUBJECT: Final = re.compile(r"[sY](?![xn@NSBK])|1?(?:[xSBKnN@PYmgZ]|(?<=[xK])c(?=[xK]))+")
_SPLIT: Final = re.compile(r"([xKSB@nN](?:[xKSB@nNgZ]*[xK])?)[xKSB@nN](?:[gZ][xKSB@nN])*$")


def clause_start(letters: str, end: int) -> int:
    """Where the clause of the word `end` begins."""
    return max((found.end() for found in _BREAK.finditer(letters, 0, end)), default=0)


def first_phrase(letters: str, begin: int, end: int) -> Place | None:
    """What a clause is about, where its object follows unmarked: भारत शांति चाहता है.

    A pronoun, or the first word with its genitives, up to a word that names an office or a body.
    """
    found = _FIRST.match(letters, begin, end)
    return found.span() if found else None


def subject(sentence: Sentence, end: int) -> Place | None:
    """Subject without ने of the verb at `end`: what its clause begins with, adverbials aside."""
    letters = sentence.letters
    first = begin = clause_start(letters, end)
    if begin == end and (told := _RELATIVE_AFTER.search(letters, 0, end)):
        head = noun_phrase(sentence, told.start())  # राव, जो दूत हैं, कहते हैं
        return (head[0], end - 1) if head else None
    while (found := _ADVERBIAL.match(letters, begin, end)) and found.end() > begin:
        begin = found.end()
    found = _SUBJECT.match(letters, begin, end)
    if found:
        return _without_ends(letters, *found.span())
    # What stood before a postposition held the subject too: सरकार संसद में कह चुकी है.
    while found := _ADVERBIAL.match(letters, first, end):
        phrase = re.match("[xKSB@nNgZPYc1]+", letters[first : found.end()])
        split = _SPLIT.match(phrase[0]) if phrase else None
        if split:
            return _without_ends(letters, first, first + split.end(1))
        first = found.end()
    return None


def _without_ends(letters: str, start: int, end: int) -> Place | None:
    while start < end and letters[end - 1] in "gZcm":
        end -= 1
    while start < end and letters[start] in "gZc":
        start += 1
    return (start, end) if start < end else None


_DOCUMENT: Final = re.compile(
    r"(?:6|[SB@1](?=p)|(?<!^)[gZ]Af|P(?=Af)|[gZ](?=U)|(?<=[xKSB@])(?=U)|[xK](?=p[dYX]{0,3}$))"
)


def stated_by(sentence: Sentence, begin: int, end: int) -> Place | None:
    """Source of a passive: बयान में कहा गया, मंत्रालय की ओर से, राव द्वारा."""
    letters, words = sentence.letters, sentence.words
    found = [
        one
        for one in _DOCUMENT.finditer(letters, begin, end)
        if letters[one.end()] != "p" or words[one.end()] in ("में", "मे")
    ]
    if not found:
        return None
    last = found[-1]
    stop = last.start() if last[0][:1] in ("g", "Z", "") else last.end()
    return noun_phrase(sentence, stop)
