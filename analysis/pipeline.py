"""From a corpus to the annotation tables: every finder over every document, joined.

The four subjects do not know one another; here their rows meet. A voice's speaker becomes an
actor, and every row learns in which zone, paragraph and sentence of its document it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.actors import Authority, find_mentions
from analysis.actors import load as load_authority
from analysis.chronology import find_events, find_times, publications, with_participants
from analysis.corpus import Document, count, words_by_document
from analysis.framing import find_voices
from analysis.language import sentences
from analysis.streaming import comentions
from analysis.terminology import Termbase, find_terms, read_termbase

__all__ = ["ANNOTATIONS", "annotate", "annotate_document", "comentions", "place"]
__all__ += ["propose_events", "readable", "report", "update", "with_speakers"]
__all__ += ["without_namesakes"]

ANNOTATIONS = (
    *("documents", "paragraphs", "mentions", "times", "voices", "terms"),
    *("event_proposals", "publication", "publication_clues"),
)
# What an article says; bylines and page furniture are not searched.
CONTENT = ("title", "dek", "subhead", "body")
PLACE = ["zone", "paragraph", "sentence"]


def annotate(
    documents: Iterable[Document], *, workers: int = 1, root: str | Path | None = None
) -> dict[str, pd.DataFrame]:
    """Annotation tables of a corpus.

    Parameters
    ----------
    documents : iterable of Document
        In any order; the tables come out ordered by document id.
    workers : int
        Processes to share the documents among; the result is the same for any number.
    root : path, optional
        Data folder whose authority file and termbase are used.

    Returns
    -------
    dict of pandas.DataFrame
        One table for each name in `ANNOTATIONS`, with the columns of its schema.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    if workers > 1:
        # Every process reads the lists itself, once: they are dear to send with each document.
        with ProcessPoolExecutor(workers, initializer=_prepare, initargs=(root,)) as pool:
            parts = list(pool.map(_annotated, ordered))
    else:
        _prepare(root)
        parts = [_annotated(document) for document in ordered]
    named = (tables.read(name, root) for name in ("sources", "event_reports", "events"))
    parts.append(publications(ordered, *named))
    held = {name: [part[name] for part in parts if name in part] for name in ANNOTATIONS}
    return {name: _stack(name, frames, root) for name, frames in held.items()}


_lists: tuple[Authority, Termbase] | None = None  # of this process


def _prepare(root: str | Path | None) -> None:
    global _lists
    _lists = load_authority(root), read_termbase(root)


def _annotated(document: Document) -> dict[str, pd.DataFrame]:
    assert _lists is not None, "a process annotates once it is prepared"
    return annotate_document(document, authority=_lists[0], termbase=_lists[1])


def _stack(name: str, parts: Sequence[pd.DataFrame], root: str | Path | None) -> pd.DataFrame:
    columns = [field.name for field in tables.schema(name, root).fields]
    filled = [part for part in parts if len(part)]
    if not filled:
        return pd.DataFrame(columns=columns)
    return pd.concat(filled, ignore_index=True)[columns]


def annotate_document(
    document: Document, *, authority: Authority, termbase: Termbase
) -> dict[str, pd.DataFrame]:
    """Annotation tables of one document; see `annotate`."""
    text, mentions, times, voices = _read(document, authority)
    known = authority.for_document(document.id)
    terms = find_terms(text, document.language, termbase)
    found = {
        "mentions": mentions,
        "times": place(document, times),
        "voices": place(document, voices),
        "terms": place(document, without_namesakes(terms, mentions, termbase, known)),
        "event_proposals": _proposed(document, text, mentions, times, voices),
    }
    return {**count(document), **found}


def propose_events(
    documents: Iterable[Document], *, root: str | Path | None = None
) -> pd.DataFrame:
    """Propose the events that a corpus reports: who does what to whom, when, and who says so.

    Parameters
    ----------
    documents : iterable of Document
        In any order; the rows come out ordered by document id.
    root : path, optional
        Data folder whose authority file is used.

    Returns
    -------
    pandas.DataFrame
        doc, language, the columns of `find_events`, line (of the file, from 1), actors_from,
        actors_to, place (``;`` lists of actor ids), said_by (the actor in whose reported words it
        stands, ``""`` if that one is not known, else outlet), zone, paragraph, sentence. Proposals
        by a machine, in the form in which `merge_reports` and `flow_dates` take them.
    """
    authority = load_authority(root)
    ordered = sorted(documents, key=lambda document: document.id)
    parts = [_proposed(document, *_read(document, authority)) for document in ordered]
    return _stack("event_proposals", parts, root)


def _read(
    document: Document, authority: Authority
) -> tuple[str, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """What is read of a document, with its mentions, times and voices."""
    text, language, published = readable(document), document.language, document.published
    known = authority.for_document(document.id)
    mentions = place(document, find_mentions(text, language, known, published))
    voices = with_speakers(find_voices(text, language), mentions)
    return text, mentions, find_times(text, language, published), voices


def _proposed(
    document: Document,
    text: str,
    mentions: pd.DataFrame,
    times: pd.DataFrame,
    voices: pd.DataFrame,
) -> pd.DataFrame:
    language = document.language
    found = find_events(text, language, document.published, times)
    found = with_participants(found, mentions, text, language)
    spans = list(zip(voices["start"], voices["end"], voices["actor"], strict=True))
    said = [
        next((actor for low, high, actor in spans if low <= start < high), "outlet")
        for start in found["start"]
    ]
    breaks = [place for place, character in enumerate(text) if character == "\n"]
    lines = [bisect_right(breaks, start) + 1 for start in found["start"]]
    found = found.assign(said_by=pd.Series(said, index=found.index, dtype="str"), line=lines)
    found.insert(0, "language", language)
    return place(document, found)


def readable(document: Document) -> str:
    """Text with everything outside title, dek and body blanked out, offsets unchanged.

    Page furniture names people too, and would be counted as if the article did.
    """
    text = document.text
    kept = ["\n" if character == "\n" else " " for character in text]
    for zone in document.zones_of(*CONTENT):
        kept[zone.start : zone.end] = text[zone.start : zone.end]
    return "".join(kept)


def place(document: Document, found: pd.DataFrame) -> pd.DataFrame:
    """Say of each found span in which zone, paragraph and sentence it starts.

    Parameters
    ----------
    document : Document
    found : pandas.DataFrame
        With columns ``start`` and ``end``.

    Returns
    -------
    pandas.DataFrame
        The same rows with ``doc``, ``zone``, ``paragraph`` and ``sentence`` (0-based, counted
        through the document); rows outside every zone are left out.
    """
    breaks = _sentence_starts(document)
    rows = []
    for index, start in zip(found.index, found["start"], strict=True):
        if zone := document.zone_at(start):
            rows.append((index, zone.kind, zone.paragraph, bisect_right(breaks, start) - 1))
    placed = pd.DataFrame(rows, columns=["index", *PLACE]).set_index("index")
    result = found.join(placed, how="inner")
    result.insert(0, "doc", document.id)
    return result.astype({"paragraph": "int64", "sentence": "int64"})


def _sentence_starts(document: Document) -> list[int]:
    return [
        zone.start + span.start
        for zone in document.zones
        for span in sentences(document.text[zone.start : zone.end], document.language)
    ]


def with_speakers(voices: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Give each voice the actor named in its source span; ``""`` where none is.

    A person named there comes before an organisation, and the longer name before the shorter:
    in "Foreign Office spokesperson A. B." it is A. B. who speaks.
    """
    ranked = mentions.assign(
        person=mentions["type"].eq("person"), length=mentions["end"] - mentions["start"]
    ).sort_values(["person", "length", "start"], ascending=[False, False, True])
    speakers = []
    for start, end in zip(voices["source_start"], voices["source_end"], strict=True):
        named = ranked[(ranked["start"] < end) & (ranked["end"] > start)]
        speakers.append(named["actor"].iloc[0] if start >= 0 and len(named) else "")
    return voices.assign(actor=pd.Series(speakers, index=voices.index, dtype="str"))


def without_namesakes(
    terms: pd.DataFrame, mentions: pd.DataFrame, termbase: Termbase, authority: Authority
) -> pd.DataFrame:
    """Leave out a person's name where the text means another bearer of it.

    The termbase knows that "Khan" may be Imran Khan; only the finder of mentions knows which Khan
    a passage speaks of.
    """
    concepts = termbase.concepts
    people = {id: termbase.label(id, "en") for id in concepts[concepts["domain"] == "person"]["id"]}
    named = mentions[mentions["type"] == "person"]
    kept = []
    for row in terms.itertuples():
        meant = named[(named["start"] < row.end) & (named["end"] > row.start)]["actor"]
        labels = {authority.label(actor) for actor in meant}
        kept.append(row.concept not in people or not labels or people[row.concept] in labels)
    return terms[pd.Series(kept, index=terms.index, dtype="bool")]


def update(
    annotated: dict[str, pd.DataFrame],
    *,
    only: Sequence[str] = (),
    root: str | Path | None = None,
) -> list[Path]:
    """Write annotation tables below ``data/derived/``.

    Parameters
    ----------
    annotated : dict of pandas.DataFrame
        As `annotate` returns them.
    only : sequence of str, optional
        Ids of the documents that were annotated: rows of all others stay as they are. Without
        it the tables are replaced whole.
    """
    written = []
    for name, frame in annotated.items():
        if only:
            kept = tables.read(name, root)
            kept = kept[~kept["doc"].isin(list(only))]
            frame = pd.concat([kept, frame], ignore_index=True) if len(kept) else frame
            frame = frame.sort_values("doc", kind="stable")
        written.append(tables.write(name, frame, root))
    return written


def report(root: str | Path | None = None) -> pd.DataFrame:
    """One row a document: outlet, date, words, and how much was found in it.

    Page furniture is left out of every count.

    Examples
    --------
    >>> report().columns.tolist()[:4]
    ['doc', 'outlet', 'published', 'language']
    """
    sources = tables.read("sources", root)
    summary = sources[["id", "outlet", "published", "language"]].rename(columns={"id": "doc"})
    summary["words"] = summary["doc"].map(words_by_document(root))
    for name in ("mentions", "times", "voices", "terms"):
        found = tables.read(name, root)
        summary[name] = summary["doc"].map(found["doc"].value_counts())
    numbers = summary.columns[4:]
    return summary.fillna(dict.fromkeys(numbers, 0)).astype(dict.fromkeys(numbers, "int64"))
