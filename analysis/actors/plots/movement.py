"""Figures of positions over time: the same side on the same proposition, text by text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.movement import movements
from analysis.actors.plots.counts import ROW, label
from analysis.figures import Exhibit, Table, say

__all__ = ["debates", "movement"]

SHOWN = ("India", "Pakistan")


@figures.house_style()
def movement(
    positions: pd.DataFrame,
    authority: Authority,
    texts: Mapping[str, str],
    years: Mapping[str, str],
    *,
    sides: Sequence[str] = SHOWN,
) -> Exhibit:
    """Positions of two sides, document by document in order of time.

    Parameters
    ----------
    positions : DataFrame
        From `positions_by_document`.
    authority : Authority
    texts : mapping of str to str
        Wording of the propositions by id.
    years : mapping of str to str
        Document to its year, in order of time.
    sides : sequence of str
        Sides compared. Shown are the propositions that one of them takes up in two documents or
        more, or that more than one of them takes up; the table twin lists all.
    """
    own = positions[positions["side"].isin(sides)]
    documents = own.groupby(["proposition", "side"])["doc"].nunique()
    often = set(documents[documents > 1].index.get_level_values("proposition"))
    takers = own.groupby("proposition")["side"].nunique()
    both = set(takers[takers > 1].index)
    spread = own.groupby("proposition")["doc"].nunique()
    shown = sorted(often | both, key=lambda p: (p not in both, -spread[p], p))
    moves = movements(own)
    return Exhibit(
        _draw_movement(own, shown, texts, years, sides),
        _twin(own, authority, texts, years),
        say(
            en="Positions of the two sides on propositions met in several texts, or on both sides",
            hi="दोनों पक्षों के रुख़ उन प्रस्थापनाओं पर जो कई लेखों में या दोनों पक्षों में आती हैं",
        ),
        say(
            en=f"Grid of {len(shown)} propositions by {len(years)} texts in order of time. The "
            f"same side meets the same proposition in several texts in {len(moves)} cases; its "
            f"position changes in {int(moves['moved'].sum())}.",
            hi=f"{len(shown)} प्रस्थापनाओं और समय-क्रम में {len(years)} लेखों की सारणी। एक ही पक्ष एक ही "
            f"प्रस्थापना पर कई लेखों में {len(moves)} बार मिलता है और "
            f"{int(moves['moved'].sum())} बार उसका रुख़ बदलता है।",
        ),
    )


def _twin(
    own: pd.DataFrame, authority: Authority, texts: Mapping[str, str], years: Mapping[str, str]
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Proposition", hi="प्रस्थापना"): own["proposition"].map(texts).to_list(),
            say(en="Side", hi="पक्ष"): own["side"].map(figures.side_name).to_list(),
            say(en="Document", hi="दस्तावेज़"): own["doc"].to_list(),
            say(en="Year", hi="वर्ष"): own["doc"].map(years).to_list(),
            say(en="Support", hi="समर्थन"): own["support"].to_list(),
            say(en="Rejection", hi="विरोध"): own["reject"].to_list(),
            say(en="Who", hi="कौन"): [
                "; ".join(label(authority, actor) for actor in names) for names in own["actors"]
            ],
        }
    )


def _draw_movement(
    own: pd.DataFrame,
    shown: Sequence[str],
    texts: Mapping[str, str],
    years: Mapping[str, str],
    sides: Sequence[str],
) -> Figure:
    figure, ax = figures.axes(width=7.8, height=1.3 + 1.35 * ROW * len(shown))
    place = {doc: column for column, doc in enumerate(years)}
    for offset, side in zip((-0.16, 0.16), sides, strict=False):
        look = figures.side(side)
        for row, proposition in enumerate(shown):
            taken = own[(own["side"] == side) & (own["proposition"] == proposition)]
            x = [place[doc] for doc in taken["doc"]]
            ax.plot(x, [row + offset] * len(x), color=look.colour, linewidth=1, alpha=0.6, zorder=1)
            for at, tie in zip(x, taken.itertuples(), strict=True):
                _mark(ax, at, row + offset, tie, look)
    ax.set_yticks(range(len(shown)), [texts[p] for p in shown], fontsize=8.5)
    heads = [f"{year}\n{doc}" for doc, year in years.items()]
    ax.set_xticks(range(len(years)), heads, fontsize=8.5)
    ax.xaxis.tick_top()
    ax.set_xlim(-0.5, len(years) - 0.5)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.grid()
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    _legend(ax, sides)
    return figure


def _mark(ax: Any, x: float, y: float, tie: Any, look: figures.Side) -> None:
    """Full for support, empty for rejection, full and empty side by side for both."""
    apart = 0.09 if tie.support and tie.reject else 0.0
    style: dict[str, Any] = {"marker": look.marker, "markeredgecolor": look.colour, "zorder": 3}
    if tie.support or not tie.reject:
        inside = look.colour if tie.support else "#c9ced4"
        ax.plot(x - apart, y, markersize=7.5, markerfacecolor=inside, **style)
    if tie.reject:
        ax.plot(x + apart, y, markersize=7.5, markerfacecolor="white", markeredgewidth=1.8, **style)


def _legend(ax: Any, sides: Sequence[str]) -> None:
    looks = [(figures.side_name(side), figures.side(side), True) for side in sides]
    handles = [
        Line2D([], [], color=look.colour, marker=look.marker, linestyle="none", label=name)
        for name, look, _ in looks
    ]
    words = (say(en="full: supports", hi="भरा: समर्थन"), say(en="empty: rejects", hi="ख़ाली: विरोध"))
    for word, fill in zip(words, (figures.MUTED, "white"), strict=True):
        handles.append(
            Line2D([], [], color=figures.MUTED, marker="o", markerfacecolor=fill,
                   linestyle="none", label=word)
        )  # fmt: skip
    ax.legend(
        handles=handles, loc="upper left", bbox_to_anchor=(-0.7, -0.01), ncols=4, fontsize=8.5
    )


def debates(table: pd.DataFrame, years: Mapping[str, str]) -> Table:
    """Show agreement, conflict and polarisation inside each document.

    Parameters
    ----------
    table : DataFrame
        From `analysis.actors.debates`.
    years : mapping of str to str
        Document to its year.
    """

    def number(value: float) -> str:
        return "–" if pd.isna(value) else f"{value:.2f}".replace("-", "−")

    frame = pd.DataFrame(
        {
            say(en="Text", hi="लेख"): [f"{years[doc]} ({doc})" for doc in table["doc"]],
            say(en="Speakers, tied", hi="वक्ता, जुड़े हुए"): [
                f"{row.speakers}, {row.tied}" for row in table.itertuples()
            ],
            say(en="Agree", hi="सहमत"): table["agree"].to_list(),
            say(en="Differ", hi="असहमत"): table["differ"].to_list(),
            say(en="Balance", hi="संतुलन"): table["balance"].map(number).to_list(),
            say(en="Polarisation", hi="ध्रुवीकरण"): table["polarization"].map(number).to_list(),
        }
    )
    caption = say(
        en="Inside each text, in order of time: pairs that agree and differ, the share of balanced "
        "triangles, and polarisation",
        hi="हर लेख के भीतर, समय-क्रम में: सहमत और असहमत जोड़े, संतुलित त्रिकोणों का हिस्सा, और ध्रुवीकरण",
    )
    return Table(frame, caption)
