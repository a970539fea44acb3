"""Voices that a noun or an adjective introduces: "his claim that ...", "she is sure that ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from analysis.framing.voices.english.clauses import Found, object_end, phrase_after, subject
from analysis.framing.voices.english.lexicon import lexicon
from analysis.framing.voices.english.tagging import Line

__all__ = ["nominal"]

_HEAD: Final = re.compile(r"[CZ](?=[tTfp])|(?:(?<=o)s|[MHBDX])[aNMHBDX]*[AKV](?=[tTfpwo])")
_LIGHT: Final = re.compile(r"(?P<group>[MHBDXaN]*(?P<verb>[uvegUVEGZH]))d?$")
_OWNERS: Final = frozenset(("my", "your", "his", "her", "its", "our", "their"))


def nominal(line: Line) -> Iterator[Found]:
    """Passages that a noun or adjective introduces."""
    for match in _HEAD.finditer(line.codes):
        head = match.end() - 1
        for kind, particles in lexicon().nominals.get(line.words[head].lower(), ()):
            found = None
            if kind == "noun" and match.start() == head:
                found = _noun(line, head, particles)
            elif kind == "adjective" and match.start() < head:
                found = _adjective(line, match.start(), head, particles)
            elif kind == "clear" and match.start() < head:
                found = _clear(line, match.start(), head)
            if found:
                yield found
                break


def _noun(line: Line, head: int, particles: frozenset[str]) -> Found | None:
    codes, following = line.codes, line.words[head + 1].lower()
    if head + 2 >= len(codes):
        return None
    begin = head
    while begin and codes[begin - 1] in "nA":
        begin -= 1
    source = None
    if begin and codes[begin - 1] == "s":
        owner = subject(codes, begin - 1)
        source = (owner[0], begin) if owner else None
    elif begin and line.words[begin - 1].lower() in _OWNERS:
        source = begin - 1, begin
    if following not in particles and not (source and codes[head + 1] in "tTf"):
        return None
    clause = following in ("that", "to")
    if codes[head + 1] == "T" and codes[head + 2] in "dxo#m":
        return None
    end = head + 1 if clause else head + 2
    comma = codes.find(",", end)
    stop = min(object_end(codes, end, clause=clause), comma if comma > 0 else len(codes))
    if not clause:
        phrase = phrase_after(codes, end)
        stop = phrase[1] if phrase else stop
    light = _LIGHT.search(codes, 0, begin)
    if light and lexicon().bases.get(line.words[light.end("verb") - 1].lower()) in lexicon().light:
        source = subject(codes, light.start("group"))
        return Found((end, stop), source, (light.start("group"), end), "light")
    return Found((end, stop), source, (begin, end), "noun")


def _adjective(line: Line, start: int, head: int, particles: frozenset[str]) -> Found | None:
    codes, following = line.codes, line.words[head + 1].lower()
    clause = codes[head + 1] in "ow" or following in ("that", "to")
    if not clause and following not in particles:
        return None
    end = head + 1 if clause else head + 2
    source = subject(codes, start)
    if end >= len(codes):
        return None
    return Found((end, object_end(codes, end, clause=clause)), source, (start, end), "adjective")


def _clear(line: Line, start: int, head: int) -> Found | None:
    codes = line.codes
    if codes[head + 1] not in "two":
        return None
    begin = start - 1 if start and codes[start - 1] == "o" else start
    return Found(
        (head + 1, object_end(codes, head + 1, clause=True)), None, (begin, head + 1), "clear"
    )
