"""Digests: our own short accounts of what each source reports, in English and in Hindi.

They stand in for the texts wherever running text is needed and the texts are not at hand:
tutorials, examples and tests.
"""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from analysis import tables

__all__ = ["digests"]

LANGUAGES = ("en", "hi")


def digests(root: str | Path | None = None) -> pd.DataFrame:
    """Digests of all documents that have one, aligned by paragraph.

    Returns
    -------
    pandas.DataFrame
        doc, paragraph (from 0), en, hi; in the order of document and paragraph.

    Raises
    ------
    FileNotFoundError
        If a digest exists in one language only.
    ValueError
        If its two languages do not have the same number of paragraphs.

    Examples
    --------
    >>> table = digests()
    >>> table.columns.tolist(), bool((table["hi"] != "").all())
    (['doc', 'paragraph', 'en', 'hi'], True)
    """
    folder = tables.data_dir(root) / "digests"
    docs = sorted({path.name.rsplit(".", 2)[0] for path in folder.glob("*.??.txt")})
    rows = []
    for doc in docs:
        english, hindi = (_paragraphs(folder / f"{doc}.{language}.txt") for language in LANGUAGES)
        if len(english) != len(hindi):
            raise ValueError(
                f"digest of {doc} in {folder}: {len(english)} English paragraphs stand beside "
                f"{len(hindi)} Hindi ones; a blank line separates paragraphs"
            )
        pairs = zip(english, hindi, strict=True)
        rows += [(doc, number, *pair) for number, pair in enumerate(pairs)]
    return pd.DataFrame(rows, columns=["doc", "paragraph", *LANGUAGES])


def _paragraphs(path: Path) -> list[str]:
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing: a digest needs both languages")
    text = path.read_bytes().decode("utf-8")
    return [part.strip() for part in re.split(r"\n[ \t]*\n", text.strip()) if part.strip()]
