"""Tell whether the sentence around an expression looks back or ahead.

Hindi कल and परसों, a weekday or a day without a year point both ways; the finite verb decides.
The Hindi verb stands after the expression, the English one mostly before it.
"""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["direction", "finite_verbs", "nearest_way", "verb_marks"]

_HINDI: Final = regex.compile(
    r"(?<!\w)(?:(?P<ahead>\w*(?:ेगा|ेगी|ेंगे|ेंगी|एगा|एगी|एंगे|एंगी|ूंगा|ूंगी|ऊंगा|ऊंगी|ोगा|ोगी|ोंगे|ोंगी)"
    r"|(?:वाला|वाली|वाले) हैं?|(?:करना|होना|जाना) है)"
    r"|(?P<back>था|थी|थे|थीं|चुका|चुकी|चुके|गया|गई|गए|गयी|गये|किया|हुआ|हुई|हुए|कहा|दिया|दी|लिया"
    r"|आया|आई|आए|मिला|मिले|मिली|बताया|\w+ाया))(?!\w)"
)
_ENGLISH: Final = regex.compile(
    r"(?<!\w)(?:(?P<ahead>(?:will|would|shall|won't|'ll|might|is to|are to"
    r"|may(?= (?:be|have|take|hold|meet|resume|not|also|come|go|visit)(?!\w))"
    r"|(?:going|scheduled|plans?|planned|expected|likely|due) to)(?: be \w+)?)"
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
    """Where verbs stand in a stretch that look ahead (1) or back (-1).

    Examples
    --------
    >>> verb_marks("वह कल आएगा", "hi")
    [(6, 1)]
    """
    pattern = _HINDI if language == "hi" else _ENGLISH
    return [(m.start(), 1 if m["ahead"] else -1) for m in pattern.finditer(key)]


def nearest_way(before: list[int], after: list[int], language: str) -> int:
    """Direction of the verb that governs an expression, of those before and after it in order."""
    if language == "hi":
        return after[0] if after else (before[-1] if before else 0)
    return before[-1] if before else (after[0] if after else 0)


def finite_verbs(key: str) -> int:
    """How many Hindi auxiliaries, and so about how many finite clauses, a stretch holds.

    Examples
    --------
    >>> finite_verbs("हमला किया था और जवाब दिया था")
    2
    """
    return len(_AUXILIARY.findall(key))
