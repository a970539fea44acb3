"""How well texts are cut into sentences: cases of our own, and what the splitters make of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
from indicnlp.tokenize.sentence_tokenize import sentence_split

from analysis import tables
from analysis.language import sentences
from analysis.uncertainty import wilson

__all__ = ["SPLITTERS", "sentence_cases", "sentence_scores", "split_ours", "split_upstream"]

Splitter = Callable[[str, str], list[str]]

MARK = "‖"


def split_ours(text: str, language: str) -> list[str]:
    """Sentences of a text as `analysis.language.sentences` cuts them.

    Examples
    --------
    >>> split_ours("डॉ. सिंह आए। सभा शुरू हुई।", "hi")
    ['डॉ. सिंह आए।', 'सभा शुरू हुई।']
    """
    return [text[start:end] for start, end in sentences(text, language)]


def split_upstream(text: str, language: str) -> list[str]:
    r"""Sentences of a text as indic-nlp-library cuts them, line by line.

    It takes no account of line ends, so each line is handed to it alone.

    Examples
    --------
    >>> split_upstream("Heading\nA sentence. Another one.", "en")
    ['Heading', 'A sentence.', 'Another one.']
    """
    parts = (part for line in text.splitlines() for part in sentence_split(line, language))
    return [part.strip() for part in parts if part.strip()]


SPLITTERS: dict[str, Splitter] = {"ours": split_ours, "indic-nlp": split_upstream}


def sentence_cases(splitter: Splitter = split_ours, root: str | Path | None = None) -> pd.DataFrame:
    """Every case of ``gold_sentences`` with what a splitter makes of it.

    Parameters
    ----------
    splitter : callable
        From text and language to the sentences as strings, without outer white space.

    Returns
    -------
    DataFrame
        The columns of the table, ``found`` (sentences separated by ‖) and ``right`` (bool):
        whether every sentence, and no other, was found.
    """
    cases = tables.read("gold_sentences", root)
    pairs = zip(cases["text"], cases["language"], strict=True)
    found = pd.Series([MARK.join(splitter(text, language)) for text, language in pairs])
    return cases.assign(found=found, right=found == cases["sentences"])


def sentence_scores(root: str | Path | None = None) -> pd.DataFrame:
    """Cases cut right, by splitter, language and kind.

    Returns
    -------
    DataFrame
        ``splitter`` (ours, indic-nlp), ``language``, ``kind`` (and ``all`` for their sum),
        ``cases``, ``right``, ``share`` and the ends ``low`` and ``high`` of Wilson's 95 %
        interval.
    """
    rows = []
    for name, splitter in SPLITTERS.items():
        cases = sentence_cases(splitter, root)
        groups = [*cases.groupby(["language", "kind"], sort=False)["right"]]
        groups += [((key, "all"), part) for key, part in cases.groupby("language")["right"]]
        for (language, kind), right in groups:
            estimate = wilson(int(right.sum()), len(right))
            ends = (estimate.value, estimate.low, estimate.high)
            rows.append((name, language, kind, len(right), int(right.sum()), *ends))
    columns = ["splitter", "language", "kind", "cases", "right", "share", "low", "high"]
    return pd.DataFrame(rows, columns=columns)
