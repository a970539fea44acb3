"""Words beside a name that say how to read it, in Hindi and English.

Small closed lists: prepositions of place, titles, weekdays, words of the press and of parties.
They are the project's own and tuned on no text beyond the five sources and its digests.
"""

from __future__ import annotations

from typing import Final

import regex

__all__ = [
    "AND",
    "COMMON_STARTS",
    "CUES_BY_TYPE",
    "DATELINE",
    "GENERIC",
    "HINDI_PAK",
    "LEVEL",
    "NOT_NOW",
    "OF",
    "OWNED",
    "PLACE_AFTER",
    "PLACE_BEFORE",
    "POSSESSIVE",
    "TITLES",
    "WHEN",
]

_I: Final = regex.IGNORECASE

# "New Delhi: ...", "ISLAMABAD (PTI) - ...", "मॉस्को, 24 फरवरी: ..." at the start of a line.
DATELINE: Final = regex.compile(r"(?:,[^\n:—–]{1,30})?\s?(?:\([^)\n]{1,30}\))?\s?(?::|—|–|-\s)")
PLACE_BEFORE: Final = regex.compile(
    r"\b(?:in|at|to|from|near|inside|outside|around|visit(?:ed|ing)?|reach(?:ed)?|leave|left)"
    r"(?:\s+the)?\s+$", _I
)  # fmt: skip
POSSESSIVE: Final = regex.compile("['’]s?(?![^ \\n])")
PLACE_AFTER: Final = regex.compile(
    r"\s+(?:(?:wall|square|airport|palace|streets?|summit|conference|visit|trip)"
    r"|(?:में|यात्रा|दौरा|दौरे|स्थित|पहुँचे|पहुंचे|रवाना))(?!\w)",
    _I,
)
# A rank named by its office is nobody in particular: "foreign secretary-level talks".
LEVEL: Final = regex.compile(r"[\s-]level\b|\s+स्तर", _I)
# Not, or no longer, the holder.
NOT_NOW: Final = regex.compile(
    r"\b(?:former|ex|then|deputy|vice|assistant|acting|next|future)[\s-]+$"
    r"|(?:पूर्व|तत्कालीन|उप|भावी)[\s-]*$",
    _I,
)
GENERIC: Final = regex.compile(r"\b(?:a|an|any|every|no|first|another)\s+$|(?:कोई|किसी)\s+$", _I)
OF: Final = regex.compile(r"\s+(?:of|from)\s+(?:the\s+)?", _I)
AND: Final = regex.compile(r"\s*(?:,|&|and|or|और|तथा|व|एवं)\s+", _I)
WHEN: Final = regex.compile(
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
HINDI_PAK: Final = regex.compile(
    r"\s+(?:ने|को|से|का|की|के|में|पर|सेना|सरकार|मीडिया|पीएम|प्रधानमंत्री|विदेश|अधिकारी\w*|वायुसेना|समर्थित|प्रायोजित)(?!\w)"
)  # fmt: skip
OWNED: Final = regex.compile(r"(?:['’]s?)?\s+|\s+(?:के|की|का)\s+")
TITLES: Final = frozenset(
    {"PM", "Prime", "Minister", "President", "Mr", "Mrs", "Ms", "Dr", "Gen", "General", "Chief"}
    | {"Maulana", "Qazi", "Sheikh", "Secretary", "Spokesperson", "Spokesman", "Adviser", "Advisor"}
    | {"Ambassador", "Foreign", "Marshal", "Lord", "Pandit", "Shri", "Leader", "Commander"}
)
# Words that open a sentence before a surname without being a first name.
COMMON_STARTS: Final = frozenset(
    {"But", "And", "While", "When", "As", "If", "However", "Meanwhile", "Earlier", "Later", "On"}
    | {"Yesterday", "Today", "In", "For", "With", "Although", "Though", "Since", "After", "Before"}
    | {"Then", "So", "Both", "That", "Because", "Also", "Even", "Like", "Unlike", "Did", "Does"}
    | {"Has", "Had", "Is", "Was", "Will", "Would", "Can", "Could", "Should", "May", "Why", "How"}
    | {"What", "Where", "Who", "Now", "Once", "Only", "January", "February", "March", "April"}
    | {"June", "July", "August", "September", "October", "November", "December", "Monday"}
    | {"Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
)
CUES_BY_TYPE: Final = {
    "media": regex.compile(
        r"\b(?:news agency|agency|quot\w+|report\w*|wire|correspondent|said|added|claimed)\b"
        r"|एजेंसी|हवाले|रिपोर्ट|ख़बर|खबर", _I
    ),
    "party": regex.compile(
        r"\b(?:party|leader\w*|chairman|founder|lawmaker\w*|supporter\w*|worker\w*|election\w*|rally"
        r"|rallies|vote\w*|opposition|coalition|candidate\w*)\b|पार्टी|नेता|चुनाव|समर्थक|कार्यकर्ता", _I
    ),
}  # fmt: skip
