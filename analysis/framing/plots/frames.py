"""Figures of frames: by voice, by document, and how far the main contrast holds."""

from __future__ import annotations

__all__ = [
    "frame_names",
    "frames_by_document",
    "frames_by_group",
    "frames_by_voice",
    "interval",
    "voice_name",
]

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, say

ROW = 0.34  # inches a row


def frame_names(codebook: pd.DataFrame, variable: str = "frame") -> dict[str, str]:
    """Code to label of one coded variable, in the edition's language."""
    rows = codebook[codebook["variable"] == variable]
    return dict(zip(rows["code"], rows[f"label_{figures.edition()}"], strict=True))


def voice_name(voice: str) -> str:
    """Name of a voice in the edition's language."""
    return {
        "outlet": say(en="outlets' own voice", hi="माध्यम की अपनी आवाज़"),
        "actor": say(en="reported actors", hi="उद्धृत पात्र"),
        "uncoded": say(en="outside coded statements", hi="कोडित कथनों से बाहर"),
    }[voice]


def interval(low: float, high: float) -> str:
    """Limits as text, or a dash where they do not exist."""
    return f"[{low:.2f}, {high:.2f}]" if np.isfinite(low) and np.isfinite(high) else "–"


@figures.house_style()
def frames_by_voice(shares: pd.DataFrame, codebook: pd.DataFrame) -> Exhibit:
    """Share of each frame among outlets' own and reported statements, with intervals.

    Parameters
    ----------
    shares : DataFrame
        From `analysis.framing.frame_shares` by ``voice``.
    codebook : DataFrame
    """
    looks = {
        "outlet": Look(voice_name("outlet"), "s", figures.ACCENT),
        "actor": Look(voice_name("actor"), "o", figures.INK),
    }
    return _exhibit(shares, codebook, looks, say(en="voice", hi="आवाज़"))


@figures.house_style()
def frames_by_group(
    shares: pd.DataFrame, codebook: pd.DataFrame, kind: str, names: Mapping[str, str] | None = None
) -> Exhibit:
    """Share of each frame among the statements of each side, outlet, language or document.

    Parameters
    ----------
    shares : DataFrame
        From `analysis.framing.frame_shares` by any columns.
    codebook : DataFrame
    kind : str
        What the groups are, for readers.
    names : mapping, optional
        Group to its name for readers; sides have theirs, others show their value.
    """
    looks = {}
    for number, group in enumerate(dict.fromkeys(shares["group"])):
        if group in figures.SIDES:
            own = figures.side(group)
            looks[group] = Look((names or {}).get(group, figures.side_name(group)),
                                own.marker, own.colour)  # fmt: skip
        else:
            name = (names or {}).get(group, _group_name(str(group)))
            looks[group] = Look(name, "osD^vPXh"[number % 8], figures.series(number))
    return _exhibit(shares, codebook, looks, kind)


def _group_name(group: str) -> str:
    """Name of a group, or of a combination, whose values are codes."""
    known = {
        "": say(en="none", hi="कोई नहीं"),
        "outlet": voice_name("outlet"),
        "actor": voice_name("actor"),
        "en": say(en="English", hi="अंग्रेज़ी"),
        "hi": say(en="Hindi", hi="हिंदी"),
    }
    return ", ".join(known.get(value, value) for value in group.split(" · "))


class Look(NamedTuple):
    """How a group is called and drawn."""

    name: str
    marker: str
    colour: str


def _exhibit(
    shares: pd.DataFrame, codebook: pd.DataFrame, looks: Mapping[str, Look], kind: str
) -> Exhibit:
    names = frame_names(codebook)
    order = shares.groupby("frame")["k"].sum().sort_values(ascending=False, kind="stable").index
    figure = _draw_shares(shares, [frame for frame in order if frame in names], names, looks)
    twin = _shares_twin(shares, names, looks, kind)
    tops = []
    for group, part in shares.groupby("group"):
        first = part.loc[part["share"].idxmax()]
        tops.append(f"{looks[group].name}: {names[first['frame']]} {first['share']:.2f}")
    return Exhibit(
        figure,
        twin,
        say(
            en=f"Frames by {kind}: share of statements, with bootstrap intervals by document",
            hi=f"{kind} के अनुसार फ़्रेम: कथनों का हिस्सा, दस्तावेज़ के अनुसार अंतराल सहित",
        ),
        say(
            en=f"Dots with intervals for {len(order)} frames. Largest, {'; '.join(tops)}.",
            hi=f"{len(order)} फ़्रेमों के बिंदु और अंतराल। सबसे बड़े, {'; '.join(tops)}।",
        ),
    )


def _shares_twin(
    shares: pd.DataFrame, names: Mapping[str, str], looks: Mapping[str, Look], kind: str
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Frame", hi="फ़्रेम"): shares["frame"].map(names),
            kind.capitalize(): shares["group"].map(lambda group: looks[group].name),
            say(en="Statements", hi="कथन"): [
                f"{k} / {n}" for k, n in zip(shares["k"], shares["n"], strict=True)
            ],
            say(en="Share", hi="हिस्सा"): shares["share"],
            say(en="95 % by document", hi="95 % दस्तावेज़ के अनुसार"): [
                interval(*limits) for limits in zip(shares["low"], shares["high"], strict=True)
            ],
            say(en="Without one document", hi="एक दस्तावेज़ छोड़कर"): [
                interval(*limits) for limits in zip(shares["least"], shares["most"], strict=True)
            ],
        }
    )


def _draw_shares(
    shares: pd.DataFrame,
    order: Sequence[str],
    names: Mapping[str, str],
    looks: Mapping[str, Look],
) -> Figure:
    step = min(0.32, 0.8 / len(looks))
    figure, ax = figures.axes(height=1.2 + ROW * len(order) * max(1.25, 0.4 / step))
    for number, (group, look) in enumerate(looks.items()):
        part = shares[shares["group"] == group].set_index("frame").reindex(order)
        rows = np.arange(len(order)) + step * (number - (len(looks) - 1) / 2)
        ax.hlines(rows, part["low"], part["high"], color=look.colour, linewidth=1.6, alpha=0.8)
        face = look.colour if number % 2 == 0 else "white"
        ax.scatter(
            part["share"], rows, s=36, marker=look.marker, facecolor=face, edgecolor=look.colour,
            zorder=3, linewidth=1.4, label=look.name,
        )  # fmt: skip
    ax.set_yticks(range(len(order)), [names[frame] for frame in order])
    ax.set_ylim(len(order) - 0.4, -0.6)
    ax.set_xlim(-0.01, max(0.5, float(np.nanmax(shares[["high", "share"]].to_numpy())) + 0.03))
    ax.set_xlabel(say(en="share of statements", hi="कथनों का हिस्सा"))
    ax.grid(axis="x")
    ax.tick_params(axis="y", length=0)
    figure.legend(loc="outside lower center", ncols=min(len(looks), 3))
    return figure


@figures.house_style()
def frames_by_document(rows: pd.DataFrame, codebook: pd.DataFrame) -> Exhibit:
    """Statements of each frame in each document, outlet's own beside reported ones.

    Parameters
    ----------
    rows : DataFrame
        Coded statements.
    codebook : DataFrame
    """
    names = frame_names(codebook)
    total = rows["frame"].value_counts()
    order = sorted(total.index, key=lambda frame: (-total[frame], frame))
    documents = sorted(rows["doc"].unique())
    every = pd.crosstab(rows["frame"], rows["doc"]).reindex(index=order, columns=documents)
    outlet = rows[rows["voice"] == "outlet"]
    own = pd.crosstab(outlet["frame"], outlet["doc"])
    own = own.reindex(index=order, columns=documents, fill_value=0)
    figure = _draw_documents(every.to_numpy(), own.to_numpy(), [names[f] for f in order], documents)
    table = pd.DataFrame({say(en="Frame", hi="फ़्रेम"): [names[frame] for frame in order]})
    for doc in documents:
        pairs = zip(every[doc], own[doc], strict=True)
        table[doc] = [f"{number} ({mine})" if number else "–" for number, mine in pairs]
    frame, doc = every.stack().idxmax()
    most = f"{names[frame]}, {doc} ({every.to_numpy().max()})"
    return Exhibit(
        figure,
        table,
        say(
            en="Statements by frame and document; in brackets, and as squares, those in the "
            "outlet's own voice",
            hi="फ़्रेम और दस्तावेज़ के अनुसार कथन; कोष्ठक में, और वर्ग के रूप में, माध्यम की अपनी आवाज़ वाले",
        ),
        say(
            en=f"Matrix of {len(order)} frames by {len(documents)} documents; the fullest cell is "
            f"{most}.",
            hi=f"{len(order)} फ़्रेम और {len(documents)} दस्तावेज़ों की सारणी; सबसे भरा खाना: {most}।",
        ),
    )


def _draw_documents(
    every: np.ndarray, own: np.ndarray, names: Sequence[str], documents: Sequence[str]
) -> Figure:
    figure, ax = figures.axes(height=1.1 + ROW * len(names))
    for row, column in zip(*np.nonzero(every), strict=True):
        number, mine = int(every[row, column]), int(own[row, column])
        ax.scatter(column, row, 14 * number + 18, figures.MUTED, alpha=0.45, linewidth=0)
        ax.scatter(column, row, 14 * mine, figures.ACCENT, marker="s", linewidth=0)
        ax.text(column + 0.24, row, f"{number} ({mine})", va="center", fontsize=8.5)
    ax.set_yticks(range(len(names)), names)
    ax.set_xticks(range(len(documents)), documents)
    ax.set_xlim(-0.5, len(documents) - 0.2)
    ax.set_ylim(len(names) - 0.4, -0.6)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.grid(axis="y")
    ax.spines[:].set_visible(False)
    return figure
