"""Tables and figures of the silence audit: who speaks, how, and who only is spoken of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.actors.authority import Authority
from analysis.actors.plots.counts import ROW, label
from analysis.figures import Exhibit, Table, say

__all__ = ["heard", "silence", "silent", "spoken"]


def silence(audit: pd.DataFrame) -> Table:
    """Show who is named and who speaks, with denominators and ranges.

    Parameters
    ----------
    audit : DataFrame
        From `silence_audit`, by side, type or document.
    """
    by = audit.columns[0]
    heads = {
        "side": say(en="Side", hi="पक्ष"),
        "type": say(en="Type", hi="प्रकार"),
        "doc": say(en="Document", hi="दस्तावेज़"),
    }
    first = audit[by].map({"side": figures.side_name, "type": type_name, "doc": str}[by])
    frame = {
        heads[by]: first,
        say(en="Named", hi="उल्लिखित"): audit["named"],
        say(en="speak", hi="बोलते हैं"): audit["speak"],
        # Within one document nothing is left to leave out or to resample.
        say(en="silent", hi="मौन"): audit["silent"] if by == "doc" else _span(audit),
        say(en="Statements", hi="कथन"): audit["statements"],
    }
    if by != "doc":
        ends = zip(audit["share_low"], audit["share_high"], strict=True)
        frame[say(en="Share of all", hi="कुल में हिस्सा")] = audit["share"].map(_estimate)
        frame[say(en="one text left out", hi="एक लेख हटाने पर")] = [
            f"{low:.2f}–{high:.2f}" for low, high in ends
        ]
    caption = say(
        en=f"Who is named and who speaks, by {heads[by].lower()}"
        + ("" if by == "doc" else "; in brackets the count of the silent with one text left out"),
        hi=f"किसका नाम आता है और कौन बोलता है: {heads[by]} के अनुसार"
        + ("" if by == "doc" else "; कोष्ठक में एक लेख हटाने पर मौन पात्रों की गिनती"),
    )
    return Table(pd.DataFrame(frame), caption)


def _estimate(value: object) -> str:
    return str(value).replace("no interval", say(en="no interval", hi="दायरा नहीं"))


def _span(audit: pd.DataFrame) -> list[str]:
    return [f"{row.silent} ({row.silent_low}–{row.silent_high})" for row in audit.itertuples()]


def type_name(kind: str) -> str:
    """Name of a type of actor in the edition's language."""
    return {
        "person": say(en="persons", hi="व्यक्ति"),
        "state": say(en="states and governments", hi="देश और सरकारें"),
        "post": say(en="posts", hi="पद"),
        "ministry": say(en="ministries", hi="मंत्रालय"),
        "office": say(en="offices and embassies", hi="कार्यालय और दूतावास"),
        "military": say(en="armed forces", hi="सशस्त्र बल"),
        "agency": say(en="agencies", hi="एजेंसियाँ"),
        "armed_group": say(en="armed groups", hi="हथियारबंद गुट"),
        "party": say(en="parties", hi="दल"),
        "political": say(en="political bodies", hi="राजनीतिक मंच"),
        "media": say(en="media", hi="मीडिया"),
        "io": say(en="international bodies", hi="अंतरराष्ट्रीय संस्थाएँ"),
        "people": say(en="peoples", hi="जन-समुदाय"),
        "unnamed": say(en="unnamed speakers", hi="अनाम वक्ता"),
    }.get(kind, kind)


def met_name(place: str) -> str:
    """Where a silent actor is met, in the edition's language."""
    return {
        "channel": say(en="as channel of others' words", hi="दूसरों की बात का माध्यम"),
        "spoken of": say(en="in other actors' statements", hi="दूसरे पात्रों के कथनों में"),
        "security": say(
            en="in others' statements on terrorism or war only",
            hi="केवल आतंकवाद या युद्ध पर दूसरों के कथनों में",
        ),
        "narrated": say(en="in the outlets' own telling only", hi="केवल माध्यम के अपने विवरण में"),
        "passing": say(en="in no coded statement", hi="किसी कोड किए गए कथन में नहीं"),
    }[place]


def silent(
    table: pd.DataFrame, authority: Authority, texts: Mapping[str, str], *, least: int = 1
) -> Table:
    """List who is named and never speaks, where they are met, and in whose words.

    Parameters
    ----------
    table : DataFrame
        From `silent_actors`.
    authority : Authority
    texts : mapping of str to str
        Wording of the propositions by id.
    least : int
        Mentions an actor needs to be listed.
    """
    shown = table[table["mentions"] >= least]
    frame = pd.DataFrame(
        {
            say(en="Actor", hi="पात्र"): [label(authority, actor) for actor in shown["actor"]],
            say(en="Mentions", hi="उल्लेख"): shown["mentions"].to_list(),
            say(en="Met", hi="कहाँ आता है"): shown["met"].map(met_name).to_list(),
            say(en="Spoken of by", hi="किसके कथनों में"): [
                "; ".join(label(authority, actor) for actor in speakers) or "–"
                for speakers in shown["speakers"]
            ],
            say(en="On", hi="किस बात पर"): [
                "; ".join(texts[concept] for concept in concepts) or "–"
                for concepts in shown["concepts"]
            ],
        }
    )
    caption = say(
        en="Named and never speaking: where they are met, and whose words name them",
        hi="जिनका नाम आता है पर जो कहीं नहीं बोलते: वे कहाँ आते हैं और किसके शब्दों में",
    )
    return Table(frame, caption)


MANNERS = ("direct", "indirect", "narrated_act")


def _manner_names() -> list[str]:
    return [
        say(en="in quotation marks", hi="उद्धरण-चिह्नों में"),
        say(en="in reported speech", hi="परोक्ष कथन में"),
        say(en="as a reported act", hi="बताए गए काम के रूप में"),
    ]


@figures.house_style()
def heard(table: pd.DataFrame) -> Exhibit:
    """Statements of each side by how the texts render them.

    Parameters
    ----------
    table : DataFrame
        From `manners`, counted by side.
    """
    names = [figures.side_name(side) for side in table["speaker"]]
    kinds = _manner_names()
    twin = pd.DataFrame(
        {say(en="Side", hi="पक्ष"): names, say(en="Statements", hi="कथन"): table["statements"]}
    )
    for kind, word in zip(MANNERS, kinds, strict=True):
        twin[word] = table[kind].to_list()
    twin[say(en="through a named channel", hi="किसी बताए गए माध्यम से")] = table["relayed"].to_list()
    twin[say(en="Share quoted directly", hi="सीधे उद्धृत का हिस्सा")] = (
        table["quoted"].map(_estimate).to_list()
    )
    parts = ", ".join(
        f"{name} {row.direct}/{row.statements}"
        for name, row in zip(names, table.itertuples(), strict=True)
    )
    return Exhibit(
        _draw_heard(table, names, kinds),
        twin,
        say(
            en="How each side's statements are rendered (machine-made codes)",
            hi="हर पक्ष के कथन किस रूप में आते हैं (मशीन के दिए कोड)",
        ),
        say(
            en=f"Stacked bars by side. In quotation marks, of all statements: {parts}.",
            hi=f"पक्ष के अनुसार खंडित पट्टियाँ। कुल कथनों में उद्धरण-चिह्नों वाले: {parts}।",
        ),
    )


def _draw_heard(table: pd.DataFrame, names: list[str], kinds: list[str]) -> Figure:
    figure, ax = figures.axes(height=1.2 + 1.2 * ROW * len(table))
    start = [0] * len(table)
    for place, (kind, word) in enumerate(zip(MANNERS, kinds, strict=True)):
        values = table[kind].to_list()
        look = {"color": figures.series(place), "hatch": ("", "///", "...")[place]}
        ax.barh(
            range(len(table)), values, 0.66, left=start, label=word, edgecolor="white", lw=0, **look
        )
        start = [a + b for a, b in zip(start, values, strict=True)]
    for row, total in enumerate(start):
        ax.annotate(
            str(total),
            (total, row),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            fontsize=8.5,
        )
    ax.set_yticks(range(len(table)), names)
    ax.set_ylim(len(table) - 0.4, -0.6)
    ax.set_xlabel(say(en="statements", hi="कथन"))
    ax.tick_params(axis="y", length=0)
    ax.legend(loc="lower right", fontsize=8.5)
    return figure


@figures.house_style()
def spoken(
    table: pd.DataFrame, authority: Authority, texts: Mapping[str, str], *, top: int = 14
) -> Exhibit:
    """Matrix of who speaks of whom, sides and outlets in the rows.

    Parameters
    ----------
    table : DataFrame
        From `spoken_of`, with ``proposition``; rows without an actor are the outlets' own.
    authority : Authority
    texts : mapping of str to str
        Wording of the propositions by id.
    top : int
        Actors shown, those of whom most statements speak; the table twin lists all.
    """
    own = say(en="the outlets", hi="माध्यम स्वयं")
    side = {actor: figures.side_name(known.side) for actor, known in authority.actors.items()}
    said = table.assign(claimant=[side[a] if a else own for a in table["actor"]])
    counts = pd.crosstab(said["claimant"], said["addressee"])
    order = counts.sum().sort_values(ascending=False, kind="stable").index
    rows = counts.sum(axis=1).sort_values(ascending=False, kind="stable").index
    counts = counts.loc[rows, order]
    twin = _triples(said, authority, texts)
    first = order[0]
    return Exhibit(
        _draw_spoken(counts.iloc[:, :top], authority),
        twin,
        say(
            en="Who speaks of whom: statements of each side, and of the outlets, that name others",
            hi="कौन किसकी बात करता है: हर पक्ष के और माध्यमों के वे कथन जिनमें दूसरों का नाम है",
        ),
        say(
            en=f"Matrix of {len(rows)} claimants by the {min(top, len(order))} actors most spoken "
            f"of. Most: {label(authority, first)} ({int(counts[first].sum())} statements).",
            hi=f"{len(rows)} वक्ता-पक्षों और सबसे अधिक चर्चित {min(top, len(order))} पात्रों की सारणी। "
            f"सबसे अधिक: {label(authority, first)} ({int(counts[first].sum())} कथन)।",
        ),
    )


def _triples(said: pd.DataFrame, authority: Authority, texts: Mapping[str, str]) -> pd.DataFrame:
    own = say(en="the outlet", hi="माध्यम स्वयं")
    groups = said.groupby(["actor", "addressee", "proposition"]).size().reset_index(name="n")
    groups = groups.sort_values(["n", "actor", "addressee"], ascending=[False, True, True])
    return pd.DataFrame(
        {
            say(en="Who speaks", hi="कौन बोलता है"): [
                label(authority, actor) if actor else own for actor in groups["actor"]
            ],
            say(en="of whom", hi="किसके बारे में"): [
                label(authority, actor) for actor in groups["addressee"]
            ],
            say(en="on what", hi="किस बात पर"): groups["proposition"].map(texts).to_list(),
            say(en="Statements", hi="कथन"): groups["n"].to_list(),
        }
    )


def _draw_spoken(counts: pd.DataFrame, authority: Authority) -> Figure:
    figure, ax = figures.axes(width=7.6, height=1.9 + 1.5 * ROW * len(counts))
    style: dict[str, Any] = {"color": figures.series(0), "zorder": 2}
    for row, values in enumerate(counts.to_numpy()):
        for column, number in enumerate(values):
            if number:
                ax.scatter(column, row, 22 + 13 * int(number), **style)
                ax.annotate(
                    str(number),
                    (column, row),
                    xytext=(9, 5),
                    textcoords="offset points",
                    fontsize=8,
                )
    tilt: dict[str, Any] = {"rotation": 55, "ha": "left", "rotation_mode": "anchor"}
    names = [label(authority, actor) for actor in counts.columns]
    ax.set_xticks(range(len(names)), names, fontsize=8.5, **tilt)
    ax.set_yticks(range(len(counts)), counts.index)
    ax.xaxis.tick_top()
    ax.set_xlim(-0.6, len(names) - 0.4)
    ax.set_ylim(len(counts) - 0.4, -0.6)
    ax.grid()
    ax.tick_params(length=0)
    ax.spines[:].set_visible(False)
    return figure
