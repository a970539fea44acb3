"""What follows from a listed name: other ways to write it, and the words that may stand for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import regex

from analysis.actors.authority import Name
from analysis.language import function_words, normalize_key

__all__ = [
    "initials",
    "is_given",
    "key_of",
    "may_stand_for",
    "signed_at",
    "variants",
    "without_ranks",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words of names that are ordinary words too: of a text that spells the full name they may mean
# either, so only their listed forms are looked up.
_ORDINARY: Final = _words(
    "जो विकास स्वरूप लाल राजा शाह हरि आज़ाद आजाद शांति प्रकाश आनंद कमल राम जय विजय मीर सदर अमर"
    " अमीर शहीद नूर सलमा दिल रहमत करीम जमाल कमाल सादिक़ सईद बाबर मलिक जनरल चीन गौतम बिहारी सेन"
    " मान दर दास नाथ अहम राज प्रताप वीर धर देव सुंदर शरण हक हक़ दीन गुल खुर्शीद बदर नसीम सबा पॉल"
    " आदिल हाजी क़ाज़ी काजी शेख शेख़ मौलाना सैयद सैयद मुफ़्ती मुफ्ती महाराजा लॉर्ड सर डॉ कुमार अली"
)
_NO_NAMES: Final = _words(
    "lord sir dr mr mrs ms gen general maulana mufti"
    " syed sheikh qazi haji prince king queen maharaja"
    " the al el bin van von abu mian chaudhry raja malik mullah sardar hafiz"
)


# A rank is no part of a name; what follows it is listed anyway.
_RANKED: Final = regex.compile(
    r"(?:Gen|General|Field Marshal|Lt\.? Gen|Wing Commander"
    r"|Wg Cdr|Dr|Mr|Mrs|Ms|Shri|Smt|Justice|PM|Brig)\.? (?=\p{Lu})"
    r"|(?:जनरल|फ़ील्ड मार्शल|विंग कमांडर|डॉ\.?|श्री|श्रीमती|पीएम) (?!ऑफ)"
)


def key_of(form: str) -> str:
    """Key under which the spellings of one form meet, as the form matcher has it."""
    return normalize_key(form).replace("-", " ").strip()


def without_ranks(names: Iterable[Name]) -> list[Name]:
    """Leave out forms that are another form of the same actor with a rank before it."""
    listed = list(names)
    known = {(name.actor, name.form) for name in listed}
    return [
        name
        for name in listed
        if not (ranked := _RANKED.match(name.form))
        or (name.actor, name.form[ranked.end() :]) not in known
    ]


def is_given(form: str, *names: str) -> bool:
    """Whether a form is the first word of one of an actor's names."""
    return any(key_of(name).split()[:1] == [key_of(form)] for name in names)


def may_stand_for(word: str) -> bool:
    """Whether a word of a name may be looked up alone, in a text that spells the whole."""
    if "." in word:
        return False
    if not word[0].isascii():
        key = key_of(word)
        return len(word) > 2 and word not in _ORDINARY and key not in function_words("hi")
    return len(word) > 2 and word.isalpha() and word.lower() not in _NO_NAMES and word[0].isupper()


# Names of agreements by the place of signing, and how two of them are named together.
_SIGNED: Final = regex.compile(
    r"(?:[Aa]greement|[Aa]ccord|[Dd]eclaration|[Pp]act|समझौता|घोषणा-?पत्र)$"
)
_JOINTLY: Final = {
    True: ("agreements", "accords", "declarations", "pacts"),
    False: ("समझौतों", "घोषणापत्रों"),
}


def signed_at(form: str) -> str:
    """Place after which an agreement is named, or nothing."""
    signed = _SIGNED.search(form)
    return form[: signed.start()].strip() if signed else ""


def variants(form: str, kind: str) -> Iterator[str]:
    """Other ways to write a name with "and", a compound, or an agreement in the oblique case.

    >>> list(variants("जम्मू और कश्मीर", "place"))
    ['जम्मू व कश्मीर', 'जम्मू एवं कश्मीर', 'जम्मू तथा कश्मीर']
    >>> list(variants("शिमला समझौता", "agreement"))
    ['शिमला समझौतों', 'शिमला घोषणापत्रों', 'शिमला समझौते']
    """
    if " और " in form:
        yield from (form.replace(" और ", f" {word} ") for word in ("व", "एवं", "तथा"))
    if " का " in form:
        yield form.replace(" का ", " के ")
    if form.endswith("-पत्र"):
        yield form.replace("-पत्र", "पत्र")
    if kind == "agreement" and (signed := _SIGNED.search(form)):
        yield from (form[: signed.start()] + ending for ending in _JOINTLY[form[0].isascii()])
        if form.endswith("ा"):
            yield form[:-1] + "े"
    if " and " in form:
        yield form.replace(" and ", " & ")


def initials(form: str) -> Iterator[str]:
    """Other ways to write a name that begins with initials.

    >>> list(initials("S. M. Krishna"))
    ['S M Krishna', 'S.M. Krishna', 'SM Krishna', 'S.M.Krishna']
    """
    words = form.split()
    letters = [word for word in words if word.endswith(".")]
    if not letters or words[: len(letters)] != letters or len(words) == len(letters):
        return
    rest = " ".join(words[len(letters) :])
    bare = [letter.rstrip(".") for letter in letters]
    yield f"{' '.join(bare)} {rest}"
    yield f"{''.join(letters)} {rest}"
    if all(len(letter) == 1 for letter in bare):
        yield f"{''.join(bare)} {rest}"
    yield f"{''.join(letters)}{rest}"
