"""A new chapter that runs, passes every test and stands in the table of contents."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat

from analysis.publishing.execute import execute_and_store

__all__ = ["chapter_cells", "listed", "new_chapter"]

NAME = re.compile(r"[a-z][a-z0-9_]*")
TITLE = re.compile(r"[^\x00-\x1f<>`{}\[\]|\\$*_#]{1,80}")
ENTRY = re.compile(r"^(?P<indent>\s*)- file: book/(?P<name>\w+)\s*$", re.M)
# New chapters stand behind the subjects and before the pages about the instruments.
BEFORE = "instruments"

SUMMARY_EN = """\
**Question.** What do the tables say about *{title}*? The corpus holds {{glue:text}}`texts` texts
with {{glue:text}}`words` words between them. Put the chapter's own question and answer here."""
SUMMARY_HI = """\
**सवाल.** *{title}* के बारे में तालिकाएँ क्या बताती हैं? इस संग्रह में {{glue:text}}`texts` लेख हैं और
उनमें कुल {{glue:text}}`words` शब्द हैं। यहाँ अध्याय का अपना सवाल और उत्तर लिखिए।"""
NUMBERS = """\
from analysis import figures, pipeline

found = pipeline.report()
figures.glue(texts=len(found), words=int(found["words"].sum()))"""
READING = """\
## What has been found so far?

The table counts, text by text, what the finders of the four subjects found; page furniture is
left out. A chapter replaces it with the table or figure that answers its own question."""
EXHIBIT = 'figures.Table(found, "What the finders found in each text")'
CHANGE = """\
## What would change the answer

Name here what would: another text, another rule for counting, another coder."""
LIMITS = """\
## Limits

The texts are a case study, chosen by hand; nothing here speaks for the press of any country."""


def chapter_cells(title: str, title_hi: str) -> list[Any]:
    """Cells of a fresh chapter, in both languages.

    Examples
    --------
    >>> [cell["id"] for cell in chapter_cells("Water", "पानी")][:4]
    ['title-en', 'title-hi', 'summary-en', 'summary-hi']
    """
    return [
        _prose("title-en", f"# {title}", "lang-en"),
        _prose("title-hi", f"# {title_hi}", "lang-hi"),
        _prose("summary-en", SUMMARY_EN.format(title=title), "lang-en", "summary"),
        _prose("summary-hi", SUMMARY_HI.format(title=title_hi), "lang-hi", "summary"),
        _code("numbers", NUMBERS),
        _prose("reading", READING, "lang-en"),
        _code("exhibit", EXHIBIT),
        _prose("change", CHANGE, "lang-en"),
        _prose("limits", LIMITS, "lang-en"),
    ]


def _prose(id: str, text: str, *tags: str) -> Any:
    return nbformat.v4.new_markdown_cell(text, id=id, metadata={"tags": list(tags)})


def _code(id: str, text: str) -> Any:
    return nbformat.v4.new_code_cell(text, id=id, metadata={"tags": ["hide-input"]})


def listed(contents: str, name: str) -> str:
    r"""Table of contents with a chapter added, everything else as it stood.

    Examples
    --------
    >>> print(listed("chapters:\n  - file: book/actors\n  - file: book/instruments\n", "water"))
    chapters:
      - file: book/actors
      - file: book/water
      - file: book/instruments
    <BLANKLINE>
    """
    entries = list(ENTRY.finditer(contents))
    if not entries:
        raise ValueError("_toc.yml lists no chapter: restore it from the repository")
    subjects = [entry for entry in entries if entry["name"] != "index"]
    place = next((n for n, entry in enumerate(subjects) if entry["name"] == BEFORE), len(subjects))
    after = subjects[place - 1] if place else subjects[0]
    line = f"\n{after['indent'].lstrip(chr(10))}- file: book/{name}"
    return contents[: after.end()] + line + contents[after.end() :]


def new_chapter(name: str, *, title: str, title_hi: str, root: str | Path = ".") -> Path:
    """Write, execute and list a chapter.

    Parameters
    ----------
    name : str
        File name without ending: lower-case letters, digits and ``_``.
    title, title_hi : str
        Plain text, without markup.
    root : path
        Folder that holds ``_toc.yml`` and ``book/``.

    Returns
    -------
    pathlib.Path
        The new notebook.

    Raises
    ------
    ValueError
        For a name or title that is not plain, or a chapter that exists.
    """
    root = Path(root)
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no chapter name: use lower-case letters, digits and _")
    for text in (title, title_hi):
        if not text.strip() or not TITLE.fullmatch(text):
            raise ValueError(f"{text!r} is no plain title: leave out markup, 80 characters at most")
    path, contents = root / "book" / f"{name}.ipynb", root / "_toc.yml"
    if path.exists():
        raise ValueError(f"{path} exists already")
    listing = listed(contents.read_text("utf-8"), name)
    notebook = nbformat.v4.new_notebook(cells=chapter_cells(title, title_hi))
    notebook.metadata["kernelspec"] = {
        "display_name": "Python 3",
        "language": "python",
        "name": "python3",
    }
    path.write_text(nbformat.writes(notebook) + "\n", "utf-8")
    try:
        execute_and_store(path)
    except BaseException:
        path.unlink()
        raise
    contents.write_text(listing, "utf-8")
    return path
