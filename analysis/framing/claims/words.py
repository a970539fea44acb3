"""Words by which an outlet accuses, judges, guesses at motives, counts the dead, settles a status.

``claims.csv`` lists them by class, in both languages. ``number`` and ``condition`` are no claims by
themselves: a casualty counts with its number, and what is said under a condition is not asserted.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from analysis.framing import word_tables
from analysis.language import FormMatcher, check, normalize_key

__all__ = ["CLASSES", "equivalents", "lexicon"]

_FOLDER: Final = Path(__file__).parent
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
    for row in word_tables.rows(_FOLDER / "claims.csv", ("class", "en", "hi")):
        for form in word_tables.forms(row[check(language)]):
            known.setdefault(form, row["class"])
    return FormMatcher(known, language), known


@cache
def equivalents(language: str) -> dict[str, str]:
    """Words that say the same in a claim and in its return, by key: one name for all of them.

    Examples
    --------
    >>> equivalents("en")["owing"], equivalents("hi")["वजह"]
    ('cause', 'cause')
    """
    rows = word_tables.rows(_FOLDER / "equivalents.csv", ("meaning", "en", "hi"))
    return {
        normalize_key(form): row["meaning"]
        for row in rows
        for form in word_tables.forms(row[check(language)])
    }
