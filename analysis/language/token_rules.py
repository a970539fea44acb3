"""Where the division of a text into tokens depends on more than two neighbouring characters.

A rule is a pattern; each of its groups is one token, whatever it holds. It is asked only beside the
mark that calls for it. Rules go by script, not by the language of the text: *O'Brien* and *e-mail*
are one token in Hindi news too. What they say is the practice of the Universal Dependencies
treebanks: for English the hyphenation of the LDC's guidelines for the English Web Treebank (an
affix stays with its word, other hyphenated words are parted) and the clitics of the Penn Treebank.
"""

from __future__ import annotations

from typing import Final

import regex

from analysis.language.visarga import VISARGA_FINAL, VISARGA_INSIDE

# Invisible in a word, and no end of it: soft hyphen, joiners, direction marks.
JOINERS: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060"
_PREFIXES = (
    "a|agro|ante|anti|arch|be|bi|bio|co|counter|cross|cyber|de|e|eco|ex|extra|hi|inter|intra|macro"
    "|mega|micro|mid|mini|mono|multi|neo|non|over|pan|para|peri|post|pre|pro|pseudo|quasi|re|semi"
    "|sub|super|tri|u|ultra|un|uni|vice|wi|x"
)
_SUFFIXES = "esque|fest|fold|gate|itis|less|most|rama|wise"
_CLITICS = "s|re|ve|ll|d|m"
# After these the full stop is theirs. Not listed: what is a word of its own too (Sun, in, am).
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Messrs|Dr|Drs|Prof|Rev|Hon|St|Ste|Gen|Col|Lt|Maj|Capt|Cmdr|Brig|Sgt|Cpl|Adm|Gov|Sen"
    "|Sens|Rep|Reps|Pres|Supt|Amb|Mt|Ft|Jr|Sr|Inc|Ltd|Corp|Co|Cos|Bros|Dept|Univ|Assn|Ave|Blvd|Rs"
    "|Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec|Vs|vs|etc|approx|cf|ca|viz|est|al"
)
_BEFORE_NUMBER = "No|Nos|no|nos|Fig|Figs|Vol|vol|Art|Sec|p|pp|c|b|d|r"
# A capital and a full stop before one of these end a sentence (Plan B. The ...).
_STARTERS = "The|An?|In|On|At|But|And|He|She|It|They|We|This|That|There|I"
# Latin letters as they are spelled in Hindi; the second row are words of their own as well.
_SPELLED = "एफ|एच|जे|एल|एम|एन|एस|टी|डब्ल्यू|डब्लू|एक्स|वाई|वाय|ज़ेड|जेड|बी|सी|डी|क्यू|आर|वी|यू"
_SPELLED_WORDS = "ए|ई|ओ|आई|पी|के|जी"
_INITIAL = f"(?:{_SPELLED}|{_SPELLED_WORDS})"
_DOMAINS = "com|org|net|edu|gov|info|io|tv|co|in|uk|pk"

_VISARGA_WORD = rf"(?:(?:{VISARGA_INSIDE}):(?=[कखपफशषस])|(?:{VISARGA_FINAL}):(?!\w))"

_NAME = rf"\w++(?:['’](?!(?:{_CLITICS}|t)\b)\p{{L}}\w*+)"  # O'Brien, less what may be repeated


def _any(*patterns: str) -> regex.Pattern[str]:
    return regex.compile("|".join(patterns))


_APOSTROPHE: Final = _any(
    r"(\w+)(n['’]t)\b",  # did|n't
    rf"({_NAME}*+)(['’](?:{_CLITICS}))\b",  # India|'s  O'Brien|'s
    rf"({_NAME}++)",
)
_APOSTROPHE_FIRST: Final = _any(
    rf"(?<=[\w.])(['’](?:{_CLITICS}))\b",  # U.S.|'s
    r"(?<![\w'’])(['’](?:\d0s|em|til|tis|twas))\b",  # the '90s
)
_STOP_INSIDE: Final = _any(
    r"((?:\p{Latin}\.){2,})",  # U.S.  G.D.P.
    r"((?:Ph|[BMD])\.\p{Lu}\p{Ll}{0,4}\.)",  # Ph.D.  B.Sc.
    rf"(\p{{Latin}}[\w-]{{0,40}}(?:\.[\w-]{{1,40}}){{0,4}}\.(?:{_DOMAINS}))(?![\w-])",
    r"((?:Rs|No)\.)(?=\d)",
)
_STOP_LAST: Final = _any(
    rf"((?:{_ABBREVIATIONS})\.)",  # Mr.  etc.
    rf"((?:{_BEFORE_NUMBER})\.)(?=\s\d)",  # No. 5
    rf"((?!I)\p{{Lu}}\.)(?=\s\p{{Lu}})(?!\s(?:{_STARTERS})\b)",  # George W. Bush
    rf"(?<!\.)((?:{_SPELLED})\.)(?=\s\p{{Devanagari}})",  # एस. जयशंकर
    rf"(?<!\.)({_INITIAL}\.)(?=\s{_INITIAL}\.)",  # ए. पी. जे.
    rf"(?<=(?<!\w){_INITIAL}\.\s)({_INITIAL}\.)(?=\s)",
)
_HYPHEN = (
    # anti-terror; but Jaish-e-Mohammad
    rf"((?<!-)(?i:{_PREFIXES})-(?!(?:the|to|all|and|in|on|of|by)\b)\p{{L}}\w++)",
    r"((?i:mid|post|pre)-\d\w*+)",  # mid-1990s
    rf"(\p{{Latin}}++-(?:{_SUFFIXES}))\b|((?i:uh-(?:huh|oh)|o-kay|mm-hm))\b",  # three-fold
)
_YEARS = r"(\d{4}-\d{2}(?:\d\d)?)(?![\w-])"  # 2018-19
_AMPERSAND: Final = _any(r"(\p{Lu}{1,3}&\p{Lu}{1,3})\b")  # AT&T  J&K
_VISARGA: Final = _any(rf"({_VISARGA_WORD}\w*+)")  # दु:ख  अत:
_TAG: Final = _any(r"(?<!\w)([@#]\p{L}[\w\u00ad]*+)")  # @handle  #tag

Rules = dict[tuple[str, bool, bool], regex.Pattern[str]]


def _rules(hyphen: regex.Pattern[str]) -> Rules:
    """Rules by mark, and whether a character of a word stands before and after it.

    With one before, the pattern is matched where that word begins; else at the mark.
    """
    rules: Rules = {
        (".", True, True): _STOP_INSIDE,
        (".", True, False): _STOP_LAST,
        ("-", True, True): hyphen,
        ("&", True, True): _AMPERSAND,
        (":", True, True): _VISARGA,
        (":", True, False): _VISARGA,
        ("@", False, True): _TAG,
        ("#", False, True): _TAG,
    }
    for mark in "'’":
        rules |= {(mark, True, True): _APOSTROPHE, (mark, False, True): _APOSTROPHE_FIRST}
    return rules


RULES: Final = {"hi": _rules(_any(*_HYPHEN, _YEARS)), "en": _rules(_any(*_HYPHEN))}
MARKS: Final = frozenset(mark for mark, _, _ in RULES["hi"])
# A flag or a family is one grapheme cluster, so one token.
CLUSTER: Final = _any(r"(\X)")
# Few words are followed by a full stop of their own; the others need not be asked about.
KEEPS_STOP: Final = frozenset(
    "|".join((_ABBREVIATIONS, _BEFORE_NUMBER, _SPELLED, _SPELLED_WORDS)).split("|")
)
# Written without a space: 2bn, 10am. Tried after a digit.
UNIT: Final = _any(
    r"(?:[bmt]n|m|am|pm|km|kg|cm|mm|ft|lbs?|mph|kph|hrs?|mins?|[mgt]b|[MGT]B|[kMG]W|[kMG]?Hz)\b"
)
_URL = _any(
    # White space to str.isspace is more than to \s.
    r"""\b((?:https?://|www\.)[^\s\x1c-\x1f<>"“”‘’«»]*[^\s\x1c-\x1f<>"“”‘’«».,;:!?)\]}'।॥|])"""
)
_MAIL = _any(r"(?<![\w.+-])([\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}+)")
_CANNOT = _any(r"\b((?i:can))((?i:not))\b")
_GONNA = _any(r"\b([Gg]on|[Ww]an)(na)\b|\b([Gg]ot)(ta)\b")
_ADDRESSES = (("//", _URL), ("www.", _URL), ("@", _MAIL))
# Looked for where a text holds the string in front of them.
ANYWHERE: Final = {
    "hi": _ADDRESSES,
    "en": (*_ADDRESSES, ("annot", _CANNOT), ("nna", _GONNA), ("otta", _GONNA)),
}
