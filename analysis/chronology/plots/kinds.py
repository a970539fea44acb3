"""Kinds of events as a reader meets them: names in both languages, and the lanes they stand in."""

from __future__ import annotations

from typing import Final

from analysis.figures import say

__all__ = ["lane_of", "lanes", "type_name"]

# Lanes from the top: name in English and in Hindi, types of events. What is in none of them
# stands in the last but one.
LANES: Final = (
    ("Talks, contacts", "वार्ता, संपर्क", ("summit", "talks", "contact", "statement", "cbm")),
    ("Agreements, ceasefires", "समझौते, युद्धविराम", ("agreement", "ceasefire")),
    ("Breakdowns, sanctions", "वार्ता भंग, प्रतिबंध", ("breakdown", "sanction")),
    ("War, military action", "युद्ध, सैन्य कार्रवाई", ("war", "military_action", "crisis")),
    ("Attacks", "हमले", ("attack",)),
    ("Law, domestic, other", "क़ानून, घरेलू, अन्य", ("constitutional", "domestic", "humanitarian")),
    ("UN, third parties", "संयुक्त राष्ट्र, तीसरे पक्ष", ("un_resolution", "third_party")),
)
OTHER: Final = 5

TYPES: Final = {
    "agreement": ("agreement", "समझौता"),
    "attack": ("attack", "हमला"),
    "breakdown": ("breakdown of talks", "वार्ता भंग"),
    "cbm": ("confidence-building measure", "विश्वास बढ़ाने का क़दम"),
    "ceasefire": ("ceasefire", "युद्धविराम"),
    "constitutional": ("constitutional act", "संवैधानिक क़दम"),
    "contact": ("contact", "संपर्क"),
    "crisis": ("crisis", "संकट"),
    "disaster": ("disaster", "आपदा"),
    "domestic": ("domestic event", "घरेलू घटना"),
    "election": ("election", "चुनाव"),
    "humanitarian": ("humanitarian event", "मानवीय घटना"),
    "military_action": ("military action", "सैन्य कार्रवाई"),
    "sanction": ("sanction", "प्रतिबंध"),
    "statement": ("statement", "बयान"),
    "summit": ("meeting of leaders", "नेताओं की मुलाक़ात"),
    "talks": ("talks", "वार्ता"),
    "third_party": ("act of a third party", "तीसरे पक्ष का क़दम"),
    "un_resolution": ("act of the United Nations", "संयुक्त राष्ट्र का क़दम"),
    "war": ("war", "युद्ध"),
}


def lanes() -> list[str]:
    """Names of the lanes in the edition's language, the first on top."""
    return [say(en=en, hi=hi) for en, hi, _ in LANES]


def lane_of(kind: str) -> str:
    """Lane of an event type.

    Examples
    --------
    >>> lane_of("summit"), lane_of("unheard of")
    ('Talks, contacts', 'Law, domestic, other')
    """
    found = (number for number, (_, _, kinds) in enumerate(LANES) if kind in kinds)
    return lanes()[next(found, OTHER)]


def type_name(kind: str) -> str:
    """Name of an event type in the edition's language; an unlisted one in its own letters.

    Examples
    --------
    >>> type_name("cbm"), type_name("wild_card")
    ('confidence-building measure', 'wild card')
    """
    en, hi = TYPES.get(kind, (kind.replace("_", " "),) * 2)
    return say(en=en, hi=hi)
