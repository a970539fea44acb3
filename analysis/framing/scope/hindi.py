"""How far a Hindi cue reaches: the clause whose verb it stands before, or what stands before it.

Hindi denies before the verb, which closes its clause, so most of a scope lies to the left; what
कि brings in after a denied verb is denied too.
"""

from __future__ import annotations

from typing import Final

from analysis.framing.scope.clauses import FARTHEST, HARD, Reach, Words
from analysis.framing.scope.lexicon import Cue, role

__all__ = ["reach"]

_PHRASE: Final = 8  # words of a noun phrase
_FUTURE: Final = ("गा", "गी", "गे")
_IMPERATIVE: Final = ("ो", "ओ", "ना", "िए", "इए", "ें")
_PARTICIPLE: Final = ("ए", "ाले", "ोले", "ूछे", "ौटे", "िले", "ूटे", "ोके")


def reach(words: Words, first: int, last: int, cue: Cue) -> Reach | None:
    """Tokens that a cue at ``first`` to ``last`` denies or weakens, or None if it is no cue."""
    after = words.at(last)
    if _is_other(words, first, last, cue):
        return None
    if cue.reach == "number":
        counts = after[:1].isdecimal() or after in _role("number")
        return Reach(last, min(last + 2, len(words.keys)), "number") if counts else None
    if cue.reach == "phrase":
        return Reach(last, _phrase_end(words, last), "phrase")
    if cue.reach == "before":
        return Reach(_phrase_start(words, first), _trimmed(words, first), "before")
    if cue.reach == "beside":
        return _beside(words, first, last, cue)
    return _clause(words, first, last)


def _role(name: str) -> frozenset[str]:
    return role(name, "hi")


def _is_other(words: Words, first: int, last: int, cue: Cue) -> bool:
    """Tell words of another meaning that are spelt like a cue."""
    word, before, after = words.at(first), words.at(first - 1), words.at(last)
    if word == "मत":  # opinion or vote, unless a command follows
        return (
            before in _role("postposition")
            or after in _role("noun_after")
            or not after.endswith(_IMPERATIVE)
            or len(after) < 2
        )
    if word == "न":  # वार्ड न. 5: short for number
        return after == "." and words.at(last + 1)[:1].isdecimal()
    if word == "सकता" or word == "सकती" or word == "सकते":
        denied = any(key in ("नहीं", "न") for key in words.keys[max(0, first - 3) : first])
        start = _left(words, first)
        return denied or any(key in _role("person") for key in words.keys[start:first])
    if word == "लगता":  # समय लगता है: it takes time
        return after != "कि" and before != "ऐसा"
    return cue.reach == "phrase" and after in _role("postposition")  # संदिग्ध को: a suspect


def _clause(words: Words, first: int, last: int) -> Reach:
    word, before, after = words.at(first), words.at(first - 1), words.at(last)
    if word in ("न", "ना") and after in ("केवल", "सिर्फ", "महज"):
        return Reach(last, last, "not_only")
    if word == "नहीं" and before == "ही" and after in (",", "बल्कि"):
        return Reach(last, last, "not_only")
    if before == "या":  # या नहीं: or not
        return Reach(last, last, "or_not")
    if word == "न" and before and before == after:  # कोई न कोई, कभी न कभी: some, sometimes
        return Reach(last, last, "idiom")
    if word == "न" and (after in ("तो", "ही") or "न" in _around(words, first)):
        begin = last + (after in ("तो", "ही"))
        return Reach(begin, _right(words, begin, {"न"}), "neither")
    return Reach(_left(words, first), _right(words, last), "clause")


def _around(words: Words, place: int) -> list[str]:
    return words.keys[max(0, place - 10) : place] + words.keys[place + 1 : place + 11]


def _finite(word: str) -> bool:
    return word in _role("auxiliary") or (len(word) > 2 and word.endswith(_FUTURE))


def _left(words: Words, place: int) -> int:
    """Where the clause of a word begins."""
    keys = words.keys
    lowest = max(0, place - FARTHEST)
    back = place - 1
    while back >= lowest:
        word, before = keys[back], words.at(back - 1)
        if (opened := words.opened(back)) < back:
            back = opened - 1
            continue
        if word in HARD or word in _role("break"):
            return back + 1
        if word == "तो" and (before == "," or _conditional(keys, lowest, back)):
            return back + 1
        if word in _role("and") and _finite(before):
            return back + 1
        if word == "," and (place - back > 2 or _finite(before)):
            return back + 1
        back -= 1
    return lowest


def _conditional(keys: list[str], lowest: int, place: int) -> bool:
    return any(word in ("अगर", "यदि", "जब") for word in keys[lowest:place])


def _right(words: Words, place: int, others: frozenset[str] | set[str] = frozenset()) -> int:
    """Where the clause that goes on at a word ends; what कि brings in belongs to it."""
    keys = words.keys
    highest = min(len(keys), place + FARTHEST)
    inside, ahead = False, place - 1
    while (ahead := ahead + 1) < highest:
        word = keys[ahead]
        if (closed := words.closed(ahead)) > ahead:
            ahead = closed
        elif word == "कि" and not inside:
            inside = True
        elif word in others or _ends(words, ahead, inside):
            return ahead
    return min(ahead, len(keys))


def _ends(words: Words, place: int, inside: bool) -> bool:
    """Tell whether a clause ends before a token; inside what कि brings in, fewer words end it."""
    word = words.keys[place]
    if word == ",":
        return words.at(place + 1) != "कि"
    if word in HARD or word in _role("turn"):
        return True
    return not inside and (word in _role("and") or word in _role("break"))


def _beside(words: Words, first: int, last: int, cue: Cue) -> Reach:
    """Scope of a word that stands before what it governs, or after it."""
    if cue.kind == "preposition":
        before = words.at(first - 1)
        if before in _role("possessive"):  # उसके बिना
            return Reach(first - 1, first, "before")
        if before == "के" or before.endswith(_PARTICIPLE):  # वार्ता किए बिना
            return Reach(_phrase_start(words, first), _trimmed(words, first), "before")
        return Reach(last, _governed_end(words, last), "after")
    for ahead in range(last, min(last + 4, len(words.keys))):
        if words.keys[ahead] == "कि":
            return Reach(ahead + 1, _sentence_end(words, ahead + 1), "complement")
        if words.keys[ahead] in HARD:
            break
    return Reach(_phrase_start(words, first), _trimmed(words, first), "before")


def _governed_end(words: Words, place: int) -> int:
    """End of what बिना governs: up to के, or a participle (बिना बताए)."""
    highest = min(len(words.keys), place + _PHRASE)
    for ahead in range(place, highest):
        word = words.keys[ahead]
        if word in HARD or word == ",":
            return ahead
        if word == "के" and ahead > place:
            return ahead
        if word.endswith(_PARTICIPLE) and word not in ("लिए", "गए"):
            return ahead + 1
    return min(place + 2, highest)


def _sentence_end(words: Words, place: int) -> int:
    for ahead in range(place, min(len(words.keys), place + FARTHEST)):
        if words.keys[ahead] in HARD - {'"'}:
            return ahead
    return min(len(words.keys), place + FARTHEST)


def _phrase_start(words: Words, place: int) -> int:
    """Where what stands before a noun of denial begins: after ने, or with its clause."""
    start = _left(words, place)
    for back in range(place - 1, start - 1, -1):
        if words.keys[back] == "ने":
            return back + 1
    return start


def _trimmed(words: Words, place: int) -> int:
    """Leave out the postposition that ties a phrase to what follows."""
    while words.at(place - 1) in _role("postposition"):
        place -= 1
    return place


def _phrase_end(words: Words, place: int) -> int:
    """Where the noun phrase that begins at a word ends: before its postposition."""
    highest = min(len(words.keys), place + _PHRASE)
    for ahead in range(place, highest):
        word = words.keys[ahead]
        if word in HARD or word == "," or word in _role("break"):
            return ahead
        if ahead > place and (word in _role("postposition") or _finite(word)):
            return ahead
    return min(place + 2, highest)
