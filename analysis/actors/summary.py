"""The chapter's rows and numbers: mentions, coded statements, and what they add up to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd

from analysis import tables
from analysis.actors.authority import Authority
from analysis.actors.comentions import ACTING, comention_network
from analysis.actors.networks import network
from analysis.actors.robustness import edge_ranges, measure_ranges
from analysis.actors.speaking import voices_and_mentions
from analysis.edtf import date_bounds
from analysis.uncertainty import Estimate, bootstrap, share

__all__ = ["chronological", "coded_statements", "describe", "strength"]


def chronological(sources: pd.DataFrame) -> list[str]:
    """Ids of the documents in the order of the first day on which each may have appeared.

    Undated documents come last.
    """
    dates = {row.id: row.published_bounds or row.published for row in sources.itertuples()}
    first = {doc: date_bounds(date)[0] if date else None for doc, date in dates.items()}
    return sorted(first, key=lambda doc: (first[doc] is None, str(first[doc]), doc))


def coded_statements(root: str | Path | None = None) -> pd.DataFrame:
    """Adjudicated codings with their places in the texts and the documents' dates.

    Returns
    -------
    DataFrame
        The columns of ``codings_adjudicated``, and ``doc``, ``start``, ``end``, ``date`` (EDTF day
        of publication) and ``upstream``. Documents nobody has coded yet have no rows.

    Examples
    --------
    >>> rows = coded_statements()
    >>> {"actor", "proposition", "stance", "doc", "date"} <= set(rows)
    True
    """
    places = tables.read("statements", root)[["id", "doc", "paragraph", "start", "end"]]
    dates = tables.read("sources", root)[["id", "published", "upstream"]]
    return (
        tables.read("codings_adjudicated", root)
        .merge(places.rename(columns={"id": "statement"}), on="statement")
        .merge(dates.rename(columns={"id": "doc", "published": "date"}), on="doc")
    )


def strength(graph: nx.Graph) -> dict[str, float]:
    """Sum of the weights of each node's ties (Barrat et al. 2004)."""
    return {node: float(value) for node, value in graph.degree(weight="weight")}


def describe(
    mentions: pd.DataFrame,
    statements: pd.DataFrame,
    sources: pd.DataFrame,
    authority: Authority,
    label: Callable[[Authority, str], str],
) -> dict[str, Any]:
    """Collect the numbers the chapter's prose gives, by name.

    Parameters
    ----------
    mentions, statements, sources : DataFrame
        ``mentions``, `coded_statements` and ``sources``.
    authority : Authority
    label : callable
        Names an actor in the edition's language.

    Returns
    -------
    dict
        Integers, `Estimate` and names.
    """
    table = voices_and_mentions(mentions, statements, authority)
    told = statements[statements["actor"] != ""]
    first = table.iloc[0]
    return {
        "texts": len(sources),
        "upstreams": sources["upstream"].where(sources["upstream"] != "", sources["id"]).nunique(),
        "mentions": len(mentions),
        "acting": int(table["mentions"].sum()),
        "actors": int((table["mentions"] > 0).sum()),
        "speakers": int((table["statements"] > 0).sum()),
        "silent": int(table["silent"].sum()),
        "statements": len(told),
        "outlets_own": len(statements) - len(told),
        "top": label(authority, first["actor"]),
        "top_hi": authority.label(first["actor"], "hi"),
        "top_mentions": int(first["mentions"]),
        **_sides(told, table),
        **_kashmir(mentions, table),
        **_beside(mentions, authority, label),
        **_agreeing(statements, authority, label),
    }


def _sides(told: pd.DataFrame, table: pd.DataFrame) -> dict[str, Any]:
    known = table.set_index("actor")["side"]
    sides = told.assign(side=told["actor"].map(known))
    loudest = table.sort_values("statements", ascending=False, kind="stable").iloc[0]
    return {
        "pakistan_share": share(sides.assign(hit=sides["side"] == "Pakistan"), "hit"),
        "india_share": share(sides.assign(hit=sides["side"] == "India"), "hit"),
        "loudest_statements": int(loudest["statements"]),
    }


def _kashmir(mentions: pd.DataFrame, table: pd.DataFrame) -> dict[str, Any]:
    people = table[table["side"] == "Kashmir"]
    disputed = mentions[(mentions["type"] == "place") & mentions["actor"].isin(TERRITORY)]
    return {
        "kashmir_people": int(people["mentions"].sum()),
        "kashmir_people_texts": int(people["named_in"].max()) if len(people) else 0,
        "kashmir_statements": int(people["statements"].sum()),
        "kashmir_places": len(disputed),
        "kashmir_texts": disputed["doc"].nunique(),
    }


TERRITORY = ("pl-JK-dispute", "pl-IaJK", "pl-AJK", "pl-GB", "pl-LA")


def _beside(
    mentions: pd.DataFrame, authority: Authority, label: Callable[[Authority, str], str]
) -> dict[str, Any]:
    table = edge_ranges(mentions, comention_network)
    best = table.iloc[0]
    interval = _together(mentions, best["source"], best["target"])
    leader = measure_ranges(mentions, comention_network, strength).iloc[0]
    return {
        "ties": len(table),
        "ties_fragile": int((table["hangs_on"] != "").sum()),
        "tie": f"{label(authority, best['source'])} – {label(authority, best['target'])}",
        "tie_weight": int(best["weight"]),
        "tie_boot_low": int(interval.low) if interval.has_interval else int(best["low"]),
        "tie_boot_high": int(interval.high) if interval.has_interval else int(best["high"]),
        "tie_low": int(best["low"]),
        "hub": label(authority, leader["node"]),
        "hub_worst": int(leader["rank_high"]),
    }


def _together(mentions: pd.DataFrame, source: str, target: str) -> Estimate:
    """Sentences that name both, with a bootstrap interval by document.

    The weight is a sum over sentences, so whole documents may be resampled as counts.
    """
    acting = mentions[mentions["type"].isin(ACTING)]
    names = acting.groupby(["doc", "sentence"])["actor"].agg(set)
    both = names.map(lambda named: {source, target} <= named).rename("both").reset_index()
    return bootstrap(both, lambda rows: float(rows["both"].sum()))


def _agreeing(
    statements: pd.DataFrame, authority: Authority, label: Callable[[Authority, str], str]
) -> dict[str, Any]:
    two = network(statements, mode="two")
    propositions = [n for n, kind in two.nodes(data="kind") if kind == "proposition"]
    one = network(statements, mode="one", aggregation="subtract")
    ties = sorted(one.edges(data=True), key=lambda tie: (-tie[2]["conflict"], tie[:2]))
    agree = [tie for tie in ties if tie[2]["congruence"]]
    differ = [tie for tie in ties if tie[2]["conflict"]]
    together = {
        tuple(sorted(tie))
        for _, own in statements.groupby("doc")
        for tie in network(own, mode="one", aggregation="conflict").edges
    }
    worst = differ[0] if differ else ("", "", {"conflict": 0})
    return {
        "propositions": len(propositions),
        "shared": sum(two.degree(p) > 1 for p in propositions),
        "agreeing": len(agree),
        "differing": len(differ),
        "differing_same_text": len(together),
        "rivals": " – ".join(label(authority, end) for end in sorted(worst[:2])),
        "rivals_conflict": int(worst[2]["conflict"]),
    }
