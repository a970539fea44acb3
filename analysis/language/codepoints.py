"""A text as an array of code points, and what each of them is, looked up in tables.

A loop over characters costs Python a hundred times what a table costs NumPy. Tables cover all of
Unicode, lone surrogates included, and are filled when a code point is first met: a text in Hindi
or English meets a few hundred.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]
Offsets = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
Flags = npt.NDArray[np.uint16]

KNOWN: Final = 1  # set in every entry of a table that has been filled


def code_points(text: str) -> Codes:
    """Return the code points of ``text``, one 32-bit number each.

    Examples
    --------
    >>> code_points("कि?").tolist()
    [2325, 2367, 63]
    """
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def text_of(codes: Codes) -> str:
    """Return the string of ``codes``: the way back from :func:`code_points`.

    Examples
    --------
    >>> text_of(code_points("talks वार्ता"))
    'talks वार्ता'
    """
    return codes.tobytes().decode("utf-32-le", "surrogatepass")


def places(mask: npt.NDArray[np.generic]) -> Offsets:
    """Return where ``mask`` is not zero: ``np.flatnonzero`` without its overhead on short texts.

    Examples
    --------
    >>> places(code_points("a-b-") == ord("-")).tolist()
    [1, 3]
    """
    return mask.nonzero()[0]


def blocks(text: str, size: int = 1 << 14) -> Iterator[tuple[int, int]]:
    """Yield the bounds of stretches of ``text`` that fit in a processor's cache.

    Each but the first begins with a space that follows no full stop: nothing that a word, a number
    or an abbreviation depends on reaches over it. A stretch without one is not divided.

    Examples
    --------
    >>> list(blocks("वे आए. वह गया", 3))
    [(0, 9), (9, 13)]
    """
    start = 0
    while start < len(text):
        end = text.find(" ", start + size)
        while end > 0 and text[end - 1] == ".":
            end = text.find(" ", end + 1)
        end = len(text) if end < 0 else end
        yield start, end
        start = end


class Table:
    """For every code point, sixteen flags and, if wanted, another code point to stand for it.

    Parameters
    ----------
    classify : callable
        From a character to its flags (without :data:`KNOWN`) and the code point to stand for it.

    Examples
    --------
    >>> table = Table(lambda char: (2 if char.isupper() else 0, ord(char.lower())))
    >>> flags = table.flags(code_points("SCO है"))
    >>> (flags & 2).astype(bool).tolist()
    [True, True, True, False, False, False]
    >>> text_of(table.mapped(code_points("SCO है")))
    'sco है'
    """

    def __init__(self, classify: Callable[[str], tuple[int, int]]) -> None:
        self._classify = classify
        # Zeros: the system hands out a page of them only where a code point is met.
        self._flags = np.zeros(sys.maxunicode + 1, np.uint16)
        self._mapped = np.zeros(sys.maxunicode + 1, np.uint32)

    def flags(self, codes: Codes) -> Flags:
        """Return the flags of each code point, :data:`KNOWN` among them."""
        found: Flags = self._flags.take(codes)
        if not found.all():
            for code in np.unique(codes[found == 0]).tolist():
                flags, self._mapped[code] = self._classify(chr(code))
                self._flags[code] = flags | KNOWN  # last, for whoever reads meanwhile
            found = self._flags.take(codes)
        return found

    def mapped(self, codes: Codes) -> Codes:
        """Return what stands for each code point; :meth:`flags` has to have seen them."""
        return self._mapped.take(codes)
