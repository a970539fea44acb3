"""Give results to other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from analysis.cli.command import Data, app, failed


@app.command()
def export(
    what: Annotated[str, typer.Argument(help="A result; see above")],
    out: Annotated[Path, typer.Argument(help="File or folder to write")],
    option: Annotated[list[str] | None, typer.Option(help="Of the result, as name=value")] = None,
    data: Data = None,
) -> None:
    """Write results for other tools.

    network, comentions: .graphml, .gexf, .json or, without an ending, a folder of CSV files;
    options are those of analysis.actors.network and comention_network.

    events: the reference chronology, in the format of the ending: .csv, .ics or .json. The same by
    name: events-csv, icalendar (option language), timelinejs (options language, group).

    timeml: a folder of files, one for each text at hand, with its time expressions marked inline.
    They hold the whole texts, which are their publishers': keep them to yourself.

    Example: samvad export network actors.graphml --option mode=two --option duplicates=document

    Example: samvad export timelinejs events.json --option language=hi --option group=plover

    Example: samvad export icalendar events.ics --option language=hi

    Example: samvad export events-csv events.csv

    Example: samvad export timeml marked/
    """
    from analysis import exports

    try:
        written = exports.export(what, out, root=data, **_options(option or []))
    except (OSError, ValueError, KeyError) as error:
        raise failed(error) from None
    for path in written:
        typer.echo(f"wrote {path}")


def _options(given: list[str]) -> dict[str, str | int | tuple[str, str]]:
    """Options by name; a number is one, and first..last are the ends of a window."""
    from analysis.exports import OPTIONS

    known = sorted({name for names in OPTIONS.values() for name in names})
    found: dict[str, str | int | tuple[str, str]] = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals or name not in known:
            raise ValueError(f"option {text!r}: expected name=value, of {', '.join(known)}")
        first, dots, last = value.partition("..")
        found[name] = (first, last) if dots else int(value) if value.isdigit() else value
    return found
