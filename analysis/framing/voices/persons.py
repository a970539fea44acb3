"""Words by which speakers name themselves: they tell a speaker's own words from the reporter's."""

from __future__ import annotations

__all__ = ["FIRST_PERSON"]

from typing import Final

import regex

FIRST_PERSON: Final = {
    "en": regex.compile(r"\b(?:I|we|us|our|ours|me|my|mine|myself|ourselves)\b", regex.I),
    "hi": regex.compile(
        r"(?<![\p{L}\p{M}])(?:मैं(?:ने)?|मुझ(?:े|से|को)|मेर[ाीे]|हम(?:ने|ें|से|को|ार[ाीे])?)(?![\p{L}\p{M}])"
    ),
}
