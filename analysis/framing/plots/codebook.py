"""The codebook as a reader sees it: codes with their bounds and examples, rules, decisions."""

from __future__ import annotations

__all__ = ["code_table", "decision_table", "proposition_table", "rule_table"]

import re
from collections.abc import Mapping

import pandas as pd

from analysis import figures
from analysis.figures import Table, say
from analysis.framing.plots.coding import variable_name
from analysis.framing.plots.frames import frame_names

CODE = re.compile(r"[a-z]+(?:_[a-z]+)+")


def code_table(codebook: pd.DataFrame, *variables: str) -> Table:
    """Codes of one variable or several: meaning, what falls under them and what does not, examples.

    Parameters
    ----------
    codebook : DataFrame
    *variables : str
        As in the codebook's column ``variable``; several head their rows with their names.
    """
    rows = codebook[codebook["variable"].isin(variables)]
    names = rows[f"label_{figures.edition()}"]
    if len(variables) > 1:
        names = rows["variable"].map(variable_name) + ": " + names
    caption = say(en="Codes: ", hi="कोड: ") + ", ".join(map(variable_name, variables))
    return Table(_bounds(rows, say(en="Code", hi="कोड"), names, "definition"), caption)


def proposition_table(propositions: pd.DataFrame) -> Table:
    """The propositions on which speakers take a stance, with their bounds.

    Parameters
    ----------
    propositions : DataFrame
    """
    shown = _bounds(propositions, "ID", propositions["id"], "text")
    caption = say(
        en="Propositions, always worded positively; the stance says for or against",
        hi="प्रस्थापनाएँ, हमेशा सकारात्मक शब्दों में; पक्ष या विपक्ष रुख़ से पता चलता है",
    )
    return Table(shown, caption, tuple(f"proposition-{name}" for name in propositions["id"]))


def rule_table(codebook: pd.DataFrame, uses: Mapping[str, int]) -> Table:
    """Rules that decide between codes, and how many statements each decided.

    Parameters
    ----------
    codebook : DataFrame
    uses : mapping
        From `analysis.framing.rule_uses`.
    """
    rows = codebook[codebook["variable"] == "rule"]
    names = rows[f"label_{figures.edition()}"]
    shown = _bounds(rows, say(en="Rule", hi="नियम"), names, "definition")
    decided = rows["code"].map(lambda code: uses.get(code, 0)).tolist()
    shown.insert(1, say(en="Decided", hi="फ़ैसले"), decided)
    caption = say(
        en="Rules of decision, and how many statements each decided",
        hi="फ़ैसले के नियम, और हर नियम से कितने कथन तय हुए",
    )
    return Table(shown, caption, tuple(f"rule-{code}" for code in rows["code"]))


def decision_table(made: pd.DataFrame, codebook: pd.DataFrame, actors: pd.DataFrame) -> Table:
    """Every code that was decided, with both codings, the rule and the reason.

    Parameters
    ----------
    made : DataFrame
        From `analysis.framing.decisions`.
    codebook : DataFrame
    actors : DataFrame
        Ids and names of the speakers.
    """
    labels = {
        variable: frame_names(codebook, variable)
        for variable in ("frame", "stance", "attribution", "voice", "side", "rule")
    }
    names = actors[f"name_{figures.edition()}"]
    labels |= {"frame2": labels["frame"], "actor": dict(zip(actors["id"], names, strict=True))}

    def named(variable: str, code: str) -> str:
        return labels.get(variable, {}).get(code, code) if code else "–"

    columns = ("variable", "a", "b", "decided")
    codes = [
        f"{named(variable, one)} / {named(variable, other)} → {named(variable, last)}"
        for variable, one, other, last in made[[*columns]].itertuples(index=False, name=None)
    ]
    shown = pd.DataFrame(
        {
            say(en="Statement", hi="कथन"): made["statement"],
            say(en="What it says", hi="क्या कहता है"): made["claim"],
            say(en="Variable", hi="चर"): made["variable"].map(variable_name),
            say(en="First / second → decided", hi="पहली / दूसरी → फ़ैसला"): codes,
            say(en="Rule", hi="नियम"): [
                ", ".join(named("rule", code) for code in cell.split(";")) for cell in made["rule"]
            ],
            say(en="Reason", hi="कारण"): made["reason"],
        }
    )
    caption = say(
        en="Every code on which the two machine-made codings differ, or that was changed",
        hi="हर कोड जिस पर दोनों मशीनी कोडिंग अलग हैं या जो बदला गया",
    )
    return Table(shown, caption)


def _bounds(rows: pd.DataFrame, head: str, names: pd.Series, meaning: str) -> pd.DataFrame:
    """Meaning with bounds, and examples in both languages, of rows: columns a page has room for."""
    edition = figures.edition()
    stop = say(en=". ", hi="। ")
    told = rows[f"{meaning}_{edition}"].str.rstrip(".। ") + stop
    told += say(en="Includes: ", hi="शामिल: ") + rows[f"include_{edition}"] + stop
    told += say(en="Not: ", hi="शामिल नहीं: ") + rows[f"exclude_{edition}"] + stop.rstrip()
    examples = rows["example_en"] + " · " + rows["example_hi"]
    columns = {
        head: names,
        say(en="Meaning and bounds", hi="अर्थ और सीमा"): told.map(_named),
        say(en="Example in each language", hi="दोनों भाषाओं में उदाहरण"): examples,
    }
    return pd.DataFrame(columns).reset_index(drop=True)


def _named(text: str) -> str:
    """Text whose codes, such as third_party, are written as words."""
    return CODE.sub(lambda code: code[0].replace("_", " "), text)
