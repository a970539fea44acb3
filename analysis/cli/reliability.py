"""Compare codings of the same units."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analysis.cli.command import app, failed


@app.command()
def reliability(
    files: Annotated[list[Path], typer.Argument(help="CSV files: one a coder, or one for all")],
    level: Annotated[
        list[str] | None, typer.Option(help="variable=nominal, ordinal, interval or ratio")
    ] = None,
    unit: Annotated[str | None, typer.Option(help="Column that names the unit")] = None,
    coder: Annotated[str | None, typer.Option(help="Column that names the coder")] = None,
    by: Annotated[
        str | None, typer.Option(help="Column of what a unit belongs to; default: doc")
    ] = None,
    missing: Annotated[list[str] | None, typer.Option(help="A missing code, such as NA")] = None,
    interval: Annotated[
        str | None, typer.Option(help="Resample group, unit or coincidence")
    ] = None,
    draws: Annotated[int, typer.Option(help="Resamples for the intervals", min=1)] = 2000,
    spans: Annotated[bool, typer.Option("--spans", help="Compare spans, not codes")] = False,
    value: Annotated[str | None, typer.Option(help="Column with the value of a span")] = None,
    lengths: Annotated[Path | None, typer.Option(help="CSV of doc and length, for spans")] = None,
    out: Annotated[Path | None, typer.Option(help="Folder for the tables as CSV")] = None,
) -> None:
    """Say how far codings of the same units agree: Krippendorff's alpha, with intervals.

    Each file is one coder's: a row a unit, a column a variable. One file alone has a column a
    coder, or a row a unit and coder with --coder. Empty cells are missing codes. With --level only
    the variables named are compared; otherwise all that the files share, as nominal.

    With --spans each file holds the spans one coder marked (doc, start, end in code points, end
    exclusive), and the coefficients for unitising are given beside F1.

    Example: samvad reliability data/codings/a.csv data/codings/b.csv

    Example: samvad reliability me.csv you.csv they.csv --level tone=ordinal --missing NA

    Example: samvad reliability mine.csv yours.csv --spans --value kind --lengths texts.csv
    """
    from analysis import framing

    try:
        if spans:
            report = framing.span_reliability_of_files(
                *files, value=value, lengths=lengths, draws=draws
            )
        else:
            report = framing.reliability_of_files(
                *files,
                unit=unit,
                coder=coder,
                by=by,
                levels=dict(_named(text) for text in level or []),
                missing=missing or (),
                interval=interval,
                draws=draws,
            )
        written = report.write(out) if out else []
    except (OSError, ValueError, KeyError) as error:
        raise failed(error) from None
    typer.echo(report.text())
    for path in written:
        typer.echo(f"wrote {path}", err=True)


def _named(text: str) -> tuple[str, str]:
    name, equals, level = text.rpartition("=")
    if not equals:
        raise ValueError(f"--level {text!r}: expected variable=level, such as tone=ordinal")
    return name, level
