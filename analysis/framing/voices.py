"""Who is said to have said what: source, cue and content of attributed passages."""

from __future__ import annotations

__all__ = ["COLUMNS", "find_voices", "score"]

import pandas as pd
import regex

from analysis.framing import voices_en, voices_hi
from analysis.framing.quotes import Quotation, quotations
from analysis.language import check, tokenize

COLUMNS = ["start", "end", "kind", "source_start", "source_end", "cue_start", "cue_end", "cue"]
COLUMNS += ["rule"]

FINDERS = {"en": voices_en.find, "hi": voices_hi.find}
FIRST_PERSON = {
    "en": regex.compile(r"\b(?:I|we|us|our|ours|me|my|mine|myself|ourselves)\b", regex.I),
    "hi": regex.compile(
        r"(?<![\p{L}\p{M}])(?:मैं|मैंने|मुझे|मुझसे|मेरा|मेरी|मेरे|हम|हमने|हमें|हमसे|हमारा|हमारी|हमारे)(?![\p{L}\p{M}])"
    ),
}
COMPLEMENT = regex.compile(r"(?:\bthat|(?<![\p{L}\p{M}])कि)[\s,:]*$", regex.I)
# Words that may stand before a quotation without making it a mixture.
LEAD = regex.compile(r"(?:that|the|a|an|कि)", regex.I)


def find_voices(text: str, language: str) -> pd.DataFrame:
    """Attributed passages of a text.

    Parameters
    ----------
    text : str
        Raw text of one document.
    language : {"en", "hi"}
        Its language.

    Returns
    -------
    DataFrame
        Sorted by ``start`` and ``-end``: ``start``, ``end`` (content, with its quotation marks),
        ``kind`` ("direct": inside quotation marks; "indirect": none; "mixed": some;
        "pseudo-direct": reported speech inside marks, with that or कि before them and no first
        person in them), ``source_start``, ``source_end``, ``cue_start``, ``cue_end`` (-1 where
        there is none), ``cue`` (its words) and ``rule``. Offsets are code points into `text`.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> found = find_voices("The minister said that the road was open.", "en")
    >>> found[["kind", "cue", "rule"]].values.tolist()
    [['indirect', 'said', 'clause']]
    >>> text = "मंत्री ने कहा कि “वह कल आएँगे।”"
    >>> row = find_voices(text, "hi").iloc[0]
    >>> row["kind"], text[row["source_start"] : row["source_end"]]
    ('pseudo-direct', 'मंत्री')
    """
    check(language)
    quoted = quotations(text)
    rows = []
    seen = set()
    for record in sorted(FINDERS[language](text), key=lambda r: (r[0], -r[1], r[4])):
        start, end, source_start, source_end, cue_start, cue_end, rule = record
        if start >= end or (start, end) in seen:
            continue
        seen.add((start, end))
        cue = text[cue_start:cue_end] if cue_start >= 0 else ""
        kind = _kind(text, start, end, quoted, language)
        rows.append((start, end, kind, source_start, source_end, cue_start, cue_end, cue, rule))
    return pd.DataFrame(rows, columns=COLUMNS)


def _kind(text: str, start: int, end: int, quoted: list[Quotation], language: str) -> str:
    inside = [
        (max(start, q.start), min(end, q.end)) for q in quoted if q.start < end and start < q.end
    ]
    if not inside:
        return "indirect"
    bare, last = [], start
    for begin, stop in inside:
        bare.append(text[last:begin])
        last = stop
    bare.append(text[last:end])
    outside = regex.findall(r"[\p{L}\p{M}\p{N}]+", " ".join(bare))
    if len(outside) > 1 or (outside and not LEAD.fullmatch(outside[0])):
        return "mixed"
    led = COMPLEMENT.search(text[max(0, inside[0][0] - 12) : inside[0][0]])
    words = text[inside[0][0] : inside[-1][1]]
    if led and not FIRST_PERSON[language].search(words):
        return "pseudo-direct"
    return "direct"


def score(found: pd.DataFrame, gold: pd.DataFrame, texts: pd.DataFrame) -> pd.DataFrame:
    """Precision, recall and F1 of found voices over the tokens of the texts, per language.

    Parameters
    ----------
    found, gold : DataFrame
        ``doc`` and the span columns of `find_voices`.
    texts : DataFrame
        ``doc``, ``language`` and ``text`` of the documents scored.

    Returns
    -------
    DataFrame
        ``language``, ``part`` (content, source, cue: a token counts where it lies in such a span;
        passage: a found content that shares half of its characters, and half of the gold's, with
        a gold one), ``n`` (in the gold), ``precision``, ``recall``, ``f1``.

    Examples
    --------
    >>> text = "The envoy said the road was open."
    >>> texts = pd.DataFrame({"doc": ["x"], "language": ["en"], "text": [text]})
    >>> found = find_voices(text, "en").assign(doc="x")
    >>> score(found, found, texts)["f1"].tolist()
    [1.0, 1.0, 1.0, 1.0]
    """
    records = []
    for language, group in texts.groupby("language", sort=True):
        totals = {part: [0, 0, 0] for part in ("content", "source", "cue", "passage")}
        for doc, text in zip(group["doc"], group["text"], strict=True):
            f, g = found[found["doc"] == doc], gold[gold["doc"] == doc]
            tokens = tokenize(text, str(language))
            for part in ("content", "source", "cue"):
                marked_f = _marked(f, part, len(text))
                marked_g = _marked(g, part, len(text))
                for token in tokens:
                    a, b = marked_f[token.start], marked_g[token.start]
                    _count(totals[part], a and b, a, b)
            pairs = _pairs(f, g)
            _count(totals["passage"], pairs, len(f), len(g))
        for part, (hits, predicted, expected) in totals.items():
            precision = hits / predicted if predicted else float("nan")
            recall = hits / expected if expected else float("nan")
            f1 = 2 * hits / (predicted + expected) if predicted + expected else float("nan")
            records.append((language, part, expected, precision, recall, f1))
    return pd.DataFrame(records, columns=["language", "part", "n", "precision", "recall", "f1"])


def _count(total: list[int], hits: int, found: int, gold: int) -> None:
    total[0] += hits
    total[1] += found
    total[2] += gold


def _marked(rows: pd.DataFrame, part: str, length: int) -> bytearray:
    names = ("start", "end") if part == "content" else (f"{part}_start", f"{part}_end")
    marks = bytearray(length + 1)
    for start, end in zip(rows[names[0]], rows[names[1]], strict=True):
        if start >= 0:
            marks[start:end] = b"\x01" * (end - start)
    return marks


def _pairs(found: pd.DataFrame, gold: pd.DataFrame) -> int:
    """One-to-one pairs that share half of either's characters, largest overlap first."""
    overlaps = []
    for i, (a, b) in enumerate(zip(found["start"], found["end"], strict=True)):
        for j, (c, d) in enumerate(zip(gold["start"], gold["end"], strict=True)):
            shared = min(b, d) - max(a, c)
            if shared * 2 >= b - a and shared * 2 >= d - c:
                overlaps.append((-shared, i, j))
    used_found: set[int] = set()
    used_gold: set[int] = set()
    for _, i, j in sorted(overlaps):
        if i not in used_found and j not in used_gold:
            used_found.add(i)
            used_gold.add(j)
    return len(used_gold)
