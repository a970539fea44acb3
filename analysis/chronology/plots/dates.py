"""Exhibits of dates: where sources disagree, and what a time expression is reckoned from."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analysis import figures
from analysis.figures import Exhibit, Table, say
from analysis.figures.style import house_style

__all__ = ["conflict_plot", "moved_table", "times_table"]

_KINDS = {
    "date": "तारीख़",
    "time": "समय",
    "duration": "अवधि",
    "set": "आवृत्ति",
    "vague": "अनिश्चित",
}


def _conflict_table(spread: pd.DataFrame) -> pd.DataFrame:
    what = say(en="what", hi="what_hi")
    return pd.DataFrame(
        {
            say(en="What is dated", hi="किस बात की तारीख़"): spread[what],
            say(en="Who says", hi="कौन कहता है"): spread["source"],
            say(en="Date", hi="तारीख़"): spread["value"],
            say(en="Preferred", hi="चुनी गई"): _yes(spread["preferred"]),
            say(en="Why", hi="क्यों"): spread["reason"],
        }
    )


@house_style()
def conflict_plot(spread: pd.DataFrame) -> Exhibit:
    """How many days each rejected value lies from the preferred one."""
    what = say(en="what", hi="what_hi")
    drawn = spread[spread["days_low"].notna() & spread["days_high"].notna()]
    order = list(dict.fromkeys(drawn[what]))
    figure, ax = figures.axes(height=1.2 + 0.3 * len(order))
    for item in drawn.to_dict("records"):
        low, high, y = int(item["days_low"]), int(item["days_high"]), -order.index(item[what])
        if item["preferred"]:
            ax.plot(0, y, "D", color=figures.ACCENT, markersize=6.5, zorder=3)
            continue
        ax.plot([low, high], [y, y], color=figures.INK, linewidth=2.2, alpha=0.5)
        ax.plot([low, high], [y, y], "o", color=figures.INK, markersize=5, markerfacecolor="none")
    ax.set_yticks([-row for row in range(len(order))], order, size=8.5)
    ax.set_ylim(-len(order) + 0.4, 0.6)
    ax.set_xscale("symlog", linthresh=3, linscale=0.9)
    marks = [-1000, -100, -10, -1, 0, 1, 10, 100, 1000]
    ax.set_xticks(marks, [f"{mark:+,}" if mark else "0" for mark in marks])
    reach = max(abs(int(drawn["days_low"].min())), int(drawn["days_high"].max())) * 1.6
    ax.set_xlim(-reach, reach)
    ax.minorticks_off()
    ax.grid(axis="x")
    ax.set_xlabel(say(en="days from the preferred date", hi="चुनी गई तारीख़ से दिन"))
    widest = drawn.loc[drawn["days_high"].idxmax()]
    return Exhibit(
        figure,
        _conflict_table(spread),
        say(
            en="Dates on which sources disagree: days from the preferred date (diamond) to each "
            "other value (circles; a bar where the value is a range).",
            hi="जिन तारीख़ों पर स्रोत असहमत हैं: चुनी गई तारीख़ (हीरा) से हर दूसरे मान तक के दिन "
            "(वृत्त; पट्टी: जहाँ मान एक अवधि है)।",
        ),
        say(
            en=f"{spread['id'].nunique()} conflicts; the widest is {widest['what']}, up to "
            f"{widest['days_high']:,} days.",
            hi=f"{spread['id'].nunique()} असहमतियाँ; सबसे बड़ी: {widest['what_hi']}, "
            f"{widest['days_high']:,} दिन तक।",
        ),
    )


def _yes(values: Iterable[bool]) -> list[str]:
    return [say(en="yes", hi="हाँ") if value else "" for value in values]


def moved_table(moved: pd.DataFrame) -> Table:
    """What the relative dates of a fetched page become when its day is taken for publication."""
    frame = pd.DataFrame(
        {
            say(en="Expression", hi="शब्द"): moved["surface"],
            say(en="Text", hi="पाठ"): moved["doc"],
            say(en="Reckoned from publication", hi="प्रकाशन से गिनकर"): moved["before"],
            say(en="Reckoned from the fetched day", hi="सहेजने के दिन से गिनकर"): moved["after"],
        }
    )
    return Table(
        frame,
        say(
            en="Relative dates of pages that show the day on which they were fetched, reckoned "
            "from publication and from that day.",
            hi="जिन पन्नों पर उन्हें सहेजने का दिन लिखा है, उनकी सापेक्ष तारीख़ें: प्रकाशन से और उस दिन से गिनकर।",
        ),
    )


def times_table(times: pd.DataFrame) -> Table:
    """How many expressions of each type each text has, and from what they are reckoned."""
    columns = ["publication", "text", "previous", "none"]
    counts = pd.crosstab([times["doc"], times["type"]], times["anchor"])
    counts = counts.reindex(columns=columns, fill_value=0).reset_index()
    names = {
        "doc": say(en="Text", hi="पाठ"),
        "type": say(en="Type", hi="प्रकार"),
        "publication": say(en="From publication", hi="प्रकाशन से"),
        "text": say(en="Named in full", hi="पूरी लिखी हुई"),
        "previous": say(en="From the expression before", hi="पिछले शब्द से"),
        "none": say(en="No date", hi="कोई तारीख़ नहीं"),
    }
    counts["type"] = [say(en=kind, hi=_KINDS[kind]) for kind in counts["type"]]
    return Table(
        counts.rename(columns=names),
        say(
            en="Time expressions found in headline, standfirst and body, by type and by what "
            "their value is reckoned from.",
            hi="शीर्षक, उपशीर्षक और मुख्य पाठ में मिले समय-सूचक शब्द: प्रकार, और उनका मान किससे गिना गया।",
        ),
    )
