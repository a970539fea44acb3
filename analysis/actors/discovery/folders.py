"""A folder of texts in, a list of candidates out: what ``samvad discover`` does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from analysis.actors.discovery.authority_rows import to_authority_rows

__all__ = ["PlainText", "read_folder", "report", "write_rows"]

_FILE: Final = re.compile(r"(?P<id>.+)\.(?P<language>hi|en)\.txt")
_DAY: Final = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")


@dataclass(frozen=True)
class PlainText:
    """A text of which no more is known than its name says."""

    id: str
    text: str
    language: str
    published: str = ""


def read_folder(folder: str | Path) -> list[PlainText]:
    """Read the texts of a folder.

    Parameters
    ----------
    folder : path
        Holds UTF-8 files called ``name.hi.txt`` or ``name.en.txt``. A day in the name, as in
        ``2019-06-01-dawn.en.txt``, is taken for the day of publication.

    Returns
    -------
    list of PlainText
        In order of their file names; the id is the name with its language.

    Raises
    ------
    FileNotFoundError
        If there is no such folder, or no such file in it.
    ValueError
        If a file is not UTF-8.

    Examples
    --------
    >>> from analysis import tables
    >>> texts = read_folder(tables.data_dir(None) / "digests")
    >>> texts[0].id, texts[0].language, texts[1].id
    ('000.en', 'en', '000.hi')
    """
    texts = []
    for path in sorted(Path(folder).glob("*.txt")):
        match = _FILE.fullmatch(path.name)
        if not match:
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            raise ValueError(f"{path} is not UTF-8 (byte {error.start}); save it as such") from None
        day = _DAY.search(match["id"])
        name = f"{match['id']}.{match['language']}"
        texts.append(PlainText(name, text, match["language"], day.group() if day else ""))
    if not texts:
        raise FileNotFoundError(f"{folder} holds no file called name.hi.txt or name.en.txt")
    return texts


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
