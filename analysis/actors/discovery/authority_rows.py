"""From candidates to a list to read, and to the rows an extender adds to the authority file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pandas as pd

from analysis.actors.discovery.merging import is_hindi

__all__ = ["report", "to_authority_rows", "write_rows"]

ACTORS: Final = ("id", "type", "name_en", "name_hi", "side", "wikidata", "wikidata_source", "note")
NAMES: Final = ("actor", "language", "form", "kind", "documents", "usage", "note")
_TYPES: Final = {"PER": "person", "ORG": "office", "LOC": "place"}
_NOTE: Final = "machine-made suggestion; check"


def to_authority_rows(
    candidates: pd.DataFrame, *, known: float = 0.95
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Rows for actors.csv and actor_names.csv, to be read and completed by a person.

    Parameters
    ----------
    candidates : DataFrame
        As from `discover`; leave out beforehand what you have read and refused.
    known : float, optional
        From this probability on, a candidate is taken for the listed actor it may be: its forms
        become names of that actor, and no actor is added.

    Returns
    -------
    actors, names : DataFrame
        With the columns of the two files. What cannot be known is empty: ``side``, ``wikidata``,
        and the name in a script in which no text has it, which the file requires; an
        organisation's ``type`` is "office" until somebody says which. Every row is marked as a
        suggestion in ``note``.

    Examples
    --------
    >>> row = {"id": "p-rana", "type": "PER", "name_en": "Hari Rana", "name_hi": "हरि राणा",
    ...        "known": "", "known_probability": 0.0,
    ...        "evidence": (("a", 0, 9, "Hari Rana", "title"), ("b", 0, 8, "हरि राणा", "title"))}
    >>> actors, names = to_authority_rows(pd.DataFrame([row]))
    >>> actors[["id", "type", "name_hi"]].values.tolist()
    [['p-rana', 'person', 'हरि राणा']]
    >>> names[["actor", "language", "form", "kind"]].values.tolist()
    [['p-rana', 'en', 'Hari Rana', 'name'], ['p-rana', 'hi', 'हरि राणा', 'name']]
    """
    actors, names = [], []
    for row in candidates.to_dict("records"):
        listed = bool(row["known"]) and row["known_probability"] >= known
        actor = row["known"] if listed else row["id"]
        if not listed:
            kind = _TYPES[row["type"]]
            actors.append((actor, kind, row["name_en"], row["name_hi"], "", "", "", _NOTE))
        for form in dict.fromkeys(evidence[3] for evidence in row["evidence"]):
            kind = _kind(form, row, listed)
            names.append((actor, "hi" if is_hindi(form) else "en", form, kind, "", "", _NOTE))
    return pd.DataFrame(actors, columns=list(ACTORS)), pd.DataFrame(names, columns=list(NAMES))


def _kind(form: str, row: dict[str, object], listed: bool) -> str:
    """Say what kind of form it is: a lone word of a longer name needs its document."""
    full = row["name_hi"] if is_hindi(form) else row["name_en"]
    if form == full:
        return "alias" if listed else "name"
    if " " not in form and form.isupper():
        return "acronym"
    return "partial" if form in str(full).split() else "alias"


def report(candidates: pd.DataFrame) -> str:
    """Candidates as CSV, their first place of evidence instead of all.

    Examples
    --------
    >>> table = pd.DataFrame({"id": ["p-x"], "evidence": [(("a", 0, 4, "Rana", "title"),)]})
    >>> print(report(table), end="")
    id,doc,start,end
    p-x,a,0,4
    """
    table = candidates.drop(columns="evidence")
    for at, column in enumerate(("doc", "start", "end")):
        table[column] = [evidence[0][at] for evidence in candidates["evidence"]]
    return str(table.to_csv(index=False, lineterminator="\n"))


def write_rows(candidates: pd.DataFrame, folder: str | Path) -> list[Path]:
    """Write the suggested rows of actors.csv and actor_names.csv into a folder.

    Returns
    -------
    list of Path
        The two files, called ``suggested_actors.csv`` and ``suggested_actor_names.csv``.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, rows in zip(("actors", "actor_names"), to_authority_rows(candidates), strict=True):
        paths.append(target / f"suggested_{name}.csv")
        rows.to_csv(paths[-1], index=False, lineterminator="\n")
    return paths
