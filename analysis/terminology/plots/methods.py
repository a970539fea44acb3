"""Glossary of the book's own terms of method."""

from __future__ import annotations

import pandas as pd

from analysis.figures import Table, say
from analysis.language import normalize_key

__all__ = ["method_glossary"]


def method_glossary(terms: pd.DataFrame) -> Table:
    """Terms of method with their meaning, both scripts, ordered by the edition's language.

    Parameters
    ----------
    terms : DataFrame
        The table ``method_terms``.
    """
    first, second = say(en="en", hi="hi"), say(en="hi", hi="en")
    rows = terms.sort_values(f"term_{first}", key=lambda column: column.map(normalize_key))
    frame = pd.DataFrame(
        {
            say(en="English", hi="हिंदी"): rows[f"term_{first}"].to_list(),
            say(en="Hindi", hi="अंग्रेज़ी"): rows[f"term_{second}"].to_list(),
            say(en="Meaning", hi="अर्थ"): rows[f"definition_{first}"].to_list(),
            say(en="After", hi="स्रोत"): rows["source"].to_list(),
        }
    )
    caption = say(en="Terms of method in this book", hi="इस किताब में विश्लेषण के शब्द")
    return Table(frame, caption)
