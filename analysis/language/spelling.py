"""A looser comparison key for Hindi: spellings that are usually, but not always, one word.

:func:`~analysis.language.normalize_key` joins only what every reader takes for one word, and finds
its way back to the text; use it to look things up. This key joins more and will now and then join
two words (काफी *enough*, कॉफी *coffee*); use it to group variants for a reader to look at, or to
compare names, never to count without looking.
"""

from __future__ import annotations

from typing import Final

import regex

from analysis.language.normalization import normalize_key

_LETTERS: Final = str.maketrans({"ॉ": "ा", "ऑ": "आ", "ॅ": "े", "ऍ": "ए", "ॲ": "अ", "ष": "श"})
_SOUNDS: Final = (("ज्ञ", "ग्य"), ("ृ", "्रि"), ("ऋ", "रि"))
# A consonant doubled after र् (वर्द्धन) or before a third (महत्त्व), unaspirated first or not.
_DOUBLED: Final = regex.compile(r"(?<=र्)([क-ह])्(?=\1)|([क-ह])्(?=\2्)|(?<=र्)(?:क्(?=ख)|द्(?=ध))")
_ASPIRATED: Final = tuple((a + "्" + a, b + "्" + a) for b, a in zip("कचटतप", "खछठथफ", strict=True))
# Long i and u at the end of a word of two letters or more; शांति and शांती, but not कि and की.
_FINAL: Final = regex.compile(r"(?<=[क-हअ-औ][\u093e-\u094d\u0902]*[क-ह])[ीू](?![\u0900-\u0963])")
_SHORTENED: Final = {"ी": "ि", "ू": "ु"}


def spelling_key(text: str) -> str:
    """Return a key that is equal for looser spelling variants too.

    Parameters
    ----------
    text : str
        Any string.

    Returns
    -------
    str
        :func:`~analysis.language.normalize_key` of it, with ॉ as ा and ॅ as े, ष as श, ज्ञ as ग्य,
        ऋ as रि, doubled consonants beside a third one single, and final ी and ू short.

    Examples
    --------
    >>> spelling_key("डॉक्टर") == spelling_key("डाक्टर")
    True
    >>> spelling_key("महत्त्व, कर्त्ता, ऋषि") == spelling_key("महत्व, कर्ता, रिशी")
    True
    >>> spelling_key("Line of Control")
    'line of control'
    """
    key = normalize_key(text).translate(_LETTERS)
    for written, sounded in _SOUNDS + _ASPIRATED:
        key = key.replace(written, sounded)
    key = _DOUBLED.sub("", key)
    return str(_FINAL.sub(lambda match: _SHORTENED[match.group()], key))
