"""The ``samvad`` command: everything the book does, from a shell."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["app"]

app = typer.Typer(
    help="Samvad (संवाद): Hindi and English news on India-Pakistan dialogue, read with tables.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
chapter = typer.Typer(help="Add a chapter to the book.", no_args_is_help=True)
app.add_typer(chapter, name="chapter")

Data = Annotated[Path | None, typer.Option("--data", help="Data folder; default: data/")]

NETWORK_OPTIONS = (
    "mode",
    "aggregation",
    "normalization",
    "duplicates",
    "window",
    "minimum",
    "unit",
)


def _fail(error: Exception) -> typer.Exit:
    typer.secho(str(error), err=True, fg="red")
    return typer.Exit(1)


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
        raise _fail(error) from None
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
        raise _fail(error) from None
    for path in paths:
        typer.echo(f"wrote {path}")


@app.command()
def ingest(
    path: Annotated[Path, typer.Argument(help="A UTF-8 text file")],
    id: Annotated[str, typer.Option(help="Id of the document, such as 005")],
    language: Annotated[str, typer.Option(help="hi or en")],
    published: Annotated[str, typer.Option(help="EDTF date, such as 2021-03-08 or 2021-03~")],
    outlet: Annotated[str, typer.Option(help="Who published it")],
    country: Annotated[str, typer.Option(help="Country of the outlet")] = "",
    title_lines: Annotated[str, typer.Option(help="Lines of the headline, such as 1")] = "",
    boilerplate_lines: Annotated[str, typer.Option(help="Page furniture, such as 2-4;30")] = "",
    data: Data = None,
) -> None:
    """Take a document in: check it, register it, annotate it; every chapter's numbers follow.

    Example: samvad ingest report.txt --id 005 --language hi --published 2021-03-08 --outlet "..."
    """
    from analysis import corpus, pipeline

    try:
        row = corpus.ingest(
            path,
            id=id,
            language=language,
            published=published,
            outlet=outlet,
            outlet_country=country,
            title_lines=title_lines,
            boilerplate_lines=boilerplate_lines,
            root=data,
        )
        documents = corpus.load(only=[id], root=data)
        pipeline.update(pipeline.annotate(documents, root=data), only=[id], root=data)
    except (OSError, ValueError, KeyError) as error:
        raise _fail(error) from None
    typer.echo(f"{row['id']}: {row['outlet']}, {row['published']}, taken in and annotated")
    typer.echo("Next: make book")


@app.command()
def report(data: Data = None) -> None:
    """Say in a few lines what the corpus holds and what was found in it.

    Example: samvad report
    """
    from analysis import pipeline

    try:
        summary = pipeline.report(data)
    except (OSError, ValueError, KeyError) as error:
        raise _fail(error) from None
    typer.echo(summary.to_string(index=False))


@app.command()
def reliability(
    first: Annotated[Path, typer.Argument(help="One coder's CSV")],
    second: Annotated[Path, typer.Argument(help="The other coder's CSV")],
) -> None:
    """Agreement of two codings of the same statements, with intervals.

    Example: samvad reliability data/codings/a.csv data/codings/b.csv
    """
    from analysis import framing

    try:
        agreement = framing.reliability_of_files(first, second)
    except (OSError, ValueError, KeyError) as error:
        raise _fail(error) from None
    typer.echo(agreement.to_string(index=False))


@app.command()
def export(
    what: Annotated[str, typer.Argument(help="network, comentions or events")],
    out: Annotated[Path, typer.Argument(help="File to write, its ending chooses the format")],
    option: Annotated[list[str] | None, typer.Option(help="Of the network, as name=value")] = None,
    data: Data = None,
) -> None:
    """Write results for other tools.

    A network goes to .graphml, .gexf, .json or, without an ending, a folder of CSV files; events go
    to .ics or .csv. Options are those of analysis.actors.network and comention_network.

    Example: samvad export network actors.graphml --option mode=two --option duplicates=document
    """
    from analysis import exports

    try:
        exports.export(what, out, root=data, **_options(option or []))
    except (OSError, ValueError, KeyError) as error:
        raise _fail(error) from None
    typer.echo(f"wrote {out}")


def _options(given: list[str]) -> dict[str, str | int | tuple[str, str]]:
    """Options by name; a number is one, and first..last are the ends of a window."""
    found: dict[str, str | int | tuple[str, str]] = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals or name not in NETWORK_OPTIONS:
            raise ValueError(
                f"option {text!r}: expected name=value, of {', '.join(NETWORK_OPTIONS)}"
            )
        first, dots, last = value.partition("..")
        found[name] = (first, last) if dots else int(value) if value.isdigit() else value
    return found


@app.command()
def network(
    source: Annotated[Path, typer.Argument(help="Folder of .txt files, or .jsonl, .csv, .parquet")],
    out: Annotated[Path, typer.Option(help="File to write, its ending chooses the format")],
    unit: Annotated[str, typer.Option(help="sentence or paragraph")] = "sentence",
    minimum: Annotated[int, typer.Option(help="Units an edge must have")] = 1,
    evidence: Annotated[int, typer.Option(help="Mentions each edge keeps")] = 3,
    workers: Annotated[int, typer.Option(help="Processes to share the documents among")] = 1,
    data: Data = None,
) -> None:
    """Make a network of who is named beside whom from any number of documents.

    They are read in a stream and may be more than memory holds: a file of one document a line
    ({"id": ..., "text": ..., "language": "hi", "published": "2019-06-08"}), or a folder of texts.

    Example: samvad network news.jsonl --out actors.graphml --workers 2
    """
    from analysis import actors, corpus, exports, pipeline

    progress = _Progress()
    try:
        exports.check_target(out)
        graph = pipeline.comentions(
            corpus.stream(source),
            unit=unit,
            minimum=minimum,
            evidence=evidence,
            workers=workers,
            authority=actors.load(data),
            progress=progress,
        )
        exports.save_network(graph, out)
    except (OSError, ValueError, KeyError) as error:
        raise _fail(error) from None
    progress.end()
    typer.echo(f"{graph.graph['documents']:,} documents: {len(graph)} actors, {graph.size()} ties")
    typer.echo(f"wrote {out}")


@app.command()
def discover(
    source: Annotated[Path, typer.Argument(help="Folder of .txt files, or .jsonl, .csv, .parquet")],
    minimum: Annotated[int, typer.Option(help="Fewest mentions of a candidate")] = 1,
    rows: Annotated[Path | None, typer.Option(help="Folder for rows of the authority file")] = None,
    data: Data = None,
) -> None:
    """Offer actors that the authority file does not hold, as CSV; machine-made, to be read.

    Example: samvad discover texts/ --minimum 2 > candidates.csv
    """
    from analysis import actors, corpus
    from analysis.actors.discovery.authority_rows import report, write_rows

    try:
        found = actors.discover(corpus.stream(source), actors.load(data), minimum=minimum)
        typer.echo(report(found), nl=False)
        for path in write_rows(found, rows) if rows else ():
            typer.echo(f"wrote {path}", err=True)
    except (OSError, ValueError) as error:
        raise _fail(error) from None


class _Progress:
    """Says now and then on standard error how far a stream of documents is read."""

    def __init__(self) -> None:
        self._begun = self._said = time.monotonic()
        self._read = 0

    def __call__(self, documents: int) -> None:
        self._read = documents
        now = time.monotonic()
        if now - self._said >= 2:
            self._said = now
            rate = documents / (now - self._begun)
            typer.echo(f"{documents:,} documents, {rate:,.0f} a second", err=True)

    def end(self) -> None:
        """Say how long it took."""
        spent = time.monotonic() - self._begun
        typer.echo(f"{self._read:,} documents in {spent:,.1f} s", err=True)


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
        raise _fail(error) from None
    typer.echo(f"{made} is written, executed and listed in _toc.yml")
