"""Figure of contested names: which, where and in whose voice."""

from __future__ import annotations

__all__ = ["naming_by_speaker", "naming_matrix"]

from collections.abc import Mapping

import pandas as pd

from analysis import figures
from analysis.figures import Exhibit, say
from analysis.figures.labels import wrapped
from analysis.framing.plots.frames import voice_name
from analysis.framing.plots.voices import count_matrix

ROW = 0.36  # inches a row
LOOKS = {
    "outlet": ("s", figures.ACCENT, -0.24),
    "actor": ("o", figures.INK, 0.0),
    "uncoded": ("x", figures.MUTED, 0.24),
}
SIDE_ORDER = {"India": 0, "Pakistan": 1, "third": 2, "international": 3, "": 8}
USES = {"own": ("o", figures.ACCENT), "other": ("X", figures.INK), "": ("s", figures.MUTED)}


@figures.house_style()
def naming_matrix(named: pd.DataFrame, labels: Mapping[str, str]) -> Exhibit:
    """Contested names by document, with the voice that uses each.

    Parameters
    ----------
    named : DataFrame
        From `analysis.framing.named_by`.
    labels : mapping
        Concept to its name for readers, whose name it is included.
    """
    total = named["concept"].value_counts()
    order = sorted(total.index, key=lambda concept: (-total[concept], concept))
    documents = sorted(named["doc"].unique())
    figure, ax = figures.axes(width=8.4, height=1.5 + ROW * len(order))
    counts = named.groupby(["concept", "doc", "voice"]).size()
    for voice, (marker, colour, shift) in LOOKS.items():
        ax.scatter([], [], 40, colour, marker=marker, label=voice_name(voice))
        for (concept, doc, whose), number in counts.items():
            if whose == voice:
                place = (documents.index(doc) + shift, order.index(concept))
                ax.scatter(*place, 40, colour, marker=marker)
                if number > 1:
                    ax.annotate(
                        str(number), place, xytext=(5, 3), textcoords="offset points", fontsize=8
                    )
    ax.set_yticks(range(len(order)), [labels[concept] for concept in order], fontsize=9)
    ax.set_xticks(range(len(documents)), documents)
    ax.set_xlim(-0.5, len(documents) - 0.5)
    ax.set_ylim(len(order) - 0.4, -0.6)
    ax.xaxis.tick_top()
    ax.tick_params(length=0)
    ax.grid(axis="y")
    ax.spines[:].set_visible(False)
    ax.legend(loc="upper center", bbox_to_anchor=(0.3, -0.02), ncols=3)
    return Exhibit(figure, _naming_twin(named, order, labels), *_naming_words(named, order, labels))


def _naming_twin(named: pd.DataFrame, order: list[str], labels: Mapping[str, str]) -> pd.DataFrame:
    records = []
    for concept in order:
        part = named[named["concept"] == concept]
        voices = part["voice"].value_counts()
        forms = ", ".join(sorted(set(part["surface"])))
        where = ", ".join(sorted(set(part["doc"])))
        numbers = [int(voices.get(voice, 0)) for voice in ("outlet", "actor", "uncoded")]
        records.append((labels[concept], forms, where, *numbers))
    heads = [say(en="Name, and whose", hi="नाम, और किसका"), say(en="Forms met", hi="मिले रूप")]
    heads += [say(en="Documents", hi="दस्तावेज़")]
    return pd.DataFrame(records, columns=[*heads, *map(voice_name, ("outlet", "actor", "uncoded"))])


def _naming_words(
    named: pd.DataFrame, order: list[str], labels: Mapping[str, str]
) -> tuple[str, str]:
    own = named[named["voice"] == "outlet"]["concept"].value_counts()
    listed = "; ".join(f"{labels[c]} ({own[c]})" for c in order if c in own.index)
    return (
        say(
            en="Contested names of territory and of armed groups, by document and voice; a small "
            "number counts uses where there is more than one",
            hi="भूभाग और हथियारबंद गुटों के विवादित नाम, दस्तावेज़ और आवाज़ के अनुसार; एक से ज़्यादा "
            "प्रयोग हों तो साथ में उनकी गिनती",
        ),
        say(
            en=f"Matrix of {len(order)} names. In outlets' own voice: {listed or 'none'}.",
            hi=f"{len(order)} नामों की सारणी। माध्यम की अपनी आवाज़ में: {listed or 'कोई नहीं'}।",
        ),
    )


@figures.house_style()
def naming_by_speaker(
    table: pd.DataFrame, labels: Mapping[str, str], names: Mapping[str, str]
) -> Exhibit:
    """Contested names by who uses them, and whether they are the user's own side's.

    Parameters
    ----------
    table : DataFrame
        From `analysis.framing.naming_table`.
    labels : mapping
        Concept to its name for readers, whose name it is included.
    names : mapping
        Actor to its name for readers.
    """
    unknown = say(en="speaker not known", hi="वक्ता अज्ञात")
    users = [
        voice_name("outlet") if voice == "outlet" else names.get(actor, unknown)
        for voice, actor in zip(table["voice"], table["actor"], strict=True)
    ]
    rows = table.assign(user=users, name=table["concept"].map(labels))
    places = list(zip(rows["voice"] != "outlet", rows["side"], strict=True))
    shown = sorted(set(places), key=lambda place: (place[0], SIDE_ORDER.get(place[1], 9)))
    counts = pd.crosstab(rows["name"], [places], rows["count"], aggfunc="sum")
    counts = counts.reindex(index=rows["name"].unique()).fillna(0).astype("int64")[shown]
    used = dict(zip(zip(rows["name"], places, strict=True), rows["use"], strict=True))
    looks = [[USES[used.get((name, place), "")] for place in shown] for name in counts.index]
    counts.index = pd.Index([wrapped(name, 30) for name in counts.index])
    counts.columns = pd.Index([_user_group(*place) for place in shown])
    figure = count_matrix(counts, pd.DataFrame(looks))
    ax = figure.axes[0]
    for use, word in _use_names().items():
        ax.scatter([], [], 40, USES[use][1], marker=USES[use][0], label=word)
    ax.legend(loc="upper center", bbox_to_anchor=(0.3, -0.02))
    ax.tick_params(labelsize=9)
    return Exhibit(figure, _use_twin(rows), *_use_words(rows))


def _user_group(reported: bool, side: str) -> str:
    """Outlets of a country, or speakers of a side."""
    whose = figures.side_name(side)
    if reported:
        return wrapped(say(en=f"speakers: {whose}", hi=f"वक्ता: {whose}"), 14)
    return wrapped(say(en=f"outlets: {whose}", hi=f"माध्यम: {whose}"), 14)


def _use_names() -> dict[str, str]:
    return {
        "own": say(en="a name of the user's own side", hi="अपने पक्ष का नाम"),
        "other": say(en="a name of the other side", hi="दूसरे पक्ष का नाम"),
        "": say(en="of neither, or side unknown", hi="किसी पक्ष का नहीं, या अज्ञात"),
    }


def _use_twin(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Name, and whose", hi="नाम, और किसका"): rows["name"],
            say(en="Used by", hi="प्रयोक्ता"): rows["user"],
            say(en="Whose name to the user", hi="प्रयोक्ता के लिए किसका"): rows["use"].map(
                _use_names()
            ),
            say(en="Outlet", hi="माध्यम"): rows["outlet"],
            say(en="Document", hi="दस्तावेज़"): rows["doc"],
            say(en="Forms met", hi="मिले रूप"): rows["forms"].str.replace(";", ", "),
            say(en="Times", hi="बार"): rows["count"],
        }
    )


def _use_words(rows: pd.DataFrame) -> tuple[str, str]:
    times = rows.groupby("use")["count"].sum()
    size = rows["name"].nunique(), rows["user"].nunique()
    parts = "; ".join(f"{word}: {times.get(use, 0)}" for use, word in _use_names().items())
    return (
        say(
            en="Contested names by who uses them; speakers followed back by machine",
            hi="विवादित नाम, उनके प्रयोक्ता के अनुसार; वक्ता मशीन ने पहचाने",
        ),
        say(
            en=f"Matrix of {size[0]} names by {size[1]} users. {parts}.",
            hi=f"{size[0]} नामों और {size[1]} प्रयोक्ताओं की सारणी। {parts}।",
        ),
    )
