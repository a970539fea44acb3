"""Attributed passages of a Hindi text, by rules over classes of words.

Hindi puts the speaker before ने and the content after कि (``X ने कहा कि Y``), or the content between
ने and a noun with a light verb (``X ने Y की इच्छा जताई``), or opens with ``X के मुताबिक``; a speaker may
also be a subject (``X मानते हैं कि Y``), a possessor (``X का कहना है कि Y``), one to whom it seems
(``X को उम्मीद है कि Y``), or left out.
"""

from __future__ import annotations

__all__ = ["find"]

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from analysis.framing.voices.hindi.contents import link
from analysis.framing.voices.hindi.cues import Cue, cues
from analysis.framing.voices.hindi.headlines import headlines
from analysis.framing.voices.hindi.holders import bare
from analysis.framing.voices.hindi.readings import READINGS
from analysis.framing.voices.hindi.reports import Report, agent_mark, ahead
from analysis.framing.voices.hindi.sources import noun_phrase
from analysis.framing.voices.hindi.words import Sentence, is_of, read
from analysis.framing.voices.persons import FIRST_PERSON
from analysis.framing.voices.quotations import (
    Quotation,
    Record,
    blanked,
    pieces,
    quotations,
    trimmed,
    uncued,
    widened,
)
from analysis.language import Span, sentences

_PHRASE: Final = re.compile(
    r"(?<=P)q|[gZ]q|(?<=[xK])q|gHf|(?<=P)Hf|Z[Iv]t|(?<=P)[Iv]t"
    r"|[gZ]Sp(?=[,:]?Q)|(?:[gZ]|(?<=P))[9n][pf]"
)
# No report without a verb, a noun or a phrase of saying, or a colon.
_WORTH_READING: Final = re.compile(
    "[vuw7r4yVi53MjnN@WqHI:9C]|z[aF]|[lZ]a*,?k|Sp[,:]?Q|x-|ZxFa|[xX][aG]*,?k"
)
_SPOKEN_LINE: Final = re.compile(
    r"^[^\S\n]*(?P<name>[^\W\d][^\s:।]*(?: [^\s:।]+){0,2}): ?"
    r"(?P<said>[^\n:]*[।?!.…])[^\S\n]*$",
    re.M,
)
_RETOLD: Final = frozenset({"speech", "subject", "held", "phrase"})
_LEADING: Final = re.compile("[bcdtTD2Ys1po,]*")


def find(text: str) -> list[Record]:
    """(start, end, source start, source end, cue start, cue end, rule) of every passage.

    Notes
    -----
    The rules, by where the source and the content stand:

    ============  ===================================================================
    speech        X ने कहा कि Y
    inside        X ने Y को गलत बताया
    noun          X ने Y की मांग की
    final         Y, X ने कहा; यह बात X ने कही; Y, जैसा कि X ने कहा
    dropped       कहा कि Y, with no source in the sentence
    subject       X मानते हैं कि Y; X बोले- Y
    object        X Y चाहता है; X Y की मांग कर रहा है
    held          X का कहना है कि Y; X को उम्मीद है कि Y; X का दावा- Y
    behind        Y, यह कहना है X का
    passive       बताया जाता है कि Y; रिपोर्ट में कहा गया है कि Y
    participle    Y का आरोप लगाते हुए X ने; यह कहते हुए कि Y
    phrase        X के मुताबिक Y; X के हवाले से कहा कि Y
    bare          X की Y करने की मांग
    transcript    X: Y, on two lines or more
    headline      X: Y; बोले X- Y; X ने की Y की मांग
    both sides    what stands before the source where more follows the cue
    continued     a quotation behind one that had a source
    quotation     a quotation with none
    ============  ===================================================================

    A voice inside a quotation is found too, but for what the speaker thinks or wants himself.

    Examples
    --------
    >>> text = "राव ने कहा कि संघ को उम्मीद है कि पुल खुलेगा।"
    >>> [(text[start:end], rule) for start, end, *_, rule in find(text)]
    [('संघ को उम्मीद है कि पुल खुलेगा', 'speech'), ('पुल खुलेगा', 'held')]
    """
    quoted = quotations(text)
    found = list(_in_text(blanked(text, quoted), 0, text, quoted))
    nested: list[Record] = []
    for quote in quoted:
        inner = text[quote.start + 1 : quote.end - quote.closed]
        if " " in inner:
            told = _in_text(inner, quote.start + 1, text, [])
            nested += [record for record in told if _is_retold(text, record)]
    found += _transcript(text)
    return [*found, *uncued(text, quoted, found), *nested]


def _transcript(text: str) -> Iterator[Record]:
    """Two lines or more that open with a name and a colon, one a question: an interview."""
    lines = list(_SPOKEN_LINE.finditer(text)) if ":" in text else []
    if len(lines) > 1 and any(line["said"].endswith("?") for line in lines):
        for line in lines:
            yield (*line.span("said"), *line.span("name"), -1, -1, "transcript")


def _is_retold(text: str, record: Record) -> bool:
    """Tell the words of a third person from what the one quoted thinks or wants."""
    source = text[max(record[2], 0) : record[3]]
    return record[2] >= 0 and record[6] in _RETOLD and not FIRST_PERSON["hi"].fullmatch(source)


def _in_text(masked: str, offset: int, text: str, quoted: list[Quotation]) -> Iterator[Record]:
    whole = text[offset : offset + len(masked)]
    before: Span | None = None
    for span in pieces(sentences(whole, "hi")):
        before, last = span, before
        sentence = read(masked[span.start : span.end])
        voices = list(_voices(sentence))
        if not voices:
            continue
        voices = _heard(sentence.letters, voices)
        places = sentence.places()
        moved = Span(span.start + offset, span.end + offset)
        for voice in _cut(sentence.letters, voices):
            if voice.content[1]:
                yield _record(text, places, voice, moved, quoted)
                continue
            # A। यह कहना है राव का: what is said is the sentence before, or what points to it.
            told = _record(text, places, voice._replace(content=(0, 2)), moved, quoted)
            if last and "\n" not in whole[last.end : span.start]:
                said = trimmed(text, last.start + offset, last.end + offset)
                yield (*widened(*said, quoted), *told[2:])
            elif voice.rule == "final":
                yield told


def _record(
    text: str,
    places: list[tuple[int, int]],
    voice: Report,
    span: Span,
    quoted: list[Quotation],
) -> Record:
    offset = span.start

    def place(words: tuple[int, int] | None) -> tuple[int, int]:
        if words is None:
            return -1, -1
        return offset + places[words[0]][0], offset + places[words[1] - 1][1]

    # Quotation marks are of no word: what stands between two words belongs to the content.
    first, last = voice.content
    begin = offset + places[first - 1][1] if first else offset
    end = offset + places[last][0] if last < len(places) else span.end
    start, end = widened(*trimmed(text, begin, end), quoted)
    return start, end, *place(voice.source), *place(voice.cue), voice.rule


def _voices(sentence: Sentence) -> Iterator[Report]:
    letters = sentence.letters
    if not _WORTH_READING.search(letters):
        return
    found = cues(letters)
    for phrase in _PHRASE.finditer(letters):
        voice = _phrase(sentence, *phrase.span(), found)
        if voice:
            yield from _both_sides(letters, voice, found)
    for cue in found:
        joined = link(letters, cue.end, len(letters))
        voice = READINGS[cue.kind](sentence, cue, joined)
        if voice:
            yield from [voice] if joined.that else _both_sides(letters, voice, found)
    if "n" in letters:
        yield from bare(sentence)
    yield from headlines(sentence)


def _both_sides(letters: str, voice: Report, found: list[Cue]) -> Iterator[Report]:
    """“A,” X ने कहा, “B”: what stands before the source is said too."""
    yield voice
    if not voice.source or not voice.cue or voice.content[0] < voice.cue[1]:
        return
    start = voice.source[0]
    parted = letters[start - 1 : start] == "," and letters[voice.cue[1] : voice.cue[1] + 1] == ","
    quoted = letters[:start].rstrip(",").endswith("Q")
    told = any(cue.end <= start for cue in found) or re.search("[kb]", letters[:start])
    free = not told and not _LEADING.fullmatch(letters, 0, start)
    if quoted or (parted and free):
        before = ahead(letters, voice.source, voice.cue, "both sides")
        if before:
            yield before


def _phrase(sentence: Sentence, start: int, end: int, found: list[Cue]) -> Report | None:
    """X के मुताबिक Y, Y, X के अनुसार, X के हवाले से कहा कि Y."""
    letters, stop = sentence.letters, len(sentence.letters)
    if letters[end - 2] == "n" and sentence.words[end - 2] not in ("राय", "विचार", "मत"):
        return None
    source = noun_phrase(sentence, start)
    if letters[start] == "q" and not sentence.words[start - 1].endswith(("ों", *"ाीे")):
        return None  # सूत्रों अनुसार leaves का out; योजनानुसार is another matter
    if source is None or is_of(sentence.words[source[1] - 1], "measure"):
        return None
    place = (start, end)
    told = next((cue for cue in found if cue.start >= end), None)
    if told and agent_mark(letters, told.start) < start <= end <= told.start <= end + 3:
        following = link(letters, told.end, stop)
        if not following.empty:
            return Report((following.begin, stop), source, place, "phrase")
    following = link(letters, end, stop)
    if not following.empty:
        return Report((following.begin, stop), source, place, "phrase")
    return ahead(letters, source, place, "phrase")


def _heard(letters: str, found: list[Report]) -> list[Report]:
    """Without the wishes of somebody whom another speaks of, and those of nobody in a content."""
    guessed = [voice.rule == "object" or not voice.source for voice in found]
    spoken = [voice.content for voice, guess in zip(found, guessed, strict=True) if not guess]

    def is_told(wish: Report) -> bool:
        begin = wish.source[0] if wish.source else wish.content[0]
        told = any(first <= begin < last for first, last in spoken)
        return told and "b" not in letters[max(0, begin - 3) : begin]

    return [
        voice
        for voice, guess in zip(found, guessed, strict=True)
        if not guess or voice.rule not in ("object", "subject") or not is_told(voice)
    ]


def _cut(letters: str, found: list[Report]) -> Iterator[Report]:
    """Contents that end where the next speaker's clause begins."""
    turns = sorted((_turn(letters, voice), place) for place, voice in enumerate(found))
    for place, voice in enumerate(found):
        first, last = voice.content
        after = bisect_right(turns, (first, len(found)))
        ends = [end for end, other in turns[after : after + 2] if other != place]
        if letters[-1] != "." and (news := letters.find(";", first)) > first:
            ends.append(news)  # a headline goes on to other news: राव का दावा- A; B
        yield voice._replace(content=(first, min([last, *ends])))


def _turn(letters: str, voice: Report) -> int:
    """Conjunction before the clause of a speaker, where one parts it off; else -1."""
    if voice.cue is None:
        return -1
    begin = min(voice.cue[0], voice.content[0])
    if voice.source and not voice.shared:
        begin = min(voice.cue[0], voice.source[0])
        if letters[begin - 1 : begin] == "," and letters[voice.cue[1] : voice.cue[1] + 1] in "-:":
            return begin - 1  # राव बोले- A, शाह बोले- B
        if letters[begin - 2 : begin] == ",t" and letters[voice.cue[0]] == "@":
            return begin - 2  # पूछा कि A, तो उसका जवाब था, B
        if letters[begin] in "sOP":
            return -1  # the speaker himself: कहा कि A है, लेकिन वे चाहते हैं कि B
    for place in range(begin - 1, max(0, begin - 8), -1):
        # पर behind a verb or a comma is but, not on.
        if letters[place] in "cbt;" or (letters[place] == "p" and letters[place - 1] in ",aG"):
            return place - (letters[place - 1] == ",")
        if letters[place] in "kQavl":
            break
    return -1
