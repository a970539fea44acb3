"""Words spelt like a cue that deny or weaken nothing: No 10, the month of May, मत as a vote."""

from __future__ import annotations

from typing import Final

from analysis.framing.scope.clauses import Words
from analysis.framing.scope.lexicon import Cue, role

__all__ = ["is_english_homograph", "is_hindi_homograph"]

_IMPERATIVE: Final = ("ो", "ओ", "ना", "िए", "इए", "ें")
_ATTRIBUTIVE: Final = frozenset(
    ("alleged", "claimed", "likely", "purported", "reported", "supposed", "unlikely")
)
_ADJECTIVES: Final = frozenset(
    ("apparent", "possible", "potential", "presumed", "probable", "suspected")
)


def is_english_homograph(words: Words, first: int, last: int, cue: Cue) -> bool:
    """Tell English words of another meaning that are spelt like a cue."""
    word, before, after = words.at(first), words.at(first - 1), words.at(last)
    determiner = role("determiner", "en")
    if word in ("no", "no.") and cue.kind == "determiner":
        # No 10, yes or no, a no vote: a number, an answer, a name.
        return after[:1].isdecimal() or before in ("dr", "a", "or", "yes", "of") or word == "no."
    if word in ("may", "might"):
        noun = before in determiner - {"that", "this", "these", "those", "all", "other"}
        number = after[:1].isdecimal() or before[:1].isdecimal()
        if word == "may" and (before in role("month", "en") or before == "you"):
            return True  # in May; you may leave: permission
        return noun or number or after in ("of", "and") or not after[:1].isalnum()
    if word == "could":  # ability
        return "so" in words.keys[max(0, first - 3) : first] or after in (
            "n't",
            "not",
            "never",
            "only",
            "help",
            "hardly",
        )
    if word in ("claim", "claims", "claimed", "claiming") and after in role("claimable", "en"):
        return True  # claimed responsibility
    if word in _ATTRIBUTIVE:
        if after == "to":  # likely to, supposed to
            return cue.of == "phrase"
        inside = before in determiner or before == "most" or (first == 0 and after.isalpha())
        return inside != (cue.of == "phrase")
    if word in ("claim", "claims"):
        return _is_noun(words, first, last)
    if word in _ADJECTIVES and cue.of == "phrase":
        noun = after[:1].isalnum() and after not in role("no_noun", "en")
        return before in role("be", "en") or not noun
    if word in ("said", "reported", "understood"):  # said to reporters
        return before not in role("be", "en")
    if word == "expected":  # had expected to: a plan, no hearsay
        return before in ("have", "has", "had", "i", "we", "they", "he", "she")
    return False


def _is_noun(words: Words, first: int, last: int) -> bool:
    """Tell a claim to the valley and insurance claims from what somebody claims."""
    before, after = words.at(first - 1), words.at(last)
    ends = not after[:1].isalnum() or after in role("auxiliary", "en")
    ties = after == "to" or after in role("no_noun", "en") - {"that"}
    return ends or ties or before in role("determiner", "en") - {"that", "and", "or"}


def is_hindi_homograph(words: Words, first: int, last: int, cue: Cue) -> bool:
    """Tell Hindi words of another meaning that are spelt like a cue."""
    word, before, after = words.at(first), words.at(first - 1), words.at(last)
    postposition = role("postposition", "hi")
    if word == "मत":  # opinion or vote, unless a command follows
        command = len(after) > 1 and after.endswith(_IMPERATIVE)
        return not command or before in postposition or after in role("noun_after", "hi")
    if word == "न":  # वार्ड न. 5: short for number
        return after == "." and words.at(last + 1)[:1].isdecimal()
    if word in ("सकता", "सकती", "सकते"):  # ability, of oneself or denied
        clause = words.keys[max(0, first - 12) : first]
        able = before in role("skill", "hi") or any(key in role("person", "hi") for key in clause)
        return able or any(key in ("नहीं", "न") for key in clause[-3:])
    if word == "दावा":  # घाटी पर दावा: a claim to the valley
        return before == "पर"
    if word == "कहा" and cue.kind == "evidential":  # उसे काशी कहा जाता है: is called
        return after != "कि" and first > 0
    if word == "लगता":  # समय लगता है: it takes time
        return after != "कि" and before != "ऐसा" and first > 0
    if cue.reach == "number":  # मंदिर के करीब: near
        return before in ("के", "से")
    return cue.reach == "phrase" and after in postposition  # संदिग्ध को: a suspect
