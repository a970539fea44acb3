"""Reports that somebody holds: X का कहना है कि Y, X को उम्मीद है कि Y, यह कहना है X का."""

from __future__ import annotations

__all__ = ["bare", "held"]

import re
from collections.abc import Iterator
from typing import Final

from analysis.framing.voices.hindi.contents import Link, inside, link
from analysis.framing.voices.hindi.cues import Cue
from analysis.framing.voices.hindi.reports import Place, Report, agent_mark, ahead
from analysis.framing.voices.hindi.sources import clause_start, noun_phrase, stated_by
from analysis.framing.voices.hindi.words import Sentence, is_of

_OWNER: Final = re.compile(r"([gZoPOf])(?:1W[pfo]|[dYXsT1t]|x(?!g)){0,3}$")
_TO_WHOM: Final = re.compile("[oOf]")
_BARE: Final = re.compile(
    r"(?P<owner>P|[Kx](?=[gZ]))[gZ]?(?![D2A])(?P<said>[xSBTpfo1gZsK@NcJGmD2]{1,9}?)[gZ](?P<noun>n)(?![lLRXdaZ])"
)
_POSSESSOR: Final = re.compile(r"[xSKBnN@gZPc()]+?[gZ](?=[k.,:\-]|$)")


def held(sentence: Sentence, cue: Cue, joined: Link) -> Report | None:
    """X का कहना है कि Y, X को उम्मीद है कि Y, यह कहना है X का."""
    letters, place = sentence.letters, (cue.start, cue.end)
    owner = _owner(sentence, cue)
    if letters[cue.end + 1 : cue.end + 2] == "k" and letters[cue.end] in "pfo":
        return _pointed_at(letters, owner, place)
    if not joined.empty and (joined.that or joined.mark):
        alone = letters[cue.end - 1] not in "aFm" and cue.form != "seems"
        if owner is None and joined.that and letters[cue.start] != "M":
            owner = stated_by(sentence, clause_start(letters, cue.start), cue.start)
        plain = cue.verb == "z" or is_of(sentence.words[cue.start], "plain")
        if cue.form == "noun_is" and plain and owner is None:
            return None
        if alone and joined.mark == ":" and re.fullmatch("x?", letters[: cue.start]):
            return Report((joined.begin, len(letters)), None, place, "headline")
        own = cue.verb == "M" or "X" in letters[cue.start : cue.end]
        if owner is None and (alone or own or not joined.that):
            return None  # लगता है कि, इसमें शक नहीं कि: the outlet's own
        said = agent_mark(letters, cue.start) >= 0 or letters[joined.begin] in "vVcb"
        if alone and not joined.that and (said or (owner and owner[0])):
            return None  # not a headline: राव ने लगाया संघ पर हमले का आरोप, ...
        stop = letters.rfind(",", joined.begin) if alone and joined.that else -1
        stop = stop if stop > joined.begin else len(letters)  # यह बयान कि Y, विवाद में है
        return Report((joined.begin, stop), owner, place, "held")
    if letters[cue.end - 1] not in "aFm" and cue.form == "noun_is":
        quoted = owner and letters[: owner[0]].endswith(("Q", "Q,"))
        return ahead(letters, owner, place, "final") if quoted else None
    if joined.empty and owner and cue.form == "infinitive":
        return ahead(letters, owner, place, "final")
    if joined.empty and cue.form in ("seems", "noun_is"):
        return _before_noun(sentence, cue)
    return _behind(sentence, cue)


def _pointed_at(letters: str, owner: Place | None, cue: Place) -> Report | None:
    """उनके इस बयान पर कि Y, ..."""
    begin = cue[1] + 2
    comma = letters.find(",", begin)
    end = comma if comma >= 0 else len(letters)
    return Report((begin, end), owner, cue, "held") if begin < end else None


def _before_noun(sentence: Sentence, cue: Cue) -> Report | None:
    """X को Y की उम्मीद है, रिपोर्ट से Y का पता चला."""
    letters = sentence.letters
    found = _TO_WHOM.search(letters, clause_start(letters, cue.start), cue.start)
    if (
        found is None
        or letters[cue.start - 1] not in "gZd"
        or (found[0] == "f" and cue.form != "seems")
    ):
        return None
    if found[0] == "O":
        owner: Place | None = found.span()
    else:
        owner = noun_phrase(sentence, found.start())
    held = inside(letters, found.end(), cue.start, tied=True)
    return Report(held, owner, (cue.start, cue.end), "held") if held else None


def _owner(sentence: Sentence, cue: Cue) -> Place | None:
    """Who holds it: before का, की, के or को, with at most three words between."""
    letters = sentence.letters
    found = _OWNER.search(letters, max(0, cue.start - 8), cue.start)
    if found is None:
        return None
    if found[1] in "PO":
        return found.start(), found.start() + 1
    shown = cue.form == "seems" or re.search("[zFm]", letters[cue.start : cue.end])
    if (found[1] == "o" and cue.form == "infinitive") or (found[1] == "f" and not shown):
        return None
    owner = noun_phrase(sentence, found.start())
    if owner and found[1] == "o" and cue.verb == "n":
        # अमेरिका की पाकिस्तान को चेतावनी: the one spoken to is no source.
        end = max(letters.rfind(mark, *owner) for mark in "gZ")
        return (owner[0], end) if end > owner[0] else None
    return owner


def _behind(sentence: Sentence, cue: Cue) -> Report | None:
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
    return Report((0, end), source, (cue.start, cue.end), "behind")


def bare(sentence: Sentence) -> Iterator[Report]:
    """विपक्ष की Y करने की मांग, उनके Y के दावे पर: a noun that reports without a verb.

    Only an owner that is a pronoun, an office or a body is taken for a speaker.
    """
    letters, words = sentence.letters, sentence.words
    for found in _BARE.finditer(letters):
        start, end = found.span("noun")
        owner_word = words[found.start("owner")]
        person = found["owner"] in "PK" or owner_word.endswith("ों")
        if not person or not is_of(words[start], "bare"):
            continue
        owner = noun_phrase(sentence, found.end("owner")) if found["owner"] != "P" else None
        yield Report(found.span("said"), owner or found.span("owner"), (start, end), "bare")
