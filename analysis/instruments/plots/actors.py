"""How well actors and names are found in texts of our own, as a figure and as tables."""

from __future__ import annotations

import pandas as pd

from analysis import figures, instruments
from analysis.figures import Exhibit, Table, say
from analysis.instruments.plots.labels import errors, languages
from analysis.instruments.plots.panels import recall_panels

__all__ = ["actor_error_table", "actor_score_table", "plot_forms"]


def _forms() -> dict[str, str]:
    return {
        "name": say(en="full names", hi="पूरे नाम"),
        "alias": say(en="other names", hi="दूसरे नाम"),
        "acronym": say(en="acronyms", hi="परिवर्णी नाम"),
        "partial": say(en="parts of names", hi="अधूरे नाम"),
        "demonym": say(en="demonyms", hi="देशवाची विशेषण"),
        "metonym": say(en="capitals for governments", hi="सरकार के लिए राजधानी"),
        "role": say(en="roles", hi="पद"),
        "misspelling": say(en="misspellings", hi="ग़लत वर्तनियाँ"),
    }


@figures.house_style()
def plot_forms(forms: pd.DataFrame) -> Exhibit:
    """Share of the marked mentions that are found and read rightly, by kind of form."""
    rows = forms.rename(columns={"form": "kind", "hits": "right"})
    figure, told = recall_panels(rows, _forms(), height=3.4)
    caption = say(
        en="Share of the mentions marked in texts of our own that are found and read as the right "
        "actor, by kind of form; lines are 95 % intervals from drawing texts.",
        hi="हमारे अपने पाठों में चिह्नित उल्लेखों का वह हिस्सा जो मिला और सही पात्र समझा गया, रूप के प्रकार के "
        "अनुसार; रेखाएँ पाठों को दोबारा चुनने से बने 95 % अंतराल हैं।",
    )
    return Exhibit(figure, _form_table(forms), caption, f"{caption} {told}.")


def _form_table(forms: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Form", hi="रूप"): forms["form"].map(_forms()),
            say(en="Language", hi="भाषा"): forms["language"].map(languages()),
            say(en="Marked", hi="चिह्नित"): forms["gold"],
            say(en="Met", hi="मिले"): forms["met"],
            say(en="Read rightly", hi="सही समझे गए"): forms["hits"],
            say(en="Recall", hi="पूर्णता"): forms["recall"],
            say(en="From", hi="से"): forms["recall_low"],
            say(en="To", hi="तक"): forms["recall_high"],
        }
    )


def actor_score_table(scores: pd.DataFrame, first: pd.DataFrame) -> Table:
    """F1 by instrument, language and split: before the texts were seen, and now."""
    names = {
        "mentions": say(en="Mentions of listed actors", hi="सूची के पात्रों के उल्लेख"),
        "names": say(en="Names of anybody", hi="कोई भी नाम"),
    }
    splits = {
        "dev": say(en="seen", hi="देखे हुए"),
        "test": say(en="kept back", hi="अलग रखे गए"),
    }
    keys = ["instrument", "split", "language", "level"]
    rows = scores[scores["level"].eq("linked") & scores["split"].isin(splits)]
    rows = rows.merge(first[[*keys, "f1"]], on=keys, how="left", suffixes=("", "_first"))
    both = languages() | {"all": say(en="both", hi="दोनों")}
    shown = pd.DataFrame(
        {
            say(en="Instrument", hi="औज़ार"): rows["instrument"].map(names),
            say(en="Texts", hi="पाठ"): rows["split"].map(splits),
            say(en="Language", hi="भाषा"): rows["language"].map(both),
            say(en="Marked", hi="चिह्नित"): rows["gold"],
            say(en="First F1", hi="पहला F1"): rows["f1_first"].map(_number),
            say(en="Precision", hi="शुद्धता"): rows["precision"],
            say(en="Recall", hi="पूर्णता"): rows["recall"],
            "F1": rows["f1"],
            say(en="From", hi="से"): rows["f1_low"],
            say(en="To", hi="तक"): rows["f1_high"],
        }
    )
    caption = say(
        en="How well actors and names are found in texts of our own, offsets and meaning both "
        "right; first F1 is what was measured before the finders' authors had seen the texts",
        hi="हमारे अपने पाठों में पात्र और नाम कितने ठीक मिलते हैं (जगह और अर्थ दोनों सही); पहला F1 वह है जो "
        "औज़ार बनाने वालों के पाठ देखने से पहले मापा गया",
    )
    return Table(shown, caption)


def _number(value: float) -> str:
    return "" if pd.isna(value) else f"{value:.2f}"


def actor_error_table(instrument: str = "mentions") -> Table:
    """What was missed or found wrongly in the texts of our own."""
    found = instruments.actor_errors(instrument)
    shown = pd.DataFrame(
        {
            say(en="Surface", hi="पाठ में"): found["surface"],
            say(en="Error", hi="त्रुटि"): found["error"].map(errors()),
            say(en="Language", hi="भाषा"): found["language"].map(languages()),
            say(en="Marked or found as", hi="किस रूप में"): found["label"],
            say(en="Times", hi="बार"): found["times"],
        }
    )
    caption = say(
        en="Every mention missed or found wrongly in texts of our own",
        hi="हमारे अपने पाठों में हर छूटा या ग़लत मिला उल्लेख",
    )
    return Table(shown, caption)
