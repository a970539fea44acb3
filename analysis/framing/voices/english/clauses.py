"""Where the subject and the object of an English cue stand, over a sentence's letters.

Positions are places of words in a `tagging.Line`; letters are those of `lexicon`.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

__all__ = ["Found", "Place", "first_subject", "object_end", "phrase_after", "subject"]

Place = tuple[int, int]


class Found(NamedTuple):
    """Content, source and cue as places of words, and the rule that found them."""

    content: Place
    source: Place | None
    cue: Place
    rule: str


LONGEST: Final = 30  # words of an apposition
# Where the subject begins behind an opening adverbial: "In June the minister", "in a talk Rao".
_INNER: Final = re.compile(r"(?<=[nxy#ZC])d|(?<=[nyZC])x+$")
# Time behind a subject: "Rao on Monday said".
_LATE: Final = re.compile(r"(?<=[nx])p?[ad]?y+$")
# A noun phrase read backwards: a head, what stands before it, and further phrases tied to it by a
# preposition, "and" or, in a list, a comma.
_HEAD: Final = (
    r"(?:\)[^()]{1,9}\()?(?:[nxCZ#y]s?|y|[gGvVE](?=d)|m(?=f))"
    r"(?:[nxCZ#syAevga]|[VEG](?=[nx#a]?[ds]))*d?"
)
_NOUN: Final = re.compile(
    rf"{_HEAD}(?:(?:[fp]c?|(?<=[dx])T(?=[na]))[fpa]*{_HEAD}|c,?[fpa]*{_HEAD}(?:,(?!y){_HEAD})*)*"
)
# The same read forwards, and an apposition or bracket behind it.
_AFTER: Final = re.compile(
    r"d*[adgevEVAsy#]*(?:[nxCZ#y]+|Q|(?<=d)[gGvVE])(?:(?:[fp]|s|c)d*[aAevEVsy#]*[nxCZ#y]+)*"
)
_APPOSITION: Final = re.compile(
    r",(?:[dxn#C]|r[^,;:Q-]*)[^,;:QMHBDXV-]*(?:r[^,;:Q-]*)?(?=,|$)|\([^)]*\)"
)
_UP_TO_MARK: Final = re.compile(r"[^,;:Q-]*")
_FINITE: Final = re.compile(r"[MHBDXVvuU]|(?<=[xn])Z(?=[dotTx])")
# Marks that end a clause, a second verb of the same subject, a participle, another one's verb.
_ENDS: Final = re.compile(
    r"[;:-]|,[kbS]|(?<=Q)[bk]"
    r"|,c?[aN]*[HMBDXVv](?!f)|[ck][aN]*[HMBDXV](?!f)"
    r"|,c?[aN]*G|,p?G|(?<=Q)[aN]*G"
    r"|,c(?=[dxno#ZC]{1,6}(?:[MHDa]*V|B[aN]*G))"
)
# An object ends at these, and wherever a further clause or phrase is set off.
_OBJECT_ENDS: Final = re.compile(
    r"[;:-]|,[krbGgpwS]|b|S(?=(?:o|d?[xnAC#s]{1,5})[aN]*[MHBDXVv])|(?<=Q)[aN]*G"
    r"|,c?[aN]*[HMBDXVv]|c[aN]*[HMBDXVv]|cZ(?=[dotx])"
)


def subject(codes: str, start: int) -> Place | None:
    """Noun phrase that ends before the verb group at `start`; None if none stands there.

    A pronoun or relative pronoun is taken alone; an apposition between commas belongs to it.
    """
    if start == 0:
        return None
    last = codes[start - 1]
    if last in "or" or (last == "t" and start > 1 and codes[start - 2] in "nxCZs-,)"):
        return start - 1, start
    if last == ")":
        opened = codes.rfind("(", 0, start - 1)
        before = subject(codes, opened) if opened > 0 else None
        return (before[0], start) if before else None
    if last == "d" and codes[max(0, start - 2)] in "d,;:-cktb":
        return start - 1 - (codes[max(0, start - 2) : start - 1] == "d"), start
    if last == "d" and start > 1 and codes[start - 2] in "nx)":
        found = subject(codes, start - 1)  # "they all said"
        return (found[0], start) if found else None
    if last in ",-":
        if codes[max(0, start - 3) : start] in (",k,", ",a,"):
            return _phrase_before(codes, start - 3)
        return _before_apposition(codes, start)
    return _phrase_before(codes, start)


def _phrase_before(codes: str, end: int) -> Place | None:
    match = _NOUN.match(codes[:end][::-1])
    if not match or not match.end():
        return None
    begin = end - match.end()
    late = _LATE.search(codes, begin, end)
    end = late.start() if late and late.start() > begin else end
    # "In June the minister": an opening adverbial is no part of the subject.
    while begin < end and codes[begin] in "cas":
        begin += 1
    if begin and codes[begin - 1] in "fp" and "," in codes[begin:end]:
        begin = codes.index(",", begin) + 1
    if begin and codes[begin - 1] in "fp":
        inner = _INNER.search(codes, begin, end)
        if inner:
            return inner.start(), end
        # "The pact signed between the two in 1972": a participle ties the phrase to its noun.
        tied = begin > 2 and codes[begin - 2] in "vVEegG" and codes[begin - 3] in "nxC"
        found = _phrase_before(codes, begin - 2) if tied else None
        return (found[0], end) if found else None
    return begin, end


def _before_apposition(codes: str, start: int) -> Place | None:
    """Subject of "X, head of Y, said": from X to the last comma, not included."""
    comma = start - 1
    for _ in range(3):
        comma = codes.rfind(codes[start - 1], 0, comma)
        if comma <= 0:
            return None
        inside = codes[comma + 1 : start - 1]
        if inside[:1] in ("", *"cktoQM") or len(inside) > LONGEST:
            return None
        found = _phrase_before(codes, comma)
        if found and (found[0] == 0 or codes[found[0] - 1] in ",tbkcwa:;-QS"):
            if _FINITE.search(inside) and inside[0] not in "rwbSEvVgG":
                return None
            return found[0], start if inside[0] in "dxn#r" else comma
    return None


def first_subject(codes: str, start: int) -> Place | None:
    """Subject of the clause before `start`, for verbs that share it ("came and said")."""
    for verb in _FINITE.finditer(codes, 0, start):
        found = subject(codes, verb.start())
        if found:
            return found
    return None


def phrase_after(codes: str, start: int) -> Place | None:
    """Noun phrase that begins at `start`, with an apposition behind a comma."""
    if codes[start : start + 1] in ("o", "m"):
        return start, start + 1
    match = _AFTER.match(codes, start)
    if not match:
        return None
    end = match.end()
    if codes[end : end + 1] == "r" and (relative := _UP_TO_MARK.match(codes, end)):
        end = relative.end()
    apposition = _APPOSITION.match(codes, end)
    return start, apposition.end() if apposition else end


def object_end(codes: str, start: int, *, clause: bool) -> int:
    """Where a content that begins at `start` ends: a clause reaches further than an object."""
    match = (_ENDS if clause else _OBJECT_ENDS).search(codes, start + 1)
    return match.start() if match else len(codes)
