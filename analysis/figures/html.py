"""The one place where something from a text or table becomes HTML: everything is escaped here."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

__all__ = ["escape", "marked", "table_html"]

DEVANAGARI = re.compile("[\u0900-\u097f]")
LATIN = re.compile("[A-Za-z]")
# Characters that move or hide the text around them, and those that no file can hold; shown as a
# mark instead of obeyed.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


def escape(value: Any) -> str:
    """Text of any value, safe in HTML content and in quoted attributes.

    Examples
    --------
    >>> escape('<b onclick="x">शांति</b>')
    '&lt;b onclick=&quot;x&quot;&gt;शांति&lt;/b&gt;'
    """
    return html.escape(UNSEEN.sub("\ufffd", str(value)), quote=True)


def marked(value: Any) -> str:
    """Escaped text with its language marked where it differs from the page's Latin script.

    Examples
    --------
    >>> marked("वार्ता")
    '<span lang="hi">वार्ता</span>'
    >>> marked("talks")
    'talks'
    """
    text = escape(value)
    if DEVANAGARI.search(text) and not LATIN.search(str(value)):
        return f'<span lang="hi">{text}</span>'
    return text


def _shown(value: Any) -> str:
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) >= 10 else f"{value:.2f}"
    return str(value)


def table_html(frame: pd.DataFrame, caption: str, anchors: Sequence[str] = ()) -> str:
    """HTML table with caption and scoped headers, every cell escaped.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows as the reader is to see them; the first column heads each row, the index is left out.
    caption : str
        What the table shows.
    anchors : sequence of str, optional
        Ids of the rows, in their order, for links to them.

    Returns
    -------
    str
        A scrollable region (reachable by keyboard) that holds the table.

    Examples
    --------
    >>> "&lt;i&gt;" in table_html(pd.DataFrame({"शब्द": ["<i>"]}), "Terms")
    True
    """
    numeric = [pd.api.types.is_numeric_dtype(frame[name]) for name in frame.columns]
    numeric = [
        is_number and not pd.api.types.is_bool_dtype(frame[name])
        for is_number, name in zip(numeric, frame.columns, strict=True)
    ]
    heads = "".join(
        f'<th scope="col"{_look(is_number, "")}>{marked(name)}</th>'
        for name, is_number in zip(frame.columns, numeric, strict=True)
    )
    ids = [f' id="{escape(anchor)}"' for anchor in anchors] or [""] * len(frame)
    rows = "".join(
        f"<tr{own}>{_row(values, numeric)}</tr>\n"
        for own, values in zip(ids, frame.itertuples(index=False), strict=True)
    )
    region = "table-scroll tall" if len(frame) > TALL else "table-scroll"
    return (
        f'<div class="{region}" role="region" tabindex="0" aria-label="{escape(caption)}">\n'
        f'<table class="samvad">\n<caption><span>{marked(caption)}</span></caption>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>"
    )


# A table of more rows scrolls in its own frame, so that the page can still be read.
TALL = 24
# A cell of more characters is a phrase to be read in lines, not one word to a line.
LONG = 40
PHRASE = 12
# A word of fewer characters, such as a date or an id, is not broken at its hyphens.
SHORT = 25


def _look(is_number: bool, text: str) -> str:
    if is_number:
        return ' class="number"'
    if len(text) > LONG:
        return ' class="long"'
    if " " in text:
        return ' class="phrase"' if len(text) > PHRASE else ""
    return ' class="short"' if text and len(text) < SHORT else ""


def _row(values: Any, numeric: list[bool]) -> str:
    first, *rest = map(_shown, values)
    cells = [f'<th scope="row"{_look(numeric[0], first)}>{marked(first)}</th>']
    cells += [
        f"<td{_look(is_number, text)}>{marked(text)}</td>"
        for text, is_number in zip(rest, numeric[1:], strict=True)
    ]
    return "".join(cells)
