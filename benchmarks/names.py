"""Names across scripts: how many are found, and how long a query takes, beside a peer.

    python benchmarks/names.py

Hindi forms of ``data/gold/language/names.csv`` are looked up among its English forms, alone and
among made-up full names. The peer, where it is installed (`pip install rapidfuzz`), compares the
same names romanised, by its fastest token-sorting scorer. Times are CPU seconds of one process.
"""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Callable, Sequence

from analysis import tables
from analysis.language import NameIndex, normalize_key, romanize

SIZES = (1_000, 35_000)
FIRST = [
    "Anil",
    "Bashir",
    "Chandra",
    "Dinesh",
    "Farooq",
    "Gopal",
    "Hamid",
    "Irfan",
    "Jamal",
    "Kiran",
    "Lalit",
    "Mahmood",
]
LAST = [
    "Abbasi",
    "Bhat",
    "Chauhan",
    "Dixit",
    "Fernandes",
    "Gill",
    "Hussain",
    "Iyer",
    "Joshi",
    "Kaul",
    "Lone",
    "Mirza",
]
MIDDLE = [
    "Kumar",
    "Ali",
    "Prasad",
    "Ahmad",
    "Nath",
    "Singh",
    "Das",
    "Ram",
    "Pal",
    "Lal",
    "Raj",
    "Dev",
    "Mohan",
    "Chand",
    "Bhan",
]
Search = Callable[[Sequence[str]], list[str]]


def strangers(count: int) -> list[str]:
    """Made-up full names, of usual parts and of parts glued together."""
    glued = [a + b.lower() for a, b in itertools.product(FIRST + MIDDLE, MIDDLE + LAST)]
    parts = random.Random(1)
    made: dict[str, None] = {}
    while len(made) < count:
        made[f"{parts.choice(glued)} {parts.choice(glued + LAST)}"] = None
    return list(made)


def ours(candidates: Sequence[str]) -> Search:
    """The best candidate of each query by our index."""
    index = NameIndex(candidates)

    def search(queries: Sequence[str]) -> list[str]:
        found = index.search_many(queries, limit=1)
        return [rows[0][0] if rows else "" for rows in found]

    return search


def peer(candidates: Sequence[str]) -> Search | None:
    """The same by rapidfuzz over romanised text, if it is installed."""
    try:
        from rapidfuzz import fuzz, process
    except ImportError:
        return None
    keys = [normalize_key(name) for name in candidates]

    def search(queries: Sequence[str]) -> list[str]:
        found = (
            process.extractOne(romanize(name), keys, scorer=fuzz.token_sort_ratio)
            for name in queries
        )
        return [candidates[hit[2]] for hit in found]

    return search


def main() -> None:
    forms = tables.read("gold_names")
    english = forms[forms["language"] == "en"]
    hindi = forms[(forms["language"] == "hi") & forms["listed"] & forms["way"].isin(["sound"])]
    entities = english.groupby("form")["entity"].agg(set).to_dict()
    queries, meant = hindi["form"].tolist(), hindi["entity"].tolist()
    for size in SIZES:
        candidates = [*entities, *strangers(size - len(entities))]
        for name, build in (("samvad", ours), ("rapidfuzz", peer)):
            begin = time.process_time()
            search = build(candidates)
            built = time.process_time() - begin
            if search is None:
                print(f"{size:>6} {name:<10} not installed")
                continue
            seconds = []
            for _ in range(2):  # the second run finds its caches filled, as in a long batch
                begin = time.process_time()
                answers = search(queries)
                seconds.append(time.process_time() - begin)
            hits = sum(
                entity in entities.get(answer, ())
                for answer, entity in zip(answers, meant, strict=True)
            )
            print(
                f"{size:>6} {name:<10} recall@1 {hits / len(queries):.3f}  build {built:.2f} s  "
                + "query "
                + " / ".join(f"{1e6 * one / len(queries):.0f}" for one in seconds)
                + " µs (first / second run)"
            )


if __name__ == "__main__":
    main()
