"""Figures of the dates on which sources disagree: how far apart, and who gives which."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from textwrap import fill
from typing import Any, Final

import pandas as pd

from analysis import figures
from analysis.edtf import edtf_in_words, parse_edtf
from analysis.figures import Exhibit, edition, say
from analysis.figures.style import house_style

__all__ = ["conflict_plot", "ledger_plot"]

MARKS: Final = (-1000, -100, -10, -1, 0, 1, 10, 100, 1000)


def _conflict_table(spread: pd.DataFrame) -> pd.DataFrame:
    what = say(en="what", hi="what_hi")
    return pd.DataFrame(
        {
            say(en="What is dated", hi="किस बात की तारीख़"): spread[what],
            say(en="Who says", hi="कौन कहता है"): spread["source"],
            say(en="Date", hi="तारीख़"): [
                edtf_in_words(str(value), edition()) for value in spread["value"]
            ],
            say(en="Preferred", hi="चुनी गई"): _yes(spread["preferred"]),
            say(en="Why", hi="क्यों"): spread[say(en="reason", hi="reason_hi")],
        }
    )


@house_style()
def conflict_plot(spread: pd.DataFrame) -> Exhibit:
    """How many days each rejected value lies from the preferred one."""
    what = say(en="what", hi="what_hi")
    order = list(dict.fromkeys(spread[what]))
    figure, ax = figures.axes(height=1.2 + 0.3 * len(order))
    placed = _placed(spread)
    _axis(ax, placed)
    for item in placed.to_dict("records"):
        dated = not (pd.isna(item["first"]) and pd.isna(item["last"]))
        if item["preferred"]:
            ax.plot(0, -order.index(item[what]), "D", color=figures.ACCENT, zorder=3)
        elif dated:
            _value(ax, -order.index(item[what]), item)
    ax.set_yticks([-row for row in range(len(order))], order, size=8.5)
    ax.set_ylim(-len(order) + 0.4, 0.6)
    drawn = spread[spread["days_low"].notna() & spread["days_high"].notna()]
    widest = drawn.loc[drawn["days_high"].idxmax()]
    return Exhibit(
        figure,
        _conflict_table(spread),
        say(
            en="Dates on which sources disagree: days from the first day of the preferred date "
            "(diamond) to each other value (circles; a bar: a range; an arrow: open on that side).",
            hi="जिन तारीख़ों पर स्रोत असहमत हैं: चुनी गई तारीख़ के पहले दिन (हीरा) से हर दूसरे मान तक के "
            "दिन (वृत्त; पट्टी: मान कई दिनों का है; तीर: मान उस ओर खुला है)।",
        ),
        say(
            en=f"Conflicts: {spread['id'].nunique()}; the widest is {widest['what']}, up to "
            f"{widest['days_high']:,} days.",
            hi=f"असहमतियाँ: {spread['id'].nunique()}; सबसे बड़ी: {widest['what_hi']}, "
            f"{widest['days_high']:,} दिन तक।",
        ),
    )


def _yes(values: Iterable[bool]) -> list[str]:
    return [say(en="yes", hi="हाँ") if value else "" for value in values]


def _placed(spread: pd.DataFrame) -> pd.DataFrame:
    """Rows with the first and last day of each value, counted from the first preferred day."""
    rows = []
    for value, kept in zip(spread["value"], spread["preferred_value"], strict=True):
        found, origin = (parse_edtf(str(text)) if text else None for text in (value, kept))
        start = (origin.earliest or origin.latest) if origin else None
        days = (found.earliest, found.latest) if found else (None, None)
        rows.append([(day - start).days if day and start else None for day in days])
    first, last = zip(*rows, strict=True)
    return spread.assign(first=pd.array(first, "Int64"), last=pd.array(last, "Int64"))


def _axis(ax: Any, drawn: pd.DataFrame) -> None:
    """Days from the preferred date, on a scale that shows one day and a thousand."""
    ax.set_xscale("symlog", linthresh=3, linscale=0.9)
    ax.set_xticks(MARKS, [f"{mark:+,}" if mark else "0" for mark in MARKS], size=7)
    known = [abs(int(day)) for side in ("first", "last") for day in drawn[side].dropna()]
    reach = max([*known, 3]) * 1.6
    ax.set_xlim(-reach, reach)
    ax.minorticks_off()
    ax.grid(axis="x")
    ax.set_xlabel(say(en="days from the first preferred day", hi="चुने गए पहले दिन से दिन"))


def _value(ax: Any, y: float, item: dict[Any, Any]) -> None:
    """One value: a mark, a bar from its first to its last day, an arrow on an open side."""
    low, high = item["first"], item["last"]
    if pd.isna(low) and pd.isna(high):
        ax.text(0, y, say(en="no date", hi="तारीख़ नहीं"), size=7.5, ha="center", va="center")
        return
    kept = bool(item["preferred"])
    colour = figures.ACCENT if kept else figures.INK
    ends = ax.get_xlim()
    left, right = (
        ends[side] / 1.3 if pd.isna(day) else int(day) for side, day in enumerate((low, high))
    )
    ax.plot([left, right], [y, y], color=colour, linewidth=2.2, alpha=0.5)
    if pd.isna(low) or pd.isna(high):
        tip, sign = (left, "<") if pd.isna(low) else (right, ">")
        ax.plot(tip, y, sign, color=colour, markersize=6, clip_on=False)
    if kept:
        ax.plot(0, y, "D", color=colour, markersize=6.5, zorder=3)
    else:
        known = [day for day in (low, high) if not pd.isna(day)]
        ax.plot(known, [y] * len(known), "o", color=colour, markersize=5, markerfacecolor="none")


@house_style()
def ledger_plot(spread: pd.DataFrame, *, only: Collection[str] | None = None) -> Exhibit:
    """Every value of a date with the source that gives it: nothing is averaged away.

    Parameters
    ----------
    spread : pandas.DataFrame
        From `analysis.chronology.conflict_spread`.
    only : collection of str, optional
        Ids of the conflicts to show; all of them by default.

    Raises
    ------
    ValueError
        If there is no conflict to show.
    """
    shown = spread if only is None else spread[spread["id"].isin(list(only))]
    if shown.empty:
        raise ValueError("no conflict to show; the ids are those of the table date_conflicts")
    shown, what = _placed(shown), say(en="what", hi="what_hi")
    rows = [row for _, group in shown.groupby("id", sort=False) for row in _rows(group, what)]
    ys, y = [], 0.5
    for _, label, _ in rows:
        half = (label.count("\n") + 1) / 2
        ys.append(y - half)
        y -= 2 * half + 0.25
    figure, ax = figures.axes(width=7.6, height=0.7 - 0.155 * y)
    _axis(ax, shown)
    for (item, _, _), place in zip(rows, ys, strict=True):
        if item is not None:
            _value(ax, place, item)
    ax.set_yticks(ys, [label for _, label, _ in rows], size=8)
    for tick, top, (_, label, head) in zip(ax.get_yticklabels(), ys, rows, strict=True):
        if head:
            tick.set_fontweight("bold")
            rule = top + (label.count("\n") + 1) / 2 + 0.1
            ax.axhline(rule, color=figures.MUTED, linewidth=0.4)
    ax.set_ylim(y, 0.8)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    count, values = shown["id"].nunique(), len(shown)
    return Exhibit(
        figure,
        _conflict_table(shown),
        say(
            en="What each source gives, in days from the first day of the preferred value "
            "(diamond). A bar: the value spans several days; an arrow: it is open on that side.",
            hi="हर स्रोत क्या बताता है: चुने गए मान (हीरा) के पहले दिन से दिनों में। पट्टी: मान कई दिनों का है; "
            "तीर: मान उस ओर खुला है।",
        ),
        say(
            en=f"Conflicts: {count}, values: {values}, each with the source that gives it.",
            hi=f"असहमतियाँ: {count}, मान: {values}, हर एक अपने स्रोत के साथ।",
        ),
    )


def _rows(group: pd.DataFrame, what: str) -> list[tuple[dict[Any, Any] | None, str, bool]]:
    """A heading and one row a value: record, label, whether it is the heading."""
    heading = (None, fill(str(group[what].iloc[0]), 46), True)
    values = group.sort_values("preferred", ascending=False, kind="stable").to_dict("records")
    return [heading, *((item, fill(str(item["source"]), 46), False) for item in values)]
