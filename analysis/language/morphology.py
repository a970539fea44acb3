"""Stem keys: enough morphology to count the forms of one noun together."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from analysis.language.english_plurals import IN_IC, IN_USE, IRREGULAR, MEN, WITH_S
from analysis.language.function_words import is_function_word
from analysis.language.hindi_declensions import (
    ADJECTIVES_IN_A,
    FEMININE_IN_AY,
    FEMININE_IN_IYA,
    LIKELY_IN_A,
    MASCULINE_IN_A,
)
from analysis.language.languages import check
from analysis.language.normalization import normalize_key

_LONGEST_CACHED: Final = 64  # what is longer is no word
_CONSONANT: Final = regex.compile("[क-ह]")
# Plural endings that show their singular; keys, so anusvara only.
_PLURALS: Final = {
    "इयों": "ई",  # लड़ाइयों, लड़ाई
    "इयां": "ई",
    "इयो": "ई",  # भाइयो
    "ाओं": "ा",  # वार्ताओं, वार्ता
    "ाएं": "ा",
    "ुओं": "ु",  # हिंदुओं, हिंदू: -u and -ū fall together
    "ुएं": "ु",
    "ुआं": "ु",  # कुआं, कुएं
    "ूओं": "ु",
    "ूएं": "ु",
    "ोओं": "ो",
}
_PLURAL: Final = regex.compile(f"(?<=.)(?:{'|'.join(_PLURALS)})$")
_IN_I: Final = regex.compile("(?<=.)ि(?:यों|यां|यो)$")
_GLIDE: Final = regex.compile("[क-हािै]ए$")  # रुपए as रुपये, नए as नये
_LOAN_IN_IO: Final = regex.compile("[डलक]ियो$")  # रेडियो, पोलियो, टोकियो
_POSSESSIVE: Final = regex.compile("(?<=.)'s?$")
_SINGULAR_S: Final = regex.compile("(?:ss|us|sis|xis)$")
_IN_ES: Final = regex.compile("(?:sh|ch|x|ss|zz|o)es$")
_VIRUSES: Final = regex.compile("[^aeo]uses$")


def stem_key(word: str, language: str) -> str:
    """Return a key under which the inflected forms of a noun or adjective fall together.

    Parameters
    ----------
    word : str
        One word.
    language : {"hi", "en"}
        Its language.

    Returns
    -------
    str
        The comparison key of the singular, direct case. Hindi -ī and -i, -ū and -u fall together.
        Function words are only normalised.

    Raises
    ------
    ValueError
        For an unknown language.

    Notes
    -----
    Hindi: direct, oblique and vocative of the five noun classes, and the adjectives in -ā in both
    genders (McGregor 1995, *Outline of Hindi Grammar*, ch. 1). The one ambiguous ending, -ों, is
    led back to -ā for the nouns listed in :mod:`analysis.language.hindi_declensions` and to the
    consonant otherwise; so राजा is kept from राज, which stripping stemmers (Ramanathan and Rao
    2003) join. English: number and possessive after Harman's S-stemmer (1991, *JASIS* 42: 7-15),
    with the irregular plurals. Derived words stay apart, and so do participles and verbal nouns,
    which news uses as words of their own (बैठक and बैठना; meeting and meet, united and unite), and
    Persian plurals in -āt (हालात, conditions, is not हालत).

    Examples
    --------
    >>> [stem_key(word, "hi") for word in ("समझौते", "समझौतों", "देशों", "नीतियाँ", "बड़ी")]
    ['समझौता', 'समझौता', 'देश', 'नीती', 'बडा']
    >>> stem_key("वार्ताओं", "hi") == stem_key("वार्ता", "hi") != stem_key("वार्ताकार", "hi")
    True
    >>> [stem_key(word, "en") for word in ("Countries", "women's", "talks", "crises", "news")]
    ['country', 'woman', 'talk', 'crisis', 'news']
    """
    longest = len(word) > _LONGEST_CACHED
    return (_stem_key.__wrapped__ if longest else _stem_key)(word, check(language))


@lru_cache(maxsize=1 << 16)
def _stem_key(word: str, language: str) -> str:
    key = normalize_key(word)
    acronym = word.isupper() and len(word) < 5  # AIDS
    if acronym or is_function_word(word, language):
        return key
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper() and word.isalpha():  # MPs
        return key[:-1]
    return _hindi(key) if language == "hi" else _english(key)


def _hindi(key: str) -> str:
    key = _hindi_singular(key)
    if key.endswith("ी") and key[:-1] + "ा" in ADJECTIVES_IN_A:
        return key[:-1] + "ा"
    if key.endswith("ई") and key[:-1] + "या" in ADJECTIVES_IN_A:
        return key[:-1] + "या"  # नई, नया
    if len(key) > 2 and key[-1] in "िू":
        return key[:-1] + {"ि": "ी", "ू": "ु"}[key[-1]]
    return key


def _hindi_singular(key: str) -> str:
    """Lead an oblique or plural form back to the direct singular."""
    if key in FEMININE_IN_AY:
        return key[:-2] + "य"  # रायें, whose key is राएं
    if key.endswith("ुए"):
        return key[:-1] + "आ"  # अगुए, अगुआ
    if key.endswith("ुओं") and key[:-2] + "आ" in MASCULINE_IN_A:
        return key[:-2] + "आ"
    if found := _PLURAL.search(key):
        return key[: found.start()] + _PLURALS[found.group()]
    if (found := _IN_I.search(key)) and not _LOAN_IN_IO.search(key):
        stem = key[: found.start()]
        listed = stem + "िया" in FEMININE_IN_IYA or stem + "िया" in MASCULINE_IN_A
        return stem + ("िया" if listed else "ी")
    if key.endswith("ों") and len(key) > 3:
        stem = key[:-2]
        in_a = stem + "ा" in MASCULINE_IN_A or stem + "ा" in ADJECTIVES_IN_A
        return stem + "ा" if in_a or LIKELY_IN_A.search(stem) else stem
    if key.endswith("ें") and len(key) > 3:
        return key[:-2]
    if _GLIDE.search(key) and key.index("ए") == len(key) - 1:  # not डीएनए
        return key[:-1] + "या"
    if key.endswith("े") and len(_CONSONANT.findall(key)) > 1:
        return key[:-1] + "ा"
    return key


def _english(key: str) -> str:
    """Lead a plural or possessive back to the singular."""
    key = _POSSESSIVE.sub("", key)
    if key in IRREGULAR:
        return IRREGULAR[key]
    if key.endswith("children"):
        return key[:-3]
    if key.endswith("men") and len(key) > 4 and key not in MEN:
        return key[:-2] + "an"  # policemen
    if not key.endswith("s") or len(key) < 4 or key in WITH_S or _SINGULAR_S.search(key):
        return key
    if key.endswith("ics") and key[:-1] not in IN_IC:
        return key
    if key.endswith("ies") and not key.endswith(("eies", "aies")):
        return key[:-3] + "y"
    if _IN_ES.search(key) or (_VIRUSES.search(key) and key[:-1] not in IN_USE):
        return key[:-2]
    return key[:-1]
