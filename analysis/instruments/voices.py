"""How well voices, negation, hedges, loose claims and frames are found in texts of our own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.actors import Authority, find_mentions, load
from analysis.framing import (
    find_hedges,
    find_negations,
    find_voices,
    score_hits,
    span_hits,
    unit_hits,
    voice_hits,
)
from analysis.framing.claims import escalations, unattributed
from analysis.framing.dictionary import code_frames, leading_frame
from analysis.pipeline import with_speakers
from analysis.spans import rates
from analysis.uncertainty import share

__all__ = ["first_framing_scores", "framing_classes", "framing_headline", "framing_hits"]
__all__ += ["framing_scores"]

KEYS = ["instrument", "split", "language"]
SPLITS = ("dev", "test", "all")
LANGUAGES = ("hi", "en", "all")
# Columns of the marks that the finder of speakers fills anew.
MARKED = {"speaker": "marked_speaker", "actor": "marked_actor"}
# The level at which a unit is a mark, where that is not its cue.
WHOLE = {"voices": "voice", "escalations": "place", "unattributed": "place", "frames": "frame"}
WHOLE |= {"speakers": "speaker"}

Finder = Callable[[str, str], pd.DataFrame]
Comparison = Callable[[pd.DataFrame, pd.DataFrame, pd.DataFrame], pd.DataFrame]


def _voices(text: str, language: str) -> pd.DataFrame:
    return find_voices(text, language, nested=True)


def _frame(text: str, language: str) -> pd.DataFrame:
    """Frame of a whole sentence, as one span."""
    frames = code_frames(text, language)["frame"].tolist()
    return pd.DataFrame({"start": [0], "end": [len(text)], "frame": [leading_frame(frames)]})


def _scoped(*labels: str) -> Comparison:
    """Compare cues with their labels, and the tokens that lie in any scope."""

    def compare(found: pd.DataFrame, gold: pd.DataFrame, texts: pd.DataFrame) -> pd.DataFrame:
        cues = span_hits(found, gold, labels).replace({"level": {"span": "cue"}})
        scopes = unit_hits(found, gold, texts, prefix="scope_").assign(level="scope")
        return pd.concat([cues, scopes], ignore_index=True)

    return compare


def _frame_hits(found: pd.DataFrame, gold: pd.DataFrame, texts: pd.DataFrame) -> pd.DataFrame:
    lengths = texts.set_index("id")["text"].str.len().rename("end")
    hits = span_hits(found, gold.assign(start=0).join(lengths, on="doc"), ["frame"])
    return hits[hits["level"] == "frame"]


def _escalation_hits(found: pd.DataFrame, gold: pd.DataFrame, _texts: pd.DataFrame) -> pd.DataFrame:
    facts = span_hits(found, gold, ["dropped"], least=0.5).replace({"level": {"span": "place"}})
    ours, theirs = (
        rows[["doc", "claim_start", "claim_end"]].set_axis(["doc", "start", "end"], axis=1)
        for rows in (found, gold)
    )
    claimed = span_hits(ours, theirs, least=0.5).assign(level="claim")
    return pd.concat([facts, claimed], ignore_index=True)


def _claim_hits(found: pd.DataFrame, gold: pd.DataFrame, _texts: pd.DataFrame) -> pd.DataFrame:
    return span_hits(found, gold, ["class"], least=0.5).replace({"level": {"span": "place"}})


# Table of marks, finder and comparison by instrument; it names the kind of the texts too.
INSTRUMENTS: dict[str, tuple[str, Finder, Comparison]] = {
    "voices": ("gold_voice_marks", _voices, voice_hits),
    "negations": ("gold_negations", find_negations, _scoped("kind")),
    "hedges": ("gold_hedges", find_hedges, _scoped("kind", "of")),
    "escalations": ("gold_escalations", escalations, _escalation_hits),
    "unattributed": ("gold_unattributed", unattributed, _claim_hits),
    "frames": ("gold_frames", _frame, _frame_hits),
}


def _speaker_hits(texts: pd.DataFrame, gold: pd.DataFrame, known: Authority) -> pd.DataFrame:
    """Compare the speakers of marked voices, so that a voice not found does not count twice."""
    parts = []
    for row in texts[texts["id"].isin(set(gold["doc"]))].itertuples():
        marked = gold[gold["doc"] == row.id].rename(columns=lambda name: MARKED.get(name, name))
        mentions = find_mentions(row.text, row.language, known)
        voices = marked.assign(rule="mark")
        parts.append(with_speakers(row.text, row.language, voices, mentions, authority=known))
    told = pd.concat(parts)
    hits = []
    for level, rows in (("speaker", told), ("actor", told[told["marked_actor"] != ""])):
        right = rows[level] == rows[f"marked_{level}"]
        for side in ("found", "gold"):
            hits.append(rows[["doc"]].assign(level=level, side=side, hit=right))
    return pd.concat(hits, ignore_index=True)


def framing_hits(root: str | Path | None = None) -> pd.DataFrame:
    """Compare what the finders of framing find with what is marked in ``gold_voice_texts``.

    Returns
    -------
    DataFrame
        As `analysis.framing.voice_hits`, with ``instrument``, and the text's ``split``,
        ``language`` and ``class``. The instrument ``speakers`` is given the marked voices.

    Examples
    --------
    >>> hits = framing_hits()
    >>> sorted(set(hits["instrument"]) - {"voices", "negations", "hedges"})
    ['escalations', 'frames', 'speakers', 'unattributed']
    >>> sorted(set(hits["language"]))
    ['en', 'hi']
    """
    texts = tables.read("gold_voice_texts", root)
    parts = []
    for instrument, (table, find, compare) in INSTRUMENTS.items():
        own = texts[texts["kind"] == instrument]
        found = [find(row.text, row.language).assign(doc=row.id) for row in own.itertuples()]
        hits = compare(pd.concat(found, ignore_index=True), tables.read(table, root), own)
        parts.append(hits.assign(instrument=instrument))
    marked = tables.read("gold_voice_marks", root)
    parts.append(_speaker_hits(texts, marked, load(root)).assign(instrument="speakers"))
    about = texts.set_index("id")[["split", "language", "class"]]
    return pd.concat(parts, ignore_index=True).join(about, on="doc")


def framing_scores(hits: pd.DataFrame, *, draws: int = 1000) -> pd.DataFrame:
    """Scores of each instrument by split and language.

    Parameters
    ----------
    hits : DataFrame
        As `framing_hits` gives it.
    draws : int
        Bootstrap samples of texts.

    Returns
    -------
    DataFrame
        ``instrument``, ``split`` and ``language`` (also ``all`` of either), then as
        `analysis.framing.score_hits`.
    """
    parts = []
    for instrument in hits["instrument"].unique():
        for split in SPLITS:
            for language in LANGUAGES:
                part = _part(hits[hits["instrument"] == instrument], split, language)
                if len(part):
                    keys = dict(zip(KEYS, (instrument, split, language), strict=True))
                    parts.append(score_hits(part, draws=draws).assign(**keys))
    scores = pd.concat(parts, ignore_index=True)
    return scores[[*KEYS, *scores.columns.drop(KEYS)]]


def _part(rows: pd.DataFrame, split: str, language: str) -> pd.DataFrame:
    kept = (rows["split"] == split) | (split == "all")
    return rows[kept & ((rows["language"] == language) | (language == "all"))]


def framing_classes(hits: pd.DataFrame, *, draws: int = 1000) -> pd.DataFrame:
    """How many of the marked voices are found, by what is hard about them; both splits together.

    Parameters
    ----------
    hits : DataFrame
        As `framing_hits` gives it.
    draws : int
        Bootstrap samples of texts.

    Returns
    -------
    DataFrame
        ``language``, ``class``, ``gold`` and ``right`` (marked contents, and those of which a
        found one shares at least half), ``recall`` with ``recall_low`` and ``recall_high``.
    """
    voices = hits[(hits["instrument"] == "voices") & (hits["level"] == "voice")]
    rows = []
    for (language, name), part in voices[voices["side"] == "gold"].groupby(["language", "class"]):
        one = share(part, "hit", draws=draws)
        rows.append(
            (language, name, len(part), int(part["hit"].sum()), one.value, one.low, one.high)
        )
    columns = ["language", "class", "gold", "right", "recall", "recall_low", "recall_high"]
    return pd.DataFrame(rows, columns=columns)


def first_framing_scores(root: str | Path | None = None) -> pd.DataFrame:
    """What was measured before the finders' authors had seen the texts (``gold_voice_first``).

    Returns
    -------
    DataFrame
        ``instrument``, ``split``, ``language``, ``level``, ``gold``, ``found``, ``hits`` and,
        from these, ``precision``, ``recall`` and ``f1``.
    """
    first = tables.read("gold_voice_first", root)
    counts = first[["hits", "found", "gold"]].itertuples(index=False, name=None)
    columns = ["precision", "recall", "f1"]
    return first.join(pd.DataFrame([rates(*row) for row in counts], columns=columns))


def framing_headline(scores: pd.DataFrame, first: pd.DataFrame) -> dict[str, str]:
    """Figures for prose.

    Parameters
    ----------
    scores, first : DataFrame
        As `framing_scores` and `first_framing_scores` give them.

    Returns
    -------
    dict of str
        ``own_voices_hi_content`` and the like for every instrument, language and level: F1 on
        all texts, with interval; ``unseen_voices_hi_content``: on the test texts before anybody
        had seen them; ``own_voices_marks`` and the like: numbers of marks.
    """
    shown = {}
    for row in scores[scores["split"] == "all"].itertuples():
        interval = f"[{row.f1_low:.2f}, {row.f1_high:.2f}]"
        shown[f"own_{row.instrument}_{row.language}_{row.level}"] = f"{row.f1:.2f} {interval}"
        if row.language == "all" and row.level == WHOLE.get(row.instrument, "cue"):
            shown[f"own_{row.instrument}_marks"] = f"{row.gold}"
    for row in first.itertuples():
        shown[f"unseen_{row.instrument}_{row.language}_{row.level}"] = f"{row.f1:.2f}"
    return shown
