"""Silence audit: who is named and never speaks, whose words stand for theirs, and how sure that is.

To be named and given no statement is a fact about a set of texts, not about a person. The audit
therefore counts with denominators, says where a silent actor is met instead (in other actors'
statements, in the outlets' own, as a channel of others' words, or in no statement at all), and
leaves each document out in turn. Why somebody does not speak, it cannot know.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pandas as pd

from analysis.actors.authority import Authority
from analysis.actors.comentions import ACTING
from analysis.actors.speaking import voices_and_mentions
from analysis.uncertainty import leave_one_out, share

__all__ = ["PLACES_OF_SILENCE", "manners", "silence_audit", "silent_actors", "spoken_of"]

# Where a silent actor is met, in the order in which they are tried.
PLACES_OF_SILENCE: Final = ("channel", "spoken of", "security", "narrated", "passing")
SECURITY: Final = frozenset({"terrorism_security", "war_military"})


def spoken_of(
    statements: pd.DataFrame, mentions: pd.DataFrame, *, types: tuple[str, ...] = ACTING
) -> pd.DataFrame:
    """Statements with those who are named in them: who says what of whom.

    Parameters
    ----------
    statements : DataFrame
        ``doc``, ``start``, ``end``, ``actor`` and whatever else is to be kept.
    mentions : DataFrame
        ``doc``, ``start``, ``end``, ``actor``, ``type``.
    types : tuple of str
        Types of actor that count as spoken of; by default those that can act.

    Returns
    -------
    DataFrame
        The columns of ``statements`` and ``addressee``: one row for every other actor named
        between ``start`` and ``end``, once however often. Fit for `triadic_network`.

    Notes
    -----
    The addressee is found by place, not by grammar: a name inside a statement may be spoken to,
    spoken about, or only say where something happened.

    Examples
    --------
    >>> said = pd.DataFrame({"doc": ["000"], "start": [0], "end": [30], "actor": ["st-PK"]})
    >>> named = pd.DataFrame({
    ...     "doc": "000", "start": [0, 10, 40], "end": [9, 14, 44], "type": "state",
    ...     "surface": ["पाकिस्तान", "भारत", "Iran"], "actor": ["st-PK", "st-IN", "st-IR"]})
    >>> spoken_of(said, named)[["actor", "addressee"]].values.tolist()
    [['st-PK', 'st-IN']]
    """
    kept = mentions.loc[mentions["type"].isin(types), ["doc", "start", "end", "actor"]]
    named = kept.rename(columns={"start": " from", "end": " to", "actor": "addressee"})
    pairs = statements.assign(**{" row": range(len(statements))}).merge(named, on="doc")
    inside = (pairs["start"] <= pairs[" from"]) & (pairs[" to"] <= pairs["end"])
    others = pairs["actor"] != pairs["addressee"]
    found = pairs[inside & others].sort_values([" row", " from", " to"], kind="stable")
    found = found.drop_duplicates([" row", "addressee"])
    return found[[*statements.columns, "addressee"]].reset_index(drop=True)


def silence_audit(
    mentions: pd.DataFrame, statements: pd.DataFrame, authority: Authority, *, by: str = "side"
) -> pd.DataFrame:
    """Count who is named and who speaks, by side, type or document.

    Parameters
    ----------
    mentions, statements : DataFrame
        As for `voices_and_mentions`; statements without an actor are the outlets' own.
    authority : Authority
    by : {"side", "type", "doc"}
        In a document, an actor counts as silent that makes no statement *there*.

    Returns
    -------
    DataFrame
        ``by``; ``named`` (actors named), ``speak`` and ``silent`` of them, ``silent_low`` and
        ``silent_high`` (silent actors when each document is left out); ``mentions``,
        ``statements``, ``direct`` (statements in quotation marks, where ``attribution`` is
        given); ``share`` of all statements, an `Estimate` by document (without interval where
        there is no statement), and ``share_low`` and
        ``share_high`` with each document left out. Most mentions first.

    Raises
    ------
    ValueError
        For another ``by``.

    Examples
    --------
    >>> from analysis.actors import load
    >>> named = pd.DataFrame({"doc": ["000", "002", "002"],
    ...                       "actor": ["st-PK", "st-PK", "ppl-KASHMIRIS"]})
    >>> said = pd.DataFrame({"doc": ["000", "002"], "actor": "st-PK"})
    >>> audit = silence_audit(named, said, load()).set_index("side")
    >>> audit.loc["Kashmir", ["named", "speak", "silent", "statements"]].tolist()
    [1, 0, 1, 0]
    """
    if by not in ("side", "type", "doc"):
        raise ValueError(f"by {by!r}: expected side, type or doc")
    kinds = {actor: getattr(known, by, "") for actor, known in authority.actors.items()}
    told = statements[statements["actor"] != ""]
    named = mentions[[authority.actors[actor].type in ACTING for actor in mentions["actor"]]]
    if by != "doc":
        told, named = (t.assign(**{by: t["actor"].map(kinds)}) for t in (told, named))
    docs = sorted(set(named["doc"]) | set(told["doc"]))
    records = []
    for group in sorted(set(named[by]) | set(told[by])):
        names, said = (table[table[by] == group] for table in (named, told))
        quiet = _silent_without(names, said, docs)
        records.append(
            (group, names["actor"].nunique(), *_spoken(names, said), *quiet, len(names), len(said),
             _direct(said), *_shares(told, by, group))
        )  # fmt: skip
    columns = [by, "named", "speak", "silent", "silent_low", "silent_high", "mentions",
               "statements", "direct", "share", "share_low", "share_high"]  # fmt: skip
    table = pd.DataFrame(records, columns=columns)
    return table.sort_values(["mentions", by], ascending=[False, True], ignore_index=True)


def _spoken(names: pd.DataFrame, said: pd.DataFrame) -> tuple[int, int]:
    named, speaking = set(names["actor"]), set(said["actor"])
    return len(named & speaking), len(named - speaking)


def _silent_without(names: pd.DataFrame, said: pd.DataFrame, docs: list[str]) -> tuple[int, int]:
    """Fewest and most silent actors with one document left out."""
    counts = [_spoken(names[names["doc"] != doc], said[said["doc"] != doc])[1] for doc in docs]
    return min(counts), max(counts)


def _direct(said: pd.DataFrame) -> int:
    return int((said["attribution"] == "direct").sum()) if "attribution" in said else 0


def _shares(told: pd.DataFrame, by: str, group: str) -> tuple[object, float, float]:
    flagged = told.assign(hit=told[by] == group)
    whole = share(flagged, "hit")
    if not flagged["hit"].any():
        # What never occurs never occurs in a resample: that is no knowledge of how rare it is.
        return replace(whole, low=float("nan"), high=float("nan")), 0.0, 0.0
    without = leave_one_out(flagged, lambda rows: float(rows["hit"].mean()))["value"].dropna()
    if without.empty:
        return whole, whole.value, whole.value
    return whole, float(without.min()), float(without.max())


def silent_actors(
    mentions: pd.DataFrame, statements: pd.DataFrame, authority: Authority
) -> pd.DataFrame:
    """Actors that are named and make no statement, and where they are met instead.

    Parameters
    ----------
    mentions, statements : DataFrame
        Rows of ``mentions`` and `coded_statements`.
    authority : Authority

    Returns
    -------
    DataFrame
        ``actor``, ``type``, ``side``, ``mentions``, ``named_in`` (documents); ``of_actors`` and
        ``of_outlets``, the statements of each that name it; ``speakers``, who those actors are,
        most statements first; ``concepts``, what they say of it; and ``met``: ``channel`` where
        a coding says that others' words came through it, ``security`` where all statements of
        actors that name it are about terrorism or war, ``spoken of`` where not all are,
        ``narrated`` where only outlets name it, ``passing`` where no coded statement does.

    Notes
    -----
    ``security`` says what the statements are about, not that they accuse: a state's report of its
    own measures against a group stands there beside another's charge.
    """
    table = voices_and_mentions(mentions, statements, authority)
    quiet = table.loc[table["silent"], ["actor", "type", "side", "mentions", "named_in"]]
    about = spoken_of(statements, mentions)
    channels = {part.strip() for via in statements["via"] for part in str(via).split(";")}
    records = []
    for actor in quiet["actor"]:
        own = about[about["addressee"] == actor]
        said = own[own["actor"] != ""]
        speakers = said["actor"].value_counts(sort=False).sort_index(kind="stable")
        order = speakers.sort_values(ascending=False, kind="stable").index.tolist()
        concepts = sorted(said["proposition"].unique())
        channel = authority.label(actor, "en") in channels
        records.append((len(said), len(own) - len(said), order, concepts, _met(own, said, channel)))
    columns = ["of_actors", "of_outlets", "speakers", "concepts", "met"]
    return quiet.reset_index(drop=True).join(pd.DataFrame(records, columns=columns))


def _met(own: pd.DataFrame, said: pd.DataFrame, channel: bool) -> str:
    if channel:
        return "channel"
    if len(said):
        return "security" if set(said["frame"]) <= SECURITY else "spoken of"
    return "narrated" if len(own) else "passing"


def manners(statements: pd.DataFrame, group: Callable[[str], str] = str) -> pd.DataFrame:
    """Count how speakers are heard: quoted, reported, through their acts, by another's channel.

    Parameters
    ----------
    statements : DataFrame
        ``actor``, ``doc``, ``attribution`` and ``via``.
    group : callable
        From an actor to what is counted, such as its side; by default the actor itself.

    Returns
    -------
    DataFrame
        ``speaker``, ``statements``, ``direct``, ``indirect``, ``narrated_act``, ``relayed`` (with
        a channel named) and ``quoted``, the share quoted directly with an interval by document;
        most statements first.

    Examples
    --------
    >>> said = pd.DataFrame({"doc": ["000", "001", "001"], "actor": ["भारत", "भारत", "Khan"],
    ...                      "attribution": ["direct", "indirect", "direct"], "via": ""})
    >>> manners(said)[["speaker", "statements", "direct"]].values.tolist()
    [['भारत', 2, 1], ['Khan', 1, 1]]
    """
    told = statements[statements["actor"] != ""]
    told = told.assign(speaker=told["actor"].map(group), hit=told["attribution"] == "direct")
    records = []
    for speaker, own in told.groupby("speaker"):
        kinds = own["attribution"].value_counts()
        counts = [int(kinds.get(kind, 0)) for kind in ("direct", "indirect", "narrated_act")]
        relayed = int((own["via"].fillna("") != "").sum())
        records.append((speaker, len(own), *counts, relayed, share(own, "hit")))
    columns = ["speaker", "statements", "direct", "indirect", "narrated_act", "relayed", "quoted"]
    table = pd.DataFrame(records, columns=columns)
    return table.sort_values(["statements", "speaker"], ascending=[False, True], ignore_index=True)
