"""The frame dictionary: what speaks for which frame, read from YAML."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from analysis import tables
from analysis.framing.dictionary.patterns import Pattern, parse
from analysis.language.languages import LANGUAGES

__all__ = ["CONDITIONS", "FILE", "Dictionary", "Entry", "read_dictionary"]

FILE: Final = "frame_dictionary.yaml"
CONDITIONS: Final = ("affirmed", "negated", "outlet", "actor")
_STOP: Final = "not"  # the section of phrases that only look like an entry


class Entry(NamedTuple):
    """One line of the dictionary.

    ``name`` is the pattern as written; ``frame`` is empty for what speaks for none; ``only`` are
    the conditions, of `CONDITIONS`, under which it counts.
    """

    frame: str
    language: str
    name: str
    pattern: Pattern
    only: tuple[str, ...] = ()


class Dictionary(NamedTuple):
    """Entries in order, and the frames with their ranks: which wins a tie (1 before 2)."""

    entries: tuple[Entry, ...]
    ranks: tuple[tuple[str, int], ...]

    @property
    def frames(self) -> tuple[str, ...]:
        """Frames in the order of the file."""
        return tuple(frame for frame, _ in self.ranks)


class _Loader(yaml.SafeLoader):
    """Plain YAML without aliases: a few hundred bytes of them could fill the memory."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases (*) are not read here")
        return super().compose_node(parent, index)


def read_dictionary(path: str | Path | None = None) -> Dictionary:
    """Read a frame dictionary.

    Parameters
    ----------
    path : path, optional
        A YAML file; by default ``frame_dictionary.yaml`` in the data folder, which also says how
        it is laid out.

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        Naming file, frame, language and entry, and what is wrong with it.

    Examples
    --------
    >>> found = read_dictionary()
    >>> "dialogue_peace" in found.frames
    True
    >>> sorted({entry.language for entry in found.entries})
    ['en', 'hi']
    """
    file = Path(path) if path is not None else tables.data_dir() / FILE
    if not file.is_file():
        raise FileNotFoundError(
            f"{file} is missing: name a dictionary, or restore the file from the repository"
        )
    try:
        return _read(file.read_text("utf-8"))
    except (ValueError, yaml.YAMLError) as error:
        raise ValueError(f"{file}: {error}") from None


@lru_cache(maxsize=4)
def _read(text: str) -> Dictionary:
    content = _mapping(yaml.load(text, _Loader), "the file")
    if not (unknown := set(content) - {"frames", _STOP}) and "frames" in content:
        frames = _mapping(content["frames"], "frames")
    else:
        raise ValueError(
            f"expected the sections frames and {_STOP}; got {sorted(map(str, unknown))}"
        )
    ranks = [(str(name), _rank(str(name), body)) for name, body in frames.items()]
    entries = [entry for name, body in frames.items() for entry in _entries(str(name), body)]
    entries += _entries("", content.get(_STOP) or {})
    seen: dict[tuple[str, Pattern], str] = {}
    for entry in entries:
        where = seen.setdefault((entry.language, entry.pattern), entry.frame or _STOP)
        if where != (entry.frame or _STOP):
            told = f"{entry.language}, {entry.name!r}"
            raise ValueError(f"{told} stands under {where} and {entry.frame or _STOP}")
    return Dictionary(tuple(dict.fromkeys(entries)), tuple(ranks))


def _mapping(value: object, what: str) -> dict[object, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{what}: expected a mapping, got {type(value).__name__}")
    return value


def _rank(frame: str, body: object) -> int:
    rank = _mapping(body, frame).get("rank")
    if type(rank) is not int:
        raise ValueError(f"{frame}: rank must be a whole number, got {rank!r}")
    return rank


def _entries(frame: str, body: object) -> Iterator[Entry]:
    section = frame or _STOP
    for language, lines in _mapping(body, section).items():
        if language == "rank" and frame:
            continue
        if language not in LANGUAGES:
            raise ValueError(f"{section}: unknown language {language!r}")
        if not isinstance(lines, list):
            raise ValueError(f"{section}, {language}: expected a list of entries")
        for line in lines:
            yield _entry(frame, str(language), line, f"{section}, {language}")


def _entry(frame: str, language: str, line: Any, where: str) -> Entry:
    only: Any = []
    if isinstance(line, dict):
        if set(line) != {"find", "only"}:
            raise ValueError(f"{where}: {line!r} needs find and only, nothing else")
        line, only = line["find"], line["only"]
    conditions = only if isinstance(only, list) else [only]
    if not isinstance(line, str):
        raise ValueError(f"{where}: {line!r} is no text; put it in quotation marks")
    if wrong := [condition for condition in conditions if condition not in CONDITIONS]:
        raise ValueError(f"{where}: {line!r}: only is one of {', '.join(CONDITIONS)}; got {wrong}")
    try:
        return Entry(frame, language, line, parse(line), tuple(conditions))
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None
