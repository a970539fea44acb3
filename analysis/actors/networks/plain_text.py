"""Text that files of other programs can hold: XML, and cells that a spreadsheet will not run."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import numpy as np

__all__ = ["as_cell", "as_json", "as_xml_text", "from_cell", "plain"]

# XML 1.0 knows no control characters but tab and line ends, no half of a surrogate pair, and not
# the two last places of the basic plane.
NO_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
NO_UTF8: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
# Spreadsheets run cells that begin so, also in full width; an apostrophe in front stops them.
FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")


def plain(value: Any) -> Any:
    """Value without NumPy's types."""
    return value.item() if isinstance(value, np.generic) else value


def as_xml_text(text: str) -> str:
    r"""Text without what XML cannot hold.

    Examples
    --------
    >>> as_xml_text("प\0ाक\r\n")
    'पाक\n\n'
    """
    return NO_XML.sub("", text).replace("\r", "\n")


def as_json(value: Any) -> str:
    r"""JSON that keeps every character: those no file can hold as they are become escapes.

    Examples
    --------
    >>> as_json(["क", "\ud800"])
    '["क", "\\ud800"]'
    """
    text = json.dumps(value, ensure_ascii=False, default=_fallback)
    return NO_UTF8.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def as_cell(value: Any) -> Any:
    """Value of a spreadsheet's cell: numbers as they are, text that cannot run, lists as JSON.

    An apostrophe goes before whatever a spreadsheet would run, and before an apostrophe, so that
    `from_cell` gives the text back.

    Examples
    --------
    >>> as_cell("=2+3"), as_cell("'तो"), as_cell(-1)
    ("'=2+3", "''तो", -1)
    """
    value = plain(value)
    if value is None or isinstance(value, bool | int | float):
        return value
    text = as_xml_text(value) if isinstance(value, str) else as_json(value)
    return f"'{text}" if text.startswith((*FORMULA, "'")) else text


def from_cell(text: str) -> str:
    """Text of a cell, without the apostrophe that kept it from running."""
    return text[1:] if text.startswith("'") else text


def _fallback(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else str(value)
