"""Unicode folding of what no table of single characters can fold: combining marks, expansions.

Canonical caseless matching is that of the Unicode Standard, section 3.13 (D145), with NFC as the
result; it is done one grapheme cluster at a time, so that what is folded can be found again.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import Final

import numpy as np
import regex

from analysis.language.codepoints import Codes, Offsets, code_points, places, text_of

_CLUSTER: Final = regex.compile(r"\X")
_JAMO: Final = regex.compile(r"[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")
_LONG: Final = 32  # marks on one letter; a text that is meant to be read has fewer
_SPACE: Final = ord(" ")


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", _ordered(text))
    return unicodedata.normalize("NFC", decomposed.casefold())


def _ordered(text: str) -> str:
    """Sort long runs of marks beforehand: ``unicodedata`` needs quadratic time for it."""
    if len(text) <= _LONG:
        return text
    runs = groupby(text, key=lambda char: unicodedata.combining(char) > 0)
    return "".join(
        "".join(sorted(run, key=unicodedata.combining) if marks else run) for marks, run in runs
    )


def stands_alone(char: str) -> str | None:
    r"""Return the folded form of a character that its neighbours cannot change, else None.

    Examples
    --------
    >>> stands_alone("É"), stands_alone("ß"), stands_alone("\u0301")
    ('é', None, None)
    """
    category = unicodedata.category(char)
    jamo = (
        "\u1100" <= char <= "\u11ff" or "\ua960" <= char <= "\ua97f" or "\ud7b0" <= char <= "\ud7ff"
    )
    if category[0] == "M" or jamo or (char > "\uffff" and category[0] not in "NPS"):
        return None  # may compose with what stands before it
    folded = _folded(char)
    alone = len(folded) == 1 and unicodedata.category(folded)[0] != "M"
    return folded if alone else None


def fold_clusters(codes: Codes, marked: Offsets) -> tuple[Codes, Offsets]:
    """Fold the stretches between spaces that hold one of the places ``marked``.

    Parameters
    ----------
    codes : array of code points
    marked : array of int
        Where characters stand that do not stand alone, ascending.

    Returns
    -------
    codes : array of code points
    sources : array of int
        For each of them, which of the given ones it came from.

    Examples
    --------
    >>> codes, sources = fold_clusters(code_points("a Große"), [5])
    >>> text_of(codes), sources.tolist()
    ('a grosse', [0, 1, 2, 3, 4, 5, 5, 6])
    """
    spaces = np.concatenate(([-1], places(codes <= _SPACE), [len(codes)]))
    after = np.unique(np.searchsorted(spaces, marked))
    pieces: list[str] = []
    sources: list[Offsets] = []
    done = 0
    for begin, end in zip((spaces[after - 1] + 1).tolist(), spaces[after].tolist(), strict=True):
        pieces.append(text_of(codes[done:begin]))
        sources.append(np.arange(done, begin))
        for match in _CLUSTER.finditer(text_of(codes[begin:end])):
            cluster = match.group()
            folded = _folded(cluster)
            first = begin + match.start()
            pieces.append(folded)
            # What was composed, reordered or expanded is only found again as a whole.
            whole = len(folded) != len(cluster) or folded != cluster.casefold()
            sources.append(np.full(len(folded), first) if whole else first + np.arange(len(folded)))
        done = end
    pieces.append(text_of(codes[done:]))
    sources.append(np.arange(done, len(codes)))
    return code_points("".join(pieces)), np.concatenate(sources)
