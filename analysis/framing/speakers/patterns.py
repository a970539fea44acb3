"""What a verb and a clause show of their subject: gender, nobody, somebody in another sentence."""

from __future__ import annotations

from typing import Final

import regex

__all__ = ["DEPENDS", "ERGATIVE", "IMPERSONAL", "LETTER", "PARTICIPLE", "WOMAN_SAYS"]

LETTER: Final = regex.compile(r"[\p{L}\p{N}]")
IMPERSONAL: Final = regex.compile(r"(?:गया|गई|गयी|जाता|जाती|जा रहा|जा रही)(?![\p{L}\p{M}])")
ERGATIVE: Final = regex.compile(r"(?<![\p{L}\p{M}])ने(?![\p{L}\p{M}])")
DEPENDS: Final = regex.compile(
    r"(?:\b(?:where|when|because|as|while|after|before|since|until)|(?<!\p{M})(?:जब|जहाँ|जहां|क्योंकि))\s+$",
    regex.I,
)
PARTICIPLE: Final = regex.compile(r"\b\p{L}+ing\b")
WOMAN_SAYS: Final = regex.compile(r"(?:ती|तीं|बोली|बोलीं|गी|थीं)(?![\p{L}\p{M}])")
