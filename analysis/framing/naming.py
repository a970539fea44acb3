"""Who calls it what: contested names by voice, side and document."""

from __future__ import annotations

__all__ = ["NAMED", "name_labels", "named_by"]

from collections.abc import Sequence

import pandas as pd

# Fields in which a name takes a side; the termbase says of each name whose it is.
NAMED = ("territory", "security")


def named_by(
    terms: pd.DataFrame,
    concepts: pd.DataFrame,
    coded: pd.DataFrame,
    *,
    domains: Sequence[str] = NAMED,
) -> pd.DataFrame:
    """Occurrences of loaded names, each with the voice that uses it.

    Parameters
    ----------
    terms : DataFrame
        Found terms: ``doc``, ``start``, ``end``, ``surface``, ``concept``.
    concepts : DataFrame
        Termbase: ``id``, ``domain``, ``loaded``, ``usage_side`` (whose name it is).
    coded : DataFrame
        Coded statements: ``doc``, ``start``, ``end``, ``statement``, ``voice``, ``actor``,
        ``side``.
    domains : sequence of str
        Fields of the termbase looked at.

    Returns
    -------
    DataFrame
        ``doc``, ``start``, ``end``, ``surface``, ``concept``, ``whose``, ``voice`` ("outlet",
        "actor", or "uncoded" outside every coded statement), ``actor``, ``side``, ``statement``.
        A name inside several statements belongs to the shortest.

    Examples
    --------
    >>> terms = pd.DataFrame({"doc": ["000"], "start": [5], "end": [9], "surface": ["मसला"],
    ...                       "concept": ["K009"]})
    >>> concepts = pd.DataFrame({"id": ["K009"], "domain": ["territory"], "loaded": [True],
    ...                          "usage_side": ["contested"]})
    >>> coded = pd.DataFrame({"doc": ["000"], "start": [0], "end": [20], "statement": ["s001"],
    ...                       "voice": ["actor"], "actor": ["p-imran-khan"], "side": ["Pakistan"]})
    >>> named_by(terms, concepts, coded)[["surface", "voice"]].values.tolist()
    [['मसला', 'actor']]
    """
    wanted = concepts[concepts["loaded"] & concepts["domain"].isin(list(domains))]
    usage = dict(zip(wanted["id"], wanted["usage_side"], strict=True))
    found = terms[terms["concept"].isin(list(usage))].sort_values(["doc", "start", "end"])
    columns = ["doc", "start", "end", "surface", "concept"]
    records = []
    for row in found[columns].itertuples(index=False):
        inside = coded[
            (coded["doc"] == row.doc) & (coded["start"] <= row.start) & (row.end <= coded["end"])
        ]
        whose = ("uncoded", "", "", "")
        if len(inside):
            lengths = inside["end"] - inside["start"]
            one = inside.loc[lengths.idxmin()]
            whose = (one["voice"], one["actor"], one["side"], one["statement"])
        records.append((*row, usage[row.concept], *whose))
    return pd.DataFrame(records, columns=[*columns, "whose", "voice", "actor", "side", "statement"])


def name_labels(concepts: pd.DataFrame, forms: pd.DataFrame, language: str) -> dict[str, str]:
    """Preferred name of each concept, with whose it is in brackets.

    Parameters
    ----------
    concepts : DataFrame
        Termbase: ``id``, ``usage_side``.
    forms : DataFrame
        Its forms: ``concept``, ``language``, ``form``, ``kind``.
    language : {"en", "hi"}
        Language of the label.

    Examples
    --------
    >>> concepts = pd.DataFrame({"id": ["K014"], "usage_side": ["India"]})
    >>> forms = pd.DataFrame({"concept": ["K014"], "language": ["hi"], "form": ["पीओके"],
    ...                       "kind": ["preferred"]})
    >>> name_labels(concepts, forms, "hi")
    {'K014': 'पीओके (भारत)'}
    """
    preferred = forms[(forms["language"] == language) & (forms["kind"] == "preferred")]
    names = dict(zip(preferred["concept"], preferred["form"], strict=True))
    labels = {}
    for concept, side in zip(concepts["id"], concepts["usage_side"], strict=True):
        whose = WHOSE.get(side, (side, side))[language == "hi"]
        labels[concept] = f"{names.get(concept, concept)}" + (f" ({whose})" if whose else "")
    return labels


WHOSE = {
    "India": ("India", "भारत"),
    "Pakistan": ("Pakistan", "पाकिस्तान"),
    "contested": ("contested", "विवादित"),
    "media": ("news media", "समाचार माध्यम"),
}
