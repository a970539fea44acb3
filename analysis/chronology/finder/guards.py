"""What makes a word of time mean something else: "2000 soldiers", "they may", "Pakistan Today".

A guard looks at one token among its neighbours and says whether it is an ordinary word there. The
words it goes by stand in ``word_roles.csv``; it is tried for the classes of `GUARDS` and the words
of the roles of `WORD_GUARDS` only.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple, cast

from analysis.chronology.finder.lexicon import role
from analysis.language import KeyedText

__all__ = ["GUARDS", "WORD_GUARDS", "Place", "Token", "checked"]

_BARE: Final = 1400  # a lower number is a year only after a word such as in
_MONEY: Final = frozenset({"$", "₹", "£", "€", "rs", "#"})


class Token(NamedTuple):
    """A piece of text: class letter, value, where it stands in the key, and what stands there."""

    kind: str
    value: object
    start: int
    end: int
    key: str


_CASES: Final = frozenset({"में", "को", "के", "से", "तक", "की", "माह", "महीने", "पर"})
_NOTHING: Final = Token("|", None, 0, 0, "")


class Place(NamedTuple):
    """A token among its neighbours."""

    tokens: list[Token]
    index: int
    keyed: KeyedText

    @property
    def token(self) -> Token:
        """The token itself."""
        return self.tokens[self.index]

    @property
    def before(self) -> Token:
        """The token before it; at the beginning of the text, a line end."""
        return self.tokens[self.index - 1] if self.index else _NOTHING

    @property
    def after(self) -> Token:
        """The token after it; at the end of the text, a line end."""
        return self.tokens[self.index + 1] if self.index + 1 < len(self.tokens) else _NOTHING

    @property
    def beyond(self) -> Token:
        """The token after the point of an abbreviation, or after this one."""
        place = self.index + (2 if self.after.kind == "." else 1)
        return self.tokens[place] if place < len(self.tokens) else _NOTHING

    @property
    def hyphened(self) -> bool:
        """Whether early, mid or late stands before it with a hyphen."""
        before = self.tokens[self.index - 2] if self.index > 1 else _NOTHING
        return self.before.kind == "-" and before.kind in ("f", "M")

    def capital(self, token: Token) -> bool:
        """Whether a token begins with a capital letter in the text."""
        start = self.keyed.start(token.start)
        return self.keyed.text[start : start + 1].isupper()


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
    if before.key in role("numbered") or _in_a_chain(place):
        return True
    if " " in token.key and not token.key.isascii() and before.key not in role("lead"):
        # उन्नीस सौ सैंतालीस में: in words a year needs a case after it.
        return after.key not in _CASES and after.kind not in "OLb-/"
    early = cast(int, token.value) < _BARE
    return early and before.key not in role("lead") and before.kind != "M"


def _in_a_chain(place: Place) -> bool:
    """555-1998, AI-2019: the end of a telephone or flight number; 1965-1971 is none."""
    before = place.tokens[place.index - 2] if place.index > 1 else _NOTHING
    if place.before.kind != "-" or before.end != place.before.start:
        return False
    letters = before.kind == "_" and before.key.isalpha() and place.capital(before)
    return (before.kind == "n" and len(before.key) == 3) or (letters and len(before.key) < 4)


def turns_of_seasons(place: Place) -> bool:
    """To fall, the fall of Kabul, spring to life: seasons only where a word of time says so."""
    token, before, after = place.token, place.before, place.after
    if before.kind in "rRfmgea" or after.kind == "y" or (before.key in role("season_lead")):
        beyond = place.tokens[place.index + 2] if place.index + 2 < len(place.tokens) else _NOTHING
        return token.key == "fall" and after.kind == "O" and beyond.kind not in "yrm"
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
    if token.key not in role("given_name") or not place.capital(token):
        return False
    earlier = place.tokens[place.index - 2] if place.index > 1 else _NOTHING
    if before.key in role("kin") or (before.kind == "." and earlier.key in role("kin")):
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


def lacks_number(place: Place) -> bool:
    """सित, जन: a short month name only beside a figure, if need be past a mark."""
    for step in (-1, 1):
        near = place.index + step
        if 0 <= near < len(place.tokens) and place.tokens[near].kind in "-/.":
            near += step
        if 0 <= near < len(place.tokens) and place.tokens[near].kind in "dy":
            return False
    return True


def lacks_day(place: Place) -> bool:
    """मंगल, बुध, जुमा: a weekday only beside what makes it a day."""
    before, after = place.before, place.after
    following = place.tokens[place.index + 2 : place.index + 3]
    named = bool(following) and (following[0].key in ("दिन", "रोज") or following[0].kind == "p")
    of_day = after.kind == "O" and named
    led = before.kind == "r" and after.key in ("को", "से", "तक", "के", "की")
    return not (after.kind == "p" or led or of_day)


def is_march(place: Place) -> bool:
    """लॉन्ग मार्च में, पैदल मार्च को: people marching."""
    return place.token.kind == "M" and place.before.key in role("march_kind")


def names_paper(place: Place) -> bool:
    """दैनिक जागरण, साप्ताहिक हिन्दुस्तान, संडे टाइम्स."""
    return place.after.key in role("paper_name")


def names_broadcaster(place: Place) -> bool:
    """आज तक ने, आज तक चैनल; and a machine's कल-पुर्जे."""
    after, following = place.after, place.tokens[place.index + 2 : place.index + 3]
    if after.key in role("machine_part"):
        return True
    key = following[0].key if following else ""
    earlier = place.tokens[place.index - 2].key if place.index > 1 else ""
    if place.before.key == "-" and earlier == place.token.key:
        return True  # कल-कल, the sound of water
    if after.key == "-":
        return key in role("machine_part") or key == place.token.key
    return place.token.key == "आज" and after.key == "तक" and key in role("broadcaster")


def greets(place: Place) -> bool:
    """शुभ रात्रि."""
    return place.before.key in role("good_night") or place.after.key in role("surname_of_part")


def is_climate(place: Place) -> bool:
    """गर्मियों में, सर्दी से: a season of some year only after a year, last, this or next."""
    token, before = place.token, place.before
    if token.key.isascii() or "ऋतु" in token.key or before.kind in "ry":
        return False
    earlier = place.tokens[place.index - 2 : place.index - 1]
    return not (before.kind == "O" and bool(earlier) and earlier[0].kind in "yY")


def names_person(place: Place) -> bool:
    """Murali Kartik, सावन कुमार: a month of another calendar only where it is said to be one."""
    after, following = place.after, place.tokens[place.index + 2 : place.index + 3]
    month_of = after.kind == "O" and bool(following) and following[0].kind == "u"
    return not (after.key in ("में", "मास", "माह", "महीने") or after.kind in "yK" or month_of)


def is_feast(place: Place) -> bool:
    """दीवाली के गीत: a movable feast is a date only in some year, or before, after or on the day."""
    if place.token.value != "year" or place.token.key.isascii():
        return False
    before, after, following = place.before, place.after, place.tokens[place.index + 2 :]
    said = after.kind in "yL" or after.key in ("पर", "को", "तक", "से", "में") or before.kind in "ry"
    day = after.kind == "O" and bool(following) and following[0].key in ("दिन", "मौके", "अवसर")
    return not (said or day or (before.kind == "O" and place.index > 1))


Guard = Callable[[Place], bool]
# By class letter: the guards of its tokens.
GUARDS: Final[dict[str, tuple[Guard, ...]]] = {
    "y": (counts_things,),
    "t": (in_a_name, names_broadcaster),
    "k": (names_broadcaster,),
    "M": (is_march, is_a_person),
    "W": (is_titled,),
    "C": (is_an_age,),
    "S": (is_titled,),
    "p": (greets, is_titled, is_a_newspaper),
    "P": (names_person,),
    "η": (is_feast,),
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
