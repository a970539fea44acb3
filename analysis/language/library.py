"""Where indic-nlp-library is guarded: its answers beside ours, for readers to compare."""

from __future__ import annotations

from typing import NamedTuple

from indicnlp.normalize.indic_normalize import DevanagariNormalizer
from indicnlp.tokenize.indic_tokenize import trivial_tokenize
from indicnlp.tokenize.sentence_tokenize import sentence_split
from indicnlp.transliterate.unicode_transliterate import ItransTransliterator

from analysis.language.normalization import normalize_key
from analysis.language.romanization import romanize
from analysis.language.sentences import sentences
from analysis.language.tokens import tokenize

__all__ = ["Fault", "library_faults"]

_RELAXED = {"nasals_mode": "to_anusvaara_relaxed"}


class Fault(NamedTuple):
    """One example of ours: what is done to it upstream, and here."""

    step: str
    given: str
    upstream: str
    ours: str


def library_faults() -> list[Fault]:
    """Run both on examples of our own writing.

    Examples
    --------
    >>> next(fault for fault in library_faults() if fault.step == "romanise")
    Fault(step='romanise', given='इमरान खान', upstream='इमान ान', ours='imran khan')
    """
    colon, nasal = "उन्होंने कहा: वार्ता होगी", "सम्मेलन"
    quoted = "उसने कहा, “वार्ता होगी।” फिर वह गया।"
    mixed = "वार्ता हुई। सब लौटे. सीमा शांत रही."
    word, name = "“वार्ता”", "इमरान खान"
    plain, relaxed = DevanagariNormalizer("hi"), DevanagariNormalizer("hi", **_RELAXED)
    return [
        Fault("normalise", colon, plain.normalize(colon), normalize_key(colon)),
        Fault("normalise", nasal, relaxed.normalize(nasal), normalize_key(nasal)),
        Fault("sentences", quoted, _bars(sentence_split(quoted, "hi")), _bars(_ours(quoted))),
        Fault("sentences", mixed, _bars(sentence_split(mixed, "hi")), _bars(_ours(mixed))),
        Fault("tokens", word, _bars(trivial_tokenize(word, "hi")), _bars(_tokens(word))),
        Fault("romanise", name, ItransTransliterator.to_itrans(name, "hi"), romanize(name)),
    ]


def _ours(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, "hi")]


def _tokens(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenize(text, "hi")]


def _bars(parts: list[str]) -> str:
    return " ¦ ".join(parts)
