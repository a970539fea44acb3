"""The words of time in English and Hindi, one table a class of words, shared by both languages.

Each row is: value, English forms, Hindi forms; forms are separated by ``|`` and compared by key
(:func:`analysis.language.normalize_key`), so nukta, chandrabindu and case do not matter. A class
is one letter; the patterns in :mod:`analysis.chronology.finder.grammar` are written in these letters.
"""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["CLASSES", "NEEDS_CONTEXT", "NUMBERS", "PLURALS", "Row"]


class Row(NamedTuple):
    """One meaning and the forms that carry it."""

    value: object
    en: str
    hi: str


def _rows(*rows: tuple[object, str, str]) -> tuple[Row, ...]:
    return tuple(Row(*row) for row in rows)


NUMBERS: Final = _rows(
    (1, "one", "एक"),
    (2, "two", "दो"),
    (3, "three", "तीन"),
    (4, "four", "चार"),
    (5, "five", "पांच|पाँच"),
    (6, "six", "छह|छः|छ|छे"),
    (7, "seven", "सात"),
    (8, "eight", "आठ"),
    (9, "nine", "नौ"),
    (10, "ten", "दस"),
    (11, "eleven", "ग्यारह"),
    (12, "twelve", "बारह"),
    (13, "thirteen", "तेरह"),
    (14, "fourteen", "चौदह"),
    (15, "fifteen", "पंद्रह|पन्द्रह"),
    (16, "sixteen", "सोलह"),
    (17, "seventeen", "सत्रह|सतरह"),
    (18, "eighteen", "अठारह|अट्ठारह"),
    (19, "nineteen", "उन्नीस"),
    (20, "twenty", "बीस"),
    (21, "twenty-one", "इक्कीस"),
    (22, "twenty-two", "बाईस|बाइस"),
    (23, "twenty-three", "तेईस|तेइस"),
    (24, "twenty-four", "चौबीस"),
    (25, "twenty-five", "पच्चीस"),
    (26, "twenty-six", "छब्बीस"),
    (27, "twenty-seven", "सत्ताईस|सत्ताइस"),
    (28, "twenty-eight", "अट्ठाईस|अठ्ठाईस|अट्ठाइस|अठाईस"),
    (29, "twenty-nine", "उनतीस|उन्तीस"),
    (30, "thirty", "तीस"),
    (31, "thirty-one", "इकतीस|इकत्तीस"),
    (40, "forty", "चालीस"),
    (50, "fifty", "पचास"),
    (60, "sixty", "साठ"),
    (70, "seventy", "सत्तर"),
    (80, "eighty", "अस्सी"),
    (90, "ninety", "नब्बे"),
    (100, "hundred", "सौ"),
    (1.5, "", "डेढ़"),
    (2.5, "", "ढाई"),
)

ORDINALS: Final = _rows(
    (1, "first", "पहला|पहली|प्रथम"),
    (2, "second", "दूसरा|दूसरे|दूसरी"),
    (3, "third", "तीसरा|तीसरे|तीसरी"),
    (4, "fourth", "चौथा|चौथे|चौथी"),
    (5, "fifth", "पांचवां|पांचवें|पांचवीं"),
    (6, "sixth", "छठा|छठे|छठी"),
    (7, "seventh", "सातवां|सातवें|सातवीं"),
    (8, "eighth", "आठवां|आठवें|आठवीं"),
    (9, "ninth", "नौवां|नौवें|नौवीं|नवां"),
    (10, "tenth", "दसवां|दसवें|दसवीं"),
    (15, "fifteenth", "पंद्रहवीं"),
    (16, "sixteenth", "सोलहवीं"),
    (17, "seventeenth", "सत्रहवीं"),
    (18, "eighteenth", "अठारहवीं"),
    (19, "nineteenth", "उन्नीसवीं"),
    (20, "twentieth", "बीसवीं"),
    (21, "twenty-first", "इक्कीसवीं"),
)

MONTHS: Final = _rows(
    (1, "january|jan", "जनवरी"),
    (2, "february|feb", "फरवरी"),
    (3, "march|mar", "मार्च"),
    (4, "april|apr", "अप्रैल|अप्रेल"),
    (5, "may", "मई"),
    (6, "june|jun", "जून"),
    (7, "july|jul", "जुलाई|जुलाइ"),
    (8, "august|aug", "अगस्त"),
    (9, "september|sept|sep", "सितंबर|सितम्बर|सितं"),
    (10, "october|oct", "अक्टूबर|अक्तूबर"),
    (11, "november|nov", "नवंबर|नवम्बर"),
    (12, "december|dec", "दिसंबर|दिसम्बर"),
)

WEEKDAYS: Final = _rows(
    (0, "monday|mon", "सोमवार"),
    (1, "tuesday|tue|tues", "मंगलवार"),
    (2, "wednesday|wed", "बुधवार"),
    (3, "thursday|thu|thurs", "गुरुवार|गुरूवार|बृहस्पतिवार|वीरवार"),
    (4, "friday|fri", "शुक्रवार"),
    (5, "saturday|sat", "शनिवार|शनिचर"),
    (6, "sunday|sun", "रविवार|इतवार"),
)

UNITS: Final = _rows(
    ("TS", "seconds", "सेकंड|सेकेंड"),
    ("TM", "minute|minutes", "मिनट|मिनटों"),
    ("TH", "hour|hours", "घंटा|घंटे|घंटों"),
    ("D", "day|days", "दिन|दिनों|दिवस"),
    ("WE", "weekend|weekends", "सप्ताहांत|वीकेंड"),
    ("W", "week|weeks", "सप्ताह|सप्ताहों|हफ्ता|हफ्ते|हफ्तों"),
    ("FN", "fortnight", "पखवाड़ा|पखवाड़े"),
    ("M", "month|months", "महीना|महीने|महीनों|माह|मास"),
    ("Q", "quarter|quarters", "तिमाही"),
    ("DE", "decade|decades", "दशक|दशकों"),
    ("CE", "century|centuries", "सदी|सदियों|शताब्दी|शताब्दियों"),
)
YEARS: Final = _rows(("Y", "year|years", "साल|सालों|वर्ष|वर्षों|वर्षीय|वर्षीया|बरस|बरसों|सन|सन्|ईस्वी"))

DEICTIC: Final = _rows(
    (0, "today|tonight", "आज"),
    (-1, "yesterday", ""),
    (1, "tomorrow", ""),
)
# One Hindi word for both directions: the tense of the sentence decides.
EITHER_WAY: Final = _rows((1, "", "कल"), (2, "", "परसों"), (3, "", "नरसों"))

RELATIVE: Final = _rows(
    (1, "next|coming|upcoming|following", "अगला|अगले|अगली|आगामी|आने वाले|आने वाली"),
    (-1, "last|previous|preceding|past", "पिछला|पिछले|पिछली|गत|बीता|बीते|बीती|विगत"),
    (0, "this|current", "इस|मौजूदा|वर्तमान|चालू"),
)
SAME: Final = _rows((0, "same|that|that same|the same", "उसी|उस"))
DIRECTION: Final = _rows(
    (-1, "ago|earlier|before|prior", "पहले|पूर्व"), (1, "later|after|from now", "बाद|पश्चात")
)
QUANTITY: Final = _rows(
    (
        "X",
        "few|several|many|some|couple of|recent|a few|the recent|a couple of",
        "कुछ|कई|अनेक|चंद|हाल के",
    )
)
MODIFIERS: Final = _rows(
    ("START", "early|beginning of|start of|early in", "शुरू|शुरुआत|शुरुआती|प्रारंभ|आरंभ"),
    ("MID", "mid|middle of|mid-", "मध्य|बीच"),
    ("END", "late|end of|close of|late in", "अंत|आखिर|आखिरी"),
)
PARTS: Final = _rows(
    ("MO", "morning", "सुबह|सवेरे|प्रातः"),
    ("AF", "afternoon|noon", "दोपहर"),
    ("EV", "evening", "शाम|सायं"),
    ("NI", "night|midnight|overnight", "रात|आधी रात|मध्यरात्रि|देर रात"),
)
SEASONS: Final = _rows(
    ("SP", "spring", "वसंत"),
    ("SU", "summer", "गर्मियों|गर्मी के मौसम"),
    ("FA", "autumn", "पतझड़"),
    ("WI", "winter", "सर्दियों|जाड़े|जाड़ों"),
)
EVERY: Final = _rows(("", "every|each", "हर|प्रत्येक"))
SETS: Final = _rows(
    ("P1D", "daily|every day|everyday", "रोज|रोजाना|प्रतिदिन|हर रोज"),
    ("P1W", "weekly", "साप्ताहिक"),
    ("P1M", "monthly", "मासिक"),
    ("P1Y", "yearly|annual|annually", "सालाना|वार्षिक"),
)
VAGUE: Final = _rows(
    (
        "PAST_REF",
        "recently|the recent past|recent past|the past|long ago|until recently|lately",
        "हाल ही में|हाल में|हाल ही|पहले कभी|अतीत में|अतीत|बीते समय",
    ),
    (
        "PRESENT_REF",
        "now|currently|at present|so far|presently|nowadays|these days|at the moment|latest",
        "अब|अभी|फिलहाल|इन दिनों|आजकल|वर्तमान में|इस समय|अब तक",
    ),
    (
        "FUTURE_REF",
        "soon|very soon|the future|future|the near future|the coming days",
        "जल्द|जल्द ही|भविष्य में|भविष्य|आने वाले समय में|आने वाले दिनों में",
    ),
    ("PX", "a very long time|a long time|long time", "लंबे समय|लंबे अरसे"),
)

AMPM: Final = _rows(("AM", "am|a.m", ""), ("PM", "pm|p.m", ""))
CLOCK: Final = _rows(("", "o'clock", "बजे|बजकर"))
OF: Final = _rows(("", "of", "के|का|की"))
THE: Final = _rows(("", "the", ""))
IN: Final = _rows(("", "in|on|at|by|since|during|for|around", "में|को|पर"))
TO: Final = _rows(("", "to|until|till|through", "से|तक"))
AND: Final = _rows(("", "and", "और|व|तथा|एवं"))
FROM: Final = _rows(("", "from|between", ""))
EITHER: Final = _rows(("", "a|an", ""))

CLASSES: Final = {
    "o": ORDINALS,
    "M": MONTHS,
    "W": WEEKDAYS,
    "u": UNITS,
    "Y": YEARS,
    "t": DEICTIC,
    "k": EITHER_WAY,
    "r": RELATIVE,
    "m": SAME,
    "g": DIRECTION,
    "q": QUANTITY,
    "f": MODIFIERS,
    "p": PARTS,
    "s": SEASONS,
    "e": EVERY,
    "S": SETS,
    "v": VAGUE,
    "A": AMPM,
    "c": CLOCK,
    "O": OF,
    "h": THE,
    "i": IN,
    "b": TO,
    "&": AND,
    "F": FROM,
    "a": EITHER,
}
# Words that are more often something else: a date only beside a number or after such a word,
# and in English only with a capital.
NEEDS_CONTEXT: Final = frozenset(
    {
        *("may", "march", "mar", "sun", "sat", "mon", "wed", "jan", "jun", "dec", "sec", "second"),
        *("मार्च", "मई", "सन", "सन्"),
    }
)
# Plural units say "several" by themselves.
PLURALS: Final = frozenset(
    {
        *("weeks", "months", "years", "decades", "centuries"),
        *("सालों", "वर्षों", "बरसों", "महीनों", "दिनों", "हफ्तों", "घंटों", "दशकों", "सदियों"),
    }
)
