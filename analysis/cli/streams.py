"""Read any number of documents that no table registers."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from analysis.cli.command import Data, app, failed


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
        raise failed(error) from None
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
        raise failed(error) from None


@app.command()
def events(
    source: Annotated[Path, typer.Argument(help="Folder of .txt files, or .jsonl, .csv, .parquet")],
    data: Data = None,
) -> None:
    """Propose the events that documents report, as CSV; machine-made, to be read.

    Who does what to whom (PLOVER), when (EDTF, reckoned from the day of publication where the
    document has one), whether it happened, is planned, claimed or denied, and who says so.

    Example: samvad events texts/ > events.csv
    """
    from analysis import corpus, pipeline

    try:
        documents = (corpus.with_body(document) for document in corpus.stream(source))
        found = pipeline.propose_events(documents, root=data)
        typer.echo(found.to_csv(index=False, lineterminator="\n"), nl=False)
    except (OSError, ValueError) as error:
        raise failed(error) from None
    typer.echo(f"{len(found)} events proposed by a machine: read them first", err=True)


@app.command()
def frames(
    source: Annotated[Path, typer.Argument(help="Folder of .txt files, or .jsonl, .csv, .parquet")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to write to")],
    contrast: Annotated[
        str, typer.Option(help="Key words of what: voice (outlets' own or reported) or outlet")
    ] = "voice",
    functions: Annotated[bool, typer.Option(help="Count function words too")] = False,
    minimum: Annotated[int, typer.Option(help="Least count of a key word")] = 5,
    draws: Annotated[int, typer.Option(help="Bootstrap samples behind key words' intervals")] = 500,
    workers: Annotated[int, typer.Option(help="Processes to share the documents among")] = 1,
) -> None:
    """Read voices, negations, frames and key words in any number of documents; machine-made.

    Writes documents.csv, voices.csv, hits.csv (frame dictionary), frame_shares.csv and keyness.csv
    to a folder. The documents are read in a stream and may be more than memory holds.

    Example: samvad frames news.jsonl --out frames/ --workers 2
    """
    from analysis import corpus, pipeline

    progress = _Progress()
    try:
        written = pipeline.frames(
            corpus.stream(source),
            out,
            contrast=contrast,
            functions=functions,
            minimum=minimum,
            draws=draws,
            workers=workers,
            progress=progress,
        )
    except (OSError, ValueError, KeyError) as error:
        raise failed(error) from None
    progress.end()
    for path in written:
        typer.echo(f"wrote {path}")


@app.command()
def keyness(
    first: Annotated[Path, typer.Argument(help="Folder of .txt files, or .jsonl, .csv, .parquet")],
    second: Annotated[Path, typer.Argument(help="The same: what it is compared with")],
    measure: Annotated[
        str,
        typer.Option(help="log_odds, g2, chi2, fisher, pmi, percent_diff, log_ratio, odds_ratio"),
    ] = "log_odds",
    variance: Annotated[str, typer.Option(help="Of log_odds: four-term, two-term")] = "four-term",
    correction: Annotated[str, typer.Option(help="none, yates (chi2) or williams (g2)")] = "none",
    bigrams: Annotated[bool, typer.Option(help="Count pairs of neighbours too")] = False,
    functions: Annotated[bool, typer.Option(help="Count function words too")] = False,
    minimum: Annotated[int, typer.Option(help="Least count of a key word")] = 5,
    draws: Annotated[int, typer.Option(help="Bootstrap samples of documents")] = 0,
) -> None:
    """Key words of one corpus against another, as CSV: counts, dispersion, score, interval, q.

    Example: samvad keyness dawn/ hindu/ --draws 1000 > words.csv
    """
    from analysis import framing

    try:
        (one, own), (other, others) = (
            _counted(path, bigrams, functions) for path in (first, second)
        )
        if own | others != own & others or len(own) != 1:
            raise ValueError(f"{first} is in {_listed(own)}, {second} in {_listed(others)}: words "
                             "are compared within one language")  # fmt: skip
        table = framing.keyness(
            one, other, measure, variance=variance, correction=correction, minimum=minimum,
            draws=draws,
        )  # fmt: skip
    except (OSError, ValueError) as error:
        raise failed(error) from None
    typer.echo(table.to_csv(index=False, lineterminator="\n"), nl=False)


def _counted(path: Path, bigrams: bool, functions: bool) -> tuple[list[Counter[str]], set[str]]:
    """Words of each document, and the languages of all."""
    from analysis import corpus, framing

    counts, languages = [], set()
    for document in corpus.stream(path):
        text, language = document.text, document.language
        found = framing.wordings(text, language, bigrams=bigrams, functions=functions)
        counts.append(Counter(found))
        languages.add(language)
    return counts, languages


def _listed(languages: set[str]) -> str:
    return " and ".join(sorted(languages)) or "no language"


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
