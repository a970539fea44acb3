"""Peers of the language layer behind one interface each; who is not installed is named.

A splitter gives the sentences of a text as strings, a tokeniser its tokens as strings, a romaniser
a Latin form. Peers that take no account of line ends are given one line at a time.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from types import ModuleType

import regex

from analysis.instruments.splitting import split_ours, split_upstream
from analysis.language import romanize, tokenize

Cutter = Callable[[str, str], list[str]]
SENTENCE_END = re.compile(r"(?<=[.?!।॥])\s+")


class Peers:
    """The peers that can be run here, and the names of those that cannot."""

    def __init__(self) -> None:
        self.skipped: dict[str, str] = {}

    def module(self, name: str) -> ModuleType | None:
        """Import a peer's module; None, and a note, if it is not installed."""
        try:
            return importlib.import_module(name)
        except ImportError as error:
            self.skipped[name.partition(".")[0]] = str(error)
            return None

    def splitters(self) -> dict[str, Cutter]:
        """Return the sentence splitters by name, ours first."""
        found: dict[str, Cutter] = {"ours": split_ours, "indic-nlp": split_upstream}
        if sentencex := self.module("sentencex"):
            found["sentencex"] = by_line(lambda text, code: list(sentencex.segment(code, text)))
        if pysbd := self.module("pysbd"):
            made = {code: pysbd.Segmenter(language=code, clean=False) for code in ("hi", "en")}
            found["pysbd"] = by_line(lambda text, code: made[code].segment(text))
        if spacy := self.module("spacy"):
            blank = {code: spacy.blank(code) for code in ("hi", "en")}
            for pipe in blank.values():
                pipe.add_pipe("sentencizer")
            found["spaCy blank"] = by_line(
                lambda text, code: [span.text for span in blank[code](text).sents]
            )
        found["plain pattern"] = by_line(lambda text, code: SENTENCE_END.split(text))
        return found

    def tokenizers(self) -> dict[str, Cutter]:
        """Return the tokenisers by name, ours first."""
        indic = importlib.import_module("indicnlp.tokenize.indic_tokenize")
        found: dict[str, Cutter] = {
            "ours": lambda text, code: [text[start:end] for start, end in tokenize(text, code)],
            "indic-nlp": lambda text, code: indic.trivial_tokenize(text, code),
        }
        if spacy := self.module("spacy"):
            blank = {code: spacy.blank(code) for code in ("hi", "en")}
            found["spaCy blank"] = lambda text, code: [token.text for token in blank[code](text)]
        found[r"regex \w+|[^\w\s]"] = lambda text, code: regex.findall(r"\w+|[^\w\s]", text)
        found[r"re \w+|[^\w\s]"] = lambda text, code: re.findall(r"\w+|[^\w\s]", text)
        return found

    def romanizers(self) -> dict[str, Callable[[str], str]]:
        """Return the romanisers by name; names are then compared as strings."""
        found: dict[str, Callable[[str], str]] = {"ours": romanize}
        if sanscript := self.module("indic_transliteration.sanscript"):
            found["indic-transliteration"] = lambda name: drop_final_a(
                sanscript.transliterate(name, sanscript.DEVANAGARI, sanscript.OPTITRANS)
            )
        if anyascii := self.module("anyascii"):
            found["anyascii"] = anyascii.anyascii
        # AGPL: run if it is there, neither listed nor required.
        if aksharamukha := self.module("aksharamukha.transliterate"):
            found["aksharamukha"] = lambda name: aksharamukha.process(
                "Devanagari", "RomanColloquial", name, pre_options=["RemoveSchwaHindi"]
            )
        return found


def by_line(cut: Cutter) -> Cutter:
    """Cut each line by itself; strip the parts, and leave out the empty ones."""

    def cut_lines(text: str, language: str) -> list[str]:
        parts = (part for line in text.splitlines() for part in cut(line, language))
        return [part.strip() for part in parts if part.strip()]

    return cut_lines


def drop_final_a(name: str) -> str:
    """Drop the inherent vowel that ends a word after a consonant, as Hindi does.

    A long vowel is written with a capital or twice in these schemes, and stays.
    """
    return re.sub(r"(?<=[^aeiouAEIOU\W])a\b", "", name)
