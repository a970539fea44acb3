"""What stands around a role: questions about the text before and after a place, one function each.

Each looks at a few dozen characters only, so that a text takes time in proportion to its length.
"""

from __future__ import annotations

from typing import Final

import regex

from analysis.actors.finder import cues
from analysis.language import function_words, normalize_key

__all__ = [
    "any_one",
    "apposed",
    "bearer",
    "both",
    "foreign",
    "generic",
    "in_place",
    "is_of",
    "its",
    "joined_office",
    "may_stand",
    "of_whom",
    "owner",
    "predicate",
    "sentence_start",
    "two_countries",
    "unknown_name",
]

_I: Final = regex.IGNORECASE
_GENERIC: Final = regex.compile(
    r"\b(?:a|an|any|every|no|first|another|each)\s+(?:\w+\s+)?$|(?:कोई|किसी|किसी भी|हर)\s+$", _I
)
_ANY: Final = regex.compile(r"\b(?:any|every|no|each)\s+$|(?:कोई|किसी|किसी भी|हर)\s+$", _I)
_ADJECTIVES = (
    r"(?:(?:new|newly|elected|incoming|current|present|sitting|embattled|young(?:est)?|ever|first"
    r"|civilian|interim|caretaker|powerful|veteran|hawkish|top|permanent|chief|then-)\s+){1,4}"
)
_ADJECTIVES_HI = (
    r"(?:(?:नए|नये|नई|नवनिर्वाचित|निर्वाचित|नवनियुक्त"
    r"|वर्तमान|मौजूदा|मौजूद|कार्यवाहक|अंतरिम|युवा|सबसे|पहली|पहले|महिला|शक्तिशाली)\s+){1,3}"
)
_LOOSE: Final = regex.compile(
    rf"(?r)(?:(?:['’]s?)?\s+{_ADJECTIVES}|\s+(?:(?:के|की|का)\s+)?{_ADJECTIVES_HI})"
)
_DIRECT: Final = regex.compile(r"(?r)(?:['’]s?\s+|\s+(?:के|की|का)\s+|\s+|-)")
_WORD_BEFORE: Final = regex.compile(r"(?r)([\w’']+)([^\w\n]*)")
_OF: Final = regex.compile(r"\s+(?:of|from)\s+(?:the\s+)?(?=\S)", _I)
_FOR: Final = regex.compile(r"\s+(?:of|from|for)\s+(?:the\s+)?(?=\S)", _I)
_IS_OF: Final = regex.compile(r"\s+of\s+(?:the\s+)?", _I)
_TWO: Final = regex.compile(
    r"(?:the\s+)?(?:two|both|neighbouring|rival)\s+\w+|country|nation\b", _I
)
_RANK: Final = regex.compile(
    r"(?:[,\s]+(?:(?:Lt|Maj|Gen|Lieutenant|General|Major|Brig|Brigadier|Air|Chief|Marshal|Field|Admiral"
    r"|Dr|Mr|Mrs|Ms|Maulana|Shri|Smt|Justice|Retd|Muhammad|Mohammad|Sardar|Syed|Makhdoom|Prime|Minister"
    r"|PM|President|Premier)\.?(?=\s)"
    r"|(?:जनरल|जन\.|लेफ्टिनेंट|ले\.|मेजर|फ़ील्ड|फील्ड|मार्शल|डॉ\.?|डॉक्टर|श्री|श्रीमती|सुश्री|मौलाना|जनाब|सरदार|सैयद|मोहम्मद"
    r"|प्रधानमंत्री|राष्ट्रपति|पीएम)(?=\s)))*[,\s]+"
)
_CAPITALS: Final = regex.compile(r"\s+(?P<word>\p{Lu}[\w’'.-]*)(?P<second>\s+\p{Lu}\w+)?")
_NAME_APPOSED: Final = regex.compile(r",\s+\p{Lu}[\w.]+(?:\s+(?:[a-z]{2}\s)?\p{Lu}[\w.-]+)+\s?[,.]")
_DAYS: Final = regex.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|House|Office"
)
_HINDI_NEXT: Final = regex.compile(
    r"\s+([\u0900-\u0963\u0971-\u097f]+)(?:[ -]([\u0900-\u0963\u0971-\u097f]+)"
    r"(?:[ -]([\u0900-\u0963\u0971-\u097f]+))?)?"
)
_NAMED_BEFORE: Final = frozenset(
    ("ने", "से", "को", "का", "की", "के", "और", "भी", "व", "एवं", "तथा", "ही", "तो", "द्वारा", "समेत", "थे")
)
_VERB_HI: Final = regex.compile(
    r".*(?:ेंगे|ेगा|ेगी|एगा|एगी|एँगे|एंगे|येगा|ना|ने|ते|ता|ती|कर|िया|ाया|ाए|ाई|ाईं|ेंगी|ीं|ूँगा|ूंगा)"
)
_HINDI_ADVERBS: Final = cues.keys(
    "आज कल परसों सोमवार मंगलवार बुधवार गुरुवार गुरूवार बृहस्पतिवार"
    " वीरवार शुक्रवार शनिवार रविवार इतवार मौजूद शामिल सहित समेत"
    " मिले मिलीं मिलेंगे बोले बोलीं पहुँचे पहुंचे पहुँचीं लौटे लौटीं आए आये गए गये आईं कार्यालय आवास पद निवास चुनाव अलग"
    " स्वयं खुद ख़ुद दोनों पहली पहले बाद जल्द जल्दी अगले अगली"
    " इस उस उन इन ऐसे वैसे इसलिए चुप नाराज़ नाराज ख़ुश खुश तैयार"
    " सहमत चिंतित शनि सोम मंगल बुध शुक्र रवि सीधे फ़ोन फोन बैठक"
    " बातचीत वार्ता मुलाक़ात मुलाकात स्तर पद बयान ट्विटर संसद"
    " सम्मेलन भवन पैलेस हाउस शपथ इस्तीफ़ा इस्तीफा यात्रा दौरा दौरे रवाना आमने कहते मानते चाहते वापस आमंत्रित घोषित"
)
_AND_OFFICE: Final = regex.compile(
    r"\s*(?:,|&|\band\b|और|तथा|व|एवं|-cum-)\s*(?:the\s+)?(?:deputy\s+|उप\s+|डिप्टी\s+)?", _I
)
_DETERMINED: Final = frozenset(
    ("the", "its", "his", "her", "their", "our", "both", "two", "whose", "this", "that", "current")
)
_BOTH: Final = regex.compile(
    r"\b(?:both|(?:the\s+)?two)\s+$|(?:both|two)\s+(?:the\s+)?(?:countries|nations|neighbours|neighbors"
    r"|sides)['’]\s+$|दोनों\s+(?:देशों\s+के\s+|मुल्कों\s+के\s+|पक्षों\s+के\s+|पड़ोसियों\s+के\s+|पड़ोसी\s+देशों\s+के\s+)?$",
    _I,
)
_THE: Final = regex.compile(r"\b(?:the|their)\s+$", _I)
_ITS: Final = regex.compile(r"\b(?:its|their)\s+$|(?:अपने|अपनी|उसके|उसकी|इसके)\s+$", _I)
_PREDICATE: Final = regex.compile(
    r"\s+(?:भी\s+|ही\s+)?(?:थे|थीं|थी|था|बने|बनीं|बना|बनी|बनने"
    r"|बनेंगे|बनाए|बनाया|हैं|है|रहे|रहीं|रह\s|के रूप में|पद(?!\w))"
)
_COUNTRY_OWN: Final = cues.keys(
    "देश मुल्क देशों मुल्कों पक्षों पड़ोसियों पड़ोसी उन उनके इन इनके हमारे अपने उसके इसके वहाँ वहां यहाँ यहां सरकार"
)
_END: Final = regex.compile(r"(?r)(?:[.!?।]\s|\n|\|)")


def generic(text: str, start: int) -> bool:
    """Whether a role is nobody in particular: "a prime minister".

    >>> generic("a prime minister", 2), generic("the prime minister", 4)
    (True, False)
    """
    return _GENERIC.search(text[max(0, start - 20) : start]) is not None


def any_one(text: str, start: int) -> bool:
    """Whether a role means the post as such: "for any prime minister"."""
    return _ANY.search(text[max(0, start - 14) : start]) is not None


def owner(text: str, start: int) -> tuple[int, bool] | None:
    """Where the words before a role end that may own it, and whether they stand right beside it.

    >>> text = "पाकिस्तान के नए प्रधानमंत्री"
    >>> owner(text, 16), text[:9]
    ((9, False), 'पाकिस्तान')
    >>> owner("India's PM", 8)
    (5, True)
    """
    if start and text[start - 1].isalpha():  # written together: "पाकपीएम"
        return start, True
    low = max(0, start - 60)
    loose = _LOOSE.match(text, low, start)
    if loose is not None:
        return loose.start(), False
    direct = _DIRECT.match(text, low, start)
    return (direct.start(), True) if direct is not None else None


def of_whom(text: str, end: int, *, spokesperson: bool) -> int | None:
    """Where the words after "of" or "from" begin, if they follow a role; "for", a spokesperson."""
    found = (_FOR if spokesperson else _OF).match(text, end, end + 20)
    return found.end() if found is not None else None


def is_of(text: str, end: int, place: int) -> bool:
    """Whether nothing but "of" stands between a role and a place."""
    return _IS_OF.fullmatch(text, end, place) is not None


def in_place(text: str, end: int) -> int:
    """Where the place would begin that a role is said to be in; -1 if it is in none."""
    return end + len(" in ") if text.startswith(" in ", end) else -1


def two_countries(text: str, place: int) -> bool:
    """Whether a role is said of both countries, or of the country."""
    return _TWO.match(text, place, place + 60) is not None


def foreign(text: str, end: int, start: int) -> bool:
    """Whether an unlisted word before a role owns it: "the Turkish president", "जापान के ..."."""
    word = _WORD_BEFORE.match(text, max(0, end - 30), end)
    if word is None or word.group(2).strip():
        return False
    own, between = word.group(1), text[end:start]
    if own.isascii():
        if not own[0].isupper() or own in cues.TITLES or own in cues.COMMON_STARTS:
            return between.startswith(("'", "’"))
        return own.lower() not in function_words("en") and own.lower() not in cues.VERBS
    key = normalize_key(own)
    if between.split() and between.split()[0] in {"के", "की", "का"}:
        return key not in _COUNTRY_OWN and own not in cues.TITLES_HI
    return key not in function_words("hi") and key.endswith("ी") and key not in _HINDI_ADVERBS


def bearer(text: str, end: int) -> int:
    """Where a name would begin after a role and the ranks that follow it."""
    found = _RANK.match(text, end, end + 80)
    return found.end() if found is not None else -1


def unknown_name(text: str, end: int, follows: int) -> bool:
    """Whether a name that nobody of the file bears follows a role.

    >>> unknown_name("Foreign Minister Li Wei said", 16, 17)
    True
    >>> text = "विदेश मंत्री सर्गेई लावरोव और"
    >>> unknown_name(text, 12, 13), unknown_name("विदेश मंत्री ने कहा", 12, 13)
    (True, False)
    """
    place = max(end, follows - 1)
    latin = _CAPITALS.match(text, place, place + 80)
    if latin is not None:
        word = latin.group("word").removesuffix("'s").removesuffix("’s")
        if word.lower() in cues.VERBS or word.lower() in function_words("en"):
            return False
        return _DAYS.match(word) is None or word in ("House", "Office")
    if _NAME_APPOSED.match(text, end, end + 80):
        return True
    return _is_hindi_name(_HINDI_NEXT.match(text, place, place + 80))


def _is_hindi_name(found: regex.Match[str] | None) -> bool:
    """Whether one or two words that are no others stand where a name's case ending follows."""
    if found is None:
        return False
    first, second, third = (word or "" for word in found.groups())
    if not _may_be_named(first):
        return False
    return second in _NAMED_BEFORE or (
        _may_be_named(second) and (not third or third in _NAMED_BEFORE)
    )


def _may_be_named(word: str) -> bool:
    key = normalize_key(word)
    if not key or key in function_words("hi") or key in _HINDI_ADVERBS or key in _COUNTRY_OWN:
        return False
    return _VERB_HI.fullmatch(word) is None


def joined_office(text: str, end: int) -> int:
    """Where a second office would begin that a role is joined to by "and"."""
    found = _AND_OFFICE.match(text, end, end + 24)
    return found.end() if found is not None else -1


def apposed(text: str, start: int) -> int:
    """End of a name that a role is said of: "Modi, the prime minister"; -1 if there is none."""
    head = text[max(0, start - 8) : start]
    for between in (", the ", ", ", " (", ", who is "):
        if head.endswith(between):
            return start - len(between)
    return -1


def may_stand(text: str, start: int, *, spokesperson: bool) -> bool:
    """Whether a role may stand without its state where it stands.

    In lower case it needs an article or a possessive; a spokesperson must not be another's.
    """
    word = _WORD_BEFORE.match(text, max(0, start - 30), start)
    own = word.group(1) if word is not None and not word.group(2).strip() else ""
    latin = text[start].isascii()
    if latin and text[start].islower():
        return own.lower() in _DETERMINED or own.endswith(("s'", "s’"))
    if not own or own.lower() in _DETERMINED:
        return True
    if latin and own.isascii():
        return own[0].islower() or own.lower() in function_words("en") | cues.VERBS
    if spokesperson:
        return normalize_key(own) in function_words("hi") | _HINDI_ADVERBS
    return not own.isascii() or own.lower() in function_words("en")


def both(text: str, start: int, *, plural: bool) -> bool:
    """Whether a role is that of both sides: "both foreign secretaries", "दोनों विदेश मंत्री"."""
    before = text[max(0, start - 40) : start]
    if _BOTH.search(before):
        return True
    return plural and _THE.search(before) is not None


def its(text: str, start: int) -> bool:
    """Whether a possessive owns a role: "its foreign minister"."""
    return _ITS.search(text[max(0, start - 10) : start]) is not None


def predicate(text: str, end: int) -> bool:
    """Whether a role says what somebody was or became: "प्रधानमंत्री थीं"."""
    return _PREDICATE.match(text, end, end + 24) is not None


def sentence_start(text: str, place: int) -> int:
    """Roughly where the sentence of a place begins."""
    low = max(0, place - 300)
    for number in range(place - 1, low, -1):
        if text[number] in "।\n|" or (
            text[number] in ".!?" and text[number + 1 : number + 2] == " "
        ):
            return number + 1
    return low
