"""Who is said to have said what: source, cue and content of attributed passages."""

from __future__ import annotations

__all__ = ["COLUMNS", "Voice", "find_voices", "readings"]

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd
import regex

from analysis.framing.voices import english, hindi
from analysis.framing.voices.persons import FIRST_PERSON
from analysis.framing.voices.quotations import Quotation, Record, quotations, touching
from analysis.language import check


class Voice(NamedTuple):
    """One attributed passage: a row of `find_voices`."""

    start: int
    end: int
    kind: str
    source_start: int
    source_end: int
    cue_start: int
    cue_end: int
    cue: str
    rule: str


COLUMNS = list(Voice._fields)
FINDERS = {"en": english.find, "hi": hindi.find}
COMPLEMENT = regex.compile(r"(?:\bthat|(?<![\p{L}\p{M}])कि)[\s,:]*$", regex.I)
WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
# Words that may stand before a quotation without making it a mixture.
LEAD = regex.compile(r"(?:that|the|a|an|कि)", regex.I)


def find_voices(text: str, language: str, *, nested: bool = False) -> pd.DataFrame:
    """Attributed passages of a text.

    Parameters
    ----------
    text : str
        Raw text of one document.
    language : {"en", "hi"}
        Its language.
    nested : bool
        Whether to give also the voices inside another's content ("Rao said that the mayor denied
        it"). By default they are left out: what a voice says that others say is its own claim.

    Returns
    -------
    DataFrame
        Sorted by ``start`` and ``-end``: ``start``, ``end`` (content, with its quotation marks),
        ``kind`` ("direct": inside quotation marks; "indirect": none; "mixed": some;
        "pseudo-direct": reported speech inside marks, with that or कि before them and no first
        person in them), ``source_start``, ``source_end``, ``cue_start``, ``cue_end`` (-1 where
        there is none), ``cue`` (its words) and ``rule``. Offsets are code points into `text`.

    Raises
    ------
    ValueError
        For an unknown language.

    Notes
    -----
    What source, cue and content are follows PARC 3.0 and PolNeAR: belief, will and judgement are
    voices as much as speech. `analysis.framing.voices.english` and ``hindi`` say what their rules
    look for. A sentence longer than 1,200 characters is read in pieces of that length.

    References
    ----------
    Pareti (2012), A database of attribution relations. LREC. Newell, Margolin and Ruths (2018),
    An attribution relations corpus for political news. LREC.

    Examples
    --------
    >>> found = find_voices("The minister said that the road was open.", "en")
    >>> found[["kind", "cue", "rule"]].values.tolist()
    [['indirect', 'said', 'clause']]
    >>> text = "मंत्री ने कहा कि “वह कल आएँगे।”"
    >>> row = find_voices(text, "hi").iloc[0]
    >>> row["kind"], text[row["source_start"] : row["source_end"]]
    ('pseudo-direct', 'मंत्री')
    """
    return pd.DataFrame(readings(text, language, nested=nested), columns=COLUMNS)


def readings(text: str, language: str, *, nested: bool = False) -> list[Voice]:
    """Attributed passages as plain records, for work on many texts: see `find_voices`.

    Examples
    --------
    >>> [voice.cue for voice in readings("The road was open, the minister said.", "en")]
    ['said']
    >>> [voice.cue for voice in readings("मंत्री ने कहा कि सड़क खुली है।", "hi")]
    ['कहा']
    """
    check(language)
    quoted = quotations(text)
    rows: list[Voice] = []
    seen = set()
    records = sorted(FINDERS[language](text), key=lambda r: (r[0], -r[1], r[4]))
    for record in records if nested else _outermost(records):
        start, end, source_start, source_end, cue_start, cue_end, rule = record
        if start >= end or (start, end, cue_start) in seen:
            continue
        seen.add((start, end, cue_start))
        cue = text[cue_start:cue_end] if cue_start >= 0 else ""
        kind = _kind(text, start, end, quoted, language)
        places = (source_start, source_end, cue_start, cue_end)
        rows.append(Voice(start, end, kind, *places, cue, rule))
    return rows


def _outermost(records: Iterable[Record]) -> Iterator[Record]:
    """Records whose cue lies in no other record's content."""
    starts: list[int] = []
    reach: list[int] = []
    for record in records:
        start, end, cue_start, cue_end = record[0], record[1], record[4], record[5]
        place = bisect_right(starts, cue_start)
        if cue_start >= 0 and place and reach[place - 1] >= cue_end:
            continue
        starts.append(start)
        reach.append(max(end, reach[-1]) if reach else end)
        yield record


def _kind(text: str, start: int, end: int, quoted: list[Quotation], language: str) -> str:
    inside = [(max(start, q.start), min(end, q.end)) for q in touching(start, end, quoted)]
    if not inside:
        return "indirect"
    bare, last = [], start
    for begin, stop in inside:
        bare.append(text[last:begin])
        last = stop
    bare.append(text[last:end])
    outside = WORD.findall(" ".join(bare))
    if len(outside) > 1 or (outside and not LEAD.fullmatch(outside[0])):
        return "mixed"
    led = COMPLEMENT.search(text[max(0, inside[0][0] - 12) : inside[0][0]])
    words = text[inside[0][0] : inside[-1][1]]
    if led and not FIRST_PERSON[language].search(words):
        return "pseudo-direct"
    return "direct"
