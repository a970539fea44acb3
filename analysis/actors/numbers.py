"""Numbers for the chapter's prose, one function a section: from rows to values by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Any, Final

import networkx as nx
import pandas as pd

from analysis.actors.authority import Authority
from analysis.actors.comentions import ACTING, comention_network
from analysis.actors.movement import debates, movements, positions_by_document
from analysis.actors.networks import (
    bipartite_backbone,
    communities,
    disparity_filter,
    frustration,
    network,
)
from analysis.actors.robustness.ranges import edge_ranges, measure_ranges, weights_of
from analysis.actors.robustness.ties import accumulation, coding_agreement
from analysis.actors.silence import manners, silence_audit, silent_actors, spoken_of

__all__ = [
    "TERRITORY",
    "agreement_numbers",
    "beside_numbers",
    "discovery_numbers",
    "movement_numbers",
    "silence_numbers",
    "strength",
    "sureness_numbers",
]

Name = Callable[[str], str]
# The territory in dispute, as a whole and by who administers it; towns in it are left out.
TERRITORY: Final = ("pl-JK-dispute", "pl-IaJK", "pl-AJK", "pl-GB", "pl-LA")
ALPHA: Final = 0.05  # the chance below which a tie of a backbone stays
STEADY: Final = 0.95  # share of draws from which on a tie counts as nearly always there


def strength(graph: nx.Graph) -> dict[str, float]:
    """Sum of the weights of each node's ties (Barrat et al. 2004)."""
    return {node: float(value) for node, value in graph.degree(weight="weight")}


def silence_numbers(
    mentions: pd.DataFrame, statements: pd.DataFrame, authority: Authority, name: Name
) -> dict[str, Any]:
    """Who speaks, who does not, and what is said of Kashmir and by whom."""
    audit = silence_audit(mentions, statements, authority).set_index("side")
    heard = manners(statements, lambda actor: authority.actors[actor].side).set_index("speaker")
    found: dict[str, Any] = {}
    for side, short in (("Pakistan", "pakistan"), ("India", "india")):
        for column in ("named", "speak", "statements", "direct"):
            found[f"{short}_{column}"] = int(audit.at[side, column]) if side in audit.index else 0
        if side in heard.index:
            found[f"{short}_share"] = audit.at[side, "share"]
            found[f"{short}_share_low"] = float(audit.at[side, "share_low"])
            found[f"{short}_share_high"] = float(audit.at[side, "share_high"])
            found[f"{short}_quoted"] = heard.at[side, "quoted"]
    met = silent_actors(mentions, statements, authority)["met"].value_counts()
    places = {f"met_{word.replace(' ', '_')}": int(count) for word, count in met.items()}
    none = dict.fromkeys(("met_channel", "met_spoken_of", "met_security", "met_narrated",
                          "met_passing"), 0)  # fmt: skip
    by_text = silence_audit(mentions, statements, authority, by="doc")
    quiet = by_text["silent"] / by_text["named"]
    return {
        **found, **none, **places,
        "quiet_low": float(quiet.min()), "quiet_high": float(quiet.max()),
        **_kashmir(mentions, statements, authority, name),
    }  # fmt: skip


def _kashmir(
    mentions: pd.DataFrame, statements: pd.DataFrame, authority: Authority, name: Name
) -> dict[str, Any]:
    side = {actor: known.side for actor, known in authority.actors.items()}
    acting = mentions["type"].isin(ACTING)
    people = mentions[acting & (mentions["actor"].map(side) == "Kashmir")]
    disputed = mentions[(mentions["type"] == "place") & mentions["actor"].isin(TERRITORY)]
    about = spoken_of(statements, mentions, types=(*ACTING, "place"))
    of_people = about[about["addressee"].isin(people["actor"])]
    land = about[about["addressee"].isin({*TERRITORY, *people["actor"]})]
    once = land.drop_duplicates("statement")
    claimants = once["actor"].map(side).fillna("")
    told = once["actor"] != ""
    others = once.loc[told & ~claimants.isin(["Pakistan", "India"]), "actor"]
    tellers = of_people.loc[of_people["actor"] != "", "actor"].value_counts()
    return {
        "kashmir_people": len(people),
        "kashmir_people_texts": people["doc"].nunique(),
        "kashmir_statements": int((statements["actor"].map(side) == "Kashmir").sum()),
        "kashmir_places": len(disputed),
        "kashmir_texts": disputed["doc"].nunique(),
        "kashmir_told": len(claimants),
        "kashmir_by_pakistan": int((claimants == "Pakistan").sum()),
        "kashmir_by_india": int((claimants == "India").sum()),
        "kashmir_by_outlets": int((~told).sum()),
        "kashmir_by_others": len(others),
        "kashmir_others": ", ".join(map(name, sorted(set(others)))),
        "kashmiris_told": int(tellers.sum()),
        "kashmiris_tellers": ", ".join(map(name, sorted(tellers.index))),
    }


def beside_numbers(mentions: pd.DataFrame, name: Name) -> dict[str, Any]:
    """Who is named beside whom, and which of these ties stand out."""
    graph = comention_network(mentions)
    table = edge_ranges(mentions, comention_network)
    best = table.iloc[0]
    leader = measure_ranges(mentions, comention_network, strength).iloc[0]
    growth = accumulation(mentions, comention_network)
    return {
        "ties": len(table),
        "ties_once": int((table["weight"] == 1).sum()),
        "ties_fragile": int((table["hangs_on"] != "").sum()),
        "ties_first": f"{growth['gain'].iloc[0]:.1f}",
        "ties_gain": f"{growth['gain'].iloc[-1]:.1f}",
        "tie": " – ".join(name(best[end]) for end in ("source", "target")),
        "tie_weight": int(best["weight"]),
        "tie_low": int(best["low"]),
        "hub": name(leader["node"]),
        "hub_ties": graph.degree(leader["node"]),
        "hub_worst": int(leader["rank_high"]),
        "alpha": ALPHA,
        "spine": disparity_filter(graph, alpha=ALPHA).number_of_edges(),
        "spine_fdr": disparity_filter(graph, alpha=ALPHA, correction="fdr").number_of_edges(),
    }


def agreement_numbers(
    statements: pd.DataFrame, sides: Mapping[str, str], name: Name
) -> dict[str, Any]:
    """Who agrees and who differs, how balanced that is, and what is left of it by sides."""
    two = network(statements, mode="two")
    propositions = [n for n, kind in two.nodes(data="kind") if kind == "proposition"]
    one = network(statements, mode="one", aggregation="subtract")
    ties = sorted(one.edges(data=True), key=lambda tie: (-tie[2]["conflict"], tie[:2]))
    differ = [tie for tie in ties if tie[2]["conflict"]]
    together = {pair for _, own in statements.groupby("doc") for pair in _conflicts(own)}
    worst = differ[0] if differ else ("", "", {"conflict": 0})
    split = frustration(one)
    camps = communities(network(statements, mode="one", aggregation="congruence"))
    validated = bipartite_backbone(two, alpha=ALPHA)
    homes = {row["doc"] for *_, data in validated.edges(data=True) for row in data["evidence"]}
    return {
        "propositions": len(propositions),
        "shared": sum(two.degree(p) > 1 for p in propositions),
        "disputed": len(_disputed(statements)),
        "agreeing": sum(tie[2]["congruence"] > 0 for tie in ties),
        "differing": len(differ),
        "differing_same_text": len(together),
        "rivals": " – ".join(name(end) for end in sorted(worst[:2])),
        "rivals_conflict": int(worst[2]["conflict"]),
        "frustrated": split.ties,
        "triangles": sum(nx.triangles(one).values()) // 3,
        "triangles_given": _given(one),
        "camps": sum(len(group) > 1 for group in camps.groups),
        "modularity": camps.modularity,
        "validated": validated.number_of_edges(),
        "validated_texts": len(homes),
        **_between(statements, sides),
    }


def _disputed(statements: pd.DataFrame) -> set[str]:
    taken = statements[(statements["actor"] != "") & (statements["stance"] != 0)]
    both = taken.groupby("proposition").agg({"stance": "nunique", "actor": "nunique"})
    return set(both.index[(both > 1).all(axis=1)])


def _given(graph: nx.Graph) -> int:
    """Count triangles whose ties rest on one proposition, and so cannot but be balanced."""
    shared = nx.get_edge_attributes(graph, "propositions")
    around = [group for group in nx.enumerate_all_cliques(graph) if len(group) == 3]
    ties = [[shared.get(p) or shared[p[::-1]] for p in combinations(t, 2)] for t in around]
    return sum(len({proposition for tie in three for proposition in tie}) == 1 for three in ties)


def _conflicts(own: pd.DataFrame) -> set[tuple[str, str]]:
    return set(weights_of(network(own, mode="one", aggregation="conflict")))


def _between(statements: pd.DataFrame, sides: Mapping[str, str]) -> dict[str, Any]:
    """Agreement and conflict between the Indian and the Pakistani side as wholes."""
    graph = network(statements, mode="one", aggregation="subtract", groups=dict(sides))
    both = graph.get_edge_data("India", "Pakistan", {"congruence": 0, "conflict": 0})
    taken = {
        side: {p for p, s in zip(rows["proposition"], rows["stance"], strict=True) if s}
        for side, rows in statements.groupby(statements["actor"].map(sides))
    }
    ours, theirs = taken.get("India", set()), taken.get("Pakistan", set())
    return {
        "sides_agree": int(both["congruence"]),
        "sides_differ": int(both["conflict"]),
        "india_propositions": len(ours),
        "pakistan_propositions": len(theirs),
        "both_propositions": len(ours & theirs),
        "india_alone": len(ours - theirs),
        "pakistan_alone": len(theirs - ours),
    }


def movement_numbers(
    statements: pd.DataFrame, sides: Mapping[str, str], order: Sequence[str]
) -> dict[str, Any]:
    """Whether a side's position on the same proposition moved from text to text."""
    taken = positions_by_document(statements, lambda actor: sides.get(actor, ""), order)
    moves = movements(taken)
    inside = debates(statements, order)
    split = inside["polarization"].dropna()
    return {
        "lines": len(taken[taken["position"].notna()].groupby(["side", "proposition"])),
        "repeated": len(moves),
        "repeated_india": int((moves["side"] == "India").sum()),
        "moved": int(moves["moved"].sum()),
        "fewest_tied": int(inside["tied"].min()),
        "most_tied": int(inside["tied"].max()),
        "split_low": float(split.min()) if len(split) else float("nan"),
        "split_high": float(split.max()) if len(split) else float("nan"),
    }


def sureness_numbers(
    ties: pd.DataFrame, pairs: pd.DataFrame, codings: Mapping[str, pd.DataFrame], base: str
) -> dict[str, Any]:
    """Numbers on how sure ties are, from `tie_sureness`, `agreement_sureness` and codings.

    Parameters
    ----------
    ties, pairs : DataFrame
        From `tie_sureness` of mentions and `agreement_sureness` of statements.
    codings : mapping of str to DataFrame
    base : str
        See `coding_agreement`.
    """
    best = ties.iloc[0]
    others = coding_agreement(codings, base).set_index("coding")
    growth = accumulation(codings[base], _agreement)
    rest = others.drop(index=base)
    return {
        "tie_boot": f"{best['doc_low']:.0f}–{best['doc_high']:.0f}",
        "tie_par": f"{best['par_low']:.0f}–{best['par_high']:.0f}",
        "steady": STEADY,
        "ties_steady": int((ties["doc_present"] >= STEADY).sum()),
        "ties_steady_par": int((ties["par_present"] >= STEADY).sum()),
        "pairs": len(pairs),
        "pairs_steady": int((pairs["present"] >= STEADY).sum()),
        "pairs_one_upstream": int((pairs["upstreams"] == 1).sum()),
        "pairs_leading": int((pairs["best"] == 1).sum()),
        "rules_tried": int(pairs["tried"].max()),
        "pairs_first": f"{growth['gain'].iloc[0]:.1f}",
        "pairs_gain": f"{growth['gain'].iloc[-1]:.1f}",
        "coded_agree": int(others.at[base, "agree"]),
        "coded_differ": int(others.at[base, "differ"]),
        "kept_agree": int(rest["agree_shared"].min()),
        "kept_differ": int(rest["differ_shared"].min()),
        "added_low": int((rest["agree"] + rest["differ"] - rest["agree_shared"]
                          - rest["differ_shared"]).min()),
        "added_high": int((rest["agree"] + rest["differ"] - rest["agree_shared"]
                           - rest["differ_shared"]).max()),
    }  # fmt: skip


def _agreement(rows: pd.DataFrame) -> nx.Graph:
    return network(rows, mode="one", aggregation="subtract")


def discovery_numbers(
    unlisted: pd.DataFrame, blind: pd.DataFrame, authority: Authority
) -> dict[str, Any]:
    """Numbers on names found without a list, from `discover`.

    Parameters
    ----------
    unlisted : DataFrame
        Candidates that the authority file does not hold.
    blind : DataFrame
        Candidates found as if it were empty.
    authority : Authority
        Says which of the second are known after all.
    """
    known = [
        any(_listed(name, authority) for name in names if name)
        for names in zip(blind["name_en"], blind["name_hi"], strict=True)
    ]
    both = (blind["name_en"] != "") & (blind["name_hi"] != "")
    return {
        "unlisted": len(unlisted),
        "blind": len(blind),
        "blind_known": sum(known),
        "blind_both": int(both.sum()),
    }


def _listed(name: str, authority: Authority) -> bool:
    return any((hit.start, hit.end) == (0, len(name)) for hit in authority.find(name))
