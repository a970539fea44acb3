"""Merged events, figures, days of publication and proposals in numbers, for prose."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.chronology.events import AHEAD, HAPPENED, flow_dates, merge_reports, merge_scores

__all__ = ["describe_events"]


def describe_events(root: str | Path | None = None) -> dict[str, int | str]:
    """Numbers that say how reports join, date one another and differ, and what a machine proposes.

    Returns
    -------
    dict
        Counts as int, F1 as str with two decimals.

    Examples
    --------
    >>> numbers = describe_events()
    >>> numbers["figures_outlet"] <= numbers["figures"]
    True
    """
    reports = tables.read("event_reports", root)
    merged = merge_reports(reports, tables.read("event_names", root))
    figures = tables.read("event_figures", root)
    return {
        **_merged(merged),
        "figures": len(figures),
        "figures_outlet": int((figures["said_by"] == "outlet").sum()),
        **_published(tables.read("publication", root), tables.read("publication_clues", root)),
        **_proposed(tables.read("event_proposals", root), reports),
    }


def _merged(merged: pd.DataFrame) -> dict[str, int | str]:
    scores = merge_scores(merged)
    pairs = scores[(scores["scope"] == "all") & (scores["measure"] == "pairwise")].iloc[0]
    return {
        "flowed": int((flow_dates(merged)["anchor"] == "document").sum()),
        "merge_f1": f"{pairs['f1']:.2f}",
        "merge_pairs": int(pairs["n"]),
    }


def _published(publication: pd.DataFrame, clues: pd.DataFrame) -> dict[str, int | str]:
    return {
        "published_contained": int(publication["contained"].sum()),
        "crawl_stamps": int((clues["kind"] == "crawl stamp").sum()),
    }


def _proposed(proposals: pd.DataFrame, reports: pd.DataFrame) -> dict[str, int | str]:
    """Lines of reports that hold a proposal; and lines of plans where something happens."""
    statuses = reports.groupby(["doc", "line"])["status"].agg(set)
    lines = {(str(doc), int(line)) for doc, line in statuses.index}
    happened = proposals[proposals["status"] == HAPPENED]
    told = {(str(row.doc), int(row.line)) for row in happened.itertuples()}
    plans = {place for place, kinds in statuses.items() if kinds <= set(AHEAD)}
    found = {(str(row.doc), int(row.line)) for row in proposals.itertuples()}
    return {
        "reported_lines": len(lines),
        "found_lines": len(lines & found),
        "plans_as_happened": len(plans & told),
    }
