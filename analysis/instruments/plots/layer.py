"""How the language layer does on its own gold, beside the library it is measured against."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from analysis import figures, language
from analysis.figures import Exhibit, Table, say
from analysis.instruments.plots.labels import languages

__all__ = ["library_table", "plot_names", "plot_sentences"]


def _kinds() -> dict[str, str]:
    return {
        "all": say(en="all cases", hi="सभी"),
        "abbreviation": say(en="abbreviations", hi="संक्षेप"),
        "quotation": say(en="quotation marks", hi="उद्धरण चिह्न"),
        "initials": say(en="initials", hi="नाम के आद्याक्षर"),
        "decimal": say(en="numbers", hi="संख्याएँ"),
        "ellipsis": say(en="ellipses", hi="पदलोप (...)"),
        "bracket": say(en="brackets", hi="कोष्ठक"),
        "list": say(en="lists", hi="सूचियाँ"),
        "heading": say(en="headings", hi="शीर्षक"),
        "dateline": say(en="datelines", hi="स्थान-तिथि पंक्ति"),
        "boilerplate": say(en="page boilerplate", hi="पन्ने की स्थायी पंक्तियाँ"),
        "mixed script": say(en="mixed scripts", hi="मिली-जुली लिपियाँ"),
        "terminator": say(en="closing marks", hi="विराम चिह्न"),
        "spacing": say(en="missing spaces", hi="छूटी हुई जगह"),
    }


def _splitters() -> dict[str, str]:
    return {"indic-nlp": "indic-nlp-library", "ours": say(en="ours", hi="हमारा")}


@figures.house_style()
def plot_sentences(scores: pd.DataFrame) -> Exhibit:
    """Share of the cases that are cut right, by kind, language and splitter."""
    kinds = _kinds()
    figure, panels = figures.axes(height=5.6, ncols=2, sharey=True)
    for ax, (code, name) in zip(panels, languages().items(), strict=True):
        for splitter, label in _splitters().items():
            part = scores[(scores["language"] == code) & (scores["splitter"] == splitter)]
            places = part["kind"].map(list(kinds).index) + (0.18 if splitter == "ours" else -0.18)
            _rates(ax, part, places, filled=splitter == "ours", label=label)
        ax.set_title(name)
    panels[0].set_yticks(range(len(kinds)), list(kinds.values()))
    panels[0].invert_yaxis()
    handles = panels[0].get_legend_handles_labels()
    figure.legend(*handles, loc="outside lower center", ncols=2)
    shown = pd.DataFrame(
        {
            say(en="Kind", hi="प्रकार"): scores["kind"].map(kinds),
            say(en="Language", hi="भाषा"): scores["language"].map(languages()),
            say(en="Splitter", hi="काटने वाला"): scores["splitter"].map(_splitters()),
            say(en="Right", hi="सही"): scores["right"],
            say(en="Cases", hi="मामले"): scores["cases"],
            **_interval(scores),
        }
    )
    caption = say(
        en="Share of our test cases cut into the right sentences; lines are 95 % Wilson intervals.",
        hi="हमारे परीक्षण-मामलों का वह हिस्सा जो सही वाक्यों में कटा; रेखाएँ 95 % विल्सन अंतराल हैं।",
    )
    return Exhibit(figure, shown, caption, f"{caption} {_sentence_alt(scores)}")


def _rates(
    ax: Axes, rows: pd.DataFrame, places: pd.Series, *, filled: bool = True, label: str = ""
) -> None:
    ax.hlines(places, rows["low"], rows["high"], color=figures.MUTED)
    fill = figures.INK if filled else "none"
    ax.plot(rows["share"], places, "o", color=figures.INK, markerfacecolor=fill, label=label)
    ax.set_xlim(-0.03, 1.04)
    ax.grid(True, axis="x")


def _interval(scores: pd.DataFrame) -> dict[str, pd.Series]:
    return {
        say(en="Share", hi="अनुपात"): scores["share"],
        say(en="From", hi="से"): scores["low"],
        say(en="To", hi="तक"): scores["high"],
    }


def _sentence_alt(scores: pd.DataFrame) -> str:
    names, splitters = languages(), _splitters()
    parts = [
        f"{names[row.language]}, {splitters[row.splitter]}: {row.right} / {row.cases}"
        for row in scores[scores["kind"] == "all"].itertuples()
    ]
    return "; ".join(parts) + "."


def _groups() -> dict[str, str]:
    return {
        "all": say(en="by sound or letters, all", hi="ध्वनि या अक्षरों से, सभी"),
        "standard": say(en="standard forms", hi="मानक रूप"),
        "spelling": say(en="other spellings", hi="दूसरी वर्तनियाँ"),
        "misspelling": say(en="misspellings", hi="ग़लत वर्तनियाँ"),
        "shortened": say(en="shortened", hi="छोटे रूप"),
        "expansion": say(en="expanded", hi="विस्तृत रूप"),
        "honorific": say(en="with a title", hi="पदवी के साथ"),
        "initials": say(en="with initials", hi="आद्याक्षर वाले"),
        "reordered": say(en="reordered", hi="बदला क्रम"),
        "acronym": say(en="acronyms", hi="परिवर्णी नाम"),
        "spelled acronym": say(en="acronyms with stops", hi="बिंदु वाले परिवर्णी नाम"),
        "other name": say(en="other names", hi="दूसरे नाम"),
        "meaning": say(en="by meaning, all", hi="अर्थ से, सभी"),
        "one name": say(en="one name each, all", hi="हर एक का एक ही नाम, सभी"),
        "precision": say(en="“not in the list”: precision", hi="“सूची में नहीं”: शुद्धता"),
        "recall": say(en="“not in the list”: recall", hi="“सूची में नहीं”: पूर्णता"),
    }


@figures.house_style()
def plot_names(scores: pd.DataFrame) -> Exhibit:
    """Share of the Hindi names answered rightly, by how the form is made."""
    labels = _groups()
    main = scores[scores["measure"] != "absent, all forms"].set_index("group")
    rows = main.loc[[name for name in labels if name in main.index]]
    figure, ax = figures.axes(height=0.32 * len(rows) + 0.8)
    _rates(ax, rows, pd.Series(range(len(rows)), index=rows.index))
    counts = [f"{row.right} / {row.n}" for row in rows.itertuples()]
    ax.set_yticks(range(len(rows)), rows.index.map(labels))
    for place, count in enumerate(counts):
        ax.text(1.06, place, count, va="center")
    ax.set_xlim(0, 1.22)
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1])
    ax.invert_yaxis()
    shown = pd.DataFrame(
        {
            say(en="Hindi names", hi="हिंदी नाम"): rows.index.map(labels),
            say(en="Right", hi="सही"): rows["right"].astype("int64"),
            say(en="Names", hi="नाम"): rows["n"].astype("int64"),
            **_interval(rows),
        }
    )
    caption = say(
        en="Share of Hindi names whose first answer among the English names is right, and, for one "
        "name each, of the answer “not in the list”; lines are 95 % Wilson intervals.",
        hi="हिंदी नामों का वह हिस्सा जिनका अंग्रेज़ी नामों में पहला उत्तर सही है, और, हर एक का एक ही नाम "
        "लेने पर, “सूची में नहीं” वाले उत्तर का; रेखाएँ 95 % विल्सन अंतराल हैं।",
    )
    told = (f"{labels[name]}: {count}" for name, count in zip(rows.index, counts, strict=True))
    return Exhibit(figure, shown, caption, f"{caption} {'; '.join(told)}.")


def library_table() -> Table:
    """What indic-nlp-library does to examples of ours, and what stands here instead."""
    shown = pd.DataFrame(
        language.library_faults(),
        columns=[
            say(en="Step", hi="चरण"),
            say(en="Given", hi="दिया गया"),
            say(en="The library's answer", hi="लाइब्रेरी का उत्तर"),
            say(en="Ours", hi="हमारा"),
        ],
    )
    caption = say(
        en="Where the library is guarded: its answers and ours, computed as this page was made",
        hi="जहाँ लाइब्रेरी के उत्तर जाँचे जाते हैं: उसके और हमारे उत्तर, इसी पन्ने के साथ निकाले गए",
    )
    return Table(shown, caption)
