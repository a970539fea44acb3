"""From what the page itself prints to clues about the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import regex

from analysis.chronology.publication.clues import Words, in_words
from analysis.chronology.publication.model import Clue, Recurrence
from analysis.chronology.publication.stamps import Stamp

__all__ = ["address_clue", "stamp_clues"]

_FAR: Final = 60  # days after the newest thing told beyond which a bare stamp dates a visit
_UPDATE: Final = 7  # days within which a report is usually updated
_ADDRESS: Final = regex.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)")


def address_clue(address: str) -> Iterator[Clue]:
    """A day in the page's address, such as ``/2016/01/25/``.

    Examples
    --------
    >>> [str(clue.day) for clue in address_clue("https://example.org/2016/01/25/talks")]
    ['2016-01-25']
    """
    for match in list(_ADDRESS.finditer(address))[:1]:
        try:
            day = date(*map(int, match.groups()))
        except ValueError:
            continue
        en, hi = in_words(day)
        says = f"the page's address carries {en}", f"पन्ने के पते में {hi} है"
        yield Clue("address", says, 0.9, (-1, -1, match.group()), day, day, day=day)


def stamp_clues(stamps: list[Stamp], newest: date | None, ahead: date | None) -> Iterator[Clue]:
    """What the page's own dates say.

    Parameters
    ----------
    stamps : list of Stamp
    newest : datetime.date or None
        Last day of the newest thing the text tells.
    ahead : datetime.date or None
        Last day on which something the text announces was still ahead.
    """
    for stamp in stamps:
        if stamp.kind == "dateline":
            yield from _dateline(stamp)
        elif stamp.said.first:
            yield _stamp(stamp, stamp.said.first, newest, ahead)


def _stamp(stamp: Stamp, day: date, newest: date | None, ahead: date | None) -> Clue:
    place = (stamp.said.start, stamp.said.end, stamp.said.surface)
    en, hi = in_words(day)
    if stamp.kind == "published":
        says = f"a stamp of publication: {en}", f"प्रकाशन की मुहर: {hi}"
        return Clue("byline stamp", says, 0.9, place, day, day, day=day)
    if stamp.kind == "updated":
        says = (
            f"last updated on {en}; a first version is seldom more than {_UPDATE} days older",
            f"अंतिम अद्यतन {hi}; पहला रूप शायद ही {_UPDATE} दिन से ज़्यादा पुराना होता है",
        )
        return Clue("byline stamp", says, 0.85, place, _before(day, _UPDATE), day, day=day)
    if stamp.kind == "copyright":  # a page shows the year in which it is looked at
        last = stamp.said.last or day
        says = f"the page's notice of rights names {last.year}", f"अधिकार-सूचना में {last.year} है"
        return Clue("crawl stamp", says, 0.6, place, None, last)
    if stamp.kind == "crawled":
        says = f"the page was fetched on {en}", f"पन्ना {hi} को सहेजा गया"
        return Clue("crawl stamp", says, 0.95, place, None, day)
    gap = (day - newest).days if newest else 0
    if gap > _FAR or (ahead and day > ahead):
        why = _why_fetched(stamp, gap, ahead, day)
        says = (
            f"{en} stands alone, {why[0]}: the day of a visit",
            f"{hi} अकेली है, {why[1]}: देखने का दिन",
        )
        return Clue("crawl stamp", says, 0.8, place, None, day)
    says = f"a bare stamp: {en}", f"बिना शब्द की मुहर: {hi}"
    return Clue("byline stamp", says, 0.7, place, day, day, day=day)


def _why_fetched(stamp: Stamp, gap: int, ahead: date | None, day: date) -> Words:
    en, hi = [], []
    if gap > _FAR:
        en.append(f"{gap} days later than anything the text tells")
        hi.append(f"लेख की हर बात से {gap} दिन बाद")
    if ahead and day > ahead:
        en.append("after something that the text announces")
        hi.append("उस बात के बाद जो लेख में आगे होनी है")
    if stamp.above:
        en.append("above the headline")
        hi.append("शीर्षक के ऊपर")
    return ", ".join(en), ", ".join(hi)


def _before(day: date, days: int) -> date:
    return day - timedelta(days) if day.toordinal() > days else date.min


def _dateline(stamp: Stamp) -> Iterator[Clue]:
    item = stamp.said
    place = (item.start, item.end, item.surface)
    says = (
        "the dateline; copy is printed that day or the next",
        "डेटलाइन; ख़बर उसी दिन या अगले दिन छपती है",
    )
    if item.kind == "date" and item.first and item.first == item.last:
        after = item.first + timedelta(1) if item.first < date.max else item.first
        yield Clue("dateline", says, 0.8, place, item.first, after, day=item.first)
    elif item.kind == "day of the year":
        month, day = divmod(item.number, 100)
        yield Clue("dateline", says, 0.75, place, recurrence=Recurrence(month, day, last=1))
