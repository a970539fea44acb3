"""How far an English cue reaches: the clause around it, or what follows it.

After the scopes of ConanDoyle-neg (Morante and Daelemans 2012), made contiguous: the subject of a
denied clause lies in its scope, and so does a clause that the denied verb governs.
"""

from __future__ import annotations

from typing import Final

from analysis.framing.scope.clauses import FARTHEST, HARD, Reach, Words
from analysis.framing.scope.lexicon import Cue, role

__all__ = ["reach"]

_LIST: Final = 4  # words of one item of a list
_PHRASE: Final = 5  # words of a noun phrase after an adjective
_CLOSED: Final = ("auxiliary", "determiner", "break", "past", "report")
_CURRENCIES: Final = frozenset(("$", "€", "£", "₹", "rs", "rs."))


def reach(words: Words, first: int, last: int, cue: Cue) -> Reach | None:
    """Tokens that a cue at ``first`` to ``last`` denies or weakens, or None if it is no cue."""
    word, before, after = words.at(first), words.at(first - 1), words.at(last)
    if _is_other(words, first, last, cue):
        return None
    if cue.reach == "number":
        return _number(words, last)
    if cue.reach == "phrase" or (cue.kind == "evidential" and before in ("a", "an", "the")):
        return Reach(last, _phrase_end(words, last), "phrase")
    if cue.reach == "after":
        passive = cue.kind == "verb" and before in _role("be") and not word.endswith("ing")
        if passive:
            return Reach(_left(words, first), _right(words, last), "passive")
        return Reach(last, _right(words, last), "complement")
    if cue.kind == "particle" and after in ("only", "just", "merely", "simply"):
        return Reach(last, last, "not_only")
    if cue.kind == "particle" and before == "or":  # whether or not
        return Reach(last, last, "or_not")
    if cue.kind == "particle" and not _follows_verb(words, first):
        quantified = after in _role("quantifier")
        return Reach(last, _right(words, last), "subject" if quantified else "phrase")
    return Reach(_left(words, first), _right(words, last), "clause")


def _role(name: str) -> frozenset[str]:
    return role(name, "en")


def _number(words: Words, place: int) -> Reach | None:
    """A number, with its currency before it or what is counted after it."""
    number = place + (words.at(place) in _CURRENCIES)
    if not (words.at(number)[:1].isdecimal() or words.at(number) in _role("number")):
        return None
    counted = words.at(number + 1)
    return Reach(place, number + 1 + (counted[:1].isalpha() and not _closed(counted)), "number")


def _is_other(words: Words, first: int, last: int, cue: Cue) -> bool:
    """Tell words of another meaning that are spelt like a cue."""
    word, before, after = words.at(first), words.at(first - 1), words.at(last)
    if last - first > 1 and word != "expected":
        return False
    if word in ("no", "no."):
        # No 10, yes or no, a no vote: a number, an answer, a name.
        return after[:1].isdecimal() or before in ("dr", "a", "or", "yes", "of") or word == "no."
    if word in ("may", "might"):
        noun = before in _role("determiner") - {"that", "this", "these", "those", "all", "other"}
        number = after[:1].isdecimal() or before[:1].isdecimal()
        return noun or number or after in ("of", ",", ".", "and", "")
    if word == "could":
        return after in ("n't", "not", "never", "only", "help", "hardly")
    if word == "neither":
        return after in ("nor",)
    if word in ("likely", "unlikely", "alleged", "claimed", "reported", "supposed", "purported"):
        inside = before in _role("determiner") or before == "most"
        return inside != (cue.of == "phrase")
    if word in ("claim", "claims"):  # a claim to the valley
        noun = after == "to" or not after[:1].isalnum() or after in _role("no_noun") - {"that"}
        return noun or before in _role("determiner") - {"that", "and", "or"}
    if word in ("suspected", "possible", "probable", "potential", "apparent", "presumed"):
        noun = after[:1].isalnum() and after not in _role("no_noun")
        return before in _role("be") or not noun
    if word == "expected":  # had expected to: a plan, no hearsay
        return before in ("have", "has", "had", "i", "we", "they", "he", "she")
    return False


def _follows_verb(words: Words, place: int) -> bool:
    """Tell whether a particle stands after an auxiliary, adverbs or a subject between them."""
    auxiliary, adverb = _role("auxiliary"), _role("adverb")
    back = place - 1
    while back >= max(0, place - 4):
        word = words.keys[back]
        if word in auxiliary:
            return True
        if word not in adverb and not (words.at(back - 1) in auxiliary and word.isalpha()):
            return False
        back -= 1
    return False


def _left(words: Words, place: int) -> int:
    """Where the clause of a word begins."""
    keys = words.keys
    lowest = max(0, place - FARTHEST)
    back = place - 1
    while back >= lowest:
        word = keys[back]
        if (opened := words.opened(back)) < back:
            back = opened - 1
            continue
        if word in HARD or word in _role("break"):
            return back + 1
        if word in _role("report") and _has_subject(keys, back + 1, place):
            return back + 1
        if word in _role("and") and _has_verb(keys, lowest, back):
            return back + 1
        if word == ",":
            if not _has_subject(keys, back + 1, place):  # the comma closes an apposition
                opening = _comma_before(keys, back, lowest)
                if opening < lowest:
                    return back + 1
                back = opening
            elif not _is_list(keys, back + 1, place):
                return back + 1
        back -= 1
    return lowest


def _has_subject(keys: list[str], start: int, stop: int) -> bool:
    """Tell whether some word between is neither an auxiliary nor an adverb."""
    empty = _role("auxiliary") | _role("adverb")
    return any(word not in empty and word[:1].isalnum() for word in keys[start:stop])


def _has_verb(keys: list[str], lowest: int, stop: int) -> bool:
    """Tell whether a finite verb stands before, in the same clause."""
    for place in range(stop - 1, max(lowest, stop - 15) - 1, -1):
        word = keys[place]
        if word in HARD:
            return False
        if word in _role("auxiliary") or word in _role("past") or word in _role("report"):
            return True
        if word.endswith("ed") and len(word) > 4:
            return True
    return False


def _comma_before(keys: list[str], place: int, lowest: int) -> int:
    for back in range(place - 1, max(lowest, place - 20) - 1, -1):
        if keys[back] == ",":
            return back
        if keys[back] in HARD:
            break
    return lowest - 1


def _is_list(keys: list[str], start: int, stop: int) -> bool:
    """Tell whether what follows a comma is the last of a list: A, B and C did not."""
    if stop - start > 2 * _LIST:
        return False
    ands = [place for place in range(start, stop) if keys[place] in ("and", "or")]
    return len(ands) == 1 and start < ands[0] < stop - 1 and ands[0] - start <= _LIST


def _right(words: Words, place: int) -> int:
    """Where the clause that goes on at a word ends."""
    keys = words.keys
    highest = min(len(keys), place + FARTHEST)
    ahead = place
    while ahead < highest:
        word = keys[ahead]
        if (closed := words.closed(ahead)) > ahead:
            ahead = closed + 1
            continue
        if word in HARD or (word in _role("turn") and ahead > place):
            return ahead
        if word == "," and not _goes_on(keys, ahead, highest):
            return ahead
        if word in _role("and") and _opens_clause(keys, ahead + 1):
            return ahead
        ahead += 1
    return min(ahead, len(keys))


def _goes_on(keys: list[str], comma: int, highest: int) -> bool:
    """Tell whether a comma parts the items of a list: Delhi, Lahore or Kabul."""
    for ahead in range(comma + 1, min(highest, comma + 2 * _LIST)):
        word = keys[ahead]
        if word in ("and", "or"):
            return ahead > comma + 1 and not _opens_clause(keys, ahead + 1)
        if word in HARD or word in _role("auxiliary") or word in _role("break"):
            return False
        if word in _role("report") or word in _role("subject"):
            return False
    return False


def _opens_clause(keys: list[str], place: int) -> bool:
    """Tell whether a verb or a new subject with its verb follows and."""
    here = keys[place] if place < len(keys) else ""
    if here in _role("adverb"):
        return _opens_clause(keys, place + 1)
    if here in _role("auxiliary") or here in _role("past") or here in _role("report"):
        return True
    if here.endswith("ed") and len(here) > 4:
        return True
    return any(word in _role("auxiliary") for word in keys[place + 1 : place + 4])


def _phrase_end(words: Words, place: int) -> int:
    """Where the noun phrase that begins at a word ends."""
    for ahead in range(place, min(len(words.keys), place + _PHRASE)):
        word = words.keys[ahead]
        if word == "“" and ahead == place:
            return words.closed(place)
        if not word[:1].isalnum() and word != "-":
            return ahead
        if ahead > place and _closed(word):
            return ahead
    return min(len(words.keys), place + _PHRASE)


def _closed(word: str) -> bool:
    """Tell whether a word ends the noun phrase before it."""
    return any(word in _role(name) for name in _CLOSED)
