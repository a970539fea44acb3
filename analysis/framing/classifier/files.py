"""Learn from coded texts in a file, say how good that is, code the texts of another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis.framing.classifier.identity import identity_bias
from analysis.framing.classifier.model import flagged, train
from analysis.framing.classifier.prevalence import prevalence
from analysis.framing.classifier.validation import (
    FOLDS,
    code_scores,
    flags_held_out,
    held_out,
    thresholds,
)
from analysis.framing.reliability.files import read_table
from analysis.framing.reliability.report import Report
from analysis.language import check, dominant_language

__all__ = ["classify_files"]

_UNCORRECTED = (
    "the shares of predicted codes are not corrected: "
    "the coded texts are not said to be a random part of the corpus"
)
_YES, _NO = {"true", "yes", "1"}, {"false", "no", "0", ""}


class _Texts(NamedTuple):
    table: pd.DataFrame
    texts: list[str]
    languages: list[str]
    docs: list[str]


def classify_files(
    coded: str | Path,
    others: str | Path | None = None,
    *,
    codes: Sequence[str] = ("frame",),
    text: str = "text",
    doc: str = "doc",
    names: Sequence[str] = (),
    random: bool = False,
    top: int = 10,
) -> Report:
    """Learn codes from the texts of one CSV file and give them to those of another.

    Parameters
    ----------
    coded : path
        One row a text, with a column of the text, one that names its document, ``language`` (left
        out, each text's script decides) and the codes.
    others : path, optional
        Texts to code, with the same columns but for the codes; the document may be left out.
    codes : sequence of str
        One column whose cells are the codes, or several of yes and no.
    text, doc : str
        Columns of the text and of its document.
    names : sequence of str, optional
        Forms of names, to try whether the classifier goes by them.
    random : bool
        Whether the coded texts are a random part of the corpus of both files: only then may shares
        be corrected.
    top : int
        Features shown for each code, and as many against it.

    Returns
    -------
    Report
        Tables ``scores`` (`code_scores`, by classifiers that had not seen the document), ``names``
        (`identity_bias`), ``coefficients``, ``predicted`` (the other texts with their codes) and
        ``prevalence``.

    Raises
    ------
    ValueError
        Naming the file and the column that is missing or cannot be learnt from.
    """
    own = _read(Path(coded), text, doc, codes)
    flags = _flags(own.table, codes, str(coded))
    data = (own.texts, own.languages, flags, own.docs)
    given = flags_held_out(*data) if len(codes) > 1 else flagged_by(held_out(*data))
    found = {"scores": code_scores(flags, given)}
    notes = [
        f"each text is judged by a classifier that saw no text of its document ({FOLDS} parts)"
    ]
    if len(names) and len(codes) == 1:
        values = own.table[codes[0]].tolist()
        found["names"] = identity_bias(own.texts, own.languages, values, own.docs, names)
    model = train(own.texts, own.languages, flags)
    found["coefficients"] = model.coefficients(top)
    if others is not None:
        rest = _read(Path(others), text, doc, ())
        judged = model.probabilities(rest.texts, rest.languages)
        if len(codes) > 1:
            said = model.flags(rest.texts, rest.languages, thresholds(*data))
        else:
            said = flagged_by(judged)
        found["predicted"] = _predicted(rest.table, judged, said, codes)
        if random:
            share = partial(prevalence, groups=own.docs, rest_groups=rest.docs)
            parts = [share(flags[n], given[n], said[n]).assign(code=n) for n in flags]
            table = pd.concat(parts, ignore_index=True)
            found["prevalence"] = table[["code", *table.columns.drop("code")]]
        else:
            notes.append(_UNCORRECTED)
    shown = {_HEADINGS[name]: found[name] for name in _HEADINGS if name in found}
    return Report(found, shown, tuple(notes))


_HEADINGS = {
    "scores": "On documents not seen",
    "names": "With and without names",
    "prevalence": "Shares in the corpus",
}


def flagged_by(likely: pd.DataFrame) -> pd.DataFrame:
    """Return the likeliest code of each row as columns of yes and no.

    Examples
    --------
    >>> flagged_by(pd.DataFrame({"war": [0.7], "शांति": [0.6]})).values.tolist()
    [[True, False]]
    """
    best = likely.to_numpy().argmax(axis=1)
    return pd.DataFrame({name: best == at for at, name in enumerate(likely)})


def _read(path: Path, text: str, doc: str, codes: Sequence[str]) -> _Texts:
    table = read_table(path)
    wanted = [text, *codes, *([doc] if codes else [])]
    if missing := [name for name in wanted if name not in table.columns]:
        raise ValueError(f"{path}: no column {missing[0]!r}; it has {', '.join(table.columns)}")
    texts = table[text].tolist()
    languages = []
    for row, one in enumerate(texts):
        try:
            known = table["language"].iloc[row] if "language" in table.columns else ""
            languages.append(check(known) if known else dominant_language(one))
        except ValueError as error:
            raise ValueError(f"{path}, row {row + 2}: {error}") from None
    docs = table[doc].tolist() if doc in table.columns else [str(row) for row in range(len(texts))]
    return _Texts(table, texts, languages, docs)


def _flags(table: pd.DataFrame, codes: Sequence[str], path: str) -> pd.DataFrame:
    if len(codes) == 1:
        empty = table[codes[0]].eq("")
        if empty.any():
            raise ValueError(f"{path}, row {int(empty.idxmax()) + 2}: no {codes[0]}")
        return flagged(table[codes[0]].tolist())
    flags = {}
    for name in codes:
        cells = table[name].str.lower()
        if unknown := sorted(set(cells) - _YES - _NO):
            raise ValueError(f"{path}, column {name}: {unknown[0]!r} is neither yes nor no")
        flags[name] = cells.isin(_YES)
    return pd.DataFrame(flags)


def _predicted(
    table: pd.DataFrame, judged: pd.DataFrame, said: pd.DataFrame, codes: Sequence[str]
) -> pd.DataFrame:
    if len(codes) > 1:
        return table.assign(**{f"{name}_predicted": said[name].to_numpy() for name in codes})
    best = judged.to_numpy().argmax(axis=1)
    chosen = [str(judged.columns[at]) for at in best]
    return table.assign(predicted=chosen, probability=judged.to_numpy().max(axis=1).round(4))
