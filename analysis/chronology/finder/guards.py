"""What makes a word of time mean something else: "2000 soldiers", "they may", "Pakistan Today".

A guard looks at one token among its neighbours and says whether it is an ordinary word there. The
words it goes by stand in ``word_roles.csv``; a guard is tried for the classes of `GUARDS` only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, cast

from analysis.chronology.finder.lexicon import role

__all__ = ["GUARDS", "Token", "checked"]

_BARE: Final = 1400  # a lower number is a year only after a word such as in
_MONEY: Final = frozenset({"$", "₹", "£", "€", "rs", "#"})


class Token(NamedTuple):
    """A piece of text: class letter, value, and where it stands in text and key."""

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
    text: str

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
        return self.text[token.start : token.start + 1].isupper()


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
    if token.key not in role("needs_context"):
        return False
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
# Class letter: the guards of its tokens; "" are tried for every class.
GUARDS: Final[dict[str, tuple[Guard, ...]]] = {
    "": (lacks_context,),
    "y": (counts_things,),
    "t": (in_a_name,),
}


def checked(tokens: list[Token], text: str) -> list[Token]:
    """The tokens, those that mean something else as ordinary words.

    Parameters
    ----------
    tokens : list of Token
        Of one stretch of text, with its neighbours.
    text : str
        The text they stand in.

    Examples
    --------
    >>> checked([Token("y", 2000, 0, 4, "2000"), Token("_", None, 5, 13, "soldiers")],
    ...         "2000 soldiers")[0].kind
    '_'
    """
    guards, result = GUARDS, tokens
    for index, token in enumerate(tokens):
        if token.kind == "_":
            continue
        place = Place(tokens, index, text)
        for guard in (*guards.get(token.kind, ()), *guards[""]):
            if guard(place):
                result = result if result is not tokens else list(tokens)
                result[index] = token._replace(kind="_")
                break
    return result
