"""Claims in an outlet's own voice, as tables that may be published: places and listed words."""

from __future__ import annotations

import pandas as pd

from analysis.corpus import Document
from analysis.framing import escalations, unattributed
from analysis.framing.voices import Voice
from analysis.pipeline.placing import place

__all__ = ["claim_tables"]


def claim_tables(document: Document, text: str, voices: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Escalations and unattributed claims of one document.

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
        ``escalations``: as `analysis.framing.escalations` finds them, with the ``actor`` and
        ``speaker`` of the claim and the paragraph in which it stands. ``unattributed``: as
        `analysis.framing.unattributed` finds them.
    """
    language = document.language
    spoken = [Voice(*row) for row in zip(*(voices[name] for name in Voice._fields), strict=True)]
    heads = [(zone.start, zone.end) for zone in document.zones_of("title", "dek", "subhead")]
    back = escalations(text, language, spoken, heads=heads)
    for name in ("actor", "speaker"):
        cells = [voices[name].iloc[number] for number in back["voice"]]
        back[name] = pd.Series(cells, index=back.index, dtype="str")
    claims = [document.zone_at(start) for start in back["claim_start"]]
    back["claim_paragraph"] = [-1 if zone is None else zone.paragraph for zone in claims]
    own = unattributed(text, language, spoken)
    return {
        "escalations": place(document, back.assign(rule="overlap")),
        "unattributed": place(document, own.assign(rule="listed")),
    }
