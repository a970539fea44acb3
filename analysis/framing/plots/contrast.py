"""Figure of the contrast between outlets' own voice and reported actors, test by test."""

from __future__ import annotations

__all__ = ["coding_name", "robustness_plot", "trial_name"]

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from analysis import figures
from analysis.figures import Exhibit, say
from analysis.framing.plots.frames import interval


def trial_name(test: str) -> str:
    """Name of a robustness test in the edition's language."""
    fixed = {
        "all": say(en="all documents", hi="सभी दस्तावेज़"),
        "by upstream": say(en="resampled by upstream", hi="मूल स्रोत के अनुसार"),
        "mean of documents": say(en="mean of documents", hi="दस्तावेज़ों का औसत"),
        "within documents": say(en="within documents", hi="दस्तावेज़ के भीतर"),
        "terrorism only": say(en="terrorism frame alone", hi="केवल आतंकवाद का फ़्रेम"),
        "war only": say(en="war frame alone", hi="केवल युद्ध का फ़्रेम"),
        "second frames too": say(en="second frames counted", hi="दूसरे फ़्रेम भी गिने"),
        "asserted only": say(en="hedged claims left out", hi="संशय वाले दावे छोड़कर"),
        "only en": say(en="English texts", hi="अंग्रेज़ी लेख"),
        "only hi": say(en="Hindi text", hi="हिंदी लेख"),
    }
    left_out = test.removeprefix("without ")
    return fixed.get(test, say(en=f"without {left_out}", hi=f"{left_out} के बिना"))


def coding_name(coding: str) -> str:
    """Name of a coding in the edition's language."""
    return {
        "a": say(en="first coding", hi="पहली कोडिंग"),
        "b": say(en="second coding", hi="दूसरी कोडिंग"),
        "adjudicated": say(en="adjudicated", hi="मतभेद निपटाकर"),
    }.get(coding, coding)


@figures.house_style()
def robustness_plot(table: pd.DataFrame) -> Exhibit:
    """Gap between outlets and actors in the two security frames, test by test and coding by coding.

    Parameters
    ----------
    table : DataFrame
        From `analysis.framing.robustness`.
    """
    twin = _contrast_twin(table)
    above, low, high = int((table["gap"] > 0).sum()), table["gap"].min(), table["gap"].max()
    clear = int((table["low"] > 0).sum())
    return Exhibit(
        _draw_contrast(table),
        twin,
        say(
            en="Gap in terrorism and war frames between outlets' own voice and reported actors, "
            "under other codings and samples",
            hi="आतंकवाद और युद्ध के फ़्रेमों में माध्यम और पात्रों का अंतर, अलग कोडिंग और नमूनों में",
        ),
        say(
            en=f"Gaps from {low:.2f} to {high:.2f}; {above} of {len(table)} lie above zero, "
            f"{clear} with their whole interval.",
            hi=f"अंतर {low:.2f} से {high:.2f} तक; {len(table)} में से {above} शून्य से ऊपर; "
            f"पूरे अंतराल के साथ ऊपर: {clear}।",
        ),
    )


def _draw_contrast(table: pd.DataFrame) -> Figure:
    tests = list(dict.fromkeys(table["test"]))
    figure, ax = figures.axes(height=1.5 + 0.42 * len(tests))
    for number, (coding, part) in enumerate(table.groupby("coding", sort=False)):
        part = part.set_index("test").reindex(tests)
        rows = np.arange(len(tests)) + 0.24 * (number - 1)
        colour, marker = figures.series(number), "os^D"[number % 4]
        ax.hlines(rows, part["low"], part["high"], color=colour, linewidth=1.4, alpha=0.85)
        ax.scatter(
            part["gap"], rows, 34, colour, marker=marker, zorder=3, label=coding_name(coding)
        )
    ax.axvline(0, color=figures.INK, linewidth=1)
    ax.set_yticks(range(len(tests)), [trial_name(test) for test in tests])
    ax.set_ylim(len(tests) - 0.4, -0.6)
    ax.set_xlabel(say(en="share in outlets' own voice minus share among actors",
                      hi="माध्यम की आवाज़ में हिस्सा, पात्रों का हिस्सा घटाकर"))  # fmt: skip
    ax.grid(axis="x")
    ax.tick_params(axis="y", length=0)
    figure.legend(loc="outside lower center", ncols=3)
    return figure


def _contrast_twin(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Test", hi="जाँच"): table["test"].map(trial_name),
            say(en="Coding", hi="कोडिंग"): table["coding"].map(coding_name),
            say(en="Gap", hi="अंतर"): table["gap"],
            say(en="95 % or range", hi="95 % या दायरा"): [
                interval(*limits) for limits in zip(table["low"], table["high"], strict=True)
            ],
            say(en="p, voices dealt anew within texts", hi="p, लेख के भीतर आवाज़ें फिर बाँटकर"): [
                f"{p:.3f}" if np.isfinite(p) else "–" for p in table["p"]
            ],
        }
    )
