"""Frames, voices and words of very many documents, batch by batch: no table a text."""

from __future__ import annotations

__all__ = ["BLOCKS", "NEGATED", "BatchRead", "BatchReader", "cell"]

import csv
import io
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import regex

from analysis.corpus import Document
from analysis.framing.dictionary import FrameHit, coder_for
from analysis.framing.keywords.voiced import inside
from analysis.framing.scope import negations
from analysis.framing.tallies import Counted, Group, Ints, tally_of
from analysis.framing.voices import Voice, readings
from analysis.language import is_function_word, normalize_key, words

# What is written of every document, and its columns.
BLOCKS: Final = {
    "documents": [
        *("doc", "language", "outlet", "published", "words", "reported_words"),
        *("voices", "negations", "hits"),
    ],
    "voices": ["doc", *Voice._fields],
    "hits": ["doc", *FrameHit._fields],
}
NEGATED: Final = " (negated)"  # after the frame of a hit inside a negation
_LETTER: Final = regex.compile(r"\p{L}")
_MOST: Final = 1 << 18  # words to remember
_LEFT_OUT: Final = -1
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


class BatchRead(NamedTuple):
    """What a batch of documents holds: rows as CSV text, by name of `BLOCKS`, and counts."""

    documents: int
    blocks: dict[str, str]
    words: Counted
    frames: Counted


class _Cells:
    """Uses as they are met: group, number of the document and term, and their names."""

    def __init__(self) -> None:
        self.groups: dict[Group, int] = {}
        self.terms: dict[str, int] = {}
        self._parts: list[tuple[int, int, Ints]] = []

    def add(self, group: Group, number: int, terms: Ints) -> None:
        place = self.groups.setdefault(group, len(self.groups))
        self._parts.append((place, number, terms))

    def counted(self) -> Counted:
        """Counts, with no more terms than were used."""
        lengths = [len(terms) for *_, terms in self._parts]
        group = np.repeat(np.array([part[0] for part in self._parts], np.int64), lengths)
        number = np.repeat(np.array([part[1] for part in self._parts], np.int64), lengths)
        nothing = np.zeros(0, np.int64)
        used, term = np.unique(
            np.concatenate([nothing, *(part[2] for part in self._parts)]), return_inverse=True
        )
        names = [*self.terms]
        terms = [names[place] for place in used.tolist()]
        return tally_of([*self.groups], terms, group, number, term)


class BatchReader:
    """Reads batches of documents; one for each process.

    Parameters
    ----------
    functions : bool
        Whether function words are counted.
    """

    def __init__(self, *, functions: bool = False) -> None:
        self._functions = functions
        self._known: dict[str, dict[str, int]] = {}
        self._terms: dict[str, int] = {}

    def __call__(self, first: int, documents: Sequence[Document]) -> BatchRead:
        """Read one batch.

        Parameters
        ----------
        first : int
            Number of its first document in the stream.
        documents : sequence of Document
        """
        if len(self._terms) > _MOST:
            self._known, self._terms = {}, {}
        rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in BLOCKS}
        used, framed = _Cells(), _Cells()
        used.terms = self._terms
        for number, document in enumerate(documents, first):
            text, language = document.text, document.language
            voices, denied = readings(text, language), negations(text, language)
            hits = coder_for(language).readings(text, voices, denied)
            terms, said = self._words(text, language, voices)
            name = cell(document.id)
            about = (name, language, cell(document.outlet), document.published)
            size = (len(terms), int(said.sum()), len(voices), len(denied), len(hits))
            rows["documents"].append((*about, *size))
            rows["voices"] += [(name, *one[:-2], cell(one.cue), one.rule) for one in voices]
            rows["hits"] += [(name, *hit) for hit in hits]
            for voice, own in (("outlet", terms[~said]), ("actor", terms[said])):
                group = (language, document.outlet, voice)
                used.add(group, number, own[own != _LEFT_OUT])
                framed.add(group, number, _frames(hits, voice, framed.terms))
        blocks = {name: _csv(some) for name, some in rows.items()}
        return BatchRead(len(documents), blocks, used.counted(), framed.counted())

    def _words(
        self, text: str, language: str, voices: Sequence[Voice]
    ) -> tuple[Ints, npt.NDArray[np.bool_]]:
        """Term of each word of a text, or that it is left out; and whether it is reported."""
        spans = words(text, language)
        known = self._known.setdefault(language, {})
        surfaces = spans.texts(text)
        try:
            found = [known[surface] for surface in surfaces]
        except KeyError:
            for surface in dict.fromkeys(surfaces):
                if surface not in known:
                    known[surface] = self._term(surface, language)
            found = [known[surface] for surface in surfaces]
        said = inside(spans.start, ((voice.start, voice.end) for voice in voices))
        return np.array(found, np.int64), said

    def _term(self, surface: str, language: str) -> int:
        key = normalize_key(surface)
        if not _LETTER.search(key) or not (
            self._functions or not is_function_word(surface, language)
        ):
            return _LEFT_OUT
        return self._terms.setdefault(key, len(self._terms))


def _frames(hits: Sequence[FrameHit], voice: str, frames: dict[str, int]) -> Ints:
    """Frames of one voice, numbered; a negated hit counts under the frame with a minus."""
    own = [f"{hit.frame}{NEGATED * hit.negated}" for hit in hits if hit.voice == voice]
    return np.array([frames.setdefault(name, len(frames)) for name in own], np.int64)


def _csv(rows: list[tuple[Any, ...]]) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue()


def cell(value: str) -> str:
    """What is written for foreign words: nothing that a spreadsheet would run as a formula.

    Examples
    --------
    >>> cell("=1+1"), cell("वार्ता")
    ("'=1+1", 'वार्ता')
    """
    return f"'{value}" if value.startswith(_FORMULA) else value
