"""Figures and tables of how sure ties are."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.evidence import edges
from analysis.actors.plots.counts import ROW, label
from analysis.figures import Exhibit, Table, say

__all__ = ["pairs", "spine", "sureness"]


LEAST = 0.0001


def _names(table: pd.DataFrame, authority: Authority) -> list[str]:
    ends = zip(table["source"], table["target"], strict=True)
    return [" – ".join(label(authority, end) for end in pair) for pair in ends]


@figures.house_style()
def sureness(table: pd.DataFrame, authority: Authority, *, top: int = 12) -> Exhibit:
    """Weight of the heaviest ties with three ranges: resampled twice over, and left out.

    Parameters
    ----------
    table : DataFrame
        From `tie_sureness`.
    authority : Authority
    top : int
        Ties shown.
    """
    shown = table.head(top)
    names = _names(shown, authority)
    words = (
        say(en="documents resampled", hi="दस्तावेज़ दोबारा चुनने पर"),
        say(en="paragraphs resampled", hi="पैराग्राफ़ दोबारा चुनने पर"),
    )
    twin = {
        say(en="Tie", hi="संबंध"): names,
        say(en="Sentences", hi="वाक्य"): shown["weight"].to_list(),
        say(en="one text left out", hi="एक लेख हटाने पर"): _ranges(shown, "low", "high"),
        words[0]: _ranges(shown, "doc_low", "doc_high"),
        say(en="in so many draws", hi="इतने चयनों में मौजूद"): shown["doc_present"].to_list(),
        words[1]: _ranges(shown, "par_low", "par_high"),
        say(en="Hangs on", hi="किस लेख पर टिका"): shown["hangs_on"].to_list(),
    }
    first, fragile = shown.iloc[0], int((table["hangs_on"] != "").sum())
    return Exhibit(
        _draw_sureness(shown, names, words),
        pd.DataFrame(twin),
        say(
            en=f"The {len(shown)} strongest ties and how far they move; an open mark vanishes "
            "without one text",
            hi=f"सबसे मज़बूत {len(shown)} संबंध और उनका उतार-चढ़ाव; ख़ाली चिह्न वाला संबंध किसी एक लेख को "
            "हटाते ही मिट जाता है",
        ),
        say(
            en=f"Ranges of {len(shown)} ties. {names[0]}: {first['weight']:.0f}, from "
            f"{first['doc_low']:.0f} to {first['doc_high']:.0f} with documents resampled. Of all "
            f"{len(table)} ties {fragile} vanish without one text.",
            hi=f"{len(shown)} संबंधों की सीमाएँ। {names[0]}: {first['weight']:.0f}; "
            f"दस्तावेज़ दोबारा चुनने पर {first['doc_low']:.0f} से {first['doc_high']:.0f}। "
            f"कुल {len(table)} में से {fragile} संबंध एक लेख हटते ही मिट जाते हैं।",
        ),
    )


def _ranges(table: pd.DataFrame, low: str, high: str) -> list[str]:
    return [f"{a:.0f}–{b:.0f}" for a, b in zip(table[low], table[high], strict=True)]


def _draw_sureness(shown: pd.DataFrame, names: Sequence[str], words: tuple[str, str]) -> Figure:
    figure, ax = figures.axes(height=1.4 + ROW * len(shown))
    for y, row in enumerate(shown.itertuples()):
        said = (words[0], words[1]) if not y else (None, None)
        ax.plot([row.doc_low, row.doc_high], [y, y], color=figures.series(7), linewidth=8,
                solid_capstyle="butt", label=said[0])  # fmt: skip
        ax.plot([row.par_low, row.par_high], [y, y], color=figures.series(0), linewidth=2.2,
                solid_capstyle="butt", label=said[1])  # fmt: skip
        mark = "none" if row.hangs_on else "full"
        ax.plot(row.weight, y, "o", color=figures.INK, fillstyle=mark, zorder=3)
        left = say(en="least with one text left out", hi="एक लेख हटाने पर न्यूनतम")
        ax.plot(row.low, y, "|", color=figures.ACCENT, markersize=11, markeredgewidth=2, zorder=3,
                linestyle="none", label=None if y else left)  # fmt: skip
    ax.set_yticks(range(len(shown)), names)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.set_xlim(left=-0.6)
    ax.grid(axis="x")
    ax.set_xlabel(say(en="sentences that name both", hi="दोनों के नाम वाले वाक्य"))
    ax.legend(loc="lower right", fontsize=8.5)
    return figure


def pairs(table: pd.DataFrame, authority: Authority, *, top: int = 10) -> Table:
    """Show agreement less conflict of the strongest pairs, with all that speaks for each.

    Parameters
    ----------
    table : DataFrame
        From `agreement_sureness`.
    authority : Authority
    top : int
        Pairs shown.
    """
    shown = table.head(top)

    def signed(value: float) -> str:
        return f"{value:.0f}".replace("-", "−")

    frame = pd.DataFrame(
        {
            say(en="Pair", hi="जोड़ा"): _names(shown, authority),
            say(en="Agreement less conflict", hi="सहमति घटा विरोध"): shown["weight"]
            .map(signed)
            .to_list(),
            say(en="Texts (upstreams)", hi="लेख (मूल स्रोत)"): [
                f"{row.documents} ({row.upstreams})" for row in shown.itertuples()
            ],
            say(en="Range", hi="दायरा"): [
                f"{signed(row.low)} … {signed(row.high)}" for row in shown.itertuples()
            ],
            say(en="Draws", hi="चयन"): shown["present"].to_list(),
            say(en="Ranks", hi="क्रम"): [f"{row.best}–{row.worst}" for row in shown.itertuples()],
        }
    )
    caption = say(
        en="The strongest pairs of the agreement network: range and share of draws with documents "
        "resampled, ranks under other rules",
        hi="सहमति के जाल के सबसे मज़बूत जोड़े: दस्तावेज़ दोबारा चुनने पर दायरा और चयनों में हिस्सा, "
        "दूसरे नियमों पर क्रम",
    )
    return Table(frame, caption)


def spine(graph: nx.Graph, authority: Authority) -> Table:
    """List the ties of a backbone with the chance of each.

    Parameters
    ----------
    graph : networkx.Graph
        From `disparity_filter` or `bipartite_backbone`.
    authority : Authority
    """
    table = edges(graph)
    if table.empty:
        table = pd.DataFrame(columns=["source", "target", "weight", "p"])
    table = table.sort_values(["p", "source", "target"], kind="stable")
    frame = pd.DataFrame(
        {
            say(en="Tie", hi="संबंध"): _names(table, authority),
            say(en="Weight", hi="भार"): table["weight"].to_list(),
            say(en="Chance (p)", hi="संयोग (p)"): [
                f"{p:.4f}" if p >= LEAST else f"< {LEAST}" for p in table["p"]
            ],
        }
    )
    caption = say(
        en="Ties that are heavier than chance would make them",
        hi="वे संबंध जो संयोग से बनने वाले संबंधों से भारी हैं",
    )
    return Table(frame, caption)
