"""The languages this package reads, and the spans every finder speaks in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple, overload

import numpy as np
import numpy.typing as npt

LANGUAGES: Final = ("hi", "en")
Offsets = npt.NDArray[np.intp]


class Span(NamedTuple):
    """A half-open stretch of a text, in Unicode code points.

    Examples
    --------
    >>> text = "शांति वार्ता"
    >>> span = Span(6, 12)
    >>> text[span.start:span.end]
    'वार्ता'
    """

    start: int
    end: int


class Spans(Sequence[Span]):
    """Many spans of one text: a sequence of :class:`Span`, kept as two arrays.

    Parameters
    ----------
    start, end : array of int
        Offsets in code points, of equal length.

    Notes
    -----
    Equal to any sequence of equal pairs. Two integers of an array take a tenth of the memory that a
    tuple of two Python integers takes, and are made without a loop.

    Examples
    --------
    >>> spans = Spans([0, 6], [5, 12])
    >>> spans.texts("शांति वार्ता"), spans.texts("peace  talks")
    (['शांति', 'वार्ता'], ['peace', ' talks'])
    >>> spans[-1], spans == [(0, 5), (6, 12)]
    (Span(start=6, end=12), True)
    >>> [end - start for start, end in spans]
    [5, 6]
    """

    __slots__ = ("_end", "_start")

    def __init__(self, start: npt.ArrayLike, end: npt.ArrayLike) -> None:
        starts, ends = _fixed(start), _fixed(end)
        if starts.ndim != 1 or starts.shape != ends.shape:
            raise ValueError("start and end have to be flat and of one length")
        self._start: Offsets | list[int] = starts
        self._end: Offsets | list[int] = ends

    @classmethod
    def of_lists(cls, start: list[int], end: list[int]) -> Spans:
        """Return spans over two lists of equal length, made arrays only when asked for.

        Examples
        --------
        >>> spans = Spans.of_lists([0, 6], [5, 12])
        >>> list(spans), spans.end - spans.start
        ([Span(start=0, end=5), Span(start=6, end=12)], array([5, 6]))
        """
        spans = cls.__new__(cls)
        spans._start, spans._end = start, end
        return spans

    @property
    def start(self) -> Offsets:
        """Where each begins."""
        if isinstance(self._start, list):
            self._start = _fixed(self._start)
        return self._start

    @property
    def end(self) -> Offsets:
        """Where each ends."""
        if isinstance(self._end, list):
            self._end = _fixed(self._end)
        return self._end

    def __len__(self) -> int:
        return len(self._start)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Spans: ...
    def __getitem__(self, index: int | slice) -> Span | Spans:
        if isinstance(index, slice):
            return Spans(self.start[index], self.end[index])
        return Span(int(self._start[index]), int(self._end[index]))

    def __iter__(self) -> Iterator[Span]:
        make = partial(tuple.__new__, Span)  # Span(...) itself would run Python for each
        return map(make, zip(_listed(self._start), _listed(self._end), strict=True))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Spans):
            same = np.array_equal(self.start, other.start)
            return same and np.array_equal(self.end, other.end)
        if isinstance(other, Sequence) and not isinstance(other, str):
            return len(self) == len(other) and all(
                isinstance(theirs, tuple | list) and tuple(theirs) == mine
                for mine, theirs in zip(self, other, strict=True)
            )
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]  # as for lists

    def __repr__(self) -> str:
        shown = ", ".join(f"({start}, {end})" for start, end in self[:3])
        return f"<{len(self)} spans: {shown}{', ...' if len(self) > 3 else ''}>"

    def texts(self, text: str) -> list[str]:
        """Return the stretches of ``text`` that lie in the spans."""
        pairs = zip(_listed(self._start), _listed(self._end), strict=True)
        return [text[start:end] for start, end in pairs]


def _fixed(offsets: npt.ArrayLike) -> Offsets:
    fixed: Offsets = np.asarray(offsets, np.intp).view()
    fixed.flags.writeable = False
    return fixed


def _listed(offsets: Offsets | list[int]) -> list[int]:
    return offsets if isinstance(offsets, list) else offsets.tolist()


def check(language: str) -> str:
    """Return ``language`` when it is one we read, else say which ones are.

    Parameters
    ----------
    language : str
        ISO 639-1 code.

    Returns
    -------
    str
        The same code.

    Raises
    ------
    ValueError
        For any other value.

    Examples
    --------
    >>> check("hi"), check("en")
    ('hi', 'en')
    >>> check("ur")
    Traceback (most recent call last):
    ...
    ValueError: unknown language 'ur': expected one of 'hi', 'en'
    """
    if language not in LANGUAGES:
        known = ", ".join(repr(code) for code in LANGUAGES)
        raise ValueError(f"unknown language {language!r}: expected one of {known}")
    return language
