"""What must be true of the authority file, beyond what its schemas can see.

`problems` is asked on every loading and stays quick; `doubles` and `orphans` read more and belong
into tests and reviews. Each says where and why in one sentence a problem. That two actors are known
to be two is said in the column ``distinct_from`` (Wikidata's *different from*, P1889).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date as Day
from itertools import combinations
from pathlib import Path
from typing import Final

import pandas as pd
import regex

from analysis import tables
from analysis.actors.authority import Authority, Name, Term
from analysis.language import link_names
from analysis.language.normalization import normalize_keys
from analysis.schema import cell_problems

__all__ = ["SEVERAL", "checked", "doubles", "orphans", "problems"]

# Posts that more than one person may hold at a time: ministers of state of one ministry; heads of
# a conference that split; the counsellors who stand in for a high commissioner one after another.
SEVERAL: Final = frozenset({"post-IN-MOS-EA", "post-PK-MOS-FA", "post-APHC-CHAIR"})
FIRM: Final = frozenset({"name", "alias", "misspelling"})
SAME: Final = 0.9  # similarity from which two actors' names ask for a look
# Types whose names differ in one word or number: an embassy in one capital and in another.
_FORMULAIC: Final = frozenset({"post", "office", "agreement", "dialogue"})

_WRONG_SCRIPT: Final = {
    "hi": regex.compile(r"\A(?!.*\p{Devanagari})", regex.DOTALL),
    "en": regex.compile(r"\p{Devanagari}"),
}
_HIDDEN: Final = regex.compile(r"[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\A\s|\s\Z|\s\s")
_QID: Final = regex.compile(r"Q[1-9][0-9]*")
_ID: Final = regex.compile(r"[a-z]+-[A-Za-z0-9-]+")


def problems(authority: Authority) -> list[str]:
    """Everything wrong with an authority that can be told quickly.

    Parameters
    ----------
    authority : Authority

    Returns
    -------
    list of str
        One sentence a problem; empty when the file is sound.

    Examples
    --------
    >>> from analysis.actors.authority import Actor, Authority, Name
    >>> problems(Authority({"p-x": Actor("p-x", "person", "X", "क्ष", "")},
    ...                    (Name("p-x", "en", "X", "name"), Name("p-x", "hi", "Modi", "name")), ()))
    ["actor_names: p-x, 'Modi': no Devanagari in a form in hi"]
    """
    return [
        *_actor_problems(authority),
        *_form_problems(authority),
        *_shared_forms(authority),
        *_term_problems(authority),
        *_double_holders(authority),
    ]


def _actor_problems(authority: Authority) -> Iterator[str]:
    named = {name.actor for name in authority.names if name.kind == "name"}
    items: dict[str, str] = {}
    for actor in authority.actors.values():
        if actor.id not in named:
            yield f"actors: {actor.id} has no form of kind 'name'"
        for label, language in ((actor.name_en, "en"), (actor.name_hi, "hi")):
            if label and _WRONG_SCRIPT[language].search(label):
                yield f"actors: {actor.id}: name_{language} {label!r} is in the wrong script"
        if actor.wikidata and not _QID.fullmatch(actor.wikidata):
            yield f"actors: {actor.id}: {actor.wikidata!r} is no Wikidata item"
        elif actor.wikidata and items.setdefault(actor.wikidata, actor.id) != actor.id:
            yield f"actors: {actor.id}: {actor.wikidata} is {items[actor.wikidata]} already"
        for other in actor.distinct_from:
            if other not in authority.actors:
                yield f"actors: {actor.id}: distinct_from {other!r}, which nobody is"


def _form_problems(authority: Authority) -> Iterator[str]:
    seen: set[tuple[str, ...]] = set()
    for name in authority.names:
        reasons = []
        if name.actor not in authority.actors:
            reasons.append("no such actor")
        if _HIDDEN.search(name.form):
            reasons.append("hidden mark or stray space")
        if name.language not in _WRONG_SCRIPT:
            reasons.append(f"unknown language {name.language!r}")
        elif _WRONG_SCRIPT[name.language].search(name.form):
            hindi = name.language == "hi"
            reasons.append(f"{'no ' if hindi else ''}Devanagari in a form in {name.language}")
        if name[:4] in seen:
            reasons.append(f"listed twice as {name.kind}")
        seen.add(name[:4])
        yield from (f"actor_names: {name.actor}, {name.form!r}: {reason}" for reason in reasons)


def _shared_forms(authority: Authority) -> Iterator[str]:
    """Firm forms and acronyms that two actors bear; an acronym's note may say why."""
    held: dict[tuple[str, bool], list[Name]] = defaultdict(list)
    forms = [name for name in authority.names if name.kind in (*FIRM, "acronym")]
    keys = normalize_keys([name.form for name in forms])
    for name, key in zip(forms, keys, strict=True):
        if name.documents:
            continue
        acronym = name.kind == "acronym"
        held[name.form if acronym else key.replace("-", " "), acronym].append(name)
    for (_, acronym), names in held.items():
        owners = dict.fromkeys(name.actor for name in names)
        if len(owners) > 1 and not (acronym and all(name.note for name in names)):
            told = "no note says so" if acronym else "a firm form may mean one only"
            yield f"actor_names: {names[0].form!r} means {', '.join(owners)}, and {told}"


def _term_problems(authority: Authority) -> Iterator[str]:
    for term in authority.terms:
        where = f"actor_offices: {term.actor}, {term.office}"
        if term.start and term.end and term.start > term.end:
            yield f"{where}: the term ends before it begins"
        post = authority.actors.get(term.office)
        if post is None or post.type != "post":
            yield f"{where}: no such post among the actors"
        elif term.side and term.side != post.side:
            yield f"{where}: serves {term.side}, the post {post.side or 'nobody'}"
        if term.actor not in authority.actors:
            yield f"{where}: no such actor"


def _double_holders(authority: Authority) -> Iterator[str]:
    """Terms of one post that share more than a handover, however its date is read."""
    by_office: dict[str, list[Term]] = defaultdict(list)
    for term in authority.terms:
        if term.office not in SEVERAL:
            by_office[term.office].append(term)
    for office, terms in by_office.items():
        terms.sort(key=lambda t: (t.start or Day.min, t.end or Day.max))
        for one, other in combinations(terms, 2):
            if (other.by or Day.max) < (one.until or Day.max):
                yield (
                    f"actor_offices: {office}: {one.actor} (to {one.end or '..'}) and "
                    f"{other.actor} (from {other.start or '..'}) at the same time"
                )


def checked(*frames: pd.DataFrame | None) -> tuple[pd.DataFrame | None, ...]:
    """Rows for the three tables, as they are, once each cell agrees with its schema.

    Raises
    ------
    tables.TableError
        Naming table, row, column and reason of every disagreement. An absent column is empty.
    """
    found: list[tables.Problem] = []
    for name, frame in zip(("actors", "actor_names", "actor_offices"), frames, strict=True):
        fields = {item.name: item for item in tables.schema(name).fields}
        if frame is None:
            continue
        for column in frame:
            if column not in fields:
                reason = f"no such column; {name} has {', '.join(fields)}"
                found.append(tables.Problem(name, None, str(column), reason))
                continue
            blank = column.startswith("name_") or column == "side"  # not everybody knows both
            for row, cell in enumerate(frame[column].fillna("").astype(str), start=1):
                reasons = () if blank and not cell else cell_problems(fields[column], cell)
                found += [tables.Problem(name, row, column, reason) for reason in reasons]
    if found:
        raise tables.TableError(found)
    return frames


def doubles(authority: Authority, *, threshold: float = SAME) -> list[str]:
    """Pairs of actors of one type whose names sound like one, in either script.

    Parameters
    ----------
    authority : Authority
    threshold : float, optional
        Least similarity of `analysis.language.link_names` at which a pair is named.

    Returns
    -------
    list of str
        One sentence a pair; pairs that ``distinct_from`` keeps apart are left out, and posts,
        offices and agreements, whose names differ in one word.
    """
    by_type: dict[str, dict[str, str]] = defaultdict(dict)
    for name in authority.names:
        kind = authority.actors[name.actor].type
        if name.kind in FIRM and kind not in _FORMULAIC:
            by_type[kind].setdefault(name.form, name.actor)
    found: dict[tuple[str, ...], str] = {}
    for owner in by_type.values():
        links = link_names(owner, owner, limit=8, threshold=0.0)
        alike = links[links["similarity"] >= threshold]
        for query, candidate in alike[["query", "candidate"]].itertuples(index=False):
            pair = tuple(sorted((owner[query], owner[candidate])))
            known = [other for actor in pair for other in authority.actors[actor].distinct_from]
            if len(set(pair)) == 2 and not set(pair) & set(known):
                told = f"actors: {pair[0]} and {pair[1]} may be one: {query!r}, {candidate!r}"
                found.setdefault(pair, told)
    return list(found.values())


def orphans(authority: Authority, root: str | Path | None = None) -> list[str]:
    """Ids in any other table that look like an actor's and are none.

    Parameters
    ----------
    authority : Authority
    root : path, optional
        Data folder; by default the project's own.

    Returns
    -------
    list of str
        One sentence an id, with the table and column where it stands.
    """
    prefixes = {actor.split("-")[0] for actor in authority.actors}
    found: dict[str, None] = {}
    for table in tables.schemas(root).values():
        if table.name in ("actors", "actor_names"):
            continue
        frame = tables.read(table.name, root)
        for column in frame.select_dtypes(["object", "string"]):
            for part in _parts(frame[column].unique()):
                if part.split("-")[0] in prefixes and part not in authority.actors:
                    found[f"{table.path}, column {column}: {part!r} is no actor"] = None
    return list(found)


def _parts(cells: Iterable[object]) -> Iterator[str]:
    """Ids in the cells of a column, several in one cell parted by semicolons."""
    for cell in cells:
        parts = [part.strip() for part in str(cell).split(";")]
        if all(_ID.fullmatch(part) for part in parts):
            yield from parts
