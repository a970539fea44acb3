"""Characters that a format forbids, written so that they can be read back."""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["ICALENDAR", "JSON", "XML", "guard", "unguard"]

# The opening bracket is always written out, so that what looks like an escape is one.
_SURROGATES: Final = "\\ud800-\\udfff"
XML: Final = regex.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f{_SURROGATES}\ufffe\uffff⟦]")
ICALENDAR: Final = regex.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{_SURROGATES}⟦]")
JSON: Final = regex.compile(rf"[{_SURROGATES}⟦]")
_WRITTEN: Final = regex.compile(r"⟦U\+([0-9A-F]{4,6})⟧")


def guard(text: str, forbidden: regex.Pattern[str]) -> str:
    r"""Write each forbidden character as ``⟦U+0000⟧``, by its code point.

    Examples
    --------
    >>> guard("वार्ता\x00", XML), guard("⟦x", XML)
    ('वार्ता⟦U+0000⟧', '⟦U+27E6⟧x')
    """
    return str(forbidden.sub(lambda match: f"⟦U+{ord(match.group()):04X}⟧", text))


def unguard(text: str) -> str:
    r"""Undo `guard`.

    Examples
    --------
    >>> unguard(guard("a\x00⟦U+0041⟧", XML)) == "a\x00⟦U+0041⟧"
    True
    """
    return str(_WRITTEN.sub(_character, text))


def _character(match: regex.Match[str]) -> str:
    number = int(match[1], 16)
    return chr(number) if number <= 0x10FFFF else str(match.group())
