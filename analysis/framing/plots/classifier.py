"""Figures and tables of the classifier: what it goes by, what names do, how it may count."""

from __future__ import annotations

__all__ = ["identity_table", "subsample_plot", "weight_table"]

import numpy as np
import pandas as pd

from analysis import figures
from analysis.figures import Exhibit, Table, say
from analysis.framing.plots.frames import frame_names


def weight_table(coefficients: pd.DataFrame, codebook: pd.DataFrame, *, top: int = 5) -> Table:
    """Words that speak most for each frame.

    Parameters
    ----------
    coefficients : DataFrame
        From `FrameClassifier.coefficients`.
    codebook : DataFrame
    top : int
        Words shown for each frame.
    """
    names = frame_names(codebook)
    speaking = coefficients[coefficients["weight"] > 0]
    rows = []
    for code, part in speaking.groupby("code", sort=False):
        listed = [
            f"{_feature(feature, names)} ({weight:.1f})"
            for feature, weight in zip(part["feature"], part["weight"], strict=True)
        ]
        rows.append((names.get(code, code), ", ".join(listed[:top])))
    columns = [say(en="Frame", hi="फ़्रेम"), say(en="Words (weight)", hi="शब्द (भार)")]
    caption = say(
        en="What the classifier goes by: the features with the largest weights for each frame; "
        "stems of words, and [frames] of the dictionary",
        hi="वर्गीकारक किस आधार पर चलता है: हर फ़्रेम के सबसे भारी लक्षण; शब्दों के मूल रूप, और शब्दकोश के [फ़्रेम]",
    )
    return Table(pd.DataFrame(rows, columns=columns), caption)


def _feature(feature: str, names: dict[str, str]) -> str:
    frame = feature.removeprefix("=")
    return feature if frame == feature else f"[{names.get(frame, frame)}]"


def identity_table(bias: pd.DataFrame) -> Table:
    """How well frames are told with and without actors' names.

    Parameters
    ----------
    bias : DataFrame
        From `analysis.framing.classifier.identity_bias`.
    """
    words = {
        "as written": say(en="texts as written", hi="लेख ज्यों का त्यों"),
        "without names": say(en="learnt and judged without names", hi="नामों के बिना सीखा और परखा"),
        "only names": say(en="nothing but names", hi="केवल नाम"),
        "documents split": say(en="learnt from the same document too", hi="उसी दस्तावेज़ से भी सीखा"),
        "commonest": say(en="always the commonest frame", hi="हमेशा सबसे आम फ़्रेम"),
        "names masked": say(en="names masked when judging", hi="परखते समय नाम ढके हुए"),
        "names exchanged": say(
            en="sides' names exchanged when judging", hi="परखते समय पक्षों के नाम बदले हुए"
        ),
    }
    frame = pd.DataFrame(
        {
            say(en="Trial", hi="जाँच"): bias["trial"].map(words),
            say(en="Statements", hi="कथन"): bias["n"],
            say(en="Right", hi="सही"): bias["right"],
            say(en="Mean F1", hi="औसत F1"): bias["f1"],
            say(en="Changed", hi="बदले"): bias["changed"],
        }
    )
    caption = say(
        en="Does the classifier read frames or names? Share of statements given the adjudicated "
        "frame, by classifiers that had not seen the document unless said, and share whose frame "
        "changes",
        hi="वर्गीकारक फ़्रेम पढ़ता है या नाम? कितने कथनों को सही फ़्रेम मिला (जहाँ कुछ न कहा हो, वहाँ "
        "वर्गीकारक ने दस्तावेज़ नहीं देखा था), और कितनों का फ़्रेम बदला",
    )
    return Table(frame, caption)


@figures.house_style()
def subsample_plot(trials: pd.DataFrame, size: int) -> Exhibit:
    """What each way of counting would have said of a share, had few texts been coded by hand.

    Parameters
    ----------
    trials : DataFrame
        From `analysis.framing.classifier.subsample_trials`.
    size : int
        Texts taken as coded by hand.
    """
    names = [_method(name) for name in trials["method"]]
    truth, rows = float(trials["truth"].iloc[0]), np.arange(len(trials))
    figure, ax = figures.axes(width=7.2, height=1.4 + 0.4 * len(trials))
    half = trials["width"] / 2
    ax.hlines(rows, trials["mean"] - half, trials["mean"] + half, color=figures.INK, linewidth=1.5)
    ax.scatter(trials["mean"], rows, 40, figures.ACCENT, zorder=3)
    ax.axvline(truth, color=figures.MUTED, linestyle="--", linewidth=1.2)
    ax.set_yticks(rows, names)
    ax.set_ylim(len(trials) - 0.5, -0.6)
    ax.set_xlabel(say(en="share of statements", hi="कथनों का हिस्सा"))
    ax.grid(axis="x")
    ax.tick_params(axis="y", length=0)
    twin = pd.DataFrame(
        {
            say(en="Way of counting", hi="गिनने का तरीक़ा"): names,
            say(en="Mean estimate", hi="औसत अनुमान"): trials["mean"],
            say(en="Error", hi="त्रुटि"): trials["error"],
            say(en="Width of interval", hi="अंतराल की चौड़ाई"): trials["width"],
            say(en="Intervals that hold the share", hi="हिस्से को समेटते अंतराल"): trials["covered"],
        }
    )
    plain, *others = zip(names, trials["mean"], trials["width"], strict=True)
    off, narrow = plain[1] - truth, min(others, key=lambda way: way[2])[0]
    return Exhibit(
        figure,
        twin,
        say(
            en=f"Had only {size} statements been coded: mean estimate and mean interval of "
            f"each way of counting; the dashed line is the share in all codes ({truth:.2f})",
            hi=f"यदि केवल {size} कथन कोड हुए होते: गिनने के हर तरीक़े का औसत अनुमान और औसत अंतराल; "
            f"टूटी रेखा सभी कोड में हिस्सा है ({truth:.2f})",
        ),
        say(
            en=f"Dots with intervals for {len(trials)} ways of counting. {names[0].capitalize()}: "
            f"off by {off:+.2f}; of the others the narrowest interval is: {narrow}.",
            hi=f"गिनने के {len(trials)} तरीक़ों के बिंदु और अंतराल। {names[0]}: {off:+.2f} का फ़र्क़; "
            f"बाक़ी में सबसे सँकरा अंतराल: {narrow}।",
        ),
    )


def _method(name: str) -> str:
    return {
        "counted": say(en="machine alone, uncorrected", hi="केवल मशीन, बिना सुधार"),
        "sample": say(en="coded sample alone", hi="केवल कोड किया नमूना"),
        "adjusted": say(en="corrected by error rates", hi="त्रुटि दरों से सुधारा"),
        "difference": say(en="corrected by differences", hi="अंतरों से सुधारा"),
        "tuned": say(en="the same, machine weighted", hi="वही, मशीन को भार देकर"),
    }[name]
