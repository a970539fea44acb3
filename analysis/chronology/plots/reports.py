"""Figures of the reports: how old what a text reports is, and which past it goes back to."""

from __future__ import annotations

from textwrap import fill
from typing import Any

import pandas as pd
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from analysis import figures
from analysis.edtf import edtf_in_words
from analysis.figures import Exhibit, edition, say
from analysis.figures.style import house_style

__all__ = ["days_words", "labels_of", "lag_plot", "memory_plot"]


def labels_of(frame: pd.DataFrame) -> pd.Series:
    """Labels of reported events in the edition's language."""
    return frame[say(en="event_label", hi="event_label_hi")]


def days_words(low: Any, high: Any) -> str:
    """Fewest and most days as one number or a range; nothing where they are not known."""
    if pd.isna(low) or pd.isna(high):
        return ""
    return f"{low:,}" if low == high else f"{low:,} – {high:,}"


def _draw_lags(shown: pd.DataFrame) -> Figure:
    figure, ax = figures.axes(height=1.0 + 0.24 * (len(shown) + shown["doc"].nunique()))
    row, ticks, names, previous = 0, [], [], ""
    for item, label in zip(shown.to_dict("records"), labels_of(shown), strict=True):
        row -= 1 + (item["doc"] != previous)
        if item["doc"] != previous:
            ax.axhline(row + 0.9, color=figures.MUTED, linewidth=0.5)
            ax.text(
                0.995,
                row + 0.3,
                item["doc"],
                transform=ax.get_yaxis_transform(),
                ha="right",
                va="center",
                size=9,
                weight="bold",
                color=figures.INK,
            )
        previous = item["doc"]
        low, high = float(item["lag_low"]), float(item["lag_high"])
        ax.plot([low, high], [row, row], color=figures.ACCENT, linewidth=2.5)
        ax.plot([low, high], [row, row], "|", color=figures.ACCENT, markersize=7)
        ticks.append(row)
        names.append(label)
    ax.set_yticks(ticks, names, size=8.5)
    ax.set_ylim(row - 0.7, -0.6)
    ax.set_xscale("symlog", linthresh=10, linscale=0.6)
    ax.set_xticks([0, 10, 100, 1000, 10000], ["0", "10", "100", "1,000", "10,000"])
    ax.set_xlim(-0.8, max(float(shown["lag_high"].max()) * 3, 100))
    ax.grid(axis="x")
    ax.set_xlabel(say(en="days from event to text", hi="घटना से लेख तक दिन"))
    return figure


def _words(dates: pd.Series) -> list[str]:
    return [edtf_in_words(str(text), edition()) or "–" for text in dates]


def _lag_table(shown: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Text", hi="लेख"): shown["doc"],
            say(en="Event", hi="घटना"): labels_of(shown),
            say(en="Date of event", hi="घटना की तारीख़"): _words(shown["date"]),
            say(en="Text published", hi="लेख प्रकाशित"): _words(shown["published"]),
            say(en="Days", hi="दिन"): [
                days_words(a, b) for a, b in zip(shown["lag_low"], shown["lag_high"], strict=True)
            ],
            say(en="Lines", hi="पंक्तियाँ"): shown["mentions"],
        }
    )


@house_style()
def lag_plot(lags: pd.DataFrame) -> Exhibit:
    """Days between each event and the text that reports it, one row a text and event."""
    shown = lags.reset_index(drop=True)
    figure = _draw_lags(shown)
    far = shown.loc[shown["lag_low"].idxmax()]
    return Exhibit(
        figure,
        _lag_table(shown),
        say(
            en="Days between an event and the text that reports it, on a logarithmic scale beyond "
            "ten days. A bar: the day of publication is not certain.",
            hi="घटना और उसकी ख़बर देने वाले लेख के बीच के दिन; दस दिन के बाद पैमाना लघुगणकीय। "
            "पट्टी: प्रकाशन का दिन निश्चित नहीं।",
        ),
        say(
            en=f"{len(shown)} reported events; the farthest is {far['event_label']} in "
            f"{far['doc']}, at least {far['lag_low']:,} days before the text.",
            hi=f"{len(shown)} घटनाएँ; सबसे पुरानी: {far['event_label_hi']} "
            f"({far['doc']} में), लेख से कम से कम {far['lag_low']:,} दिन पहले।",
        ),
    )


def _decade(name: str) -> str:
    if name == "news":
        return say(en="the news", hi="ताज़ा ख़बर")
    return say(en=name, hi=f"{name.removesuffix('s')} का दशक")


def _decades(profile: pd.DataFrame) -> list[str]:
    """Every decade from the first to the last that is invoked, then the news."""
    years = [int(name[:4]) for name in profile["decade"] if name[:4].isdigit()]
    known = [f"{year}s" for year in range(min(years), max(years) + 10, 10)] if years else []
    return known + ["news"] * ("news" in set(profile["decade"]))


def _draw_memory(profile: pd.DataFrame) -> Figure:
    decades = _decades(profile)
    docs = sorted(set(profile["doc"]), reverse=True)
    most = max([*profile.loc[profile["decade"] != "news", "mentions"], 1])
    figure, ax = figures.axes(height=0.8 + 0.45 * len(docs))
    counts = profile.set_index(["doc", "decade"])["mentions"]
    for x, decade in enumerate(decades):
        fresh = decade == "news"
        for y, doc in enumerate(docs):
            count = int(counts.get((doc, decade), 0))
            shade = 0.15 + 0.85 * count / most if count and not fresh else 0.0
            cell = Rectangle(
                (x - 0.46 + 0.15 * fresh, y - 0.44),
                *(0.92, 0.88),
                facecolor=(*to_rgb(figures.ACCENT), shade),
                edgecolor=figures.ACCENT if fresh and count else figures.MUTED,
                linewidth=1.2 if fresh and count else 0.3,
            )
            ax.add_patch(cell)
            if count:
                colour = "white" if shade > 0.7 else figures.INK
                place = (x + 0.15 * fresh, y)
                ax.text(*place, str(count), ha="center", va="center", size=9.5, color=colour)
    ax.set_xticks(
        [x + 0.15 * (name == "news") for x, name in enumerate(decades)],
        [fill(_decade(name), 9) for name in decades],
        size=8.5,
    )
    ax.set_yticks(range(len(docs)), docs)
    ax.set_xlim(-0.6, len(decades) - 0.2)
    ax.set_ylim(-0.6, len(docs) - 0.4)
    ax.tick_params(length=0)
    ax.spines[["left", "bottom"]].set_visible(False)
    return figure


@house_style()
def memory_plot(profile: pd.DataFrame) -> Exhibit:
    """Which decades each text goes back to: a cell the darker the more lines, with the count."""
    figure = _draw_memory(profile)
    past = profile[(profile["decade"] != "news") & (profile["mentions"] > 0)]
    reach = past.groupby("doc")["decade"].min()
    table = pd.DataFrame(
        {
            say(en="Text", hi="लेख"): profile["doc"],
            say(en="Decade", hi="दशक"): profile["decade"].map(_decade),
            say(en="Events", hi="घटनाएँ"): profile["events"],
            say(en="Lines", hi="पंक्तियाँ"): profile["mentions"],
            say(en="Oldest", hi="सबसे पुरानी"): profile["oldest"],
        }
    )
    said = "; ".join(f"{doc}: {_decade(decade)}" for doc, decade in reach.items())
    return Exhibit(
        figure,
        table,
        say(
            en="Lines in which each text reports an event of the reference chronology, by decade "
            "of the event; the darker, the more. Framed: the news itself, at most a month old.",
            hi="हर लेख की वे पंक्तियाँ जिनमें संदर्भ कालक्रम की किसी घटना की ख़बर है, घटना के दशक के "
            "अनुसार; जितनी अधिक, उतना गहरा रंग। चौखटे में: ताज़ा ख़बर, पिछले एक महीने की घटनाएँ।",
        ),
        say(
            en=f"Earliest decade each text goes back to: {said}.",
            hi=f"हर लेख सबसे पहले किस दशक तक जाता है: {said}।",
        ),
    )
