"""Find the actors a text names, in Hindi or English, by name, acronym, role or metonym."""

from __future__ import annotations

from datetime import date as Day
from functools import lru_cache

import pandas as pd

from analysis.actors.authority import Authority, load
from analysis.actors.finder.readings import Reading
from analysis.actors.finder.resolve import Resolver
from analysis.edtf import parse_edtf
from analysis.language import check

__all__ = ["COLUMNS", "find_mentions", "readings"]

COLUMNS = ("start", "end", "surface", "actor", "type", "form", "rule")


def find_mentions(
    text: str,
    language: str,
    authority: Authority | None = None,
    date: str | Day | None = None,
) -> pd.DataFrame:
    """Every mention of an actor of the authority file in one text.

    All names, acronyms, roles, demonyms and metonyms are looked up at once, overlaps are kept
    until every form has been read in its context, and only then the longest reading wins: a hit
    that fails cannot hide a shorter good one.

    Parameters
    ----------
    text : str
        The text; offsets refer to it. Page furniture should be blanked out beforehand, because
        a name in it would be taken for one of the article's.
    language : {"hi", "en"}
        Its language.
    authority : Authority, optional
        Whom to look for; by default the project's own file, without forms bound to one document
        (see `Authority.for_document`).
    date : str (EDTF) or datetime.date, optional
        Day of the text, on which roles are read. Without it a role means the post, not a person.

    Returns
    -------
    DataFrame
        ``start``, ``end`` (code points, half open), ``surface``, ``actor`` (id), ``type`` (of the
        actor), ``form`` (kind of form) and ``rule`` (see `analysis.actors.finder.resolve`), in
        order of place. A phrase that names two holders at once ("both foreign secretaries") has two
        rows with one span; otherwise spans do not overlap.

    Raises
    ------
    ValueError
        If the language is unknown or the date no EDTF date.

    Examples
    --------
    >>> english = "PM Imran Khan wrote to PM Modi. Khan wants talks; New Delhi is silent."
    >>> found = find_mentions(english, "en", date="2019-06-08")
    >>> list(zip(found["surface"], found["actor"], found["rule"]))[:3]
    [('Imran Khan', 'p-imran-khan', 'name'), ('Modi', 'p-modi', 'partial-title'), \
('Khan', 'p-imran-khan', 'partial-earlier')]
    >>> hindi = "पाकिस्तान के प्रधानमंत्री ने कहा कि वह भारतीय वायुसेना के पायलट को रिहा करेंगे।"
    >>> find_mentions(hindi, "hi", date="2019-02-28")["actor"].tolist()
    ['p-imran-khan', 'org-IAF']
    """
    known = load() if authority is None else authority
    rows = [
        (r.start, r.end, text[r.start : r.end], r.actor, known.actors[r.actor].type, r.form, r.rule)
        for r in readings(text, language, known, date)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"start": "int64", "end": "int64"})


def readings(
    text: str, language: str, authority: Authority, date: str | Day | None = None
) -> list[Reading]:
    """Every mention of an actor in one text, as plain readings: what `find_mentions` tabulates.

    For many texts: it makes no table of each.

    Parameters
    ----------
    text, language, authority, date
        As in `find_mentions`.

    Returns
    -------
    list of Reading
        In order of place.

    Raises
    ------
    ValueError
        If the language is unknown or the date no EDTF date.

    Examples
    --------
    >>> found = readings("मोदी ने Imran Khan से कहा", "hi", load())
    >>> [(one.start, one.end, one.actor) for one in found]
    [(0, 4, 'p-modi'), (8, 18, 'p-imran-khan')]
    """
    check(language)
    _check_date(date)
    return Resolver(text, language, authority, date).readings()


@lru_cache(1 << 10)
def _check_date(date: str | Day | None) -> None:
    """Refuse what is no date, whether or not the text has a role to be read on it."""
    if isinstance(date, str) and date:
        parse_edtf(date)
