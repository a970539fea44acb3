"""A stream of documents makes the network that a table of mentions makes, however it is cut."""

import random
from collections.abc import Iterator

import networkx as nx
import pandas as pd
import pytest

from analysis import actors, pipeline
from analysis.corpus import Document, find_zones

SENTENCES = {
    "en": [
        "Narendra Modi met Imran Khan in Bishkek.",
        "India and Pakistan agreed on talks, said PTI.",
        "Khan praised Modi.",
        "Nobody was named here.",
        "The United States welcomed Pakistan\u2019s offer to India.",
    ],
    "hi": [
        "नरेंद्र मोदी ने इमरान ख़ान से बात की।",
        "भारत और पाकिस्तान के बीच वार्ता हुई।",
        "अमेरिका ने कहा कि चीन भी साथ है।",
        "यहाँ कोई नाम नहीं है।",
    ],
}


def documents(count: int) -> Iterator[Document]:
    chance = random.Random(1)
    for number in range(count):
        language = chance.choice(["en", "hi"])
        lines = [" ".join(chance.choices(SENTENCES[language], k=2)) for _ in range(3)]
        text = "\n".join(lines)
        day = f"2019-06-{1 + number % 28:02}"
        zones = find_zones(text, {"body": "1-3"})
        yield Document(f"d{number:03}", text, language, day, day, "example", zones)


def same(one: nx.Graph, other: nx.Graph) -> bool:
    return (
        dict(one.nodes(data=True)) == dict(other.nodes(data=True))
        and [*one.edges(data=True)] == [*other.edges(data=True)]
        and one.graph == other.graph
    )


@pytest.mark.parametrize("unit", ["sentence", "paragraph"])
def test_a_stream_gives_the_network_of_the_table(unit: str) -> None:
    texts = list(documents(12))
    tables = [pipeline.annotate([text])["mentions"].assign(date=text.published) for text in texts]
    whole = actors.comention_network(pd.concat(tables, ignore_index=True), unit=unit, evidence=4)
    streamed = pipeline.comentions(iter(texts), unit=unit, evidence=4)
    assert streamed.graph.pop("documents") == 12
    assert same(streamed, whole)
    assert whole.size() > 5


@pytest.mark.parametrize(("workers", "batch"), [(1, 1), (1, 7), (2, 3)])
def test_batches_and_processes_change_nothing(workers: int, batch: int) -> None:
    wanted = pipeline.comentions(documents(40))
    found = pipeline.comentions(documents(40), workers=workers, batch=batch)
    assert same(found, wanted)


def test_evidence_is_bounded_and_counts_are_not() -> None:
    graph = pipeline.comentions(documents(40), evidence=2, batch=6)
    assert max(len(data["evidence"]) for *_, data in graph.edges(data=True)) == 2
    assert max(data["mentions"] for *_, data in graph.edges(data=True)) > 2


def test_a_stream_may_be_narrowed() -> None:
    everything = pipeline.comentions(documents(30), evidence="all")
    some = pipeline.comentions(
        documents(30), types=("state",), minimum=3, window=("2019-06-05", "2019-06-20")
    )
    assert 0 < some.graph["documents"] < everything.graph["documents"]
    assert {data["type"] for _, data in some.nodes(data=True)} == {"state"}
    assert min(data["weight"] for *_, data in some.edges(data=True)) >= 3


def test_progress_is_told() -> None:
    said: list[int] = []
    pipeline.comentions(documents(10), batch=4, progress=said.append)
    assert said == [4, 8, 10]


def test_no_documents_make_no_network() -> None:
    assert len(pipeline.comentions([])) == 0


def test_hostile_texts_are_only_texts() -> None:
    texts = ["", "\x00\ud800", "\n\n", "Modi\u202e Imran Khan" * 50, "\u093c\u0301 भारत"]
    notes = (Document(str(n), text, "hi", "", "", "", ()) for n, text in enumerate(texts))
    assert pipeline.comentions(notes).graph["documents"] == 5


@pytest.mark.parametrize(
    "option", [{"unit": "page"}, {"evidence": "some"}, {"workers": 0}, {"batch": 0}]
)
def test_an_option_that_does_not_exist_is_refused(option) -> None:
    with pytest.raises(ValueError, match=next(iter(option))):
        pipeline.comentions([], **option)
