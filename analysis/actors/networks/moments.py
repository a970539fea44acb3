"""When a statement was made, as a point or a stretch of time that sums can use."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as Day
from datetime import datetime, time, timedelta
from functools import lru_cache

import numpy as np
import pandas as pd

from analysis.edtf import Edtf, parse_edtf

__all__ = ["Moments", "earliest", "moments", "read_date"]

Moments = np.ndarray
CLOCK = re.compile(r"T(\d\d:\d\d(?::\d\d)?)")


@lru_cache(maxsize=65536)
def read_date(date: str) -> Edtf:
    """Read an EDTF date; a corpus repeats few of them often."""
    return parse_edtf(date)


def moments(dates: pd.Series) -> Moments:
    """Middle of what each EDTF date allows, as ``datetime64[s]``.

    A day is its noon, a month its middle; a date with a time of day is that time. Dates open on
    a side are no time (``NaT``): they lie in no moving window.

    Examples
    --------
    >>> moments(pd.Series(["2019-06-08", "2019-06-08T10:30:00", "2019/.."])).astype(str).tolist()
    ['2019-06-08T12:00:00', '2019-06-08T10:30:00', 'NaT']
    """
    return _mapped(dates, _middle)


def earliest(dates: pd.Series) -> Moments:
    """First moment each EDTF date allows, as ``datetime64[s]``; ``NaT`` if it has none."""
    return _mapped(dates, _first)


def _mapped(dates: pd.Series, read: Callable[[str], np.datetime64]) -> Moments:
    # A corpus has far fewer dates than statements: each is parsed once.
    codes, distinct = pd.factorize(dates)
    found = np.array([read(date) for date in distinct], dtype="datetime64[s]")
    return np.asarray(np.append(found, np.datetime64("NaT", "s"))[codes])


def _middle(date: str) -> np.datetime64:
    if moment := _clock(date):
        return np.datetime64(moment, "s")
    read = read_date(date)
    if read.earliest is None or read.latest is None:
        return np.datetime64("NaT", "s")
    start = np.datetime64(read.earliest, "s")
    end = np.datetime64(read.latest, "s") + np.timedelta64(1, "D")
    return start + (end - start) // 2


def _first(date: str) -> np.datetime64:
    if moment := _clock(date):
        return np.datetime64(moment, "s")
    day = read_date(date).earliest
    return np.datetime64(day, "s") if day else np.datetime64("NaT", "s")


def _clock(date: str) -> datetime | None:
    """Time of day of a single EDTF date, in universal time if it names a zone."""
    found, read = CLOCK.search(date), read_date(date)
    if not found or read.kind != "date" or not isinstance(read.earliest, Day):
        return None
    moment = datetime.combine(read.earliest, time.fromisoformat(found[1]))
    if zone := re.search(r"([+-])(\d\d)(?::?(\d\d))?[?~%]?$", date[found.end() :]):
        ahead = timedelta(hours=int(zone[2]), minutes=int(zone[3] or 0))
        moment -= ahead if zone[1] == "+" else -ahead
    return moment
