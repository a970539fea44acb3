"""The words that figures and tables of the sources use, in the edition’s language."""

from __future__ import annotations

import textwrap

from analysis.figures import say

__all__ = ["heads", "language_name", "problem_name", "wrapped", "zone_name"]


def zone_name(kind: str) -> str:
    """Kind of zone in the edition's words."""
    names = {
        "title": say(en="headline", hi="शीर्षक"),
        "dek": say(en="standfirst", hi="उपशीर्षक"),
        "byline": say(en="byline", hi="लेखक और समय"),
        "subhead": say(en="subheading", hi="बीच का शीर्षक"),
        "body": say(en="article", hi="लेख"),
        "boilerplate": say(en="page around it", hi="पन्ने का बाक़ी हिस्सा"),
    }
    return names[kind]


def problem_name(kind: str) -> str:
    """Kind of problem in the edition's words."""
    names = {
        "error": say(en="error of fact", hi="तथ्य की भूल"),
        "loaded": say(en="loaded wording", hi="पक्षधर शब्द"),
        "hedge": say(en="hedge kept or dropped", hi="संदेह का संकेत"),
        "omission": say(en="omission", hi="छूटी बात"),
        "attribution": say(en="attribution", hi="स्रोत का उल्लेख"),
        "date": say(en="date", hi="तारीख़"),
        "garbled": say(en="garbled sentence", hi="बिगड़ा वाक्य"),
        "perspective": say(en="one side's reading", hi="एक पक्ष का नज़रिया"),
        "naming": say(en="naming", hi="नामकरण"),
        "limits": say(en="limit of the corpus", hi="संग्रह की सीमा"),
    }
    return names[kind]


def language_name(language: str) -> str:
    """Language in the edition's words."""
    return {"hi": say(en="Hindi", hi="हिंदी"), "en": say(en="English", hi="अंग्रेज़ी")}[language]


def heads() -> dict[str, str]:
    """Column headings that several tables share."""
    return {
        "doc": say(en="Text", hi="पाठ"),
        "lines": say(en="Lines", hi="पंक्तियाँ"),
        "upstream": say(en="Rests on", hi="आधार"),
        "words": say(en="Words", hi="शब्द"),
    }


def wrapped(text: str) -> str:
    """Text broken into lines that fit beside a figure."""
    return textwrap.fill(text, 26, break_long_words=False)
