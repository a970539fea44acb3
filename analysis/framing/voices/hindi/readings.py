"""How each kind of Hindi cue is read: its source, and the content that goes with it."""

from __future__ import annotations

__all__ = ["READINGS", "Report", "agent_mark", "ahead"]

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from analysis.framing.voices.hindi.contents import Link, inside, link
from analysis.framing.voices.hindi.cues import Cue
from analysis.framing.voices.hindi.sources import noun_phrase, stated_by, subject
from analysis.framing.voices.hindi.words import Sentence

Place = tuple[int, int]
_SHARED: Final = re.compile(r"(?:c|,)[dAfYtTDxp]{0,4}$")
_CLAUSE: Final = re.compile(r"(?<=[avlFuZG])c|[kb.]")
_ANAPHOR: Final = re.compile(r"Y[nN@W]")
_OWNER: Final = re.compile(r"([gZoPO])(?:[dYXsT]|x(?!g)){0,3}$")
_POSSESSOR: Final = re.compile(r"[xSKBnN@gZPc()]+?[gZ](?=[k.,:\-]|$)")
_ERGATIVE: Final = re.compile("[eE]")
_QUOTED_ONLY: Final = re.compile("[Q,cb]+$")
_LABELS: Final = ("करार", "घोषित")


class Report(NamedTuple):
    """Places of content, source and cue as numbers of words, and the rule."""

    content: Place
    source: Place | None
    cue: Place | None
    rule: str
    shared: bool = False


def agent_mark(letters: str, end: int) -> int:
    """Number of the last ने, or pronoun with ने, before the word `end`; -1 if there is none."""
    return max(letters.rfind("e", 0, end), letters.rfind("E", 0, end))


def _agent(sentence: Sentence, mark: int) -> Place | None:
    if sentence.letters[mark] == "E":
        return mark, mark + 1
    return noun_phrase(sentence, mark)


def _done(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """X ने Y कहा, X ने कहा कि Y, Y, X ने कहा."""
    letters, place = sentence.letters, (cue.start, cue.end)
    mark = agent_mark(letters, cue.start)
    shared = bool(_SHARED.search(letters, max(0, cue.start - 5), cue.start))
    if mark < 0 or (not shared and re.search("[k.]", letters[mark : cue.start])):
        return _dropped(letters, cue, joined)
    source = _agent(sentence, mark)
    held = _between(sentence, cue, mark)
    if _leads_on(letters, cue, joined, held):
        return Report((joined.begin, len(letters)), source, place, "speech", shared)
    if held:
        return Report(held, source, place, "noun" if cue.named else "inside", shared)
    said = letters[cue.start] != "u" or re.search("Q,?$", letters[: source[0] if source else mark])
    if said and (joined.empty or letters[cue.end] in ",cb"):
        return ahead(letters, source, place, "final")
    return None


def _between(sentence: Sentence, cue: Cue, mark: int) -> Place | None:
    """Content between ने and its cue; of verbs that ask for कि only a quotation is one."""
    letters = sentence.letters
    clauses = [found.end() for found in _CLAUSE.finditer(letters, mark, cue.start)]
    tied = cue.named and sentence.words[cue.start] not in _LABELS
    held = inside(letters, max([mark + 1, *clauses]), cue.start, tied=tied)
    if held is None or cue.named or "Q" in letters[slice(*held)]:
        return held
    told = cue.form == "verb" and letters[held[1] - 1] in "fp"  # only whom it was said to, or where
    return None if told or letters[cue.start] == "u" else held


def _leads_on(letters: str, cue: Cue, joined: Link, held: Place | None) -> bool:
    """Tell whether what follows the cue is what was said."""
    if joined.empty:
        return False
    if joined.that or joined.quotation:
        return True
    following = letters[joined.begin]
    if joined.mark in (":", "-"):
        return following not in "cb"
    if held or cue.named or following in "cbhY":
        return False
    return bool(joined.mark) or letters[cue.start] != "u"


def _light(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """यह जानकारी X ने दी: the noun stands before the source."""
    letters = sentence.letters
    pointer, mark = _ANAPHOR.match(letters), agent_mark(letters, cue.start)
    if pointer is None or mark < 0 or _CLAUSE.search(letters, pointer.end(), cue.start):
        return None
    return Report(pointer.span(), _agent(sentence, mark), (cue.start, cue.end), "final")


def _dropped(letters: str, cue: Cue, joined: Link) -> Report | None:
    """कहा कि Y, with no speaker in the sentence."""
    if joined.empty:
        return None
    if joined.that or joined.quotation or (joined.mark == "-" and letters[cue.start] in "vu"):
        return Report((joined.begin, len(letters)), None, (cue.start, cue.end), "dropped")
    return None


def ahead(letters: str, source: Place | None, cue: Place, rule: str) -> Report | None:
    """Content that stands before its source: a quotation, a clause up to a comma, यह बात."""
    end = source[0] if source else cue[0]
    content = letters[:end].rstrip(",-")
    pointer = _ANAPHOR.match(letters, 0, end)
    last = content.rfind("Q")
    if pointer:
        place = pointer.span()
    elif last >= 0 and not (content.endswith("Q") and _QUOTED_ONLY.match(content)):
        place = (last, last + 1)
    elif last >= 0 or (content and len(content) < end):
        place = (0, len(content))
    else:
        return None
    return Report(place, source, cue, rule)


def _usual(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """X मानते हैं कि Y, X बोले- Y, Y, X कहते हैं."""
    letters, place = sentence.letters, (cue.start, cue.end)
    source = subject(sentence, cue.start)
    if not joined.empty and (
        joined.that or joined.quotation or (joined.mark and cue.form != "noun_usual")
    ):
        if letters[joined.begin] in "cb":
            return None
        return Report((joined.begin, len(letters)), source, place, "subject")
    if joined.empty and source and letters[: source[0]].endswith(("Q", "Q,")):
        return ahead(letters, source, place, "final")
    return None


def _held(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """X का कहना है कि Y, X को उम्मीद है कि Y, यह कहना है X का."""
    letters, place = sentence.letters, (cue.start, cue.end)
    owner = _owner(sentence, cue)
    if not joined.empty and (joined.that or joined.mark):
        if letters[cue.end - 1] != "a" and owner is None:
            return None
        if owner is None and not joined.that:
            return None
        return Report((joined.begin, len(letters)), owner, place, "held")
    if owner and joined.empty and cue.form == "infinitive":
        return ahead(letters, owner, place, "final")
    if owner and joined.empty and (letters[owner[0]] == "O" or letters[owner[1]] == "o"):
        held = inside(letters, owner[1] + (letters[owner[1]] == "o"), cue.start, tied=True)
        return Report(held, owner, place, "held") if held else None
    return _behind(sentence, cue, joined)


def _owner(sentence: Sentence, cue: Cue) -> Place | None:
    """Who holds it: before का, की, के or को, with at most three words between."""
    letters = sentence.letters
    found = _OWNER.search(letters, max(0, cue.start - 5), cue.start)
    if found is None:
        return None
    if found[1] in "PO":
        return found.start(), found.start() + 1
    if found[1] == "o" and cue.form == "infinitive":
        return None
    return noun_phrase(sentence, found.start())


def _behind(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """यह कहना है X का, with the content before it or after कि."""
    letters = sentence.letters
    if cue.form != "infinitive":
        return None
    found = _POSSESSOR.match(letters, cue.end)
    if found is None:
        return None
    source = (cue.end, found.end() - 1)
    later = link(letters, found.end(), len(letters))
    if later.that and not later.empty:
        return Report((later.begin, len(letters)), source, (cue.start, cue.end), "behind")
    end = cue.start
    while end and letters[end - 1] in "Yd,-":
        end -= 1
    return Report((0, end), source, (cue.start, cue.end), "behind") if end else None


def _passive(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """कहा जाता है कि Y, रिपोर्ट में कहा गया है कि Y."""
    letters, place = sentence.letters, (cue.start, cue.end)
    begin = max(letters.rfind(mark, 0, cue.start) for mark in "k.b") + 1
    source = stated_by(sentence, begin, cue.start)
    if not joined.empty and (joined.that or joined.quotation):
        return Report((joined.begin, len(letters)), source, place, "passive")
    if source and joined.empty:
        held = inside(letters, source[1] + 1, cue.start, tied=cue.form in ("noun", "thing"))
        return Report(held, source, place, "passive") if held else None
    return None


def _participle(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """X ने यह कहते हुए ... कि Y, Y बताते हुए X ने."""
    letters, place = sentence.letters, (cue.start, cue.end)
    mark = agent_mark(letters, cue.start)
    begin = max([mark + 1, *(m.end() for m in _CLAUSE.finditer(letters, 0, cue.start))])
    if mark < 0:
        later = _ERGATIVE.search(letters, cue.end)
        mark = later.start() if later else -1
    source = _agent(sentence, mark) if mark >= 0 else None
    if source and source[0] < cue.end <= source[1]:
        source = (cue.end, source[1]) if cue.end < source[1] else None
    if letters[cue.start - 1 : cue.start] == "Y":
        that = letters.find("k", cue.end)
        if that >= 0 and not re.search("[vuwV]", letters[cue.end : that]):
            return Report((that + 1, len(letters)), source, place, "participle")
        return None
    if joined.that and not joined.empty:
        return Report((joined.begin, len(letters)), source, place, "participle")
    named = letters[cue.start] != "w"
    tied = bool(re.search("[gZpf]x?$", letters[begin : cue.start]))
    if named and not tied and sentence.words[cue.start] not in _LABELS:
        return None
    held = inside(letters, begin, cue.start, tied=named)
    if held and (held[1] - held[0] > 1 or letters[held[0]] == "Q"):
        return Report(held, source, place, "participle")
    return None


READINGS: Final[dict[str, Callable[[Sentence, Cue, Link], Report | None]]] = {
    "done": _done,
    "usual": _usual,
    "held": _held,
    "light": _light,
    "passive": _passive,
    "participle": _participle,
}
