"""Very many names looked up in news-like text, beside peers, in one run.

    python benchmarks/mentions.py [--names 1000 10000 100000] [--megabytes 2] [--rounds 3]

Names and texts are made of syllables, in both scripts, and the texts name them once in some
twenty-five words. Every finder gets the same documents of some 2.5 KB; rates are MB of UTF-8 per
CPU second, the best of the rounds. spaCy has to make its own tokens first, and flashtext knows no
Devanagari unless told: ``exact`` gives the share of its spans that a plain search confirms, and
``found`` the share of those that it finds. Peers that are not installed are named and left out
(``pip install -r benchmarks/requirements.txt``). Never run as a test.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import random
import resource
import time
from collections.abc import Callable, Sequence
from types import ModuleType

import regex

from analysis.language import FormMatcher

Place = tuple[int, int]
Finder = Callable[[str], list[Place]]
ONSETS = {
    "hi": "क ख ग घ च छ ज ट ड त थ द ध न प फ ब भ म य र ल व श स ह प्र त्र क्ष ड़ न्द म्ब",
    "en": "b c d f g h j k l m n p r s t v w z sh ch kh gh bh dh",
}
VOWELS = {"hi": " ा ि ी ु ू े ै ो ौ ां", "en": "a e i o u aa ee oo ai"}
ENDS = {"hi": "", "en": " n r l sh"}


def word(chance: random.Random, language: str, syllables: int) -> str:
    onsets, vowels, ends = (part[language].split(" ") for part in (ONSETS, VOWELS, ENDS))
    parts = (chance.choice(onsets) + chance.choice(vowels) for _ in range(syllables))
    return "".join(parts) + chance.choice(ends)


def made_names(count: int, language: str) -> list[str]:
    """Make up names of one to three words, of which many share a first or a last one."""
    chance = random.Random(count)
    first, last = (
        [
            word(chance, language, chance.choice((2, 2, 3))).title()
            for _ in range(300 + count // part)
        ]
        for part in (10, 8)
    )
    made: dict[str, None] = {}
    while len(made) < count:
        shape = chance.random()
        parts = [chance.choice(last)]
        if shape < 0.15:
            parts[0] += word(chance, language, 1)
        else:
            parts = [chance.choice(first) for _ in range(1 + (shape > 0.8))] + parts
        made[" ".join(parts)] = None
    return list(made)


def made_documents(size: int, language: str, names: Sequence[str]) -> list[str]:
    """Make up documents of 2.5 KB, together so many bytes."""
    chance = random.Random(size)
    known = [word(chance, language, chance.choice((1, 1, 2, 2, 3))) for _ in range(20_000)]
    frequent = [1 / (rank + 5) for rank in range(len(known))]
    stop, marks = ("।", "“”") if language == "hi" else (".", "“”")
    documents, held = [], 0
    while held < size:
        words = chance.choices(known, frequent, k=400)
        for place in chance.sample(range(400), 16):
            words[place] = chance.choice(names)
        for place in range(17, 400, 18):
            words[place] += stop + ("\n" if place % 5 == 0 else "")
        for place in chance.sample(range(400), 16):
            words[place] += ","
        quoted = chance.randrange(400)
        words[quoted] = words[quoted].join(marks)
        text = " ".join(words)
        documents.append(text.encode()[:2500].decode(errors="ignore"))
        held += len(documents[-1].encode())
    return documents


def plain(names: Sequence[str]) -> Finder:
    """Find whole names by trying every run of words: slow, and plainly right."""
    listed = {tuple(regex.findall(r"\w+", name.lower())) for name in names}
    longest = max(map(len, listed))

    def find(text: str) -> list[Place]:
        words = [match.span() for match in regex.finditer(r"\w+", text)]
        found = []
        for at in range(len(words)):
            for end in range(at, min(at + longest, len(words))):
                if end > at and text[words[end - 1][1] : words[end][0]] != " ":
                    break
                if tuple(text[s:e].lower() for s, e in words[at : end + 1]) in listed:
                    found.append((words[at][0], words[end][1]))
        return found

    return find


def ours(names: Sequence[str], language: str) -> Finder:
    matcher = FormMatcher(names, language)
    return lambda text: [(start, end) for start, end, _ in matcher.find(text)]


def spacy_phrases(spacy: ModuleType, names: Sequence[str], language: str) -> Finder:
    nlp = spacy.blank(language)
    matcher = importlib.import_module("spacy.matcher").PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("NAME", [nlp.make_doc(name) for name in names])

    def find(text: str) -> list[Place]:
        doc = nlp.make_doc(text)
        spans = (doc[start:end] for _, start, end in matcher(doc))
        return [(span.start_char, span.end_char) for span in spans]

    return find


def pyahocorasick(module: ModuleType, names: Sequence[str], language: str) -> Finder:
    automaton = module.Automaton()
    for name in names:
        automaton.add_word(name.lower(), len(name))
    automaton.make_automaton()
    inside = regex.compile(r"\w{2}")

    def find(text: str) -> list[Place]:
        places = ((last + 1 - size, last + 1) for last, size in automaton.iter(text.lower()))
        return [
            (start, end)
            for start, end in places
            if not (start and inside.match(text, start - 1)) and not inside.match(text, end - 1)
        ]

    return find


def flashtext(module: ModuleType, names: Sequence[str], language: str) -> Finder:
    processor = module.KeywordProcessor()
    processor.add_keywords_from_list(list(names))
    return lambda text: [
        (start, end) for _, start, end in processor.extract_keywords(text, span_info=True)
    ]


PEERS = {"spacy": spacy_phrases, "ahocorasick": pyahocorasick, "flashtext": flashtext}


def finders(names: Sequence[str], language: str) -> dict[str, Callable[[], Finder]]:
    """How to make each finder that is here; the others are named."""
    made: dict[str, Callable[[], Finder]] = {"samvad": lambda: ours(names, language)}
    for name, make in PEERS.items():
        try:
            module = importlib.import_module(name)
        except ImportError as error:
            print(f"  {name}: {error}")
            continue
        made[name] = lambda make=make, module=module: make(module, names, language)
    return made


def seconds(find: Finder, documents: Sequence[str]) -> float:
    """Return the CPU time of one pass."""
    gc.collect()
    start = time.process_time()
    for text in documents:
        find(text)
    return time.process_time() - start


def compare(count: int, language: str, size: int, rounds: int) -> None:
    """Print one line a finder."""
    names = made_names(count, language)
    documents = made_documents(size, language, names)
    written = sum(len(text.encode()) for text in documents) / 1e6
    checked = documents[:200]
    right = plain(names)
    wanted = [set(right(text)) for text in checked]
    print(f"\n{count:,} names, {language}: {len(documents)} documents, {written:.1f} MB")
    made: dict[str, Finder] = {}
    for name, make in finders(names, language).items():
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.process_time()
        made[name] = make()
        spent = time.process_time() - start
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        print(f"  {name:12} compiled in {spent:6.2f} s, {grown:5.0f} MB more at the peak")
    best = dict.fromkeys(made, float("inf"))
    first: dict[str, float] = {}
    for _ in range(rounds):  # by turns, so that a busy moment strikes all alike
        for name, find in made.items():
            spent = seconds(find, documents)
            first.setdefault(name, spent)
            best[name] = min(best[name], spent)
    for name, find in made.items():
        got = [set(find(text)) for text in checked]
        hits = sum(len(one & other) for one, other in zip(got, wanted, strict=True))
        exact = hits / max(1, sum(map(len, got)))
        found = hits / max(1, sum(map(len, wanted)))
        rate, once = written / best[name], written / first[name]
        ratio = best[name] / best["samvad"]
        print(
            f"  {name:12} {rate:7.2f} MB/s (first pass {once:6.2f}), exact {exact:.4f}, "
            f"found {found:.4f}, samvad is {ratio:.1f} times as fast"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--megabytes", type=float, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    for count in options.names:
        for language in ("en", "hi"):
            compare(count, language, int(options.megabytes * 1e6), options.rounds)


if __name__ == "__main__":
    main()
