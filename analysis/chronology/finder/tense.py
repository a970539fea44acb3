"""Tell whether the sentence around an expression looks back or ahead.

Hindi कल and परसों, a weekday or a day without a year point both ways; the finite verb decides.
The Hindi verb stands after the expression, the English one mostly before it. In Hindi the next verb
of the clause counts, whether finite (future, perfective, habitual past, subjunctive, -ना है, -ने
वाला है, passive and light verbs by their last part) or a participle: कल हुए हमले, कल होने वाली बैठक.
A comma or कि ends a clause; a verb beyond it counts only if the clause itself has none.
"""

from __future__ import annotations

import re
from typing import Final

import regex

from analysis.chronology.finder.lexicon import role

__all__ = ["direction", "finite_verbs", "nearest_way", "verb_marks"]

_PIECE: Final = re.compile(r"[^\s,;:।.!?\"'“”‘’()]+|[,;:]")
_FUTURE: Final = (
    "ेगा",
    "ेगी",
    "ेंगे",
    "ेंगी",
    "एगा",
    "एगी",
    "एंगे",
    "एंगी",
    "ूंगा",
    "ूंगी",
    "ऊंगा",
    "ऊंगी",
    "ुंगा",
    "ुंगी",
    "येगा",
    "येगी",
    "येंगे",
    "ओगे",
    "ओगी",
    "ोगे",
)
_BE_FUTURE: Final = frozenset({"होगा", "होगी", "होंगे", "होंगी", "दोगे", "लोगे", "करोगे"})
_PRESENT: Final = frozenset({"है", "हैं", "हूं", "हो"})
_PAST: Final = frozenset({"था", "थी", "थे", "थीं"})
_STOPS: Final = frozenset({",", ";", ":"})
_LIGHT: Final = frozenset({"नहीं", "भी", "ही", "तो", "न"})
_ENGLISH: Final = regex.compile(
    r"(?<!\w)(?:(?P<ahead>(?:will|would|shall|won't|'ll|might|can|could|must|should"
    r"|(?:is|are|was|were|set|about) to"
    r"|(?:due|set|scheduled|slated|planned) (?:for|on|in)"
    r"|may(?= (?:be|have|take|hold|meet|resume|not|also|come|go|visit)(?!\w))"
    r"|(?:going|scheduled|plans?|planned|expects?|expected|likely|due) to"
    r"|(?:hopes?|aims?|agreed|needs?) to)(?: be \w+)?)"
    r"|(?P<back>was|were|had|did|said|told|met|held|came|went|took|made|began|ran|sat|[a-z]{2,}ed))"
    r"(?!\w)"
)
_AUXILIARY: Final = regex.compile(r"(?<!\w)(?:था|थी|थे|थीं|हैं|है)(?!\w)")


def direction(sentence: str, place: int, language: str) -> int:
    """Return 1 if the sentence looks ahead at ``place``, -1 if back, 0 if it does not say.

    Parameters
    ----------
    sentence : str
        Comparison key of the sentence.
    place : int
        Where the expression ends in it.
    language : {"hi", "en"}

    Examples
    --------
    >>> direction("वह कल आएगा", 5, "hi"), direction("वह कल आया था", 5, "hi")
    (1, -1)
    >>> direction("they will meet on friday", 24, "en")
    1
    """
    marks = verb_marks(sentence, language)
    before = [way for start, way in marks if start < place]
    after = [way for start, way in marks if start >= place]
    return nearest_way(before, after, language)


def verb_marks(key: str, language: str) -> list[tuple[int, int]]:
    """Where verbs stand in a stretch that look ahead (1) or back (-1), and Hindi clauses end (0).

    Examples
    --------
    >>> verb_marks("वह कल आएगा", "hi")
    [(6, 1)]
    """
    if language == "hi":
        return _hindi_marks([(m.start(), m[0]) for m in _PIECE.finditer(key)])
    return [(m.start(), 1 if m["ahead"] else -1) for m in _ENGLISH.finditer(key)]


def _hindi_marks(words: list[tuple[int, str]]) -> list[tuple[int, int]]:
    """Verbs (1, -1) and ends of clauses (0) among the words of a stretch."""
    marks: list[tuple[int, int]] = []
    for index, (at, word) in enumerate(words):
        if word in _STOPS or word in role("clause_end"):
            marks.append((at, 0))
        elif way := _way_of(word, words, index):
            marks.append((at, way))
    return marks


def _next(words: list[tuple[int, str]], index: int) -> str:
    """The word after, past नहीं and particles."""
    for _, word in words[index + 1 : index + 3]:
        if word not in _LIGHT:
            return word
    return ""


def _way_of(word: str, words: list[tuple[int, str]], index: int) -> int:
    if word in _PAST or word in role("ergative"):
        return -1  # ने stands only beside what is done
    if word in _BE_FUTURE or (len(word) > 3 and word.endswith(_FUTURE)):
        return 1
    if word in role("verb_done") or (
        word.endswith("ाया") and len(word) > 3 and word not in role("no_verb_done")
    ):
        # किया जाएगा, लिया जाना है: what follows is the verb; वह लौटे तो बताना.
        if words[index + 1 : index + 2] and words[index + 1][1] == "तो":
            return 0
        return 0 if _next(words, index).startswith("जा") else -1
    if word in role("verb_may"):
        return 1 if _next(words, index) not in _PAST else -1
    if word in role("verb_to_do"):
        return int(_next(words, index) in _PRESENT or index + 1 == len(words))
    before = words[index - 1][1] if index else ""
    if word in ("वाला", "वाली", "वाले"):
        return int(before.endswith("ने") and _next(words, index) not in _PAST)
    if word in ("सकता", "सकती", "सकते"):
        return int(_next(words, index) in _PRESENT)
    if word in ("रहा", "रही", "रहे"):
        following = _next(words, index)
        if following not in _PRESENT and following not in _BE_FUTURE:
            return -1  # साथ रहे
        return int(before in role("verb_of_moving") and following in _PRESENT)
    return 0


def nearest_way(before: list[int], after: list[int], language: str) -> int:
    """Direction of the verb that governs an expression, of those before and after it in order."""
    if language == "hi":
        verb = next((way for way in after if way), 0)
        said = before[-1] if before else 0
        if verb and not (said and after[0] == 0):
            return verb
        return said or verb
    return before[-1] if before else (after[0] if after else 0)


def finite_verbs(key: str) -> int:
    """How many Hindi auxiliaries, and so about how many finite clauses, a stretch holds.

    Examples
    --------
    >>> finite_verbs("हमला किया था और जवाब दिया था")
    2
    """
    return len(_AUXILIARY.findall(key))
