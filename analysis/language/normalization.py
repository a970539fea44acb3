"""Comparison keys: what two spellings of one word have in common.

A key is for comparing, never for showing. The text itself is not altered: :class:`KeyedText`
holds a text beside its key and maps every position of the key back to the original code points.

The folding follows Unicode (NFC, full case folding) and the spelling variation that the Central
Hindi Directorate's standard allows: nukta may be left out, chandrabindu and anusvara stand for one
another, and a half nasal before a stop it is homorganic with may be written as anusvara
(नरेन्द्र = नरेंद्र, सम्बन्ध = संबंध; but सम्मेलन stays). indic-nlp-library folds part of this;
we do not call its normaliser here because it also turns a colon into a visarga and moves offsets.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import regex

from analysis.language.languages import Span

NUKTA: Final = "\u093c"
VIRAMA: Final = "\u094d"
ANUSVARA: Final = "\u0902"

# Marks and joiners that belong to the letter before them, so to its span.
_ATTACHED = NUKTA + "\u0951-\u0954\u200c\u200d\ufe00-\ufe0f"
# Invisible controls that belong to nothing: soft hyphen, zero-width space, direction marks.
_CONTROLS = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_DROPPED = _ATTACHED + _CONTROLS
_TRAILING_CONTROL: Final = regex.compile(f"[{_CONTROLS}]+$")

# A half nasal is written as anusvara before stops of its own class; न् also before the classes of
# च, ट and क, where loanwords put it (काउन्टर, इन्जीनियर, इन्कार).
_STOPS = {
    "ङ": "क-घ\u0958-\u095a",
    "ञ": "च-झ\u095b",
    "ण": "ट-ढ\u095c\u095d",
    "न\u0929": "क-घच-झट-ढत-ध\u0958-\u095d",
    "म": "प-भ\u095e",
}
_NASALS = "".join(_STOPS)
_HALF_NASAL = "|".join(
    f"(?<=[{nasals}])[{_DROPPED}]*{VIRAMA}[{_DROPPED}]*(?=[{stops}])"
    for nasals, stops in _STOPS.items()
)
# One character class in front lets the engine skip everything else.
_EDIT: Final = regex.compile(
    f"[{_NASALS}{_DROPPED}](?:{_HALF_NASAL}|(?<=[{_DROPPED}])[{_DROPPED}]*)"
)

_SPACES = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
)
_ONE_TO_ONE: Final = {
    **{chr(0x966 + digit): str(digit) for digit in range(10)},
    **dict.fromkeys("\u0900\u0901", ANUSVARA),
    **dict(zip("\u0929\u0931\u0934", "नरळ", strict=True)),
    **dict(zip(map(chr, range(0x958, 0x960)), "कखगजडढफय", strict=True)),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys(_SPACES, " "),
}
# Within these characters full case folding is lower() and no canonical composition can occur.
_PLAIN: Final = regex.compile(
    r"[\x00-\x7f\xa0\xab\xad\xb4\xbb\u0900-\u097f\u2000-\u206f\u20b9\u2212\u3000\ufeff]*+"
)
_CLUSTER: Final = regex.compile(r"\X")

Breaks = list[tuple[int, int]]


def _replace_letters(text: str) -> str:
    """Fold the one-to-one cases; ``str.replace`` beats ``str.translate`` many times over."""
    for old, new in _ONE_TO_ONE.items():
        text = text.replace(old, new)
    return text


def _fold_plain(text: str) -> tuple[str, Breaks]:
    """Fold everything but case and composition; breaks are (key, original) positions."""
    pieces: list[str] = []
    breaks: Breaks = [(0, 0)]
    done = length = 0
    for match in _EDIT.finditer(text):
        start, end = match.span()
        pieces.append(text[done:start])
        length += start - done
        if text[start] in _NASALS:
            pieces.append(ANUSVARA)
            length += 1
        breaks.append((length, end))
        done = end
    pieces.append(text[done:])
    return _replace_letters("".join(pieces)), breaks


def _fold_clusters(text: str) -> tuple[str, Breaks]:
    """Fold any Unicode text once, one grapheme cluster at a time."""
    pieces: list[str] = []
    breaks: Breaks = [(0, 0)]
    length = 0
    for match in _CLUSTER.finditer(text):
        cluster, (start, end) = match.group(), match.span()
        composed = unicodedata.normalize("NFC", cluster)
        folded = unicodedata.normalize("NFC", composed.casefold())
        if composed != cluster or len(folded) != len(cluster):
            # What was composed, reordered or expanded is only found again as a whole.
            breaks.extend((length + i, start) for i in range(len(folded)))
            breaks.append((length + len(folded), end))
        length += len(folded)
        pieces.append(folded)
    return "".join(pieces), breaks


def _origin(breaks: Breaks, position: int) -> int:
    key, original = breaks[bisect_right(breaks, (position, 1 << 62)) - 1]
    return original + position - key


def _compose(outer: Breaks, inner: Breaks, length: int) -> Breaks:
    """Breaks of ``outer`` after ``inner``, for a key of ``length`` characters."""
    breaks: Breaks = []
    for position in range(length + 1):
        origin = _origin(inner, _origin(outer, position))
        if not breaks or _origin(breaks, position) != origin:
            breaks.append((position, origin))
    return breaks


def _fold(text: str) -> tuple[str, Breaks]:
    if _PLAIN.fullmatch(text):
        key, breaks = _fold_plain(text)
        return key.lower(), breaks
    # Dropping or composing one thing may bring the next together, so fold until nothing changes.
    key, previous = text, ""
    breaks = [(0, 0)]
    while key != previous:
        previous = key
        for fold in (_fold_clusters, _fold_plain):
            folded, step = fold(key)
            if folded != key:
                breaks = _compose(step, breaks, len(folded))
            key = folded
    return key, breaks


def normalize_key(text: str) -> str:
    """Return the comparison key of ``text``: equal keys, one spelling to a reader.

    Parameters
    ----------
    text : str
        Any string.

    Returns
    -------
    str
        NFC, case-folded; nukta, joiners and invisible controls dropped; chandrabindu and
        half nasals before homorganic stops as anusvara; Devanagari digits, curly quotes, dashes
        and special spaces as their ASCII counterparts. Idempotent.

    Examples
    --------
    >>> normalize_key("सम्बन्ध") == normalize_key("संबंध")
    True
    >>> normalize_key("ज़मीन, चाँद, २०१९"), normalize_key("सम्मेलन")
    ('जमीन, चांद, 2019', 'सम्मेलन')
    >>> normalize_key("India–Pakistan ‘Talks’")
    "india-pakistan 'talks'"
    """
    return _fold(text)[0]


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
    _breaks: Breaks = field(init=False, repr=False)

    def __post_init__(self) -> None:
        key, breaks = _fold(self.text)
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "_breaks", breaks)

    @cached_property
    def _unmoved(self) -> bool:
        return self._breaks == [(0, 0)]

    def start(self, position: int) -> int:
        """Return the code-point offset of the character that gave ``key[position]``."""
        return position if self._unmoved else _origin(self._breaks, position)

    def end(self, position: int) -> int:
        """Return the offset after the character that gave ``key[position - 1]``, marks included."""
        if self._unmoved or position == 0:
            return position
        last = self.start(position - 1)
        end = self.start(position)
        while end <= last:  # inside an expansion such as ß -> ss
            position += 1
            end = self.start(position)
        trailing = _TRAILING_CONTROL.search(self.text, last + 1, end)
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
        return Span(self.start(start), self.end(end))
