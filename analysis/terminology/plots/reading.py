"""What a reader sees of translation shifts, glossary, equivalents and concordance."""

from __future__ import annotations

import pandas as pd

from analysis import figures
from analysis.figures import Exhibit, Table, say
from analysis.language import check, normalize_key
from analysis.terminology.plots.occurrence import both_scripts, domain_name, side_name
from analysis.terminology.termbase import Termbase, equivalents

__all__ = ["candidate_table", "glossary", "kind_name", "lines", "link_table", "loaded_table"]
__all__ += ["pairs", "shift_table", "shifts"]

KINDS = ("added", "lost", "strengthened", "weakened", "naming", "error")
MARKERS = dict(zip(KINDS, "P_^vDX", strict=True))


def kind_name(kind: str) -> str:
    """Kind of translation shift in the edition's language."""
    return {
        "added": say(en="added", hi="जोड़ा गया"),
        "lost": say(en="lost", hi="छूट गया"),
        "strengthened": say(en="strengthened", hi="तीखा हुआ"),
        "weakened": say(en="weakened", hi="नरम हुआ"),
        "naming": say(en="renamed", hi="नाम बदला"),
        "error": say(en="mistaken", hi="भूल"),
    }[kind]


@figures.house_style()
def shifts(rows: pd.DataFrame, *, length: int) -> Exhibit:
    """Translation shifts along the Hindi text, by kind.

    Parameters
    ----------
    rows : pandas.DataFrame
        The table ``translation_shifts`` (one document).
    length : int
        Code points of the document.
    """
    figure, ax = figures.axes(height=3.4)
    kinds = [kind for kind in KINDS if kind in set(rows["kind"])]
    for row in rows.itertuples():
        place = (100 * row.start / length, kinds.index(row.kind))
        ax.scatter(*place, 70, figures.series(0), marker=MARKERS[row.kind], zorder=2)
        # Numbers stand above and below in turn, or neighbours would print over one another.
        above = int(row.id.removeprefix("TS-")) % 2 == 0
        beside = {"xytext": (0, 7 if above else -14), "textcoords": "offset points", "ha": "center"}
        ax.annotate(row.id.removeprefix("TS-"), place, fontsize=7.5, **beside)
    counts = rows["kind"].value_counts()
    ax.set_yticks(range(len(kinds)), [f"{kind_name(kind)} ({counts[kind]})" for kind in kinds])
    ax.set_ylim(len(kinds) - 0.5, -0.7)
    ax.set_xlim(-2, 102)
    ax.set_xlabel(say(en="place in the text, per cent", hi="पाठ में स्थान, प्रतिशत"))
    ax.grid(axis="y")
    ax.tick_params(length=0)
    listed = ", ".join(f"{kind_name(kind)} {counts[kind]}" for kind in kinds)
    return Exhibit(
        figure,
        _places(rows, length),
        say(
            en="Translation shifts in the Hindi text, by kind and place; numbers as in the table",
            hi="हिंदी पाठ में अनुवाद के बदलाव, प्रकार और स्थान के अनुसार; संख्याएँ तालिका वाली",
        ),
        say(
            en=f"{len(rows)} shifts along the text: {listed}.",
            hi=f"पाठ में {len(rows)} बदलाव: {listed}।",
        ),
    )


def _places(rows: pd.DataFrame, length: int) -> pd.DataFrame:
    headings = say(
        en="No.|Hindi wording|Kind|Paragraph|Place, per cent",
        hi="क्र.|हिंदी शब्द|प्रकार|पैराग्राफ़|स्थान, प्रतिशत",
    ).split("|")
    columns = (
        rows["id"],
        rows["surface"],
        [kind_name(kind) for kind in rows["kind"]],
        rows["paragraph"] + 1,
        (100 * rows["start"] / length).round().astype("int64"),
    )
    return pd.DataFrame(dict(zip(headings, columns, strict=True))).reset_index(drop=True)


def shift_table(rows: pd.DataFrame) -> Table:
    """Translation shifts with our gloss, in the edition's language."""
    frame = pd.DataFrame(
        {
            say(en="No.", hi="क्र."): rows["id"],
            say(en="Hindi wording", hi="हिंदी शब्द"): rows["surface"],
            say(en="English copy", hi="अंग्रेज़ी प्रति"): rows["upstream_wording"],
            say(en="Kind", hi="प्रकार"): [kind_name(kind) for kind in rows["kind"]],
            say(en="What changed", hi="क्या बदला"): rows[say(en="gloss_en", hi="gloss_hi")],
            say(en="Compared with", hi="किससे मिलाया"): rows["evidence"],
        }
    )
    caption = say(
        en="Where the Hindi text departs from the English copy it goes back to",
        hi="हिंदी पाठ अपनी मूल अंग्रेज़ी प्रति से कहाँ अलग है",
    )
    return Table(frame.reset_index(drop=True), caption)


def glossary(termbase: Termbase, domain: str) -> Table:
    """Glossary of one domain, both scripts, ordered by the edition's language.

    Parameters
    ----------
    termbase : Termbase
    domain : str
        One of `analysis.terminology.termbase.DOMAINS`.
    """
    first, second = check(figures.edition()), say(en="hi", hi="en")
    rows = equivalents(termbase)
    rows = rows[rows["domain"] == domain].merge(
        termbase.concepts.drop(columns=["domain", "loaded"]), left_on="concept", right_on="id"
    )
    rows = rows.sort_values(first, key=lambda column: column.map(normalize_key))
    variants = [
        "; ".join(filter(None, pair))
        for pair in zip(rows[f"{first}_variants"], rows[f"{second}_variants"], strict=True)
    ]
    see = [
        "; ".join(termbase.label(concept, first) for concept in cell.split(";") if concept)
        for cell in rows["see"]
    ]
    columns = {
        say(en="English", hi="हिंदी"): rows[first],
        say(en="Hindi", hi="अंग्रेज़ी"): rows[second],
        say(en="Meaning", hi="अर्थ"): rows[say(en="definition_en", hi="definition_hi")],
        say(en="Whose wording", hi="किसका शब्द"): rows[say(en="usage", hi="usage_hi")],
        say(en="Other forms", hi="अन्य रूप"): variants,
        say(en="Basis", hi="आधार"): rows["usage_source"],
        say(en="Compare", hi="मिलाइए"): see,
    }
    frame = pd.DataFrame(columns).reset_index(drop=True)
    # A column in which this domain has nothing to say is left out.
    frame = frame.loc[:, (frame != "").any()]
    return Table(frame, f"{say(en='Glossary', hi='शब्द-सूची')}: {domain_name(domain)}")


def pairs(met: pd.DataFrame, termbase: Termbase) -> Table:
    """Concepts met in both languages with the forms met.

    Parameters
    ----------
    met : pandas.DataFrame
        See `analysis.terminology.surfaces`.
    termbase : Termbase
    """
    shown = met[(met["en"] != "") & (met["hi"] != "")]
    frame = pd.DataFrame(
        {
            say(en="Concept", hi="अवधारणा"): [both_scripts(termbase, c) for c in shown.index],
            say(en="English forms met", hi="मिले अंग्रेज़ी रूप"): shown["en"],
            say(en="Hindi forms met", hi="मिले हिंदी रूप"): shown["hi"],
        }
    ).reset_index(drop=True)
    caption = say(
        en="Concepts that the documents name in both languages, with the forms and their counts",
        hi="अवधारणाएँ जो दस्तावेज़ों में दोनों भाषाओं में मिलीं, रूपों और गिनती के साथ",
    )
    return Table(frame, caption)


def loaded_table(termbase: Termbase) -> Table:
    """Loaded concepts with whose wording they are and on what basis."""
    rows = termbase.concepts[termbase.concepts["loaded"]].sort_values(["usage_side", "id"])
    frame = pd.DataFrame(
        {
            say(en="Term", hi="शब्द"): [both_scripts(termbase, c) for c in rows["id"]],
            say(en="Whose", hi="किसका"): [side_name(side) for side in rows["usage_side"]],
            say(en="Usage", hi="चलन"): rows[say(en="usage", hi="usage_hi")],
            say(en="Basis", hi="आधार"): rows["usage_source"],
        }
    ).reset_index(drop=True)
    return Table(frame, say(en="Loaded terms and whose they are", hi="पक्षधर शब्द और वे किसके हैं"))


def lines(found: pd.DataFrame, *, of: str) -> Table:
    """Concordance lines as a reader sees them."""
    frame = found[["doc", "left", "match", "right"]].set_axis(
        say(en="Digest|Before|Match|After", hi="सारांश|पहले|शब्द|बाद").split("|"), axis=1
    )
    return Table(frame, say(en=f"Concordance of {of} in our digests", hi=f"हमारे सारांशों में {of}"))


def candidate_table(ranked: pd.DataFrame) -> Table:
    """Term candidates with what speaks for them.

    Parameters
    ----------
    ranked : pandas.DataFrame
        See `analysis.terminology.extract_terms`, with a column ``concept``.
    """
    headings = say(
        en="Rank|Candidate|Occurrences|Digests|Score|In the termbase",
        hi="क्रम|संभावित शब्द|प्रयोग|सारांश|अंक|शब्दकोश में",
    ).split("|")
    shown = ranked[["rank", "term", "frequency", "documents", "score", "concept"]].set_axis(
        headings, axis=1
    )
    shown[headings[4]] = shown[headings[4]].round(1)
    caption = say(
        en="Term candidates from our digests, best first",
        hi="हमारे सारांशों से निकले संभावित शब्द, सबसे अच्छे पहले",
    )
    return Table(shown.reset_index(drop=True), caption)


def link_table(links: pd.DataFrame) -> Table:
    """Words and terms linked between the two languages, with the reason and the number."""
    rule = {
        "term": say(en="termbase", hi="शब्दकोश"),
        "name": say(en="same name", hi="एक ही नाम"),
        "number": say(en="same number", hi="एक ही संख्या"),
        "statistical": say(en="statistics", hi="सांख्यिकी"),
    }
    groups = links.groupby(["rule", "source", "target"]).size().rename("count").reset_index()
    groups = groups.sort_values(["count", "source"], ascending=[False, True])
    headings = say(en="Hindi|English|Link by|Times", hi="हिंदी|अंग्रेज़ी|आधार|बार").split("|")
    frame = groups.assign(rule=groups["rule"].map(rule))[["source", "target", "rule", "count"]]
    caption = say(
        en="Hindi and English words linked in paragraph-aligned digests",
        hi="पैराग्राफ़-दर-पैराग्राफ़ मिलाए गए सारांशों में जुड़े हिंदी और अंग्रेज़ी शब्द",
    )
    return Table(frame.set_axis(headings, axis=1).reset_index(drop=True), caption)
