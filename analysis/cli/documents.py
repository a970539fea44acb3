"""Take documents in, annotate and check them, say what was found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analysis.cli.command import Data, app, chapter, failed


@app.command()
def check(data: Data = None) -> None:
    """Check every table against datapackage.json: file, row, column and reason.

    Example: samvad check
    """
    from analysis import tables

    try:
        problems = tables.check(data)
        count = len(tables.schemas(data))
    except (FileNotFoundError, ValueError) as error:
        raise failed(error) from None
    for problem in problems:
        typer.echo(str(problem))
    if problems:
        raise typer.Exit(1)
    typer.echo(f"{count} tables agree with datapackage.json")


@app.command()
def annotate(
    only: Annotated[list[str] | None, typer.Argument(help="Ids of documents; default: all")] = None,
    workers: Annotated[int, typer.Option(help="Processes to share the documents among")] = 1,
    data: Data = None,
) -> None:
    """Compute the tables of data/derived/ from the raw texts.

    The texts are looked for in SAMVAD_RAW, else in data/raw/, and checked by SHA-256.

    Example: samvad annotate
    """
    from analysis import corpus, pipeline

    try:
        documents = corpus.load(only=only or None, root=data)
        annotated = pipeline.annotate(documents, workers=workers, root=data)
        paths = pipeline.update(annotated, only=only or (), root=data)
    except (OSError, ValueError, KeyError) as error:
        raise failed(error) from None
    for path in paths:
        typer.echo(f"wrote {path}")


@app.command()
def ingest(
    path: Annotated[Path, typer.Argument(help="A UTF-8 text file")],
    id: Annotated[str, typer.Option(help="Id of the document, such as 005")],
    language: Annotated[str, typer.Option(help="hi or en")],
    outlet: Annotated[str, typer.Option(help="Who published it")],
    published: Annotated[
        str, typer.Option(help="EDTF date, such as 2021-03-08 or 2021-03~; default: inferred")
    ] = "",
    country: Annotated[str, typer.Option(help="Country of the outlet")] = "",
    title_lines: Annotated[str, typer.Option(help="Lines of the headline, such as 1")] = "",
    boilerplate_lines: Annotated[str, typer.Option(help="Page furniture, such as 2-4;30")] = "",
    data: Data = None,
) -> None:
    """Take a document in: check it, register it, annotate it; every chapter's numbers follow.

    Without --published the day is inferred from page and text, as a range, and the reason is said
    and stored.

    Example: samvad ingest report.txt --id 005 --language hi --published 2021-03-08 --outlet "..."
    """
    from analysis import corpus, pipeline

    try:
        dates = {"published": published} if published else _inferred(path, language)
        row = corpus.ingest(
            path,
            id=id,
            language=language,
            outlet=outlet,
            outlet_country=country,
            title_lines=title_lines,
            boilerplate_lines=boilerplate_lines,
            root=data,
            **dates,
        )
        documents = corpus.load(only=[id], root=data)
        pipeline.update(pipeline.annotate(documents, root=data), only=[id], root=data)
    except (OSError, ValueError, KeyError) as error:
        raise failed(error) from None
    typer.echo(f"{row['id']}: {row['outlet']}, {row['published']}, taken in and annotated")
    if not published:
        typer.echo(f"The date is {row['published_reason']}")
    typer.echo("Next: make book")


def _inferred(path: Path, language: str) -> dict[str, str]:
    """Columns of the date of a text that carries none; ingest itself says what else is wrong."""
    from analysis.chronology import publication_columns

    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return {"published": ""}
    return publication_columns(text, language)


@app.command()
def report(data: Data = None) -> None:
    """Say in a few lines what the corpus holds and what was found in it.

    Example: samvad report
    """
    from analysis import pipeline

    try:
        summary = pipeline.report(data)
    except (OSError, ValueError, KeyError) as error:
        raise failed(error) from None
    typer.echo(summary.to_string(index=False))


@chapter.command("new")
def chapter_new(
    name: Annotated[str, typer.Argument(help="File name without ending: lower case and _")],
    title: Annotated[str, typer.Option(help="English title")],
    title_hi: Annotated[str, typer.Option(help="Hindi title")],
    book: Annotated[Path, typer.Option(help="Folder that holds _toc.yml and book/")] = Path(),
) -> None:
    """Make a chapter that runs, passes every test and stands in the contents.

    Example: samvad chapter new water --title "Water" --title-hi "पानी"
    """
    from analysis.publishing.chapter import new_chapter

    try:
        made = new_chapter(name, title=title, title_hi=title_hi, root=book)
    except (OSError, ValueError) as error:
        raise failed(error) from None
    typer.echo(f"{made} is written, executed and listed in _toc.yml")
