"""What the adjudication decided: every change of a code, with its rule and reason."""

from __future__ import annotations

__all__ = ["DECIDED", "decisions", "rule_uses"]

from collections.abc import Mapping

import pandas as pd

# Variables that were decided statement by statement; the others follow one rule throughout.
DECIDED = (
    "actor",
    "voice",
    "side",
    "proposition",
    "stance",
    "frame",
    "frame2",
    "attribution",
    "negated",
    "hedged",
)


def decisions(codings: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Codes that were decided: the codings differ, or the decision differs from both.

    Parameters
    ----------
    codings : mapping
        ``a``, ``b`` and ``adjudicated``, as from `analysis.framing.read_codings`.

    Returns
    -------
    DataFrame
        One row a statement and variable: ``statement``, ``claim`` (what it says, in the first
        coder's words), ``variable``, ``a``, ``b``, ``decided`` (codes as text), ``rule`` (of the
        codebook; several joined by ``;``), ``reason``.

    Examples
    --------
    >>> from analysis.framing import read_codings
    >>> made = decisions({coder: read_codings(coder) for coder in ("a", "b", "adjudicated")})
    >>> made.loc[made["statement"] == "s034", ["a", "b", "decided", "rule"]].values.tolist()
    [['dialogue_peace', 'war_military', 'war_military', 'regret']]
    """
    names = ("a", "b", "adjudicated")
    indexed = {name: codings[name].set_index("statement") for name in names}
    last = indexed["adjudicated"]
    parts = []
    for variable in DECIDED:
        codes = pd.DataFrame({name: indexed[name][variable].astype(str) for name in names})
        changed = codes[codes.nunique(axis=1) > 1].rename(columns={"adjudicated": "decided"})
        parts.append(changed.assign(variable=variable))
    found = pd.concat(parts).join(last[["claim", "rule", "reason"]])
    found = found.reset_index().sort_values("statement", kind="stable", ignore_index=True)
    return found[["statement", "claim", "variable", "a", "b", "decided", "rule", "reason"]]


def rule_uses(codings: Mapping[str, pd.DataFrame]) -> dict[str, int]:
    """How many statements each rule of the codebook decided.

    Examples
    --------
    >>> from analysis.framing import read_codings
    >>> rule_uses({coder: read_codings(coder) for coder in ("a", "b", "adjudicated")})["core"]
    2
    """
    rules = codings["adjudicated"]["rule"].str.split(";").explode()
    counts = rules[rules != ""].value_counts()
    return {str(rule): int(count) for rule, count in counts.items()}
