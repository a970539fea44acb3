"""Outlines: a text with one byte for each letter that tells, in which names are searched for.

Two stretches with one comparison key (:mod:`analysis.language.normalization`) have one outline,
not the other way round: an outline leaves out nukta, virama, joiners and य, takes one nasal for
another, and any hyphen or stop for a space. So it costs a table and no rule, a search in it misses
nothing, and what it finds is then compared by its key. A byte a letter, where UTF-8 spends three on
Devanagari, is also what a search that reads every byte is fastest in.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import regex

from analysis.language.codepoints import Codes, Offsets, code_points, places
from analysis.language.normalization import (
    ANUSVARA,
    COMPLEX,
    DROPPED,
    classify,
    normalize_key,
)

__all__ = ["Outline", "outlines", "stretches"]

Bytes = npt.NDArray[np.uint8]

# What a table cannot decide comes first, so that the least byte of a text tells whether it has any.
_UNKNOWN, _MARK, _SYMBOL, _BLANK, _GONE = range(5)  # _BLANK: a space that is not U+0020
_OTHER, _STOP, _LINE_END, _SPACE = 5, 0x09, 0x0A, 0x20  # letters of other scripts; non-letters
_VIRAMA, _YA = 0x80 + 0x4D, 0x80 + 0x2F
_LEFT_OUT: Final = bytes([_GONE, _VIRAMA, _YA])
_FOLDED: Final = {_MARK: _OTHER, _SYMBOL: _SPACE, _BLANK: _SPACE, _STOP: _SPACE}
_FINAL: Final = bytes(_FOLDED.get(byte, byte) for byte in range(256))
_STAYS: Final = np.array([byte not in _LEFT_OUT for byte in range(256)])
_SPACE_GONE: Final = bytes([_SPACE, _GONE])
_WORD: Final = regex.compile(r"\w")
_SPACES: Final = regex.compile(r"[^\S\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
# A half nasal and anusvara, ए and the sign of e, ई and that of i stand for one another in a key.
_ONE: Final = {**dict.fromkeys("ङञणनम", ANUSVARA), "ए": "े", "ई": "ी"}


def _byte(char: str) -> int:
    """Return the byte of one character."""
    flags, code = classify(char)
    if flags & DROPPED:
        return _GONE
    key = _ONE.get(chr(code), chr(code))
    if not _WORD.match(key):
        if flags & COMPLEX:
            return _SYMBOL
        return _SPACE if char == " " else _BLANK if _SPACES.match(char) else _STOP
    if flags & COMPLEX:
        return _MARK
    if "\u0900" <= key <= "\u097f":
        return ord(key) - 0x900 + 0x80
    return ord(key) if key.isascii() else _OTHER


_BYTES: Final = np.zeros(sys.maxunicode + 1, np.uint8)  # filled when a character is first met
_ASCII: Final = bytes(_byte(chr(code)) for code in range(128)).translate(_FINAL) + bytes(128)


def _bytes_of(codes: Codes) -> Bytes:
    found: Bytes = _BYTES.take(codes)
    if b"\0" in found.tobytes():
        for code in np.unique(codes[found == _UNKNOWN]).tolist():
            _BYTES[code] = _byte(chr(code))
        found = _BYTES.take(codes)
    return found


def outlines(keys: Iterable[str]) -> list[bytes]:
    """Return the outlines of comparison keys that hold no line end.

    Examples
    --------
    >>> outlines(["modi's", "नरेंद्र"])[0], outlines(["नरेंद्र"]) == outlines(["नरेन्द्र"])
    (b'modi s', True)
    """
    codes = code_points("\n".join(keys))
    found = _bytes_of(codes)
    found[codes == _LINE_END] = _LINE_END
    return found.tobytes().translate(_FINAL, _LEFT_OUT).split(b"\n")


class Outline:
    """The outline of a text, a space before and behind it, and the way back.

    Parameters
    ----------
    text : str
        Any string.

    Attributes
    ----------
    body : bytes
        The outline. Runs of spaces are one.
    simple : bool
        False if characters change their neighbours in ways that no table holds (combining marks,
        expansions, a colon typed for visarga): only that of its key is then an outline of the text.

    Examples
    --------
    >>> outline = Outline("नरेन्द्र मोदी")
    >>> outline.body == Outline("नरेंद्र मोदी").body
    True
    >>> end = outline.body.index(b" ", 1)
    >>> outline.origin()[0], outline.origin()[end] - 1
    (0, 8)
    """

    __slots__ = ("_found", "_kept", "body", "simple")

    def __init__(self, text: str) -> None:
        padded = f" {text} "
        self.simple = True
        self._found: Bytes | None = None
        self._kept: Offsets | None = None
        if not padded.isascii() and "ा" not in padded:  # in English, most often quotation marks
            for mark in "’“”–—‘":
                padded = padded.replace(mark, "-")
        if padded.isascii() and not ("  " in padded or "\t" in padded or "\x1f" in padded):
            self.body = padded.encode().translate(_ASCII)
            return
        found = _bytes_of(code_points(padded))
        raw = found.tobytes()
        least = int(found.min())
        if least <= _BLANK:
            self.simple = not (_MARK in raw or _SYMBOL in raw)
        if ":" in text:
            self.simple = self.simple and not _has_visarga(text)
        if b"  " in raw or least <= _BLANK or (least == _GONE and _SPACE_GONE in raw):
            self._kept = _without_runs(found)
            found = found[self._kept]
            raw = found.tobytes()
        self.body = raw.translate(_FINAL, _LEFT_OUT)
        if self._kept is not None or len(self.body) < len(padded):
            self._found = found

    def origin(self) -> Sequence[int]:
        """Return for each byte of the body what it stands for: an offset, less the first space."""
        if self._found is None:
            return range(len(self.body))
        stays = _STAYS.take(self._found)
        kept: Offsets = places(stays) if self._kept is None else self._kept[stays]
        return memoryview(kept)  # type: ignore[arg-type]  # an array is a buffer


def _without_runs(found: Bytes) -> Offsets:
    """Return where characters stand that are neither dropped nor a space after a space."""
    kept: Offsets = places(found != _GONE)
    blank = ((found == _BLANK) | (found == _SPACE))[kept]
    again = np.zeros(len(kept), bool)
    again[1:] = blank[1:] & blank[:-1]
    return kept[~again]


def _has_visarga(text: str) -> bool:
    """Tell whether the key of ``text`` takes a colon for a visarga, asking chunk by chunk."""
    at = text.find(":")
    while at >= 0:
        end = text.find(" ", at)
        end = len(text) if end < 0 else end
        chunk = text[text.rfind(" ", 0, at) + 1 : end]
        if normalize_key(chunk).count(":") < chunk.count(":"):
            return True
        at = text.find(":", end)
    return False


def stretches(text: str, size: int = 1 << 15) -> Iterator[tuple[int, int]]:
    r"""Yield the bounds of stretches of ``text`` that end where lines do, and fit in a cache.

    A line that is longer is not divided.

    Examples
    --------
    >>> list(stretches("वे आए\nवह गया\n", 3))
    [(0, 6), (6, 13)]
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start + size) + 1 or len(text)
        yield start, end
        start = end
