"""How well the finder does, against time expressions marked by reading."""

from __future__ import annotations

import re

import pandas as pd

from analysis import spans
from analysis.edtf import parse_edtf
from analysis.uncertainty import share

__all__ = ["LEVELS", "agreement", "same_value", "score", "score_classes", "score_levels"]

# From extents alone to what they come to; the last three ask for overlap, not equal offsets.
LEVELS = ("strict", "relaxed", "type", "value", "edtf")
_RATES = ("precision", "recall", "f1")
_LENGTH = re.compile(
    r"P(?:([\d.]+)CE)?(?:([\d.]+)DE)?(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?"
    r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
# From one hour to another, as TIMEX2 and its heirs also write it.
_ENDS = re.compile(r"\((\S+),(\S+),P\S+\)")
# Minutes and seconds that are nought.
_WHOLE = re.compile(r"(?<=T\d\d)(?::00){1,2}(?=$|/)|(?<=T\d\d:\d\d):00(?=$|/)")
# Months, or seconds, in each part of a duration; the two do not convert into one another.
_MONTHS = (1200, 120, 12, 1, 0, 0, 0, 0, 0)
_SECONDS = (0, 0, 0, 0, 604800, 86400, 3600, 60, 1)


def score(found: pd.DataFrame, gold: pd.DataFrame, *, by: str | None = None) -> pd.DataFrame:
    """Precision, recall and F1 of found time expressions.

    Parameters
    ----------
    found, gold : pandas.DataFrame
        ``doc``, ``start``, ``end``, ``value`` and ``edtf``; both with the column named in `by`.
    by : str, optional
        Column to report by, such as ``"language"``.

    Returns
    -------
    pandas.DataFrame
        One row a group and level, as in `analysis.spans.score`; ``labelled`` are expressions that
        overlap and whose TIMEX3 value and EDTF are both equal.

    Examples
    --------
    >>> gold = pd.DataFrame({"doc": ["a", "a"], "start": [0, 9], "end": [6, 11],
    ...                      "value": ["2019-05-14", "2019-05"], "edtf": ["2019-05-14", "2019-05"]})
    >>> found = gold.assign(end=[6, 10], edtf=["2019-05-14", ""])
    >>> score(found, gold)[["level", "hits", "f1"]].values.tolist()
    [['strict', 1, 0.5], ['relaxed', 2, 1.0], ['labelled', 1, 0.5]]
    """
    return spans.score(found, gold, label=("value", "edtf"), by=by)


def same_value(one: str, other: str) -> bool:
    """Whether two TIMEX3 values say the same: a length in other units, an hour without minutes.

    Examples
    --------
    >>> same_value("P1DE", "P10Y"), same_value("T17", "T17:00"), same_value("P1M", "P30D")
    (True, True, False)
    >>> same_value("(T11,T12:30,PT1.5H)", "T11:00/T12:30:00")
    True
    """
    return one == other or _said(one) == _said(other)


def _said(value: str) -> tuple[float, float] | str:
    length = _LENGTH.fullmatch(value)
    if length is not None and any(length.groups()):
        try:
            numbers = [float(part or 0) for part in length.groups()]
        except ValueError:  # "P1.2.3D" is no length
            return value
        months = sum(n * size for n, size in zip(numbers, _MONTHS, strict=True))
        return months, sum(n * size for n, size in zip(numbers, _SECONDS, strict=True))
    ends = _ENDS.fullmatch(value)
    whole = f"{ends[1]}/{ends[2]}" if ends else value.replace(" ", "T")
    return _WHOLE.sub("", whole)


def agreement(found: pd.DataFrame, gold: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Pair found expressions with marked ones, and say in what each pair agrees.

    Parameters
    ----------
    found, gold : pandas.DataFrame
        ``doc``, ``start``, ``end``, ``type``, ``value``, ``edtf`` and ``mod``. `gold` is taken to
        be complete for its documents; found rows of others are left out.

    Returns
    -------
    found, gold : pandas.DataFrame
        The same rows with a boolean column for each of `LEVELS`, all false for a row without a
        partner: ``strict`` (equal offsets), ``relaxed`` (they overlap), ``type``, ``value``
        (`same_value`) and ``edtf`` as ``right_type``, ``right_value`` and ``right_edtf``. An EDTF
        is not asked of a duration, whose length says all that is marked, nor of what lies before
        or after a date that is right: marks leave out the word that says so. An hour marked
        without a date (``T17:00``) may have been given one.

    Notes
    -----
    Pairs are one to one, as in TempEval-3 (UzZaman et al. 2013).

    Examples
    --------
    >>> gold = pd.DataFrame([("क", 0, 2, "date", "2019", "2019", "")],
    ...                     columns=["doc", "start", "end", "type", "value", "edtf", "mod"])
    >>> found = gold.assign(end=3, value="2018")
    >>> agreement(found, gold)[1].iloc[0, -5:].tolist()
    [False, True, True, False, True]
    """
    found = found[found["doc"].isin(set(gold["doc"]))].reset_index(drop=True)
    gold = gold.reset_index(drop=True)
    columns = ["start", "end", "type", "value", "edtf", "mod"]
    right: dict[str, tuple[list[int], list[int]]] = {level: ([], []) for level in LEVELS}
    mine, marked = (
        list(rows[columns].itertuples(index=False, name=None)) for rows in (found, gold)
    )
    ours, theirs = found.groupby("doc").indices, gold.groupby("doc").indices
    for doc in theirs.keys() & ours.keys():
        here, there = ours[doc], theirs[doc]
        places = spans.pairs([mine[i][:2] for i in here], [marked[i][:2] for i in there])
        for a, b in places:
            for level in _agreed(mine[here[a]], marked[there[b]]):
                right[level][0].append(here[a])
                right[level][1].append(there[b])
    return _flagged(found, right, 0), _flagged(gold, right, 1)


Row = tuple[int, int, str, str, str, str]
_OUTSIDE = {"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}


def _agreed(mine: Row, marked: Row) -> list[str]:
    hour = marked[3].startswith("T") and "/" not in marked[3]
    value = same_value("T" + mine[3].rpartition("T")[2] if hour else mine[3], marked[3])
    free = hour or marked[2] == "duration" or mine[5] in _OUTSIDE
    edtf = _same_days(mine[4], marked[4]) or (free and value)
    agreed = (mine[:2] == marked[:2], True, mine[2] == marked[2], value, edtf)
    return [level for level, one in zip(LEVELS, agreed, strict=True) if one]


def _same_days(one: str, other: str) -> bool:
    """Whether two EDTF allow the same days in the same manner: 2018-34 is 2018-04/2018-06."""
    if one == other or not (one and other):
        return one == other
    try:
        a, b = parse_edtf(one), parse_edtf(other)
    except ValueError:
        return False
    whole = {a.kind, b.kind} <= {"date", "interval"} or a.kind == b.kind == "one of"
    days = (a.earliest, a.latest, a.open_start, a.open_end)
    return whole and days == (b.earliest, b.latest, b.open_start, b.open_end)


def _flagged(
    rows: pd.DataFrame, right: dict[str, tuple[list[int], list[int]]], side: int
) -> pd.DataFrame:
    return rows.assign(**{_flag(level): rows.index.isin(right[level][side]) for level in LEVELS})


def _flag(level: str) -> str:
    """Name of a level's column beside the columns that it is about."""
    return level if level in ("strict", "relaxed") else f"right_{level}"


def score_levels(
    found: pd.DataFrame,
    gold: pd.DataFrame,
    *,
    by: str | None = None,
    draws: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """Precision, recall and F1 of extents and of what they come to, resampling whole texts.

    Parameters
    ----------
    found, gold : pandas.DataFrame
        As in `agreement`, both with the column named in `by`.
    by : str, optional
        Column to report by, such as ``"language"``, ``"type"`` or ``"anchor"``: recall goes by
        what the mark says, precision by what the finder says.
    draws, seed : int
        Bootstrap samples and their seed.

    Returns
    -------
    pandas.DataFrame
        One row a group and level: the column `by` (without it ``group``, always ``"all"``),
        ``level`` (one of `LEVELS`), ``gold``, ``found``, ``hits`` (marks met), ``texts``
        (numbers); ``precision``, ``recall`` and ``f1`` (0 to 1), each with ``_low`` and ``_high``,
        a 95 % percentile interval (nan for a single text).

    Examples
    --------
    >>> columns = ["doc", "start", "end", "type", "value", "edtf", "mod"]
    >>> gold = pd.DataFrame([("क", 0, 2, "date", "2019", "2019", ""),
    ...                      ("b", 4, 8, "date", "2018", "2018", "")], columns=columns)
    >>> found = gold.assign(end=[3, 8])
    >>> score_levels(found, gold)[["level", "hits", "f1", "f1_low"]].values.tolist()[:2]
    [['strict', 1, 0.5, 0.0], ['relaxed', 2, 1.0, 1.0]]
    """
    group = by or "group"
    if not by:
        found, gold = found.assign(group="all"), gold.assign(group="all")
    ours, theirs = agreement(found, gold)
    rows = []
    for name in sorted(set(theirs[group])):
        mine, marked = ours[ours[group] == name], theirs[theirs[group] == name]
        for level in LEVELS:
            flag = _flag(level)
            numbers = (len(marked), len(mine), int(marked[flag].sum()), marked["doc"].nunique())
            ends = [
                end
                for rows_of_one in (mine, marked, pd.concat([mine, marked]))
                for end in _share(rows_of_one, flag, draws, seed)
            ]
            rows.append((name, level, *numbers, *ends))
    return pd.DataFrame(
        rows, columns=[group, "level", "gold", "found", "hits", "texts", *_names(_RATES)]
    )


def score_classes(
    found: pd.DataFrame,
    gold: pd.DataFrame,
    *,
    by: str = "class",
    draws: int = 2000,
    seed: int = 1,
) -> pd.DataFrame:
    """How many marks of each class are met, and read right.

    Parameters
    ----------
    found, gold : pandas.DataFrame
        As in `agreement`; `gold` with the column named in `by`, which `found` need not have.
    by : str
        Column of `gold` to report by, such as ``"class"`` or ``"anchor"``.
    draws, seed : int
        Bootstrap samples of texts and their seed.

    Returns
    -------
    pandas.DataFrame
        One row a class, most marks first: the column `by`, ``gold`` (marks), ``texts`` and, for
        each of `LEVELS`, how many are right; then the share right by EDTF where a class has one
        for most of its marks and by value where not, as ``recall`` with ``recall_low`` and
        ``recall_high``, and ``level``, which of the two it is.

    Examples
    --------
    >>> columns = ["doc", "start", "end", "type", "value", "edtf", "mod", "class"]
    >>> gold = pd.DataFrame([("क", 0, 2, "date", "2019", "2019", "", "year"),
    ...                      ("b", 4, 8, "set", "P1W", "", "", "set")], columns=columns)
    >>> score_classes(gold.iloc[:1], gold)[["class", "edtf", "level", "recall"]].values.tolist()
    [['set', 0, 'value', 0.0], ['year', 1, 'edtf', 1.0]]
    """
    marked = agreement(found, gold)[1]
    rows = []
    for name, part in marked.groupby(by, sort=True):
        hits = [int(part[_flag(level)].sum()) for level in LEVELS]
        level = "edtf" if 2 * (part["edtf"] != "").sum() > len(part) else "value"
        ends = _share(part, _flag(level), draws, seed)
        rows.append((name, len(part), part["doc"].nunique(), *hits, level, *ends))
    columns = [by, "gold", "texts", *LEVELS, "level", *_names(("recall",))]
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values("gold", ascending=False, kind="stable", ignore_index=True)


def _names(rates: tuple[str, ...]) -> list[str]:
    return [f"{rate}{end}" for rate in rates for end in ("", "_low", "_high")]


def _share(rows: pd.DataFrame, flag: str, draws: int, seed: int) -> tuple[float, float, float]:
    estimate = share(rows, flag, draws=draws, seed=seed)
    return estimate.value, estimate.low, estimate.high
