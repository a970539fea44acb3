"""Reports whose speaker stands before ने: X ने कहा कि Y, X ने Y की मांग की, Y कहते हुए X ने."""

from __future__ import annotations

__all__ = ["done", "light", "participle"]

import re
from typing import Final

from analysis.framing.voices.hindi.contents import Link, inside, untied
from analysis.framing.voices.hindi.cues import Cue
from analysis.framing.voices.hindi.reports import (
    CLAUSE,
    POINTER,
    Place,
    Report,
    agent,
    agent_mark,
    ahead,
    judged,
    pointing,
    told_first,
)
from analysis.framing.voices.hindi.sources import stated_by
from analysis.framing.voices.hindi.words import Sentence, is_of

_STOP: Final = re.compile("[k.]")
_ADVERBS: Final = re.compile("[dXtT]*")
_PARTING: Final = re.compile(r"(?<=[aGlFvuZ])c|(?<=[aGlFvuZ],)c")
_VERBAL: Final = re.compile("[avulLJFRGhCkb.]")
_CORRELATIVE: Final = re.compile(",(?=[sOP1E])")
_SHARED: Final = re.compile(r"(?:c|,)[dAfYtTD2xp]{0,4}$")
_DONE: Final = ("ा", "ी", "े", "ीं")  # what a perfective ends with
_NOT_DONE: Final = ("ता", "ती", "ते", "गा", "गी", "गे")
# Words that say nothing by themselves: कोई टिप्पणी नहीं की, उनका स्वागत किया.
# The speaker behind the verb: कहा राव ने.
_BEHIND: Final = re.compile("1?[xKSBgZ]{1,6}e")
_EMPTY: Final = re.compile("(?:कोई|एक|इसे|उसे|उन्हें|इन्हें|उनक[ाीे]|उसक[ाीे]|अपन[ाीे])$")
_MANNER: Final = re.compile(r"(?<![gZpf])[nN@]z?(?:Lh|R)[dX]?$")
# Whom it is asked of: दोनों पक्षों से संयम बरतने का आग्रह.
_LISTENER: Final = re.compile("[xKPgZ1s]{1,6}?f")
_LABELS: Final = ("करार", "घोषित")
_ERGATIVE: Final = re.compile("[eE]")


def done(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """X ने Y कहा, X ने कहा कि Y, Y, X ने कहा."""
    letters, mark = sentence.letters, agent_mark(sentence.letters, cue.start)
    manner = _MANNER.search(letters, max(0, mark + 1), cue.start) if cue.form == "verb" else None
    if manner and sentence.words[cue.start - 1] == "कर":
        manner = None  # ट्वीट कर कहा
    place = (manner.start() if manner else cue.start, cue.end)  # ज़ोर देकर कहा
    if cue.form == "phrase_verb" and not _says(sentence, cue, mark):
        return None
    if letters[cue.end : cue.end + 2] == "Xk":
        return None  # बताया नहीं कि: it was not said
    if sentence.words[cue.start] == "मना" and letters[cue.start - 1 : cue.start] not in ("f", "X"):
        return None  # राव ने उन्हें मना लिया
    behind = _BEHIND.match(letters, cue.end)
    if behind and cue.form == "verb" and letters[cue.start - 1 : cue.start] in ("", ",", "Q", "-"):
        return told_first(letters, place, (cue.end, behind.end() - 1))
    shared = _is_shared(letters, mark, cue.start)
    if mark < 0 or (not shared and _STOP.search(letters, mark, cue.start)):
        return _dropped(sentence, cue, joined)
    source = agent(sentence, mark)
    held = _between(sentence, cue, mark)
    if _leads_on(letters, cue, joined, held):
        stop = _end_of_relative(sentence, source, joined.begin)
        return Report((joined.begin, stop), source, place, "speech", shared)
    if held and cue.named:
        return Report(held, source, place, "noun", shared)
    if held:
        held, place = judged(sentence, held, place)
        return Report(held, source, place, "inside", shared)
    if cue.named and source and sentence.words[source[0]].startswith(("इसक", "उसक")):
        clause = Report((source[0], source[0] + 1), (source[0] + 1, source[1]), place, "final")
        parted = letters[source[0] - 1 : source[0]] == ","
        return clause._replace(content=(0, source[0] - 1)) if parted else clause
    if joined.empty or letters[cue.end] in ",cb":
        place = (cue.start, cue.end)
        if POINTER.match(letters, 0, source[0] if source else mark):
            return pointing(sentence, source, place)
        return _told_before(letters, cue, mark, source)
    return None


def _says(sentence: Sentence, cue: Cue, mark: int) -> bool:
    """Tell शर्त रखी कि from सुनिश्चित किया कि and from यह कहते हुए पद छोड़ा कि."""
    letters = sentence.letters
    if mark < 0 or "G" in letters[cue.start : cue.end]:
        return False
    if "wh" in letters[mark : cue.start] or _STOP.search(letters, mark, cue.start):
        return False
    first, last = sentence.words[cue.start], letters[cue.start : cue.end].rstrip("aG")
    verb = sentence.words[cue.start + len(last) - 1]
    if last[-1] == "x" and (not verb.endswith(_DONE) or verb.endswith(_NOT_DONE)):
        return False
    return not is_of(first, "deed")


def _told_before(letters: str, cue: Cue, mark: int, source: Place | None) -> Report | None:
    """Y, X ने कहा; Y, जैसा कि X ने कहा; जिसे X ने ठुकरा दिया."""
    first, place = source[0] if source else mark, (cue.start, cue.end)
    if letters[:first].endswith("bk") and first > 3:
        begin = max(letters.rfind(stop, 0, first - 1) for stop in "k.") + 1
        return Report((begin, first - 2), source, place, "final")
    if letters[first - 1 : first] == "O" and cue.verb not in "u43":
        return Report((first - 1, first), source, place, "final")
    only = bool(_ADVERBS.fullmatch(letters, mark + 1, cue.start))
    said = only or cue.verb not in "u43" or letters[:first].rstrip(",").endswith("Q")
    return ahead(letters, source, place, "final") if said and cue.verb != "N" else None


def _is_shared(letters: str, mark: int, start: int) -> bool:
    """Tell whether a verb goes on with the speaker of the one before: ने कहा कि A और बताया कि B.

    A transitive verb in the perfective has a speaker with ने; behind a conjunction that parts
    clauses, with no other ने between, it is the same one.
    """
    if _SHARED.search(letters, max(0, start - 5), start):
        return True
    that = letters.rfind("k", max(mark, 0), start)
    return that >= 0 and bool(_PARTING.search(letters, that, start))


def _end_of_relative(sentence: Sentence, source: Place | None, begin: int) -> int:
    """End of what is said where its speaker is of a relative clause: जिसने कहा कि A, उसे B."""
    letters = sentence.letters
    if source and sentence.words[source[0]].startswith(("जिस", "जिन")):
        found = _CORRELATIVE.search(letters, begin)
        if found:
            return found.start()
    return len(letters)


def _between(sentence: Sentence, cue: Cue, mark: int) -> Place | None:
    """Content between ने and its cue; of verbs that ask for कि only a quotation is one."""
    letters = sentence.letters
    clauses = [found.end() for found in CLAUSE.finditer(letters, mark, cue.start)]
    noun = sentence.words[cue.start]
    tied = cue.named and cue.verb != "i" and noun not in _LABELS
    held = inside(letters, max([mark + 1, *clauses]), cue.start, tied=tied)
    if held and cue.named and is_of(noun, "plain") and "Q" not in letters[slice(*held)]:
        return None  # कि is wanting: शहीदों को याद किया
    if held and cue.named and letters[held[1]] == "p" and is_of(noun, "charge"):
        return None  # of whom, not of what: संघ पर आरोप लगाया
    if held and held[1] - held[0] == 1 and _EMPTY.match(sentence.words[held[0]]):
        return None
    if held and cue.named:
        listener = _LISTENER.match(letters, *held) if is_of(noun, "request") else None
        return (listener.end(), held[1]) if listener and listener.end() < held[1] else held
    if held is None or "Q" in letters[slice(*held)]:
        return held
    # Only to whom, or where; or what was obeyed: माँ का कहना माना.
    told = cue.form == "verb" and letters[held[1] - 1] in "fpi"
    return None if told or cue.verb in "u43" else held


def _leads_on(letters: str, cue: Cue, joined: Link, held: Place | None) -> bool:
    """Tell whether what follows the cue is what was said."""
    if joined.empty:
        return False
    if joined.that or joined.quotation:
        return True
    following = letters[joined.begin]
    if joined.mark in (":", "-"):
        return following not in "cb"
    if held or cue.named or following in "cbh":
        return False
    return bool(joined.mark) or cue.verb not in "u43"


def light(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """यह जानकारी X ने दी: the noun stands before the source."""
    letters = sentence.letters
    pointer, mark = POINTER.match(letters), agent_mark(letters, cue.start)
    source = agent(sentence, mark) if pointer and mark >= pointer.end() else None
    if pointer is None or source is None or _VERBAL.search(letters, pointer.end(), cue.start):
        return None
    return pointing(sentence, source, (cue.start, cue.end))


def _dropped(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """कहा कि Y, Y का वादा किया, with no speaker in the sentence but perhaps a document."""
    letters, place = sentence.letters, (cue.start, cue.end)
    if sentence.words[cue.start].endswith("ए") or letters[cue.start - 1 : cue.start] == "s":
        return None  # सरकार बताए कि, वह समझे कि: let it tell, let him see
    if joined.that or joined.quotation or (joined.mark == "-" and cue.verb in "vu"):
        source = stated_by(sentence, 0, cue.start) if letters[cue.end - 1] == "a" else None
        if not joined.empty:
            return Report((joined.begin, len(letters)), source, place, "dropped")
    if cue.form == "noun" and joined.empty and letters[cue.start - 1 : cue.start] in ("g", "Z"):
        clauses = [found.end() for found in CLAUSE.finditer(letters, 0, cue.start)]
        held = untied(letters, max(clauses, default=0), cue.start)
        return Report(held, None, place, "dropped") if held[0] < held[1] else None
    return None


def participle(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """X ने यह कहते हुए ... कि Y, Y बताते हुए X ने."""
    letters, place = sentence.letters, (cue.start, cue.end)
    mark = agent_mark(letters, cue.start)
    begin = max([mark + 1, *(m.end() for m in CLAUSE.finditer(letters, 0, cue.start))])
    if mark < 0:
        later = _ERGATIVE.search(letters, cue.end)
        mark = later.start() if later else -1
    source = agent(sentence, mark) if mark >= 0 else None
    if source and source[0] < cue.end <= source[1]:
        source = (cue.end, source[1]) if cue.end < source[1] else None
    if letters[cue.start - 1 : cue.start] == "Y":
        that = letters.find("k", cue.end)
        if that < 0 and letters[cue.start - 2 : cue.start - 1] == ",":
            return Report((begin, cue.start - 2), source, place, "participle")
        if that >= 0 and not re.search("[vuwV]", letters[cue.end : that]):
            return Report((that + 1, len(letters)), source, place, "participle")
        return None
    if joined.that and not joined.empty:
        return Report((joined.begin, len(letters)), source, place, "participle")
    if cue.verb == "C" and letters[cue.start - 1 : cue.start] != "Q":
        return None  # लिखकर जवाब देगी
    named = letters[cue.start] not in "wC"
    if source is None and letters[cue.end : cue.end + 1] == "s":
        source = (cue.end, cue.end + 1)  # यह कहकर वह चला गया
    if not named and letters[cue.start - 1 : cue.start] == "p":
        return None  # इस बारे में बताते हुए
    tied = bool(re.search("[gZpf]x?$", letters[begin : cue.start]))
    if named and not tied and sentence.words[cue.start] not in _LABELS:
        return None
    held = inside(letters, begin, cue.start, tied=named)
    if held and held[1] - held[0] == 1 and letters[held[0]] in "1OP":
        return None  # इस पर हैरानी जताते हुए पूछा
    if held and (named or held[1] - held[0] > 1 or letters[held[0]] == "Q"):
        return Report(held, source, place, "participle")
    return None
