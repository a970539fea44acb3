"""Figures of agreement: which codes are taken for one another, how an interval is drawn."""

from __future__ import annotations

__all__ = ["confusion_plot", "interval_table"]

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import NullLocator

from analysis import figures
from analysis.figures import Exhibit, Table, say
from analysis.framing.plots.coding import variable_name
from analysis.framing.plots.frames import frame_names, interval
from analysis.uncertainty import Estimate

CELL = 0.42  # inches a cell


@figures.house_style()
def confusion_plot(table: pd.DataFrame, codebook: pd.DataFrame, variable: str = "frame") -> Exhibit:
    """Codes of the first coding in rows, of the second in columns; equal codes on the diagonal.

    Parameters
    ----------
    table : DataFrame
        From `analysis.framing.confusion`.
    codebook : DataFrame
    variable : str
        What was coded.
    """
    names = frame_names(codebook, variable)
    codes = [code for code in names if code in table.index]
    table = table.loc[codes, codes].rename(index=names, columns=names)
    counts = table.to_numpy()
    off = counts.copy()
    np.fill_diagonal(off, 0)
    row, column = np.unravel_index(int(off.argmax()), off.shape)
    pair = f"{table.index[row]} / {table.columns[column]}"
    twin = table.rename_axis(say(en="First coding", hi="पहली कोडिंग")).reset_index()
    return Exhibit(
        _draw_confusion(table),
        twin,
        say(
            en=f"{variable_name(variable).capitalize()} in two machine-made codings: statements by "
            "the code of the first (rows) and of the second (columns)",
            hi=f"दो मशीनी कोडिंग में {variable_name(variable)}: पहली (पंक्तियाँ) और दूसरी (स्तंभ) "
            "के कोड के अनुसार कथन",
        ),
        say(
            en=f"Square table of counts; {counts.trace()} of {counts.sum()} lie on the diagonal. "
            f"The largest count off it is {off.max()}: {pair}.",
            hi=f"गिनती की वर्गाकार तालिका; {counts.sum()} में से {counts.trace()} विकर्ण पर हैं। "
            f"उससे बाहर सबसे बड़ी गिनती {off.max()} है: {pair}।",
        ),
    )


def _draw_confusion(table: pd.DataFrame) -> Figure:
    size = len(table)
    figure, ax = figures.axes(width=2.6 + CELL * size, height=2.2 + CELL * size)
    counts = table.to_numpy()
    # Square roots: single disagreements stay visible beside large agreement.
    shade = np.sqrt(counts / max(1, counts.max()))
    ax.imshow(shade, cmap="Greys", vmin=0, vmax=1.3)
    for i, j in np.argwhere(counts > 0):
        ink = "white" if shade[i, j] > 0.75 else figures.INK
        ax.text(j, i, str(counts[i, j]), ha="center", va="center", fontsize=9, color=ink)
    for place in range(size):
        corner = (place - 0.5, place - 0.5)
        ax.add_patch(
            Rectangle(
                corner, 1, 1, fill=False, edgecolor=figures.ACCENT, linewidth=1.2, clip_on=False
            )
        )
    ax.set_xticks(range(size), list(table.columns), rotation=40, ha="right")
    ax.set_yticks(range(size), list(table.index))
    ax.xaxis.set_minor_locator(NullLocator())
    ax.set_xlabel(say(en="second coding", hi="दूसरी कोडिंग"))
    ax.set_ylabel(say(en="first coding", hi="पहली कोडिंग"))
    ax.tick_params(length=0)
    ax.grid(visible=False)
    return figure


def interval_table(estimates: Mapping[str, Estimate]) -> Table:
    """One alpha with the interval that each way of resampling gives.

    Parameters
    ----------
    estimates : mapping
        Kind of interval, as in `analysis.framing.alpha`, to what it gave.
    """
    kinds = {
        "group": say(en="whole documents", hi="पूरे दस्तावेज़"),
        "unit": say(en="single statements", hi="अलग-अलग कथन"),
        "coincidence": say(en="pairs of codes (Krippendorff)", hi="कोड के जोड़े (क्रिपेनडॉर्फ़)"),
    }
    frame = pd.DataFrame(
        {
            say(en="What is resampled", hi="क्या दोबारा चुना गया"): [kinds[k] for k in estimates],
            "α": [found.value for found in estimates.values()],
            say(en="95 % interval", hi="95 % अंतराल"): [
                interval(found.low, found.high) for found in estimates.values()
            ],
        }
    )
    caption = say(
        en="Alpha of the frame with the interval that each way of resampling gives",
        hi="फ़्रेम का अल्फ़ा और दोबारा चुनने के हर तरीक़े से मिला अंतराल",
    )
    return Table(frame, caption)
