"""Remember how the words of a language were divided, since a language repeats its words.

For a text of a few sentences, setting up arrays costs more than all the rest. Yet no rule on
tokens reaches over white space, unless a full stop stands before it (*No. 5*, एस. जयशंकर). So what
stands between two spaces is divided once and looked up from then on; where its full stop depends on
what follows, both together are.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, compress
from typing import Final

import regex

from analysis.language.codepoints import Offsets
from analysis.language.languages import Spans
from analysis.language.token_rules import JOINERS, KEEPS_STOP

# A full stop that no rule keeps with its word, whatever follows.
_ENDS: Final = regex.compile(
    rf".*(?:[^\w{JOINERS}]|(?<![\w{JOINERS}])(\p{{L}}[\p{{L}}\p{{M}}]++|\d\d++))\.", regex.DOTALL
)
_LONGEST: Final = 250  # lengths are kept as bytes
_KEPT: Final = 40
_MOST: Final = 1 << 15


def _reaches_on(chunk: str) -> bool:
    """Tell whether the end of a chunk may be divided by what follows."""
    if not chunk.endswith("."):
        return False
    found = _ENDS.fullmatch(chunk)
    return found is None or found[1] in KEEPS_STOP


class ChunkMemory:
    """Divides texts as ``divide`` does, but every chunk between spaces only once.

    Parameters
    ----------
    divide : callable
        From a text to the starts and the ends of its tokens.

    Examples
    --------
    >>> from analysis.language.codepoints import code_points, places
    >>> def letters(text):
    ...     start = places(code_points(text) > 32)
    ...     return start, start + 1
    >>> memory = ChunkMemory(letters)
    >>> memory("है हम").texts("है हम"), memory("a  b").texts("a  b")
    (['ह', 'ै', 'ह', 'म'], ['a', 'b'])
    """

    def __init__(self, divide: Callable[[str], tuple[Offsets, Offsets]]) -> None:
        self._divide = divide
        # Of each chunk and the space before it, by turns: length between tokens, of a token.
        self._lengths: dict[str, bytes] = {}

    def __call__(self, text: str) -> Spans:
        """Return the tokens of ``text``."""
        chunks = text.replace("\n", " ").split(" ")
        known = self._lengths
        try:
            lengths = b"".join([known[chunk] for chunk in chunks])
        except KeyError:
            units = self._units(chunks)
            if len(max(units, key=len)) > _LONGEST:
                return Spans(*self._divide(text))
            known = self._learn(units)
            lengths = b"".join([known[unit] for unit in units])
        bounds = list(accumulate(lengths, initial=-1))  # there is no space before the first
        start, end = bounds[1::2], bounds[2::2]
        shown = lengths[1::2]
        if 0 in shown:  # where no token ends a chunk, an empty one does
            start, end = [*compress(start, shown)], [*compress(end, shown)]
        return Spans.of_lists(start, end)

    def _units(self, chunks: list[str]) -> list[str]:
        """Put what depends on one another together; mark the last if it reaches on to nothing."""
        units, held, known = [], "", self._lengths
        for chunk in chunks:
            if chunk in known:
                units.append(held + chunk)
                held = ""
            elif len(held) + len(chunk) <= _LONGEST and _reaches_on(chunk):
                held += chunk + " "
            else:
                units.append(held + chunk)
                held = ""
        return [*units, held[:-1] + "\n"] if held else units

    def _learn(self, units: list[str]) -> dict[str, bytes]:
        """Return what is known of ``units``, having divided the new ones."""
        remembered = self._lengths
        known = {unit: remembered.get(unit, b"") for unit in units}
        new = [unit for unit, lengths in known.items() if not lengths]
        if new:
            known.update(zip(new, self._divided(new), strict=True))
            if len(remembered) > _MOST:
                remembered.clear()
            remembered.update((unit, known[unit]) for unit in new if len(unit) <= _KEPT)
        return known

    def _divided(self, units: list[str]) -> list[bytes]:
        """Return the lengths for each unit; one that reaches on may only be the last."""
        start, end = self._divide(" ".join(units))
        starts, ends = start.tolist(), end.tolist()
        found, at, token, begin = [], -1, 0, 0
        for unit in units:
            begin += len(unit) + 1
            lengths: list[int] = []
            while token < len(starts) and starts[token] < begin:
                lengths += (starts[token] - at, ends[token] - starts[token])
                at = ends[token]
                token += 1
            if at < begin - 1 - unit.endswith("\n"):  # no token follows to say how far this goes
                lengths += (begin - 1 - at, 0)
            at = begin - 1
            found.append(bytes(lengths))
        return found
