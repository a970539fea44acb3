"""Find numbers typed into prose: results belong to the computation (``{glue:text}``)."""

import regex

# What is no result: links, roles (citations, glued numbers), code, footnotes, list markers, dates.
_LEFT_OUT = [
    r"(?s)```.*?```",
    r"(?s)~~~.*?~~~",
    r"\{[\w:+-]+\}`[^`]*`",
    r"``.*?``",
    r"`[^`]*`",
    r"\]\([^)]*\)",
    r"https?://\S+",
    r"(?m)^\s*(?:[-*+]|\d+[.)])\s",
    r"\[\^\w+\]",
    r"&#?\w+;",
]
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|जनवरी|फ़रवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|अक्तूबर|नवंबर|दिसंबर)"
)
_DATES = [
    rf"\b\d{{1,2}}(?:\s*[–-]\s*\d{{1,2}})?\s+{_MONTH}",
    rf"{_MONTH}\s+\d{{1,2}}\b",
    r"\b(?:1[89]|20)\d\d\s*[–-]\s*(?:(?:1[89]|20)\d\d|\d\d)\b",
    r"\b(?:1[89]|20)\d\ds?\b",
]
# Names that hold a number: laws, standards, licences, versions, methods, ids.
_NAMES = [
    r"\b(?:Article|Resolution|Section|ISO|RFC|Python|CC BY|अनुच्छेद|धारा|प्रस्ताव)"
    r"[\s-]*\d[\w.:/-]*",
    r"\b\d+(?:\.\d+)*\s*(?:%|per cent)\s+(?:interval|confidence|अंतराल)",
    r"\b[A-Za-z]+-?\d+\b",
    r"\b[Ll]ines? \d+(?:\s*[–-]\s*\d+)?",
]
_SMALL = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?"
    "|thousands?|million|dozen|दो|तीन|चार|पाँच|पांच|छह|छः|सात|आठ|नौ|दस|ग्यारह|बारह|तेरह|चौदह|पंद्रह|सोलह"
    "|सत्रह|अठारह|उन्नीस|बीस|तीस|चालीस|पचास|साठ|सत्तर|अस्सी|नब्बे|सौ|हज़ार|हजार|लाख|करोड़"
)
# What the book counts. "Two parts" is wording; "two actors" is a result.
_COUNTED = (
    "text|article|document|report|headline|statement|sentence|paragraph|word|token|name|mention"
    "|actor|person|state|event|date|term|concept|form|voice|quotation|quote|claim|frame|code"
    "|edge|node|tie|conflict|source|outlet|upstream|row|unit|shift|error|figure|casualt|entr"
    "|पाठ|लेख|दस्तावेज़|रिपोर्ट|शीर्षक|कथन|वाक्य|अनुच्छेद|शब्द|नाम|उल्लेख|पात्र|व्यक्ति|घटना|तारीख|तिथि|पद"
    "|रूप|उद्धरण|दाव|फ्रेम|फ़्रेम|कोड|स्रोत|पंक्ति|इकाई"
)
# A pair is often no count: what lies between two texts, any two files, the two codings.
_PAIRS = [
    r"(?i)\b(?:any|between|the|these|ties?|of) two\b",
    r"(?i)\btwo (?:people|coders|codings|readings|sets|files|countries|states|governments)\b",
]
_DIGITS = regex.compile(r"\p{Nd}[\p{Nd}.,]*")
_WORD = r"[\p{L}\p{M}'’-]+"
_NUMBER_WORD = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}-])(?:{_SMALL})(?:\s+(?:of\s+the\s+)?{_WORD}){{0,2}}?"
    rf"\s+(?:{_COUNTED})",
    regex.I,
)
_FRACTION = regex.compile(
    r"\b(?:half|thirds?|quarters?|fifths?) of (?:the|all|its|his|what|them)\b|\btwice as\b"
    r"|(?:आधे|आधी|तिहाई|चौथाई|दोगुन)",
    regex.I,
)


def typed_numbers(prose: str) -> list[str]:
    """List the numerals and number words of a text that no rule above explains, with context."""
    text = prose
    for pattern in [*_LEFT_OUT, *_DATES, *_NAMES, *_PAIRS]:
        text = regex.sub(pattern, lambda m: "\u00a4" * len(m.group()), text)
    found = [
        match for pattern in (_DIGITS, _NUMBER_WORD, _FRACTION) for match in pattern.finditer(text)
    ]
    return [prose[max(0, m.start() - 30) : m.end() + 30].replace("\n", " ") for m in found]
