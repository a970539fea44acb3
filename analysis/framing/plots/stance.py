"""Figure of stances: who supports and who rejects what."""

from __future__ import annotations

__all__ = ["stance_matrix"]

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, say
from analysis.framing.plots.frames import voice_name

ROW = 0.36  # inches a row


@figures.house_style()
def stance_matrix(
    table: pd.DataFrame,
    propositions: pd.DataFrame,
    actors: pd.DataFrame,
    *,
    least: int = 3,
    top: int = 9,
) -> Exhibit:
    """Who supports and who rejects what: actors by propositions.

    Parameters
    ----------
    table : DataFrame
        From `analysis.framing.stances`.
    propositions, actors : DataFrame
        Tables with ids and names in both languages.
    least : int
        Statements a proposition must have.
    top : int
        Actors shown, those with most statements on these propositions.
    """
    rows, columns, kept = _selected(table, least, top)
    edition = figures.edition()
    words = dict(zip(propositions["id"], propositions[f"text_{edition}"], strict=True))
    names = dict(zip(actors["id"], actors[f"name_{edition}"], strict=True))
    names["outlet"] = voice_name("outlet")
    cells = {(r.proposition, r.actor): r for r in kept.itertuples()}
    twin = pd.DataFrame({say(en="Proposition", hi="प्रस्थापना"): [words[row] for row in rows]})
    for column in columns:
        twin[names[column]] = [_cell(cells.get((row, column))) for row in rows]
    signs = kept.assign(sign=np.sign(kept["support"] - kept["reject"]))
    signs = signs[signs["sign"] != 0].groupby("proposition")["sign"].nunique()
    both = "; ".join(words[row] for row in rows if signs.get(row, 0) > 1)
    return Exhibit(
        _draw_stances(rows, columns, cells, words, names),
        twin,
        say(
            en=f"Stances on propositions with at least {least} statements: filled supports, "
            "hollow square rejects, small dot takes no side",
            hi=f"कम से कम {least} कथनों वाली प्रस्थापनाओं पर रुख़: "
            "भरा गोला समर्थन, ख़ाली वर्ग विरोध, छोटा बिंदु तटस्थ",
        ),
        say(
            en=f"Matrix of {len(rows)} propositions by {len(columns)} voices. Contested: "
            f"{both or 'none'}.",
            hi=f"{len(rows)} प्रस्थापनाओं और {len(columns)} आवाज़ों की सारणी। "
            f"विवादित: {both or 'कोई नहीं'}।",
        ),
    )


def _selected(
    table: pd.DataFrame, least: int, top: int
) -> tuple[list[str], list[str], pd.DataFrame]:
    """Propositions and voices shown, and the cells of those propositions; outlets are one voice."""
    size = table[["support", "neutral", "reject"]].sum(axis=1)
    who = table["actor"].str.replace(r"^outlet:.*", "outlet", regex=True)
    table = table.assign(n=size, actor=who)
    table = table.groupby(["proposition", "actor"], as_index=False).sum(numeric_only=True)
    weight = table.groupby("proposition")["n"].sum()
    rows = sorted(weight[weight >= least].index, key=lambda p: (-weight[p], p))
    kept = table[table["proposition"].isin(rows)]
    spoken = kept.groupby("actor")["n"].sum()
    columns = sorted(spoken.index, key=lambda a: (a == "outlet", -spoken[a], a))[:top]
    if "outlet" in spoken.index and "outlet" not in columns:
        columns = [*columns[: top - 1], "outlet"]
    return rows, columns, kept


def _cell(row: object) -> str:
    if row is None:
        return "–"
    marks = ((row.support, "+"), (row.neutral, "0"), (row.reject, "−"))  # type: ignore[attr-defined]
    return " ".join(f"{sign}{number}" for number, sign in marks if number)


def _draw_stances(
    rows: list[str],
    columns: list[str],
    cells: Mapping[tuple[str, str], object],
    words: Mapping[str, str],
    names: Mapping[str, str],
) -> Figure:
    figure, ax = figures.axes(width=9.6, height=2.6 + ROW * len(rows))
    for (row, column), cell in cells.items():
        if column not in columns or row not in rows:
            continue
        x, y = columns.index(column), rows.index(row)
        support, reject, neutral = cell.support, cell.reject, cell.neutral  # type: ignore[attr-defined]
        if support:
            ax.scatter(x - 0.16 * bool(reject), y, 26 + 16 * support, figures.INK, zorder=3)
        if reject:
            ax.scatter(
                x + 0.16 * bool(support), y, 26 + 16 * reject, facecolor="none", marker="s",
                edgecolor=figures.ACCENT, linewidth=1.8, zorder=3,
            )  # fmt: skip
        if neutral:
            ax.scatter(x + 0.34, y, 12, figures.MUTED, zorder=3)
    ax.set_yticks(range(len(rows)), [words[row] for row in rows], fontsize=9)
    ax.set_xticks(range(len(columns)), [names[c] for c in columns], rotation=40, ha="left")
    ax.xaxis.tick_top()
    ax.set_xlim(-0.6, len(columns) + 0.4)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.tick_params(length=0)
    ax.grid()
    ax.spines[:].set_visible(False)
    return figure
