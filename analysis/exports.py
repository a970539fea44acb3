"""Results for other tools: networks for Gephi and the like, events for calendars."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import networkx as nx

from analysis import tables
from analysis.actors import (
    coded_statements,
    comention_network,
    network,
    to_csv,
    to_gexf,
    to_graphml,
    to_json,
)
from analysis.chronology import events_to_icalendar

__all__ = ["NETWORK_FORMATS", "check_target", "export", "save_network"]

# A name without an ending is a folder of CSV files.
NETWORK_FORMATS: Final = {".graphml": to_graphml, ".gexf": to_gexf, ".json": to_json, "": to_csv}
NETWORKS: Final = ("network", "comentions")


def export(what: str, out: Path, *, root: str | Path | None = None, **options: Any) -> None:
    """Write a result for other tools.

    Parameters
    ----------
    what : {"network", "comentions", "events"}
        The network of the adjudicated statements or of who is named beside whom (``.graphml``,
        ``.gexf``, ``.json``, or a folder of CSV files; evidence on every edge), or the reference
        chronology (``.ics`` or ``.csv``).
    out : path
        The file's ending chooses the format.
    root : path, optional
        Data folder; by default the project's own.
    **options
        Of `analysis.actors.network` (where no ``mode`` is given: ``mode="one"`` and
        ``aggregation="congruence"``) or `analysis.actors.comention_network`.

    Raises
    ------
    ValueError
        For an unknown result, ending or option's value.
    """
    if what in NETWORKS:
        check_target(out)
        save_network(_network(what, root, options), out)
    elif what == "events" and out.suffix == ".ics":
        out.write_text(events_to_icalendar(tables.read("events", root)), "utf-8", newline="")
    elif what == "events" and out.suffix == ".csv":
        tables.read("events", root).to_csv(out, index=False, lineterminator="\n")
    else:
        raise ValueError(f"cannot write {what!r} as {out.suffix or out.name!r}: see --help")


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
    if not out.absolute().parent.is_dir():
        raise ValueError(f"{out}: there is no folder {out.parent}; make it first")
