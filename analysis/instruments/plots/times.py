"""How well time expressions are found and read, as a figure and as tables."""

from __future__ import annotations

import pandas as pd

from analysis import figures, tables
from analysis.figures import Exhibit, Table, say
from analysis.instruments.plots.labels import languages
from analysis.instruments.plots.panels import recall_panels

__all__ = ["plot_time_classes", "time_peer_table", "time_score_table"]

KEYS = ["split", "language"]


def _classes() -> dict[str, str]:
    return {
        "absolute": say(en="dates with a year", hi="साल समेत तारीख़ें"),
        "partial": say(en="dates without a year", hi="बिना साल की तारीख़ें"),
        "planned": say(en="dates ahead, without a year", hi="आगे की तारीख़ें, बिना साल"),
        "year": say(en="years", hi="साल"),
        "month": say(en="months", hi="महीने"),
        "week": say(en="weeks", hi="हफ़्ते"),
        "weekday": say(en="weekdays", hi="सप्ताह के दिन"),
        "decade": say(en="decades", hi="दशक"),
        "century": say(en="centuries", hi="सदियाँ"),
        "kal": say(en="कल and परसों, by tense", hi="कल और परसों, काल के अनुसार"),
        "deictic": say(en="today, tomorrow", hi="आज और ऐसे शब्द"),
        "relative": say(en="counted from publication", hi="प्रकाशन से गिने हुए"),
        "anaphoric": say(en="reckoned from the text", hi="पाठ से गिने हुए"),
        "quotation": say(en="in a dated quotation", hi="तारीख़ वाले उद्धरण में"),
        "fiscal": say(en="fiscal years", hi="वित्त वर्ष"),
        "range": say(en="ranges", hi="दो छोर वाली अवधियाँ"),
        "duration": say(en="durations", hi="अवधियाँ"),
        "set": say(en="repeated times", hi="दोहराए जाने वाले समय"),
        "vague": say(en="vague words", hi="अस्पष्ट शब्द"),
        "season": say(en="seasons", hi="ऋतुएँ"),
        "festival": say(en="festivals", hi="त्योहार और राष्ट्रीय दिवस"),
        "part of day": say(en="parts of the day", hi="दिन के पहर"),
        "clock": say(en="clock times", hi="घड़ी का समय"),
        "digits": say(en="Devanagari digits", hi="देवनागरी अंक"),
        "words": say(en="number words", hi="शब्दों में संख्याएँ"),
        "calendar": say(en="other calendars", hi="दूसरे पंचांग"),
    }


@figures.house_style()
def plot_time_classes(classes: pd.DataFrame) -> Exhibit:
    """Share of the marked expressions that are found and read rightly, by class and language."""
    right = [int(row[row["level"]]) for row in classes.to_dict("records")]
    rows = classes.rename(columns={"class": "kind"}).assign(right=right)
    figure, told = recall_panels(rows, _classes(), height=7.4)
    caption = say(
        en="Share of the time expressions marked in texts of our own that are found and come to "
        "the right days (or length, or repetition), by what is hard about them; lines are 95 % "
        "intervals from drawing texts.",
        hi="हमारे अपने पाठों में चिह्नित समय के उल्लेखों का वह हिस्सा जो मिला और सही दिन (या अवधि, या आवृत्ति) "
        "समझा गया, कठिनाई के प्रकार के अनुसार; रेखाएँ पाठों को दोबारा चुनने से बने 95 % अंतराल हैं।",
    )
    return Exhibit(figure, _class_table(classes), caption, f"{caption} {told}.")


def _class_table(classes: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Class", hi="प्रकार"): classes["class"].map(_classes()),
            say(en="Language", hi="भाषा"): classes["language"].map(languages()),
            say(en="Marked", hi="चिह्नित"): classes["gold"],
            say(en="Met", hi="मिले"): classes["relaxed"],
            say(en="Same offsets", hi="ठीक वही जगह"): classes["strict"],
            say(en="Right value", hi="सही मान"): classes["value"],
            say(en="Right days", hi="सही दिन"): classes["edtf"],
            say(en="From", hi="से"): classes["recall_low"],
            say(en="To", hi="तक"): classes["recall_high"],
        }
    )


def time_score_table(scores: pd.DataFrame, first: pd.DataFrame) -> Table:
    """F1 by split, language and level: before the texts were seen, and now."""
    splits = {
        "dev": say(en="seen", hi="देखे हुए"),
        "test": say(en="kept back", hi="अलग रखे गए"),
        "kept": say(en="kept back longer", hi="और देर तक अलग रखे गए"),
    }
    before = first[first["class"] == "all"]
    before = before.pivot(index=KEYS, columns="level", values="f1").add_suffix("_first")
    rows = scores[scores["split"].isin(splits) & scores["language"].isin(languages())]
    rows = rows.pivot(index=[*KEYS, "gold"], columns="level", values=["f1", "f1_low", "f1_high"])
    rows.columns = [f"{level}_{rate}" for rate, level in rows.columns]
    rows = rows.reset_index().join(before, on=KEYS)
    rows = rows.sort_values(KEYS, key=lambda column: column.map(_order), ignore_index=True)
    shown = pd.DataFrame(
        {
            say(en="Texts", hi="पाठ"): rows["split"].map(splits),
            say(en="Language", hi="भाषा"): rows["language"].map(languages()),
            say(en="Marked", hi="चिह्नित"): rows["gold"],
            say(en="Same offsets", hi="ठीक वही जगह"): rows["strict_f1"],
            say(en="Overlap", hi="कुछ भी साझा"): rows["relaxed_f1"],
            say(en="Value too", hi="मान भी सही"): rows["value_f1"],
            say(en="Days too (EDTF)", hi="दिन भी सही (EDTF)"): rows["edtf_f1"],
            say(en="From", hi="से"): rows["edtf_f1_low"],
            say(en="To", hi="तक"): rows["edtf_f1_high"],
            say(en="First: overlap", hi="पहली बार: साझा"): rows["relaxed_first"].map(_number),
            say(en="First: days", hi="पहली बार: दिन"): rows["edtf_first"].map(_number),
        }
    )
    caption = say(
        en="F1 of time expressions in texts of our own, from extents to what they come to, with "
        "the interval of the last; the first figures are what was measured before the finder's "
        "authors had seen the texts",
        hi="हमारे अपने पाठों में समय के उल्लेखों का F1, जगह से लेकर अर्थ तक, अंतिम का अंतराल साथ; पहली बार के अंक "
        "वे हैं जो औज़ार बनाने वालों के पाठ देखने से पहले मापे गए",
    )
    return Table(shown, caption)


def _order(key: str) -> int:
    return ["dev", "test", "kept", "hi", "en"].index(key)


def time_peer_table() -> Table:
    """What other taggers reach on public sets, which are other data than ours."""
    rows = tables.read("time_peers")
    shown = pd.DataFrame(
        {
            say(en="Tagger", hi="औज़ार"): rows["tagger"],
            say(en="Set", hi="पाठ-संग्रह"): rows["set"],
            say(en="Language", hi="भाषा"): rows["language"].map(languages()),
            say(en="Same offsets", hi="ठीक वही जगह"): rows["strict"].map(_number),
            say(en="Overlap", hi="कुछ भी साझा"): rows["relaxed"].map(_number),
            say(en="Value too", hi="मान भी सही"): rows["value"].map(_number),
        }
    )
    caption = say(
        en="F1 of other taggers as measured on public sets with one scorer; an empty cell was not "
        "measured, or was not the best; these are other texts than ours",
        hi="सार्वजनिक पाठ-संग्रहों पर दूसरे औज़ारों का F1, एक ही तरीक़े से मापा हुआ; ख़ाली जगह यानी मापा नहीं "
        "गया या सबसे अच्छा नहीं था; ये हमारे पाठ नहीं, दूसरे पाठ हैं",
    )
    return Table(shown, caption)


def _number(value: float) -> str:
    return "" if pd.isna(value) else f"{value:.2f}"
