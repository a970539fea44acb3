"""Figure of all specifications of the contrast at once."""

from __future__ import annotations

__all__ = ["specification_plot"]

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, say
from analysis.framing.plots.contrast import coding_name

ROW = 0.2  # inches a choice
CHOICES = ("coding", "frames", "second", "statements", "weight", "left_out")


@figures.house_style()
def specification_plot(table: pd.DataFrame) -> Exhibit:
    """Every specification's gap in order, and below it which choices it makes.

    Parameters
    ----------
    table : DataFrame
        From `analysis.framing.specifications`.
    """
    twin = _twin(table)
    above, middle = int((table["gap"] > 0).sum()), float(table["gap"].median())
    low, high = float(table["gap"].min()), float(table["gap"].max())
    return Exhibit(
        _draw(table),
        twin,
        say(
            en="The gap between outlets' own voice and reported actors under every combination of "
            "choices, in order; below, which choice each combination makes",
            hi="विकल्पों के हर संयोजन में माध्यम और पात्रों का अंतर, क्रम से; नीचे, कौन-सा विकल्प किस संयोजन में है",
        ),
        say(
            en=f"A rising curve of {len(table)} gaps from {low:.2f} to {high:.2f}, median "
            f"{middle:.2f}; {above} lie above zero.",
            hi=f"{len(table)} अंतरों की चढ़ती रेखा, {low:.2f} से {high:.2f} तक, माध्यिका {middle:.2f}; "
            f"शून्य से ऊपर: {above}।",
        ),
    )


def choice_name(choice: str, value: str) -> str:
    """Name of one value of a choice in the edition's language."""
    fixed = {
        ("frames", "both"): say(en="terrorism and war", hi="आतंकवाद और युद्ध"),
        ("frames", "terrorism"): say(en="terrorism alone", hi="केवल आतंकवाद"),
        ("frames", "war"): say(en="war alone", hi="केवल युद्ध"),
        ("second", "first frame only"): say(en="first frame only", hi="केवल पहला फ़्रेम"),
        ("second", "second too"): say(en="second frame too", hi="दूसरा फ़्रेम भी"),
        ("statements", "all"): say(en="all statements", hi="सभी कथन"),
        ("statements", "asserted"): say(en="no hedged ones", hi="संशय वाले नहीं"),
        ("weight", "statements"): say(en="statements alike", hi="हर कथन बराबर"),
        ("weight", "documents"): say(en="documents alike", hi="हर दस्तावेज़ बराबर"),
        ("weight", "within documents"): say(en="within documents", hi="दस्तावेज़ के भीतर"),
        ("left_out", ""): say(en="every document", hi="सभी दस्तावेज़"),
    }
    if choice == "coding":
        return coding_name(value)
    if choice == "left_out" and value:
        return say(en=f"without {value}", hi=f"{value} के बिना")
    return fixed.get((choice, value), value)


def _values(table: pd.DataFrame) -> list[tuple[str, str]]:
    values = [(choice, value) for choice in CHOICES for value in sorted(set(table[choice]))]
    # The coding that decides between the others comes after them.
    return sorted(values, key=lambda pair: (CHOICES.index(pair[0]), pair[1] == "adjudicated"))


def _draw(table: pd.DataFrame) -> Figure:
    values = _values(table)
    height = 3.2 + ROW * len(values)
    ratios = [2.4, ROW * len(values)]
    figure, (top, below) = figures.axes(height=height, nrows=2, sharex=True, height_ratios=ratios)
    order = np.arange(len(table))
    colours = {name: number for number, name in enumerate(("both", "terrorism", "war"))}
    for frames, part in table.groupby("frames", sort=False):
        look = figures.series(colours.get(frames, 3))
        top.scatter(order[part.index], part["gap"], 7, look, linewidth=0,
                    marker="os^D"[colours.get(frames, 3)],
                    label=choice_name("frames", frames))  # fmt: skip
    top.axhline(0, color=figures.INK, linewidth=0.9)
    top.set_ylabel(say(en="gap", hi="अंतर"))
    top.grid(axis="y")
    top.legend(loc="upper left", markerscale=2)
    for row, (choice, value) in enumerate(values):
        at = order[(table[choice] == value).to_numpy()]
        shade = figures.INK if CHOICES.index(choice) % 2 else figures.ACCENT
        below.scatter(at, np.full(len(at), row), 9, shade, marker="|", linewidth=0.6)
    below.set_yticks(range(len(values)), [choice_name(*pair) for pair in values], fontsize=8.5)
    below.set_ylim(len(values) - 0.4, -0.6)
    below.set_xlabel(say(en="specifications in order of the gap", hi="अंतर के क्रम में सभी संयोजन"))
    below.tick_params(axis="y", length=0)
    return figure


def _twin(table: pd.DataFrame) -> pd.DataFrame:
    """Median and range of the gap for every value of every choice."""
    records = []
    for choice, value in _values(table):
        gaps = table.loc[table[choice] == value, "gap"]
        above = f"{int((gaps > 0).sum())} / {len(gaps)}"
        records.append((choice_name(choice, value), gaps.median(), gaps.min(), gaps.max(), above))
    names = [say(en="Choice", hi="विकल्प"), say(en="Median gap", hi="माध्यिका अंतर")]
    names += [say(en="Least", hi="न्यूनतम"), say(en="Most", hi="अधिकतम")]
    return pd.DataFrame(records, columns=[*names, say(en="Above zero", hi="शून्य से ऊपर")])
