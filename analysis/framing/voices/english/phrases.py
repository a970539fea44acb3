"""Voices that no verb introduces: "according to X", "X: ...", and a name behind a quotation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from analysis.framing.voices.english.clauses import Found, first_subject, phrase_after
from analysis.framing.voices.english.tagging import Line

__all__ = ["introduced", "phrases", "transcribed"]

# A speaker, and in headlines the matter: "Rao on the budget: ..."
_COLON: Final = re.compile(r"(?P<who>[xs]{1,5}(?:c[xs]{1,4})?)(?:p[dxnC]{1,4})?:")
_LABEL: Final = re.compile(r"^[^\S\n]*([A-Z][\w.' ]{1,40}):", re.M)
_SIGNED: Final = re.compile(r"Q-[xs]+$")
_BROUGHT: Final = re.compile(":Q")
_TIED: Final = re.compile(r"[vVEe][fpTdaAnxCZ#y]+(?=,|$)")
_WORDS_OF: Final = re.compile(r"pd[nZC]f")
_OWN_VIEW: Final = re.compile("pd[nZC],.")
_OWNERS: Final = frozenset(("my", "his", "her", "its", "our", "their"))
# "According to plan": not a source.
_MEASURES: Final = frozenset(
    ("plan", "schedule", "need", "size", "season", "custom", "taste", "age")
)
_VIEWS: Final = frozenset(("words", "view", "views", "opinion", "eyes", "judgment", "judgement"))


def phrases(line: Line, speakers: frozenset[str]) -> Iterator[Found]:
    """Passages ascribed by a phrase or a mark."""
    codes = line.codes
    if "P" in codes:
        for match in re.finditer("PT", codes):
            bare = codes[match.end() : match.end() + 2] in ("n", "Z", "C", "n,", "Z,", "C,")
            if not (bare and line.words[match.end()].lower() in _MEASURES):
                yield from _ascribed(codes, match.start(), match.end())
    owned = _OWN_VIEW.match(codes)
    if owned and line.words[1].lower() in _OWNERS and line.words[2].lower() in _VIEWS:
        yield Found((4, len(codes)), (1, 2), (0, 3), "according")
    for match in _WORDS_OF.finditer(codes):
        if line.words[match.end() - 2].lower() in _VIEWS:
            yield from _ascribed(codes, match.start(), match.end())
    colon = _COLON.match(codes)
    if colon and colon.end() < len(codes) and _names_speaker(line, colon.end(), speakers):
        end = colon.end()
        who = colon.end("who")
        yield Found((end, len(codes)), (0, who), (who, end), "colon")
    signed = _SIGNED.search(codes)
    if signed:
        start = signed.start()
        yield Found((0, start + 1), (start + 2, len(codes)), (start + 1, start + 2), "dash")


def transcribed(text: str) -> frozenset[str]:
    r"""Names that stand before a colon at the start of two lines: the speakers of a transcript.

    One such name is a dateline ("ISLAMABAD: ...") or a label.

    Examples
    --------
    >>> sorted(transcribed("Rao: No.\nKhan: Why?\nRao: Snow.\nKhan: I see."))
    ['Khan', 'Rao']
    """
    counted = Counter(_LABEL.findall(text))
    return frozenset(name for name, times in counted.items() if times > 1)


def _names_speaker(line: Line, end: int, speakers: frozenset[str]) -> bool:
    """Whether a speaker stands before a colon: in a transcript, a headline, before a quotation."""
    name = line.text[: line.text.find(":")].strip()
    return line.codes[end] == "Q" or (line.offset == 0 and not name.isupper()) or name in speakers


def _ascribed(codes: str, start: int, end: int) -> Iterator[Found]:
    """Content beside "according to X": before it, around it, or behind it."""
    source = phrase_after(codes, end)
    if source is None:
        return
    # "a memo leaked on Monday to the paper": what happened to a document belongs to its name.
    tied = _TIED.match(codes, source[1])
    cue, stop = (start, end), tied.end() if tied else source[1]
    source = source[0], stop
    left = codes[:start].rstrip(",-(")
    if left:
        begin = max(left.rfind(";"), left.rfind("-")) + 1
        yield Found((begin if begin < len(left) else 0, len(left)), source, cue, "according")
        inserted = codes[start - 1] == "," and codes[stop : stop + 1] == ","
        if inserted and codes[stop + 1 : stop + 2] not in ("", "c", "r", "k", "b"):
            yield Found((stop + 1, len(codes)), source, cue, "according")
        return
    comma = codes.find(",", stop if stop < len(codes) else end)
    if 0 < comma < len(codes) - 1:
        yield Found((comma + 1, len(codes)), (source[0], min(comma, stop)), cue, "according")


def introduced(line: Line, found: Iterable[Found]) -> Iterator[Found]:
    """A quotation behind a colon that no cue reports: what stands before the colon brings it in."""
    match = _BROUGHT.search(line.codes)
    if not match or any(one.content[1] > match.end() - 1 for one in found):
        return
    place = match.end() - 1
    source = first_subject(line.codes, match.start())
    if source:
        yield Found((place, len(line.codes)), source, (place - 1, place), "colon")
