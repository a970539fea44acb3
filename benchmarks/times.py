"""Time expressions found in news-like text, beside a peer, in one run; and that time is linear.

    python benchmarks/times.py [--megabytes 1] [--rounds 3] [--peer-documents 12]

Documents of some 2.5 KB are put together from the project's own marked sentences, in both
languages; one in five is of ``data/gold/times/``, where time expressions are dense. Rates are MB of
UTF-8 per CPU second, the best of the rounds; ``long`` is one text of all documents. On the marked
texts themselves, ``found`` is the share of the marked dates that a finder's spans touch, ``right``
the share of those that name one day and are given that day, and ``exact`` the share of its spans
that touch a marked expression. dateparser gives no offsets, so its words are looked up in order.
The second part multiplies texts that no newspaper prints by sixteen. A peer that is not installed
is named and left out (``pip install -r benchmarks/requirements.txt``). Never run as a test.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import random
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from types import ModuleType
from typing import NamedTuple

from analysis import tables
from analysis.chronology import readings
from analysis.language import sentences

Found = tuple[int, int, str]  # start, end and the day, where there is one
Finder = Callable[[str, str], list[Found]]
DAY = "2019-06-08"
_DATED = 0.2  # of the sentences, as full of times as a marked text


class Marked(NamedTuple):
    """A text and its marked expressions that are dates or times of day."""

    text: str
    published: str
    spans: tuple[Found, ...]
    others: tuple[Found, ...]


def marked(language: str) -> list[Marked]:
    """The marked texts of a language."""
    texts, times = tables.read("gold_time_texts"), tables.read("gold_time_marks")
    made = []
    for row in texts[texts["language"] == language].itertuples():
        own = times[times["doc"] == row.id]
        dated = own["type"].isin(["date", "time"])
        parts = (own[dated], own[~dated])
        spans = [tuple(zip(p["start"], p["end"], p["edtf"], strict=True)) for p in parts]
        made.append(Marked(row.text, row.published, *spans))
    return made


def made_documents(texts: Sequence[Marked], size: int, language: str) -> list[str]:
    """Documents of some 2.5 KB, sentences in an order by chance, one in five full of dates."""
    chance = random.Random(5)
    table = tables.read("gold_actor_texts")
    plain = table[table["language"] == language]["text"]
    dated, other = (
        [text[a:b] for text in some for a, b in sentences(text, language)]
        for some in ([one.text for one in texts], plain)
    )
    documents, held = [], 0
    while held < size:
        parts: list[str] = []
        while sum(len(part.encode()) for part in parts) < 2500:
            parts.append(chance.choice(dated if chance.random() < _DATED else other))
        documents.append(" ".join(parts))
        held += len(documents[-1].encode())
    return documents


def ours(language: str) -> Finder:
    def find(text: str, published: str) -> list[Found]:
        return [(one.start, one.end, one.edtf) for one in readings(text, language, published)]

    return find


def dateparser(module: ModuleType, language: str) -> Finder:
    def find(text: str, published: str) -> list[Found]:
        base = datetime.combine(date.fromisoformat(published), datetime.min.time())
        settings = {"RELATIVE_BASE": base}
        found: list[Found] = []
        at = 0
        for words, day in module.search_dates(text, languages=[language], settings=settings) or ():
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append((start, at, day.date().isoformat()))
        return found

    return find


def finders(language: str) -> dict[str, Finder]:
    """The finders that are here; the others are named."""
    made = {"samvad": ours(language)}
    try:
        made["dateparser"] = dateparser(importlib.import_module("dateparser.search"), language)
    except ImportError as error:
        print(f"  dateparser: {error}")
    return made


def seconds(find: Finder, documents: Sequence[str]) -> float:
    """Return the CPU time of one pass."""
    gc.collect()
    start = time.process_time()
    for text in documents:
        find(text, DAY)
    return time.process_time() - start


def size_of(documents: Sequence[str]) -> float:
    return sum(len(text.encode()) for text in documents) / 1e6


def touching(one: Found, others: Sequence[Found]) -> list[Found]:
    return [other for other in others if other[0] < one[1] and one[0] < other[1]]


def accuracy(find: Finder, texts: Sequence[Marked]) -> tuple[float, float, float]:
    """Return shares found, right and exact."""
    dates = hits = days = right = spans = exact = 0
    for one in texts:
        got = find(one.text, one.published)
        spans += len(got)
        exact += sum(bool(touching(span, one.spans + one.others)) for span in got)
        for span in one.spans:
            met = touching(span, got)
            dates, hits = dates + 1, hits + bool(met)
            if len(span[2]) == 10:
                days, right = days + 1, right + (span[2] in {other[2] for other in met})
    return hits / dates, right / days, exact / max(spans, 1)


def compare(language: str, size: int, rounds: int, few: int) -> None:
    """Print one line a finder."""
    texts = marked(language)
    documents = made_documents(texts, size, language)
    print(f"\n{language}: {len(documents)} documents, {size_of(documents):.1f} MB")
    made = finders(language)
    shares = {"samvad": documents, "dateparser": documents[:few]}
    first = {name: seconds(find, shares[name]) for name, find in made.items()}
    best = dict(first)
    for _ in range(rounds - 1):  # by turns, so that a busy moment strikes all alike
        for name, find in made.items():
            best[name] = min(best[name], seconds(find, shares[name]))
    rates = {name: size_of(shares[name]) / best[name] for name in made}
    for name, find in made.items():
        found, right, exact = accuracy(find, texts)
        print(
            f"  {name:12} {rates[name]:8.4f} MB/s (first pass "
            f"{size_of(shares[name]) / first[name]:.4f}), found {found:.3f}, right {right:.3f}, "
            f"exact {exact:.3f}, samvad is {rates['samvad'] / rates[name]:.0f} times as fast"
        )
    whole = "\n".join(documents)
    spent = min(seconds(made["samvad"], [whole]) for _ in range(rounds))
    print(f"  {'samvad, long':12} {size_of([whole]) / spent:8.4f} MB/s")


UNITS = {
    "no sentence end": ("he met them in May and on 5 June 2019, ", "en"),
    "no sentence end, Hindi": ("वे मई में और 5 जून 2019 को मिले, ", "hi"),
    "weekdays": ("Monday ", "en"),
    "weekdays in Hindi": ("सोमवार ", "hi"),
    "digits": ("1234567890", "en"),
    "years": ("1999 ", "en"),
    "lines": ("\n", "en"),
    "open quotations": ("“We met yesterday ", "en"),
    "quotations": ('"We met yesterday," he said on Monday. ', "en"),
    "without spaces": ("Monday,Tuesday,", "en"),
    "number words": ("two hundred ", "en"),
    "ranges": ("May to ", "en"),
}


def grow(rounds: int) -> None:
    """Print how much longer a text takes that is sixteen times as long."""
    print("\nsixteen times the text")
    for name, (unit, language) in UNITS.items():
        find, times = ours(language), 20_000 // len(unit.encode())
        short, long = unit * times, unit * times * 16
        seconds(find, [short])
        small = min(seconds(find, [short]) for _ in range(rounds + 2))
        large = min(seconds(find, [long]) for _ in range(rounds))
        rate = size_of([long]) / large
        print(f"  {name:24} {rate:8.2f} MB/s, {large / small:5.1f} times the work")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer-documents", type=int, default=12)
    options = parser.parse_args()
    for language in ("en", "hi"):
        compare(language, int(options.megabytes * 1e6), options.rounds, options.peer_documents)
    grow(options.rounds)


if __name__ == "__main__":
    main()
