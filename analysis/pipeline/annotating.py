"""Every finder over every document: the annotation tables of a corpus."""

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
from analysis.corpus import Document, count
from analysis.framing import voiced_words, without_rare
from analysis.pipeline.claimed import claim_tables
from analysis.pipeline.framed import frame_hits
from analysis.pipeline.joining import without_namesakes
from analysis.pipeline.placing import place, readable
from analysis.pipeline.scoped import scope_tables
from analysis.pipeline.spoken import spoken
from analysis.terminology import Termbase, find_terms, read_termbase
from analysis.voiced import innermost

__all__ = ["ANNOTATIONS", "annotate", "annotate_document", "propose_events"]

ANNOTATIONS = (
    *("documents", "paragraphs", "mentions", "times", "voices", "terms", "frame_hits"),
    *("negations", "hedges", "word_counts", "escalations", "unattributed"),
    *("event_proposals", "publication", "publication_clues"),
)


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
    annotated = {name: _stack(name, frames, root) for name, frames in held.items()}
    # What is rare is told by the whole corpus.
    return {**annotated, "word_counts": without_rare(annotated["word_counts"])}


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
        "frame_hits": place(document, frame_hits(text, document.language, voices)),
        "word_counts": voiced_words(text, document.language, voices).assign(doc=document.id),
        **scope_tables(document, text, voices),
        **claim_tables(document, text, voices),
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
    outlet = document.outlet
    voices = spoken(
        text, language, published=published, outlet=outlet, authority=known, mentions=mentions
    )
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
    places = zip(found["start"], found["end"], strict=True)
    rooms = innermost(places, list(zip(voices["start"], voices["end"], strict=True)))
    said = [voices["actor"].iloc[room] if room >= 0 else "outlet" for room in rooms]
    breaks = [place for place, character in enumerate(text) if character == "\n"]
    lines = [bisect_right(breaks, start) + 1 for start in found["start"]]
    found = found.assign(said_by=pd.Series(said, index=found.index, dtype="str"), line=lines)
    found.insert(0, "language", language)
    return place(document, found)
