"""Windows that move over time, in natural units or in statements.

A window is ``size`` units long and moves on by ``step`` of them; windows overlap wherever the step
is smaller than the size. With ``indent`` the first begins with the first day and the last ends
with the last; without it the middles run from the first statement to the last, and the outer
windows reach beyond the data. A statement of a day stands at its noon, one of a month in its
middle; a date open on a side lies in no window.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from analysis.actors.networks.rules import one_of

__all__ = ["UNITS", "Window", "windows"]

# Seconds, or calendar months, of a unit.
FIXED: Final = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800}
MONTHS: Final = {"months": 1, "years": 12}
UNITS: Final = ("events", *FIXED, *MONTHS)
Time = np.datetime64


@dataclass(frozen=True)
class Window:
    """A stretch of time.

    Attributes
    ----------
    start, stop : numpy.datetime64
        The stop is in the window where ``closed``, else just after it.
    closed : bool
    """

    start: Time
    stop: Time
    closed: bool = False

    @property
    def middle(self) -> Time:
        """Half way from start to stop."""
        return self.start + (self.stop - self.start) // 2

    def holds(self, moments: np.ndarray) -> np.ndarray:
        """Whether each moment lies in the window."""
        before = moments <= self.stop if self.closed else moments < self.stop
        return np.asarray((moments >= self.start) & before)

    def distances(self, moments: np.ndarray) -> np.ndarray:
        """Signed distances from the middle, in half windows."""
        half = max((self.stop - self.start) / np.timedelta64(1, "s") / 2, 1.0)
        return np.asarray((moments - self.middle) / np.timedelta64(1, "s") / half)


def windows(
    moments: np.ndarray, unit: str, size: int, *, step: int = 1, indent: bool = True
) -> list[Window]:
    """Windows over a set of moments.

    Parameters
    ----------
    moments : array of datetime64[s]
        When the statements were made; ``NaT`` is left out.
    unit : {"events", "seconds", "minutes", "hours", "days", "weeks", "months", "years"}
        ``events`` counts statements; those made at the same moment as a window's first or last
        are in it too, so it may hold more than ``size``.
    size, step : int
        Length, and how far each window begins after the one before, in units.
    indent : bool
        See the module's text; events are always indented.

    Raises
    ------
    ValueError
        For another unit, or a size or step below 1.

    Examples
    --------
    >>> days = np.array(["2019-06-01T12:00:00", "2019-06-05T12:00:00"], dtype="datetime64[s]")
    >>> [str(each.start)[:10] for each in windows(days, "days", 3)]
    ['2019-06-01', '2019-06-02', '2019-06-03']
    >>> [str(each.middle)[:10] for each in windows(days, "days", 3, step=2, indent=False)]
    ['2019-06-01', '2019-06-03', '2019-06-05']
    """
    one_of("unit", unit, UNITS)
    if size < 1 or step < 1:
        raise ValueError(f"a window needs a size and a step of at least 1, got {size} and {step}")
    known = np.sort(moments[~np.isnat(moments)])
    if not len(known):
        return []
    if unit == "events":
        starts = range(0, max(len(known) - size, 0) + 1, step)
        return [Window(known[i], known[min(i + size, len(known)) - 1], True) for i in starts]
    first, last = known[0], known[-1]
    return list((_tiles if indent else _centred)(first, last, unit, size, step))


def _tiles(first: Time, last: Time, unit: str, size: int, step: int) -> Iterator[Window]:
    coarse = unit not in ("seconds", "minutes", "hours")
    start = _floor(first, "D") if coarse else first
    end = _floor(last, "D") + np.timedelta64(1, "D") if coarse else last + np.timedelta64(1, "s")
    moved, number = start, 0
    while number == 0 or shifted(moved, size, unit) <= end:
        yield Window(moved, shifted(moved, size, unit))
        number += 1
        moved = shifted(start, number * step, unit)


def _centred(first: Time, last: Time, unit: str, size: int, step: int) -> Iterator[Window]:
    middle, number = first, 0
    while middle <= last:
        half = _half(middle, size, unit)
        yield Window(middle - half, middle + half, closed=True)
        number += 1
        middle = shifted(first, number * step, unit)


def _half(middle: Time, size: int, unit: str) -> np.timedelta64:
    """Half a window: of calendar units, half their length from the middle onwards."""
    return (shifted(middle, size, unit) - middle) // 2


def shifted(moment: Time, count: int, unit: str) -> Time:
    """A moment some units later; the 31st of a shorter month is its last day.

    Examples
    --------
    >>> str(shifted(np.datetime64("2019-01-31T12:00:00"), 1, "months"))
    '2019-02-28T12:00:00'
    """
    if unit in FIXED:
        return moment + np.timedelta64(count * FIXED[unit], "s")
    month = _floor(moment, "M")
    later = month.astype("datetime64[M]") + count * MONTHS[unit]
    longest = (later + 1).astype("datetime64[s]") - np.timedelta64(1, "D")
    into = moment - month
    clock = (moment - _floor(moment, "D")).astype("timedelta64[s]")
    return Time(min(later.astype("datetime64[s]") + into, longest + clock))


def _floor(moment: Time, unit: str) -> Time:
    return Time(moment.astype(f"datetime64[{unit}]").astype("datetime64[s]"))
