"""Tables of the chapter on the sources."""

from __future__ import annotations

import pandas as pd

from analysis import figures
from analysis.corpus.plots.words import heads, language_name, problem_name
from analysis.corpus.summary import OWN
from analysis.figures import say

__all__ = ["digest_table", "independence", "ledger", "noise", "provenance"]


def provenance(sources: pd.DataFrame, documents: pd.DataFrame) -> figures.Table:
    """Outlet, language, size and date of each text, with the reason for the date."""
    body = documents[documents["zone"] == "body"].set_index("doc")["words"]
    head = heads()
    frame = pd.DataFrame(
        {
            head["doc"]: sources["id"],
            say(en="Outlet", hi="प्रकाशक"): sources["outlet"],
            say(en="Country", hi="देश"): sources["outlet_country"],
            say(en="Language", hi="भाषा"): sources["language"].map(language_name),
            head["words"]: sources["id"].map(body),
            say(en="Published", hi="प्रकाशित"): sources["published"],
            say(en="Bounds", hi="सीमाएँ"): sources["published_bounds"],
            say(en="Fetched", hi="सहेजा गया"): sources["crawled"],
            say(en="Why this date", hi="यह तारीख़ क्यों"): sources["published_reason"],
        }
    )
    caption = say(
        en="The texts, in order of their ids. Dates are EDTF: ~ means about, [a..b] one day of "
        "these. Words are those of the article alone.",
        hi="पाठ, अपने क्रमांक के अनुसार। तारीख़ें EDTF में हैं: ~ यानी लगभग, [a..b] यानी इनमें से "
        "कोई एक दिन। शब्द केवल लेख के हैं।",
    )
    # Other chapters link a piece of evidence to the row of its text.
    anchors = tuple(f"source-{doc}" for doc in sources["id"])
    return figures.Table(frame, caption, anchors)


def noise(sources: pd.DataFrame) -> figures.Table:
    """Damage noted in each text: how many items, and which."""
    items = sources["noise"].fillna("")
    frame = pd.DataFrame(
        {
            heads()["doc"]: sources["id"],
            say(en="Items", hi="संख्या"): [len(text.split("; ")) if text else 0 for text in items],
            say(en="Noted", hi="टिप्पणी"): items,
        }
    )
    caption = say(
        en="Damage and inconsistencies noted in each text, with line numbers.",
        hi="हर पाठ में दर्ज गड़बड़ियाँ और असंगतियाँ, पंक्ति-संख्या के साथ।",
    )
    return figures.Table(frame, caption)


def ledger(items: pd.DataFrame) -> figures.Table:
    """Every item of source criticism."""
    head = heads()
    frame = pd.DataFrame(
        {
            say(en="Item", hi="क्रमांक"): items["id"],
            head["doc"]: items["doc"].str.replace(";", ", "),
            head["lines"]: items["lines"].str.replace(";", ", "),
            say(en="The text says", hi="पाठ क्या कहता है"): items["claim"],
            say(en="Problem", hi="समस्या"): items["problem"],
            say(en="Kind", hi="प्रकार"): items["kind"].map(problem_name),
            say(en="Checked against", hi="जाँच का आधार"): items["check"],
            say(en="Grade", hi="श्रेणी"): items["grade"],
        }
    )
    caption = say(
        en="The ledger of source criticism. Grade A: checked in a published document; B: in press "
        "reports, the texts themselves or by date arithmetic; C: from memory or by judgement.",
        hi="स्रोत-समीक्षा की पूरी सूची। श्रेणी A: प्रकाशित दस्तावेज़ से जाँचा गया; B: समाचार "
        "रिपोर्टों, स्वयं पाठों या तारीख़ों के हिसाब से; C: स्मृति या विवेक से।",
    )
    return figures.Table(frame, caption)


def independence(sources: pd.DataFrame, documents: pd.DataFrame) -> figures.Table:
    """Texts and words counted as they come, and by the upstream they rest on."""
    body = documents[documents["zone"] == "body"].set_index("doc")["words"]
    counted = sources.assign(words=sources["id"].map(body))
    sums = counted.groupby("upstream", sort=False).agg(
        docs=("id", ", ".join), texts=("id", "size"), words=("words", "sum")
    )
    frame = pd.DataFrame(
        {
            heads()["upstream"]: [
                name.replace(OWN, say(en=OWN, hi="(स्वयं)")) for name in sums.index
            ],
            say(en="Texts", hi="पाठ"): sums["docs"].to_numpy(),
            say(en="Number of texts", hi="पाठों की संख्या"): sums["texts"].to_numpy(),
            heads()["words"]: sums["words"].to_numpy(),
            say(en="Share of words", hi="शब्दों का हिस्सा"): [
                f"{count / sums['words'].sum():.1%}" for count in sums["words"]
            ],
        }
    )
    caption = say(
        en="The corpus by independent upstream: a row is one voice, however many texts carry it.",
        hi="स्वतंत्र मूल स्रोत के अनुसार संग्रह: एक पंक्ति एक आवाज़ है, चाहे उसे कितने भी पाठ दोहराएँ।",
    )
    return figures.Table(frame, caption)


def digest_table(digests: pd.DataFrame, doc: str) -> figures.Table:
    """One document's digest, English and Hindi side by side."""
    rows = digests[digests["doc"] == doc]
    if rows.empty:
        raise KeyError(f"there is no digest of {doc!r} in data/digests/")
    frame = pd.DataFrame(
        {
            say(en="Paragraph", hi="पैराग्राफ़"): [str(number + 1) for number in rows["paragraph"]],
            language_name("en"): rows["en"].to_numpy(),
            language_name("hi"): rows["hi"].to_numpy(),
        }
    )
    caption = say(
        en=f"What {doc} reports, in our own words.", hi=f"{doc} में क्या लिखा है, हमारे शब्दों में।"
    )
    return figures.Table(frame, caption)
