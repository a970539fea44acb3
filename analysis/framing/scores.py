"""How well found voices, negations and hedges agree with those marked by reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pandas as pd

from analysis import spans
from analysis.language import sentences, tokenize
from analysis.uncertainty import share

__all__ = ["score_hits", "span_hits", "unit_hits", "voice_hits"]

# What a voice consists of, and the prefix of its two offset columns.
PARTS = {"content": "", "source": "source_", "cue": "cue_"}
HITS = ["doc", "level", "side", "hit"]
RATES = ("precision", "recall", "f1")

Units = Callable[[str, str], Iterable[tuple[int, int]]]


def voice_hits(
    found: pd.DataFrame,
    gold: pd.DataFrame,
    texts: pd.DataFrame,
    labels: Sequence[str] = ("kind",),
) -> pd.DataFrame:
    """Compare found voices with marked ones: sentence by sentence, token by token, as wholes.

    Parameters
    ----------
    found, gold : DataFrame
        ``doc``, the columns of offsets as in `find_voices`, and those named in `labels`.
    texts : DataFrame
        ``id``, ``language`` and ``text`` of all that was searched, texts without a voice too.
    labels : sequence of str
        What voices may agree in besides their contents.

    Returns
    -------
    DataFrame
        As `unit_hits` gives it, at the levels ``sentence`` (sentences that hold any content),
        ``content``, ``source`` and ``cue`` (tokens in such spans, as attribution is scored on
        PolNeAR: Newell et al. 2018), and as `span_hits` gives it, at ``voice`` (contents that
        share at least half of the longer one) and at each of the `labels`.

    Examples
    --------
    >>> text = "मंत्री ने कहा कि वह आएँगे।"
    >>> texts = pd.DataFrame({"id": ["a"], "language": ["hi"], "text": [text]})
    >>> gold = pd.DataFrame([{"doc": "a", "start": 17, "end": 25, "kind": "indirect",
    ...     "source_start": 0, "source_end": 6, "cue_start": 10, "cue_end": 13}])
    >>> hits = voice_hits(gold.assign(end=19), gold, texts)
    >>> hits[hits["level"] == "content"][["side", "hit"]].values.tolist()
    [['found', True], ['gold', True], ['gold', False]]
    """
    parts = [unit_hits(found, gold, texts, sentences).assign(level="sentence")]
    for part, prefix in PARTS.items():
        parts.append(unit_hits(found, gold, texts, tokenize, prefix=prefix).assign(level=part))
    wholes = span_hits(found, gold, labels, least=0.5)
    return pd.concat([*parts, wholes.replace({"level": {"span": "voice"}})], ignore_index=True)


def unit_hits(
    found: pd.DataFrame,
    gold: pd.DataFrame,
    texts: pd.DataFrame,
    units: Units = tokenize,
    *,
    prefix: str = "",
) -> pd.DataFrame:
    """Tokens or sentences that spans touch, and whether those of the other side touch them too.

    Parameters
    ----------
    found, gold : DataFrame
        ``doc`` and the offsets ``start`` and ``end``, with `prefix` before their names. Negative
        ones are absent.
    texts : DataFrame
        ``id``, ``language`` and ``text`` of all that was searched.
    units : callable
        Spans of the units of a text in a language.

    Returns
    -------
    DataFrame
        One row a unit and side: ``doc``, ``level`` ("unit"), ``side`` ("found" or "gold") and
        ``hit`` (bool).

    Examples
    --------
    >>> texts = pd.DataFrame({"id": ["a"], "language": ["en"], "text": ["not a wall"]})
    >>> gold = pd.DataFrame({"doc": ["a"], "start": [4], "end": [10]})
    >>> unit_hits(gold.assign(start=6), gold, texts)[["side", "hit"]].values.tolist()
    [['gold', False], ['found', True], ['gold', True]]
    """
    ours, theirs = (_by_doc(rows, prefix) for rows in (found, gold))
    hits = []
    for doc, language, text in texts[["id", "language", "text"]].itertuples(index=False):
        mine, marked = (_mask(len(text), places.get(doc, ())) for places in (ours, theirs))
        for start, end in units(text, language):
            met, meant = any(mine[start:end]), any(marked[start:end])
            if met:
                hits.append((doc, "unit", "found", meant))
            if meant:
                hits.append((doc, "unit", "gold", met))
    return pd.DataFrame(hits, columns=HITS).astype({"hit": "bool"})


def span_hits(
    found: pd.DataFrame, gold: pd.DataFrame, labels: Sequence[str] = (), *, least: float = 1.0
) -> pd.DataFrame:
    """Whole spans that are found and marked, and that also mean the same.

    Parameters
    ----------
    found, gold : DataFrame
        ``doc``, ``start``, ``end`` and the columns named in `labels`.
    labels : sequence of str
        Columns that say what a span means.
    least : float
        How much of the longer span two must share to be one (1: they are equal).

    Returns
    -------
    DataFrame
        One row a span, side and level: ``doc``, ``level`` ("span", or a label: the spans are one
        and the label is equal), ``side`` ("found" or "gold") and ``hit`` (bool).

    Examples
    --------
    >>> gold = pd.DataFrame({"doc": ["क"], "start": [3], "end": [7], "kind": ["particle"]})
    >>> span_hits(gold.assign(kind="verb"), gold, ["kind"])[["level", "hit"]].values.tolist()
    [['span', True], ['span', True], ['kind', False], ['kind', False]]
    """
    columns = ["start", "end", *labels]
    ours, theirs = (
        {doc: list(part[columns].itertuples(index=False, name=None)) for doc, part in rows}
        for rows in (found.groupby("doc"), gold.groupby("doc"))
    )
    hits = []
    for doc in sorted({*ours, *theirs}):
        mine, marked = ours.get(doc, []), theirs.get(doc, [])
        paired = spans.pairs(mine, marked, least)
        for place, level in enumerate(["span", *labels]):
            right = [
                (a, b) for a, b in paired if not place or mine[a][place + 1] == marked[b][place + 1]
            ]
            for side, rows, met in (
                ("found", mine, {a for a, _ in right}),
                ("gold", marked, {b for _, b in right}),
            ):
                hits += [(doc, level, side, number in met) for number in range(len(rows))]
    return pd.DataFrame(hits, columns=HITS).astype({"hit": "bool"})


def score_hits(hits: pd.DataFrame, *, draws: int = 2000, seed: int = 1) -> pd.DataFrame:
    """Precision, recall and F1 of every level, resampling whole texts.

    Parameters
    ----------
    hits : DataFrame
        As `voice_hits`, `unit_hits` or `span_hits` give them.
    draws, seed : int
        Bootstrap samples and their seed.

    Returns
    -------
    DataFrame
        One row a level, in the order of `hits`: ``level``, ``gold``, ``found``, ``hits`` (marked
        units met), ``texts`` (those with a unit) and ``precision``, ``recall``, ``f1`` (0 to 1),
        each with ``_low`` and ``_high``, a 95 % percentile interval (nan for a single text).

    Notes
    -----
    F1 is the share of hits among the units of both sides together, so that one bootstrap serves
    all three rates.

    Examples
    --------
    >>> gold = pd.DataFrame({"doc": ["क", "b"], "start": [0, 4], "end": [2, 8]})
    >>> scores = score_hits(span_hits(gold.iloc[:1], gold))
    >>> scores[["gold", "found", "hits", "recall"]].values.tolist()
    [[2.0, 1.0, 1.0, 0.5]]
    """
    rows = []
    for level, part in hits.groupby("level", sort=False):
        ours, theirs = part[part["side"] == "found"], part[part["side"] == "gold"]
        ends = []
        for units in (ours, theirs, part):
            estimate = share(units, "hit", draws=draws, seed=seed)
            ends += [estimate.value, estimate.low, estimate.high]
        numbers = (len(theirs), len(ours), int(theirs["hit"].sum()), part["doc"].nunique())
        rows.append((level, *numbers, *ends))
    shown = [f"{rate}{end}" for rate in RATES for end in ("", "_low", "_high")]
    return pd.DataFrame(rows, columns=["level", "gold", "found", "hits", "texts", *shown])


def _by_doc(rows: pd.DataFrame, prefix: str) -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {}
    for doc, start, end in rows[["doc", f"{prefix}start", f"{prefix}end"]].itertuples(index=False):
        if start >= 0:
            places.setdefault(doc, []).append((start, end))
    return places


def _mask(length: int, places: Iterable[tuple[int, int]]) -> bytearray:
    mask = bytearray(length)
    for start, end in places:
        mask[start:end] = b"\1" * (end - start)
    return mask
