"""Kinds of events as a reader meets them: names in both languages, and the lanes they stand in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from analysis import tables
from analysis.figures import say

__all__ = ["lane_of", "lanes", "status_name", "type_name"]

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


def type_name(code: str) -> str:
    """Name of an event type or code in the edition's language, from the table ``event_types``.

    A code that is not in it, or a project that has no such table, is shown in its own letters.

    Examples
    --------
    >>> type_name("talks"), type_name("CONSULT"), type_name("wild_card")
    ('Talks', 'Consult', 'wild card')
    """
    en, hi = _labels(tables.data_dir()).get(code, (code.replace("_", " "),) * 2)
    return say(en=en, hi=hi)


@cache
def _labels(folder: Path) -> dict[str, tuple[str, str]]:
    """Labels by code; read once for each folder of data."""
    if "event_types" not in tables.schemas(folder):
        return {}
    frame = tables.read("event_types")
    labels = zip(frame["label_en"], frame["label_hi"], strict=True)
    return dict(zip(frame["code"], labels, strict=True))


def status_name(status: str) -> str:
    """How a text speaks of an event, in the edition's language."""
    return {
        "happened": say(en="as happened", hi="हुआ बताया"),
        "planned": say(en="as planned", hi="होना तय बताया"),
        "deferred": say(en="as put off", hi="टला बताया"),
        "claimed": say(en="as somebody's claim", hi="किसी का दावा बताया"),
        "negated": say(en="as not happening", hi="न होना बताया"),
        "possible": say(en="as possible", hi="संभव बताया"),
    }.get(status, status)
