"""What the frame dictionary finds in the articles, as a table that may be published."""

from __future__ import annotations

import pandas as pd

from analysis.framing import code_frames

__all__ = ["frame_hits"]

_WORDS = 4  # a longer stretch would quote the article


def frame_hits(text: str, language: str, voices: pd.DataFrame) -> pd.DataFrame:
    """Hits of the frame dictionary, the words between distant parts left out.

    Parameters
    ----------
    text : str
        A document with its page furniture blanked out.
    language : {"hi", "en"}
        Its language.
    voices : DataFrame
        Its attributed passages.

    Examples
    --------
    >>> text = "They resumed, after many long years, a dialogue."
    >>> frame_hits(text, "en", pd.DataFrame({"start": [], "end": []}))["surface"].tolist()
    ['dialogue']
    >>> text = "विवाद का मिलकर और जल्द ही शांतिपूर्ण समाधान हो।"
    >>> frame_hits(text, "hi", pd.DataFrame({"start": [], "end": []}))["surface"].tolist()
    ['शांतिपूर्ण समाधान']
    """
    found = code_frames(text, language, voices=voices)
    return found.assign(surface=[_shortened(surface) for surface in found["surface"]])


def _shortened(surface: str) -> str:
    words = surface.split()
    return f"{words[0]} … {words[-1]}" if len(words) > _WORDS else " ".join(words)
