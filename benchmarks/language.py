"""Throughput of the language layer beside indic-nlp-library's, in one run.

Both normalise and tokenise the same Hindi; rounds alternate, and the median of the rounds' ratios
is given, since a rate alone says more about the machine than about the code. Never run as a test.

    python benchmarks/language.py [--megabytes 2] [--rounds 7]
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import statistics
import time
from collections.abc import Callable

from indicnlp.normalize.indic_normalize import DevanagariNormalizer
from indicnlp.tokenize.indic_tokenize import trivial_tokenize
from indicnlp.tokenize.sentence_tokenize import sentence_split

from analysis import corpus
from analysis.language import FormMatcher, KeyedText, sentences, tokenize

NORMALIZER = DevanagariNormalizer("hi")


def seconds(work: Callable[[str], object], paragraphs: list[str]) -> float:
    """Return the processor time of ``work`` on every paragraph."""
    start = time.process_time()
    for paragraph in paragraphs:
        work(paragraph)
    return time.process_time() - start


def ours(text: str) -> None:
    """Make the comparison key with its offsets, and the tokens with theirs."""
    KeyedText(text)
    tokenize(text, "hi")


def theirs(text: str) -> None:
    """Normalise and tokenise as indic-nlp-library's documentation shows; no offsets come out."""
    trivial_tokenize(NORMALIZER.normalize(text), "hi")


def divide(text: str) -> None:
    """Make the tokens, with their offsets."""
    tokenize(text, "hi")


def peers() -> dict[str, Callable[[str], object]]:
    """Return other tokenizers that are at hand; that of ``re`` breaks Hindi words but is fast."""
    found: dict[str, Callable[[str], object]] = {
        "re": lambda text: [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)],
    }
    if importlib.util.find_spec("spacy"):
        found["spaCy blank"] = importlib.import_module("spacy").blank("hi")
    return found


def compare(
    name: str,
    mine: Callable[[str], object],
    peer: Callable[[str], object],
    paragraphs: list[str],
    rounds: int,
    against: str = "indic-nlp",
) -> None:
    """Print both rates and the median ratio of alternating rounds."""
    size = sum(len(paragraph.encode()) for paragraph in paragraphs) / 1e6
    pairs = [(seconds(mine, paragraphs), seconds(peer, paragraphs)) for _ in range(rounds)]
    rate, peer_rate = (size / min(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(their / my for my, their in pairs)
    print(f"{name:34} {rate:7.1f} MB/s   {against:11} {peer_rate:7.1f} MB/s   ratio {ratio:5.2f}")


def main() -> None:
    """Run the comparisons on the Hindi digests, repeated."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=2.0)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--articles", type=int, default=100, help="all digests as one text, often")
    options = parser.parse_args()
    once = list(corpus.digests()["hi"])
    size = sum(len(paragraph.encode()) for paragraph in once)
    paragraphs = once * max(1, round(options.megabytes * 1e6 / size))
    joined = " ".join(once)
    for name, texts in {"paragraphs": paragraphs, "articles": [joined] * options.articles}.items():
        compare(f"normalise + tokenise, {name}", ours, theirs, texts, options.rounds)
    for name, peer in peers().items():
        compare(
            "tokenise, articles", divide, peer, [joined] * options.articles, options.rounds, name
        )
    compare(
        "sentences",
        lambda text: sentences(text, "hi"),
        lambda text: sentence_split(text, "hi"),
        paragraphs,
        options.rounds,
    )
    words = {text[start:end] for text in once for start, end in tokenize(text, "hi")}
    matcher = FormMatcher((word for word in words if word[0].isalnum()), "hi")
    for size in (1, 4, 16):  # 16 times the text should take 16 times as long
        text = "\n".join(paragraphs[: size * 50])
        spent = min(seconds(matcher.find, [text]) for _ in range(options.rounds))
        print(f"find_forms on {size:2} parts    {spent:8.4f} s   {spent / size:8.4f} s a part")


if __name__ == "__main__":
    main()
