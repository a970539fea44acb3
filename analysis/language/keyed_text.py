"""A text beside its comparison key, and the way back from the key to the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from analysis.language.codepoints import Offsets
from analysis.language.languages import Span
from analysis.language.normalization import TRAILING_CONTROL, fold, normalize_key

__all__ = ["KeyedText"]


@dataclass(frozen=True, eq=False)
class KeyedText:
    """A text, its comparison key, and the way back from the key to the text.

    Parameters
    ----------
    text : str
        Any string; kept as it is.

    Examples
    --------
    >>> keyed = KeyedText("नरेन्द्र मोदी")
    >>> keyed.key
    'नरेंद्र मोदी'
    >>> keyed.span(0, 7)
    Span(start=0, end=8)
    >>> KeyedText("JeM’s chief").key
    "jem's chief"
    """

    text: str
    key: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", normalize_key(self.text))

    @cached_property
    def _origin(self) -> Offsets | None:
        if len(self.key) == len(self.text) and self.key == self.text.lower():
            return None  # each character gave one
        return fold(self.text)[1]  # only when someone asks for the way back

    def start(self, position: int) -> int:
        """Return the code-point offset of the character that gave ``key[position]``."""
        if self._origin is None:
            return position
        if position >= len(self._origin):
            return len(self.text)
        return int(self._origin[position])

    def end(self, position: int) -> int:
        """Return the offset after the character that gave ``key[position - 1]``, marks included."""
        if self._origin is None or position == 0:
            return position
        last = self.start(position - 1)
        end = self.start(position)
        if end <= last:  # inside an expansion such as ß -> ss
            end = self.start(int(self._origin.searchsorted(last, "right")))
        if end == last + 1:
            return end
        trailing = TRAILING_CONTROL.search(self.text, last + 1, end)
        return trailing.start() if trailing else end

    def span(self, start: int, end: int) -> Span:
        """Return the span of the text behind ``key[start:end]``.

        Parameters
        ----------
        start, end : int
            Half-open positions in the key.

        Returns
        -------
        Span
            Code-point offsets into ``text``. Dropped marks belong to the letter before them;
            dropped controls at the edges belong to nobody.
        """
        first = self.start(start)
        return Span(first, max(first, self.end(end)))
