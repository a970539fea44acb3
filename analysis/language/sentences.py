"""Sentences of a text, as spans over it."""

from __future__ import annotations

from typing import Final

import regex

from analysis.language.languages import Span, check

_END: Final = regex.compile(r"(?:[।॥]+|[.?!…]+)[\"'”’»)\]]*(?=\s|$)|[।॥]+[”’]*|[\r\n]+")


def sentences(text: str, language: str) -> list[Span]:
    """Return the sentences of ``text``."""
    check(language)
    found: list[Span] = []
    begin = 0
    for match in [*_END.finditer(text), None]:
        end = match.end() if match else len(text)
        piece = text[begin:end]
        if piece.strip():
            start = begin + len(piece) - len(piece.lstrip())
            found.append(Span(start, begin + len(piece.rstrip())))
        begin = end
    return found
