"""How well the language layer does beside its peers, in one run.

Always on our own gold (data/gold/language) and digests; with ``--sets DIR`` on public sets too,
which you fetch yourself:

- ``tokens-*.jsonl``: one sentence a line, an object with ``text``, ``language`` (hi or en) and
  ``spans``, a list of ``[start, end, ...]`` for its tokens (code points, end exclusive);
- ``names*.csv``: columns ``set``, ``hindi``, ``latin``.

Peers that are not installed are named and left out; ``pip install -r benchmarks/requirements.txt``
brings those with a permissive licence. Never run as a test.

    python benchmarks/language_peers.py [--sets DIR] [--most 2000]
"""

from __future__ import annotations

import argparse
import json
import re
import time
import unicodedata
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from peers import Cutter, Peers

from analysis import corpus, tables
from analysis.instruments import name_answers, sentence_cases
from analysis.language import link_names
from analysis.spans import rates

Place = tuple[int, int]
Scores = npt.NDArray[Any]
PARAGRAPH = 10  # sentences joined by a space, as the published comparisons do


def show(title: str, rows: list[dict[str, object]]) -> None:
    """Print one table."""
    shown = pd.DataFrame(rows).to_string(index=False, na_rep="", float_format="{:.4f}".format)
    print(f"\n{title}\n{shown}")


def gold_sentences(splitters: dict[str, Cutter]) -> None:
    """Count the cases of our gold that each splitter cuts right."""
    rows = []
    for name, splitter in splitters.items():
        cases = sentence_cases(splitter)
        hard = cases["kind"].isin(["abbreviation", "quotation"])
        row: dict[str, object] = {"splitter": name}
        for label, part in (
            ("abbreviations and quotation marks", cases[hard]),
            ("all hi", cases[cases["language"] == "hi"]),
            ("all en", cases[cases["language"] == "en"]),
        ):
            row[label] = f"{part['right'].sum()} / {len(part)}"
        rows.append(row)
    show("Sentences: cases of our gold cut right", rows)


def digest_words(tokenizers: dict[str, Cutter]) -> None:
    """Count the words of our digests that each tokeniser leaves as we do."""
    rows = []
    for name, tokenizer in tokenizers.items():
        row: dict[str, object] = {"tokeniser": name}
        for code in ("hi", "en"):
            texts = list(corpus.digests()[code])
            ours, theirs = (
                [span for text in texts for span in solid(text, cut(text, code))]
                for cut in (tokenizers["ours"], tokenizer)
            )
            row[code] = f1(ours, theirs)
        rows.append(row)
    show("Tokens of our digests: F1 of agreement with ours", rows)


def solid(text: str, parts: Iterable[str]) -> list[tuple[str, int, int]]:
    """Place parts by the non-space characters before them; one that is not the text is dropped."""
    packed, at, places = "".join(text.split()), 0, []
    for part in parts:
        bare = "".join(part.split())
        start = packed.find(bare, at) if bare else -1
        if start >= 0:
            at = start + len(bare)
            places.append((text, start, at))
    return places


def f1(gold: Iterable[object], found: Iterable[object]) -> float:
    """F1 of two collections of places."""
    right, ours = set(gold), set(found)
    return rates(len(right & ours), len(ours), len(right))[2]


def read_sentences(path: Path) -> list[dict[str, Any]]:
    """Read a file of marked sentences."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def set_tokens(path: Path, tokenizers: dict[str, Cutter]) -> None:
    """F1 of token spans, counted over non-space characters."""
    rows = []
    items = read_sentences(path)
    for name, tokenizer in tokenizers.items():
        gold, found = [], []
        for number, item in enumerate(items):
            text, code = item["text"], item["language"]
            before = np.cumsum([0, *(not sign.isspace() for sign in text)])
            gold += [(number, int(before[a]), int(before[b])) for a, b, *_ in item["spans"]]
            found += [(number, a, b) for _, a, b in solid(text, tokenizer(text, code))]
        rows.append({"tokeniser": name, "F1": f1(gold, found), "tokens": len(gold)})
    show(f"Tokens of {path.name}", rows)


def set_sentences(path: Path, splitters: dict[str, Cutter]) -> None:
    """F1 of sentence ends inside paragraphs: as they are, with full stops, with every second."""
    items = read_sentences(path)
    code = items[0]["language"]
    texts = [item["text"].strip() for item in items]
    stops = [re.sub(r"\s*।", ".", text) for text in texts]
    mixed = [pair[number % 2] for number, pair in enumerate(zip(texts, stops, strict=True))]
    kinds = {"danda": texts, "full stop": stops, "mixed": mixed} if code == "hi" else {"F1": texts}
    rows = []
    for name, splitter in splitters.items():
        row: dict[str, object] = {"splitter": name}
        for kind, given in kinds.items():
            gold, found = [], []
            for start in range(0, len(given), PARAGRAPH):
                part = given[start : start + PARAGRAPH]
                paragraph = " ".join(part)
                gold += inner_ends(start, solid(paragraph, part))
                found += inner_ends(start, solid(paragraph, splitter(paragraph, code)))
            row[kind] = f1(gold, found)
        rows.append(row)
    show(f"Sentence ends of {path.name}, in paragraphs of {PARAGRAPH}", rows)


def inner_ends(number: int, places: list[tuple[str, int, int]]) -> list[Place]:
    """Ends of all sentences of a paragraph but its last."""
    return [(number, one[2]) for one, _ in pairwise(places)]


def gold_names(
    romanizers: dict[str, Callable[[str], str]], fuzz: ModuleType | None, standard: bool
) -> None:
    """Recall@1 on our gold's names, and F1 of telling those that are not in the list."""
    forms = tables.read("gold_names")
    if standard:
        forms = forms[forms["relation"] == "standard"]
    english = forms[forms["language"] == "en"]
    hindi = forms[(forms["language"] == "hi") & (forms["way"] != "meaning")]
    listed = hindi["listed"].to_numpy()
    start = time.perf_counter()
    answers = name_answers(standard=standard)
    spent = (time.perf_counter() - start) / len(answers) * 1e6
    ours = answers[~answers["listed"] | (answers["way"] != "meaning")]
    told = f1(np.flatnonzero(~ours["listed"]), np.flatnonzero(~ours["linked"]))
    recall = ours.loc[ours["listed"], "right"].mean()
    rows: list[dict[str, object]] = [
        {"linker": "ours", "recall@1": recall, "absent F1": told, "µs a query": round(spent)}
    ]
    for name, romanizer in romanizers.items():
        if fuzz is None:
            break
        start = time.perf_counter()
        scores = likeness([romanizer(form) for form in hindi["form"]], english["form"], fuzz)
        spent = (time.perf_counter() - start) / len(hindi) * 1e6
        right = hindi["entity"].to_numpy()[:, None] == english["entity"].to_numpy()[None, :]
        best = scores.max(axis=1)
        row = {
            "linker": f"{name} romanised + rapidfuzz",
            "recall@1": shared(scores, right)[listed].mean(),
        }
        absent = set(np.flatnonzero(~listed))
        row["absent F1"] = max(f1(absent, np.flatnonzero(best < line)) for line in range(40, 101))
        rows.append(row | {"µs a query": round(spent)})
    asked = "one name each" if standard else "all forms"
    show(f"Names of our gold, {asked} (peers: threshold chosen with hindsight)", rows)


def likeness(names: list[str], candidates: Iterable[str], fuzz: ModuleType) -> Scores:
    """Similarity of every name to every candidate, 0 to 100, in any order of their words."""
    process, scorers = fuzz.process, fuzz.fuzz
    plain = [fold(name) for name in candidates]
    given = [fold(name) for name in names]
    return np.asarray(process.cdist(given, plain, scorer=scorers.token_sort_ratio))


def fold(name: str) -> str:
    """Lower case without accents and punctuation."""
    bare = unicodedata.normalize("NFD", name.lower())
    kept = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", kept))


def shared(scores: Scores, right: Scores) -> Scores:
    """Credit of each row: the part of its best candidates that are right."""
    best = scores == scores.max(axis=1, keepdims=True)
    share: Scores = (best & right).sum(axis=1) / best.sum(axis=1)
    return share


def set_names(
    path: Path, romanizers: dict[str, Callable[[str], str]], fuzz: ModuleType | None, most: int
) -> None:
    """Recall@1 of Hindi names among all Latin names of their set; ties share the credit."""
    rows = []
    for name, pairs in pd.read_csv(path, dtype=str, keep_default_na=False).groupby("set"):
        candidates = pairs.assign(folded=pairs["latin"].map(fold)).drop_duplicates("folded")
        latin = candidates["folded"].tolist()
        asked = pairs.sample(min(most, len(pairs)), random_state=0)
        meant = asked["latin"].map(fold).to_numpy()
        start = time.perf_counter()
        links = link_names(asked["hindi"].unique(), candidates["latin"])
        spent = (time.perf_counter() - start) / len(asked) * 1e6
        top = links[links["similarity"] == links.groupby("query")["similarity"].transform("first")]
        best = top["candidate"].map(fold).groupby(top["query"]).agg(list)
        credit = [
            (answer in best[query]) / len(best[query])
            for query, answer in zip(asked["hindi"], meant, strict=True)
        ]
        counts = {"set": name, "queries": len(asked), "candidates": len(latin)}
        row = {"linker": "ours", "recall@1": np.mean(credit), "µs a query": round(spent)}
        rows.append(counts | row)
        for label, romanizer in romanizers.items():
            if fuzz is None:
                break
            start = time.perf_counter()
            scores = likeness([romanizer(form) for form in asked["hindi"]], latin, fuzz)
            spent = (time.perf_counter() - start) / len(asked) * 1e6
            recall = shared(scores, meant[:, None] == np.array(latin)[None, :]).mean()
            row = {"linker": f"{label} romanised + rapidfuzz", "recall@1": recall}
            rows.append(counts | row | {"µs a query": round(spent)})
    show(f"Names of {path.name}", rows)


def main() -> None:
    """Run every comparison that can be run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sets", type=Path, help="folder with public sets, as described above")
    parser.add_argument("--most", type=int, default=2000, help="most queries a set of names")
    options = parser.parse_args()
    peers = Peers()
    splitters, tokenizers = peers.splitters(), peers.tokenizers()
    romanizers = peers.romanizers()
    fuzz = peers.module("rapidfuzz")
    gold_sentences(splitters)
    digest_words(tokenizers)
    for standard in (True, False):
        gold_names(romanizers, fuzz, standard)
    for path in sorted(options.sets.glob("tokens-*.jsonl")) if options.sets else ():
        set_tokens(path, tokenizers)
        set_sentences(path, splitters)
    for path in sorted(options.sets.glob("names*.csv")) if options.sets else ():
        set_names(path, romanizers, fuzz, options.most)
    for name, reason in peers.skipped.items():
        print(f"\nskipped: {name} ({reason})")


if __name__ == "__main__":
    main()
