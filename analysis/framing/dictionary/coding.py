"""What a text is framed as, by the dictionary: hits as a table, and the frame that leads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from analysis.framing.dictionary.coder import FrameCoder, FrameHit, coder_for
from analysis.framing.dictionary.entries import Dictionary, read_dictionary
from analysis.framing.scope import Scope
from analysis.framing.scope import negations as negations_of
from analysis.framing.voices import Voice
from analysis.framing.voices import readings as voices_of

__all__ = ["COLUMNS", "NONE", "code_frames", "leading_frame"]

COLUMNS = list(FrameHit._fields)
NONE = "other"  # the codebook's frame of what no other covers


def code_frames(
    text: str,
    language: str,
    *,
    voices: pd.DataFrame | Iterable[Voice] | None = None,
    negations: pd.DataFrame | Iterable[Scope] | None = None,
    dictionary: Dictionary | None = None,
) -> pd.DataFrame:
    """Entries of the frame dictionary that stand in a text.

    Parameters
    ----------
    text : str
        Raw text of one document, or of one statement.
    language : {"en", "hi"}
        Its language.
    voices, negations : DataFrame or iterable, optional
        As `find_voices` and `find_negations` give them; found here if left out.
    dictionary : Dictionary, optional
        From `read_dictionary`; by default the project's own.

    Returns
    -------
    DataFrame
        In the order of the text: ``start``, ``end`` (code points), ``surface``, ``entry`` (the
        pattern as the dictionary has it), ``frame``, ``negated`` (within the scope of a negation;
        a denied frame is still that frame, unless the entry says otherwise), ``voice`` ("actor"
        inside an attributed passage, else "outlet") and ``rule`` ("word", "wildcard", "phrase",
        "near").

    Raises
    ------
    ValueError
        For an unknown language.

    Notes
    -----
    A dictionary method in the sense of Stone et al. (1966) and of Young & Soroka (2012): every
    count leads back to its words. It reads no irony and knows no context beyond its phrases; how
    often each entry is right is measured by `entry_precision`.

    Examples
    --------
    >>> found = code_frames("The minister said there would be no talks.", "en")
    >>> found[["surface", "frame", "negated", "voice"]].values.tolist()
    [['talks', 'dialogue_peace', True, 'actor']]
    >>> code_frames("सेना ने गोलाबारी की।", "hi")[["frame", "voice"]].values.tolist()
    [['war_military', 'outlet'], ['war_military', 'outlet']]
    """
    coder = coder_for(language) if dictionary is None else FrameCoder(language, dictionary)
    if isinstance(voices, pd.DataFrame):
        voices = voices.itertuples(index=False)
    if isinstance(negations, pd.DataFrame):
        negations = negations.itertuples(index=False)
    said = voices_of(text, language) if voices is None else voices
    denied = negations_of(text, language) if negations is None else negations
    return pd.DataFrame(coder.readings(text, said, denied), columns=COLUMNS)


def leading_frame(frames: Sequence[str], dictionary: Dictionary | None = None) -> str:
    """Return the frame with most hits; "other" where there is none.

    Parameters
    ----------
    frames : sequence of str
        Frames of the hits of one statement, in the order of the text.
    dictionary : Dictionary, optional
        Whose ranks decide a tie; after them what comes first.

    Notes
    -----
    The codebook's rule "tie", as far as counting can follow it: remedy before diagnosis before
    background, then the frame named first.

    Examples
    --------
    >>> leading_frame(["war_military", "dialogue_peace"])
    'dialogue_peace'
    >>> leading_frame(["war_military", "dialogue_peace", "war_military"]), leading_frame([])
    ('war_military', 'other')
    """
    if not frames:
        return NONE
    ranks = dict((read_dictionary() if dictionary is None else dictionary).ranks)
    counts = Counter(frames)
    return min(counts, key=lambda f: (-counts[f], ranks.get(f, len(ranks)), frames.index(f)))
