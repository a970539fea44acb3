"""Voices that a noun or an adjective introduces: "his claim that ...", "she is sure that ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from analysis.framing.voices.english.clauses import Found, Place, object_end, phrase_after, subject
from analysis.framing.voices.english.lexicon import lexicon
from analysis.framing.voices.english.tagging import Line

__all__ = ["nominal"]

_HEAD: Final = re.compile(
    r"[CZ](?=[tTfp])|(?<=[dsnA])G(?=[tf])|[uvVUZ]oK(?=[todx])|(?:(?<=o)s|[MHBDX])[aNMHBDX]*(?:ca)?[AKV](?=[tTfpwob])"
)
# "The town's fear was that ...": the noun, the verb, and what comes of it.
_COPULA: Final = re.compile(r"[CZ](?=[MHBDaN]*B[aN]*[tT])[MHBDaN]*")
# Verbs of a sentence, for the second of which a clause about the first gives way.
_VERBS: Final = re.compile(r"(?<![rtwc,])[aN]*(?:[MHBDX][aNMHBDX]*[VvEeGgAn]?|[Vv])")
_VERB: Final = re.compile(r"(?:[MHBDX][MHBDXaN]*|[aN]+)?(?P<verb>[uvegUVEGZHB])d?$")
_OWNERS: Final = frozenset(("my", "your", "his", "her", "its", "our", "their"))


def nominal(line: Line) -> Iterator[Found]:
    """Passages that a noun or adjective introduces."""
    for match in _HEAD.finditer(line.codes):
        start, head = match.start(), match.end() - 1
        for kind, particles in lexicon().nominals.get(line.words[head].lower(), ()):
            found = None
            if kind in ("noun", "agent") and start == head:
                found = _noun(line, head, kind, particles)
            elif kind == "adjective" and start < head:
                found = _adjective(line, start, head, particles)
            elif kind == "clear" and start < head:
                found = _clear(line, start, head)
            if found:
                yield found
                break
    for match in _COPULA.finditer(line.codes):
        if lexicon().nominals.get(line.words[match.start()].lower()):
            yield from _equated(line, match.start(), match.end())


def _equated(line: Line, head: int, end: int) -> Iterator[Found]:
    """Content of "the town's fear was that ..."."""
    begin = head
    while begin and line.codes[begin - 1] in "nA":
        begin -= 1
    source = _owner(line, begin)
    if source and end < len(line.codes):
        stop = object_end(line.codes, end, clause=True)
        yield Found((end, stop), source, (begin, end), "noun")


def _noun(line: Line, head: int, kind: str, particles: frozenset[str]) -> Found | None:
    """Content of "his claim that ...", "questions about ...", "she is a critic of ..."."""
    codes, following = line.codes, line.words[head + 1].lower()
    begin = head
    while begin and (codes[begin - 1] in "nA" or codes[begin - 2 : begin] == "nc"):
        begin -= 1
    source = _owner(line, begin)
    if following not in particles and not (source and codes[head + 1] in "tTf"):
        return None
    clause = following in ("that", "to")
    end = head + 1 if clause else head + 2
    if end >= len(codes) or (
        codes[head + 1] == "T" and codes[head + 2 : head + 3] in tuple("dxo#m")
    ):
        return None
    content = end, _noun_end(codes, end, clause=clause)
    if codes[head + 1] == "t" and (source or (begin, begin))[0] <= 1:
        # The noun is the subject: its clause ends before the verb of the sentence.
        second = [match.start() for match in _VERBS.finditer(codes, end + 1, content[1])][1:2]
        content = end, second[0] if second else content[1]
    light = _light(line, begin, kind, source)
    if light:
        start, source = light
        return Found(content, source, (start, end), "light")
    return Found(content, source, (begin, end), "noun") if kind == "noun" else None


def _owner(line: Line, begin: int) -> Place | None:
    """Whose claim it is, where an owner stands before the noun phrase that begins there."""
    if begin and line.codes[begin - 1] == "s":
        owner = subject(line.codes, begin - 1)
        # "the reason for the town's claim": the town's, not the reason's.
        return (max(owner[0], line.codes.rfind("p", 0, begin) + 1), begin) if owner else None
    owned = begin and line.words[begin - 1].lower() in _OWNERS
    return (begin - 1, begin) if owned else None


def _noun_end(codes: str, start: int, *, clause: bool) -> int:
    phrase = None if clause else phrase_after(codes, start)
    if phrase:
        return phrase[1]
    comma = codes.find(",", start)
    return min(object_end(codes, start, clause=clause), comma if comma > 0 else len(codes))


def _light(
    line: Line, begin: int, kind: str, owner: Place | None
) -> tuple[int, Place | None] | None:
    """Start and subject of a verb before the noun that only carries it: "raised questions"."""
    match = _VERB.search(line.codes, max(0, begin - 8), begin)
    if not match:
        return None
    start, verb = match.start(), line.words[match.end("verb") - 1].lower()
    source = subject(line.codes, start)
    if match["verb"] == "B":
        if source and line.words[source[0]].lower() == "there" and kind == "noun":
            return source[0], None
        return (start, source) if kind == "agent" else None
    carried = match["verb"] in "uvegH" or lexicon().bases.get(verb) in lexicon().light
    return (start, source) if carried and kind == "noun" and source and not owner else None


def _adjective(line: Line, start: int, head: int, particles: frozenset[str]) -> Found | None:
    codes, following = line.codes, line.words[head + 1].lower()
    clause = codes[head + 1] in "ow" or following in ("that", "to", "if")
    if not clause and following not in particles:
        return None
    end = head + 1 if clause else head + 2
    source = subject(codes, start)
    if end >= len(codes):
        return None
    return Found((end, object_end(codes, end, clause=clause)), source, (start, end), "adjective")


def _clear(line: Line, start: int, head: int) -> Found | None:
    """Content of "it is clear that ...", "they made it clear that ..."."""
    codes = line.codes
    made = codes[start] in "uvVUZ"
    if codes[head + 1] not in ("todx" if made else "two"):
        return None
    source = subject(codes, start) if made else None
    if made and source is None:
        return None
    begin = start - 1 if start and codes[start - 1] == "o" and not made else start
    content = head + 1, object_end(codes, head + 1, clause=True)
    return Found(content, source, (begin, head + 1), "clear")
