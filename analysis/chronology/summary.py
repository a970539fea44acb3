"""The chronology in numbers, for prose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.chronology.events import happened
from analysis.chronology.moved import moved_dates
from analysis.chronology.timeline import (
    conflict_spread,
    memory_profile,
    mention_lag,
    planned_against_happened,
    timeline,
)
from analysis.edtf import parse_edtf

__all__ = ["describe"]


def describe(root: str | Path | None = None) -> dict[str, int | str]:
    """Numbers that say what the chronology holds and what the texts make of it.

    Returns
    -------
    dict
        Counts as int; ranges, names and document ids as str, those in Hindi under a
        name that ends in ``_hi``.

    Examples
    --------
    >>> numbers = describe()
    >>> numbers["events"] == numbers["grade_a"] + numbers["grade_b"] + numbers["grade_c"]
    True
    """
    events, reports = tables.read("events", root), tables.read("event_reports", root)
    sources, conflicts = tables.read("sources", root), tables.read("date_conflicts", root)
    ordered = timeline(events, reports, sources, conflicts)
    return {
        "texts": len(sources),
        **_events(ordered),
        **_reports(reports),
        **_memory(mention_lag(events, reports, sources), memory_profile(events, reports, sources)),
        **_plans(planned_against_happened(events, reports)),
        **_conflicts(conflict_spread(conflicts)),
        **_times(tables.read("times", root), sources),
    }


def _range(low: object, high: object) -> str:
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _events(ordered: pd.DataFrame) -> dict[str, int | str]:
    grades = ordered["grade"].value_counts()
    days = [day for day in ordered["start"] if day]
    return {
        "events": len(ordered),
        "first_year": min(days)[:4],
        "last_year": max(days)[:4],
        **{f"grade_{grade.lower()}": int(grades.get(grade, 0)) for grade in "ABC"},
        "unseen": int((ordered["verified"] == "no").sum()),
        "doubtful": int(ordered["doubtful"].sum()),
        "longer": int((ordered["start"] != ordered["end"]).sum()),
        "reported": int((ordered["mentions"] > 0).sum()),
        "shared": int(ordered["texts"].str.contains(";").sum()),
    }


def _apart(row: pd.Series) -> bool:
    """Whether the text's date and the reference date exclude each other."""
    here, there = parse_edtf(row["date_in_text"]), parse_edtf(row["date_reference"])
    early, late = here.earliest or date.min, here.latest or date.max
    return bool(late < (there.earliest or date.min) or early > (there.latest or date.max))


def _reports(reports: pd.DataFrame) -> dict[str, int | str]:
    told = happened(reports)
    both = told[(told["date_in_text"] != "") & (told["date_reference"] != "")]
    wrong = both[both.apply(_apart, axis=1)] if len(both) else both
    return {
        "reports": len(reports),
        "told": len(told),
        "claimed": int((reports["status"] == "claimed").sum()),
        "unlisted": int(reports.loc[reports["event"] == "", "event_label"].nunique()),
        "dated": int((told["date_in_text"] != "").sum()),
        "both_dates": len(both),
        "wrong": len(wrong),
        **_labels("wrong_what", wrong),
        "wrong_doc": ", ".join(sorted(set(wrong["doc"]))),
    }


def _labels(name: str, frame: pd.DataFrame) -> dict[str, int | str]:
    """Labels in both languages, to be glued into either edition."""
    return {
        name: "; ".join(frame["event_label"]),
        f"{name}_hi": "; ".join(frame["event_label_hi"]),
    }


def _memory(lags: pd.DataFrame, profile: pd.DataFrame) -> dict[str, int | str]:
    far = lags.loc[lags["lag_low"].idxmax()]
    past = profile[(profile["decade"] != "news") & (profile["mentions"] > 0)]
    without = sorted(set(profile["doc"]) - set(past["doc"]))
    news = profile[profile["decade"] == "news"]
    return {
        "far_doc": str(far["doc"]),
        **_labels("far_what", lags.loc[[lags["lag_low"].idxmax()]]),
        "far_days": _range(far["lag_low"], far["lag_high"]),
        "mentions": int(profile["mentions"].sum()),
        "news_mentions": int(news["mentions"].sum()),
        "past_mentions": int(past["mentions"].sum()),
        "without_past": ", ".join(without) or "–",
        "without_past_count": len(without),
    }


def _plans(plans: pd.DataFrame) -> dict[str, int | str]:
    late = plans[plans["outcome"] == "later"]
    outcomes = plans["outcome"].value_counts()
    return {
        "ahead": len(plans),
        "ahead_on_time": int(outcomes.get("on time", 0)),
        "ahead_later": int(outcomes.get("later", 0)),
        "ahead_undated": int(outcomes.get("happened, no date announced", 0)),
        "ahead_deferred": int(outcomes.get("deferred", 0)),
        "ahead_none": int(outcomes.get("did not happen or not known", 0)),
        "late_days": "; ".join(map(_range, late["days_low"], late["days_high"])),
        **_labels("late_what", late),
    }


def _conflicts(spread: pd.DataFrame) -> dict[str, int | str]:
    known = spread[spread["days_low"].notna() & spread["days_high"].notna()]
    reach = known[["days_low", "days_high"]].abs().max(axis=1).groupby(known["id"]).max()
    widest = spread[spread["id"] == reach.idxmax()].iloc[0]
    return {
        "conflicts": int(spread["id"].nunique()),
        "conflict_values": len(spread),
        "conflicts_day": int((reach <= 1).sum()),
        "conflict_widest": str(widest["what"]),
        "conflict_widest_hi": str(widest["what_hi"]),
        "conflict_days": f"{int(reach.max()):,}",
    }


def _times(times: pd.DataFrame, sources: pd.DataFrame) -> dict[str, int | str]:
    anchors = times["anchor"].value_counts()
    moved = moved_dates(times, sources)
    return {
        "expressions": len(times),
        "anchored": int(anchors.get("publication", 0)),
        "anchored_text": int(anchors.get("text", 0)),
        "anchored_previous": int(anchors.get("previous", 0)),
        "vague": int((times["type"] == "vague").sum()),
        "fetched_doc": ", ".join(sorted(set(moved["doc"]))),
        "moved_of": len(moved),
        "moved": int((moved["before"] != moved["after"]).sum()),
    }
