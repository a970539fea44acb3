"""What the articles deny and what they weaken, as tables that may be published: single words."""

from __future__ import annotations

import pandas as pd

from analysis.corpus import Document
from analysis.framing import find_hedges, find_negations
from analysis.pipeline.placing import place
from analysis.voiced import voiced

__all__ = ["scope_tables"]


def scope_tables(document: Document, text: str, voices: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Negations and hedges of one document, each with whose words it stands in.

    Parameters
    ----------
    document : Document
    text : str
        Its text with the page furniture blanked out.
    voices : pandas.DataFrame
        Its attributed passages with their speakers.

    Returns
    -------
    dict of pandas.DataFrame
        ``negations`` and ``hedges``, as `analysis.framing` finds them, with ``voice`` and
        ``actor`` as `analysis.voiced.voiced` gives them. The verb or adverb that brings in a
        passage (claimed, said to be) stands outside it.
    """
    spoken = voices.assign(doc=document.id)
    tables = {
        "negations": find_negations(text, document.language),
        "hedges": find_hedges(text, document.language),
    }
    return {name: voiced(place(document, found), spoken) for name, found in tables.items()}
