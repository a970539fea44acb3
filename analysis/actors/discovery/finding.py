"""All names in a text, listed or not: the rules of its language, or somebody's recogniser."""

from __future__ import annotations

from typing import Final

import pandas as pd
import regex

from analysis.actors.discovery import english, hindi
from analysis.actors.discovery.model import Name
from analysis.actors.discovery.recognizers import Recognizer, Span, checked, without_overlaps
from analysis.language import check

__all__ = ["COLUMNS", "find_names", "names_in", "rules"]

COLUMNS: Final = ("start", "end", "surface", "type", "rule")
_DEVANAGARI: Final = regex.compile("[\u0900-\u097f]")


def find_names(text: str, language: str, *, recognizer: Recognizer | None = None) -> pd.DataFrame:
    """Every name of a person, an organisation or a place in one text, known or not.

    Machine-made: a rule says what looks like a name, nobody has read it.

    Parameters
    ----------
    text : str
        The text; offsets refer to it.
    language : {"hi", "en"}
        Its language. Stretches in the other script are read by the other language's rules.
    recognizer : callable, optional
        ``(text, language)`` -> triples of start, end and type, taken instead of the rules (see
        `analysis.actors.discovery.recognizers` for spaCy, Stanza, transformers and GLiNER). To
        have both, let it return ``[*mine(text, language), *rules(text, language)]``.

    Returns
    -------
    DataFrame
        ``start``, ``end`` (code points, half open), ``surface``, ``type`` (PER, ORG, LOC) and
        ``rule``, in order of place, without overlaps.

    Raises
    ------
    ValueError
        If the language is unknown, or the recogniser returns what are no spans of the text.

    Notes
    -----
    Rules after the classes of cues in Nadeau and Sekine (2007): shape, trigger words, gazetteer,
    context, document. No weights are trained.

    Examples
    --------
    >>> found = find_names("Imran Khan met Ajit Doval in Lahore, the BBC said.", "en")
    >>> found[["surface", "type"]].values.tolist()
    [['Imran Khan', 'PER'], ['Ajit Doval', 'PER'], ['Lahore', 'LOC'], ['BBC', 'ORG']]
    >>> find_names("प्रधानमंत्री इमरान ख़ान ने लाहौर में कहा", "hi")["surface"].tolist()
    ['इमरान ख़ान', 'लाहौर']
    """
    found = names_in(text, language, recognizer)
    rows = [(n.start, n.end, text[n.start : n.end], n.type, n.rule) for n in found]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"start": "int64", "end": "int64"})


def names_in(text: str, language: str, recognizer: Recognizer | None = None) -> list[Name]:
    """Every name in one text, as plain tuples: what `find_names` tabulates.

    Examples
    --------
    >>> names_in("They met in Lahore.", "en")[0].type, names_in("लाहौर में", "hi")[0].type
    ('LOC', 'LOC')
    """
    check(language)
    if recognizer is not None:
        return checked(text, recognizer(text, language))
    if language == "hi":
        # Acronyms in Latin letters are the Hindi rules' own; English adds what they leave.
        return _beside(hindi.names(text), english.names(text))
    if _DEVANAGARI.search(text):
        return _beside(english.names(text), hindi.names(text))
    return english.names(text)


def _beside(first: list[Name], second: list[Name]) -> list[Name]:
    """Add to one list what another has where the first has nothing."""
    if not second:
        return first
    merged, at = list(first), 0
    for name in second:
        while at < len(first) and first[at].end <= name.start:
            at += 1
        if at == len(first) or first[at].start >= name.end:
            merged.append(name)
    return without_overlaps(merged)


def rules(text: str, language: str) -> list[Span]:
    """Return what our own rules find as a recogniser would, to be combined with another.

    Examples
    --------
    >>> rules("Imran Khan spoke.", "en"), rules("लाहौर में", "hi")
    ([(0, 10, 'PER')], [(0, 5, 'LOC')])
    """
    return [(name.start, name.end, name.type) for name in names_in(text, language)]
