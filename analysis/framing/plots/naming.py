"""Figure of contested names: which, where and in whose voice."""

from __future__ import annotations

__all__ = ["naming_matrix"]

from collections.abc import Mapping

import pandas as pd

from analysis import figures
from analysis.figures import Exhibit, say
from analysis.framing.plots.frames import voice_name

ROW = 0.36  # inches a row
LOOKS = {
    "outlet": ("s", figures.ACCENT, -0.24),
    "actor": ("o", figures.INK, 0.0),
    "uncoded": ("x", figures.MUTED, 0.24),
}


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
    looks = {"outlet": ("s", figures.ACCENT, -0.24), "actor": ("o", figures.INK, 0.0)}
    looks["uncoded"] = ("x", figures.MUTED, 0.24)
    figure, ax = figures.axes(width=8.4, height=1.5 + ROW * len(order))
    counts = named.groupby(["concept", "doc", "voice"]).size()
    for voice, (marker, colour, shift) in looks.items():
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
            en="Contested names of territory and of armed groups, by document and voice",
            hi="भूभाग और हथियारबंद गुटों के विवादित नाम, दस्तावेज़ और आवाज़ के अनुसार",
        ),
        say(
            en=f"Matrix of {len(order)} names. In outlets' own voice: {listed or 'none'}.",
            hi=f"{len(order)} नामों की सारणी। माध्यम की अपनी आवाज़ में: {listed or 'कोई नहीं'}।",
        ),
    )
