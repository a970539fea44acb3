"""How far a Hindi cue reaches: the clause whose verb it stands before, or what stands before it.

Hindi denies before the verb, which closes its clause, so most of a scope lies to the left; what
कि brings in after a denied verb is denied too.
"""

from __future__ import annotations

from typing import Final

from analysis.framing.scope.clauses import FARTHEST, HARD, Reach, Words
from analysis.framing.scope.homographs import is_hindi_homograph
from analysis.framing.scope.lexicon import Cue, role
from analysis.language import function_words

__all__ = ["reach"]

_PHRASE: Final = 4  # words of a noun phrase
_AROUND: Final = 10  # words between न and न
_FUTURE: Final = ("गा", "गी", "गे")
_GENITIVE: Final = frozenset(("का", "के", "की"))
_PARTICLES: Final = frozenset(("न", "ही", "भी", "नहीं", "तो"))
_NOT_ONLY: Final = frozenset(("केवल", "सिर्फ", "महज", "मात्र"))
# What ends like a participle without being one.
_NO_PARTICIPLE: Final = function_words("hi", "pronoun", "adposition", "determiner", "quantity")


def reach(words: Words, first: int, last: int, cue: Cue) -> Reach | None:
    """Tokens that a cue at ``first`` to ``last`` denies or weakens, or None if it is no cue."""
    if is_hindi_homograph(words, first, last, cue):
        return None
    if cue.reach == "number":
        return _number(words, last)
    if cue.reach == "phrase":
        return Reach(last, _phrase_end(words, last), "phrase")
    if cue.reach == "before":
        return Reach(_governed_start(words, first), _untied(words, first), "before")
    if cue.reach == "beside" and cue.kind == "preposition":
        return _without(words, first, last)
    if cue.reach == "beside":
        return _beside(words, first, last)
    if cue.kind == "particle":
        return _particle(words, first, last)
    return Reach(_left(words, first), _right(words, last), "clause")


def _role(name: str) -> frozenset[str]:
    return role(name, "hi")


def _particle(words: Words, first: int, last: int) -> Reach:
    """Scope of नहीं, न and मत: their clause, or one of two halves."""
    word, before, after = words.at(first), words.at(first - 1), words.at(last)
    if after in _NOT_ONLY or (before == "ही" and after in (",", "बल्कि")):
        return Reach(last, last, "not_only")
    if before in ("या", "कि"):  # या नहीं, कि नहीं: or not
        return Reach(last, last, "or_not")
    if word == "न" and before and before == after:  # कोई न कोई, कभी न कभी: some, sometimes
        return Reach(last, last, "idiom")
    if word == "न" and (after in ("तो", "ही") or "न" in _near(words, first)):
        begin = last + (after in ("तो", "ही"))
        end = _right(words, begin)
        others = [place for place in range(begin, end) if words.keys[place] == "न"]
        return Reach(begin, others[0] if others else end, "neither")
    if after in (",", "बल्कि", "—"):  # दीवार नहीं, पुल: what is put right stands just before
        tied = before in _role("postposition")  # दिल्ली में नहीं, लाहौर में
        return Reach(_phrase_start(words, first - tied, FARTHEST), first, "phrase")
    if after.endswith("ने") and words.at(last + 1) in _role("postposition"):  # न देने का
        return Reach(_phrase_start(words, first, FARTHEST), last + 1, "infinitive")
    start, end = _left(words, first), _right(words, last)
    if words.at(start) in _role("relative"):  # जो नहीं आए, वे
        answers = (n for n in range(last, end) if words.keys[n] in _role("correlative"))
        end = next(answers, end)
    return Reach(start, end, "clause")


def _near(words: Words, place: int) -> list[str]:
    return words.keys[max(0, place - _AROUND) : place] + words.keys[place + 1 : place + 1 + _AROUND]


def _number(words: Words, place: int) -> Reach | None:
    """A number and what is counted after it."""
    end = place
    while words.at(end)[:1].isdecimal() or words.at(end) in _role("number"):
        end += 1
    if end == place:
        return None
    counted = words.at(end)
    ends = not counted[:1].isalpha() or counted in _role("postposition")
    return Reach(place, end + (not ends), "number")


def _without(words: Words, first: int, last: int) -> Reach:
    """Scope of बिना: the phrase before it with के, or the phrase or participle on either side."""
    before = words.at(first - 1)
    if before == "के":
        return Reach(_phrase_start(words, first - 1, 2), first - 1, "before")
    if before in _role("possessive"):  # उसके बिना
        return Reach(first - 1, first, "before")
    if before.endswith(("े", "ए")) and before not in _NO_PARTICIPLE:  # वार्ता किए बिना
        return Reach(_phrase_start(words, first, FARTHEST), first, "before")
    highest = min(len(words.keys), last + 2 * _PHRASE)
    for ahead in range(last, highest):
        word = words.keys[ahead]
        if word in HARD or word == ",":
            return Reach(last, ahead, "after")
        if word == "के" and ahead > last:
            return Reach(last, ahead + 1, "after")
        tied = words.at(ahead + 1) == "के" or word in _NO_PARTICIPLE
        takes = word == "लिए" and words.at(ahead - 1) != "के"  # नाम लिए बिना
        if takes or (word.endswith(("े", "ए")) and not tied):
            return Reach(last, ahead + 1, "after")
    return Reach(last, min(last + 1, highest), "after")


def _beside(words: Words, first: int, last: int) -> Reach:
    """What कि brings in after a cue, or else what stands before it."""
    if words.at(first - 1) in HARD or first == 0:  # लगता है वह गया
        start = last + (words.at(last) == "कि")
        return Reach(start, _sentence_end(words, start), "complement")
    for ahead in range(last, min(last + _PHRASE, len(words.keys))):
        if words.keys[ahead] == "कि":
            return Reach(ahead + 1, _sentence_end(words, ahead + 1), "complement")
        if words.keys[ahead] in HARD:
            break
    return Reach(_governed_start(words, first), _untied(words, first), "before")


def _finite(word: str) -> bool:
    return word in _role("auxiliary") or (len(word) > 2 and word.endswith(_FUTURE))


def _left(words: Words, place: int) -> int:
    """Where the clause of a word begins; a relative pronoun that opens it belongs to it."""
    keys = words.keys
    lowest, limit = max(0, place - FARTHEST), place
    for back in words.edges_before(place):
        word, before = keys[back], words.at(back - 1)
        if back >= limit:
            continue
        if (opened := words.opened(back)) < back:
            limit = opened
        elif word in _role("relative"):
            return back
        elif word in HARD or word in _role("break"):
            return back + 1
        elif word in _role("then"):
            if before == "," or _conditional(keys, lowest, back):
                return back + 1
        elif _finite(before) or "नहीं" in keys[max(0, back - 3) : back]:
            if word == "," or word in _role("and"):
                return back + 1
        elif word == "," and place - back > 2:
            return back + 1
    return lowest


def _conditional(keys: list[str], lowest: int, place: int) -> bool:
    return any(word in ("अगर", "यदि", "जब", "न") for word in keys[lowest:place])


def _right(words: Words, place: int) -> int:
    """Where the clause that goes on at a word ends; what कि brings in belongs to it."""
    highest = min(len(words.keys), place + FARTHEST)
    inside, limit = False, place
    for ahead in words.edges_after(place):
        if ahead < limit:
            continue
        if (closed := words.closed(ahead)) > ahead:
            limit = closed + 1
        elif words.keys[ahead] in _role("that") and not inside:
            inside = True
        elif _ends(words, ahead, inside):
            return ahead
    return max(highest, min(limit, len(words.keys)))


def _ends(words: Words, place: int, inside: bool) -> bool:
    """Tell whether a clause ends before a token; inside what कि brings in, fewer words end it."""
    word = words.keys[place]
    if word == ",":
        return words.at(place + 1) != "कि"
    if word in HARD or word in _role("turn"):
        return True
    return not inside and any(word in _role(name) for name in ("and", "break", "relative", "then"))


def _sentence_end(words: Words, place: int) -> int:
    highest = min(len(words.keys), place + FARTHEST)
    for ahead in range(place, highest):
        if words.keys[ahead] in HARD and words.keys[ahead] not in "“”":
            return ahead
    return highest


def _governed_start(words: Words, place: int) -> int:
    """Where what a noun or verb of denial governs begins: after ने, or with its clause."""
    start = _left(words, place)
    for back in range(place - 1, start - 1, -1):
        if words.keys[back] == "ने":
            return back + 1
    return start


def _untied(words: Words, place: int) -> int:
    """Leave out the postposition that ties a phrase to what follows, and particles after it."""
    while words.at(place - 1) in _role("postposition") or words.at(place - 1) in _PARTICLES:
        place -= 1
    return place


def _phrase_start(words: Words, place: int, most: int) -> int:
    """Where the noun phrase before a word begins: after a postposition other than का, के, की."""
    start, held = _left(words, place), 0
    for back in range(place - 1, start - 1, -1):
        word = words.keys[back]
        if word in _role("postposition") and word not in _GENITIVE:
            return back + 1
        held += word not in _GENITIVE
        if held > most and words.keys[back + 1] not in _GENITIVE:
            return back + 1
    return start


def _phrase_end(words: Words, place: int) -> int:
    """Where the noun phrase that begins at a word ends: before its postposition, if one is near."""
    if words.at(place) == "“":
        return words.closed(place)
    highest = min(len(words.keys), place + _PHRASE)
    for ahead in range(place + 1, highest):
        word = words.keys[ahead]
        if word in _role("postposition") or word in _role("number"):
            return ahead
        if not word[:1].isalnum() or _finite(word):
            break
    return min(place + 1, highest)
