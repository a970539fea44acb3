"""Reporting clauses after a quotation: “क्यों?” खान ने पूछा।, “Why?” Khan asked.

Such a clause belongs to the sentence of the quotation it reports (Quirk et al. 1985, 14.28-29),
so the mark inside the quotation ends nothing. A quotation that the words before it have already
reported (माँ ने कहा, “आओ।”) takes no second clause, and a clause with an object of its own (कि …,
another quotation) reports that.
"""

from __future__ import annotations

import re
from typing import Final

from analysis.language.abbreviations import word_key, word_set

__all__ = ["opened_at", "reports", "says", "titles"]


_VERBS: Final = word_set("""
    कहा कहते कहती कहता कहना कहे पूछा पूछते पूछती पूछता बोला बोले बोली बताया लिखा चिल्लाया चिल्लाए
    चिल्लाई जोडा पुकारा दोहराया समझाया फुसफुसाया सुनाया टोका गरजे गरजा चेताया फरमाया डांटा
    """)
_NOUNS: Final = word_set("""
    जवाब उत्तर सवाल प्रश्न दावा आरोप ट्वीट ऐलान एलान अपील आवाज घोषणा पोस्ट मांग नारा नारे पुकार गुहार
    टिप्पणी चेतावनी सलाह आदेश धमकी संदेश हिदायत नसीहत
    """)
_LIGHT: Final = word_set("किया की किए दिया दी दिए लगाया लगाई लगाए उठाया उठाए")
_AUXILIARIES: Final = word_set("है हैं था थे थी थीं गया गई")
_OBJECTS: Final = word_set("कि यह ये यही वही ऐसा इतना कुछ सब इसे इस")
_CLAUSE: Final = re.compile(r"""\s*([^।॥.?!…|“”"«»,;:—–]{1,160})(।|॥|[.?!…|,;:—–“"«]|$)""")
_JOINED: Final = re.compile(r"\s(?:और|तथा|एवं|फिर)\s")
_LONGEST: Final = 20  # words of a reporting clause

_ENGLISH_VERBS: Final = (
    "said|says|asked|asks|replied|replies|answered|cried|shouted|added|wrote|told|declared|"
    "wondered|exclaimed|whispered|yelled|tweeted|remarked|demanded|called|quipped"
)
_ENGLISH: Final = re.compile(
    rf"\s*(?:(?:[A-Z][\w.’'-]*|the|a|an|of|and)\s+){{1,6}}(?i:{_ENGLISH_VERBS})(?=\s*[.,;:!?—–]|\s+"
    rf"(?:in|at|on|as|to|when|while|with|after|before|again|him|her|me|us|them)\b|$)"
    rf"|\s*(?i:{_ENGLISH_VERBS})\s+(?:[A-Z]|the\b|an?\b|his\b|her\b)"
)

# What a name in quotation marks is the name of, when the noun follows it.
_NAMED: Final = word_set("""
    नामक नाम नामी शीर्षक फिल्म फिल्में फिल्मों किताब पुस्तक उपन्यास कार्यक्रम गीत गाना गाने नारा नारे
    नारों सवाल प्रश्न लेख नाटक कविता कहानी पाठ धारावाहिक अभियान योजना वाली वाला वाले और
    तथा एवं व या
    """)
_SAYING: Final = re.compile(
    r"\s*(?:(?:कह|बोल|पूछ|लिख|चिल्ला|पुकार|बता)(?:कर|ते|ती|ता|के|)\s|(?:कहा|पूछा|बोला|बोली|लिखा)(?:\s+(?:है|था))?\s*[।.,])"
)
_OPENERS: Final = {
    "”": "“„",
    "’": "‘‚",
    "»": "«",
    "›": "‹",
    "“": "„",
    "‘": "‚",
    '"': '"',
    "'": "'`",
}
_WINDOW: Final = 1000  # characters a quotation's opening is looked for in: keeps time linear


def opened_at(line: str, closing: str, position: int) -> int:
    """Return where the quotation whose ``closing`` mark stands at ``position`` opens, or -1."""
    low = max(0, position - _WINDOW)
    return max((line.rfind(mark, low, position) for mark in _OPENERS.get(closing, "")), default=-1)


def titles(word: str) -> bool:
    """Tell whether the next word names what the quotation is the name of (‘कौन?’ फ़िल्म)."""
    return word_key(word) in _NAMED


def says(rest: str) -> bool:
    """Tell whether a verb of saying follows with no subject of its own (उसने ‘हाँ।’ कहा)."""
    return _SAYING.match(rest) is not None


def reports(rest: str, *, strict: bool) -> bool:
    """Tell whether what follows a closing quotation mark is a reporting clause.

    Parameters
    ----------
    rest : str
        The text after the closing mark; a hundred and sixty characters are enough.
    strict : bool
        Whether the clause must close the sentence: it must after a full stop or danda, while a
        question or exclamation may go on after a comma.

    Examples
    --------
    >>> reports(" खान ने पूछा।", strict=True), reports(" खान ने पूछा कि क्यों।", strict=True)
    (True, False)
    >>> reports(" Khan asked.", strict=True), reports(" Khan left.", strict=True)
    (True, False)
    """
    clause = _CLAUSE.match(rest)
    if not clause:
        return False
    if clause.group(1)[0] < "\u0900":
        return _ENGLISH.match(rest) is not None
    if clause.group(2) in tuple(',;:—–“"«') and strict:
        return False
    if clause.group(2) in tuple('“"«'):
        return False
    words = _JOINED.split(clause.group(1))[0].split()
    while words and word_key(words[-1]) in _AUXILIARIES:
        words.pop()
    if not words or len(words) > _LONGEST:
        return False
    last = word_key(words[-1])
    if last in _LIGHT:
        return not _NOUNS.isdisjoint(map(word_key, words[-3:-1]))
    return last in _VERBS and _OBJECTS.isdisjoint(map(word_key, words))
