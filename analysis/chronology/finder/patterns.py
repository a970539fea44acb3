"""Patterns over classes of words, and the regular expressions over class letters they become.

A pattern names classes of ``classes.csv``, marks in quotes, and shorthands of ``shorthands.csv``;
``?`` makes the piece before it optional, ``|`` separates choices, parentheses group. ``at_start``
and ``at_end`` say that a line end, a full stop or nothing stands before or after.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

import regex

__all__ = ["Pattern", "read_pattern"]

_PIECE: Final = regex.compile(r'"(?P<mark>[^"])"|(?P<name>\w+)|(?P<syntax>[()|?])|(?P<other>\S)')
_PLACES: Final = {
    "at_start": r"(?<=[|.]|^)",
    "at_end": r"(?=[|.]|$)",
    "at_break": r"(?=[|.,)]|$)",
    "unhyphened": r"(?!-)",
    "after_in": r"(?<=[ℓFβα])",
}


class Pattern(NamedTuple):
    """A regular expression over class letters, and whether all its matches hold some classes."""

    letters: str
    opens: bool  # every match holds a letter of an opening class
    empty: bool  # it may match nothing
    needs: tuple[frozenset[str], ...]  # every match holds a letter of each of these


class _Piece(NamedTuple):
    kind: str
    text: str


def read_pattern(
    text: str,
    letters: Mapping[str, str],
    openers: frozenset[str] = frozenset(),
    shorthands: Mapping[str, str] | None = None,
) -> Pattern:
    """Read a pattern.

    Parameters
    ----------
    text : str
    letters : mapping
        Letter of each class.
    openers : frozenset of str
        Letters of the classes of which every expression must hold one.
    shorthands : mapping, optional
        Patterns by name.

    Raises
    ------
    ValueError
        If a name is unknown or the pattern is not well formed; the message says where.

    Examples
    --------
    >>> classes = {"day": "d", "month": "M", "of": "O"}
    >>> read_pattern('day of? month ("," | of)?', classes, frozenset("M"))  # doctest: +ELLIPSIS
    Pattern(letters='dO?M(?:,|O)?', opens=True, empty=False, needs=(...))
    >>> read_pattern("day mnth", classes)
    Traceback (most recent call last):
        ...
    ValueError: 'mnth' is no class, shorthand or place
    """
    return _Reader(text, letters, openers, shorthands or {}).read()


class _Reader:
    """Recursive descent: choices of rows of pieces, each perhaps optional."""

    def __init__(
        self,
        text: str,
        letters: Mapping[str, str],
        openers: frozenset[str],
        shorthands: Mapping[str, str],
    ) -> None:
        self.letters, self.openers, self.shorthands = letters, openers, shorthands
        self.pieces = [
            _Piece(str(match.lastgroup), match[str(match.lastgroup)])
            for match in _PIECE.finditer(text)
        ]
        self.at = 0

    def read(self) -> Pattern:
        found = self._choices()
        if self.at < len(self.pieces):
            raise ValueError(f"unexpected {self.pieces[self.at].text!r}")
        return found

    def _next(self) -> _Piece:
        return self.pieces[self.at] if self.at < len(self.pieces) else _Piece("end", "")

    def _choices(self) -> Pattern:
        found = [self._row()]
        while self._next() == ("syntax", "|"):
            self.at += 1
            found.append(self._row())
        if len(found) == 1:
            return found[0]
        return Pattern(
            "|".join(one.letters for one in found),
            all(one.opens for one in found),
            any(one.empty for one in found),
            _one_of(found),
        )

    def _row(self) -> Pattern:
        found: list[Pattern] = []
        while self._next().kind != "end" and self._next().text not in (")", "|"):
            found.append(self._piece())
        if not found:
            raise ValueError("an empty choice")
        return Pattern(
            "".join(one.letters for one in found),
            any(one.opens for one in found),
            all(one.empty for one in found),
            tuple(need for one in found for need in one.needs),
        )

    def _piece(self) -> Pattern:
        found = self._single()
        if self._next() == ("syntax", "?"):
            self.at += 1
            return Pattern(f"{found.letters}?", False, True, ())
        return found

    def _single(self) -> Pattern:
        piece = self._next()
        self.at += 1
        if piece == ("syntax", "("):
            inner = self._choices()
            if self._next() != ("syntax", ")"):
                raise ValueError("a parenthesis is not closed")
            self.at += 1
            return inner._replace(letters=f"(?:{inner.letters})")
        if piece.kind == "mark":
            return Pattern(regex.escape(piece.text), False, False, (frozenset(piece.text),))
        if piece.text in _PLACES:
            return Pattern(_PLACES[piece.text], False, True, ())
        if piece.text in self.shorthands:
            inner = read_pattern(
                self.shorthands[piece.text],
                self.letters,
                self.openers,
                {name: of for name, of in self.shorthands.items() if name != piece.text},
            )
            return inner._replace(letters=f"(?:{inner.letters})")
        if piece.text in self.letters:
            letter = self.letters[piece.text]
            opens = letter in self.openers
            return Pattern(regex.escape(letter), opens, False, (frozenset(letter),))
        what = "is no class, shorthand or place" if piece.kind == "name" else "does not belong here"
        raise ValueError(f"{piece.text!r} {what}")


def _one_of(choices: list[Pattern]) -> tuple[frozenset[str], ...]:
    """What every match of some choice holds: of each choice its narrowest need, together."""
    if not all(choice.needs for choice in choices):
        return ()
    return (frozenset().union(*(min(choice.needs, key=len) for choice in choices)),)
