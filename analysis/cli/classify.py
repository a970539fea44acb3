"""Learn codes from coded texts, and give them to others."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analysis.cli.command import Data, app, failed


@app.command()
def classify(
    coded: Annotated[Path, typer.Argument(help="CSV of coded texts: text, doc, language, codes")],
    others: Annotated[Path | None, typer.Argument(help="CSV of texts to code")] = None,
    code: Annotated[
        list[str] | None, typer.Option(help="Column of codes; several, of yes and no")
    ] = None,
    text: Annotated[str, typer.Option(help="Column of the text")] = "text",
    doc: Annotated[str, typer.Option(help="Column of the document")] = "doc",
    random: Annotated[
        bool, typer.Option("--random", help="The coded texts are a random part of the corpus")
    ] = False,
    names: Annotated[bool, typer.Option(help="Try whether it goes by names")] = True,
    out: Annotated[Path | None, typer.Option(help="Folder for the tables as CSV")] = None,
    data: Data = None,
) -> None:
    """Train a classifier on coded texts, say how good it is, and code others; machine-made.

    It is linear, and its weights are among the tables. Texts of one document are never both learnt
    from and judged. With --random the shares of codes in the corpus of both files are corrected
    for what the classifier gets wrong; without it they are not given.

    Example: samvad classify coded.csv

    Example: samvad classify coded.csv corpus.csv --code frame --random --out coded/
    """
    from analysis import tables
    from analysis.framing.classifier import classify_files

    try:
        known = tables.read("actor_names", data) if names else None
        forms = () if known is None else known.loc[~known["kind"].isin(VAGUE), "form"].unique()
        report = classify_files(
            coded, others, codes=code or ["frame"], text=text, doc=doc, names=forms, random=random
        )
        written = report.write(out) if out else []
    except (OSError, ValueError, KeyError) as error:
        raise failed(error) from None
    typer.echo(report.text())
    for path in written:
        typer.echo(f"wrote {path}", err=True)


VAGUE = ("role", "partial")  # forms that are ordinary words too
