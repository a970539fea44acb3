"""Tables of what a stream of documents adds up to: shares of frames, key words of a contrast."""

from __future__ import annotations

__all__ = ["CONTRASTS", "frame_totals", "word_contrasts"]

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from analysis.framing.keyness import compared
from analysis.framing.keywords.counts import Sides
from analysis.framing.reader import NEGATED
from analysis.framing.shares import drawn_sums
from analysis.framing.tallies import Counted, Group

CONTRASTS: Final = ("voice", "outlet")
GROUPINGS: Final = (("language", "voice"), ("language", "outlet"), ("language", "outlet", "voice"))
_PLACE: Final = {"language": 0, "outlet": 1, "voice": 2}


def frame_totals(frames: Counted, *, draws: int = 1000, seed: int = 1) -> pd.DataFrame:
    """Share of each frame among the dictionary's hits of each group.

    Parameters
    ----------
    frames : Counted
        Of frames.
    draws : int
        Bootstrap samples of lots.

    Returns
    -------
    DataFrame
        ``by`` (what groups are made of: language and voice, outlet, or both), ``language``,
        ``outlet``, ``voice`` ("" where they are not told apart), ``frame``, ``k`` of ``n`` hits,
        ``negated`` among the ``k``, ``documents`` with such a hit outside negations, ``share``,
        ``low``, ``high`` (missing for fewer than two lots). Found by a machine.

    Examples
    --------
    >>> one = np.zeros(1, np.int64)
    >>> part = Counted([("hi", "", "actor")], ["war_military"], one, one, one, one + 2, one + 1)
    >>> frame_totals(part)[["by", "frame", "k", "n", "share"]].values.tolist()
    [['language, voice', 'war_military', 2, 2, 1.0]]
    """
    names = sorted({term.removesuffix(NEGATED) for term in frames.terms})
    outlets = len({outlet for _, outlet, _ in frames.groups}) > 1
    parts = []
    for grouping in GROUPINGS if outlets else GROUPINGS[:1]:
        for chosen, label in _grouped(frames.groups, grouping):
            table = _shares(frames, chosen, names, draws, seed)
            table = table.assign(by=", ".join(grouping), **label)
            parts.append(table)
    columns = ["by", *_PLACE, "frame", "k", "n", "negated", "documents", "share", "low", "high"]
    if not parts:
        return pd.DataFrame(columns=columns)
    return pd.concat(parts, ignore_index=True)[columns]


def _grouped(
    groups: list[Group], grouping: tuple[str, ...]
) -> Iterator[tuple[np.ndarray, dict[str, str]]]:
    """Which groups belong together, and what they are called."""
    keys = [tuple(group[_PLACE[name]] for name in grouping) for group in groups]
    for key in sorted(set(keys)):
        chosen = np.array([other == key for other in keys])
        yield chosen, {**dict.fromkeys(_PLACE, ""), **dict(zip(grouping, key, strict=True))}


def _shares(
    frames: Counted, chosen: np.ndarray, names: list[str], draws: int, seed: int
) -> pd.DataFrame:
    rows = chosen[frames.group]
    stems = np.array([names.index(term.removesuffix(NEGATED)) for term in frames.terms], int)
    denied = np.array([term.endswith(NEGATED) for term in frames.terms], bool)
    term, lot, count = frames.term[rows], frames.lot[rows], frames.uses[rows]
    lots, places = np.unique(lot, return_inverse=True)
    hits = np.zeros((len(lots), len(names)))
    np.add.at(hits, (places, stems[term]), count)
    k, n = hits.sum(axis=0), hits.sum()
    low = high = np.full(len(names), np.nan)
    if len(lots) > 1:
        drawn = drawn_sums(hits, draws, seed)
        low, high = np.quantile(drawn / drawn.sum(axis=1, keepdims=True), [0.025, 0.975], axis=0)
    own, size = ~denied[term], len(names)
    documents = np.bincount(stems[term[own]], frames.documents[rows][own], size)
    negated = np.bincount(stems[term], count * denied[term], size)
    table = pd.DataFrame({"frame": names, "k": k.astype(int), "n": int(n)})
    table = table.assign(negated=negated.astype(int), documents=documents.astype(int))
    return table.assign(share=k / max(n, 1), low=low, high=high)[table["k"] > 0]


def word_contrasts(
    used: Counted, contrast: str = "voice", *, minimum: int = 5, draws: int = 0
) -> pd.DataFrame:
    """Key words of one contrast, in each language by itself.

    Parameters
    ----------
    used : Counted
        Of words.
    contrast : {"voice", "outlet"}
        The outlets' own words against those they report; or each outlet against all others.
    minimum : int
        Least count of a word on both sides together.
    draws : int
        Bootstrap samples of lots; without them intervals are those of the normal approximation.

    Returns
    -------
    DataFrame
        ``language``, ``a``, ``b`` (the two sides), and the columns of `analysis.framing.keyness`.
        A contrast with an empty side is left out.

    Raises
    ------
    ValueError
        For an unknown contrast.

    Examples
    --------
    >>> one = np.zeros(1, np.int64)
    >>> groups = [("hi", "", "actor"), ("hi", "", "outlet")]
    >>> two = np.array([0, 1])
    >>> part = Counted(groups, ["युद्ध", "वार्ता"], two, two * 0, 1 - two, two * 0 + 6, two * 0 + 1)
    >>> word_contrasts(part)[["language", "a", "term", "count_a"]].values.tolist()
    [['hi', 'outlet', 'युद्ध', 6], ['hi', 'outlet', 'वार्ता', 0]]
    """
    if contrast not in CONTRASTS:
        raise ValueError(f"contrast must be one of {', '.join(CONTRASTS)}; got {contrast!r}")
    parts = []
    for language in sorted({group[0] for group in used.groups}):
        for a, b, of_a, of_b in _contrasts(used.groups, language, contrast):
            sides = _sides(used, [of_a(g) for g in used.groups], [of_b(g) for g in used.groups])
            if sides is not None:
                found = compared(sides, minimum=minimum, draws=draws)
                parts.append(found.assign(language=language, a=a, b=b))
    if not parts:
        return pd.DataFrame(columns=["language", "a", "b"])
    table = pd.concat(parts, ignore_index=True)
    return table[["language", "a", "b", *table.columns.drop(["language", "a", "b"])]]


Chooses = Callable[[Group], bool]


def _contrasts(
    groups: list[Group], language: str, contrast: str
) -> Iterator[tuple[str, str, Chooses, Chooses]]:
    if contrast == "voice":
        yield (
            "outlet",
            "actor",
            lambda group: group[0] == language and group[2] == "outlet",
            lambda group: group[0] == language and group[2] == "actor",
        )
        return
    for outlet in sorted({group[1] for group in groups if group[0] == language}):
        yield (
            outlet,
            "all others",
            lambda group, one=outlet: group[0] == language and group[1] == one,  # type: ignore[misc]
            lambda group, one=outlet: group[0] == language and group[1] != one,  # type: ignore[misc]
        )


def _sides(used: Counted, of_a: list[bool], of_b: list[bool]) -> Sides | None:
    """Lots by terms on both sides, of the terms that either uses; None if one has no words."""
    chosen = [np.array(each, bool)[used.group] for each in (of_a, of_b)]
    if not all(rows.any() for rows in chosen):
        return None
    terms = np.unique(used.term[chosen[0] | chosen[1]])
    lots = np.unique(used.lot[chosen[0] | chosen[1]])
    matrices, documents = [], []
    for rows in chosen:
        places = np.searchsorted(terms, used.term[rows])
        cells = (used.uses[rows], (np.searchsorted(lots, used.lot[rows]), places))
        matrices.append(csr_array(cells, shape=(len(lots), len(terms)), dtype=np.int64))
        documents.append(np.bincount(places, used.documents[rows], len(terms)).astype(np.int64))
    names = [used.terms[place] for place in terms.tolist()]
    return Sides(names, matrices[0], matrices[1], "lots", True, documents[0], documents[1])
