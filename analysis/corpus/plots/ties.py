"""Who copies whom: ties between texts and the copy they rest on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from analysis import figures
from analysis.corpus.plots.words import heads, wrapped
from analysis.corpus.summary import OWN
from analysis.figures import say

__all__ = ["derivation", "overlap"]


@figures.house_style()
def derivation(sources: pd.DataFrame, upstreams: pd.DataFrame) -> figures.Exhibit:
    """Whose copy each document rests on, drawn as lines from upstream to document."""
    ties = pd.concat([upstreams, _own_ties(sources, upstreams)], ignore_index=True)
    ties = ties.groupby(["doc", "upstream"], as_index=False, sort=False).agg(
        kind=("kind", "first"), primary=("primary", "first")
    )
    docs = sources["id"].tolist()
    names = ties.sort_values(["primary", "doc"], ascending=[False, True])["upstream"].unique()
    left = _heights(names, len(docs))
    right = _heights(docs, len(docs))
    figure, ax = figures.axes(height=1.0 + 0.62 * max(len(names), len(docs)))
    for tie in ties.itertuples():
        style: dict[str, Any] = {"lw": 2.2, "color": figures.INK}
        if not tie.primary:
            style = {"lw": 1.2, "color": figures.MUTED, "ls": (0, (4, 3))}
        ax.annotate("", (0.62, right[tie.doc]), (0.38, left[tie.upstream]),
                    arrowprops={"arrowstyle": "-|>", **style})  # fmt: skip
    for name, y in left.items():
        ax.text(0.37, y, wrapped(name.removesuffix(f" {OWN}")), ha="right", va="center")
    outlets = dict(zip(sources["id"], sources["outlet"], strict=True))
    for doc, y in right.items():
        ax.text(0.63, y, wrapped(f"{doc}  {outlets[doc]}"), ha="left", va="center")
    ax.set_axis_off()
    ax.set_xlim(0, 1)
    ax.set_ylim(-0.5, len(docs) - 0.5)
    return figures.Exhibit(figure, _tie_table(upstreams), _derivation_caption(), _tie_alt(ties))


def _own_ties(sources: pd.DataFrame, upstreams: pd.DataFrame) -> pd.DataFrame:
    missing = sources[~sources["id"].isin(upstreams["doc"])]
    ties = pd.DataFrame({"doc": missing["id"], "upstream": missing["upstream"]})
    return ties.assign(kind="own reporting", primary=True)


def _heights(names: Iterable[str], span: int) -> dict[str, float]:
    listed = list(names)
    step = (span - 1) / max(1, len(listed) - 1)
    return {name: span - 1 - number * step for number, name in enumerate(listed)}


def _derivation_caption() -> str:
    return say(
        en="Whose copy each text rests on. Solid: the upstream most of the text rests on; dashed: "
        "a further one.",
        hi="कौन-सा पाठ किसकी सामग्री पर टिका है। ठोस रेखा: मुख्य आधार; टूटी रेखा: अतिरिक्त आधार।",
    )


def _tie_alt(ties: pd.DataFrame) -> str:
    main = ties[ties["primary"]]
    pairs = ", ".join(f"{tie.upstream} → {tie.doc}" for tie in main.itertuples())
    return say(en=f"Arrows from upstream to text: {pairs}.", hi=f"मूल स्रोत से पाठ तक तीर: {pairs}।")


def _tie_table(upstreams: pd.DataFrame) -> pd.DataFrame:
    head = heads()
    main = {True: say(en="yes", hi="हाँ"), False: say(en="no", hi="नहीं")}
    return pd.DataFrame(
        {
            head["doc"]: upstreams["doc"],
            head["upstream"]: upstreams["upstream"],
            say(en="Kind", hi="प्रकार"): upstreams["kind"],
            say(en="Main", hi="मुख्य"): upstreams["primary"].map(main),
            head["lines"]: upstreams["lines"].str.replace(";", ", "),
            say(en="Evidence", hi="प्रमाण"): upstreams["evidence"],
            say(en="Note", hi="टिप्पणी"): upstreams["note"],
        }
    )


@figures.house_style()
def overlap(upstreams: pd.DataFrame) -> figures.Exhibit:
    """Measured share of a document's word n-grams found in its upstream, by lines."""
    rows = upstreams[upstreams["measure"] != ""].reset_index(drop=True)
    head = heads()
    labels = [wrapped(_tie_label(row)) for row in rows.itertuples()]
    figure, ax = figures.axes(height=1.0 + 0.6 * len(rows))
    markers = dict(zip(sorted(rows["measure"].unique()), "osD^", strict=False))
    for y, row in enumerate(rows.itertuples()):
        ax.plot([row.low, row.high], [y, y], lw=3, color=figures.MUTED, solid_capstyle="round")
        ax.scatter([row.low, row.high], [y, y], s=60, marker=markers[row.measure],
                   color=figures.ACCENT, zorder=3)  # fmt: skip
    ax.set_yticks(range(len(rows)), labels)
    ax.set_ylim(len(rows) - 0.5, -0.5)
    ax.set_xlim(0, 1)
    ax.set_xlabel(say(en="share of word n-grams found in the upstream",
                      hi="मूल स्रोत में मिले शब्द-समूहों का हिस्सा"))  # fmt: skip
    for measure, marker in markers.items():
        ax.scatter([], [], marker=marker, s=60, color=figures.ACCENT, label=measure)
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=2, frameon=False)
    table = rows[["doc", "upstream", "lines", "measure", "low", "high"]]
    table = table.assign(lines=rows["lines"].str.replace(";", ", ")).rename(
        columns=head
        | {"measure": say(en="Measure", hi="माप"), "low": say(en="Lowest", hi="न्यूनतम")}
        | {"high": say(en="Highest", hi="अधिकतम")}
    )
    best = rows.loc[rows["high"].idxmax()]
    return figures.Exhibit(
        figure,
        table,
        say(
            en="How much of a text's wording stands in its upstream, where that was measured. "
            "Where only part of the upstream was seen, the shares are lower bounds.",
            hi="पाठ के कितने शब्द-समूह उसके मूल स्रोत में मिले, जहाँ मापा गया। जहाँ मूल स्रोत का "
            "केवल एक अंश देखा गया, वहाँ हिस्सा कम से कम इतना है।",
        ),
        say(
            en=f"Points and ranges between 0 and 1; the highest is {best['high']:.2f} in "
            f"{best['doc']}, line {best['lines']}.",
            hi=f"0 से 1 के बीच बिंदु और विस्तार; सबसे ऊँचा {best['high']:.2f}, पाठ {best['doc']}, "
            f"पंक्ति {best['lines']}।",
        ),
    )


def _tie_label(row: Any) -> str:
    count = row.lines.count(";") + 1
    if count > 3:
        return say(en=f"{row.doc}, {count} lines", hi=f"{row.doc}, {count} पंक्तियाँ")
    lines = row.lines.replace(";", ", ")
    return say(en=f"{row.doc}, line {lines}", hi=f"{row.doc}, पंक्ति {lines}")
