"""How well voices, negation, hedges, loose claims and frames are found, as figure and table."""

from __future__ import annotations

import pandas as pd

from analysis import figures
from analysis.figures import Exhibit, Table, say
from analysis.instruments.plots.labels import languages
from analysis.instruments.plots.panels import recall_panels

__all__ = ["framing_score_table", "plot_voice_classes"]

KEYS = ["instrument", "language", "level"]


def _classes() -> dict[str, str]:
    return {
        "clause": say(en="told after the cue", hi="क्रिया के बाद कही बात"),
        "after": say(en="told before or around it", hi="क्रिया से पहले या दोनों ओर"),
        "quotation": say(en="quotations", hi="उद्धरण"),
        "pseudo-direct": say(en="retold between marks", hi="चिह्नों में बदली हुई बात"),
        "mixed": say(en="partly between marks", hi="आंशिक रूप से उद्धरण में"),
        "marks": say(en="odd quotation marks", hi="अटपटे उद्धरण चिह्न"),
        "according": say(en="according to", hi="के मुताबिक"),
        "light verb": say(en="demands, charges, threats", hi="माँग, आरोप, चेतावनी"),
        "noun": say(en="nouns alone", hi="केवल संज्ञा"),
        "attitude": say(en="belief, wish, judgement", hi="विश्वास, इच्छा, राय"),
        "refusal": say(en="denials, refusals to say", hi="खंडन, कहने से इनकार"),
        "no source": say(en="nobody named as source", hi="स्रोत नहीं बताया"),
        "participle": say(en="participles", hi="कृदंत"),
        "nested": say(en="a voice in a voice", hi="आवाज़ के भीतर आवाज़"),
        "document": say(en="documents, the unnamed", hi="दस्तावेज़, अनाम स्रोत"),
        "headline": say(en="headlines", hi="शीर्षक"),
        "report": say(en="longer reports", hi="लंबी ख़बरें"),
        "sarcasm": say(en="sarcasm", hi="व्यंग्य"),
    }


def _levels() -> dict[tuple[str, str], str]:
    """Return what is shown, in this order; other levels stay in the scores."""
    voice = say(en="Voices", hi="आवाज़ें")
    return {
        ("voices", "sentence"): f"{voice}: {say(en='sentences', hi='वाक्य')}",
        ("voices", "content"): f"{voice}: {say(en='words of the content', hi='कथन के शब्द')}",
        ("voices", "source"): f"{voice}: {say(en='words of the source', hi='स्रोत के शब्द')}",
        ("voices", "cue"): f"{voice}: {say(en='words of the cue', hi='सूचक क्रिया के शब्द')}",
        ("voices", "kind"): f"{voice}: {say(en='kind of quotation', hi='उद्धरण का प्रकार')}",
        ("speakers", "speaker"): say(en="Speakers: how named", hi="वक्ता: कैसे बताया गया"),
        ("speakers", "actor"): say(en="Speakers: which actor", hi="वक्ता: कौन सा पात्र"),
        ("negations", "cue"): say(en="Negation: words", hi="निषेध: शब्द"),
        ("negations", "scope"): say(en="Negation: what is negated", hi="निषेध: किसका"),
        ("hedges", "cue"): say(en="Hedges: words", hi="संशय: शब्द"),
        ("hedges", "of"): say(en="Hedges: of a claim or a phrase", hi="संशय: दावे पर या शब्द पर"),
        ("hedges", "scope"): say(en="Hedges: what is weakened", hi="संशय: किस पर"),
        ("escalations", "place"): say(en="Escalations", hi="दावे से तथ्य बने वाक्य"),
        ("unattributed", "class"): say(en="Unattributed claims", hi="बिना स्रोत के दावे"),
        ("frames", "frame"): say(en="Frame that comes first", hi="आगे रखा गया फ़्रेम"),
    }


@figures.house_style()
def plot_voice_classes(classes: pd.DataFrame) -> Exhibit:
    """Share of the marked voices that are found, by what is hard about them, and language."""
    rows = classes.rename(columns={"class": "kind"})
    figure, told = recall_panels(rows, _classes(), height=5.6)
    caption = say(
        en="Share of the voices marked in texts of our own of whose content at least half is "
        "found, by what is hard about them; lines are 95 % intervals from drawing texts.",
        hi="हमारे अपने पाठों में चिह्नित आवाज़ों का वह हिस्सा जिनके कथन का कम से कम आधा मिला, कठिनाई के "
        "प्रकार के अनुसार; रेखाएँ पाठों को दोबारा चुनने से बने 95 % अंतराल हैं।",
    )
    return Exhibit(figure, _class_table(classes), caption, f"{caption} {told}.")


def _class_table(classes: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Class", hi="प्रकार"): classes["class"].map(_classes()),
            say(en="Language", hi="भाषा"): classes["language"].map(languages()),
            say(en="Marked", hi="चिह्नित"): classes["gold"],
            say(en="Found", hi="मिले"): classes["right"],
            say(en="Share", hi="हिस्सा"): classes["recall"],
            say(en="From", hi="से"): classes["recall_low"],
            say(en="To", hi="तक"): classes["recall_high"],
        }
    )


def framing_score_table(scores: pd.DataFrame, first: pd.DataFrame) -> Table:
    """F1 of every instrument on texts not seen before, and on all of them now."""
    levels, spoken = _levels(), languages()
    unseen = first.set_index(KEYS)["f1"].rename("unseen")
    rows = scores[(scores["split"] == "all") & scores["language"].isin(spoken)]
    rows = rows.join(unseen, on=KEYS)
    rows = rows.assign(
        name=pd.Series(zip(rows["instrument"], rows["level"], strict=True), rows.index)
    )
    order = [*levels, *spoken]
    rows = rows[rows["name"].isin(levels)].sort_values(
        ["name", "language"], key=lambda column: column.map(order.index), ignore_index=True
    )
    shown = pd.DataFrame(
        {
            say(en="What must agree", hi="क्या मेल खाना चाहिए"): rows["name"].map(levels),
            say(en="Language", hi="भाषा"): rows["language"].map(spoken),
            say(en="Marked", hi="चिह्नित"): rows["gold"],
            say(en="Found", hi="मिले"): rows["found"],
            say(en="F1 when first seen", hi="F1, पहली बार"): rows["unseen"],
            say(en="F1 on all", hi="F1, सब पर"): rows["f1"],
            say(en="From", hi="से"): rows["f1_low"],
            say(en="To", hi="तक"): rows["f1_high"],
        }
    )
    caption = say(
        en="F1 in texts of our own: on the half kept back, before the finders' authors had seen "
        "it, and on both halves now, with the interval of the last. Voices are counted by "
        "sentences, by words, and as wholes of which half the content is shared",
        hi="हमारे अपने पाठों पर F1: अलग रखे आधे हिस्से पर, औज़ार बनाने वालों के देखने से पहले, और अब दोनों "
        "हिस्सों पर, अंतिम का अंतराल साथ। आवाज़ें वाक्यों से, शब्दों से, और उन पूरे कथनों से गिनी गई हैं "
        "जिनका आधा साझा है",
    )
    return Table(shown, caption)
