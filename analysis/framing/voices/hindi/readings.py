"""How each kind of Hindi cue is read: its source, and the content that goes with it."""

from __future__ import annotations

__all__ = ["READINGS"]

import re
from collections.abc import Callable
from typing import Final

from analysis.framing.voices.hindi.agents import done, light, participle
from analysis.framing.voices.hindi.contents import Link, inside
from analysis.framing.voices.hindi.cues import Cue
from analysis.framing.voices.hindi.holders import held
from analysis.framing.voices.hindi.reports import Place, Report, ahead, judged, told_first
from analysis.framing.voices.hindi.sources import (
    clause_start,
    first_phrase,
    noun_phrase,
    stated_by,
    subject,
)
from analysis.framing.voices.hindi.words import Sentence, is_of

_QUOTED: Final = re.compile("Q,?[^QvuVkwlaGcb.,]*$")
_ASKED: Final = re.compile("[xJi5aG][gZ]$")
_STATEMENT: Final = re.compile("[gZ][x1]?[n@],$")
# The speaker behind the verb: कहते हैं राव.
_BEHIND: Final = re.compile("1?[xKSB](?:[xKSBgZ]{0,5}[xKSB])?(?=[.,:\\-]|$)")
_STARTS: Final = ("", ",", "Q", "-", ".")
_ENDS: Final = ("", ".", ",", "-", "c", "b")
_OPENING: Final = re.compile("[bdtT,cpo]*")
_NEAR: Final = 7  # words in which an unmarked subject and its verb are told apart


def _usual(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """X मानते हैं कि Y, X बोले- Y, Y, X कहते हैं, X Y चाहता है, X ऐसा नहीं मानते."""
    letters, place = sentence.letters, (cue.start, cue.end)
    behind = _BEHIND.match(letters, cue.end)
    if behind and cue.form in ("usual", "spoke") and letters[cue.start - 1 : cue.start] in _STARTS:
        return told_first(letters, place, behind.span())
    source = _speaker(sentence, cue)
    marked = bool(joined.mark) and cue.form in ("usual", "spoke", "stem")
    marked = marked and letters[joined.begin : joined.begin + 1] not in ("c", "b")
    if (joined.that or joined.quotation or marked) and not joined.empty:
        return Report((joined.begin, len(letters)), source, place, "subject")
    quoted = _QUOTED.search(letters, 0, source[0]) if source else None
    if source and quoted:
        if sentence.words[source[0]].endswith(("कर", "के")):
            source = (quoted.start() + 1, source[1])  # नदी से बचकर लौटी कमला
        return ahead(letters, source, place, "final")
    if cue.form == "usual" and letters[cue.start - 1 : cue.start] == "Y":
        source = subject(sentence, cue.start - 1)
        return Report((cue.start - 1, cue.start), source, place, "subject")
    named = any(word.startswith("कह") for word in sentence.words[slice(*place)])
    if (
        cue.form in ("usual", "stem")
        and cue.verb in "wr"
        and not named
        and re.search("[oO]", letters[: cue.start])
    ):
        return _object(sentence, cue)
    if cue.form == "plan" and not is_of(sentence.words[cue.start], "plan"):
        return None
    if cue.form in ("wish", "noun_usual", "noun", "thing", "state", "plan"):
        return _object(sentence, cue)
    return None


def _speaker(sentence: Sentence, cue: Cue) -> Place | None:
    if cue.form == "spoke":
        statement = _STATEMENT.search(sentence.letters, 0, cue.start)
        if statement:  # राव का बड़ा बयान, बोले- Y
            return noun_phrase(sentence, statement.start())
    return subject(sentence, cue.start)


def _object(sentence: Sentence, cue: Cue) -> Report | None:
    """X Y चाहता है, X Y की मांग कर रहे हैं, X Y पर सहमत हैं."""
    letters, tied = sentence.letters, cue.form not in ("wish", "usual", "stem")
    source = first_phrase(letters, clause_start(letters, cue.start), cue.start)
    if source is None or letters[cue.end : cue.end + 1] not in _ENDS:
        return None
    if letters[source[1]] in "pfoU" or (tied and not _is_tied(sentence, cue.start)):
        return None
    content = inside(letters, source[1], cue.start, tied=tied)
    known = re.search("[sK]", letters[slice(*source)])
    first = _OPENING.fullmatch(letters, 0, source[0]) or letters[source[0] - 1] == "b"
    if content is None or not (known or first):
        return None
    if content[1] - content[0] > _NEAR and not known:
        return None
    content, place = judged(sentence, content, (cue.start, cue.end))
    return Report(content, source, place, "object")


def _is_tied(sentence: Sentence, place: int) -> bool:
    return sentence.letters[place - 1] in "gZpf" or sentence.words[place - 1].endswith(("ससे", "नसे"))


def _is_infinitive(sentence: Sentence, place: int) -> bool:
    return sentence.letters[place] in "Ji5" or sentence.words[place].endswith(("ने", "ना"))


def _passive(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """कहा जाता है कि Y, रिपोर्ट में कहा गया है कि Y."""
    letters, place = sentence.letters, (cue.start, cue.end)
    begin = max(letters.rfind(mark, 0, cue.start) for mark in "k.b") + 1
    source = stated_by(sentence, begin, cue.start)
    told = joined.that or joined.quotation or (source and joined.mark and cue.verb == "v")
    if told and not joined.empty:
        return Report((joined.begin, len(letters)), source, place, "passive")
    if source is None and joined.empty and sentence.words[cue.start].startswith("बता"):
        begin = clause_start(letters, cue.start)  # हालत गंभीर बताई जा रही है
        between = (begin, cue.start) if begin < cue.start else None
        return Report(between, None, place, "passive") if between else None
    asked = cue.named and _ASKED.search(letters, 0, cue.start)
    if source is None and joined.empty and asked and _is_infinitive(sentence, asked.start()):
        begin = clause_start(letters, cue.start)  # रुकने की सलाह दी गई
        return Report((begin, asked.start() + 1), None, place, "passive")
    if source and joined.empty:
        between = inside(letters, source[1] + 1, cue.start, tied=cue.form in ("noun", "thing"))
        full = between and between[1] - between[0] > 1
        return Report(between, source, place, "passive") if between and full else None
    return None


def _done(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """X ने कहा कि Y; but X की कोशिश है कि Y is held."""
    aim = cue.form == "phrase_verb" and is_of(sentence.words[cue.start], "aim")
    if aim and sentence.letters[cue.start + 1] == "a":
        return held(sentence, cue, joined)
    return done(sentence, cue, joined)


READINGS: Final[dict[str, Callable[[Sentence, Cue, Link], Report | None]]] = {
    "done": _done,
    "usual": _usual,
    "held": held,
    "light": light,
    "passive": _passive,
    "participle": participle,
}
