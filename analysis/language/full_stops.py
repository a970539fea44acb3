"""Whether a full stop ends a sentence, or only an abbreviation, an initial or a number.

The word before the stop and the word after it are each told apart once (and remembered): kinds of
words before it are in :mod:`analysis.language.abbreviations`, beginnings of sentences here. After
Kiss and Strunk (2006), an abbreviation may also end a sentence, and then it is the word after it
that shows it; unlike theirs, nothing is learned from the text, so that a sentence read alone is
parted as it is within its text.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from analysis.language.abbreviations import Kind, kind, verb_like, word_key, word_set

__all__ = ["CAPITAL_WORD", "Opening", "Stop", "ends", "ends_without_space", "opening"]


class Opening(Enum):
    """What the next word says of the place before it."""

    GOES_ON = "no sentence begins so: a lower-case letter, a postposition, है"
    STARTS = "begins sentences: a pronoun, a conjunction, the"
    DIGIT = "a number"
    OPEN = "nothing said: a name, a noun, a symbol, nothing at all"


class Stop(NamedTuple):
    """A full stop's surroundings."""

    before: str  # the word two places before the stop, its own stop included; "" at the beginning
    chunk: str  # the word before the stop
    following: str  # the word after the stop, its own dots included
    rest: str = ""  # the text after the stop, that word and the next in it


_GOES_ON: Final = word_set("""
    ने को का की के में से तक हेतु द्वारा है हैं हूं था थे थी थीं भी ही हुआ हुई हुए हुये गई गए गये
    गयी रहा रही रहे वाला वाली वाले करता करती करते होता होती होते
    """)
_STARTS: Final = word_set("""
    the a an in on at as for from after before since while when if but and or so yet however
    meanwhile moreover also he she it they we i you this that these those there here his her its
    their our my your what who whom whose which why how where both some many most all no not never
    now then earlier later today yesterday according although though because by with without under
    over during despite until once each every another other others several few nobody nothing
    everyone everything one two three last next such even only just still perhaps thus hence
    therefore instead finally officials authorities analysts experts critics residents
    witnesses protesters people
    यह ये वह वे वो उस उसने उसका उसकी उसके उसे उसमें उसपर उन उन्होंने उनका उनकी उनके उन्हें उनमें
    उनसे इस इसने इसका इसकी इसके इसे इसमें इसपर इसी उसी इन इन्होंने इनका इनकी इनके इन्हें इनमें मैं
    मैंने मुझे मेरा मेरी मेरे हम हमने हमारा हमारी हमारे हमें तुम तुमने आप आपने लेकिन मगर परंतु किंतु
    हालांकि वहीं वहां यहां यहीं इसलिए इससे उससे फिर तब अब जब यदि अगर इधर उधर दरअसल क्या कौन क्यों
    कैसे कहां गौरतलब बहरहाल चूंकि क्योंकि ताकि जबकि
    """)
_DAYS_AND_ZONES: Final = word_set("""
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january
    february march april may june july august september october november december
    ist gmt utc est edt cst cdt pst pdt bst cet pkt e.t p.t c.t et pt ct eastern central pacific
    """)
_ROMAN_ITEM: Final = re.compile("[ivx]{1,4}|[IVX]{1,4}")
# A capital that no name begins with: … the G.P.O. Parking is free.
_GERUND: Final = re.compile(
    r"\s*[A-Z][a-z]+ing (?:is|was|has|had|will|began|begins|started|starts|took|takes|resumed)\b"
)
_ERAS: Final = word_set("b.c a.d b.c.e c.e")
_ROMAN: Final = re.compile(r"[IVXLC]{2,}|[B-Z]")
_SPOKEN_I: Final = word_set("and than as nor or am but if that so not can will did do was")
# What a letter names: Vitamin C. and Plan B. are no beginnings of names.
_LETTERED: Final = word_set("""
    vitamin plan class group section appendix grade team type hepatitis exhibit schedule block ward
    option part form annexure annex zone gate column row point
    """)
# Letters that are words too, in Hindi: चाय पी., वह आई., नेता जी.
_ALSO_VERBS: Final = word_set("पी आई आ")
_RANKS: Final = word_set("जनरल कर्नल कमांडर गवर्नर")
_INTERJECTIONS: Final = word_set("बस हां ना जी ठीक चुप वाह अरे कभी सच गलत सही")
_DOMAINS: Final = word_set("com net org in gov edu io js py ai co कॉम नेट इन ऑर्ग ओआरजी भारत")
_NUMBER_WORD: Final = word_set("सौ हजार लाख करोड अरब खरब डिग्री अंश प्रति")
_SHORT: Final = 3
CAPITAL_WORD: Final = re.compile(r"[A-Z](?:[a-z]*(?:['’][a-z]+)?)(?=[\s,;:]|$)")


@lru_cache(maxsize=8192)
def opening(word: str) -> Opening:
    """Tell what a word says of a stop before it.

    Examples
    --------
    >>> opening("उन्होंने").name, opening("में").name, opening("दिल्ली").name
    ('STARTS', 'GOES_ON', 'OPEN')
    >>> opening("The").name, opening("the").name, opening("Delhi").name, opening("5").name
    ('STARTS', 'GOES_ON', 'OPEN', 'DIGIT')
    """
    if not word:
        return Opening.OPEN
    if word[0].islower() and not word[1:2].isupper():  # but eBay, iPhone
        item = len(word) > 2 and _ROMAN_ITEM.fullmatch(word[:-1]) and word[-1] == "."
        return Opening.OPEN if item else Opening.GOES_ON
    if word[0].isdigit():
        return Opening.DIGIT
    if len(word) == 2 and word[1] == ".":
        return Opening.OPEN  # an initial
    key = word_key(word).strip(".")
    if key in _GOES_ON:
        return Opening.GOES_ON
    return Opening.STARTS if key in _STARTS else Opening.OPEN


def _numeric(word: str) -> bool:
    return word[:1].isdigit() or word_key(word) in _NUMBER_WORD


def _letter_ends(stop: Stop, after: Opening) -> bool:
    """Decide after an initial or acronym that is not the first word."""
    before, key = word_key(stop.before).strip("."), word_key(stop.chunk)
    alone = not stop.before.endswith(".") and kind(stop.following.rstrip(".")) is not Kind.INITIAL
    if key in _ALSO_VERBS and alone and before:
        return key != "पी" or _drunk(before)
    if key in _ERAS and (before == "century" or _numeric(stop.before)):
        return after is Opening.OPEN or after is Opening.STARTS
    if after is Opening.STARTS or len(key) > 1:
        return after is Opening.STARTS or _GERUND.match(stop.rest) is not None
    if stop.chunk == "I" and before in _SPOKEN_I:
        return True
    return before in _LETTERED and after is Opening.OPEN


def _drunk(before: str) -> bool:
    return before in {"चाय", "काफी", "कॉफी", "पानी", "दूध", "शराब", "दवा", "लस्सी", "नहीं", "ली"}


def _hour_ends(stop: Stop, after: Opening) -> bool:
    if not _numeric(stop.before):  # I am., A.M. Singhvi
        return "." not in stop.chunk or after is Opening.STARTS
    zoned = word_key(stop.following).strip(".") in _DAYS_AND_ZONES
    return after is not Opening.DIGIT and not zoned


def _number_ends(stop: Stop, after: Opening) -> bool:
    """Decide after digits: 12. 2. 2019 is a date, "1. " at the beginning numbers a list."""
    return bool(stop.before) and not (after is Opening.DIGIT and stop.following[-1] == ".")


def _numbered_ends(stop: Stop, after: Opening) -> bool:
    if after is Opening.DIGIT:
        return False
    if _ROMAN.fullmatch(stop.following.rstrip(".")):  # Vol. I, but "he studied art. I did not"
        return stop.following == "I" and stop.chunk in ("Art", "no")
    return after is Opening.STARTS or stop.chunk[0].isascii() or stop.chunk == "न"


def _currency_ends(stop: Stop, after: Opening) -> bool:
    return after is Opening.STARTS or (after is Opening.DIGIT and _numeric(stop.before))


def _unit_ends(stop: Stop, after: Opening) -> bool:
    return after is Opening.STARTS if _numeric(stop.before) else _word_ends(stop, after)


def _next_decides(stop: Stop, after: Opening) -> bool:
    if stop.chunk == "etc" and stop.following[1:].islower():
        return after is not Opening.DIGIT
    return after is Opening.STARTS


def _word_ends(stop: Stop, after: Opening) -> bool:
    """Decide after a word no list knows: it ends unless it looks clipped."""
    chunk, following = stop.chunk, stop.following
    if chunk[:1] < "\u0900":
        return True
    key = word_key(chunk)
    if key == "ले" and word_key(following) in _RANKS:
        return False
    if len(chunk) <= _SHORT and _is_short_dotted(stop.before) and not verb_like(chunk):
        return after is Opening.STARTS  # the प्र. of आ. प्र.
    if len(chunk) <= _SHORT and _is_short_dotted(following) and not verb_like(chunk):
        return kind(following[:-1]) is Kind.VERB  # the से of से. नि.
    if len(chunk) < _SHORT and chunk[-1] in "ंि":  # मं. 10, वि. 5: no word is so short
        return after is Opening.STARTS
    if not stop.before and len(chunk) <= _SHORT + 2 and after is not Opening.STARTS:
        return verb_like(chunk) or key in _INTERJECTIONS
    return True


def _is_short_dotted(word: str) -> bool:
    return word.endswith(".") and len(word) <= _SHORT + 1 and word[0] >= "\u0900"


_DECIDE: Final = {
    Kind.WORD: _word_ends,
    Kind.NUMBER: _number_ends,
    Kind.NUMBERED: _numbered_ends,
    Kind.UNIT: _unit_ends,
    Kind.CURRENCY: _currency_ends,
    Kind.HOUR: _hour_ends,
    Kind.UNDECIDED: _next_decides,
    Kind.ACRONYM: _letter_ends,
    Kind.INITIAL: _letter_ends,
}


def ends(stop: Stop) -> bool:
    """Decide a full stop that has a space after it.

    Examples
    --------
    >>> ends(Stop("करोड़", "रु", "का")), ends(Stop("करोड़", "रु", "इसके"))
    (False, True)
    >>> ends(Stop("the", "U.S", "Senate")), ends(Stop("the", "U.S", "The"))
    (False, True)
    """
    sort = kind(stop.chunk)
    if sort is Kind.VERB:
        return True
    if sort is Kind.TITLE:
        return False
    after = opening(stop.following)
    if after is Opening.GOES_ON:
        return False
    if not stop.before and (
        sort in (Kind.INITIAL, Kind.NUMBER) or _ROMAN_ITEM.fullmatch(stop.chunk)
    ):
        return False  # "1. ", "क. ", "a. ", "ii. " number a list; "J. Rao" begins with an initial
    return _DECIDE[sort](stop, after)


def ends_without_space(chunk: str, rest: str, following: str) -> bool:
    """Decide a full stop with no space after it: a slip of the keyboard, or a name or number.

    Parameters
    ----------
    chunk : str
        The word before the stop.
    rest : str
        What follows the stop, at least to the end of the word.
    following : str
        The word that follows it.

    Examples
    --------
    >>> ends_without_space("है", "उन्होंने कहा", "उन्होंने"), ends_without_space("3", "5", "5")
    (True, False)
    >>> ends_without_space("talks", "He left", "He"), ends_without_space("www", "in", "in")
    (True, False)
    """
    if not chunk or "." in chunk or not following:
        return False
    sort = kind(chunk)
    if word_key(following).strip(".") in _DOMAINS:
        return chunk[:1].islower() and bool(CAPITAL_WORD.match(rest)) and len(following) == 2
    if following[0] < "\u0900":
        capital = sort in (Kind.WORD, Kind.VERB) and CAPITAL_WORD.match(rest) is not None
        return capital and len(chunk) > 2 and (chunk.isalpha() or chunk[0] >= "\u0900")
    if sort is Kind.VERB:
        return True
    starts = opening(following) is Opening.STARTS
    if sort is Kind.NUMBER:
        return starts
    return sort is Kind.WORD and chunk[0] >= "\u0900" and (starts or verb_like(chunk))
