"""What codings in files agree on, as tables and as a text to read."""

from __future__ import annotations

__all__ = ["Report", "reliability_of_files"]

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.framing.reliability.categories import category_agreement, confusions
from analysis.framing.reliability.codes import LEVELS
from analysis.framing.reliability.comparison import VARIABLES, reliability, side_by_side
from analysis.framing.reliability.files import Coding, read_codings_of

MOST_CONFUSED = 5


@dataclass(frozen=True)
class Report:
    """Agreement of coders.

    Parameters
    ----------
    tables : mapping
        Name of each table to the table.
    shown : mapping
        Heading to what of them a reader sees first.
    notes : tuple of str
        What a reader should know: units a coder left out, what was assumed.
    """

    tables: Mapping[str, pd.DataFrame]
    shown: Mapping[str, pd.DataFrame]
    notes: tuple[str, ...]

    def text(self) -> str:
        """The report in plain text."""
        parts = [
            f"{heading}\n{table.round(3).to_string(index=False, na_rep='none')}"
            for heading, table in self.shown.items()
            if len(table)
        ]
        return "\n\n".join([*parts, *(f"Note: {note}." for note in self.notes)])

    def write(self, folder: str | Path) -> list[Path]:
        """Write the tables as CSV files into a folder, which is made if need be."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{name}.csv" for name in self.tables]
        for path, table in zip(paths, self.tables.values(), strict=True):
            table.to_csv(path, index=False, lineterminator="\n")
        return paths


def reliability_of_files(
    *paths: str | Path,
    unit: str | None = None,
    coder: str | None = None,
    by: str | None = None,
    levels: Mapping[str, str] | None = None,
    missing: Iterable[str] = (),
    interval: str | None = None,
    draws: int = 2000,
) -> Report:
    """Agreement of codings in CSV files, ours or anybody's.

    Parameters
    ----------
    *paths : path
        See `read_codings_of`. Where the column `by` or one called ``language`` says what a unit
        belongs to, there are intervals by document and rows by language; for statements of this
        project they are looked up.
    unit, coder, by, missing
        As in `read_codings_of`.
    levels : mapping, optional
        Variable to level of measurement. Only these variables are compared; without it our own
        variables if the files hold any, else all shared columns, as nominal.
    interval, draws
        As in `reliability`.

    Returns
    -------
    Report
        Its tables are ``agreement`` (as from `reliability`), ``categories`` (``variable`` and the
        columns of `category_agreement`, for nominal variables) and ``confusions`` (``variable``,
        ``first``, ``second``: coders, ``code_first``, ``code_second``, ``units``).

    Raises
    ------
    ValueError
        Naming the file or variable that is wrong, and what it needs.
    """
    read = read_codings_of(paths, unit=unit, coder=coder, by=by, missing=missing)
    variables = _levels(read.variables, levels)
    units = read.units if read.units is not None else _our_units(read)
    agreement = reliability(
        read.codings, units, variables=variables, interval=interval, draws=draws
    )
    side = side_by_side(read.codings, variables)
    nominal = {name: side[name] for name, level in variables.items() if level == "nominal"}
    notes = [*_left_out(side), *_numeric(nominal, levels)]
    if unused := [name for name in read.variables if name not in variables and not levels]:
        notes.append(f"not compared, unless named with --level: {', '.join(unused)}")
    if not agreement["low"].notna().any():
        notes.append("without two documents or more there is no interval by document")
    confused = _confusions(nominal)
    shown = {
        "Agreement": agreement,
        "Most frequent disagreements": confused.groupby("variable", sort=False).head(MOST_CONFUSED),
    }
    every = {"agreement": agreement, "categories": _categories(nominal), "confusions": confused}
    return Report(every, shown, tuple(notes))


def _levels(shared: list[str], levels: Mapping[str, str] | None) -> dict[str, str]:
    if not levels:
        known = {name: level for name, level in VARIABLES.items() if name in shared}
        return known or dict.fromkeys(shared, "nominal")
    for name, level in levels.items():
        if name not in shared:
            raise ValueError(f"no variable {name!r} in all files; shared: {', '.join(shared)}")
        if level not in LEVELS:
            raise ValueError(f"{name}: level must be one of {', '.join(LEVELS)}; got {level!r}")
    return dict(levels)


def _our_units(read: Coding) -> pd.DataFrame | None:
    ours = tables.read("statements")[["id", "doc", "language"]]
    known = set(ours["id"])
    coded = {unit for coding in read.codings.values() for unit in coding["statement"]}
    return ours if coded <= known else None


def _left_out(side: Mapping[str, pd.DataFrame]) -> list[str]:
    """Say how many units each coder left out of a variable."""
    return [
        f"{coder} gives no {variable} for {count} of {len(table)} units"
        for variable, table in side.items()
        for coder, count in table.isna().sum().items()
        if count
    ]


def _numeric(nominal: Mapping[str, pd.DataFrame], levels: Mapping[str, str] | None) -> list[str]:
    """Say which variables hold only numbers although nobody said how they are measured."""
    found = []
    for variable, table in nominal.items():
        codes = pd.Series(table.to_numpy().ravel()).dropna()
        numbers = pd.to_numeric(codes, errors="coerce")
        if not levels and variable not in VARIABLES and len(codes) and numbers.notna().all():
            found.append(
                f"{variable} holds only numbers and was taken as nominal; "
                f"--level {variable}=ordinal (interval, ratio) compares them as numbers"
            )
    return found


def _categories(nominal: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    parts = []
    for variable, table in nominal.items():
        found = category_agreement(*(table[coder] for coder in table.columns))
        names = dict(zip(found.columns[1 : 1 + table.shape[1]], table.columns, strict=True))
        parts.append(found.rename(columns=names).assign(variable=variable))
    if not parts:
        return pd.DataFrame(columns=["variable", "code"])
    found = pd.concat(parts, ignore_index=True)
    return found[["variable", *found.columns.drop("variable")]]


def _confusions(nominal: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    columns = ["variable", "first", "second", "code_first", "code_second", "units"]
    parts = [pd.DataFrame(columns=columns)]
    for variable, table in nominal.items():
        found = confusions(*(table[coder] for coder in table.columns))
        named = {place: table.columns[place] for place in range(table.shape[1])}
        found[["first", "second"]] = found[["first", "second"]].replace(named)
        parts.append(found.assign(variable=variable)[columns])
    return pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
