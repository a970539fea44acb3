"""Figure of the plans: what the texts announce, and what came of it."""

from __future__ import annotations

from datetime import date
from textwrap import fill
from typing import Any

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.transforms import offset_copy

from analysis import figures
from analysis.chronology.plots.events import text_days
from analysis.chronology.plots.kinds import status_name
from analysis.chronology.plots.reports import days_words, labels_of
from analysis.edtf import edtf_in_words, parse_edtf
from analysis.figures import Exhibit, edition, say
from analysis.figures.style import house_style

__all__ = ["plans_plot"]


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


def _worded(dates: pd.Series) -> list[str]:
    return [edtf_in_words(str(text), edition()) for text in dates]


def _plan_table(plans: pd.DataFrame) -> pd.DataFrame:
    spoken = [say(en=name, hi=_OUTCOMES[name]) for name in plans["outcome"]]
    return pd.DataFrame(
        {
            say(en="Text", hi="लेख"): plans["doc"],
            say(en="What the text looks ahead to", hi="आगे की कौन-सी बात"): labels_of(plans),
            say(en="Status in the text", hi="लेख में स्थिति"): [
                ", ".join(map(status_name, text.split(";"))) for text in plans["statuses"]
            ],
            say(en="Announced for", hi="कब होना था"): _worded(plans["announced"]),
            say(en="Happened", hi="कब हुआ"): _worded(plans["happened"]),
            say(en="Days later", hi="कितने दिन बाद"): [
                days_words(a, b) for a, b in zip(plans["days_low"], plans["days_high"], strict=True)
            ],
            say(en="Outcome", hi="नतीजा"): spoken,
        }
    )


def _draw_plans(plans: pd.DataFrame, sources: pd.DataFrame) -> Figure:
    origin = {name: day for day, name in text_days(sources)}
    dated = plans[
        [bool(a or b) for a, b in zip(plans["announced"], plans["happened"], strict=True)]
    ]
    figure, ax = figures.axes(width=7.6, height=1.3 + 0.46 * len(dated))
    names = []
    for row, item in enumerate(dated.to_dict("records")):
        day = origin.get(str(item["doc"]))
        if day is not None:
            announced, happened = (_days(str(item[key]), day) for key in ("announced", "happened"))
            _draw_plan(ax, -row, announced, happened, str(item["outcome"]))
        names.append(fill(f"{item['doc']}: {item[say(en='event_label', hi='event_label_hi')]}", 34))
    ax.axvline(0, color=figures.INK, linewidth=0.8)
    for name, colour, marker, filled in _LOOKS:
        face = colour if filled else "none"
        ax.plot(
            [], [], marker, color=colour, markerfacecolor=face, label=say(en=name[0], hi=name[1])
        )
    figure.legend(
        loc="outside upper right", ncols=4, fontsize=8, columnspacing=1.2, handletextpad=0.3
    )
    ax.set_yticks([-row for row in range(len(dated))], names, size=8.5)
    ax.set_ylim(-len(dated) + 0.4, 0.6)
    ax.margins(x=0.08)
    ax.grid(axis="x")
    ax.set_xlabel(say(en="days from the publication of the text", hi="लेख के प्रकाशन से दिन"))
    return figure


# Names, colour, marker, filled: what stands in the legend of the plans.
_LOOKS = (
    (("announced for", "कब होना था"), figures.MUTED, "o", False),
    (("happened", "कब हुआ"), figures.ACCENT, "D", True),
    (("deferred", "टला"), figures.INK, ">", True),
    (("did not happen or not known", "नहीं हुआ या पता नहीं"), figures.INK, "x", True),
)


def _days(text: str, origin: date) -> tuple[int, int] | None:
    """First and last day of a date, counted from another day."""
    ends = _ends(text)
    return ((ends[0] - origin).days, (ends[1] - origin).days) if ends else None


def _draw_plan(
    ax: Any,
    y: float,
    announced: tuple[int, int] | None,
    happened: tuple[int, int] | None,
    outcome: str,
) -> None:
    """One row: the span announced, and an arrow to what came of it."""
    if announced:
        middle = sum(announced) / 2
        ax.plot(announced, [y, y], color=figures.MUTED, linewidth=7, alpha=0.35)
        ax.plot(middle, y, "o", color=figures.MUTED, markerfacecolor="none", markersize=6)
        sign = {"deferred": ">", "did not happen or not known": "x"}.get(outcome)
        if sign:
            shift = offset_copy(ax.transData, ax.figure, x=10, y=0, units="points")
            ax.plot(announced[1], y, sign, color=figures.INK, markersize=6, transform=shift)
    if happened:
        if announced and abs(sum(happened) - sum(announced)) > 4:
            arrow = {"arrowstyle": "-|>", "color": figures.ACCENT, "shrinkA": 4, "shrinkB": 5}
            ends = (sum(happened) / 2, y), (sum(announced) / 2, y)
            ax.annotate("", *ends, arrowprops={**arrow, "linewidth": 1.3})
        ax.plot(happened, [y, y], color=figures.ACCENT, linewidth=2.5, alpha=0.6)
        ax.plot(sum(happened) / 2, y, "D", color=figures.ACCENT, markersize=6)


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
            "either. Grey: the span announced, with an arrow to the day it happened. Zero is the "
            "day of the text. The table holds those without a date too.",
            hi="लेख आगे की जिन बातों का ज़िक्र करते हैं और फिर जो हुआ, जहाँ कोई तारीख़ मालूम है। "
            "धूसर: बताया गया समय, और तीर उस दिन तक जब वह हुआ। शून्य: लेख का दिन। तालिका में "
            "बिना तारीख़ की बातें भी हैं।",
        ),
        say(en=f"Outcomes: {counted}.", hi=f"नतीजे: {counted}।"),
    )
