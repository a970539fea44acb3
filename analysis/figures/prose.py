"""Numbers for prose: computed in a cell, glued into a sentence."""

from __future__ import annotations

from typing import Any

from myst_nb import glue as myst_glue

__all__ = ["glue"]


def _words(value: Any) -> str:
    if isinstance(value, bool):
        raise TypeError("a truth value is no number for prose: glue a word")
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, int) or hasattr(value, "dtype"):
        return f"{value:,}"
    # Only the text form is ever glued: markup characters in it stay characters.
    return str(value)


def glue(**values: Any) -> None:
    """Make values available to the chapter's prose as ``{glue:text}`name```.

    Parameters
    ----------
    **values
        Integers are written with thousands separators, floats with two decimals, anything else
        (an `analysis.uncertainty.Estimate`, a date, a name) by its ``str``.

    Examples
    --------
    >>> glue(texts=5)  # doctest: +SKIP
    """
    for name, value in values.items():
        myst_glue(name, _words(value), display=False)
