"""Which names mean one actor: within a document by their parts, elsewhere by spelling and sound.

A merge that is likely and not sure is not made: it is written down, with its probability, for
whoever decides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import regex

from analysis.actors.discovery.english_words import words
from analysis.language import NameIndex, link_names, name_similarity, normalize_key

__all__ = ["Found", "Group", "Link", "grouped", "is_hindi", "linked", "whole_names"]

SURE: Final = 0.9  # probability from which two spellings are merged
LIKELY: Final = 0.5  # and from which the possibility is written down
_SAME_SCRIPT: Final = 0.97
_ALIKE: Final = 0.8
_DEVANAGARI: Final = regex.compile("[\u0900-\u097f]")
_SMALL: Final = words("of the for and in on de la का की के और एवं व")


@dataclass(frozen=True, slots=True)
class Found:
    """One occurrence of a name in a document."""

    doc: str
    date: str
    start: int
    end: int
    surface: str
    type: str
    rule: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Two groups, by their place in the list, that are or may be one, and how probably."""

    one: int
    other: int
    probability: float


@dataclass(slots=True)
class Group:
    """Names taken to mean one actor, their forms, and the least sure of the merges made."""

    names: list[Found]
    probability: float = 1.0
    maybe: dict[int, float] = field(default_factory=dict)

    def forms(self, hindi: bool) -> Counter[str]:
        """Count the forms of one script."""
        return Counter(n.surface for n in self.names if is_hindi(n.surface) == hindi)

    @property
    def type(self) -> str:
        """Type of most of its names."""
        return Counter(name.type for name in self.names).most_common(1)[0][0]


def is_hindi(form: str) -> bool:
    """Whether a form is written in Devanagari."""
    return _DEVANAGARI.search(form) is not None


def _key(form: str) -> tuple[str, ...]:
    if form.isupper() and " " not in form:  # an acronym is told from a word by its case
        return (form.replace(".", ""),)
    return tuple(normalize_key(form.replace(".", " ")).split())


def _initials(form: str) -> str:
    words = [word for word in form.replace("-", " ").split() if word.lower() not in _SMALL]
    return "".join(word[0] for word in words).upper()


def whole_names(found: Sequence[Found]) -> list[int]:
    """Say for each name of one document which of them names the same actor in full.

    Parameters
    ----------
    found : sequence of Found
        The names of one document in order of place.

    Returns
    -------
    list of int
        One place a name: its own, or that of the first full form. A lone word is taken for the
        person whose longer name ends (or, if none does, begins) with it, the last one named
        before it where there are several; an acronym for the organisation with its initials.

    Examples
    --------
    >>> row = lambda surface, type: Found("a", "", 0, 1, surface, type, "rule")
    >>> whole_names([row("Anna Berg", "PER"), row("Berg", "PER"), row("BERG", "ORG")])
    [0, 0, 2]
    >>> whole_names([row("रमेश कुमार", "PER"), row("कुमार", "PER"), row("इंदौर", "LOC")])
    [0, 0, 2]
    """
    first: dict[tuple[str, ...], int] = {}
    by_last: dict[str, list[int]] = defaultdict(list)
    by_first: dict[str, list[int]] = defaultdict(list)
    by_initials: dict[str, int] = {}
    keys = [_key(name.surface) for name in found]
    for at, (name, key) in enumerate(zip(found, keys, strict=True)):
        if not key or first.setdefault(key, at) != at:
            continue
        if name.type == "PER" and len(key) > 1:
            by_last[key[-1]].append(at)
            by_first[key[0]].append(at)
        elif name.type == "ORG" and len(key) > 1:
            by_initials.setdefault(_initials(name.surface), at)
    whole = []
    for at, (name, key) in enumerate(zip(found, keys, strict=True)):
        fuller: int | None = first.get(key)
        if len(key) == 1 and name.type == "PER":
            options = by_last.get(key[0]) or by_first.get(key[0]) or []
            before = [option for option in options if option < at]
            fuller = (before[-1] if before else options[0]) if options else fuller
        elif len(key) == 1 and name.surface.isupper():
            fuller = by_initials.get(name.surface.replace(".", ""), fuller)
        whole.append(at if fuller is None else fuller)
    return whole


def grouped(documents: Iterable[Sequence[Found]]) -> list[Group]:
    """Group the names of documents: by parts within each, by exact key between them."""
    by_key: dict[tuple[str, ...], list[Found]] = {}
    for found in documents:
        for name, whole in zip(found, whole_names(found), strict=True):
            by_key.setdefault(_key(found[whole].surface), []).append(name)
    return [Group(names) for key, names in by_key.items() if key]


def label(group: Group, hindi: bool) -> str:
    """Return the form that names a group best in one script: full before short, then frequent."""
    forms = group.forms(hindi)
    return max(
        forms, key=lambda form: (min(len(form.split()), 2), forms[form], len(form)), default=""
    )


def linked(groups: Sequence[Group]) -> list[Group]:
    """Merge groups that are one name in two spellings or scripts; write down what may be one.

    Parameters
    ----------
    groups : sequence of Group
        As `grouped` makes them.

    Returns
    -------
    list of Group
        With ``probability`` that of the least sure merge made (1 where none was), and ``maybe``
        the places, in this list, of groups that may be the same, with the probability.

    Notes
    -----
    Between scripts by `analysis.language.link_names`, within one by the similarity of the same
    model: at least .97, since two people may well be called almost the same.
    """
    links = [*_within(groups, False), *_within(groups, True), *_between(groups)]
    links = [link for link in links if groups[link.one].type == groups[link.other].type]
    root = list(range(len(groups)))
    sure: dict[int, float] = defaultdict(lambda: 1.0)
    for link in sorted(links, key=lambda link: -link.probability):
        one, other = _root(root, link.one), _root(root, link.other)
        if link.probability >= SURE and one != other:
            low, high = min(one, other), max(one, other)
            root[high] = low
            sure[low] = min(sure[low], sure[high], link.probability)
    return _collected(groups, root, sure, links)


def _collected(
    groups: Sequence[Group], root: list[int], sure: Mapping[int, float], links: Iterable[Link]
) -> list[Group]:
    place: dict[int, int] = {}
    merged: list[Group] = []
    for at, group in enumerate(groups):
        top = _root(root, at)
        if top not in place:
            place[top] = len(merged)
            merged.append(Group([], sure.get(top, 1.0)))
        merged[place[top]].names += group.names
    for link in links:
        one, other = place[_root(root, link.one)], place[_root(root, link.other)]
        if one != other:
            for a, b in ((one, other), (other, one)):
                merged[a].maybe[b] = max(merged[a].maybe.get(b, 0.0), link.probability)
    return merged


def _root(root: list[int], at: int) -> int:
    while root[at] != at:
        root[at] = root[root[at]]
        at = root[at]
    return at


def _labels(groups: Sequence[Group], hindi: bool) -> dict[str, int]:
    labels: dict[str, int] = {}
    for at, group in enumerate(groups):
        if form := label(group, hindi):
            labels.setdefault(form, at)
    return labels


def _within(groups: Sequence[Group], hindi: bool) -> list[Link]:
    labels = _labels(groups, hindi)
    forms = list(labels)
    links = []
    for form, found in zip(forms, NameIndex(forms).search_many(forms, limit=4), strict=True):
        for other, _, _ in found:
            if labels[form] >= labels[other]:
                continue
            likeness = name_similarity(form, other)
            if likeness >= _ALIKE:
                probability = likeness if likeness >= _SAME_SCRIPT else min(likeness, SURE - 0.01)
                links.append(Link(labels[form], labels[other], probability))
    return links


def _between(groups: Sequence[Group]) -> list[Link]:
    hindi, latin = _labels(groups, True), _labels(groups, False)
    if not hindi or not latin:
        return []
    best = link_names(hindi, latin, limit=1)
    best = best[best["probability"] >= LIKELY]
    return [
        Link(hindi[query], latin[candidate], float(probability))
        for query, candidate, probability in zip(
            best["query"], best["candidate"], best["probability"], strict=True
        )
    ]
