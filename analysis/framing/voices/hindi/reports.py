"""One report: where its content, source and cue stand, and what is common to all readings."""

from __future__ import annotations

__all__ = [
    "CLAUSE",
    "POINTER",
    "Place",
    "Report",
    "agent",
    "agent_mark",
    "ahead",
    "judged",
    "pointing",
    "told_first",
]

import re
from typing import Final, NamedTuple

from analysis.framing.voices.hindi.contents import link
from analysis.framing.voices.hindi.sources import noun_phrase
from analysis.framing.voices.hindi.words import Sentence, is_of

Place = tuple[int, int]
# Where a clause begins: after a conjunction behind a verb, after कि, after a stop.
CLAUSE: Final = re.compile(r"(?<=[avlFuZG])c|(?<=[avlFuZG],)c|[kb.;]")
# यह बात, यह आरोप: a noun that points back.
POINTER: Final = re.compile(r"Y[nN@W]")
_QUOTED_ONLY: Final = re.compile("[Q,cb]+$")


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


def agent(sentence: Sentence, mark: int) -> Place | None:
    """Who stands before the ने at `mark`."""
    if sentence.letters[mark] == "E":
        return mark, mark + 1
    return noun_phrase(sentence, mark)


def ahead(letters: str, source: Place | None, cue: Place, rule: str) -> Report | None:
    """Content that stands before its source: a quotation, a clause up to a comma, यह बात."""
    end = source[0] if source else cue[0]
    content = letters[:end].rstrip(",-")
    pointer = POINTER.match(letters, 0, end)
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


def judged(sentence: Sentence, content: Place, cue: Place) -> tuple[Place, Place]:
    """Y को बेबुनियाद बताया: an unquoted verdict goes with the verb."""
    last = content[1] - 1
    parted = last > content[0] + 1 and sentence.letters[last - 1] == "o" and content[1] == cue[0]
    if parted and is_of(sentence.words[last], "verdict"):
        before = sentence.line[: sentence.places()[last][0]]
        if not before.endswith(tuple("‘“'\"«")):
            return (content[0], last - 1), (last, cue[1])
    return content, cue


def pointing(sentence: Sentence, source: Place | None, cue: Place) -> Report:
    """A। यह बात X ने कही: the sentence before is what was said, of other nouns the noun."""
    told = is_of(sentence.words[1], "told")
    return Report((0, 0 if told else 2), source, cue, "final")


def told_first(letters: str, cue: Place, source: Place) -> Report | None:
    """कहते हैं X, Y, or Y, कहते हैं X: the speaker stands behind the verb."""
    after = source[1] + (letters[source[1] : source[1] + 1] == "e")
    joined = link(letters, after, len(letters))
    if not joined.empty and (joined.that or joined.mark or joined.quotation):
        return Report((joined.begin, len(letters)), source, cue, "behind")
    before = ahead(letters, None, cue, "behind")
    return before._replace(source=source) if before else None
