"""Check printed percentages against the number of things they are shares of."""

from __future__ import annotations

from typing import Annotated

import typer

from analysis.cli.command import app, failed

SHOWN = 8  # totals named one by one


@app.command()
def percentages(
    shares: Annotated[list[str], typer.Argument(help="Percentages as printed: 81.13 50.0")],
    of: Annotated[int, typer.Option(help="Number of things they are shares of", min=1)],
    whole: Annotated[
        bool, typer.Option("--whole", help="The shares leave nothing out: counts add up")
    ] = False,
) -> None:
    """Say which printed percentages are possible for a number of things, and which number fits.

    A share of 56 stories cannot be 81.13 per cent, for instance, but one of 53 can. Percentages may
    have been rounded or cut off after the last decimal.

    Example: samvad percentages 81.13 --of 56

    Example: samvad percentages 56.0 35.7 8.3 --of 1338 --whole
    """
    from analysis.framing.percentages import common_totals, fits

    totals = range(1, of + 1)
    try:
        for share in shares:
            counts = [fit.counted for fit in fits(share, [of])]
            told = f"possible, {_listed(counts)} of {of}" if counts else f"impossible of {of}"
            near = [fit.total for fit in fits(share, totals)]
            typer.echo(f"{share} %: {told}; fits {_listed(sorted({*near}, reverse=True))}")
        if len(shares) > 1:
            common = common_totals(shares, totals, whole=whole)
            typer.echo(f"all together: fit {_listed(sorted(common, reverse=True))}")
    except ValueError as error:
        raise failed(error) from None


def _listed(numbers: list[int]) -> str:
    if not numbers:
        return "none"
    more = f" and {len(numbers) - SHOWN} more" if len(numbers) > SHOWN else ""
    return ", ".join(map(str, numbers[:SHOWN])) + more
