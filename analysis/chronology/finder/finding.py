"""Find time expressions in Hindi and English text."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from datetime import date
from typing import Final

import pandas as pd

from analysis.chronology.finder.context import Context, Reading, Value
from analysis.chronology.finder.grammar import Rule, matches, rules
from analysis.chronology.finder.joining import Found, joined
from analysis.chronology.finder.modifiers import modified
from analysis.chronology.finder.quotations import days_of_saying
from analysis.chronology.finder.scan import Run, Token, runs
from analysis.chronology.finder.surroundings import Surroundings
from analysis.edtf import parse_edtf

__all__ = ["TIME_COLUMNS", "Reading", "find_times", "readings"]


# Years of five figures, and decades or centuries before the first.
_BEYOND: Final = re.compile(r"\d{5}|(?:^|[/\[{,.])-\d{0,3}X")
TIME_COLUMNS: Final = list(Reading._fields)


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
    rows = readings(text, language, published)
    cells = zip(*rows, strict=True) if rows else ([] for _ in TIME_COLUMNS)
    return pd.DataFrame(
        {
            name: pd.array(column, dtype="int64" if name in ("start", "end") else "str")
            for name, column in zip(TIME_COLUMNS, cells, strict=True)
        }
    )


def readings(text: str, language: str, published: date | str | None = None) -> list[Reading]:
    """Find the time expressions of a text, for many texts: `find_times` without the table.

    Parameters
    ----------
    text, language, published
        As for `find_times`.

    Returns
    -------
    list of Reading
        In order of the text, none overlapping.

    Raises
    ------
    ValueError
        If the language is unknown or `published` is no EDTF.

    Examples
    --------
    >>> [(one.surface, one.value) for one in readings("on 14 July 2001, a two-day visit", "en")]
    [('14 July 2001', '2001-07-14'), ('two-day', 'P2D')]
    >>> [one.edtf for one in readings("अगले हफ्ते", "hi", "2019-06-08")]
    ['2019-06-10/2019-06-16']
    """
    first, last = _ends(published)
    around = Surroundings(text, language)
    rows = _resolved(around, last)
    if first != last:
        rows = _either_way(_resolved(around, first), rows)
    return rows


def _ends(published: date | str | None) -> tuple[date | None, date | None]:
    if published is None or published == "":
        return None, None
    if isinstance(published, date):
        return published, published
    found = parse_edtf(published)
    # A text cannot tell of what came after it, so a half-open date leans on its known side.
    return found.earliest or found.latest, found.latest or found.earliest


def _resolved(around: Surroundings, day: date | None) -> list[Reading]:
    """Readings from one day of publication; quotations from the day of the saying, if told."""
    context, rows = Context(day, around), list[Reading]()
    quoted: list[tuple[int, int, Run, Context]] = []
    for run in runs(around.text, around.language):
        before, known = len(rows), context
        if day is not None and around.quotations and around.quoted(*run.span(0, len(run.tokens))):
            known = replace(context)
        rows += _of_run(run, context)
        if known is not context:
            quoted.append((before, len(rows), run, known))
    days = days_of_saying(rows, around) if quoted else {}
    for first, last, run, known in reversed(quoted) if days else ():
        if any(row.start in days for row in rows[first:last]):
            known.said = days
            rows[first:last] = _of_run(run, known)
    return rows


def _of_run(run: Run, context: Context) -> list[Reading]:
    """Readings of one run, which the context remembers."""
    found: list[Found] = []
    for start, stop, order in matches(run.letters):
        rule, span = rules()[order], run.span(start, stop)
        context.stand(*span, rule.basis)
        value = _read(rule, run.tokens[start:stop], context)
        if value is not None:
            value = context.anchored(_on_calendar(value))
            context.note(value, span.end)
            found.append(Found(start, stop, value, rule.name))
    rows = []
    for one in joined(found, run.tokens):
        start, end = run.span(one.start, one.stop)
        value = one.value
        said = (value.type, value.value, value.edtf, value.mod, value.anchor, one.rule)
        rows.append(Reading(start, end, run.keyed.text[start:end], *said))
    return rows


def _read(rule: Rule, tokens: list[Token], context: Context) -> Value | None:
    """One stretch that a reading cannot bear must not lose the rest of the text."""
    try:
        value = rule.reading(tokens, context)
        return modified(value, tokens) if value is not None else None
    except OverflowError:  # before year 1 or after 9999
        return Value("date", "", "", context.base.anchor)
    except Exception as error:
        surface = " ".join(token.key for token in tokens)
        warnings.warn(f"rule {rule.name!r} failed on {surface!r}: {error!r}", stacklevel=2)
        return None


def _on_calendar(value: Value) -> Value:
    """A value before year 1 or after 9999, which no date of the calendar has, is left open."""
    beyond = _BEYOND.search(value.edtf) or (value.edtf and _BEYOND.search(value.value))
    return replace(value, value="", edtf="") if beyond else value


def _either_way(first: list[Reading], last: list[Reading]) -> list[Reading]:
    """Readings by the last possible day of publication, open where the first gives others."""
    others = {(row.start, row.end): row for row in first}
    return [_either(others.get((row.start, row.end), row), row) for row in last]


def _either(a: Reading, b: Reading) -> Reading:
    if a.edtf == b.edtf:
        return b
    edges = [parse_edtf(row.edtf) for row in (a, b) if row.edtf]
    days = [d for edge in edges for d in (edge.earliest, edge.latest) if d]
    low, high = min(days), max(days)
    return b._replace(value="", edtf=f"[{low.isoformat()}..{high.isoformat()}]")
