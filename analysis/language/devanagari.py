"""Words of Devanagari taken apart into syllables; sister scripts written in it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex
from indicnlp.transliterate.unicode_transliterate import UnicodeIndicTransliterator

from analysis.language.normalization import NUKTA, VIRAMA

SIGNS: Final = "ािीुूृॄॅेैॉोौॆॊॢॣ"
LETTERS: Final = "आइईउऊऋॠऍएऐऑओऔऎऒऌॡ"
WORD: Final = regex.compile(r"[\u0900-\u0963\u0971-\u097f\u200c\u200d]+")

_GROUP: Final = regex.compile(r"\?P<\w+>")
_LETTER: Final = regex.compile(rf"[क-ह]{NUKTA}?")
_SYLLABLE: Final = regex.compile(
    rf"(?P<onset>(?:[क-ह]{NUKTA}?{VIRAMA})*+[क-ह]{NUKTA}?)"
    rf"(?P<vowel>[{SIGNS}])?(?P<mark>[ऀ-ः]*)"
    rf"|(?P<bare>(?:[क-ह]{NUKTA}?{VIRAMA})++)"
    rf"|(?P<initial>[अ{LETTERS}ॲ])(?P<after>[ऀ-ः]*)|(?P<other>[ॐऽ])"
)
_PIECE: Final = regex.compile(_GROUP.sub("?:", _SYLLABLE.pattern))  # without groups: faster
_JOINER: Final = regex.compile("[\u200c\u200d]")  # they change the shape, never the sound
# Letters of Sindhi, Kashmiri and old print, each by the Hindi letter nearest to it.
_NEAREST: Final = str.maketrans("ऄॳॴॵॶॷॸॹॺॻॼॾॿऻॏॖॗॎ", "अअआऔउऊडजयगजडबाौुूे")
_UNUSUAL: Final = regex.compile("[\u200c\u200dऄॎॏॖॗऻॳ-ॿ]")
# Blocks laid out like Devanagari's, with the code indic-nlp-library knows them by.
_SISTERS: Final = tuple(
    (regex.compile(rf"[\u{start:04x}-\u{start + 0x7F:04x}]+"), code)
    for start, code in zip(
        range(0x980, 0xD80, 0x80), ["bn", "pa", "gu", "or", "ta", "te", "kn", "ml"], strict=True
    )
)
_SISTER: Final = regex.compile(r"[\u0980-\u0d7f]")
# Letters without a counterpart at the same place, where the library would give a wrong one:
# khanda ta, tippi, addak (which doubles the next consonant), chillus.
_MISPLACED: Final = {"ৎ": "ত্", "ੰ": "ਂ"} | dict(
    zip("ൺൻർൽൾൿ", ["ണ്", "ന്", "ര്", "ല്", "ള്", "ക്"], strict=True)
)
_ADDAK: Final = regex.compile(r"ੱ([\u0a15-\u0a39])")


@dataclass(slots=True)
class Syllable:
    """An onset of consonants (each with its nukta), a vowel letter or sign, a nasal or visarga.

    ``vowel`` is "अ" for the inherent vowel, "" where a virama or a deletion has silenced it.
    """

    onset: list[str]
    vowel: str
    mark: str = ""

    @property
    def inherent(self) -> bool:
        """Whether the vowel is the unwritten one."""
        return self.vowel == "अ" and bool(self.onset)


def syllables(word: str) -> list[Syllable]:
    """Divide a Devanagari word into syllables; stray signs are passed over.

    Parameters
    ----------
    word : str
        Any string; what is not Devanagari is passed over.

    Returns
    -------
    list of Syllable

    Examples
    --------
    >>> [(part.onset, part.vowel, part.mark) for part in syllables("केंद्र")]
    [(['क'], 'े', 'ं'), (['द', 'र'], 'अ', '')]
    """
    if _UNUSUAL.search(word):
        word = _JOINER.sub("", word).translate(_NEAREST)
    word = unicodedata.normalize("NFD", word)
    found = []
    for piece in _PIECE.findall(word):
        onset, vowel, mark = _parts(piece)
        found.append(Syllable([*onset], vowel, mark))
    return found


@lru_cache(maxsize=1 << 13)
def _parts(syllable: str) -> tuple[tuple[str, ...], str, str]:
    """Return onset, vowel and mark of one syllable."""
    match = _SYLLABLE.fullmatch(syllable)
    if match is None:  # pragma: no cover - only syllables come here
        return (), "", ""
    if match["onset"]:
        return tuple(_LETTER.findall(match["onset"])), match["vowel"] or "अ", match["mark"]
    if match["bare"]:
        return tuple(_LETTER.findall(match["bare"])), "", ""
    if match["initial"]:
        return (), match["initial"], match["after"]
    return (), "", match["other"]


def in_devanagari(text: str) -> str:
    """Write the Bengali, Gurmukhi, Gujarati, Odia and Dravidian scripts of ``text`` in Devanagari.

    Parameters
    ----------
    text : str
        Any string.

    Returns
    -------
    str
        The text with those stretches transliterated by indic-nlp-library, letters it would
        misplace (ੰ, ੱ, ৎ, Malayalam chillus) replaced first.

    Examples
    --------
    >>> in_devanagari("ਪੰਜਾਬ, কাশ্মীর, Kashmir, कश्मीर")
    'पंजाब, काश्मीर, Kashmir, कश्मीर'
    """
    if not _SISTER.search(text):
        return text
    for letter, replacement in _MISPLACED.items():
        text = text.replace(letter, replacement)
    text = _ADDAK.sub(r"\1੍\1", text)
    for stretch, code in _SISTERS:
        text = stretch.sub(lambda match, code=code: _transliterate(match.group(), code), text)
    return text


def _transliterate(text: str, code: str) -> str:
    return str(UnicodeIndicTransliterator.transliterate(text, code, "hi"))
