"""Verb groups and nouns that report in Hindi, as patterns over classes of words.

The kind of a cue says where its source stands: before ने (``done``), as a subject (``usual``),
before का or को (``held``), or nowhere at all but in a phrase (``passive``).
"""

from __future__ import annotations

__all__ = ["Cue", "cues"]

import re
from typing import Final, NamedTuple

_NOUN: Final = r"[nN@]z?[dXY]{0,2}z?"
_DID: Final = r"(?:l|Z(?=[aXk.,\-:Qc]|$))"
_PATTERN: Final = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("thing", rf"W[dXY]{{0,2}}v(?:X?[aG])*|(?<=[gZ])W[dXY]{{0,2}}{_DID}(?:X?[aG])*"),
            ("participle", rf"{_NOUN}Lh?(?!a)|wh"),
            ("noun", rf"{_NOUN}(?:{_DID}(?:X?[aG])*|R[RlaGL]*[laG])"),
            ("noun_usual", rf"{_NOUN}L(?:X?a)+"),
            ("verb", r"[vu](?:X?[aG])*"),
            ("stem", r"r[RaGL]*[laG][laG]*|rRh?"),
            ("usual", r"wh?(?:X?[aG])*"),
            ("wish", r"y(?:X?a)*"),
            ("spoke", r"V(?:X?a)*"),
            ("infinitive", r"i[dX]?a+|i(?=[k,:\-])"),
            ("seems", r"M[XG]?(?:X?[aG])*"),
            ("light", rf"{_DID}(?:X?[aG])*"),
            ("noun_is", r"[nN@]X?a+(?=[k.,:\-]|$)|[nN@](?=[k,:\-])"),
        )
    )
)


class Cue(NamedTuple):
    """Numbers of the first word and of the one after the last, and how the source is marked."""

    start: int
    end: int
    form: str
    kind: str

    @property
    def named(self) -> bool:
        """Whether a noun carries the meaning: आरोप लगाया, बात कही."""
        return self.form in ("noun", "thing")


def cues(letters: str) -> list[Cue]:
    """Cues of a sentence, in order, from its letters.

    Examples
    --------
    >>> cues("xevakxa")  # राव ने कहा है कि पुल है
    [Cue(start=2, end=4, form='verb', kind='done')]
    """
    found = []
    for match in _PATTERN.finditer(letters):
        form = match.lastgroup or ""
        found.append(Cue(*match.span(), form, _kind(form, match[0])))
    return found


def _kind(form: str, letters: str) -> str:
    if form in ("infinitive", "noun_is", "seems"):
        return "held"
    if form in ("participle", "light"):
        return form
    if form in ("usual", "wish", "spoke", "noun_usual"):
        return "usual"
    if "G" in letters:
        return "passive"
    if form in ("stem", "noun") and not re.search("[lZ]", letters):
        return "usual"
    return "done"
