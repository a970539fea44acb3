"""The company a name keeps: titles before it, verbs of speech, appositions, honorifics.

They are what makes a name worth a place in an authority file: who is introduced by an office and
who is quoted. A cue is shown with the words it was read from.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from analysis.actors.discovery.english_words import KINDS, flags

__all__ = ["cues_of"]

_WINDOW: Final = 60
_ENGLISH_SPEECH: Final = (
    "said|says|told|added|claimed|stated|asked|replied|announced|warned|argued|insisted|denied"
    "|alleged|accused|remarked|urged|noted|reiterated|asserted|tweeted|admitted|described|called"
)
_HINDI_SPEECH: Final = (
    "कहा|बताया|कहना|पूछा|जोड़ा|दावा|आरोप|ऐलान|एलान|घोषणा|चेतावनी|अपील|मांग|माँग|ट्वीट"
    "|लिखा|स्वीकार|दोहराया|बोले|बोला"
)
_SPEECH_AFTER: Final = regex.compile(
    rf"[ ,]{{0,2}}(?:(?:has|had|have|also|later|then|\w+ly) ){{0,2}}({_ENGLISH_SPEECH})\b"
    rf"|\s+ने\s+(?:[\p{{L}}\p{{M}}]+\s+){{0,4}}?({_HINDI_SPEECH})(?![\p{{L}}\p{{M}}])"
    r"|\s+(?:के|का)\s+(मुताबिक|अनुसार|कहना)(?![\p{L}\p{M}])"
)
_SPEECH_BEFORE: Final = regex.compile(
    rf"\b(according to|(?:{_ENGLISH_SPEECH}))\s+(?:[\w-]+\s+){{0,3}}$", regex.IGNORECASE
)
_WORDS_BEFORE: Final = regex.compile(r"[\p{L}\p{M}\p{Pd}.]+")
_APPOSITION: Final = regex.compile(
    r"\s?,\s+(?:(?:the|a|an|his|her|its|then|former)\s+)*((?:[\w’'-]+\s+){0,3}?[\w-]+)"
)
_HONORIFIC: Final = regex.compile(r"\s+(जी|साहब|साहिब|साहेब|महोदय|महोदया)(?![\p{L}\p{M}])")
_HINDI_TITLES: Final = """
    श्री श्रीमती सुश्री डॉ डॉक्टर प्रो प्रोफेसर राष्ट्रपति उपराष्ट्रपति प्रधानमंत्री प्रधानमन्त्री पीएम मंत्री मन्त्री
    विदेशमंत्री रक्षामंत्री गृहमंत्री मुख्यमंत्री सीएम राज्यपाल सचिव प्रवक्ता राजदूत उच्चायुक्त सलाहकार अध्यक्ष नेता सांसद
    विधायक जनरल सेनाध्यक्ष सेनाप्रमुख प्रमुख मेजर कर्नल ब्रिगेडियर लेफ्टिनेंट कैप्टन एडमिरल एयर मार्शल मौलाना मुफ्ती क़ाज़ी
    काज़ी काजी पंडित स्वामी सरदार चौधरी शेख न्यायाधीश जस्टिस महासचिव पूर्व विदेश रक्षा गृह वित्त मुख्य उप संयुक्त
    निदेशक महानिदेशक संपादक पत्रकार वकील संस्थापक कमांडर बेगम मिर्ज़ा प्रभारी कार्यवाहक राष्ट्रीय सुरक्षा
    """
_HINDI_HEADS: Final = frozenset(_HINDI_TITLES.split()) - frozenset(
    ["पूर्व", "विदेश", "रक्षा", "गृह", "वित्त", "मुख्य", "उप", "संयुक्त", "राष्ट्रीय", "सुरक्षा", "एयर"]
)


_ADDRESSES: Final = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "prof", "rev"})


@cache
def _titles() -> tuple[frozenset[str], frozenset[str]]:
    """Words of titles and those that may close one, lower case, in both scripts."""
    english = flags()
    heads = {word.lower() for word, kinds in english.items() if kinds & KINDS["title"]}
    parts = {word.lower() for word, kinds in english.items() if kinds & KINDS["title_mod"]}
    return frozenset(heads | parts | set(_HINDI_TITLES.split())), frozenset(heads | _HINDI_HEADS)


def cues_of(text: str, start: int, end: int) -> list[str]:
    """Return the cues beside a name, each as kind and words.

    Examples
    --------
    >>> cues_of("Foreign Secretary Anand Rao, leader of the talks, said so.", 18, 27)
    ['title: foreign secretary', 'apposition: leader']
    >>> cues_of("प्रधानमंत्री रमेश कुमार ने इंदौर में कहा", 13, 23)
    ['title: प्रधानमंत्री', 'speech: कहा']
    """
    before = text[max(0, start - _WINDOW) : start]
    after = text[end : end + _WINDOW]
    found = []
    if title := _title(before):
        found.append(f"title: {title}")
    if said := _SPEECH_AFTER.match(after):
        found.append(f"speech: {next(group for group in said.groups() if group)}")
    elif said := _SPEECH_BEFORE.search(before):
        found.append(f"speech: {said[1].lower()}")
    if honorific := _HONORIFIC.match(after):
        found.append(f"honorific: {honorific[1]}")
    if apposition := _apposition(after):
        found.append(f"apposition: {apposition}")
    return found


def _title(before: str) -> str:
    """Return the title that ends where a name begins, "" if there is none."""
    titles, heads = _titles()
    if not before or not before[-1].isspace() or "\n" in before[-2:]:
        return ""
    kept: list[str] = []
    last = len(before)
    for word in reversed(list(_WORDS_BEFORE.finditer(before))[-5:]):
        form = word.group().strip(".").lower()
        if before[word.end() : last].strip() or form not in titles or not (kept or form in heads):
            break
        kept.insert(0, form)
        last = word.start()
    return " ".join(kept)


def _apposition(after: str) -> str:
    """Return the office named between commas behind a name, "" if there is none."""
    match = _APPOSITION.match(after)
    if not match:
        return ""
    _, heads = _titles()
    words = [word.lower() for word in match[1].split()]
    heads = heads - _ADDRESSES
    for at, word in enumerate(words):
        if word in heads:
            return " ".join(words[: at + 1])
    rest = after[match.end() :].split()[:2]
    for at, word in enumerate(rest):
        if word.strip(",.").lower() in heads:
            return " ".join([*words, *rest[: at + 1]]).strip(",.").lower()
    return ""
