"""Key words as a ranked table and a picture of the same rows."""

from __future__ import annotations

__all__ = ["keyness_plot"]

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, say
from analysis.framing.plots.frames import interval

ROW = 0.27  # inches a row


@figures.house_style()
def keyness_plot(
    table: pd.DataFrame, side_a: str, side_b: str, *, top: int = 12, false: float = 0.05
) -> Exhibit:
    """Words most typical of each of two sides, with counts, intervals and false discovery rates.

    Parameters
    ----------
    table : DataFrame
        From `analysis.framing.keyness` or `analysis.framing.key_words`, a test and not a size.
    side_a, side_b : str
        What the sides are, for readers.
    top : int
        Words shown of each side; fewer where no more lean to it.
    false : float
        False discovery rate up to which a mark is filled.
    """
    upper = table[table["score"] > 0].head(top)
    lower = table[table["score"] < 0].tail(top)
    rows = pd.concat([upper, lower], ignore_index=True)
    if rows.empty:
        raise ValueError("no word leans to either side: nothing to show")
    clear = int((table["q"] <= false).sum())
    first = [
        upper["term"].iloc[0] if len(upper) else "–",
        lower["term"].iloc[-1] if len(lower) else "–",
    ]
    what = " + ".join(sorted({_measure(name) for name in rows["measure"]}))
    return Exhibit(
        _draw(rows, side_a, side_b, len(upper), false),
        _twin(rows, side_a, side_b),
        say(
            en=f"Words typical of {side_a} (above) and of {side_b} (below): log odds ratio, ranked "
            f"by score, {what}; filled where the false discovery rate is at most {false:g}",
            hi=f"{side_a} (ऊपर) और {side_b} (नीचे) के ख़ास शब्द: लॉग-ऑड्स अनुपात, अंक के क्रम में, {what}; "
            f"भरा निशान: झूठी खोज की दर अधिक से अधिक {false:g}",
        ),
        say(
            en=f"Dots with intervals for {len(rows)} words. Most typical of {side_a}: {first[0]}; "
            f"of {side_b}: {first[1]}. Of {len(table)} compared, beyond the limit: {clear}.",
            hi=f"{len(rows)} शब्दों के बिंदु और अंतराल। सबसे ख़ास शब्द, {side_a}: {first[0]}; "
            f"{side_b}: {first[1]}। परखे गए {len(table)} में सीमा पार करने वाले शब्द: {clear}।",
        ),
    )


def _measure(name: str) -> str:
    """Name of a measure as it is printed: G² (Williams) for g2 (williams)."""
    for code, printed in (
        ("g2", "G²"),
        ("chi2", "χ²"),
        ("williams", "Williams"),
        ("yates", "Yates"),
    ):
        name = name.replace(code, printed)
    return name.replace("_", " ")


def _draw(rows: pd.DataFrame, side_a: str, side_b: str, upper: int, false: float) -> Figure:
    figure, ax = figures.axes(height=1.3 + ROW * len(rows))
    places = np.arange(len(rows)) + np.where(np.arange(len(rows)) < upper, 0, 0.7)
    values = rows[["log_odds", "low", "high"]].replace([np.inf, -np.inf], np.nan)
    ax.hlines(places, values["low"], values["high"], color=figures.MUTED, linewidth=1.3)
    for chosen, colour, marker, name in (
        (np.arange(len(rows)) < upper, figures.ACCENT, "s", side_a),
        (np.arange(len(rows)) >= upper, figures.INK, "o", side_b),
    ):
        face = np.where(rows["q"] <= false, colour, "white")[chosen]
        ax.scatter(values["log_odds"][chosen], places[chosen], 34, face, marker=marker,
                   edgecolor=colour, linewidth=1.4, zorder=3)  # fmt: skip
        ax.scatter([], [], 34, colour, marker=marker, label=name)
    ax.axvline(0, color=figures.INK, linewidth=0.9)
    counts = zip(rows["count_a"], rows["count_b"], strict=True)
    labels = [f"{word}  {a} : {b}" for word, (a, b) in zip(rows["term"], counts, strict=True)]
    ax.set_yticks(places, labels, fontsize=9)
    ax.set_ylim(places[-1] + 0.7, -0.7)
    ax.set_xlabel(
        say(
            en="log odds ratio; beside each word its uses on the two sides",
            hi="लॉग-ऑड्स अनुपात; हर शब्द के साथ दोनों ओर के प्रयोग",
        )
    )
    ax.grid(axis="x")
    ax.tick_params(axis="y", length=0)
    figure.legend(loc="outside lower center", ncols=2)
    return figure


def _twin(rows: pd.DataFrame, side_a: str, side_b: str) -> pd.DataFrame:
    twin = pd.DataFrame({say(en="Word", hi="शब्द"): rows["term"]})
    for side, name in (("a", side_a), ("b", side_b)):
        uses = say(en=f"Uses: {name}", hi=f"प्रयोग: {name}")
        twin[uses] = [
            f"{k} / {n:,}"
            for k, n in zip(rows[f"count_{side}"], rows[f"total_{side}"], strict=True)
        ]
        if rows[f"docs_{side}"].notna().any():
            twin[say(en=f"Documents: {name}", hi=f"दस्तावेज़: {name}")] = rows[f"docs_{side}"]
    limits = zip(rows["low"], rows["high"], strict=True)
    twin[say(en="Log odds", hi="लॉग-ऑड्स")] = rows["log_odds"]
    twin[_limits_name(rows)] = [interval(*pair) for pair in limits]
    twin[say(en="Score", hi="अंक")] = rows["score"]
    twin[say(en="False discovery", hi="झूठी खोज")] = rows["q"]
    return twin


def _limits_name(rows: pd.DataFrame) -> str:
    if (rows["interval"] == "normal").all():
        return say(en="95 %, as if words were independent", hi="95 %, मानो शब्द स्वतंत्र हों")
    return say(en="95 % by document", hi="95 % दस्तावेज़ के अनुसार")
