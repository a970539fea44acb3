"""Exhibits of inferred days of publication: what was found, and from which clues."""

from __future__ import annotations

import pandas as pd

from analysis.edtf import edtf_in_words
from analysis.figures import Table, say

__all__ = ["clues_table", "published_table"]

_KINDS = {
    "address": "पते में तारीख़",
    "byline stamp": "पन्ने की मुहर",
    "crawl stamp": "सहेजने का दिन",
    "dateline": "डेटलाइन",
    "expression reckoned ahead": "आगे की गिनती",
    "latest past event mentioned": "सबसे नई बीती बात",
    "reference event": "कालक्रम की घटना",
    "weekday consistency": "वार का मेल",
}
_EFFECTS = {
    "narrows": "सीमा तय करता है",
    "agrees": "मेल खाता है",
    "conflicts": "विरुद्ध है",
    "leaves open": "खुला छोड़ता है",
}


def _words(column: pd.Series) -> list[str]:
    return [edtf_in_words(text, say(en="en", hi="hi")) or "–" for text in column]


def published_table(comparison: pd.DataFrame) -> Table:
    """When each text was published, by hand and by machine; `clues_table` says why.

    Parameters
    ----------
    comparison : pandas.DataFrame
        The derived table ``publication``.
    """
    held = [
        say(en="yes", hi="हाँ") if held else say(en="no", hi="नहीं")
        for held in comparison["contained"]
    ]
    frame = pd.DataFrame(
        {
            say(en="Text", hi="लेख"): comparison["doc"],
            say(en="Found by hand", hi="हाथ से"): _words(comparison["published_bounds"]),
            say(en="Inferred", hi="निकाला गया"): _words(comparison["inferred"]),
            say(en="Likeliest", hi="सबसे संभावित"): _words(comparison["best"]),
            say(en="Holds them", hi="समाए"): held,
        }
    )
    return Table(
        frame,
        say(
            en="When each text was published: the days found by hand, and the range that a machine "
            "infers from page, text and reference chronology; whether it holds every day by hand.",
            hi="हर लेख कब छपा: हाथ से निकाले गए दिन, और पन्ने, लेख व संदर्भ-कालक्रम से मशीन की "
            "निकाली सीमा; हाथ के सारे दिन उसमें समाए या नहीं।",
        ),
    )


def clues_table(clues: pd.DataFrame, doc: str | None = None) -> Table:
    """The clues to the day of publication, weightiest first.

    Parameters
    ----------
    clues : pandas.DataFrame
        The derived table ``publication_clues``.
    doc : str, optional
        Only the clues of this document.
    """
    rows = clues if doc is None else clues[clues["doc"] == doc]
    frame = pd.DataFrame(
        {
            say(en="Text", hi="लेख"): rows["doc"],
            say(en="Clue", hi="सुराग"): [say(en=kind, hi=_KINDS[kind]) for kind in rows["kind"]],
            say(en="As written", hi="जैसा लिखा है"): rows["surface"],
            say(en="Says", hi="क्या कहता है"): rows[say(en="says", hi="says_hi")],
            say(en="Not before", hi="इससे पहले नहीं"): _words(rows["not_before"]),
            say(en="Not after", hi="इसके बाद नहीं"): _words(rows["not_after"]),
            say(en="Weight", hi="वज़न"): [f"{weight:.2f}" for weight in rows["weight"]],
            say(en="Effect", hi="असर"): [
                say(en=what, hi=_EFFECTS[what]) for what in rows["effect"]
            ],
        }
    )
    return Table(
        frame.reset_index(drop=True),
        say(
            en="Clues to the day of publication. A clue narrows what the weightier ones left, "
            "agrees with it, contradicts it, or leaves it open; weights are set by hand.",
            hi="प्रकाशन के दिन के सुराग। सुराग उस सीमा को घटाता है जो ज़्यादा वज़न वालों ने छोड़ी, "
            "उससे मेल खाता है, उसके विरुद्ध है, या उसे खुला छोड़ता है; वज़न हाथ से तय हैं।",
        ),
    )
