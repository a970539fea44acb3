"""What a full stop stands after: an abbreviation, an initial, a number, a verb, any word.

Lists are our own and short: newspaper Hindi and English. What a list cannot hold is told by
shape: a run of short dotted pieces is an acronym (बी.एससी., म.प्र., U.S.A., Ph.D.), one Latin
letter, one bare Devanagari letter or one English letter spelled in Hindi an initial.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final

from analysis.language.normalization import normalize_key

__all__ = ["Kind", "kind", "verb_like", "word_key", "word_set"]

# Texts repeat their words: each is folded once.
word_key = lru_cache(maxsize=8192)(normalize_key)


class Kind(Enum):
    """What kind of word a full stop may stand after."""

    WORD = "any other word: the stop ends a sentence unless the next word cannot begin one"
    VERB = "a Hindi finite verb: the stop ends a sentence, even with no space after it"
    NUMBER = "digits"
    TITLE = "a name or the rest of the expression is still to come (Mr., डॉ., vs.)"
    NUMBERED = "a number follows (No. 5, धारा), or else the next word decides"
    UNIT = "a unit when it has a number before it (3 ft., 5 मी.)"
    CURRENCY = "a currency: its number stands before or after it (रु.)"
    HOUR = "a.m., p.m.: any capital but that of a day or a time zone begins a sentence"
    UNDECIDED = "the next word decides (Inc., Jan., लि.)"
    ACRONYM = "dotted letters: the next word decides (U.S., यू.एन.)"
    INITIAL = "one letter: the next word decides (J. K., एस.)"


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list typed as running text."""
    return frozenset(words.split())


# In English, case tells titles from words: "Gen. Rao", but "a new gen." ends.
_CAPITALIZED: Final = {
    Kind.TITLE: word_set("""
        mr mrs ms messrs mx mohd md dr drs prof gen col lt maj capt cmdr cdr brig sgt cpl hav adm
        gov sen sens rep reps rev hon pres supt insp amb mt asst addl sh smt kum adv sri pvt fr bp
        msgr secy
        """),
    Kind.NUMBERED: word_set("art"),
    Kind.UNDECIDED: word_set("""
        inc ltd co corp bros jr sr esq plc llc dept govt univ assn jan feb mar apr jun jul aug sep
        sept oct nov dec mon tue tues wed thu thur thurs fri sat sun st rd ave blvd bldg
        ala ariz ark calif colo conn del fla ill kan mass mich minn mont nev okla ore penn tenn tex
        va wash wis
        """),
}
_ANY_CASE: Final = {
    Kind.TITLE: word_set("vs v viz cf e.g i.e eg ie ca incl excl esp approx"),
    Kind.NUMBERED: word_set("no nos fig figs eq eqs vol vols sec secs ch para pp p op rs ed eds"),
    Kind.HOUR: word_set("a.m p.m am pm"),
    Kind.UNIT: word_set("ft lb lbs oz km kg cm mm ml mi hr hrs min mins sq deg temp"),
    Kind.UNDECIDED: word_set("etc al ext est tel govt dept retd"),
    Kind.ACRONYM: word_set("ph.d m.phil b.sc m.sc b.tech m.tech b.com m.com d.litt ll.b ll.m"),
}
_HINDI: Final = {
    Kind.TITLE: word_set("""
        डॉ डा प्रो श्री श्रीमती सुश्री कु पं स्व मो मु मौ मि लेफ्टि ब्रि ब्रिगे कै कैप्ट कर्न एड एडवो
        इंजी चौ ठा प्रा प्रिं मा सेवानि इंस्पे असि सहा उदा संपा अनुवा न्या रिटा जि तह पो चि सौ सै ह
        """),
    Kind.NUMBERED: word_set("नं सं क्र पृ खं सू अनु धा अध्या श्लो क्रमां न"),
    Kind.CURRENCY: word_set("रु रू"),
    Kind.UNIT: word_set("""
        मी सेमी किमी मिमी ली मिली ग्रा किग्रा मिग्रा से डि फी फु इं घं सेकं वर्ग हेक्टे पै
        """),
    Kind.UNDECIDED: word_set("""
        लि कं मेज जन फर अप्रै अप्रे जुला अग सित सितं अक्टू अक्तू नव नवं दिस दिसं पू हि कि उप अति प्र
        """),
    # After these no space is needed for a stop to be one.
    Kind.VERB: word_set("""
        है हैं हूं हो था थे थी थीं गया गये गए गई गयी होगा होगी होंगे रहा रहे रही चाहिए कहा बताया
        किया दिया लिया सका सके सकी हुआ हुई हुए हुये जाए जाएं करें करे चुका चुके चुकी नहीं
        """),
}
# English letters as Hindi spells them; the key has no nukta, so जेड is also ज़ेड.
_LETTERS: Final = word_set("""
    ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी व्ही डब्ल्यू डब्लू एक्स वाई
    वाय जेड ऐ
    """)
_BARE: Final = re.compile(r"[\u0904-\u0914\u0915-\u0939\u0958-\u095f]|[प-र]्र|श्र|त्र|ज्ञ|क्ष|[a-z]")
_DOTTED: Final = re.compile(r"(?:[\w\u0900-\u0963]{1,4}\.)+[\w\u0900-\u0963]{1,5}")
_DOTTED_LATIN: Final = re.compile(r"(?:[a-z]{1,2}\.)+[a-z]{1,2}")
_GLUED_NUMBER: Final = re.compile(r"^\d[\d,.]*(?=[^\W\d])")

# The ends of Hindi verb forms that close sentences: करता, करेगी, किया, आए, गाई, पढ़ीं, आना, आइए.
_VERB_ENDING: Final = re.compile(r".+(?:[\u0915-\u0939][ाीेोैं]|[एईओ]|ीं|ें|ईं|एं|ूं|ओं|ैं)|जाओ|आओ|दो|लो")


@lru_cache(maxsize=8192)
def kind(chunk: str) -> Kind:
    """Tell what the word before a full stop is.

    Parameters
    ----------
    chunk : str
        The word, its own dots included, without the stop in question.

    Returns
    -------
    Kind
        Told from lists and from shape, never from what stands around it.

    Examples
    --------
    >>> kind("डॉ").name, kind("बी.एससी").name, kind("जयशंकर").name, kind("है").name
    ('TITLE', 'ACRONYM', 'WORD', 'VERB')
    >>> kind("Gen").name, kind("gen").name, kind("U.S").name, kind("2019").name
    ('TITLE', 'WORD', 'ACRONYM', 'NUMBER')
    """
    key = word_key(chunk).strip(".")
    if not key:
        return Kind.WORD
    if key.replace(",", "").replace(".", "").isdecimal():
        return Kind.NUMBER
    key = _GLUED_NUMBER.sub("", key)
    listed = None if len(chunk) == 1 and chunk.isupper() else _LISTED.get(key)
    if listed is None and chunk[0].isupper():
        listed = _LISTED_CAPITALIZED.get(key)
    if listed is not None:
        return listed
    if key in _LETTERS or _BARE.fullmatch(key):
        return Kind.INITIAL
    dotted = _DOTTED_LATIN if key[0].isascii() else _DOTTED
    return Kind.ACRONYM if dotted.fullmatch(key) else Kind.WORD


def verb_like(word: str) -> bool:
    """Tell whether a Hindi word has the ending of a verb form that closes sentences.

    Nouns may have it too; it is evidence, not proof.

    Examples
    --------
    >>> verb_like("पहुँची"), verb_like("करेंगे"), verb_like("सरकार")
    (True, True, False)
    """
    return _VERB_ENDING.fullmatch(word_key(word)) is not None


_LISTED: Final = {
    word: sort for table in (_ANY_CASE, _HINDI) for sort, words in table.items() for word in words
}
_LISTED_CAPITALIZED: Final = {word: sort for sort, words in _CAPITALIZED.items() for word in words}
