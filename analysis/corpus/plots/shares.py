"""What the texts consist of and where they mislead, counted."""

from __future__ import annotations

import pandas as pd

from analysis import figures
from analysis.corpus.plots.words import heads, problem_name, zone_name
from analysis.corpus.zones import KINDS
from analysis.figures import say

__all__ = ["criticism", "zone_shares"]

HATCHES = ("///", "...", "xxx", "+++", "", "---")


@figures.house_style()
def zone_shares(documents: pd.DataFrame) -> figures.Exhibit:
    """Share of each document's characters by kind of zone."""
    wide = documents.pivot_table(
        index="doc", columns="zone", values="characters", aggfunc="sum", fill_value=0
    ).reindex(columns=list(KINDS), fill_value=0)
    shares = wide.div(wide.sum(axis=1), axis=0)
    figure, ax = figures.axes(height=0.9 + 0.5 * len(wide))
    left = pd.Series(0.0, index=wide.index)
    for number, kind in enumerate(KINDS):
        if not wide[kind].any():
            continue
        style = {"color": figures.series(number), "hatch": HATCHES[number]}
        ax.barh(wide.index, shares[kind] * 100, left=left, label=zone_name(kind), **style,
                edgecolor="white", linewidth=0.6)  # fmt: skip
        left = left + shares[kind] * 100
    ax.invert_yaxis()
    ax.set_xlim(0, 100)
    ax.set_xlabel(say(en="share of characters (%)", hi="अक्षरों का हिस्सा (%)"))
    ax.legend(ncols=3, loc="lower center", bbox_to_anchor=(0.5, 1.0), frameon=False)
    table = wide.rename(columns=zone_name).reset_index(names=heads()["doc"])
    low = shares["body"].idxmin()
    return figures.Exhibit(
        figure,
        table,
        say(
            en="What each stored page consists of, by characters (line ends not counted).",
            hi="हर सहेजे गए पन्ने में क्या कितना है, अक्षरों में (पंक्तियों के अंत नहीं गिने गए)।",
        ),
        say(
            en=f"Stacked bars. The article's share is smallest in {low} "
            f"({shares['body'].min():.1%}) and reaches {shares['body'].max():.1%}.",
            hi=f"खड़ी परतों वाली पट्टियाँ। लेख का हिस्सा {low} में सबसे कम "
            f"({shares['body'].min():.1%}) और अधिकतम {shares['body'].max():.1%} है।",
        ),
    )


@figures.house_style()
def criticism(items: pd.DataFrame) -> figures.Exhibit:
    """How many items of source criticism there are by kind and document."""
    each = items.assign(doc=items["doc"].str.split(";")).explode("doc")
    counts = pd.crosstab(each["kind"], each["doc"])
    counts = counts.loc[counts.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    figure, ax = figures.axes(height=1.0 + 0.36 * len(counts))
    for y, kind in enumerate(counts.index):
        for x, doc in enumerate(counts.columns):
            if number := int(counts.loc[kind, doc]):
                ax.scatter(x, y, s=170 + 170 * number, color=figures.series(0), alpha=0.85)
                ax.text(x, y, str(number), color="white", ha="center", va="center", fontsize=10)
    ax.set_xticks(range(counts.shape[1]), counts.columns)
    ax.set_yticks(range(counts.shape[0]), [problem_name(kind) for kind in counts.index])
    ax.set_xlim(-0.5, counts.shape[1] - 0.5)
    ax.set_ylim(counts.shape[0] - 0.4, -0.6)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    kind_head = say(en="Kind", hi="प्रकार")
    table = counts.rename(index=problem_name).rename_axis(columns=None).reset_index(names=kind_head)
    totals = counts.sum()
    first = counts.index[0]
    return figures.Exhibit(
        figure,
        table,
        say(
            en="Items of source criticism by kind and text. An item about several texts counts in "
            "each of them.",
            hi="स्रोत-समीक्षा की टिप्पणियाँ, प्रकार और पाठ के अनुसार। कई पाठों से जुड़ी टिप्पणी हर "
            "पाठ में गिनी गई है।",
        ),
        say(
            en=f"Grid of circles. Most items concern {totals.idxmax()} ({totals.max()}); the most "
            f"frequent kind is {problem_name(first)} ({counts.loc[first].sum()}).",
            hi=f"वृत्तों की जाली। सबसे अधिक टिप्पणियाँ {totals.idxmax()} पर हैं ({totals.max()}); "
            f"सबसे आम प्रकार है {problem_name(first)} ({counts.loc[first].sum()})।",
        ),
    )
