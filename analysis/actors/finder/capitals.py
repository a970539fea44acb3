"""Whether a capital is meant as a place or as the government that sits there.

A capital acts, thinks, is spoken to and has ties as a government; things happen in it, and people
go to it, as a place. What decides stands beside it: a dateline, a preposition or postposition with
its verb, a noun of place. Where nothing does, the government is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from analysis.actors.finder.entries import Found
from analysis.actors.finder.readings import Reading

__all__ = ["Capitals", "dateline"]

_I: Final = regex.IGNORECASE
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*"
    r"|जनवरी|फ़रवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर"
)
_AGENCY = r"[(\[][^)\]\n]{1,40}[)\]]"
# "New Delhi: ...", "ISLAMABAD (PTI) - ...", "मॉस्को, 24 फरवरी: ...", "नई दिल्ली। ..." on a new line.
_DATELINE: Final = regex.compile(
    rf"(?:\s?/\s?[\w ]{{3,24}})?(?:,\s?[^\n:—–।,]{{1,24}})?"
    rf"(?:,?\s*(?:{_MONTH})\.?\s?\d{{1,2}}|,?\s*\d{{1,2}}\s?(?:{_MONTH}))?(?:,?\s\d{{4}})?\s?"
    rf"(?:{_AGENCY}\s?(?:[:—–।.]|[-|]\s)?|:(?!\w)|—|–|।|[-|]\s|\.\s*(?=\p{{Lu}}))"
)
_DATED: Final = regex.compile(
    rf",?\s(?:(?:{_MONTH})\.?\s?\d{{1,2}}\b|\d{{1,2}}\s?(?:{_MONTH}))", _I
)
_MOVING = (
    r"(?:go|goe|went|gone|going|com|came|travel\w*|fly|flew|flie|flown|flying|fli|driv\w*|drove|head\w*"
    r"|return\w*|rush\w*|mov\w*|visit\w*|trip\w*|journey\w*|tour\w*|flight\w*|bus\w*|train\w*|invit\w*"
    r"|summon\w* (?:him|her|them)|back|way|en route|route|arriv\w*|deport\w*|sent back|dispatch\w*"
    r"|envoys?|ambassadors?|missions?|commissioners?|delegations?|road|highway|yatra|pilgrim\w*|bring"
    r"|brought|recall\w*|close|next|adjacent|march\w*|relocat\w*|post(?:ed|ing)|transferred)(?:e?s|ed)?"
)
_BEFORE: Final = regex.compile(
    r"(?r)(?:\b(?:in|at|near|nearby|inside|outside|around|via|across|into|through|throughout|over|reach"
    r"(?:es|ed|ing)?|leav(?:e|es|ing)|left|enter(?:s|ed|ing)?|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?"
    r"|capital|city|downtown|central|greater|outskirts of|streets? of|suburbs? of|city of|north of"
    r"|south of|east of|west of|kilomet(?:re|er)s of|km of|capital of|heart of|mayor of|bishop of"
    r"|university of|residents? of|people of|skies of|skies over|arriv\w*|based in|"
    rf"{_MOVING}(?:\s\w+){{0,2}}\s(?:to|towards|for)"
    rf"|(?:leav\w+|left|depart\w*|bound|headed|set (?:off"
    r"|out)|emplan\w+|took off) for|(?:return\w*|flew|fly\w*|flight|flown|travel\w*|train|bus|km"
    r"|kilomet\w+|miles|away|speaking|report\w*|far|recall\w*|withdr\w+|back|arriv\w+|cam?e|depart\w*"
    r"|driv\w*|drove|call(?:ed|ing)?|live|broadcast|move[sd]?|expel\w*) from|(?:bus|train|flight)s?"
    r" between)(?:\s(?:the|nearby|neighbouring|the national capital|the (?:Indian|Pakistani|Russian"
    r"|Chinese) capital|its capital|capital))*\s+|राजधानी\s+|शहर\s+)",
    _I,
)
_TALKING_TO: Final = regex.compile(
    r"(?r)\b(?:messages?|letters?|warnings?|signals?|according|reply|replies|responses?|appeals?|blow"
    r"|offers?|proposals?|demands?|aid|unacceptable|acceptable|convey\w*|hand(?:ed|s|ing)?|told|notes?"
    r"|notice|overtures?|requests?|support|ultimatum|up|important|owed|close|closer|ties|protest\w*"
    r"|say|says|said|listen\w*|belong\w*|olive branch|given?|gave|thanks|grateful|known|clear)"
    r"(?:\s\w+){0,2}\s+to\s+",
    _I,
)
_TO: Final = regex.compile(r"(?r)\b(?:to|towards)\s+(?:the\s+)?", _I)
_PLACE_NOUN = (
    r"wall|square|airport|palace|streets?|summit|conference"
    r"|visit|trip|airspace|police|court|high court"
    r"|university|zoo|metro|hotel|hospital|club|marathon|jail|bench|bus|train|express|flight|region"
    r"|district|suburbs?|residents?|traffic|weather|sky|skies|skyline|embassy|declaration|club|bazaar"
    r"|resident|residence|office|bureau|correspondent|meetings?|studios?|session|zone|D\.?C\.?|olympics"
    r"|stadium|red zone|sit-in|dharna|assembly|chief minister|government house|Sherpa|edition|desk"
)
_AFTER: Final = regex.compile(
    rf"(?:['’]s)?\s+(?:{_PLACE_NOUN})(?!\w)|[-–](?:based|born|bound)\b|,\s+(?:India|Pakistan|Russia|China"
    r"|the capital|where\b)|\s+(?:on|last|this|next|earlier"
    r"|later)\s+\w+day\b(?=.{0,40}\bto (?:meet|attend))",
    _I,
)
_MOVE_HI = (
    r"पहुँच\w*|पहुंच\w*|लौट\w*|रवाना|आए\w*|आये|आएँ\w*|आएंगे|आना|आने|आयी|आई|आकर|आ\s(?:रह|चुक|पहुँच|पहुंच)\w+"
    r"|गए|गये|गई|गईं|गया|जाएँगे|जाएंगे|जाएगा|जाने|जाना|जाकर|जा\s(?:रह|चुक|सक)\w+|बुला\w*|उतर\w*|ठहर\w*"
    r"|छोड़\w*|तलब\sकिया"
)
_AFTER_HI: Final = regex.compile(
    r"\s+(?:(?:में|मे|यात्रा|दौरा|दौरे|दौरों|स्थित|तक|शहर|पुलिस|हाई\s?कोर्ट|हाईकोर्ट|विश्वविद्यालय|यूनिवर्सिटी|एयरपोर्ट|डीसी|सरकार"
    r"|हवाई|सम्मेलन|शिखर|बैठक|मेट्रो|मैराथन|वापस|के\sलिए\s(?:रवाना|उड़ान|निकल\w*)|से\s(?:रवाना|लौट\w*|उड़ान|दूर"
    r"|लगभग|क़रीब|करीब|किलोमीटर|सटे|सटी|ही\sरवाना)|की\s(?:यात्रा|सड़क\w*|एक\sअदालत|जेल|गलि\w+|मस्जिद)"
    r"|के\s(?:दौर\w+|पास|निकट|करीब|क़रीब|बाहर|आसपास|नज़दीक|नजदीक|लोग|निवासी|हवाई|एयरपोर्ट|होटल|रास्ते|ऊपर"
    rf"|(?:\w+\s){{1,3}}(?:हाउस|भवन|सेंटर|होटल|स्टेशन|अस्पताल|मैदान|क़िले|किले|इलाक़े|इलाके|चौक|पार्क)\sमें)|{_MOVE_HI})"
    rf"(?!\w)|(?:\s(?:\S+\s){{1,2}})?(?:{_MOVE_HI})(?!\w)|-(?:लाहौर|दिल्ली|अमृतसर)\sबस)"
)
_FROM_HI: Final = regex.compile(r"\s+से(?!\w)")
_TALKING_FROM_HI: Final = regex.compile(
    r"\s+से\s+(?:\S+\s+){0,4}?(?:कह\w*|बात\w*|वार्ता\w*|माँग\w*|मांग\w*|आग्रह|अपील|रिश्त\w*|संबंध\w*|सम्बन्ध\w*"
    r"|जवाब|उम्मीद\w*|दोस्ती|अनुरोध|सवाल|पूछ\w*|नाराज़?\w*|नाता|संपर्क|सम्पर्क|समर्थन|मदद|शिकायत|विरोध|चर्चा"
    r"|मतभेद|सहमत\w*|अपेक्षा|गुज़ारिश|ताल्लुक\w*|तनाव|टकराव|टकरा\w*|जुड़\w*|ख़फ़ा|दूरी|निपट\w*|कूटनीतिक)(?!\w)"
)
_AND: Final = regex.compile(r"\s*(?:,|/|&|-|–|\band\b|\bor\b|और|या|तथा|व|एवं)\s*")
_CAPS: Final = regex.compile(r"[A-Z][A-Z ]{3,}")


def dateline(text: str, start: int, end: int) -> bool:
    """Whether a place opens a line as the place of a report.

    Examples
    --------
    >>> dateline("NEW DELHI, Dec 6 (PTI) In a meeting", 0, 9), dateline("नई दिल्ली। भारत ने", 0, 9)
    (True, True)
    >>> dateline("New Delhi said: no", 0, 9)
    False
    """
    line = text.rfind("\n", max(0, start - 200), start) + 1
    if start - line > 60 or (not line and start > 200):
        return False
    before = text[line:start].strip(" \t*_>|-–—•")
    if before:
        return before.endswith("/") and len(before) < 40
    if _DATELINE.match(text, end, end + 120) or _DATED.match(text, end, end + 30):
        return True
    follows = text[end : end + 12]
    capitals = _CAPS.fullmatch(text, start, end) is not None
    return capitals and follows[:1] in (" ", "") and any(c.islower() for c in follows)


class Capitals:
    """Read the capitals of one text.

    Parameters
    ----------
    text : str
    found : sequence of Found
        Its capitals, in order of place.
    """

    def __init__(self, text: str, found: Sequence[Found]) -> None:
        self.text, self.found = text, found

    def read(self) -> list[Reading]:
        """A place or a government for each, or nothing where a building is no actor."""
        rules = [self._rule(one) for one in self.found]
        for number in range(len(rules) - 1, 0, -1):  # "दिल्ली और इस्लामाबाद में"
            if rules[number] == "place-cue" and self._after(number) and self._joined(number):
                rules[number - 1] = rules[number - 1] or "place-cue"
        for number in range(1, len(rules)):  # "in Delhi and Islamabad"
            placed = rules[number - 1] == "place-cue" and self._preceded(number - 1)
            if placed and not rules[number] and self._joined(number):
                rules[number] = "place-cue"
        return [r for one, rule in zip(self.found, rules, strict=True) for r in _reading(one, rule)]

    def _joined(self, number: int) -> bool:
        left, right = self.found[number - 1], self.found[number]
        if not 0 < right.start - left.end < 8:
            return False
        return _AND.fullmatch(self.text, left.end, right.start) is not None

    def _rule(self, one: Found) -> str:
        if dateline(self.text, one.start, one.end):
            return "place-dateline"
        return "place-cue" if self._cued(one) else ""

    def _cued(self, one: Found) -> bool:
        text, start = self.text, one.start
        low = max(0, start - 48)
        if _BEFORE.match(text, low, start) and not self._owns(one.end):
            return True
        if _TO.match(text, low, start) and not _TALKING_TO.match(text, low, start):
            return not self._owns(one.end)
        return self._follows(one.end)

    def _follows(self, end: int) -> bool:
        if self.text[end : end + 1] in (" ", "-", "–", ",", "'", "’"):
            if _AFTER.match(self.text, end, end + 90):
                return True
            if _FROM_HI.match(self.text, end, end + 10):
                return _TALKING_FROM_HI.match(self.text, end, end + 80) is None
            return _AFTER_HI.match(self.text, end, end + 60) is not None
        return False

    def _after(self, number: int) -> bool:
        return self._follows(self.found[number].end)

    def _preceded(self, number: int) -> bool:
        start = self.found[number].start
        return _BEFORE.match(self.text, max(0, start - 48), start) is not None

    def _owns(self, end: int) -> bool:
        """'According to Islamabad's statement': what it owns decides, not the preposition."""
        owns = self.text[end : end + 2] in ("'s", "’s")
        return owns and _AFTER.match(self.text, end, end + 90) is None


def _reading(one: Found, rule: str) -> list[Reading]:
    entry = one.entry
    if not rule:
        return [Reading(one.start, one.end, entry.metonym, _form(one, "metonym"), "metonym")]
    if entry.place is None:
        return []
    actor, kind = entry.place
    return [Reading(one.start, one.end, actor, _form(one, kind), rule)]


def _form(one: Found, kind: str) -> str:
    return "misspelling" if one.slip else kind
