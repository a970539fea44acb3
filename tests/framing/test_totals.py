"""Counts of a stream: they add up in any order, and say what documents one by one would say."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import Document
from analysis.framing import keyness, wordings
from analysis.framing.reader import NEGATED, BatchReader
from analysis.framing.tallies import LOTS, Counted, Tally
from analysis.framing.totals import frame_totals, word_contrasts
from analysis.framing.voices import readings
from analysis.pipeline import frames

SENTENCES = {
    "en": [
        "The minister said that talks would begin in March.",
        "“War is no option,” the spokesperson added.",
        "The army fired shells across the line.",
        "There was no attack on the camp.",
    ],
    "hi": [
        "मंत्री ने कहा कि वार्ता होगी।",
        "सेना ने सीमा पर गोलीबारी की।",
        "शिविर पर कोई हमला नहीं हुआ।",
        "प्रवक्ता ने कहा, “युद्ध कोई हल नहीं है।”",
    ],
}


def documents(count: int) -> Iterator[Document]:
    chance = random.Random(1)
    for number in range(count):
        language = chance.choice(["en", "hi"])
        text = " ".join(chance.choices(SENTENCES[language], k=3))
        yield Document(f"d{number:03}", text, language, "", "", "AB"[number % 2], ())


def counted(count: int, batch: int) -> tuple[Counted, Counted]:
    texts, reader = list(documents(count)), BatchReader()
    words, framed = Tally(), Tally()
    for first in range(0, count, batch):
        part = reader(first, texts[first : first + batch])
        words.add(part.words)
        framed.add(part.frames)
    return words.total(), framed.total()


def same(one: Counted, other: Counted) -> bool:
    lists = one.groups == other.groups and one.terms == other.terms
    return lists and all(np.array_equal(x, y) for x, y in zip(one[2:], other[2:], strict=True))


@pytest.mark.parametrize("batch", [1, 7, 40])
def test_batches_change_no_count(batch: int) -> None:
    for found, wanted in zip(counted(40, batch), counted(40, 13), strict=True):
        assert same(found, wanted)


def test_every_word_counts_once_in_its_voice() -> None:
    used, _ = counted(30, 10)
    for voice, inside in (("actor", True), ("outlet", False)):
        expected: dict[str, int] = {}
        for document in documents(30):
            spans = readings(document.text, document.language)
            chosen = [
                character if any(one.start <= at < one.end for one in spans) == inside else " "
                for at, character in enumerate(document.text)
            ]
            for word in wordings("".join(chosen), document.language):
                expected[word] = expected.get(word, 0) + 1
        rows = np.array([group[2] == voice for group in used.groups])[used.group]
        sums = np.bincount(used.term[rows], used.uses[rows], len(used.terms))
        for term, number in zip(used.terms, sums.tolist(), strict=True):
            assert expected.get(term, 0) == number, (voice, term)


def test_key_words_are_those_of_the_documents_themselves() -> None:
    used, _ = counted(60, 20)
    found = word_contrasts(used, "outlet", minimum=1).query("language == 'en' and a == 'A'")
    sides: dict[str, list[list[str]]] = {"A": [], "B": []}
    for document in documents(60):
        if document.language == "en":
            words = wordings(document.text, "en")
            sides[document.outlet].append([word for word in words if word in used.terms])
    wanted = keyness(sides["A"], sides["B"]).set_index("term")
    found = found.set_index("term").loc[wanted.index]
    for column in ("count_a", "count_b", "total_a", "score", "docs_a", "dispersion_b"):
        assert found[column].astype(float).tolist() == pytest.approx(
            wanted[column].astype(float).tolist(), nan_ok=True
        )


def test_shares_of_a_group_sum_to_one_and_negated_hits_are_among_them() -> None:
    _, framed = counted(60, 20)
    table = frame_totals(framed, draws=50)
    sums = table.groupby(["by", "language", "outlet", "voice"])["share"].sum()
    assert sums.tolist() == pytest.approx([1.0] * len(sums))
    assert (table["negated"] <= table["k"]).all() and table["negated"].sum() > 0
    assert not table["frame"].str.endswith(NEGATED).any()
    assert (table["low"] <= table["share"]).all() and (table["share"] <= table["high"]).all()


def test_more_documents_than_lots_still_count_as_documents() -> None:
    used, _ = counted(LOTS + 40, 50)
    found = word_contrasts(used, "voice", minimum=1)
    assert found["docs_b"].max() > 0 and set(found["language"]) == {"en", "hi"}
    assert int(used.lot.max()) < LOTS


@pytest.mark.parametrize(("workers", "batch"), [(1, 5), (2, 4)])
def test_processes_change_no_byte(workers: int, batch: int, tmp_path: Path) -> None:
    wanted = frames(documents(24), tmp_path / "one", minimum=1, draws=20)
    found = frames(
        documents(24), tmp_path / "two", minimum=1, draws=20, workers=workers, batch=batch
    )
    assert [p.read_bytes() for p in found] == [p.read_bytes() for p in wanted]


def test_nothing_read_is_tables_without_rows(tmp_path: Path) -> None:
    for path in frames([], tmp_path):
        assert pd.read_csv(path).empty


def test_an_odd_text_is_read_and_its_rows_written(tmp_path: Path) -> None:
    odd = ["", "\ud800 said \x00", "=1+1 ने कहा कि \u202eयुद्ध\u202c", "“", "a" * 5000]
    texts = [
        Document(f"=d{n}", text, language, "", "", "@x", ())
        for n, (text, language) in enumerate((t, g) for t in odd for g in ("en", "hi"))
    ]
    written = frames(texts, tmp_path, minimum=1)
    rows = pd.read_csv(written[0], keep_default_na=False)
    assert len(rows) == len(texts)
    assert rows["doc"].str.startswith("'=").all() and rows["outlet"].eq("'@x").all()


@given(st.text(max_size=80), st.sampled_from(["hi", "en"]))
def test_no_text_stops_the_reader(text: str, language: str) -> None:
    part = BatchReader()(0, [Document("x", text, language, "", "", "", ())])
    assert part.documents == 1


@pytest.mark.parametrize(
    ("setting", "message"), [({"contrast": "x"}, "contrast"), ({"workers": 0}, "workers")]
)
def test_wrong_settings_are_named(setting: dict[str, object], message: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=message):
        frames([], tmp_path, **setting)  # type: ignore[arg-type]
