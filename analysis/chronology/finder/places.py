"""A token, and a token among its neighbours."""

from __future__ import annotations

from typing import Final, NamedTuple

from analysis.language import KeyedText

__all__ = ["NOTHING", "Place", "Token"]


class Token(NamedTuple):
    """A piece of text: class letter, value, where it stands in the key, and what stands there."""

    kind: str
    value: object
    start: int
    end: int
    key: str


NOTHING: Final = Token("|", None, 0, 0, "")


class Place(NamedTuple):
    """A token among its neighbours."""

    tokens: list[Token]
    index: int  # type: ignore[assignment]
    keyed: KeyedText

    @property
    def token(self) -> Token:
        """The token itself."""
        return self.tokens[self.index]

    @property
    def before(self) -> Token:
        """The token before it; at the beginning of the text, a line end."""
        return self.tokens[self.index - 1] if self.index else NOTHING

    @property
    def after(self) -> Token:
        """The token after it; at the end of the text, a line end."""
        return self.tokens[self.index + 1] if self.index + 1 < len(self.tokens) else NOTHING

    @property
    def earlier(self) -> Token:
        """The token before the one before it."""
        return self.tokens[self.index - 2] if self.index > 1 else NOTHING

    @property
    def following(self) -> Token:
        """The token after the one after it."""
        return self.tokens[self.index + 2] if self.index + 2 < len(self.tokens) else NOTHING

    @property
    def beyond(self) -> Token:
        """The token after the point of an abbreviation, or after this one."""
        place = self.index + (2 if self.after.kind == "." else 1)
        return self.tokens[place] if place < len(self.tokens) else NOTHING

    @property
    def hyphened(self) -> bool:
        """Whether early, mid or late stands before it with a hyphen."""
        return self.before.kind == "-" and self.earlier.kind in ("f", "M")

    def capital(self, token: Token) -> bool:
        """Whether a token begins with a capital letter in the text."""
        start = self.keyed.start(token.start)
        return self.keyed.text[start : start + 1].isupper()
