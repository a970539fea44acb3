"""Figures of negation and doubt: how often each voice denies or hedges, and rules beside coders."""

from __future__ import annotations

__all__ = ["doubt_plot", "flag_table"]

import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, Table, say
from analysis.framing.plots.coding import variable_name
from analysis.framing.plots.frames import voice_name

ROW = 0.34  # inches a row


@figures.house_style()
def doubt_plot(negations: pd.DataFrame, hedges: pd.DataFrame) -> Exhibit:
    """Negations and hedges per thousand words in each document and voice, with intervals.

    Parameters
    ----------
    negations, hedges : DataFrame
        From `analysis.framing.scope.cue_rates`, of the same documents.
    """
    labels = [
        f"{say(en='all', hi='सभी') if doc == 'all' else doc} · {voice_name(voice)}"
        for doc, voice in zip(negations["doc"], negations["voice"], strict=True)
    ]
    named = {_names()[0]: negations, _names()[1]: hedges}
    twin = pd.DataFrame(
        {
            say(en="Document and voice", hi="दस्तावेज़ और आवाज़"): labels,
            say(en="Words", hi="शब्द"): negations["words"].to_numpy(),
        }
    )
    for name, table in named.items():
        twin[name] = table["cues"].to_numpy()
        twin[say(en=f"{name} per 1,000 words", hi=f"प्रति 1,000 शब्द {name}")] = [
            f"{rate:.1f} [{low:.1f}, {high:.1f}]"
            for rate, low, high in zip(table["rate"], table["low"], table["high"], strict=True)
        ]
    whole = [table[table["doc"] == "all"].set_index("voice")["rate"] for table in named.values()]
    told = [
        ", ".join(f"{voice_name(voice)} {rate:.1f}" for voice, rate in rates.items())
        for rates in whole
    ]
    return Exhibit(
        _draw(labels, named),
        twin,
        say(
            en="Words that deny and words that hedge, found by rule, per 1,000 words of each "
            "voice; 95 % intervals as if words were drawn one by one",
            hi="निषेध और संशय के शब्द, नियम से पाए गए, हर आवाज़ के प्रति 1,000 शब्दों में; 95 % अंतराल, "
            "मानो शब्द एक-एक कर चुने गए हों",
        ),
        say(
            en=f"Two dots with bars a row. In all documents, negations: {told[0]}; hedges: "
            f"{told[1]} per 1,000 words.",
            hi=f"हर पंक्ति में दो बिंदु, पट्टियों सहित। सभी दस्तावेज़ों में प्रति 1,000 शब्द निषेध: {told[0]}; "
            f"संशय: {told[1]}।",
        ),
    )


def _names() -> tuple[str, str]:
    return say(en="Negations", hi="निषेध"), say(en="Hedges", hi="संशय")


def _draw(labels: list[str], named: dict[str, pd.DataFrame]) -> Figure:
    figure, ax = figures.axes(height=1.5 + ROW * len(labels))
    for number, (name, table) in enumerate(named.items()):
        rows = [row + 0.3 * (number - 0.5) for row in range(len(labels))]
        colour, marker = figures.series(number), "os"[number]
        ax.hlines(rows, table["low"], table["high"], color=colour, linewidth=1.4)
        ax.scatter(table["rate"], rows, 32, colour, marker=marker, zorder=3, label=name)
    ax.set_yticks(range(len(labels)), labels)
    ax.set_ylim(len(labels) - 0.4, -0.6)
    ax.set_xlim(left=0)
    ax.set_xlabel(say(en="per 1,000 words of this voice", hi="इस आवाज़ के प्रति 1,000 शब्द"))
    ax.grid(axis="x")
    ax.tick_params(axis="y", length=0)
    ax.legend(loc="upper center", bbox_to_anchor=(0.4, -0.12), ncols=2)
    return figure


def flag_table(compared: pd.DataFrame) -> Table:
    """Negation and hedges of statements by rule, beside a coding.

    Parameters
    ----------
    compared : DataFrame
        From `analysis.framing.scope.compare_flags`.
    """
    languages = {
        "all": say(en="all", hi="सभी"),
        "en": say(en="English", hi="अंग्रेज़ी"),
        "hi": say(en="Hindi", hi="हिंदी"),
    }
    frame = pd.DataFrame(
        {
            say(en="Mark", hi="चिह्न"): compared["variable"].map(variable_name),
            say(en="Language", hi="भाषा"): compared["language"].map(languages),
            say(en="Statements", hi="कथन"): compared["n"],
            say(en="Both", hi="दोनों"): compared["both"],
            say(en="Rule only", hi="केवल नियम"): compared["rule_only"],
            say(en="Coding only", hi="केवल कोडिंग"): compared["coding_only"],
            say(en="Agreement", hi="सहमति"): compared["agreement"],
            "α": compared["alpha"],
        }
    )
    caption = say(
        en="Statements marked as negated or hedged by rule and in the adjudicated coding",
        hi="निषेध या संशय के चिह्न वाले कथन: नियम से, और मतभेद निपटाकर बनी कोडिंग में",
    )
    return Table(frame, caption)
