"""Who speaks and who is only spoken of: mentions set against statements, actor by actor."""

from __future__ import annotations

import pandas as pd

from analysis.actors.authority import Authority
from analysis.actors.comentions import ACTING

__all__ = ["voices_and_mentions"]


def voices_and_mentions(
    mentions: pd.DataFrame, statements: pd.DataFrame, authority: Authority
) -> pd.DataFrame:
    """Mentions and statements of every actor that can act, whether it speaks or not.

    Parameters
    ----------
    mentions : DataFrame
        ``doc`` and ``actor``, one row a mention.
    statements : DataFrame
        ``doc`` and ``actor``, one row a coded statement; rows without an actor are the outlets'
        own voice and are left out.
    authority : Authority
        Gives type and side.

    Returns
    -------
    DataFrame
        ``actor``, ``type``, ``side``, ``mentions``, ``named_in`` (documents), ``statements``,
        ``speaks_in`` (documents), ``silent`` (named, but no statement); most mentions first, then
        most statements.

    Notes
    -----
    A state and its government are one actor, a minister is another: who speaks *for* a state is
    counted under the person or body the text lets speak.

    Examples
    --------
    >>> from analysis.actors import load
    >>> mentions = pd.DataFrame({"doc": "002", "actor": ["ppl-KASHMIRIS", "st-PK"]})
    >>> said = pd.DataFrame({"doc": ["002"], "actor": ["st-PK"]})
    >>> table = voices_and_mentions(mentions, said, load())
    >>> table.set_index("actor")["silent"].to_dict()
    {'st-PK': False, 'ppl-KASHMIRIS': True}
    """
    named = mentions.groupby("actor")["doc"].agg(["size", "nunique"])
    said = statements[statements["actor"] != ""].groupby("actor")["doc"].agg(["size", "nunique"])
    known = authority.actors
    rows = []
    for actor in sorted(set(named.index) | set(said.index)):
        if known[actor].type not in ACTING:
            continue
        counts = [
            int(table.at[actor, column]) if actor in table.index else 0
            for table in (named, said)
            for column in ("size", "nunique")
        ]
        silent = counts[0] > 0 and counts[2] == 0
        rows.append((actor, known[actor].type, known[actor].side, *counts, silent))
    columns = ["actor", "type", "side", "mentions", "named_in", "statements", "speaks_in", "silent"]
    table = pd.DataFrame(rows, columns=columns)
    return table.sort_values(
        ["mentions", "statements", "actor"], ascending=[False, False, True], ignore_index=True
    )
