"""Mentions of very many documents, counted batch by batch: columns of numbers, no table a text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from analysis.actors.authority import Authority
from analysis.actors.comentions import days_of
from analysis.actors.finder.mentions import readings
from analysis.actors.finder.readings import Reading
from analysis.actors.pairs import Ints, Pairs, Tally, pairs_of, tally_of
from analysis.corpus import Document
from analysis.language import sentences

__all__ = ["Counted", "DocumentCounter"]

Behind = tuple[str, int, int, str, int, str]  # doc, start, end, surface, actor, date


class Counted(NamedTuple):
    """What a batch of documents holds; of several batches it is added up.

    Attributes
    ----------
    documents : int
    actors, pairs : Tally
        Actors by their number; pairs by ``one * size + other``.
    evidence : dict
        First rows behind each of them: actors by ``-1 - number``, pairs by their key.
    """

    documents: int
    actors: Tally
    pairs: Tally
    evidence: dict[int, list[Behind]]


class DocumentCounter:
    """Counts who is named beside whom in batches of documents, in order.

    Parameters
    ----------
    authority : Authority
        Whom to look for.
    names : sequence of str
        Ids of the actors to count, in order; those not among them are left out.
    unit : {"sentence", "paragraph"}
        A paragraph is a line.
    most : int
        How many rows of evidence to keep; no more are returned over all batches.
    """

    def __init__(self, authority: Authority, names: Sequence[str], unit: str, most: int) -> None:
        self._authority, self._unit, self._most = authority, unit, most
        self._numbers = {name: number for number, name in enumerate(names)}
        self._kept: Counter[int] = Counter()

    def count(self, documents: Collection[Document]) -> Counted:
        """Count one batch."""
        rows = list(self._rows(documents))
        columns = [*zip(*rows, strict=True)] or [()] * 6
        doc, unit, actor, first, last = (np.array(each, np.int64) for each in columns[:5])
        behind: tuple[Behind, ...] = columns[5]
        size = len(self._numbers)
        pairs = pairs_of(_numbered(doc, unit), actor, size)
        some = pairs.rows[pairs.starts[pairs.left]]
        counts = np.diff(pairs.starts)
        keys = pairs.one * size + pairs.other
        mentions = counts[pairs.left] + counts[pairs.right]
        evidence: dict[int, list[Behind]] = {}
        if self._most:
            for row, number in enumerate(actor.tolist()):
                self._keep(evidence, -1 - number, [behind[row]])
            for place, key in enumerate(keys.tolist()):
                if self._kept[key] < self._most:
                    self._keep(evidence, key, [behind[row] for row in _rows_of(pairs, place)])
        return Counted(
            len(documents),
            tally_of(actor, doc, np.ones_like(actor), first, last),
            tally_of(keys, doc[some], mentions, first[some], last[some]),
            evidence,
        )

    def _keep(self, evidence: dict[int, list[Behind]], key: int, rows: list[Behind]) -> None:
        left = self._most - self._kept[key]
        if left > 0:
            evidence.setdefault(key, []).extend(rows[:left])
            self._kept[key] += len(rows[:left])

    def _rows(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[int, int, int, int, int, Behind]]:
        """Yield document, unit, actor, first and last day, and evidence of each mention."""
        numbers = self._numbers
        for place, document in enumerate(documents):
            text, date = document.text, document.published
            first, last = days_of(date)
            found = readings(text, document.language, self._authority, date or None)
            acting = [one for one in found if one.actor in numbers]
            for one, unit in zip(acting, self._units(document, acting), strict=True):
                number = numbers[one.actor]
                surface = text[one.start : one.end]
                behind = (document.id, one.start, one.end, surface, number, date)
                yield place, unit, number, first, last, behind

    def _units(self, document: Document, found: Sequence[Reading]) -> Iterator[int]:
        """Yield where the unit of each mention starts."""
        text = document.text
        for start, own in groupby(found, key=lambda one: text.rfind("\n", 0, one.start) + 1):
            named = list(own)
            if self._unit == "paragraph" or len(named) == 1:
                yield from [start] * len(named)
                continue
            end = text.find("\n", start)
            line = text[start : end if end >= 0 else len(text)]
            starts = [start + span.start for span in sentences(line, document.language)]
            for one in named:
                yield starts[max(bisect_right(starts, one.start) - 1, 0)]


def _numbered(docs: Ints, units: Ints) -> Ints:
    """Number units in order of their documents."""
    width = int(units.max(initial=0)) + 1
    return np.asarray(np.unique(docs * width + units, return_inverse=True)[1], np.int64)


def _rows_of(pairs: Pairs, place: int) -> list[int]:
    """Return the rows behind one occurrence of a pair, in order."""
    return sorted(
        row
        for side in (pairs.left[place], pairs.right[place])
        for row in pairs.rows[pairs.starts[side] : pairs.starts[side + 1]].tolist()
    )
