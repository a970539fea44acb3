"""Negations and hedges counted by voice, and laid beside what coders marked."""

from __future__ import annotations

from typing import Final

import pandas as pd

from analysis.framing.reliability import alpha
from analysis.uncertainty import wilson

__all__ = ["NEGATORS", "compare_flags", "cue_rates", "statement_flags"]

# What the codebook calls a negator: no refusal without one, no affix, no "without".
NEGATORS: Final = frozenset({"particle", "determiner", "pronoun", "adverb", "conjunction"})


def cue_rates(cues: pd.DataFrame, counts: pd.DataFrame) -> pd.DataFrame:
    """Cues per thousand words in each document and voice.

    Parameters
    ----------
    cues : DataFrame
        The table ``negations`` or ``hedges``: ``doc`` and ``voice`` ("outlet" or another).
    counts : DataFrame
        The table ``word_counts``: ``doc``, ``voice`` ("outlet" or "actor") and ``count``.

    Returns
    -------
    DataFrame
        One row a document and voice, then both voices of all documents (``doc`` "all"): ``doc``,
        ``voice``, ``cues``, ``words`` (numbers), ``rate``, ``low``, ``high`` (cues per thousand
        words, Wilson's 95 per cent interval, as if words were drawn one by one).

    Examples
    --------
    >>> cues = pd.DataFrame({"doc": ["a"], "voice": ["quoted"]})
    >>> counts = pd.DataFrame({"doc": "a", "voice": ["actor", "outlet"], "count": [100, 200]})
    >>> cue_rates(cues, counts)[["doc", "voice", "cues", "words", "rate"]].values.tolist()[:2]
    [['a', 'actor', 1, 100, 10.0], ['a', 'outlet', 0, 200, 0.0]]
    """
    words = counts.groupby(["doc", "voice"])["count"].sum()
    voices = cues["voice"].where(cues["voice"] == "outlet", "actor")
    found = cues.assign(voice=voices).groupby(["doc", "voice"]).size()
    table = pd.DataFrame({"cues": found.reindex(words.index, fill_value=0), "words": words})
    whole = table.groupby("voice").sum().assign(doc="all").set_index("doc", append=True)
    table = pd.concat([table, whole.swaplevel()]).reset_index()
    limits = [wilson(int(k), int(n)) for k, n in zip(table["cues"], table["words"], strict=True)]
    return table.assign(
        rate=[1000 * limit.value for limit in limits],
        low=[1000 * limit.low for limit in limits],
        high=[1000 * limit.high for limit in limits],
    )


def statement_flags(
    statements: pd.DataFrame, negations: pd.DataFrame, hedges: pd.DataFrame
) -> pd.DataFrame:
    """Which statements hold a negator, and which a hedge weakens, by rule.

    Parameters
    ----------
    statements : DataFrame
        ``statement``, ``doc``, ``start``, ``end``.
    negations, hedges : DataFrame
        The tables of these names.

    Returns
    -------
    DataFrame
        ``statement``, ``negated`` (a cue of `NEGATORS` stands in its span) and ``hedged`` (a hedge
        of a claim stands in its span, or stands before it and reaches into it), as the codebook
        has it.

    Examples
    --------
    >>> statements = pd.DataFrame({"statement": ["s1"], "doc": ["a"], "start": [10], "end": [30]})
    >>> negations = pd.DataFrame({"doc": ["a"], "start": [12], "kind": ["affix"]})
    >>> hedges = pd.DataFrame({"doc": ["a"], "start": [2], "of": ["claim"],
    ...                        "scope_start": [9], "scope_end": [30]})
    >>> statement_flags(statements, negations, hedges).values.tolist()
    [['s1', False, True]]
    """
    negators = negations[negations["kind"].isin(NEGATORS)]
    doubts = hedges[hedges["of"] == "claim"]
    rows = []
    for item in statements.itertuples():
        own = negators[negators["doc"] == item.doc]["start"]
        near = doubts[doubts["doc"] == item.doc]
        inside = near["start"].between(item.start, item.end - 1)
        reach = near["scope_end"].clip(upper=item.end) - near["scope_start"].clip(lower=item.start)
        governs = (near["start"] < item.start) & (2 * reach > item.end - item.start)
        negated = bool(own.between(item.start, item.end - 1).any())
        rows.append((item.statement, negated, bool((inside | governs).any())))
    return pd.DataFrame(rows, columns=["statement", "negated", "hedged"])


def compare_flags(flags: pd.DataFrame, coded: pd.DataFrame) -> pd.DataFrame:
    """Flags set by rule beside a coding, in all statements and by language.

    Parameters
    ----------
    flags : DataFrame
        From :func:`statement_flags`.
    coded : DataFrame
        ``statement``, ``language``, ``negated`` and ``hedged`` (bool) of the same statements.

    Returns
    -------
    DataFrame
        ``variable``, ``language`` ("all" or a code), ``n``, ``both``, ``rule_only``,
        ``coding_only``, ``neither`` (statements), ``agreement`` (0 to 1) and ``alpha``
        (Krippendorff's, nominal; nan where neither ever sets the flag).

    Examples
    --------
    >>> flags = pd.DataFrame({"statement": ["s1", "s2"], "negated": [True, False],
    ...                       "hedged": [False, True]})
    >>> coded = flags.assign(language="hi", hedged=False)
    >>> compare_flags(flags, coded)[["variable", "both", "rule_only", "agreement"]].values.tolist()
    [['negated', 1, 0, 1.0], ['negated', 1, 0, 1.0], ['hedged', 0, 1, 0.5], ['hedged', 0, 1, 0.5]]
    """
    joined = flags.merge(coded, on="statement", suffixes=("_rule", "_coding"), validate="1:1")
    rows = []
    for variable in ("negated", "hedged"):
        for language in ("all", *sorted(joined["language"].unique())):
            part = joined if language == "all" else joined[joined["language"] == language]
            rule = part[f"{variable}_rule"].astype(bool)
            coding = part[f"{variable}_coding"].astype(bool)
            both, neither = int((rule & coding).sum()), int((~rule & ~coding).sum())
            numbers = (len(part), both, int((rule & ~coding).sum()), int((~rule & coding).sum()))
            codes = pd.DataFrame({"rule": rule, "coding": coding})
            value = float(alpha(codes, "nominal").value)
            rows.append(
                (variable, language, *numbers, neither, (both + neither) / len(part), value)
            )
    columns = ["variable", "language", "n", "both", "rule_only", "coding_only", "neither"]
    return pd.DataFrame(rows, columns=[*columns, "agreement", "alpha"])
