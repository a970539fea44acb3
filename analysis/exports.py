"""Results for other tools: networks for Gephi, events for calendars and timelines, times inline."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import networkx as nx
import pandas as pd

from analysis import corpus, tables
from analysis.actors import (
    coded_statements,
    comention_network,
    network,
    to_csv,
    to_gexf,
    to_graphml,
    to_json,
)
from analysis.chronology import (
    events_to_csv,
    events_to_icalendar,
    events_to_timelinejs,
    to_timeml,
)

__all__ = ["NETWORK_FORMATS", "OPTIONS", "check_target", "export", "save_network"]

# A name without an ending is a folder of CSV files.
NETWORK_FORMATS: Final = {".graphml": to_graphml, ".gexf": to_gexf, ".json": to_json, "": to_csv}
NETWORKS: Final = ("network", "comentions")
EVENT_FORMATS: Final = {".csv": "events-csv", ".ics": "icalendar", ".json": "timelinejs"}
WRITERS: Final[dict[str, Callable[..., str]]] = {
    "events-csv": events_to_csv,
    "icalendar": events_to_icalendar,
    "timelinejs": events_to_timelinejs,
}
OPTIONS: Final[dict[str, tuple[str, ...]]] = {
    "network": ("mode", "aggregation", "normalization", "duplicates", "window", "minimum"),
    "comentions": ("unit", "minimum", "duplicates", "window"),
    "timelinejs": ("language", "group"),
    "icalendar": ("language",),
    "events-csv": (),
    "timeml": (),
}


def export(what: str, out: Path, *, root: str | Path | None = None, **options: Any) -> list[Path]:
    """Write a result for other tools.

    Parameters
    ----------
    what : str
        ``network`` or ``comentions``: the network of the adjudicated statements or of who is named
        beside whom (``.graphml``, ``.gexf``, ``.json``, or a folder of CSV files; evidence on
        every edge). ``events``: the reference chronology in the format of the ending, or that
        format by name: ``events-csv``, ``icalendar``, ``timelinejs``. ``timeml``: a folder of
        files, one for each text at hand, that hold the text with its times marked inline.
    out : path
        For networks and events the file's ending chooses the format.
    root : path, optional
        Data folder; by default the project's own.
    **options
        Of `analysis.actors.network` (where no ``mode`` is given: ``mode="one"`` and
        ``aggregation="congruence"``), `analysis.actors.comention_network`,
        `analysis.chronology.events_to_timelinejs` or `events_to_icalendar`.

    Returns
    -------
    list of Path
        What was written.

    Raises
    ------
    ValueError
        For an unknown result, ending or option's value.
    """
    if what == "events":
        what = EVENT_FORMATS.get(out.suffix, f"events as {out.suffix or out.name}")
    if what not in OPTIONS:
        raise ValueError(f"cannot write {what!r}: see --help")
    if wrong := sorted(set(options) - set(OPTIONS[what])):
        raise ValueError(
            f"{what} has no option {wrong[0]!r}; it has {', '.join(OPTIONS[what]) or 'none'}"
        )
    if what in NETWORKS:
        check_target(out)
        save_network(_network(what, root, options), out)
    elif what == "timeml":
        return _marked_texts(out, root)
    else:
        _check_folder(out)
        if what == "timelinejs":
            options["labels"] = _labels(options.get("language", "en"), root)
        _check_language(options)
        out.write_text(WRITERS[what](tables.read("events", root), **options), "utf-8", newline="")
    return [out]


def _check_language(options: dict[str, Any]) -> None:
    if options.get("language", "en") not in ("en", "hi"):
        raise ValueError(f"language {options['language']!r}: expected 'en' or 'hi'")


def _labels(language: str, root: str | Path | None) -> dict[str, str]:
    """What types and codes of events are called."""
    _check_language({"language": language})
    types = tables.read("event_types", root)
    return dict(zip(types["code"], types[f"label_{language}"], strict=True))


def _marked_texts(folder: Path, root: str | Path | None) -> list[Path]:
    """One file for each text at hand: nobody can write a text that they do not hold."""
    held = corpus.at_hand(root)
    if not held:
        corpus.raw_dir(root)  # says which text is missing, and the cure
    times: pd.DataFrame = tables.read("times", root)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for document in corpus.load(only=held, root=root):
        own = times[times["doc"] == document.id]
        path = folder / f"{document.id}.tml"
        marked = to_timeml(document.text, own, document.published, doc=document.id)
        path.write_text(marked, "utf-8", newline="")
        written.append(path)
    return written


def _network(what: str, root: str | Path | None, options: dict[str, Any]) -> nx.Graph:
    if what == "comentions":
        return comention_network(tables.read("mentions", root), **options)
    usual = {} if "mode" in options else {"mode": "one", "aggregation": "congruence"}
    return network(coded_statements(root), **usual | options)


def save_network(graph: nx.Graph, out: Path) -> None:
    """Write a network in the format that the file's ending names; see `export`.

    Raises
    ------
    ValueError
        For an unknown ending or a folder that is not there.
    """
    check_target(out)
    NETWORK_FORMATS[out.suffix](graph, out)


def check_target(out: Path) -> None:
    """Refuse a file for a network that could not be written, before the work is done.

    Raises
    ------
    ValueError
        For an unknown ending or a folder that is not there.
    """
    if out.suffix not in NETWORK_FORMATS:
        known = ", ".join(filter(None, NETWORK_FORMATS))
        raise ValueError(f"cannot write a network as {out.suffix}: use {known} or a folder")
    _check_folder(out)


def _check_folder(out: Path) -> None:
    if not out.absolute().parent.is_dir():
        raise ValueError(f"{out}: there is no folder {out.parent}; make it first")
