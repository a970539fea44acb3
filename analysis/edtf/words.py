"""Say a date to a reader, in English or Hindi, with all that it leaves open."""

from __future__ import annotations

import re
from typing import Final

from analysis.edtf.parsing import OPEN, POINT, parse_edtf

__all__ = ["edtf_in_words"]

MONTHS: Final = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "hi": (
        *("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून"),
        *("जुलाई", "अगस्त", "सितंबर", "अक्तूबर", "नवंबर", "दिसंबर"),
    ),
}
SEASONS: Final = {
    "en": ("spring", "summer", "autumn", "winter"),
    "hi": ("वसंत", "ग्रीष्म", "शरद", "शीत ऋतु"),
}
# Parts of a year: first code, names of a part in either language.
DIVISIONS: Final = {
    33: ("quarter", "तिमाही"),
    37: ("third (four months)", "चौमाही"),
    40: ("half", "छमाही"),
}
ORDINALS: Final = {
    "en": ("first", "second", "third", "fourth"),
    "hi": ("पहली", "दूसरी", "तीसरी", "चौथी"),
}
PATTERNS: Final = {
    "en": {
        "some": "a day in {}",
        "no year": "{}, year not known",
        "decade": "the {}s",
        "century": "{} to {}",
        "division": "{1} {2} of {0}",
        "south": "southern {}",
        "clock": "{}, {}",
        "zone": "{} (UTC{})",
        "~": "about {}",
        "?": "{} (uncertain)",
        "%": "about {} (uncertain)",
        "same month": "{}–{} {}",
        "same year": "{} – {} {}",
        "apart": "{} – {}",
        "one": "{}, one of these {}",
        "list": " or ",
        "all list": " and ",
        "all": "every {1} of {0}",
        "until": "until {}",
        "since": "from {} on",
        "unknown start": "until {}, beginning not known",
        "unknown end": "from {}, end not known",
        "or earlier": "{} or earlier",
        "or later": "{} or later",
    },
    "hi": {
        "some": "{} का कोई दिन",
        "no year": "{}, वर्ष अज्ञात",
        "decade": "{} का दशक",
        "century": "{} से {}",
        "division": "{0} की {1} {2}",
        "south": "{} (दक्षिणी गोलार्ध)",
        "clock": "{}, {} बजे",
        "zone": "{} (UTC{})",
        "~": "{} के आसपास",
        "?": "{} (अनिश्चित)",
        "%": "{} के आसपास (अनिश्चित)",
        "same month": "{} से {} {}",
        "same year": "{} से {} {}",
        "apart": "{} से {}",
        "one": "{} के बीच कोई {}",
        "list": " या ",
        "all list": " और ",
        "all": "{} का हर {}",
        "until": "{} तक",
        "since": "{} से आगे",
        "unknown start": "{} तक, आरंभ अज्ञात",
        "unknown end": "{} से, अंत अज्ञात",
        "or earlier": "{} या उससे पहले",
        "or later": "{} या उसके बाद",
    },
}
UNITS: Final = {
    "en": {"day": ("days", "day"), "month": ("months", "month"), "year": ("years", "year")},
    "hi": {"day": ("दिन", "दिन"), "month": ("महीना", "महीना"), "year": ("वर्ष", "वर्ष")},
}
OTHER: Final = {"en": ("times", "time"), "hi": ("समय", "समय")}


def edtf_in_words(text: str, language: str) -> str:
    """Say an EDTF date in words, with all the doubt it holds.

    Parameters
    ----------
    text : str
        EDTF as `parse_edtf` reads it; the empty string stays empty.
    language : {"en", "hi"}
        Of the words; digits are European in both, as in the rest of the book.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If the text is no EDTF or the language unknown.

    Examples
    --------
    >>> edtf_in_words("[2019-06-07..2019-06-12]", "en")
    '7–12 June 2019, one of these days'
    >>> edtf_in_words("[2019-06-07..2019-06-12]", "hi")
    '7 से 12 जून 2019 के बीच कोई दिन'
    >>> edtf_in_words("2022-02-25~", "en"), edtf_in_words("2022-02-25~", "hi")
    ('about 25 February 2022', '25 फ़रवरी 2022 के आसपास')
    """
    if language not in PATTERNS:
        raise ValueError(f"language {language!r}: expected 'en' or 'hi'")
    if not text:
        return ""
    parse_edtf(text)  # says what is wrong with anything else
    if text[0] in "[{":
        return _set(text, language)
    if "/" in text:
        return _interval(text, language)
    return _point(text, language)


def _point(text: str, language: str) -> str:
    match, say = POINT.fullmatch(text), PATTERNS[language]
    assert match is not None, "parsed before"
    year, month, day = match["year"], match["month"], match["day"]
    if year == "XXXX":
        words = say["no year"].format(_calendar("", month, day, language))
    elif "X" in year:
        first, last = year.replace("X", "0"), year.replace("X", "9")
        words = say["century" if "XX" in year else "decade"].format(first, last)
    elif "XX" in (month, day):
        words = say["some"].format(_calendar(year, month, None, language))
    else:
        words = _calendar(year, month, day, language)
    if match["time"]:
        clock, zone = _clock(match["time"])
        words = say["clock"].format(words, clock)
        words = say["zone"].format(words, zone) if zone else words
    return say[match["mark"]].format(words) if match["mark"] else words


def _calendar(year: str, month: str | None, day: str | None, language: str) -> str:
    """Day, month and year, as far as they are given."""
    if month in (None, "XX"):
        return year
    number = int(str(month))
    if number > 12:
        return _part(year, number, language)
    spelled = f"{MONTHS[language][number - 1]} {year}".strip()
    return spelled if day in (None, "XX") else f"{int(str(day))} {spelled}"


def _part(year: str, code: int, language: str) -> str:
    say = PATTERNS[language]
    if code < 33:
        name = f"{SEASONS[language][(code - 21) % 4]} {year}"
        return say["south"].format(name) if code >= 29 else name
    first = max(start for start in DIVISIONS if start <= code)
    unit = DIVISIONS[first][language == "hi"]
    return say["division"].format(year, ORDINALS[language][code - first], unit)


def _clock(time: str) -> tuple[str, str]:
    """Hours and minutes, and the zone as an offset."""
    clock, zone = re.fullmatch(r"T([0-9:]+)(.*)", time).groups()  # type: ignore[union-attr]
    return clock if ":" in clock else f"{clock}:00", zone.replace("Z", "+00:00")


def _between(first: str, last: str, language: str) -> str:
    """A range, naming a shared month or year once."""
    say, a, b = PATTERNS[language], POINT.fullmatch(first), POINT.fullmatch(last)
    assert a is not None and b is not None, "parsed before"
    plain = all(re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])(-[0-9]{2})?", x) for x in (first, last))
    if plain and first != last and len(first) == len(last) and a["year"] == b["year"]:
        if a["month"] == b["month"]:
            spelled = _calendar(b["year"], b["month"], None, language)
            return say["same month"].format(int(a["day"]), int(b["day"]), spelled)
        ends = (_calendar("", point["month"], point["day"], language) for point in (a, b))
        return say["same year"].format(*ends, a["year"])
    return say["apart"].format(_point(first, language), _point(last, language))


def _interval(text: str, language: str) -> str:
    first, last = text.split("/")
    say = PATTERNS[language]
    if first not in ("", OPEN) and last not in ("", OPEN):
        return _between(first, last, language)
    if first in ("", OPEN):
        return say["unknown start" if not first else "until"].format(_point(last, language))
    return say["unknown end" if not last else "since"].format(_point(first, language))


def _set(text: str, language: str) -> str:
    say, one = PATTERNS[language], text[0] == "["
    items = [item.strip() for item in text[1:-1].split(",")]
    if len(items) > 1 or OPEN not in items[0]:
        return say["list" if one else "all list"].join(_item(item, language) for item in items)
    first, last = items[0].split(OPEN)
    if not first or not last:
        return _item(items[0], language)
    between = _between(first, last, language)
    unit = UNITS[language].get(parse_edtf(text).precision, OTHER[language])
    return say["one" if one else "all"].format(between, unit[not one])


def _item(item: str, language: str) -> str:
    first, dots, last = item.partition(OPEN)
    say = PATTERNS[language]
    if not dots:
        return _point(item, language)
    if first and last:
        return _between(first, last, language)
    return say["or later" if first else "or earlier"].format(_point(first or last, language))
