"""Which values move if the day of publication does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import pandas as pd

from analysis.chronology.finder import find_times
from analysis.chronology.publication.expressions import kinds_of_shift
from analysis.edtf import parse_edtf
from analysis.language import check

__all__ = ["moved_dates", "moved_values"]

_STEPS = (0, 134, 384)  # days; see `publication.expressions`


def moved_values(
    text: str | pd.DataFrame, language: str, dates: Sequence[date | str]
) -> pd.DataFrame:
    """Read the time expressions of one text under several days of publication.

    Parameters
    ----------
    text : str or pandas.DataFrame
        The text, read anew under each date with the tense of its sentences; or, where the text is
        not at hand, its stored rows (start, end, surface, value, edtf, anchor), found under the
        first of `dates`.
    language : {"hi", "en"}
    dates : sequence of datetime.date or str
        Days of publication, as dates or in EDTF; at least one.

    Returns
    -------
    pandas.DataFrame
        One row an expression: start, end, surface, then ``value D`` (TIMEX3) and ``edtf D`` for
        each date D as given, moved (whether any two EDTF
        differ; missing where that cannot be said), basis (``text``; ``stored row``
        where the row's own value was carried over: as its words are read by themselves or, where
        the tense had decided, at the same distance from publication or on the same side of it;
        ``stored row, not reckoned`` where that cannot be said, and the cells are empty). A value
        that was carried elsewhere has no TIMEX3 form.

    Examples
    --------
    >>> moved = moved_values("वह कल आया था, 2016 में नहीं", "hi", ["2019-06-08", "2024-04-18"])
    >>> moved[["surface", "edtf 2019-06-08", "edtf 2024-04-18", "moved"]].values.tolist()
    [['कल', '2019-06-07', '2024-04-17', True], ['2016', '2016', '2016', False]]
    """
    check(language)
    if not dates:
        raise ValueError("moved_values needs at least one day of publication")
    if isinstance(text, pd.DataFrame):
        frame = _from_rows(text, language, dates)
    else:
        frame = _from_text(text, language, dates)
    columns = [f"edtf {day}" for day in dates]
    basis = frame.pop("basis")
    frame["moved"] = (frame[columns].nunique(axis=1) > 1).astype("boolean")
    frame.loc[basis == "stored row, not reckoned", "moved"] = pd.NA
    frame["basis"] = basis
    return frame


def _from_text(text: str, language: str, dates: Sequence[date | str]) -> pd.DataFrame:
    place = ["start", "end", "surface"]
    found = [find_times(text, language, day) for day in dates]
    whole = pd.concat([times[place] for times in found]).drop_duplicates()
    whole = whole.sort_values(["start", "end"], ignore_index=True)
    for day, times in zip(dates, found, strict=True):
        own = times.set_index("start")
        for column in ("value", "edtf"):
            whole[f"{column} {day}"] = whole["start"].map(own[column]).fillna("").astype("str")
    return whole.assign(basis="text")


def _from_rows(times: pd.DataFrame, language: str, dates: Sequence[date | str]) -> pd.DataFrame:
    whole = times[["start", "end", "surface"]].reset_index(drop=True)
    whole[f"value {dates[0]}"] = times["value"].to_numpy()
    whole[f"edtf {dates[0]}"] = times["edtf"].to_numpy()
    basis = ["stored row"] * len(times)
    for day in dates[1:]:
        carried = list(_carried_rows(times, language, dates[0], day))
        whole[f"value {day}"] = [
            value if again == text else ""
            for value, text, again in zip(times["value"], times["edtf"], carried, strict=True)
        ]
        whole[f"edtf {day}"] = [again or "" for again in carried]
        for number, again in enumerate(carried):
            basis[number] = "stored row, not reckoned" if again is None else basis[number]
    return whole.assign(basis=basis)


def _carried_rows(
    times: pd.DataFrame, language: str, old: date | str, new: date | str
) -> Iterator[str | None]:
    """Each row's EDTF under the new day; None where it cannot be said without the text."""
    before: tuple[str, str | None] = ("", "")  # of the last expression that came to a date
    for row in times.itertuples():
        edtf, again = str(row.edtf), None
        if not edtf or row.anchor in ("text", "document", "none"):
            again = edtf
        elif row.anchor == "publication":
            again = _carried(str(row.surface), language, edtf, old, new)
        elif row.anchor == "previous":
            again = _after(before, edtf)
        before = (edtf, again) if edtf else before
        yield again


def _after(before: tuple[str, str | None], edtf: str) -> str | None:
    """A value counted from the one before goes where that goes."""
    if before[0] == before[1]:
        return edtf
    try:
        moved = date.fromisoformat(before[1] or "") - date.fromisoformat(before[0])
        return (date.fromisoformat(edtf) + moved).isoformat()
    except (ValueError, OverflowError):  # no single days
        return None


def _last_day(day: date | str) -> date | None:
    """The day itself, or the last that an EDTF date allows, as `find_times` takes it."""
    if isinstance(day, date):
        return day
    bounds = parse_edtf(day)
    return bounds.latest or bounds.earliest


def _carried(
    surface: str, language: str, edtf: str, old: date | str, new: date | str
) -> str | None:
    """A stored value carried from one day of publication to another; None if that is unsafe."""
    before, after = _last_day(old), _last_day(new)
    bounds = parse_edtf(edtf)
    if before is None or after is None or not bounds.earliest or not bounds.latest:
        return None
    kind, first, last = _kind(surface, language), bounds.earliest, bounds.latest
    if kind in ("months", "years") and _alone(surface, language, before) == edtf:
        return _alone(surface, language, after) or None
    try:
        if kind == "days":
            return _written(first, last, (after - before).days)
        if kind == "weeks":
            monday = timedelta(after.weekday() - before.weekday())
            return _written(first, last, (after - before - monday).days)
        return _same_side(_alone(surface, language, after), (first, last), before, after)
    except (OverflowError, ValueError):
        return None


def _alone(surface: str, language: str, day: date) -> str:
    """EDTF of an expression by itself, or with the least that lets it be read."""
    # "in" makes a name a month, and a verb says whether कल is yesterday or tomorrow.
    frames = ("{}", "{} में", "{} हुआ था") if language == "hi" else ("{}", "in {}")
    for frame in frames:
        found = find_times(frame.format(surface), language, day)
        if len(found) == 1 and found["anchor"].iloc[0] == "publication":
            edtf = str(found["edtf"].iloc[0])
            if edtf[:1].isdigit():  # [a,b]: one of two days, so no reading yet
                return edtf
    return ""


def _kind(surface: str, language: str) -> str:
    """How the value of a surface follows publication, whatever the tense of its sentence."""
    days = [date(2015, 3, 11) + timedelta(step) for step in _STEPS]
    texts = [_alone(surface, language, day) for day in days]
    bounds = [parse_edtf(text) for text in texts if text]
    values = [(b.earliest, b.latest) for b in bounds if b.earliest and b.latest]
    return kinds_of_shift(days, values)[0] if len(values) == len(days) else ""


def _same_side(read: str, bounds: tuple[date, date], before: date, after: date) -> str | None:
    """A weekday or a date of the year on the side of publication where it was."""
    found = parse_edtf(read)
    if found.earliest is None or found.latest is None:
        return None
    side = (bounds[0] > before) - (bounds[1] < before)
    now = (found.earliest > after) - (found.latest < after)
    if side == now or now == 0:
        return read
    if (
        found.precision == "day"
        and found.earliest.weekday() == bounds[0].weekday()
        and (abs((found.earliest - after).days) <= 7)
    ):
        return _written(found.earliest, found.latest, 7 * side)
    return _in_year(read, side)


def _in_year(edtf: str, step: int) -> str:
    """The same date so many years later."""
    parts = edtf.split("/")
    text = "/".join(f"{int(part[:4]) + step:04}{part[4:]}" for part in parts)
    parse_edtf(text)  # 29 February may not be there
    return text


def _written(first: date, last: date, days: int) -> str:
    a, b = first + timedelta(days), last + timedelta(days)
    return a.isoformat() if first == last else f"{a.isoformat()}/{b.isoformat()}"


def moved_dates(
    times: pd.DataFrame, sources: pd.DataFrame, texts: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """Reckon the relative dates of each fetched page from the day it was fetched.

    Parameters
    ----------
    times, sources : pandas.DataFrame
        The tables ``times`` and ``sources``; a source counts if it names a day ``crawled``.
    texts : mapping of str to str, optional
        Texts by document; without a document's text its stored rows are carried over.

    Returns
    -------
    pandas.DataFrame
        doc, surface, before, after (EDTF reckoned from publication and from the other day), basis
        (see `moved_values`), of expressions anchored to publication.
    """
    frames = []
    for row in sources[sources["crawled"] != ""].itertuples():
        own = times[(times["doc"] == row.id) & (times["anchor"] == "publication")]
        dates = [str(row.published), str(row.crawled)]
        given: str | pd.DataFrame = (texts or {}).get(str(row.id), own)
        moved = moved_values(given, str(row.language), dates)
        moved = moved[moved["start"].isin(set(own["start"]))]
        names = {f"edtf {dates[0]}": "before", f"edtf {dates[1]}": "after"}
        frames.append(moved.rename(columns=names).assign(doc=row.id))
    columns = ["doc", "surface", "before", "after", "basis"]
    whole = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=columns)
    return whole[columns]
