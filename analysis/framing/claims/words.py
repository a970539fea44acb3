"""Words by which an outlet accuses, judges, guesses at motives, counts the dead, settles a status.

``claims.csv`` lists them by class, in both languages. ``number`` and ``condition`` are no claims by
themselves: a casualty counts with its number, and what is said under a condition is not asserted.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from analysis.framing import word_tables
from analysis.language import FormMatcher, check

__all__ = ["CLASSES", "lexicon"]

_FILE: Final = Path(__file__).parent / "claims.csv"
CLASSES: Final = ("accusation", "motive", "evaluation", "casualties", "status")


@cache
def lexicon(language: str) -> tuple[FormMatcher, dict[str, str]]:
    """Listed forms of a language, compiled, and the class of each.

    Examples
    --------
    >>> lexicon("en")[1]["harbours"], lexicon("hi")[1]["नापाक"]
    ('accusation', 'evaluation')
    """
    known: dict[str, str] = {}
    for row in word_tables.rows(_FILE, ("class", "en", "hi")):
        for form in word_tables.forms(row[check(language)]):
            known.setdefault(form, row["class"])
    return FormMatcher(known, language), known
