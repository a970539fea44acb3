"""Capitalised words of an English text, and what stands between two of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from analysis.actors.discovery.english_words import Kind, flags, words

__all__ = ["BREAK", "LINKS", "SPACE", "Token", "groups"]

BREAK, SPACE, OF, FOR, AND, POSS, ON, AMPERSAND = range(8)


def _letters(upper: bool) -> str:
    """Return the Latin letters of one case as ranges of a character class."""
    runs: list[list[int]] = []
    for code in (*range(0x250), *range(0x1E00, 0x1F00)):
        letter = chr(code)
        if unicodedata.category(letter) == ("Lu" if upper else "Ll"):
            if runs and runs[-1][1] == code - 1:
                runs[-1][1] = code
            else:
                runs.append([code, code])
    return "".join(f"{chr(a)}-{chr(b)}" if b > a else chr(a) for a, b in runs)


_U, _L = _letters(True), _letters(False)
_MARK = "\u0300-\u036f"
_BODY = f"[{_U}{_L}{_MARK}0-9]"
# A lower-case particle written together with a name: al-Assad, d'Estaing.
_PREFIX: Final = re.compile("(?<!\\w)(?:(?:al|el|as|an|ad|ar|at|ul|ibn)-|[dl]['’])$")
# Abbreviations whose full stop is theirs.
_DOTTED: Final = words(
    "Mr Mrs Ms Dr Prof Gen Lt Col Capt Sgt Sen Rep Gov Rev St Ste Jr Sr Hon Adm Brig Maj Cmdr"
    " Messrs Mt Ft Inc Corp Ltd Co Bros"
)
# It begins with a class of letters, which the search skips to: a look behind would cost double.
WORD: Final = re.compile(
    f"[{_U}](?<![\\w{_MARK}][{_U}])(?:(?:\\.[{_U}])+(?!{_BODY})\\.?|\\.(?=[ ][{_U}])"
    f"|(?<=O) ['’](?=[{_U}]){_BODY}+|{_BODY}*"
    f"(?:['’](?!s(?!{_BODY}))(?={_BODY}){_BODY}+|[-‑–]{_BODY}+|&[{_U}]{_BODY}*){{0,8}})"
)
_PARTICLES: Final = words(
    "de da do dos das del della di du des la le von van zu bin ibn ben al el ul ter y e i und et"
    " der den och es"
) | {"van der", "van den", "von der", "de la", "de los", "de las"}
LINKS: Final = {
    " ": SPACE, "\u00a0": SPACE, "  ": SPACE, ", Jr": SPACE,
    **{f" {word} ": SPACE for word in _PARTICLES},
    " of ": OF, " of the ": OF, " Of ": OF, " for ": FOR, " for the ": FOR, " and ": AND,
    " & ": AMPERSAND, " on ": ON, " against ": ON, " to ": ON,
    "'s ": POSS, "’s ": POSS, " 's ": POSS, "' ": POSS, " ' ": POSS, "’ ": POSS, " ’s ": POSS,
}  # fmt: skip
_LONGEST_LINK: Final = max(map(len, LINKS))
# What a word in capitals throughout may be, as in headings and datelines.
_CAPITALS: Final = Kind.PLACE | Kind.GIVEN | Kind.SURNAME | Kind.FUNCTION | Kind.COMMON | Kind.TITLE
# Adjectives made of a name with a hyphen, which name nobody.
_MADE_OF_NAMES: Final = words(
    "level led backed based style wide era run owned controlled held born occupied administered"
    " dominated funded sponsored supported trained educated friendly like type only free bound"
    " affiliated aligned ruled speaking inspired made related linked sized"
)
_ATTITUDE: Final = re.compile(
    r"\b(?:pro|anti|non|post|pre|mid|un|neo|trans|cross)-$", re.IGNORECASE
)
_SHORTENED: Final = words("ll ve d re m t")
_MOST_WORDS: Final = 40  # no name is longer, and a text in capitals throughout must not cost more
_OPENING: Final = frozenset("\"'“‘”([{«-–—*•`_")
_ENDS: Final = frozenset(".!?:;\n\r\u2029।")
_ABBREVIATED: Final = re.compile(r"(?:\b[A-Z]|\b(?:vs|No|Nos|St|Mr|Dr|Gen|Lt|Col|Sen|Rep|Gov))\.$")


@dataclass(slots=True)
class Token:
    """A capitalised word: where, which, how it is joined to the one before, what it may be.

    ``first``: it opens a sentence; ``article``: "the" stands before it.
    """

    start: int
    end: int
    text: str
    link: int
    kinds: int
    first: bool
    article: bool = False


def _otherwise(word: str, kinds: dict[str, int]) -> int:
    """Say what a word may be that is not listed as it is written: Gen., SRINAGAR, Party-led."""
    if word.isupper() and len(word) > 3:
        return kinds.get(word.capitalize(), 0) & _CAPITALS
    if len(word) > 2 and "." in word:
        return kinds.get(word[:-1], 0) or kinds.get(word.replace(".", ""), 0)
    if "-" in word and (word[word.rindex("-") + 1 :] in _MADE_OF_NAMES or word[1] == "-"):
        return Kind.FUNCTION  # also the R-Tenn. behind a senator
    if "-" in word:
        return kinds.get(word[word.rindex("-") + 1 :], 0) & Kind.DEMONYM
    if "’" in word or "'" in word:
        plain = word.replace("’", "'")
        short = plain.rpartition("'")[2] in _SHORTENED
        return Kind.FUNCTION if short else kinds.get(plain, 0)
    return 0


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word at this place begins a sentence, a line or a quotation after a colon."""
    at = start - 1
    for _ in range(8):
        if at < 0 or text[at] in _ENDS:
            break
        if not (text[at].isspace() or text[at] in _OPENING):
            return False
        at -= 1
    if at < 0 or text[at] != ".":
        return at < 0 or text[at] in _ENDS
    return not _ABBREVIATED.search(text[max(0, at - 6) : at + 1])


def groups(text: str) -> list[list[Token]]:
    """Capitalised words, those that may belong to one name together.

    Examples
    --------
    >>> [[t.text for t in g] for g in groups("He met the Prime Minister of Nepal in New Delhi.")]
    [['He'], ['Prime', 'Minister', 'Nepal'], ['New', 'Delhi']]
    >>> groups("नेपाल के प्रधानमंत्री")
    []
    """
    found: list[list[Token]] = []
    kinds, before = flags(), -1
    for match in WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        if (
            start
            and text[start - 1] in "-'’"
            and (prefix := _PREFIX.search(text[max(0, start - 5) : start]))
        ):
            start -= len(prefix.group())
            word = text[start:end]
        if word in _DOTTED and text[end : end + 1] == ".":
            end += 1
        link = BREAK
        if found and start - before <= _LONGEST_LINK and len(found[-1]) < _MOST_WORDS:
            link = LINKS.get(text[before:start], BREAK)
        first = link == BREAK and opens_sentence(text, start)
        kind = kinds.get(word, 0) or _otherwise(word, kinds)
        if start and text[start - 1] == "-" and _ATTITUDE.search(text[max(0, start - 6) : start]):
            kind = Kind.FUNCTION  # "anti-Berg" names a view, and whose it is not
        article = start > 3 and text[start - 4 : start].lower() == "the "
        token = Token(start, end, word, link, kind, first, article)
        if link == BREAK:
            found.append([token])
        else:
            found[-1].append(token)
        before = end
    return found
