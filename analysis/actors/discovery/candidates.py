"""Actors that the authority file does not hold, offered with their evidence."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

import pandas as pd
import regex

from analysis.actors.authority import Authority, load
from analysis.actors.discovery.company import cues_of
from analysis.actors.discovery.finding import names_in
from analysis.actors.discovery.merging import (
    LIKELY,
    Found,
    Group,
    grouped,
    label,
    linked,
)
from analysis.actors.discovery.model import Name
from analysis.actors.discovery.recognizers import Recognizer
from analysis.actors.finder.mentions import readings
from analysis.language import link_names, romanize

__all__ = ["CANDIDATE_COLUMNS", "EVIDENCE_COLUMNS", "candidate_evidence", "discover"]

CANDIDATE_COLUMNS: Final = (
    "id", "name_en", "name_hi", "type", "mentions", "documents", "first", "last", "cues",
    "variants", "probability", "maybe", "known", "known_probability", "evidence",
)  # fmt: skip
EVIDENCE_COLUMNS: Final = ("doc", "start", "end", "surface", "rule")
_CONTENT: Final = ("title", "dek", "body")
_PREFIX: Final = {"PER": "p", "ORG": "org", "LOC": "pl"}
# Types of the authority that a name of ours may belong to.
_THINGS: Final = {
    "PER": frozenset({"person", "unnamed"}),
    "LOC": frozenset({"place", "state", "people"}),
}
_LETTERS: Final = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"}
)
_SLUG: Final = re.compile(r"[^a-z0-9]+")


class _Zone(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...


class Readable(Protocol):
    """What of a document is read; `analysis.corpus.Document` has it."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def published(self) -> str: ...


def discover(
    documents: Iterable[Readable],
    authority: Authority | None = None,
    *,
    recognizer: Recognizer | None = None,
    minimum: int = 1,
) -> pd.DataFrame:
    """Actors that documents name and the authority file does not hold.

    Machine-made suggestions: each says where it comes from, and somebody has to read it.

    Parameters
    ----------
    documents : iterable of documents
        A `analysis.corpus.Corpus`, or anything with ``id``, ``text``, ``language`` and
        ``published``. Where it has zones, only title, dek and body are read.
    authority : Authority, optional
        Whom we know; by default the project's own file.
    recognizer : callable, optional
        As for `find_names`.
    minimum : int, optional
        Fewest mentions a candidate must have.

    Returns
    -------
    DataFrame
        One row a candidate, the most often named first: ``id`` (a suggestion), ``name_en`` and
        ``name_hi`` (empty where no text of that script names it), ``type`` (PER, ORG, LOC),
        ``mentions`` and ``documents`` (numbers), ``first`` and ``last`` (EDTF dates), ``cues``
        (titles, verbs of speech, appositions, with how often), ``variants`` (all forms, with how
        often), ``probability`` (of the least sure merge of spellings made; 1 where none was),
        ``maybe`` (ids of candidates that may be the same, with the probability), ``known`` and
        ``known_probability`` (an actor of the authority it may be under another spelling), and
        ``evidence`` (a tuple of ``doc, start, end, surface, rule``; see `candidate_evidence`).

    Raises
    ------
    ValueError
        If `minimum` is less than 1, or as for `find_names`.

    Examples
    --------
    >>> from analysis.corpus import Document
    >>> texts = ["Envoy Hari Koirala said no. Koirala left.", "राजदूत हरि कोइराला ने कहा"]
    >>> documents = [
    ...     Document("a", texts[0], "en", "2019-06-01", "2019-06-01", "example", ()),
    ...     Document("b", texts[1], "hi", "2019-06-03", "2019-06-03", "example", ()),
    ... ]
    >>> row = discover(documents).iloc[0]
    >>> row["id"], row["name_en"], row["name_hi"], int(row["mentions"]), row["last"]
    ('p-hari-koirala', 'Hari Koirala', 'हरि कोइराला', 3, '2019-06-03')
    """
    if minimum < 1:
        raise ValueError(f"minimum must be at least 1, not {minimum}")
    known = load() if authority is None else authority
    groups = linked(grouped(_unknown(document, known, recognizer) for document in documents))
    return _table(groups, known, minimum)


def candidate_evidence(candidates: pd.DataFrame) -> pd.DataFrame:
    """Spread the evidence of candidates: one row a mention.

    Returns
    -------
    DataFrame
        ``candidate`` (id), ``doc``, ``start``, ``end``, ``surface``, ``rule``.

    Examples
    --------
    >>> table = pd.DataFrame({"id": ["p-x"], "evidence": [(("a", 0, 4, "Rana", "title"),)]})
    >>> candidate_evidence(table).values.tolist()
    [['p-x', 'a', 0, 4, 'Rana', 'title']]
    """
    rows = [
        (candidate, *row)
        for candidate, evidence in zip(candidates["id"], candidates["evidence"], strict=True)
        for row in evidence
    ]
    return pd.DataFrame(rows, columns=["candidate", *EVIDENCE_COLUMNS])


def _content(document: Readable) -> str:
    """Text without page furniture, offsets unchanged."""
    text = document.text
    zones: Sequence[_Zone] = getattr(document, "zones", ())
    if not zones:
        return text
    kept = ["\n" if character == "\n" else " " for character in text]
    for zone in zones:
        if zone.kind in _CONTENT:
            kept[zone.start : zone.end] = text[zone.start : zone.end]
    return "".join(kept)


def _unknown(
    document: Readable, authority: Authority, recognizer: Recognizer | None
) -> list[Found]:
    """Names of one document that no mention of a listed actor covers."""
    text = _content(document)
    mine = authority.for_document(document.id)
    date = document.published or None
    found = readings(text, document.language, mine, date)
    mentions = [(one.start, one.end, authority.actors[one.actor].type) for one in found]
    listed = {
        word
        for start, end, type_ in mentions
        if type_ == "person" and " " in text[start:end]
        for word in text[start:end].split()
    }
    names = names_in(text, document.language, recognizer)
    return [
        Found(
            document.id, document.published, name.start, name.end, text[name.start : name.end],
            name.type, name.rule, tuple(cues_of(text, name.start, name.end)),
        )
        for name in _uncovered(names, mentions)
        # A lone part of a listed person's name is nobody new.
        if not (name.type == "PER" and text[name.start : name.end] in listed)
    ]  # fmt: skip


def _uncovered(names: list[Name], mentions: list[tuple[int, int, str]]) -> Iterator[Name]:
    """Names of which a listed actor's mention covers less than half, and no person any part."""
    at = 0
    for name in names:
        while at < len(mentions) and mentions[at][1] <= name.start:
            at += 1
        covered, personal = 0, False
        for start, end, type_ in mentions[at:]:
            if start >= name.end:
                break
            covered += min(end, name.end) - max(start, name.start)
            personal = personal or (type_ == "person" and name.type == "PER")
        if not personal and 2 * covered < name.end - name.start:
            yield name


def _table(groups: Sequence[Group], authority: Authority, minimum: int) -> pd.DataFrame:
    order = sorted(
        (at for at, group in enumerate(groups) if len(group.names) >= minimum),
        key=lambda at: (-len(groups[at].names), groups[at].names[0].surface),
    )
    ids = _ids(groups, order, authority)
    known = _known([groups[at] for at in order], authority)
    rows = [_row(groups[at], ids, at, known[place]) for place, at in enumerate(order)]
    table = pd.DataFrame(rows, columns=list(CANDIDATE_COLUMNS))
    return table.astype({"mentions": "int64", "documents": "int64", "probability": "float64"})


def _row(
    group: Group, ids: dict[int, str], at: int, known: tuple[str, float]
) -> tuple[object, ...]:
    dates = sorted(name.date for name in group.names if name.date)
    cues = Counter(cue for name in group.names for cue in name.cues)
    forms = Counter(name.surface for name in group.names)
    maybe = {ids[other]: share for other, share in group.maybe.items() if other in ids}
    return (
        ids[at], label(group, False), label(group, True), group.type, len(group.names),
        len({name.doc for name in group.names}), *((dates[0], dates[-1]) if dates else ("", "")),
        _counted(cues), _counted(forms), round(group.probability, 4),
        "; ".join(f"{other} ({share:.2f})" for other, share in sorted(maybe.items())), *known,
        tuple((n.doc, n.start, n.end, n.surface, n.rule) for n in group.names),
    )  # fmt: skip


def _counted(counts: Counter[str]) -> str:
    return "; ".join(f"{what} ({count})" for what, count in counts.most_common())


def _ids(groups: Sequence[Group], order: Sequence[int], authority: Authority) -> dict[int, str]:
    """Suggest an id a candidate, none of them taken."""
    taken, ids = set(authority.actors), {}
    for at in order:
        group = groups[at]
        name = label(group, False) or romanize(label(group, True))
        plain = unicodedata.normalize("NFKD", romanize(name).lower()).translate(_LETTERS)
        slug = _SLUG.sub("-", regex.sub(r"\p{M}", "", plain)).strip("-") or "unnamed"
        wanted = id_ = f"{_PREFIX[group.type]}-{slug}"
        number = 2
        while id_ in taken:
            id_, number = f"{wanted}-{number}", number + 1
        taken.add(id_)
        ids[at] = id_
    return ids


def _known(groups: Sequence[Group], authority: Authority) -> list[tuple[str, float]]:
    """Say for each candidate which listed actor it may be, and how probably."""
    named: dict[str, dict[str, str]] = {type_: {} for type_ in _PREFIX}
    for name in authority.names:
        if name.kind in ("name", "alias") and not name.documents:
            for type_ in _PREFIX:
                if _fits(authority.actors[name.actor].type, type_):
                    named[type_].setdefault(name.form, name.actor)
    found = [("", 0.0)] * len(groups)
    for type_, forms in named.items():
        asked = [at for at, group in enumerate(groups) if group.type == type_]
        labels = [label(groups[at], False) or label(groups[at], True) for at in asked]
        if not asked or not forms:
            continue
        links = link_names(labels, forms, limit=1)
        for at, form, share in zip(asked, links["candidate"], links["probability"], strict=True):
            if share >= LIKELY:
                found[at] = (forms[form], round(float(share), 4))
    return found


def _fits(type_: str, ours: str) -> bool:
    """Whether an actor of one of the authority's types may bear a name of one of ours."""
    listed = _THINGS["PER"] | _THINGS["LOC"]
    return type_ in _THINGS[ours] if ours in _THINGS else type_ not in listed
