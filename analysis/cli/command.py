"""The command itself: what every part of it is hung on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["Data", "app", "chapter", "failed"]

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


def failed(error: Exception) -> typer.Exit:
    """Say on standard error what is wrong; the exit to raise."""
    typer.secho(str(error), err=True, fg="red")
    return typer.Exit(1)
