"""Find time expressions in Hindi and English text."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import NamedTuple

import pandas as pd
import regex

from analysis.chronology.finder.grammar import rules
from analysis.chronology.finder.scan import Token, scan
from analysis.chronology.finder.tense import direction, finite_verbs
from analysis.chronology.finder.values import Context
from analysis.edtf import parse_edtf
from analysis.language import Span, check, normalize_key, sentences

__all__ = ["TIME_COLUMNS", "find_times"]

TIME_COLUMNS = ["start", "end", "surface", "type", "value", "edtf", "mod", "anchor", "rule"]
# A history names dates one after another; a news story names few years besides its own.
_STORY = 2
_CLAUSE = 80  # characters within which a year still governs a date without one
_YEAR = regex.compile(r"(?<![\w,.])(?:1[89]|20)\d\d(?![\w,]\d)")
_NEAR = 300  # characters of a sentence in which its verb is looked for


class _Match(NamedTuple):
    start: int
    stop: int
    order: int


def find_times(text: str, language: str, published: date | str | None = None) -> pd.DataFrame:
    """Find the time expressions of a text and say what each comes to.

    Parameters
    ----------
    text : str
        Any string; it is not altered and offsets refer to it.
    language : {"hi", "en"}
    published : datetime.date or str, optional
        Day from which relative expressions are reckoned, as a date or in EDTF. Where EDTF leaves
        several days open, a value that depends on the day is given as a one-of set.

    Returns
    -------
    pandas.DataFrame
        One row an expression, in order of the text, none overlapping: start, end (code points,
        half open), surface, type (date, time, duration, set, vague), value (TIMEX3), edtf, mod
        (TIMEX3: START, MID, APPROX ...), anchor (text, publication, quotation, previous, none),
        rule. Value or edtf are empty where the text does not
        fix them.

    Raises
    ------
    ValueError
        If the language is unknown or `published` is no EDTF.

    Examples
    --------
    >>> found = find_times("कल बातचीत होगी, 14 फरवरी को हमला हुआ था", "hi", "2019-06-08")
    >>> found[["surface", "edtf", "anchor"]].values.tolist()
    [['कल', '2019-06-09', 'publication'], ['14 फरवरी', '2019-02-14', 'publication']]
    >>> find_times("talks in 2016, after 23 years", "en")["value"].tolist()
    ['2016', 'P23Y']
    """
    check(language)
    tokens = scan(text, language)
    matches = _select(tokens)
    first, last = _ends(published)
    rows = _resolve(text, language, tokens, matches, last)
    if first != last:
        other = _resolve(text, language, tokens, matches, first)
        rows = [_either(a, b) for a, b in zip(other, rows, strict=True)]
    frame = pd.DataFrame([row for row in rows if row is not None], columns=TIME_COLUMNS)
    numbers = ["start", "end"]
    return frame.astype({name: "int64" if name in numbers else "str" for name in TIME_COLUMNS})


def _ends(published: date | str | None) -> tuple[date | None, date | None]:
    if published is None or published == "":
        return None, None
    if isinstance(published, date):
        return published, published
    found = parse_edtf(published)
    # A text cannot tell of what came after it, so a half-open date leans on its known side.
    return found.earliest or found.latest, found.latest or found.earliest


def _select(tokens: list[Token]) -> list[_Match]:
    """Longest matches of all rules, none overlapping."""
    kinds = "".join(token.kind for token in tokens)
    found = [
        _Match(match.start(), match.end(), order)
        for order, rule in enumerate(rules())
        for match in rule.pattern.finditer(kinds)
    ]
    chosen: list[_Match] = []
    for match in sorted(found, key=lambda m: (m.start, -m.stop, m.order)):
        if not chosen or match.start >= chosen[-1].stop:
            chosen.append(match)
    return chosen


Row = tuple[int, int, str, str, str, str, str, str, str]


class _Surroundings:
    """What stands around each match: its sentence, the year named there, the verb's direction."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.spans = sentences(text, language)
        self.starts = [span.start for span in self.spans]

    def prepare(self, context: Context, start: int, end: int, behind: int) -> None:
        """Tell the context of a match at ``start``; ``behind`` ends the expression before it."""
        place = bisect_right(self.starts, start) - 1
        span = self.spans[place] if place >= 0 else Span(start, end)
        # A window, so that a text without full stops costs no more than one with them.
        before = normalize_key(self.text[max(span.start, start - _NEAR) : end])
        after = normalize_key(self.text[end : min(span.end, end + _NEAR)])
        context.sentence_year = _year_before(before[: len(before) - (end - start)])
        context.way = direction(before + after, len(before), self.language)
        between = normalize_key(self.text[max(behind, start - 2 * _NEAR) : start])
        far = start - behind > 2 * _NEAR
        context.crowded = far or finite_verbs(between) > 1
        context.narrative_year = _story_year(context)


def _resolve(
    text: str, language: str, tokens: list[Token], matches: list[_Match], base: date | None
) -> list[Row | None]:
    around, context, behind = _Surroundings(text, language), Context(base), 0
    rows: list[Row | None] = []
    for match in matches:
        part, rule = tokens[match.start : match.stop], rules()[match.order]
        start, end = part[0].start, part[-1].end
        around.prepare(context, start, end, behind)
        found = rule.reading(part, context)
        if found is None:
            rows.append(None)
            continue
        if found.type in ("date", "time") and found.edtf:
            behind, context.previous = end, found
            if found.anchor != "publication":
                context.told = found.edtf
            if found.anchor == "text" and found.edtf[:4].isdigit():
                context.years.append(int(found.edtf[:4]))
        said = (found.type, found.value, found.edtf, found.mod, found.anchor, rule.name)
        rows.append((start, end, text[start:end], *said))
    return rows


def _year_before(before: str) -> int | None:
    """The year named shortly before an expression in its sentence, which a date may go on from."""
    found = _YEAR.findall(before[-_CLAUSE:])
    return int(found[-1]) if found else None


def _story_year(context: Context) -> int | None:
    if len(context.years) < _STORY:
        return None
    if context.published is None:
        return context.years[-1]
    past = [year for year in context.years if context.published.year - year > 2]
    return context.years[-1] if 2 * len(past) > len(context.years) else None


def _either(a: Row | None, b: Row | None) -> Row | None:
    """One row of two readings that differ by the day of publication."""
    if a is None or b is None or a[5] == b[5]:
        return b or a
    edges = [parse_edtf(row[5]) for row in (a, b) if row[5]]
    days = [d for edge in edges for d in (edge.earliest, edge.latest) if d]
    low, high = min(days), max(days)
    edtf = f"[{low.isoformat()}..{high.isoformat()}]"
    return (*b[:4], "", edtf, *b[6:])
