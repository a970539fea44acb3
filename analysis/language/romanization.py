"""Hindi in Latin letters: readable as newspapers write it, or exact by ISO 15919.

The readable form deletes the inherent vowel where Hindi speakers do (जनता janta, भारत bharat),
after Ohala's rule as restated by Narasimhan, Sproat and Kiraz (2004, *International Journal of
Speech Technology* 7: 319-333): word-finally, and in the context VC_CV, from right to left.
indic-nlp-library's ITRANS output is not used, because without further files it silently drops
letters.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from analysis.language.devanagari import (
    LETTERS,
    SIGNS,
    WORD,
    Syllable,
    in_devanagari,
    syllables,
)

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
_LABIALS: Final = "पफबभम"
# A first member ends before these as a word of its own does: लोकसभा is lok-sabha.
_SECOND_MEMBERS: Final = ("सभा",)


def _silent_at_end(word: list[Syllable]) -> bool:
    """Tell whether the final inherent vowel is silent: not after clusters hard to end a word on."""
    last = word[-1]
    if len(word) == 1 or not last.inherent or last.mark:
        return False
    final = last.onset[-1][0]
    if len(last.onset) == 1:  # प्रिय and क्षेत्रीय keep it
        return final != "य" or word[-2].vowel not in {"ि", "ी", "इ", "ई"}
    after_r = last.onset[-2][0] == "र"
    return final != "य" and (after_r or final not in "रलवणनम")


def _delete_schwas(word: list[Syllable], spelling: str) -> None:
    """Silence the inherent vowels that are not spoken."""
    if _silent_at_end(word):
        word[-1].vowel = ""
    seam = next(
        (len(word) - len(syllables(end)) for end in _SECOND_MEMBERS if spelling.endswith(end)), 0
    )
    if seam > 1 and word[seam - 1].inherent:
        word[seam - 1].vowel = ""
    for index in range(len(word) - 2, 0, -1):
        before, this, after = word[index - 1 : index + 2]
        between_vowels = before.vowel and after.vowel and after.onset
        if this.inherent and not this.mark and between_vowels and index != seam:
            # A nasal before the consonant makes a cluster with it: संगठन keeps its vowel.
            single = len(this.onset) == len(after.onset) == 1 and "ं" not in before.mark
            this.vowel = "" if single else this.vowel


def _onset(onset: list[str], vowel: str, first: bool) -> str:
    """Write consonants as newspapers do: ज्ञ gy, च्छ chh, aspirates once, w for some व."""
    sounds = [
        _NUKTA.get(letter[0], _CONSONANTS.get(letter[0], ""))
        if len(letter) > 1
        else _CONSONANTS.get(letter, "")
        for letter in onset
    ]
    for index in range(len(onset) - 1):
        pair = onset[index][0] + onset[index + 1][0]
        if pair == "जञ":
            sounds[index : index + 2] = ["g", "y"]
        elif pair in {"चच", "चछ", "कख", "टठ", "तथ"}:
            sounds[index] = sounds[index][0]
    if onset and onset[-1] == "व":
        joined = len(onset) > 1 and onset[-2][0] != "र"
        if joined or (not first and vowel == "ा"):
            sounds[-1] = "w"
    return "".join(sounds)


def _readable(spelling: str) -> str:
    """Romanise one Devanagari word for readers."""
    word = syllables(spelling)
    if word:
        _delete_schwas(word, spelling)
    out = []
    for index, syllable in enumerate(word):
        out.append(_onset(syllable.onset, syllable.vowel, index == 0) + _VOWELS[syllable.vowel])
        following = word[index + 1].onset[:1] if index + 1 < len(word) else []
        nasal = "m" if following and following[0][0] in _LABIALS else "n"
        nasal = "ng" if following == ["ह"] and index + 2 == len(word) else nasal  # सिंह Singh
        out.extend(_MARKS.get(mark, nasal) for mark in syllable.mark)
    return "".join(out)


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
    Long vowels are written short (Modi, Shanghai); a nukta that is not written cannot be restored;
    a compound whose seam is not marked may lose a vowel there.

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


def _exact(spelling: str) -> str:
    """Transliterate one Devanagari word by ISO 15919."""
    out: list[str] = []
    for syllable in syllables(spelling):
        for letter in syllable.onset:
            plain = _ISO_CONSONANTS.get(letter[0], "")
            out.append(_ISO_NUKTA.get(letter[0], plain) if len(letter) > 1 else plain)
        vowel = _ISO_VOWELS[syllable.vowel]
        # अइ is written a:i, to be told from ऐ
        hiatus = not syllable.onset and vowel in {"i", "u"} and "".join(out).endswith("a")
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

    Examples
    --------
    >>> iso15919("कश्मीर पर वार्ता")
    'kaśmīra para vārtā'
    >>> iso15919("सम्बन्ध और संबंध"), iso15919("ज़मीन"), iso15919("LoC")
    ('sambandha aura saṁbaṁdha', 'zamīna', 'LoC')
    """
    text = WORD.sub(lambda match: _exact(match.group()), in_devanagari(text))
    return text.translate(_OTHER)
