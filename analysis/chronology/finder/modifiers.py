"""What is said of a date or length besides what it is: early, about, more than (TIMEX3's mod)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from analysis.chronology.finder.context import Value
from analysis.chronology.finder.guards import Token
from analysis.chronology.finder.lexicon import letters

__all__ = ["modified"]

_NO_MOD: Final = "EXACT"


@cache
def _kinds() -> tuple[str, str]:
    return letters()["modifier"], letters()["approx"]


def modified(value: Value, tokens: list[Token]) -> Value:
    """A value with the mod its own words give it; one that has a mod keeps it.

    An approximate date is so marked in EDTF too. A length is modified at its amount ("about"), a
    date at the part it names ("early"): the first such word counts.

    References
    ----------
    TimeML 1.2.1, attribute ``mod`` of TIMEX3.

    Examples
    --------
    >>> from analysis.chronology.finder.scan import scan
    >>> modified(Value("duration", "P4Y"), scan("nearly four years", "en")).mod
    'LESS_THAN'
    >>> modified(Value("date", "1998", "1998"), scan("early 1998", "en")).mod
    'START'
    """
    if value.mod or value.type in ("vague", "set"):
        return value
    start, approx = _kinds()
    said = next((str(token.value) for token in tokens if token.kind in (start, approx)), "")
    if said in ("", _NO_MOD):
        return value
    about = said == "APPROX" and value.type == "date" and value.edtf and value.edtf[-1].isdigit()
    return replace(value, mod=said, edtf=f"{value.edtf}~" if about else value.edtf)
