"""Figures of the dictionary and the classifier speak the language of the edition."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from analysis import tables
from analysis.figures import Exhibit, Table
from analysis.framing import plots, read_codings
from analysis.framing.classifier import identity_bias, subsample_trials, train
from analysis.framing.dictionary import entry_precision, left_out, second_opinion


def hits() -> pd.DataFrame:
    """One hit at the start of every second statement."""
    coded = read_codings().iloc[::2]
    found = coded[["doc", "start"]].assign(end=coded["start"] + 3, frame="dialogue_peace")
    names = ["talks", "a very long entry|with many|alternatives"]
    return found.assign(entry=[names[row % 2] for row in range(len(found))])


TEXTS = ["India offers talks", "Pakistan shells", "वार्ता शुरू", "गोले गिरे"] * 3
LANGUAGES, CODES = ["en", "en", "hi", "hi"] * 3, ["dialogue_peace", "war_military"] * 6
DOCS = [doc for doc in "abc" for _ in range(4)]
SWAP = {"India": "Pakistan", "Pakistan": "India"}

MAKERS: dict[str, Callable[[], Exhibit | Table]] = {
    "opinion": lambda: plots.opinion_plot(
        second_opinion(hits(), read_codings()), tables.read("codebook")
    ),
    "entries": lambda: plots.entry_plot(
        entry_precision(hits(), read_codings()), tables.read("codebook")
    ),
    "documents": lambda: plots.document_table(left_out(hits(), read_codings())),
    "weights": lambda: plots.weight_table(
        train(TEXTS, LANGUAGES, CODES).coefficients(), tables.read("codebook")
    ),
    "names": lambda: plots.identity_table(
        identity_bias(TEXTS, LANGUAGES, CODES, DOCS, list(SWAP), pairs=SWAP)
    ),
    "shares": lambda: plots.subsample_plot(
        subsample_trials([True, False] * 30, [True, False, True] * 20, 30, draws=20), 30
    ),
}


@pytest.mark.parametrize("edition", ["en", "hi"])
@pytest.mark.parametrize("name", MAKERS)
def test_each_speaks_its_edition(name: str, edition: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVAD_EDITION", edition)
    shown = MAKERS[name]()
    assert any("\u0900" <= c <= "\u097f" for c in shown.caption) == (edition == "hi")
    if isinstance(shown, Exhibit):
        assert shown.png().startswith(b"\x89PNG")
        assert len(shown.table)
        assert any("\u0900" <= c <= "\u097f" for c in shown.alt) == (edition == "hi")
    else:
        assert len(shown.frame)
