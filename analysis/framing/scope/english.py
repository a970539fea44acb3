"""How far an English cue reaches: the clause around it, or what follows it.

After the scopes of ConanDoyle-neg (Morante and Daelemans 2012), made contiguous: the subject of a
denied clause lies in its scope, and so does a clause that the denied verb governs.
"""

from __future__ import annotations

from typing import Final

from analysis.framing.scope.clauses import FARTHEST, HARD, Reach, Words
from analysis.framing.scope.homographs import is_english_homograph
from analysis.framing.scope.lexicon import Cue, role

__all__ = ["reach"]

_ITEM: Final = 4  # words of one item of a list
_PHRASE: Final = 6  # words of a noun phrase after an adjective
_PAIR: Final = 10  # words between neither and nor
_ARTICLES: Final = frozenset(("a", "an", "the", "his", "her", "its", "their"))
_CURRENCIES: Final = frozenset(("$", "€", "£", "₹", "rs", "rs."))
_CLOSED: Final = ("auxiliary", "determiner", "break", "past", "report")


def reach(words: Words, first: int, last: int, cue: Cue) -> Reach | None:
    """Tokens that a cue at ``first`` to ``last`` denies or weakens, or None if it is no cue."""
    word, before = words.at(first), words.at(first - 1)
    if is_english_homograph(words, first, last, cue):
        return None
    if cue.reach == "number":
        return _number(words, last)
    if cue.reach == "phrase" or (cue.reach == "clause" and cue.of and before in ("a", "an", "the")):
        return Reach(last, _phrase_end(words, last), "phrase")
    if cue.reach == "pair":
        return _pair(words, first, last)
    if cue.reach == "after":
        if cue.kind == "verb" and before in _role("be") and not word.endswith("ing"):
            return Reach(_left(words, first), _right(words, last), "passive")
        return Reach(last, _right(words, last), "complement")
    if cue.kind == "particle":
        return _particle(words, first, last)
    return _clause(words, first, last)


def _role(name: str) -> frozenset[str]:
    return role(name, "en")


def _particle(words: Words, first: int, last: int) -> Reach:
    """Scope of not: the clause of the verb it follows, or the words it stands before."""
    before, after = words.at(first - 1), words.at(last)
    if after in ("only", "just", "merely", "simply"):
        return Reach(last, last, "not_only")
    if before == "or":  # whether or not
        return Reach(last, last, "or_not")
    if _follows_verb(words, first) and (after != "to" or before in _role("auxiliary")):
        return _clause(words, first, last)
    quantified = after in _role("quantifier")
    return Reach(last, _right(words, last), "subject" if quantified else "phrase")


def _clause(words: Words, first: int, last: int) -> Reach:
    start, end = _left(words, first), _right(words, last)
    if not _role("relative").isdisjoint(words.keys[max(0, start - 1) : first]):
        end = _relative_end(words, last, end)
    return Reach(start, end, "clause")


def _pair(words: Words, first: int, last: int) -> Reach:
    """Scope of neither and nor: each its half; neither alone is a pronoun or a determiner."""
    keys = words.keys
    if words.at(first) == "nor":
        earlier = keys[max(0, first - _PAIR) : first]
        paired = "neither" in earlier and words.at(last) in _role("determiner")
        end = _phrase_end(words, last + 1) if paired else _right(words, last)
        return Reach(last, end, "neither")
    later = keys[last : last + _PAIR]
    if "nor" in later and words.at(last + later.index("nor") - 1) != ",":
        return Reach(last, last + later.index("nor"), "neither", "conjunction")
    after = words.at(last)
    alone = after == "of" or after in _role("auxiliary") or not after[:1].isalpha()
    found = _clause(words, first, last)
    return found if alone or after.endswith("ed") else found._replace(kind="determiner")


def _number(words: Words, place: int) -> Reach | None:
    """A number, with its currency before it and what is counted after it."""
    number = place + (words.at(place) in _CURRENCIES)
    end = number
    while words.at(end)[:1].isdecimal() or words.at(end) in _role("number"):
        end += 1
    if end == number:
        return None
    counted = words.at(end)
    return Reach(place, end + (counted[:1].isalpha() and not _closed(counted)), "number")


def _follows_verb(words: Words, place: int) -> bool:
    """Tell whether a particle follows an auxiliary, with adverbs or an inverted subject between."""
    keys, auxiliary, adverb = words.keys, _role("auxiliary"), _role("adverb")
    plain = True
    for back in range(place - 1, max(-1, place - 6), -1):
        word = keys[back]
        if word in auxiliary:
            opens = back == 0 or keys[back - 1] in HARD or keys[back - 1] in _role("question")
            return plain or opens
        if not word.isalpha():
            return False
        plain = plain and word in adverb
    return False


def _left(words: Words, place: int) -> int:
    """Where the clause of a word begins."""
    keys = words.keys
    lowest, limit = max(0, place - FARTHEST), place
    for back in words.edges_before(place):
        word = keys[back]
        if back >= limit:
            continue
        if (opened := words.opened(back)) < back:
            limit = opened
        elif word in _role("relative"):
            return _antecedent(words, back)
        elif word in HARD or word in _role("break"):
            asks = word in _role("question") and words.at(back + 1) in _role("auxiliary")
            return back + (not asks)
        elif word in _role("report"):
            told = keys[place] == "no" and back == place - 1  # said no date was fixed
            if told or _has_subject(keys, back + 1, place):
                return back + 1
        elif word in _role("and") and _has_verb(keys, lowest, back):
            return back + 1
        elif word == "," and not _has_subject(keys, back + 1, place):
            limit = _comma_before(keys, back, lowest)  # the comma closes an apposition
            if limit < lowest:
                return back + 1
        elif word == "," and not _is_list(keys, back + 1, place):
            return back + 1
    return lowest


def _antecedent(words: Words, relative: int) -> int:
    """Where the noun phrase begins whose clause a relative pronoun opens: the men who."""
    for back in range(relative - 1, max(-1, relative - 4), -1):
        word = words.keys[back]
        if word in _ARTICLES:
            return back
        if not word[:1].isalnum() or _closed(word):
            break
    return relative + 1


def _has_subject(keys: list[str], start: int, stop: int) -> bool:
    """Tell whether some word between is neither an auxiliary nor an adverb."""
    auxiliary, adverb = _role("auxiliary"), _role("adverb")
    return any(
        word[:1].isalnum() and word not in auxiliary and word not in adverb
        for word in keys[start:stop]
    )


def _has_verb(keys: list[str], lowest: int, stop: int) -> bool:
    """Tell whether a finite verb stands before, in the same clause."""
    for place in range(stop - 1, max(lowest, stop - 15) - 1, -1):
        word = keys[place]
        if word in HARD:
            return False
        if word in _role("auxiliary") or _is_past(word):
            return True
    return False


def _is_past(word: str) -> bool:
    listed = word in _role("past") or word in _role("report")
    return listed or (len(word) > 4 and word.endswith("ed"))


def _comma_before(keys: list[str], place: int, lowest: int) -> int:
    for back in range(place - 1, max(lowest, place - 20) - 1, -1):
        if keys[back] == ",":
            return back
        if keys[back] in HARD:
            break
    return lowest - 1


def _is_list(keys: list[str], start: int, stop: int) -> bool:
    """Tell whether what follows a comma is the last of a list: A, B and C did not."""
    if stop - start > 2 * _ITEM:
        return False
    ands = [place for place in range(start, stop) if keys[place] in ("and", "or")]
    return len(ands) == 1 and start < ands[0] < stop - 1 and ands[0] - start <= _ITEM


def _right(words: Words, place: int) -> int:
    """Where the clause that goes on at a word ends."""
    keys = words.keys
    highest = min(len(keys), place + FARTHEST)
    limit = place
    for ahead in words.edges_after(place):
        word = keys[ahead]
        if ahead < limit:
            continue
        if (closed := words.closed(ahead)) > ahead:
            limit = closed + 1
        elif word in HARD or (word in _role("turn") and ahead > place and not _asked(keys, ahead)):
            return ahead
        elif word == "," and ahead == place and "," in keys[ahead + 1 : ahead + _PHRASE]:
            limit = keys.index(",", ahead + 1) + 1  # couldn't, however, say
        elif not _continues(keys, ahead, highest):
            return ahead
    return max(highest, min(limit, len(keys)))


def _asked(keys: list[str], place: int) -> bool:
    """Tell whether when and if bring in what is said or known: did not say when."""
    return keys[place] in ("when", "if") and keys[place - 1] in _role("report")


def _relative_end(words: Words, place: int, end: int) -> int:
    """Where a relative clause ends: before the verb of the clause that it stands in."""
    for ahead in range(place + 1, end):
        after = words.keys[ahead - 1] in _role("subject") or words.keys[ahead - 1] == "to"
        if words.keys[ahead] in _role("auxiliary") and not after:
            return ahead
    return end


def _continues(keys: list[str], place: int, highest: int) -> bool:
    """Tell whether a clause goes on over a comma or an and."""
    if keys[place] == ",":
        return _goes_on(keys, place, highest)
    return keys[place] not in _role("and") or not _opens_clause(keys, place + 1)


def _goes_on(keys: list[str], comma: int, highest: int) -> bool:
    """Tell whether a comma parts the items of a list: Delhi, Lahore or Kabul."""
    for ahead in range(comma + 1, min(highest, comma + 2 * _ITEM)):
        word = keys[ahead]
        if word in ("and", "or"):
            return ahead > comma + 1 and not _opens_clause(keys, ahead + 1)
        if word in HARD or any(word in _role(name) for name in ("auxiliary", "break", "report")):
            return False
        if word in _role("subject"):
            return False
    return False


def _opens_clause(keys: list[str], place: int) -> bool:
    """Tell whether a verb, or a new subject with its verb, follows and."""
    while place < len(keys) and keys[place] in _role("adverb"):
        place += 1
    here = keys[place] if place < len(keys) else ""
    if here in _role("auxiliary") or _is_past(here):
        return True
    following = keys[place + 1 : place + 4]
    if here in _ARTICLES or here in _role("subject"):
        return any(word in _role("auxiliary") or _is_past(word) for word in following)
    return any(word in _role("auxiliary") for word in following)


def _phrase_end(words: Words, place: int) -> int:
    """Where the noun phrase that begins at a word ends; of and what it governs belong to it."""
    highest = min(len(words.keys), place + _PHRASE)
    tied = True  # what opens the phrase, or follows of, may be a determiner
    for ahead in range(place, highest):
        word = words.keys[ahead]
        if word == "“" and ahead == place:
            return words.closed(place)
        if not word[:1].isalnum() and word != "-":
            return ahead
        if not tied and word != "of" and (_closed(word) or _is_past(word)):
            return ahead
        tied = word == "of" or (tied and word in _ARTICLES)
    return highest


def _closed(word: str) -> bool:
    """Tell whether a word ends the noun phrase before it."""
    return any(word in _role(name) for name in _CLOSED)
