"""Verb groups and nouns that report in Hindi, as patterns over classes of words.

The kind of a cue says where its source stands: before ने (``done``), as a subject (``usual``),
before का or को (``held``), or nowhere at all but in a phrase (``passive``).
"""

from __future__ import annotations

__all__ = ["Cue", "cues"]

import re
from typing import Final, NamedTuple

# A noun may refuse to do what it names: टिप्पणी करने से इनकार किया.
_NOUN: Final = r"(?:(?:[nN@][JG]|i)f[nx]?)?[nN@][zm]?[dXY]{0,2}z?"
_DID: Final = r"(?:l|Z(?=[aXk.,\-:Qc]|$))"
_AUXILIARIES: Final = "(?:X?[aG])*"
_PATTERN: Final = re.compile(
    # A look at the first letter spares trying every form at every word.
    "(?=[CzXWnN@vuw7r4yVi35MjlZ]|(?<=[gZ])xFa|[xBS][dX]?[lZ]|x[aG]*,?k)(?:"
    + "|".join(
        f"(?P<{form}>{pattern})"
        for form, pattern in (
            (
                "thing",
                rf"W[dXY]{{0,2}}(?:v{_AUXILIARIES}|r[aG]+|wa+)"
                rf"|(?<=[gZ])W[dXY]{{0,2}}{_DID}{_AUXILIARIES}",
            ),
            ("participle", rf"{_NOUN}L(?:h|(?=[vu]))|wh|C"),
            ("noun", rf"{_NOUN}(?:{_DID}{_AUXILIARIES}|R[RlaGL]*[laG])"),
            ("noun_usual", rf"{_NOUN}(?:L(?:X?a)+|(?<=X)L)"),
            ("verb", rf"X?[vu]{_AUXILIARIES}"),
            ("stem", r"X?[r4][RaGL]*[laG][laG]*|[r4]Rh?"),
            ("usual", rf"X?[w7]h?{_AUXILIARIES}"),
            ("wish", r"X?y(?:X?a)*"),
            ("spoke", r"V(?:X?a)*"),
            ("infinitive", r"[i5][dX]?a+|[i5](?=[k,:\-])"),
            ("found_out", r"3[dX]?l[aG]*"),
            ("seems", rf"(?:M|3[dX]?[FM]?)[XG]?{_AUXILIARIES}"),
            ("state", r"jX?a+|[nN]p8X?a+"),
            ("plan", r"(?<=[gZ])xFaa+"),
            ("phrase_verb", rf"[xBSz][dX]?(?:l|Z){_AUXILIARIES}(?=,?k)|[nN@]?x[aG]*(?=,?k)"),
            ("light", rf"{_DID}{_AUXILIARIES}"),
            (
                "noun_is",
                r"(?<=[gP])Xa+(?=,?k)|[nNz@][nz]?(?:X?a+|[Fm]a*)(?=[k.,:\-]|$)|[nN@i5](?=[k,:\-]|[pfo]k|[.]?$)",
            ),
        )
    )
    + ")"
)
_KINDS: Final = {
    "infinitive": "held",
    "phrase_verb": "done",
    "noun_is": "held",
    "seems": "held",
    "participle": "participle",
    "light": "light",
    "usual": "usual",
    "wish": "usual",
    "spoke": "usual",
    "noun_usual": "usual",
    "state": "usual",
    "plan": "usual",
}


class Cue(NamedTuple):
    """Numbers of the first word and of the one after the last, and how the source is marked."""

    start: int
    end: int
    form: str
    kind: str
    verb: str

    @property
    def named(self) -> bool:
        """Whether a noun carries the meaning: आरोप लगाया, बात कही."""
        return self.form in ("noun", "thing")


def cues(letters: str) -> list[Cue]:
    """Cues of a sentence, in order, from its letters.

    Examples
    --------
    >>> cues("xevakxa")  # राव ने कहा है कि पुल है
    [Cue(start=2, end=4, form='verb', kind='done', verb='v')]
    """
    found = []
    for match in _PATTERN.finditer(letters):
        form, group = match.lastgroup or "", match[0]
        found.append(Cue(*match.span(), form, _kind(form, group), group.lstrip("X")[:1]))
    return found


def _kind(form: str, letters: str) -> str:
    if form in _KINDS:
        return _KINDS[form]
    if "G" in letters.replace("Gf", ""):
        return "passive"
    # कह चुके हैं has a subject, कह दिया an agent with ने.
    return (
        "done" if form not in ("stem", "noun", "thing") or re.search("[lZvu]", letters) else "usual"
    )
