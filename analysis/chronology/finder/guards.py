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

    def capital(self, token: Token) -> bool:
        """Whether a token begins with a capital letter in the text."""
        start = self.keyed.start(token.start)
        return self.keyed.text[start : start + 1].isupper()


def counts_things(place: Place) -> bool:
    """2000 soldiers, $2000, and early numbers that no word such as in makes a year."""
    token, before, after = place.token, place.before, place.after
    if before.key in _MONEY or after.key == "%" or after.key in role("counted"):
        return True
    early = cast(int, token.value) < _BARE
    return early and before.key not in role("lead") and before.kind != "M"


def lacks_context(place: Place) -> bool:
    """They may march, the second man: a date only beside a number or after a lead."""
    token, before, after = place.token, place.before, place.after
    if token.kind == "o":
        return not (after.kind in "OMu" or before.kind == "h")
    beside = {before.kind, after.kind} & set("dyoI")
    lead = before.key in role("lead") or before.kind in "fr" or after.key in ("में", "को", "के")
    capital = not token.key.isascii() or place.capital(token)
    return not (capital and (beside or lead))


def in_a_name(place: Place) -> bool:
    """Pakistan Today, USA Today: a name, if both words stand in capitals."""
    token, before = place.token, place.before
    if not token.key.isascii() or not place.capital(token):
        return False
    return before.kind == "_" and place.capital(before) and before.end + 1 == token.start


Guard = Callable[[Place], bool]
# By class letter: the guards of its tokens.
GUARDS: Final[dict[str, tuple[Guard, ...]]] = {"y": (counts_things,), "t": (in_a_name,)}
# By role: the guard of its words.
WORD_GUARDS: Final[dict[str, Guard]] = {"needs_context": lacks_context}


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
