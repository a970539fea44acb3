"""Who says what in a text of anybody's, and what it says without a source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analysis.cli.command import Data, app, failed

if TYPE_CHECKING:
    import pandas as pd


@app.command()
def voices(
    path: Annotated[Path, typer.Argument(help="A UTF-8 text file")],
    language: Annotated[str, typer.Option(help="hi or en; default: by its script")] = "",
    published: Annotated[str, typer.Option(help="EDTF date, on which offices are read")] = "",
    outlet: Annotated[str, typer.Option(help="Who published it")] = "",
    out: Annotated[Path | None, typer.Option(help="Folder for three CSV tables")] = None,
    data: Data = None,
) -> None:
    """Say who speaks in a text, what returns as a fact, what is claimed without a source.

    All of it is found by rules: suggestions for a reader to judge.

    Example: samvad voices report.txt --language hi --published 2021-03-08
    """
    from analysis import framing, pipeline
    from analysis.actors import load
    from analysis.framing.voices import Voice
    from analysis.language import dominant_language

    try:
        text = path.read_text("utf-8")
        language = language or dominant_language(text) or "en"
        found = pipeline.spoken(
            text, language, published=published or None, outlet=outlet, authority=load(data)
        )
        said = [Voice(*row) for row in found[list(Voice._fields)].itertuples(index=False)]
        tables = {
            "voices": found,
            "escalations": framing.escalations(text, language, said),
            "unattributed": framing.unattributed(text, language, said),
        }
    except (OSError, ValueError) as error:
        raise failed(error) from None
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        if out is not None:
            table.to_csv(out / f"{name}.csv", index=False)
            typer.echo(f"wrote {out / f'{name}.csv'}")
        else:
            typer.echo(f"{name}: {len(table)}")
            _show(text, name, table)


def _show(text: str, name: str, table: pd.DataFrame) -> None:
    """Rows of a table with the words that they stand for."""
    for row in table.to_dict("records"):
        words = " ".join(text[row["start"] : row["end"]].split())
        if name == "voices":
            source = text[row["source_start"] : row["source_end"]] if row["cue"] else ""
            who = row["actor"] or row["unnamed"] or "?"
            typer.echo(f"  {row['speaker']} {who} [{source}] {row['cue']}: {words}")
        elif name == "escalations":
            claim = " ".join(text[row["claim_start"] : row["claim_end"]].split())
            typer.echo(f"  {row['score']:.2f} {row['place']}: {claim} -> {words}")
        else:
            typer.echo(f"  {row['class']} [{row['surface']}]: {words}")
