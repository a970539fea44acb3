"""Tables of actors: ranks and their ranges, upstreams, edge rules, and candidates."""

from __future__ import annotations

import pandas as pd

from analysis.actors.authority import Authority
from analysis.actors.plots.counts import label
from analysis.figures import Table, say

__all__ = ["candidates", "edge_rules", "ranks", "upstreams"]


def ranks(
    table: pd.DataFrame,
    authority: Authority,
    *,
    drawn: pd.DataFrame | None = None,
    top: int = 8,
) -> Table:
    """Ranks of the best placed actors with their ranges.

    Parameters
    ----------
    table : DataFrame
        From `measure_ranges`.
    authority : Authority
    drawn : DataFrame, optional
        From `measure_intervals` of the same measure, for the ranks with documents resampled.
    top : int
        Actors shown.
    """
    shown = table.head(top)
    frame = pd.DataFrame(
        {
            say(en="Actor", hi="पात्र"): [label(authority, node) for node in shown["node"]],
            say(en="Strength", hi="जुड़ाव"): shown["value"].astype(int).to_list(),
            say(en="Lowest", hi="न्यूनतम"): shown["low"].astype(int).to_list(),
            say(en="Highest", hi="अधिकतम"): shown["high"].astype(int).to_list(),
            say(en="Rank", hi="क्रम"): shown["rank"].to_list(),
            say(en="Ranks with one document left out", hi="एक दस्तावेज़ हटाने पर क्रम"): [
                f"{row.rank_low}–{row.rank_high}" for row in shown.itertuples()
            ],
        }
    )
    if drawn is not None:
        limits = drawn.set_index("node")[["rank_low", "rank_high"]]
        frame[say(en="Ranks with documents resampled", hi="दस्तावेज़ दोबारा चुनने पर क्रम")] = [
            f"{limits.at[node, 'rank_low']:.0f}–{limits.at[node, 'rank_high']:.0f}"
            for node in shown["node"]
        ]
    caption = say(
        en="Strength (sum of ties) of the best connected actors, and how sure their ranks are",
        hi="सबसे अधिक जुड़े पात्रों का जुड़ाव (संबंधों का योग), और उनका क्रम कितना पक्का है",
    )
    return Table(frame, caption)


def upstreams(table: pd.DataFrame, authority: Authority, *, top: int = 10) -> Table:
    """Mentions by actor with documents and independent upstreams; from `by_upstream`."""
    shown = table.head(top)
    frame = pd.DataFrame(
        {
            say(en="Actor", hi="पात्र"): [label(authority, actor) for actor in shown["actor"]],
            say(en="Mentions", hi="उल्लेख"): shown["rows"].to_list(),
            say(en="Documents", hi="दस्तावेज़"): shown["documents"].to_list(),
            say(en="Independent upstreams", hi="स्वतंत्र मूल स्रोत"): shown["upstreams"].to_list(),
        }
    )
    caption = say(
        en="The most named actors, by documents and by independent upstreams",
        hi="सर्वाधिक उल्लिखित पात्र, दस्तावेज़ों और स्वतंत्र मूल स्रोतों के अनुसार",
    )
    return Table(frame, caption)


def edge_rules(table: pd.DataFrame, authority: Authority) -> Table:
    """How the strongest agreement depends on the rules; from `rule_sensitivity`."""
    words = {
        "no": say(en="none", hi="कोई नहीं"),
        "average": say(en="average activity", hi="औसत सक्रियता"),
        "jaccard": say(en="Jaccard", hi="जैकार्ड"),
        "cosine": say(en="cosine", hi="कोसाइन"),
        "include": say(en="every statement counts", hi="हर कथन गिना जाए"),
        "document": say(en="once a document", hi="एक दस्तावेज़ में एक बार"),
        "all": say(en="once in all", hi="कुल मिलाकर एक बार"),
    }
    cells = {
        (row.normalization, row.duplicates): f"{label(authority, row.source)} – "
        f"{label(authority, row.target)} ({row.weight:.3g}; {row.second:.3g})"
        for row in table.itertuples()
    }
    ways = list(dict.fromkeys(table["normalization"]))
    columns = {
        words[rule]: [cells.get((way, rule), "–") for way in ways]
        for rule in dict.fromkeys(table["duplicates"])
    }
    names = [words[way] for way in ways]
    frame = pd.DataFrame({say(en="Normalisation", hi="सामान्यीकरण"): names, **columns})
    caption = say(
        en="The pair that agrees most, under each rule for repetitions and each normalisation (its "
        "weight; the next one's)",
        hi="दोहराव और सामान्यीकरण के हर नियम पर सबसे अधिक सहमत जोड़ा (उसका भार; अगले जोड़े का)",
    )
    return Table(frame, caption)


def candidates(table: pd.DataFrame, *, top: int = 10) -> Table:
    """Show names that texts hold and a list does not, with the first place of each.

    Parameters
    ----------
    table : DataFrame
        From `discover`.
    top : int
        Candidates shown, the most often named first.
    """
    shown = table.head(top)
    kinds = {
        "PER": say(en="person", hi="व्यक्ति"),
        "ORG": say(en="organisation", hi="संगठन"),
        "LOC": say(en="place or state", hi="जगह या देश"),
    }
    first = [
        f"{cell[0][0]}: {cell[0][1]}–{cell[0][2]}" if len(cell) else "–"
        for cell in shown["evidence"]
    ]
    frame = pd.DataFrame(
        {
            say(en="In English", hi="अंग्रेज़ी में"): [name or "–" for name in shown["name_en"]],
            say(en="In Hindi", hi="हिंदी में"): [name or "–" for name in shown["name_hi"]],
            say(en="Taken for", hi="क्या माना गया"): [kinds[kind] for kind in shown["type"]],
            say(en="Mentions", hi="उल्लेख"): shown["mentions"].to_list(),
            say(en="Texts", hi="लेख"): shown["documents"].to_list(),
            say(en="First place", hi="पहली जगह"): first,
        }
    )
    caption = say(
        en="Names found without a list, joined across the scripts (suggestions of a machine)",
        hi="बिना सूची के खोजे गए नाम, दोनों लिपियों के रूप जोड़कर (मशीन के सुझाव)",
    )
    return Table(frame, caption)
