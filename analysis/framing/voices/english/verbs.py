"""Voices that a verb introduces: "X said that ...", "..., said X", "X rejected ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from analysis.framing.voices.english.clauses import (
    Found,
    Place,
    first_subject,
    object_end,
    phrase_after,
    subject,
)
from analysis.framing.voices.english.groups import GROUP, by_follows, classes, is_verb, leaned
from analysis.framing.voices.english.lexicon import lexicon
from analysis.framing.voices.english.tagging import Line

__all__ = ["verbal"]

# Time and prepositional phrases that may stand between a cue and what it reports, or close a
# sentence behind it ("..., he said in Delhi on Monday"); and the hearer of "told".
_TIME: Final = r"(?:p?[dt]?[#anA]?y+)"
_PHRASE: Final = r"(?:[pf]d?[aAEegVvGnxsCZ#y]+(?:,x+,(?=t))?)"
_ADVERBIAL: Final = re.compile(rf"(?:T(?:m|d?[aAnxsC#gy]+))?(?:{_TIME}|{_PHRASE}|a)*")
_TOLD: Final = re.compile(rf"T?(?:m|d?[aAnxsC#gy]+)?(?:{_TIME}|{_PHRASE}|a)*")
_BETWEEN: Final = re.compile(rf"(?:{_TIME}(?=[tQodxnw,:pT])|{_PHRASE}+(?=[,:]?[tQT])|a(?=[t,Q:]))*")
_HEARER: Final = re.compile(
    r"T?(?:m|d(?=[tw])|d?[aAnxsCZ#y]+(?:[fp]d?[nxs]+)?)(?=[pfdaAnxsC#y]*[,:]?[tQwoT])"
)
# Classes of ``cues.csv``: those that take a clause or quotation, those whose content runs as far as
# a clause, those that need no object, and those that take an infinitive.
_SPOKEN: Final = frozenset(("say", "think", "show", "tell", "strict"))
_CLAUSAL: Final = _SPOKEN | {"want", "urge"}
_OBJECTLESS: Final = _SPOKEN | {"want", "deed", "seem", "notify"}
_INFINITIVE: Final = frozenset(("want", "urge", "seem", "tell", "say", "judge"))
_INDIRECT: Final = frozenset(("strict", "think", "deed"))
_NO_OBJECT: Final = (*"pTf,);b-:S", "")
# "Replying to a question, he said": an opening answer tells the occasion, not what is said.
_DEGREES: Final = frozenset(("more", "very", "too", "so", "quite", "rather", "almost"))
_ANSWERS: Final = frozenset(("answer", "reply", "respond", "react"))
# What may follow the speaker of "..., said X"; how a sentence goes on behind "he said" with other
# than content; a second verb in the plural that ends the content of the first.
_CLOSES: Final = ("", *",:;Q-b(pr")
_GOES_ON: Final = re.compile(r"[,;]?[ckbS]?[aN]*[GVp]")
_CLAUSE: Final = re.compile(r"o[MHBDXVvsZuUa]|d?[xnACZ#s]{1,4}[aN]*[MHBDX]")
_FURTHER: Final = re.compile(r"c[aN]*[UZ](?=[dxomtQ])")


def verbal(line: Line) -> Iterator[Found]:
    """Passages that a verb introduces."""
    previous: Place | None = None
    bases = lexicon().bases
    for group in GROUP.finditer(line.codes):
        base = bases.get(line.words[group.end() - 1].lower())
        if base is None or not is_verb(line, group):
            continue
        for found in _of_group(line, group, base, previous):
            yield found
            previous = found.source or previous


def _of_group(
    line: Line, group: re.Match[str], base: str, previous: Place | None
) -> Iterator[Found]:
    codes, head = line.codes, group.end() - 1
    kinds, end = classes(line, base, head)
    if base in lexicon().aspect and (further := leaned(line, head)):
        kinds, head, end = further
    if not kinds:
        return
    if codes[end : end + 1] == ":":
        end += 1
    start = group.start()
    cue = (start, end)
    if start == 0 and codes[head] == "G" and base in _ANSWERS:
        return
    if base == "quote" and codes[end : end + 2] == "SG":  # "was quoted as saying"
        cue = (start, end + 2)
        content = _content(line, cue, {"say"})
        if content:
            yield Found(content, subject(codes, start), cue, "clause")
        return
    reduced = by_follows(line, end) and not kinds & _INDIRECT
    if codes[head] in "VE" and ("B" in codes[start:head] or reduced):
        if line.words[head - 1].lower() in _DEGREES:
            return  # "her plans were more detailed"
        yield from _passive(line, cue, kinds)
        return
    if _governs_nothing(codes, head, end, kinds):
        return
    source = _source(codes, start, head, previous)
    if kinds & _SPOKEN and (codes[head] != "G" or start < head):
        around = _around(line, cue, source, kinds)
        if around:
            yield from around
            return
    if source is None and codes[head] != "G" and start > 0 and codes[end:][:1] not in tuple("twQ"):
        return
    content = _content(line, cue, kinds)
    if content:
        rule = "clause" if kinds & _SPOKEN else "position"
        yield Found(content, source, cue, rule)
    elif end == len(codes) and codes.endswith(":"):
        yield Found((end, end), source, cue, "block")


def _governs_nothing(codes: str, head: int, end: int, kinds: set[str]) -> bool:
    """Whether what follows a verb cannot be what it reports."""
    following = codes[end : end + 1]
    if "want" in kinds and not kinds & _SPOKEN and following in ("a", "p"):
        return True  # "sales declined slightly"
    if not kinds & _OBJECTLESS and following in _NO_OBJECT:
        return True
    # "a man believed to be in hiding"
    return codes[head] in "VE" and following == "T" and not kinds & _INFINITIVE


def _source(codes: str, start: int, head: int, previous: Place | None) -> Place | None:
    before = codes[start - 1 : start]
    if codes[head] == "G" and head == start and before not in "nx":
        return previous or first_subject(codes, start)
    if not before or before in "ckTpbS" or codes[start:head].lstrip("aN").startswith("T"):
        return previous or first_subject(codes, start)
    found = subject(codes, start)
    if found is None and before in ",a-":
        return previous or first_subject(codes, start)
    return found


def _around(line: Line, cue: Place, source: Place | None, kinds: set[str]) -> list[Found] | None:
    """Content before the cue: "..., he said", "..., said the minister"."""
    codes, (start, end) = line.codes, cue
    if _inverts(codes, start, kinds) and "G" not in codes[start:end] and codes[end:][:1] != "y":
        behind = phrase_after(codes, end)
        if behind and codes[behind[1] : behind[1] + 1] in _CLOSES:
            return [Found((0, start), behind, cue, "inverted")]
    if source is None or source[1] + 1 < start:
        return None
    adverbial = (_TOLD if "tell" in kinds else _ADVERBIAL).match(codes, end)
    stop = adverbial.end() if adverbial else end
    following = codes[stop : stop + 1]
    quotation = codes[: source[0]].rstrip(",")
    if quotation.endswith("Q") and following in tuple("bpfTS"):
        return [Found((0, len(quotation)), source, cue, "final")]
    if following not in ("", *",-);"):
        return None
    if codes[source[0] - 1 : source[0]] == "S":
        return _as(codes, source, cue, stop)
    return _final(codes, source, cue, stop, kinds)


def _inverts(codes: str, start: int, kinds: set[str]) -> bool:
    """Whether what stands before a cue may be what "..., said X" reports."""
    before = codes[start - 1 : start]
    return before == "Q" or (
        before == "," and (codes[start - 2 : start - 1] == "Q" or kinds == {"say"})
    )


def _final(codes: str, source: Place, cue: Place, stop: int, kinds: set[str]) -> list[Found] | None:
    """Content on both sides of "he said", which ends at `stop`."""
    before = codes[source[0] - 1 : source[0]]
    if before not in tuple(",Q-"):
        return None
    if before == "," and codes[0] in ("VGbpgaycw" if codes[stop : stop + 2] == ",Q" else "VG"):
        return None
    if before == "," and (source[0] == 2 or (kinds == {"strict"} and codes[source[0]] != "o")):
        return None
    left = Found((0, source[0]), source, cue, "final")
    if stop < len(codes) - 1 and not _GOES_ON.match(codes, stop + 1):
        return [left, Found((stop + 1, len(codes)), source, cue, "final")]
    return [left]


def _as(codes: str, source: Place, cue: Place, stop: int) -> list[Found]:
    """Content on both sides of "as X said"."""
    begin = source[0] - 1
    sides = [(0, len(codes[:begin].rstrip("(,")))] if begin > 2 else []
    if stop < len(codes) - 1:
        sides.append((stop + 1, len(codes)))
    return [Found(side, source, cue, "as") for side in sides]


def _passive(line: Line, cue: Place, kinds: set[str]) -> Iterator[Found]:
    """Content of "X was told that ...", "the plan was rejected by X", "it is said to be ..."."""
    codes, (start, end) = line.codes, cue
    content = subject(codes, start)
    impersonal = content is not None and line.words[content[0]].lower() == "it"
    if by_follows(line, end):
        source = phrase_after(codes, end + 1)
        if source and content:
            if codes[source[1] : source[1] + 1] == "t":  # "it was said by X that ..."
                content = source[1], object_end(codes, source[1], clause=True)
            yield Found(content, source, (start, end + 1), "passive")
    elif codes[end : end + 1] in tuple("TtwfQ") or line.words[end : end + 1] == ["for"]:
        if impersonal and codes[end] == "t":
            cue = (start - 1, end)
        yield Found((end, object_end(codes, end, clause=True)), None, cue, "passive")
        if codes[end] == "T" and content and not impersonal:
            yield Found(content, None, cue, "passive")
    elif content and not kinds & _INDIRECT:
        yield Found(content, None, cue, "passive")


def _content(line: Line, cue: Place, kinds: set[str]) -> Place | None:
    codes, begin = line.codes, cue[1]
    if kinds & {"say", "tell"}:
        hearer = _HEARER.match(codes, begin)
        if hearer and ("tell" in kinds) != (codes[begin] == "T"):
            begin = hearer.end()
    if kinds & _CLAUSAL:
        between = _BETWEEN.match(codes, begin)
        begin = between.end() if between else begin
    if codes[begin : begin + 2] in (",Q", ",t", ":Q"):
        begin += 1
    if kinds == {"deed"} and codes[begin : begin + 1] == "y":
        return None  # "voted on Tuesday"
    if begin >= len(codes) or codes[begin] in ",;" or not _governs(codes, begin, kinds):
        return None
    if codes[begin] in "om" and codes[begin + 1 : begin + 2] in ("p", "a", "y"):
        return begin, begin + 1
    end = object_end(codes, begin, clause=bool(kinds & _CLAUSAL))
    if codes[cue[1] - 1] in "UZ" and (further := _FURTHER.search(codes, begin, end)):
        end = further.start()
    # "Citing X, he ...", "Although X said Y, Z": an opening clause ends where the main one begins.
    opened = codes[0] in "bSw" or (codes[0] in "pG" and codes[cue[1] - 1] == "G")
    if cue[0] == 0 or (opened and "," not in codes[: cue[0]]):
        comma = codes.find(",", begin)
        end = min(end, comma) if comma > 0 else end
    return (begin, end) if begin < end else None


def _governs(codes: str, begin: int, kinds: set[str]) -> bool:
    """Whether a verb of speech has what it may report: a clause or quotation, or an object."""
    if not kinds & _SPOKEN or codes[begin] in "twQ":
        return True
    if kinds == {"strict"}:
        return bool(_CLAUSE.match(codes, begin))
    asked = codes[begin] == "r" and codes[begin + 1 : begin + 2] in tuple("MHBDXVv")
    return codes[begin] not in "pcr" or asked or codes[begin : begin + 2] == "p#"
