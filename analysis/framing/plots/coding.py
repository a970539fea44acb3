"""Figures and tables of the codings: agreement, war and peace indicators."""

from __future__ import annotations

__all__ = ["category_table", "reliability_plot", "war_peace_plot"]

import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from analysis import figures
from analysis.figures import Exhibit, Table, say
from analysis.framing.plots.contrast import coding_name
from analysis.framing.plots.frames import frame_names, interval

ROW = 0.36  # inches a row


@figures.house_style()
def reliability_plot(table: pd.DataFrame) -> Exhibit:
    """Alpha of each variable, overall and by language, with its interval.

    Parameters
    ----------
    table : DataFrame
        From `analysis.framing.reliability`.
    """
    everything = table[table["language"] == "all"]
    least = everything.loc[everything["alpha"].idxmin()]
    lowest = f"{variable_name(least['variable'])} {least['alpha']:.2f}"
    return Exhibit(
        _draw_reliability(table),
        _reliability_twin(table),
        say(
            en="Agreement of the two machine-made codings; lines at .667 (tentative) "
            "and .80 (firm)",
            hi="दो मशीनी कोडिंग की सहमति; रेखाएँ .667 (कामचलाऊ) और .80 (पक्की) पर",
        ),
        say(
            en=f"Alpha of {len(everything)} variables with intervals; the lowest overall is "
            f"{lowest}.",
            hi=f"{len(everything)} चरों का अल्फ़ा, अंतराल सहित; सबसे कम: {lowest}।",
        ),
    )


def _draw_reliability(table: pd.DataFrame) -> Figure:
    order = list(dict.fromkeys(table["variable"]))
    languages = list(dict.fromkeys(table["language"]))
    figure, ax = figures.axes(height=1.4 + 0.42 * len(order))
    for number, language in enumerate(languages):
        part = table[table["language"] == language].set_index("variable").reindex(order)
        rows = np.arange(len(order)) + 0.22 * (number - (len(languages) - 1) / 2)
        colour, marker = figures.series(number), "osD^"[number % 4]
        ax.hlines(rows, part["low"], part["high"], color=colour, linewidth=1.5)
        ax.scatter(
            part["alpha"], rows, 34, colour, marker=marker, zorder=3, label=_language(language)
        )
    for limit, style in ((0.667, ":"), (0.8, "--")):
        ax.axvline(limit, color=figures.MUTED, linestyle=style, linewidth=1.1)
        ax.text(limit, -0.72, f"{limit:.3g}", ha="center", va="bottom", fontsize=8.5)
    ax.set_yticks(range(len(order)), [variable_name(name) for name in order])
    ax.set_ylim(len(order) - 0.5, -0.65)
    ax.set_xlim(min(0.35, float(np.nanmin(table[["low", "alpha"]].to_numpy())) - 0.03), 1.03)
    ax.set_xlabel("Krippendorff α")
    ax.grid(axis="x")
    ax.tick_params(axis="y", length=0)
    ax.legend(loc="upper center", bbox_to_anchor=(0.4, -0.14), ncols=3)
    return figure


def _reliability_twin(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Variable", hi="चर"): table["variable"].map(variable_name),
            say(en="Language", hi="भाषा"): table["language"].map(_language),
            say(en="Statements", hi="कथन"): table["n"],
            say(en="Equal codes", hi="समान कोड"): table["agreement"],
            "α": table["alpha"],
            say(en="95 % by document", hi="95 % दस्तावेज़ के अनुसार"): [
                interval(*limits) for limits in zip(table["low"], table["high"], strict=True)
            ],
        }
    )


def _language(code: str) -> str:
    return {
        "all": say(en="all", hi="सभी"),
        "en": say(en="English", hi="अंग्रेज़ी"),
        "hi": say(en="Hindi", hi="हिंदी"),
    }.get(code, code)


def variable_name(name: str) -> str:
    """Name of a coded variable in the edition's language."""
    return {
        "speaker": say(en="speaker", hi="वक्ता"),
        "voice": say(en="voice", hi="आवाज़"),
        "actor": say(en="speaker", hi="वक्ता"),
        "side": say(en="side", hi="पक्ष"),
        "proposition": say(en="proposition", hi="प्रस्थापना"),
        "stance": say(en="stance", hi="रुख़"),
        "frame": say(en="frame", hi="फ़्रेम"),
        "frame2": say(en="second frame", hi="दूसरा फ़्रेम"),
        "attribution": say(en="attribution", hi="हवाला"),
        "negated": say(en="negated", hi="निषेध"),
        "hedged": say(en="hedged", hi="संशय"),
        "war_peace": say(en="war and peace indicator", hi="युद्ध और शांति संकेतक"),
    }.get(name, name)


@figures.house_style()
def war_peace_plot(profiles: pd.DataFrame) -> Exhibit:
    """War indicators to the left, peace indicators to the right, each text in both codings.

    Parameters
    ----------
    profiles : DataFrame
        From `analysis.framing.profile`.
    """
    twin = pd.DataFrame(
        {
            say(en="Document", hi="दस्तावेज़"): profiles["doc"],
            say(en="Coding", hi="कोडिंग"): profiles["coder"].map(coding_name),
            say(en="War", hi="युद्ध"): profiles["war"],
            say(en="Peace", hi="शांति"): profiles["peace"],
            say(en="Neither", hi="कोई नहीं"): profiles["neither"],
            say(en="Score, −1 to 1", hi="अंक, −1 से 1"): profiles["score"],
            say(en="95 % by indicator", hi="95 % संकेतक के अनुसार"): [
                interval(*limits) for limits in zip(profiles["low"], profiles["high"], strict=True)
            ],
            say(en="Same label in samples", hi="नमूनों में वही नाम"): profiles["kept"],
        }
    )
    worst = profiles.loc[profiles["balance"].idxmin()]
    best = profiles.loc[profiles["balance"].idxmax()]
    return Exhibit(
        _draw_war_peace(profiles),
        twin,
        say(
            en="War and peace indicators of each text in two machine-made codings",
            hi="हर लेख के युद्ध और शांति संकेतक, दो मशीनी कोडिंग में",
        ),
        say(
            en=f"Mirrored bars. Most towards war: {worst['doc']} ({worst['war']} against "
            f"{worst['peace']}); most towards peace: {best['doc']} ({best['peace']} against "
            f"{best['war']}).",
            hi=f"दर्पण-पट्टियाँ। युद्ध की ओर सबसे अधिक: {worst['doc']} ({worst['war']} के मुक़ाबले "
            f"{worst['peace']}); शांति की ओर: {best['doc']} "
            f"({best['peace']} के मुक़ाबले {best['war']})।",
        ),
    )


def _draw_war_peace(profiles: pd.DataFrame) -> Figure:
    keys = list(zip(profiles["doc"], profiles["coder"], strict=True))
    figure, ax = figures.axes(height=1.3 + 0.34 * len(keys))
    for row, item in enumerate(profiles.itertuples()):
        ax.barh(row, -item.war, 0.7, color=figures.ACCENT, hatch="///", edgecolor="white", lw=0)
        ax.barh(row, item.peace, 0.7, color=figures.series(2), edgecolor="white", lw=0)
        beside = {"textcoords": "offset points", "va": "center", "fontsize": 9}
        ax.annotate(str(item.war), (-item.war, row), xytext=(-4, 0), ha="right", **beside)
        ax.annotate(str(item.peace), (item.peace, row), xytext=(4, 0), ha="left", **beside)
    ax.axvline(0, color=figures.INK, linewidth=0.9)
    ax.set_yticks(range(len(keys)), [f"{doc} · {coding_name(coder)}" for doc, coder in keys])
    ax.set_ylim(len(keys) - 0.4, -0.6)
    reach = float(profiles[["war", "peace"]].to_numpy().max()) + 1.5
    ax.set_xlim(-reach, reach)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.xaxis.set_major_formatter(lambda value, _: f"{abs(value):.0f}")
    ax.set_xlabel(
        say(en="← war indicators      peace indicators →", hi="← युद्ध संकेतक      शांति संकेतक →")
    )
    ax.tick_params(axis="y", length=0)
    return figure


def category_table(agreement: pd.DataFrame, codebook: pd.DataFrame) -> Table:
    """Agreement of the two codings on each frame.

    Parameters
    ----------
    agreement : DataFrame
        From `analysis.framing.category_agreement`.
    codebook : DataFrame
    """
    frame = pd.DataFrame(
        {
            say(en="Frame", hi="फ़्रेम"): agreement["code"].map(frame_names(codebook)),
            say(en="First coding", hi="पहली कोडिंग"): agreement["a"],
            say(en="Second coding", hi="दूसरी कोडिंग"): agreement["b"],
            say(en="Both", hi="दोनों"): agreement["shared"],
            say(en="Agreement", hi="सहमति"): agreement["agreement"],
            "α": agreement["alpha"],
            say(en="95 % by document", hi="95 % दस्तावेज़ के अनुसार"): [
                interval(*limits)
                for limits in zip(agreement["low"], agreement["high"], strict=True)
            ],
        }
    )
    caption = say(
        en="Uses of each frame by the two codings, agreement on it (twice the common uses over "
        "all uses), and alpha of the frame against all others",
        hi="हर फ़्रेम का प्रयोग दो कोडिंग में, उस पर सहमति (साझे प्रयोगों का दोगुना, कुल प्रयोगों पर), "
        "और बाक़ी सबके मुक़ाबले उस फ़्रेम का अल्फ़ा",
    )
    return Table(frame, caption)
