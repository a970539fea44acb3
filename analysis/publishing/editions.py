"""English and Hindi from one notebook: which cells a reader of an edition sees, and how.

Prose cells are tagged ``lang-en`` or ``lang-hi``; code cells are shared. A prose cell that is also
tagged ``summary`` is set apart as the chapter's summary, and the Hindi one is shown in the English
edition as well, marked as Hindi. A chapter that has no prose in an edition's language yet is shown
in the language it has, and says so.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from analysis.publishing import EDITIONS

Cell = dict[str, Any]

SUMMARY_TITLES = {
    ("en", "en"): "Summary",
    ("en", "hi"): "सारांश (हिंदी)",
    ("hi", "hi"): "सारांश",
    ("hi", "en"): "Summary",
}
NOT_YET = "यह अध्याय अभी केवल अंग्रेज़ी में है।"


def language_of(cell: Mapping[str, Any]) -> str:
    """Return the language a cell is tagged with, ``""`` when it belongs to every edition.

    Examples
    --------
    >>> language_of({"metadata": {"tags": ["lang-hi", "summary"]}})
    'hi'
    >>> language_of({"metadata": {}})
    ''
    """
    tags = cell.get("metadata", {}).get("tags", [])
    return next((e for e in EDITIONS if f"lang-{e}" in tags), "")


def is_summary(cell: Mapping[str, Any]) -> bool:
    """Whether a cell is tagged as its chapter's summary."""
    return "summary" in cell.get("metadata", {}).get("tags", [])


def for_edition(cells: Sequence[Cell], edition: str) -> list[Cell]:
    """Choose and set the cells of one edition.

    Parameters
    ----------
    cells : sequence of dict
        A notebook's cells.
    edition : str
        ``"en"`` or ``"hi"``.

    Returns
    -------
    list of dict
        New cells; those given are not changed.

    Raises
    ------
    ValueError
        For an edition that does not exist.

    Examples
    --------
    >>> def prose(text, *tags):
    ...     return {"cell_type": "markdown", "source": text, "metadata": {"tags": list(tags)}}
    >>> cells = [prose("# Actors", "lang-en"), prose("# पात्र", "lang-hi")]
    >>> [cell["source"] for cell in for_edition(cells, "hi")]
    ['# पात्र']
    """
    if edition not in EDITIONS:
        raise ValueError(f"edition {edition!r} is not one of {', '.join(EDITIONS)}")
    spoken = {language_of(cell) for cell in cells} - {""}
    shown = edition if edition in spoken or not spoken else min(spoken)
    chosen = [_set_cell(cell, edition) for cell in cells if _belongs(cell, shown, edition)]
    if shown != edition:
        chosen = [_marked(cell, shown) for cell in chosen]
        chosen.insert(1, _note(NOT_YET if edition == "hi" else "This chapter is in Hindi only."))
    return chosen


def _belongs(cell: Cell, shown: str, edition: str) -> bool:
    language = language_of(cell)
    extra = edition == "en" and language == "hi" and is_summary(cell)
    return language in ("", shown) or extra


def _set_cell(cell: Cell, edition: str) -> Cell:
    language = language_of(cell)
    if cell["cell_type"] != "markdown" or not is_summary(cell) or not language:
        return cell
    title = SUMMARY_TITLES[edition, language]
    return cell | {"source": block(text_of(cell), language=language, title=title)}


def _marked(cell: Cell, language: str) -> Cell:
    """Wrap prose of another language so that the page says which it is; titles stay titles."""
    text = text_of(cell)
    if cell["cell_type"] != "markdown" or is_summary(cell) or text.lstrip().startswith("#"):
        return cell
    return cell | {"source": block(text, language=language)}


def _note(text: str) -> Cell:
    return {
        "cell_type": "markdown",
        "id": "edition-note",
        "metadata": {},
        "source": f"```{{note}}\n{text}\n```",
    }


def text_of(cell: Mapping[str, Any]) -> str:
    """Return a cell's source as one string (the format allows a list of lines)."""
    return "".join(cell["source"])


def block(text: str, *, language: str, title: str = "") -> str:
    """Wrap Markdown in a ``language-block`` directive, with a fence no text inside can close.

    Examples
    --------
    >>> print(block("नमस्ते", language="hi", title="सारांश"))
    ```{language-block} hi
    :title: सारांश
    <BLANKLINE>
    नमस्ते
    ```
    """
    longest = max((len(run) for run in _runs(text, "`")), default=0)
    fence = "`" * max(3, longest + 1)
    option = f":title: {title}\n" if title else ""
    return f"{fence}{{language-block}} {language}\n{option}\n{text}\n{fence}"


def _runs(text: str, character: str) -> list[str]:
    spaced = "".join(c if c == character else " " for c in text)
    return spaced.split()


def with_alt_texts(cell: Cell) -> Cell:
    """Carry a figure's alt text from its output to where MyST-NB looks for it, the cell.

    Raises
    ------
    ValueError
        When one cell shows two figures: alt text belongs to a cell, so each figure needs its own.

    Examples
    --------
    >>> png = {"data": {"image/png": "..."}, "metadata": {"samvad": {"alt": "two bars"}}}
    >>> cell = {"cell_type": "code", "id": "bars", "metadata": {}, "outputs": [png]}
    >>> with_alt_texts(cell)["metadata"]["mystnb"]["image"]["alt"]
    'two bars'
    """
    images = [o for o in cell.get("outputs", ()) if "image/png" in o.get("data", {})]
    if not images:
        return cell
    if len(images) > 1:
        raise ValueError(f"cell {cell['id']} shows {len(images)} figures: give each its own cell")
    metadata = images[0].get("metadata", {})
    alt = metadata.get("samvad", metadata.get("image/png", {}).get("samvad", {})).get("alt", "")
    if not alt:
        raise ValueError(f"cell {cell['id']} shows a figure without alt text (figures.Exhibit)")
    mystnb = cell["metadata"].get("mystnb", {})
    image = {**mystnb.get("image", {}), "alt": alt}
    return cell | {"metadata": {**cell["metadata"], "mystnb": {**mystnb, "image": image}}}


def edition_of(notebook: Mapping[str, Any], edition: str) -> dict[str, Any]:
    """Return an executed notebook as one edition shows it.

    Parameters
    ----------
    notebook : mapping
        A notebook in the JSON format, version 4.5.
    edition : str
        ``"en"`` or ``"hi"``.

    Returns
    -------
    dict
        A new notebook with that edition's cells, figures carrying their alt text.
    """
    cells = [with_alt_texts(cell) for cell in for_edition(notebook["cells"], edition)]
    return {**notebook, "cells": cells}
