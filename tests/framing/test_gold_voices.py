"""The finder against the marked voices of the five texts, where those texts are at hand."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import corpus, tables
from analysis.framing import find_voices, score_hits, voice_hits

CONTENT = ("title", "dek", "subhead", "body")


@pytest.fixture(scope="module")
def gold() -> pd.DataFrame:
    languages = tables.read("sources").set_index("id")["language"]
    marked = tables.read("gold_voices")
    return marked.assign(language=marked["doc"].map(languages))


def test_marked_spans_are_whole_words_inside_their_text(raw: object, gold: pd.DataFrame) -> None:
    documents = {document.id: document.text for document in corpus.load()}
    for row in gold.itertuples():
        text = documents[row.doc]
        for start, end in ((row.start, row.end), (row.source_start, row.source_end)):
            if start >= 0:
                span = text[start:end]
                assert span == span.strip() and span
        assert text[row.cue_start : row.cue_end] == row.cue


def test_statement_spans_hold_text_of_their_paragraph(raw: object) -> None:
    statements = tables.read("statements")
    for document in corpus.load():
        lines, position = [], 0
        for line in document.text.split("\n"):
            if line.strip():
                lines.append((position, position + len(line)))
            position += len(line) + 1
        for row in statements[statements["doc"] == document.id].itertuples():
            start, end = lines[row.paragraph]
            assert start <= row.start < row.end <= end, row.id


def test_found_voices_reach_the_level_stated_in_the_book(raw: object, gold: pd.DataFrame) -> None:
    parts, texts = [], []
    for document in corpus.load():
        zones = [(z.start, z.end) for z in document.zones if z.kind in CONTENT]
        found = find_voices(document.text, document.language)
        kept = [any(a <= start < b for a, b in zones) for start in found["start"]]
        parts.append(found[kept].assign(doc=document.id))
        texts.append((document.id, document.language, document.text))
    read = pd.DataFrame(texts, columns=["id", "language", "text"])
    hits = voice_hits(pd.concat(parts), gold, read)
    f1 = {
        language: score_hits(hits[hits["doc"].isin(set(part["id"]))], draws=1).set_index("level")[
            "f1"
        ]
        for language, part in read.groupby("language")
    }
    assert f1["en"]["content"] >= 0.90 and f1["en"]["voice"] >= 0.75
    assert f1["hi"]["content"] >= 0.95 and f1["hi"]["source"] >= 0.90
