"""Attributed passages of a Hindi text, by rules.

Hindi puts the speaker before ने and the content after कि (``X ने कहा कि Y``), or the content between
ने and a noun with a light verb (``X ने Y की इच्छा जताई``), or opens with ``X के मुताबिक``.
"""

from __future__ import annotations

__all__ = ["find"]

from collections.abc import Iterator

import regex

from analysis.framing.voices.cues import HINDI_LIGHT, HINDI_NOUNS, HINDI_PHRASES, HINDI_SPEECH
from analysis.framing.voices.quotations import (
    BLANK,
    Quotation,
    Record,
    blanked,
    pieces,
    quotations,
    trimmed,
    uncued,
    widened,
)
from analysis.language import sentences

EDGE, STOP = r"(?<![\p{L}\p{M}\p{N}])", r"(?![\p{L}\p{M}\p{N}])"


def _any(words: tuple[str, ...] | list[str]) -> str:
    return "|".join(sorted(map(regex.escape, words), key=len, reverse=True))


AUX = r"(?:\s+(?:है|हैं|था|थी|थे|गया|गयी|गई|हुए|रहे|रही))*"
ERGATIVE = regex.compile(rf"{EDGE}ने{STOP}")
SPEECH = regex.compile(rf"{EDGE}(?P<cue>{_any(HINDI_SPEECH)}){STOP}")
THAT = regex.compile(rf"{AUX}\s*[,:-]?\s*(?:कि{STOP})?\s*[,:-]?\s*")
GOVERNS = regex.compile(rf"{AUX}\s*[,:-]?\s*(?:कि{STOP}|{BLANK})")
PHRASE = regex.compile(rf"{EDGE}(?P<cue>{_any(HINDI_PHRASES)}){STOP}")
LIGHT = regex.compile(
    rf"{EDGE}(?P<cue>(?:{_any(HINDI_NOUNS)})(?:\s+(?:{_any(HINDI_LIGHT)}))?){STOP}"
)
# The genitive or postposition that ties the content to its noun is no part of the content.
TIE = regex.compile(r"(?:\s+(?:की|का|के|को|से|पर|लिए|ओर))+$")
# Words after which the name of a source begins.
BEFORE_SOURCE = regex.compile(
    rf"{EDGE}(?:के बाद|के दौरान|से पहले|हुए|हुये|करके|कर|ही|भी|जब|कि|और|तथा|लेकिन|मगर|पर|परंतु|"
    rf"वहीं|जबकि|हालांकि|हालाँकि|इसलिए|तो|में|से|को|तक|इधर|उधर|आज|कल|शुक्रवार|इस बीच){STOP}[,\s]*|"
    r"[,;:।()—–]\s*"
)
LONG_SOURCE = 10


def find(text: str) -> list[Record]:
    """(start, end, source start, source end, cue start, cue end, rule) of every passage."""
    quoted = quotations(text)
    masked = blanked(text, quoted)
    found: list[Record] = []
    for span in pieces(sentences(text, "hi")):
        line = masked[span.start : span.end]
        for record in _in_sentence(line, span.start):
            found.append(_finished(text, record, quoted))
    return found + uncued(text, quoted, found)


def _in_sentence(line: str, offset: int) -> Iterator[Record]:
    for phrase in PHRASE.finditer(line):
        record = _phrase(line, phrase)
        if record:
            yield _moved(record, offset)
    for ergative in ERGATIVE.finditer(line):
        record = _ergative(line, ergative)
        if record:
            yield _moved(record, offset)


def _moved(record: Record, offset: int) -> Record:
    *places, rule = record
    moved = [place + offset if place >= 0 else -1 for place in places]
    return (*moved, rule)  # type: ignore[return-value]


def _phrase(line: str, phrase: regex.Match[str]) -> Record | None:
    source = _source(line, phrase.start())
    if source is None:
        return None
    start, end = phrase.span("cue")
    that = THAT.match(line, end)
    begin = that.end() if that else end
    if regex.search(rf"[\p{{L}}{BLANK}]", line[begin:]):
        return begin, len(line), *source, start, end, "phrase"
    if line[: source[0]].strip(" ,"):
        return 0, source[0], *source, start, end, "phrase"
    return None


def _ergative(line: str, ergative: regex.Match[str]) -> Record | None:
    source = _source(line, ergative.start()) or (-1, -1)
    following = ERGATIVE.search(line, ergative.end())
    limit = following.start() if following else len(line)
    verbs = list(SPEECH.finditer(line, ergative.end(), limit))
    if verbs:
        # In "wrote and said that" the verb before कि governs what follows.
        ruling = [verb for verb in verbs if GOVERNS.match(line, verb.end())]
        speech = (ruling or verbs)[0]
        record = _speech(line, ergative, speech, source)
        if record:
            return record
    light = list(LIGHT.finditer(line, ergative.end(), limit))
    if light:
        return _light(line, ergative, light[-1], source)
    return None


def _speech(
    line: str, ergative: regex.Match[str], speech: regex.Match[str], source: tuple[int, int]
) -> Record | None:
    cue = speech.span("cue")
    that = THAT.match(line, cue[1])
    begin = that.end() if that else cue[1]
    after = line[begin:]
    if regex.search(rf"[\p{{L}}{BLANK}]", after):
        return begin, len(line), *source, *cue, "speech"
    if source[0] > 0 and line[: source[0]].strip(f" ,{BLANK}") + line[:1].strip():
        return 0, source[0], *source, *cue, "final"
    inside = (ergative.end(), cue[0])
    if regex.search(rf"\p{{L}}\p{{M}}*\p{{L}}|{BLANK}", line[slice(*inside)]):
        return *inside, *source, *cue, "speech"
    return None


def _light(
    line: str, ergative: regex.Match[str], light: regex.Match[str], source: tuple[int, int]
) -> Record | None:
    cue = light.span("cue")
    # "X ने आरोप लगाया कि Y": the content follows; else it stands between ने and the noun.
    that = regex.compile(rf"{AUX}\s*,?\s*कि{STOP}\s*").match(line, cue[1])
    if that and line[that.end() :].strip(" ।."):
        return that.end(), len(line), *source, *cue, "noun"
    content = line[ergative.end() : cue[0]].rstrip()
    tie = TIE.search(content)
    if tie:
        content = content[: tie.start()]
    begin, end = ergative.end(), ergative.end() + len(content)
    if not regex.search(r"\p{L}", content):
        return None
    return begin, end, *source, *cue, "noun"


def _source(line: str, end: int) -> tuple[int, int] | None:
    left = line[:end].rstrip()
    begin = 0
    for boundary in BEFORE_SOURCE.finditer(left):
        if boundary.end() < len(left):
            begin = boundary.end()
    begin = max(begin, left.rfind(BLANK) + 1)
    name = left[begin:]
    lead = len(name) - len(name.lstrip())
    name = name.strip()
    if not regex.search(r"\p{L}", name) or len(name.split()) > LONG_SOURCE or _is_time(name):
        return None
    return begin + lead, begin + lead + len(name)


def _is_time(name: str) -> bool:
    """Tell a span of time before ने (a slip for में) from a speaker."""
    return bool(regex.search(rf"{EDGE}(?:वर्षों|सालों|वर्ष|साल|महीनों|दिनों|हफ्तों|दशकों){STOP}$", name))


def _finished(text: str, record: Record, quoted: list[Quotation]) -> Record:
    start, end = widened(*trimmed(text, record[0], record[1]), quoted)
    return start, end, *record[2:]
