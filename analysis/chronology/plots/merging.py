"""Tables of events that several texts report: what joined them, dates lent, figures, proposals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import pandas as pd

from analysis import tables
from analysis.chronology.events import line_scores
from analysis.chronology.plots.kinds import status_name, type_name
from analysis.edtf import edtf_in_words
from analysis.figures import Table, edition, say

__all__ = ["figures_table", "flow_table", "proposals_table", "shared_table"]

# What joined two reports: in English and in Hindi.
REASONS: Final = {
    "name": ("name", "नाम"),
    "place": ("place", "जगह"),
    "participants": ("participants", "भागीदार"),
    "date": ("date", "तारीख़"),
    "document": ("same text", "एक ही लेख"),
    "neighbour": ("told beside the same event", "उसी घटना के साथ ज़िक्र"),
    "reference": ("reference", "संदर्भ"),
}
MEASURES: Final = {
    "killed": ("killed", "मारे गए"),
    "injured": ("injured", "घायल"),
    "sites": ("sites", "ठिकाने"),
    "days": ("days", "दिन"),
    "hours": ("hours", "घंटे"),
    "years": ("years", "साल"),
}


def _name(known: Mapping[str, tuple[str, str]], key: str) -> str:
    en, hi = known.get(key, (key, key))
    return say(en=en, hi=hi)


def _label(frame: pd.DataFrame) -> pd.Series:
    return frame[say(en="event_label", hi="event_label_hi")]


def _in_words(dates: Iterable[str]) -> list[str]:
    return [edtf_in_words(str(text), edition()) or "–" for text in dates]


def shared_table(merged: pd.DataFrame) -> Table:
    """Events that two or more texts report, and what joined the reports.

    Parameters
    ----------
    merged : pandas.DataFrame
        As `analysis.chronology.merged_events` returns it.
    """
    shared = merged[merged["docs"].str.contains(";")]
    why = [
        ", ".join(_name(REASONS, key) for key in cell.split(";") if key) for cell in shared["why"]
    ]
    frame = pd.DataFrame(
        {
            say(en="Event", hi="घटना"): _label(shared),
            say(en="Texts", hi="लेख"): shared["docs"].str.replace(";", ", "),
            say(en="Reports", hi="ज़िक्र"): shared["reports"],
            say(en="Date in the texts", hi="लेखों में तारीख़"): _in_words(shared["date"]),
            say(en="Joined by", hi="किससे जुड़ीं"): why,
        }
    )
    caption = say(
        en="Events that more than one text reports, as merged by rule. The names shown are the "
        "reader's and took no part in the merging.",
        hi="एक से ज़्यादा लेखों में बताई गई घटनाएँ, जिन्हें नियमों ने जोड़ा। दिखाए गए नाम पढ़ने वाले के दिए हैं; "
        "जोड़ने में उनकी कोई भूमिका नहीं।",
    )
    return Table(frame, caption)


def flow_table(dated: pd.DataFrame) -> Table:
    """Dates that one text lends to another's report of the same event.

    Parameters
    ----------
    dated : pandas.DataFrame
        As `analysis.chronology.flow_dates` returns it.
    """
    lent = dated[dated["anchor"] == "document"]
    places = lent["doc"].astype("str") + ":" + lent["line"].astype("str")
    frame = pd.DataFrame(
        {
            say(en="Event", hi="घटना"): _label(lent),
            say(en="Undated in (text:line)", hi="बिना तारीख़ (लेख:पंक्ति)"): places,
            say(en="Dated by (text:line)", hi="तारीख़ देने वाला (लेख:पंक्ति)"): lent["donor"],
            say(en="Date", hi="तारीख़"): _in_words(lent["date"]),
        }
    )
    caption = say(
        en="Dates that reach a report through another text that tells of the same event.",
        hi="तारीख़ें जो उसी घटना का ज़िक्र करने वाले दूसरे लेख से मिलीं।",
    )
    return Table(frame, caption)


def figures_table(found: pd.DataFrame) -> Table:
    """Figures, each with who gives it and where; none without.

    Parameters
    ----------
    found : pandas.DataFrame
        The table ``event_figures``.
    """
    actors = tables.read("actors").set_index("id")[say(en="name_en", hi="name_hi")]
    outlet = say(en="the article itself", hi="लेख स्वयं")
    pairs = zip(found["low"], found["high"], strict=True)
    reports = tables.read("event_reports").drop_duplicates("event_label")
    hindi = dict(zip(reports["event_label"], reports["event_label_hi"], strict=True))
    frame = pd.DataFrame(
        {
            say(en="Event", hi="घटना"): [
                say(en=label, hi=hindi.get(label, label)) for label in found["event_label"]
            ],
            say(en="Figure", hi="संख्या"): [_figure(low, high) for low, high in pairs],
            say(en="What is counted", hi="किसकी गिनती"): _counted(found),
            say(en="Said by", hi="किसने कहा"): [
                outlet if who == "outlet" else actors.get(who, who) for who in found["said_by"]
            ],
            say(en="Source", hi="स्रोत"): found["source"],
        }
    )
    caption = say(
        en="Figures in the texts and against them, each with who gives it. Figures of one event "
        "may count different people.",
        hi="लेखों की संख्याएँ और उनके सामने दूसरी, हर एक किसने दी। एक ही घटना की संख्याएँ अलग लोगों की "
        "गिनती हो सकती हैं।",
    )
    return Table(frame, caption)


def _counted(found: pd.DataFrame) -> list[str]:
    """Measure and what it is of in one column: a wider table would hide who says it."""
    of_whom = found[say(en="of_whom", hi="of_whom_hi")]
    pairs = zip((_name(MEASURES, key) for key in found["measure"]), of_whom, strict=True)
    return [whom if name in whom else f"{name}: {whom}" for name, whom in pairs]


def _figure(low: object, high: object) -> str:
    if pd.isna(low):
        return say(en="no number", hi="संख्या नहीं")
    if pd.isna(high):
        return say(en=f"at least {low}", hi=f"कम से कम {low}")
    return f"{low}" if low == high else f"{low}–{high}"


def proposals_table(proposals: pd.DataFrame, reports: pd.DataFrame) -> Table:
    """How events proposed by rule agree with what a reader found, by kind and by status.

    Parameters
    ----------
    proposals, reports : pandas.DataFrame
        The tables ``event_proposals`` and ``event_reports``.
    """
    scores = line_scores(reports, proposals[proposals["zone"] == "body"])
    counts = ["gold", "found", "hits"]
    shown = scores[scores["level"].isin(["code", "status"]) & (scores["gold"] > 0)]
    summed = shown.groupby(["level", "label"], as_index=False)[counts].sum()
    summed["first"] = summed["label"] != "all"
    summed = summed.sort_values(["level", "first", "gold"], ascending=[True, True, False])
    levels = {
        "code": say(en="kind", hi="प्रकार"),
        "status": say(en="status, where the kind agrees", hi="स्थिति, जहाँ प्रकार मिला"),
    }
    frame = pd.DataFrame(
        {
            say(en="Compared", hi="तुलना"): summed["level"].map(levels),
            say(en="Which", hi="कौन-सा"): [
                _which(*row) for row in summed[["level", "label"]].values
            ],
            say(en="By the reader", hi="पढ़ने वाले को मिलीं"): summed["gold"],
            say(en="Proposed", hi="प्रस्तावित"): summed["found"],
            say(en="Agreeing", hi="मेल खाते"): summed["hits"],
        }
    )
    caption = say(
        en="Events proposed by machine against those a reader found, counted by line and kind, in "
        "the texts on which the rules were also tried while they were made.",
        hi="मशीन की सुझाई घटनाएँ और पढ़ने वाले को मिली घटनाएँ, पंक्ति और प्रकार से गिनी हुईं; नियम बनाते समय "
        "इन्हीं लेखों पर भी परखे गए थे।",
    )
    return Table(frame, caption)


def _which(level: str, label: str) -> str:
    if label == "all":
        return say(en="all", hi="सभी")
    return type_name(label) if level == "code" else status_name(label)
