"""Figures of the reports: lag, memory, plans against what happened."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.chronology.plots.events import text_days
from analysis.edtf import parse_edtf
from analysis.figures import Exhibit, say
from analysis.figures.style import house_style

__all__ = ["lag_plot", "memory_plot", "plans_plot"]


def _label(frame: pd.DataFrame) -> pd.Series:
    return frame[say(en="event_label", hi="event_label_hi")]


def _range(low: Any, high: Any) -> str:
    if pd.isna(low) or pd.isna(high):
        return ""
    return f"{low:,}" if low == high else f"{low:,} – {high:,}"


def _draw_lags(shown: pd.DataFrame) -> Figure:
    figure, ax = figures.axes(height=1.0 + 0.24 * (len(shown) + shown["doc"].nunique()))
    row, ticks, names, previous = 0, [], [], ""
    for item, label in zip(shown.to_dict("records"), _label(shown), strict=True):
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
    ax.set_xlabel(say(en="days from event to text", hi="घटना से पाठ तक दिन"))
    return figure


def _lag_table(shown: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Text", hi="पाठ"): shown["doc"],
            say(en="Event", hi="घटना"): _label(shown),
            say(en="Date of event", hi="घटना की तारीख़"): shown["date"],
            say(en="Text published", hi="पाठ प्रकाशित"): shown["published"],
            say(en="Days", hi="दिन"): [
                _range(a, b) for a, b in zip(shown["lag_low"], shown["lag_high"], strict=True)
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
            hi="घटना और उसकी ख़बर देने वाले पाठ के बीच के दिन; दस दिन के बाद पैमाना लघुगणकीय। "
            "पट्टी: प्रकाशन का दिन निश्चित नहीं।",
        ),
        say(
            en=f"{len(shown)} reported events; the farthest is {far['event_label']} in "
            f"{far['doc']}, at least {far['lag_low']:,} days before the text.",
            hi=f"{len(shown)} घटनाएँ; सबसे पुरानी: {far['event_label_hi']} "
            f"({far['doc']} में), पाठ से कम से कम {far['lag_low']:,} दिन पहले।",
        ),
    )


def _decade(name: str) -> str:
    if name == "news":
        return say(en="the news", hi="ताज़ा ख़बर")
    return say(en=name, hi=f"{name.removesuffix('s')} का दशक")


def _draw_memory(profile: pd.DataFrame) -> Figure:
    decades = sorted(set(profile["decade"]))
    docs = sorted(set(profile["doc"]), reverse=True)
    figure, ax = figures.axes(height=0.9 + 0.5 * len(docs))
    for row in profile[profile["mentions"] > 0].itertuples():
        x, y = decades.index(row.decade), docs.index(row.doc)
        fresh = row.decade == "news"
        ax.scatter(
            x,
            y,
            s=180 + 45 * row.mentions,
            color="none" if fresh else figures.ACCENT,
            edgecolor=figures.ACCENT,
            alpha=1 if fresh else 0.85,
            zorder=2,
        )
        ax.text(
            x,
            y,
            str(row.mentions),
            ha="center",
            va="center",
            size=9,
            zorder=3,
            color=figures.INK if fresh else "white",
        )
    names = [_decade(name) for name in decades]
    ax.set_xticks(range(len(decades)), names, size=9)
    ax.set_yticks(range(len(docs)), docs)
    ax.set_xlim(-0.6, len(decades) - 0.4)
    ax.set_ylim(-0.6, len(docs) - 0.4)
    ax.grid()
    return figure


@house_style()
def memory_plot(profile: pd.DataFrame) -> Exhibit:
    """Which decades each text goes back to: a mark sized by mentions, with the count."""
    figure = _draw_memory(profile)
    past = profile[(profile["decade"] != "news") & (profile["mentions"] > 0)]
    reach = past.groupby("doc")["decade"].min()
    table = pd.DataFrame(
        {
            say(en="Text", hi="पाठ"): profile["doc"],
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
            "of the event. Hollow: the news itself, events of the month before.",
            hi="हर पाठ की वे पंक्तियाँ जिनमें संदर्भ कालक्रम की किसी घटना की ख़बर है, घटना के दशक के अनुसार। "
            "ख़ाली चिह्न: ताज़ा ख़बर, पिछले एक महीने की घटनाएँ।",
        ),
        say(
            en=f"Earliest decade each text goes back to: {said}.",
            hi=f"हर पाठ सबसे पहले किस दशक तक जाता है: {said}।",
        ),
    )


def _ends(text: str) -> tuple[date, date] | None:
    if not text:
        return None
    edtf = parse_edtf(text)
    return (edtf.earliest, edtf.latest) if edtf.earliest and edtf.latest else None


_OUTCOMES = {
    "on time": "तय समय पर",
    "later": "बाद में",
    "earlier": "पहले",
    "deferred": "टला",
    "did not happen or not known": "नहीं हुआ या पता नहीं",
    "happened, no date announced": "हुआ; पहले तारीख़ नहीं थी",
}


def _plan_table(plans: pd.DataFrame) -> pd.DataFrame:
    spoken = [say(en=name, hi=_OUTCOMES[name]) for name in plans["outcome"]]
    return pd.DataFrame(
        {
            say(en="Text", hi="पाठ"): plans["doc"],
            say(en="What the text looks ahead to", hi="आगे की कौन-सी बात"): _label(plans),
            say(en="Status in the text", hi="पाठ में स्थिति"): plans["statuses"].str.replace(
                ";", ", "
            ),
            say(en="Announced for", hi="कब होना था"): plans["announced"],
            say(en="Happened", hi="कब हुआ"): plans["happened"],
            say(en="Days later", hi="कितने दिन बाद"): [
                _range(a, b) for a, b in zip(plans["days_low"], plans["days_high"], strict=True)
            ],
            say(en="Outcome", hi="नतीजा"): spoken,
        }
    )


def _draw_plans(plans: pd.DataFrame, sources: pd.DataFrame) -> Figure:
    origin = {name: day for day, name in text_days(sources)}
    dated = plans[
        [bool(a or b) for a, b in zip(plans["announced"], plans["happened"], strict=True)]
    ]
    figure, ax = figures.axes(height=1.3 + 0.42 * len(dated))
    names = []
    for row, item in enumerate(dated.to_dict("records")):
        for column, colour, marker, shift in (
            ("announced", figures.MUTED, "o", 0.13),
            ("happened", figures.ACCENT, "D", -0.13),
        ):
            ends = _ends(str(item[column]))
            if ends:
                xs = [(day - origin[str(item["doc"])]).days for day in ends]
                ax.plot(xs, [-row + shift] * 2, color=colour, linewidth=2.5, alpha=0.6)
                ax.plot(sum(xs) / 2, -row + shift, marker, color=colour, markersize=6)
        names.append(f"{item['doc']}: {item[say(en='event_label', hi='event_label_hi')]}")
    ax.axvline(0, color=figures.INK, linewidth=0.8)
    ax.plot([], [], "o", color=figures.MUTED, label=say(en="announced for", hi="कब होना था"))
    ax.plot([], [], "D", color=figures.ACCENT, label=say(en="happened", hi="कब हुआ"))
    figure.legend(loc="outside upper right", ncols=2, fontsize=9)
    ax.set_yticks([-row for row in range(len(dated))], names, size=8.5)
    ax.set_ylim(-len(dated) + 0.4, 0.6)
    ax.grid(axis="x")
    ax.set_xlabel(say(en="days from the publication of the text", hi="पाठ के प्रकाशन से दिन"))
    return figure


@house_style()
def plans_plot(plans: pd.DataFrame, sources: pd.DataFrame) -> Exhibit:
    """What was announced and what came of it, in days from the day of the text."""
    figure = _draw_plans(plans, sources)
    outcomes = plans["outcome"].value_counts()
    counted = ", ".join(f"{say(en=name, hi=_OUTCOMES[name])}: {n}" for name, n in outcomes.items())
    return Exhibit(
        figure,
        _plan_table(plans),
        say(
            en="What the texts look ahead to and what came of it, where a date is known for "
            "either. Zero is the day of the text. The table holds those without a date too.",
            hi="पाठ आगे की जिन बातों का ज़िक्र करते हैं और फिर जो हुआ, जहाँ कोई तारीख़ मालूम है। "
            "शून्य: पाठ का दिन। तालिका में बिना तारीख़ की बातें भी हैं।",
        ),
        say(en=f"Outcomes: {counted}.", hi=f"नतीजे: {counted}।"),
    )
