"""Which language edition of the book is being made: English or Hindi."""

from __future__ import annotations

import os

__all__ = ["edition", "say"]

EDITIONS = ("en", "hi")


def edition() -> str:
    """Edition being made: ``SAMVAD_EDITION``, else English.

    Raises
    ------
    ValueError
        If the variable names an edition the book does not have.

    Examples
    --------
    >>> edition()
    'en'
    """
    named = os.environ.get("SAMVAD_EDITION", "en")
    if named not in EDITIONS:
        raise ValueError(f"SAMVAD_EDITION is {named!r}; the editions are {', '.join(EDITIONS)}")
    return named


def say(*, en: str, hi: str) -> str:
    """Pick the words of the edition being made.

    Examples
    --------
    >>> say(en="mentions", hi="उल्लेख")
    'mentions'
    """
    return {"en": en, "hi": hi}[edition()]
