"""Where the texts come from and where they lie.

The texts belong to their publishers and are not part of the project. Who holds them puts them in
``data/raw/`` or names another folder in ``SAMVAD_RAW``; each file is recognised by its SHA-256.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pandas as pd

from analysis import tables

__all__ = ["TextError", "at_hand", "has_raw", "raw_dir", "raw_path", "read_raw", "read_sources"]

VARIABLE = "SAMVAD_RAW"


class TextError(ValueError):
    """A source text is missing, or is not the text that the tables describe."""


def read_sources(root: str | Path | None = None) -> pd.DataFrame:
    """The table of sources, one row a document; see the data dictionary.

    Examples
    --------
    >>> read_sources().set_index("id").loc["003", "published"]
    '2016-01-25'
    """
    return tables.read("sources", root)


def raw_folders(root: str | Path | None = None) -> tuple[Path, ...]:
    """Folders where texts are looked for: that of ``SAMVAD_RAW`` if set, then ``data/raw/``."""
    own = tables.data_dir(root) / "raw"
    named = os.environ.get(VARIABLE)
    if not named:
        return (own,)
    if not Path(named).is_dir():
        raise TextError(f"{VARIABLE} names {named}, which is no folder: correct or unset it")
    return Path(named), own


def raw_path(file: str, root: str | Path | None = None) -> Path | None:
    """Where one file of ``sources.csv`` lies, or None if it is not at hand."""
    for folder in raw_folders(root):
        if (folder / file).is_file():
            return folder / file
    return None


def read_raw(path: Path, sha256: str) -> str:
    """Text of one file, exactly as stored, once its bytes are those the tables describe.

    Raises
    ------
    TextError
        If the file's SHA-256 is another one, or its bytes are not UTF-8.
    """
    data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise TextError(
            f"{path} is not the text the tables describe: its SHA-256 is {found}, "
            f"sources.csv says {sha256}. Restore the original file, or take the new text in "
            "under a new id with `samvad ingest`"
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TextError(f"{path} is not UTF-8 at byte {error.start}: {error.reason}") from error


def at_hand(root: str | Path | None = None) -> tuple[str, ...]:
    """Ids of the documents whose texts are at hand, in the order of ``sources.csv``."""
    rows = read_sources(root)
    held = [raw_path(file, root) is not None for file in rows["file"]]
    return tuple(rows.loc[held, "id"])


def has_raw(root: str | Path | None = None) -> bool:
    """Whether every source text is at hand.

    Raises
    ------
    TextError
        If a text is at hand but altered, or ``SAMVAD_RAW`` names no folder: such a mistake must
        not pass for a machine without texts.
    """
    rows = read_sources(root)
    paths = [raw_path(file, root) for file in rows["file"]]
    for path, sha256 in zip(paths, rows["sha256"], strict=True):
        if path is not None:
            read_raw(path, sha256)
    return None not in paths


def raw_dir(root: str | Path | None = None) -> Path:
    """Folder of the raw texts, once all of them have been found unaltered.

    Returns
    -------
    pathlib.Path
        The folder of ``SAMVAD_RAW`` if set, else ``data/raw/``. Documents taken in later may
        lie in ``data/raw/`` all the same: `raw_path` finds each.

    Raises
    ------
    TextError
        Naming the file that is missing or altered, and the cure.
    """
    if not has_raw(root):
        missing = [f for f in read_sources(root)["file"] if raw_path(f, root) is None]
        raise TextError(missing_message(missing[0], root, more=len(missing) - 1))
    return raw_folders(root)[0]


def missing_message(file: str, root: str | Path | None = None, *, more: int = 0) -> str:
    """Say which text is missing, where it was looked for and what to do."""
    where = " and ".join(str(folder) for folder in raw_folders(root))
    others = f" (and {more} more)" if more else ""
    return (
        f"the source text {file}{others} is not in {where}. The texts are their publishers' and "
        f"not part of the project: put your copies into data/raw/, or name their folder in "
        f"{VARIABLE}"
    )
