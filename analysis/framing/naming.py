"""Who calls it what: contested names by voice, side and document."""

from __future__ import annotations

__all__ = ["NAMED", "name_labels", "named_by", "named_by_speaker", "naming_table"]

from collections.abc import Sequence

import pandas as pd

from analysis.voiced import room_cells, voiced

# Fields in which a name takes a side; the termbase says of each name whose it is.
NAMED = ("territory", "security")
SIDES = {"India", "Pakistan"}


def named_by(
    terms: pd.DataFrame,
    concepts: pd.DataFrame,
    coded: pd.DataFrame,
    *,
    domains: Sequence[str] = NAMED,
) -> pd.DataFrame:
    """Occurrences of loaded names, each with the coded voice that uses it.

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
    found = _loaded(terms, concepts, domains)
    none = {"voice": "uncoded", "actor": "", "side": "", "statement": ""}
    return room_cells(found, coded, none)


def named_by_speaker(
    terms: pd.DataFrame,
    concepts: pd.DataFrame,
    voices: pd.DataFrame,
    sources: pd.DataFrame,
    actors: pd.DataFrame,
    *,
    domains: Sequence[str] = NAMED,
) -> pd.DataFrame:
    """Occurrences of loaded names by outlet and by the speaker whose words they stand in.

    Parameters
    ----------
    terms, concepts, domains
        As in `named_by`.
    voices : DataFrame
        Found voices: ``doc``, ``start``, ``end``, ``kind``, ``actor``, and ``speaker``,
        ``unnamed`` and ``owner`` where they are known.
    sources : DataFrame
        ``id``, ``outlet``, ``outlet_country``.
    actors : DataFrame
        ``id``, ``side``.

    Returns
    -------
    DataFrame
        ``doc``, ``start``, ``end``, ``surface``, ``concept``, ``whose``, ``voice`` ("outlet",
        "quoted", "reported"), ``actor``, ``outlet``, ``side`` (of the speaker or whose official
        it is; of the outlet its country) and ``use``: "own" (a name of the speaker's side),
        "other" (one of the other side), or "" where name or speaker belongs to neither.

    Examples
    --------
    >>> terms = pd.DataFrame({"doc": "a", "start": [5, 30], "end": [9, 34], "surface": "पीओके",
    ...                       "concept": "K014"})
    >>> concepts = pd.DataFrame({"id": ["K014"], "domain": ["territory"], "loaded": [True],
    ...                          "usage_side": ["India"]})
    >>> voices = pd.DataFrame({"doc": ["a"], "start": [0], "end": [20], "kind": ["direct"],
    ...                        "actor": ["st-PK"]})
    >>> sources = pd.DataFrame({"id": ["a"], "outlet": ["X"], "outlet_country": ["India"]})
    >>> actors = pd.DataFrame({"id": ["st-PK"], "side": ["Pakistan"]})
    >>> found = named_by_speaker(terms, concepts, voices, sources, actors)
    >>> found[["voice", "side", "use"]].values.tolist()
    [['quoted', 'Pakistan', 'other'], ['outlet', 'India', 'own']]
    """
    found = voiced(_loaded(terms, concepts, domains), voices)
    about = sources.set_index("id")
    sides = dict(zip(actors["id"], actors["side"], strict=True))
    found["outlet"] = found["doc"].map(about["outlet"])
    country = found["doc"].map(about["outlet_country"]).fillna("")
    own = found["voice"] == "outlet"
    speaker = found["actor"].map(sides).fillna("")
    if "owner" in found:  # officials of a ministry are of its side
        speaker = speaker.where(speaker != "", found["owner"].map(sides).fillna(""))
    found["side"] = speaker.where(~own, country).astype("str")
    found["use"] = [
        "" if not {whose, side} <= SIDES else "own" if whose == side else "other"
        for whose, side in zip(found["whose"], found["side"], strict=True)
    ]
    return found


def naming_table(named: pd.DataFrame) -> pd.DataFrame:
    """Counts of loaded names by whose they are, who uses them, and in which outlet.

    Parameters
    ----------
    named : DataFrame
        From `named_by_speaker`.

    Returns
    -------
    DataFrame
        ``concept``, ``whose``, ``voice`` ("outlet" or "actor"), ``actor`` (``""``: unnamed, or
        the outlet), ``side``, ``use``, ``outlet``, ``doc``, ``count`` and ``forms`` (as met, the
        commonest first, parted by ``;``); by concept, the most frequent first.

    Examples
    --------
    >>> rows = [("a", "K1", "India", "outlet", "", "X", "India", "own", "PoK")] * 2
    >>> columns = ["doc", "concept", "whose", "voice", "actor", "outlet", "side", "use", "surface"]
    >>> naming_table(pd.DataFrame(rows, columns=columns))[["voice", "count"]].values.tolist()
    [['outlet', 2]]
    >>> rows = [("b", "K2", "contested", "quoted", "st-PK", "य", "Pakistan", "", "मसला")]
    >>> naming_table(pd.DataFrame(rows, columns=columns))[["voice", "forms"]].values.tolist()
    [['actor', 'मसला']]
    """
    keys = ["concept", "whose", "voice", "actor", "side", "use", "outlet", "doc"]
    reported = named["voice"] != "outlet"
    rows = named.assign(voice=reported.map({True: "actor", False: "outlet"}))
    groups = rows.groupby(keys, sort=True)["surface"]
    table = groups.agg(count="size", forms=_forms).reset_index()
    table["total"] = table.groupby("concept")["count"].transform("sum")
    order = ["total", "concept", "voice", "count", "actor", "doc"]
    table = table.sort_values(order, ascending=[False, True, False, False, True, True])
    return table.drop(columns="total").reset_index(drop=True)


def _forms(surfaces: pd.Series) -> str:
    return ";".join(surfaces.value_counts().index)


def _loaded(terms: pd.DataFrame, concepts: pd.DataFrame, domains: Sequence[str]) -> pd.DataFrame:
    """Found names that take a side, in order of place, with whose they are."""
    wanted = concepts[concepts["loaded"] & concepts["domain"].isin(list(domains))]
    usage = dict(zip(wanted["id"], wanted["usage_side"], strict=True))
    found = terms[terms["concept"].isin(list(usage))].sort_values(["doc", "start", "end"])
    found = found[["doc", "start", "end", "surface", "concept"]].reset_index(drop=True)
    return found.assign(whose=found["concept"].map(usage).astype("str"))


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
