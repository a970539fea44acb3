"""Hindi in Latin letters: readable as newspapers write it, or exact by ISO 15919.

The readable form leaves out the inherent vowels Hindi speakers do not say (जनता janta, भारत bharat;
:mod:`analysis.language.schwas` tells which) and spells the rest as Indian newspapers in English
do. Where they disagree among themselves we follow the sound: औरत aurat, not aurath; long vowels
short (Modi, Shanghai); ड़ r and ढ़ rh (Kharge, Chandigarh); फ f except in native words; व w after
another consonant and in -awa-, else v. indic-nlp-library's ITRANS output is not used, because
without further files it silently drops letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final

import regex

from analysis.language.devanagari import (
    LETTERS,
    SIGNS,
    WORD,
    Syllable,
    in_devanagari,
    syllables,
)
from analysis.language.normalization import NUKTA
from analysis.language.schwas import silence

_ORDER: Final = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह"


def _table(keys: str, values: str) -> dict[str, str]:
    return dict(zip(keys, values.split(), strict=True))


_CONSONANTS: Final = _table(
    _ORDER,
    "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l l v sh sh s h",
)
_ISO_CONSONANTS: Final = _table(
    _ORDER,
    "k kh g gh ṅ c ch j jh ñ ṭ ṭh ḍ ḍh ṇ t th d dh n p ph b bh m y r l ḷ v ś ṣ s h",
)
_NUKTA: Final = _table("कखगजडढफझ", "q kh g z r rh f zh")
_SOUND: Final = _CONSONANTS | {
    letter + NUKTA: _NUKTA.get(letter, sound) for letter, sound in _CONSONANTS.items()
}
_ISO_NUKTA: Final = _table("कखगजडढफयझनरळ", "q k͟h ġ z ṛ ṛh f ẏ zh ṉ ṟ ḻ")
_SOUNDS: Final = "a i i u u ri ri e e ai o o au e o li li"
_ISO_SOUNDS: Final = "ā i ī u ū r̥ r̥̄ ê ē ai ô ō au e o l̥ l̥̄"
_VOWELS: Final = {
    **_table(SIGNS, _SOUNDS),
    **_table(LETTERS, _SOUNDS),
    **{"अ": "a", "ॲ": "a", "": ""},
}
_ISO_VOWELS: Final = {
    **_table(SIGNS, _ISO_SOUNDS),
    **_table(LETTERS, _ISO_SOUNDS),
    **{"अ": "a", "ॲ": "æ", "": ""},
}
_MARKS: Final = {"ः": "h", "ऽ": "", "ॐ": "om"}
_ISO_MARKS: Final = {"ं": "ṁ", "ँ": "m̐", "ः": "ḥ", "ऽ": "’", "ॐ": "ōṁ"}
_OTHER: Final = str.maketrans("।॥॰०१२३४५६७८९", "...0123456789")
_LONGEST_WORD: Final = 64  # what is longer is no word, and would fill the cache
_LABIALS: Final = "पफबभम"
_ASPIRABLE: Final = "कगचजटडतदपब"
_BEFORE_W: Final = "सशदजगकख"
# News print leaves the nukta of f out, and most of its फ are f: फारूक, फैसला, शरीफ. The native ph
# of phul and pher, of -phal, and at the beginning of phir, phal, phail, phansi, phutna ... stays.
_UNMARKED_F: Final = regex.compile(
    f"फ(?!{NUKTA}|ूल|ेर)(?<!(?:स|वि|प्रति|ष्)फ(?=ल))"
    "(?<!^फ(?=िर(?![क-ह]?[ंौो]|दौ|क)|ल(?![सकाि])|ेंक|ैल|ां?स|ंस|ोड़|ूट|ाड़|ट|ुट(?!ब)))"
)


# Jaishankar, Jaipur, Udaipur, Raigarh are spelled with ai; समय samay and न्यायपालिका nyay- are not.
_AI: Final = regex.compile(r"(?<=^ja)y(?=[^aeiou])|(?<=a)y(?=pur$|garh$)")


def _remembered(function: Callable[[str], str]) -> Callable[[str], str]:
    """Remember what a function of a word returned: a text says most of its words again."""
    cached = lru_cache(maxsize=1 << 16)(function)

    @wraps(function)
    def call(word: str) -> str:
        return cached(word) if len(word) <= _LONGEST_WORD else function(word)

    return call


def _w_or_v(before: Syllable | None, this: Syllable, begins: bool) -> str:
    """Choose as newspapers do: Swaraj, vishwa, Pulwama, jawab, Yashwant; but sarv, tatva, vivad."""
    if len(this.onset) > 1:
        return "w" if this.onset[-2][0] in _BEFORE_W else "v"
    if before is None or this.vowel not in {"अ", "ा"} or (before.mark and before.vowel == "अ"):
        return "v"
    if not before.vowel:
        return "v" if before.onset[-1:] == ["व"] or (begins and this.vowel == "अ") else "w"
    open_a = before.vowel in {"अ", "ा", "आ"} and before.onset != ["प", "र"]
    return "w" if this.vowel == "ा" and open_a else "v"


def _onset(before: Syllable | None, this: Syllable, begins: bool) -> str:
    """Write consonants as newspapers do: ज्ञ gy, च्छ chh, aspirates once, w for some व."""
    onset = this.onset
    if len(onset) == 1 and onset[0] != "व":
        return _SOUND.get(onset[0], "")
    sounds = [_SOUND.get(letter, "") for letter in onset]
    for index in range(len(onset) - 1):
        pair = onset[index][0] + onset[index + 1][0]
        if pair == "जञ":
            sounds[index : index + 2] = ["g", "y"]
        elif pair == "चछ":
            sounds[index] = ""
        elif pair in {"चच", "कख", "टठ", "तथ"}:
            sounds[index] = sounds[index][0]
    if onset and onset[-1] == "व":
        sounds[-1] = _w_or_v(before, this, begins)
    return "".join(sounds)


def _nasal(this: Syllable, after: Syllable | None, first: bool, last: bool, ends: bool) -> str:
    """Write a nasal mark: m before lips, in saṁv- and in a final -aṁ; ng in सिंह; else n."""
    if after is None:
        return "m" if this.vowel == "अ" and this.mark[:1] == "ं" else "n"
    letter = after.onset[0][0] if after.onset else ""
    if letter == "ह" and last and len(after.onset) == 1 and not after.vowel:
        return "ng"
    sanskrit = first and letter == "व" and this.onset == ["स"] and this.vowel == "अ"
    return "m" if sanskrit or (letter and letter in _LABIALS and not ends) else "n"


@_remembered
def _readable(spelling: str) -> str:
    """Romanise one Devanagari word for readers."""
    if "फ" in spelling:
        spelling = _UNMARKED_F.sub("फ" + NUKTA, spelling)
    word = syllables(spelling)
    if not word:
        return ""
    seams = set(silence(word))
    out = []
    before = None
    for index, this in enumerate(word):
        after = word[index + 1] if index + 1 < len(word) else None
        follows = before is not None and before.vowel in {"अ", "ा", "आ", "ि"}
        glide = follows and this.vowel == "ए" and not this.mark  # गए gaye, लिए liye
        out.append("y" * glide + _onset(before, this, index in seams) + _VOWELS[this.vowel])
        for mark in this.mark:
            last = index + 2 == len(word)
            nasal = _nasal(this, after, index == 0, last, index + 1 in seams)
            out.append(_MARKS.get(mark, nasal))
        before = this
    latin = "".join(out)
    return _AI.sub("i", latin) if "ay" in latin else latin


def romanize(text: str) -> str:
    """Write the Hindi in ``text`` in Latin letters a newspaper's reader would recognise.

    Parameters
    ----------
    text : str
        Any string. Latin and other foreign text is left as it is.

    Returns
    -------
    str
        Lower-case Latin without diacritics for Devanagari and its sister scripts, silent inherent
        vowels left out; digits and danda as ASCII.

    Notes
    -----
    A nukta that is not written cannot be restored, but for f; a compound whose seam no ending or
    prefix betrays may lose a vowel at the wrong place (सरगना). Kashmiri and Sindhi letters are
    written as the Hindi letter nearest to them.

    Examples
    --------
    >>> romanize("नरेंद्र मोदी और इमरान खान")
    'narendra modi aur imran khan'
    >>> romanize("जनता, राज्य, विज्ञान, लोकसभा।")
    'janta, rajya, vigyan, loksabha.'
    >>> romanize("SCO में भारत"), romanize("ਪੰਜਾਬ")
    ('SCO men bharat', 'panjab')
    """
    text = WORD.sub(lambda match: _readable(match.group()), in_devanagari(text))
    return text.translate(_OTHER)


@_remembered
def _exact(spelling: str) -> str:
    """Transliterate one Devanagari word by ISO 15919."""
    out: list[str] = []
    for syllable in syllables(spelling):
        for index, letter in enumerate(syllable.onset):
            plain = _ISO_CONSONANTS.get(letter[0], "")
            latin = _ISO_NUKTA.get(letter[0], plain) if len(letter) > 1 else plain
            # क्ह is written k:h, to be told from ख
            apart = index > 0 and letter == "ह" and syllable.onset[index - 1][0] in _ASPIRABLE
            out.append(":" + latin if apart else latin)
        vowel = _ISO_VOWELS[syllable.vowel]
        # अइ is written a:i, to be told from ऐ
        hiatus = not syllable.onset and vowel in {"i", "u"} and out[-1:] == ["a"]
        out.append(":" + vowel if hiatus else vowel)
        out.extend(_ISO_MARKS.get(mark, "") for mark in syllable.mark)
    return unicodedata.normalize("NFC", "".join(out))


def iso15919(text: str) -> str:
    """Write the Devanagari in ``text`` by ISO 15919:2001, letter for letter.

    Parameters
    ----------
    text : str
        Any string. Everything but Devanagari and its sister scripts is left as it is.

    Returns
    -------
    str
        Transliteration with diacritics, in NFC; every inherent vowel is written.

    Notes
    -----
    Different standard spellings have different transliterations: a colon keeps अइ (a:i) from ऐ and
    क्ह (k:h) from ख. Only ॐ falls together with ओं, and letters beyond Hindi, Marathi and Sanskrit
    with their nearest one.

    Examples
    --------
    >>> iso15919("कश्मीर पर वार्ता")
    'kaśmīra para vārtā'
    >>> iso15919("सम्बन्ध और संबंध"), iso15919("ज़मीन"), iso15919("LoC")
    ('sambandha aura saṁbaṁdha', 'zamīna', 'LoC')
    """
    text = WORD.sub(lambda match: _exact(match.group()), in_devanagari(text))
    return text.translate(_OTHER)
