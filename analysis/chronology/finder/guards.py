"""What makes a word of time mean something else: "2000 soldiers", "they may", "Pakistan Today".

A guard looks at one token among its neighbours and says whether it is an ordinary word there. The
words it goes by stand in ``word_roles.csv``; it is tried for the classes of `GUARDS` and the words
of the roles of `WORD_GUARDS` only.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, cast

from analysis.chronology.finder.hindi_guards import (
    counts_people,
    greets,
    is_climate,
    is_feast,
    is_march,
    is_sport,
    lacks_day,
    lacks_number,
    names_broadcaster,
    names_paper,
    names_person,
)
from analysis.chronology.finder.lexicon import role
from analysis.chronology.finder.places import Place, Token
from analysis.language import KeyedText

__all__ = ["GUARDS", "WORD_GUARDS", "Place", "Token", "checked"]

_TITLES: Final = frozenset({"mr", "mrs", "ms", "dr"})
_BARE: Final = 1400  # a lower number is a year only after a word such as in
_MONEY: Final = frozenset({"$", "₹", "£", "€", "rs", "#"})


_CASES: Final = frozenset({"में", "को", "के", "से", "तक", "की", "माह", "महीने", "पर"})


def counts_things(place: Place) -> bool:
    """2000 soldiers, $2000, and early numbers that no word such as in makes a year."""
    token, before, after = place.token, place.before, place.after
    if (
        before.key in _MONEY
        or before.key in role("numbered")
        or after.key == "%"
        or after.key in role("counted")
    ):
        return True
    if _in_a_chain(place):
        return True
    if " " in token.key and not token.key.isascii() and before.key not in role("lead"):
        # उन्नीस सौ सैंतालीस में: in words a year needs a case after it.
        return after.key not in _CASES and after.kind not in "OLb-/"
    early = cast(int, token.value) < _BARE
    return early and before.key not in role("lead") and before.kind != "M"


def _in_a_chain(place: Place) -> bool:
    """555-1998, AI-2019: the end of a telephone or flight number; 1965-1971 is none."""
    before = place.earlier
    if place.before.kind != "-" or before.end != place.before.start:
        return False
    letters = before.kind == "_" and before.key.isalpha() and place.capital(before)
    return (before.kind == "n" and len(before.key) == 3) or (letters and len(before.key) < 4)


def turns_of_seasons(place: Place) -> bool:
    """To fall, the fall of Kabul, spring to life: seasons only where a word of time says so."""
    token, before, after = place.token, place.before, place.after
    if before.kind in "rRfmgea" or after.kind == "y" or (before.key in role("season_lead")):
        return token.key == "fall" and after.kind == "O" and place.following.kind not in "yrm"
    return True


def lacks_context(place: Place) -> bool:
    """They may march, the second man: a date only beside a number or after a lead."""
    token, before, after = place.token, place.before, place.after
    if token.kind == "o":
        return not (after.kind in "OMu" or before.kind == "h")
    beside = {before.kind, after.kind} & set("dyoI") or place.beyond.kind in "dy" or place.hyphened
    lead = before.key in role("lead") or before.kind in "fr" or after.key in _CASES
    capital = not token.key.isascii() or place.capital(token)
    return not (capital and (beside or lead))


def is_a_verb(place: Place) -> bool:
    """What would last 100 days: the verb, not the last 100."""
    return place.before.key in role("modal") and place.after.kind in "dnaq"


def is_a_newspaper(place: Place) -> bool:
    """Dawn reported: in capitals within a sentence, and without the or at before it."""
    token, before = place.token, place.before
    if token.key != "dawn" or not place.capital(token):
        return False
    return before.kind not in ("h", "i") and place.after.key in role("saying")


def is_an_age(place: Place) -> bool:
    """In his 30s; temperatures in 40s: a decade only after the, early, mid or late."""
    if len(place.token.key.strip("' s")) == 4:
        return False
    return place.before.kind not in ("h", "f") and not place.hyphened


def is_titled(place: Place) -> bool:
    """Friday Times, Morning Star, Spring Offensive: a name, if both words stand in capitals."""
    token, after = place.token, place.after
    return (
        after.key in role("title")
        and token.key.isascii()
        and place.capital(token)
        and place.capital(after)
    )


def is_a_person(place: Place) -> bool:
    """April Gill, Mr. May, cousin June."""
    token, before, after = place.token, place.before, place.after
    if token.key == "august" and not place.capital(token):
        return before.kind == "a"  # an august body
    if token.key not in role("given_name") or not place.capital(token):
        return False
    titled = before.kind == "." and place.earlier.key in _TITLES
    if (before.key in role("kin") and after.kind not in "dyo") or titled:
        return True
    free = before.kind in "_|.," and before.key not in role("lead")
    return free and after.kind == "_" and after.key.isalpha() and place.capital(after)


def is_a_named_day(place: Place) -> bool:
    """Election Day, Inauguration Day."""
    before = place.before
    named = before.kind == "_" and before.key.isalpha() and place.capital(before)
    return named and place.capital(place.token)


def is_no_soon(place: Place) -> bool:
    """As soon as, too soon, soon after."""
    return place.before.key in ("as", "too", "how") or place.after.key in ("after", "as")


def in_a_name(place: Place) -> bool:
    """Pakistan Today, USA Today: a name, if both words stand in capitals."""
    token, before = place.token, place.before
    if not token.key.isascii() or not place.capital(token):
        return False
    return before.kind == "_" and place.capital(before) and before.end + 1 == token.start


Guard = Callable[[Place], bool]
# By class letter: the guards of its tokens.
GUARDS: Final[dict[str, tuple[Guard, ...]]] = {
    "y": (
        counts_things,
        counts_people,
    ),
    "t": (in_a_name, names_broadcaster),
    "k": (names_broadcaster,),
    "M": (is_march, is_a_person),
    "W": (is_titled,),
    "C": (is_an_age,),
    "S": (is_titled,),
    "p": (greets, is_titled, is_a_newspaper),
    "P": (names_person,),
    "η": (is_feast, is_titled),
    "s": (is_climate, is_titled),
}
# By role: the guard of its words.
WORD_GUARDS: Final[dict[str, Guard]] = {
    "day_word": is_a_named_day,
    "soon_word": is_no_soon,
    "verb_too": is_a_verb,
    "verb_or_season": turns_of_seasons,
    "needs_context": lacks_context,
    "abbreviation": lacks_number,
    "short_weekday": lacks_day,
    "of_days": is_sport,
    "paper_word": names_paper,
}


@cache
def _of_words() -> dict[str, tuple[Guard, ...]]:
    """Guards of each word that has some of its own."""
    found: dict[str, tuple[Guard, ...]] = {}
    for name, guard in WORD_GUARDS.items():
        for word in role(name):
            found[word] = (*found.get(word, ()), guard)
    return found


def checked(tokens: list[Token], keyed: KeyedText) -> list[Token]:
    """The tokens, those that mean something else as ordinary words.

    Parameters
    ----------
    tokens : list of Token
        Of one stretch of text, with its neighbours.
    keyed : KeyedText
        The text they stand in.

    Examples
    --------
    >>> tokens = [Token("y", 2000, 0, 4, "2000"), Token("_", None, 5, 13, "soldiers")]
    >>> checked(tokens, KeyedText("2000 soldiers"))[0].kind
    '_'
    """
    words, result = _of_words(), tokens
    for index, token in enumerate(tokens):
        if token.kind == "_":
            continue
        guards = (*GUARDS.get(token.kind, ()), *words.get(token.key, ()))
        if guards and any(guard(Place(tokens, index, keyed)) for guard in guards):
            result = result if result is not tokens else list(tokens)
            result[index] = token._replace(kind="_")
    return result
