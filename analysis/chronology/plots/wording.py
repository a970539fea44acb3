"""A date of the tables in words, with its doubt: what a reader sees where a machine reads EDTF."""

from __future__ import annotations

from typing import Final

from analysis.edtf import parse_edtf
from analysis.figures import say

__all__ = ["in_words"]

MONTHS: Final = {
    "en": (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
    "hi": (
        *("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई"),
        *("अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
    ),
}


def in_words(edtf: str) -> str:
    """Write an EDTF date in the edition's language.

    Raises
    ------
    ValueError
        If the text is no EDTF expression.

    Examples
    --------
    >>> in_words("1972-07-02"), in_words("1953-08-20?")
    ('2 July 1972', 'perhaps 20 August 1953')
    >>> in_words("[2019-06-07..2019-06-12]")
    'on one of the days from 7 June 2019 to 12 June 2019'
    >>> in_words("../2019-06-07"), in_words("1999-04")
    ('7 June 2019 or earlier', 'April 1999 (day not known)')
    >>> import os
    >>> os.environ["SAMVAD_EDITION"] = "hi"
    >>> in_words("2001-07-14/2001-07-16"), in_words("2022-02-25~")
    ('14 जुलाई 2001 से 16 जुलाई 2001 तक', '25 फ़रवरी 2022 के आसपास')
    >>> del os.environ["SAMVAD_EDITION"]
    """
    found = parse_edtf(edtf)
    if found.kind in ("one of", "all of"):
        return _set(edtf[1:-1], found.kind)
    if found.kind == "interval":
        return _interval(*edtf.split("/"))
    missing = {
        "month": say(en=" (day not known)", hi=" (दिन मालूम नहीं)"),
        "year": say(en=" (day and month not known)", hi=" (दिन और महीना मालूम नहीं)"),
    }
    return _point(edtf) + missing.get(found.precision, "")


def _point(edtf: str) -> str:
    found = parse_edtf(edtf)
    day = found.earliest
    assert day is not None  # a single point has no open side
    month = say(en=MONTHS["en"][day.month - 1], hi=MONTHS["hi"][day.month - 1])
    plain = {
        "day": f"{day.day} {month} {day.year}",
        "month": f"{month} {day.year}",
        "year": str(day.year),
        "decade": say(en=f"the {day.year}s", hi=f"{day.year} का दशक"),
    }.get(found.precision) or say(
        en=f"the years {day.year} to {day.year + 99}", hi=f"{day.year} से {day.year + 99} तक के वर्ष"
    )
    if found.approximate:
        plain = say(en=f"about {plain}", hi=f"{plain} के आसपास")
    return say(en=f"perhaps {plain}", hi=f"शायद {plain}") if found.uncertain else plain


def _interval(start: str, end: str) -> str:
    if start in ("", ".."):
        return say(en=f"{_point(end)} or earlier", hi=f"{_point(end)} या उससे पहले")
    if end == "..":
        return say(en=f"from {_point(start)} on", hi=f"{_point(start)} से आगे")
    if end == "":
        return say(en=f"from {_point(start)}, end not known", hi=f"{_point(start)} से; अंत मालूम नहीं")
    return say(
        en=f"from {_point(start)} to {_point(end)}", hi=f"{_point(start)} से {_point(end)} तक"
    )


def _set(inside: str, kind: str) -> str:
    items = [item.strip() for item in inside.split(",")]
    if len(items) == 1 and ".." in items[0].strip("."):
        ends = [_point(end) for end in items[0].split("..")]
        span = say(en="from {} to {}", hi="{} से {} तक").format(*ends)
        if kind == "all of":
            return span
        return say(en=f"on one of the days {span}", hi=f"{span} में से किसी एक दिन")
    told = [_item(item) for item in items]
    one = kind == "one of"
    join = say(en=" or ", hi=" या ") if one else say(en=" and ", hi=" और ")
    return told[0] if len(told) == 1 else ", ".join(told[:-1]) + join + told[-1]


def _item(item: str) -> str:
    if item.startswith(".."):
        return _interval("..", item[2:])
    if item.endswith(".."):
        return say(en=f"{_point(item[:-2])} or later", hi=f"{_point(item[:-2])} या उसके बाद")
    return " – ".join(_point(end) for end in item.split(".."))
