"""What a word is spelled of: units of Hindi sound and letters of Latin, one character each.

A Devanagari word is read as a string of *units*, a consonant or a vowel each, the vowel that
is not written included, with what decides how a unit is spelled in Latin: whether a vowel begins
or ends the word, whether an unwritten one may be silent, whether a nasal stands before a lip
sound. A Latin word is read as a string of lower-case *marked letters*: c and g before e, i and y,
a doubled consonant and a final e are characters of their own. ``correspondences.csv`` holds how
often each unit is written as which letters; :mod:`analysis.language.correspondences` reads it.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import regex

SIGNS: Final = "ािीुूृेैोौॉॅ"
INITIAL: Final = "आइईउऊऋएऐओऔऑऍ"
FINAL: Final = "aiIuUreEoOqw"
FIRST, OPEN, CLOSED, SILENT, CLUSTER = "12345"  # places of the vowel that is not written
DOUBLED, LABIAL, NASAL_END = "G", "M", "N"
LONG_I, LONG_OU = "Y", "W"  # two vowels that English writes as one: माइकल, ब्राउन
CONJUNCTS: Final = {"क्ष": "X", "ज्ञ": "J", "क्स": "K"}
CONSONANTS: Final = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळऴ\u0958\u095b\u095c\u095d"
DIGITS: Final = "".join(chr(0x2460 + digit) for digit in range(10))
VOWELS: Final = frozenset("अ" + SIGNS + INITIAL + FINAL + "12345YW")
# Everything a string of units may hold, and a string of marked letters; the first pads.
UNITS: Final = " अ" + SIGNS + INITIAL + FINAL + "12345YWGMNंXJK" + CONSONANTS + DIGITS
MARKED: Final = " abcdefghijklmnopqrstuvwxyzçǧ²ə" + DIGITS

_FOLDED: Final = str.maketrans(
    {
        **dict(zip("\u0959\u095a\u095e\u095fऱऩँऎऒॲॐऄ", "खगफयरनंएओऍओए", strict=True)),
        **dict(zip("ॆॊॄऌ", "ेोृ", strict=False)),
        **{chr(0x966 + digit): DIGITS[digit] for digit in range(10)},
        **{str(digit): DIGITS[digit] for digit in range(10)},
        **dict.fromkeys("\u200c\u200dः"),
    }
)
_NUKTA: Final = regex.compile("([कखगघजडढफयनरळ])\u093c")
_WITH_NUKTA: Final = {"क": "\u0958", "ज": "\u095b", "ड": "\u095c", "ढ": "\u095d"}
_HALF_NASAL: Final = regex.compile("[नङञण]्(?=[क-झट-ढत-ध])|म्(?=[प-भ])")
_TWICE: Final = regex.compile(
    "([क-ह\u095b])्(?=\\1)|क्(?=ख)|ग्(?=घ)|च्(?=छ)|ज्(?=झ)|ट्(?=ठ)|ड्(?=ढ)|त्(?=थ)|द्(?=ध)|ब्(?=भ)"
)
_AFTER_DOUBLE: Final = regex.compile("\u0001(.)")
_CONSONANT: Final = f"[{CONSONANTS}XJK]"
_INHERENT: Final = regex.compile(f"({_CONSONANT}G?)(?![{SIGNS}्G])")
_INDEPENDENT: Final = regex.compile(f"(?<=.)[{INITIAL}अ]")
_TO_SIGN: Final = {**dict(zip(INITIAL, SIGNS, strict=True)), "अ": "ा"}
_FIRST: Final = regex.compile(f"^([^{SIGNS}{INITIAL}अ3YW]*+)3")
_OPEN: Final = regex.compile(
    f"(?<=[{SIGNS}{INITIAL}अ123YW]{_CONSONANT})3(?={_CONSONANT}(?:[{SIGNS}YW]|3.))"
)
_LONG_I: Final = regex.compile("[ाआ](?:ि|ी(?=.))")
_LONG_OU: Final = regex.compile("[ाआ]ु")
_LIPS: Final = regex.compile("ं(?=[पफबभम])")
_OTHER: Final = regex.compile(f"[^{regex.escape(UNITS[1:])}]")
_LAST: Final = dict(zip(SIGNS, FINAL, strict=True)) | {"ं": NASAL_END}
_SISTER: Final = regex.compile("[\u0980-\u0d7f]")
_NOT_HINDI: Final = regex.compile("[^0-9\u0900-\u097f]")


def hindi_units(word: str) -> str:
    """Return the units of a Devanagari word, one character each; other characters are left out.

    Examples
    --------
    >>> hindi_units("चौधरी"), hindi_units("मोहम्मद"), hindi_units("Modi")
    ('चौध2रI', 'मोह3मG3द4', '')
    """
    if _SISTER.search(word):
        word = word.replace("\u0a70", "\u0a02").replace("\u0a71", "")
    text = _SISTER.sub(lambda found: chr(0x900 + (ord(found[0]) & 0x7F)), word)
    text = unicodedata.normalize("NFC", _NOT_HINDI.sub("", text))
    if "\u093c" in text:
        text = _NUKTA.sub(lambda found: _WITH_NUKTA.get(found[1], found[1]), text)
    text = text.translate(_FOLDED)
    if "्" in text:
        text = _HALF_NASAL.sub("ं", text)
        for conjunct, unit in CONJUNCTS.items():
            text = text.replace(conjunct, unit)
        text = _AFTER_DOUBLE.sub(r"\1G", _TWICE.sub("\u0001", text))
    text = _INHERENT.sub(r"\g<1>3", text).replace("्", "")
    text = _INDEPENDENT.sub(lambda found: _TO_SIGN[found[0]], text)
    text = _LONG_OU.sub(LONG_OU, _LONG_I.sub(LONG_I, text))
    text = _OPEN.sub(OPEN, _FIRST.sub(r"\g<1>1", text))
    text = _OTHER.sub("", _LIPS.sub(LABIAL, text))
    if len(text) < 2:
        return str(text)
    if text[-1] in "123":
        clustered = len(text) > 2 and text[-3] not in VOWELS
        return str(text[:-1]) + (CLUSTER if clustered else SILENT)
    return str(text[:-1] + _LAST.get(text[-1], text[-1]))


_PLAIN: Final = str.maketrans(
    {
        **dict(zip("øłđðıəøħ", "olddieoh", strict=True)),
        **{"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ç": "s", "ş": "sh", "š": "sh"},
        **{"ž": "zh", "č": "ch", "ć": "ch", "ñ": "ny"},
        **{str(digit): DIGITS[digit] for digit in range(10)},
        **{chr(0x966 + digit): DIGITS[digit] for digit in range(10)},
    }
)
_NOT_LATIN: Final = regex.compile(f"[^a-z{DIGITS}]")
_SOFT: Final = regex.compile("[cg](?=[eiy])")
_SOFTENED: Final = {"c": "ç", "g": "ǧ"}
_ASPIRATE: Final = regex.compile("([bdgjkpt])\\1h")
_DOUBLE: Final = regex.compile("([bcdfgjklmnprstvwz])\\1")


def marked_letters(word: str) -> str:
    """Return a Latin word in marked letters; accents, points and other scripts are left out.

    "ç" and "ǧ" are c and g before e, i, y; "²" doubles the consonant before it; "ə" is a final e.

    Examples
    --------
    >>> marked_letters("Bruce"), marked_letters("Siddharth"), marked_letters("Bachchan")
    ('bruçə', 'sidh²arth', 'bach²an')
    """
    text = word.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    text = text.translate(_PLAIN)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    text = _NOT_LATIN.sub("", text)
    text = text.replace("chch", "ch²").replace("cch", "ch²").replace("shsh", "sh²")
    text = text.replace("ck", "k²")
    text = _DOUBLE.sub("\\1²", _ASPIRATE.sub("\\1h²", text))
    text = _SOFT.sub(lambda found: _SOFTENED[found[0]], text)
    if len(text) > 2 and text[-1] == "e":
        text = text[:-1] + "ə"
    return str(text)


# How Latin is read as units, to compare it with Latin: the commonest reading of each letter.
_READ: Final = {
    "chh": "छ", "sch": "श", "ksh": "X", "sh": "श", "ch": "च", "kh": "ख", "gh": "घ", "th": "थ",
    "dh": "ध", "ph": "फ", "bh": "भ", "jh": "झ", "zh": "झ", "x": "K", "qu": "क", "k": "क",
    "c": "क", "q": "क", "g": "ग", "ç": "स", "ǧ": "ज", "j": "ज", "z": "\u095b", "t": "त",
    "d": "द", "n": "न", "p": "प", "f": "फ", "b": "ब", "m": "म", "r": "र", "l": "ल", "v": "व",
    "w": "व", "s": "स", "h": "ह", "y": "य", "²": "G", "ə": "4", "aa": "ा", "ee": "ी", "ea": "ी",
    "oo": "ू", "ou": "ौ", "au": "ौ", "ow": "ौ", "ai": "ै", "ay": "ै", "ei": "ै", "a": "3",
    "e": "े", "i": "ि", "o": "ो", "u": "ु",
}  # fmt: skip
_READING: Final = regex.compile("|".join(_READ) + f"|[{DIGITS}]")
_FIRST_VOWEL: Final = dict(zip(SIGNS, INITIAL, strict=True)) | {"3": "अ"}
_LAST_VOWEL: Final = _LAST | {"3": "a", "य": "I"}


def latin_units(letters: str) -> str:
    """Return the units that marked letters are most simply read as.

    Examples
    --------
    >>> latin_units(marked_letters("Choudhary")), latin_units(marked_letters("Imran"))
    ('चौध3रI', 'इमर3न')
    """
    units = [_READ.get(found, found) for found in _READING.findall(letters)]
    if units:
        units[0] = _FIRST_VOWEL.get(units[0], units[0])
        if len(units) > 1:
            units[-1] = _LAST_VOWEL.get(units[-1], units[-1])
    return "".join(units)
