"""What is found and read rightly, kind by kind, one panel a language."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.instruments.plots.labels import languages

__all__ = ["recall_panels"]


def recall_panels(
    rows: pd.DataFrame, names: Mapping[str, str], height: float
) -> tuple[Figure, str]:
    """Draw recall with its interval.

    Parameters
    ----------
    rows : pandas.DataFrame
        language, kind, gold, right (counts), recall, recall_low, recall_high.
    names : mapping
        Label of each kind, from the top.
    height : float
        In inches.

    Returns
    -------
    matplotlib.figure.Figure
    str
        The counts in words, for those who do not see the figure.
    """
    spoken = languages()
    figure, panels = figures.axes(height=height, ncols=2, sharey=True)
    for ax, (code, name) in zip(panels, spoken.items(), strict=True):
        part = rows[rows["language"] == code]
        places = part["kind"].map(list(names).index)
        ax.hlines(places, part["recall_low"], part["recall_high"], color=figures.MUTED)
        ax.plot(part["recall"], places, "o", color=figures.INK)
        for place, row in zip(places, part.itertuples(), strict=True):
            ax.text(1.05, place, f"{row.right} / {row.gold}", va="center")
        ax.set(title=name, xlim=(-0.03, 1.42), xticks=[0, 0.25, 0.5, 0.75, 1])
        ax.grid(True, axis="x")
    panels[0].set_yticks(range(len(names)), list(names.values()))
    panels[0].invert_yaxis()
    told = (
        f"{spoken[row.language]}, {names[row.kind]}: {row.right} / {row.gold}"
        for row in rows.itertuples()
    )
    return figure, "; ".join(told)
