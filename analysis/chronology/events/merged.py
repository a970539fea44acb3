"""Merged events, one row each; and how well merging agrees with a reader's ids."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pandas as pd

from analysis.chronology.events.date_flow import flow_dates
from analysis.chronology.events.model import happened, union

__all__ = ["merge_scores", "merged_events"]

# Of several statuses the one that an event is shown under: putting a plan off outdates the plan.
_SHOWN = ("happened", "deferred", "planned", "negated", "claimed", "possible")


def merged_events(merged: pd.DataFrame) -> pd.DataFrame:
    """One row an event, of reports that were merged.

    Parameters
    ----------
    merged : pandas.DataFrame
        As `merge_reports` returns it.

    Returns
    -------
    pandas.DataFrame
        cluster, event (ids that readers gave, ``;`` list), event_label, event_label_hi (the most
        frequent ones), plover, status (``happened`` only if a report says so; else the first of
        deferred, planned, negated, claimed, possible that occurs), statuses (``;`` list), date
        (EDTF: the narrowest that a text gives for that status, ``""`` if none), docs, reports
        (count), participants, places, said_by, why (``;`` lists) and contested (whether one
        report has it happen and another negates or only claims it). In order of the clusters.

    Examples
    --------
    >>> reports = pd.DataFrame({"doc": ["a", "b"], "cluster": "C-001", "plover": "CONSULT",
    ...     "status": ["planned", "possible"], "date_in_text": ["2016-02", ""],
    ...     "event_label_hi": ["वार्ता", "वार्ता"]})
    >>> merged_events(reports)[["status", "statuses", "date", "docs"]].values.tolist()
    [['planned', 'planned;possible', '2016-02', 'a;b']]
    """
    dated = flow_dates(merged)
    rows = [_event(str(cluster), own) for cluster, own in dated.groupby("cluster", sort=True)]
    columns = ["cluster", "event", "event_label", "event_label_hi", "plover", "status", "statuses"]
    columns += ["date", "docs", "reports", "participants", "places", "said_by", "why", "contested"]
    return pd.DataFrame(rows, columns=columns)


def _event(cluster: str, own: pd.DataFrame) -> dict[str, object]:
    statuses = [status for status in _SHOWN if status in set(own["status"])]
    told = happened(own)
    dates = sorted((own if told.empty else told)["date"], key=lambda text: (-len(text), text))
    acting = [*_column(own, "actors_from"), *_column(own, "actors_to")]
    contested = {"happened"} < set(statuses) and bool({"negated", "claimed"} & set(statuses))
    return {
        "cluster": cluster,
        "event": union(_column(own, "event")),
        "event_label": _commonest(_column(own, "event_label")),
        "event_label_hi": _commonest(_column(own, "event_label_hi")),
        "plover": _commonest(_column(own, "plover")),
        "status": statuses[0],
        "statuses": ";".join(statuses),
        "date": dates[0] if dates else "",
        "docs": union(_column(own, "doc")),
        "reports": len(own),
        "participants": union(acting + _column(own, "participants")),
        "places": union(_column(own, "place")),
        "said_by": union(_column(own, "said_by")),
        "why": union(_column(own, "why")),
        "contested": contested,
    }


def _column(frame: pd.DataFrame, name: str) -> list[str]:
    return [str(cell) for cell in frame[name]] if name in frame else []


def _commonest(values: list[str]) -> str:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else ""


def merge_scores(merged: pd.DataFrame) -> pd.DataFrame:
    """How the clusters agree with the ids and labels that a reader gave.

    Parameters
    ----------
    merged : pandas.DataFrame
        As `merge_reports` returns it without the reference, with the columns event and
        event_label. Reports without an event are told apart by their label, which merging never
        compares.

    Returns
    -------
    pandas.DataFrame
        One row a measure and scope: scope (``all`` reports; those of more than one document,
        ``across``), measure (b-cubed, pairwise), precision, recall, f1, n (reports, or pairs of
        the reader's that scope holds). A share is NaN where nothing is counted.

    References
    ----------
    A. Bagga and B. Baldwin, *Algorithms for Scoring Coreference Chains*, 1998, for B-cubed.

    Examples
    --------
    >>> merged = pd.DataFrame({"doc": ["a", "b", "b"], "cluster": ["1", "1", "2"],
    ...     "event": ["उरी", "उरी", ""], "event_label": ["Uri", "Uri", "वार्ता"]})
    >>> merge_scores(merged)["f1"].tolist()
    [1.0, 1.0, 1.0]
    """
    frame = merged.reset_index(drop=True)
    gold, found, docs = _gold(frame), frame["cluster"].tolist(), frame["doc"].tolist()
    rows = [("all", "b-cubed", *_b_cubed(gold, found), len(frame))]
    ours, theirs = _pairs(found), _pairs(gold)
    for scope in ("all", "across"):
        a, b = (
            {pair for pair in pairs if scope == "all" or docs[pair[0]] != docs[pair[1]]}
            for pairs in (ours, theirs)
        )
        hits = len(a & b)
        precision = hits / len(a) if a else float("nan")
        recall = hits / len(b) if b else float("nan")
        rows.append((scope, "pairwise", precision, recall, len(b)))
    scores = pd.DataFrame(rows, columns=["scope", "measure", "precision", "recall", "n"])
    total = scores["precision"] + scores["recall"]
    scores.insert(4, "f1", (2 * scores["precision"] * scores["recall"] / total).fillna(0.0))
    return scores


def _gold(frame: pd.DataFrame) -> list[str]:
    """What a reader says each report is about: an event, or the thing its label names."""
    pairs = zip(frame["event_label"], frame["event"], strict=True)
    events = {label: event for label, event in pairs if event}
    columns = zip(frame["event"], frame["event_label"], strict=True)
    return [event or events.get(label, label) for event, label in columns]


def _b_cubed(gold: list[str], found: list[str]) -> tuple[float, float]:
    if not gold:
        return float("nan"), float("nan")
    both = Counter(zip(gold, found, strict=True))
    of_gold, of_found = Counter(gold), Counter(found)
    # A cell of n reports counts n times over, each of them sharing its cluster with n.
    precision = sum(n * n / of_found[f] for (_, f), n in both.items()) / len(gold)
    recall = sum(n * n / of_gold[g] for (g, _), n in both.items()) / len(gold)
    return precision, recall


def _pairs(labels: list[str]) -> set[tuple[int, int]]:
    groups: dict[str, list[int]] = {}
    for place, label in enumerate(labels):
        groups.setdefault(label, []).append(place)
    return {pair for group in groups.values() for pair in combinations(group, 2)}
