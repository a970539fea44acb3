"""A bilingual frame dictionary: entries, their search in texts, their measured precision."""

__all__ = [
    "Dictionary",
    "Entry",
    "FrameCoder",
    "FrameHit",
    "code_frames",
    "coder_for",
    "entry_precision",
    "leading_frame",
    "left_out",
    "read_dictionary",
    "second_opinion",
]

from analysis.framing.dictionary.coder import FrameCoder, FrameHit, coder_for
from analysis.framing.dictionary.coding import code_frames, leading_frame
from analysis.framing.dictionary.entries import Dictionary, Entry, read_dictionary
from analysis.framing.dictionary.measured import entry_precision, left_out, second_opinion
