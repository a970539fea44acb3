"""What reading for frames costs: each part, the whole run, key words; beside the plain way.

    python benchmarks/framing.py [--documents 2000] [--rounds 3] [--workers 2]

Articles of some 2.6 KB are put together from the project's own marked sentences, half of them in
each language; they are denser in quotations and frames than a newspaper. The plain dictionary pass
is one compiled alternation of the same entries' words (`regex`, whole words), which knows neither
voice nor negation nor what stands near; the plain key words are a loop over a dictionary of counts.
Rates are articles per CPU second of one process, the best of the rounds, so that ratios hold on a
busy machine; the last part is the whole command on several processes, in seconds of the clock.
Never run as a test.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import regex

from analysis import tables
from analysis.corpus import Document
from analysis.framing import keyness
from analysis.framing.dictionary import coder_for, read_dictionary
from analysis.framing.reader import BatchReader
from analysis.framing.scope import negations
from analysis.framing.voices import readings
from analysis.language import sentences
from analysis.pipeline import frames

LANGUAGES = ("en", "hi")
SIZE = 2500  # bytes at least
TEXTS = ("gold_actor_texts", "gold_time_texts", "gold_voice_texts")


def articles(count: int) -> list[Document]:
    """Articles of sentences in an order by chance."""
    chance = random.Random(5)
    pool: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for name in TEXTS:
        for row in tables.read(name).itertuples():
            pool[row.language] += [row.text[a:b] for a, b in sentences(row.text, row.language)]
    made = []
    for number in range(count):
        language, parts = LANGUAGES[number % 2], []
        while sum(len(part.encode()) for part in parts) < SIZE:
            parts.append(chance.choice(pool[language]))
        lines = [" ".join(parts[at : at + 3]) for at in range(0, len(parts), 3)]
        outlet = f"outlet {number % 7}"
        made.append(Document(f"d{number}", "\n".join(lines), language, "", "", outlet, ()))
    return made


def seconds(work: Callable[[], object], rounds: int) -> float:
    """CPU time of the fastest of some rounds."""
    best = math.inf
    for _ in range(rounds):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def plain_dictionary(language: str) -> Callable[[str], int]:
    """Counts hits of the entries' words and phrases by one alternation."""
    forms = set()
    for entry in read_dictionary().entries:
        if entry.language == language:
            words = regex.findall(r"[\w*]+", entry.name)
            forms.add(r"\s+".join(regex.escape(word).replace(r"\*", r"\w*") for word in words))
    longest = sorted(forms, key=lambda form: (-len(form), form))
    found = regex.compile(rf"(?i)(?<!\w)(?:{'|'.join(longest)})(?!\w)")
    return lambda text: sum(1 for _ in found.finditer(text))


def plain_keyness(a: Sequence[Counter[str]], b: Sequence[Counter[str]]) -> dict[str, float]:
    """Log odds with a flat prior, word by word."""
    one, other = sum(a, Counter()), sum(b, Counter())
    terms = one.keys() | other.keys()
    m, n, total = sum(one.values()), sum(other.values()), 0.01 * len(terms)
    scores = {}
    for term in terms:
        x, y = one[term] + 0.01, other[term] + 0.01
        odds = math.log(x / (m + total - x)) - math.log(y / (n + total - y))
        spread = math.sqrt(1 / x + 1 / (m + total - x) + 1 / y + 1 / (n + total - y))
        scores[term] = odds / spread
    return scores


def parts(documents: Sequence[Document], language: str, rounds: int) -> None:
    """Print the rate of each part in one language."""
    texts = [document.text for document in documents if document.language == language]
    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"\n{language}: {len(texts)} articles, {size:.1f} MB")
    coder, plain = coder_for(language), plain_dictionary(language)
    voices = [readings(text, language) for text in texts]
    denied = [negations(text, language) for text in texts]
    known = list(zip(texts, voices, denied, strict=True))
    works: dict[str, Callable[[], object]] = {
        "plain dictionary": lambda: [plain(text) for text in texts],
        "dictionary": lambda: [coder.readings(*each) for each in known],
        "negations": lambda: [negations(text, language) for text in texts],
        "voices": lambda: [readings(text, language) for text in texts],
    }
    spent = {name: seconds(work, rounds) for name, work in works.items()}
    base = spent["plain dictionary"]
    for name, took in spent.items():
        rate, speed = len(texts) / took, size / took
        print(f"  {name:18} {rate:8,.0f} articles/s {speed:7.2f} MB/s {base / took:6.2f} × plain")


def whole(made: Sequence[Document], rounds: int, workers: int) -> None:
    """Print the rate of a batch reader, of key words, and the time of the whole command."""
    documents = list(made)
    texts = {document.text: document.language for document in documents}
    plain = {language: plain_dictionary(language) for language in LANGUAGES}
    base = seconds(lambda: [plain[language](text) for text, language in texts.items()], rounds)

    def read() -> None:
        reader = BatchReader()
        for first in range(0, len(documents), 100):
            reader(first, documents[first : first + 100])

    took = seconds(read, rounds)
    print(f"\nall of it, one process: {len(documents) / took:,.0f} articles/s, "
          f"{took / base:.1f} times a plain dictionary pass")  # fmt: skip
    counted = [Counter(document.text.split()) for document in documents]
    sides = counted[::2], counted[1::2]
    slow = seconds(lambda: plain_keyness(*sides), rounds)
    fast = seconds(lambda: keyness(*sides), rounds)
    drawn = seconds(lambda: keyness(*sides, minimum=10, draws=500), 1)
    print(f"key words: {fast:.2f} s, plainly {slow:.2f} s; of 500 samples {drawn:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        frames(documents, Path(folder), contrast="outlet", workers=workers)
        clock = time.monotonic() - begun
    print(f"the whole run, {workers} processes: {len(documents)} articles in {clock:.1f} s, "
          f"10,000 in {clock * 1e4 / len(documents):.0f} s; load before "
          f"{os.getloadavg()[0]:.1f} of {os.cpu_count()}")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    made = articles(given.documents)
    for language in LANGUAGES:
        parts(made, language, given.rounds)
    whole(made, given.rounds, given.workers)


if __name__ == "__main__":
    main()
