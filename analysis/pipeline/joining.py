"""Rows of one subject joined to those of another: who speaks, who is meant by a name."""

from __future__ import annotations

import pandas as pd

from analysis.actors import Authority
from analysis.terminology import Termbase

__all__ = ["with_speakers", "without_namesakes"]


def with_speakers(voices: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Give each voice the actor named in its source span; ``""`` where none is.

    A person named there comes before an organisation, and the longer name before the shorter:
    in "Foreign Office spokesperson A. B." it is A. B. who speaks.
    """
    ranked = mentions.assign(
        person=mentions["type"].eq("person"), length=mentions["end"] - mentions["start"]
    ).sort_values(["person", "length", "start"], ascending=[False, False, True])
    speakers = []
    for start, end in zip(voices["source_start"], voices["source_end"], strict=True):
        named = ranked[(ranked["start"] < end) & (ranked["end"] > start)]
        speakers.append(named["actor"].iloc[0] if start >= 0 and len(named) else "")
    return voices.assign(actor=pd.Series(speakers, index=voices.index, dtype="str"))


def without_namesakes(
    terms: pd.DataFrame, mentions: pd.DataFrame, termbase: Termbase, authority: Authority
) -> pd.DataFrame:
    """Leave out a person's name where the text means another bearer of it.

    The termbase knows that "Khan" may be Imran Khan; only the finder of mentions knows which Khan
    a passage speaks of.
    """
    concepts = termbase.concepts
    people = {id: termbase.label(id, "en") for id in concepts[concepts["domain"] == "person"]["id"]}
    named = mentions[mentions["type"] == "person"]
    kept = []
    for row in terms.itertuples():
        meant = named[(named["start"] < row.end) & (named["end"] > row.start)]["actor"]
        labels = {authority.label(actor) for actor in meant}
        kept.append(row.concept not in people or not labels or people[row.concept] in labels)
    return terms[pd.Series(kept, index=terms.index, dtype="bool")]
